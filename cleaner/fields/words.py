"""The words of a text, by which two spellings of one answer are known.

words.pyx does the same, where it is compiled: a loop over characters serves in C alone.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..patterns import pattern

DIGIT = pattern(r"\d")
WORD = pattern(r"[^\W_]+")
ASCII_WORDS = bytes(ord(chr(code).lower()) if code < 128 and chr(code).isalnum() else ord(" ") for code in range(256))
"""Each byte of an ASCII text -> that of its letter in lower case or digit, or a space for all else."""


def fold(text: str) -> str:
    """The words of a text in lower case, with one space between them."""
    if text.isascii():  # a third of the time that the pattern takes
        return b" ".join(text.encode().translate(ASCII_WORDS).split()).decode()
    return " ".join(WORD.findall(text.casefold()))


def has_digit(text: str) -> bool:
    """Whether a text has a digit of any script."""
    return DIGIT.search(text) is not None


class Bits:
    """What each of some words says, as bits of a number."""

    def __init__(self, words: Mapping[str, int]) -> None:
        self.words = dict(words)
        """A word as fold gives it -> its bits."""

    def of(self, text: str) -> int:
        """What the words of a text say together."""
        found = 0
        for word in fold(text).split():
            found |= self.words.get(word, 0)
        return found
