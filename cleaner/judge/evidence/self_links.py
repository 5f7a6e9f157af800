"""Links to a place on the page itself that are signs alone: a heading's to where it stands, a footnote's back to where
it is named, one to the top."""

from __future__ import annotations

from collections.abc import Sequence

from ...records import Block, Evidence, Strength
from .contents import HERE

SIGNS = frozenset("#¶§↩⤴↑⬆↵⏎^🔗⚓\ufe0e\ufe0f\uf0c1")
"""What is clicked there, and the selectors of its form. Stars, daggers and the like lead to a footnote: they stay."""
LONGEST = 3
"""Code points of such a link."""
BRACKETS = ("[]", "()")
"""What may be around it: '[↩]'."""
WHY = "It is a link to a place on the page itself, and no word."


def self_link_evidence(blocks: Sequence[Block]) -> list[Evidence]:
    """Evidence against the links of the blocks that are such; in code a sign is code."""
    found: list[Evidence] = []
    for block in blocks:
        for span in block.spans:
            if span.kind != "link" or not 0 < span.end - span.start <= LONGEST:
                continue
            if span.value is None or not span.value.startswith(HERE):
                continue
            start, end, text = span.start, span.end, block.text
            if not SIGNS.issuperset(text[start:end]) or block.inside("pre"):
                continue
            if start > 0 and text[start - 1] + text[end : end + 1] in BRACKETS:
                start, end = start - 1, end + 1
            found.append(
                Evidence(block.index, False, Strength.STRONG, "structure:self-link", WHY, "page-tools", start, end)
            )
    return found
