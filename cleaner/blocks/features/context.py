# cython: boundscheck=False, wraparound=False
"""Columns of what stands before and after a block."""

from __future__ import annotations

from array import array
from collections.abc import Mapping

from ...records import Node
from .measures import Columns, Measures, logs, zeros

STEPS = (-3, -2, -1, 1, 2, 3)
"""Neighbours that are looked at."""
WIDTHS = (2, 8, 20)
"""Blocks on either side that a window takes in."""
FAR = 99.0
"""Blocks: long text is never further away than this."""
NONE = -1.0
"""Stands for a neighbour beyond the page's first or last block."""


def context_columns(page: Measures, cols: Mapping[str, array[float]]) -> Columns:
    """The columns of neighbours and windows, from the columns of the text and its element."""
    found: Columns = {}
    alike = _same_parents(page.nodes)
    for step in STEPS:
        mark = f"{'prev' if step < 0 else 'next'}{abs(step)}"
        found["words_" + mark] = shifted(cols["log_words"], step, NONE)
        found["linked_" + mark] = shifted(cols["linked"], step, NONE)
        if abs(step) == 1:
            found["tag_" + mark] = shifted(cols["tag"], step, NONE)
            found["stop_" + mark] = shifted(cols["ends_stop"], step, NONE)
            found["same_parent_" + mark] = alike if step < 0 else shifted(alike, step, 0.0)
    found |= _window_columns(page)
    found["since_long"] = _distances(page.long)
    found["until_long"] = _distances(page.long[::-1])[::-1]
    return found


def shifted(column: array[float], step: int, filler: float) -> array[float]:
    """For each place the value that stands step places on (back, below 0), the filler where none does."""
    away = min(abs(step), len(column))
    gap = zeros(away, filler)
    return gap + column[: len(column) - away] if step < 0 else column[away:] + gap


def _same_parents(nodes: list[Node]) -> array[float]:
    """For each block whether its element and that of the block before it stand in the same one."""
    same = zeros(len(nodes))
    column = same
    for i in range(1, len(nodes)):
        node, before = nodes[i], nodes[i - 1]
        column[i] = node.parent is before.parent
    return same


def _window_columns(page: Measures) -> Columns:
    """For each width the share of long text, how much of it there is, and the share in links."""
    cols: Columns = {}
    for width in WIDTHS:
        long, mass, linked = _windows(page.words, page.long, page.linked_words, width)
        cols[f"long_within{width}"] = long
        cols[f"mass_within{width}"] = logs(mass)
        cols[f"linked_within{width}"] = linked
    return cols


def _windows(
    words: array[int], long: array[int], linked_words: array[float], width: int
) -> tuple[array[float], array[int], array[float]]:
    """For each block and so many on either side the share of long text, its words, and the share in links."""
    count = len(words)
    found = (zeros(count), array("q", bytes(8 * count)), zeros(count))
    long_share, mass, linked_share = found
    sums = zeros(count + 1)
    linked_sums = sums
    total = 0.0
    for i in range(count):
        total += linked_words[i]
        linked_sums[i + 1] = total
    stop = own_words = own_long = 0
    for i in range(count):
        while stop < count and stop <= i + width:
            own_words += words[stop]
            own_long += long[stop]
            stop += 1
        start = i - width
        if start > 0:
            own_words -= words[start - 1]
            own_long -= long[start - 1]
        else:
            start = 0
        mass[i] = own_long
        long_share[i] = own_long / (own_words or 1)
        linked_share[i] = (linked_sums[stop] - linked_sums[start]) / (own_words or 1)
    return found


def _distances(long: array[int]) -> array[float]:
    """For each block how many blocks back the last long text before it is."""
    column = zeros(len(long))
    distances, far = column, FAR
    away = far
    for i in range(len(long)):
        distances[i] = away
        away = 1.0 if long[i] else min(away + 1.0, far)
    return column
