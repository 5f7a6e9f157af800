"""A table of tokens, asked for those of a name or for the words of texts. lexicon.pyx does the same where it is
compiled, without a string for each of them.

Two forms, since neither serves for both: a dict is what plain Python asks fastest, and most of what it would be asked
there is strings that no table knows. tests/test_lexicon.py holds them equal.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from typing import Generic, TypeVar

from ..scan import split_name, word_tokens

Value = TypeVar("Value")


class Lexicon(Generic[Value]):
    """What a table has of tokens."""

    __slots__ = ("table",)

    def __init__(self, table: Mapping[str, Value]) -> None:
        self.table = dict(table)

    def add_name(self, name: str, found: list[Value]) -> None:
        """None; appends what the table has of the tokens of a class name or id (scan.split_name), in their order."""
        table = self.table
        found.extend([table[token] for token in split_name(name) if token in table])


def word_scores(lexicon: Lexicon[float], texts: list[str]) -> tuple[array[float], ...]:
    """For each text in lower case the mean, lowest, highest and first score of its word_tokens; 0 for what is unknown."""
    nothing = bytes(8 * len(texts))
    found = array("d", nothing), array("d", nothing), array("d", nothing), array("d", nothing)
    means, lows, highs, firsts = found
    for i, text in enumerate(texts):
        scores = [lexicon.table.get(word, 0.0) for word in word_tokens(text)]
        if scores:
            total = scores[0]
            for score in scores[1:]:
                total += score
            means[i], lows[i], highs[i], firsts[i] = total / len(scores), min(scores), max(scores), scores[0]
    return found
