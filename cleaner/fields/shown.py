"""What a page shows of the fields: headings, labels and lines, and what finders ask of them (visible reads them)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from operator import attrgetter
from typing import Final

from ..frozen import EMPTY, Frozen, Record
from ..records import Block, Span
from .candidates import key
from .crumbs import is_front_page

HEADINGS = frozenset(("h1", "h2", "h3"))
"""Frames whose blocks are read as headings."""
ALIKE = 0.5
"""Share of a title's words (0..1) that a heading has which is another wording of it."""


class Heading(Frozen):
    """A heading."""

    _fields = ("text", "whole", "level", "block", "apart", "named", "parts")
    __slots__ = _fields

    def __init__(
        self,
        text: str,
        whole: str,
        level: int,
        block: int,
        apart: bool,
        named: bool,
        parts: tuple[str, ...] = (),
    ) -> None:
        self.text: Final = text
        """Its words without a kicker that is marked as one, a line break folded to a space."""
        self.whole: Final = whole
        """All of its words."""
        self.level: Final = level
        """1 to 3."""
        self.block: Final = block
        """Index of its first block."""
        self.apart: Final = apart
        """Hidden, or in a menu, footer, aside or related items."""
        self.named: Final = named
        """Its markup calls it the headline or title."""
        self.parts: Final = parts
        """Of an h1 what stands before and behind each edge of its inline elements, line breaks and blocks: one of both
        may be a kicker or a subtitle."""


class Label(Frozen):
    """A short text whose markup says what it is."""

    _fields = ("text", "what", "block", "value", "apart", "hidden")
    __slots__ = _fields

    def __init__(
        self,
        text: str,
        what: str,
        block: int,
        value: str | None,
        apart: bool,
        hidden: bool = False,
    ) -> None:
        self.text: Final = text
        """Its words."""
        self.what: Final = what
        """'rel=category', 'category', 'kicker', 'rel=tag', 'tags', 'rel=author', 'byline', 'poster', 'date',
        'rel=license', 'time' or 'time of change'."""
        self.block: Final = block
        """Index of its block."""
        self.value: Final = value
        """datetime of a time, address of a licence; else None."""
        self.apart: Final = apart
        """Hidden, or in a menu, footer, aside or related items."""
        self.hidden: Final = hidden
        """Hidden, such as a thread inside noscript, but not in a menu or the like."""


class Line(Frozen):
    """A shown block that is short enough for a title, or the start of one that says when the page was published."""

    _fields = ("text", "words", "block", "aside")
    __slots__ = _fields

    def __init__(
        self,
        text: str,
        words: str,
        block: int,
        aside: bool,
    ) -> None:
        self.text: Final = text
        """Its words as written."""
        self.words: Final = words
        """Their candidates.key, which the finders of all fields ask for."""
        self.block: Final = block
        """Its index."""
        self.aside: Final = aside
        """In an aside or a footer."""


BLOCK_OF = attrgetter("block")


class Visible(Record):
    """The parts of the blocks that fields are read from."""

    headings: tuple[Heading, ...] = ()
    """h1 to h3 in order."""
    labels: tuple[Label, ...] = ()
    """Marked short texts in order."""
    crumbs: tuple[str, ...] = ()
    """The steps of the longest breadcrumb from the root; the page itself may be the last."""
    post_names: tuple[str, ...] = ()
    """Class names of the element that carries WordPress' post classes."""
    lines: tuple[Line, ...] = ()
    """The short blocks that are in no menu, in order."""
    dated: tuple[int, ...] = ()
    """Where in lines those stand that may hold a date (written_date.HINT)."""
    fronts: Mapping[str, str] = EMPTY
    """The words (candidates.key) of each link to the site's front page -> as written."""

    parents: tuple[Label, ...] = ()
    """Links to the folders that hold the page, such as /world of /world/a-page; the value is the folder."""
    places: AbstractSet[str] = frozenset()
    """The words, as written, of the links to a place on a page."""

    __slots__ = ("kinds",)

    def __post_init__(self) -> None:
        kinds: dict[str, list[Label]] = {}
        for label in self.labels:
            kinds.setdefault(label.what, []).append(label)
        self.kinds: Mapping[str, list[Label]] = kinds
        """The labels of each kind, for they are asked for by it."""

    def beside(self, headline: int, before: int, behind: int) -> tuple[Line, ...]:
        """The lines that stand at most so many blocks before and behind the headline's."""
        first = bisect_left(self.lines, headline - before, key=BLOCK_OF)
        return self.lines[first : bisect_right(self.lines, headline + behind, lo=first, key=BLOCK_OF)]

    def since(self, line: Line) -> tuple[Line, ...]:
        """A line and all behind it."""
        return self.lines[bisect_left(self.lines, line.block, key=BLOCK_OF) :]

    def all(self, what: str) -> Sequence[Label]:
        """The labels of a kind."""
        return self.kinds.get(what, ())

    def near(self, what: str) -> list[Label]:
        """The labels of a kind in the page's main part."""
        return [x for x in self.all(what) if not x.apart]

    def main(self, what: str) -> list[Label]:
        """The labels of a kind in the page's main part, or where it shows none, those hidden there."""
        return self.near(what) or [x for x in self.all(what) if x.hidden]


def home_headings(visible: Visible, url: str | None) -> list[Heading]:
    """The h1 that are the words of a link to the front page, so the site's name, where the page is another one and has
    an h1 of its own."""
    if not visible.fronts or is_front_page(url):
        return []
    mains = [h for h in visible.headings if h.level == 1]
    home = [h for h in mains if key(h.text) in visible.fronts] if len(mains) > 1 else []
    return home if any(not h.apart and h not in home for h in mains) else []


def words_of(lines: Sequence[Line]) -> list[str]:
    """The words of lines."""
    found = []
    for line in lines:
        found.append(line.words)
    return found


def words_of_main(lines: Sequence[Line]) -> set[str]:
    """The words of each line that is not aside."""
    found = set()
    for line in lines:
        if not line.aside:
            found.add(line.words)
    return found


def rows_of(lines: Sequence[Line]) -> set[str]:
    """The words of each row of the lines that are not aside: tables that lay out a page part title and byline so."""
    found = set()
    for line in lines:
        if not line.aside:
            for row in line.text.split("\n"):
                found.add(key(row))
    return found


def lines_below(lines: Sequence[Line], block: int, longest: int) -> list[Line]:
    """The lines behind a block that have no more than so many code points, but those of one word in plain letters."""
    found = []
    for line in lines:
        if line.block > block and len(line.text) <= longest and (" " in line.words or not line.text.isascii()):
            found.append(line)
    return found


def texts_that_start(blocks: Sequence[Block], start: str) -> list[str]:
    """The texts of the blocks that start so."""
    found = []
    for block in blocks:
        if block.text.startswith(start):
            found.append(block.text)
    return found


def lines_behind_paragraphs(
    lines: Sequence[Line], blocks: Sequence[Block], block: int, longest: int, paragraph: int
) -> list[Line]:
    """The lines of at most so many code points that stand right behind a paragraph, a block of at least so many, which
    is itself behind a block; without those aside."""
    found = []
    for line in lines:
        if line.block > block + 1 and len(line.text) <= longest and not line.aside:
            before = blocks[line.block - 1]
            if len(before.text) >= paragraph:
                found.append(line)
    return found


def labelled_images(block: Block) -> list[Span]:
    """The images in a block that have words in their place."""
    found = []
    for span in block.spans:
        if span.kind == "image" and span.label:
            found.append(span)
    return found


def headline_block(visible: Visible, title: str) -> int | None:
    """Index of the block that shows the title, or of the first h1; None where there is no heading."""
    words = key(title)
    h1 = [h for h in visible.headings if h.level == 1]
    same = [h for h in visible.headings if words and words in (key(h.text), key(h.whole))]
    if same and same[0].level > 1:  # a thread's first post repeats the title that its h1 has behind a label
        same += [h for h in h1 if h.block < same[0].block and key(h.whole).endswith(f" {words}")]
    if not same and words:
        ends = f" {words}"  # behind a kicker
        line = next((x for x in visible.lines if not x.aside and f" {x.words}".endswith(ends)), None)
        line = line or _with_row(visible.lines, words)
        if line is not None:
            return line.block
    alike = same or h1 or _alike(visible, words)
    best = min(alike, key=lambda h: (h.apart, h.level, h.block), default=None)
    return best.block if best is not None else None


def _with_row(lines: Sequence[Line], title: str) -> Line | None:
    """The first line of several rows, as tables that lay out a page have, of which one says just the title."""
    for line in lines:
        if not line.aside and title in line.words and "\n" in line.text:
            for row in line.text.split("\n"):
                if key(row) == title:
                    return line
    return None


def _alike(visible: Visible, title: str) -> list[Heading]:
    """The first heading that says most of the title in other words, where a page has no h1."""
    words = set(title.split())
    for heading in visible.headings:
        if not heading.apart and len(words & set(key(heading.text).split())) > ALIKE * len(words):
            return [heading]
    return []
