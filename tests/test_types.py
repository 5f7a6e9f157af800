"""What the types say to a program of a user's that is checked by mypy --strict."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import ROOT

PROGRAM = """
from pathlib import Path

from cleaner import Article, Cleaner, Options, Rule, builtin_rules, clean, clean_text

rule = Rule(id="other/pier", kind="other", why="It is of the pier.", phrases=("Seen from the pier",))
rules = builtin_rules().plus(rule).plus([rule]).plus("rules.toml").plus(Path("rules.toml")).without("byline/*")
worker = Cleaner(Options(favor="recall", drop=["nav"]), rules=rules, comments=True)
article: Article = worker.clean("<p>Rain</p>", favor=0.9).replace(title="Rain")
title: str | None = clean(b"<p>Rain</p>", drop="nav").title or clean_text("Rain").title
words: bool = rule.has_wording
rule.id = "other/rain"  # type: ignore[misc]
"""


def test_a_program_of_a_users(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    api = pytest.importorskip("mypy.api")
    config, program = tmp_path / "mypy.ini", tmp_path / "program.py"
    config.write_text("[mypy]\nstrict = True\nfollow_imports = silent\n", encoding="utf-8")
    program.write_text(PROGRAM, encoding="utf-8")
    monkeypatch.setenv("MYPYPATH", str(ROOT))
    found = api.run(["--config-file", str(config), "--cache-dir", str(ROOT / ".mypy_cache"), str(program)])
    assert found[1:] == ("", 0), found[0]
