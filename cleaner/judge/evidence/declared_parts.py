"""Which blocks say what the page declares to be a part of its body: ingredients, steps, questions and answers."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from ...blocks.features.measures import linked_share
from ...records import Block, Node
from ..structure import LINKED_SHARE, is_furniture

TELLING = 20
"""Letters and digits of a block from which it is no chance that a longer part holds them, or that a link of a menu says
one."""
MOST_BLOCKS = 5
"""Blocks that a part may stand in: cells for the amount, the unit and the name."""
MARKED = frozenset(("recipeingredient", "ingredients", "recipeinstructions"))
"""Properties, in lower case, by which an element itself says so (microdata)."""
STEPS = 3
"""Elements from a block's own outwards among which one may say so."""
LISTS = frozenset(("ul", "ol", "dl", "table", "tbody"))
"""Elements that hold entries of one kind."""
FEWEST, SHARE = 2, 0.25
"""How many blocks of a list, and which share of them, say parts where the others are taken for parts too: sites
declare '1 orange' for '1 large orange, peeled'."""


def says_part(blocks: Sequence[Block], parts: Sequence[str]) -> list[bool]:
    """For each block whether it says one of the parts, or some of its list do, or it is marked as one.

    A link does, and what is hidden, where nothing else says the same: a table of contents has the questions too.
    """
    result = [_is_marked(block.node) for block in blocks]
    keys = {key for key in map(_letters, parts) if key}
    if not keys:
        return result
    own = [_letters(block.text) for block in blocks]
    lines = "\n" + "\n".join(sorted(keys)) + "\n"
    linked = [linked_share(block) >= LINKED_SHARE for block in blocks]
    plain = [not (block.hidden or links) for block, links in zip(blocks, linked, strict=True)]
    said: set[str] = set()
    for i, key in enumerate(own):
        if plain[i] and _is_part(key, keys, lines):
            result[i] = True
            said.add(key)
        elif plain[i] and key:
            for place in range(i, _end(own, plain, i, keys, lines)):
                result[place] = True
    for i, key in enumerate(own):
        if not plain[i] and key not in said and _is_part(key, keys, lines):
            result[i] = result[i] or len(key) >= TELLING or not (linked[i] and is_furniture(blocks[i]))
    return _completed(blocks, plain, result)


def _is_part(key: str, keys: set[str], lines: str) -> bool:
    """Whether the letters of a block are a part, or so many that it is no chance that one holds them."""
    return key in keys or (len(key) >= TELLING and key in lines)


def _end(own: list[str], plain: list[bool], first: int, keys: set[str], lines: str) -> int:
    """The place behind the blocks from the first on that say a part together; the first where none do."""
    joined = ""
    for place in range(first, min(first + MOST_BLOCKS, len(own))):
        joined += own[place]
        if not plain[place] or f"\n{joined}" not in lines:
            break
        if joined in keys:
            return place + 1
    return first


def _completed(blocks: Sequence[Block], plain: list[bool], said: list[bool]) -> list[bool]:
    """The same with the other blocks of lists of which enough say parts."""
    around = [_list_around(block.node) if plain[i] else None for i, block in enumerate(blocks)]
    total: dict[Node, int] = {}
    found: dict[Node, int] = {}
    for i, node in enumerate(around):
        if node is not None:
            total[node] = total.get(node, 0) + 1
            found[node] = found.get(node, 0) + said[i]
    told = {node for node, count in found.items() if count >= FEWEST and count >= SHARE * total[node]}
    return [holds or node in told for holds, node in zip(said, around, strict=True)]


def _list_around(node: Node | None) -> Node | None:
    """The list or table that an element stands in; None where none is near."""
    for _ in range(STEPS + 1):
        if node is None or node.tag in LISTS:
            return node
        node = node.parent
    return None


def _is_marked(node: Node | None) -> bool:
    """Whether an element, or one right around it, says that it is a part."""
    for _ in range(STEPS):
        if node is None:
            break
        name = node.attributes.get("itemprop")
        if name is not None and not MARKED.isdisjoint(name.lower().split()):
            return True
        node = node.parent
    return False


def _letters(text: str) -> str:
    """Its letters and digits: '½ cup' and '1/2 cup' are the same, as '200g' and '200 g' are."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))
