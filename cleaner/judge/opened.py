"""What a heading or label opens: the blocks that follow it in its element, or the next lines of a text."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from ..blocks.words import words_in
from ..records import Block, Node
from .prose import is_prose

WIDE = frozenset(("html", "body", "main", "article"))
"""Elements that hold more than one thing: a heading that comes first in them is not their title."""
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
LABEL_DEPTH = 3
"""Elements: a label that is no heading and lies deeper in the common element than this belongs to its own."""
LINES = 40
"""Lines of a text that a label opens, as long as none is prose."""
TAG_LINES, TAG_WORDS = 12, 5
"""Lines that the heading of a text's tags opens, and the most words of each."""
BIO_LINES, BIO_WORDS = 4, 100
"""Lines of a text that the heading of a box about the author opens, and the most words of each."""


def opened(
    blocks: Sequence[Block], label: int, ends: Collection[int] = (), loose: bool = True, kind: str = ""
) -> Iterator[tuple[int, int]]:
    """(index, reach) of the blocks that a label opens, up to the first of ends or a heading as high and as far out.

    kind is that of the label. A label that does not come first in its element, or a line of a text, opens what
    follows only where loose.
    The label stands inside the element, so it is one nearer than it (Evidence.reach).
    """
    if label + 1 >= len(blocks):
        return
    node = blocks[label].node
    if node is None:
        yield from _lines(blocks, label, ends, kind) if loose else ()
        return
    level = blocks[label].frame(*HEADINGS)
    box, titled = _box(blocks, label, node)
    if box is None or not (titled or loose) or (level is None and box not in [*node.chain()][:LABEL_DEPTH]):
        return
    depth, first = len([*node.chain()]), ""
    for block in blocks[label + 1 :]:
        chain = list(block.node.chain()) if block.node is not None else []
        if box not in chain or block.index in ends:
            return
        heading = block.frame(*HEADINGS)
        if level is not None and heading is not None and heading.kind <= level.kind and len(chain) <= depth:
            return
        reach = chain.index(box)
        child = chain[reach - 1].tag if reach else box.tag
        first = first or child
        if not titled and child != first:
            return
        yield block.index, reach + 1


def _lines(blocks: Sequence[Block], label: int, ends: Collection[int], kind: str) -> Iterator[tuple[int, int]]:
    """Readers' comments are prose and go on to the end; a box about the author is short; all else is no prose."""
    bio, talk, tags = kind == "author-bio", kind == "comment-list", kind == "tag-list"
    following = blocks[label + 1]
    if talk and is_prose(following.text, words_in(following)):
        return  # a comment begins with its author's name or its date
    for count, block in enumerate(blocks[label + 1 :], 1):
        words = words_in(block)
        if block.index in ends or (not talk and count > (BIO_LINES if bio else LINES)):
            return
        if tags and (words > TAG_WORDS or count > TAG_LINES):
            return
        if words > BIO_WORDS if bio else not talk and is_prose(block.text, words):
            return
        yield block.index, 1


def _box(blocks: Sequence[Block], label: int, node: Node) -> tuple[Node | None, bool]:
    """The element that a label stands in with what follows it, and whether it comes first there.

    That is the widest element that the label begins, or else the smallest that holds the next block too.
    """
    following = blocks[label + 1].node
    previous = blocks[label - 1].node if label else None
    before = set(previous.chain()) if previous is not None else set()
    around = set(following.chain()) if following is not None else set()
    widest, smallest = None, None
    for step in node.chain():
        if step in around:
            smallest = smallest or step
            if step in before or step.tag in WIDE:
                break
            widest = step
    return (widest, True) if widest is not None else (smallest, False)
