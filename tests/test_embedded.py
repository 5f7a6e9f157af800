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


EXCERPTS = [
    {
        "title": f"Story {n}",
        "excerpt": f"{n} gulls sat on the {n}th lamp of the pier, and the harbour office counted them.",
    }
    for n in range(2, 14)
]


def script(value: object, kind: str = "application/json") -> str:
    return f'<script type="{kind}">{json.dumps(value)}</script>'


def carried(value: object, title: str = "Late ferry") -> str:
    """The text of the body that some JSON carries."""
    return "\n\n".join(
        cleaner.clean(page(script(value)).replace("Late ferry", title)).body.replace("## ", "").split("\n\n")
    )


@pytest.mark.parametrize(
    "state",
    [
        {"article": {"html": PROSE}, "latest": EXCERPTS},
        {"article": {"html": PROSE}, "stories": EXCERPTS},
        {"article": {"title": "Late ferry", "body": PROSE}, "notes": [{"body": e["excerpt"] * 2} for e in EXCERPTS]},
        {"post": {"title": {"rendered": "Late ferry"}, "content": {"rendered": PROSE}, "excerpt": {"rendered": ONE}}},
        {
            "article": {"title": "Late ferry", "body": PROSE},
            "more": [{"title": e["title"], "body": f"<p>{e['excerpt']}</p>" * 9} for e in EXCERPTS],
        },
        {"article": {"title": "Late ferry", "body": PROSE, "comments": [{"body": ONE.upper()} for _ in range(12)]}},
        {"article": PROSE, "cookieConsent": {"vendors": [{"name": "Ads", "text": e["excerpt"]} for e in EXCERPTS]}},
    ],
)
def test_other_things_in_the_state_are_no_body(state: object) -> None:
    assert carried(state) == f"{ONE}\n\n{TWO}\n\n{THREE}"


def test_sections_of_the_article_are_no_other_things() -> None:
    sections = [{"title": f"Part {n}", "text": text} for n, text in enumerate((ONE, TWO, THREE))]
    assert carried({"title": "Late ferry", "url": "/late", "sections": sections}) == f"{ONE}\n\n{TWO}\n\n{THREE}"


def test_a_declared_body_goes_first() -> None:
    declared = script({"@type": "NewsArticle", "headline": "Late ferry", "articleBody": PROSE}, "application/ld+json")
    notes = script({"notes": [{"text": e["excerpt"]} for e in EXCERPTS]})
    assert cleaner.clean(page(notes + declared)).body == f"{ONE}\n\n{TWO}\n\n{THREE}"


def test_a_declared_body_is_taken_in_the_form_that_has_paragraphs() -> None:
    flat = {"@type": "NewsArticle", "headline": "Late ferry", "articleBody": f"{ONE} {TWO} {THREE}"}
    article = cleaner.clean(page(script(flat, "application/ld+json") + script(STATE)))
    assert article.body == f"{ONE}\n\n{TWO}\n\n{THREE}"


def test_the_posts_of_a_live_blog_are_one_body() -> None:
    posts = [
        {"@type": "BlogPosting", "headline": f"Post {n}", "articleBody": t} for n, t in enumerate((ONE, TWO, THREE))
    ]
    blog = {"@type": "LiveBlogPosting", "headline": "Late ferry", "liveBlogUpdate": posts}
    assert carried(blog) == f"{ONE}\n\n{TWO}\n\n{THREE}"


SHOWN = "<main><article><h1>The ferry sails</h1><p>The first ferry across the sound left at six this morning with nine \
people on board.</p><p>All of them had bicycles.</p></article></main>"


def test_what_is_shown_and_sure_stays_where_the_scripts_say_something_else() -> None:
    article = cleaner.clean(page(SHOWN + script({"notes": [{"text": e["excerpt"]} for e in EXCERPTS]})))
    assert article.body.startswith("The first ferry across the sound left at six")
    assert "bicycles" in article.body
    assert article.warnings == () or [w.code for w in article.warnings] == ["short-body"]


LONG = f"{ONE}\n{TWO}\n{THREE}\n" + "\n".join(e["excerpt"] for e in EXCERPTS)


@pytest.mark.parametrize(
    "shown",
    [
        f"<h1>Late ferry</h1><p class='lead'>{ONE} {TWO}</p><div id='root'></div>",
        f"<article><h1>Late ferry</h1><p>{ONE}</p><div class='paywall'><p>Read on for two coins a week.</p></div></article>",
        "<noscript>In order to continue reading this page you need to turn on JavaScript in the settings of your browser, "
        "and then to load it once more; how that is done is explained in the help of most browsers.</noscript>",
    ],
)
def test_a_declared_body_replaces_its_lead_and_notices(shown: str) -> None:
    thing = {"@type": "NewsArticle", "headline": "Late ferry", "articleBody": LONG}
    article = cleaner.clean(page(shown + script(thing, "application/ld+json")))
    assert article.body == LONG.replace("\n", "\n\n")
    assert [w.code for w in article.warnings] == ["body-from-script"]


def test_a_short_declared_body_is_the_body_of_a_page_that_shows_none() -> None:
    brief = {"@type": "NewsArticle", "headline": "Late ferry", "articleBody": TWO}
    assert cleaner.clean(page(script(brief, "application/ld+json"))).body == TWO
    notice = {**brief, "articleBody": "Sign in to read on, or become a member of the town's library."}
    assert not cleaner.clean(page(script(notice, "application/ld+json")))


def test_a_declared_body_does_not_replace_a_longer_one_that_says_something_else() -> None:
    shown = "".join(f"<p>{e['excerpt']}</p>" for e in EXCERPTS)
    thing = {"@type": "NewsArticle", "headline": "Late ferry", "articleBody": f"{ONE} {TWO} {THREE} " * 12}
    article = cleaner.clean(page(f"<article>{shown}</article>{script(thing, 'application/ld+json')}"))
    assert article.body.startswith("2 gulls")


@pytest.mark.parametrize("kind", ["application/ld+json; charset=utf-8", "application/LD+JSON", " application/ld+json "])
def test_types_of_scripts_may_be_written_in_any_way(kind: str) -> None:
    assert cleaner.clean(page(script({"articleBody": PROSE}, kind))).body == f"{ONE}\n\n{TWO}\n\n{THREE}"


def test_a_state_may_have_parameters_in_its_type() -> None:
    article = cleaner.clean(page(script(STATE, "application/json; charset=utf-8")))
    assert article.body == f"{ONE}\n\n{TWO}\n\n{THREE}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("//<![CDATA[\n", "\n//]]>"),
        ("<![CDATA[", "]]>"),
        ("/*<![CDATA[*/", "/*]]>*/"),
        ("<!--", "-->"),
        ("", ";"),
    ],
)
def test_wrapped_json_is_read(before: str, after: str) -> None:
    value = json.dumps({"articleBody": f"{ONE}\n{TWO}\n{THREE}"})
    text = f'<script type="application/ld+json">{before}{value}{after}</script>'
    assert cleaner.clean(page(text)).body == f"{ONE}\n\n{TWO}\n\n{THREE}"


def test_broken_json_is_mended() -> None:
    value = json.dumps({"articleBody": f"{ONE}\n{TWO}\n{THREE}"})
    for text in (f"{value[:-1]},}}", value.replace('"', "&quot;")):
        article = cleaner.clean(page(f'<script type="application/ld+json">{text}</script>'))
        assert article.body == f"{ONE}\n\n{TWO}\n\n{THREE}"


def test_escaped_markup_is_markup() -> None:
    assert carried({"articleBody": html.escape(PROSE)}) == f"{ONE}\n\n{TWO}\n\n{THREE}"


def test_signs_of_comparison_are_no_tags() -> None:
    sums = "Ferries with n < 5 passengers were left out of the book, and those with n > 20 were written in red ink."
    assert carried({"articleBody": f"{ONE}\n{sums}\n{THREE}"}) == f"{ONE}\n\n{sums}\n\n{THREE}"


def torn(text: str, **more: object) -> list[dict[str, object]]:
    """A text in three pieces, the middle one short."""
    first, second = text[:50], text[50:60]
    return [{"text": first, **more}, {"text": second, **more, "marks": ["em"]}, {"text": text[60:], **more}]


def link(text: str) -> list[dict[str, object]]:
    """A text in Contentful's pieces, a link in the middle."""
    plain = [{"nodeType": "text", "value": part, "marks": []} for part in (text[:50], text[50:60], text[60:])]
    return [plain[0], {"nodeType": "hyperlink", "data": {"uri": "/"}, "content": [plain[1]]}, plain[2]]


HEAD, SHORT, ITEMS = "What the captain found", "He is not alone.", ("A long rope", "Two lamps")


@pytest.mark.parametrize(
    "body",
    [
        [
            {"_type": "block", "style": "h2", "children": [{"_type": "span", "text": HEAD, "marks": []}]},
            *[{"_type": "block", "children": torn(text)} for text in (ONE, TWO)],
            {"_type": "block", "children": [{"text": SHORT}]},
            *[{"_type": "block", "listItem": "bullet", "children": [{"text": item}]} for item in ITEMS],
            {"_type": "block", "children": torn(THREE)},
        ],
        {
            "nodeType": "document",
            "content": [
                {"nodeType": "heading-2", "content": [{"nodeType": "text", "value": HEAD, "marks": []}]},
                *[{"nodeType": "paragraph", "content": link(text)} for text in (ONE, TWO)],
                {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": SHORT, "marks": []}]},
                {
                    "nodeType": "unordered-list",
                    "content": [
                        {
                            "nodeType": "list-item",
                            "content": [{"nodeType": "paragraph", "content": [{"nodeType": "text", "value": item}]}],
                        }
                        for item in ITEMS
                    ],
                },
                {"nodeType": "paragraph", "content": link(THREE)},
            ],
        },
        [
            {"type": "heading", "text": HEAD},
            *[{"type": "paragraph", "text": text} for text in (ONE, TWO)],
            {"text": SHORT},
            *[{"type": "list-item", "text": item} for item in ITEMS],
            {"type": "text", "text": THREE},
        ],
        [
            {"type": "header", "data": {"text": HEAD, "level": 2}},
            *[{"type": "paragraph", "data": {"text": text}} for text in (ONE, TWO, SHORT)],
            {"type": "list", "data": {"items": ITEMS}},
            {"type": "paragraph", "data": {"text": THREE}},
        ],
    ],
)
def test_rich_text_is_joined_and_keeps_its_short_lines(body: object) -> None:
    article = cleaner.clean(page(script({"doc": {"title": "Late ferry", "body": body}})))
    assert article.body.split("\n\n") == [HEAD, ONE, TWO, SHORT, *ITEMS, THREE]
    assert article.markdown.startswith(f"## {HEAD}")


def test_blocks_of_the_type_text_are_paragraphs() -> None:
    body = [{"type": "text", "text": text} for text in (ONE, TWO, THREE)]
    assert carried({"title": "Late ferry", "body": body}) == f"{ONE}\n\n{TWO}\n\n{THREE}"


def test_words_for_programs_are_no_short_lines() -> None:
    body = [ONE, "/img/lamp-7.jpg", TWO, "lamp_7", THREE]
    assert carried({"title": "Late ferry", "body": body}) == f"{ONE}\n\n{TWO}\n\n{THREE}"


def test_a_list_may_end_the_body() -> None:
    body = [*[{"type": "paragraph", "text": text} for text in (ONE, TWO, THREE)], {"type": "list", "items": ITEMS}]
    state = {"title": "Late ferry", "body": body, "tags": {"items": ["Ferries", "Lamps of the pier"]}}
    assert carried(state).split("\n\n") == [ONE, TWO, THREE, *ITEMS]
