"""What a line of a text is made of, counted. signs.pyx does it in one pass, where it is compiled."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from ...blocks.characters import UNSPACED
from ...patterns import pattern

SENTENCE_END = pattern(r"[.!?…。！？｡．؟۔।॥።፧։။។៕](?:['\"”’»›)\]*_]|\s[»›])*$")
"""How sentences end in the scripts of the world; French sets a space before the quotation mark."""
LEAD_IN = pattern(r"[:：]['\"”’»)\]*_]*$")
OPEN_END = pattern(r"(?:\.\.\.|…)[\])]*$")
SENTENCE_BREAK = pattern(r"\w{2}[.!?。！？؟।]['\"”’»)]*(?:\s|(?=[\u3040-\u9fff]))")
JOINT = pattern(r"[|/»›>·•←→❮❯]")
COMMAS = pattern("[,،、，;；]")
DIGIT = pattern(r"\d")
DATED = pattern(r"(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|(?:19|20)\d\d|\d\d?[:.h]\d\d|[0-9]{1,2}[月日])(?!\d)")
ADDRESS = pattern(r"https?://|www\.|\S@\S|(?:^|\s)[@#]\w")
FEW_LETTERS = 3
"""Letters: a text of no more is an abbreviation rather than shouted."""
QUOTES = "\"'“„«「『‘"
"""How a quotation begins; a text of nothing counts as one."""
CAPITALS = pattern(r"(?:^|\s)[\"'“„«(]*([^\W\d_])")


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence does."""
    return SENTENCE_END.search(text) is not None


def sign_columns(lines: Sequence[str], words: Sequence[int], asked: Sequence[bool]) -> dict[str, array[float]]:
    """For each sign its column over some lines, which have so many words: counts, shares of characters, or 0 and 1; 0
    for a line that is not asked about."""
    places = [i for i, asks in enumerate(asked) if asks]
    texts = [lines[i] for i in places]
    pairs = [(lines[i], words[i]) for i in places]
    columns: dict[str, list[float]] = {
        "ends_lead_in": [LEAD_IN.search(text) is not None for text in texts],
        "ends_open": [OPEN_END.search(text) is not None for text in texts],
        "sentences": [len(SENTENCE_BREAK.findall(text)) for text in texts],
        "digits": [sum(map(str.isdigit, text)) / (len(text) or 1) for text in texts],
        "dated": [DIGIT.search(text) is not None and DATED.search(text) is not None for text in texts],
        "address": [_may_hold_address(text) and ADDRESS.search(text) is not None for text in texts],
        "joints": [len(JOINT.findall(text)) for text in texts],
        "letters": [_letters(text) / (len(text) or 1) for text in texts],
        "capitals": [_capitals(text) for text in texts],
        "shouted": [text.isupper() and _letters(text) > FEW_LETTERS for text in texts],
        "lower_start": [text[:1].islower() for text in texts],
        "quoted": [text[:1] in QUOTES for text in texts],
        "commas": [len(COMMAS.findall(text)) / (count or 1) for text, count in pairs],
        "unspaced": [UNSPACED.search(text) is not None for text in texts],
    }
    return {name: _spread(column, places, len(lines)) for name, column in columns.items()}


def _spread(values: list[float], places: list[int], count: int) -> array[float]:
    """A column of so many rows that has some values at some places, and 0 at others."""
    column = array("d", bytes(8 * count))
    for place, value in zip(places, values, strict=True):
        column[place] = value
    return column


def _may_hold_address(text: str) -> bool:
    """Whether it holds what ADDRESS cannot match without."""
    return "@" in text or "#" in text or "://" in text or "www." in text


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def _capitals(text: str) -> float:
    """Share of its words that begin with a capital; -1 where its script has none."""
    cased = [c for c in CAPITALS.findall(text) if c.lower() != c.upper()]
    return sum(c.isupper() for c in cased) / len(cased) if cased else -1.0
