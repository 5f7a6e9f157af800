"""What type of page the tokens of a page speak for: a linear model, as it stands in the model file."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from ..blocks.features import KnownTokens
from ..frozen import EMPTY, Record
from ..records import PAGE_TYPES

LEAST_LOG = -8.0
"""Log-probability below which a type is not less likely for the trees that read it."""


class TypeTokens(Record):
    """Weights of page tokens for each type of page."""

    names: tuple[str, ...] = ()
    """The types."""
    bias: tuple[float, ...] = ()
    """For each type its score on a page without tokens."""
    weights: Mapping[str, Sequence[float]] = EMPTY
    """For each token what it adds to the score of each type."""

    __slots__ = ("known",)

    def __post_init__(self) -> None:
        by_place: dict[str, dict[str, str]] = defaultdict(dict)
        for token in self.weights:
            place, _, word = token.partition(":")
            by_place[place][word] = token
        self.known = KnownTokens(by_place)
        """The tokens as pages are asked for them."""

    def columns(self, tokens: Collection[str]) -> dict[str, float]:
        """For each of PAGE_TYPES its log-probability by the softmax of the scores, as the page feature 't_' and its
        name; LEAST_LOG for a type that was not learned.
        """
        logs = dict(zip(self.names, self._logs(tokens), strict=True)) if self.names else {}
        return {f"t_{name}": max(logs.get(name, LEAST_LOG), LEAST_LOG) for name in PAGE_TYPES}

    def _logs(self, tokens: Collection[str]) -> list[float]:
        rows = [row for token in tokens if (row := self.weights.get(token))]
        scores = [math.fsum(column) for column in zip(self.bias, *rows, strict=True)]  # exact, in whatever order
        top = max(scores)
        total = top + math.log(sum(math.exp(score - top) for score in scores))
        return [score - total for score in scores]
