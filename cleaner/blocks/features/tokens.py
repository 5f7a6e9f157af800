# cython: boundscheck=False, wraparound=False
"""Columns that look tokens up in the learned tables: names of elements, words and whole short texts."""

from __future__ import annotations

from array import array
from collections.abc import Mapping

from ...records import Block, Node
from ..scan import split_name
from .context import shifted
from .heads import head_columns
from .inputs import Tables
from .lexicon import Lexicon, word_scores
from .measures import Columns, Measures, zeros

VALUE_CHARS = 40
"""Characters of an attribute's value that its token takes in."""
NEAR = 0.6
"""How much of its parent's score an element takes on, in names_near."""
MOST = 0.6
"""Share of a block's characters: an inline element around more of them is asked about."""
NAMING = ("role", "itemprop", "itemtype", "rel")
"""Attributes that are tokens, besides class and id."""
NAMES = ("names_own", "names_near", "names_sum", "names_low", "names_high")
WORDS = ("word_mean", "word_low", "word_high", "word_first", "phrase")


def name_tokens(node: Node) -> list[str]:
    """The tokens of one element that the names table knows: its tag, role, and the words of its names."""
    tokens = ["<" + node.tag]
    for name in node.names:
        tokens.extend(split_name(name))
    return tokens + _value_tokens(node) if node.attributes else tokens


def known_name_tokens(nodes: list[Node], known: Lexicon[int]) -> list[int]:
    """What is known of the tokens of some elements."""
    tags: set[str] = set()
    names: set[str] = set()
    others: set[str] = set()
    for node in nodes:
        tags.add(node.tag)
        names.update(node.names)
        if node.attributes:
            others.update(_value_tokens(node))
    others.update(["<" + tag for tag in tags])
    found = [known.table[token] for token in others if token in known.table]
    for name in names:
        known.add_name(name, found)
    return found


def _value_tokens(node: Node) -> list[str]:
    tokens = []
    attributes = node.attributes
    for key in NAMING:
        value = attributes.get(key)
        if value:
            tokens.append(f"{key}={value.lower()[:VALUE_CHARS]}")
    return tokens


def token_columns(page: Measures, tables: Tables) -> Columns:
    """The columns that read class names and words: those that change with the tables."""
    cols = _name_columns(page, tables)
    cols |= _word_columns(page.lowered, page.phrases, tables.worded, tables.phrases)
    return cols | head_columns(page, cols["phrase"], cols["word_mean"])


class _Looked:
    """The tokens' scores of elements; those that are named alike are looked up once."""

    def __init__(self, table: Lexicon[float]) -> None:
        self.table = table.table
        self.lexicon = table
        self.each: list[float] = []
        """The scores of all tokens that the table knows, one element's behind the other's."""
        self.known: dict[str, dict[tuple[str, ...], _Scores]] = {}
        """For each tag, and the names and values of an element, the scores."""

    def scores(self, node: Node) -> _Scores:
        """The scores of those of its tokens that the table knows."""
        alike = self.known.get(node.tag)
        if alike is None:
            alike = self.known[node.tag] = {}
        key = node.names
        if node.attributes:
            values = _value_tokens(node)
            if values:
                key = (*key, "", *values)  # no name is empty: what follows is none
        found = alike.get(key)
        if found is None:
            found = alike[key] = self._look(node)
        return found

    def _look(self, node: Node) -> _Scores:
        """The scores, from the table."""
        found, table, each = _Scores(), self.table, self.each
        found.begin = len(each)
        tag = "<" + node.tag
        if tag in table:
            each.append(table[tag])
        for name in node.names:
            self.lexicon.add_name(name, each)
        if node.attributes:
            each.extend([table[token] for token in _value_tokens(node) if token in table])
        found.end = len(each)
        if found.begin < found.end:
            found.low = found.high = each[found.begin]
            for place in range(found.begin, found.end):
                score = each[place]
                found.total += score
                found.low = min(found.low, score)
                found.high = max(found.high, score)
        return found


class _Scores:
    """The scores of one element's tokens."""

    __slots__ = ("begin", "end", "high", "low", "total")

    def __init__(self) -> None:
        self.begin: int = 0
        """Place of the first of them in _Looked.each."""
        self.end: int = 0
        """Place behind the last of them."""
        self.total: float = 0.0
        self.low: float = 0.0
        self.high: float = 0.0


def _name_columns(page: Measures, tables: Tables) -> Columns:
    looked = _Looked(tables.named)
    cols = _named(page.elements, page.kinds, [None] * len(page.models), page.own, page.around, looked)
    near, low = cols["names_near"], cols["names_low"]
    cols["names_inline"] = _inline_scores(page.blocks, looked)
    cols["near_prev1"] = shifted(near, -1, 0.0)
    cols["low_prev1"] = shifted(low, -1, 0.0)
    cols["near_next1"] = shifted(near, 1, 0.0)
    cols["low_next1"] = shifted(low, 1, 0.0)
    return cols


def _named(
    elements: list[Node],
    kinds: array[int],
    alike: list[_Scores | None],
    own: array[int],
    around: array[int],
    looked: _Looked,
) -> Columns:
    """What the names table says of each block's element, and of it with all around it.

    alike is for the scores of each kind of elements without attributes.
    """
    count = len(elements)
    near, total, low, high = zeros(count), zeros(count), zeros(count), zeros(count)
    nears, totals, lows, highs = near, total, low, high
    single = zeros(count)
    singles = single
    share = NEAR
    for place, node in enumerate(elements):
        if node.attributes:
            scores = looked.scores(node)
        else:
            known = alike[kinds[place]]
            if known is None:
                known = alike[kinds[place]] = looked.scores(node)
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


def _inline_scores(blocks: list[Block], looked: _Looked) -> array[float]:
    """For each block the sum over the inline elements around most of the text."""
    found = zeros(len(blocks))
    column = found
    share, each = MOST, looked.each
    for i, block in enumerate(blocks):
        if not block.spans:
            continue
        most = share * len(block.text)
        score = 0.0
        for span in block.spans:
            if span.node is not None and span.end - span.start > most:
                scores = looked.scores(span.node)
                for place in range(scores.begin, scores.end):
                    score += each[place]
        column[i] = score
    return found


def _word_columns(
    lowered: list[str], folded: list[str | None], words: Lexicon[float], phrases: Mapping[str, float]
) -> Columns:
    """Mean, lowest, highest and first score of the words, and the whole text's; 0 for what is unknown."""
    whole = zeros(len(lowered))
    wholes = whole
    for i, phrase in enumerate(folded):
        if phrase:
            wholes[i] = phrases.get(phrase, 0.0)
    columns = word_scores(words, lowered)
    return dict(zip(WORDS, (*columns, whole), strict=True))
