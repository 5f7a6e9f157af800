"""What a line of a text looks like: its length, how it begins and ends, what it is made of."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from ...blocks.features.measures import Columns, zeros
from ...blocks.words import count_words, words_in
from ...frozen import Frozen
from ...patterns import pattern
from ...records import Block
from ..phrases.folding import fold
from ..phrases.marks import without_links

LONG = 16
"""Words: a line of at least so many is a paragraph."""
MARKS = frozenset("-*+•·–—▪►>#")
"""How lines begin that MARK or HEADING matches, if not with a number."""
MARK = pattern(r"^\s*(?:[-*+•·–—▪►]\s|\d{1,3}[.)]\s|>)")
HEADING = pattern(r"^\s*#{1,6}\s")


class Line(Frozen):
    """One line and what its neighbours ask of it."""

    _fields = ("block", "text", "words", "folded", "marked", "linked")
    __slots__ = _fields

    def __init__(
        self,
        block: Block,
        text: str,
        words: int,
        folded: str,
        marked: bool,
        linked: int,
    ) -> None:
        self.block: Final = block
        """The block that it is."""
        self.text: Final = text
        """Without the marks of Markdown's lists and links."""
        self.words: Final = words
        """Its length (blocks.words.count_words)."""
        self.folded: Final = folded
        """The form in which phrases are compared (folding.fold)."""
        self.marked: Final = marked
        """Whether it begins with the mark of a list."""
        self.linked: Final = linked
        """Code points that go with the addresses of Markdown's links."""

    @property
    def long(self) -> bool:
        """Whether it is a paragraph."""
        return self.words >= LONG


OWN = ("log_words", "log_chars", "marked", "heading", "indented", "linked")
"""What is told of a line here; the rest of SHAPE are its signs (signs.sign_columns)."""
SHAPE = (
    "log_words",
    "log_chars",
    "ends_sentence",
    "ends_lead_in",
    "ends_open",
    "sentences",
    "marked",
    "heading",
    "indented",
    "digits",
    "dated",
    "address",
    "joints",
    "linked",
    "letters",
    "capitals",
    "shouted",
    "lower_start",
    "quoted",
    "commas",
    "unspaced",
)


def lines_of(blocks: Sequence[Block], folded: list[str] | None = None) -> list[Line]:
    """The lines that hold text, each measured; folded are the texts of the blocks, folded, where they were."""
    if folded is None:
        folded = [fold(block.text) for block in blocks]
    return [_line(block, folded[block.index]) for block in blocks if block.text.strip()]


def _line(block: Block, folded: str) -> Line:
    raw = block.text
    bare = without_links(raw) if "]" in raw else raw  # the bracket alone is found faster
    marked = mark = None
    start = raw.lstrip()[:1]
    if start in MARKS or start.isdecimal():
        marked = MARK.match(raw)
        mark = marked or HEADING.match(raw)
    text = (bare[mark.end() :] if mark and bare.startswith(raw[: mark.end()]) else bare).strip(" *_|")
    words = words_in(block) if mark is None and bare is raw else count_words(text)
    return Line(block, text, words, folded, marked is not None, len(raw) - len(bare))


def shape_columns(lines: list[Line], wanted: list[bool]) -> Columns:
    """A column for each of OWN; but for lengths and marks they are 0 where a line is not wanted."""
    cols: Columns = {name: zeros(len(lines)) for name in OWN}
    log_words, log_chars, marked, heading, indented, linked = cols.values()
    for i in range(len(lines)):
        line = lines[i]
        raw, text = line.block.text, line.text
        log_words[i] = math.log1p(line.words)
        marked[i] = line.marked
        if wanted[i]:
            log_chars[i] = math.log1p(len(text))
            heading[i] = "#" in raw and HEADING.match(raw) is not None
            indented[i] = raw[:1].isspace()
            linked[i] = line.linked / (len(raw) or 1)
    return cols
