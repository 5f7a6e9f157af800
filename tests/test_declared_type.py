"""What type of page its builder tells."""

from __future__ import annotations

import pytest

import cleaner
from cleaner.blocks.features import PageFacts
from cleaner.blocks.html import cut
from cleaner.judge.declared_type import GENERATORS, NAMES, TOGETHER, declared_type
from cleaner.kinds import PAGE_TYPES
from cleaner.read.parse import parse
from cleaner.records import Node

SENTENCE = "The valve closes when the water in the upper tank has sunk below the mark, and opens by itself. "


def text_in(before: str, after: str = "") -> Node:
    """The element of a text that stands in some markup."""
    block = max(cut(parse(f"{before}<p>{SENTENCE}</p>{after}").root), key=lambda block: len(block.text))
    assert block.node is not None
    return block.node


@pytest.mark.parametrize(
    ("markup", "kind"),
    [
        ('<div class="rst-content"><div role="main">', "documentation"),
        ('<body class="docs"><article class="md-content__inner md-typeset">', "documentation"),
        ('<div class="contentContainer"><ul class="blockList"><li class="blockList">', "documentation"),
        ('<ul class="blockList"><li class="blockList">', None),
        ('<div class="message-content"><div class="message-userContent">', "forum"),
        ('<div id="posts"><table class="tborder"><tr><td class="alt1">', "forum"),
        ('<div id="posts"><div class="entry">', None),
        ('<html itemscope itemtype="https://schema.org/QAPage"><body><div>', "forum"),
        ('<div itemscope itemtype="https://schema.org/Article"><div>', None),
        ('<main><article class="post">', None),
    ],
)
def test_names_around_a_text_tell_the_type(markup: str, kind: str | None) -> None:
    assert declared_type(PageFacts(), text_in(markup)) == kind


def test_a_name_beside_the_text_tells_nothing() -> None:
    node = text_in('<main class="post">', '</main><footer class="rst-content"><a href="/m">Manual</a></footer>')
    assert declared_type(PageFacts(), node) is None


@pytest.mark.parametrize(
    ("facts", "kind"),
    [
        (PageFacts(generator="doxygen"), "documentation"),
        (PageFacts(generator="wordpress"), None),
        (PageFacts(types=frozenset(("discussionforumposting",)), generator="doxygen"), "forum"),
        (PageFacts(types=frozenset(("techarticle",))), None),
    ],
)
def test_a_page_tells_its_type_itself(facts: PageFacts, kind: str | None) -> None:
    assert declared_type(facts, None) == kind


def test_what_is_asked_for_is_written_as_pages_are_read() -> None:
    names = [name for some in NAMES.values() for name in some]
    names += [name for some in TOGETHER.values() for together in some for name in together]
    assert all(name == name.lower() for name in (*names, *GENERATORS))
    assert set(NAMES) == set(TOGETHER) <= set(PAGE_TYPES)
    assert not NAMES["documentation"] & NAMES["forum"]


@pytest.mark.parametrize(
    ("head", "kind"),
    [('<meta name="generator" content="Doxygen 1.9.1"/>', "documentation"), ("<title>Valves</title>", "article")],
)
def test_the_generator_is_read(head: str, kind: str) -> None:
    body = f"<h1>Of valves</h1>{f'<p>{SENTENCE}</p>' * 9}"
    assert cleaner.clean(f"<html><head>{head}</head><body>{body}</body></html>").page_type == kind
