"""Posts of networks that an article embeds."""

from __future__ import annotations

import pytest

import cleaner

PROSE = [
    "The harbour office keeps the book in which every lamp of the town is written down by hand, day by day.",
    "It is an old book, and the first of its four columns has been empty for sixty years now, as all agree.",
    "Nobody remembers what the column was for, and the clerk who drew it left no note behind when he went.",
    "On Monday the office put a page of it on its wall, and by noon half of the town had seen and read it.",
]
HEAD = "<header><nav><a href='/'>Home</a> <a href='/l'>Lamps</a></nav></header><article><h1>The lamp book</h1>"


def body(posts: int) -> str:
    paragraphs = []
    for number, prose in enumerate(PROSE * 2):
        paragraphs.append(f"<p>{prose}</p>")
        if number < posts:
            said = f"<p>Keeper {number} has seen page {number} of the book, and is in it!</p>&mdash; Ann (@ann{number})"
            paragraphs.append(f"<blockquote class='twitter-tweet'>{said}</blockquote>")
    return cleaner.clean(f"<html><body>{HEAD}{''.join(paragraphs)}</article></body></html>").body


@pytest.mark.parametrize(("posts", "kept"), [(1, 0), (3, 0), (4, 4)])
def test_a_few_posts_go_and_many_are_what_the_page_is_about(posts: int, kept: int) -> None:
    found = body(posts)
    assert found.count("has seen page") == kept
    assert all(prose in found for prose in PROSE)
