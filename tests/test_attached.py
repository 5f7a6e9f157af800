"""Lines that belong to kept text: who is quoted, what a list is of, and footnotes."""

from __future__ import annotations

import pytest

from cleaner.blocks.features import PageFacts
from cleaner.blocks.html import cut
from cleaner.judge.evidence.attached import attributed, footnotes, led
from cleaner.judge.learned.ready import builtin_model
from cleaner.judge.model import Opinion
from cleaner.judge.vouchers import model_evidence
from cleaner.read.parse import parse
from cleaner.records import Block

QUOTED = "Every lamp of the town is written down by hand."


def blocks_of(page: str) -> tuple[Block, ...]:
    return cut(parse(page).root)


@pytest.mark.parametrize(
    ("page", "right"),
    [
        (f"<div><p>The mayor in <a href='/b'>her book</a>:</p><blockquote><p>{QUOTED}</p></blockquote></div>", True),
        (f"<div><p>町長は次のように書いた：</p><blockquote>{QUOTED}</blockquote></div>", True),
        (f"<div><p>The mayor wrote</p><blockquote><p>{QUOTED}</p></blockquote></div>", False),
        (f"<div><p>Read also:</p><p>{QUOTED}</p></div>", False),
        (f"<div><div><p>The mayor:</p></div><blockquote><p>{QUOTED}</p></blockquote></div>", False),
        (f"<div><p hidden>The mayor:</p><blockquote><p>{QUOTED}</p></blockquote></div>", False),
    ],
)
def test_a_quotation_and_the_line_above_it_that_says_whose_it_is(page: str, right: bool) -> None:
    blocks = blocks_of(page)
    assert attributed(blocks, [False, True]) == [right, False]
    assert attributed(blocks, [True, False]) == [False, right]
    assert attributed(blocks, [True, True]) == [False, False]
    assert attributed(blocks, [False, False]) == [False, False]


@pytest.mark.parametrize(
    ("marked", "note", "right"),
    [
        ("The lamps* burn on.", "* All but two.", True),
        ("The lamps burn on.*", "**All but two.", True),
        ("The lamps burn on.", "* All but two.", False),
        ("The **lamps** * burn on.", "* All but two.", False),
        ("The lamps* burn on.", "*", False),
        ("The lamps* burn on.", "All but two.*", False),
    ],
)
def test_a_footnote_answers_a_star_in_the_body(marked: str, note: str, right: bool) -> None:
    blocks = blocks_of(f"<div><p>{marked}</p><hr><p>{note}</p></div>")
    assert footnotes(blocks, [True, False]) == [False, right]
    assert footnotes(blocks, [False, False]) == [False, False]


@pytest.mark.parametrize(
    ("mark", "note", "right"),
    [
        ("<sup><a href='#Note1'>1</a></sup>", "<li id='note1'>All but two.</li>", [True]),
        ("<a href='#note1'>[1]</a>", "<section><div id='note1'><p>All but two.</p></div></section>", [True]),
        ("<a href='#note1'>[1]</a>", "<p><a name='Note1' href='#back'>[1]</a> All but two.</p>", [True]),
        ("<a href='#n'>1</a>", "<div><a id='n' href='#b'>1</a><div><p>All but two.</p></div></div>", [True, True]),
        ("<a href='#n'>1</a>", "<p>On <a id='n'>land</a></p>", [False]),
        ("<a href='#n'>1</a>", "<p id='n' hidden>All but two.</p>", [False]),
        ("<a href='#n'>Notes</a> <a href='#'>1</a>", "<p id='n'>All but two.</p>", [True]),
        ("<a href='#n'>The notes</a> <a href='#'>1</a>", "<p id='n'>All but two.</p>", [False]),
        ("<a href='/notes#n'>1</a>", "<p id='n'>All but two.</p>", [False]),
        ("<a href='#n'>1</a>", "<p>1</p><p>All but two.</p>", [False, False]),
        (
            "<a href='#n'>1</a>",
            "<div id='n'><i><div><div><div><p>All but two.</p></div></div></div></i></div>",
            [False],
        ),
    ],
)
def test_a_footnote_is_what_a_number_in_the_body_leads_to(mark: str, note: str, right: list[bool]) -> None:
    blocks = cut(parse(f"<article><p>The lamps{mark} burn on.</p><hr>{note}</article>").root)
    assert footnotes(blocks, [True, *[False] * len(right)]) == [False, *right]
    assert footnotes(blocks, [False] * len(blocks)) == [False] * len(blocks)


@pytest.mark.parametrize(
    ("lead", "right"), [("<p>The rooms are these:</p>", True), ("<p>The rooms are many.</p>", False)]
)
def test_a_list_below_a_colon(lead: str, right: bool) -> None:
    blocks = cut(parse(f"{lead}<ul><li>Rust room</li><li>Rot <b>room</b></li></ul><p>The end</p>").root)
    assert led(blocks, [True, False, False, False]) == [False, right, right, False]
    assert led(blocks, [True, True, False, False]) == [False, False, right, False]
    assert led(blocks, [False, False, False, False]) == [False] * 4


def test_a_shop_has_its_small_print_as_footnotes() -> None:
    blocks = blocks_of("<div><p>The lamps* burn on.</p><p>* All but two.</p></div>")
    model = builtin_model()
    asked = model.judge(blocks, PageFacts(), 1.0)
    for page_type, by in (("article", ["structure:footnote"]), ("product", [])):
        opinion = Opinion(
            blocks=(0, 1),
            probability=(0.8, 0.06),
            selected=(True, False),
            confidence=asked.confidence,
            page_type=page_type,
            rows=asked.rows,
        )
        evidence = model_evidence(blocks, opinion)
        assert [e.by for e in evidence if e.block == 1 and e.keep] == by
