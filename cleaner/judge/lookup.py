"""Which rules' wording a text is: one search for the literals of all rules at once, then only what may match."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ..patterns import pattern
from .folding import digits_alike, fold
from .needles import Needles
from .rules import RuleSet, Wording
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
        self._patterns = [
            (pattern(text), anchored, None if few is None else sorted(few), most, owner)
            for (text, most, owner), (_, _, anchored, few) in zip(_texts(rules), wording.needs, strict=True)
        ]
        self._placed = len(self._patterns)
        held = self._placed + len(phrases.placed)
        self._phrases = [entry[-2:] for entry in phrases.placed] + [entry[-2:] for entry in phrases.held]
        self._always = [number for number, need in enumerate(wording.needs) if need[0] is None]
        self._always += [number for number, some in enumerate(phrases.held, held) if not some[0]]
        self._needles = Needles(_words(wording, held), _pairs(wording, self._placed))
        self._known = lru_cache(CACHED)(self._worded_of)

    def worded(self, text: str) -> frozenset[int]:
        """The rules of whose wording the text is; none where it is too long for any."""
        return self._known(text) if len(text) <= LONGEST_WORDING else NOTHING

    def _worded_of(self, text: str) -> frozenset[int]:
        folded = fold(text)
        alike = digits_alike(folded)
        found = self._exactly(folded)
        words = 0
        for number in self._likely(alike):
            if number >= self._placed:
                self._try_phrase(number, folded, found)
                continue
            expression, anchored, few, most, owner = self._patterns[number]
            if owner in found:
                continue
            if most is not None:
                words = words or folded.count(" ") + 1
                if words > most:
                    continue
            if few is not None and not _holds_one(alike, few):
                continue
            if (expression.match if anchored else expression.search)(folded):
                found.append(owner)
        return frozenset(found) if found else NOTHING

    def phrased(self, text: str) -> list[int]:
        """The rules of which a phrase matches the text; one may come twice."""
        folded = fold(text)
        found = self._exactly(folded)
        for number in self._likely(digits_alike(folded)):
            if number >= self._placed:
                self._try_phrase(number, folded, found)
        return found

    def _likely(self, alike: str) -> list[int]:
        """The patterns and phrases with placeholders that a folded text may match, whose digits are all '0'."""
        likely = self._needles.found(alike)
        return sorted({*likely, *self._always}) if self._always else likely

    def _exactly(self, folded: str) -> list[int]:
        """The rules of which a phrase without placeholders is the folded text."""
        owners = self._exact.get(folded) if len(folded) <= self._longest else None
        return [] if owners is None else owners[:]

    def _try_phrase(self, number: int, folded: str, found: list[int]) -> None:
        """None; adds the owner of a phrase with placeholders that the folded text is."""
        phrase, owner = self._phrases[number - self._placed]
        if owner not in found and compiled(phrase).fullmatch(folded):
            found.append(owner)


def _holds_one(text: str, words: list[str]) -> bool:
    """Whether a text holds one of some words."""
    for word in words:  # noqa: SIM110 - compiled, it is a loop of C
        if word in text:
            return True
    return False


def _texts(rules: RuleSet) -> Iterator[tuple[str, int | None, int]]:
    """The patterns of the rules, each with the most words that a text may have, and the number of its rule."""
    for owner, rule in enumerate(rules):
        for text in rule.patterns:
            yield text, rule.max_words, owner


def _words(wording: Wording, held: int) -> Iterator[tuple[str, int]]:
    """What a text holds, with the number of the pattern or phrase that it may match then."""
    for number, (words, begins, _, _) in enumerate(wording.needs):
        if words is not None and not begins:
            for word in words:
                yield word, number
    for number, (some, _, _) in enumerate(wording.phrases.held, held):
        for word in some:
            yield word, number


def _pairs(wording: Wording, placed: int) -> Iterator[tuple[str, str, int]]:
    """What a text begins and ends with, with the number of the pattern or phrase that it may match then."""
    for number, (words, begins, _, _) in enumerate(wording.needs):
        if words is not None and begins:
            for word in words:
                yield word, "", number
    for number, (begin, end, _, _) in enumerate(wording.phrases.placed, placed):
        yield begin, end, number
