"""What a line of a text is made of, counted. line_signs.pyx does it in a pass or two, where it is compiled."""

from __future__ import annotations

from ..blocks.characters import UNSPACED
from ..patterns import pattern

SENTENCE_END = pattern(r"[.!?…。！？؟।॥።։]['\"”’»›)\]*_]*$")
"""How sentences end in the scripts of the world."""
LEAD_IN = pattern(r"[:：]['\"”’»)\]*_]*$")
OPEN_END = pattern(r"(?:\.\.\.|…)[\])]*$")
SENTENCE_BREAK = pattern(r"\w{2}[.!?。！？؟।]['\"”’»)]*(?:\s|(?=[\u3040-\u9fff]))")
JOINT = pattern(r"[|/»›>·•←→❮❯]")
COMMAS = pattern("[,،、，;；]")
DIGIT = pattern(r"\d")
DATED = pattern(r"(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|(?:19|20)\d\d|\d\d?[:.h]\d\d|[0-9]{1,2}[月日])(?!\d)")
CAPITALS = pattern(r"(?:^|\s)[\"'“„«(]*([^\W\d_])")


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence does."""
    return SENTENCE_END.search(text) is not None


def ends_lead_in(text: str) -> bool:
    """Whether it ends in a colon."""
    return LEAD_IN.search(text) is not None


def ends_open(text: str) -> bool:
    """Whether it ends in an ellipsis."""
    return OPEN_END.search(text) is not None


def capitals(text: str) -> float:
    """Share of its words that begin with a capital; -1 where its script has none."""
    cased = [c for c in CAPITALS.findall(text) if c.lower() != c.upper()]
    return sum(c.isupper() for c in cased) / len(cased) if cased else -1.0


def is_dated(text: str) -> bool:
    """Whether the text holds a date, a year or an hour."""
    return DIGIT.search(text) is not None and DATED.search(text) is not None


def signs(text: str) -> tuple[int, int, int, int, int, bool]:
    """How many letters, digits, marks that join or part names, commas and ends of sentences inside the text it has;
    whether it has characters of a script without spaces."""
    return (
        sum(map(str.isalpha, text)),
        sum(map(str.isdigit, text)),
        len(JOINT.findall(text)),
        len(COMMAS.findall(text)),
        len(SENTENCE_BREAK.findall(text)),
        UNSPACED.search(text) is not None,
    )
