# cython: boundscheck=False, wraparound=False
"""Columns that look tokens up in the learned tables: names of elements, words and whole short texts."""

from __future__ import annotations

from array import array
from collections.abc import Mapping

from ...records import Block, Node
from .context import shifted
from .heads import head_columns
from .inputs import Tables
from .lexicon import Lexicon
from .measures import Columns, Measures, zeros
from .names import Names
from .words import Words

NEAR = 0.6
"""How much of its parent's score an element takes on, in names_near."""
MOST = 0.6
"""Share of a block's characters: an inline element around more of them is asked about."""
NAMES = ("names_own", "names_near", "names_sum", "names_low", "names_high")
WORDS = ("word_mean", "word_low", "word_high", "word_first", "phrase")


def token_columns(page: Measures, tables: Tables, names: Names | None = None, words: Words | None = None) -> Columns:
    """The columns that read class names and words: those that change with the tables.

    names and words are what the tables know of the page, where that was looked up already.
    """
    cols = _name_columns(page, names or Names(Lexicon(tables.names), page.models))
    words = words or Words(Lexicon(tables.words), page.lowered)
    cols |= zip(WORDS, (*words.scores, _phrase_scores(page.phrases, tables.phrases)), strict=True)
    return cols | head_columns(page, cols["phrase"], cols["word_mean"])


def _name_columns(page: Measures, names: Names) -> Columns:
    cols = _named(page.elements, page.kinds, page.own, page.around, names)
    near, low = cols["names_near"], cols["names_low"]
    cols["names_inline"] = _inline_scores(page.blocks, names)
    cols["near_prev1"] = shifted(near, -1, 0.0)
    cols["low_prev1"] = shifted(low, -1, 0.0)
    cols["near_next1"] = shifted(near, 1, 0.0)
    cols["low_next1"] = shifted(low, 1, 0.0)
    return cols


def _named(elements: list[Node], kinds: array[int], own: array[int], around: array[int], names: Names) -> Columns:
    """What the names table says of each block's element, and of it with all around it."""
    count, alike = len(elements), names.kinds
    near, total, low, high = zeros(count), zeros(count), zeros(count), zeros(count)
    nears, totals, lows, highs = near, total, low, high
    single = zeros(count)
    singles = single
    share = NEAR
    for place, node in enumerate(elements):
        if node.attributes:
            scores = names.scores(node)
        else:
            known = alike[kinds[place]]
            if known is None:
                known = alike[kinds[place]] = names.scores(node)
            scores = known
        above = around[place]
        singles[place] = nears[place] = totals[place] = scores.total
        lows[place] = scores.low
        highs[place] = scores.high
        if above >= 0:
            nears[place] += share * nears[above]
            totals[place] += totals[above]
            lows[place] = min(lows[place], lows[above])
            highs[place] = max(highs[place], highs[above])
    columns = (single, near, total, low, high)
    return {name: _at(column, own) for name, column in zip(NAMES, columns, strict=True)}


def _at(values: array[float], places: array[int]) -> array[float]:
    found = zeros(len(places))
    column = found
    for i in range(len(places)):
        column[i] = values[places[i]]
    return found


def _inline_scores(blocks: list[Block], names: Names) -> array[float]:
    """For each block the sum over the inline elements around most of the text."""
    found = zeros(len(blocks))
    column = found
    share, each = MOST, names.each
    for i, block in enumerate(blocks):
        if not block.spans:
            continue
        most = share * len(block.text)
        score = 0.0
        for span in block.spans:
            if span.node is not None and span.end - span.start > most:
                scores = names.scores(span.node)
                for place in range(scores.begin, scores.end):
                    score += each[place]
        column[i] = score
    return found


def _phrase_scores(folded: list[str | None], phrases: Mapping[str, float]) -> array[float]:
    """The score of each whole text that is short; 0 for what is unknown."""
    scores = zeros(len(folded))
    column = scores
    for i, phrase in enumerate(folded):
        if phrase:
            column[i] = phrases.get(phrase, 0.0)
    return scores
