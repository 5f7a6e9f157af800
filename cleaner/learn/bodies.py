"""The forest that tells body from noise: its rows, their weights, and what it says of a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import numpy as np

from ..blocks.features import Tables
from ..judge.learned.selection import page_row, select
from ..judge.learned.type_tokens import WORDS, TypeTokens
from ..judge.model import CONVENTION
from .dataset import fold_of
from .examples import Example
from .forests import Growth, grow, predict
from .tables import TokenSums
from .type_tokens import fit_type_tokens

if TYPE_CHECKING:
    from lightgbm import Booster

    Array = np.ndarray[Any, np.dtype[Any]]

STRICT_WEIGHT = 3.0
"""Weight of a page of the strict convention: such pages are few, and what users want (design findings)."""
ROW_CAP = 160
"""Blocks of a page that are learned from at most, long ones more likely."""
WORDS_POWER = 0.7
"""A block weighs its words to this power, normalised over its page."""
WORDLESS = 0.01
"""Words that a block without any counts for."""
MOST_ALIKE = 0.9
"""Share of a set's pages of one type above which it says nothing of the words of types."""
PARTS = 4
"""Parts of the training sites: a page's tables are made of the other parts (tables.py)."""


@dataclass(frozen=True, slots=True, eq=False)
class BodyFit:
    """A forest and the tables that its columns were made with."""

    tables: Tables
    booster: Booster
    columns: tuple[str, ...]
    """Names of the features, in the forest's order."""
    type_tokens: TypeTokens
    """What the tokens of the same pages say of their types."""
    type_words: TypeTokens
    """What the words of their texts say of them."""


@dataclass(frozen=True, slots=True, eq=False)
class Guess:
    """What a forest makes of one page."""

    probability: tuple[float, ...]
    """That each block is body."""
    selected: tuple[bool, ...]
    """Whether each is kept, by expected F1."""
    row: Mapping[str, float]
    """The page's features for its type and confidence."""


def fit_bodies(examples: Sequence[Example], sums: TokenSums, how: Growth, copies: Sequence[Example] = ()) -> BodyFit:
    """The forest learned from the examples, all of which are labelled and of sites that sums knows, and from
    thinned copies of them."""
    sites = {example.page.site for example in examples}
    part = fold_of(sites, min(PARTS, len(sites)), "part")
    tables = [sums.tables(_others(sites, part, p)) for p in range(PARTS)]
    rows, targets, weights = [], [], []
    for example in (*examples, *copies):
        assert example.inside is not None  # the caller's choice
        chosen = _sample(example)
        rows.append(example.rows(tables[part[example.page.site]])[chosen])
        targets.append(np.array(example.inside, dtype=np.float32)[chosen])
        weights.append(_weights(example)[chosen])
    booster = grow(how, np.concatenate(rows), np.concatenate(targets), np.concatenate(weights))
    type_tokens, type_words = fit_types([e for e in examples if e.page.gold.get("type")])
    return BodyFit(sums.tables(sites), booster, examples[0].columns, type_tokens, type_words)


def fit_types(typed: Sequence[Example]) -> tuple[TypeTokens, TypeTokens]:
    """What tokens, and what words of texts, say of the types of the examples, all of which have one.

    Words are learned from sets of several types, where there are such: of a set of articles in languages that no
    other set has, they would learn that these languages are what articles are written in.
    """
    kinds = Counter((e.page.set, e.page.page_type) for e in typed)
    sizes = Counter(e.page.set for e in typed)
    narrow = {name for (name, _), count in kinds.items() if count > MOST_ALIKE * sizes[name]}
    wide = [e for e in typed if e.page.set not in narrow] or typed
    tokens = fit_type_tokens([(e.page.site, e.tokens, e.page.page_type) for e in typed])
    words = fit_type_tokens([(e.page.site, e.text_words, e.page.page_type) for e in wide])
    return tokens, words


def _others(sites: Collection[str], part: Mapping[str, int], held: int) -> set[str]:
    """The sites outside of a part; all of them where there is no other part."""
    return {site for site in sites if part[site] != held} or set(sites)


def _weights(example: Example) -> Array:
    """The weight of each block; a page's sum is 1, or STRICT_WEIGHT."""
    weights = (np.array(example.words) + WORDLESS) ** WORDS_POWER
    scale = 1.0 if example.page.loose else STRICT_WEIGHT
    shares: Array = weights / weights.sum() * scale
    return shares


def _sample(example: Example) -> Array:
    """Places of the blocks to learn from: the same for a page in whatever company it stands."""
    count = len(example.blocks)
    if count <= ROW_CAP:
        return np.arange(count)
    odds = (np.array(example.words) + 0.5) ** WORDS_POWER
    seed = int.from_bytes(sha256(f"{example.page.set}/{example.page.id}".encode()).digest()[:8], "big")
    chosen: Array = np.random.default_rng(seed).choice(count, ROW_CAP, replace=False, p=odds / odds.sum())
    return np.sort(chosen)


def guess(fit: BodyFit, example: Example, beta: float, *, strict: bool) -> Guess:
    """What the forest makes of a page that is to follow a convention; beta as in judge.model.select."""
    rows = example.rows(fit.tables)
    rows[:, fit.columns.index(CONVENTION)] = float(strict)
    probability = tuple(float(p) for p in predict(fit.booster, rows))
    selected = tuple(select(probability, example.words, beta))
    cols = {name: rows[:, i].tolist() for i, name in enumerate(fit.columns)}
    row = page_row(cols, probability, example.words, selected) | fit.type_tokens.columns(example.tokens)
    row |= fit.type_words.columns(example.text_words, WORDS)
    return Guess(probability, selected, row)
