"""Which of many words a text holds, begins with or ends with. needles.pyx does the same in one pass over the text,
where it is compiled.

Two forms, since neither serves for both: a loop over characters takes ten times as long in plain Python as a
set of all pairs of neighbours, and that twenty times as long as the loop does in C.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from operator import add

from .folding import digits_alike

KEY = 3
"""Code points of a beginning or end that index it; of a shorter one, all."""


class Needles:
    """Words, each of an owner (a number). Immutable in effect; one serves any number of texts and threads.

    A text meets a pair of words by beginning with the first and ending with the second; one of them may be ''.
    Where digits are alike, a text's are taken for '0'. groups tell for each owner by bits in which groups it is, which
    can be asked for alone; none for all in group 0 alone. In C a small one is looked for faster.
    """

    def __init__(
        self,
        words: Iterable[tuple[str, int]],
        pairs: Iterable[tuple[str, str, int]] = (),
        alike: bool = False,
        groups: bytes = b"",
    ) -> None:
        self._alike = alike
        self._groups = groups
        owners: dict[str, set[int]] = {}
        for word, owner in words:
            owners.setdefault(word, set()).add(owner)
        common = Counter(pair for word in owners for pair in _neighbours(word))
        self._single = [(word, frozenset(own)) for word, own in owners.items() if len(word) < 2]
        self._paired: dict[str, list[tuple[str, frozenset[int]]]] = {}
        """The pair of characters that fewest words share -> the words that are looked for where a text has it."""
        for word, own in owners.items():
            if len(word) > 1:
                rarest = min(_neighbours(word), key=lambda pair: common[pair])
                self._paired.setdefault(rarest, []).append((word, frozenset(own)))
        self._begins: dict[str, list[tuple[str, str, int]]] = {}
        """The first KEY code points of a beginning -> (beginning, end, owner)."""
        self._ends: dict[str, list[tuple[str, int]]] = {}
        """The last KEY code points of an end without a beginning -> (end, owner)."""
        for begin, end, owner in pairs:
            if begin:
                self._begins.setdefault(begin[:KEY], []).append((begin, end, owner))
            else:
                self._ends.setdefault(end[-KEY:], []).append((end, owner))

    def found(self, text: str, group: int = 0) -> tuple[int, ...]:
        """The owners of a group of what a text holds, or begins and ends with, each once and in order."""
        if self._alike:
            text = digits_alike(text)
        owners: set[int] = set()
        for word, own in self._single:
            if word in text:
                owners |= own
        for pair in self._paired.keys() & set(map(add, text, text[1:])):
            for word, own in self._paired[pair]:
                if word in text:
                    owners |= own
        for size in range(1, min(KEY, len(text)) + 1):
            for begin, end, owner in self._begins.get(text[:size], ()):
                if text.startswith(begin) and text.endswith(end):
                    owners.add(owner)
            for end, owner in self._ends.get(text[-size:], ()):
                if text.endswith(end):
                    owners.add(owner)
        if group:
            owners = {owner for owner in owners if self._groups[owner] >> group & 1}
        return tuple(sorted(owners))


def _neighbours(word: str) -> list[str]:
    return [one + other for one, other in pairwise(word)]
