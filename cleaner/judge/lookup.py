"""Which rules' wording a text is: one search for the literals of all rules at once, then only what may match."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ..patterns import pattern
from .folding import digits_alike, fold
from .needles import Needles
from .rules import RuleSet
from .wording import compiled

LONGEST_WORDING = 700
"""Code points: a longer block is no phrase of noise, and is not folded."""
CACHED = 4096
"""Texts whose wording is remembered: menus and labels come again on each page of a site."""
NOTHING: frozenset[int] = frozenset()


class Lookup:
    """The wording of a rule set, indexed. Immutable in effect; one serves any number of texts and threads.

    Its patterns, then its phrases with placeholders are numbered; rules are by their order in the set.
    """

    def __init__(self, rules: RuleSet) -> None:
        wording = rules.wording
        phrases = wording.phrases
        self._exact = phrases.exact
        self._longest = phrases.longest
        self._needs = wording.needs
        self._placed = phrases.placed
        self._held = phrases.held
        self._patterns = [(pattern(p), rule.max_words, i) for i, rule in enumerate(rules) for p in rule.patterns]
        self._anchored = [anchored for _, _, anchored in wording.needs]
        self._phrases = [p[-2:] for p in phrases.placed] + [p[-2:] for p in phrases.held]
        self._always = [i for i, (words, _, _) in enumerate(wording.needs) if words is None]
        first = len(self._patterns) + len(phrases.placed)
        self._always += [i for i, (words, _, _) in enumerate(phrases.held, first) if not words]
        self._needles = Needles(self._words(), self._pairs())
        self._known = lru_cache(CACHED)(self._worded_of)

    def _words(self) -> Iterator[tuple[str, int]]:
        """What a text holds, with the number of the pattern or phrase that it may match then."""
        for number, (words, begins, _) in enumerate(self._needs):
            if words is not None and not begins:
                for word in words:
                    yield word, number
        for number, (some, _, _) in enumerate(self._held, len(self._patterns) + len(self._placed)):
            for word in some:
                yield word, number

    def _pairs(self) -> Iterator[tuple[str, str, int]]:
        """What a text begins and ends with, with the number of the pattern or phrase that it may match then."""
        for number, (words, begins, _) in enumerate(self._needs):
            if words is not None and begins:
                for word in words:
                    yield word, "", number
        for number, (begin, end, _, _) in enumerate(self._placed, len(self._patterns)):
            yield begin, end, number

    def worded(self, text: str) -> frozenset[int]:
        """The rules of whose wording the text is; none where it is too long for any."""
        return self._known(text) if len(text) <= LONGEST_WORDING else NOTHING

    def _worded_of(self, text: str) -> frozenset[int]:
        folded = fold(text)
        found = self._exactly(folded)
        words = 0
        for number in self._likely(folded):
            if number >= len(self._patterns):
                self._try_phrase(number, folded, found)
                continue
            expression, most, owner = self._patterns[number]
            if owner in found:
                continue
            if most is not None:
                words = words or folded.count(" ") + 1
                if words > most:
                    continue
            if (expression.match if self._anchored[number] else expression.search)(folded):
                found.append(owner)
        return frozenset(found) if found else NOTHING

    def phrased(self, text: str) -> list[int]:
        """The rules of which a phrase matches the text; one may come twice."""
        folded = fold(text)
        found = self._exactly(folded)
        for number in self._likely(folded):
            if number >= len(self._patterns):
                self._try_phrase(number, folded, found)
        return found

    def _likely(self, folded: str) -> list[int]:
        """The patterns and phrases with placeholders that a folded text may match."""
        likely = self._needles.found(digits_alike(folded))
        return sorted({*likely, *self._always}) if self._always else likely

    def _exactly(self, folded: str) -> list[int]:
        """The rules of which a phrase without placeholders is the folded text."""
        owners = self._exact.get(folded) if len(folded) <= self._longest else None
        return [] if owners is None else owners[:]

    def _try_phrase(self, number: int, folded: str, found: list[int]) -> None:
        """None; adds the owner of a phrase with placeholders that the folded text is."""
        phrase, owner = self._phrases[number - len(self._patterns)]
        if owner not in found and compiled(phrase).fullmatch(folded):
            found.append(owner)
