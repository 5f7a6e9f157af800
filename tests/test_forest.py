"""Trees in flat arrays: the same numbers as by hand, exact thresholds, and bytes there and back."""

from __future__ import annotations

import math
import pickle
from array import array
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.judge.learned import scorer, trees
from cleaner.judge.learned.forest import Forest, floor32

from .plain_modules import plain_module

plain = plain_module("cleaner.judge.learned.scorer")


def leaf(value: float) -> dict[str, float]:
    return {"leaf_value": value}


def split(column: int, threshold: float, left: object, right: object, mean: float = 0.0) -> dict[str, object]:
    return {
        "split_index": 0,
        "split_feature": column,
        "threshold": threshold,
        "internal_value": mean,
        "left_child": left,
        "right_child": right,
    }


TREES = [
    {"tree_structure": split(0, 1.5, leaf(-1.0), split(1, 0.0, leaf(2.0), leaf(4.0), 3.0), 1.0)},
    {"tree_structure": split(1, 2.0, split(0, -1.0, leaf(10.0), leaf(20.0), 15.0), leaf(30.0), 20.0)},
    {"tree_structure": leaf(0.5)},
]


def rows(*values: tuple[float, float]) -> array[float]:
    return array("f", [value for pair in values for value in pair])


def test_scores() -> None:
    forest = Forest.from_trees(TREES)
    assert forest.scores(rows((1.5, 3.0), (2.0, 0.0), (2.0, 1.0), (-1.0, 2.0)), 2) == [29.5, 22.5, 24.5, 9.5]
    assert forest.scores(rows(), 2) == []


NUMBERS = st.integers(-3, 3).map(float) | st.floats(width=32, allow_nan=False)
COLUMNS = 5


@st.composite
def forests(draw: st.DrawFn) -> Forest:
    """Up to four trees of up to seventy leaves."""

    def grown(leaves: int) -> dict[str, Any]:
        if leaves == 1:
            return leaf(draw(st.floats(-2, 2, width=32)))
        there = draw(st.integers(1, leaves - 1))
        return split(draw(st.integers(0, COLUMNS - 1)), draw(NUMBERS), grown(there), grown(leaves - there))

    counts = st.lists(st.integers(1, 6) | st.integers(60, 70), max_size=4)
    return Forest.from_trees([{"tree_structure": grown(count)} for count in draw(counts)])


@given(forests(), st.lists(st.lists(NUMBERS, min_size=COLUMNS, max_size=COLUMNS), max_size=3), st.integers(1, 40))
def test_many_rows_at_once_score_as_one_after_the_other(forest: Forest, some: list[list[float]], times: int) -> None:
    values = array("f", [value for row in some for value in row]) * times
    arrays = (forest.feature, forest.threshold, forest.left, forest.right, forest.leaf, forest.root, forest.leaf_root)
    count = len(some) * times
    assert forest.scores(values, COLUMNS) == plain.Scorer(*arrays).scores(values, count, COLUMNS)


def test_a_node_before_the_one_above_it_is_walked() -> None:
    forest = Forest(
        feature=array("H", [0, 0, 1]),
        threshold=array("f", [0.0, 5.0, 0.0]),
        left=array("h", [~0, ~2, ~1]),
        right=array("h", [2, ~3, 1]),
        leaf=array("f", [1.0, 2.0, 4.0, 8.0]),
        root=array("i", [0]),
        leaf_root=array("i", [0]),
    )
    assert forest.scores(rows(*[(-1.0, 0.0), (1.0, 0.0), (1.0, 1.0), (9.0, 1.0)] * 5), 2) == [1.0, 2.0, 4.0, 8.0] * 5


def test_a_forest_that_was_asked_can_be_pickled() -> None:
    forest = Forest.from_trees(TREES)
    values = rows(*[(1.5, 3.0)] * 9)
    assert pickle.loads(pickle.dumps(forest)).scores(values, 2) == forest.scores(values, 2) == [29.5] * 9


def test_contributions_add_up_to_the_score() -> None:
    forest = Forest.from_trees(TREES)
    values = rows((0.0, 0.0), (2.0, 1.0))
    moved = forest.contributions(values, 1, 2, len(TREES))
    assert moved.tolist() == [(3.0 - 1.0) + (20.0 - 15.0), (4.0 - 3.0) + (15.0 - 20.0)]
    assert sum(moved) + 1.0 + 20.0 + 0.5 == forest.scores(values, 2)[1]
    assert forest.contributions(values, 1, 2, 1).tolist() == [3.0 - 1.0, 4.0 - 3.0]


def test_the_lowest_are_one_of_each_group() -> None:
    moved, group = array("d", [-1.0, 0.5, -3.0, -2.0, 0.0, -1.0]), array("i", [0, 1, 2, 2, 3, 4])
    assert trees.lowest(moved, group, 2) == [2, 0]
    assert trees.lowest(moved, group, 9) == [2, 0, 5]


def test_the_lowest_group_is_one_of_the_groups_though_none_moved_the_score_down() -> None:
    moved, group = array("d", [3.0, 1.0, 2.0, 1.0]), array("i", [1, 1, 2, 0])
    assert trees.lowest_group(moved, group) == 0
    assert trees.lowest_group(array("d", [-3.0, 1.0, -2.0, -1.0]), group) == 1
    assert trees.lowest_group(array("d", [-1.0, -1.0, -2.0, -2.0]), group) == 0


def test_rows_of_columns() -> None:
    for matrix in (scorer.matrix, plain.matrix):
        assert matrix([array("d", [1.0, 2.0]), array("d", [3.0, 0.1])], 2) == array("f", [1.0, 3.0, 2.0, 0.1])
        assert matrix([], 0) == array("f")


@given(st.lists(st.floats(-9, 9), min_size=1, max_size=9), st.integers(1, 70))
def test_rows_of_many_columns(some: list[float], count: int) -> None:
    columns = [array("d", [value * row for row in range(count)]) for value in some]
    assert scorer.matrix(columns, count) == plain.matrix(columns, count)
    assert scorer.matrix(columns, count)[len(some) * (count - 1) :] == array("f", [v * (count - 1) for v in some])


def test_bytes_there_and_back() -> None:
    forest = Forest.from_trees(TREES)
    data = forest.to_bytes()
    assert Forest.from_bytes(data) == forest
    for damaged in (data[:-1], data[:3], data + b"x"):
        with pytest.raises(ValueError, match="arrays of a forest"):
            Forest.from_bytes(damaged)


@given(st.floats(allow_nan=False, width=64), st.floats(allow_nan=False, allow_infinity=False, width=32))
def test_a_threshold_as_float32_parts_float32_values_as_before(threshold: float, value: float) -> None:
    assert (value <= floor32(threshold)) == (value <= threshold)


@pytest.mark.parametrize("value", [0.0, 1.0, -1.0, 0.1, -0.1, 1e-50, -1e-50, 1e300, -math.inf])
def test_floor(value: float) -> None:
    floored = floor32(value)
    assert floored <= value
    assert array("f", [floored])[0] == floored


@pytest.mark.parametrize(
    ("name", "place", "value"),
    [
        ("left", 0, 0),
        ("right", 1, 0),
        ("right", 0, 5),
        ("left", 3, -4),
        ("left", 4, 0),
        ("feature", 2, 7),
        ("root", 0, 1),
        ("root", 1, 9),
        ("leaf_root", 2, 99),
    ],
)
def test_a_damaged_forest_is_refused(name: str, place: int, value: int) -> None:
    forest = Forest.from_trees(TREES)
    forest.refuse_damaged(2)
    Forest().refuse_damaged(0)
    getattr(forest, name)[place] = value
    with pytest.raises(ValueError, match=r"tree|forest"):
        forest.refuse_damaged(2)
