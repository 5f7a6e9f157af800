"""What an expression cannot match without, and which of many words a text holds: nothing that matches is ruled out."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.judge.folding import digits_alike, fold
from cleaner.judge.literals import needed
from cleaner.judge.needles import Needles
from cleaner.judge.rules import Rule, builtin_rules

LETTERS = st.text("abé中\U0001f600 ", max_size=12)


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("^share this", {"share this"}),
        (r"a?bc+d", {"cd"}),
        (r"a?bcd", {"bcd"}),
        ("(?:left|right) (?=side)", {"left ", "right "}),
        ("one|two|three", {"one", "two", "three"}),
        ("ab(?:cd)?", {"ab"}),
        (r"\d{1,2} ", {"0 "}),
        (r"\d\d?[.:]\d{2}(?!\d)", {"0.00", "0:00"}),
        (r"\b(?:19|20)\d\d$", {"0000"}),
        ("(?:x|[^a])bc", {"bc"}),
        ("(?:^|[.!] )go", {"go"}),
        (r"\d*|x", None),
        ("(?i)share", None),
        ("(?:(?i:share))", None),
        ("[abc]", {"a", "b", "c"}),
        ("[a-c]", None),
        ("[^abc]", None),
        ("(?:ab){100}", {"ab"}),
        ("(?:ab){2,}c", {"ababc"}),
        ("(?!no)", None),
        ("(?>atom)ic", {"atomic"}),
    ],
)
def test_what_a_match_needs(pattern: str, words: set[str] | None) -> None:
    assert needed(pattern) == words


@pytest.mark.parametrize("rule", [r for r in builtin_rules() if r.patterns], ids=lambda r: r.id)
def test_what_the_rules_drop_holds_what_they_need(rule: Rule) -> None:
    for pattern in rule.patterns:
        words = needed(pattern)
        for example in rule.drops:
            folded = fold(example)
            if words is not None and re.search(pattern, folded):
                assert any(word in digits_alike(folded) for word in words)


PATTERNS = st.recursive(
    st.sampled_from(["a", "b", "1", r"\d", "[ab]", "[^a]", ".", "^", "$", r"\b", "(?=a)", "(?!b)", " "]),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4).map("".join),
        st.tuples(inner, inner).map(lambda two: f"(?:{two[0]}|{two[1]})"),
        st.tuples(inner, st.sampled_from(["?", "*", "+", "{2}", "{1,2}", "{0}"])).map(
            lambda two: f"(?:{two[0]}){two[1]}"
        ),
        inner.map(lambda one: f"(?={one})"),
    ),
    max_leaves=8,
)


@settings(max_examples=400)
@given(PATTERNS, st.text("ab12 ", max_size=8))
def test_nothing_matches_without_what_it_needs(pattern: str, text: str) -> None:
    words = needed(pattern)
    if words is not None and re.search(pattern, text):
        assert any(word in digits_alike(text) for word in words)


@given(st.lists(LETTERS.filter(bool), max_size=12), LETTERS)
def test_the_words_that_a_text_holds(words: list[str], text: str) -> None:
    needles = Needles((word, number) for number, word in enumerate(words))
    assert needles.found(text) == {number for number, word in enumerate(words) if word in text}
