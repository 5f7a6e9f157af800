"""Posts of networks that an article embeds: what somebody else said there, beside what the article says of it.

The labelled news leave them out, and a rule of markup knows them. But a page with many of them is about them: there
they are what it has to say.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...records import Block, Evidence, Node
from ..match import OWN_REACH

RULE = "rule:other/embedded-post"
MOST = 3
"""Embedded posts of an article at most: of the labelled pages with more, those that are about them have them all."""


def less_embeds(blocks: Sequence[Block], evidence: Sequence[Evidence]) -> list[Evidence]:
    """The evidence, less that of the rule for such posts where a page has many."""
    posts = {_element(blocks[e.block].node, e.reach - OWN_REACH) for e in evidence if e.by == RULE}
    return list(evidence) if len(posts) <= MOST else [e for e in evidence if e.by != RULE]


def _element(node: Node | None, steps: int) -> Node | None:
    """The element so many steps out."""
    while node is not None and steps > 0:
        node, steps = node.parent, steps - 1
    return node
