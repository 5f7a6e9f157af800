# cython: boundscheck=False, wraparound=False
"""What is known of the class names, ids, tags and roles of a page's elements; those named alike are looked up once."""

from __future__ import annotations

from ...records import Node
from ..scan import split_name
from .lexicon import Lexicon, marked

VALUE_CHARS = 40
"""Characters of an attribute's value that its token takes in."""
NAMING = ("role", "itemprop", "itemtype", "rel")
"""Attributes that are tokens, besides class and id."""


def name_tokens(node: Node) -> list[str]:
    """The tokens of one element that the names table knows: its tag, role, and the words of its names."""
    tokens = ["<" + node.tag]
    for name in node.names:
        tokens.extend(split_name(name))
    return tokens + _value_tokens(node) if node.attributes else tokens


def _value_tokens(node: Node) -> list[str]:
    tokens = []
    attributes = node.attributes
    for key in NAMING:
        value = attributes.get(key)
        if value:
            tokens.append(f"{key}={value.lower()[:VALUE_CHARS]}")
    return tokens


class Scores:
    """The scores of one element's tokens."""

    __slots__ = ("begin", "end", "high", "low", "total")

    def __init__(self) -> None:
        self.begin: int = 0
        """Place of the first of them in Names.each."""
        self.end: int = 0
        """Place behind the last of them."""
        self.total: float = 0.0
        self.low: float = 0.0
        self.high: float = 0.0


class Names:
    """What a table of tokens knows of the elements of a page."""

    def __init__(self, table: Lexicon, models: list[Node]) -> None:
        """models has an element of each kind (Measures)."""
        self.table = table
        self.each: list[float] = []
        """The scores of all tokens that have one, one element's behind the other's."""
        self.met = bytearray(table.numbers)
        """Which numbers the tokens that were looked up have."""
        self.alike: dict[str, dict[tuple[str, ...], Scores]] = {}
        """For each tag, and the names and values of an element, its scores."""
        self.kinds = self._looked(models)
        """For each kind the scores of an element without attributes; None where they are still to be looked up."""
        self.numbers = marked(self.met)
        """The numbers of the models' tokens."""

    def _looked(self, models: list[Node]) -> list[Scores | None]:
        """The scores of those of the models that have no attributes, after all were looked up."""
        kinds: list[Scores | None] = []
        for node in models:
            scores = self.scores(node)
            kinds.append(None if node.attributes else scores)
        return kinds

    def scores(self, node: Node) -> Scores:
        """The scores of those of its tokens that the table knows."""
        alike = self.alike.get(node.tag)
        if alike is None:
            alike = self.alike[node.tag] = {}
        key = node.names
        if node.attributes:
            values = _value_tokens(node)
            if values:
                key = (*key, "", *values)  # no name is empty: what follows is none
        found = alike.get(key)
        if found is None:
            found = alike[key] = self._look(node)
        return found

    def _look(self, node: Node) -> Scores:
        """The scores, from the table."""
        found, table, each, met = Scores(), self.table, self.each, self.met
        found.begin = len(each)
        table.add("<" + node.tag, each, met)
        for name in node.names:
            table.add_name(name, each, met)
        if node.attributes:
            for token in _value_tokens(node):
                table.add(token, each, met)
        found.end = len(each)
        if found.begin < found.end:
            found.low = found.high = each[found.begin]
            for place in range(found.begin, found.end):
                score = each[place]
                found.total += score
                found.low = min(found.low, score)
                found.high = max(found.high, score)
        return found
