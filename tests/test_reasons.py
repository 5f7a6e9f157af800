"""Every feature's move can be told to people."""

from __future__ import annotations

import pytest

from cleaner.blocks.features import PageFacts, Tables, features, measure
from cleaner.blocks.html import cut
from cleaner.judge.reasons import REASONS, reason
from cleaner.read.parse import parse

COLUMNS = tuple(features(measure(cut(parse("<p>One</p>").root)), PageFacts(), Tables()))
LONGEST = 90
"""Characters: three reasons stand in one sentence."""


def test_every_feature_has_a_reason_and_every_reason_a_feature() -> None:
    assert sorted(COLUMNS) == sorted(REASONS)


@pytest.mark.parametrize("column", COLUMNS)
def test_reasons_are_clauses(column: str) -> None:
    down, up = reason(column, -0.5), reason(column, 0.5)
    assert down != up
    for words in (down, up):
        assert len(words.split()) > 2
        assert len(words) <= LONGEST
        assert words[0].islower()
        assert words[-1].isalpha() or words.endswith("@ sign")
        assert not set(words) & set("{}_\n")


@pytest.mark.parametrize(
    ("column", "down", "up"),
    [
        ("linked", "most of it is links", "little or none of it is links"),
        ("in_footer", "it stands in a footer", "it stands in no footer"),
        ("in_article", "it stands outside an article element", "it stands in an article element"),
        ("words_prev1", "no long text stands right before it", "long text stands right before it"),
        ("long_within8", "few long paragraphs stand around it", "long paragraphs stand around it"),
        ("c60_in", "it stands outside the element with most of the long text", None),
        ("parent2_linked", "much of the element around its own is links", None),
        ("stop_next1", None, "a sentence ends right after it"),
    ],
)
def test_examples(column: str, down: str | None, up: str | None) -> None:
    assert down is None or reason(column, -1e-9) == down
    assert up is None or reason(column, 0.0) == up


def test_an_unknown_feature_is_an_error() -> None:
    with pytest.raises(KeyError, match="in_marquee"):
        reason("in_marquee", 1.0)
