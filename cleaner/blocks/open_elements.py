"""The elements around what a walk meets: those whose end it has not met yet."""

from __future__ import annotations

from ..records import Frame, Node

NOWHERE = -1
"""Where inline markup begins that has no character yet."""


class Open:
    """An element whose end the walk has not met, and the inline markup that it is, if it is one.

    There is one object for all elements of a depth, one after the other.
    """

    __slots__ = (
        "begin", "child", "closing", "column", "count", "counts", "frames", "hidden", "holder", "image", "inline",
        "item", "kind", "label", "node", "pre", "quotes", "soft", "taken", "value",
    )  # fmt: skip

    def __init__(self) -> None:
        self.node: Node
        self.holder: Node
        self.counts: dict[str, int] = {}
        self.taken: dict[int, int] = {}
        """Of what holds rows: column -> the last of the rows that a cell in it reaches down into."""

    def open(self, node: Node, parent: Open | None) -> None:
        """None; becomes the element that opens in parent."""
        self.node = node
        if parent is None:
            self.holder = node
            self.frames: tuple[Frame, ...] = ()
            self.hidden = self.pre = self.soft = False
        else:
            self.holder, self.frames = parent.holder, parent.frames
            self.hidden, self.pre, self.soft = parent.hidden, parent.pre, parent.soft
        self.inline = False
        self.item = self.column = 0
        self.child: str | None = None
        self.count = 0
        if self.counts:
            self.counts = {}
        if self.taken:
            self.taken = {}
        self.kind: str | None = None

    def position(self, name: str) -> int:
        """The position of the next child among those of its name, from 1.

        Most children are named as the one before them, which is counted apart from the others.
        """
        if self.child != name:
            if self.child is not None:
                self.counts[self.child] = self.count
            self.count = self.counts.get(name, 0) if self.counts else 0
            self.child = name
        self.count += 1
        return self.count

    def open_span(self, kind: str, value: str | None, label: str | None) -> None:
        """None; becomes inline markup. begin is NOWHERE until its first character in this block, image until one.

        quotes tells of a q, which is to stand between quotation marks; closing is the one that it ends with then.
        """
        self.kind, self.value, self.label = kind, value, label
        self.begin = self.image = NOWHERE
        self.quotes = False
        self.closing: str | None = None
