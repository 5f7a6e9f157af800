"""Reading another extractor's text back onto blocks, and our own structural witness."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner import clean
from cleaner.blocks.features.measures import linked_share
from cleaner.blocks.html import cut
from cleaner.judge.structure import bridged, completed, container_blocks, defined, siblings
from cleaner.judge.witness import ask, read_back
from cleaner.read.parse import parse
from cleaner.records import Block

FIRST = "The ferry left the old harbour at nine with forty people on board."
SECOND = "By noon the fog had come in and nobody could see the lighthouse."
THIRD = "It was found the next morning, undamaged, on the far side of the bay."


def lines(*texts: str) -> list[Block]:
    return [Block(i, text, "p") for i, text in enumerate(texts)]


def test_long_blocks_are_found_by_their_words() -> None:
    assert read_back(lines("Home", FIRST, "Sport", SECOND), f"{FIRST}\n{SECOND}") == [False, True, False, True]


def test_a_block_of_which_half_was_taken_is_found() -> None:
    half = FIRST + " Share this with all of your friends."
    assert read_back(lines(half), FIRST) == [True]


def test_of_a_teaser_and_the_paragraph_it_repeats_the_paragraph_is_found() -> None:
    assert read_back(lines(FIRST, "Menu", FIRST, SECOND), f"{FIRST}\n{SECOND}") == [False, False, True, True]


def test_text_out_of_order_is_found() -> None:
    assert read_back(lines(SECOND, FIRST, THIRD), f"{FIRST}\n{THIRD}\n{SECOND}") == [True, True, True]


def test_short_blocks_are_found_where_they_stand() -> None:
    blocks = lines("Weather", FIRST, "Weather", SECOND, "Weather")
    assert read_back(blocks, f"{FIRST}\nWeather\n{SECOND}") == [False, True, True, True, False]


def test_one_line_vouches_for_one_block() -> None:
    assert read_back(lines(FIRST, "Yes.", "Yes.", SECOND), f"{FIRST}\nYes.\n{SECOND}") == [True, True, False, True]


@given(st.lists(st.text("ab \n", max_size=20), max_size=8), st.text("ab \n", max_size=60))
def test_reading_back_answers_for_each_block(texts: list[str], text: str) -> None:
    assert len(read_back(lines(*texts), text)) == len(texts)


def test_trafilatura_is_asked() -> None:
    page = f"<html><body><nav><a href='/'>Home</a></nav><article><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></article></body></html>"
    assert ask(page, None).split("\n") == [FIRST, SECOND, THIRD]
    assert ask("<html></html>", None) == ""


PAGE = f"""<body><header><p>{FIRST} {FIRST}</p></header><ul class=menu><li><a href=/>{FIRST}</a></ul>
<div id=main><p>{FIRST}</p><h2>Found</h2><p>{SECOND}</p><p><a href=/more>More of this</a></p><p>{THIRD}</p></div>
<div class=other><p>Elsewhere</p></div><p hidden>{SECOND}</p></body>"""


def test_structure_finds_the_container_of_the_prose() -> None:
    blocks = cut(parse(PAGE).root)
    kept = [b.text for b, keep in zip(blocks, container_blocks(blocks), strict=True) if keep]
    assert kept == [FIRST, "Found", SECOND, THIRD]
    assert container_blocks(()) == []


def test_a_page_without_prose_has_a_container_too() -> None:
    entries = "".join(f"<p>The word {i} is here.</p>" for i in range(60))
    page = f"<body><nav><a href=/>Home</a><a href=/b>Books</a></nav><main><p>{FIRST}</p>{entries}</main></body>"
    blocks = cut(parse(page).root)
    assert sum(container_blocks(blocks)) == 61


def test_what_stands_between_vouched_paragraphs_is_bridged() -> None:
    page = f"<div><p>{FIRST}</p><ul><li>a net</li><li><a href=/>link</a></li></ul><aside>ad</aside><p>{SECOND}</p><p>end</p></div>"
    blocks = cut(parse(page).root)
    vouched = [b.text in (FIRST, SECOND) for b in blocks]
    assert [b.text for b, x in zip(blocks, bridged(blocks, vouched), strict=True) if x] == ["a net"]


def test_siblings_of_what_is_kept() -> None:
    page = (
        f"<div><p>{FIRST}</p><p>a note</p><p><a href=/>link</a></p><p hidden>no</p></div>"
        f"<div><p>{SECOND}</p><p>{THIRD} {THIRD}</p></div><p>outside</p>"
    )
    blocks = cut(parse(page).root)
    kept = [b.text in (FIRST, SECOND) for b in blocks]
    assert [b.text for b, x in zip(blocks, siblings(blocks, kept), strict=True) if x] == ["a note"]


def test_half_a_row_is_no_row() -> None:
    page = (
        f"<table><tr><td><p>name</p><td>ann b.</tr></table><table><tr><td><p>menu<td><p>{SECOND * 6}</p></tr></table>"
    )
    blocks = cut(parse(page).root)
    kept = [b.text == "ann b." or len(b.text) > 60 for b in blocks]
    assert [b.text for b, rest in zip(blocks, completed(blocks, kept), strict=True) if rest] == ["name"]


def test_linked_share() -> None:
    (block,) = cut(parse('<p>abcd<a href="/">efgh</a></p>').root)
    assert linked_share(block) == 0.5
    assert linked_share(Block(0, "", "p")) == 0.0


@pytest.mark.parametrize(
    ("markup", "kept", "rest"),
    [
        ("<dt>Opened<dd>1961<dt>Length<dd>210 m<dt>Piers<dd>Five", "Opened Five", "1961 Length 210_m Piers"),
        ("<dt>Opened<dd>1961<dt>Length<dd>210 m<dt>Piers<dd>Five", "1961", "Opened"),
        ("<div><dt>Opened<dd>1961</div><div><dt>Length<dt>Span<dd>210 m", "Span", "Opened 1961 Length 210_m"),
        ("<dt>Opened<dd>1961<dt>By<dd hidden>Ann<dd><a href=/a>Ann Lee</a>", "1961", "Opened By"),
        (f"<dt>Opened<dd>1961 {'in the year ' * 20}<dt>Span<dd>210 m<dt>By<dd>Ann", "Opened", ""),
        ("<dt>Opened<dd>1961<dt>Length<dd>210 m", "", ""),
    ],
)
def test_a_term_and_what_defines_it_stay_together(markup: str, kept: str, rest: str) -> None:
    blocks = cut(parse(f"<article><dl>{markup}</dl></article>").root)
    said = [block.text.replace(" ", "_") for block in blocks]
    found = defined(blocks, [text in kept.split() for text in said])
    assert " ".join([text for text, holds in zip(said, found, strict=True) if holds]) == rest


def test_a_list_of_definitions_between_paragraphs_is_body() -> None:
    rule = "The {} part of this rule was set down by the council in the year of the great flood, and it has not been "
    said = "".join(
        f"<p>{rule.format(part)}changed in its meaning since then.</p>" for part in ("first", "second", "third")
    )
    listed = "<dl><dt>bridge</dt><dd>means the bridge over the river;</dd><dt>car</dt><dd>means a vehicle.</dd></dl>"
    fees = "<h2>Fees</h2><p>The fee for a car is five dollars, to be paid at the gate.</p>"
    page = f"<html><body><article><h1>The rule</h1>{said}<h2>Definitions</h2>{listed}{fees}</article></body></html>"
    assert "bridge\nmeans the bridge over the river;\ncar\nmeans a vehicle." in clean(page).body
    noise = page.replace("<dl>", "<dl class='related-posts'>")
    assert "vehicle" not in clean(noise).body
