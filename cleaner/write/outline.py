"""The structure that text, Markdown and HTML share: blocks grouped into leaves, each with what is around it.

A leaf is what a renderer writes in one go: a paragraph, a heading, a piece of code or a whole table. Leaves
stand in reading order; two that stand in the same list, item or quotation share the first frames of around.
There is no tree, so depth costs no recursion. Sloppy structure is mended here, once: an item without its
list gets one, a list without an item too, and a table that only lays out the page is left out.

The classes are C structs where they are compiled, as those of records are, and so name no slots.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from ..frozen import Frozen
from ..records import Block, Frame
from .inline import shows
from .tables import Cell, aligned, cells, has_cells, layout_tables, rows_of

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
"""Frames of headings, which hold no structure."""
LISTS = ("ul", "ol", "dl")
"""Frames that hold items only."""
ITEMS = ("li", "dt", "dd")
"""Frames that stand in a list only."""
MAX_DEPTH = 16
"""Frames around a leaf that are kept, outermost first: eight nested lists. CommonMark parsers drop text that
is nested deeper than a limit of their own, 20 in markdown-it's default."""
MAX_NUMBER_DIGITS = 9
"""Digits of an item's number: CommonMark allows no more."""

_PARENTS: Mapping[str, tuple[str, ...]] = {"li": ("ul", "ol"), "dt": ("dl",), "dd": ("dl",), "figcaption": ("figure",)}
_DEFAULT_ITEM: Mapping[str, Frame] = {"ul": Frame("li", 0), "ol": Frame("li", 0), "dl": Frame("dd", 0)}


class Leaf(Frozen):
    """One paragraph, heading, piece of code or table."""

    _fields = ("kind", "around", "blocks", "rows", "language")
    __slots__ = _fields

    def __init__(
        self,
        kind: str,
        around: tuple[Frame, ...],
        blocks: tuple[Block, ...] = (),
        rows: tuple[tuple[Cell, ...], ...] = (),
        language: str | None = None,
    ) -> None:
        self.kind: Final = kind
        """'p', 'pre', 'table', or 'h1' to 'h6'."""
        self.around: Final = around
        """Lists, items, quotations and figures around it, outermost first; a list is always followed by its item."""
        self.blocks: Final = blocks
        """What it holds; () for a table."""
        self.rows: Final = rows
        """The rows of a table; () for others."""
        self.language: Final = language
        """The language of a 'pre', as the page names it."""


class _Placed(Frozen):
    """A block and its mended place."""

    _fields = ("block", "around", "leaf")
    __slots__ = _fields

    def __init__(
        self,
        block: Block,
        around: tuple[Frame, ...],
        leaf: Frame | None = None,
    ) -> None:
        self.block: Final = block
        self.around: Final = around
        self.leaf: Final = leaf


def outline(blocks: Iterable[Block]) -> list[Leaf]:
    """The leaves of the blocks in reading order; blocks and cells that show nothing outside a table are left out."""
    shown = _with_lines_joined([block for block in blocks if shows(block)])
    layout = layout_tables(shown)
    items: dict[int, Frame] = {}
    leaves: list[Leaf] = []
    members: list[_Placed] = []
    for block in shown:
        placed = _place(block, layout, items) if block.frames else None
        if placed is not None and placed.leaf is not None:
            first = members[0] if members else placed
            if (first.leaf, first.around) != (placed.leaf, placed.around):
                leaves.append(_leaf(members))
                members = []
            members.append(placed)
            continue
        if members:
            leaves.append(_leaf(members))
            members = []
        around = placed.around if placed is not None else ()
        if has_cells(block):
            leaves += [Leaf("p", around, cell.blocks) for cell in cells(block) if shows(cell.blocks[0])]
        else:
            leaves.append(Leaf("p", around, (block,)))
    if members:
        leaves.append(_leaf(members))
    return leaves


def _leaf(members: Sequence[_Placed]) -> Leaf:
    """The leaf that neighbours in one frame make up; a paragraph is always a leaf of its own."""
    first = members[0]
    leaf, around = first.leaf, first.around
    assert leaf is not None
    if leaf.kind == "table":
        return Leaf("table", around, rows=aligned(rows_of([m.block for m in members])))
    return Leaf(leaf.kind, around, tuple([m.block for m in members]), language=leaf.value)


def _with_lines_joined(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, those that are lines of one text paragraph (a verse, an address) made into one block."""
    joined: list[Block] = []
    members: list[Block] = []
    current: Frame | None = None
    for block in blocks:
        lines = block.frame("lines") if block.frames else None
        if members and lines != current:
            joined.append(_joined_lines(members))
            members = []
        if lines is None:
            joined.append(block)
        else:
            members.append(block)
        current = lines
    if members:
        joined.append(_joined_lines(members))
    return joined


def _joined_lines(members: Sequence[Block]) -> Block:
    first = members[0]
    return Block(first.index, "\n".join([b.text for b in members]), first.tag, line=first.line)


def shared(one: Sequence[Frame], other: Sequence[Frame]) -> int:
    """How many frames both begin with: the structures that go on from one leaf to the next."""
    both = min(len(one), len(other))
    for place in range(both):
        if one[place] != other[place]:
            return place
    return both


def number(frame: Frame) -> int | None:
    """The number of an 'ol' or 'li', or None where it has none that Markdown and HTML can write."""
    value = frame.value or ""
    return int(value) if value.isascii() and value.isdigit() and len(value) <= MAX_NUMBER_DIGITS else None


def _place(block: Block, layout: frozenset[int], items: dict[int, Frame]) -> _Placed:
    """The block with what is around it; items, the last item of each list so far, is brought up to date."""
    around: list[Frame] = []
    leaf = None
    last = len(block.frames) - 1
    for i, frame in enumerate(block.frames):
        if frame.kind == "pre" or (frame.kind in HEADINGS and i == last):
            leaf = frame
            break
        if frame.kind == "table" and frame.id not in layout and i < last:
            leaf = frame
            break
        if frame.kind in (*LISTS, *ITEMS, "blockquote", "figure", "figcaption"):
            around.append(frame)
    return _Placed(block, _mended(around, items), leaf)


def _mended(around: Sequence[Frame], items: dict[int, Frame]) -> tuple[Frame, ...]:
    """The frames with the lists and items that were missing; made-up frames have negative ids."""
    mended: list[Frame] = []
    for frame in around:
        if len(mended) >= MAX_DEPTH:
            break
        parent = mended[-1] if mended else None
        if parent is not None and parent.kind in LISTS and parent.kind not in _PARENTS.get(frame.kind, ()):
            parent = _item(parent, items)
            mended.append(parent)
        wanted = _PARENTS.get(frame.kind)
        if wanted and (parent is None or parent.kind not in wanted):
            if frame.kind == "figcaption":
                continue
            mended.append(Frame(wanted[0], _made_up(parent)))
        if frame.kind in ITEMS:
            items[mended[-1].id] = frame
        mended.append(frame)
    if mended and mended[-1].kind in LISTS:
        mended.append(_item(mended[-1], items))
    return tuple(mended)


def _item(parent: Frame, items: dict[int, Frame]) -> Frame:
    """The item of a list that content without an item goes to: the last one, or a made-up one."""
    return items.setdefault(parent.id, _DEFAULT_ITEM[parent.kind].replace(id=_made_up(parent)))


def _made_up(parent: Frame | None) -> int:
    """A negative id: the same for all that a structure lacks."""
    return -1 if parent is None else -2 - abs(parent.id)
