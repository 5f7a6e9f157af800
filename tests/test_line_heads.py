"""Short lines between a text's title and its byline, date or buttons."""

from __future__ import annotations

import pytest

import cleaner

TITLE = "The lamp at the end of the pier"
DATE = "12 May 2024, 10:31"
BODY = "\n\n".join(
    [
        "The harbour office keeps the book in which every lamp of the town is written down by hand.",
        "It is an old book, and the first of its four columns has been empty for sixty years now.",
        "Nobody remembers what the column was for, and the clerk who drew it left no note behind.",
    ]
)


def gone(*head: str) -> dict[str, str]:
    return {r.text.strip(): r.by for r in cleaner.clean_text("\n\n".join([*head, BODY])).removed}


def test_names_and_labels_below_the_title() -> None:
    found = gone(f"{TITLE} - Port Wire", "Ann Example in Northtown", "HARBOURS", DATE)
    assert found["Ann Example in Northtown"] == found["HARBOURS"] == "structure:head"


def test_a_mark_between_them_goes_too() -> None:
    found = gone(f"{TITLE} - Port Wire", "HARBOURS", ",", "NORTHTOWN", DATE)
    assert {"HARBOURS", ",", "NORTHTOWN"} <= found.keys()


def test_the_name_right_above_the_date_below_a_standfirst_and_a_caption() -> None:
    lines = [f"{TITLE} - Port Wire", "Nobody repairs the old lamp", "The keeper on his pier last winter"]
    for name, by in (("Ann Example", "field:authors"), ("Ann Harbour", "structure:head")):  # of the harbour is the text
        assert gone(*lines, name, DATE).keys() == {lines[0], name, DATE}
        assert gone(*lines, name, DATE)[name] == by


@pytest.mark.parametrize(
    "line",
    [
        "Ann EXAMPLE.",
        "Port Wire Ann EXAMPLE",
        "Ann Example Harbour correspondent",
        "Por Ana Ejemplo, Port Zona Norte — Northtown",
        "אנה כהן",
    ],
)
def test_who_signs_right_above_the_date_below_a_standfirst(line: str) -> None:
    standfirst = "Nobody repairs the old lamp on the hill, and the keeper is gone"
    found = gone(f"{TITLE} - Port Wire", standfirst, line, DATE)
    assert line in found
    assert standfirst not in found


def test_a_question_or_a_sentence_right_above_the_date_stays() -> None:
    standfirst = "Nobody repairs the old lamp on the hill, and the keeper is gone"
    for line in ("Who Repairs It?", "Nobody repairs it, as it seems."):
        assert line not in gone(f"{TITLE} - Port Wire", standfirst, line, DATE)


def test_a_date_with_the_time_that_reading_takes() -> None:
    line = "2024. május 12. vasárnap, 10:31 • Olvasási idő: 3 perc"
    assert gone(f"{TITLE} - Port Wire", line)[line] == "structure:told"


def test_a_standfirst_stays() -> None:
    assert "Nobody repairs the old lamp" not in gone(f"{TITLE} - Port Wire", "Nobody repairs the old lamp", DATE)
    assert "What the Keeper Knew:" not in gone(f"{TITLE} - Port Wire", "What the Keeper Knew:", DATE)


def test_three_such_lines_are_a_list() -> None:
    lines = ["Northtown Pier", "Southtown Quay", "Old Harbour"]
    assert not set(lines) & set(gone(f"{TITLE} - Port Wire", *lines, DATE))


def test_a_name_or_place_right_above_a_body_without_subheadings() -> None:
    more = BODY.replace("lamp", "boat")
    assert gone(f"{TITLE} - Port Wire", DATE, "Northtown", more)["Northtown"] == "structure:head"
    assert "Introduction" not in gone(f"{TITLE} - Port Wire", DATE, "Introduction", more)
    assert "Northtown" not in gone(f"{TITLE} - Port Wire", DATE, "Northtown", f"{more}\n\nSouthtown")
    assert "Northtown" not in gone(f"{TITLE} - Port Wire", DATE, "Northtown")


def test_numbers_beside_buttons() -> None:
    found = gone(f"{TITLE} - Port Wire", DATE, "41", "7", "Share")
    assert found["41"] == found["7"] == "structure:number"


def test_numbers_in_the_body_and_tables_stay() -> None:
    assert "41" not in gone(f"{TITLE} - Port Wire", DATE, "41")
    rows = ["41", "7", "12", "9", "30"]
    assert not set(rows) & set(gone(f"{TITLE} - Port Wire", *rows, "Share"))


def test_hours_that_head_entries_stay() -> None:
    diary = [
        "Rain all night.",
        "9:30",
        "The tent held.",
        "14:00",
        "A flat tyre, the third.",
        "20:15",
        "The river, and stars.",
    ]
    assert "14:00" in cleaner.clean_text("\n\n".join(diary)).body
    headlines = ["14:00", "Mayor closes the old pier", "13:20", "Four boats sold on Monday"]
    assert "14:00" not in cleaner.clean_text("\n\n".join([BODY, *headlines])).body


def test_what_stands_above_the_title() -> None:
    found = gone("Ports Harbours Lamps", "Northtown", TITLE, DATE, "Share")
    assert found["Ports Harbours Lamps"] == found["Northtown"] == "structure:head"
    assert found[TITLE] == "field:title"


def test_a_menu_between_the_titles() -> None:
    menu = [
        "Yesterdays",
        "Harbour life",
        "Nets and ropes",
        "Bread",
        "The hill",
        "Weather eye",
        "Old songs",
        "Letterbox",
    ]
    found = gone(f"{TITLE} - Port Wire", *menu, TITLE, DATE)
    assert {found.get(line) for line in menu} == {"structure:head"}
    assert "Bread" not in gone(f"{TITLE} - Port Wire", *menu, "The bread is of rye, says the keeper.", TITLE, DATE)


def test_a_standfirst_above_two_bylines() -> None:
    standfirst = "The keeper of the lamp on the hill has gone, and nobody has come to light it since the spring."
    head = ("Written by: Ann Lee", "Edited by: Tom Hill", "1,254 reads", "Subscribe")
    more = "The council will talk about the lamp in March, and until then the hill stays dark, says the mayor."
    found = gone(TITLE, standfirst, *head, BODY, more)
    assert standfirst not in found
    assert set(head) <= found.keys()


def test_hours_in_a_list_stay() -> None:
    hours = ["* 06:50", "* 14:15", "* 15:30", "* 17:45"]
    text = "\n".join([TITLE, BODY, "", "The boat leaves at these hours:", "", *hours])
    assert all(hour in cleaner.clean_text(text).body for hour in hours)


def test_a_sentence_above_the_title_stays() -> None:
    head = ("Home News Sport Weather", "The lamp burned all night.", TITLE, DATE)
    assert "The lamp burned all night." not in gone(*head)


def test_counts_and_labels_in_any_language() -> None:
    found = gone(f"{TITLE} - Port Wire", DATE, "Blorped 1,204 zarn", "Share", "ქალაქი", "5 min read")
    assert found["Blorped 1,204 zarn"] == found["ქალაქი"] == "structure:head"


def test_a_standfirst_with_a_number_stays() -> None:
    assert "Of the 12 lamps nobody repairs one" not in gone(
        f"{TITLE} - Port Wire", "Of the 12 lamps nobody repairs one", DATE
    )


def test_a_name_between_the_standfirst_and_the_date() -> None:
    standfirst = "Nobody repairs the old lamp"
    assert gone(TITLE, standfirst, "Ann Example", DATE).keys() == {TITLE, "Ann Example", DATE}
    assert "Old lamp" not in gone(TITLE, standfirst, "Old lamp", DATE)


def test_a_date_among_the_lines_of_a_record_stays() -> None:
    record = ["Court: The harbour court", "Date: 12 May 2024", "Judge: Ann Example"]
    assert not set(record) & set(gone(TITLE, *record))
    assert "Date: 12 May 2024" in gone(TITLE, "Date: 12 May 2024", "Judge: Ann Example")


def test_a_name_that_is_a_link_of_markdown() -> None:
    name = "[Ann Example](https://port.example/authors/ann/)"
    head = ["# The lamp at the end of the pier", "[Home](/)", TITLE, "-" * 20, name, DATE]
    assert name in gone(*head)


def test_a_line_with_a_date_below_the_title() -> None:
    lines = [
        "Skrivet av Mormor Maj den 4 mars, 2025 i kategorin Hamnen",
        "de Nelu Vântu, pe 2 martie 2025, în Port",
        "Paskelbė Gintas, 2025-03-02. Rubrika: Uostas",
        "Ievietoja: Dzintra | Rubrika: Osta | 12 balsis",
        "Piers · 4 letters · On **lamps**",
    ]
    for line in lines:
        assert line in gone(f"{TITLE} - Port Wire", line)
        assert line in gone(f"{TITLE} - Port Wire", "Nobody repairs the old lamp on the hill", line)


def test_a_standfirst_or_a_list_with_dates_stays() -> None:
    line = "The fair of 3 May 2025 was held in the old harbour without a single lamp"
    assert line not in gone(f"{TITLE} - Port Wire", line)
    rows = ["Lamp fair in the hall, 3.5.2025 to 4.5.2025", "Boat fair, 4.5.2025, in the port", "Ropes, 5.5.2025, free"]
    assert not set(rows) & set(gone(f"{TITLE} - Port Wire", *rows))


def test_a_name_with_what_its_owner_is() -> None:
    line = "Aistė Petkutė, uosto krašto žinios"
    assert gone(f"{TITLE} - Port Wire", line, DATE)[line] == "structure:head"
    found = gone(f"{TITLE} - Port Wire", "Līga Kalniņa", "ostas ziņu redakcija", DATE)
    assert found["Līga Kalniņa"] == found["ostas ziņu redakcija"] == "structure:head"
    head = ["Nobody repairs the old lamp on the hill", "Ann Example", "Northtown", DATE]
    found = gone(f"{TITLE} - Port Wire", *head)
    assert found["Ann Example"] == found["Northtown"] == "structure:head"
    assert head[0] not in found


def test_a_word_of_three_letters_is_a_label_too() -> None:
    assert gone(f"{TITLE} - Port Wire", "Northtown", "Git", DATE)["Git"] == "structure:head"


def test_an_address_right_above_the_body() -> None:
    more = BODY.replace("lamp", "boat")
    found = gone(f"{TITLE} - Port Wire", DATE, "Anna Lilja", "annalilja@port.example", f"{more}\n\nAdvertisement")
    assert found["Anna Lilja"] == found["annalilja@port.example"] == "structure:head"


def test_the_sites_name_with_its_domain_or_without() -> None:
    def removed_by(line: str, site: str) -> str | None:
        article = cleaner.clean_text(f"{TITLE}\n\n{DATE}\n\n{BODY}\n\n{line}", site=site)
        return next((removal.by for removal in article.removed if removal.text == line), None)

    assert removed_by("Portwire", "portwire.example") == removed_by("Portwire", "Portwire") == "field:site"
    assert removed_by("St", "St. Ellery Post") != "field:site"


def test_what_stands_above_the_title_with_the_site_s_path() -> None:
    menu = "Lamps Ropes and Old Boats"
    path = "Harbour » Lamps » The lamp at the end..."
    for above in ([menu, "Home » Harbour » Lamps"], [path, "Log in"]):
        assert set(above) <= gone(*above, TITLE).keys()


def test_a_long_row_without_the_marks_of_a_sentence_above_the_title() -> None:
    row = "News Sport Culture Economy Weather Opinion Politics Science Travel Health Education Video Podcasts Jobs Cars"
    assert row in gone(row, TITLE, DATE)
    said = f"{row}, and what else there is"
    assert said not in gone(said, TITLE, DATE)
