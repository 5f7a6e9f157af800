"""Which of many words a text holds. needles.pyx does the same in one pass over the text, where it is compiled.

Two forms, since neither serves for both: a loop over characters takes ten times as long in plain Python as a
set of all pairs of neighbours, and that twenty times as long as the loop does in C.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from operator import add


class Needles:
    """Words, each of an owner (a number). Immutable in effect; one serves any number of texts and threads."""

    def __init__(self, words: Iterable[tuple[str, int]]) -> None:
        owners: dict[str, set[int]] = {}
        for word, owner in words:
            owners.setdefault(word, set()).add(owner)
        common = Counter(pair for word in owners for pair in _pairs(word))
        self._single = [(word, frozenset(own)) for word, own in owners.items() if len(word) < 2]
        self._paired: dict[str, list[tuple[str, frozenset[int]]]] = {}
        """The pair of characters that fewest words share -> the words that are looked for where a text has it."""
        for word, own in owners.items():
            if len(word) > 1:
                rarest = min(_pairs(word), key=lambda pair: common[pair])
                self._paired.setdefault(rarest, []).append((word, frozenset(own)))

    def found(self, text: str) -> set[int]:
        """The owners of the words that the text holds."""
        owners: set[int] = set()
        for word, own in self._single:
            if word in text:
                owners |= own
        for pair in self._paired.keys() & set(map(add, text, text[1:])):
            for word, own in self._paired[pair]:
                if word in text:
                    owners |= own
        return owners


def _pairs(word: str) -> list[str]:
    return [one + other for one, other in pairwise(word)]
