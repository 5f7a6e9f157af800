"""The chapters that a page of a manual lists in its text: a table of contents that leads to other pages is content.

A table of contents repeats the headings of its own page. Where a manual's page names the pages below it instead, among
its paragraphs, as DocBook and Sphinx do, the list is what the page has to say.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...blocks.features.measures import HEADINGS
from ...records import Block, Evidence, Node, Strength
from ..match import OWN_REACH, is_linked

TOC = "rule:toc/markup"
HERE = "#"
"""How the address of a place on the page itself begins."""
WHY = "It names a page below this one, among the paragraphs of a manual."


def with_chapters(blocks: Sequence[Block], evidence: Sequence[Evidence]) -> list[Evidence]:
    """The evidence, with such lists spoken for, and no longer taken for tables of contents."""
    suspects = {e.block: e.reach - OWN_REACH for e in evidence if e.by == TOC and _leads_on(blocks[e.block])}
    if suspects:
        headings = {block.text for block in blocks if block.tag in HEADINGS}
        suspects = {index: steps for index, steps in suspects.items() if blocks[index].text not in headings}
    if not suspects:
        return list(evidence)
    kept = {e.block for e in evidence if e.keep and e.strength >= Strength.WEAK}.difference(suspects)
    nodes = [blocks[index].node for index in kept]
    around = {node.parent for node in nodes if node is not None and node.parent is not None}
    chapters = {index for index, steps in suspects.items() if _is_among(blocks[index].node, steps, around)}
    left = [e for e in evidence if e.block not in chapters or e.kind != "toc"]
    return left + [Evidence(i, True, Strength.STRONG, "structure:chapters", WHY) for i in sorted(chapters)]


def _leads_on(block: Block) -> bool:
    """Whether all of a block's text is links, and they lead to other pages."""
    links = [span.value or HERE for span in block.spans if span.kind == "link"]
    return bool(links) and not any(link.startswith(HERE) for link in links) and is_linked(block)


def _is_among(node: Node | None, steps: int, around: set[Node]) -> bool:
    """Whether the list around an element, or what it is alone in, stands beside kept blocks; steps are those from the
    element out to the list."""
    for step, outer in enumerate(node.chain() if node is not None else ()):
        if outer.parent in around:
            return step >= steps
    return False
