"""Which of many words a text holds, begins with or ends with. needles.pyx does the same in one pass over the text,
where it is compiled.

Two forms, since neither serves for both: a loop over characters takes ten times as long in plain Python as a
set of all pairs of neighbours, and that twenty times as long as the loop does in C.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise, zip_longest
from operator import add

from .folding import digits_alike
from .literals import DIGIT
from .wording import Encoded

KEY = 3
"""Code points of a beginning or end that index it; of a shorter one, all."""
Lines = tuple[Encoded, Encoded, int]
"""Beginnings and ends as the lines of two texts in UTF-8, and the owner of the first pair: the next ones follow it."""


class Needles:
    """Words, each of an owner (a number). Immutable in effect; one serves any number of texts and threads.

    An owner's words are the lines of a text. A text meets a pair of words by beginning with the first and ending with
    the second; one of them may be ''. lines are more of them. Where digits are alike, DIGIT in a word stands for any of
    a text's. groups tell for each owner by bits in which groups it is, which can be asked for alone; none for all in
    group 0 alone. In C a small one is looked for faster; and there ready may be what tables gave for the same words,
    which is used where it lies: then nothing else is looked at.
    """

    def __init__(
        self,
        words: Iterable[tuple[str, int]],
        pairs: Iterable[tuple[str, str, int]] = (),
        alike: bool = False,
        groups: bytes = b"",
        lines: Lines = (b"", b"", 0),
        ready: memoryview | None = None,
    ) -> None:
        self._alike = alike
        self._groups = groups
        owners: dict[str, set[int]] = {}
        for text, owner in words:
            for word in text.split("\n"):
                owners.setdefault(word, set()).add(owner)
        self._numbered: dict[str, re.Pattern[str]] = {}
        """A word with a digit that stands for itself -> what it looks like in a text as it is given."""
        begins, ends, first = str(lines[0], "utf-8"), str(lines[1], "utf-8"), lines[2]
        given = [(*pair, owner) for begin, end, owner in pairs for pair in _line_by_line(begin, end)]
        more = [(*pair, owner) for owner, pair in enumerate(_line_by_line(begins, ends), first)]
        pairs = [pair for pair in (*given, *more) if pair[0] or pair[1]]
        for word in (*owners, *(part for begin, end, _ in pairs for part in (begin, end))):
            if word != self._like(word):
                self._numbered[word] = re.compile(re.escape(word).replace(DIGIT, r"\d"))
        common = Counter(pair for word in owners for pair in _neighbours(self._like(word)))
        self._single = [(word, frozenset(own)) for word, own in owners.items() if len(word) < 2]
        self._paired: dict[str, list[tuple[str, frozenset[int]]]] = {}
        """The pair of characters that fewest words share -> the words that are looked for where a text has it."""
        for word, own in owners.items():
            if len(word) > 1:
                rarest = min(_neighbours(self._like(word)), key=lambda pair: common[pair])
                self._paired.setdefault(rarest, []).append((word, frozenset(own)))
        self._begins: dict[str, list[tuple[str, str, int]]] = {}
        """The first KEY code points of a beginning -> (beginning, end, owner)."""
        self._ends: dict[str, list[tuple[str, int]]] = {}
        """The last KEY code points of an end without a beginning -> (end, owner)."""
        for begin, end, owner in pairs:
            if begin:
                self._begins.setdefault(self._like(begin[:KEY]), []).append((begin, end, owner))
            else:
                self._ends.setdefault(self._like(end[-KEY:]), []).append((end, owner))

    def found(self, text: str, group: int = 0) -> tuple[int, ...]:
        """The owners of a group of what a text holds, or begins and ends with, each once and in order."""
        given, text = text, self._like(text)
        owners: set[int] = set()
        for word, own in self._single:
            if self._holds(given, text, word):
                owners |= own
        for pair in self._paired.keys() & set(map(add, text, text[1:])):
            for word, own in self._paired[pair]:
                if self._holds(given, text, word):
                    owners |= own
        owners.update(self._begun(given, text))
        for size in range(1, min(KEY, len(text)) + 1):
            for end, owner in self._ends.get(text[-size:], ()):
                if self._has_at(given, text, end, len(text) - len(end)):
                    owners.add(owner)
        return self._in_group(owners, group)

    def begun(self, text: str, group: int = 0) -> tuple[int, ...]:
        """The owners of a group of what a text begins and ends with, each once and in order."""
        return self._in_group(set(self._begun(text, self._like(text))), group)

    def _begun(self, given: str, text: str) -> Iterator[int]:
        """The owners of what a text begins and ends with, which is what the given one is like."""
        for size in range(1, min(KEY, len(text)) + 1):
            for begin, end, owner in self._begins.get(text[:size], ()):
                if self._has_at(given, text, begin, 0) and self._has_at(given, text, end, len(text) - len(end)):
                    yield owner

    def _in_group(self, owners: set[int], group: int) -> tuple[int, ...]:
        """Those of a group, in their order."""
        return tuple(sorted(o for o in owners if self._groups[o] >> group & 1) if group else sorted(owners))

    def tables(self) -> bytes:
        """What makes the same words ready; in C alone there is something."""
        return b""

    def begins(self, text: str) -> bool:
        """Whether the text begins with a word, and ends with what stands with it."""
        return any(True for _ in self._begun(text, self._like(text)))

    def _like(self, text: str) -> str:
        """The text as words are looked for in it."""
        return digits_alike(text) if self._alike else text

    def _holds(self, given: str, text: str, word: str) -> bool:
        """Whether a word stands in a text, which is what the given one is like."""
        return word in text or (word in self._numbered and self._numbered[word].search(given) is not None)

    def _has_at(self, given: str, text: str, word: str, place: int) -> bool:
        """Whether a word stands at a place of a text, which is what the given one is like."""
        if place < 0:
            return False
        return text.startswith(word, place) or (
            word in self._numbered and self._numbered[word].match(given, place) is not None
        )


def _line_by_line(begins: str, ends: str) -> Iterator[tuple[str, str]]:
    return zip_longest(begins.split("\n"), ends.split("\n"), fillvalue="")


def _neighbours(word: str) -> list[str]:
    return [one + other for one, other in pairwise(word)]
