"""What the title of a text could be, what is measured of it, and what the ranking does with that."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from cleaner.blocks.text import cut_text
from cleaner.fields.candidates import candidate_groups, key, traits_of
from cleaner.fields.find import find_text_fields
from cleaner.fields.lines.candidates import (
    COLUMNS,
    LINE,
    NOWHERE,
    RULES,
    TEXT_TITLE,
    TOLD,
    WITHOUT_PREFIX,
    WITHOUT_SUFFIX,
    FirstLines,
    line_measures,
    parts_of,
    title_candidates,
)
from cleaner.fields.ranker import GENERAL, Ranker
from cleaner.fields.suffix import site_of
from cleaner.fields.weights import Weigher, builtin_weigher
from cleaner.frozen import EMPTY
from cleaner.options import Options
from cleaner.records import Fields

from .stumps import stump

HEADLINE = "Ferry between the islands sails again"
BODY = (
    "The ferry left the quay of Saltholm at seven on Monday, for the first time since the storm broke its ramp, and "
    "carried forty people, two vans and a goat across the sound to the islands.",
    "Its captain, who grew up on the smaller one, said that nobody had slept, and that she would do it all again.",
)

MORE = (
    "Nobody had counted on so quick an end to the matter.",
    "The council had already ordered a bus, which will now wait at the pier for those who come with the late boat.",
    "Twelve more trips are planned for the week, and two on Sunday, when the shops of the larger island are shut.",
)


def measured(*lines: str, known: Mapping[int, str] = EMPTY, site: str | None = None) -> dict[str, dict[str, float]]:
    """For each candidate of a text of these lines what is measured of it, by the names of the columns; known are the
    kinds of those that rules know."""
    first = FirstLines(list(lines), [0] * len(lines), [known.get(i) for i in range(len(lines))])
    parts = parts_of(first.lines)
    groups, _ = candidate_groups(title_candidates(parts, None), lambda value: None, key)
    standing = [traits_of(members, {}, lambda value: (), lambda value: 0.0) for members in groups]
    rows = line_measures(first, parts, cut_text("\n\n".join(lines)), site_of((site,), None)).rows(standing)
    return {one[0].value: dict(zip(COLUMNS, row, strict=True)) for one, row in zip(standing, rows, strict=True)}


def text_fields(weigher: Weigher, *lines: str) -> Fields:
    return find_text_fields(cut_text("\n\n".join(lines)), Options(), weigher=weigher)


def liking(column: str, threshold: float, *, below: float = -1.0, above: float = 1.0) -> Weigher:
    """Trees that ask one thing of the titles of texts."""
    asks = (*GENERAL, *COLUMNS, RULES).index(column)
    return Weigher(
        builtin_weigher().tables,
        {TEXT_TITLE: Ranker(COLUMNS, (RULES,), stump(asks, threshold, below, above), 0.0, 0.0, 0.0)},
    )


def test_lines_and_their_parts_are_candidates() -> None:
    parts = parts_of([f"{HEADLINE} | Harbour Post", HEADLINE, "x" * 300, "***"])
    assert [(key(HEADLINE), [p.what for p in parts[key(HEADLINE)]])] == [(key(HEADLINE), [WITHOUT_SUFFIX, LINE])]
    assert [p.what for p in parts["harbour post"]] == [WITHOUT_PREFIX]
    assert len(parts) == 3, "neither a paragraph nor a rule is one"
    sources = [c.source for c in title_candidates(parts, HEADLINE)]
    assert sources.count(RULES) == 1


def test_where_a_line_stands() -> None:
    found = measured(
        "Home", "Sport", "Save 30 % today", HEADLINE, "By Ann Example", "3 May 2026", *BODY, known={2: "paywall"}
    )
    line = found[HEADLINE]
    assert (line["place"], line["lines to the body"], line["lines"]) == (3, 3, 8)
    assert (line["byline below"], line["date below"], line["either within three below"]) == (1, 0, 1)
    assert (line["lines to either below"], found["Home"]["lines to either below"]) == (1, 4)
    assert (line["notices above"], found["Save 30 % today"]["notice"]) == (1, 1)
    assert (line["labels above"], found["Sport"]["menu word above"]) == (2, 1)
    assert (line["longest above the body"], found["Home"]["longest above the body"]) == (1, 0)


def test_what_rules_know_of_the_lines() -> None:
    lines = ("Harbour", HEADLINE, "Ann Example reporting", "Save 30 % today", *BODY)
    found = measured(*lines, known={0: "section-label", 2: "byline", 3: "paywall"})
    line, label = found[HEADLINE], TOLD["section-label"]
    assert (line["told"], line["told above"], line["told below"]) == (0, label, TOLD["byline"])
    assert (found["Harbour"]["told"], found["Ann Example reporting"]["told"]) == (label, TOLD["byline"])
    assert (found["Save 30 % today"]["told"], found["Save 30 % today"]["notice"]) == (0, 1)
    assert (line["notice"], line["notices above"], found["Harbour"]["notice"]) == (0, 0, 0)
    assert line["lines to either below"] == 1, "a byline is one in whatever language rules know it"
    assert measured(*lines)[HEADLINE]["lines to either below"] > 1


def test_a_line_that_the_next_one_goes_on_with() -> None:
    found = measured("The heron stands", "on one leg, then", "The heron flies", *BODY)
    column = "small letter below"
    assert (found["The heron stands"][column], found["The heron flies"][column]) == (1, 0)


def test_a_row_of_a_menu() -> None:
    found = measured("Boats Ferries Contact Harbour", HEADLINE, *BODY)
    menu, line = found["Boats Ferries Contact Harbour"], found[HEADLINE]
    assert (menu["share of menu words"], line["share of menu words"]) == (0.25, 0)
    assert (menu["share of capitals"], line["share of capitals"]) == (1, pytest.approx(1 / 6))


def test_small_words_are_those_of_the_body() -> None:
    found = measured("Boats Ferries Contact Harbour", HEADLINE, *BODY)
    column = "share of small words in the body"
    assert found["Boats Ferries Contact Harbour"][column] == 0 < found[HEADLINE][column]
    assert measured("码头尽头的老灯", *BODY)["码头尽头的老灯"][column] == NOWHERE


def test_a_line_that_holds_the_label_below_it() -> None:
    found = measured("Boats Ferries Contact Harbour", "Ferries", HEADLINE, *BODY)
    column = "label below is in it"
    assert (found["Boats Ferries Contact Harbour"][column], found["Ferries"][column], found[HEADLINE][column]) == (
        1,
        0,
        0,
    )


def test_what_other_lines_say_of_it() -> None:
    found = measured("Boats", HEADLINE, *BODY, f"Two thoughts on “{HEADLINE}”", "Boats and ferries")
    assert (found[HEADLINE]["times in others"], found[HEADLINE]["times"]) == (1, 1)
    assert found["Boats"]["times in others"] == NOWHERE, "few letters stand in many lines"


def test_how_much_the_body_says_of_it() -> None:
    found = measured("Win a bicycle with our newsletter", HEADLINE, *BODY)
    assert found[HEADLINE]["share in the body"] > 0.3 > found["Win a bicycle with our newsletter"]["share in the body"]
    assert found[HEADLINE]["words in the body"] == 3
    assert found[HEADLINE]["share in its first paragraph"] == pytest.approx(0.4)
    said = measured("订阅我们的通讯", "群岛之间的渡轮再次启航", "群岛之间的渡轮周一早上七点离开码头。" * 12)
    assert said["群岛之间的渡轮再次启航"]["share in the body"] > 0.5 > said["订阅我们的通讯"]["share in the body"]


def test_what_was_cut_off() -> None:
    found = measured(f"{HEADLINE} - Harbour Post", *BODY, "Write to Harbour Post", "Harbour Post", site="Harbour Post")
    cut = found[HEADLINE]
    assert (cut["part"], cut["rest is a site"], cut["times of the rest"], cut["times as a part"]) == (1, 1, 1, 1)
    whole = found[f"{HEADLINE} - Harbour Post"]
    suffix = (whole["suffix is a site"], whole["times of its suffix"])
    assert (whole["part"], whole["share of the line"], suffix) == (0, 1, (1, 1))
    assert found["Harbour Post"]["times as a line"] == 1


def test_a_line_that_is_said_again() -> None:
    found = measured(HEADLINE, "Ferry between islands to sail again after storm", "Sport", *BODY)
    assert found[HEADLINE]["like another"] > 0.5 > found["Sport"]["like another"]
    assert found["Ferry between islands to sail again after storm"]["like the first"] > 0.5


def test_the_ranking_has_the_last_word() -> None:
    lines = ("Read the whole story in our app today", HEADLINE, "By Ann Example", *BODY)
    found = text_fields(liking("byline below", 0.5), *lines)
    assert found["title"].value == HEADLINE
    assert found["authors"].value == ("Ann Example",)
    assert text_fields(liking("place", 0.5, below=1.0, above=-1.0), *lines)["title"].value == lines[0]
    assert "title" not in text_fields(liking("place", 99.0), *lines)


def test_a_part_of_a_line_that_it_chooses() -> None:
    lines = (f"{HEADLINE} - Pier and quay", *BODY)
    found = text_fields(liking("part", 0.5), *lines)["title"]
    assert (found.value, found.where) == (HEADLINE, "first line without its suffix")
    assert found.rejected == ((lines[0], "the line with its suffix"),)
    whole = text_fields(liking("part", 0.5, below=1.0, above=-1.0), *lines)["title"]
    assert (whole.value, whole.rejected) == (lines[0], ())


def test_a_headline_that_repeats_what_a_page_s_title_says() -> None:
    lines = (f"{HEADLINE} – Pier and quay", "Ferries", HEADLINE, "By Ann Example", *BODY)
    found = text_fields(liking("byline below", 0.5), *lines)["title"]
    assert (found.value, found.confirmed) == (HEADLINE, ("line below it",))
    other = ("Ferry between islands to sail again after storm", "3 May 2026", HEADLINE, "By Ann Example", *BODY)
    found = text_fields(liking("byline below", 0.5), *other)["title"]
    assert (found.value, found.where) == (HEADLINE, "line")
    assert found.rejected == ((other[0], "the first line, with its suffix"),), "so it goes from the body"


def test_the_marks_of_a_lower_heading_are_none_of_the_title() -> None:
    found = text_fields(liking("level", 1.5), "Harbour Post", f"## {HEADLINE}", *BODY)["title"]
    assert found.value == HEADLINE


def test_without_trees_the_rules_decide() -> None:
    weigher = Weigher(builtin_weigher().tables)
    assert text_fields(weigher, HEADLINE, "By Ann Example", *BODY)["title"].value == HEADLINE
    assert "title" not in text_fields(weigher, *BODY)


def test_what_ships_is_whole() -> None:
    ranker = builtin_weigher().rankers[TEXT_TITLE]
    assert ranker.own == COLUMNS
    assert max(ranker.forest.feature) < len(GENERAL) + len(ranker.own) + len(ranker.signals)
    assert {TEXT_TITLE, LINE, WITHOUT_SUFFIX, WITHOUT_PREFIX, RULES} == set(ranker.signals)


@pytest.mark.parametrize(
    "above",
    [
        ("Subscribe now for half the price of last year", "Sign in", "News", "Sport"),
        ("Today's paper", "Puzzles", "Obituaries", "Special offer: six months for six pounds", "News"),
        ("Zum Inhalt", "Anmelden", "Nachrichten aus der Region immer zuerst lesen", "Abo", "Jetzt vier Wochen testen"),
    ],
)
def test_lines_above_the_headline_that_no_rule_knows(above: tuple[str, ...]) -> None:
    found = text_fields(builtin_weigher(), *above, HEADLINE, "3 May 2026, 10:15", *BODY, *MORE)
    assert found["title"].value == HEADLINE


def test_what_nobody_sees_in_a_line_is_none_of_it() -> None:
    lines = ("Read the whole story in our app", "Sport", "Fer\u200ery line re\u00adopens", "By Ann Example", *BODY)
    found = text_fields(liking("byline below", 0.5), *lines)["title"]
    assert found.value == "Ferry line reopens"
    assert text_fields(liking("place", 0.5, below=1.0, above=-1.0), *lines[2:])["title"].value == "Ferry line reopens"
