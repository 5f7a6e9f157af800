"""What makes a line of a text a paragraph."""

from __future__ import annotations

from ..patterns import pattern
from .lines.signs import ends_sentence

PROSE_WORDS = 35
"""Words: a line of so many is a paragraph though it ends as no sentence does; the longest headlines have 30."""
SENTENCE_WORDS = 8
"""Words: a shorter line that ends as a sentence does may still be a title or a label."""
QUESTION = ("?", "？", "؟", ";")
"""How a question ends."""
SAID_WORDS = 5
"""Words of a sentence that may be the last of a body; buttons and notes of tools have fewer."""
LONG_WORDS, SAID_LENGTH = 3, 30
"""Words, and code points of the line: languages with long words, such as Telugu, say in so many what others say in
SAID_WORDS."""

STATED_WORDS, STATED = 3, pattern(r"[^\W\d_]{2}[.。।۔։።]['\"”’»)]*\s*$")
"""Words of a line that states something, and how it ends: behind an abbreviation of a letter or two none does."""


def is_prose(text: str, words: int) -> bool:
    """Whether a line is a paragraph rather than a title, a label or an entry of a list."""
    return words >= PROSE_WORDS or (words >= SENTENCE_WORDS and ends_sentence(text))


def is_said(text: str, words: int) -> bool:
    """Whether a line is a paragraph or a sentence, however short."""
    said = words >= SAID_WORDS or (words >= LONG_WORDS and len(text) >= SAID_LENGTH)
    return is_prose(text, words) or (said and ends_sentence(text))


def is_stated(text: str, words: int) -> bool:
    """Whether a line of a few words ends in a full stop, as no button and few titles do."""
    return words >= STATED_WORDS and STATED.search(text) is not None


def is_asked(text: str) -> bool:
    """Whether a line is a question."""
    return text.rstrip().endswith(QUESTION)
