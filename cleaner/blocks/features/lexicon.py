"""Tables of tokens, asked for those of a name or for the words of texts. lexicon.pyx does the same where it is
compiled, without a string for each of them.

Two forms, since neither serves for both: a dict is what plain Python asks fastest, and most of what it would be asked
there is strings that no table knows. tests/test_lexicon.py holds them equal.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping

from ..scan import letters, split_name, word_tokens


class Lexicon:
    """What tables have of tokens: scores, and whole numbers from 0."""

    __slots__ = ("_number_of", "_score_of", "numbers")

    def __init__(self, scores: Mapping[str, float], numbers: Mapping[str, int] | None = None) -> None:
        self._score_of = dict(scores)
        self._number_of = dict(numbers or {})
        self.numbers = 1 + max(self._number_of.values(), default=-1)
        """How many marks hold all numbers."""

    def tables(self) -> bytes:
        """What lexicon_of makes the same of; in C alone there is something."""
        return b""

    def add_name(self, name: str, found: list[float], met: bytearray) -> None:
        """None; does the same as add for each token of a class name or id (scan.split_name), in their order."""
        for token in split_name(name):
            self.add(token, found, met)

    def add(self, token: str, found: list[float], met: bytearray) -> None:
        """None; appends the score of a token, and marks its number, as far as it has them."""
        if token in self._score_of:
            found.append(self._score_of[token])
        if token in self._number_of:
            met[self._number_of[token]] = True

    def number(self, token: str) -> int | None:
        """The number of a token; None where it has none."""
        return self._number_of.get(token)

    def score(self, token: str) -> float:
        """The score of a token; 0 where it has none."""
        return self._score_of.get(token, 0.0)


def lexicon_of(tables: bytes) -> Lexicon | None:
    """The lexicon of what tables gave; in C alone there is one."""
    return None


def word_scores(lexicon: Lexicon, texts: list[str], met: bytearray, start: int) -> tuple[array[float], ...]:
    """For each text in lower case the mean, lowest, highest and first score of its word_tokens; 0: unknown.

    Marks the numbers of the words (scan.letters) in the first code points of each, so many as start says.
    """
    nothing = bytes(8 * len(texts))
    found = array("d", nothing), array("d", nothing), array("d", nothing), array("d", nothing)
    means, lows, highs, firsts = found
    for i, text in enumerate(texts):
        scores = [lexicon.score(word) for word in word_tokens(text)]
        if scores:
            total = scores[0]
            for score in scores[1:]:
                total += score
            means[i], lows[i], highs[i], firsts[i] = total / len(scores), min(scores), max(scores), scores[0]
    for word in {word for text in texts for word in letters(text[:start])} if met else ():
        number = lexicon.number(word)
        if number is not None:
            met[number] = True
    return found


def marked(met: bytearray) -> list[int]:
    """The numbers that are marked, in order."""
    return [number for number, is_met in enumerate(met) if is_met]
