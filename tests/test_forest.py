"""Trees in flat arrays: the same numbers as by hand, exact thresholds, and bytes there and back."""

from __future__ import annotations

import math
from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.judge import trees
from cleaner.judge.forest import Forest, floor32


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


def test_rows_of_columns() -> None:
    assert trees.matrix([array("d", [1.0, 2.0]), array("d", [3.0, 0.1])], 2) == array("f", [1.0, 3.0, 2.0, 0.1])
    assert trees.matrix([], 0) == array("f")


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
