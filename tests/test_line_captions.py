"""Captions between the title and the body of a text."""

from __future__ import annotations

import pytest

import cleaner

TITLE = "The lamp at the end of the pier - Port Wire"
DATE = "12 May 2024, 10:31"
CAPTION = "The keeper on the pier last winter."
BODY = "\n\n".join(
    [
        "The harbour office keeps the book in which every lamp of the town is written down by hand.",
        "It is an old book, and the first of its four columns has been empty for sixty years now.",
        "Nobody remembers what the column was for, and the clerk who drew it left no note behind.",
    ]
)


def body(*head: str) -> str:
    return cleaner.clean_text("\n\n".join([TITLE, *head, BODY])).body


@pytest.mark.parametrize("head", [[DATE, CAPTION, "Photo: Ann Example"], [DATE, f"{CAPTION} (Photo: Ann Example)"]])
def test_the_sentence_that_a_credit_follows(head: list[str]) -> None:
    assert body(*head) == BODY


@pytest.mark.parametrize("caption", ["The old lamp last winter (Port Wire)", "المصباح القديم في الميناء (الميناء)"])
def test_whose_it_is_stands_in_brackets(caption: str) -> None:
    assert body("Nobody repairs the old lamp.", caption, DATE).endswith(f"lamp.\n\n{BODY}")
    assert caption in body("Nobody repairs the old lamp.", DATE, BODY, caption)


@pytest.mark.parametrize(
    "caption",
    [
        "Errotaldeko urtegia, atzo arratsaldean. MIKEL ARRONDO / FOKU",
        "Sundlaugin var troðfull við opnunina. Vísir/Ragnvaldur",
        "Two boats lie on the quay, the morning after the storm.Unsplash/Ann Example",
        "Ann Example, the fourth of her house to keep the lamp of the port. | PORT WIRE",
        "▲ 지난 10일 우체국 앞에서 주민들이 이야기를 나누고 있다. 윤가람 기자",
        "El viejo farero, en la presentación de su libro en 2017. / Emilio Ejemplo",
        "La lámpara del muelle, vista desde el río. / J. M. de la Torre",
        "▲ 灯塔里的旧灯和新灯",
    ],
)
def test_whose_it_is_stands_at_its_end_without_a_label(caption: str) -> None:
    assert body(DATE, caption) == BODY
    assert cleaner.clean_text(f"{TITLE}\n\n{BODY}\n\n{caption}\n\n{BODY}").body == f"{BODY}\n\n{BODY}"


@pytest.mark.parametrize(
    "line",
    [
        "He may leave the lamp lit. The council said yes/no",
        "Ask for the old book at the quay. Open Mo/Tu",
        "Boots at a third of their price, in all sizes. Men’s / Women’s",
        "The lamp of the pier burns again | Port Wire",
        "▲ the lamp on the pier",
        "Llegaron al muelle en tren. / a pie",
        "▲ 第一盏灯 ▲ 第二盏灯",
        "Custom development vs. Low-Code/No-Code",
    ],
)
def test_a_stroke_at_the_end_makes_no_caption(line: str) -> None:
    assert line in cleaner.clean_text(f"{TITLE}\n\n{BODY}\n\n{line}\n\n{BODY}").body


def test_below_a_standfirst_of_two_sentences() -> None:
    standfirst = "Nobody repairs the old lamp. The council has no money."
    assert body(standfirst, DATE, CAPTION, "Photo: Ann Example") == f"{standfirst}\n\n{BODY}"


@pytest.mark.parametrize(
    "head",
    [
        [CAPTION, "Photo: Ann Example", DATE],  # right below the title stands the standfirst
        [DATE, CAPTION],  # nothing says that it is about a picture
        [DATE, f"{CAPTION} It was a hard one. (Photo: Ann Example)"],
    ],
)
def test_other_sentences_there_stay(head: list[str]) -> None:
    assert CAPTION in body(*head)


def test_credits_among_the_paragraphs_take_none_with_them() -> None:
    text = f"{TITLE}\n\n{DATE}\n\n{BODY}\n\nThe lamp burns.\n\nPhoto: Ann Example\n\n{BODY}"
    assert "The lamp burns." in cleaner.clean_text(text).body


def test_what_somebody_says_among_the_paragraphs_is_none() -> None:
    said = "“Nobody laughed, and I least of all”, said Ann, who kept the lamp of the pier."
    text = f"{TITLE}\n\n{DATE}\n\n{BODY}\n\n{said} Photo: Ben Example\n\nAdvertisement\n\n{BODY}"
    assert f"{BODY}\n\n{said}\n\n{BODY}" == cleaner.clean_text(text).body


@pytest.mark.parametrize(
    "caption", ["*The keeper on the pier*", "_The keeper on the pier, last winter._", "The keeper"]
)
def test_what_stands_emphasised_below_a_picture_or_says_what_it_shows(caption: str) -> None:
    first, *others = BODY.split("\n\n")
    picture = "![The keeper](https://port.example/keeper.jpg)"
    assert caption not in body(first, picture, caption, *others).split("\n")
    assert picture in body(first, picture, caption, *others)
    assert caption in body(first, caption, *others)
    assert "*The* keeper *was*" in body(first, picture, "*The* keeper *was*", *others)


@pytest.mark.parametrize(
    "caption",
    [
        "Volunteers behind the counter of the shop © Harbour Radio",
        "灯台を磨く児童たち＝14日、港町の北小",
        "招牌是用舊門板做的。（圖片提供：陳文）",
    ],
)
def test_whose_picture_it_is_or_when_it_was_taken_stands_behind_it(caption: str) -> None:
    first, *others = BODY.split("\n\n")
    assert caption not in body(DATE, caption, first, *others)


@pytest.mark.parametrize(
    "caption",
    [
        "Two keepers on the pier last winter. (_Port Wire North Quay: Ann Example_)",
        "The numbers on the wall are from 1911. (*Supplied: Lamp Club Inc.*)",
        "Zwei Wärter auf der Mole im Winter. (_Hafenbote: Erika Muster_)",
        "Two keepers on the pier last winter. (PWN North Quay: Ann Example)",
        "The lamp boat carries up to 14 people. (Ann Example/PWN)",
        "The lamp boat carries up to 14 people. (Ann M. Example/The Harbour Press)",
        "The old lamp burns all day and all night. ANN EXAMPLE/PORTSHOTS/PIER IMAGES PLUS",
        "Die alte Lampe brennt Tag und Nacht. ERIKA MUSTER/HAFENBILD",
    ],
)
def test_whose_it_is_stands_emphasised_in_brackets_or_in_capitals(caption: str) -> None:
    assert cleaner.clean_text(f"{TITLE}\n\n{BODY}\n\n{caption}\n\n{BODY}").body == f"{BODY}\n\n{BODY}"


@pytest.mark.parametrize(
    "line",
    [
        "The keeper reads only one book (_The Lamp: A Life_)",
        "The result surprised nobody on the pier. (Final score: Northport by two)",
        "He knew the rule of the pier by heart. (see the book: page two)",
        "They gave the lamp to two of them. (Ann Example/Bo Muster)",
        "The rule is the same for both of them. (NO/YES)",
    ],
)
def test_other_brackets_and_capitals_stay(line: str) -> None:
    assert line in cleaner.clean_text(f"{TITLE}\n\n{BODY}\n\n{line}\n\n{BODY}").body


@pytest.mark.parametrize("count", ["3", "12"])
def test_what_stands_between_the_number_of_a_picture_and_a_credit(count: str) -> None:
    first, *others = BODY.split("\n\n")
    assert body(
        first, count, "The keeper with his lamp in the kitchen", "Credit: Port Features", *others
    ) == "\n\n".join([first, *others, BODY])
    assert "The keeper" in body(first, count, "The keeper with his lamp in the kitchen", *others)
    assert "The keeper" in body(first, "Part 3", "The keeper with his lamp", "Credit: Port Features", *others)


PICTURES = [
    "![The keeper](https://port.example/k.jpg)",
    "[![The keeper](https://port.example/k.jpg)](https://port.example/k)",
]


@pytest.mark.parametrize("picture", PICTURES)
@pytest.mark.parametrize("caption", ["The lamp room, between showers", "Nine lamps and a rope"])
def test_a_line_of_no_sentence_below_a_picture(picture: str, caption: str) -> None:
    first, *others = BODY.split("\n\n")
    text = ["## The lamp room", first, picture, caption, *others]
    assert caption not in body(*text).split("\n")
    assert picture in body(*text)
    assert caption in body(*text[1:])  # a subheading, where none is marked
    assert caption in body(*text[:2], caption, *others)
    assert caption in body(*text[:4], "A rope", *others)  # an entry of a list


@pytest.mark.parametrize("line", ["The lamp burns.", "Bring with you:", "- a rope and a lamp", "### The old lamp"])
def test_other_lines_below_a_picture_stay(line: str) -> None:
    first, *others = BODY.split("\n\n")
    assert line in body("## The lamp room", first, PICTURES[0], line, *others).split("\n")
