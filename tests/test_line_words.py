"""Both forms say the same of which words lines share with the title and with paragraphs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cleaner.judge.lines import words

from .plain_modules import plain_module

PLAIN = plain_module("cleaner.judge.lines.words")
WORDS = st.sampled_from(
    ["lamp", "lamps", "two", "Élan", "цена", "лодка", "字字", "字字字", "字字字字字", "แมว", "ab12cdef"]
)
TEXTS = st.one_of(st.lists(WORDS, max_size=8).map(" ".join), st.text("abé字แั・1_ ", max_size=20))


@given(st.lists(st.tuples(TEXTS, st.booleans(), st.booleans()), max_size=8), st.lists(TEXTS, max_size=2))
def test_both_say_the_same(lines: list[tuple[str, bool, bool]], titles: list[str]) -> None:
    texts, long, wanted = ([line[part] for line in lines] for part in range(3))
    assert words.word_shares(texts, long, wanted, titles) == PLAIN.word_shares(texts, long, wanted, titles)


def test_which_words_are_shared() -> None:
    lines = ["four lamps, two fives", "lamps lamps", "lamps 字字字", "12", "lamps and more"]
    long = [True, False, True, False, False]
    for form in (words, PLAIN):
        titled, told = form.word_shares(lines, long, [True, True, True, True, False], ["Lamps fives", "字字"])
        assert list(titled) == [1 / 3, 0, 1 / 2, -1, -1]
        assert list(told) == [1 / 3, 1, 1 / 2, -1, -1]
        assert list(form.word_shares(lines, long, [False] * 5, [])[1]) == [-1] * 5


def test_thousands_of_words_are_told_apart() -> None:
    lines = [f"{chr(0x430 + i % 32)}{chr(97 + i // 32 % 26)}{chr(97 + i // 832)}word" for i in range(5000)]
    for form in (words, PLAIN):
        titled, told = form.word_shares([*lines, lines[7]], [True] * 5001, [True] * 5001, [])
        assert sum(told) == 2
        assert told[7] == told[5000] == 1
        assert set(titled) == {0}
