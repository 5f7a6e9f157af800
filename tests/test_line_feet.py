"""The feet of printed pages, as programs that read PDF leave them."""

from __future__ import annotations

import pytest

import cleaner

from .test_line_addressed import BODY, TITLE


@pytest.mark.parametrize(
    "foot",
    ["Port Gazette      Page 1 of 2", "   Page 1 of 2      Port Gazette | Page 1 of 2", "Hafenblatt\t\t\tSeite 3"],
)
def test_a_foot_whose_columns_are_parted_by_spaces_goes(foot: str) -> None:
    article = cleaner.clean_text("\n\n".join((TITLE, BODY[0], foot, *BODY[1:], "2")))
    assert article.body == "\n\n".join(BODY)


def test_a_last_number_stays_where_no_foot_stands() -> None:
    assert cleaner.clean_text("\n\n".join((TITLE, *BODY, "2"))).body.endswith("\n\n2")


def test_a_row_of_a_table_stays() -> None:
    row = "Lamps      12      page 40"
    assert row in cleaner.clean_text("\n\n".join((TITLE, BODY[0], f"{row} 1", *BODY[1:]))).body
