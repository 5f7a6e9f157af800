"""The cheap looks that save patterns say what the patterns would."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.fields.candidates import key
from cleaner.fields.crumbs import FRONT_PAGE, folder_among, folder_of, is_front_page
from cleaner.fields.dates import dateline
from cleaner.fields.dates.dateline import UPDATED, date_of_line
from cleaner.fields.dates.written_date import DIGITS, FOREIGN, FORMS, HINT
from cleaner.fields.people.byline_lines import TELLING
from cleaner.fields.people.names import MAX_BYLINE, names_in_line
from cleaner.fields.shown import Line, lines_below

ADDRESSES = st.lists(
    st.sampled_from(
        [
            "http://",
            "https://",
            "//",
            "/",
            ".",
            "..",
            "index.html",
            "Index.",
            "?",
            "#",
            "cat=",
            "a.example",
            "World",
            " ",
        ]
    ),
    max_size=7,
).map("".join)


@given(st.text(st.characters(codec="utf-8") | st.sampled_from("aZ09_- .\t\u00ad\u200b")))
def test_the_words_of_a_text(text: str) -> None:
    assert key(text) == " ".join(re.findall(r"[^\W_]+", re.sub("[\u00ad\u200b]", "", text.casefold())))


@given(ADDRESSES)
def test_a_front_page(address: str) -> None:
    assert is_front_page(address) == (bool(address) and FRONT_PAGE.fullmatch(address.strip()) is not None)


@given(ADDRESSES.map(str.strip))
def test_a_folder_among_those_of_the_page(address: str) -> None:
    folders = ("/world", "/world/a.example")
    folder = folder_of(address)
    assert folder_among(address, folders) == (folder if folder in folders else None)


@given(st.text(st.sampled_from("123５９09. a٣月ก")))
def test_the_hint_of_a_date(text: str) -> None:
    plain = re.compile(r"1[349]\d\d|2[05]\d\d|\d\d\.\d\d\.\d\d|\d\s?[มกพสตธ]\S|\d月\d|[^\W\x00-\x7f](?<=\d)\d\d\d")
    assert bool(HINT.search(text)) == bool(plain.search(text))


@pytest.mark.parametrize(
    "text",
    [
        "3 May 2026",
        "2026年5月3日",
        "03.05.26",
        "1999-12-31",
        "5/3/2026",
        "3 tháng 5, 2026",
        "٣ مايو ٢٠٢٦",
        "3 พ.ค. 69",
        "令和8年5月3日",
        "۱۴۰۵/۰۲/۱۳",
        "03/05/2569",
    ],
)
def test_a_date_has_what_the_look_asks_for(text: str) -> None:
    assert any(form.search(text.translate(DIGITS)) for _, form in (*FORMS, *FOREIGN))
    assert HINT.search(text)


PIECES = "Published|published:|Author|by|Ann Example|Ann|:| |on|3 May 2026|2026-05-03|May 3, 2026|Updated|_|, |글|박서연 기자|작성일|Friday"
LINES = st.lists(st.sampled_from(PIECES.split("|")), max_size=7).map("".join)


@given(LINES)
def test_a_labelled_date_has_what_the_look_asks_for(line: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        told = date_of_line(line, labelled=True)
        patch.setattr(dateline, "_may_tell", lambda line: True)
        assert date_of_line(line, labelled=True) == told


@given(LINES)
def test_a_byline_below_is_among_the_lines_that_are_looked_at(text: str) -> None:
    if TELLING.match(text.lower()) and names_in_line(text):
        assert lines_below([Line(text, key(text), 5, False)], 4, MAX_BYLINE)


@pytest.mark.parametrize(
    "text", ["stand: mai", "(stand: mai", "der stand: mai", "bestand: mai", "_stand:", "sstand:", ""]
)
def test_a_word_of_change_begins_where_a_word_does(text: str) -> None:
    assert bool(UPDATED.search(text)) == bool(re.search(r"\bstand:", text))
