"""Headings and labels that go or stay with what they head: at the end of a body they head nothing where that was
removed; and in Markdown a heading above what stays is no label, whatever its words."""

from __future__ import annotations

from collections.abc import Sequence

from ..blocks.features.measures import HEADINGS
from ..blocks.words import words_in
from ..patterns import pattern
from ..records import Block, Decision
from .evidence.company import BOXES, UNNAMED
from .prose import COLONS, is_said

STRANDED = "structure:stranded"
WHY = "It heads what was removed, and nothing of the body follows."
HEAD_WORDS = 12
"""Words of such a heading or label, at most: a longer one says something itself."""
MOST = 3
"""Headings of one body that are taken for stranded."""
WHY_EMPTY = "It heads what was removed, and another heading follows."
MOST_EMPTY = 4
"""Headings among one body that head nothing that stays, at most."""
PICTURED = "image-credit"
"""The kind of what follows where a picture stands under the heading."""
USERS = "user:"
"""How the names of the caller's evidence begin."""
MARKED = pattern(r"\s*#{2,6}\s+\S")
"""A heading of Markdown below the first level."""
LABELS = frozenset(
    "comment-form comment-list copyright disclaimer newsletter-prompt post-meta related-links share-bar "
    "site-nav source-credit tag-list toc".split()
)
"""Kinds that such a heading may be taken for by its words: 'Comments', 'Tags', 'Source'."""
HEADS = "structure:heading"
WHY_HEADS = "It heads what stays below it."


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


def without_empty(blocks: Sequence[Block], decisions: Sequence[Decision]) -> list[Decision]:
    """The decisions on a page, less the headings among its body of whose section nothing stays: all up to the next
    heading that is no lower was removed. Of 38 labelled pages that lose such headings 30 are nearer to the gold; where
    there are more than MOST_EMPTY they are what the page lists, and stay."""
    result = list(decisions)
    if not blocks or blocks[0].node is None:
        return result
    heads: list[tuple[int, int, list[int]]] = []
    empty: list[int] = []
    for block in blocks:
        if not decisions[block.index].keep:
            if not block.text:
                heads.clear()  # a picture may stay
            elif heads:
                heads[-1][2].append(block.index)
            continue
        level = _level(block)
        while heads and level and heads[-1][1] >= level:
            head, _, section = heads.pop()
            if not _is_noise(section, result) or not _heads(blocks[head], decisions[head]):
                heads.clear()
                break
            kind = result[section[0]].kind
            result[head] = Decision(head, False, kind if kind in BOXES else UNNAMED, STRANDED, WHY_EMPTY)
            empty.append(head)
            if heads:
                heads[-1][2].append(head)
        if level:
            heads.append((block.index, level, []))
        else:
            heads.clear()
    return result if len(empty) <= MOST_EMPTY else list(decisions)


def _is_noise(section: Sequence[int], decisions: Sequence[Decision]) -> bool:
    """Whether what was removed below a heading is a box of noise, or more than a line that the body lacks: a caption, a
    date or a button below a heading are about what it names."""
    if not section:
        return False
    kind = decisions[section[0]].kind
    return kind in BOXES or (kind == UNNAMED and len(section) > 1)


def _level(block: Block) -> int:
    """The level of the heading that a block is, 0 where it is none."""
    frame = block.frame(*HEADINGS) if block.frames else None
    return int(frame.kind[1]) if frame is not None else 0


def with_headings(blocks: Sequence[Block], decisions: Sequence[Decision]) -> list[Decision]:
    """The decisions on a text, with the headings of Markdown among its body right above paragraphs that stay."""
    result = list(decisions)
    if not blocks or blocks[0].node is not None:
        return result
    began = False
    for index in range(len(blocks) - 1):
        block, decision, below = blocks[index], decisions[index], decisions[index + 1]
        if decision.keep:
            began = True
        elif began and below.keep and decision.kind in LABELS and not decision.by.startswith(USERS):
            following = blocks[index + 1]
            if MARKED.match(block.text) and is_said(following.text, words_in(following)):
                result[index] = Decision(block.index, True, None, HEADS, WHY_HEADS)
    return result


def _heads(block: Block, decision: Decision) -> bool:
    """Whether a block can be the heading or label of what follows it, and the caller did not ask for it."""
    if words_in(block) > HEAD_WORDS or decision.by.startswith(USERS):
        return False
    if block.node is None and MARKED.match(block.text):
        return True
    return block.text.rstrip().endswith(COLONS) or (bool(block.frames) and block.frame(*HEADINGS) is not None)


def _is_under(block: Block, head: Block) -> bool:
    """Whether a block stands in the element around a heading, or is the next line of a text."""
    if head.node is None or block.node is None:
        return head.node is block.node
    around = head.node.parent
    return around is not None and around in block.node.chain()
