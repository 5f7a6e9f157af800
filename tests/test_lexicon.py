"""What a compiled table of tokens says is what a dict of them says, for any name and text."""

from __future__ import annotations

import pickle
from typing import Any

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
LONG = st.lists(st.text(st.sampled_from("abcΣß1"), min_size=1, max_size=3), max_size=80).map(" ".join)


def known(lexicon: Any, name: str) -> list[float]:
    found: list[float] = []
    lexicon.add_name(name, found)
    return found


@given(TABLES, st.lists(NAMES | TEXTS, max_size=9))
def test_both_know_the_same_names(table: dict[str, float], names: list[str]) -> None:
    one, other = compiled.Lexicon(table), plain.Lexicon(table)
    for name in (*names, *table):
        assert known(one, name) == known(other, name)


@given(TABLES, st.lists((LONG | TEXTS).map(str.lower), max_size=9))
def test_both_know_the_same_words(table: dict[str, float], texts: list[str]) -> None:
    found = compiled.word_scores(compiled.Lexicon(table), texts)
    assert found == plain.word_scores(plain.Lexicon(table), texts)


def test_a_name_by_hand() -> None:
    lexicon = compiled.Lexicon({"post-body": 1.0, "~post": 2.0, "~body": 3.0, "body": 4.0, "~title": 5.0})
    assert known(lexicon, "post-body") == [1.0, 2.0, 3.0]
    assert known(lexicon, "body") == [4.0]
    assert known(lexicon, "title") == []
    assert known(lexicon, "#title") == [5.0]


def test_words_by_hand() -> None:
    lexicon = compiled.Lexicon({"red": -1.0, "boat": 3.0, "last": 7.0, "middle": 50.0})
    means, lows, highs, firsts = compiled.word_scores(
        lexicon, ["a red boat 7x", "", "boat " * 12 + "middle " + "x " * 200 + "red " * 11 + "last"]
    )
    assert means.tolist() == [1.0, 0.0, (36.0 - 11.0 + 7.0) / 24]
    assert (lows.tolist(), highs.tolist(), firsts.tolist()) == ([-1.0, 0.0, -1.0], [3.0, 0.0, 7.0], [-1.0, 0.0, 3.0])


def test_it_can_be_pickled() -> None:
    lexicon = pickle.loads(pickle.dumps(compiled.Lexicon({"~ab": 1.0})))
    assert known(lexicon, "ab-cd") == [1.0]
