"""Why the model leaves a block out: what moved its score down most, in plain words."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from ...records import Decision
from ..model import Model, Opinion
from .reasons import REASONS

MODEL = "model:body"
"""The model's Evidence.by."""
UNSAID = "The model takes it for no part of the body."
"""Its word against a block before its reasons are asked: few of them decide, and each takes a walk down the trees."""

MOST_REASONS = 3
"""How many reasons a removal gives."""
REASON_TREES = 40
"""Trees whose steps the reasons are read from: the first ones, which move a score most."""


def explained(decisions: Sequence[Decision], opinion: Opinion, model: Model) -> tuple[Decision, ...]:
    """The decisions, those that the model alone made against a block with its reasons."""
    unsaid = [place for place, d in enumerate(decisions) if d.by == MODEL and not d.keep]
    rows = [bisect_left(opinion.blocks, decisions[place].block) for place in unsaid]
    result = list(decisions)
    for place, why in zip(unsaid, against(model, opinion.rows, rows), strict=True):
        d = decisions[place]
        result[place] = Decision(d.block, False, d.kind, d.by, why)
    return tuple(result)


def against(model: Model, values: array[float], rows: list[int]) -> list[str]:
    """For each of those rows of features the model's strongest reasons against its block, as a sentence."""
    sayings, group = _sayings(model.columns)
    found = model.body.strongest(values, rows, len(sayings), REASON_TREES, group, MOST_REASONS)
    return [
        f"The model takes it for no part of the body: {said}."
        for columns in found
        for said in ["; ".join([sayings[column] for column in columns]) or "too little speaks for it"]
    ]


@lru_cache(maxsize=8)
def _sayings(columns: tuple[str, ...]) -> tuple[list[str], array[int]]:
    """What a move down means for each of a model's columns, and numbers that are equal where that is the same."""
    sayings = [REASONS[column] for column in columns]
    numbers = {words: number for number, words in enumerate(dict.fromkeys(sayings))}
    return sayings, array("i", [numbers[words] for words in sayings])
