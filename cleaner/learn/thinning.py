"""More pages to learn from: labelled ones without some of their noise and some of their body (data augmentation).

What is left is still body or noise as it was, but its shares, distances and neighbours are others; so a forest
leans less on how much of everything the pages happened to have.
"""

from __future__ import annotations

import random

from ..records import Block, Node
from .examples import Example

THINNED = ((0.3, 0.1),)
"""The copies that are made of each page: chances that noise and that body is left out. With a second copy, of 0.6 and
0.3, wcxb-dev gains .001 (cross-validated), and five of the pages in fixtures come out worse."""
FEWEST = 3
"""Blocks: of fewer nothing is learned."""


def thinned(example: Example, noise: float, body: float) -> Example | None:
    """A labelled page without some of it; None where that is the same page, or next to nothing.

    noise is the chance of each outermost element without any body to go, body that of each block of the body.
    A page and its chances always come to the same.
    """
    assert example.inside is not None  # the caller's choice
    chance = random.Random(f"{example.page.set}/{example.page.id}/{noise}/{body}")
    holding = _holding(example)
    goes: dict[Node, bool] = {}
    places = []
    for place, (block, inside) in enumerate(zip(example.blocks, example.inside, strict=True)):
        box = _outermost(block, holding)
        if box is None:
            left_out = inside and chance.random() < body
        else:
            if box not in goes:
                goes[box] = chance.random() < noise
            left_out = goes[box]
        if not left_out:
            places.append(place)
    if not FEWEST <= len(places) < len(example.blocks):
        return None
    return example.part(places)


def _holding(example: Example) -> set[Node]:
    """The elements that hold body."""
    found: set[Node] = set()
    for block, inside in zip(example.blocks, example.inside or (), strict=True):
        node = block.node if inside else None
        while node is not None and node not in found:
            found.add(node)
            node = node.parent
    return found


def _outermost(block: Block, holding: set[Node]) -> Node | None:
    """The outermost element around a block that holds no body; None where its own holds some."""
    box = None
    node = block.node
    while node is not None and node not in holding:
        box, node = node, node.parent
    return box
