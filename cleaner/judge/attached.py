"""Lines that belong to kept text by what stands beside them: a quotation and whose words it is, the list below a colon,
and footnotes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..blocks.features.measures import LISTS
from ..patterns import pattern
from ..records import Block, Node

COLONS = (":", "：")
"""How a line ends that says whose words follow."""
STEPS = 3
"""Elements from the quoted paragraph outwards to its quotation."""
MARKED = pattern(r"\w[.,]?\*(?!\*)")
"""A word with a star behind it, which a footnote answers."""
FOOTNOTE = pattern(r"\*{1,2} ?[^\W_]")
"""How such a footnote begins."""


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


def footnotes(blocks: Sequence[Block], kept: Sequence[bool]) -> list[bool]:
    """For each block whether it begins with a star that a kept block before it has behind a word."""
    result = [False] * len(blocks)
    marked = False
    for block in blocks:
        if kept[block.index]:
            marked = marked or ("*" in block.text and MARKED.search(block.text) is not None)
        elif marked and not block.hidden:
            result[block.index] = FOOTNOTE.match(block.text) is not None
    return result
