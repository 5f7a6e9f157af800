"""Rows of features, and a forest made ready to score them. scorer.pyx does many rows at once, where it is compiled.

Two forms, since neither serves for both: here each row goes down each tree, as trees.scores has it; there the rows of
a tree are taken together, without a branch that depends on a row. tests/test_forest.py holds them equal.
"""

from __future__ import annotations

from array import array

from .trees import scores


def matrix(columns: list[array[float]], count: int) -> array[float]:
    """The rows of columns of count values, one row behind the other, as float32."""
    width = len(columns)
    values = array("f", bytes(4 * count * width))
    for place, column in enumerate(columns):
        values[place::width] = array("f", column)
    return values


class Scorer:
    """What the arrays of a forest (forest.Forest) say of rows."""

    __slots__ = ("_arrays",)

    def __init__(
        self,
        feature: array[int],
        threshold: array[float],
        left: array[int],
        right: array[int],
        leaf: array[float],
        root: array[int],
        leaf_root: array[int],
    ) -> None:
        self._arrays = (feature, threshold, left, right, leaf, root, leaf_root)

    def scores(self, values: array[float], count: int, width: int) -> list[float]:
        """The sum of the trees' outputs for each of count rows of values, none of which is a NaN."""
        return scores(*self._arrays, values, count, width)
