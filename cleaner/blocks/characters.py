"""Characters that count otherwise than others: those that nobody sees, those of scripts without spaces, and letters
that many write without their accents."""

from __future__ import annotations

from unicodedata import normalize

from ..patterns import pattern

UNSPACED = pattern(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
"""Scripts written without spaces: Thai, Lao, Burmese, Khmer, kana and Han."""

MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0900-\u0963\u0966-\u0dff"
)
"""Vowel signs and accents of scripts with spaces, which Python's \\w leaves out, as ranges of a pattern."""
JOINERS = "\u200c\u200d"
"""What stands inside words without being seen: in Persian between a word and its ending."""

COLONS = "՝៖፦፡∶\u0903\u0983\u0a83\u0b03\u0c03\u0c83\u0d03"
"""What is written for a colon besides it: marks of Armenian, Khmer and Amharic, and in scripts of India the visarga,
which looks like one ('আরও পড়ুনঃ')."""
_CONTROLS = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u2060\ufeff"
INVISIBLE = pattern(f"[{_CONTROLS}\u200b]")
"""Control characters, zero-width space, word joiner and byte-order mark: nobody sees them. A soft hyphen may
be seen at the end of a line, and stays."""
_SOUNDS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
SOUNDS = pattern(f"[{_SOUNDS}]")
"""Those of UNSPACED that write sounds: Thai, Lao, Burmese and Khmer. A zero-width space parts their words (Unicode
Standard, chapter 16)."""
_STRAY = pattern(f"[{_CONTROLS}]|(?<![{_SOUNDS}\u200b])\u200b+|\u200b+(?![{_SOUNDS}\u200b])|\u200b(?=\u200b)")
"""Of INVISIBLE what says nothing: all but one zero-width space between two letters of these scripts."""


def visible(text: str) -> str:
    """The text without the characters that nobody sees, save the zero-width spaces that part words."""
    return _STRAY.sub("", text)


def _unaccented() -> dict[str, str]:
    """Latin letters with accents, each with the letter in lower case; Vietnamese ones with a tone stay as they are, for
    without it they make other words, and nobody leaves it out."""
    spelt = {chr(code): normalize("NFD", chr(code)) for code in range(0xC0, 0x250)}
    bare = {letter: parts[0].lower() for letter, parts in spelt.items() if len(parts) > 1 and parts[0].isascii()}
    return bare | dict(zip("ıđĐłŁ", "iddll", strict=True))


UNACCENTED = _unaccented()
"""Latin letters with the accents that keyboards lack, capitals and hurried writers leave out, each as it is then, in
lower case."""
