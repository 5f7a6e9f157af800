# cython: boundscheck=False, wraparound=False
"""Columns of the blocks that are built alike: the items of a menu, the paragraphs of a body."""

from __future__ import annotations

from array import array

from ...records import Node
from .measures import Columns, Measures, logs, zeros

NAME_CHARS = 60
"""Characters of an element's class names that a signature takes in."""
MOST_REPEATS = 9.0
GROUPS = ("group_words", "group_long", "group_mean", "group_linked")
RUNS = ("run_before", "run_after")


def group_columns(page: Measures) -> Columns:
    """The columns of the group of blocks with the same signature, and of repeated texts."""
    groups = _groups([_called(node) for node in page.models], page.kinds, page.own, page.around)
    cols: Columns = {"group_count": logs(_counts(groups))}
    cols |= _sums(groups, page.words, page.long, page.linked_words, page.total, page.total_long)
    cols["repeats"] = _repeats(page.lowered)
    cols |= _runs(groups)
    return cols


def _groups(names: list[str], kinds: array[int], own: array[int], around: array[int]) -> array[int]:
    """The number of each block's group: their elements are called alike, in elements that are called alike.

    names says what the elements of each kind are called.
    """
    # A name may hold a '<' itself: what follows it in the outer element's names does not count.
    outer = [name.partition("<")[0] for name in names]
    numbers: dict[tuple[str, str], int] = {}
    groups = array("q", bytes(8 * len(own)))
    found = groups
    nothing = ""
    for i in range(len(own)):
        place = own[i]
        above = around[place]
        key = (names[kinds[place]], outer[kinds[above]] if above >= 0 else nothing)
        number = numbers.get(key)
        if number is None:
            number = numbers[key] = len(numbers)
        found[i] = number
    return groups


def _called(node: Node) -> str:
    """What an element is called."""
    classes = []
    for name in node.names:
        if not name.startswith("#"):
            classes.append(name)
    return node.tag + "." + ".".join(classes)[:NAME_CHARS]


def _counts(groups: array[int]) -> array[int]:
    """For each block how many are in its group."""
    nothing = bytes(8 * len(groups))
    times, found = array("q", nothing), array("q", nothing)
    group_times, counts = times, found
    for i in range(len(groups)):
        group_times[groups[i]] += 1
    for i in range(len(groups)):
        counts[i] = group_times[groups[i]]
    return found


def _sums(
    groups: array[int],
    words: array[int],
    long: array[int],
    linked_words: array[float],
    total: int,
    total_long: int,
) -> Columns:
    """For each block its group's words a block, and its shares of words, of long text and in links."""
    size = len(groups)
    cols: Columns = {name: zeros(size) for name in GROUPS}
    word_shares, long_shares, means, links = cols.values()
    times, all_words, all_long = zeros(size), zeros(size), zeros(size)
    all_linked = zeros(size)
    group_times, group_words, group_long, group_linked = times, all_words, all_long, all_linked
    for i in range(size):
        group = groups[i]
        group_times[group] += 1.0
        group_words[group] += words[i]
        group_long[group] += long[i]
        group_linked[group] += linked_words[i]
    for i in range(size):
        group = groups[i]
        word_shares[i] = group_words[group] / total
        long_shares[i] = group_long[group] / total_long
        means[i] = group_words[group] / group_times[group]
        links[i] = group_linked[group] / (group_words[group] or 1.0)
    return cols


def _repeats(texts: list[str]) -> array[float]:
    """For each block how many others say the same; texts are theirs in lower case."""
    repeats = zeros(len(texts))
    times = column = repeats
    most = MOST_REPEATS
    first: dict[str, int] = {}
    places = array("q", bytes(8 * len(texts)))
    firsts = places
    for i, text in enumerate(texts):
        place = first.setdefault(text, i)
        firsts[i] = place
        times[place] += 1.0
    for i in range(len(texts) - 1, -1, -1):  # the first of several is the last to be overwritten
        column[i] = min(times[firsts[i]] - 1.0, most)
    return repeats


def _runs(groups: array[int]) -> Columns:
    """For each block how many of its group stand directly before it, and how many after."""
    size = len(groups)
    cols: Columns = {name: zeros(size) for name in RUNS}
    before, after = cols.values()
    for i in range(1, size):
        if groups[i] == groups[i - 1]:
            before[i] = before[i - 1] + 1.0
    for i in range(size - 2, -1, -1):
        if groups[i] == groups[i + 1]:
            after[i] = after[i + 1] + 1.0
    return cols
