"""Records that are filled without their constructor are those that it makes."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from cleaner.blocks import made as compiled
from cleaner.judge import made as judged
from cleaner.records import Frame, Node, Strength

from .plain_modules import plain_module

plain = plain_module("cleaner.blocks.made")
plainly_judged = plain_module("cleaner.judge.made")

TEXT = st.text(max_size=5)
NAMES = st.lists(TEXT, max_size=2).map(tuple)
NUMBER = st.integers(0, 10**9)
PLACE = st.none() | NUMBER
NODE = st.none() | st.just(Node("p", ("a",), {}, None, 1, 0))


def told(record: Any) -> dict[str, object]:
    """A record's fields, which are compared one by one: nodes are equal only to themselves."""
    return {name: getattr(record, name) for name in record._fields}


@given(st.tuples(TEXT, NAMES, st.dictionaries(TEXT, TEXT, max_size=2), NODE, NUMBER, NUMBER, NAMES))
def test_nodes(values: Any) -> None:
    assert told(compiled.make_node(*values)) == told(plain.make_node(*values))


@given(st.tuples(TEXT, NUMBER, NUMBER, st.none() | TEXT, st.none() | TEXT, NODE))
def test_spans(values: Any) -> None:
    assert told(compiled.make_span(*values)) == told(plain.make_span(*values))


@given(st.tuples(TEXT, NUMBER, st.none() | TEXT))
def test_frames(values: Any) -> None:
    assert told(compiled.make_frame(*values)) == told(plain.make_frame(*values))


@given(NUMBER, TEXT, st.booleans(), NUMBER)
def test_blocks(index: int, text: str, hidden: bool, words: int) -> None:
    node = Node("td", (), {}, None, 2, 7)
    spans = (plain.make_span("cell", 0, 1, "td", None, None),)
    rest = (index, text, (Frame("td", 7),), spans, node, hidden, words)
    assert told(compiled.make_block(*rest)) == told(plain.make_block(*rest))


@given(st.tuples(NUMBER, TEXT, TEXT, st.sampled_from([(), (Frame("lines", 3),)]), NUMBER, NUMBER))
def test_lines(values: Any) -> None:
    assert told(compiled.make_line(*values)) == told(plain.make_line(*values))


@given(st.tuples(NUMBER, NUMBER, PLACE, PLACE, NUMBER))
def test_hits(values: Any) -> None:
    assert judged.make_hit(*values) == plainly_judged.make_hit(*values)


@given(st.tuples(NUMBER, st.booleans(), st.sampled_from(Strength), TEXT, TEXT, st.none() | TEXT, PLACE, PLACE, NUMBER))
def test_evidence(values: Any) -> None:
    assert judged.make_evidence(*values) == plainly_judged.make_evidence(*values)


@given(st.tuples(NUMBER, st.booleans(), st.none() | TEXT, TEXT, TEXT))
def test_decisions(values: Any) -> None:
    assert judged.make_decision(*values) == plainly_judged.make_decision(*values)
