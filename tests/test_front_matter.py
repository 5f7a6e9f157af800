"""Front matter above a text: its fields are read, and its lines go."""

from __future__ import annotations

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
    assert (article.date, article.tags) == ("2024-02-03", ("books", "lamps"))
    assert article.found["title"].where == "front matter"
    assert "structure:front-matter" in {removal.by for removal in article.removed}


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
