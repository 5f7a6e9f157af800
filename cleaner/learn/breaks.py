"""Training the model of line ends: from the lines of labelled pages, one behind the other, to trees."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING

import numpy as np

from ..judge.lines.breaks import COLUMNS, LEAST, gap_rows
from ..records import Block
from .dataset import LabelledPage, fold_of
from .forests import Growth, grow
from .line_examples import shown

if TYPE_CHECKING:
    from lightgbm import Booster

    from .line_examples import Array

GROWTH = Growth("binary", rounds=80, leaves=24, rate=0.1, least_rows=100, features=0.8, ridge=5.0)
MOST_WORDS = 1500
"""Words of a page that are learned from, in a row; the place of the first is told by the page's id."""
FEWEST_WORDS, FEWEST_SITES = 40, 2


def train_breaks(
    pages: Sequence[LabelledPage], folds: int, seed: str, growth: Growth | None = None
) -> tuple[Booster, Mapping[str, float | int]] | None:
    """The trees that tell where lines ended, and what those without a page's site found: the number of 'gaps' and of
    'ends' among them, 'precision' and 'recall' of these. None where fewer than two sites have pages with words."""
    growth = growth or GROWTH
    parts = [(page.site, *part) for page in pages if (part := _gaps(page)) is not None]
    sites = {site for site, _, _ in parts}
    if len(sites) < FEWEST_SITES:
        return None
    folds = min(folds, len(sites))
    fold = fold_of(sites, folds, seed)
    right = given = real = gaps = 0
    for number in range(folds):
        booster = _grown([part for part in parts if fold[part[0]] != number], growth)
        for site, rows, ended in parts:
            if fold[site] == number:
                found = np.asarray(booster.predict(rows, raw_score=True, num_threads=1)) >= LEAST
                right, given = right + int((found & ended).sum()), given + int(found.sum())
                real, gaps = real + int(ended.sum()), gaps + len(ended)
    precision, recall = round(right / max(1, given), 4), round(right / max(1, real), 4)
    return _grown(parts, growth), {"gaps": gaps, "ends": real, "precision": precision, "recall": recall}


def _grown(parts: Sequence[tuple[str, Array, Array]], growth: Growth) -> Booster:
    rows, ended = np.concatenate([rows for _, rows, _ in parts]), np.concatenate([ended for _, _, ended in parts])
    return grow(growth, rows, ended.astype(np.float32), np.ones(len(ended)))


def _gaps(page: LabelledPage) -> tuple[Array, Array] | None:
    """The features of the gaps between a page's words, and whether a line ended at each; None for too few words."""
    words: list[str] = []
    ends: list[bool] = []
    for block in shown(page)[1]:
        if line := _parted(block):
            words += line
            ends += [False] * (len(line) - 1) + [True]
    if len(words) < FEWEST_WORDS:
        return None
    place = int.from_bytes(sha256(f"{page.set}/{page.id}".encode()).digest()[:4], "big")
    first = place % max(1, len(words) - MOST_WORDS)
    rows: Array = np.array(gap_rows(words), dtype=np.float32).reshape(-1, len(COLUMNS))
    return rows[first : first + MOST_WORDS], np.array(ends[:-1])[first : first + MOST_WORDS]


def _parted(block: Block) -> list[str]:
    """The words of a block as a parser gives them that sets a space between all strings: a link's stand apart."""
    places = sorted({place for span in block.spans for place in (span.start, span.end)})
    pieces = [block.text[a:b] for a, b in zip([0, *places], [*places, len(block.text)], strict=True)]
    return " ".join(pieces).split()
