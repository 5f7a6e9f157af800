"""Tables of contents without a name that says so: links in a row that all lead to places on the page itself."""

from __future__ import annotations

from collections.abc import Sequence

from ...records import Block, Evidence, Strength
from ..match import is_linked

FEWEST = 3
"""Such blocks in a row. Of 169 such rows on pages of articles 158 were no body (mixed, news, half of wcxb-dev)."""
HERE = "#"
"""How the address of a place on the page itself begins."""


def contents_evidence(blocks: Sequence[Block]) -> list[Evidence]:
    """Evidence against the tables of contents of a page."""
    found: list[Evidence] = []
    row: list[Block] = []
    for block in blocks:
        if block.text and block.spans and _leads_here(block):
            row.append(block)
        elif block.text and row:
            found += _against(row)
            row = []
    return found + _against(row)


def _against(row: Sequence[Block]) -> list[Evidence]:
    why = "It is one of several links in a row that lead to places on the page itself: a table of contents."
    if len(row) < FEWEST:
        return []
    return [Evidence(block.index, False, Strength.STRONG, "structure:contents", why, "toc") for block in row]


def _leads_here(block: Block) -> bool:
    """Whether all of a block's text is links to places on the page itself."""
    any_link = False
    for span in block.spans:
        if span.kind == "link":
            if span.value is None or len(span.value) == 1 or not span.value.startswith(HERE):
                return False
            any_link = True
    return any_link and is_linked(block)
