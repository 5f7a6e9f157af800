"""HTML to a tree: never less of it than there is."""

from __future__ import annotations

import pytest

from cleaner.read.parse import DEPTH_LIMIT, GIANT, GIANT_TAG, _may_hold_giant, flatten, is_truncated, parse, serialise


def test_documents_fragments_and_nothing() -> None:
    assert parse("<p>a</p>").root.findtext(".//p") == "a"
    assert parse("text").root.xpath("string()") == "text"
    assert [len(parse(text).root) for text in ("", "  ", "<!-- only this -->")] == [0, 0, 0]


def test_a_page_that_is_nested_too_deeply_keeps_its_text() -> None:
    tree = parse("<div>" * 5000 + "in" + "</div>" * 5000 + "<p>after</p>")
    assert tree.root.xpath("string()").split() == ["in", "after"]
    assert [w.code for w in tree.warnings] == ["tree-cut"]
    assert parse("<div>" * 100 + "in").warnings == ()


def test_flattening_drops_only_the_tags_beyond_the_limit() -> None:
    assert flatten("<a><b><c>x<br></c></b>y</a>", limit=2) == "<a><b> x<br> </b>y</a>"
    assert flatten("</b><p>x", limit=1) == "</b><p>x"
    assert DEPTH_LIMIT < 2048


@pytest.mark.parametrize(
    ("html", "truncated"),
    [
        ("<html><body><p>text</p></body></html>", False),
        ("<html><body><p>text</p>", False),
        ("<p>text", False),
        ("<html><body><p>text goes on", True),
        ("<p>text <a hre", True),
        ("<p>text</", False),
        ("a < b", False),
        ("<html><p>x</p></HTML>\n<!-- served in 3 ms -->", False),
    ],
)
def test_truncation(html: str, truncated: bool) -> None:
    assert is_truncated(html) is truncated


def test_serialising_leaves_out_what_follows() -> None:
    root = parse("<p><b>x</b>tail</p>").root
    assert serialise(root.find(".//b")) == "<b>x</b>"


def test_elements_of_very_many_attributes_lose_them() -> None:
    many = " ".join(f"a{i}=1" for i in range(20_000))
    assert parse(f"<p {many}>text</p>").root.find(".//p").attrib == {}
    assert len(parse('<p title="' + "x" * 100_000 + '">text</p>').root.find(".//p").get("title")) == 100_000


@pytest.mark.parametrize("before", [0, 1, GIANT // 2 - 1, GIANT // 2, GIANT - 7, GIANT])
@pytest.mark.parametrize("tag", ["<p " + "a" * GIANT + ">", "<p " + "a" * (GIANT - 9) + ">", "<p>"])
def test_no_giant_tag_is_overlooked(before: int, tag: str) -> None:
    page = "<b>" * (before // 3) + "x" * (before % 3) + tag + "text"
    assert _may_hold_giant(page) or not GIANT_TAG.search(page)


def test_a_page_without_giants_is_not_searched_for_them() -> None:
    assert not _may_hold_giant("<b>text</b>" * GIANT)
