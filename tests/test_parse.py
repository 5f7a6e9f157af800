"""HTML to a tree: never less of it than there is."""

from __future__ import annotations

import pytest

from cleaner.options import Options
from cleaner.read.parse import (
    DEPTH_LIMIT,
    GIANT,
    flatten,
    is_truncated,
    may_hold_giants,
    parse,
    parse_page,
    serialise,
    without_giants,
)
from cleaner.read.sources import read_source


def test_documents_fragments_and_nothing() -> None:
    assert parse("<p>a</p>").root.findtext(".//p") == "a"
    assert parse("text").root.xpath("string()") == "text"
    assert [len(parse(text).root) for text in ("", "  ", "<!-- only this -->")] == [0, 0, 0]


def test_the_end_tag_of_a_break_is_a_break_as_in_browsers() -> None:
    root = parse("<p>one</br>two</BR >three<script>'</br>'</script><!-- </br> --> four</br></p>").root
    assert serialise(root.find(".//p")) == "<p>one<br>two<br>three<script>'</br>'</script> four<br></p>"
    assert parse("<p>one</br><script>two</br>").root.xpath("count(//br)") == 1


@pytest.mark.parametrize(
    ("behind", "body"),
    [
        ("<div>two</div>", "<p>one</p><div><div>two</div></div>"),
        ("<html><head><b>two</b></head> three <body id='x'>four<p>five</p> six</body></html>",
         "<p>one</p><div><div></div><b>two</b> three <div id=\"x\">four<p>five</p> six</div></div>"),
        ("two</html><p>three</p></html>four", "<p>one</p><div>two</div><div><p>three</p></div><div>four</div>"),
        ("two \x01\x0b three", "<p>one</p><div>two \x01\x0b three</div>"),
    ],
)  # fmt: skip
def test_what_stands_behind_the_end_of_html_is_in_the_body(behind: str, body: str) -> None:
    root = parse(f"<html><body><p>one</p></body></html>{behind}").root
    assert serialise(root) == f"<html><body>{body}</body></html>"


def test_what_stands_behind_a_frameset_is_in_the_root() -> None:
    root = parse("<html><frameset></frameset></html><p>one</p>").root
    assert "".join(root.itertext()) == "one"


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


def test_elements_of_very_many_attributes_lose_them_in_bytes_too() -> None:
    many = " ".join(f"é{i}=1" for i in range(20_000))
    page = read_source(f"<p {many}>text</p>".encode(), None, Options())
    assert page.utf8 is not None
    assert parse_page(page).root.find(".//p").attrib == {}


MANY = "a=1 "
"""What a giant tag is made of."""


@pytest.mark.parametrize("before", [0, 1, GIANT // 2 - 1, GIANT // 2, GIANT - 7, GIANT])
@pytest.mark.parametrize(
    ("tag", "is_giant"),
    [
        ("<p " + MANY * GIANT + ">", True),
        ("<p " + "a " * GIANT + ">", True),
        ("<p title='>' " + MANY * GIANT + ">", True),
        ('<p title=">" lang=\'"\' ' + "a " * GIANT + "/>", True),
        ("<p " + MANY * (GIANT // 4 - 3) + ">", False),
        ("<p " + "a" * GIANT + ">", False),
        ("<p title='" + MANY * GIANT + "'>", False),
    ],
)
@pytest.mark.parametrize("between", ["", "x" * GIANT, "</p><script>" + MANY * GIANT + "</script>", "<"])
def test_no_giant_tag_is_overlooked(before: int, tag: str, is_giant: bool, between: str) -> None:
    page = "x" * before + tag + between + tag + "y"
    assert without_giants(page) == (page.replace(tag, "<p>") if is_giant else page)
    assert may_hold_giants(page.encode()) or not is_giant


def test_scripts_hold_no_giants() -> None:
    assert not may_hold_giants(("<p>one</p><script>" + MANY * GIANT + "</script>").encode())


def test_a_page_without_giants_stays_the_same_str() -> None:
    page = "<b>text</b>" * GIANT + "<p title='" + "a" * GIANT + "'>"
    assert without_giants(page) is page


def test_the_bytes_of_a_page_are_parsed_where_they_are_its_text() -> None:
    page = read_source("<p>Zürich".encode(), None, Options())
    assert page.utf8 is not None
    assert serialise(parse_page(page).root) == serialise(parse("<p>Zürich").root)
    changed = page.replace(html="<p>Bern")
    assert "Bern" in serialise(parse_page(changed).root)


@pytest.mark.parametrize("data", [b"<p>a\xc3", b"\xef\xbb\xbf<p>a", b"<p>\xe9t\xe9", b"<p>a\0b", b"<p>a\xff b"])
def test_bytes_that_are_not_the_text_are_not_parsed(data: bytes) -> None:
    page = read_source(data, None, Options())
    assert page.utf8 is None
    assert serialise(parse_page(page).root) == serialise(parse(page.html or "").root)


def test_the_end_tag_of_a_break_behind_many_errors() -> None:
    assert parse("<p>a</q></p>" * 200 + "<p>one</br>two</p>").root.xpath("count(//br)") == 1
