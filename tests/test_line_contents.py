"""Tables of contents in a text, told by the subheadings that repeat them."""

from __future__ import annotations

import cleaner

LONG = "The harbour office keeps the book in which every lamp of the town is written down by hand."
MORE = "It is an old book, and the first of its four columns has been empty for sixty years now."
HEAD = ["The lamp book of Northtown - Port Wire", "By Ann Example, 5 May 2024"]
PARTS = ["Overview", "Lamps of the pier", "Lamps of the quay"]
BODY = [LONG, *(line for part in PARTS[1:] for line in (part, MORE.replace("old", part)))]


def toc(*lines: str) -> list[str]:
    return [
        r.text.strip() for r in cleaner.clean_text("\n\n".join([*HEAD, *lines])).removed if r.by == "structure:contents"
    ]


def test_entries_that_come_back() -> None:
    parts = [*PARTS[1:], "Who keeps the lamps of the church on the hill?"]
    entries = [f"{number}. {part}" for number, part in enumerate(parts, 1)]
    assert toc("Inside", *entries, *BODY, parts[-1], LONG) == ["Inside", *entries]


def test_one_entry_may_have_no_subheading_of_its_own() -> None:
    entries = [f"{number}. {part}" for number, part in enumerate(PARTS, 1)]
    assert toc("Table of contents", *entries, *BODY) == entries


def test_entries_on_one_line() -> None:
    row = "Jump to: Lamps of the pier | Lamps of the quay | Lamps of the church"
    assert toc(row, *BODY, "Lamps of the church", LONG) == [row]


def test_links_to_places_in_the_text_on_one_line() -> None:
    row = "* [Lamps of the pier](#pier) * [Lamps of the quay](#quay)"
    assert toc(LONG, row, *BODY, LONG) == [row]
    assert toc(LONG, "See [the pier](#pier) and [the quay](#quay).", *BODY, LONG) == []
    assert toc(LONG, "[1](#note-1) [2](#note-2)", *BODY, LONG) == []


def test_below_the_text_that_leads_to_it_where_a_label_heads_it() -> None:
    entries = ["Lamps: those of the pier", "Lamps: those of the quay"]
    body = [line for entry in entries for line in (entry, LONG)]
    assert toc(LONG, MORE, LONG, "In this guide", *entries, *body, MORE) == entries
    assert toc(LONG, MORE, LONG, "Bring with you", *entries, *body, MORE) == []


def test_a_list_that_does_not_come_back_stays() -> None:
    assert toc("Bring with you", "A lamp", "A rope", "A key", *BODY) == []


def test_a_list_below_the_text_that_sums_it_up_stays() -> None:
    assert toc(*BODY, "Lamps of the church", LONG, LONG, *PARTS[1:], "Lamps of the church", LONG) == []


def test_cells_that_come_back_in_rows_are_no_table_of_contents() -> None:
    cells = ["Lamps of the pier", "Lamps of the quay", "Lamps of the church"]
    assert toc(*cells, LONG, cells[0], "Yes", cells[1], "No", cells[2], "Yes", LONG, MORE) == []


def test_words_of_code_are_no_entries() -> None:
    code = ["Lamp_One", "[Lamp]", "pier()"]
    assert toc(*code, LONG, code[0], MORE, code[1], MORE, code[2], LONG) == []


def test_the_first_subheading_may_stand_right_below_the_list() -> None:
    parts = [*PARTS, "Lamps of the church"]
    sections = [line for part in parts for line in (part, MORE.replace("old", part))]
    assert toc(LONG, "Table of contents", *parts, *sections) == parts
    assert toc(*parts, *sections) == parts


def test_below_a_known_label_the_sections_may_be_short() -> None:
    parts = ["Lamps of the pier", "Lamps of the quay"]
    sections = [LONG, parts[0], "They are lit at dusk.", parts[1], "They are out."]
    assert toc("Table of contents", *parts, *sections) == parts
    assert toc("Bring with you", *parts, *sections) == []


def test_a_label_does_not_open_the_first_subheading_below_its_list() -> None:
    parts = ["Clean the wick", "Fill the lamp"]
    steps = [parts[0], "Use an old brush and a little oil.", parts[1], "Stop below the rim of the glass."]
    body = cleaner.clean_text("\n\n".join([*HEAD, LONG, "Table of contents", *parts, *steps])).body
    assert body.split("\n\n") == [LONG, *steps]


def test_entries_that_are_links() -> None:
    entries = [f"{number}. [{part}](#part-{number})" for number, part in enumerate(PARTS[1:], 1)]
    assert toc("Table of contents", *entries, *(f"## {line}" if line in PARTS else line for line in BODY)) == entries


def test_entries_that_lead_to_places_in_the_text() -> None:
    entries = [f"- [{part}](#{number})" for number, part in enumerate(PARTS, 1)]
    lists = [
        f"## {PARTS[0]}",
        LONG,
        *(line for part in PARTS[1:] for line in (f"## {part}", "- one lamp", "- two lamps")),
    ]
    assert toc(LONG, "Inside", *entries, *lists, LONG) == ["Inside", *entries]
    assert toc(LONG, "Inside", *[f"- {part}" for part in PARTS], *lists, LONG) == []


def test_what_hides_something_heads_no_contents() -> None:
    options = "Camera of the pier\n- Near\n- Far\n- From the sea"
    assert cleaner.clean_text(f"{LONG}\n\n{MORE}\n\n- Show\n- Hide\n{options}").body.endswith(options)


def test_japanese_dots_are_marks_of_entries() -> None:
    entries = ["・Lamps of the pier", "・Lamps of the quay"]
    assert toc(LONG, MORE, LONG, "In this guide", *entries, *BODY[1:]) == entries


def test_counted_entries_below_a_label_need_not_come_back() -> None:
    assert toc("Contents [hide]", "1 Lamps of the pier", "2 Who keeps them?", LONG, MORE) == [
        "1 Lamps of the pier",
        "2 Who keeps them?",
    ]
    assert toc("Contents [hide]", "1 Lamps of the pier", "4 Who keeps them?", LONG, MORE) == []
    assert toc("Contents [hide]", "1 Lamps of the pier", LONG, MORE) == []


def test_links_to_places_in_the_text_wherever_they_stand() -> None:
    address = "https://port.example/2024/lamps/"
    entries = [f"{n}. [{part}]({address}#part-{n})" for n, part in enumerate(PARTS[1:], 1)]
    parts = [line for part in PARTS[1:] for line in (f"## {part}", "* one lamp of brass", "* two of tin", LONG)]
    assert toc(LONG, MORE, LONG, "What stands here", *entries, *parts) == ["What stands here", *entries]
    plain = [f"{n}. [{part}]({address}{n})" for n, part in enumerate(PARTS[1:], 1)]
    assert toc(LONG, MORE, LONG, "What stands here", *plain, *parts) == []


def test_entries_of_which_one_comes_back_right_above_the_text() -> None:
    entries = ["Causes", "Care", "When to call the keeper", "Summary"]
    text = [LONG, MORE, "Why does a lamp go out at night?", LONG, entries[2], MORE, LONG]
    assert toc("Updated on May 6, 2024", *entries, *text) == entries
    assert toc("Updated on May 6, 2024", *entries, LONG, MORE, LONG, MORE) == []
    assert toc("Updated on May 6, 2024", "A lamp", "Oil", *text) == []
