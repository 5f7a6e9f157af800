"""The words of a text, by which two spellings of one answer are known.

words.pyx does the same, where it is compiled: a loop over characters serves in C alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from ..patterns import pattern

DIGIT = pattern(r"\d")
WORD = pattern(r"[^\W_]+")
UNHEARD = {0xAD: None, 0x200B: None}
"""The soft hyphen and the zero-width space: some write a word with them, some without."""
ASCII_WORDS = bytes(ord(chr(code).lower()) if code < 128 and chr(code).isalnum() else ord(" ") for code in range(256))
"""Each byte of an ASCII text -> that of its letter in lower case or digit, or a space for all else."""

PARTS = 16
"""Parts of words that have room in C."""
TEXTS_KNOWN = 4096
"""Texts whose bits are remembered: the names of elements come many times. In C they are read faster than looked up."""


def fold(text: str) -> str:
    """The words of a text in lower case, with one space between them; UNHEARD parts none."""
    if text.isascii():  # a third of the time that the pattern takes
        return b" ".join(text.encode().translate(ASCII_WORDS).split()).decode()
    return " ".join(WORD.findall(text.casefold().translate(UNHEARD)))


def has_digits(text: str, least: int) -> bool:
    """Whether a text has a digit of any script; an ASCII text is asked for at least so many."""
    return len(DIGIT.findall(text)) >= (least if text.isascii() else 1)


class Bits:
    """What words, and parts of words, say of the text that has them, as bits of a number."""

    def __init__(self, words: Mapping[str, int], inside: Mapping[str, int]) -> None:
        """words are as fold gives them; inside is what may stand anywhere in a text, as written.

        Raises ValueError where those are more than have room.
        """
        if len(inside) > PARTS:
            raise ValueError(f"{len(inside)} parts are given, and {PARTS} have room")
        self.words = dict(words)
        self.inside = dict(inside)
        self.of = lru_cache(maxsize=TEXTS_KNOWN)(self._of)
        """What a text says."""

    def _of(self, text: str) -> int:
        found = 0
        for word in fold(text).split():
            found |= self.words.get(word, 0)
        for part, bits in self.inside.items():
            if part in text:
                found |= bits
        return found
