"""Token tables: how much more often a class name, a word or a short text stands in a body than elsewhere.

A table that has seen a page's own label leaks it, so the sums are kept by site, and tables for a page are
made of other sites' sums only. Leaving out the one page instead leaked all the same (design findings).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..blocks.features import Tables, name_tokens, phrase_token, word_tokens
from ..records import Block, Node

if TYPE_CHECKING:
    import numpy as np

Counts = Mapping[str, tuple[float, float]]
"""Token -> (weight of blocks with it outside of bodies, the same inside)."""


@dataclass(frozen=True, slots=True)
class Table:
    """How one of the tables is made."""

    sites: int
    """Sites that a token must stand on: hashed class names stand on one, and stay out."""
    size: int
    """Entries at most, those of most use first: the model file must stay small."""
    prior: float
    """Weight of the prior that pulls rare tokens to the mean; in pages, as the counts are."""


TABLES = (Table(6, 6000, 0.02), Table(12, 4000, 0.02), Table(4, 3000, 0.01))
"""names, words and phrases: cross-validated; sizes keep the file below 500 kB at a loss below .001."""
SITES_SHRINK = 4.0
"""A score is multiplied by sites / (sites + this)."""
LIMIT = 4.0
"""Log-odds beyond which a score is cut off."""
DIGITS = 2
"""Decimals of a score: more make the file larger and nothing better."""
WEIGHT_POWER = 0.5
"""A block weighs its words to this power, normalised over its page: prose counts, menus are not drowned."""


@dataclass(frozen=True, slots=True)
class TokenCounts:
    """The token counts of one page."""

    names: Counts
    words: Counts
    phrases: Counts


def count_tokens(blocks: Sequence[Block], words: Sequence[float], inside: Sequence[bool]) -> TokenCounts:
    """The token counts of a page's blocks; words is the length of each, inside whether it is body."""
    weights = [(w or 1.0) ** WEIGHT_POWER for w in words]
    total = sum(weights) or 1.0
    sums: tuple[dict[str, list[float]], ...] = ({}, {}, {})
    known: dict[int, frozenset[str]] = {}
    for block, weight, body in zip(blocks, weights, inside, strict=True):
        phrase = phrase_token(block.text)
        tokens = (_names(block.node, known), frozenset(word_tokens(block.text)), (phrase,) if phrase else ())
        for counts, found in zip(sums, tokens, strict=True):
            for token in found:
                counts.setdefault(token, [0.0, 0.0])[body] += weight / total
    plain = [{token: (out, within) for token, (out, within) in counts.items()} for counts in sums]
    return TokenCounts(*plain)


def _names(node: Node | None, known: dict[int, frozenset[str]]) -> frozenset[str]:
    """The name tokens of an element and of all around it."""
    path: list[Node] = []
    while node is not None and node.index not in known:
        path.append(node)
        node = node.parent
    tokens = known[node.index] if node is not None else frozenset[str]()
    for item in reversed(path):
        tokens = known[item.index] = tokens | frozenset(name_tokens(item))
    return tokens


class TokenSums:
    """The token counts of many pages, summed by site: tables of any choice of sites are made of them at once."""

    def __init__(self, counted: Iterable[tuple[str, TokenCounts]]) -> None:
        pages = list(counted)
        self.sites = sorted({site for site, _ in pages})
        """All sites, in order."""
        of: tuple[Callable[[TokenCounts], Counts], ...] = (lambda c: c.names, lambda c: c.words, lambda c: c.phrases)
        self._sums = [
            _Sums(self.sites, [(site, pick(c)) for site, c in pages], how) for pick, how in zip(of, TABLES, strict=True)
        ]

    def tables(self, sites: Collection[str]) -> Tables:
        """The tables of these sites' pages."""
        import numpy as np

        chosen = np.array([site in sites for site in self.sites], dtype=bool)
        names, words, phrases = (sums.table(chosen) for sums in self._sums)
        return Tables(names, words, phrases)


class _Sums:
    """The sums of one kind of token, as parallel arrays over the pairs (token, site)."""

    def __init__(self, sites: Sequence[str], counted: Sequence[tuple[str, Counts]], how: Table) -> None:
        import numpy as np

        number = {site: i for i, site in enumerate(sites)}
        seen: dict[str, dict[int, list[float]]] = {}
        for site, counts in counted:
            for token, (out, within) in counts.items():
                at = seen.setdefault(token, {}).setdefault(number[site], [0.0, 0.0])
                at[0] += out
                at[1] += within
        self.how = how
        self.total = np.zeros((len(sites), 2))
        for by_site in seen.values():
            for site_number, pair in by_site.items():
                self.total[site_number] += pair
        self.tokens = sorted(token for token, by_site in seen.items() if len(by_site) >= how.sites)
        rows = [(i, s, *pair) for i, token in enumerate(self.tokens) for s, pair in sorted(seen[token].items())]
        self.token = np.array([r[0] for r in rows], dtype=np.int64)
        self.site = np.array([r[1] for r in rows], dtype=np.int64)
        self.pairs = np.array([r[2:] for r in rows], dtype=np.float64).reshape(-1, 2)

    def table(self, chosen: np.ndarray[Any, np.dtype[np.bool_]]) -> dict[str, float]:
        """Token -> score, of the chosen sites."""
        import numpy as np

        here = chosen[self.site]
        size = len(self.tokens)
        token = self.token[here]
        count = np.bincount(token, minlength=size)
        out, within = (np.bincount(token, weights=self.pairs[here, k], minlength=size) for k in (0, 1))
        all_out, all_within = self.total[chosen].sum(axis=0)
        share = (all_within + 1e-9) / (all_within + all_out + 1e-9)
        base = np.log((all_within + 1) / (all_out + 1))
        prior = self.how.prior
        odds = np.log((within + prior * share) / (out + prior * (1 - share) + 1e-9) + 1e-9) - base
        score = np.clip(odds, -LIMIT, LIMIT) * count / (count + SITES_SHRINK)
        use = (out + within) * np.abs(score)
        use[count < self.how.sites] = 0.0
        best = sorted(np.nonzero(use)[0], key=lambda i: (-use[i], self.tokens[i]))[: self.how.size]
        table = {self.tokens[i]: round(float(score[i]), DIGITS) for i in best}
        return {name: table[name] for name in sorted(table) if table[name]}
