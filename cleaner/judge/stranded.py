"""Headings and labels at the end of a body that head nothing there: what they headed was removed."""

from __future__ import annotations

from collections.abc import Sequence

from ..blocks.features.measures import HEADINGS
from ..blocks.words import words_in
from ..records import Block, Decision
from .company import BOXES, UNNAMED

STRANDED = "structure:stranded"
WHY = "It heads what was removed, and nothing of the body follows."
HEAD_WORDS = 12
"""Words of such a heading or label, at most: a longer one says something itself."""
MOST = 3
"""Headings of one body that are taken for stranded."""
COLONS = (":", "：")
PICTURED = "image-credit"
"""The kind of what follows where a picture stands under the heading."""
USERS = "user:"
"""How the names of the caller's evidence begin."""


def without_stranded(blocks: Sequence[Block], decisions: Sequence[Decision]) -> list[Decision]:
    """The decisions, less the headings and lines with a colon that the body would end in, above what was removed."""
    result = list(decisions)
    follows: Block | None = None
    left = MOST
    for index in range(len(blocks) - 1, -1, -1):
        block, decision = blocks[index], result[index]
        if not block.text:
            continue
        if decision.keep:
            if follows is None or not left or not _heads(block, decision) or not _is_under(follows, block):
                break
            kind = result[follows.index].kind
            if kind == PICTURED:
                break
            result[index] = Decision(index, False, kind if kind in BOXES else UNNAMED, STRANDED, WHY)
            left -= 1
        follows = block
    return result


def _heads(block: Block, decision: Decision) -> bool:
    """Whether a block can be the heading or label of what follows it, and the caller did not ask for it."""
    if words_in(block) > HEAD_WORDS or decision.by.startswith(USERS):
        return False
    return block.text.rstrip().endswith(COLONS) or (bool(block.frames) and block.frame(*HEADINGS) is not None)


def _is_under(block: Block, head: Block) -> bool:
    """Whether a block stands in the element around a heading, or is the next line of a text."""
    if head.node is None or block.node is None:
        return head.node is block.node
    around = head.node.parent
    return around is not None and around in block.node.chain()
