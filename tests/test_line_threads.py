"""Heads and buttons of posts inside the body of a text that is a thread."""

from __future__ import annotations

import cleaner

TITLE = "Lamp on the boat goes out after rain"
POSTS = [
    "It burns for ten minutes, then it goes out, although the wire is new and the oil is of the best kind.",
    "Look at the switch first, since the wire is the last thing that fails on a boat of that age and kind.",
    "It was the switch. I cleaned it with a file and a drop of oil, and it has burned for two nights now.",
]


def removed(*heads: str) -> dict[str, str]:
    lines = [line for head, post in zip(heads, POSTS, strict=True) for line in (head, post)]
    article = cleaner.clean_text("\n\n".join([TITLE, *lines]))
    assert all(post in article.body for post in POSTS)
    return {r.text.strip(): r.by for r in article.removed}


def test_heads_of_posts_inside_the_body() -> None:
    heads = ["1/3 anonim válasza:", "2/3 anonim válasza:", "3/3 anonim válasza:"]
    found = removed(*heads)
    assert found.keys() == {TITLE, *heads}
    assert found[heads[1]] == found[heads[2]] == "structure:thread"


def test_numbers_of_posts_and_what_their_writers_are() -> None:
    heads = ["4.6.2023 #1", "Anja60\n\nKonkari · Viestejä 4 870 · Paikkakunta Kangasala\n\n4.6.2023 #2", "5.6.2023 #3"]
    lines = {line for head in heads for line in head.split("\n\n")}
    assert lines <= removed(*heads).keys()


def test_the_hour_of_a_post_goes_with_the_heads() -> None:
    assert "jan. 12. 18:47" in removed("1/3 anonim válasza:", "jan. 12. 18:47", "3/3 anonim válasza:")


def test_one_such_line_makes_no_thread() -> None:
    assert "jan. 12. 18:47" not in removed("1/3 anonim válasza:", "jan. 12. 18:47", "The third one")


def test_who_speaks_in_a_dialogue_stays() -> None:
    assert removed("Ann says:", "Ben says:", "Ann says:").keys() == {TITLE}


def test_a_long_line_of_digits_is_read_at_once() -> None:
    assert "9" * 100 in cleaner.clean_text(f"{POSTS[0]}\n\n{'9' * 200_000}\n\n{POSTS[1]}").body
