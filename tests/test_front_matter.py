"""Front matter above a text: its fields are read, and its lines go."""

from __future__ import annotations

from time import perf_counter

import pytest

import cleaner

BODY = "\n\n".join(
    [
        "The harbour office keeps the book in which every lamp of the town is written down by hand.",
        "It is an old book, and the first of its four columns has been empty for sixty years now.",
        "Nobody remembers what the column was for, and the clerk who drew it left no note behind.",
    ]
)
YAML = """---
layout: post
title: "The lamp book"
date: 2024-02-03 10:00:00 +0100
author: Ann Example
categories: [Harbour, Lamps]
tags:
  - books
  - lamps
# a note of the writer's
---"""
TOML = """+++
title = 'The lamp book'
date = 2024-02-03
draft = false
[params]
author = "Ann Example"
+++"""


def test_the_fields_are_what_it_states() -> None:
    article = cleaner.clean_text(f"{YAML}\n\n# The lamp book\n\n{BODY}")
    assert article.body == BODY
    assert (article.title, article.section, article.authors) == ("The lamp book", "Harbour", ("Ann Example",))
    assert (article.date, article.tags) == ("2024-02-03T10:00:00+01:00", ("books", "lamps"))
    assert article.found["title"].where == "front matter"
    assert "structure:front-matter" in {removal.by for removal in article.removed}


MAIL = """From: Ann Example <ann.example@mail.example>
To: list@mail.example,
 other@mail.example
Subject: Re: Fwd: The lamp book
Date: Wed, 4 Mar 2026 10:11:12 +0100"""


def test_of_a_mail() -> None:
    article = cleaner.clean_text(f"{MAIL}\n\n{BODY}")
    assert (article.title, article.authors, article.body) == ("The lamp book", ("Ann Example",), BODY)
    assert article.date == "2026-03-04T10:11:12+01:00"
    assert article.found["title"].where == "mail header"
    assert len(article.removed) == 5


@pytest.mark.parametrize(
    ("sender", "authors"),
    [
        ("Harbour Works <news@mail.example>", ()),
        ("news@mail.example", ()),
        ("Ann Example", ("Ann Example",)),
        ('"Ann Example" <ann@mail.example>', ("Ann Example",)),
    ],
)
def test_who_sent_a_mail_is_an_author_where_it_is_a_person(sender: str, authors: tuple[str, ...]) -> None:
    article = cleaner.clean_text(f"Subject: The lamp book\nFrom: {sender}\n\n{BODY}")
    assert (article.title, article.authors, article.body) == ("The lamp book", authors, BODY)


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("Re: Fwd: The lamps of the pier", "The lamps of the pier"),
        ("Who we are: keepers of the lamp", "Who we are: keepers of the lamp"),
        ("The tide table, and Fire: two warnings", "The tide table, and Fire: two warnings"),
    ],
)
def test_a_subject_loses_what_an_answer_begins_with_and_nothing_within(subject: str, title: str) -> None:
    assert cleaner.clean_text(f"From: Ann Example\nSubject: {subject}\n\n{BODY}").title == title


def test_of_a_mail_in_german_whose_lines_are_of_one_length() -> None:
    head = "\n".join(
        f"{name}: {'Lampenbuch am alten Hafen von Ellerby und anderswo'}" for name in ("Von", "An", "Betreff")
    )
    article = cleaner.clean_text(f"{head}\n\n{BODY}")
    assert (article.title, article.body) == ("Lampenbuch am alten Hafen von Ellerby und anderswo", BODY)


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("Software: a new release", "Software: a new release"),
        ("Questions re: the lamp book", "Questions re: the lamp book"),
        ("AW: Re : The lamp book", "The lamp book"),
    ],
)
def test_only_what_a_subject_begins_with_says_that_it_was_answered(subject: str, title: str) -> None:
    assert cleaner.clean_text(f"From: Ann Example\nSubject: {subject}\n\n{BODY}").title == title


@pytest.mark.parametrize(
    "head",
    [
        f"From: {'a' * 60_000}\nSubject: The lamp book",
        f"From: {'a@' * 30_000} <\nSubject: The lamp book",
        f"From: Ann Example\nSubject: The lamp{' ' * 60_000}book",
    ],
)
def test_a_long_line_of_a_header_takes_no_long_time(head: str) -> None:
    begin = perf_counter()
    cleaner.clean_text(f"{head}\n\n{BODY}")
    assert perf_counter() - begin < 1


@pytest.mark.parametrize(
    "head",
    [
        "Subject: The lamp book\nAnd more is said of it.",
        "Subject: The lamp book",
        "Date: 4 March\nPlace: Ellerby",
        "To: all\nFrom: the clerk",
    ],
)
def test_other_labels_are_no_mail(head: str) -> None:
    article = cleaner.clean_text(f"{head}\n\n{BODY}")
    assert "structure:front-matter" not in {removal.by for removal in article.removed}


def test_in_toml() -> None:
    article = cleaner.clean_text(f"{TOML}\n\n{BODY}")
    assert (article.title, article.authors, article.body) == ("The lamp book", ("Ann Example",), BODY)


@pytest.mark.parametrize(
    "text",
    [
        f"---\n\n{BODY}\n\n---\n\nThe end of the book.",  # two lines that part passages
        f"---\ntitle: The lamp book\n\n{BODY}",  # nothing ends it
        f"---\nNote: the pier is shut.\n---\n\n{BODY}",  # it states none of a text's fields
        f"{BODY}\n\n---\ntitle: The lamp book\n---",  # it does not stand first
    ],
)
def test_other_strokes_are_none(text: str) -> None:
    article = cleaner.clean_text(text)
    assert "front matter" not in {found.where for found in article.found.values()}
    assert "structure:front-matter" not in {removal.by for removal in article.removed}
    assert BODY in article.body


@pytest.mark.parametrize(
    ("stated", "name", "value"),
    [
        ("title: >-\n  The lamp\n  book", "title", "The lamp book"),
        ("title: |\n  The lamp book", "title", "The lamp book"),
        ("title: The lamp\n  book of the town", "title", "The lamp book of the town"),
        ("title: 'The keeper''s book'", "title", "The keeper's book"),
        ('title: "The \\"old\\" book" # draft', "title", 'The "old" book'),
        ("title: The lamp book # draft", "title", "The lamp book"),
        (
            "title: A\nauthors:\n  - name: Ann Example\n    url: https://a.example\n  - name: Bo Muster",
            "authors",
            ("Ann Example", "Bo Muster"),
        ),
        ("title: A\nauthor:\n  name: Ann Example\n  email: ann@port.example", "authors", ("Ann Example",)),
        ("title: A\ntags: lamps, books", "tags", ("lamps", "books")),
        ("title: A\ntags: [lamps, \"old, new\", 'x']", "tags", ("lamps", "old", "new", "x")),
        ("title: A\ntags: [\n  lamps,\n  books\n]", "tags", ("lamps", "books")),
        ("title: A\ndate: 2024-05-03T10:11:12+02:00", "date", "2024-05-03T10:11:12+02:00"),
        ("title: A\ndate: 3 May 2024", "date", "2024-05-03"),
        ("title: A\nlastmod: 2024-05-04", "modified", "2024-05-04"),
        ("title: A\nlanguage: pt_br", "language", "pt-BR"),
        ("url: https://port.example/a\nlanguage: en\nsitename: The Port", "site", "The Port"),
        ("url: https://port.example/a\ntitle: A", "canonical_url", "https://port.example/a"),
        ("title: A\nimage: javascript:alert(1)", "image", None),
        ("title: A\nimage: https://port.example/a.jpg", "image", "https://port.example/a.jpg"),
        ("title: A\nlicense: CC BY 4.0", "licence", "CC BY 4.0"),
    ],
)
def test_in_the_forms_of_yaml(stated: str, name: str, value: object) -> None:
    article = cleaner.clean_text(f"---\n{stated}\n---\n\n{BODY}")
    assert getattr(article, name) == value
    assert article.body == BODY


def test_it_may_be_more_than_the_text() -> None:
    stated = "\n".join(
        f"{name}: {'what the page says of itself ' * 4}" for name in ("title", "url", "description", "notes")
    )
    article = cleaner.clean_text(f"---\n{stated}\n---\n\n{BODY}")
    assert article.body == BODY
    assert not article.warnings


def test_what_the_caller_names_the_site_stands_above_it() -> None:
    article = cleaner.clean_text(f"---\ntitle: A\nsite: The Port\n---\n\n{BODY}", site="The Pier")
    assert article.site == "The Pier"
