"""Loops over the characters of a text: the form in which phrases are compared, and where sentences end.

folding.pyx does the same a character after the other, where it is compiled: such loops are slow in plain Python,
which has regular expressions and methods of strings instead.
"""

from __future__ import annotations

from functools import lru_cache

from ...patterns import pattern
from .marks import ASCII_MARKS, END, SPACE, START, TICKED, unified, without_links

LONGEST_KNOWN = 2000
"""Code points: a longer text is not remembered, so that a batch of large pages takes no memory that grows."""
DIGIT = pattern(r"\d")
SENTENCE = pattern(
    r"(?:(?<=[^\W\d_][.!?…。！？؟।])(?<![.\s][^\W\d_]\.)|(?<=[^\W\d_][\"'”’»)\]][.!?…。！？؟।]))[\"'”’»)\]]*\s*(?=[^\W_\s])"
    r"|(?<=[。！？।][」』”])(?=[^\W_])"
)
"""Between a sentence and what follows it, with or without a space; not behind an initial ('J. Doe')."""
OPENING = 4
"""Code points that opening gives: of 18,000 sentences at the ends of paragraphs an eighth begins as phrases do."""
OPENED = pattern(r"(?!.{1,3}  )[A-Za-z0-9][ -)+-Z\\^-~]{2}(?:[A-Za-z0-9][ -)+-Z\\^-~]|[ -)+-Z\\^-~][A-Za-z0-9])")
"""A beginning that folding changes a letter at a time, whatever follows it."""


def fold(text: str) -> str:
    """The text in the form in which phrases are compared.

    Compatibility forms unified (NFKC), lower case, no accents, one kind of quote and dash, single spaces, no marks at
    either end (so that '### Related:', '» Related' and 'RELATED …' are the same), Markdown links as their words,
    without its marks of strong words ('**Related:** a text').
    """
    return _known(text) if len(text) <= LONGEST_KNOWN else _folded(text)


def _folded(text: str) -> str:
    text = without_links(text)
    if "**" in text:
        text = text.replace("**", "")
    if text.isascii():  # what follows, at a fifth of its time: nine of ten blocks of an English page
        folded = " ".join(text.replace("`", "'").lower().strip(ASCII_MARKS).split())
        return folded[len(TICKED) :].lstrip(ASCII_MARKS) if folded.startswith(TICKED) else folded
    return SPACE.sub(" ", END.sub("", START.sub("", unified(text)))).strip()


_known = lru_cache(maxsize=4096)(_folded)


def opening(text: str, start: int) -> str:
    """What the folded form of a text from a place on begins with, so many code points as OPENING; '' where the
    characters there do not tell it by themselves, as letters do beside which no accent stands."""
    if start + OPENING >= len(text):
        return fold(text[start:])[:OPENING]
    opened = OPENED.match(text, start)
    return opened.group()[:OPENING].lower().replace("`", "'") if opened is not None else ""


def digits_alike(text: str) -> str:
    """The text with '0' for each decimal digit of any script."""
    return DIGIT.sub("0", text)


def sentence_breaks(text: str, begin: int) -> list[int]:
    """Where sentences begin behind others, from a place on at which no search for one is cut short (inline._tail)."""
    return [match.end() for match in SENTENCE.finditer(text, begin)]
