"""Which blocks of a page are in its gold body: monotone alignment of the page's words with the gold's.

A bag of words would turn menus positive; here a word counts only in its place. Runs of words that stand
in both texts are chained so that both ascend, the heaviest chain wins, and what lies between two links of
the chain is matched word by word. A second pass finds blocks that the gold has in another place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

WORD = re.compile(r"\w+")
SHINGLE = 3
"""Words that must agree in a row to begin a run."""
COMMON = 40
"""A shingle that stands in more places of the gold than this begins no run: it would cost quadratic time."""
RUN_COST = 1.5
"""Words that each further run must outweigh: one long run beats several short ones."""
OVERLAP = SHINGLE - 1
"""Words by which two runs of a chain may overlap: their ends share shingles."""
GAP = 200
"""Words of gold between two links beyond which short blocks are not looked for."""
REORDERED_WORDS = 4
"""Words: a shorter block is not looked for out of order."""
REORDERED_SHARE = 0.8
"""Share of a block's words that must stand elsewhere in the gold for it to be positive out of order."""

Run = tuple[int, int, int]
"""First word in the page, first word in the gold, length in words."""


def words_of(text: str) -> list[str]:
    """The words of a text, in lower case, as the measure counts them."""
    return WORD.findall(text.lower())


def coverage(blocks: Sequence[Sequence[str]], gold: Sequence[str]) -> list[float]:
    """For each block, given as its words, the share of them that is in the gold, 0 to 1."""
    page = [word for words in blocks for word in words]
    owner = [i for i, words in enumerate(blocks) for _ in words]
    chain = _chain(_runs(page, gold), len(gold))
    in_page, in_gold = bytearray(len(page)), bytearray(len(gold))
    for start, place, length in chain:
        in_page[start : start + length] = b"\x01" * length
        in_gold[place : place + length] = b"\x01" * length
    _fill_gaps(page, owner, gold, [*chain, (len(page), len(gold), 0)], in_page, in_gold)
    counts = [0] * len(blocks)
    for hit, block in zip(in_page, owner, strict=True):
        counts[block] += hit
    shares = [count / len(words) if words else 0.0 for count, words in zip(counts, blocks, strict=True)]
    _reordered(blocks, gold, in_gold, shares)
    return shares


def _runs(page: Sequence[str], gold: Sequence[str]) -> list[Run]:
    """All maximal runs of at least SHINGLE words that stand in both texts."""
    places: dict[tuple[str, ...], list[int]] = {}
    for j in range(len(gold) - SHINGLE + 1):
        places.setdefault(tuple(gold[j : j + SHINGLE]), []).append(j)
    runs: list[Run] = []
    active: dict[int, Run] = {}
    for i in range(len(page) - SHINGLE + 1):
        hits = places.get(tuple(page[i : i + SHINGLE]), ())
        following: dict[int, Run] = {}
        if len(hits) <= COMMON:
            for j in hits:
                start, place, length = active.get(j - i, (i, j, SHINGLE - 1))
                following[j - i] = (start, place, length + 1)
        runs.extend(run for offset, run in active.items() if offset not in following)
        active = following
    return [*runs, *active.values()]


def _chain(runs: Sequence[Run], size: int) -> list[Run]:
    """The heaviest chain of runs that ascends in both texts, by a Fenwick tree of prefix maxima."""
    best: list[tuple[float, int]] = [(0.0, -1)] * (size + 2)
    score, previous = [0.0] * len(runs), [-1] * len(runs)
    by_end = sorted(range(len(runs)), key=lambda k: runs[k][0] + runs[k][2])
    ended = 0
    for k in sorted(range(len(runs)), key=lambda k: runs[k][0]):
        start, place, length = runs[k]
        while ended < len(runs) and runs[by_end[ended]][0] + runs[by_end[ended]][2] <= start + OVERLAP:
            done = by_end[ended]
            ended += 1
            at = max(1, runs[done][1] + runs[done][2] + 1 - OVERLAP)
            while at < len(best):
                best[at] = max(best[at], (score[done], done))
                at += at & -at
        at, reach = place + 1, (0.0, -1)
        while at > 0:
            reach = max(reach, best[at])
            at -= at & -at
        score[k], previous[k] = reach[0] + length - RUN_COST, reach[1]
    k = max(range(len(runs)), key=lambda k: score[k], default=-1)
    chain = []
    while k >= 0:
        chain.append(runs[k])
        k = previous[k]
    return chain[::-1]


def _fill_gaps(
    page: Sequence[str],
    owner: Sequence[int],
    gold: Sequence[str],
    links: Sequence[Run],
    in_page: bytearray,
    in_gold: bytearray,
) -> None:
    """Marks the blocks between two links that stand whole in the gold between them, in order."""
    i = j = 0
    for start, place, length in links:
        if start > i and j < place < j + GAP:
            at = j
            first = i
            while first < start:
                last = first
                while last < start and owner[last] == owner[first]:
                    last += 1
                size = last - first
                for k in range(at, place - size + 1):
                    if list(gold[k : k + size]) == list(page[first:last]) and not any(in_gold[k : k + size]):
                        in_page[first:last] = b"\x01" * size
                        in_gold[k : k + size] = b"\x01" * size
                        at = k + size
                        break
                first = last
        i, j = max(i, start + length), max(j, place + length)


def _reordered(blocks: Sequence[Sequence[str]], gold: Sequence[str], in_gold: bytearray, shares: list[float]) -> None:
    """Raises the share of blocks that the gold has, but in another place."""
    left: dict[tuple[str, ...], list[int]] = {}
    for j in range(len(gold) - SHINGLE + 1):
        if not any(in_gold[j : j + SHINGLE]):
            left.setdefault(tuple(gold[j : j + SHINGLE]), []).append(j)
    if not left:
        return
    for b, words in enumerate(blocks):
        if shares[b] >= 0.5 or len(words) < REORDERED_WORDS:
            continue
        hit, used = bytearray(len(words)), []
        for t in range(len(words) - SHINGLE + 1):
            free = [j for j in left.get(tuple(words[t : t + SHINGLE]), ()) if not in_gold[j]]
            if free:
                used.append(free[0])
                hit[t : t + SHINGLE] = b"\x01" * SHINGLE
        if sum(hit) >= REORDERED_SHARE * len(words):
            shares[b] = sum(hit) / len(words)
            for j in used:
                in_gold[j : j + SHINGLE] = b"\x01" * SHINGLE
