"""How near an answer comes to the gold: bodies by words and by shingles, fields, and how sure it was.

word_f1     words of one page, counts included (as the WCXB benchmark defines it)
shingle_pr  precision and recall over runs of four words (as the Zyte article-extraction-benchmark does)
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import mean
from typing import NamedTuple

WORD = re.compile(r"\w+")
SHINGLE = 4
"""Words of a shingle."""
BINS = 10
"""Bins of equal size that a calibration error is taken over."""
LEAST_FOR_CALIBRATION = 50
"""Pages: of fewer, bins say nothing."""
NAMES_APART = re.compile(r"[;,]| and | und | et | y ")


class Shingles(NamedTuple):
    """How the shingles of an answer and of the gold agree."""

    precision: float | None
    """0 to 1; None where the answer has none."""
    recall: float | None
    """0 to 1; None where the gold has none."""
    exact: bool
    """Whether the words are the same, all and in order."""


def word_f1(answer: str | None, gold: str | None) -> tuple[float, float, float]:
    """(precision, recall, F1) over lower-case words, counts included; both empty: 1."""
    given, wanted = Counter(WORD.findall((answer or "").lower())), Counter(WORD.findall((gold or "").lower()))
    if not given or not wanted:
        same = float(not given and not wanted)
        return same, same, same
    both = (given & wanted).total()
    precision, recall = both / given.total(), both / wanted.total()
    return precision, recall, 2 * precision * recall / (precision + recall) if both else 0.0


def shingle_pr(answer: str | None, gold: str | None) -> Shingles:
    """How the shingles agree; a text shorter than a shingle is one."""
    given, wanted = _shingles(answer or ""), _shingles(gold or "")
    both = (given & wanted).total()
    if given == wanted:
        return Shingles(1.0, 1.0, True)
    precision = both / given.total() if given else None
    recall = both / wanted.total() if wanted else None
    return Shingles(precision, recall, False)


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = WORD.findall(text)
    return Counter(tuple(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1)) if words)


def f1(precision: float, recall: float) -> float:
    """The harmonic mean of the two, 0 where both are 0."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def shingle_f1(pages: Iterable[Shingles]) -> float:
    """The F1 of the mean precision and the mean recall over pages that have them; 0 without any."""
    pages = list(pages)
    precision = [s.precision for s in pages if s.precision is not None]
    recall = [s.recall for s in pages if s.recall is not None]
    return f1(mean(precision), mean(recall)) if precision and recall else 0.0


def norm(text: str | None) -> str:
    """The lower-case words of a field, entities decoded: what is compared."""
    return re.sub(r"[\W_]+", " ", html.unescape(text or "").lower()).strip()


def same_names(answer: str | None, gold: str | None) -> bool:
    """Whether two lists of names, parted by commas or 'and', hold the same names in any order."""
    return _names(answer) == _names(gold)


def _names(text: str | None) -> set[str]:
    return {norm(name) for name in NAMES_APART.split(text or "") if norm(name)}


def calibration_error(pairs: Sequence[tuple[float, float]]) -> float | None:
    """Mean distance of confidence and F1 over bins of pairs (confidence, F1) by confidence; None for too few pairs."""
    if len(pairs) < LEAST_FOR_CALIBRATION:
        return None
    ordered = sorted(pairs, key=lambda pair: pair[0])
    edges = [i * len(ordered) // BINS for i in range(BINS + 1)]
    bins = [ordered[a:b] for a, b in pairwise(edges)]
    return sum(abs(sum(c for c, _ in part) - sum(f for _, f in part)) for part in bins) / len(ordered)
