"""The forests that look at a page as a whole: what type it is, and how good its body is likely to be."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import mean
from typing import TYPE_CHECKING, Any

import numpy as np

from ..judge.learned.forest import Forest
from ..judge.model import CONVENTION, Model
from .forests import Growth, grow, planted, planted_by_class, predict

if TYPE_CHECKING:
    from lightgbm import Booster

    from .held_out import HeldOut

    Array = np.ndarray[Any, np.dtype[Any]]

CURVE_POINTS = 20
"""Bins of equal size that the calibration is taken over."""
CURVE_DIGITS = 4
"""Decimals of a point."""
END_SHARE = 0.02
"""Share of the pages whose mean stands at each end of the curve: without it many pages share one value there."""


@dataclass(frozen=True, slots=True, eq=False)
class PageFit:
    """What was learned of pages as a whole."""

    columns: tuple[str, ...]
    """Names of the page features: all but the convention, which tells the set and with it the type."""
    types: Mapping[str, Forest]
    """For each type its score; empty where the pages are of one type."""
    confidence: Forest
    """Expected word F1."""
    booster: Booster
    """The confidence forest as it was grown."""


def fit_pages(held_out: Sequence[HeldOut], types: Growth, confidence: Growth) -> PageFit:
    """What is learned from held-out answers, on pages whose gold has a type and a body."""
    columns = tuple(sorted(name for name in held_out[0].own.row if name != CONVENTION))
    scored = [h for h in held_out if h.f1 is not None]
    targets = np.array([h.f1 for h in scored], dtype=np.float32)
    booster = grow(confidence, _rows(columns, [h.own.row for h in scored]), targets, np.ones(len(scored)))
    return PageFit(columns, _fit_types(columns, held_out, types), planted(booster), booster)


def _fit_types(columns: Sequence[str], held_out: Sequence[HeldOut], how: Growth) -> dict[str, Forest]:
    """Each type's forest. A page is learned as seen in both conventions: either may be asked for."""
    typed = [h for h in held_out if h.example.page.gold.get("type")]
    names = sorted({h.example.page.page_type for h in typed})
    if len(names) < 2:
        return {}
    rows = _rows(columns, [row for h in typed for row in (h.own.row, h.strict.row)])
    number = {name: i for i, name in enumerate(names)}
    targets = np.array([number[h.example.page.page_type] for h in typed for _ in range(2)])
    return planted_by_class(grow(how, rows, targets, np.full(len(targets), 0.5), classes=len(names)), names)


def _rows(columns: Sequence[str], rows: Iterable[Mapping[str, float]]) -> Array:
    return np.array([[row[name] for name in columns] for row in rows], dtype=np.float32)


def confidences(fit: PageFit, held_out: Sequence[HeldOut]) -> list[tuple[float, float]]:
    """(score, word F1) of the pages that have a gold body, before calibration."""
    scored = [h for h in held_out if h.f1 is not None]
    if not scored:
        return []
    scores = predict(fit.booster, _rows(fit.columns, [h.own.row for h in scored]))
    return [(float(s), float(h.f1)) for s, h in zip(scores, scored, strict=True) if h.f1 is not None]


def describe(model: Model, row: Mapping[str, float]) -> tuple[str | None, float | None]:
    """The page type and the calibrated confidence that a model gives a page of these features."""
    values = array("f", (row[name] for name in model.page_columns))
    kind = max(model.types, key=lambda name: model.types[name].scores(values, len(values))[0]) if model.types else None
    return kind, model._calibrated(model.confidence.scores(values, len(values))[0]) if model.confidence else None


def calibrate(pairs: Iterable[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
    """Points (score, mean F1), ascending in both, that a score is interpolated between.

    Means over bins of equal size, made monotone by pooling neighbours that are out of order
    (pool adjacent violators: Ayer et al., 1955), and at both ends that of the outermost pages.
    """
    ordered = sorted(pairs)
    if not ordered:
        return ()
    count = min(CURVE_POINTS, len(ordered))
    edges = [i * len(ordered) // count for i in range(count + 1)]
    pools: list[tuple[float, float, int]] = []
    for start, end in pairwise(edges):
        part = ordered[start:end]
        pool = (sum(s for s, _ in part), sum(f for _, f in part), len(part))
        while pools and pools[-1][1] * pool[2] >= pool[1] * pools[-1][2]:
            last = pools.pop()
            pool = (last[0] + pool[0], last[1] + pool[1], last[2] + pool[2])
        pools.append(pool)
    points = [(s / n, f / n) for s, f, n in pools]
    outermost = max(1, int(len(ordered) * END_SHARE))
    low, high = mean(f for _, f in ordered[:outermost]), mean(f for _, f in ordered[-outermost:])
    points = [(ordered[0][0], min(low, points[0][1])), *points, (ordered[-1][0], max(high, points[-1][1]))]
    # of equal scores, which rounding may make, the first
    unique = {round(score, CURVE_DIGITS): round(f1, CURVE_DIGITS) for score, f1 in reversed(points)}
    return tuple(sorted(unique.items()))
