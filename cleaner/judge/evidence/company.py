"""What a block is that goes without a name: what the known noise in its box is, or a headline that leads elsewhere."""

from __future__ import annotations

from collections.abc import Container, Sequence

from ...blocks.features.measures import linked_share
from ...blocks.words import words_in
from ...records import Block, Decision, Node

UNNAMED = "other"
STEPS = 3
"""Elements from the block's own outwards that may be its box."""
DEEP = 20
"""The same for a block of the body, which may stand deep inside."""
NEAR = 4
"""Blocks from it to the named one in its box."""
WIDE = frozenset(("html", "body", "main", "article"))
"""Elements that are no box: they hold more than one thing."""
BOXES = frozenset(
    "ad-label app-promo author-bio comment-form comment-list comment-policy cookie-consent copyright cta-promo "
    "disclaimer donation-prompt follow-us login-prompt newsletter-prompt paywall post-navigation related-links "
    "report-error site-nav tag-list toc".split()
)
"""Kinds that fill boxes; a date, a byline or a button stands in boxes of any kind."""
HEADLINE_WORDS = 5
"""Words of a link that are a headline rather than an entry of a menu: of the links that rules know as related ones
.57 have so many, of those in menus .07 (labelled pages)."""
ROW = 3
"""Links in one block that are a row of a menu."""
LINKED = 0.9
"""Share of its characters in links from which a block is a link."""


def with_company(blocks: Sequence[Block], decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """The decisions, with names for the blocks of a page that go without one, where their box or form tells it."""
    asked = [d for d in decisions if d.kind == UNNAMED and blocks[d.block].node is not None]
    if not asked:
        return tuple(decisions)
    bodies = _bodies([blocks[d.block] for d in decisions if d.keep])
    names = [d.kind if d.kind in BOXES else None for d in decisions]
    result = list(decisions)
    for decision in asked:
        block = blocks[decision.block]
        kind = _kind_of_box(block, blocks, bodies, names) or _kind_of_link(block)
        if kind:
            result[decision.block] = Decision(decision.block, False, kind, decision.by, decision.why)
    return tuple(result)


def _bodies(kept: Sequence[Block]) -> dict[Node, int]:
    """The elements, as deep as DEEP around some blocks, that are no box of noise: each with how many steps outwards
    from it are among them, its own too, so that no way is gone twice."""
    found: dict[Node, int] = {}
    for block in kept:
        node, left = block.node, DEEP
        while node is not None and left > found.get(node, 0) and node.tag not in WIDE:
            found[node] = left
            node, left = node.parent, left - 1
    return found


def _around(block: Block) -> list[Node]:
    """The innermost elements around a block that may be a box."""
    found: list[Node] = []
    node = block.node
    while node is not None and len(found) < STEPS and node.tag not in WIDE:
        found.append(node)
        node = node.parent
    return found


def _is_around(box: Node, block: Block) -> bool:
    """Whether an element is one of _around a block."""
    node = block.node
    for _ in range(STEPS):
        if node is box:
            return True
        if node is None or node.tag in WIDE:
            return False
        node = node.parent
    return False


def _kind_of_box(
    block: Block, blocks: Sequence[Block], bodies: Container[Node], names: Sequence[str | None]
) -> str | None:
    """The kind of the nearest named block in the smallest box that has one and holds nothing of the body."""
    for node in _around(block):
        if node in bodies:
            return None
        for away in range(1, NEAR + 1):
            for index in (block.index - away, block.index + away):
                if 0 <= index < len(names) and names[index] is not None and _is_around(node, blocks[index]):
                    return names[index]
    return None


def _kind_of_link(block: Block) -> str | None:
    """Related links for a link as long as a headline, the site's for a row of links."""
    if linked_share(block) < LINKED or words_in(block) < HEADLINE_WORDS:
        return None
    return "site-nav" if sum([span.kind == "link" for span in block.spans]) >= ROW else "related-links"
