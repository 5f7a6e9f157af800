"""What the title of a text could be: its first lines, and what stands before and behind a mark in them; and what is
known of each of these, for the learned ranking (ranker.py) that has the last word.

No line of a text says what it is, as markup does. So what tells a title is where its line stands, its shape, what
stands beside it, how much of it the body says again, and where else in the text it stands.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import islice, pairwise

from ...frozen import Record
from ...kinds import TELLING
from ...patterns import pattern
from ...records import Block
from ..candidates import Candidate, Standing, key, seen
from ..dates.written_date import written_dates
from ..people.names import is_byline, is_person
from ..suffix import Cut, Site, cuts, is_site
from ..visible import MAX_LABEL
from ..weights import Measures
from .kinds import (
    LOWER,
    MAX_TITLE,
    SENTENCE_END,
    UNSPACED,
    YEAR,
    is_dated,
    is_label,
    is_paragraph,
    is_path,
    is_topic,
    is_ui,
    menu_share,
    size,
)
from .place import is_among_amounts, is_cut, is_other

TEXT_TITLE = "text title"
"""The field and table: trees for the titles of pages ask for what markup declares."""
LINE, WITHOUT_SUFFIX, WITHOUT_PREFIX, RULES = "line", "line without its suffix", "line without its prefix", "rules"
"""The signals of a candidate: a whole line, a part of one, and that the rules for first lines (place) name it."""
OF_PLACE = (
    "place",
    "lines to the body",
    "lines",
    "level",
    "notice",
    "notices above",
    "told",
    "told above",
    "told below",
    "link",
    "bullet",
    "byline",
    "path",
    "date below",
    "byline below",
    "paragraph below",
    "either within three below",
    "lines to either below",
    "lines to either above",
    "date above",
    "label above",
    "menu word above",
    "share of menu words above",
    "share of menu words below",
    "path above",
    "labels above",
    "label below is in it",
    "length below",
    "length below that",
    "small letter below",
    "shorter than below",
    "against those above",
    "longest above the body",
)
OF_VALUE = (
    "length",
    "sentence",
    "question or call",
    "capital",
    "small letter",
    "capitals",
    "digits",
    "share of digits",
    "year",
    "commas",
    "quotation",
    "menu word",
    "topic",
    "person",
    "label",
    "share of menu words",
    "share of small words in the body",
    "share of capitals",
    "words in the body",
    "share in the body",
    "share in its first paragraph",
    "marks",
    "times of its suffix",
    "suffix is a site",
)
OF_PART = (
    "part",
    "share of the line",
    "mark",
    "times of the rest",
    "rest is a site",
    "rest is a topic",
    "rest in the body",
)
COLUMNS = (
    "times as a line",
    "times as a part",
    "times",
    "like the first",
    "like another",
    "times in others",
    *OF_PLACE,
    *OF_VALUE,
    *OF_PART,
)
"""What is measured of each candidate; 'either' is a date or byline, the rest and the suffix are what was cut off."""
PARTS = {LINE: 0.0, WITHOUT_SUFFIX: 1.0, WITHOUT_PREFIX: 2.0}
MARKS = {"|": 1.0, "-": 2.0, "–": 2.0, "—": 2.0, ":": 3.0, "»": 4.0, "/": 5.0}
OTHER_MARK = 6.0
TOLD: Mapping[str | None, int] = {kind: number for number, kind in enumerate(TELLING, 1)}
"""The measure of a line that rules know; those of no kind in TELLING have a measure of their own. Trees were grown on
these numbers: a kind more goes to the end."""
SIGNING = ("byline", "date-line")
"""Kinds of lines that stand right below a title, or right above."""
QUOTED = 8
"""Code points of a candidate that is looked for in other lines: fewer stand in many."""
NOWHERE = -1.0
"""A measure of what is not there."""
FAR = 9.0
"""Lines to a date or byline that is not near."""
NEAR_ABOVE, NEAR_BELOW, NEXT_LINES = 5, 7, 4
"""Lines above and below in which a date or byline is looked for, and those above with which a line is compared."""
TOP, FOOT = 40, 40
"""Lines at the start and at the end of a text in which what a line says is counted."""
BODY = 60
"""Lines among which paragraphs are looked for."""
MOST_TIMES = 5
PARAGRAPHS = 3
"""Paragraphs that the first lines have at most: notices may stand above the title, but no body."""
STEM, LONG_WORD = 5, 4
"""Letters by which a word is known again whatever its ending, and those of one that is looked at."""
FEWEST_ALIKE = 2
"""Words of a line that may be like another: one is chance."""
BULLETS = ("* ", "- ", "+ ", "• ")
QUOTES = pattern('["“”«»„:]')


class Part(Record):
    """A line, or what stands before or behind a mark in it."""

    value: str
    place: int
    """Index of the line."""
    what: str
    """LINE, WITHOUT_SUFFIX or WITHOUT_PREFIX."""
    cut: Cut | None = None
    """Where it was cut off."""


class FirstLines(Record):
    """The first lines of a text, as a title is looked for among them."""

    lines: list[str]
    """Their words."""
    levels: list[int]
    """The level of each as a heading of Markdown, 0 where it is none."""
    kinds: list[str | None]
    """The kind of noise as which rules know it by its wording; None where none does."""
    rows: frozenset[int] = frozenset()
    """Those that stand in a row of one form: what they list has no title among them."""

    def is_notice(self, place: int) -> bool:
        """Whether rules know a line as a notice or button of the site, and not as one that tells of the text."""
        kind = self.kinds[place]
        return kind is not None and kind not in TELLING


def above_body(first: FirstLines) -> FirstLines:
    """The first lines up to where the body surely begins, without the marks of lower headings and what nobody sees."""
    said = (i for i, line in enumerate(first.lines) if is_paragraph(line))
    end = next(islice(said, PARAGRAPHS, None), len(first.lines))
    lines = [LOWER.sub("", seen(line)) for line in first.lines[:end]]
    return FirstLines(lines, first.levels[:end], first.kinds[:end], first.rows)


def parts_of(lines: list[str], rows: frozenset[int] = frozenset()) -> dict[str, list[Part]]:
    """All that may be the title, by its words (candidates.key): no line that is something else, one of a row of one
    form, or a piece cut out of a sentence."""
    found: dict[str, list[Part]] = {}
    for place, line in enumerate(lines):
        if len(line) > MAX_TITLE or place in rows or not key(line):
            continue
        other = is_other(line)
        if not (other or is_cut(lines, place) or is_among_amounts(lines, place)):
            found.setdefault(key(line), []).append(Part(line, place, LINE))
        marks = cuts(line)
        beside_date = other and bool(marks) and is_dated(line)  # 'Islands | hp | 11.2.2024': a label
        for cut in marks:
            for value, what in ((cut.head, WITHOUT_SUFFIX), (cut.tail, WITHOUT_PREFIX)):
                if not (beside_date and size(value)[0] < 0):
                    found.setdefault(key(value), []).append(Part(value, place, what, cut))
    return found


def title_candidates(parts: Mapping[str, Sequence[Part]], ruled: str | None) -> Iterator[Candidate]:
    """These as candidates; ruled is what the rules name, one of them, or None."""
    for members in parts.values():
        for part in members:
            yield Candidate(part.value, part.what)
    if ruled is not None:
        yield Candidate(ruled, RULES)


def line_measures(
    first: FirstLines, parts: Mapping[str, Sequence[Part]], blocks: Sequence[Block], site: Site
) -> Measures:
    """The measures of the parts of a text's first lines."""

    def rows(standing: Sequence[Standing]) -> list[array[float]]:
        about = _About(first, parts, blocks, site)
        return [about.row(key(candidate.value)) for candidate, _, _ in standing]

    return Measures(COLUMNS, rows)


class _About:
    """What is known of the lines, asked for by each candidate."""

    def __init__(
        self, first: FirstLines, parts: Mapping[str, Sequence[Part]], blocks: Sequence[Block], site: Site
    ) -> None:
        self.first, self.parts, self.site = first, parts, site
        lines = self.lines = first.lines
        self.count = len(lines)
        self.keys = [key(line) for line in lines]
        self.words = [_words(words) for words in self.keys]
        self.label = [is_label(line) for line in lines]
        self.path = [is_path(line) for line in lines]
        self.paragraph = [is_paragraph(line) for line in lines]
        self.menu = [menu_share(line) for line in lines]
        self.byline = [is_byline(line) for line in lines]
        self.dated = [is_dated(x) or (len(x) <= MAX_LABEL and bool(written_dates(x))) for x in lines]
        self.told = [TOLD.get(kind, 0) for kind in first.kinds]
        signs = zip(self.byline, self.dated, first.kinds, strict=True)
        self.signed = [by or dated or kind in SIGNING for by, dated, kind in signs]
        said = zip(range(self.count), self.keys, self.words, self.paragraph, strict=True)
        self.others = [(i, line, words) for i, line, words, par in said if len(words) >= FEWEST_ALIKE and not par]
        self.body_at = self._bodies()
        near = [*blocks[:TOP], *blocks[TOP:][-FOOT:]]
        short = [key(block.text) for block in near if len(block.text) <= MAX_TITLE]
        self.times = Counter(short)
        self.near = "\n".join(short)
        said_below = [key(block.text) for block in blocks[:BODY] if is_paragraph(block.text)]
        self.small = frozenset(word for words in said_below for word in words.split() if len(word) < LONG_WORD)
        paragraphs = [_words(words) for words in said_below]
        self.body: Set[str] = frozenset().union(*paragraphs)
        self.opening: Set[str] = paragraphs[0] if paragraphs else frozenset()

    def _bodies(self) -> list[int]:
        """For each line the index of the next paragraph below it, the number of lines where there is none."""
        found = [self.count] * self.count
        for place in range(self.count - 2, -1, -1):
            found[place] = place + 1 if self.paragraph[place + 1] else found[place + 1]
        return found

    def row(self, words: str) -> array[float]:
        """The measures of the candidate of these words."""
        members = self.parts[words]
        whole = [part for part in members if part.what == LINE]
        part = whole[-1] if whole else members[0]
        own = _words(words)
        return array(
            "f",
            (
                len(whole),
                len(members) - len(whole),
                self._times(words),
                _likeness(own, self.words[0]) if part.place else 1.0,
                self._like_another(words, own, part.place),
                self._in_others(words),
                *self._of_place(part.place, part.value),
                *self._of_value(part.value, own),
                *self._of_part(part),
            ),
        )

    def _times(self, words: str) -> float:
        return float(min(MOST_TIMES, self.times[words]))

    def _like_another(self, words: str, own: Set[str], place: int) -> float:
        """How much of a candidate the line says that is most like it, of the others that are no paragraphs."""
        others = (other for i, line, other in self.others if i != place and line != words)
        return max((_likeness(own, other) for other in others), default=0.0)

    def _in_others(self, words: str) -> float:
        """How often lines hold a candidate's words among others, as 'Two thoughts on ...' does."""
        if len(words) < QUOTED:
            return NOWHERE
        return float(min(MOST_TIMES, self.near.count(words) - self.times[words]))

    def _of_place(self, place: int, value: str) -> tuple[float, ...]:
        lines, last = self.lines, self.count - 1
        above = range(max(0, place - NEXT_LINES), place)
        signed = self.signed
        below = next((far for far, it in enumerate(signed[place + 1 : place + 1 + NEAR_BELOW], 1) if it), FAR)
        over = next((far for far, it in enumerate(reversed(signed[max(0, place - NEAR_ABOVE) : place]), 1) if it), FAR)
        mean = sum(len(lines[i]) for i in above) / max(1, len(above))
        until_body = range(self.body_at[place])
        return (
            place,
            self.body_at[place] - place,
            self.count,
            self.first.levels[place],
            self.first.is_notice(place),
            sum(map(self.first.is_notice, range(place))),
            self.told[place],
            self.told[place - 1] if place else 0,
            self.told[place + 1] if place < last else 0,
            "](" in lines[place],
            lines[place].startswith(BULLETS),
            self.byline[place],
            self.path[place],
            place < last and self.dated[place + 1],
            place < last and self.byline[place + 1],
            place < last and self.paragraph[place + 1],
            any(signed[place + 2 : place + NEXT_LINES]),
            below,
            over,
            place > 0 and self.dated[place - 1],
            place > 0 and self.label[place - 1],
            place > 0 and is_ui(lines[place - 1]),
            self.menu[place - 1] if place else NOWHERE,
            self.menu[place + 1] if place < last else NOWHERE,
            place > 0 and self.path[place - 1],
            sum(self.label[i] for i in above),
            any(self._holds(place, other) for other in range(place + 1, min(self.count, place + 1 + NEXT_LINES))),
            size(lines[place + 1])[0] if place < last else -FAR,
            size(lines[place + 2])[0] if place + 1 < last else -FAR,
            place < last and lines[place + 1][:1].islower(),
            place < last and len(lines[place + 1]) > len(value),
            len(value) / (1.0 + mean),
            all(len(value) >= len(lines[i]) or self.paragraph[i] for i in until_body),
        )

    def _holds(self, place: int, other: int) -> bool:
        """Whether a line holds the words of another one that is a label."""
        return self.label[other] and f" {self.keys[other]} " in f" {self.keys[place]} "

    def _small(self, words: Sequence[str]) -> float:
        """Share of words that are small ones of the body, such as articles and particles: a menu has hardly any."""
        if not words or UNSPACED.search(words[0]):
            return NOWHERE
        return sum(word in self.small for word in words) / len(words)

    def _of_value(self, value: str, own: Set[str]) -> tuple[float, ...]:
        marks = cuts(value)
        suffix = marks[0].segment if marks else ""
        said = len(own & self.body)
        digits = sum(map(str.isdigit, value))
        words = value.split()
        return (
            size(value)[0],
            SENTENCE_END.search(value) is not None,
            value.endswith(("?", "!")),
            value[0].isupper(),
            value[0].islower(),
            value.isupper(),
            digits > 0,
            digits / len(value),
            YEAR.search(value) is not None,
            value.count(","),
            QUOTES.search(value) is not None,
            is_ui(value),
            is_topic(value),
            is_person(value),
            is_label(value),
            menu_share(value),
            self._small(key(value).split()),
            sum(word[0].isupper() for word in words) / max(1, len(words)),
            said,
            said / max(1, len(own)),
            len(own & self.opening) / max(1, len(own)),
            len(marks),
            self._times(key(suffix)) if suffix else NOWHERE,
            is_site(suffix, self.site) if suffix else NOWHERE,
        )

    def _of_part(self, part: Part) -> tuple[float, ...]:
        share = len(part.value) / len(self.lines[part.place])
        if part.cut is None:
            return PARTS[part.what], share, 0.0, NOWHERE, NOWHERE, NOWHERE, NOWHERE
        rest = part.cut.tail if part.what == WITHOUT_SUFFIX else part.cut.head
        words = _words(key(rest))
        return (
            PARTS[part.what],
            share,
            MARKS.get(part.cut.mark[:1], OTHER_MARK),
            self._times(key(rest)),
            is_site(rest, self.site),
            is_topic(rest),
            len(words & self.body) / max(1, len(words)),
        )


def _words(text: str) -> frozenset[str]:
    """The stems of a text's long words; where words are not parted, each two letters that stand together."""
    if UNSPACED.search(text):
        return frozenset(pair for pair in map("".join, pairwise(text)) if " " not in pair)
    return frozenset(word[:STEM] for word in text.split() if len(word) >= LONG_WORD)


def _likeness(some: Set[str], others: Set[str]) -> float:
    """Share of the words of the shorter text that both have."""
    return len(some & others) / max(1, min(len(some), len(others)))
