"""What type of page its builder tells."""

from __future__ import annotations

import pytest

import cleaner
from cleaner.blocks.features import PageFacts
from cleaner.blocks.html import cut
from cleaner.judge.learned.declared_type import declared_type
from cleaner.judge.learned.platform_names import AROUND_TEXT, GENERATORS, OF_BODY, OF_HEADLINE, TOGETHER_AROUND_TEXT
from cleaner.kinds import PAGE_TYPES
from cleaner.read.parse import parse
from cleaner.records import Block

SENTENCE = "The valve closes when the water in the upper tank has sunk below the mark, and opens by itself. "
H1 = "<h1>Oak serving board</h1><p>Cut from one piece."


def text_in(before: str, after: str = "") -> Block:
    """A text that stands in some markup."""
    return max(cut(parse(f"{before}<p>{SENTENCE}</p>{after}").root), key=lambda block: len(block.text))


@pytest.mark.parametrize(
    ("markup", "kind"),
    [
        ('<div class="rst-content"><div role="main">', "documentation"),
        ('<body class="docs"><article class="md-content__inner md-typeset">', "documentation"),
        ('<div class="contentContainer"><ul class="blockList"><li class="blockList">', "documentation"),
        ('<ul class="blockList"><li class="blockList">', None),
        ('<div class="classUseContainer"><ul><li>', "documentation"),
        ('<div class="contents"><div class="textblock">', "documentation"),
        ('<div class="contents"><div class="entry">', None),
        ('<div id="content"><div id="interface"><div class="top">', "documentation"),
        ('<div id="template"><div id="allMembers"><ol><li>', "documentation"),
        ('<div class="message-content"><div class="message-userContent">', "forum"),
        ('<div id="posts"><table class="tborder"><tr><td class="alt1">', "forum"),
        ('<div id="posts"><div class="entry">', None),
        ('<html itemscope itemtype="https://schema.org/QAPage"><body><div>', "forum"),
        ('<div itemscope itemtype="https://schema.org/Article"><div>', None),
        ('<div class="pcb"><div class="t_fsz">', None),
        ('<shreddit-comment author="quay"><div class="md">', "forum"),
        ("<x-card><div>", None),
        ('<div id="productDescription">', "product"),
        ('<div class="productDescription">', None),
        ('<div class="manual-text"><section class="Sh">', "documentation"),
        ('<main><article class="post">', None),
    ],
)
def test_names_around_a_text_tell_the_type(markup: str, kind: str | None) -> None:
    assert declared_type(PageFacts(), (), text_in(markup), "article") == (kind or "article")


def test_a_text_in_a_cell_is_told_by_what_is_around_its_row() -> None:
    html = f"<div id='postlist'><div class='pcb'><table><tr><td class='t_f'>{SENTENCE}</td></tr></table></div></div>"
    assert declared_type(PageFacts(), (), cut(parse(html).root)[0], "service") == "forum"


@pytest.mark.parametrize(
    ("inline", "kind"),
    [
        (f"<span class='postbody'>{SENTENCE}</span>", "forum"),
        (f"<span class='postbody'>The valve</span> {SENTENCE}", "article"),
    ],
)
def test_what_is_inline_around_most_of_a_text_tells_too(inline: str, kind: str) -> None:
    html = f"<table class='forumline'><tr><td>{inline}</td></tr></table>"
    assert declared_type(PageFacts(), (), cut(parse(html).root)[0], "article") == kind


def test_a_letter_of_a_mailing_list_is_one_of_a_thread() -> None:
    links = "<a href='date.html#41'>[ date ]</a> <a href='thread.html#41'>[ thread ]</a>"
    blocks = cut(parse(f"<body>{links}<pre>{SENTENCE}</pre>").root)
    assert declared_type(PageFacts(), blocks, None, "article") == "forum"


def test_a_name_beside_the_text_tells_nothing() -> None:
    node = text_in('<main class="post">', '</main><footer class="rst-content"><a href="/m">Manual</a></footer>')
    assert declared_type(PageFacts(), (), node, "service") == "service"


@pytest.mark.parametrize(
    ("facts", "likeliest", "kind"),
    [
        (PageFacts(generator="doxygen"), "article", "documentation"),
        (PageFacts(generator="wordpress"), "article", "article"),
        (PageFacts(types=frozenset(("discussionforumposting",)), generator="doxygen"), "article", "forum"),
        (PageFacts(types=frozenset(("techarticle",))), "article", "article"),
        (PageFacts(types=frozenset(("webpage", "qapage"))), "article", "forum"),
        (PageFacts(types=frozenset(("softwareapplication",))), "documentation", "service"),
        (PageFacts(types=frozenset(("product",))), "article", "article"),
        (PageFacts(og_type="product"), "article", "product"),
        (PageFacts(og_type="product"), "collection", "collection"),
        (PageFacts(og_type="product.group"), "listing", "collection"),
        (PageFacts(og_type="article"), "service", "service"),
    ],
)
def test_a_page_tells_its_type_itself(facts: PageFacts, likeliest: str, kind: str) -> None:
    assert declared_type(facts, (), None, likeliest) == kind
    assert declared_type(facts, cut(parse(f"<body>{H1}").root), None, likeliest) == kind


@pytest.mark.parametrize(
    ("html", "kind"),
    [
        (f"<body class='postid-4 single-product'>{H1}", "product"),
        (f"<body class='archive category category-news'>{H1}", "listing"),
        (f"<body class='archive'>{H1}", "article"),
        (f"<body id='nv_forum' class='pg_viewthread'>{H1}", "forum"),
        (f"<body class='tag-template tag-oak'>{H1}", "listing"),
        (f"<body class='path-taxonomy'>{H1}", "listing"),
        (f"<body class='collection-type-products view-item'>{H1}", "product"),
        (f"<body class='collection-type-products view-list'>{H1}", "collection"),
        (f"<body><section class='shopify-section--main-product'>{H1}</section>", "product"),
        (f"<body class='category'>{H1}", "article"),
        (f"<body><ul class='single-product'><li>{H1}", "article"),
        ("<body><h1 class='product_title entry-title'>Oak</h1><p>Cut from one piece.", "product"),
        ("<body><div class='product__title'><h1>Oak</h1></div><p>Cut from one piece.", "product"),
        ("<body><h1>Oak</h1><h2 class='product_title'>Beech</h2>", "article"),
        ("Cut from one piece.", "article"),
    ],
)
def test_names_of_the_body_and_of_the_first_heading_tell(html: str, kind: str) -> None:
    assert declared_type(PageFacts(), cut(parse(html).root), None, "article") == kind


def test_names_around_the_text_outweigh_what_is_declared() -> None:
    facts = PageFacts(types=frozenset(("softwareapplication",)), og_type="product")
    assert declared_type(facts, (), text_in('<div class="rst-content">'), "article") == "documentation"


def test_what_is_asked_for_is_written_as_pages_are_read() -> None:
    sets = [some for table in (TOGETHER_AROUND_TEXT, OF_BODY) for sets in table.values() for some in sets]
    for names in (*sets, *AROUND_TEXT.values(), OF_HEADLINE, GENERATORS):
        assert all(name == name.lower() for name in names)
    for table in (TOGETHER_AROUND_TEXT, OF_BODY, AROUND_TEXT):
        assert set(table) <= set(PAGE_TYPES)
    assert set(OF_HEADLINE.values()) <= set(PAGE_TYPES)
    assert not AROUND_TEXT["documentation"] & AROUND_TEXT["forum"]


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ('<meta name="generator" content="Doxygen 1.9.1"/>', "documentation"),
        ('<meta name="generator" content="javadoc/ClassUseWriter"/>', "documentation"),
        ("<title>Valves</title>", "article"),
    ],
)
def test_the_generator_is_read(head: str, kind: str) -> None:
    body = f"<h1>Of valves</h1>{f'<p>{SENTENCE}</p>' * 9}"
    assert cleaner.clean(f"<html><head>{head}</head><body>{body}</body></html>").page_type == kind
