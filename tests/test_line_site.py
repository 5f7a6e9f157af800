"""The site's name of a text, and the section beside it: suffixes of the title, newsletters, labels that come again."""

from __future__ import annotations

import pytest

import cleaner

TITLE = "The lamp on the pier goes out after rain"
BODY = """The column of dates begins in March, and whoever kept it wrote small.

It is an old book, and the first of its four columns has been empty for sixty years now.

Nobody remembers what the column was for, and the clerk who drew it left no note behind."""


def _clean(head: str, foot: str = "") -> tuple[str | None, str | None, str | None]:
    """(title, section, site) of a text with this head."""
    article = cleaner.clean_text(f"{head}\n\n{BODY}\n\n{foot}".strip())
    return article.title, article.section, article.site


@pytest.mark.parametrize(
    ("head", "section", "site"),
    [
        ("{} - Maps and Marmalade", None, "Maps and Marmalade"),
        ("{} | Hafenbote\n\n3 May 2024", None, "Hafenbote"),
        ("{} - Newspaper - PORT TIMES\n\nAnn Bell", "Newspaper", "PORT TIMES"),
        ("{} - Coasts - Port Gazette\n\nAnn Bell", "Coasts", "Port Gazette"),
        ("{} - Ann Bell - Port Gazette", None, "Port Gazette"),
        ("{} | Politics", "Politics", None),
        ("{} - 3.5.2024", None, None),
    ],
)
def test_suffixes_of_the_title(head: str, section: str | None, site: str | None) -> None:
    assert _clean(head.format(TITLE)) == (TITLE, section, site)


@pytest.mark.parametrize(
    ("buttons", "name"),
    [
        (("Subscribe", "Sign in"), "Quiet Harbour"),
        (("Abonnieren", "Anmelden"), "Stille Bucht"),
        (("S'abonner", "Se connecter"), "Les Marées"),
        (("Prenumerera", "Logga in"), "Lugna viken"),
    ],
)
def test_the_name_above_the_buttons_of_an_account_is_the_site(buttons: tuple[str, str], name: str) -> None:
    head = f"{name}\n\n{buttons[0]}\n\n{buttons[1]}\n\n{{}}{TITLE}\n\nNov 2, 2025"
    assert _clean(head.format("")) == (TITLE, None, name)
    assert _clean(f"Politics{head.format('')[len(name) :]}") == (TITLE, "Politics", None)
    assert _clean(head.format("Cities\n\nRopes\n\n"))[2] is None


def test_a_part_of_the_title_that_a_label_of_the_menu_says_is_the_section() -> None:
    menu = "Start\n\nSkärgård\n\nStaden\n\nVäder"
    assert _clean(f"{menu}\n\n{TITLE} | Skärgård\n\n3 May 2024")[1] == "Skärgård"
    assert _clean(f"{TITLE} | Port Wire\n\nPort Wire\n\nStart\n\n{TITLE}\n\n3 May 2024") == (TITLE, None, "Port Wire")


def test_suffixes_above_a_heading_are_those_of_the_title() -> None:
    menu = "\n\n".join(f"* Entry {letter}" for letter in "abcdefghijklmnopqr")
    head = f"{TITLE} | Haarlem | De Havenbode\n\n{menu}\n\n# {TITLE}\n\n14 May 2024"
    assert _clean(head) == (TITLE, "Haarlem", "De Havenbode")


@pytest.mark.parametrize("foot", ["More from Five Rivers", "Latest from Five Rivers"])
def test_a_label_below_a_menu_to_which_a_line_behind_the_text_leads_is_the_section(foot: str) -> None:
    head = f"Home\n\nRegions\n\nPolitics\n\nFive Rivers\n\n{TITLE}\n\nAnn Bell\n\n11:30am, 3 May 2024"
    assert _clean(head, f"{foot}\n\nWalking track closed")[1] == "Five Rivers"
    assert _clean(head)[1] is None


@pytest.mark.parametrize("label", ["Local News", "Press Release", "Nota de prensa", "Kenyataan Media"])
def test_names_of_sections_that_sites_use_everywhere(label: str) -> None:
    menu = "Watch live\n\nSubmit photos/videos\n\nContests"
    assert _clean(f"{menu}\n\n{label}\n\n{TITLE}\n\n3 May 2024")[1] == label
    assert _clean(f"{menu}\n\nRope walks\n\n{TITLE}\n\n3 May 2024")[1] is None


@pytest.mark.parametrize("path", ["Home/News/Islands", "Hem›Nyheter›Islands", "Home>Islands"])
def test_a_path_without_spaces(path: str) -> None:
    assert _clean(f"Port Wire\n\nToday's paper\n\n{path}\n\n{TITLE}\n\n3 May 2024")[1] == "Islands"
    assert _clean(f"Port Wire\n\nToday's paper\n\nNews/Islands\n\n{TITLE}\n\n3 May 2024")[1] is None


def test_the_last_step_of_a_path_that_stands_in_the_menu_is_the_section() -> None:
    head = f"Rope walks\n\nQuay\n\nPier\n\nPort Echo › {{}}\n\n{TITLE}\n\nAnn Bell\n\n3 May 2024"
    assert _clean(head.format("Rope walks"))[1] == "Rope walks"


def test_a_known_topic_above_the_byline_is_the_section() -> None:
    assert _clean(f"{TITLE} – Hafenbote\n\nInterview\n\nVon Anna Bell\n\n3. Mai 2024")[1] == "Interview"
    assert _clean(f"{TITLE} – Hafenbote\n\nTauwerk\n\nVon Anna Bell\n\nText")[1] is None


@pytest.mark.parametrize(
    "above", ["5 min read", "May 3, 2024", "Home", "Home\n\nMenu\n\nContact", "Watch\n\nWeather\n\nContests\n\nQuay"]
)
def test_what_is_no_section_above_a_title(above: str) -> None:
    assert _clean(f"{above}\n\n{TITLE}\n\nBy Ann Bell\n\nMay 3, 2024") == (TITLE, None, None)
