"""Columns that look tokens up in the learned tables: names of elements, words and whole short texts."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from ...patterns import pattern
from ...records import Block, Node
from .context import shifted
from .heads import head_columns
from .inputs import Tables
from .measures import Columns, Measures

WORDS_READ = 12
"""Words at each end of a block that the word table is asked about."""
END_CHARS = 120
"""Code points at each end of a long block that mostly hold so many: only those are taken apart."""
PHRASE_CHARS = 80
"""Characters up to which a text is looked up as a whole."""
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

LETTERS = pattern(r"[^\W\d_]{2,}")
WORD = pattern(r"\w+")
DIGITS = pattern(r"\d+")
NAME_PARTS = pattern(r"[a-z]{2,}|[^\W\d_a-z]{2,}")


def name_tokens(node: Node) -> list[str]:
    """The tokens of one element that the names table knows: its tag, role, and the words of its names."""
    tokens = ["<" + node.tag]
    for name in node.names:
        tokens.extend(_name_tokens(name))
    if node.attributes:
        for key in NAMING:
            if value := node.attributes.get(key):
                tokens.append(f"{key}={value.lower()[:VALUE_CHARS]}")
    return tokens


@lru_cache(maxsize=NAMES_KNOWN)
def _name_tokens(name: str) -> tuple[str, ...]:
    """A class name or id, and its words where it has more than one."""
    parts = NAME_PARTS.findall(name)
    return (name, *["~" + part for part in parts]) if parts and parts != [name] else (name,)


def word_tokens(text: str) -> list[str]:
    """The words at both ends of a text that the words table is asked about, in lower case."""
    begin, end = text.find(" ", END_CHARS), text.rfind(" ", 0, max(0, len(text) - END_CHARS))
    if 0 <= begin <= end:
        first, last = LETTERS.findall(text[:begin].lower()), LETTERS.findall(text[end:].lower())
        if min(len(first), len(last)) >= WORDS_READ:
            return first[:WORDS_READ] + last[-WORDS_READ:]
    words = LETTERS.findall(text.lower())
    return words if len(words) <= 2 * WORDS_READ else words[:WORDS_READ] + words[-WORDS_READ:]


def phrase_token(text: str) -> str | None:
    """The whole text, folded and with digits as 0, where it is short; else None."""
    if len(text) > PHRASE_CHARS:
        return None
    return DIGITS.sub("0", " ".join(WORD.findall(text.lower()))) or None


def token_columns(page: Measures, tables: Tables) -> Columns:
    """The columns that read class names and words: those that change with the tables."""
    cols = _name_columns(page, tables.names)
    cols |= _word_columns(page, tables)
    return cols | head_columns(page, cols["phrase"], cols["word_mean"])


class _Looked:
    """The tokens' scores of elements; those that are named alike are looked up once."""

    def __init__(self, table: Mapping[str, float]) -> None:
        self.table = table
        self.known: dict[tuple[object, ...], _Scores] = {}

    def scores(self, node: Node) -> _Scores:
        """The scores of those of its tokens that the table knows."""
        key: tuple[object, ...] = (node.tag, node.names)
        if node.attributes:
            key = (*key, *map(node.attributes.get, NAMING))
        found = self.known.get(key)
        if found is None:
            get = self.table.get
            found = self.known[key] = _Scores([s for token in name_tokens(node) if (s := get(token)) is not None])
        return found


class _Scores:
    """The scores of one element's tokens; compared by identity."""

    __slots__ = ("each", "high", "low", "total")

    def __init__(self, each: list[float]) -> None:
        self.each = each
        self.total: float = sum(each)
        self.low: float = min(each, default=0.0)
        self.high: float = max(each, default=0.0)


class _Named:
    """What the names table says of an element, and of it with all around it."""

    __slots__ = ("high", "low", "near", "own", "total")

    def __init__(self, scores: _Scores, above: _Named | None) -> None:
        self.own = self.near = self.total = scores.total
        self.low, self.high = scores.low, scores.high
        if above is not None:
            self.near += NEAR * above.near
            self.total += above.total
            self.low = min(self.low, above.low)
            self.high = max(self.high, above.high)


def _name_columns(page: Measures, table: Mapping[str, float]) -> Columns:
    looked = _Looked(table)
    own = _named(page, looked)
    near = [name.near for name in own]
    low = [name.low for name in own]
    return {
        "names_own": [name.own for name in own],
        "names_near": near,
        "names_sum": [name.total for name in own],
        "names_low": low,
        "names_high": [name.high for name in own],
        "names_inline": [_inline_score(block, looked) for block in page.blocks],
        "near_prev1": shifted(near, -1, 0.0),
        "low_prev1": shifted(low, -1, 0.0),
        "near_next1": shifted(near, 1, 0.0),
        "low_next1": shifted(low, 1, 0.0),
    }


def _named(page: Measures, looked: _Looked) -> list[_Named]:
    """One for each element; those of the same scores in the same surroundings, such as a list's items, share it."""
    shared: dict[tuple[_Scores, _Named | None], _Named] = {}
    known: dict[Node, _Named] = {}
    above: _Named | None
    for node in page.elements:
        scores = looked.scores(node)
        above = known[node.parent] if node.parent is not None else None
        named = shared.get((scores, above))
        if named is None:
            named = shared[scores, above] = _Named(scores, above)
        known[node] = named
    return [known[node] for node in page.nodes]


def _inline_score(block: Block, looked: _Looked) -> float:
    """The sum over the inline elements around most of the text."""
    most = MOST * len(block.text)
    score = 0.0
    for span in block.spans:
        if span.node is not None and span.end - span.start > most:
            for own in looked.scores(span.node).each:
                score += own
    return score


def _word_columns(page: Measures, tables: Tables) -> Columns:
    """Mean, lowest, highest and first score of the words, and the whole text's; 0 for what is unknown."""
    known, phrases = tables.words, tables.phrases
    mean: list[float] = []
    low: list[float] = []
    high: list[float] = []
    first: list[float] = []
    whole: list[float] = []
    for block in page.blocks:
        words = word_tokens(block.text)
        begin = least = most = total = known.get(words[0], 0.0) if words else 0.0
        for word in words[1:]:
            score = known.get(word, 0.0)
            total += score
            least = min(least, score)
            most = max(most, score)
        mean.append(total / (len(words) or 1))
        low.append(least)
        high.append(most)
        first.append(begin)
        phrase = phrase_token(block.text)
        whole.append(phrases.get(phrase, 0.0) if phrase else 0.0)
    return {"word_mean": mean, "word_low": low, "word_high": high, "word_first": first, "phrase": whole}
