"""Tables as text, Markdown and HTML share them: which are tables at all, their cells, and where those stand.

The classes are C structs where they are compiled, as those of records are, and so name no slots.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Final

from ..frozen import Frozen
from ..records import Block, Frame, Span

PLACE = attrgetter("start", "end")
"""Where a span stands: an empty cell begins where the next one does, and stands before it."""

CELLS = ("td", "th")
"""Frames of cells."""
SHORT_CELL, LONG_CELL = 300, 1000
"""Code points of the longest cell of a table whose cells hold several blocks: without header cells, and with some. Of
77 such tables in the labelled pages that have two rows and two columns, 39 have header cells: features, options and
properties, all but two shorter. Cards in a grid have none, and blocks in most cells."""
MOST_EMPTY = 10
"""Places of a table for each of its cells: one with more is written as it comes, so that no page of a few cells that
say to reach over many makes a long text."""
MAX_COLUMN_DIGITS = 3
"""Digits of a column's number: the cut counts to a hundred (blocks.html.MOST_COLUMNS)."""


class Cell(Frozen):
    """One cell of a table's row."""

    _fields = ("blocks", "header", "column")
    __slots__ = _fields

    def __init__(
        self,
        blocks: tuple[Block, ...],
        header: bool,
        column: int | None = None,
    ) -> None:
        self.blocks: Final = blocks
        """What it holds, mostly one block; () where nothing begins, as below a cell that reaches down."""
        self.header: Final = header
        """Whether it is a 'th'."""
        self.column: Final = column
        """The column that it begins in, from 0; None: the one behind the cell before it."""


def has_cells(block: Block) -> bool:
    """Whether it is a row in one block."""
    return bool(block.spans) and "cell" in [span.kind for span in block.spans]


def cells(block: Block) -> tuple[Cell, ...]:
    """The block cut into its cells, text between two going to the first; one cell where it has no 'cell' spans."""
    marks = sorted([s for s in block.spans if s.kind == "cell"], key=PLACE)
    if not marks:
        return (Cell((block,), False),)
    starts = [0, *(mark.start for mark in marks[1:])]
    ends = [*starts[1:], len(block.text)]
    spans: list[list[Span]] = [[] for _ in marks]
    begun = 0
    for span in block.spans:
        if span.kind == "cell":
            begun += 1
            continue
        if span.start == span.end and begun:  # an image, or a link around one, is in the cell that begins before it
            place = begun - 1
            at = min(max(span.start, starts[place]), ends[place]) - starts[place]
            spans[place].append(Span(span.kind, at, at, span.value, span.label, span.node))
            continue
        place = max(bisect_right(starts, span.start) - 1, 0)
        while place < len(marks) and (starts[place] < span.end or starts[place] <= span.start):
            start, end = max(span.start, starts[place]), min(span.end, ends[place])
            low, high = start - starts[place], max(start, end) - starts[place]
            spans[place].append(Span(span.kind, low, high, span.value, span.label, span.node))
            place += 1
    return tuple(
        [
            Cell((_part(block, block.text[start:end], tuple(inner)),), mark.value == "th", column_of(mark.label))
            for start, end, inner, mark in zip(starts, ends, spans, marks, strict=True)
        ]
    )


def _part(block: Block, text: str, spans: tuple[Span, ...]) -> Block:
    """What of a block is in one of its cells."""
    return Block(block.index, text, block.tag, block.frames, spans, block.node, block.hidden, block.line)


def layout_tables(blocks: Sequence[Block]) -> frozenset[int]:
    """Ids of the tables that only lay out the page: those with a table or something outside their cells in them, with
    text in a single cell, or with several blocks in a cell unless they are data all the same."""
    layout: set[int] = set()
    mixed: set[int] = set()
    sizes: Counter[int] = Counter()
    with_text: set[int] = set()
    members: dict[int, list[Block]] = {}
    for block in blocks:
        if not block.frames:
            continue
        innermost = _innermost(block)
        for i, frame in enumerate(block.frames[: innermost + 1]):
            if frame.kind != "table":
                continue
            inside = [f.kind for f in block.frames[i + 1 : i + 4]]
            if i < innermost or (inside and inside[0] != "tr") or (len(inside) > 1 and inside[1] not in CELLS):
                layout.add(frame.id)
            elif len(inside) == 1:
                sizes[frame.id] += max(sum([s.kind == "cell" for s in block.spans]), 1)
            elif inside:
                cell, has_text = block.frames[i + 2].id, bool(block.text.strip())
                sizes[frame.id] += has_text and cell not in with_text
                if inside[2:] or (has_text and cell in with_text):
                    mixed.add(frame.id)
                if has_text:
                    with_text.add(cell)
            if inside:
                members.setdefault(frame.id, []).append(block)
    layout.update([table for table, size in sizes.items() if size <= 1])
    layout.update([table for table in mixed - layout if not _is_data(rows_of(members[table]))])
    return frozenset(layout)


def _innermost(block: Block) -> int:
    """The place of the innermost table among the block's frames, or -1."""
    place = len(block.frames) - 1
    while place >= 0 and block.frames[place].kind != "table":
        place -= 1
    return place


def _is_data(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether a table with several blocks in a cell holds data and no parts of the page: it has a row or a column of
    header cells, or its rows have as many short cells, few of them with blocks in them."""
    every = [cell for row in rows for cell in row]
    widest = max(map(len, rows))
    longest = max([sum([len(block.text) for block in cell.blocks]) for cell in every])
    if len(rows) == 1 or widest == 1 or longest > LONG_CELL:
        return False
    named = sum([row[0].header and len(row) > 1 for row in rows])
    if (len(rows[0]) > 1 and all(cell.header for cell in rows[0])) or 2 * named > len(rows):
        return True
    mixed = sum([_is_mixed(cell) for cell in every])
    return longest <= SHORT_CELL and all(len(row) == widest for row in rows) and 2 * mixed < len(every)


def _is_mixed(cell: Cell) -> bool:
    """Whether a cell holds several blocks, or one with a structure of its own."""
    return len(cell.blocks) > 1 or cell.blocks[0].frames[-1].kind not in ("tr", *CELLS)


def rows_of(blocks: Iterable[Block]) -> tuple[tuple[Cell, ...], ...]:
    """The rows of a table that neighbouring blocks make up."""
    rows: list[tuple[Cell, ...]] = []
    for _, in_row in groupby(blocks, key=_row_frame):
        row: list[Cell] = []
        for frame, in_cell in groupby(in_row, key=_cell_frame):
            if frame is None:
                row += [part for block in in_cell for part in cells(block)]
            else:
                row.append(Cell(tuple(in_cell), frame.kind == "th", column_of(frame.value)))
        rows.append(tuple(row))
    return tuple(rows)


def _row_frame(block: Block) -> Frame:
    """The frame of the table's row that a block stands in."""
    return block.frames[_innermost(block) + 1]


def _cell_frame(block: Block) -> Frame | None:
    """The frame of the table's cell that a block stands in; None for a row that is one block."""
    place = _innermost(block) + 2
    return block.frames[place] if place < len(block.frames) else None


def column_of(value: str | None) -> int | None:
    """The column that a cell's markup names, or None."""
    if value is None or len(value) > MAX_COLUMN_DIGITS or not (value.isascii() and value.isdigit()):
        return None
    return int(value)


def aligned(rows: tuple[tuple[Cell, ...], ...]) -> tuple[tuple[Cell, ...], ...]:
    """The rows with an empty cell in each column where no cell of theirs begins, as far as the columns are known.

    A column that no cell of the table begins in is none.
    """
    if not any(cell.column is not None for row in rows for cell in row):
        return rows
    places: list[list[int]] = []
    for row in rows:
        last = -1
        columns: list[int] = []
        for cell in row:
            last = last + 1 if cell.column is None else max(cell.column, last + 1)
            columns.append(last)
        places.append(columns)
    used = sorted({column for columns in places for column in columns})
    if len(rows) * len(used) > MOST_EMPTY * sum(map(len, places)):
        return rows
    return tuple([_filled(row, columns, used) for row, columns in zip(rows, places, strict=True)])


def _filled(row: Sequence[Cell], columns: Sequence[int], used: Sequence[int]) -> tuple[Cell, ...]:
    """The row with a cell for each column in use; an empty one is a header if the cell before it is."""
    if len(row) == len(used):
        return tuple(row)
    filled: list[Cell] = []
    at = 0
    for column in used:
        if at < len(row) and columns[at] == column:
            filled.append(row[at])
            at += 1
        else:
            filled.append(Cell((), bool(filled) and filled[-1].header))
    return tuple(filled)
