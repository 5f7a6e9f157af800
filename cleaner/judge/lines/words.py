"""Which words of a text's lines stand in its title, and which in its paragraphs. words.pyx numbers the words in C.

Two forms, since neither serves for both: sets of strings are what plain Python is fast at, and each costs as much as
the loop takes for ten words.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Sequence

from ...patterns import pattern

TOKEN = pattern(r"[^\W\d_]{4,}|[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]{2}")
"""A word of four letters or more; a pair of characters in scripts without spaces."""
NONE = -1.0
"""The share of a line without words, or one that is not asked about."""


def word_shares(
    lines: Sequence[str], long: Sequence[bool], wanted: Sequence[bool], titles: Sequence[str]
) -> tuple[array[float], array[float]]:
    """For each line that is wanted the shares of its words that stand in a title, and in a paragraph besides itself.

    long says which of the lines are paragraphs. NONE stands for a line without words, and for one that is not wanted.
    """
    titled = array("d", [NONE]) * len(lines)
    told = array("d", [NONE]) * len(lines)
    own = [TOKEN.findall(line) if wants else [] for line, wants in zip(lines, wanted, strict=True)]
    asked = {word for words in own for word in words}
    of_titles = {word for title in titles for word in TOKEN.findall(title)}
    paragraphs: Counter[str] = Counter()
    for line, is_long in zip(lines, long, strict=True):
        if is_long and asked:
            paragraphs.update(asked.intersection(TOKEN.findall(line)))
    for i, words in enumerate(own):
        if words:
            besides = 1 if long[i] else 0
            titled[i] = sum(word in of_titles for word in words) / len(words)
            told[i] = sum(paragraphs[word] > besides for word in words) / len(words)
    return titled, told
