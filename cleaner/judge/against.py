"""Why the model leaves a block out: what moved its score down most, in plain words."""

from __future__ import annotations

from array import array

from .model import Model
from .reasons import reason
from .trees import lowest

REASONS = 3
"""How many reasons a removal gives."""
REASON_TREES = 40
"""Trees whose steps the reasons are read from: the first ones, which move a score most."""


class Against:
    """The reasons against the blocks of one page, whose features are rows."""

    def __init__(self, model: Model, rows: array[float]) -> None:
        self._model, self._rows = model, rows
        sayings = [reason(column, -1.0) for column in model.columns]
        numbers = {words: number for number, words in enumerate(dict.fromkeys(sayings))}
        self._sayings = sayings
        self._groups = array("i", [numbers[words] for words in sayings])
        self._known: dict[tuple[int, ...], str] = {}

    def why(self, row: int) -> str:
        """The strongest reasons against the block of a row, as a sentence."""
        moved = self._model.body.contributions(self._rows, row, len(self._sayings), REASON_TREES)
        columns = tuple(lowest(moved, self._groups, REASONS))
        words = self._known.get(columns)
        if words is None:
            said = "; ".join(self._sayings[column] for column in columns) or "too little speaks for it"
            words = self._known[columns] = f"The model takes it for no part of the body: {said}."
        return words
