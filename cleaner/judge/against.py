"""Why the model leaves a block out: what moved its score down most, in plain words."""

from __future__ import annotations

from array import array

from .model import Model
from .reasons import reason

REASONS = 3
"""How many reasons a removal gives."""
REASON_TREES = 40
"""Trees whose steps the reasons are read from: the first ones, which move a score most."""


def against(model: Model, values: array[float], rows: list[int]) -> list[str]:
    """For each of those rows of features the model's strongest reasons against its block, as a sentence."""
    sayings = [reason(column, -1.0) for column in model.columns]
    numbers = {words: number for number, words in enumerate(dict.fromkeys(sayings))}
    group = array("i", [numbers[words] for words in sayings])
    found = model.body.strongest(values, rows, len(sayings), REASON_TREES, group, REASONS)
    return [
        f"The model takes it for no part of the body: {said}."
        for columns in found
        for said in ["; ".join([sayings[column] for column in columns]) or "too little speaks for it"]
    ]
