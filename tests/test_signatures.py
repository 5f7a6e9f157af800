"""Signatures that a line parts from a post."""

from __future__ import annotations

import pytest

from cleaner.blocks.html import cut
from cleaner.judge.evidence.signatures import signature_evidence
from cleaner.read.parse import parse

UNDERSCORES = "_________________"


def cut_off(markup: str) -> list[str]:
    blocks = cut(parse(f"<main>{markup}</main>").root)
    return [blocks[e.block].text[e.start : e.end].strip() for e in signature_evidence(blocks)]


@pytest.mark.parametrize(
    ("markup", "signatures"),
    [
        (f"<td>The lamp is lit.<br>{UNDERSCORES}<br>Measure twice</td>", [f"{UNDERSCORES}\nMeasure twice"]),
        (f"<p>The lamp is lit.</p><div>{UNDERSCORES}<br>Measure twice</div>", [f"{UNDERSCORES}\nMeasure twice"]),
        ("<pre>The lamp is lit.\n-- \nAnn, keeper\n</pre>", ["-- \nAnn, keeper"]),
        (
            f"<pre>The lamp is lit.\n-- \nAnn, keeper\n{UNDERSCORES}\nThe list of lamps\n</pre>",
            [f"-- \nAnn, keeper\n{UNDERSCORES}\nThe list of lamps"],
        ),
        (f"<pre>{UNDERSCORES}\n{'It burned on. ' * 30}\n-- \nAnn\n</pre>", ["-- \nAnn"]),
        ("<pre>The lamp is lit.\n--quiet keeps it silent\n</pre>", []),
        ("<p>Sign here: ______________ and go</p>", []),
        (f"<p>The lamp.<br>{UNDERSCORES}<br>{'It burned on and on. ' * 20}</p>", []),
        ("<p>The lamp is lit -- at last.</p>", []),
    ],
)
def test_what_follows_the_line_is_a_signature(markup: str, signatures: list[str]) -> None:
    assert cut_off(markup) == signatures
