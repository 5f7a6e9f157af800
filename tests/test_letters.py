"""Letters of mailing lists, as archives show them."""

from __future__ import annotations

import pytest

import cleaner
from cleaner.blocks.html import cut
from cleaner.judge.evidence.letters import is_letter, letter_evidence
from cleaner.read.parse import parse
from cleaner.records import Block

SENTENCE = "The valve closes when the water in the upper tank has sunk below the mark, and opens by itself.\n"
ROW = "<p><a href='maillist.html#00041'>Date Index</a> <a href='threads.html#00041'>Thread Index</a></p>"


def blocks_of(markup: str) -> tuple[Block, ...]:
    return cut(parse(f"<body>{markup}<pre>{SENTENCE}</pre>").root)


@pytest.mark.parametrize(
    ("links", "told"),
    [
        (ROW, True),
        ("<a href='date.html#41'>[ date ]</a> <a href='thread.html#41'>[ thread ]</a>", True),
        ("<a href='date.html#start'>[ date ]</a> <a href='thread.html#start'>[ thread ]</a>", False),
        ("<a href='index.html#1'>Contents</a> <a href='index.html#2'>Index</a>", False),
        ("<a href='index.html#41'>Contents</a> <a href='threads.html#2'>Of threads</a>", False),
    ],
)
def test_a_letter_leads_to_its_place_in_lists_by_thread_and_by_another_order(links: str, told: bool) -> None:
    assert is_letter(blocks_of(links)) == told


@pytest.mark.parametrize(
    ("markup", "gone"),
    [
        (
            "<ul><li><a href='msg00042.html'>Re: Valves</a><ul><li>From: Ann</li></ul></li></ul>",
            ["Re: Valves", "From: Ann"],
        ),
        ("<ul><li>Next message: <a href='000213.html'>Tanks</a></li></ul>", ["Next message: Tanks"]),
        ("<ul><li><a href='tanks.html'>Of tanks</a></li><li>All by hand</li></ul>", []),
        ("<p>As in <a href='http://l.example/msg00001.html'>the first letter</a></p>", []),
    ],
)
def test_what_leads_to_other_letters_goes_with_what_is_said_of_them(markup: str, gone: list[str]) -> None:
    blocks = blocks_of(ROW + markup)
    assert [blocks[e.block].text for e in letter_evidence(blocks)][1:] == gone
    assert letter_evidence(blocks_of(markup)) == []


def test_a_letter_is_its_text_alone() -> None:
    listed = "".join(
        f"<li><a href='msg{n:05}.html'>[tanks] The valve, part {n}</a>, <i>Ann Example</i></li>" for n in range(40)
    )
    html = f"<body>{ROW}<h1>Valves</h1><pre>{SENTENCE * 5}\n-- \nAnn, keeper</pre><h3>This month</h3><ul>{listed}</ul>"
    article = cleaner.clean(html)
    assert article.page_type == "forum"
    assert article.body == (SENTENCE * 5).strip()
