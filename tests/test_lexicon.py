"""What a compiled table of tokens says is what a dict of them says, for any name and text."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.blocks.features import lexicon as compiled

from .plain_modules import plain_module
from .test_scan import TEXTS

plain = plain_module("cleaner.blocks.features.lexicon")

ODD = "abAB_-~9é中Σß "
NAMES = st.text(st.sampled_from(ODD), max_size=8)
TOKENS = NAMES | NAMES.map(lambda word: "~" + word) | st.text(st.sampled_from("abc"), min_size=2, max_size=3)
TABLES = st.dictionaries(TOKENS, st.floats(-4, 4), max_size=60)
NUMBERS = st.dictionaries(TOKENS, st.integers(0, 99), max_size=60)
LONG = st.lists(st.text(st.sampled_from("abcΣß1"), min_size=1, max_size=3), max_size=80).map(" ".join)
TEXTS_IN_LOWER_CASE = st.lists((LONG | TEXTS).map(str.lower), max_size=9)


def known(lexicon: Any, name: str) -> tuple[list[float], list[int]]:
    found: list[float] = []
    met = bytearray(lexicon.numbers)
    lexicon.add_name(name, found, met)
    return found, [number for number, is_met in enumerate(met) if is_met]


def said(
    module: Any, table: dict[str, float], numbers: dict[str, int], texts: list[str], start: int
) -> tuple[Any, list[int]]:
    lexicon = module.Lexicon(table, numbers)
    met = bytearray(lexicon.numbers)
    return module.word_scores(lexicon, texts, met, start), module.marked(met)


def known_token(lexicon: Any, token: str) -> tuple[list[float], bytearray]:
    found: list[float] = []
    met = bytearray(lexicon.numbers)
    lexicon.add(token, found, met)
    return found, met


@given(TABLES, NUMBERS, st.lists(NAMES | TEXTS, max_size=9))
def test_both_know_the_same_names(table: dict[str, float], numbers: dict[str, int], names: list[str]) -> None:
    one, other = compiled.Lexicon(table, numbers), plain.Lexicon(table, numbers)
    for name in (*names, *table, *numbers):
        assert known(one, name) == known(other, name)
        assert known_token(one, name) == known_token(other, name)


@given(TABLES, NUMBERS, TEXTS_IN_LOWER_CASE, st.integers(0, 70))
def test_both_know_the_same_words(
    table: dict[str, float], numbers: dict[str, int], texts: list[str], start: int
) -> None:
    assert said(compiled, table, numbers, texts, start) == said(plain, table, numbers, texts, start)


def test_a_name_by_hand() -> None:
    scores = {"post-body": 1.0, "~post": 2.0, "~body": 3.0, "body": 4.0, "~title": 5.0}
    lexicon = compiled.Lexicon(scores, {"~body": 7, "body": 0, "~only": 2})
    assert known(lexicon, "post-body") == ([1.0, 2.0, 3.0], [7])
    assert known(lexicon, "body") == ([4.0], [0])
    assert known(lexicon, "title") == ([], [])
    assert known(lexicon, "#title") == ([5.0], [])
    assert known(lexicon, "only-body") == ([3.0], [2, 7])


def test_words_by_hand() -> None:
    table = {"red": -1.0, "boat": 3.0, "last": 7.0, "middle": 50.0}
    texts = ["a red boat 7x", "", "boat " * 12 + "middle " + "x " * 200 + "red " * 11 + "last"]
    (means, lows, highs, firsts), _ = said(compiled, table, {}, texts, 0)
    assert means.tolist() == [1.0, 0.0, (36.0 - 11.0 + 7.0) / 24]
    assert (lows.tolist(), highs.tolist(), firsts.tolist()) == ([-1.0, 0.0, -1.0], [3.0, 0.0, 7.0], [-1.0, 0.0, 3.0])


def test_numbers_of_words_by_hand() -> None:
    numbers = {"boat": 3, "é中": 0, "x": 2, "boats": 1, "last": 4}
    texts = ["a red boat, x", "", "é中 boats boat", "on " * 15 + "last"]
    assert said(compiled, {"red": 1.0}, numbers, texts, 99)[1] == [0, 1, 3, 4]
    assert said(compiled, {"red": 1.0}, numbers, texts, 7)[1] == [0, 3]  # which ends behind "boat"
    assert said(compiled, {"red": 1.0}, {"la": 1}, texts, 47)[1] == [1]


@given(TABLES, NUMBERS, TEXTS_IN_LOWER_CASE)
def test_what_lies_ready_says_the_same(table: dict[str, float], numbers: dict[str, int], texts: list[str]) -> None:
    made = compiled.Lexicon(table, numbers)
    laid = compiled.lexicon_of(made.tables())
    assert (laid is None) == (not made.tables())
    for text in (*table, *numbers, *texts) if laid else ():
        assert known(laid, text) == known(made, text)
    assert plain.lexicon_of(made.tables()) is None


def test_tables_of_something_else_are_refused() -> None:
    tables = compiled.Lexicon({"~ab": 1.0}, {"~cd": 3}).tables()
    assert compiled.lexicon_of(b"") is None
    for wrong in (b"\0", tables[:-1], tables + b"\0") if tables else ():
        with pytest.raises(ValueError, match="no tables"):
            compiled.lexicon_of(wrong)
