"""Headings and labels at the end of a body: they go where what they head went."""

from __future__ import annotations

import pytest

from cleaner import clean, clean_text

TEXT = "".join(
    f"<p>The ferry to the {isle} isle sails at noon, and the crew of the old boat takes on no horses this year.</p>"
    for isle in ("north", "south", "east", "west")
)
SHARE = '<div class="share-buttons"><a href="/f">Facebook</a> <a href="/t">Twitter</a></div>'


def body(end: str, **options: object) -> str:
    return clean(f"<html><body><article><h1>The ferry</h1>{TEXT}{end}</article></body></html>", **options).body


@pytest.mark.parametrize("label", ["<h2>Everything about our isles</h2>", "<p>More of the isles and their boats:</p>"])
def test_what_heads_nothing_that_stays_goes(label: str) -> None:
    links = '<ul class="related-posts"><li><a href="/a">The pier</a></li><li><a href="/b">The lamp</a></li></ul>'
    assert "isle sails" in body(label + links)
    assert "our isles" not in body(label + links)
    assert "their boats" not in body(label + links)
    assert label[4:20].lstrip(">") in body(
        f"{label}<p>The lamp of the pier burns all night, for the boats of the isle.</p>"
    )


def test_two_of_them_go() -> None:
    links = '<ul class="related-posts"><li><a href="/a">The pier</a></li></ul>'
    assert "isles" not in body(f"<h2>Our isles</h2><h3>All isles</h3>{links}")


def test_a_sentence_a_long_line_and_what_the_caller_keeps_stay() -> None:
    assert "ask us" in body(f"<p>You can ask us.</p>{SHARE}")
    long = "<p>Who wants to know all of what the isles have to show should look at each of these three:</p>"
    assert "Who wants" in body(f"{long}{SHARE}")
    assert "Our isles" in body(f'<h2 class="ours">Our isles</h2>{SHARE}', keep=[".ours"])


def test_a_line_of_a_text() -> None:
    lines = [
        f"The ferry to the {isle} isle sails at noon, and the crew takes on no horses." for isle in ("north", "east")
    ]
    text = "\n\n".join(["The ferry", *lines, "More of the isles and their boats:", "Share on Facebook", "Tweet this"])
    assert "their boats" not in clean_text(text).body


def test_the_removal_says_why() -> None:
    page = f"<html><body><article><h1>The ferry</h1>{TEXT}<h2>Everything about our isles</h2>{SHARE}</article></body></html>"
    removal = next(r for r in clean(page).removed if r.text == "Everything about our isles")
    assert removal.by == "structure:stranded"


@pytest.mark.parametrize("words", ["Comments", "Tags", "Categories", "Source", "Gallery", "Related posts"])
def test_a_heading_of_markdown_above_what_stays_is_no_label(words: str) -> None:
    said = [
        f"The parser reads each {part} of the file and keeps it in a table of its own." for part in ("line", "word")
    ]
    text = "\n\n".join(["# The grammar of the file", *said, "## The lines", *said, f"## {words}", *said])
    assert f"## {words}" in clean_text(text).body.split("\n")


def test_a_heading_of_markdown_above_what_goes_goes() -> None:
    said = "The parser reads each line of the file and keeps it in a table of its own."
    text = "\n\n".join(["# The grammar of the file", said, said.upper(), "## Comments", "Leave a Reply"])
    assert "Comments" not in clean_text(text).body


def test_a_heading_of_markdown_above_what_went_goes_too() -> None:
    text = "\n\n".join([f"The ferry to the {isle} isle sails at noon, and takes on no horses." for isle in "abcd"])
    end = "## Talk to us\n\nAbout the author: Ann Example is a keeper in the northern town."
    assert clean_text(f"# The ferry\n\n{text}\n\n{end}").body == text
    assert clean_text(f"# The ferry\n\n{text}\n\n## Boats\n\n{text}\n\n{end}").body == f"{text}\n\n## Boats\n\n{text}"


GONE = '<ul class="related-posts"><li><a href="/a">The pier</a></li><li><a href="/b">The lamp</a></li></ul>'


def test_a_heading_above_what_was_removed_goes_from_the_middle_too() -> None:
    found = body(f"<h2>All of our isles</h2><h3>The north isles</h3>{GONE}<h2>The crews</h2>{TEXT}")
    assert "isles" not in found
    assert "The crews" in found


@pytest.mark.parametrize(
    "section",
    [
        f"<h2>Our isles</h2>{TEXT.replace('old', 'new')}",
        f"<h2>Our isles</h2>{GONE}<h3>The north</h3>{TEXT.replace('old', 'new')}",
        f"<h2>Our isles</h2><h3>The north</h3>{TEXT.replace('old', 'new')}{GONE}",
        f'<h2>Our isles</h2><figure><img src="/a.jpg" alt="The pier"></figure>{GONE}',
        f'<h2 class="ours">Our isles</h2>{GONE}',
        f"<h2>Our isles</h2>{SHARE}",
        "".join(f"<h2>Our isles {number}</h2>{GONE}" for number in range(5)),
        "<h2>Our isles</h2>",
    ],
)
def test_a_heading_above_what_stays_or_above_nothing_stays(section: str) -> None:
    assert "Our isles" in body(f"{section}<h2>The crews</h2>{TEXT}", keep=[".ours"])
