"""Cutting text: lines, paragraphs, wrapped paragraphs, line ends."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.blocks.characters import visible
from cleaner.blocks.text import HEADED, LEAST_MARKS, MARKS, SURE_MARKS, cut_text, is_markdown
from cleaner.blocks.words import count_words

WRAPPED = """\
The lamp at the end of the pier had been dark since the autumn gales,
and nobody in the harbour office could say who was meant to repair
it. The minutes name three committees.

A second paragraph, wrapped at the same width by the same old program
that wrapped the first one.
"""


def test_paragraphs_and_their_lines() -> None:
    blocks = cut_text("Title\n\nFirst.\n\n  Second.\n")
    assert [(b.text, b.line, b.tag) for b in blocks] == [
        ("Title", 1, "line"),
        ("First.", 3, "line"),
        ("Second.", 5, "line"),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\u2029"])
def test_line_ends(end: str) -> None:
    assert [b.line for b in cut_text(f"a{end}{end}b")] == [1, 3]


def test_lines_that_stand_together_share_a_frame() -> None:
    first, second, third = cut_text("one\n  two\n\nthree")
    assert first.frame("lines") == second.frame("lines") is not None
    assert third.frame("lines") is None
    assert second.text == "  two"


@pytest.mark.parametrize(
    ("run", "lines"),
    [
        ("  one\n    two\n  three", ["one", "  two", "three"]),
        ("\u3000\u3000one\n\u3000\u3000two", ["one", "two"]),
        ("one\n  two", ["one", "  two"]),
        ("    if one:\n        two", ["    if one:", "        two"]),
        ("\tif one:\n\t\ttwo", ["\tif one:", "\t\ttwo"]),
    ],
)
def test_a_margin_goes_and_the_indentation_of_code_stays(run: str, lines: list[str]) -> None:
    assert [b.text for b in cut_text(f"zero\n\n{run}")] == ["zero", *lines]


def test_without_blank_lines_each_line_is_a_paragraph() -> None:
    assert all(not b.frames for b in cut_text("one\ntwo\nthree"))


def test_wrapped_paragraphs_are_joined() -> None:
    first, second = cut_text(WRAPPED)
    assert first.text.startswith("The lamp at the end of the pier had been dark since the autumn gales, and nobody")
    assert (first.line, second.line) == (1, 5)
    assert "\n" not in first.text + second.text


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("has met once more on Tuesday evening to de-", "cide whether", "to decide whether"),
        ("had been there with her little nine-year-", "olds before", "nine-year-olds before"),
        ("had been there with that one mother-in-", "law of theirs", "mother-in-law of"),
        ("had been there with the 80-year-", "olds of the town", "80-year-olds of"),
        ("has read all the books of a non-govern-", "mental body", "non-governmental body"),
        ("which is not half as well-", "known as others", "half as well-known as"),
        ("which has been a well-", "kept secret of theirs", "a well-kept secret"),
        ("where all of them left the North-", "West in the night", "the North-West in"),
        ("where the gales were as strong as in 19-", "fifty and after", "in 19- fifty"),
        ("which tells much of the house- and", "street plans", "house- and street"),
        ("in the days of the house-", "and street plans", "house- and street"),
        ("and nobody could say who was meant to repair -", "it", "repair - it"),
    ],
)
def test_words_that_the_end_of_a_line_breaks_are_whole_again(above: str, below: str, joined: str) -> None:
    told = "It is well-known that in this year they kept it as well as they could.\n\n"
    (_, block) = cut_text(f"{told}The keeper of the lamps {above}\n{below}")
    assert joined in block.text


@pytest.mark.parametrize(
    "text",
    [
        "- one item of a list that goes on for a good while until here\n- another item of the list\n\nend",
        "Short\nlines of a verse\nstay apart\n\n" + "x" * 60,
        "a" * 200 + "\n" + "b" * 200 + "\n\nc",
        "Who walks so late on the pier in the rain, in the rain again,\n"
        "“Over the stones of the sea,” so they said,\n"
        "While he is nodding, and nearly asleep, there comes a ringing\n"
        "As of a bell that is under the sea.",
        "\n".join(["Each of these lines ends with a sentence of its own, and none goes on in the next."] * 4),
    ],
)
def test_what_was_not_wrapped_is_not_joined(text: str) -> None:
    assert len(cut_text(text)) == len([line for line in text.split("\n") if line])


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=300))
def test_every_character_is_in_exactly_one_block(text: str) -> None:
    blocks = cut_text(text)
    assert Counter("".join("".join(b.text for b in blocks).split())) == Counter("".join(visible(text).split()))
    assert [b.index for b in blocks] == list(range(len(blocks)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("one, two", 2),
        ("don’t stop", 2),
        ("漢字かな", 2),
        ("漢字 and more", 3),
        ("ไทย", 2),
        ("слово ещё", 2),
        ("…", 0),
    ],
)
def test_words_mean_the_same_in_every_script(text: str, words: int) -> None:
    assert count_words(text) == words


@given(st.text("#*`|]([-: \nab/", max_size=40))
def test_marks_of_markdown_are_found_wherever_the_expression_finds_them(text: str) -> None:
    marks = MARKS.findall(text)
    told = len(marks) >= LEAST_MARKS or any(mark.startswith(SURE_MARKS) for mark in marks)
    assert is_markdown(text) == (told or HEADED.match(text) is not None)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("# The pier\n\nIt is open.", True),
        ("\n  # The pier\r\n \r\nIt is open.", True),
        ("---\ntitle: The pier\n---\n\n# The pier\n\nIt is open.", True),
        ("---\ntitle: The pier\n---\n\nIt is open.", False),
        ("It is open.\n\n## Hours\n\n- Monday\n- Tuesday", True),
        ("It is open, as [the office](https://harbour.example/a) said.", True),
        ("#pier\n\nIt is open.", False),
        ("# 1\nimport pier", False),
        ("# The pier", False),
        ("It is **open**.", False),
        ("- Is it open?\n- It is.\n\n* From Monday.", False),
    ],
)
def test_what_tells_that_a_text_is_markdown(text: str, told: bool) -> None:
    assert is_markdown(text) is told


def test_characters_that_nobody_sees_go_from_each_line() -> None:
    blocks = cut_text("Rain\u200b fell.\nNo\ufeffthing else.\n\u200b\nThe end.")
    assert [(block.text, block.line) for block in blocks] == [("Rain fell.", 1), ("Nothing else.", 2), ("The end.", 4)]
    assert blocks[0].frames == blocks[1].frames != blocks[2].frames


def test_a_zero_width_space_stays_where_it_parts_words() -> None:
    line = "ម្រេច\u200b\u200bធម្មតា\u200b លក់\u200bបាន ២៨\u200b\ufeffរៀល \u200bPier\u200blamp 漢\u200b字\u200b"
    (block,) = cut_text(line)
    assert block.text == "ម្រេច\u200bធម្មតា លក់\u200bបាន ២៨រៀល Pierlamp 漢字"
