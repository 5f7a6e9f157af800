"""Who is quoted in a post, before the words of the quotation in the same element."""

from __future__ import annotations

import pytest

from cleaner.blocks.html import cut
from cleaner.judge.quotations import quoted_evidence
from cleaner.read.parse import parse


@pytest.mark.parametrize(
    ("markup", "heads"),
    [
        ("<blockquote><div><cite>Ann wrote: ↑3 May</cite>The lamp is out.</div></blockquote>", ["Ann wrote: ↑3 May"]),
        ("<blockquote><p>The lamp is out, says <cite>The Keeper</cite>.</p></blockquote>", []),
        ("<blockquote><p>The lamp is out.</p><cite>Ann</cite></blockquote>", []),
        ("<blockquote><p><em>The lamp</em> is out.</p></blockquote>", []),
        ("<p><cite>The Keeper</cite> is a book about lamps.</p>", []),
    ],
)
def test_a_cite_at_the_beginning(markup: str, heads: list[str]) -> None:
    blocks = cut(parse(f"<main>{markup}</main>").root)
    assert [blocks[e.block].text[e.start : e.end] for e in quoted_evidence(blocks)] == heads
