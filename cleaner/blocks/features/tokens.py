# cython: boundscheck=False, wraparound=False
"""Columns that look tokens up in the learned tables: names of elements, words and whole short texts."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from functools import lru_cache

from ...records import Block, Node
from ..scan import name_parts, word_tokens
from .context import shifted
from .heads import head_columns
from .inputs import Tables
from .measures import Columns, Measures, zeros

VALUE_CHARS = 40
"""Characters of an attribute's value that its token takes in."""
NEAR = 0.6
"""How much of its parent's score an element takes on, in names_near."""
MOST = 0.6
"""Share of a block's characters: an inline element around more of them is asked about."""
NAMES_KNOWN = 16_384
"""Names whose words are remembered from page to page: a site's pages are named alike."""
NAMING = ("role", "itemprop", "itemtype", "rel")
"""Attributes that are tokens, besides class and id."""
NAMES = ("names_own", "names_near", "names_sum", "names_low", "names_high")
WORDS = ("word_mean", "word_low", "word_high", "word_first", "phrase")


def name_tokens(node: Node) -> list[str]:
    """The tokens of one element that the names table knows: its tag, role, and the words of its names."""
    tokens = ["<" + node.tag]
    for name in node.names:
        tokens.extend(_name_tokens(name))
    return tokens + _value_tokens(node) if node.attributes else tokens


def all_name_tokens(nodes: list[Node]) -> set[str]:
    """The tokens of some elements, each once."""
    tokens: set[str] = set()
    names: set[str] = set()
    for node in nodes:
        tokens.add("<" + node.tag)
        names.update(node.names)
        if node.attributes:
            tokens.update(_value_tokens(node))
    for name in names:
        tokens.update(_name_tokens(name))
    return tokens


def _value_tokens(node: Node) -> list[str]:
    get = node.attributes.get
    return [f"{key}={value.lower()[:VALUE_CHARS]}" for key in NAMING if (value := get(key))]


@lru_cache(maxsize=NAMES_KNOWN)
def _name_tokens(name: str) -> tuple[str, ...]:
    """A class name or id, and its words where it has more than one."""
    parts = name_parts(name)
    return (name, *["~" + part for part in parts]) if parts and parts != [name] else (name,)


def token_columns(page: Measures, tables: Tables) -> Columns:
    """The columns that read class names and words: those that change with the tables."""
    cols = _name_columns(page, tables)
    cols |= _word_columns(page.blocks, page.phrases, tables.words, tables.phrases)
    return cols | head_columns(page, cols["phrase"], cols["word_mean"])


class _Looked:
    """The tokens' scores of elements; those that are named alike are looked up once."""

    def __init__(self, tables: Tables) -> None:
        self.table = tables.names
        self.met = tables.met
        self.known: dict[tuple[object, ...], _Scores] = {}

    def scores(self, node: Node) -> _Scores:
        """The scores of those of its tokens that the table knows."""
        get = node.attributes.get
        key = (node.tag, node.names, get("role"), get("itemprop"), get("itemtype"), get("rel"))
        found = self.known.get(key)
        if found is None:
            found = self.known[key] = self.look(node)
        return found

    def look(self, node: Node) -> _Scores:
        """The scores, from the table."""
        table, each = self.table, []
        tag = "<" + node.tag
        if tag in table:
            each.append(table[tag])
        for name in node.names:
            scores = self.met.get(name)
            each.extend(self._meet(name) if scores is None else scores)
        if node.attributes:
            each.extend([table[token] for token in _value_tokens(node) if token in table])
        return _Scores(each)

    def _meet(self, name: str) -> tuple[float, ...]:
        """The scores of a name that was not met before."""
        if len(self.met) >= NAMES_KNOWN:
            self.met.clear()
        table = self.table
        scores = self.met[name] = tuple([table[token] for token in _name_tokens(name) if token in table])
        return scores


class _Scores:
    """The scores of one element's tokens."""

    __slots__ = ("each", "high", "low", "total")

    def __init__(self, each: list[float]) -> None:
        self.each = each
        self.total: float = 0.0
        self.low: float = each[0] if each else 0.0
        self.high: float = self.low
        for score in each:
            self.total += score
            self.low = min(self.low, score)
            self.high = max(self.high, score)


def _name_columns(page: Measures, tables: Tables) -> Columns:
    looked = _Looked(tables)
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
                known = alike[kinds[place]] = looked.look(node)
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
    share = MOST
    for i, block in enumerate(blocks):
        if not block.spans:
            continue
        most = share * len(block.text)
        score = 0.0
        for span in block.spans:
            if span.node is not None and span.end - span.start > most:
                scores = looked.scores(span.node)
                for own in scores.each:
                    score += own
        column[i] = score
    return found


def _word_columns(
    blocks: list[Block], folded: list[str | None], known: Mapping[str, float], phrases: Mapping[str, float]
) -> Columns:
    """Mean, lowest, highest and first score of the words, and the whole text's; 0 for what is unknown."""
    cols: Columns = {name: zeros(len(blocks)) for name in WORDS}
    means, lows, highs, firsts, wholes = cols.values()
    for i, block in enumerate(blocks):
        words = word_tokens(block.text)
        if words:
            begin = least = most = total = known.get(words[0], 0.0)
            for word in words[1:]:
                score = known.get(word, 0.0)
                total += score
                least = min(least, score)
                most = max(most, score)
            means[i], lows[i], highs[i], firsts[i] = total / len(words), least, most, begin
        phrase = folded[i]
        if phrase:
            wholes[i] = phrases.get(phrase, 0.0)
    return cols
