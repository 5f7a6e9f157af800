"""A page whose text became one line, as get_text(" ") writes it: parted again where what is known stands in a row.

Menu, title, byline and buttons then run into the first sentence, and forms and notices into the last. What stands
between the row above and the row below the body stays as it is, unless so much stands around and in it that the line is
all of a page (breaks.py): then it is parted where lines likely ended.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...blocks.text import JOINED, MARKDOWN
from ...blocks.words import count_words
from ...patterns import pattern
from ...records import Block, Strength
from ..match import Matcher
from ..places import AFTER, BEFORE
from .breaks import lines_of_page

FEWEST_WORDS = 40
"""Words of a line that may be a whole page."""
HEAD_WORDS, TAIL_WORDS = 80, 80
"""Words at the beginning and at the end that are asked."""
HEAD_LABEL, TAIL_LABEL = 8, 24
"""Words of the longest label above a body, and of the longest notice below one."""
GAP = 3
"""Words above the title that nothing knows, in a row: names of sections."""
TITLE_WORDS = range(3, 26)
"""Words of a title."""
NAMES = 8
"""Words below a body that nothing knows between a heading, such as 'Tags', and what is known again."""
SHORT_LINE, LEAST_KINDS = 8, 5
"""Words of the longest line that is asked for its kind, and different kinds of noise that a page with all that stands
on it shows at least: nine of ten do, of bodies one of fifty."""
LEAST_KNOWN, LEAST_BELOW = 3, 2
"""Labels that are known above a body, and below it, for its line to be parted."""
SIGNED = frozenset(("byline", "date-line", "read-time", "share-bar"))
"""Kinds of what stands right below a title."""
MOST_DATES = 2
"""Dates that stand there: more are a list."""
HEADING = frozenset(("related-links", "tag-list", "post-navigation"))
"""Kinds of headings below which names stand that nothing knows."""
NO_LABEL = frozenset(("author-bio", "breadcrumb", "disclaimer", "source-credit", "title-line", "toc"))
"""Kinds of which a few words tell nothing."""
BYLINE = pattern(r"\S+ (?:[^\W\d_a-z][^\s\d.,]+ ){1,2}[^\W\d_a-z][^\s\d.,]+")
"""A word and a name of two or three: nothing tells where a byline ends that stands right above the body."""
OWNED = "©"
DATE_END = pattern(r"\d\S*$|(?<=\d) ?(?:[ap]\.?m\.?|uhr|h|hrs|[a-z]{2,4}t)$", re.IGNORECASE)
"""The end of a date: digits, or the half of the day or the zone behind them."""
SMALL = ("by ", "von ", "par ", "por ", "di ", "door ", "av ", "af ", "oleh ", "autor ")
"""With what a byline begins that does so with a small letter."""
QUOTES = "\"'“”„«»‘‚¿¡"
"""With what a sentence may begin before its first letter."""
WORD = pattern(r"\S+")
STOP = pattern(r".*[.!?…:;。！？]['\"”’»)\]]*")
"""A word that ends a sentence, or leads to what follows it."""


class Part(NamedTuple):
    """A part of a line, in words."""

    begin: int
    end: int
    kind: str | None
    """Of what kind of noise it is known to be, None for what nothing knows."""


def parted(blocks: Sequence[Block], matcher: Matcher) -> tuple[Block, ...]:
    """The blocks of a text; of one that is a single line its parts, where it is all of a page, or rows of known labels
    stand around a body."""
    if len(blocks) != 1 or blocks[0].tag == MARKDOWN or count_words(blocks[0].text) < FEWEST_WORDS:
        return tuple(blocks)
    lines = lines_of_page(blocks[0].text)
    if lines is not None and _kinds(lines, matcher) >= LEAST_KINDS:
        return _blocks(lines, blocks[0])
    line = _Line(blocks[0].text, matcher)
    above, below = _above(line), _below(line)
    first = above[-1].end if above else 0
    end = below[0].begin if below else len(line.words)
    if first >= end or not (above or below):
        return tuple(blocks)
    parts = [*above, Part(first, end, None), *below]
    return _blocks([line.text(part.begin, part.end) for part in parts], blocks[0])


def _blocks(texts: Sequence[str], line: Block) -> tuple[Block, ...]:
    """The parts of a line."""
    return tuple([Block(i, text, JOINED, line=line.line, words=count_words(text)) for i, text in enumerate(texts)])


def _kinds(lines: Sequence[str], matcher: Matcher) -> int:
    """How many kinds of noise short lines are known to be."""
    kinds = set()
    for line in lines:
        if line.count(" ") < SHORT_LINE:
            kinds |= {r.kind for r in matcher.labels(line, patterns=True) if r.weight >= Strength.STRONG and not r.keep}
    return len(kinds)


class _Line:
    """The words of a line, and what is known of rows of them."""

    def __init__(self, text: str, matcher: Matcher) -> None:
        self._text, self._matcher = text, matcher
        self.words = [(word.start(), word.end()) for word in WORD.finditer(text)]

    def text(self, begin: int, end: int) -> str:
        """The words from one to before another."""
        return self._text[self.words[begin][0] : self.words[end - 1][1]]

    def begins(self, at: int) -> bool:
        """Whether a sentence surely begins at a word: with a capital or a digit; other scripts do not tell."""
        word = self.text(at, at + 1).lstrip(QUOTES) if at < len(self.words) else ""
        return word[:1].isupper() or word[:1].isdigit()

    def known(self, begin: int, end: int, place: str) -> str | None:
        """The kind of the label that some words are where they stand, else None."""
        text = self.text(begin, end)
        if text[:1].islower() and not (text.startswith(SMALL) and BYLINE.fullmatch(text)):
            return None
        stops = STOP.fullmatch(text) is not None
        if end - begin == 1 and stops:
            return None
        least = Strength.CERTAIN if stops else Strength.STRONG
        for rule in self._matcher.labels(text, patterns=True):
            if (rule.weight >= least or rule.kind == "copyright") and rule.near is None and place in rule.place:
                return rule.kind if rule.kind not in NO_LABEL and _is_whole(text, rule.kind, place) else None
        return None


def _is_whole(text: str, kind: str, place: str) -> bool:
    """Whether a claim to the copyright begins with its sign, where it has one, and a date ends as one: else there is
    more in the words. Where a credit above a body ends nothing tells."""
    if kind == "image-credit":
        return place == AFTER
    if kind == "date-line":
        return DATE_END.search(text) is not None
    return kind != "copyright" or text.find(OWNED) <= 0


def _above(line: _Line) -> list[Part]:
    """The row of labels around the title at the beginning of a line, with the title; [] where there is none."""
    parts = _merged(_steps(line))
    for place, part in enumerate(parts):
        if part.kind is not None or part.end - part.begin not in TITLE_WORDS:
            continue
        end = place + 1
        while end < len(parts) and parts[end].kind is not None:
            end += 1
        known = [p.kind for p in parts[:end] if p.kind is not None]
        signs = {p.kind for p in parts[place + 1 : end]}
        gaps = all(p.kind is not None or p.end - p.begin <= GAP for p in parts[:place])
        listed = known.count("date-line") > MOST_DATES
        if gaps and not listed and len(known) >= LEAST_KNOWN and not signs.isdisjoint(SIGNED):
            return parts[:end] if line.begins(parts[end - 1].end) else []
    return []


def _steps(line: _Line) -> Iterator[Part]:
    """The labels at the beginning of a line, and the single words between them, up to the end of a sentence."""
    at, most = 0, min(HEAD_WORDS, len(line.words))
    while at < most:
        label = _label_at(line, at, most)
        yield label or Part(at, at + 1, None)
        if label is None and STOP.fullmatch(line.text(at, at + 1)):
            return
        at = label.end if label else at + 1


def _label_at(line: _Line, at: int, most: int) -> Part | None:
    """The longest label at a word behind which something else is known, else the longest; of bylines the shortest."""
    ends = range(min(at + HEAD_LABEL, most), at, -1)
    known = [Part(at, end, kind) for end in ends if (kind := line.known(at, end, BEFORE)) is not None]
    names = [part for part in reversed(known) if part.kind == "byline" and BYLINE.fullmatch(line.text(at, part.end))]
    known = [part for part in known if part.kind != "byline"] + names
    for part in known:
        behind = range(part.end + 1, min(part.end + HEAD_LABEL, most) + 1)
        if any(line.known(part.end, end, BEFORE) not in (None, part.kind) for end in behind):
            return part
    return known[0] if known else None


def _merged(parts: Iterator[Part]) -> list[Part]:
    """The parts, those in a row that nothing knows being one."""
    merged: list[Part] = []
    for part in parts:
        if merged and part.kind is None and merged[-1].kind is None:
            merged[-1] = Part(merged[-1].begin, part.end, None)
        else:
            merged.append(part)
    return merged


def _below(line: _Line) -> list[Part]:
    """The longest row of labels that ends a line behind the end of a sentence; [] where there is none."""
    end = len(line.words)
    first = max(1, end - TAIL_WORDS)
    rows: dict[int, list[Part]] = {end: []}  # the row of most labels from a word on to the end
    for at in range(end - 1, first - 1, -1):
        found = [
            [Part(at, behind, kind), *rows[behind]]
            for behind in range(at + 1, _stop(line, at, TAIL_LABEL) + 1)
            if behind in rows and (kind := line.known(at, behind, AFTER)) is not None
        ]
        if found := found or _named(line, at, rows):
            rows[at] = max(found, key=len)
    fit = [at for at, row in rows.items() if len(row) >= LEAST_BELOW and STOP.fullmatch(line.text(at - 1, at))]
    return rows[min(fit)] if fit else []


def _stop(line: _Line, at: int, most: int) -> int:
    """One past the word from another on that ends a sentence, or past so many words."""
    end = min(at + most, len(line.words))
    return next((i + 1 for i in range(at, end) if STOP.fullmatch(line.text(i, i + 1))), end)


def _named(line: _Line, at: int, rows: dict[int, list[Part]]) -> list[list[Part]]:
    """The rows that begin with a heading of names at a word, where something is known behind the names."""
    found: list[list[Part]] = []
    for end in range(at + 1, _stop(line, at, HEAD_LABEL)):
        kind = line.known(at, end, AFTER)
        if kind in HEADING:
            behind = range(end + 1, _stop(line, end, NAMES) + 1)
            found += [[Part(at, end, kind), Part(end, i, None), *rows[i]] for i in behind if rows.get(i)]
    return found
