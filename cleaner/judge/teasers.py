"""Teasers of other articles: what stands in one element with a linked headline that is no part of the body."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import islice

from ..blocks.words import words_in
from ..records import Block, Evidence, Node, Strength
from .match import is_linked
from .opened import HEADINGS

HEADLINE_WORDS = 4
"""Words of a headline, at least."""
TEASER_WORDS = 80
"""Words behind the headline in its element, at most: one that holds more is no teaser."""
TEASER_BLOCKS = 4
"""Blocks of a teaser behind its headline, at most: its excerpt, date, author and the link to read on."""
BODY_WORDS = 150
"""Words that are vouched for before the first teaser, at least: an article may be a list of such elements."""
WHY = "It stands below the headline of another article, behind the body."


def teaser_evidence(blocks: Sequence[Block], vouched: Set[int]) -> list[Evidence]:
    """Evidence against what is vouched for in one small element with a linked headline that is not, behind all else
    that is."""
    teasers: set[int] = set()
    for head in blocks:
        if head.index not in vouched and head.frames and head.spans and _is_headline(head):
            teasers.update([b.index for b in _behind(blocks, head)])
    teasers &= vouched
    if not teasers:
        return []
    body = [index for index in vouched - teasers if blocks[index].text]
    last = max(body, default=0)
    if sum([words_in(blocks[index]) for index in body]) < BODY_WORDS:
        return []
    certain, by = Strength.CERTAIN, "structure:teaser"
    return [Evidence(index, False, certain, by, WHY, "related-links") for index in sorted(teasers) if index > last]


def _is_headline(block: Block) -> bool:
    """Whether a block is a heading that is a link and nothing else."""
    return block.frame(*HEADINGS) is not None and words_in(block) >= HEADLINE_WORDS and is_linked(block)


def _behind(blocks: Sequence[Block], head: Block) -> list[Block]:
    """The blocks behind a headline in the smallest element that holds it and one of them; none where that is large, or
    holds another heading."""
    around = set(_around(head))
    behind: list[Block] = []
    card: Node | None = None
    words = 0
    for block in islice(blocks, head.index + 1, None):
        if not block.text:
            continue
        chain = _around(block)
        if card is None:
            card = next((node for node in chain if node in around), None)
        if card not in chain:
            break
        words += words_in(block)
        if words > TEASER_WORDS or len(behind) == TEASER_BLOCKS or block.frame(*HEADINGS) is not None:
            return []
        behind.append(block)
    for block in reversed(blocks[: head.index]):
        if card not in _around(block):
            break
        if block.frame(*HEADINGS) is not None:
            return []
    return behind


def _around(block: Block) -> list[Node | None]:
    """The elements around a block, its own first."""
    return list(block.node.chain()) if block.node is not None else []
