"""Marks behind the headings of a text, as wikis and manuals set them."""

from __future__ import annotations

import pytest

import cleaner

FIRST = "The harbour office keeps the book in which every lamp of the town is written down by hand."
SECOND = "It is an old book, and the first of its four columns has been empty for sixty years now."


def body(line: str) -> list[str]:
    return cleaner.clean_text(f"{FIRST} {SECOND}\n\n{line}\n\n{SECOND}\n\n{FIRST}").body.split("\n\n")


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("History[edit]", "History"),
        ("Historia [editar]", "Historia"),
        ("## Geschichte [ Bearbeiten | Quelltext bearbeiten ]", "## Geschichte"),
        ("Histoire[modifier | modifier le code]", "Histoire"),
        ("歴史[編集]", "歴史"),
        ("## History[[edit](/w/index.php?title=Lamp&action=edit&section=1)]", "## History"),
        ('## Before the lamp[ ](#before-the-lamp "Direct link to Before the lamp")', "## Before the lamp"),
        ("## Set-up[¶](#set-up)", "## Set-up"),
        ("Set-up¶", "Set-up"),
        ("## [#](#set-up) Set-up", "## Set-up"),
        ("## [#](#set-up) Set-up [🔗](#set-up)", "## Set-up"),
        ("[^1]: See the minutes of 1999. [↩](#fnref:1)", "[^1]: See the minutes of 1999."),
        ("1. See the minutes of 1999. ↩︎", "1. See the minutes of 1999."),
        ("1. See the minutes. ↩ ↩", "1. See the minutes."),
        (f"1. {SECOND * 3} [↩](#a)[↩](#b)", f"1. {SECOND * 3}"),
    ],
)
def test_the_mark_goes(line: str, left: str) -> None:
    assert body(line)[1] == left


def test_a_mark_alone() -> None:
    assert "[editar]" not in body("[editar]")


@pytest.mark.parametrize(
    "line",
    [
        "The menu [File | Edit]",
        "See [the lamps](#lamps)",
        "Press [e]",
        "A sign such as ¶ or §",
        "To send it, press ↩",
        "It is [#](#numbers) on the keyboard",
    ],
)
def test_what_is_like_it_stays(line: str) -> None:
    assert line in body(line)


def test_the_title_without_it() -> None:
    text = f'# The lamp book[¶](#the-lamp-book "Link to this heading")\n\n{FIRST}\n\n{SECOND}\n\n{FIRST} {SECOND}'
    assert cleaner.clean_text(text).title == "The lamp book"
