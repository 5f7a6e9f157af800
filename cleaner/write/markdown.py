"""Markdown of blocks: CommonMark with GitHub's tables and strikethrough."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from ..frozen import Record
from ..patterns import pattern
from ..records import Block, Frame
from .address import safe_address
from .inline import task
from .markdown_inline import inline
from .outline import Leaf, number, outline, shared
from .tables import Cell

SHAPED = ("ul", "ol", "li", "blockquote")
"""Frames that Markdown has a form for; of others, only the content is written."""
MARKS = {"dt": "strong", "figcaption": "em"}
"""Frames that Markdown lacks, and the mark that their paragraphs get instead."""
MIN_FENCE = 3
"""Backticks of the shortest code fence."""

_BLOCK_START = pattern(r"#{1,6}(?=\s|$)|>|[-+*](?=\s|$)|=+\s*$|[-:| ]+$")
_NUMBER = pattern(r"(\d{1,9})([.)](?=\s|$))")
_CLOSING_HASHES = pattern(r"(^|\s)(#+)$")
_HTML = pattern(r"<(?!https?://|/?(?:strong|em|code|del|sub|sup|b|i|u|s|kbd|mark|ins|small)>|br ?/?>)(?:[^\W\d]|[!/?])")
"""Markup other than bare tags of words, as we write them ourselves where Markdown has no mark that works."""
_CODE = pattern(r"(?P<fence>`{3,}|~{3,})(?P<language>[^`\n]*)\n(?P<code>.*)\n(?P=fence)[ \t]*", re.DOTALL)
"""A paragraph of a Markdown text that is nothing but code between two fences."""
_DEFINITION = pattern(r"^[ \t>*+\-\d.)]*\[(?:[^\[\]\\]|\\.)+\]:[ \t]*(\S*)", re.MULTILINE)
"""The address of a link that is named elsewhere, in a quotation or list too: '> [here]: https://...', or a footnote's
first word; '' where the address is on the next line."""
_MATH = "$$"
"""What stands before and after a formula on a line of its own."""
_LESS = "\\lt "
"""What is written in it for a '<', which may begin a tag."""
_BOXES = ("[ ] ", "[x] ")
"""What the item of a task begins with that is to be done, and of one that is done."""
_BREAK = "  "
"""A line break of Markdown: spaces, which nobody sees."""
_TARGET = pattern(r"\]\(\s*([^\s)]*)")
_BACKTICKS = pattern(r"`+")
_NEWLINE = pattern(r"\r\n?")
_LANGUAGE = pattern(r"[^\s`&\\]+")


class _Piece(Record):
    """The lines of one leaf, without the marks of what is around it."""

    lines: tuple[str, ...]
    around: tuple[Frame, ...]
    """Frames of SHAPED only."""
    is_paragraph: bool


def render(blocks: Sequence[Block]) -> str:
    """The blocks as Markdown, without a newline at the end.

    A line break is a backslash at the end of its line. A term and a caption become a strong and an
    emphasised paragraph, TeX that is a paragraph stands between '$$'. A link to an unsafe address keeps its text only.
    """
    pieces = [
        _Piece(tuple(_lines(leaf)), tuple(f for f in leaf.around if f.kind in SHAPED), leaf.kind == "p")
        for leaf in outline(blocks)
    ]
    loose = _loose_lists(pieces)
    markers = _Markers()
    written: list[str] = []
    before: _Piece | None = None
    for piece in pieces:
        same = shared(before.around, piece.around) if before else 0
        if before is not None and not _is_tight(before, piece, same, loose):
            written.append(markers.indent(before.around[:same]).rstrip())
        first = markers.open(piece.around, same, before.around if before else ())
        indent = markers.indent(piece.around)
        written += [_indented(first if i == 0 else indent, line) for i, line in enumerate(piece.lines)]
        before = piece
    return "\n".join(written)


def _indented(start: str, line: str) -> str:
    """The line behind what it starts with; an empty one ends without spaces."""
    return start + line if line else start.rstrip()


class _Markers:
    """What stands at the start of a line for the structures around it."""

    def __init__(self) -> None:
        self._numbers: dict[int, int] = {}
        """The last number of each ordered list."""
        self._other: set[int] = set()
        """Lists written with the other marker, as the same one would join them to the list just before."""
        self._widths: dict[int, int] = {}
        """Code points that the content of each item is indented by."""

    def indent(self, around: Iterable[Frame]) -> str:
        """The start of a line that goes on in all of the structures."""
        return "".join(self._indent(frame) for frame in around)

    def open(self, around: Sequence[Frame], same: int, before: Sequence[Frame]) -> str:
        """The start of a line that opens the structures from the place same on; before is around the last line."""
        written = [self.indent(around[:same])]
        for depth in range(same, len(around)):
            frame = around[depth]
            if frame.kind == "li":
                marker = self._marker(around[depth - 1], frame)
                self._widths[frame.id] = len(marker)
                written.append(marker)
                continue
            written.append(self._indent(frame))
            last = before[depth] if depth == same and depth < len(before) else None
            if last is not None and last.kind == frame.kind and last.id not in self._other:
                self._other.add(frame.id)
        return "".join(written)

    def _indent(self, frame: Frame) -> str:
        return "> " if frame.kind == "blockquote" else " " * self._widths.get(frame.id, 0)

    def _marker(self, parent: Frame, item: Frame) -> str:
        if parent.kind == "ul":
            return "* " if parent.id in self._other else "- "
        own = number(item)
        if own is None:
            last = self._numbers.get(parent.id)
            own = last + 1 if last is not None else _start(parent)
        self._numbers[parent.id] = own
        return f"{own}{')' if parent.id in self._other else '.'} "


def _start(ordered: Frame) -> int:
    """The number that an ordered list begins with."""
    first = number(ordered)
    return 1 if first is None else first


def _loose_lists(pieces: Sequence[_Piece]) -> frozenset[int]:
    """Ids of the lists whose items are parted by blank lines: those with an item that needs one inside."""
    loose = set()
    for before, piece in pairwise(pieces):
        same = shared(before.around, piece.around)
        if same and piece.around[same - 1].kind == "li" and not _joins(before, piece, same):
            loose.add(piece.around[same - 2].id)
    return frozenset(loose)


def _joins(before: _Piece, piece: _Piece, same: int) -> bool:
    """Whether the piece begins a list that needs no blank line after the item's paragraph just before it.

    An ordered list can follow a paragraph without one only if it begins with 1.
    """
    inner = piece.around[same:]
    if not before.is_paragraph or len(before.around) != same or not inner or inner[0].kind not in ("ul", "ol"):
        return False
    own = number(inner[1])
    return inner[0].kind == "ul" or (_start(inner[0]) if own is None else own) == 1


def _is_tight(before: _Piece, piece: _Piece, same: int, loose: frozenset[int]) -> bool:
    """Whether no blank line goes between two pieces: they are items of a tight list, or an item and its list."""
    if not same:
        return False
    inner = piece.around[same - 1]
    if inner.kind in ("ul", "ol"):
        return inner.id not in loose
    return inner.kind == "li" and piece.around[same - 2].id not in loose and _joins(before, piece, same)


def _lines(leaf: Leaf) -> list[str]:
    """The lines of a leaf."""
    if leaf.kind == "table":
        return _table(leaf.rows)
    if leaf.kind == "pre":
        return _fenced(leaf)
    if leaf.kind != "p":
        heading = " ".join(inline(block).replace("\n", " ") for block in leaf.blocks)
        return [f"{'#' * int(leaf.kind[1:])} " + _CLOSING_HASHES.sub(r"\1\\\2", heading)]
    if all(block.tag == "markdown" for block in leaf.blocks):
        text = "\n".join(block.text for block in leaf.blocks)
        if is_harmless(text):
            given = text.split("\n")
            broken = [line.endswith(_BREAK) and i < len(given) - 1 for i, line in enumerate(given)]
            return [line.rstrip() + "\\" * is_broken for line, is_broken in zip(given, broken, strict=True)]
        if code := _CODE.fullmatch(text):
            return _fenced(Leaf("pre", (), (Block(0, code["code"], "pre"),), language=code["language"].strip()))
    if tex := _display_tex(leaf.blocks):
        return [f"{_MATH}{tex}{_MATH}"]
    mark = MARKS.get(leaf.around[-1].kind) if leaf.around else None
    lines = [line.strip(" ") for block in leaf.blocks for line in inline(block, mark).split("\n")]
    written = [_not_a_block(line) + "\\" * (i < len(lines) - 1) for i, line in enumerate(lines)]
    done = task(leaf.blocks[0])
    return written if done is None else [_BOXES[done] + written[0], *written[1:]]


def _display_tex(blocks: Sequence[Block]) -> str | None:
    """The TeX of a paragraph that is one formula, or None; also where a parser that knows no formulas would find in it
    what may run code."""
    block = blocks[0]
    spans = [span for span in block.spans if span.kind == "formula"]
    if len(blocks) != 1 or len(spans) != 1 or spans[0].start > 0 or spans[0].end < len(block.text):
        return None
    tex = (spans[0].value or "").replace("<", _LESS)
    return tex if _MATH not in tex and is_harmless(tex) else None


def is_harmless(text: str) -> bool:
    """Whether Markdown can be handed on as it is: it holds no HTML and no address that may run code."""
    if _HTML.search(text) or not all(map(_is_safe, _DEFINITION.findall(text))):
        return False
    return all(_is_safe(found) for found in _TARGET.findall(text) if found)


def _is_safe(address: str) -> bool:
    """Whether an address, perhaps between angles, is safe."""
    return safe_address(address.strip("<>")) is not None


def _not_a_block(line: str) -> str:
    """The line of a paragraph, escaped where it would begin a block of another kind."""
    if _BLOCK_START.match(line):
        return f"\\{line}"
    return _NUMBER.sub(r"\1\\\2", line, count=1) if _NUMBER.match(line) else line


def _fenced(leaf: Leaf) -> list[str]:
    """A code block between fences that are longer than any run of backticks in it."""
    text = _NEWLINE.sub("\n", "\n".join(block.text for block in leaf.blocks)).strip("\n")
    fence = "`" * max(MIN_FENCE, 1 + max(map(len, _BACKTICKS.findall(text)), default=0))
    language = _LANGUAGE.match(leaf.language or "")
    return [fence + (language.group() if language else ""), *text.split("\n"), fence]


def _table(rows: Sequence[Sequence[Cell]]) -> list[str]:
    """A table in GitHub's form: the first row is its header where it ends in a header cell, else that is empty.

    A first row that only begins with a header cell names the row, not the columns.
    """
    width = max(map(len, rows))
    has_header = bool(rows[0]) and rows[0][-1].header
    header = [_cell(cell) for cell in rows[0]] if has_header else []
    header += [""] * (width - len(header))
    body = rows[1:] if has_header else rows
    return [_row(header), _row(["---"] * width), *(_row([_cell(cell) for cell in row]) for row in body)]


def _row(written: Sequence[str]) -> str:
    """One line of a table."""
    return f"| {' | '.join(written)} |"


def _cell(cell: Cell) -> str:
    """The content of a cell on one line, its pipes escaped and its blocks parted as its lines are."""
    written = "\n".join(inline(block, "code" if block.inside("pre") else None) for block in cell.blocks)
    return written.replace("\n", "<br>").replace("|", "\\|")
