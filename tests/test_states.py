"""What the state of a page's scripts says of its article."""

from __future__ import annotations

import json
from typing import Any

import pytest

import cleaner
from cleaner.fields.states import authors_in, sections_in, state_of

TITLE = "The lamp at the end of the pier goes out"
BODY = "".join(
    f"<p>{text}</p>"
    for text in (
        "The harbour office keeps the book in which every lamp of the town is written down by hand.",
        "It is an old book, and the first of its four columns has been empty for sixty years now.",
        "Nobody remembers what the column was for, and the clerk who drew it left no note behind.",
    )
)


def page(state: Any, above: str = "") -> str:
    script = f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(state)}</script>'
    return f"<html><body>{above}<article><h1>{TITLE}</h1>{BODY}</article>{script}</body></html>"


def props(**article: Any) -> dict[str, Any]:
    others = [{"title": "Mayor closes the pier", "category": {"name": "Politics"}, "author": "Cleo Muster"}]
    return {"props": {"pageProps": {"breaking": others, "article": {"title": TITLE, **article}, "popular": others}}}


@pytest.mark.parametrize(
    ("article", "section"),
    [
        ({"category": {"id": 7, "slug": "islands", "name": "Islands"}}, "Islands"),
        ({"categories": [{"name": "All boats"}, {"name": "Islands", "main": True}]}, "Islands"),
        ({"ressort": "Inseln", "channel": "Web"}, "Inseln"),
        ({"section": "islands"}, None),
        ({"section": "/islands/north"}, None),
        ({"category": None}, None),
        ({"category": 7}, None),
        ({"category": {"name": 7}, "channel": ["Islands"]}, "Islands"),
        ({"title": "Another title", "category": "Islands"}, None),
    ],
)
def test_the_section_of_the_object_that_bears_the_title(article: dict[str, Any], section: str | None) -> None:
    assert cleaner.clean(page(props(**article))).section == section


def test_what_the_page_shows_goes_before_its_state() -> None:
    crumbs = '<nav class="breadcrumb"><a href="/">Home</a> <a href="/ropes">Ropes</a></nav>'
    assert cleaner.clean(page(props(category="Islands"), crumbs)).section == "Ropes"


@pytest.mark.parametrize("authors", [{"author": "Ann Example"}, {"authors": [{"name": "Ann Example"}]}])
def test_the_authors_of_the_state_where_nobody_else_is_named(authors: dict[str, Any]) -> None:
    assert cleaner.clean(page(props(**authors))).authors == ("Ann Example",)
    byline = '<p class="byline">By <a rel="author" href="/bo">Bo Muster</a></p>'
    assert cleaner.clean(page(props(**authors), byline)).authors == ("Bo Muster",)


def test_the_site_is_no_author() -> None:
    site = '<meta property="og:site_name" content="Port Wire">'
    assert cleaner.clean(page(props(author="Port Wire")).replace("<body>", f"<head>{site}</head><body>")).authors == ()


@pytest.mark.parametrize(
    ("key", "value", "date"),
    [
        ("publishedAt", "2026-03-04T07:30:00Z", "2026-03-04T07:30:00Z"),
        ("published_at", "2026-03-04 07:30:00", "2026-03-04T07:30:00"),
        ("datePublished", "2026-03-04", "2026-03-04"),
        ("date", "March 4, 2026", "2026-03-04"),
        ("createdAt", 1772609400, "2026-03-04T07:30:00+00:00"),
        ("pubDate", 1772609400000, "2026-03-04T07:30:00+00:00"),
        ("pubDate", 900_000_000_000, "1998-07-09T16:00:00+00:00"),
        ("pubDate", 10**400, None),
        ("first_published_at", "soon", None),
        ("date", 20260304, None),
        ("date", True, None),
        ("date", {"day": 4}, None),
    ],
)
def test_the_date_of_the_state(key: str, value: Any, date: str | None) -> None:
    assert cleaner.clean(page(props(author="Ann Example", **{key: value}))).date == date


def test_the_date_that_is_shown_goes_before_that_of_the_state() -> None:
    shown = '<p class="date"><time datetime="2026-03-01">1 March 2026</time></p>'
    assert cleaner.clean(page(props(author="Ann Example", date="2026-03-04"), shown)).date == "2026-03-01"


@pytest.mark.parametrize(
    ("image", "address"),
    [
        ("/lamp.jpg", "https://quay.example/lamp.jpg"),
        ({"alt": "The lamp", "url": "https://img.example/lamp.jpg"}, "https://img.example/lamp.jpg"),
        ([{"src": "//img.example/lamp.jpg"}, "/b.jpg"], "https://img.example/lamp.jpg"),
        ("lamp", None),
        (7, None),
        ([], None),
        ({"url": None}, None),
    ],
)
def test_the_image_of_the_state(image: Any, address: str | None) -> None:
    found = cleaner.clean(page(props(author="Ann Example", image=image)), url="https://quay.example/n/lamp")
    assert found.image == address


@pytest.mark.parametrize(
    ("tags", "names"),
    [
        (["Ropes", {"name": "Islands"}, "ropes"], ("Ropes", "Islands")),
        ("Ropes, Islands", ("Ropes", "Islands")),
        ([None, 7, ""], ()),
        (["Ropes", "collection:ropes"], ()),
    ],
)
def test_the_tags_of_the_state(tags: Any, names: tuple[str, ...]) -> None:
    assert cleaner.clean(page(props(author="Ann Example", tags=tags))).tags == names


def test_it_says_where_they_were_found() -> None:
    article = cleaner.clean(page(props(category="Islands")))
    assert [source for section in article.sections for source in section.sources] == ["script state"]


@pytest.mark.parametrize("script", ["", "true", "[", "7 8", '"text"', "[" * 100_000, "{}", "[[[]]]", '{"title": 3}'])
def test_what_is_no_state(script: str) -> None:
    assert state_of([script], TITLE) == {}
    assert state_of([json.dumps({"title": TITLE, "author": "Ann"})], "") == {}


def test_the_title_may_be_marked_up() -> None:
    state = state_of(
        [json.dumps([{"title": {"rendered": f"<b>{TITLE}</b>"}, "author": "Ann", "section": ["Ropes"]}])], TITLE
    )
    assert list(sections_in(state)) == ["Ropes"]
    assert list(authors_in(state)) == ["Ann"]
