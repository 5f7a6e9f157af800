# cython: boundscheck=False, wraparound=False
"""Which blocks of a page are kept, by how likely each is body, and how that falls over the page."""

from __future__ import annotations

import math
from array import array
from collections.abc import Mapping, Sequence

LEAST_LIKELY, LEAST_WORDS = 0.2, 10.0
"""Where no block of a page is so likely body, and so few words of it are to be expected, nothing is: such pages are
shells that scripts fill (cross-validated; all five of wcxb-dev have no body)."""
LONG_LOG = math.log1p(15)
"""log_words of a block of long text (features.LONG)."""


def sigmoid(score: float) -> float:
    """The probability of log-odds."""
    if score >= 0:
        return 1.0 / (1.0 + math.exp(-score))
    odds = math.exp(score)
    return odds / (1.0 + odds)


def probabilities(scores: list[float], shift: list[float]) -> list[float]:
    """Those of some log-odds, each shifted by so much."""
    return [sigmoid(scores[i] + shift[i]) for i in range(len(scores))]


def select(probability: Sequence[float], words: Sequence[float], beta: float) -> list[bool]:
    """Which blocks to keep: of those sorted by probability the prefix with the greatest expected F1.

    Expected F1 of a set is 2 sum(w p) / (beta sum(w) + sum over all (w p)), w the words of a block; beta
    above 1 favours precision. It needs no threshold and no rule for a type of page. Nothing is kept where next to
    nothing is likely: expected F1 takes blocks for independent, and would keep a whole page of unlikely ones.
    """
    order = sorted(range(len(words)), key=probability.__getitem__, reverse=True)  # like ones in their order
    return _best(array("q", order), array("d", probability), array("d", words), beta)


def _best(order: array[int], probability: array[float], words: array[float], beta: float) -> list[bool]:
    """Which blocks are in the best prefix of an order."""
    size = len(order)
    likely_enough, words_enough = LEAST_LIKELY, LEAST_WORDS
    likeliest = expected = 0.0
    for i in range(size):
        likeliest = max(likeliest, probability[i])
        expected += words[i] * probability[i]
    kept = [False] * size
    if likeliest < likely_enough and expected < words_enough:
        return kept
    hit = held = best = 0.0
    count = 0
    for rank in range(size):
        i = order[rank]
        hit += words[i] * probability[i]
        held += words[i]
        value = 2.0 * hit / (beta * held + expected) if held else 0.0
        if value > best:
            best, count = value, rank + 1
    for rank in range(count):
        kept[order[rank]] = True
    return kept


def page_row(
    cols: Mapping[str, Sequence[float]], probability: Sequence[float], words: Sequence[float], selected: Sequence[bool]
) -> dict[str, float]:
    """The page-level features: what is the same for all blocks, and how the probabilities fall."""
    return {**constants(cols), **fall(cols, probability, words, selected)}


def constants(cols: Mapping[str, Sequence[float]]) -> dict[str, float]:
    """The features that are the same for all blocks."""
    return {name: column[0] for name, column in cols.items() if name.startswith("p_")}


def fall(
    cols: Mapping[str, Sequence[float]], probability: Sequence[float], words: Sequence[float], selected: Sequence[bool]
) -> dict[str, float]:
    """The features of how the probabilities fall, and of what is kept."""
    linked, depth, lengths = [array("d", cols[name]) for name in ("linked", "list_depth", "log_words")]
    return _fall(array("d", probability), array("d", words), bytes(selected), linked, depth, lengths)


def _fall(
    probability: array[float],
    words: array[float],
    selected: bytes,
    linked: array[float],
    depth: array[float],
    lengths: array[float],
) -> dict[str, float]:
    """The same; sums are taken in the order of the blocks."""
    size = len(words)
    long_log = LONG_LOG
    first = last = -1
    count = items = longs = 0
    total = mass = unsure = most = kept = hit = missed = kept_linked = 0.0
    for i in range(size):
        p, w = probability[i], words[i]
        total += w
        mass += w * p
        unsure += w * p * (1.0 - p)
        most = max(most, p)
        if selected[i]:
            first = i if first < 0 else first
            last = i
            count += 1
            kept += w
            hit += w * p
            missed += w * (1.0 - p)
            kept_linked += w * linked[i]
            items += depth[i] > 0.0
            longs += lengths[i] > long_log
    total, share, times = total or 1.0, kept or 1.0, count or 1
    span = last - first + 1 if count else 0
    return {
        "q_kept": kept / total,
        "q_kept_words": math.log1p(kept),
        "q_kept_blocks": math.log1p(count),
        "q_mean": hit / share,
        "q_mass": mass / total,
        "q_expected": 2.0 * hit / (kept + mass) if kept + mass else 0.0,
        "q_unsure": unsure / total,
        "q_unsure_kept": missed / share,
        "q_most": most,
        "q_span": span / size,
        "q_density": count / span if count else 0.0,
        "q_linked": kept_linked / share,
        "q_items": items / times,
        "q_long": longs / times,
    }
