"""Columns that the elements around a block give: what they are, and how much long text and links they hold."""

from __future__ import annotations

import math
from collections.abc import Sequence

from ...records import Node
from .measures import Columns, Measures

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
SHALLOW = 64
"""Levels: on a page that nests no deeper, sums of shares are taken in reading order (see _sum_linked)."""


UNKNOWN = -1
"""Stands for a depth that was not reckoned yet."""


class _View:
    """One element of the page, and sums over the blocks in it."""

    __slots__ = ("above", "around", "count", "depth", "linked", "long", "shared", "text")

    def __init__(self, node: Node, above: _View | None) -> None:
        self.above = above
        self.depth: int = above.depth + 1 if above else 0
        self.around: dict[str, int] = above.around if above else {}
        """For each tag of AROUND the depth of the innermost such element."""
        if node.tag in AROUND:
            self.around = {**self.around, node.tag: self.depth}
        self.shared = 0
        """Depth of the innermost element that it and a container both stand in."""
        self.text = self.long = self.count = 0
        self.linked = 0.0


def node_columns(page: Measures) -> Columns:
    """The columns of the elements and frames around the blocks."""
    views = _views(page)
    own = [views[node.index] for node in page.nodes]
    cols: Columns = {
        "tag": [float(TAG_GROUPS.get(block.tag, 0)) for block in page.blocks],
        "depth": [float(view.depth) for view in own],
    }
    cols |= _around_columns(own)
    cols |= _parent_columns(own, page.total_long)
    for name, share in CONTAINERS:
        cols |= _container_columns(name, share * page.total_long, list(views.values()), own)
    cols["list_depth"] = [float(framed.lists) for framed in page.frames]
    cols["heading"] = [float(framed.heading) for framed in page.frames]
    cols["in_pre"] = [float(framed.in_pre) for framed in page.frames]
    cols["in_figcaption"] = [float(framed.in_figcaption) for framed in page.frames]
    return cols


def _views(page: Measures) -> dict[int, _View]:
    """The view of each element by its index, outer before inner."""
    views: dict[int, _View] = {}
    above: _View | None
    for node in page.elements:
        above = views[node.parent.index] if node.parent is not None else None
        views[node.index] = _View(node, above)
    own = [views[node.index] for node in page.nodes]
    for view, words, long in zip(own, page.words, page.long, strict=True):
        view.text += words
        view.long += long
        view.count += 1
    for view in reversed(views.values()):
        above = view.above
        if above is not None:
            above.text += view.text
            above.long += view.long
            above.count += view.count
    _sum_linked(list(views.values()), own, page.linked_words)
    return views


def _sum_linked(views: list[_View], own: list[_View], linked_words: Sequence[float]) -> None:
    """None; fills in linked. In reading order, for the order of adding decides a sum's last bits, and
    models were trained on these; from the inside out where that climb would take long."""
    deepest = 0
    for view in own:
        deepest = max(deepest, view.depth)
    for place, view in enumerate(own):
        linked = linked_words[place]
        around: _View | None = view
        while linked and around is not None:
            around.linked += linked
            around = around.above if deepest <= SHALLOW else None
    if deepest > SHALLOW:
        for view in reversed(views):
            if view.above is not None:
                view.above.linked += view.linked


def _around_columns(own: list[_View]) -> Columns:
    """For each tag of AROUND how many levels above a block the next such element stands; -1 where none does."""
    cols = {tag: [-1.0] * len(own) for tag in AROUND}
    for i, view in enumerate(own):
        for tag, depth in view.around.items():
            cols[tag][i] = float(view.depth - depth)
    return {"in_" + tag: column for tag, column in cols.items()}


def _parent_columns(own: list[_View], total_long: int) -> Columns:
    """What the innermost elements hold: share of the page's long text, share in links, blocks, words a block."""
    cols: Columns = {}
    views = list(own)
    for name in PARENTS:
        cols[name + "_long"] = [view.long / total_long for view in views]
        cols[name + "_linked"] = [view.linked / (view.text or 1) for view in views]
        cols[name + "_size"] = [math.log1p(view.count) for view in views]
        cols[name + "_mean"] = [view.text / view.count for view in views]
        views = [view.above or view for view in views]
    return cols


def _container_columns(name: str, long: float, views: list[_View], own: list[_View]) -> Columns:
    """Whether a block is in the container that holds so many words of long text, and the levels between them.

    Below 0: levels that it stands below the container; else those from the container up to what they share.
    """
    best = views[0]
    for view in views:
        view.shared = UNKNOWN
        if view.long >= long:
            best = view
    around: _View | None = best
    while around is not None:
        around.shared = around.depth
        around = around.above
    for view in views:
        if view.shared == UNKNOWN:
            view.shared = view.above.shared if view.above is not None else 0
    inside: list[float] = []
    distance: list[float] = []
    for view in own:
        levels = best.depth - view.shared
        inside.append(float(not levels))
        distance.append(float(levels) if levels else -float(view.depth - best.depth))
    return {name + "_in": inside, name + "_distance": distance}
