"""The records that the cut makes by the hundred.

made.pyx does the same, where it is compiled: it fills a record's fields without the call of a constructor, which only C
code can. Both take all fields by position.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..records import Block, Frame, Node, Span


def make_node(
    tag: str,
    names: tuple[str, ...],
    attributes: Mapping[str, str],
    parent: Node | None,
    position: int,
    index: int,
    selected: tuple[str, ...],
) -> Node:
    """A Node."""
    return Node(tag, names, attributes, parent, position, index, selected)


def make_frame(kind: str, id: int, value: str | None) -> Frame:
    """A Frame."""
    return Frame(kind, id, value)


def make_span(kind: str, start: int, end: int, value: str | None, label: str | None, node: Node | None) -> Span:
    """A Span."""
    return Span(kind, start, end, value, label, node)


def make_line(index: int, text: str, tag: str, frames: tuple[Frame, ...], line: int, words: int) -> Block:
    """A Block of a text."""
    return Block(index, text, tag, frames, (), None, False, line, words)


def make_block(
    index: int, text: str, frames: tuple[Frame, ...], spans: tuple[Span, ...], node: Node, hidden: bool, words: int
) -> Block:
    """A Block of a page, whose tag is that of its element."""
    return Block(index, text, node.tag, frames, spans, node, hidden, None, words)
