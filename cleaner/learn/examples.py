"""A labelled page as training sees it: its blocks, their features and whether each is body."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ..blocks.features import Columns, PageFacts, Tables, features, measure, page_tokens, page_words, token_columns
from ..blocks.words import count_words
from ..options import Options
from ..pipeline import see_html
from ..read.sources import read_bytes
from ..records import Block
from .align import coverage, words_of
from .dataset import LabelledPage
from .tables import TokenCounts, count_tokens

if TYPE_CHECKING:
    import numpy as np

    Floats = np.ndarray[Any, np.dtype[np.float32]]

COVERED = 0.5
"""Share of a block's words that must be in the gold for the block to be body."""


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """One page, ready to train on or to be predicted."""

    page: LabelledPage
    """Where it is from, and its gold."""
    blocks: tuple[Block, ...]
    """Those that hold text."""
    words: tuple[float, ...]
    """Length of each block in words."""
    inside: tuple[bool, ...] | None
    """Whether each block is body; None where the gold has no body."""
    columns: tuple[str, ...]
    """Names of the features."""
    matrix: Floats
    """Features by block; those of columns that read token tables are made anew by rows."""
    counts: TokenCounts | None
    """Its blocks' tokens; None where the gold has no body."""
    tokens: frozenset[str]
    """What may tell its type."""
    text_words: frozenset[str]
    """What of its texts may tell it."""
    facts: PageFacts
    """What is known of it as a whole."""

    def rows(self, tables: Tables) -> Floats:
        """The features by block, with these token tables."""
        matrix = self.matrix.copy()
        for name, column in token_columns(measure(self.blocks), tables).items():
            matrix[:, self.columns.index(name)] = column
        return matrix

    def part(self, places: Sequence[int]) -> Example:
        """The page as it would be with the blocks at these places alone, in their order; at least one."""
        blocks = tuple([self.blocks[i] for i in places])
        return replace(
            self,
            blocks=blocks,
            words=tuple([self.words[i] for i in places]),
            inside=None if self.inside is None else tuple([self.inside[i] for i in places]),
            matrix=_matrix(features(measure(blocks), self.facts, Tables())),
        )


def prepare(page: LabelledPage) -> Example | None:
    """The example of a page, or None where it holds no text. Raises ReadError or InputError where it is no page."""
    options = Options(convention="wcxb" if page.loose else "strict")
    seen = see_html(read_bytes(page.read(), page.url, options, markup=True), options)
    assert seen.facts is not None  # markup was asked for
    texts = [block for block in seen.blocks if block.text]
    if not texts:
        return None
    measured = measure(texts)
    cols = features(measured, seen.facts, Tables())
    words = tuple(float(count_words(block.text)) for block in texts)
    gold = page.gold.get("body")
    inside = counts = None
    if gold is not None:
        shares = coverage([words_of(block.text) for block in texts], words_of(gold))
        inside = tuple(share >= COVERED for share in shares)
        counts = count_tokens(texts, words, inside)
    tokens = page_tokens(measured, seen.facts)
    return Example(
        page,
        tuple(texts),
        words,
        inside,
        tuple(cols),
        _matrix(cols),
        counts,
        tokens,
        page_words(measured),
        seen.facts,
    )


def _matrix(cols: Columns) -> Floats:
    """The columns as rows, one a block."""
    import numpy as np

    return np.ascontiguousarray(np.array(list(cols.values()), dtype=np.float32).T)
