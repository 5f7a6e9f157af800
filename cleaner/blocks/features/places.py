"""Columns of where a block stands on the page: among its words, from its title, headings and articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate

from ...patterns import pattern
from ...records import Node
from .measures import Columns, Measures, lineage

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


def place_columns(page: Measures, headings: Sequence[float], title: str) -> Columns:
    """The columns of a block's place; headings are the levels of the headings that blocks stand in, or 0."""
    count = len(page.blocks)
    before = _running(page.long)
    total_long = page.total_long
    cols: Columns = {
        "index": [float(i) for i in range(count)],
        "place": [i / count for i in range(count)],
        "words_before": [words / page.total for words in _running(page.words)],
        "long_before": [long / total_long for long in before],
        "long_after": [(total_long - x - long) / total_long for x, long in zip(before, page.long, strict=True)],
    }
    h1s = [i for i, framed in enumerate(page.frames) if framed.in_h1 and not page.blocks[i].hidden]
    titles = _title_places(page, title)
    for name, places in (("h1", h1s), ("title", titles)):
        at = places[0] if places else None
        cols["from_" + name] = [NO_BLOCKS if at is None else float(i - at) for i in range(count)]
        cols["long_from_" + name] = [NO_WORDS if at is None else float(x - before[at]) for x in before]
    same = set(titles)
    cols["is_title"] = [float(i in same) for i in range(count)]
    cols |= _heading_columns(headings)
    cols["h1s_before"] = _running(float(framed.in_h1) for framed in page.frames)
    dates = (any(s.node is not None and s.node.tag == "time" for s in block.spans) for block in page.blocks)
    cols["dates_before"] = _running(map(float, dates))
    cols |= _article_columns(page)
    return cols


def _running(values: Iterable[float]) -> list[float]:
    """For each value the sum of those before it."""
    return list(accumulate(values, initial=0))[:-1]


def _title_places(page: Measures, title: str) -> list[int]:
    """The blocks that say the title in about its words, in order."""
    words = set(WORD.findall(title.lower()))
    if not words:
        return []
    longest = TITLE_TIMES * len(title) + TITLE_EXTRA
    places = []
    for i, block in enumerate(page.blocks):
        if len(block.text) < longest:
            own = set(WORD.findall(block.text.lower()))
            if own and len(own & words) >= SAME_TITLE * max(len(own), len(words)):
                places.append(i)
    return places


def _heading_columns(headings: Sequence[float]) -> Columns:
    """How far the last heading is (-1: none yet), its level, and how many came, this block included."""
    since, level, seen = [], [], []
    last, count = -1, 0
    for i, heading in enumerate(headings):
        if heading:
            last, count = i, count + 1
        since.append(float(i - last) if last >= 0 else -1.0)
        level.append(headings[last] if last >= 0 else 0.0)
        seen.append(float(count))
    return {"since_heading": since, "last_heading": level, "headings_before": seen}


def _article_columns(page: Measures) -> Columns:
    """Which of the page's article elements is the outermost around a block (-1: none), and how many there are."""
    numbers = {node.index: float(i) for i, node in enumerate(n for n in lineage(page.nodes) if n.tag == "article")}
    outermost: dict[Node | None, float] = {None: -1.0}
    for node in page.elements:
        above = outermost[node.parent]
        outermost[node] = above if above >= 0 else numbers.get(node.index, -1.0)
    return {
        "article_order": [outermost[node] for node in page.nodes],
        "articles": [float(len(numbers))] * len(page.nodes),
    }
