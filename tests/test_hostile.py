"""Pages made to be slow: they come out right, and the tests end. How long they take is for 'cleaner bench'."""

from __future__ import annotations

import pytest
from lxml import etree

import cleaner
from cleaner.blocks.html import DEEPEST, MOST_FRAMES, MOST_SPANS, cut
from cleaner.fields.crumbs import MOST_FOLDERS, folders_of
from cleaner.judge.inline import _brackets, _is_within
from cleaner.judge.match import is_linked
from cleaner.learn.bench import compiled
from cleaner.read.parse import flatten, parse
from cleaner.write.address import safe_address

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


def test_many_brackets_in_one_paragraph() -> None:
    """Of each pair only what is right before it is looked at, not all that is."""
    text = f"{PARAGRAPH} " + "(ab) " * 1_000_000
    within = [_is_within(text, match) for match in _brackets(text)]
    assert len(within) == 1_000_000
    assert within[:2] == [False, False]
    assert _is_within(f"{' ' * 100}lamps (ab), and", _brackets(f"{' ' * 100}lamps (ab), and")[0])


@pytest.mark.parametrize("wrapped", ["<!--" * 200_000 + "{}", "{}" + "//]]>" * 200_000])
def test_json_in_very_many_wrappers(wrapped: str) -> None:
    assert cleaner.clean(f"<script type=application/ld+json>{wrapped}</script>{BODY}").body.startswith(PARAGRAPH)


def test_very_many_shadow_trees_of_one_host() -> None:
    many = "<template shadowrootmode=open><slot></slot></template><p>lamp</p>" * 5000
    root = parse(f"{BODY}<div>{many}</div>").root
    assert len(root.findall(".//slot")) == 5000
    assert len(root.findall(".//template")) == 4999
    assert len(root.findall(".//slot/p")) == 5000


def test_tags_that_never_end_behind_a_deep_tree() -> None:
    html = "<div>" * 2500 + "<a" * 1_000_000
    assert flatten(html).endswith("<a" * 1_000_000)


def test_very_many_contents_of_one_name() -> None:
    many = "".join(f"<meta property=article:tag content='tag {i}'>" for i in range(80_000))
    assert cleaner.clean(f"<head>{many}</head>{BODY}").body.startswith(PARAGRAPH)


def test_a_very_long_base_is_not_copied_into_each_link() -> None:
    links = "".join(f"<p>{PARAGRAPH} See <a href='lamp{i}'>lamp {i}</a>.</p>" for i in range(20))
    page = f"<head><base href='https://a.example/{'x' * 100_000}/'></head>{links}"
    assert "(https://b.example/lamp7)" in cleaner.clean(page, "https://b.example/a").markdown
    assert "(lamp7)" in cleaner.clean(links, f"https://b.example/{'x' * 100_000}/").markdown


def test_an_address_of_very_many_folders() -> None:
    assert len(folders_of("https://a.example" + "/x" * 1_000_000)) == MOST_FOLDERS
    assert folders_of("https://a.example/harbour/lamps/a-page") == ("/harbour", "/harbour/lamps")


def test_long_addresses_are_told_safe_in_few_looks() -> None:
    address = "https://a.example/" + "x" * 2_000_000
    assert all(safe_address(address) for _ in range(50))
