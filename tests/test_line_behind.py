"""Lines behind a text's body that their form tells, in whatever language."""

from __future__ import annotations

import pytest

import cleaner

BODY = (
    "The ferry between the two islands sailed again on Monday, to the cheers of some four hundred people on the quay.",
    "Its captain said that the old engine had been mended over the winter by two men who had never seen one before.",
    "From now on it will sail twice a day, at eight and at six, and on Sundays once, as it did before the storm came.",
)


def left(*behind: str, body: tuple[str, ...] = BODY) -> list[str]:
    """The lines behind a body that stay."""
    return cleaner.clean_text("\n".join((*body, *behind))).body.split("\n\n")[len(body) :]


@pytest.mark.parametrize(
    "line",
    [
        "« Ffi ddoe",
        "Ffi yfory »",
        "← Zorbiq uno: the long winter of the lamps",
        "Zorbiq duo: the long winter of the lamps →",
        "‹ Zorbiq Le scarpe del postino",
        "Zorbiq more >>",
        "#zorbiq",
        "#zorb qua",
        "Zorbiq glum (PDF, 0.41 MB)",
        "Zorbiq glum [DOCX]",
        "Telefon 010-000 00 00",
        "Тел.: +38 (044) 555-12-12",
        "電話：03-1234-5678",
        "Zorbiq glum, tel. 22 555 10 20, room 4",
        "Zorbiq: press@harbour.example",
        "SOURCE Zorbiq Works Ltd",
        "1 of 5",
        "See translation",
    ],
)
def test_a_line_goes_for_its_form(line: str) -> None:
    assert left(line) == []


def test_the_name_above_a_number_goes_too() -> None:
    assert left("Ann Example, zorbiq glumista", "Telefon 010-000 00 00") == []


@pytest.mark.parametrize(
    "line",
    [
        "« We shall sail whatever the wind says, and nobody on this quay will stop us, he cried",
        "“We shall sail”",
        "« Sail »",
        "Source of the river",
        "x < y >> z",
        "He sent it as a file (in PDF, he said).",
        "Rule #3",
        "Telephones of 1990",
        "Write to nobody@harbour.example and wait.",
        "12 lamps, 30 ropes",
    ],
)
def test_a_line_of_the_text_stays(line: str) -> None:
    assert left(line) == [line]


def test_such_a_line_between_paragraphs_stays() -> None:
    line = "Zorbiq glum (PDF, 0.41 MB)"
    assert line in cleaner.clean_text("\n".join((*BODY, line, *BODY[::-1]))).body


NOISE = "Leave a Reply"


@pytest.mark.parametrize("tags", [("Ferry captain", "Islands"), ("ferry islands Sundays",), ("Ferry, Islands, Storm",)])
def test_names_of_what_the_text_tells_go_in_a_row(tags: tuple[str, ...]) -> None:
    assert left(*tags, NOISE) == []


@pytest.mark.parametrize(
    "lines",
    [
        ("Ferry captain", "Islands"),
        ("Zorbiq", "Glum", NOISE),
        ("Islands", NOISE),
        ("Best regards,", "the captain of the ferry", NOISE),
        ("- Ferry", "- Islands", NOISE),
        ("Ferry of the islands", "Storm on the quay", NOISE),
    ],
)
def test_other_short_lines_behind_the_body_stay(lines: tuple[str, ...]) -> None:
    assert left(*lines) == [line for line in lines if line != NOISE]


def test_what_a_colon_announces_is_no_row_of_tags() -> None:
    body = (*BODY[:2], "It calls at the three towns whose names were painted on the old engine by the two men again:")
    assert left("Ferry", "Islands", NOISE, body=body) == ["Ferry", "Islands"]


@pytest.mark.parametrize("head", ["Related", "RELATED:", "## Related", "**Related**"])
@pytest.mark.parametrize("mark", ["{}", "- [{}](https://harbour.example/a)", "[{}](https://harbour.example/a)"])
def test_titles_below_a_word_that_says_so_end_a_text(head: str, mark: str) -> None:
    titles = [mark.format(title) for title in ("New tunnel opens in June", "Mayor visits the pier")]
    assert left(head, *titles) == []


@pytest.mark.parametrize(
    "below",
    [
        ("Twins are so by birth, and by nothing else.", "Others are so by law."),
        ("lamps", "ropes"),
        ("New tunnel opens in June",),
        ("New tunnel opens in June", "The keeper said that the lamp would be lit again on Monday, whatever it cost."),
    ],
)
def test_a_part_of_the_body_below_the_same_word_stays(below: tuple[str, ...]) -> None:
    assert left("## Related", *below) == ["## Related", *below]


@pytest.mark.parametrize("line", ["Continue reading {}", "Continue reading “{}”", "Weiterlesen: {}"])
def test_the_link_to_the_rest_of_the_text_goes(line: str) -> None:
    title = "The ferry sails once more"
    behind = line.format(title)
    assert cleaner.clean_text("\n\n".join((title, *BODY, behind))).body == "\n\n".join(BODY)


@pytest.mark.parametrize(
    "left", ["[object Object]", "undefined", "null", "NaN", "&nbsp;", "Link copied!", "Read in app"]
)
def test_what_a_script_left_between_paragraphs_goes(left: str) -> None:
    assert cleaner.clean_text("\n\n".join((BODY[0], left, *BODY[1:]))).body == "\n\n".join(BODY)


@pytest.mark.parametrize("left", ["[object Object]", "undefined", "NaN"])
def test_what_a_paragraph_leads_to_stays(left: str) -> None:
    led = BODY[0][:-1] + ", and the screen shows:"
    assert left in cleaner.clean_text("\n\n".join((*BODY, led, left, *BODY))).body.split("\n\n")
