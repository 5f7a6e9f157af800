# cython: boundscheck=False, wraparound=False
"""Columns of the words that head a block: its last heading, and what opens the elements that it stands in.

'Related', 'Comments' or 'You may also like' say more of what follows them than that says itself.
"""

from __future__ import annotations

from array import array
from math import inf

from ...records import Block
from .measures import MOSTLY_LINKS, Columns, Framed, Measures, zeros
from .text import EMPHASIS

LABEL_WORDS = 6
"""Words up to which an emphasised line without a stop at its end is read as a heading."""
EMPHASISED = 0.8
"""Share of a line's characters that must be emphasised for that."""
STOPS = tuple(".。!?！？")
"""What ends a sentence rather than a label."""
MAIN_LEVEL = 2
"""Level down to which a heading parts the page as a whole."""
MOST = 0.6
"""Share of the page's words from which an element is the page rather than a part of it."""

NOTHING = -1
"""Stands for a block where there is none."""


def head_columns(page: Measures, phrases: array[float], words: array[float]) -> Columns:
    """What the token tables say of the last heading or label, of the last main heading, and the lowest
    of the blocks that open an element around; 0 where there is none. A heading heads itself too."""
    labels, mains = _heads(page.blocks, page.frames, page.words, page.linked)
    openers = _openers(page.own, page.around, page.words, MOST * page.total)
    return {
        "head_phrase": _last(phrases, labels),
        "head_words": _last(words, labels),
        "main_head_phrase": _last(phrases, mains),
        "main_head_words": _last(words, mains),
        "opener_phrase": _lowest(page.own, page.around, phrases, openers),
        "opener_words": _lowest(page.own, page.around, words, openers),
    }


def _heads(
    blocks: list[Block], frames: list[Framed], words: array[int], linked: array[float]
) -> tuple[bytearray, bytearray]:
    """For each block whether it is a heading or label (1, else 0), and whether it is a main heading."""
    labels, mains = bytearray(len(blocks)), bytearray(len(blocks))
    for i, framed in enumerate(frames):
        if framed.heading > 0:
            labels[i] = 1
            mains[i] = framed.heading <= MAIN_LEVEL
        elif words[i] <= LABEL_WORDS and linked[i] < MOSTLY_LINKS:
            labels[i] = _is_label(blocks[i])
    return labels, mains


def _is_label(block: Block) -> bool:
    """Whether a short block is an emphasised line without a stop at its end."""
    if not block.spans or block.text.endswith(STOPS):
        return False
    strong = 0
    for span in block.spans:
        if span.kind in EMPHASIS:
            strong += span.end - span.start
    return strong > EMPHASISED * len(block.text)


def _last(scores: array[float], heads: bytearray) -> array[float]:
    """For each block the score of the last head up to it."""
    found = zeros(len(scores))
    column = found
    score = 0.0
    for i in range(len(scores)):
        if heads[i]:
            score = scores[i]
        column[i] = score
    return found


def _openers(own: array[int], around: array[int], words: array[int], most: float) -> array[int]:
    """For each element that holds at most so many words the first block in it; else NOTHING."""
    count = len(around)
    opener, held = array("q", [len(own)]) * count, array("q", bytes(8 * count))
    first, size = opener, held
    for i in range(len(own)):
        place = own[i]
        first[place] = min(first[place], i)
        size[place] += words[i]
    for place in range(count - 1, -1, -1):
        above = around[place]
        if above >= 0:
            first[above] = min(first[above], first[place])
            size[above] += size[place]
    for place in range(count):
        if size[place] > most:
            first[place] = NOTHING
    return opener


def _lowest(own: array[int], around: array[int], scores: array[float], openers: array[int]) -> array[float]:
    """For each block the lowest score of the openers of the elements around it."""
    unknown = inf
    lowest = zeros(len(around), unknown)
    found = zeros(len(own))
    least, column = lowest, found
    for place in range(len(around)):
        above, opener = around[place], openers[place]
        if above >= 0:
            least[place] = least[above]
        if opener >= 0:
            least[place] = min(scores[opener], least[place])
    for i in range(len(own)):
        if least[own[i]] != unknown:
            column[i] = least[own[i]]
    return found
