"""Precedence, in the one place that has it."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.judge.built import builtin_rules
from cleaner.judge.decide import decide
from cleaner.records import Block, Decision, Evidence, Strength

S = Strength
TEXT = "a sentence of eight words stands just here"


def said(
    keep: bool,
    strength: Strength,
    by: str = "rule:x/y",
    kind: str | None = None,
    part: tuple[int, int] | None = None,
    block: int = 0,
) -> Evidence:
    start, end = part or (None, None)
    return Evidence(block, keep, strength, by, f"{by} says so.", kind, start, end)


def decided(*evidence: Evidence, text: str = TEXT) -> Decision:
    return decide([Block(0, text, "p")], evidence).decisions[0]


@pytest.mark.parametrize(
    ("text", "kinds", "keep"),
    [
        ("Ann Lee May 3 4", ("byline", "date-line"), False),
        ("Ann Lee May 3 4", ("byline", "byline"), True),
        ("Ann Lee May 3 it", ("byline", "date-line"), True),
    ],
)
def test_a_number_beside_noise_of_several_kinds_is_no_text(text: str, kinds: tuple[str, str], keep: bool) -> None:
    parts = zip(kinds, ((0, 7), (8, 13)), strict=True)
    evidence = [said(False, S.STRONG, kind=kind, part=part) for kind, part in parts]
    assert decided(said(True, S.HINT), *evidence, text=text).keep is keep


@pytest.mark.parametrize(
    ("evidence", "keep"),
    [
        ([], False),
        ([said(True, S.HINT)], True),
        ([said(True, S.HINT), said(False, S.HINT)], True),
        ([said(True, S.HINT), said(False, S.WEAK)], False),
        ([said(True, S.WEAK), said(False, S.WEAK)], True),
        ([said(True, S.WEAK), said(False, S.STRONG)], False),
        ([said(True, S.STRONG), said(False, S.STRONG)], True),
        ([said(True, S.STRONG), said(False, S.CERTAIN)], False),
        ([said(True, S.USER), said(False, S.CERTAIN)], True),
        ([said(True, S.STRONG), said(False, S.USER)], False),
        ([said(True, S.USER), said(False, S.USER)], True),
    ],
)
def test_the_stronger_voice_wins(evidence: list[Evidence], keep: bool) -> None:
    assert decided(*evidence).keep is keep


def test_the_rule_that_knows_the_kind_names_what_a_witness_left_out() -> None:
    decision = decided(said(False, S.HINT, "witness:w"), said(False, S.HINT, "rule:a/b", "byline"))
    assert (decision.kind, decision.by) == ("byline", "rule:a/b")


def test_without_any_name_the_kind_is_other() -> None:
    assert decided().kind == "other"
    assert decided(said(False, S.HINT, "witness:w")) == Decision(0, False, "other", "witness:w", "witness:w says so.")


def test_parts_are_cut_from_what_stays() -> None:
    decision = decided(
        said(True, S.WEAK), said(False, S.STRONG, kind="ad-label", part=(0, 2)), said(False, S.STRONG, part=(1, 4))
    )
    assert decision.keep
    assert [(c.start, c.end, c.kind) for c in decision.cuts] == [(0, 2, "ad-label"), (2, 4, "other")]


@pytest.mark.parametrize(
    ("vouched", "strength", "cut"), [(S.HINT, S.WEAK, True), (S.WEAK, S.WEAK, False), (S.STRONG, S.STRONG, True)]
)
def test_how_strong_a_cut_must_be(vouched: Strength, strength: Strength, cut: bool) -> None:
    assert bool(decided(said(True, vouched), said(False, strength, part=(0, 3))).cuts) is cut


def test_a_block_of_which_no_word_is_left_goes_whole() -> None:
    decision = decided(said(True, S.WEAK), said(False, S.STRONG, kind="byline", part=(0, 6)), text="Ann B.!")
    assert (decision.keep, decision.kind, decision.cuts) == (False, "byline", ())


def test_parts_that_cover_as_much_are_named_by_the_stronger_rule() -> None:
    whole = (0, len(TEXT))
    weak, strong = said(False, S.HINT, kind="share-bar", part=whole), said(False, S.CERTAIN, kind="byline", part=whole)
    assert decided(weak, strong, said(False, S.HINT)).kind == "byline"


def test_a_rule_that_takes_over_half_of_the_vouched_words_is_refused() -> None:
    blocks = [Block(i, "word " * 40, "p") for i in range(3)]
    vouched = [said(True, S.WEAK, "witness:w", block=i) for i in range(3)]
    half = decide(blocks, [*vouched, said(False, S.STRONG, block=0)])
    assert ([d.keep for d in half.decisions], half.warnings) == ([False, True, True], ())
    most = decide(blocks, [*vouched, *(said(False, S.STRONG, block=i) for i in (0, 1))])
    assert [d.keep for d in most.decisions] == [True, True, True]
    assert [w.code for w in most.warnings] == ["rule-refused"]
    users = decide(blocks, [*vouched, *(said(False, S.USER, block=i) for i in (0, 1, 2))])
    assert [d.keep for d in users.decisions] == [False, False, False]


def test_a_page_may_hold_little_but_a_drop_down_list() -> None:
    blocks = [Block(i, "word " * 40, "option") for i in range(3)]
    vouched = [said(True, S.WEAK, "witness:w", block=i) for i in range(3)]
    listed = [said(False, S.STRONG, "rule:template-residue/option", block=i) for i in range(3)]
    assert "template-residue/option" in {rule.id for rule in builtin_rules()}
    found = decide(blocks, [*vouched, *listed])
    assert ([d.keep for d in found.decisions], found.warnings) == ([False, False, False], ())


items = st.builds(
    said,
    st.booleans(),
    st.sampled_from(list(S)),
    st.sampled_from(["rule:a/b", "rule:c/d", "witness:w"]),
    st.sampled_from([None, "byline"]),
    st.one_of(st.none(), st.tuples(st.integers(0, 10), st.integers(11, 20))),
)


@given(st.lists(items, max_size=6), st.randoms())
def test_the_order_of_evidence_does_not_matter(evidence: list[Evidence], random: object) -> None:
    mixed = list(evidence)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert decided(*evidence) == decided(*mixed)


@given(st.lists(items, max_size=6))
def test_cuts_are_in_order_and_apart(evidence: list[Evidence]) -> None:
    cuts = decided(*evidence).cuts
    assert all(a.end <= b.start for a, b in itertools.pairwise(cuts))
    assert all(c.start < c.end for c in cuts)
