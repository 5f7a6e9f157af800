"""What rules know of a text's first lines by their wording, before its fields are known."""

from __future__ import annotations

from cleaner.blocks.text import cut_text
from cleaner.judge.built import builtin_rules
from cleaner.judge.gather import hear
from cleaner.judge.lines.tops import known_lines
from cleaner.judge.match import Matcher

LINES = (
    "Skip to content",
    "By Ann Example",
    "The ferry between the islands sails again",
    "Posted on 3 May 2026",
    "March 3, 1931 – January 12, 2025",
    "Foto: Ann Example",
    "Share this article",
)
"""The years of a life are known to be body too, which names no noise, and the credit as a byline."""


def test_lines_with_their_kinds() -> None:
    matcher = Matcher(builtin_rules())
    blocks = cut_text("\n".join(LINES))
    found = known_lines(hear(blocks, matcher).hits, matcher)
    kinds = {blocks[index].text: kind for index, kind in found.items()}
    assert kinds == {
        "Skip to content": "site-nav",
        "By Ann Example": "byline",
        "Posted on 3 May 2026": "date-line",
        "March 3, 1931 – January 12, 2025": "date-line",
        "Foto: Ann Example": "image-credit",
        "Share this article": "share-bar",
    }
