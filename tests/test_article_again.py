"""An article from what was written of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import cleaner
from cleaner import Article
from cleaner.errors import InputError

from .conftest import ROOT

PAGES = (
    sorted((ROOT / "fixtures").glob("html-*/page.html"))[:6] + sorted((ROOT / "fixtures").glob("text-*/page.txt"))[:3]
)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name)
def test_an_article_comes_back(path: Path) -> None:
    article = cleaner.clean(path, url="https://harbour.example/a", comments=True)
    again = Article.from_json(article.to_json())
    assert again.to_dict() == article.to_dict()
    assert again.replace(content=article.content) == article
    assert Article.from_dict(article.to_dict(content=True)) == article
    assert Article.from_json(article.to_json(content=True)).markdown == article.markdown
    assert hash(again) == hash(Article.from_dict(json.loads(article.to_json(indent=2))))


def test_without_blocks_the_paragraphs_are_rendered() -> None:
    again = Article.from_dict({"title": "Lamp", "body": "One *lamp*.\n\nTwo lamps."})
    assert again.markdown == "One \\*lamp\\*.\n\nTwo lamps."
    assert again.html == "<p>One *lamp*.</p>\n<p>Two lamps.</p>"


def test_an_article_made_by_hand_is_rendered() -> None:
    made = Article(title="Lamp", body="One *lamp*.\n\nTwo lamps.")
    assert (made.markdown, made.html) == ("One \\*lamp\\*.\n\nTwo lamps.", "<p>One *lamp*.</p>\n<p>Two lamps.</p>")
    assert Article.from_dict(made.to_dict(content=True)) == Article.from_dict(made.to_dict()) == made
    assert Article(title="Lamp").content == ()


def test_another_body_is_rendered_in_place_of_the_first() -> None:
    article = cleaner.clean("<h1>Lamp</h1><p>One <em>lamp</em> burns at the end of the pier all night.</p>")
    assert article.replace(body="Two lamps.").markdown == "Two lamps."
    assert article.replace(title="Lamps", body=article.body).content == article.content
    assert article.replace(body="Two.", content=article.content).content == article.content
    assert not article.replace(body="").html


def test_what_the_command_writes_comes_back() -> None:
    assert Article.from_json('{"source": "page.html", "title": "Lamp", "body": "One lamp."}').title == "Lamp"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "no 'body'"),
        ({"body": 5}, "'body'"),
        ({"body": "", "titel": "x"}, "did you mean 'title'"),
        ({"body": "", "authors": "Ann"}, "'authors'"),
        ({"body": "", "authors": [1]}, "'authors'"),
        ({"body": "", "removed": [{"kind": "other"}]}, "'removed'"),
        ({"body": "", "warnings": [[]]}, "'warnings'"),
        ({"body": "", "found": {"title": {"value": "x", "where": "h1", "more": 1}}}, "'found'"),
        ({"body": "", "confidence": "high"}, "'confidence'"),
        ({"body": "", "content": [{"text": "a"}]}, "'content'"),
        ({"source": "a", "error": {"type": "ReadError", "message": "there is no file"}}, "there is no file"),
        ([], "list"),
        (None, "NoneType"),
    ],
)
def test_what_is_no_article(given: Any, said: str) -> None:
    with pytest.raises(InputError, match=said):
        Article.from_dict(given)
    with pytest.raises(InputError):
        Article.from_json(json.dumps(given))


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, "NaN"])
def test_what_is_no_json(text: str) -> None:
    with pytest.raises(InputError):
        Article.from_json(text)
