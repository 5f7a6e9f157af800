"""The linear model of page tokens: multinomial logistic regression, kept to the tokens that carry it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from ..judge.learned.type_tokens import TypeTokens

if TYPE_CHECKING:
    Array = np.ndarray[Any, np.dtype[Any]]

LEAST_SITES = 6
"""Sites that a token must stand on; with 10 types are right on .869 of wcxb-dev, with 6 on .874 (cross-validated,
with the trees that read it)."""
KEPT = 2000
"""Tokens that are kept, those that move most pages most: better than all 10,000 (.836 against .828)."""
PENALTY = 3.3
"""L2 penalty on the weights, in pages: of .1 to 1 for its inverse, .3 did best under the trees that read it."""
STEPS = 200
"""Steps of the optimiser at most."""
DIGITS = 2
"""Decimals of a weight."""


def fit_type_tokens(pages: Sequence[tuple[str, Collection[str], str]]) -> TypeTokens:
    """The weights learned from (site, tokens, type) of pages; none where all are of one type or of few sites."""
    names = sorted({kind for _, _, kind in pages})
    tokens = _common(pages)
    if len(names) < 2 or not tokens:
        return TypeTokens()
    targets = np.zeros((len(pages), len(names)))
    targets[np.arange(len(pages)), [names.index(kind) for _, _, kind in pages]] = 1.0
    rows = _rows(pages, tokens)
    weights, _ = _fit(rows, targets)
    use = np.abs(weights).max(axis=1) * np.sqrt(np.asarray(rows.sum(axis=0)).ravel())
    best = sorted(np.argsort(-use, kind="stable")[:KEPT])
    weights, bias = _fit(rows[:, best], targets)
    kept = {tokens[i]: [round(float(w), DIGITS) for w in weights[place]] for place, i in enumerate(best)}
    return TypeTokens.weighing(names, [round(float(b), DIGITS) for b in bias], kept)


def _common(pages: Sequence[tuple[str, Collection[str], str]]) -> list[str]:
    """The tokens that stand on enough sites, in order."""
    sites: dict[str, set[str]] = defaultdict(set)
    for site, tokens, _ in pages:
        for token in tokens:
            sites[token].add(site)
    return sorted(token for token, where in sites.items() if len(where) >= LEAST_SITES)


def _rows(pages: Sequence[tuple[str, Collection[str], str]], tokens: Sequence[str]) -> Any:
    """The pages as rows of a sparse matrix of 0 and 1."""
    from scipy.sparse import csr_matrix

    number = {token: i for i, token in enumerate(tokens)}
    at = [(row, number[t]) for row, (_, own, _) in enumerate(pages) for t in sorted(own) if t in number]
    places = np.array(at, dtype=np.int64).reshape(-1, 2)
    return csr_matrix((np.ones(len(at)), (places[:, 0], places[:, 1])), shape=(len(pages), len(tokens)))


def _fit(rows: Any, targets: Array) -> tuple[Array, Array]:
    """(weights by token and type, bias by type) of the least penalised log-loss, by L-BFGS."""
    from scipy.optimize import minimize

    size, types = rows.shape[1], targets.shape[1]

    def loss(values: Array) -> tuple[float, Array]:
        """The penalised log-loss of weights and bias, one behind the other, and its slope."""
        weights, bias = values[:-types].reshape(size, types), values[-types:]
        scores = rows @ weights + bias
        scores -= scores.max(axis=1, keepdims=True)
        logs = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
        error = np.exp(logs) - targets
        slope = rows.T @ error + PENALTY * weights
        total = -(targets * logs).sum() + 0.5 * PENALTY * (weights**2).sum()
        return float(total), np.concatenate([slope.ravel(), error.sum(axis=0)])

    found = minimize(loss, np.zeros(size * types + types), jac=True, method="L-BFGS-B", options={"maxiter": STEPS})
    return found.x[:-types].reshape(size, types), found.x[-types:]
