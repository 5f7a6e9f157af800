"""The mark at the end of a text that it was cut: by an interface to news, which tells how much is missing, or by a
feed, whose link leads to the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...patterns import pattern
from ...records import Block, Evidence, Strength

MARK = pattern(
    r"[ \t]{0,4}(?:\[\+?\d{1,3}(?:[,.]?\d{3})*\+? char(?:acter)?s\]"
    r"|\((?:more|mehr|suite|más|altro|mais|meer|więcej|mer|mere|далее|ещё) ?(?:…|\.\.\.)\))\s*$"
)
"""'[+2345 chars]', '(more…)'."""
LAST = 3
"""Lines at the end of a text of which one may end in it: a credit or a link may follow."""
LONGEST = 40
"""Code points of the mark at most."""


def truncated(blocks: Sequence[Block]) -> tuple[int, int] | None:
    """The line that ends in the mark, by its index, and where the mark begins in it; None where none does."""
    for block in reversed(blocks[-LAST:]):
        if block.node is None and block.text.rstrip().endswith(("chars]", "characters]", "…)", "...)")):
            found = MARK.search(block.text, max(0, len(block.text) - LONGEST))
            if found is not None:
                return block.index, found.start()
    return None


def truncated_evidence(blocks: Sequence[Block]) -> Iterator[Evidence]:
    """Evidence against the mark, a line or the end of one."""
    found = truncated(blocks)
    if found is None:
        return
    index, start = found
    part = (start, len(blocks[index].text)) if blocks[index].text[:start].strip() else (None, None)
    why = "It marks where the text was cut."
    yield Evidence(index, False, Strength.STRONG, "structure:truncated", why, "template-residue", *part)
