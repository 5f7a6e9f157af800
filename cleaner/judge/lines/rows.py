"""Lines of a text that stand in a row of one form (blocks/rows.py): what they list is the author's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...blocks.rows import FEWEST, LONGEST, MARKED, rows_in
from ...blocks.words import brief, words_in
from ...records import Block, Evidence, Strength
from ..places import AFTER, Core

VALUE_WORDS = 9
"""Words of a line of a record behind the body at most: titles of other articles may have a label, and are longer."""


DOUBTFUL = frozenset("byline date-line image-credit".split())
"""Kinds of lines that a record of something else has as well: who took the pictures of a film, when a fair begins."""


def row_evidence(blocks: Sequence[Block], gone: Mapping[int, str], core: Core) -> Iterator[Evidence]:
    """Evidence for the lines of rows, whatever rules say of one by its wording or place; gone are the lines that rules
    and fields remove, with their kinds: one that is surely the site's makes all of its row so."""
    if not blocks or blocks[0].node is not None:
        return
    short = [""] * len(blocks)
    for block in brief(blocks, LONGEST):
        short[block.index] = block.text
    for row, form in rows_in(short, gone):
        known = [gone[i] for i in row if i in gone]
        if form == MARKED or not DOUBTFUL.issuperset(known) or (known and len(row) == FEWEST):
            continue
        if core.place(row[0]) == AFTER and any(words_in(blocks[i]) > VALUE_WORDS for i in row):
            continue
        for index in row:
            why = "It is one of several lines of one form, which list something."
            yield Evidence(index, True, Strength.CERTAIN, "structure:row", why)
