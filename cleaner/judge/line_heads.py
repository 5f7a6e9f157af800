"""Short lines between a text's title and its byline, date or buttons: sections, series, names, places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from ..blocks.words import words_in
from ..patterns import pattern
from ..records import Block, Evidence, Strength
from .line_signs import ends_sentence
from .places import Core

KNOWN = frozenset(
    (
        "audio-player", "byline", "counters", "date-line", "page-tools", "post-meta", "read-time", "section-label",
        "share-bar", "site-nav", "title-line",
    )
)  # fmt: skip
"""Kinds of lines that stand between a title and the body."""
HEAD_LINES = 12
"""Lines below the title among which they stand."""
GAP = 2
"""Lines between two of them that may be known by their place: three are a standfirst in parts, or a list."""
LABEL_WORDS, LABEL_LENGTH = 5, 40
"""The most words and code points of such a line: a standfirst, which may end without a full stop, is longer."""
SMALL = 3
"""Letters of the longest word that stands in small letters in a name or a label: 'at', 'von'."""
WORD = pattern(r"[^\W\d_]+")
ENTRY = pattern(r"\s*(?:[-*+•#>|]|\d+[.)])|.*[:：,;?？…]\s*$")
"""How lines begin or end that are entries of a list, headings of Markdown or the beginning of what follows."""


def head_evidence(blocks: Sequence[Block], gone: Mapping[int, str], core: Core) -> Iterator[Evidence]:
    """Evidence against a text's short lines between its title and what is known to stand between it and the body.

    gone are the lines that rules and fields remove, with their kinds.
    """
    if core.last < core.first or not blocks or blocks[0].node is not None:
        return
    title = min((i for i, kind in gone.items() if kind == "title-line" and i < core.first), default=None)
    if title is None:
        return
    known = [i for i in range(title, min(core.first, title + HEAD_LINES)) if gone.get(i) in KNOWN]
    for above, below in pairwise(known):
        gap = [block for block in blocks[above + 1 : below] if block.index not in gone]
        if len(gap) > GAP or not all(_is_label(block) for block in gap):
            continue
        for block in gap:
            why = "It is a name or a label between the title and what stands above the body."
            yield Evidence(block.index, False, Strength.WEAK, "structure:head", why, "section-label")


def _is_label(block: Block) -> bool:
    """Whether a line is a name or a label: a few words, those of more than SMALL letters with capitals."""
    text = block.text.strip()
    if len(text) > LABEL_LENGTH or words_in(block) > LABEL_WORDS or ends_sentence(text) or ENTRY.match(text):
        return False
    words = [word for word in WORD.findall(text) if len(word) > SMALL]
    return bool(words) and all(word[0].isupper() for word in words)
