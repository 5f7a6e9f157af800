"""A page in one line: where its lines likely ended, and what becomes of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cleaner
from cleaner.errors import ModelError
from cleaner.judge.lines import breaks
from cleaner.judge.lines.breaks import COLUMNS, gap_rows, lines_of_page

from .conftest import ROOT

PAGE = (ROOT / "fixtures" / "text-whole-page" / "page.txt").read_text(encoding="utf-8")
BODY = (ROOT / "fixtures" / "text-whole-page" / "body.md").read_text(encoding="utf-8")


def test_a_page_in_one_line_is_parted_and_joined_again() -> None:
    line = " ".join(PAGE.split())
    article = cleaner.clean_text(line)
    assert "Mill wheel stands still" not in article.body
    assert "Accept all" not in article.body
    kept, gone = article.body.split(), sum(len(removal.text.split()) for removal in article.removed)
    assert len(kept) + gone == len(line.split())
    longest = max(article.body.split("\n\n"), key=len)
    assert " ".join(longest.split()) in line
    assert len(longest) > 0.9 * len(article.body)


def test_a_body_in_one_line_is_left_as_it_is() -> None:
    line = " ".join(BODY.split())
    assert lines_of_page(line) is None
    assert lines_of_page(" ".join([line] * 9)) is None
    assert cleaner.clean_text(line).body.endswith("on most days is about nine.")


def test_a_title_that_comes_again_is_a_line() -> None:
    title = "Old Bell of Lower Tarn Rings Again"
    lines = lines_of_page(f"{title} | Lower Tarn Courier {' '.join(PAGE.split())} {title} {' '.join(PAGE.split())}")
    assert lines is not None
    assert lines[0] == title
    assert lines.count(title) == 2


@pytest.mark.parametrize(
    ("words", "column", "values"),
    [
        ("Home News, the pier", "end", [0, 3, 0]),
        ("Home 3 the", "next_case", [3, 0]),
        ("HOME News the", "capitals", [1, 2]),
        ("It was late. We left", "since", [1, 2, 3, 1]),
        ("It was late. We left", "until", [1, 0, 60, 60]),
        ("one two Three", "small", [1, 1]),
    ],
)
def test_what_is_known_of_a_gap(words: str, column: str, values: list[int]) -> None:
    rows, place = gap_rows(words.split()), COLUMNS.index(column)
    assert rows.tolist()[place :: len(COLUMNS)] == values


@given(st.lists(st.text("aB3.:|»é中ا\"' ", min_size=1, max_size=4), max_size=8))
def test_each_gap_has_a_row(words: list[str]) -> None:
    assert len(gap_rows(words)) == max(0, len(words) - 1) * len(COLUMNS)


def test_a_model_for_other_features_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    other = breaks.builtin_break_model().replace(columns=("length",))
    monkeypatch.setattr(breaks, "builtin_break_model", lambda: other)
    with pytest.raises(ModelError, match="line ends"):
        breaks.breaks(["Home", "News"])
