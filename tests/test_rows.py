"""Rows of lines of one form: what they list stays, and none of them is the title."""

from __future__ import annotations

import pytest

import cleaner
from cleaner.blocks.rows import rows_in

TITLE = "The pier is shut until spring"
BODY = [
    f"The {part} of the pier has been shut since the storm of last week, and nobody at the town hall can say when it "
    "will open again to the boats and to the people who fish from it."
    for part in ("upper end", "lower end", "eastern side", "western side")
]
FORM = ["Share this article", "Leave a Reply", "Your email address will not be published. Required fields are marked *"]
LISTS = {
    "albums": ["The Old Pilot (1972)", "Rope and Twine (1975)", "The Drowned Bell (1981)"],
    "medals": ["Norway 12", "Sweden 9", "Finland 7"],
    "cast": ["Ann Hale (soprano)", "Tom Reed (tenor)", "Ruth Marsh (alto)"],
    "amounts": ["200 g flour", "2 eggs", "300 ml milk", "1 pinch of salt"],
    "in brackets": ["- 2 onions (chopped)", "- 3 cloves of garlic (crushed)", "- 800 g tomatoes (tinned)"],
    "scores": ["Hull 0 Leeds 0", "York 3 Selby 2", "Goole 1 Whitby 1"],
    "table": ["Hull 12 8 2 2 26", "Leeds 12 7 3 2 24", "York 12 6 2 4 20"],
    "fixtures": ["Hull City v Leeds United", "York City v Selby Town", "Whitby v Goole"],
    "prices": ["Coffee £2", "Tea £1.80", "Cake £3"],
    "film": ["Dirección: Juan Prado", "Guion: Ana Sala", "Fotografía: Pedro Ruiz", "Montaje: Eva Sol"],
}
SHORT = [
    "Four rules for ropes",
    "Keep the rope dry",
    "Never tie a wet knot",
    "Coil it clockwise",
    "Hang it in the shade",
]


def kept(*lines: str) -> set[str]:
    return set(cleaner.clean_text("\n\n".join(lines)).body.split("\n"))


@pytest.mark.parametrize("name", LISTS)
def test_a_list_stays_wherever_it_stands(name: str) -> None:
    lines = LISTS[name]
    for around in (
        kept(TITLE, *BODY[:2], *lines, *BODY[2:]),
        kept(TITLE, *BODY, *lines),
        kept(TITLE, *BODY, *lines, *FORM),
        kept(TITLE, *lines, *BODY),
    ):
        assert {*lines} <= around


@pytest.mark.parametrize(
    "lines",
    [
        ["Q: How did it all begin?", "A: With a boat.", "Q: Were you ever afraid?", "A: Only of the dark."],
        ["ROMEO: What light through yonder window breaks?", "JULIET: Ay me!", "ROMEO: She speaks."],
        ["• 200 g flour", "• two eggs", "• a pinch of salt"],
        ["1) Wash the rice", "2) Boil it", "3) Let it cool"],
        LISTS["amounts"],
        LISTS["scores"],
        LISTS["prices"],
        ["Article 1", BODY[0], "Article 2", BODY[1], "Article 3"],
    ],
)
def test_none_of_a_row_is_the_title(lines: list[str]) -> None:
    article = cleaner.clean_text("\n\n".join([*lines, *BODY]))
    assert article.title not in lines
    assert {*lines} <= {*article.body.split("\n")}


@pytest.mark.parametrize("below", [FORM[:1], ["Tags: harbour, pier"], FORM])
def test_the_short_entries_of_the_last_list_are_no_titles(below: list[str]) -> None:
    assert {*SHORT} <= kept(TITLE, *BODY, *BODY, *SHORT, *below)


def test_what_is_known_of_a_row_as_the_sites_makes_it_so() -> None:
    lines = ["Tags: lamps, piers", "Previous post: The lamp of the pier", "Mood: calm", "Next post: The boat"]
    assert not {*lines} & kept(TITLE, *BODY, *lines)


@pytest.mark.parametrize(
    "lines",
    [
        ["1 The storm is over", "2 The ferry sails again", "3 The pier is shut"],  # numbered titles
        ["The storm is over", "The ferry sails again", "The pier is shut"],
        ["Harbour: the pier is shut", "By Ann Example", "4 May 2024"],
        ["Norway 12", "Sweden 9"],
    ],
)
def test_what_is_no_row(lines: list[str]) -> None:
    assert not list(rows_in(lines))


def test_a_row_has_more_that_is_not_known() -> None:
    lines = LISTS["film"]
    assert [row for row, _ in rows_in(lines, {2})] == [range(4)]
    assert not list(rows_in(lines, {1, 2}))


def test_a_fact_below_the_text_is_no_credit() -> None:
    assert "Entry: free" in kept(TITLE, *BODY, "Entry: free", *FORM)


@pytest.mark.parametrize("mark", ["★★★★☆", "Verdict: 8/10"])
def test_the_critics_marks_stay(mark: str) -> None:
    assert mark in kept(TITLE, mark, *BODY)
