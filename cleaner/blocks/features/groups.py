"""Columns of the blocks that are built alike: the items of a menu, the paragraphs of a body."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from ...records import Node
from .measures import Columns, Measures

NAME_CHARS = 60
"""Characters of an element's class names that a signature takes in."""
MOST_REPEATS = 9.0


def group_columns(page: Measures) -> Columns:
    """The columns of the group of blocks with the same signature, and of repeated texts."""
    groups = _signatures(page.nodes)
    count = Counter(groups)
    words: Counter[str] = Counter()
    long: Counter[str] = Counter()
    links: dict[str, float] = dict.fromkeys(groups, 0.0)
    for group, own, own_long, linked in zip(groups, page.words, page.long, page.linked_words, strict=True):
        words[group] += own
        long[group] += own_long
        links[group] += linked
    texts = [block.text.lower() for block in page.blocks]
    times = Counter(texts)
    return {
        "group_count": [math.log1p(count[group]) for group in groups],
        "group_words": [words[group] / page.total for group in groups],
        "group_long": [long[group] / page.total_long for group in groups],
        "group_mean": [words[group] / count[group] for group in groups],
        "group_linked": [links[group] / (words[group] or 1) for group in groups],
        "repeats": [min(times[text] - 1.0, MOST_REPEATS) for text in texts],
        "run_before": _runs(groups),
        "run_after": _runs(groups[::-1])[::-1],
    }


def _signatures(nodes: Sequence[Node]) -> list[str]:
    """What each element and the one around it are called."""
    known: dict[Node | None, str] = {None: ""}
    for node in nodes:
        for near in (node, node.parent):
            if near is not None and near not in known:
                classes = ".".join([name for name in near.names if not name.startswith("#")])
                known[near] = f"{near.tag}.{classes[:NAME_CHARS]}"
    # A name may hold a '<' itself: what follows it in the outer element's names does not count.
    return [f"{known[node]}<{known[node.parent].partition('<')[0]}" for node in nodes]


def _runs(groups: Sequence[str]) -> list[float]:
    """For each block how many of its group stand directly before it."""
    runs = [0.0]
    for one, other in pairwise(groups):
        runs.append(runs[-1] + 1 if one == other else 0.0)
    return runs
