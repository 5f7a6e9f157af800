# cython: boundscheck=False, wraparound=False
"""Columns of where a block stands on the page: among its words, from its title, headings and articles."""

from __future__ import annotations

from array import array
from math import ceil

from ...patterns import pattern
from ...records import Block, Node
from .measures import Columns, Framed, Measures, counted, lineage, zeros

WORD = pattern(r"\w+")
SAME_TITLE = 0.8
"""Share of the different words of a title and a block that both must have for the block to be the title."""
TITLE_TIMES = 2
TITLE_EXTRA = 20
"""Characters: a block is no title where it is so much longer than TITLE_TIMES the title."""
NO_BLOCKS = -999.0
"""Blocks from the title, on a page where it is not found."""
NO_WORDS = -9999.0
"""Words from the title, on a page where it is not found."""
HEADINGS = ("since_heading", "last_heading", "headings_before", "h1s_before")


def place_columns(page: Measures, title: str) -> Columns:
    """The columns of a block's place."""
    count = len(page.blocks)
    before = _running(page.long)
    cols: Columns = {
        "index": counted(count),
        "place": _shares(counted(count), count),
        "words_before": _shares(_running(page.words), page.total),
        "long_before": _shares(before, page.total_long),
        "long_after": _left(before, page.long, page.total_long),
    }
    h1s = [i for i, framed in enumerate(page.frames) if framed.in_h1 and not page.blocks[i].hidden]
    titles = _title_places(page.blocks, page.lowered, title)
    for name, places in (("h1", h1s), ("title", titles)):
        at = places[0] if places else None
        cols["from_" + name] = zeros(count, NO_BLOCKS) if at is None else counted(count, -at)
        cols["long_from_" + name] = zeros(count, NO_WORDS) if at is None else _less(before, before[at])
    cols["is_title"] = zeros(count)
    for i in titles:
        cols["is_title"][i] = 1.0
    cols |= _heading_columns(page.frames)
    cols["dates_before"] = _dates_before(page.blocks)
    cols |= _article_columns(page)
    return cols


def _running(values: array[int]) -> array[float]:
    """For each value the sum of those before it."""
    sums = zeros(len(values))
    before = sums
    total = 0
    for i in range(len(values)):
        before[i] = total
        total += values[i]
    return sums


def _shares(values: array[float], total: int) -> array[float]:
    shares = zeros(len(values))
    column = shares
    for i in range(len(values)):
        column[i] = values[i] / total
    return shares


def _less(values: array[float], least: float) -> array[float]:
    differences = zeros(len(values))
    column = differences
    for i in range(len(values)):
        column[i] = values[i] - least
    return differences


def _left(before: array[float], long: array[int], total: int) -> array[float]:
    """For each block the share of long text behind it."""
    left = zeros(len(long))
    column = left
    for i in range(len(long)):
        column[i] = (total - before[i] - long[i]) / total
    return left


def _title_places(blocks: list[Block], lowered: list[str], title: str) -> list[int]:
    """The blocks that say the title in about its words, in order; lowered are their texts in lower case."""
    words = set(WORD.findall(title.lower()))
    if not words:
        return []
    longest = TITLE_TIMES * len(title) + TITLE_EXTRA
    by_length = sorted(words, key=len)  # ties in any order: what is ruled out by them is not the title anyhow
    fewest = ceil(SAME_TITLE * len(words))
    shortest = sum(map(len, by_length[:fewest]))
    telling = by_length[fewest - 1 :]
    """Of so many words the title's twin must have one."""
    places = []
    for i, block in enumerate(blocks):
        length = len(block.text)
        if length < longest and (length >= shortest or not block.text.isascii()):
            text = lowered[i]
            for word in telling:
                if word in text:
                    break
            else:
                continue
            own = set(WORD.findall(text))
            if own and len(own & words) >= SAME_TITLE * max(len(own), len(words)):
                places.append(i)
    return places


def _heading_columns(frames: list[Framed]) -> Columns:
    """How far the last heading is (-1: none yet), its level, how many came, this block included, and how many
    blocks of main headings came before."""
    count = len(frames)
    cols: Columns = {name: zeros(count) for name in HEADINGS}
    since, levels, seen, h1s = cols.values()
    last, level, headings, h1_blocks = -1, 0, 0, 0
    for i, framed in enumerate(frames):
        if framed.heading:
            last, level, headings = i, framed.heading, headings + 1
        since[i] = i - last if last >= 0 else -1
        levels[i] = level
        seen[i] = headings
        h1s[i] = h1_blocks
        h1_blocks += framed.in_h1
    return cols


def _dates_before(blocks: list[Block]) -> array[float]:
    """How many blocks with a time element stand before each."""
    column = zeros(len(blocks))
    before = column
    seen = 0
    for i, block in enumerate(blocks):
        before[i] = seen
        for span in block.spans:
            if span.kind == "inline" and span.node is not None and span.node.tag == "time":
                seen += 1
                break
    return column


def _article_columns(page: Measures) -> Columns:
    """Which of the page's article elements is the outermost around a block (-1: none), and how many there are."""
    numbers: dict[int, int] = {}
    if any(node.tag == "article" for node in page.models):
        numbers = {node.index: i for i, node in enumerate([n for n in lineage(page.nodes) if n.tag == "article"])}
    order = _outermost(page.elements, page.own, page.around, numbers) if numbers else zeros(len(page.nodes), -1.0)
    return {"article_order": order, "articles": zeros(len(page.nodes), len(numbers))}


def _outermost(elements: list[Node], own: array[int], around: array[int], numbers: dict[int, int]) -> array[float]:
    """For each block the number of the outermost numbered element around it; -1 where there is none."""
    number = array("q", bytes(8 * len(elements)))
    found = number
    for place, node in enumerate(elements):
        above = around[place]
        outer = found[above] if above >= 0 else -1
        found[place] = numbers.get(node.index, -1) if outer < 0 else outer
    return array("d", [number[place] for place in own])
