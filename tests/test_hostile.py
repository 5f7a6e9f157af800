"""Pages made to be slow: they come out right, and the tests end. How long they take is for 'cleaner bench'."""

from __future__ import annotations

import pytest
from lxml import etree

import cleaner
from cleaner.blocks.html import DEEPEST, MOST_FRAMES, MOST_SPANS, cut
from cleaner.judge.match import is_linked
from cleaner.learn.bench import compiled
from cleaner.read.parse import parse

PARAGRAPH = (
    "The harbour office keeps a book in which every lamp of the town is written down by hand, "
    "and nobody has counted the lamps since the last of the keepers left."
)
BODY = f"<p>{PARAGRAPH}</p>" * 3
MANY = 1_000_000 if compiled() else 200_000
"""Elements or names of a page: without the compiled part each takes ten times as long, and what is not linear shows at
a fifth of them too."""
WORDS = "word " * 1_000_000
CASES = {
    "deep": (BODY + "<div>" * 100_000 + f"<p>{PARAGRAPH} End.</p>", " End."),
    "deep inline": (f"{BODY}<p>{PARAGRAPH}" + "<b>" * 100_000 + " End." + "</b>" * 100_000, " End."),
    "siblings": (f"{BODY}<p>" + "<br>" * MANY + f"{PARAGRAPH} End.", " End."),
    "empty siblings": (BODY + "<p>" * MANY + f"{PARAGRAPH} End.", " End."),
    "one text": (f"{BODY}<p>{WORDS}{PARAGRAPH} End.", " End."),
    "one attribute": (f"{BODY}<p title='{'a' * 10_000_000}'>{PARAGRAPH} End.", " End."),
    "attributes": (f"<html>{BODY}<p {' '.join(f'a{i}' for i in range(200_000))}>{PARAGRAPH} End.", " End."),
    "attributes behind a bracket": (
        f"{BODY}<p title='>' {' '.join(f'a{i}=1' for i in range(100_000))}>{PARAGRAPH} End.",
        " End.",
    ),
    "many names": (f"{BODY}<p class='{'a b ' * MANY}'>{PARAGRAPH} End.", " End."),
}


@pytest.mark.parametrize("name", CASES)
def test_a_hostile_page_keeps_its_text(name: str) -> None:
    html, end = CASES[name]
    article = cleaner.clean(html, max_chars=20_000_000)
    assert article.body.startswith(PARAGRAPH)
    assert article.body.endswith(end)
    assert ("tree-cut" in [w.code for w in article.warnings]) == name.startswith("deep")
    assert not article.removed


def test_elements_that_stay_open_are_not_written_down_for_each_block() -> None:
    blocks = cut(parse("<span class=x>" * 1000 + "<blockquote>" * 300 + "<p>lamp</p>" * 500).root)
    assert [block.text for block in blocks] == ["lamp"] * 500
    assert {len(block.spans) for block in blocks} == {MOST_SPANS}
    assert {len(block.frames) for block in blocks} == {MOST_FRAMES}


def test_a_deep_tree_of_the_callers_is_flattened() -> None:
    root = inner = etree.Element("div")
    for _ in range(2 * DEEPEST):
        inner = etree.SubElement(inner, "div")
    inner.text = PARAGRAPH
    (block,) = cut(root)
    assert block.node is not None
    assert block.text == PARAGRAPH
    assert len(list(block.node.chain())) == DEEPEST + 1


def test_many_links_in_one_block() -> None:
    """Of very many links it is asked whether anything stands beside them: once for all."""
    (block,) = cut(parse("<p>" + "<a href='/a'>lamp</a> " * (MANY // 5)).root)
    assert is_linked(block)


def test_many_headings_and_authors() -> None:
    headings = "".join(f"<h1>Lamp {i} of the town</h1>" for i in range(20_000))
    assert cleaner.clean(f"{headings}{BODY}").title == "Lamp 0 of the town"
    authors = "".join(f"<a rel=author>Ann Lee{i}</a>, " for i in range(10_000))
    article = cleaner.clean(f"<h1>The lamps of the town</h1><div>{authors}</div><article>{BODY}</article>")
    assert article.title == "The lamps of the town"


def test_many_hidden_parts_in_one_block() -> None:
    many = "".join(f"<span hidden>{i}</span> word " for i in range(20_000))
    article = cleaner.clean(f"<p>{many}</p>{BODY}")
    assert article.body.startswith("word word")
    assert not any(map(str.isdigit, article.body))


def test_a_heading_of_many_elements() -> None:
    many = "".join(f"<b class=x>word {i}</b> and " for i in range(10_000))
    assert cleaner.clean(f"<h1>{many}</h1>{BODY}").body
