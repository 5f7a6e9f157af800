"""What is left of a block after cuts: text folded, spans moved, addresses resolved."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from cleaner.blocks.html import cut as cut_tree
from cleaner.blocks.trim import finish
from cleaner.read.parse import parse
from cleaner.records import Block, Cut, Span


def cut(start: int, end: int) -> Cut:
    return Cut(start, end, "other", "rule:x/y", "It is.")


def test_cuts_move_what_follows() -> None:
    block = Block(
        3, "One [Ad] two link.", "p", spans=(Span("em", 0, 3), Span("strong", 4, 8), Span("link", 13, 17, "/x"))
    )
    left = finish(block, [cut(4, 8)], lambda a: "https://e.example" + a)
    assert left.text == "One two link."
    assert [(s.kind, s.start, s.end, s.value) for s in left.spans] == [
        ("em", 0, 3, None),
        ("link", 8, 12, "https://e.example/x"),
    ]
    assert (left.index, left.node) == (3, None)


def test_ends_are_stripped() -> None:
    block = Block(0, "Ad. The text. Source link", "p", spans=(Span("link", 14, 25, "/s"), Span("image", 12, 12, "/i")))
    left = finish(block, [cut(0, 3), cut(14, 25)], str)
    assert left.text == "The text."
    assert [(s.kind, s.start, s.end) for s in left.spans] == [("image", 8, 8)]


def test_an_image_behind_the_text_of_its_link_gets_it_again() -> None:
    (block,) = cut_tree(
        parse('<p><a href="/x" title="T">map <img src="/i"></a> here <a href="/y">two</a><img src="/j"></p>').root
    )
    assert [(s.kind, s.start, s.end, s.value, s.label) for s in finish(block, [], str).spans] == [
        ("link", 0, 3, "/x", "T"),
        ("link", 4, 4, "/x", "T"),
        ("image", 4, 4, "/i", ""),
        ("link", 9, 12, "/y", None),
        ("image", 12, 12, "/j", ""),
    ]


def test_rules_spans_are_dropped() -> None:
    assert finish(Block(0, "ab", "p", spans=(Span("inline", 0, 1), Span("em", 0, 2))), [], str).spans == (
        Span("em", 0, 2),
    )


@given(
    st.text("ab \n", min_size=1, max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=3)
)
def test_what_is_left_and_what_is_cut_are_all(text: str, pairs: list[tuple[int, int]]) -> None:
    ends = sorted({min(x, len(text)) for pair in pairs for x in pair})
    cuts = [cut(a, b) for a, b in zip(ends[::2], ends[1::2], strict=False)]
    spans = tuple(Span("em", a, b) for a, b in itertools.pairwise(ends))
    left = finish(Block(0, text, "p", spans=spans), cuts, str)
    gone = "".join(text[c.start : c.end] for c in cuts)
    assert sorted("".join((left.text + gone).split())) == sorted("".join(text.split()))
    assert all(0 <= s.start <= s.end <= len(left.text) for s in left.spans)
