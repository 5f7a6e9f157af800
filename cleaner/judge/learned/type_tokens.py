# cython: boundscheck=False, wraparound=False
"""What type of page the tokens of a page speak for: a linear model, as it stands in the model file."""

from __future__ import annotations

import math
from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from ...blocks.features import KnownTokens
from ...frozen import Record
from ...kinds import PAGE_TYPES

TOKENS = "t_"
"""Page features of what the tokens of a page's structure, labels and address speak for begin so."""
WORDS = "w_"
"""Those of what the words of its texts speak for."""
LEAST_LOG = -8.0
"""Log-probability below which a type is not less likely for the trees that read it."""


class TypeTokens(Record):
    """Weights of page tokens for each type of page."""

    names: tuple[str, ...] = ()
    """The types."""
    bias: tuple[float, ...] = ()
    """For each type its score on a page without tokens."""
    tokens: Sequence[str] = ()
    """The tokens; they are numbered in their order."""
    rows: array[float] = array("d")
    """What each adds to the score of each type, one token's numbers behind the other's."""

    __slots__ = ("_known",)

    def __post_init__(self) -> None:
        self._known: KnownTokens | None = None

    @property
    def known(self) -> KnownTokens:
        """The tokens as pages are asked for them, told apart when they first are: where lexicons lie ready, none asks
        for those of texts."""
        known = self._known
        if known is None:
            by_place: dict[str, dict[str, int]] = defaultdict(dict)
            for number, token in enumerate(self.tokens):
                place, _, word = token.partition(":")
                by_place[place][word] = number
            known = KnownTokens(by_place)
            self._put("_known", known)
        return known

    @classmethod
    def weighing(
        cls, names: Iterable[str], bias: Iterable[float], weights: Mapping[str, Sequence[float]]
    ) -> TypeTokens:
        """Those of a mapping from each token to what it adds to the score of each type."""
        rows = array("d", [weight for row in weights.values() for weight in row])
        return cls(tuple(names), tuple(bias), tuple(weights), rows)

    @property
    def weights(self) -> dict[str, list[float]]:
        """The mapping that weighing takes."""
        width = len(self.names)
        return {token: self.rows[i * width : (i + 1) * width].tolist() for i, token in enumerate(self.tokens)}

    def columns(self, tokens: Collection[str], prefix: str = TOKENS) -> dict[str, float]:
        """What columns_of gives for the known ones among some tokens."""
        asked = set(tokens)
        return self.columns_of([number for number, token in enumerate(self.tokens) if token in asked], prefix)

    def columns_of(self, numbers: Collection[int], prefix: str = TOKENS) -> dict[str, float]:
        """For each of PAGE_TYPES its log-probability by the softmax of the scores, as the page feature of the prefix
        and its name; LEAST_LOG for a type that was not learned. numbers are those of the tokens, each once.
        """
        logs = dict(zip(self.names, self._logs(numbers), strict=True)) if self.names else {}
        return {f"{prefix}{name}": max(logs.get(name, LEAST_LOG), LEAST_LOG) for name in PAGE_TYPES}

    def _logs(self, numbers: Collection[int]) -> list[float]:
        scores = summed(array("d", self.bias), self.rows, sorted(numbers))
        top = max(scores)
        total = top + math.log(sum(math.exp(score - top) for score in scores))
        return [score - total for score in scores]


def summed(bias: array[float], rows: array[float], numbers: list[int]) -> list[float]:
    """The bias and the rows of some numbers added up, in the order of the numbers: it decides a sum's last bits."""
    width = len(bias)
    scores = bias[:]
    sums = scores
    for number in numbers:
        for place in range(width):
            sums[place] += rows[number * width + place]
    return scores.tolist()
