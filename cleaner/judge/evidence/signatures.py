"""The signature below somebody's post, where only a line of underscores or two dashes part it from the post.

The forums of the 2000s (phpBB 2, vBulletin 3) printed it so, without an element of its own, and letters to lists and
newsgroups still do: RFC 3676 names the line of two dashes and a space.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...blocks.words import count_words
from ...patterns import pattern
from ...records import Block, Evidence, Strength

LINE = pattern(r"(?:^|\n)[ \t]*(?:_{10,}|--)[ \t]*(?:\n|$)")
MARKS = ("__________", "--\n", "-- \n")
"""One of them is in a text that has such a line: saves most texts the pattern."""
LONGEST = 60
"""Words of the longest signature: more behind such a line go on with the post."""
WHY = "It is the signature below somebody's post, behind the line that parts the two."


def signature_evidence(blocks: Sequence[Block]) -> list[Evidence]:
    """Evidence against the signatures on the page of a thread."""
    found: list[Evidence] = []
    for block in blocks:
        text = block.text
        if not any(mark in text for mark in MARKS):
            continue
        starts = [m.start() for m in LINE.finditer(text) if count_words(text[m.end() :]) <= LONGEST]
        if starts:
            start = starts[0]
            part = (start, len(text)) if text[:start].strip() else (None, None)
            found.append(
                Evidence(block.index, False, Strength.CERTAIN, "structure:signature", WHY, "author-bio", *part)
            )
    return found
