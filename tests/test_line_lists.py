"""Menus and lists of other articles around a text's body, which the model of lines agrees to."""

from __future__ import annotations

import cleaner
from cleaner.blocks.text import cut_text
from cleaner.judge.lines.lists import listed
from cleaner.judge.lines.shape import lines_of

PROSE = "The harbour office keeps the book in which every lamp of the town is written down by hand, year for year."
TITLES = ["Mayor closes the northern pier", "Four boats nobody has claimed", "Why the lamps burn longer now"]
MENU = ["Ligo", "Vesti", "Sporta", "Kulto"]


def found(
    *lines: str, score: float = -2.0, known: dict[str, str] | None = None, known_below: str = "© 2024"
) -> dict[str, str]:
    """Line -> kind of what goes of lines whose paragraphs are the body; all others have one score."""
    made = lines_of(cut_text("\n\n".join(lines)))
    body = [i for i, line in enumerate(made) if line.text == PROSE]
    places = [-1.0 if i < body[0] else 0.0 if i <= body[-1] else 1.0 for i in range(len(made))]
    names = {known_below: "copyright", **(known or {})}
    kinds = [names.get(line.text) for line in made]
    scores = [4.0 if place == 0 else score for place in places]
    return {made[i].text: kind for i, kind in listed(made, kinds, places, scores)}


def test_a_menu_at_the_top() -> None:
    assert found(*MENU, "A title with a few words", PROSE) == dict.fromkeys(MENU, "site-nav")
    assert found(*MENU, PROSE) == dict.fromkeys(MENU[:-1], "site-nav")


def test_two_labels_or_labels_below_a_title_are_no_menu() -> None:
    assert found(*MENU[:2], PROSE) == {}
    assert found("A title with a few words of its own", *MENU, PROSE) == {}
    assert found("Seats: 4", "Doors: 2", "Colour: red", PROSE) == {}


def test_titles_between_the_body_and_known_noise() -> None:
    assert found(PROSE, *TITLES, "© 2024") == dict.fromkeys(TITLES, "related-links")


def test_lines_at_the_end_of_a_text_are_no_titles() -> None:
    assert found(PROSE, *TITLES) == {}


def test_what_a_line_leads_to_is_of_the_body() -> None:
    for lead_in in ("結果は次の通り。", "获奖名单如下。", "수상자는 다음과 같다."):
        assert found(PROSE, lead_in, *TITLES, "© 2024") == {}
        assert found(
            PROSE,
            lead_in.replace("次の通り", "出た").replace("如下", "出").replace("다음과 같다", "많다"),
            *TITLES,
            "© 2024",
        ) == (dict.fromkeys(TITLES, "related-links"))


def test_what_is_no_title() -> None:
    for lines in (
        ["Salt and pepper", "Two large eggs", "A little butter"],
        ["CBT: cognitive therapy of all kinds", "GLM: the general linear model", "MBCT: another kind of therapy"],
        ["We want to ask for work,", "Wherever there may be some,", "And not despair of offices,"],
        ["[1] The book of the lamps", "[2] The book of the boats", "[3] The book of the piers"],
        ["17.00 Opening of the fair", "18.30 Procession of the boats", "20.00 Concert on the pier"],
        ["▪ The skillet of my aunt", "▪ The oven of my uncle", "▪ The spoon of the two"],
        [f"The {n} source of what was said above" for n in range(13)],
    ):
        assert found(PROSE, *lines, "© 2024") == {}, lines


def test_the_model_has_the_last_word() -> None:
    assert found(*MENU, PROSE, *TITLES, "© 2024", score=0.0) == {}


def test_without_a_body_nothing_goes() -> None:
    made = lines_of(cut_text("\n\n".join(MENU)))
    assert list(listed(made, [None] * 4, [1.0] * 4, [-3.0] * 4)) == []


def test_a_whole_text_in_a_language_that_no_rule_knows() -> None:
    prose = (
        "Ina vero solta pelamin kora desti navoro, ulme kanto sel mira doveta lasno peri tulmaneko vasti dorun. " * 2
    )
    titles = ["Koro velta nasim derope lun", "Tulma vesti noraki pelade sun", "Mira doste kanvelo rumi tas"]
    text = "\n\n".join(
        [*MENU, "Kanvelo rumi tas nasim derope", prose, prose, prose, *titles, "Leave a Reply", "© 2024 Vesta"]
    )
    body = cleaner.clean_text(text).body
    assert [line for line in (*MENU, *titles) if line in body.split("\n\n")] == []
    assert body.count("Ina vero") == 6


def test_a_list_of_labels_in_a_script_without_spaces() -> None:
    hours = ["ゴン駅長の勤務時間", "平日：6時40分～7時10分", "雨の日：休み"]
    assert found(PROSE, *hours, "© 2024") == {}
