"""The smallest forests, for tests of what asks them."""

from __future__ import annotations

from array import array

from cleaner.judge.learned.forest import Forest


def stump(column: int, threshold: float, left: float, right: float) -> Forest:
    """One tree that asks one thing."""
    return Forest(
        feature=array("H", [column]),
        threshold=array("f", [threshold]),
        left=array("h", [~0]),
        right=array("h", [~1]),
        mean=array("f", [0.0]),
        leaf=array("f", [left, right]),
        root=array("i", [0]),
        leaf_root=array("i", [0]),
    )
