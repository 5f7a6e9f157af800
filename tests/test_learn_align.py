"""Labels by alignment: words count in their place, not wherever they stand."""

from __future__ import annotations

from cleaner.learn.align import coverage, words_of


def shares(blocks: list[str], gold: str) -> list[float]:
    return coverage([words_of(block) for block in blocks], words_of(gold))


def test_blocks_of_the_gold_are_covered_and_others_are_not() -> None:
    story = ["The river rose over the old bridge.", "It fell again by the end of the week."]
    found = shares(
        ["Home News Sport", story[0], "Read more about floods", story[1], "All rights reserved"], " ".join(story)
    )
    assert found == [0.0, 1.0, 0.0, 1.0, 0.0]


def test_a_menu_of_the_story_s_words_is_no_body() -> None:
    story = "The river rose over the old bridge and the market closed."
    assert shares(["market bridge river", story], story) == [0.0, 1.0]


def test_one_long_run_beats_several_short_ones() -> None:
    story = "The river rose over the bridge"
    assert shares(["The river rose", "Sport", "over the bridge", story], story) == [0.0, 0.0, 0.0, 1.0]


def test_of_two_copies_one_is_body() -> None:
    story = "The river rose over the old bridge."
    assert sorted(shares([story, "Teaser of something else", story], story)) == [0.0, 0.0, 1.0]


def test_a_short_block_between_two_of_the_gold_is_found() -> None:
    gold = "The river rose over the old bridge. What now? The market closed for the rest of the week."
    blocks = ["The river rose over the old bridge.", "What now?", "The market closed for the rest of the week."]
    page = ["What now?", blocks[0], "Advertisement", blocks[1], "Listen", blocks[2]]
    assert shares(page, gold) == [0.0, 1.0, 0.0, 1.0, 0.0, 1.0]


def test_a_block_that_the_gold_has_elsewhere_is_found() -> None:
    first, second = "The river rose over the old bridge in May.", "All the shops of the market closed at noon today."
    third = "A note on sources stands at the end here."
    assert shares([third, first, second], f"{first} {second} {third}") == [1.0, 1.0, 1.0]


def test_nothing_is_covered_by_nothing() -> None:
    assert shares(["One two three four."], "") == [0.0]
    assert shares([], "one two three") == []
    assert shares(["...", "One two three four."], "One two three four.") == [0.0, 1.0]
