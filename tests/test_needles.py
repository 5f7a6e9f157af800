"""What an expression cannot match without, and which of many words a text holds: nothing that matches is ruled out."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.judge.literals import DIGIT, needed
from cleaner.judge.needles import Needles
from cleaner.judge.rules import builtin_rules

LETTERS = st.text("abé中\U0001f600 ", max_size=12)


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("^share this", {"share this"}),
        (r"a?bc+d", {"b"}),
        ("(?:left|right) (?=side)", {"side"}),
        ("one|two|three", {"one", "two", "three"}),
        ("ab(?:cd)?", {"ab"}),
        (r"\d{1,2} ", {DIGIT}),
        (r"\d*|x", None),
        ("(?i)share", None),
        ("(?:(?i:share))", None),
        ("[abc]", None),
        ("(?!no)", None),
        ("(?>atom)ic", {"atom"}),
    ],
)
def test_what_a_match_needs(pattern: str, words: set[str] | None) -> None:
    assert needed(pattern) == words


@pytest.mark.parametrize("rule", [r for r in builtin_rules() if r.patterns], ids=lambda r: r.id)
def test_what_the_rules_drop_holds_what_they_need(rule: object) -> None:
    for pattern in rule.patterns:
        words = needed(pattern)
        for example in rule.drops:
            if words is not None and re.search(pattern, example.casefold()):
                text = example.casefold()
                assert any(re.search(DIGIT, text) if word == DIGIT else word in text for word in words)


@given(st.lists(LETTERS.filter(bool), max_size=12), LETTERS)
def test_the_words_that_a_text_holds(words: list[str], text: str) -> None:
    needles = Needles((word, number) for number, word in enumerate(words))
    assert needles.found(text) == {number for number, word in enumerate(words) if word in text}
