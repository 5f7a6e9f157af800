"""Lines that belong to kept text by what stands beside them: a quotation and whose words it is, the list below a colon,
formulas and footnotes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ...blocks.features.measures import LISTS
from ...patterns import pattern
from ...records import Block, Node
from ..prose import COLONS
from .contents import HERE

STEPS = 3
"""Elements from the quoted paragraph outwards to its quotation, or from a footnote's to the one that has its name."""
MOSTLY = 0.5
"""Share of the characters of a block from which it is a formula: a number or a full stop may stand behind it."""
MARKED = pattern(r"\w[.,]?\*(?!\*)")
"""A word with a star behind it, which a footnote answers."""
FOOTNOTE = pattern(r"\*{1,2} ?[^\W_]")
"""How such a footnote begins."""
LONGEST_MARK = 5
"""Code points of the link to a footnote: '[12]'."""


def attributed(blocks: Sequence[Block], kept: Sequence[bool]) -> list[bool]:
    """For each block that was not kept whether it ends in a colon right above a quotation, in the same element, that
    was, or begins the quotation right below a colon that was."""
    result = [False] * len(blocks)
    for block, below in pairwise(blocks):
        if kept[below.index] == kept[block.index] or block.node is None or block.hidden or below.hidden:
            continue
        if block.text.rstrip().endswith(COLONS):
            quotation = _quotation(below.node)
            if quotation is not None and quotation.parent is block.node.parent:
                result[block.index if kept[below.index] else below.index] = True
    return result


def _quotation(node: Node | None) -> Node | None:
    for _ in range(STEPS):
        if node is None or node.tag == "blockquote":
            return node
        node = node.parent
    return None


def led(blocks: Sequence[Block], kept: Sequence[bool]) -> list[bool]:
    """For each block that was not kept whether it is in a list right below a colon that was."""
    result = [False] * len(blocks)
    for block, below in pairwise(blocks):
        if not kept[block.index] or block.node is None or not below.frames or not block.text.endswith(COLONS):
            continue
        around = [frame.id for frame in block.frames]
        inner = [frame.id for frame in below.frames if frame.kind in LISTS and frame.id not in around]
        if not inner:
            continue
        for index in range(below.index, len(blocks)):  # a copy of all that follows would be made for each colon
            entry = blocks[index]
            if inner[0] not in [frame.id for frame in entry.frames]:
                break
            result[index] = not (kept[index] or entry.hidden)
    return result


def formulas(blocks: Sequence[Block], kept: Sequence[bool], between: Sequence[bool]) -> list[bool]:
    """For each block whether it is a formula, between kept blocks or right below a colon that was kept."""
    result = [False] * len(blocks)
    below = False
    for block in blocks:
        if _is_formula(block) and not block.hidden:
            result[block.index] = below or between[block.index]
            below = below or kept[block.index]
        else:
            below = kept[block.index] and block.text.endswith(COLONS)
    return result


def _is_formula(block: Block) -> bool:
    """Whether most of a block is formulas."""
    told = 0
    for span in block.spans:
        if span.kind == "formula":
            told += span.end - span.start
    return told > MOSTLY * len(block.text)


def footnotes(blocks: Sequence[Block], kept: Sequence[bool]) -> list[bool]:
    """For each block whether it is a footnote to a kept block before it: a link as short as a footnote's number leads
    to it, or it begins with a star that stands there behind a word."""
    result = [False] * len(blocks)
    starred = False
    named: set[str] = set()
    below = False
    for block in blocks:
        text = block.text
        if kept[block.index]:
            starred = starred or ("*" in text and MARKED.search(text) is not None)
            for span in block.spans:
                address = span.value
                if span.kind != "link" or address is None or span.end - span.start > LONGEST_MARK:
                    continue
                if address.startswith(HERE) and address != HERE:
                    named.add(address.lower())
            below = False
        elif not block.hidden:
            is_note = bool(named) and _is_named(block, named)
            result[block.index] = below or is_note or (starred and FOOTNOTE.match(text) is not None)
            below = is_note and len(text) <= LONGEST_MARK
    return result


def _is_named(block: Block, named: set[str]) -> bool:
    """Whether the block, one of the elements right around it, or what it begins with has one of the names."""
    node = block.node
    for _ in range(STEPS):
        if node is None:
            return False
        if not named.isdisjoint(node.names):
            return True
        node = node.parent
    for span in block.spans:
        if span.start > 0:
            return False
        if span.node is not None and (
            not named.isdisjoint(span.node.names) or HERE + span.node.attributes.get("name", "").lower() in named
        ):
            return True
    return False
