# cython: boundscheck=False, wraparound=False
"""Columns that the elements around a block give: what they are, and how much long text and links they hold."""

from __future__ import annotations

from array import array

from ...frozen import Record
from ...records import Block
from .measures import OUTERMOST, Columns, Framed, Measures, logs, zeros

TAG_GROUPS = {
    "p": 1, "h1": 2, "h2": 3, "h3": 4, "h4": 5, "h5": 5, "h6": 5, "li": 6, "td": 7, "tr": 7, "th": 7, "pre": 8,
    "blockquote": 9, "div": 10, "section": 11, "article": 11, "main": 11, "figcaption": 12, "figure": 12, "dt": 13,
    "dd": 14, "button": 15, "label": 16, "option": 16, "form": 16, "nav": 17, "footer": 18, "header": 19,
    "aside": 20, "a": 21, "address": 22, "summary": 23, "body": 24, "legend": 16, "center": 10,
}  # fmt: skip
"""Tags that say the same have the same number; neighbours among the numbers are alike. Others have 0."""
AROUND = tuple("header footer nav aside article main form section table ul figure blockquote button dl".split())
"""Tags of elements that are looked for around a block."""
PARENTS = ("parent", "parent2", "parent3", "parent4")
"""What columns of the innermost elements begin with: first the block's own one, then the one around it, ..."""
CONTAINERS = (("c35", 0.35), ("c60", 0.6), ("c85", 0.85))
"""A container is the last opened element that holds such a share of the page's long text."""
FRAMES = ("list_depth", "heading", "in_pre", "in_figcaption")
SHALLOW = 64
"""Levels: on a page that nests no deeper, sums of shares are taken in reading order (see _sum_linked)."""
NOWHERE = -1
"""Stands for an element that is not there, and for a depth that was not reckoned yet."""


class Held(Record):
    """For each element of the page what the blocks in it hold together."""

    depth: array[int]
    """Elements around it."""
    words: array[int]
    """Words of its blocks."""
    long: array[int]
    """Words of its long text."""
    blocks: array[int]
    """Its blocks."""
    linked: array[float]
    """Words of its blocks in links."""


def node_columns(page: Measures) -> Columns:
    """The columns of the elements and frames around the blocks."""
    held = _held(page)
    cols: Columns = {"tag": _tags(page.blocks), "depth": _of_blocks(held.depth, page.own)}
    cols |= _around_columns(page, held.depth)
    cols |= _parent_columns(page.own, page.around, held, page.total_long)
    for name, share in CONTAINERS:
        cols |= _container_columns(name, share * page.total_long, page.own, page.around, held.depth, held.long)
    cols |= _frame_columns(page.frames)
    return cols


def _held(page: Measures) -> Held:
    depth, words, long, blocks = _sums(page.own, page.around, page.words, page.long)
    return Held(depth, words, long, blocks, _sum_linked(page.own, page.around, depth, page.linked_words))


def _sums(own: array[int], around: array[int], words: array[int], long: array[int]) -> tuple[array[int], ...]:
    """For each element its depth, and the words, words of long text and blocks in it."""
    nothing = bytes(8 * len(around))
    found = (array("q", nothing), array("q", nothing), array("q", nothing), array("q", nothing))
    depths, all_words, all_long, counts = found
    for i in range(len(own)):
        place = own[i]
        all_words[place] += words[i]
        all_long[place] += long[i]
        counts[place] += 1
    for place in range(len(around)):
        above = around[place]
        depths[place] = depths[above] + 1 if above >= 0 else 0
    for place in range(len(around) - 1, -1, -1):
        above = around[place]
        if above >= 0:
            all_words[above] += all_words[place]
            all_long[above] += all_long[place]
            counts[above] += counts[place]
    return found


def _sum_linked(own: array[int], around: array[int], depth: array[int], linked_words: array[float]) -> array[float]:
    """For each element the words in links. In reading order, for the order of adding decides a sum's last bits, and
    models were trained on these; from the inside out where that climb would take long."""
    linked = zeros(len(around))
    sums = linked
    outermost, is_shallow = OUTERMOST, max(depth) <= SHALLOW
    for i in range(len(own)):
        if linked_words[i]:
            place = own[i]
            while place >= 0:
                sums[place] += linked_words[i]
                place = around[place] if is_shallow else outermost
    if not is_shallow:
        for place in range(len(around) - 1, 0, -1):
            if around[place] >= 0:
                sums[around[place]] += sums[place]
    return linked


def _tags(blocks: list[Block]) -> array[float]:
    groups = TAG_GROUPS
    return array("d", [groups.get(block.tag, 0) for block in blocks])


def _of_blocks(values: array[int], own: array[int]) -> array[float]:
    """What holds of the elements, for the element of each block."""
    found = zeros(len(own))
    column = found
    for i in range(len(own)):
        column[i] = values[own[i]]
    return found


def _around_columns(page: Measures, depth: array[int]) -> Columns:
    """For each tag of AROUND how many levels above a block the next such element stands; -1 where none does."""
    asked = {tag: bytearray(len(page.models)) for tag in AROUND}
    for kind, node in enumerate(page.models):
        marks = asked.get(node.tag)
        if marks is not None:
            marks[kind] = True
    cols: Columns = {}
    for tag, marks in asked.items():
        if True in marks:
            cols["in_" + tag] = _levels_above(marks, page.kinds, page.own, page.around, depth)
        else:
            cols["in_" + tag] = zeros(len(page.own), NOWHERE)
    return cols


def _levels_above(
    asked: bytearray, kinds: array[int], own: array[int], around: array[int], depth: array[int]
) -> array[float]:
    """How many levels above each block the next element of a kind that is asked for stands; -1 where none does."""
    innermost = array("q", bytes(8 * len(kinds)))
    levels = zeros(len(own))
    depths, column, nowhere = innermost, levels, NOWHERE
    for place in range(len(kinds)):
        if asked[kinds[place]]:
            depths[place] = depth[place]
        else:
            above = around[place]
            depths[place] = depths[above] if above >= 0 else nowhere
    for i in range(len(own)):
        place = own[i]
        column[i] = nowhere if depths[place] < 0 else depth[place] - depths[place]
    return levels


def _parent_columns(own: array[int], around: array[int], held: Held, total_long: int) -> Columns:
    """What the innermost elements hold: share of the page's long text, share in links, blocks, words a block."""
    cols: Columns = {}
    at = own
    for name in PARENTS:
        long, linked, size, mean = _holding(at, held.words, held.long, held.blocks, held.linked, total_long)
        cols |= {name + "_long": long, name + "_linked": linked, name + "_size": logs(size), name + "_mean": mean}
        at = _outward(at, around)
    return cols


def _outward(at: array[int], around: array[int]) -> array[int]:
    """The places of the elements around those at some places, which stay where nothing is around."""
    places = array("q", bytes(8 * len(at)))
    found = places
    for i in range(len(at)):
        above = around[at[i]]
        found[i] = at[i] if above < 0 else above
    return places


def _holding(
    at: array[int], words: array[int], long: array[int], blocks: array[int], linked: array[float], total_long: int
) -> tuple[array[float], array[float], array[int], array[float]]:
    """Of an element at a place for each block: share of long text, share in links, blocks, words a block."""
    count = len(at)
    found = (zeros(count), zeros(count), array("q", bytes(8 * count)), zeros(count))
    longs, links, sizes, means = found
    for i in range(count):
        place = at[i]
        longs[i] = long[place] / total_long
        links[i] = linked[place] / (words[place] or 1)
        sizes[i] = blocks[place]
        means[i] = words[place] / blocks[place]
    return found


def _container_columns(
    name: str, least: float, own: array[int], around: array[int], depth: array[int], long: array[int]
) -> Columns:
    """Whether a block is in the container that holds so many words of long text, and the levels between them.

    Below 0: levels that it stands below the container; else those from the container up to what they share.
    """
    inside, distance = zeros(len(own)), zeros(len(own))
    is_inside, levels = inside, distance
    best = 0
    for place in range(len(around)):
        if long[place] >= least:
            best = place
    sharing = array("q", [NOWHERE]) * len(around)
    shared = sharing
    place = best
    while place >= 0:
        shared[place] = depth[place]
        place = around[place]
    for place in range(len(around)):
        if shared[place] < 0:
            above = around[place]
            shared[place] = shared[above] if above >= 0 else 0
    for i in range(len(own)):
        place = own[i]
        between = depth[best] - shared[place]
        is_inside[i] = between == 0
        levels[i] = between if between else depth[best] - depth[place]
    return {name + "_in": inside, name + "_distance": distance}


def _frame_columns(frames: list[Framed]) -> Columns:
    cols: Columns = {name: zeros(len(frames)) for name in FRAMES}
    lists, headings, in_pre, in_figcaption = cols.values()
    for i, framed in enumerate(frames):
        lists[i] = framed.lists
        headings[i] = framed.heading
        in_pre[i] = framed.in_pre
        in_figcaption[i] = framed.in_figcaption
    return cols
