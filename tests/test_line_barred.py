"""Lines that are no title for what stands around them: verses, code, sentences of the body, the last line of all."""

from __future__ import annotations

import pytest

import cleaner

BODY = (
    "The harbour office keeps the book in which every lamp of the town is written down by hand.",
    "Nobody remembers what its first column was for, and the clerk who drew it left no note behind.",
)
VERSES = (
    "Who walks so late on the pier in the rain,",
    "It is the keeper with lamp and chain;",
    "He holds the lamp in his folded arm,",
    "He carries it home and he keeps it warm,",
)


@pytest.mark.parametrize(
    "text",
    [
        "Lamps are red\nBoats are blue\nSalt is white\nAnd so is the moon",
        "SELECT id, lamp\nFROM pier\nWHERE height > 3\nORDER BY lamp;",
        "def lamp(x):\n    return x + 1\n\nclass Pier:\n    pass\n",
        'lamp = {\n  "name": "lamp",\n  "height": 4\n}',
        "\n".join(VERSES),
        "\n\n".join(VERSES),
    ],
)
def test_where_no_prose_is_no_line_below_the_first_is_the_title(text: str) -> None:
    article = cleaner.clean_text(text)
    assert (article.title, article.removed) == (None, ())


def test_the_last_line_is_no_title() -> None:
    assert cleaner.clean_text("Home\n\nSport\n\nThe lamp on the pier burns again").title is None


def test_below_a_menu_or_above_a_byline_a_title_needs_no_prose() -> None:
    title = "The lamp on the pier burns again"
    assert cleaner.clean_text(f"Home\nNews\nSport\n{title}\nBy Ann Example\n3 May 2026\nWatch the video").title == title


def test_the_title_of_a_poem_stands_above_it() -> None:
    stanza = "\n".join(("Who walks so late on the pier in the rain?", *VERSES[1:]))
    article = cleaner.clean_text(f"The Keeper\n\n{stanza}\n\nMy son, do you see the light on the sea?")
    assert article.title == "The Keeper"
    assert article.body.startswith(stanza)


def test_what_is_told_as_a_list_is_no_title() -> None:
    article = cleaner.clean_text("\n\n".join(("Minutes 2026-05-03", "Present: Ann, Bob, Eve", "Agenda", BODY[0])))
    assert article.title is None
    assert "Present: Ann, Bob, Eve" in article.body


@pytest.mark.parametrize(
    "lines",
    [
        (
            "3년 동안 꺼져 있던 항구 등대가 주민들의 손을 거쳐 다시 불을 밝혔다.",
            "등대에는 등대지기 다섯 명이 일하며 배를 기다리는 사람들에게 차를 나누어 준다고 한다.",
        ),
        (
            "ชาวท่าเรือกว่าหกสิบคนช่วยกันซ่อมประภาคารเก่าที่ชำรุดจากพายุเมื่อเดือนก่อน"
            "เพื่อให้เรือของหมู่บ้านกลับเข้าฝั่งได้อย่างปลอดภัยก่อนถึงงานประจำปี",
            "ผู้ดูแลประภาคารกล่าวว่าพวกเขาใช้เวลาสามสัปดาห์และจะเปิดให้คนเข้าชมทุกวันอาทิตย์"
            "โดยไม่เก็บเงินจนกว่าจะถึงสิ้นปีหน้าตามที่เทศบาลประกาศไว้แล้ว",
        ),
    ],
)
def test_a_sentence_above_others_is_no_title(lines: tuple[str, ...]) -> None:
    article = cleaner.clean_text("\n\n".join(lines))
    assert (article.title, article.body) == (None, "\n\n".join(lines))


def test_a_sentence_that_stands_twice_may_be_the_title() -> None:
    title = "The old lamp on the pier burns again."
    assert cleaner.clean_text("\n\n".join((f"{title} - Port Wire", title, "3 May 2026", *BODY))).title == title
