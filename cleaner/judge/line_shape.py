"""What a line of a text looks like: its length, how it begins and ends, what it is made of."""

from __future__ import annotations

import math
from collections.abc import Sequence

from ..blocks.words import UNSPACED, count_words
from ..patterns import pattern
from ..quick import dataclass
from ..records import Block
from .prose import SENTENCE_END
from .wording import MARKDOWN_LINK, fold

LONG = 16
"""Words: a line of at least so many is a paragraph."""
LEAD_IN = pattern(r"[:：]['\"”’»)\]*_]*$")
OPEN_END = pattern(r"(?:\.\.\.|…)[\])]*$")
SENTENCE_BREAK = pattern(r"\w{2}[.!?。！？؟।]['\"”’»)]*(?:\s|(?=[\u3040-\u9fff]))")
MARK = pattern(r"^\s*(?:[-*+•·–—▪►]\s|\d{1,3}[.)]\s|>)")
HEADING = pattern(r"^\s*#{1,6}\s")
NUMERIC = pattern(r"(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|(?:19|20)\d\d|\d\d?[:.h]\d\d|[0-9]{1,2}[月日])(?!\d)")
ADDRESS = pattern(r"https?://|www\.|\S@\S|(?:^|\s)[@#]\w")
JOINT = pattern(r"[|/»›>·•←→❮❯]")
COMMAS = pattern("[,،、，;；]")
CAPITALS = pattern(r"(?:^|\s)[\"'“„«(]*([^\W\d_])")


@dataclass(frozen=True, slots=True)
class Line:
    """One line and what its neighbours ask of it."""

    block: Block
    """The block that it is."""
    text: str
    """Without the marks of Markdown's lists and links."""
    words: int
    """Its length (blocks.words.count_words)."""
    folded: str
    """The form in which phrases are compared (wording.fold)."""
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
    marked = MARK.match(raw)
    mark = marked or HEADING.match(raw)
    text = (bare[mark.end() :] if mark and bare.startswith(raw[: mark.end()]) else bare).strip(" *_|")
    words = count_words(text)
    cased = [c for c in CAPITALS.findall(text) if c.lower() != c.upper()]
    return Line(
        block,
        text,
        words,
        fold(raw),
        math.log1p(words),
        SENTENCE_END.search(text) is not None,
        marked is not None,
        NUMERIC.search(text) is not None,
        sum(c.isupper() for c in cased) / len(cased) if cased else -1.0,
    )


def shape_of(line: Line) -> tuple[float, ...]:
    """What can be told of a line alone, in the order of SHAPE."""
    raw, text = line.block.text, line.text
    size = len(text) or 1
    letters = sum(map(str.isalpha, text))
    bare = len(MARKDOWN_LINK.sub(r"\1", raw)) if "](" in raw else len(raw)
    return (
        line.log_words,
        math.log1p(len(text)),
        float(line.sentence),
        float(LEAD_IN.search(text) is not None),
        float(OPEN_END.search(text) is not None),
        float(len(SENTENCE_BREAK.findall(text))),
        float(line.marked),
        float(HEADING.match(raw) is not None),
        float(raw[:1].isspace()),
        sum(map(str.isdigit, text)) / size,
        float(line.dated),
        float(ADDRESS.search(text) is not None),
        float(len(JOINT.findall(text))),
        (len(raw) - bare) / (len(raw) or 1),
        letters / size,
        line.capitals,
        float(letters > 3 and text.isupper()),
        float(text[:1].islower()),
        float(text[:1] in "\"'“„«「『‘"),
        len(COMMAS.findall(text)) / (line.words or 1),
        float(UNSPACED.search(text) is not None),
    )
