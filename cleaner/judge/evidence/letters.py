"""The letters of mailing lists as Pipermail, Hypermail and MHonArc archive them: one a page, elements without names.

Each leads to its own place in lists of all letters by thread, by date and so on, and to the letters beside it. What
leads to letters is no part of one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...patterns import pattern
from ...records import Block, Evidence, Node, Strength

ORDERS: Mapping[str, str] = {
    "thread.html": "thread",
    "threads.html": "thread",
    "date.html": "date",
    "index.html": "date",
    "maillist.html": "date",
    "subject.html": "subject",
    "author.html": "author",
}
"""The files beside the letters -> by what the letters stand there in order."""
LETTER = pattern(r"(?:msg)?[0-9]{4,6}\.html?(?:#\w*)?")
"""The file of a letter, right beside this one."""
WHY = "It leads to other letters of the list's archive."


def is_letter(blocks: Sequence[Block]) -> bool:
    """Whether links lead to the same place in lists by thread and in another order."""
    orders: dict[str, set[str]] = {}
    for block in blocks:
        for span in block.spans:
            if span.kind == "link" and span.value and ".html#" in span.value:
                file, _, place = span.value.rpartition("#")
                if file in ORDERS and any(map(str.isdigit, place)):
                    orders.setdefault(place, set()).add(ORDERS[file])
    return any("thread" in found and len(found) > 1 for found in orders.values())


def letter_evidence(blocks: Sequence[Block]) -> list[Evidence]:
    """Evidence against what leads to other letters on the page of one, and what is said of these in the same entry."""
    if not is_letter(blocks):
        return []
    leading = [block for block in blocks if any(_leads(span.value) for span in block.spans if span.kind == "link")]
    entries = {block.node for block in leading if block.node is not None and block.node.tag == "li"}
    found = {block.index for block in leading}
    found |= {block.index for block in blocks if _is_within(block.node, entries)}
    return [
        Evidence(index, False, Strength.CERTAIN, "structure:letters", WHY, "related-links") for index in sorted(found)
    ]


def _leads(address: str | None) -> bool:
    """Whether an address is that of a letter beside this one, or of a place in a list of all."""
    if not address:
        return False
    return LETTER.fullmatch(address) is not None or ("#" in address and address.partition("#")[0] in ORDERS)


def _is_within(node: Node | None, entries: set[Node]) -> bool:
    """Whether an element is one of some entries or stands in one."""
    return node is not None and any(step in entries for step in node.chain())
