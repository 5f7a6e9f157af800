"""Runs of lines that their form gives away in a language that no rule knows."""

from __future__ import annotations

import pytest

import cleaner
from cleaner.judge.lines.signs import ends_sentence

BODY = (
    "The harbour office keeps the book in which every lamp of the town is written down by hand.\n\n"
    "It is an old book, and the first of its four columns has been empty for sixty years now.\n\n"
    "Nobody remembers what the column was for, and the clerk who drew it left no note behind."
)
FORM = ["Jätka vad", "Sona posta ei nahta. Kohulikud vadid on tahitud *", "Mele *", "Nom *", "E-posta *", "Lehi"]


def gone(*lines: str) -> dict[str, tuple[str, str]]:
    text = "\n\n".join([BODY, *lines])
    return {r.text.strip(): (r.kind, r.by) for r in cleaner.clean_text(text).removed}


def test_a_comment_form_in_an_unknown_language() -> None:
    found = gone(*FORM)
    assert {found.get(line) for line in FORM} == {("comment-form", "structure:form")}


def test_two_labels_need_a_notice() -> None:
    assert gone(FORM[1], "Mele *", "Nom *")["Nom *"] == ("comment-form", "structure:form")
    assert "Oak *" not in gone("Beech *", "Oak *")


def test_a_list_with_asterisks_in_the_text_stays() -> None:
    trees = ["Oak *", "Beech *", "Ash *"]
    assert not {*trees} & gone(*trees, *BODY.split("\n\n")).keys()


def test_prose_behind_labels_stays() -> None:
    long = "And then the clerk told us, at some length, about the lamps " * 4
    assert long.strip() not in gone("Mele *", "Nom *", "E-posta *", long)


def test_names_of_networks_in_a_row() -> None:
    names = ["Facebook", "Telegram", "Viber"]
    found = gone("Delitta", *names)
    assert {found.get(line) for line in ("Delitta", *names)} == {("share-bar", "structure:networks")}
    assert "Facebook" not in gone("Facebook", *BODY.split("\n\n"))


def test_a_short_sentence_after_a_pointer_is_no_tail() -> None:
    last = "The clerk never wrote again."
    found = gone("Read also: The lamp at the end of the pier", last, "Leave a Reply")
    assert last not in found
    assert "Leave a Reply" in found


def test_sentences_end_in_the_scripts_of_the_world() -> None:
    ends = ["شہر بند ہے۔", "ከተማው ተዘጋ።", "ទីក្រុងត្រូវបានបិទ។", "မြို့ပိတ်သည်။", "शहर बंद है।", "街は閉まった｡", "քաղաքը փակ է։"]
    assert all(ends_sentence(text) for text in ends)


def test_the_first_sentence_is_no_title_in_any_script() -> None:
    more = " यह पुस्तक बहुत पुरानी है और साठ वर्षों से इसका पहला स्तंभ खाली पड़ा है।"
    first = "बंदरगाह का कार्यालय वह पुस्तक रखता है जिसमें नगर का हर दीपक हाथ से लिखा गया है।"
    assert cleaner.clean_text(f"{first}\n\n{more}\n\n{more}").title is None


def test_a_reporter_below_the_title_is_no_section() -> None:
    found = cleaner.clean_text(
        f"The lamp book of the old harbour\n\nMari Tamm, reporter\n\n12 May 2022, 10:30\n\n{BODY}"
    )
    assert found.section is None


def test_a_reporter_and_a_place_in_chinese() -> None:
    text = "老眷村改建文創園區\n\n記者林美華／台南報導\n\n2022/05/12 10:30\n\n台南一處閒置二十年的老眷村，經過市府整修後，週末以文創園區的面貌重新開放。"
    found = cleaner.clean_text(f"{text}\n\n{text.rpartition(chr(10))[2]}")
    assert found.title == "老眷村改建文創園區"
    assert found.authors == ("林美華",)


PICTURES = [
    "![](lamp.png)",
    '![The lamp](https://port.example/lamp_(1).jpg "The lamp")',
    "[ ![](/photos/lamp.jpg) ](/slides/8)",
    "*   [![Image 3: the lamp](https://port.example/l.gif)](https://ads.port.example/?id=7) ![Image 4](/b.png)",
]


@pytest.mark.parametrize("picture", PICTURES)
def test_a_picture_alone_outside_the_body_goes(picture: str) -> None:
    assert gone(picture) == {picture: ("template-residue", "structure:picture")}
    assert not gone(picture, BODY.upper()).keys() & {picture}


def test_words_beside_a_picture_and_code_stay() -> None:
    kept = ["![The lamp](lamp.png) The lamp is the last one.", "```", "![](lamp.png)", "```"]
    assert not gone(*kept).keys() & {*kept}


def test_what_stands_above_a_picture_is_no_caption_for_it() -> None:
    head = ["The lamp at the end of the pier", "12 May 2024, 10:31", "The keeper was there last winter."]
    assert gone(*head, PICTURES[2], BODY).keys() & {head[2]} == set()


def test_short_headings_beside_pictures_are_no_running_heads() -> None:
    parts = [part for number in range(3) for part in ("The lamp", f"![](lamp-{number}.jpg)", BODY, BODY.upper())]
    assert "The lamp" not in gone(*parts)


VOTES = ["쏠쏠정보 0", "흥미진진 3", "공감백배 12"]
GALLERY = ["كفر النخيلة 1", "كفر النخيلة 2", "كفر النخيلة 3"]


def test_labels_with_counts_below_the_text_are_votes() -> None:
    assert {gone(*VOTES).get(line) for line in VOTES} == {("counters", "structure:counts")}
    assert not gone(*VOTES[:2]).keys() & {*VOTES}
    inside = "\n\n".join([BODY, *VOTES, BODY.upper()])
    assert all(line in cleaner.clean_text(inside).body for line in VOTES)


def test_the_numbers_of_a_gallery() -> None:
    head = ["The lamp at the end of the pier", "By Ann Example", *GALLERY]
    assert {gone(*GALLERY).get(line) for line in GALLERY} == {("image-credit", "structure:gallery")}
    found = {r.text.strip(): r.by for r in cleaner.clean_text("\n\n".join([*head, BODY])).removed}
    assert {found.get(line) for line in GALLERY} == {"structure:gallery"}
    uneven = [GALLERY[0], GALLERY[2], GALLERY[1]]
    assert not gone(*uneven).keys() & {*GALLERY}
    assert all(line in cleaner.clean_text("\n\n".join([BODY, *GALLERY, BODY.upper()])).body for line in GALLERY)
