"""What markup declares is read once, tolerantly, and never raises."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html

from cleaner import clean
from cleaner.blocks.addresses import LONGEST_BASE
from cleaner.blocks.html import cut
from cleaner.fields.find import find_fields
from cleaner.fields.structured import MOST_CONTENTS, OF_AUTHOR, absolute, names_of, read_structured, types_of
from cleaner.options import Options

from .field_pages import URL, declared, ld


def test_meta_contents_are_kept_in_order_under_lower_case_names() -> None:
    facts = declared(
        '<meta property="OG:Title" content="One"><meta name="og:title" content="Two">'
        '<meta itemprop="headline" content=" Three\n words "><meta name="empty" content=" ">'
    )
    assert facts.meta == {"og:title": ("One", "Two"), "headline": ("Three words",)}


def test_entities_are_decoded_twice() -> None:
    assert declared('<meta name="a" content="Fish &amp;amp;amp; Chips">').meta["a"] == ("Fish & Chips",)


def test_title_is_the_head_s_not_a_drawing_s() -> None:
    root = html.document_fromstring(
        "<html><body><svg><title>Logo</title></svg><p>x</p><title>Page</title></body></html>"
    )
    assert read_structured(root, None).title == "Page"


def test_links_are_found_by_each_word_of_rel() -> None:
    facts = declared('<link rel="alternate Canonical" href=" /a "><link rel=icon>')
    assert facts.links == {"canonical": ("/a",)}


def test_language_and_base_address() -> None:
    root = html.document_fromstring('<html lang="pt-BR"><head><base href="/deep/"></head><body>x</body></html>')
    facts = read_structured(root, "https://a.example/b/c")
    assert (facts.language, facts.base_url) == ("pt-BR", "https://a.example/deep/")
    assert facts.absolute("d.png") == "https://a.example/deep/d.png"


def test_base_address_is_the_page_s_without_base() -> None:
    assert declared("").base_url == URL
    assert declared("", url=None).base_url is None


def test_a_fragment_declares_nothing() -> None:
    facts = read_structured(html.fragment_fromstring("<div><p>Words</p></div>"), None)
    assert (facts.json_ld, facts.meta, facts.title, facts.links) == ((), {}, None, {})


def test_namespaced_markup_is_read_too() -> None:
    head = b'<head><title>T</title><meta name="a" content="b"/></head>'
    root = etree.fromstring(b'<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="de">' + head + b"</html>")
    facts = read_structured(root, None)
    assert (facts.title, facts.language, facts.meta) == ("T", "de", {"a": ("b",)})


def test_the_tree_is_not_changed() -> None:
    root = html.document_fromstring(f"<html><head><title>T</title>{ld('{}')}</head><body>x</body></html>")
    before = html.tostring(root)
    read_structured(root, URL)
    assert html.tostring(root) == before


def test_graph_lists_and_main_entity_are_flat() -> None:
    facts = declared(
        ld('[{"@type":"A"},{"@graph":[{"@type":"B","mainEntity":{"@type":"C"}}]}]')
        + ld('{"@type":"D","author":{"@type":"E"}}')
    )
    assert [t for o in facts.json_ld for t in types_of(o)] == ["A", "B", "C", "D"]


@pytest.mark.parametrize(
    "text",
    [
        '{"name": "a\nb\tc"}',
        '{"name": "a b c"};',
        '<!-- {"name": "a b c"} -->',
        '//<![CDATA[\n{"name": "a b c"}\n//]]>',
        '/* <![CDATA[ */ {"name": "a b c"}; /* ]]> */',
        "{&quot;name&quot;: &quot;a b c&quot;}",
        '{"name": "a b c",}',
        '\ufeff{"name": "a b c"}',
    ],
)
def test_usual_defects_of_json_ld_are_tolerated(text: str) -> None:
    facts = declared(ld(text))
    assert [n for o in facts.json_ld for n in names_of(o)] == ["a b c"]
    assert facts.warnings == ()


@pytest.mark.parametrize("text", ['{"name": ', "window.x = 1", '{"a": ' * 100_000, "[" * 100_000])
def test_json_ld_beyond_mending_is_a_warning(text: str) -> None:
    facts = declared(ld(text) + ld('{"name": "still read"}'))
    assert [w.code for w in facts.warnings] == ["bad-json-ld"]
    assert [o["name"] for o in facts.json_ld] == ["still read"]


def test_an_empty_script_is_no_defect() -> None:
    assert declared(ld(" ")).warnings == ()


def test_absolute_refuses_what_is_no_web_address() -> None:
    assert absolute("//b.example/x", URL) == "https://b.example/x"
    for href in ("javascript:alert(1)", "data:text/plain,x", "ftp://a.example/x", "http://[broken", "", None):
        assert absolute(href, None) is None


KEYS = (
    "@type @id @graph name headline author publisher articleSection image url keywords datePublished "
    "itemListElement item mainEntity description breadcrumb"
).split()
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(KEYS),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)


@given(JSON, st.sampled_from(["NewsArticle", "BreadcrumbList", "WebSite", "WebPage"]))
def test_no_shape_of_json_ld_raises(value: object, kind: str) -> None:
    thing = {"@type": kind, **value} if isinstance(value, dict) else value
    root = html.document_fromstring(
        f"<html><head>{ld(json.dumps([thing, {'@type': kind, 'author': value}]))}</head></html>"
    )
    found = find_fields(read_structured(root, URL), cut(root), URL, Options())
    for name, one in found.items():
        assert isinstance(one.value, tuple if name in ("authors", "sections", "tags") else str)


@pytest.mark.parametrize(
    ("item", "authors"),
    [
        ("<div itemscope itemtype='https://schema.org/NewsArticle'>%s</div>", ("Ann Example",)),
        ("%s%s", ("Ann Example",)),
        ("<div itemscope itemtype='https://schema.org/Comment'>%s</div>", ()),
        ("<div itemscope itemtype='https://schema.org/Review'>%s</div>", ()),
    ],
)
def test_the_author_of_an_article_in_microdata_is_an_item_of_its_own(item: str, authors: tuple[str, ...]) -> None:
    start = "<div itemprop='author' itemscope itemtype='https://schema.org/Person'>"
    person = f"{start}<meta itemprop='%s' content='%s'></div>"
    named = item.replace("%s", person % ("name", "Ann Example") + person % ("jobTitle", "Writer"))
    root = html.document_fromstring(f"<html><body>{named}<p>Text.</p></body></html>")
    assert read_structured(root, None).meta.get(OF_AUTHOR, ()) == authors


CANONICAL = '<link rel="canonical" href="https://www.quay.example/news/bridge">'
OG_URL = '<meta property="og:url" content="https://m.quay.example/news/bridge">'


@pytest.mark.parametrize(
    ("head", "url", "expected"),
    [
        (CANONICAL, None, "https://www.quay.example/news/bridge"),
        (OG_URL, None, "https://m.quay.example/news/bridge"),
        (OG_URL + CANONICAL, None, "https://www.quay.example/news/bridge"),
        ('<link rel="canonical" href="/news/bridge">' + OG_URL, None, "https://m.quay.example/news/bridge"),
        ('<link rel="canonical" href="/news/bridge">', None, None),
        ('<base href="/news/">' + CANONICAL, None, "https://www.quay.example/news/"),
        ('<base href="https://cdn.quay.example/">' + CANONICAL, None, "https://cdn.quay.example/"),
        (CANONICAL, "https://quay.example/a/b", "https://quay.example/a/b"),
    ],
)
def test_addresses_start_from_the_page_s_own_where_none_is_given(
    head: str, url: str | None, expected: str | None
) -> None:
    assert declared(head, url).base_url == expected


def test_links_and_images_are_absolute_by_the_page_s_own_address() -> None:
    prose = "".join(
        f"<p>The {x} ferry sailed again, as <a href='/other'>the other</a> did, on Monday.</p>" for x in "abc"
    )
    head = f'<title>A ferry</title>{CANONICAL}<meta property="og:image" content="/i.jpg">'
    found = clean(f"<html><head>{head}</head><body><article><h1>A ferry</h1>{prose}</article></body></html>")
    assert found.image == "https://www.quay.example/i.jpg"
    assert "](https://www.quay.example/other)" in found.markdown
    assert found.url is None


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Lamps \\ud800 out", "Lamps \ufffd out"),
        ("Lamps \\uDC00\\uD83D out", "Lamps \ufffd\ufffd out"),
        ("Lamps \\ud83d\\udca1 out", "Lamps \U0001f4a1 out"),
        ("Lamps \\\\ud800 out", "Lamps \\ud800 out"),
        ("Lamps \\\\\\ud800 out", "Lamps \\\ufffd out"),
    ],
)
def test_half_a_character_is_replaced(written: str, title: str) -> None:
    page = f'<script type="application/ld+json">{{"@type": "Article", "headline": "{written}"}}</script>'
    facts = declared(page)
    assert [thing["headline"] for thing in facts.json_ld] == [title]
    assert clean(f"<head>{page}</head><p>Words</p>").to_json().encode()


def test_half_a_character_behind_a_reference_is_replaced() -> None:
    (thing,) = declared(
        '<script type="application/ld+json">{"headline": &quot;Lamps &amp;#92;ud800&quot;,}</script>'
    ).json_ld
    assert thing["headline"].encode()


def test_contents_of_one_name_are_few_enough() -> None:
    facts = declared("".join(f'<meta name="a" content="Lamp {i}">' for i in range(MOST_CONTENTS + 9)))
    assert facts.meta["a"] == tuple(f"Lamp {i}" for i in range(MOST_CONTENTS))


def test_a_base_address_that_is_too_long_is_not_used() -> None:
    assert declared(f'<base href="/{"x" * LONGEST_BASE}/"><base href="/deep/">').base_url == absolute("/deep/", URL)
