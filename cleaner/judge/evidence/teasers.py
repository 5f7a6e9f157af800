"""Teasers of other articles: what stands in one element with a linked headline that is no part of the body."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import islice

from ...blocks.features.measures import HEADINGS
from ...blocks.words import words_in
from ...records import Block, Evidence, Node, Strength
from ..match import is_linked

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
    told = sorted([index for index in vouched if blocks[index].text])
    teasers: list[int] = []
    while told and _is_teaser(blocks, told[-1], vouched):
        teasers.append(told.pop())
    if not teasers or sum([words_in(blocks[index]) for index in told]) < BODY_WORDS:
        return []
    certain, by = Strength.CERTAIN, "structure:teaser"
    return [Evidence(index, False, certain, by, WHY, "related-links") for index in reversed(teasers)]


def _is_teaser(blocks: Sequence[Block], index: int, vouched: Set[int]) -> bool:
    """Whether the heading before a block is a linked headline that is not vouched for, and heads it alone."""
    before = (block for block in reversed(blocks[:index]) if block.text)
    head = next((block for block in islice(before, TEASER_BLOCKS) if block.frame(*HEADINGS) is not None), None)
    if head is None or head.index in vouched or not _is_headline(head):
        return False
    return index in [block.index for block in _behind(blocks, head)]


def _is_headline(block: Block) -> bool:
    """Whether a heading is the headline of another page: a link and nothing else."""
    return words_in(block) >= HEADLINE_WORDS and is_linked(block)


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
