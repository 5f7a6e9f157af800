"""What a line of a text is made of, counted. line_signs.pyx does it in a pass or two, where it is compiled."""

from __future__ import annotations

from ..blocks.characters import UNSPACED
from ..patterns import pattern

SENTENCE_END = pattern(r"[.!?…。！？｡．؟۔।॥።፧։။។៕]['\"”’»›)\]*_]*$")
"""How sentences end in the scripts of the world."""
LEAD_IN = pattern(r"[:：]['\"”’»)\]*_]*$")
OPEN_END = pattern(r"(?:\.\.\.|…)[\])]*$")
SENTENCE_BREAK = pattern(r"\w{2}[.!?。！？؟।]['\"”’»)]*(?:\s|(?=[\u3040-\u9fff]))")
JOINT = pattern(r"[|/»›>·•←→❮❯]")
COMMAS = pattern("[,،、，;；]")
TOKEN = pattern(r"[^\W\d_]{4,}|[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]{2}")
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


def tokens(text: str) -> list[str]:
    """Its words of four letters or more; pairs of characters in scripts without spaces."""
    return TOKEN.findall(text)
