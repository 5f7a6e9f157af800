"""What React streamed stands where its scripts put it."""

from __future__ import annotations

import pytest

from cleaner.read.parse import parse, serialise
from cleaner.read.streamed import MOST_MOVES

SHELL = '<main><h1>Weir</h1><template id="B:0"></template></main><p>Foot</p>'


def text_of(html: str) -> list[str]:
    return [text.strip() for text in parse(html).root.itertext("h1", "p", "b", "i") if text.strip()]


@pytest.mark.parametrize(
    ("late", "order"),
    [
        ('<div hidden id="S:0"><p>Late</p></div><script>$RC("B:0","S:0")</script>', ["Weir", "Late", "Foot"]),
        ("<div hidden id=\"S:0\"><p>Late</p></div><script>$RC( 'B:0' , 'S:0' )</script>", ["Weir", "Late", "Foot"]),
        (
            '<div hidden id="S:0"><p>Late</p></div><script>$RR("B:0","S:0",[["/a.css","stylesheet"]])</script>',
            ["Weir", "Late", "Foot"],
        ),
        (
            '<div hidden id="S:0"><p>Late</p><template id="P:1"></template></div><script>$RC("B:0","S:0")</script>'
            '<div hidden id="S:1"><p>Later</p></div><script>$RS("S:1","P:1")</script>',
            ["Weir", "Late", "Later", "Foot"],
        ),
        ('<div hidden id="S:0"><p>Late</p></div>', ["Weir", "Foot", "Late"]),
        ('<div hidden id="S:0"><p>Late</p></div><script>$RC("B:1","S:0")</script>', ["Weir", "Foot", "Late"]),
        ('<div hidden id="S:0"><p>Late</p></div>x<script>$RC("B:0","S:0")</script>', ["Weir", "Foot", "Late"]),
        ('<div id="S:0"><p>a</p></div><div id="S:0"><p>b</p></div><script>$RC("B:0","S:0")</script>', ["Weir", "a"]),
    ],
)
def test_what_comes_late_stands_in_its_place(late: str, order: list[str]) -> None:
    assert text_of(SHELL + late)[: len(order)] == order


def test_it_is_hidden_no_more() -> None:
    assert "hidden" not in serialise(parse(SHELL + '<div hidden id="S:0"></div><script>$RC("B:0","S:0")</script>').root)


def test_a_page_of_very_many_moves_keeps_its_text() -> None:
    many = MOST_MOVES + 100
    held = "".join(f'<div hidden id="S:{i}"><p>Part {i}</p><template id="B:{i}"></template></div>' for i in range(many))
    calls = "".join(f'$RC("B:{i}","S:{i + 1}");' for i in range(many))
    assert text_of(f"{held}<script>{calls}</script>") == [f"Part {i}" for i in range(many)]


@pytest.mark.parametrize("call", ['$RC("B:0","S:0")', '$RC("S:0","S:0")', '$RS("html","B:0")'])
def test_an_element_is_never_put_into_itself(call: str) -> None:
    html = (
        f'<html id="html"><div hidden id="S:0"><template id="B:0"></template><p>Late</p></div><script>{call}</script>'
    )
    assert text_of(html) == ["Late"]
