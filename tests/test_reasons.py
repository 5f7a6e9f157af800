"""What every feature says against a block can be told to people."""

from __future__ import annotations

import pytest

from cleaner.blocks.features import PageFacts, Tables, features, measure
from cleaner.blocks.html import cut
from cleaner.judge.learned.reasons import REASONS
from cleaner.read.parse import parse

COLUMNS = tuple(features(measure(cut(parse("<p>One</p>").root)), PageFacts(), Tables()))
LONGEST = 90
"""Characters: three reasons stand in one sentence."""


def test_every_feature_has_a_reason_and_every_reason_a_feature() -> None:
    assert sorted(COLUMNS) == sorted(REASONS)


@pytest.mark.parametrize("column", COLUMNS)
def test_reasons_are_clauses(column: str) -> None:
    words = REASONS[column]
    assert len(words.split()) > 2
    assert len(words) <= LONGEST
    assert words[0].islower()
    assert words[-1].isalpha() or words.endswith("@ sign")
    assert not set(words) & set("{}_\n")


@pytest.mark.parametrize(
    ("column", "words"),
    [
        ("linked", "most of it is links"),
        ("in_footer", "it stands in a footer"),
        ("in_article", "it stands outside an article element"),
        ("words_prev1", "no long text stands right before it"),
        ("long_within8", "few long paragraphs stand around it"),
        ("c60_in", "it stands outside the element with most of the long text"),
        ("parent2_linked", "much of the element around its own is links"),
        ("stop_next1", "no sentence ends right after it"),
    ],
)
def test_a_feature_s_reason_names_its_place(column: str, words: str) -> None:
    assert REASONS[column] == words
