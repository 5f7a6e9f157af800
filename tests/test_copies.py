"""Passages that a page says twice: the first one stays."""

from __future__ import annotations

from collections.abc import Collection

import pytest

from cleaner.blocks.html import cut
from cleaner.judge.built import builtin_rules
from cleaner.judge.decide import decide
from cleaner.judge.evidence.copies import MOST_TIMES, RUN_BLOCKS, copy_evidence
from cleaner.judge.gather import known
from cleaner.judge.match import Matcher
from cleaner.judge.vouchers import embedded_evidence
from cleaner.read.parse import parse
from cleaner.records import Fields

ONE = "<p>The lamps of the harbour are lit by hand, and have been since the pier was built.</p>"
TWO = "<p>Whoever is on duty writes the hour into a book with four columns.</p>"
TITLE = "<h2>The lamps</h2>"
MORE = "<p>Nobody has missed an hour since the winter in which the pier froze, when two of them were late.</p>"
END = "<p>In spring the book is full and a new one is bought in the town.</p>"


def copies(html: str, spoken: Collection[int] = (), out: Collection[int] = ()) -> list[int]:
    blocks = cut(parse(html).root)
    return [e.block for e in copy_evidence(blocks, {b.index for b in blocks} - {*out}, spoken)]


def test_a_later_copy_goes_with_its_short_lines() -> None:
    wide, narrow = f"<div>{TITLE}{ONE}{TWO}</div>", f"<section>{TITLE}{ONE}{TWO}</section>"
    assert copies(wide + END + narrow) == [4, 5, 6]
    assert copies(wide + narrow + narrow) == [3, 4, 5, 6, 7, 8]


def test_a_copy_is_one_of_text_that_stays() -> None:
    page = f"<div>{TITLE}{ONE}{TWO}</div>{END}<section>{TITLE}{ONE}{TWO}</section>"
    assert copies(page, spoken=(0, 1)) == [6]
    assert copies(page, out=(0, 1, 2)) == []


@pytest.mark.parametrize(
    "page",
    [
        f"<div>{ONE}{TWO}{ONE}{END}</div>",
        f"<div>{ONE}</div>{END}<blockquote>{ONE}</blockquote>",
        "<div><pre>for lamp in lamps of the harbour do light it by hand and write it down</pre></div>" * 2,
        "<div><p>Ann Roe, keeper of lamps</p></div>" * 2,
        "<ul><li>Yes</li><li>No</li><li>On</li><li>Off</li></ul>" * 9,
        f"<div>{ONE}</div>" * (MOST_TIMES + 1),
    ],
    ids=["chorus", "quotation", "code", "short", "labels", "one-for-each-item"],
)
def test_what_is_said_again_on_purpose(page: str) -> None:
    assert copies(page) == []


def steps(*texts: str) -> str:
    return "<ol>" + "".join(f"<li>{text}</li>" for text in texts) + "</ol>"


@pytest.mark.parametrize(
    ("page", "page_type", "gone"),
    [
        (steps(ONE, TWO) + END + steps(ONE, MORE), None, []),
        (steps(ONE, TWO) + END + steps(MORE, ONE), "article", []),
        (steps(ONE, TWO, MORE) + steps(END, ONE, TWO), "article", []),
        (steps(ONE, TWO) + END + steps(ONE, TWO), "article", [3, 4]),
        (steps(ONE, TWO) + END + steps(ONE), "article", [3]),
        (steps(ONE, TWO, ONE), "article", [2]),
        (steps(ONE, TWO) + f"<p>{END}</p>" + ONE, "article", [3]),
        (steps(ONE, TWO) + END + steps(ONE, MORE), "product", [3]),
    ],
)
def test_steps_come_again_in_instructions(page: str, page_type: str | None, gone: list[int]) -> None:
    blocks = cut(parse(page).root)
    found = copy_evidence(blocks, range(len(blocks)), (), page_type)
    assert [e.block for e in found] == gone


def asked(question: str, answer: str) -> str:
    return f"<details><summary>{question}</summary>{answer}</details>"


def section(*texts: str) -> str:
    return f"<div class=section id=s{len(texts[0])}>{''.join(texts)}</div>"


@pytest.mark.parametrize(
    ("page", "page_type", "gone"),
    [
        (asked("May lorries cross?", ONE) + asked("Why?", MORE) + asked("May ships?", ONE), "article", []),
        (asked("May lorries cross?", ONE) + asked("Why?", MORE) + asked("May ships?", ONE), "product", [5]),
        (asked("May lorries cross?", ONE) + asked("Why?", MORE) + asked("May ships?", ONE), "forum", [5]),
        (asked("May lorries cross?", ONE) + asked("May lorries cross?", ONE), "article", [2, 3]),
        (section("<h2>Tolls</h2>", TWO, ONE) + section("<h2>Nets</h2>", MORE, ONE), "article", []),
        (section("<h2>Tolls</h2>", ONE, TWO) + section(ONE, MORE), "article", []),
        (section("<h2>Tolls</h2>", ONE) + f"<section><h2>Nets</h2>{ONE}</section>", "article", [3]),
        (section(MORE) + section(ONE) + section(TWO) + section(ONE), "article", []),
        (section(ONE) + section(MORE) + section(TWO) + section(ONE), "article", [3]),
        (section(MORE) + section(ONE) + section(TWO) + section(MORE) + section(ONE), "article", [3, 4]),
        (section(MORE) + section(ONE) + section(ONE), "article", [2]),
    ],
    ids="answers goods posts twice closing opening other chorus clone clones doubled".split(),
)
def test_sections_of_their_own_say_the_same(page: str, page_type: str, gone: list[int]) -> None:
    blocks = cut(parse(page).root)
    found = copy_evidence(blocks, range(len(blocks)), (), page_type)
    assert [e.block for e in found] == gone


def test_copies_may_be_most_of_a_page() -> None:
    blocks = cut(parse(f"<div>{ONE}{TWO}{MORE}{END}</div>" * 3).root)
    found = copy_evidence(blocks, range(len(blocks)), ())
    verdict = decide(blocks, [*embedded_evidence(blocks), *found])
    assert [d.block for d in verdict.decisions if d.keep] == [0, 1, 2, 3]
    assert not verdict.warnings


@pytest.mark.parametrize(("page_type", "gone"), [("product", [2]), (None, [2]), ("documentation", [])])
@pytest.mark.parametrize(("by", "attribute"), [("structure:copy", ""), ("structure:hidden-copy", " hidden")])
def test_a_reference_describes_the_same_under_each_call(
    page_type: str | None, gone: list[int], by: str, attribute: str
) -> None:
    blocks = cut(parse(f"<div>{ONE}</div>{TWO}<div{attribute}>{ONE}</div>").root)
    said, _ = known(blocks, embedded_evidence(blocks), Fields({}), Matcher(builtin_rules()), page_type)
    assert {e.block for e in said if e.by == by} == {*gone}


SHORT = "".join(f"<p>{n} spoons</p>" for n in range(2, 2 + RUN_BLOCKS))


@pytest.mark.parametrize(
    ("page_type", "rows", "gone"),
    [
        ("article", SHORT, [*range(RUN_BLOCKS + 1, 2 * RUN_BLOCKS + 1)]),
        ("collection", SHORT, []),
        ("article", SHORT[: SHORT.rindex("<p>")], []),
    ],
    ids=["ingredients", "shelf", "few"],
)
def test_short_lines_tell_a_passage_together(page_type: str, rows: str, gone: list[int]) -> None:
    blocks = cut(parse(f"<div>{rows}</div>{END}<section>{rows}</section>").root)
    found = copy_evidence(blocks, range(len(blocks)), (), page_type)
    assert [e.block for e in found] == gone


def test_what_rules_keep_has_copies_too() -> None:
    card = "<div class='ingredients'>" + "".join(f"<p>{n} spoons</p>" for n in range(2, 9)) + "</div>"
    blocks = cut(parse(f"<div>{ONE}{TWO}{MORE}</div>{card}{END}{card}").root)
    evidence, _ = known(blocks, embedded_evidence(blocks[:3]), Fields({}), Matcher(builtin_rules()), "article")
    kept = [d.block for d in decide(blocks, evidence).decisions if d.keep]
    assert kept == [*range(10)]
