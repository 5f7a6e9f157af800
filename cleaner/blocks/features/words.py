"""What is known of the words of a page's texts; each text is read once."""

from __future__ import annotations

from .lexicon import Lexicon, marked, word_scores

START_CHARS = 100
"""Characters of a text whose words tell the page's type: types are right as often as with all (.883 of wcxb-dev), in
two thirds of the time."""


class Words:
    """What a table of words knows of texts."""

    __slots__ = ("numbers", "scores")

    def __init__(self, table: Lexicon, lowered: list[str]) -> None:
        """lowered are the texts in lower case."""
        met = bytearray(table.numbers)
        self.scores = word_scores(table, lowered, met, START_CHARS)
        """For each text what word_scores says."""
        self.numbers = marked(met)
        """The numbers of the words that the texts start with."""
