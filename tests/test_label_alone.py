"""Names below a label that has a line of its own."""

from __future__ import annotations

import pytest

from cleaner.fields.people.label_alone import is_label_alone, names_below

from .field_pages import TITLE, fields, ld, text_fields, value

HEADLINE = f"<h1>{TITLE}</h1>"
LEAD = (
    "The ferry between the two islands sailed again on Monday, to the cheers of some four hundred people on the quay."
)
BODY = f"<p>{LEAD}</p>"


@pytest.mark.parametrize(
    "line",
    [
        "By",
        "by:",
        "Written by",
        "Written by:",
        "Author",
        "Authors:",
        "Von",
        "Escrito por",
        "Autorin",
        "作者：",
        "Text:",
    ],
)
def test_labels(line: str) -> None:
    assert is_label_alone(line)


@pytest.mark.parametrize("line", ["Text", "Interview", "Posted on", "By Ann Example", "Authority", "", "Words"])
def test_lines_that_are_no_label(line: str) -> None:
    assert not is_label_alone(line)


@pytest.mark.parametrize(
    ("label", "lines", "names"),
    [
        ("By", ["Ann Example", "Bo Muster", "3 May 2026"], ("Ann Example", "Bo Muster")),
        ("Written by", ["Ann - Product marketer", "Bo Muster"], ("Ann",)),
        ("Written by", ["The Harbour Team"], ("The Harbour Team",)),
        ("Author", ["Ann Example, Review Editor"], ("Ann Example",)),
        ("Author", ["Message"], ()),
        ("By", ["the quay in May"], ()),
        ("By", ["quay_watcher7"], ()),
        ("By", [], ()),
    ],
)
def test_names_below_a_label(label: str, lines: list[str], names: tuple[str, ...]) -> None:
    assert names_below(label, lines) == names


def test_a_label_by_the_headline() -> None:
    row = "<div><div>By</div><div>%s</div><div>|</div><div>6 mins</div></div>"
    assert value(fields(body=HEADLINE + row % "Ann Example" + BODY), "authors") == ("Ann Example",)
    assert value(fields(body=HEADLINE + row % "The Harbour Team" + BODY), "authors") == ("The Harbour Team",)
    listed = "<p>Written by:</p><ul><li><a href='/a'>Ann Example</a></li><li><a href='/b'>Bo Muster</a></li></ul>"
    article = ld('{"@type": "NewsArticle"}')
    assert value(fields(article, HEADLINE + listed + BODY), "authors") == ("Ann Example", "Bo Muster")


def test_a_label_below_the_body() -> None:
    aside = "<aside><h3>Published</h3><p>3 May 2026</p><h3>Author</h3><p>Ann Example</p><h3>Topics</h3></aside>"
    found = fields(body=HEADLINE + BODY * 14 + aside)
    assert (value(found, "authors"), found["authors"].where) == (("Ann Example",), "far label above")
    columns = "<table><tr><th>Author</th></tr><tr><td>Topic</td></tr></table>"
    assert value(fields(body=HEADLINE + BODY * 14 + columns), "authors") is None


def test_a_linked_name_farther_below_the_headline() -> None:
    between = "<p>An introduction of some words.</p><p>Credit: Cy Sample</p>" * 4
    line = "<p>By <a href='/author/ann-example'>Ann Example</a> ⋅ Review Editor ⋅ Updated May 3, 2026</p>"
    found = fields(body=HEADLINE + between + line + BODY * 4)
    assert (value(found, "authors"), found["authors"].where) == (("Ann Example",), "linked line below")
    unlinked = line.replace("/author/", "/boats/")
    assert value(fields(body=HEADLINE + between + unlinked + BODY * 4), "authors") is None


def test_a_label_in_a_text() -> None:
    assert value(text_fields(TITLE, "Written by", "Ann Example", LEAD), "authors") == ("Ann Example",)
    assert value(text_fields(TITLE, "Written by", LEAD), "authors") is None
