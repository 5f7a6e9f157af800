"""What a line of a text looks like: its length, how it begins and ends, what it is made of."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from ..blocks.features.measures import Columns, zeros
from ..blocks.words import count_words, words_in
from ..patterns import pattern
from ..records import Block
from .folding import fold
from .line_signs import capitals, ends_lead_in, ends_open, ends_sentence, is_dated, signs
from .marks import MARKDOWN_LINK

LONG = 16
"""Words: a line of at least so many is a paragraph."""
MARKS = frozenset("-*+•·–—▪►>#")
"""How lines begin that MARK or HEADING matches, if not with a number."""
MARK = pattern(r"^\s*(?:[-*+•·–—▪►]\s|\d{1,3}[.)]\s|>)")
HEADING = pattern(r"^\s*#{1,6}\s")
QUOTES = "\"'“„«「『‘"
FEW_LETTERS = 3
"""Letters: a line of no more is an abbreviation rather than shouted."""
ADDRESS = pattern(r"https?://|www\.|\S@\S|(?:^|\s)[@#]\w")


@dataclass(frozen=True)
class Line:
    """One line and what its neighbours ask of it."""

    block: Block
    """The block that it is."""
    text: str
    """Without the marks of Markdown's lists and links."""
    words: int
    """Its length (blocks.words.count_words)."""
    folded: str
    """The form in which phrases are compared (folding.fold)."""
    log_words: float
    """log(1 + words)."""
    sentence: bool
    """Whether it ends as a sentence does."""
    marked: bool
    """Whether it begins with the mark of a list."""
    dated: bool
    """Whether it holds a date, a year or an hour."""
    capitals: float
    """Share of its words that begin with a capital; -1 where its script has none."""

    @property
    def long(self) -> bool:
        """Whether it is a paragraph."""
        return self.words >= LONG


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


def lines_of(blocks: Sequence[Block]) -> list[Line]:
    """The lines that hold text, each measured."""
    return [_line(block) for block in blocks if block.text.strip()]


def _line(block: Block) -> Line:
    raw = block.text
    bare = MARKDOWN_LINK.sub(r"\1", raw) if "](" in raw else raw
    marked = mark = None
    start = raw.lstrip()[:1]
    if start in MARKS or start.isdecimal():
        marked = MARK.match(raw)
        mark = marked or HEADING.match(raw)
    text = (bare[mark.end() :] if mark and bare.startswith(raw[: mark.end()]) else bare).strip(" *_|")
    words = words_in(block) if mark is None and bare is raw else count_words(text)
    return Line(
        block,
        text,
        words,
        fold(raw),
        math.log1p(words),
        ends_sentence(text),
        marked is not None,
        is_dated(text),
        capitals(text),
    )


def shape_columns(lines: list[Line], wanted: list[bool]) -> Columns:
    """What can be told of each line that is wanted alone: a column for each of SHAPE, with zeros for the others."""
    cols: Columns = {name: zeros(len(lines)) for name in SHAPE}
    (
        log_words,
        log_chars,
        sentence,
        lead_in,
        open_end,
        sentences,
        marked,
        heading,
        indented,
        digits,
        dated,
        address,
        joints,
        linked,
        letters,
        capital,
        shouted,
        lower_start,
        quoted,
        commas,
        unspaced,
    ) = cols.values()
    for i in range(len(lines)):
        if not wanted[i]:
            continue
        line = lines[i]
        raw, text = line.block.text, line.text
        size = len(text) or 1
        begin = text[:1]
        letter, digit, joined, parted, breaks, is_unspaced = signs(text)
        log_words[i] = line.log_words
        log_chars[i] = math.log1p(len(text))
        sentence[i] = line.sentence
        lead_in[i] = ends_lead_in(text)
        open_end[i] = ends_open(text)
        sentences[i] = breaks
        marked[i] = line.marked
        heading[i] = "#" in raw and HEADING.match(raw) is not None
        indented[i] = raw[:1].isspace()
        digits[i] = digit / size
        dated[i] = line.dated
        address[i] = _may_hold_address(text) and ADDRESS.search(text) is not None
        joints[i] = joined
        linked[i] = (len(raw) - len(MARKDOWN_LINK.sub(r"\1", raw))) / len(raw) if "](" in raw else 0.0
        letters[i] = letter / size
        capital[i] = line.capitals
        shouted[i] = letter > FEW_LETTERS and text.isupper()
        lower_start[i] = begin.islower()
        quoted[i] = begin in QUOTES
        commas[i] = parted / (line.words or 1)
        unspaced[i] = is_unspaced
    return cols


def _may_hold_address(text: str) -> bool:
    """Whether it holds what ADDRESS cannot match without."""
    return "@" in text or "#" in text or "://" in text or "www." in text
