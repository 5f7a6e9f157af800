"""What an expression cannot match without, and which of many words a text holds: nothing that matches is ruled out."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.judge.built import builtin_rules
from cleaner.judge.phrases.folding import digits_alike, fold
from cleaner.judge.phrases.literals import need, needed
from cleaner.judge.phrases.needles import Needles
from cleaner.judge.rules import Rule

from .plain_modules import plain_module

PLAIN = plain_module("cleaner.judge.phrases.needles")
LETTERS = st.text("ab012٣é中\U0001f600 ", max_size=12)


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
        (r"\b(?:19|20)\d\d$", {"1900", "2000"}),
        ("(?:x|[^a])bc", {"bc"}),
        ("(?:^|[.!] )go", {"go"}),
        (r"\d*|x", None),
        ("(?i)share", None),
        ("(?:(?i:share))", None),
        ("[abc]", {"a", "b", "c"}),
        ("[a-c]", None),
        ("(?:0[1-9]|1[0-2])[:.][0-5]", {"00:0", "00.0", "10:0", "10.0"}),
        ("a[34]|٣", {"a3", "a4", "٣"}),
        ("[/-9]", None),
        ("[^abc]", None),
        ("(?:ab){100}", {"ab"}),
        ("(?:ab){2,}c", {"ababc"}),
        ("(?!no)", None),
        ("(?>atom)ic", {"atomic"}),
        (r"^\d\s?(?:h|years?)\s+(?:ago|전)", {" ago", " 전"}),
        (r"\d\d\d.*@", {"@"}),
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
                assert any(_like(word).search(folded) for word in words)


def _like(word: str) -> re.Pattern[str]:
    """An expression for a word in which '0' is any digit."""
    return re.compile(re.escape(word).replace("0", r"\d"))


def _as_it_is(word: str) -> re.Pattern[str]:
    return re.compile(re.escape(word))


PATTERNS = st.recursive(
    st.sampled_from(["a", "b", "1", "[12]", r"\d", "[ab]", "[^a]", ".", "^", "$", r"\b", "(?=a)", "(?!b)", " ", r"\s"]),
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
        assert any(_like(word).search(text) for word in words)


@pytest.mark.parametrize(
    ("pattern", "words", "begins", "anchored", "few"),
    [
        ("^share this", {"share this"}, True, True, None),
        (
            "^(?:a |an )?(?:one|two)s?.*|^three",
            {"a one", "a two", "an one", "an two", "one", "two", "three"},
            True,
            True,
            None,
        ),
        (r"^\d+ comments", {"0 comments"}, False, True, None),
        (r"^\d{4}", {"0000"}, True, True, None),
        (r"\A(?=.*y)x", {"x"}, True, True, {"y"}),
        ("(?:^|[.!] )go on", {"go on"}, False, False, None),
        ("(?:^one)|^two", {"one", "two"}, True, True, None),
        ("(?m)^share", {"share"}, False, False, None),
        ("(?m:^share)", {"share"}, False, False, None),
        ("(?i)^share", None, False, True, None),
        ("^(?i:share) this", {" this"}, False, True, None),
        ("^.*x|^y", {"x", "y"}, False, True, None),
        ("^.*", None, False, True, None),
        (r"\b(?:ab|cd)[^.]*\b(?:fg|hijk)\b", {"fg", "hijk"}, False, False, {"ab", "cd"}),
        (
            r"\bnewsletter\b.*\b(?:order|buy)|\bask .*\bnewsletter\b",
            {"newsletter"},
            False,
            False,
            {"order", "buy", "ask "},
        ),
        (r"^up .*downwards|^by", {"up ", "by"}, True, True, {"downwards", "by"}),
        (r"\bup\b.*\bdown\b|.", None, False, False, None),
        (r"^by .*(?:[abc]|lmn)\d", {"by "}, True, True, {"a0", "b0", "c0", "lmn0"}),
        ("^to .*t", {"to "}, True, True, None),
        ("^a.*[a-z][bcdefghijklmnopqrst]", {"a"}, True, True, None),
        ("x^", {"x"}, False, False, None),
        (r"^(?=.*\b20\d\d\b).*1[59] of", {"15 of", "19 of"}, False, True, {"0000"}),
    ],
)
def test_what_a_text_begins_with(
    pattern: str, words: set[str] | None, begins: bool, anchored: bool, few: set[str] | None
) -> None:
    assert need(pattern) == (words, begins, anchored, few)


@settings(max_examples=400)
@given(st.tuples(st.sampled_from(["", "^", "(?:^)", r"\A"]), PATTERNS).map("".join), st.text("ab12 ", max_size=8))
def test_nothing_matches_without_what_it_begins_with(pattern: str, text: str) -> None:
    words, begins, anchored, few = need(pattern)
    found, alike = re.search(pattern, text), digits_alike(text)
    if found and words is not None:
        assert any(_like(word).match(text) if begins else _like(word).search(text) for word in words)
    if found and few is not None:
        assert any(word in alike for word in few)
    if anchored:
        assert bool(found) == bool(re.match(pattern, text))


def test_tables_of_something_else_are_refused() -> None:
    ready = Needles([("one", 0)]).tables()
    for wrong in (b"\0", ready[:-1], ready + b"\0") if ready else ():
        with pytest.raises(ValueError, match="no tables"):
            Needles([("one", 0)], ready=memoryview(wrong))


@given(
    st.lists(LETTERS.filter(bool), max_size=12), st.lists(st.tuples(LETTERS, LETTERS).filter(any), max_size=12), LETTERS
)
def test_the_words_that_a_text_holds(words: list[str], pairs: list[tuple[str, str]], text: str) -> None:
    held = [(word, number) for number, word in enumerate(words)]
    placed = [(*pair, number) for number, pair in enumerate(pairs, 6)]  # some belong to an owner of a word too
    for form in (Needles, PLAIN.Needles):
        for alike in (False, True):
            like = _like if alike else _as_it_is
            owners = {number for word, number in held if like(word).search(text)}
            met = [p for p in placed if like(p[0]).match(text) and like(p[1][::-1]).match(text[::-1])]
            owners |= {number for _, _, number in met}
            begun = {number for begin, _, number in met if begin}
            groups = bytes([(n % 2 == 0) << 1 | (n == 7) << 2 for n in range(24)])
            begins, ends = ("\n".join(column).encode() for column in zip(*pairs, strict=True)) if pairs else (b"", b"")
            lines = begins, ends, 6
            made = [form(held, placed, alike, groups), form(held, (), alike, groups, lines)]
            if ready := made[1].tables():
                made.append(form(held, (), alike, groups, lines, memoryview(ready)))
            for needles in made:
                assert needles.found(text) == tuple(sorted(owners))
                assert needles.found(text, 1) == tuple(n for n in sorted(owners) if n % 2 == 0)
                assert needles.found(text, 2) == tuple(owners & {7})
                assert needles.begun(text) == tuple(sorted(begun))
                assert needles.begun(text, 1) == tuple(n for n in sorted(begun) if n % 2 == 0)
                assert needles.begins(text) == bool(begun)


@given(
    st.lists(LETTERS.filter(bool), min_size=1, max_size=6),
    st.lists(st.tuples(LETTERS, LETTERS).filter(any), min_size=1, max_size=6),
    LETTERS,
)
def test_the_words_of_one_owner_are_lines(words: list[str], pairs: list[tuple[str, str]], text: str) -> None:
    begins, ends = map("\n".join, zip(*pairs, strict=True))
    held, placed = [("\n".join(words), 0)], [(begins, ends, 1), (begins, "", 2)]
    owners = [
        any(word in text for word in words),
        any(text.startswith(begin) and text.endswith(end) for begin, end in pairs),
        any(begin and text.startswith(begin) for begin, _ in pairs),
    ]
    for form in (Needles, PLAIN.Needles):
        made = form(held, placed)
        again = form(held, placed, ready=memoryview(made.tables())) if made.tables() else made
        for needles in (made, again):
            assert needles.found(text) == tuple(number for number, is_met in enumerate(owners) if is_met)
