"""Both forms of counting say the same of every line."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from cleaner.judge.lines import signs

from .plain_modules import plain_module

PLAIN = plain_module("cleaner.judge.lines.signs")
TEXTS = st.one_of(
    st.text("aB1_ .:!?,;|/>'\"()[]*\t\n", max_size=30),
    st.text("aÄß1²٣ ...…。！？؟।॥።։：”’»›«“„,،、，；·•←→❮❯字กຂﬀ\u2003\n", max_size=30),
    st.text("a.»› \u00a0", max_size=8),
    st.text(max_size=30),
)


@given(st.lists(TEXTS, max_size=3), st.lists(st.booleans(), min_size=3, max_size=3))
def test_both_count_alike(texts: list[str], asked: list[bool]) -> None:
    words = [len(text.split()) for text in texts]
    asked = asked[: len(texts)]
    columns = signs.sign_columns(texts, words, asked)
    assert columns == PLAIN.sign_columns(texts, words, asked)
    for i in range(len(texts)):
        alone = signs.sign_columns(texts[i : i + 1], words[i : i + 1], [True])
        assert {name: column[i] for name, column in columns.items()} == {
            name: column[0] if asked[i] else 0 for name, column in alone.items()
        }
    assert list(map(signs.ends_sentence, texts)) == list(map(PLAIN.ends_sentence, texts))


@given(st.text("129٣²0./-:h月日a ", max_size=14))
def test_both_find_the_same_dates(text: str) -> None:
    assert signs.sign_columns([text], [1], [True]) == PLAIN.sign_columns([text], [1], [True])


@given(
    st.lists(st.sampled_from(["http", "https", "s", "p", ":", "/", "//", "ww", "w", ".", "@", "#", " ", "é"])).map(
        "".join
    )
)
def test_both_find_the_same_addresses(text: str) -> None:
    assert signs.sign_columns([text], [1], [True]) == PLAIN.sign_columns([text], [1], [True])


def test_what_is_counted() -> None:
    for form in (signs, PLAIN):

        def column(name: str, *texts: str, form: Any = form) -> list[float]:
            if name == "ends_sentence":
                return list(map(form.ends_sentence, texts))
            return list(form.sign_columns(list(texts), [2] * len(texts), [True] * len(texts))[name])

        assert column("letters", "Ann 21", "字。") == [3 / 6, 1 / 2]
        assert column("digits", "Ann 21", "") == [2 / 6, 0]
        assert column("joints", "a | b » c", "ab") == [2, 0]
        assert column("commas", "a, b; c、d") == [3 / 2]
        assert column("sentences", "Boats. Nets!” Ropes.", "字字。字", "go.x") == [2, 1, 0]
        assert column("unspaced", "a字", "ab") == [1, 0]
        assert column("capitals", "The “Boats” of 3 islands and (Élan)", "字 12") == [3 / 6, -1]
        assert column("shouted", "BOATS", "BOAT字", "BOAt", "USA", "ÉÉÉÉ") == [1, 1, 0, 0, 1]
        assert column("lower_start", "boats", "Boats", "éa", "") == [1, 0, 1, 0]
        assert column("quoted", "“Boats", "Boats", "'b", "") == [1, 0, 1, 1]
        assert column("ends_sentence", "It ends.”", "It ends._*", "It", "」", "") == [1, 1, 0, 0, 0]
        assert column("ends_lead_in", "He said:", "He said: ", "：»") == [1, 0, 1]
        assert column("ends_open", "And so...)", "And so…", "And so..", ".") == [1, 1, 0, 0]
        addressed = column("address", "at https://a.example", "http://", "www.", "ann@example", "#boats", "by @ann")
        assert addressed == [1] * 6
        unaddressed = column("address", "", "http:/", "htp://", "://", "ww.", "a @ b", "a#b", "# boats", "@", "Www.")
        assert unaddressed == [0] * 10
        dated = column("dated", "1/2/99", "in 2026", "at 9h30", "5月", "3-11-2026, late", "12 1.2.2026")
        assert dated == [1] * 6
        undated = column("dated", "", "12", "2126", "20261", "1.2", "9:300", "٣月", "123/4/99", "1/2/34567")
        assert undated == [0] * 9
