"""Which images stay of those that stand alone: a body's own stand in its text, in a box that holds no other text."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from ..blocks.features.measures import linked_share
from ..records import Block, Decision, Node
from .evidence.company import LINKED, UNNAMED

NO_WITNESS = "default:no-witness"
"""Who takes what nothing speaks of."""
CREDIT = "image-credit"
TITLE = "title-line"
BY = "structure:picture"
WHY = "It stands in the body's text."
OF_ITEMS = frozenset(("collection", "forum", "listing", "product", "service"))
"""Types of pages that have logos, samples and portraits between their texts: there an image stays only right between
two texts, or right beside one in the same entry of a list."""


def with_pictures(
    blocks: Sequence[Block], decisions: Sequence[Decision], page_type: str | None = None
) -> list[Decision]:
    """The decisions, with the images kept that belong to the body of a page of this type."""
    result = list(decisions)
    asked = [d.block for d in decisions if d.by == NO_WITNESS and not blocks[d.block].text]
    texts = [d.block for d in decisions if d.keep and blocks[d.block].text] if asked else []
    if not texts:
        return result
    bodies = _around([blocks[i] for i in texts])
    others = _around([blocks[d.block] for d in decisions if not d.keep and _is_other(blocks[d.block], d)])
    first, last = _begin(blocks, decisions, texts[0]), texts[-1]
    asked = [i for i in asked if first < i < last and _is_free(blocks[i].node, bodies, others)]
    if page_type in OF_ITEMS:
        kept = set(texts)
        asked = [i for i in asked if _is_close(blocks, i, kept)]
    seen = {address for i in texts for address, _ in _images(blocks[i])}
    for index in [i for i in asked if not blocks[i].hidden]:
        shown = {address for address, _ in _images(blocks[index])}
        if not shown <= seen:
            seen |= shown
            result[index] = Decision(index, True, None, BY, WHY)
    for index in [i for i in asked if blocks[i].hidden and _is_scriptless(blocks[i].node)]:
        images = _images(blocks[index])
        if seen.issuperset(address for address, _ in images):
            continue
        beside = [i for i in (index - 1, index + 1) if not (blocks[i].text or blocks[i].hidden)]
        same = [i for i in beside if [alt for _, alt in _images(blocks[i])] == [alt for _, alt in images]]
        if same:  # the one that is shown has a placeholder, or another size of the picture
            result[same[0]] = decisions[same[0]]
        if same or not beside:
            result[index] = Decision(index, True, None, BY, WHY)
    return result


def _images(block: Block) -> list[tuple[str | None, str | None]]:
    """The address and alternative text of each image in a block."""
    return [(span.value, span.label) for span in block.spans if span.kind == "image"]


def _around(blocks: Iterable[Block]) -> set[Node]:
    """The elements around blocks."""
    found: set[Node] = set()
    for block in blocks:
        node = block.node
        while node is not None and node not in found:
            found.add(node)
            node = node.parent
    return found


def _is_other(block: Block, decision: Decision) -> bool:
    """Whether a block that goes is text of something else than the body: no caption of an image."""
    if not block.text or block.hidden or decision.kind == CREDIT:
        return False
    is_caption = decision.kind == UNNAMED and block.inside("figcaption")
    return not is_caption or linked_share(block) >= LINKED


def _begin(blocks: Sequence[Block], decisions: Sequence[Decision], first: int) -> int:
    """Where a body whose first text is at a place begins: at the title above it, if there is one."""
    for index in range(first, -1, -1):
        if decisions[index].kind == TITLE or blocks[index].inside("h1"):
            return index
    return first


def _is_free(node: Node | None, bodies: set[Node], others: set[Node]) -> bool:
    """Whether the largest box around an element that holds nothing of the body's text holds no other text either."""
    box: Node | None = None
    while node is not None and node not in bodies:
        box, node = node, node.parent
    return node is not None and box not in others


def _is_close(blocks: Sequence[Block], index: int, kept: Container[int]) -> bool:
    """Whether an image is right between two texts that stay, or beside one in the same entry of a list."""
    beside = [i for i in (index - 1, index + 1) if i in kept]
    entry = blocks[index].frame("li")
    return len(beside) > 1 or (entry is not None and any(blocks[i].frame("li") == entry for i in beside))


def _is_scriptless(node: Node | None) -> bool:
    """Whether an element is shown where scripts are off, and not otherwise."""
    return node is not None and any(step.tag == "noscript" for step in node.chain())
