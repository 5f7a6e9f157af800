"""What the loops over characters count is what the expressions of scan.py find."""

from __future__ import annotations

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.blocks import scan as compiled

from .plain_modules import plain_module

plain = plain_module("cleaner.blocks.scan")

ODD = "ि्\u200c\u0301aB9 _.!?。！？؟।,;，、،；|·•»«“\"'’\n\t\u00a0\u2003©@…²½৩İß中ไ\u0e31かÀ×Я\U00020000\U0001f600-/()c\x00\x7f\x85\u200b"
TEXTS = st.text(st.sampled_from(ODD), max_size=60) | st.text(max_size=500) | st.text("ab c1.", max_size=600)


@given(TEXTS)
def test_both_count_the_same_words(text: str) -> None:
    assert compiled.count_words(text) == plain.count_words(text)


@given(TEXTS)
def test_both_fold_white_space_alike(text: str) -> None:
    assert compiled.fold_space(text) == plain.fold_space(text)


@given(TEXTS)
def test_both_see_the_same_invisible_characters(text: str) -> None:
    assert compiled.has_invisible(text) == plain.has_invisible(text)
    assert compiled.has_line_ends(text) == plain.has_line_ends(text)


@given(TEXTS)
def test_both_read_the_same_tokens(text: str) -> None:
    assert compiled.letters(text) == plain.letters(text)
    assert compiled.word_tokens(text) == plain.word_tokens(text)
    assert compiled.phrase_token(text) == plain.phrase_token(text)
    assert compiled.name_parts(text) == plain.name_parts(text)


@given(st.lists(TEXTS.filter(bool), max_size=4), st.integers(0, 5))
def test_both_find_the_same_signs(texts: list[str], most: int) -> None:
    words = array("q", [min(most, plain.count_words(text)) for text in texts])
    assert compiled.sign_columns(texts, words) == plain.sign_columns(texts, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("don't stop", 2),
        ("a''b", 2),
        ("'a' b_c", 3),
        ("日本語", 2),
        ("日本 to 東京", 3),
        ("½ ²", 2),
        ("हिन्दी में", 2),
        ("می\u200cشود", 1),
        ("שָׁלוֹם", 1),
        ("e\u0301te\u0301", 1),
        ("", 0),
        ("—", 0),
    ],
)
def test_words(text: str, words: int) -> None:
    assert compiled.count_words(text) == plain.count_words(text) == words


def test_signs_by_hand() -> None:
    texts = ["One, two; THREE? Four.", "(c) 2020 @x… | www.x.example", "“はい。” 好！\n3...", "UP"]
    columns = compiled.sign_columns(texts, array("q", [4, 5, 4, 1]))
    assert {name: list(column) for name, column in columns.items()} == {
        "sentences": [2, 0, 3, 0],
        "commas": [0.5, 0, 0, 0],
        "digits": [0, 4 / 28, 1 / 13, 0],
        "upper": [7 / 22, 0, 0, 1],
        "all_upper": [0, 0, 0, 1],
        "copyright": [0, 1, 0, 0],
        "bars": [0, 1, 0, 0],
        "question": [1, 0, 0, 0],
        "quotes": [0, 0, 1, 0],
        "breaks": [0, 0, 1, 0],
        "address": [0, 1, 0, 0],
        "at": [0, 1, 0, 0],
        "dots": [0, 1, 1, 0],
    }
