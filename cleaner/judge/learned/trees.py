# cython: boundscheck=False, wraparound=False
"""The way down the trees of a forest, over flat arrays; compiled where it can be (trees.pxd has the types).

Values are float32, sums are float64 and taken in a fixed order, so that both forms give the same bits.
"""

from __future__ import annotations

from array import array


def scores(
    feature: array[int],
    threshold: array[float],
    left: array[int],
    right: array[int],
    leaf: array[float],
    root: array[int],
    leaf_root: array[int],
    values: array[float],
    count: int,
    width: int,
) -> list[float]:
    """The sum of the trees' outputs for each of count rows; trees outside, so that each stays in the cache."""
    totals = array("d", bytes(8 * count))
    sums = totals
    for tree in range(len(root)):
        first, leaves = root[tree], leaf_root[tree]
        for row in range(count):
            start, node = row * width, 0
            while node >= 0:
                at = first + node
                node = left[at] if values[start + feature[at]] <= threshold[at] else right[at]
            sums[row] += leaf[leaves - 1 - node]
    return totals.tolist()


def contributions(
    feature: array[int],
    threshold: array[float],
    left: array[int],
    right: array[int],
    mean: array[float],
    leaf: array[float],
    root: array[int],
    leaf_root: array[int],
    values: array[float],
    row: int,
    width: int,
    trees: int,
) -> array[float]:
    """How far each column moved the score of one row, summed over its steps down the first trees; 0 for the others.

    Source: Saabas, A. (2014), Interpreting random forests.
    """
    moved = array("d", bytes(8 * width))
    sums = moved
    start = row * width
    for tree in range(min(trees, len(root))):
        first, leaves, node = root[tree], leaf_root[tree], 0
        while node >= 0:
            at = first + node
            column = feature[at]
            node = left[at] if values[start + column] <= threshold[at] else right[at]
            reached = mean[first + node] if node >= 0 else leaf[leaves - 1 - node]
            sums[column] = sums[column] + reached - mean[at]
    return moved


def lowest(moved: array[float], group: array[int], most: int) -> list[int]:
    """The columns that moved a score down most, strongest first: one of each group, and at most so many."""
    found: list[int] = []
    groups: list[int] = []
    width = len(moved)
    while len(found) < most:
        best, least = -1, 0.0
        for column in range(width):
            if moved[column] < least and group[column] not in groups:
                best, least = column, moved[column]
        if best < 0:
            break
        found.append(best)
        groups.append(group[best])
    return found


def strongest(
    feature: array[int],
    threshold: array[float],
    left: array[int],
    right: array[int],
    mean: array[float],
    leaf: array[float],
    root: array[int],
    leaf_root: array[int],
    values: array[float],
    rows: list[int],
    width: int,
    trees: int,
    group: array[int],
    most: int,
) -> list[list[int]]:
    """For each of those rows the columns that moved its score down most, as lowest gives them."""
    return [
        lowest(
            contributions(feature, threshold, left, right, mean, leaf, root, leaf_root, values, row, width, trees),
            group,
            most,
        )
        for row in rows
    ]


def lowest_groups(
    feature: array[int],
    threshold: array[float],
    left: array[int],
    right: array[int],
    mean: array[float],
    leaf: array[float],
    root: array[int],
    leaf_root: array[int],
    values: array[float],
    rows: list[int],
    width: int,
    trees: int,
    group: array[int],
) -> list[int]:
    """For each of those rows the group of columns that moved its score down most, all of them together."""
    return [
        lowest_group(
            contributions(feature, threshold, left, right, mean, leaf, root, leaf_root, values, row, width, trees),
            group,
        )
        for row in rows
    ]


def lowest_group(moved: array[float], group: array[int]) -> int:
    """The group of columns that moved a score down most, or up least; the first of several that did so alike."""
    width, best = len(moved), group[0]
    sums = array("d", bytes(8 * width))
    totals = sums
    for column in range(width):
        totals[group[column]] += moved[column]
    for column in range(width):
        number = group[column]
        if totals[number] < totals[best] or (totals[number] == totals[best] and number < best):
            best = number
    return best
