"""Texts that are all of a page: when one is, and which of its lines stay."""

from __future__ import annotations

import lxml.html
import pytest

from cleaner import clean_text
from cleaner.blocks.text import cut_text
from cleaner.judge.lines.shape import lines_of
from cleaner.judge.lines.signs import ends_sentence
from cleaner.judge.lines.whole import FEWEST, is_whole, selected

from .conftest import ROOT

LONG = "The harbour office keeps the book in which every lamp of the town is written down by hand."
"""A paragraph: one sentence of more than 16 words."""


def stays(told: list[tuple[str, str | None, float]], beta: float = 1.0) -> list[str] | None:
    """The texts that stay of lines, each told with the kind of noise that it is known for, and its log-odds; None where
    nothing is selected."""
    lines = lines_of(cut_text("\n\n".join(text for text, _, _ in told)))
    kinds = [kind for _, kind, _ in told]
    scores = [score for _, _, score in told]
    lengths, ends = [line.words for line in lines], [ends_sentence(line.text) for line in lines]
    kept = selected(lengths, ends, kinds, scores, [score < -5.0 for score in scores], beta)
    return None if kept is None else [line.text for line, keeps in zip(lines, kept, strict=True) if keeps]


@pytest.mark.parametrize(
    ("lines", "known", "low", "whole"),
    [
        (FEWEST, 20, 10, True),
        (FEWEST, 20, 9, False),
        (FEWEST - 1, 40, 10, False),
        (FEWEST, 50, 6, True),
        (FEWEST, 50, 5, False),
        (0, 0, 0, False),
    ],
)
def test_a_text_of_mostly_noise_is_all_of_a_page(lines: int, known: int, low: int, whole: bool) -> None:
    kinds = [*(["site-nav"] * known), *([None] * (lines - known))]
    scores = [*([1.0] * known), *([-4.0] * low), *([1.0] * max(0, lines - known - low))]
    assert is_whole(kinds, scores[:lines]) is whole


def test_what_is_unlikely_goes_and_what_is_known_as_noise() -> None:
    told = [("Menu", None, -2.0), (LONG, None, 5.0), (f"{LONG} Twice.", None, 4.0), ("Next", None, -1.0)]
    assert stays(told) == [LONG, f"{LONG} Twice."]
    assert stays([*told, (f"{LONG} Thrice.", "author-bio", 5.0)]) == [LONG, f"{LONG} Twice."]


def test_precision_and_recall_move_what_stays() -> None:
    told = [(LONG, None, 5.0), (f"{LONG} Maybe.", None, -0.2)]
    assert stays(told, beta=4.0) == [LONG]
    assert stays(told, beta=0.25) == [LONG, f"{LONG} Maybe."]


def test_a_subheading_stays_and_a_menu_does_not() -> None:
    heading = ("Three door handles", None, -1.0)
    menu = [(f"Entry {n}", None, -1.0) for n in range(3)]
    ads = [("Advertisement", "ad-label", -6.0)] * 3
    assert stays([(LONG, None, 5.0), heading, *ads, (LONG, None, 5.0)]) == [LONG, heading[0], LONG]
    assert stays([(LONG, None, 5.0), *menu, (LONG, None, 5.0)]) == [LONG, LONG]
    assert stays([(LONG, None, 5.0), ("Noise", None, -6.0), (LONG, None, 5.0)]) == [LONG, LONG]
    far = [("Advertisement", "ad-label", -6.0)] * 8
    assert stays([(LONG, None, 5.0), heading, *far, (LONG, None, 5.0)]) == [LONG, LONG]


def test_a_standfirst_stays() -> None:
    said = ("It was cracked by frost, and mended with bronze.", None, -1.0)
    unsaid = ("Cracked by frost and mended with bronze", None, -1.0)
    meta = [("By Odile Marchbank", "byline", -6.0), ("14 February 2026", "date-line", -6.0)]
    title = ("The ferry bell rings again", "title-line", -6.0)
    assert stays([said, *meta, (LONG, None, 5.0)]) == [said[0], LONG]
    assert stays([unsaid, *meta, (LONG, None, 5.0)]) == [LONG]
    assert stays([title, unsaid, *meta, (LONG, None, 5.0)]) == [unsaid[0], LONG]
    assert stays([title, *meta, ("Menu", None, -1.0), *meta, (LONG, None, 5.0)]) == [LONG]
    assert stays([said, *(meta * 6), (LONG, None, 5.0)]) == [LONG]


def test_a_shelf_is_left_to_what_is_sure() -> None:
    shelf = [(f"Blue bowl {n}, fired twice", None, -1.0) for n in range(9)]
    assert stays([*shelf, ("Home", None, -6.0)]) is None
    assert stays([*shelf * 9, (LONG, None, 5.0), ("Home", None, -6.0)]) is None
    assert stays([*shelf, (LONG, None, 5.0), ("Home", None, -6.0)]) == [LONG]


def test_favor_holds_for_texts_that_are_all_of_a_page() -> None:
    root = lxml.html.fromstring((ROOT / "fixtures" / "cookie-banner" / "page.html").read_bytes())
    text = "\n".join(text for text in root.xpath("//body//text()[not(parent::script)]") if text.strip())
    most, some, least = (clean_text(text, favor=favor).body for favor in (0.1, "balanced", 10))
    assert len(most) >= len(some) >= len(least)
    assert most != least
