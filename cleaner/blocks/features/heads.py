"""Columns of the words that head a block: its last heading, and what opens the elements that it stands in.

'Related', 'Comments' or 'You may also like' say more of what follows them than that says itself.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from math import inf

from .measures import MOSTLY_LINKS, Columns, Measures
from .text import EMPHASIS

LABEL_WORDS = 6
"""Words up to which an emphasised line without a stop at its end is read as a heading."""
EMPHASISED = 0.8
"""Share of a line's characters that must be emphasised for that."""
MAIN_LEVEL = 2
"""Level down to which a heading parts the page as a whole."""
MOST = 0.6
"""Share of the page's words from which an element is the page rather than a part of it."""

NOTHING = -1
"""Stands for a block where there is none."""

Scores = Sequence[float]
"""For each block what a token table says of it."""


def head_columns(page: Measures, phrases: Scores, words: Scores) -> Columns:
    """The scores of phrases and words of the last heading or label, of the last main heading, and the lowest
    of the blocks that open an element around; 0 where there is none. A heading heads itself too."""
    levels = [framed.heading for framed in page.frames]
    labels = [level > 0 or _is_label(page, i) for i, level in enumerate(levels)]
    mains = [0 < level <= MAIN_LEVEL for level in levels]
    openers = _openers(page)
    return {
        "head_phrase": _last(phrases, labels),
        "head_words": _last(words, labels),
        "main_head_phrase": _last(phrases, mains),
        "main_head_words": _last(words, mains),
        "opener_phrase": _lowest(page, phrases, openers),
        "opener_words": _lowest(page, words, openers),
    }


def _is_label(page: Measures, i: int) -> bool:
    block = page.blocks[i]
    if (
        page.words[i] > LABEL_WORDS
        or page.linked[i] >= MOSTLY_LINKS
        or not block.spans
        or block.text[-1] in ".。!?！？"
    ):
        return False
    strong = 0
    for span in block.spans:
        if span.kind in EMPHASIS:
            strong += span.end - span.start
    return strong > EMPHASISED * len(block.text)


def _last(scores: Scores, heads: Sequence[bool]) -> list[float]:
    """For each block the score of the last head up to it."""
    found, score = [], 0.0
    for own, is_head in zip(scores, heads, strict=True):
        if is_head:
            score = own
        found.append(score)
    return found


def _openers(page: Measures) -> array[int]:
    """For each element that holds only a part of the page, by its index, the first block in it; else NOTHING."""
    count = page.elements[-1].index + 1
    first = array("q", [len(page.nodes)]) * count
    size = array("q", bytes(8 * count))
    for i, node in enumerate(page.nodes):
        first[node.index] = min(first[node.index], i)
        size[node.index] += page.words[i]
    for node in reversed(page.elements):
        above = node.parent
        if above is not None:
            first[above.index] = min(first[above.index], first[node.index])
            size[above.index] += size[node.index]
    most = MOST * page.total
    for node in page.elements:
        if size[node.index] > most:
            first[node.index] = NOTHING
    return first


def _lowest(page: Measures, scores: Scores, openers: array[int]) -> list[float]:
    """For each block the lowest score of the openers of the elements around it."""
    unknown = inf
    lowest = array("d", [unknown]) * len(openers)
    for node in page.elements:
        above, opener = node.parent, openers[node.index]
        least = unknown if above is None else lowest[above.index]
        lowest[node.index] = least if opener == NOTHING else min(scores[opener], least)
    found: list[float] = []
    for node in page.nodes:
        least = lowest[node.index]
        found.append(0.0 if least == unknown else least)
    return found
