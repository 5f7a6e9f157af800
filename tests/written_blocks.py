"""Blocks for the tests of the renderers: a short way to write them, and hypothesis strategies of nasty ones."""

from __future__ import annotations

from hypothesis import strategies as st

from cleaner.records import Block, Frame, Span

NASTY = (
    *"*_`~[]()!<>&#+-=|\\:.1ab é漢€“ \n\t$'\"",
    *("**", "``", "~~~", "---", "===", "# ", "- ", "1. ", "2) ", "](", "![", "&amp;", "&#42;", "<b>", "</p>", "<!--"),
    *("\u00a0", "\u200b", "\u2028", "http://a.example/b_c_", "www.a.example", "| - |", "\n\n", "word", " x "),
)
"""Pieces of text that are markup somewhere."""
ADDRESSES = (
    *("https://a.example/x_(y)?a=1&copy=2", "/relative path", "mailto:a@a.example", "#part", "x`y|z", "a\\b", "<>", ""),
    *("javascript:alert(1)", "JaVa\nScript:alert(1)", "data:text/html,x", " vbscript:x", "java&#115;cript:x"),
)
"""Addresses, safe and unsafe."""
MARKS = ("link", "image", "strong", "em", "code", "del", "sub", "sup", "inline")


def frames(path: str) -> tuple[Frame, ...]:
    """Frames of a path such as 'ol.1=5 li.2': kind, id and, after '=', value."""
    found = []
    for step in path.split():
        name, _, value = step.partition("=")
        kind, _, number = name.partition(".")
        found.append(Frame(kind, int(number), value or None))
    return tuple(found)


def block(text: str, path: str = "", *marks: tuple[str, ...]) -> Block:
    """A block; a mark is (kind, marked text, value, label), the last two as needed, found at its first place."""
    spans = []
    for kind, marked, *rest in marks:
        start = text.index(marked)
        value, label = (*rest, None, None)[:2]
        spans.append(Span(kind, start, start + len(marked), value, label))
    return Block(0, text, "p", frames(path), tuple(sorted(spans, key=lambda s: (s.start, -s.end))))


def row(path: str, *cells: str, header: bool = False) -> Block:
    """A table row in one block, its cells parted by a space."""
    spans, start = [], 0
    for cell in cells:
        spans.append(Span("cell", start, start + len(cell), "th" if header else "td"))
        start += len(cell) + 1
    return Block(0, " ".join(cells), "tr", frames(path), tuple(spans))


def placed_row(path: str, *cells: tuple[int, str], header: bool = False) -> Block:
    """A table row in one block, whose cells name the columns that they begin in."""
    plain = row(path, *(text for _, text in cells), header=header)
    named = zip(plain.spans, cells, strict=True)
    spans = tuple(Span("cell", s.start, s.end, s.value, str(column)) for s, (column, _) in named)
    return Block(0, plain.text, "tr", plain.frames, spans)


def words(blocks: list[Block]) -> list[str]:
    """The words of the blocks, in order."""
    return [word for block in blocks for word in block.text.split()]


texts = st.lists(st.sampled_from(NASTY), min_size=1, max_size=10).map("".join)


@st.composite
def marked_blocks(draw: st.DrawFn, path: tuple[Frame, ...] = (), text: st.SearchStrategy[str] = texts) -> Block:
    """A block with marks that nest, overlap or are empty."""
    written = draw(text)
    spans = []
    for _ in range(draw(st.integers(0, 4))):
        kind = draw(st.sampled_from(MARKS))
        start = draw(st.integers(0, len(written)))
        end = start if kind == "image" else draw(st.integers(start, len(written)))
        value = draw(st.sampled_from(ADDRESSES)) if kind in ("link", "image") else None
        spans.append(Span(kind, start, end, value, draw(st.none() | texts) if value else None))
    spans.sort(key=lambda s: (s.start, -s.end))
    return Block(0, written, "p", path, tuple(spans))


@st.composite
def table_rows(draw: st.DrawFn, path: tuple[Frame, ...], new_id: int) -> list[Block]:
    """Rows of one table, ragged, some cells empty and some with marks."""
    rows = []
    for i in range(draw(st.integers(1, 3))):
        text, spans = "", []
        for cell in draw(st.lists(marked_blocks() | st.just(Block(0, "", "td")), min_size=1, max_size=3)):
            at = len(text)
            spans.append(Span("cell", at, at + len(cell.text), draw(st.sampled_from(("td", "th")))))
            spans += [Span(s.kind, s.start + at, s.end + at, s.value, s.label) for s in cell.spans]
            text += cell.text + " "
        structure = (*path, Frame("table", new_id), Frame("tr", new_id + 1 + i))
        rows.append(Block(0, text, "tr", structure, tuple(spans)))
    return rows


STRUCTURES = (
    "ul",
    "ol",
    "li",
    "blockquote",
    "dl",
    "dt",
    "dd",
    "figure",
    "figcaption",
    "table",
    "tr",
    "td",
    "h2",
    "pre",
)


@st.composite
def pages(draw: st.DrawFn) -> list[Block]:
    """Blocks in structures that open and close in order but need not make sense."""
    page: list[Block] = []
    around: list[Frame] = []
    new_id = 0
    for _ in range(draw(st.integers(1, 7))):
        around = around[: draw(st.integers(0, len(around)))]
        for kind in draw(st.lists(st.sampled_from(STRUCTURES), max_size=4)):
            new_id += 1
            around.append(Frame(kind, new_id, draw(st.sampled_from((None, "1", "7", "-3", "c++")))))
        if draw(st.booleans()):
            page.append(draw(marked_blocks(tuple(around))))
        else:
            page += draw(table_rows(tuple(around), new_id + 1))
            new_id += 10
    return page
