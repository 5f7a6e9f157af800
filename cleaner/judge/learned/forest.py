"""Gradient-boosted trees in flat arrays: what a model file holds, and how it is asked without any library.

A node sends a row left where value <= threshold. Children are indexes of nodes, or ~leaf.
"""

from __future__ import annotations

import math
import struct
from array import array
from collections.abc import Mapping, Sequence
from typing import Any

from . import trees
from .scorer import Scorer

ARRAYS = {
    "feature": "H",
    "threshold": "f",
    "left": "h",
    "right": "h",
    "mean": "f",
    "leaf": "f",
    "root": "i",
    "leaf_root": "i",
}
"""The arrays of a forest and their types (array module): uint16, float32, int16, int32."""
Steps = tuple[
    "array[int]", "array[float]", "array[int]", "array[int]", "array[float]", "array[float]", "array[int]", "array[int]"
]
"""The arrays in the order of ARRAYS."""


class Forest:
    """Trees one behind the other; node and leaf numbers count within their tree."""

    __slots__ = (*ARRAYS, "scorer")

    def __init__(self, **arrays: array[Any]) -> None:
        filled = {name: arrays.get(name) or array(code) for name, code in ARRAYS.items()}
        self.feature: array[int] = filled["feature"]
        """Column that a node looks at."""
        self.threshold: array[float] = filled["threshold"]
        """Greatest value that goes left."""
        self.left: array[int] = filled["left"]
        """Node to the left within the tree, or ~leaf."""
        self.right: array[int] = filled["right"]
        """Node to the right within the tree, or ~leaf."""
        self.mean: array[float] = filled["mean"]
        """Mean output of the training rows that reached the node: a step's difference is its contribution."""
        self.leaf: array[float] = filled["leaf"]
        """Output of each leaf."""
        self.root: array[int] = filled["root"]
        """First node of each tree."""
        self.leaf_root: array[int] = filled["leaf_root"]
        """First leaf of each tree."""
        self.scorer: Scorer | None = None
        """What was made ready of them, once rows were scored."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Forest) and self._steps == other._steps

    @classmethod
    def from_trees(cls, dumped: Sequence[Mapping[str, Any]]) -> Forest:
        """The forest of LightGBM's dump_model()['tree_info']."""
        forest = cls()
        for tree in dumped:
            forest._add(tree["tree_structure"])
        return forest

    def _add(self, top: Mapping[str, Any]) -> None:
        self.root.append(len(self.feature))
        self.leaf_root.append(len(self.leaf))
        nodes = self.root[-1]
        leaves = self.leaf_root[-1]
        if "split_index" not in top:  # a tree that is one leaf: a node that sends every row to it
            self._append(0, 0.0, -1, -1, float(top["leaf_value"]))
            self.leaf.append(float(top["leaf_value"]))
            return
        waiting: list[tuple[Mapping[str, Any], int | None, bool]] = [(top, None, False)]
        while waiting:
            node, parent, right = waiting.pop()
            if "split_index" in node:
                place = len(self.feature) - nodes
                self._append(
                    int(node["split_feature"]), floor32(float(node["threshold"])), 0, 0, float(node["internal_value"])
                )
                waiting += [(node["right_child"], place, True), (node["left_child"], place, False)]
            else:
                place = ~(len(self.leaf) - leaves)
                self.leaf.append(float(node["leaf_value"]))
            if parent is not None:
                (self.right if right else self.left)[nodes + parent] = place

    def _append(self, feature: int, threshold: float, left: int, right: int, mean: float) -> None:
        self.feature.append(feature)
        self.threshold.append(threshold)
        self.left.append(left)
        self.right.append(right)
        self.mean.append(mean)

    def scores(self, values: array[float], width: int) -> list[float]:
        """The sum of the trees' outputs for each row of width float32 values, which stand one behind the other."""
        if self.scorer is None:
            self.scorer = Scorer(
                self.feature, self.threshold, self.left, self.right, self.leaf, self.root, self.leaf_root
            )
        return self.scorer.scores(values, len(values) // width, width)

    @property
    def _steps(self) -> Steps:
        """The arrays that tell what each step down a tree moves, as trees takes them."""
        return (
            *(self.feature, self.threshold, self.left, self.right),
            *(self.mean, self.leaf, self.root, self.leaf_root),
        )

    def contributions(self, values: array[float], row: int, width: int, first: int) -> array[float]:
        """How far each column moved the score of a row of values, summed over its steps down the first trees."""
        return trees.contributions(*self._steps, values, row, width, first)

    def strongest(
        self, values: array[float], rows: list[int], width: int, first: int, group: array[int], most: int
    ) -> list[list[int]]:
        """For each of those rows of values the columns that moved its score down most over the first trees.

        The strongest come first: at most so many, and one of those columns that are of one group.
        """
        return trees.strongest(*self._steps, values, rows, width, first, group, most)

    def lowest_groups(
        self, values: array[float], rows: list[int], width: int, first: int, group: array[int]
    ) -> list[int]:
        """For each of those rows of values the group of columns that moved its score down most over the first trees.

        Of several that did so alike it is the one with the lowest number.
        """
        return trees.lowest_groups(*self._steps, values, rows, width, first, group)

    def to_bytes(self) -> bytes:
        """The arrays, each behind its length, in little-endian order."""
        parts = []
        for name in ARRAYS:
            data = array(ARRAYS[name], getattr(self, name))
            if struct.pack("=H", 1) != struct.pack("<H", 1):
                data.byteswap()
            parts += [struct.pack("<I", len(data)), data.tobytes()]
        return b"".join(parts)

    @classmethod
    def from_bytes(cls, data: bytes) -> Forest:
        """The forest that to_bytes wrote. Raises ValueError where the bytes are too few or too many."""
        arrays: dict[str, Any] = {}
        at = 0
        for name, code in ARRAYS.items():
            if at + 4 > len(data):
                raise ValueError("the arrays of a forest end early")
            (count,) = struct.unpack_from("<I", data, at)
            values = array(code)
            end = at + 4 + count * values.itemsize
            if end > len(data):
                raise ValueError("the arrays of a forest end early")
            values.frombytes(data[at + 4 : end])
            if struct.pack("=H", 1) != struct.pack("<H", 1):
                values.byteswap()
            arrays[name], at = values, end
        if at != len(data):
            raise ValueError("the arrays of a forest are followed by more")
        return cls(**arrays)

    def refuse_damaged(self, width: int) -> None:
        """None. Raises ValueError where a step down a tree goes back or nowhere, or asks for a column beyond width."""
        if {len(array) for array in self._steps[:5]} != {len(self.feature)} or len(self.root) != len(self.leaf_root):
            raise ValueError("the arrays of a forest do not belong together")
        if max(self.feature, default=0) >= max(width, 1):
            raise ValueError("a tree asks for a column that there is not")
        firsts, first_leaves = [*self.root, len(self.feature)], [*self.leaf_root, len(self.leaf)]
        if firsts[0] or first_leaves[0]:
            raise ValueError("the first tree does not come first")
        for tree in range(len(self.root)):
            first, nodes = firsts[tree], firsts[tree + 1] - firsts[tree]
            leaves = first_leaves[tree + 1] - first_leaves[tree]
            if nodes < 1 or leaves < 1:
                raise ValueError("a tree has no nodes")
            for node in range(nodes):
                for child in (self.left[first + node], self.right[first + node]):
                    if not (node < child < nodes or -leaves <= child < 0):
                        raise ValueError("a tree does not lead to a leaf")


def floor32(value: float) -> float:
    """The greatest float32 that is not above the value: comparisons of float32 values with it stay the same."""
    if value > FLOAT32_MAX:
        return FLOAT32_MAX
    if value < -FLOAT32_MAX:
        return -math.inf
    (rounded,) = struct.unpack("<f", struct.pack("<f", value))
    if rounded <= value:
        return float(rounded)
    (bits,) = struct.unpack("<i", struct.pack("<f", rounded))
    return (
        float(struct.unpack("<f", struct.pack("<i", bits - 1 if rounded > 0 else bits + 1))[0]) if rounded else -TINIEST
    )


FLOAT32_MAX = 3.4028234663852886e38
TINIEST = 1.401298464324817e-45
"""The float32 nearest to zero."""
