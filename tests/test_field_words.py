"""The words of a text, and what they say as bits: the compiled form says what the plain one does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.fields import words as compiled

from .plain_modules import plain_module

plain = plain_module("cleaner.fields.words")

LONG = "a" * 31
TABLE = {"nav": 1, "menu": 2, "näv": 4, LONG: 8, LONG + "b": 16, "5": 32}
INSIDE = {"oo": 64, "ooz": 128, "a-b": 256}
TEXT = st.lists(
    st.sampled_from([*TABLE, "Nav", "nave", LONG + "a", "x", "İ", *INSIDE, "Oo"]) | st.text("-_ \0é٣５²", max_size=2)
).map("".join)


@given(TEXT)
def test_the_words_of_a_text(text: str) -> None:
    assert compiled.fold(text) == plain.fold(text)


@given(TEXT, st.integers(1, 3))
def test_whether_a_text_has_digits(text: str, least: int) -> None:
    assert compiled.has_digits(text, least) == plain.has_digits(text, least)


@given(TEXT)
def test_what_the_words_of_a_text_say(text: str) -> None:
    assert compiled.Bits(TABLE, INSIDE).of(text) == plain.Bits(TABLE, INSIDE).of(text)


def test_all_words_say_it_together() -> None:
    bits = compiled.Bits(TABLE, INSIDE)
    assert bits.of("#Top-NAV_menu näv") == 1 | 2 | 4
    assert bits.of(f"navy {LONG}b") == 16
    assert bits.of("5-zooz") == 32 | 64 | 128


def test_no_more_parts_than_have_room() -> None:
    for form in (compiled, plain):
        with pytest.raises(ValueError, match="17 parts are given, and 16 have room"):
            form.Bits({}, {f"part{number}": 1 for number in range(17)})
