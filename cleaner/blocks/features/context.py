"""Columns of what stands before and after a block."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, pairwise

from .measures import Columns, Measures

STEPS = (-3, -2, -1, 1, 2, 3)
"""Neighbours that are looked at."""
WIDTHS = (2, 8, 20)
"""Blocks on either side that a window takes in."""
FAR = 99.0
"""Blocks: long text is never further away than this."""
NONE = -1.0
"""Stands for a neighbour beyond the page's first or last block."""


def context_columns(page: Measures, cols: Mapping[str, list[float]]) -> Columns:
    """The columns of neighbours and windows, from the columns of the text and its element."""
    found: Columns = {}
    for step in STEPS:
        mark = f"{'prev' if step < 0 else 'next'}{abs(step)}"
        found["words_" + mark] = shifted(cols["log_words"], step, NONE)
        found["linked_" + mark] = shifted(cols["linked"], step, NONE)
        if abs(step) == 1:
            found["tag_" + mark] = shifted(cols["tag"], step, NONE)
            found["stop_" + mark] = shifted(cols["ends_stop"], step, NONE)
            found["same_parent_" + mark] = _same_parent(page, step)
    found |= _window_columns(page)
    found["since_long"] = _distances(page.long)
    found["until_long"] = _distances(page.long[::-1])[::-1]
    return found


def shifted(column: Sequence[float], step: int, filler: float) -> list[float]:
    """For each place the value that stands step places on (back, below 0), the filler where none does."""
    away = min(abs(step), len(column))
    gap = [filler] * away
    return [*gap, *column[: len(column) - away]] if step < 0 else [*column[away:], *gap]


def _same_parent(page: Measures, step: int) -> list[float]:
    parents = [node.parent for node in page.nodes]
    same = [float(one is other) for one, other in pairwise(parents)]
    return [0.0, *same] if step < 0 else [*same, 0.0]


def _window_columns(page: Measures) -> Columns:
    """For each width the share of long text, how much of it there is, and the share in links."""
    count = len(page.blocks)
    cols: Columns = {}
    for width in WIDTHS:
        ends = [(max(0, i - width), min(count, i + width + 1)) for i in range(count)]
        long, linked = _windows(page.long, ends), _windows(page.linked_words, ends)
        words = [total or 1 for total in _windows(page.words, ends)]
        cols[f"long_within{width}"] = [x / total for x, total in zip(long, words, strict=True)]
        cols[f"mass_within{width}"] = [math.log1p(x) for x in long]
        cols[f"linked_within{width}"] = [x / total for x, total in zip(linked, words, strict=True)]
    return cols


def _windows(values: Iterable[float], ends: Iterable[tuple[int, int]]) -> list[float]:
    """The sums of the values from each start up to its stop."""
    sums = list(accumulate(values, initial=0.0))
    return [sums[stop] - sums[start] for start, stop in ends]


def _distances(long: Sequence[int]) -> list[float]:
    """For each block how many blocks back the last long text before it is."""
    distances, away = [], FAR
    for words in long:
        distances.append(away)
        away = 1.0 if words else min(away + 1, FAR)
    return distances
