"""Markup, scripts and slots of templates that stand as text."""

from __future__ import annotations

import html

import pytest

from cleaner import clean_text
from cleaner.blocks.html import cut
from cleaner.judge.evidence.unparsed import unparsed_evidence
from cleaner.read.parse import parse

SLOT = "{{ board.errors[117].message }}"
PICTURE = '<img src="/pier.jpg" alt="The pier" width="600" />'
SCRIPT = "(function() { document.addEventListener('DOMContentLoaded', function() { start() }) })();"
FORM = '<form class="consent" data-id="1"><div class="row"><label class="l">Load it</label></div></form>'
PROSE = "The lamps of the harbour are lit by hand, and have been since the pier was built."


def gone(text: str, page_type: str | None = "article", markup: str = "<p>{}</p>") -> bool:
    blocks = cut(parse(markup.format(html.escape(text))).root)
    return bool(unparsed_evidence(blocks, page_type))


def test_the_mark_of_a_list_beside_its_item_is_no_content() -> None:
    assert gone("•", markup="<div><div>{}</div><div>A partner for the roof</div></div>")
    assert not gone("• A partner for the roof")
    assert not gone("●", markup="<table><tr><td><p>{}</p></td></tr></table>")
    assert not gone("●", markup="<pre>{}</pre>")


@pytest.mark.parametrize(
    "text",
    [
        SLOT,
        "{% include banner.html %}",
        "<%= item.title %>",
        PICTURE,
        "<iframe width='476' src='https://example.org/embed'></iframe>",
        SCRIPT,
        "(adsbygoogle = window.adsbygoogle || []).push({});",
        "window.dataLayer = window.dataLayer || [];",
        "googletag.cmd.push(function() { googletag.display('top'); });",
        "document.write('<p>hi</p>');",
        FORM,
    ],
)
def test_what_nobody_was_to_read(text: str) -> None:
    assert gone(text)
    assert not gone(text, markup="<pre>{}</pre>")
    assert not gone(text, markup="<p><code>{}</code></p>")
    assert not gone(text, "documentation")


@pytest.mark.parametrize(
    "text",
    [
        PROSE,
        "{{ name }} stands where the name is to be",
        "<img> shows a picture",
        '<div class="lamp"> makes a lamp, and <div class="pier"> a pier.',
        "<div class='" + "a" * 500_000,
        "<p class='a'>is how a paragraph begins",
        "The function () { is not closed",
        "window.open is a function that opens a window",
        "(function of the harbour)",
        "<img " + "a-" * 500_000,
        "{{" + "a" * 500_000,
        "",
    ],
)
def test_what_speaks_of_such(text: str) -> None:
    assert not gone(text)


def test_people_show_each_other_markup_but_no_slots() -> None:
    assert not gone(PICTURE, "forum")
    assert not gone(SCRIPT, "forum")
    assert gone(SLOT, "forum")


def test_a_page_may_hold_little_else() -> None:
    page = f"<article><p>{PROSE}</p>" + f"<div>{html.escape(SCRIPT * 9)}</div>" * 9 + "</article>"
    blocks = cut(parse(page).root)
    assert [e.block for e in unparsed_evidence(blocks, "article")] == [*range(1, 10)]


def test_the_numbers_of_lines_of_code() -> None:
    code = "<table><tr><td><pre>{}</pre></td><td><pre>def lamp():\n    return 'on'\n\nlamp()</pre></td></tr></table>"
    assert gone("1\n2\n3\n4", "documentation", code)
    assert gone(" 9\n10\n11", "article", code)
    for printed in ("4", "2\n4\n8", "1\n2\n3\nfour"):
        assert not gone(printed, "article", code)
    assert not gone("1 2 3", "article")
    assert not gone("1\n2\n3", "documentation", "<pre>for i in lamps: print(i)</pre><pre>{}</pre><pre>done</pre>")
    assert not gone(f"{'1' * 5000}\n2", "article", code)


def test_lines_of_a_text() -> None:
    article = clean_text(
        f"The pier\n\n{PROSE}\n\n{PICTURE}\n\n{PROSE.replace('harbour', 'pier')}\n\n```\n{SLOT}\n```\n"
    )
    assert PICTURE not in article.body
    assert SLOT in article.body
    template = "{% block lamps %}\n{{ lamp.name }}\n{% endblock %}"
    assert template in clean_text(f"{PROSE}\n\n{template}\n\n{PROSE.replace('harbour', 'pier')}").body


PASTE = f"<p>{PROSE}</p>\n<p>{PROSE}</p>"


@pytest.mark.parametrize("text", [PASTE, PASTE.upper(), '{"body":"<p>The lamps</p>","id":7}', '{ "a": 1 }'])
def test_boxes_to_copy_from_are_no_text(text: str) -> None:
    assert gone(text, markup="<textarea readonly>{}</textarea>")
    assert not gone(text, markup="<textarea name=code>{}</textarea>")
    assert not gone(text, "forum", markup="<textarea>{}</textarea>")
    assert not gone(text, markup="<p>{}</p>")


@pytest.mark.parametrize("text", [PROSE, "<p>One paragraph</p>", "<b>bold</b> and <b>bold</b>", "{ curly }"])
def test_other_boxes_are_left_to_the_model(text: str) -> None:
    assert not gone(text, markup="<textarea>{}</textarea>")
