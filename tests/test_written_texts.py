"""Texts in 92 languages, as other tools leave them, written by people who had not seen the rules: what goes and what stays.

`cleaner eval fixtures/written-texts` says more of the same.
"""

from __future__ import annotations

import io
import json
from pathlib import Path

from cleaner.learn.commands import DONE, EvalOrder, run_eval
from cleaner.options import Options

TEXTS = Path(__file__).parent.parent / "fixtures" / "written-texts"
GONE, STAYED = 0.948, 0.988
"""Shares of the noise and of the bodies' lines: floors below what was measured (.951 and .990)."""


def test_no_share_is_below_its_floor() -> None:
    out = io.StringIO()
    assert run_eval([TEXTS], EvalOrder(options=Options(), json=True), out=out, err=io.StringIO()) == DONE
    found = json.loads(out.getvalue())["cases"]["text_cases.jsonl"]
    assert found["must_go"] > 17_000
    assert found["gone"] >= GONE
    assert found["stayed"] >= STAYED
