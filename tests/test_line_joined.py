"""A page whose text is one line: what stood around its body is parted from it again."""

from __future__ import annotations

import pytest

import cleaner

BODY = (
    "The harbour office keeps the book in which every lamp of the town is written down by hand. It is an old book, "
    "and the first of its four columns has been empty for sixty years now. Nobody remembers what it was for."
)


@pytest.mark.parametrize(
    ("head", "title", "authors"),
    [
        (
            "Skip to content Menu Home The lamp on the pier goes out By Ann Example 3 May 2024 Share on Facebook",
            "The lamp on the pier goes out",
            ("Ann Example",),
        ),
        (
            "Skip to main content Menu Home The lamp on the pier goes out By Ann Example Published 3 May 2024",
            "The lamp on the pier goes out",
            ("Ann Example",),
        ),
        (
            "Zum Inhalt springen Menü Startseite Die Lampe am Hafen geht aus 03.05.2024 von Anna Beispiel",
            "Die Lampe am Hafen geht aus",
            ("Anna Beispiel",),
        ),
    ],
)
def test_what_stands_above_the_body(head: str, title: str, authors: tuple[str, ...]) -> None:
    article = cleaner.clean_text(f"{head} {BODY}")
    assert (article.body, article.title, article.authors, article.date) == (BODY, title, authors, "2024-05-03")


@pytest.mark.parametrize(
    "tail",
    [
        "Leave a Reply Cancel reply Your email address will not be published.",
        "Schreibe einen Kommentar Antwort abbrechen Du musst angemeldet sein, um einen Kommentar abzugeben.",
        "Related Topics Pier Lamps Rope © 2024 Port Wire. All rights reserved.",
    ],
)
def test_what_stands_below_the_body(tail: str) -> None:
    assert cleaner.clean_text(f"{BODY} {tail}").body == BODY


@pytest.mark.parametrize(
    "line",
    [
        BODY,
        f"Home Office lamps are lit on 3 May 2024 in the harbour. {BODY}",
        f"{BODY} The keeper of the lamps reads the Harbour Register.",
        f"{BODY} It runs on Port Wire © 2024 of the harbour.",
        f"Ropes and chains of the years 3 May 2024 4 May 2024 5 May 2024 6 May 2024 {BODY}",
    ],
)
def test_a_line_of_a_body_alone_stays_one(line: str) -> None:
    assert cleaner.clean_text(line).body == line


def test_a_pointer_whose_end_is_lost_takes_no_sentence_with_it() -> None:
    text = f"{BODY} Read also: Ropes of the pier The clerk left no note behind."
    assert cleaner.clean_text(f"{text} Leave a Reply Cancel reply").body == text
