"""Bodies that only scripts carry."""

from __future__ import annotations

import html
import json

import pytest
from lxml.html import document_fromstring

import cleaner
from cleaner.read.embedded import embedded_body
from cleaner.read.parse import parse

ONE = "The night ferry had been late for a week before anybody in the office thought of asking the captain about it."
TWO = "He said that the tide table on the wall was last year's, and that he had told them so in October, in writing."
THREE = (
    "Nobody could find the letter. It was behind the wall, with the table, where the draught had taken it in winter."
)
PROSE = f"<p>{ONE}</p><p>{TWO}</p><p>{THREE}</p>"
STATE = {
    "props": {"id": 7, "menu": ["Home", "Sport"], "article": {"title": "Late ferry", "teaser": ONE, "bodyHtml": PROSE}}
}


def page(inner: str) -> str:
    return f"<html><head><title>Late ferry</title></head><body><div id='app'></div>{inner}</body></html>"


@pytest.mark.parametrize(
    "carrier",
    [
        f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(STATE)}</script>',
        f"<script>window.__STATE__ = {json.dumps(STATE)};</script>",
        f'<script>window["q"]=window["q"]||[];window["q"].push({json.dumps(STATE)})</script>',
        f'<div id="data" data-preloaded="{html.escape(json.dumps({"topic": json.dumps(STATE), "pad": "x" * 2000}))}"></div>',
        f'<script type="application/ld+json">{json.dumps({"@type": "Article", "articleBody": PROSE})}</script>',
    ],
)
def test_the_body_is_read_from_scripts_with_a_warning(carrier: str) -> None:
    article = cleaner.clean(page(carrier))
    assert article.body == f"{ONE}\n\n{TWO}\n\n{THREE}"
    assert article.title == "Late ferry"
    assert [w.code for w in article.warnings] == ["body-from-script"]


def test_the_body_is_read_from_the_scripts_of_a_callers_tree() -> None:
    tree = document_fromstring(page(f'<script type="application/json">{json.dumps(STATE)}</script>'))
    assert cleaner.clean(tree).body == f"{ONE}\n\n{TWO}\n\n{THREE}"


def test_posts_under_one_key_are_joined_in_their_order() -> None:
    posts = {"posts": [{"user": "a", "cooked": f"<p>{text}</p>"} for text in (ONE, TWO, THREE)]}
    body = embedded_body(parse(page(f'<script type="application/json">{json.dumps(posts)}</script>')).root)
    assert body is not None
    assert [body.index(text) for text in (ONE, TWO, THREE)] == sorted(body.index(text) for text in (ONE, TWO, THREE))


def test_plain_text_becomes_paragraphs() -> None:
    data = json.dumps({"articleBody": f"{ONE}\n\n{TWO}\n{THREE} a < b"})
    body = embedded_body(parse(page(f'<script type="application/ld+json">{data}</script>')).root)
    assert body == f"<p>{ONE}</p><p>{TWO}</p><p>{THREE} a &lt; b</p>"


def declared(data: dict[str, object]) -> list[str]:
    article = cleaner.clean(page(f'<script type="application/ld+json">{json.dumps(data)}</script>'))
    return article.body.split("\n\n")


def test_the_steps_of_a_recipe_follow_what_is_said_of_it() -> None:
    recipe = {
        "@type": "Recipe",
        "description": f"{ONE} {TWO} {THREE}",
        "recipeIngredient": ["2 cups of oil &lt; 4 years old", "1 wick"],
        "recipeInstructions": "Trim the wick.\nLight the lamp.",
    }
    text = [f"{ONE} {TWO} {THREE}", "2 cups of oil < 4 years old", "1 wick", "Trim the wick.", "Light the lamp."]
    assert declared(recipe) == text


def test_questions_stand_before_their_answers() -> None:
    asked = [("Why is the ferry late?", ONE), ("Who told them so?", f"<p>{TWO}</p><p>{THREE}</p>")]
    faq = {
        "@type": "FAQPage",
        "mainEntity": [
            {"@type": "Question", "name": question, "acceptedAnswer": {"@type": "Answer", "text": answer}}
            for question, answer in asked
        ],
    }
    assert declared(faq) == ["Why is the ferry late?", ONE, "Who told them so?", TWO, THREE]


@pytest.mark.parametrize(
    "carrier",
    [
        "<script>let a = {'not': json}; function f() { return [1] }</script>",
        '<script type="application/json">{"broken": </script>',
        f'<script type="application/json">{json.dumps({"short": ONE})}</script>',
        f'<script type="application/json">{json.dumps({"code": "function () { var x = 1; return x } " * 40})}</script>',
        f'<script type="application/json">{"[" * 100_000}</script>',
        "",
    ],
)
def test_what_is_no_body_is_not_taken(carrier: str) -> None:
    assert embedded_body(parse(page(carrier)).root) is None


def test_a_page_that_shows_its_body_is_not_read_twice() -> None:
    shown = page(f"<article>{PROSE}</article><script type='application/json'>{json.dumps(STATE)}</script>")
    article = cleaner.clean(shown)
    assert article.body == f"{ONE}\n\n{TWO}\n\n{THREE}"
    assert article.warnings == ()


def test_markup_of_the_page_says_nothing_of_the_scripts_body() -> None:
    """Both trees number their elements from 0: what a rule says of one element must not reach the other's."""
    menus = "<nav><ul>" + "<li><a href='/x'>Menu</a></li>" * 30 + "</ul></nav>"
    state = f'<script type="application/json">{json.dumps(STATE)}</script>'
    assert cleaner.clean(page(menus + state)).body == f"{ONE}\n\n{TWO}\n\n{THREE}"
