"""Titles of Markdown as crawlers write it: the heading of the first level, below the menu and images of a whole page."""

from __future__ import annotations

import pytest

from cleaner import clean_text

LONG = "The harbour office keeps the book in which every lamp of the town is written down by hand."
BODY = "\n\n".join([LONG, f"{LONG} It is an old book.", f"{LONG} Nobody reads it."])
MENU = "\n".join(
    f"  * [Part {n} of the town](https://lamps.example/part-{n}/{'a-very-long-address-of-a-page-' * 8})"
    for n in range(40)
)


def title(text: str) -> str | None:
    return clean_text(text).title


@pytest.mark.parametrize("mark", ["# ", "#  **", "# [", "# ![Lamp](/lamp.png) "])
def test_the_heading_below_a_menu_is_the_title(mark: str) -> None:
    end = {"#  **": "**", "# [": "](/lamps/written-down)"}.get(mark, "")
    assert (
        title(f"{MENU}\n\n{mark}Lamps of the harbour are counted{end}\n\n{BODY}") == "Lamps of the harbour are counted"
    )


def test_the_heading_before_a_list_of_contents_is_the_title() -> None:
    contents = "\n".join(f"  * [Chapter {n}](#chapter-{n})" for n in range(30))
    text = f"[Lamps](/)\n\n# Lamps of the harbour are counted\n\n{contents}\n\n{BODY}"
    assert title(text) == "Lamps of the harbour are counted"


def test_a_heading_below_paragraphs_is_none() -> None:
    text = "\n\n".join([f"{LONG} Part {n}." for n in range(40)])
    assert title(f"{text}\n\n# Lamps of the harbour are counted\n\n{BODY}") is None


def test_a_comment_in_code_is_no_heading() -> None:
    code = f"```\n# Lamps are counted by this\n{MENU}\n```"
    assert (
        title(f"{MENU}\n\n{code}\n\n# Lamps of the harbour are counted\n\n{BODY}") == "Lamps of the harbour are counted"
    )


@pytest.mark.parametrize("link", ["/", "https://lamps.example", "https://lamps.example/ 'Front page'"])
def test_a_heading_that_links_to_the_front_page_names_the_site(link: str) -> None:
    text = f"# [The Lamps of the Town]({link})\n\n[Log in](/in)\n\n# Lamps of the harbour are counted\n\n{BODY}"
    assert title(text) == "Lamps of the harbour are counted"


def test_an_image_is_no_title() -> None:
    heading = "#  [![Lamps](/logo.svg)](/)\n\n* [Home](/)\n* [News](/news)\n\n## Lamps of the harbour\n\n"
    assert title(heading + f"{LONG}\n\n{LONG}") == "Lamps of the harbour"
    assert (
        title(f"![Picture of the old harbour lamp](/lamp.png)\n\nLamps of the harbour\n\n{BODY}")
        == "Lamps of the harbour"
    )


def test_a_title_is_written_without_links_and_escapes() -> None:
    assert (
        title(f"Lamps of [the old harbour](/harbour) are counted\n\n{BODY}") == "Lamps of the old harbour are counted"
    )
    assert title(f"{MENU}\n\n# Harbour \\- lamps of the town \\(2\\)\n\n{BODY}") == "Harbour - lamps of the town (2)"


@pytest.mark.parametrize(
    "heading", ["## Lamps of the harbour are counted", "## [Lamps of the harbour are counted](/2022/lamps)"]
)
def test_the_only_heading_of_the_second_level_below_a_menu_is_the_title(heading: str) -> None:
    menu = "  * [Start](https://lamps.example/)\n  * [Who writes](https://lamps.example/about/)"
    text = f"{menu}\n\n{heading}\n\n{BODY}\n\n## What comes next\n\n{BODY}"
    assert title(text) == "Lamps of the harbour are counted"
