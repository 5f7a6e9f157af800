"""Lines of HTML that point elsewhere or sign off, and sentences about the author."""

from __future__ import annotations

import pytest

from cleaner.blocks.html import cut
from cleaner.judge.evidence.pointers import pointed_evidence, pointer_evidence
from cleaner.judge.known import author_evidence
from cleaner.judge.places import Core
from cleaner.read.parse import parse
from cleaner.records import Block, Evidence, Fields, Found, Strength

BODY = "<p>The lamps of the harbour are lit by hand, and have been since the pier was built.</p>"
HEADLINE = "<a href=/x>Who lights the lamps of Port Ellery</a>"


def blocks_of(html: str) -> tuple[Block, ...]:
    return cut(parse(html).root)


def said(html: str, last: int = 0) -> list[tuple[int, str | None]]:
    return [(e.block, e.kind) for e in pointer_evidence(blocks_of(html), Core(0, last))]


@pytest.mark.parametrize(
    "line",
    [
        f"<p>Read on: {HEADLINE}</p>",
        f"<p>Lea: {HEADLINE}</p>",
        "<p>&gt;&gt; <a href=/x>The lamps</a></p>",
        "<p>» To the offer: <a href=/x>Tickets for the night ferry</a></p>",
        "<p><a href=/x>→ All lamps of the harbour</a></p>",
        "<p>—&gt; <a href=/x>Download the plan</a></p>",
        "<p>&gt;&gt; Do you want lamps of your own? Our <a href=/x>shop</a> shows what there is.</p>",
    ],
)
def test_lines_that_only_point_elsewhere(line: str) -> None:
    assert said(BODY + line + BODY, 2) == [(1, "related-links")]


@pytest.mark.parametrize(
    "line",
    [
        "<p>Website: <a href=/x>lamps.example.org</a></p>",
        f"<p>He said: {HEADLINE} is the wrong question.</p>",
        f"<p>There is more in {HEADLINE}</p>",
        f"<ul><li>Source: {HEADLINE}</li></ul>",
        "<p>»The lamps burn«, says <a href=/x>the keeper of Port Ellery</a></p>",
        "<p>→ Turn left at the second lamp</p>",
        "<p>Who lives alone can register at: <a href='tel:1'>05 53 00 00 00</a>.</p>",
        "<p>&gt;&gt; Turn left at the second lamp</p>",
        "<p>→ Turn left at the second lamp of the <a href=/x>pier</a>, and go on</p>",
        f"<p>The keeper asks: Who? {HEADLINE}</p>",
    ],
)
def test_lines_that_say_something(line: str) -> None:
    assert said(BODY + line + BODY, 2) == []


PRIZES = ("Best lamp", "Best rope", "Best knot", "Best book")


@pytest.mark.parametrize("line", ["<p>{}: {}</p>", "<p><strong>{}:</strong> {}</p>"])
def test_lines_that_enumerate_point_nowhere(line: str) -> None:
    assert said(BODY + "".join(line.format(prize, HEADLINE) for prize in PRIZES) + BODY, 5) == []
    assert len(said(BODY + "".join(line.format("Read on", HEADLINE) for _ in PRIZES) + BODY, 5)) == 4
    assert len(said(BODY + "".join(line.format(prize, HEADLINE) for prize in PRIZES[:2]) + BODY, 3)) == 2


def test_lines_that_count_point_nowhere() -> None:
    assert said(f"{BODY}<p>Day 1: {HEADLINE}</p>{BODY}<p>Day 2: {HEADLINE}</p>", 3) == []


@pytest.mark.parametrize(
    "line", ["[mailform form=12]", '[lamp-player id="7" at=”noon”]', "[CTA_MODULE]", "[/lamps]", "____"]
)
def test_what_a_template_left_goes_however_sure_the_model_is_of_it(line: str) -> None:
    (against,) = pointer_evidence(blocks_of(f"{BODY}<p>{line}</p>{BODY}"), Core(0, 2))
    assert (against.kind, against.strength) == ("template-residue", Strength.CERTAIN)


@pytest.mark.parametrize("line", ["[sic]", "[12]", "[see fig = 3]", "[Applause]", "a[x=1]"])
def test_brackets_of_prose_and_code_are_no_shortcodes(line: str) -> None:
    assert said(f"{BODY}<p>{line}</p>{BODY}", 2) == []


def test_above_the_body_nothing_is_known_of_pointers() -> None:
    blocks = blocks_of(f"<p>Live: {HEADLINE}</p>{BODY}")
    assert list(pointer_evidence(blocks, Core(1, 1))) == []


def test_lines_drawn_with_underscores() -> None:
    assert said(f"{BODY}<p>___</p><p>_ _ _ _</p><p>* * *</p><pre>____</pre>") == [
        (1, "template-residue"),
        (2, "template-residue"),
    ]


@pytest.mark.parametrize(("text", "found"), [("(dr/spot)", True), ("rdb", True), ("DS", False), ("lamps on", False)])
def test_initials_behind_the_body(text: str, found: bool) -> None:
    assert said(f"{BODY}<p>{text}</p>") == ([(1, "byline")] if found else [])
    assert said(f"{BODY}<p>Foto</p><p>Bild</p><p>{text}</p>") == []
    assert [e.block for e in pointer_evidence(blocks_of(f"<p>{text}</p>"), Core())] == []


def about(last: str, author: str = "Ann Roe", paragraphs: int = 4) -> list[Evidence]:
    blocks = blocks_of(BODY * paragraphs + last)
    vouchers = [Evidence(block.index, True, Strength.STRONG, "model:body", "") for block in blocks]
    return list(author_evidence(blocks, Fields({"authors": Found((author,), "meta author")}), vouchers))


def test_a_sentence_about_the_author_ends_the_page() -> None:
    for last in (
        "is a writer in Port Ellery, and keeps a lamp of her own.",
        ", Harbour Post, writing from Port Ellery",
    ):
        (evidence,) = about(f"<p>Ann Roe {last}</p>".replace(" ,", ","))
        assert (evidence.block, evidence.kind, evidence.keep) == (4, "author-bio", False)


@pytest.mark.parametrize(
    "last",
    [
        "<p>Ann Roe</p>",
        "<p>Ann Roeder is the keeper of the lamps in Port Ellery.</p>",
        "<blockquote><p>Ann Roe is a writer in Port Ellery, they all say.</p></blockquote>",
        "<p>Ann Roe is a writer in Port Ellery, and keeps a lamp.</p>" + BODY * 3,
    ],
)
def test_other_lines_with_a_name_stay(last: str) -> None:
    assert about(last) == []


def test_a_name_of_one_word_and_a_short_page_say_nothing() -> None:
    assert about("<p>Ann is a writer in Port Ellery, and keeps a lamp.</p>", "Ann") == []
    assert about("<p>Ann Roe is a writer in Port Ellery, and keeps a lamp.</p>", paragraphs=1) == []


LINKS = "<ul><li><a href=/x>The lamp that went out</a></li><li><a href=/y>Whose oil it was</a>.</li></ul>"
LABEL = Evidence(1, False, Strength.STRONG, "rule:related-links/pointing", "It points.", "related-links")


@pytest.mark.parametrize(
    ("below", "label", "gone"),
    [
        (f"<p>Other posts from the pier:</p>{LINKS}", LABEL, [2, 3]),
        (f"<h2>Other posts from the pier</h2><img src=/lamp.png><div>{LINKS}</div>", LABEL, [3, 4]),
        (f"<ul><li>Other posts from the pier: {LINKS}</li></ul>", LABEL, [2, 3]),
        (f"<ul><li>Other posts from the pier</li><li>{HEADLINE}</li></ul>", LABEL, []),
        (f"<p>Other posts from the pier:</p><p>There are many.</p>{LINKS}", LABEL, []),
        (f"<p>Other posts from the pier:</p><p>{HEADLINE}</p>", LABEL, []),
        (f"<p>Other posts from the pier:</p><ul><li>{HEADLINE}</li><li>There are many.</li></ul>", LABEL, []),
        (f"<p><a href=/z>Read more</a></p>{LINKS}", LABEL, []),
        (f"<p>Other posts from the pier:</p>{LINKS}", LABEL.replace(kind="byline"), []),
        (f"<p>Other posts from the pier:</p>{LINKS}", LABEL.replace(strength=Strength.HINT), []),
        (f"<p>Other posts from the pier:</p>{LINKS}", LABEL.replace(reach=1), []),
        (f"<p>Other posts from the pier:</p>{LINKS}", LABEL.replace(start=0, end=5), []),
    ],
)
def test_a_list_of_links_below_what_points_elsewhere(below: str, label: Evidence, gone: list[int]) -> None:
    found = pointed_evidence(blocks_of(f"{BODY}{below}{BODY}"), [label])
    assert [(e.block, e.kind, e.keep) for e in found] == [(index, "related-links", False) for index in gone]
