"""Where the lines of a page ended whose text became one line, as get_text(" ") writes it: how likely one ended behind
each word, learned from pages, by the case, the length and the signs of the words around. Menus and titles have capitals
where sentences have none; what a word means is not asked, so it serves any language that has them.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from functools import cache
from itertools import accumulate, pairwise
from pathlib import Path

from ...errors import ModelError
from ...patterns import pattern
from ..model import Model
from .whole import FEWEST, NOISE

COLUMNS = (
    *("end", "case", "next_case", "next_end", "end_before", "case_before", "case_behind", "case_beyond"),
    *("length", "next_length", "capitals", "next_capitals", "small", "next_small", "since", "until"),
)
"""What is known of the gap between a word and the next: how each ends and begins, and those beside them; their lengths;
the words with a capital in a row up to the gap, and from it on; the share of small words among NEAR on either side; the
words since a sentence ended, and until one does."""
LEAST = -0.85
"""Log-odds from which a line ends: .3. Menus and buttons need not be parted rightly; that a sentence of the body is
parted costs little, since what stays of it is joined again."""
SENTENCE, AROUND = 8, 20
"""Words of a sentence at least, and words before the first and behind the last one that a page has at least: menus.
Of bodies in one line a tenth have as much, most of them of shelves and lists, of pages nine tenths."""
NEAR = 8
"""Words on either side of a gap whose case is counted."""
MOST_LETTERS, MOST_CAPITALS, MOST_WORDS = 20, 12, 60
"""The greatest values of columns that count."""
HEAD_WORDS = range(3, 31)
"""Words of the page's title with which such a text begins, and which it holds once more."""
STOPS = frozenset(".!?…。！？؟।።")
CLOSERS = "\"'”’»)]」』"
OPENERS = "\"'“”„«»‘‚¿¡([{"
BARS = frozenset("|›>»•·—–-/→")
COMMAS = frozenset(",;،、")
CJK = "\u2e80"
"""The first letter of scripts that part no words."""
SMALL, CAPITAL, ALL_CAPITALS, DIGIT, UNCASED, SIGN, IDEOGRAPH, NO_WORD = range(8)
"""How a word begins."""
LETTER, STOP, COLON, COMMA, NUMBER, CLOSED, BAR, OTHER, NOTHING = range(9)
"""How a word ends."""
WORD = pattern(r"\S+")
DATA = Path(__file__).parents[2] / "data" / "text-breaks.model"


def lines_of_page(text: str) -> list[str] | None:
    """The lines of a page that one line of text likely was, as they stand in it; None where it does not look like a
    page with all that stands on it, of which most lines are no sentences."""
    places = [(word.start(), word.end()) for word in WORD.finditer(text)]
    if len(places) < FEWEST:
        return None
    ended = breaks([text[begin:end] for begin, end in places])
    firsts = [0, *[i for i, is_end in enumerate(ended, 1) if is_end], len(places)]
    stops, sentences = 0, []
    lines = [text[places[first][0] : places[behind - 1][1]] for first, behind in pairwise(firsts)]
    for i, line in enumerate(lines):
        if _end_of(line) == STOP:
            stops += 1
            if firsts[i + 1] - firsts[i] >= SENTENCE:
                sentences.append(i)
    inside = firsts[sentences[-1] + 1] - firsts[sentences[0]] if sentences else 0
    bare = len(lines) - stops
    is_page = len(lines) >= FEWEST and bare >= NOISE * len(lines) and len(places) - inside >= AROUND
    return lines if is_page else None


def breaks(words: Sequence[str]) -> list[bool]:
    """Behind which of some words a line likely ended, the last one left out. Raises ModelError where the model is for
    other features."""
    model = builtin_break_model()
    if model.columns != COLUMNS:
        raise ModelError("the model of line ends asks for other features than this version computes: train it again")
    ends = [score >= LEAST for score in model.body.scores(gap_rows(words), len(COLUMNS))]
    for begin, end in _heads(words):
        ends[begin : end - 1] = [False] * (end - 1 - begin)
        for place in (begin, end):
            if 0 < place < len(words):
                ends[place - 1] = True
    return ends


def _heads(words: Sequence[str]) -> list[tuple[int, int]]:
    """Where the title stands with which a page's text begins, and where it stands once more, between two words each; []
    where no such words come again."""
    longest = found = 0
    first = words[: HEAD_WORDS.start]
    for place in range(HEAD_WORDS.start, len(words) - HEAD_WORDS.start):
        if words[place] == first[0] and words[place : place + HEAD_WORDS.start] == first:
            size = HEAD_WORDS.start
            most = min(place, len(words) - place, HEAD_WORDS.stop - 1)
            while size < most and words[place + size] == words[size]:
                size += 1
            if size > longest:
                longest, found = size, place
    return [(0, longest), (found, found + longest)] if longest else []


def gap_rows(words: Sequence[str]) -> array[float]:
    """The features of the gaps between some words, one row behind the other, as float32."""
    count = len(words)
    cases, ends = [_case_of(word) for word in words], [_end_of(word) for word in words]
    lengths = [min(len(word), MOST_LETTERS) for word in words]
    small = [0, *accumulate([case == SMALL for case in cases])]
    capital = [case in (CAPITAL, ALL_CAPITALS, DIGIT) for case in cases]
    stops = [end == STOP for end in ends]
    before, behind = _runs(capital), _runs(capital[::-1])[::-1]
    since, until = _since(stops), _until(stops)
    rows = array("f")
    for i in range(count - 1):
        low, high = max(0, i + 1 - NEAR), min(count, i + 1 + NEAR)
        rows.extend(
            (
                ends[i],
                cases[i],
                cases[i + 1],
                ends[i + 1],
                ends[i - 1] if i else NOTHING,
                cases[i - 1] if i else NO_WORD,
                cases[i + 2] if i + 2 < count else NO_WORD,
                cases[i + 3] if i + 3 < count else NO_WORD,
                lengths[i],
                lengths[i + 1],
                before[i],
                behind[i + 1],
                (small[i + 1] - small[low]) / (i + 1 - low),
                (small[high] - small[i + 1]) / (high - i - 1),
                since[i],
                until[i + 1],
            )
        )
    return rows


def _runs(marks: Sequence[bool]) -> list[int]:
    """For each place how many are marked in a row up to it."""
    found, row = [], 0
    for marked in marks:
        row = min(row + 1, MOST_CAPITALS) if marked else 0
        found.append(row)
    return found


def _since(stops: Sequence[bool]) -> list[int]:
    """For each place how many there are behind the last stop before it, with it."""
    found, row = [], 0
    for stopped in stops:
        row = min(row + 1, MOST_WORDS)
        found.append(row)
        if stopped:
            row = 0
    return found


def _until(stops: Sequence[bool]) -> list[int]:
    """For each place how many there are from it up to the next stop, without it; MOST_WORDS where none comes."""
    found, row = [], MOST_WORDS
    for stopped in reversed(stops):
        row = 0 if stopped else min(row + 1, MOST_WORDS)
        found.append(row)
    return found[::-1]


def _case_of(word: str) -> int:
    """How a word begins."""
    first = word.lstrip(OPENERS)[:1]
    if first.isdigit():
        return DIGIT
    if not first.isalpha():
        return SIGN
    if first.islower():
        return SMALL
    if first.isupper():
        return ALL_CAPITALS if len(word) > 1 and word.isupper() else CAPITAL
    return IDEOGRAPH if first >= CJK else UNCASED


def _end_of(word: str) -> int:
    """How a word, or a line, ends."""
    bare = word.rstrip(CLOSERS)
    last = bare[-1:]
    if not last:
        return NOTHING
    if last in STOPS:
        return STOP
    if last == ":":
        return COLON
    if last in COMMAS:
        return COMMA
    if last.isdigit():
        return NUMBER
    if last.isalpha():
        return CLOSED if len(bare) < len(word) else LETTER
    return BAR if last in BARS else OTHER


@cache
def builtin_break_model() -> Model:
    """The model of line ends that ships with cleaner."""
    return Model.load(DATA)
