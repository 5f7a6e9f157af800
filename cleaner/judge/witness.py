"""A second opinion: what trafilatura extracts from the same page, read back onto our blocks."""

from __future__ import annotations

from collections.abc import Sequence

from ..patterns import pattern
from ..records import Block

WORD = pattern(r"\w+")
LONG = 5
"""Words: a block of at least so many is found by its words alone; a shorter one also by its place."""
SHINGLE = 3
"""Words in a row that must stand together in the extraction."""
COVERED = 0.5
"""Share of a long block's shingles that must be found: half, as in labelling (oracle .984 on wcxb-dev)."""


def ask(html: str, url: str | None) -> str:
    """Trafilatura's text of a page, without comments; '' where it finds none.

    Source: Barbaresi, A. (2021), Trafilatura, ACL. Its own errors pass through.
    """
    from trafilatura import bare_extraction

    document = bare_extraction(html, url=url, include_comments=False, with_metadata=False)
    return getattr(document, "text", None) or ""


def read_back(blocks: Sequence[Block], text: str) -> list[bool]:
    """For each block whether it is in the extracted text.

    Long blocks are found by their shingles; of several that claim the same words (a teaser and the
    paragraph it repeats) the one in the heaviest ascending chain has them. A short one ("Yes.",
    "Related") must be a whole line of the text, between the lines of the found blocks around it: else
    every menu entry would be found somewhere. Each line of the text vouches for one block.
    """
    lines = [WORD.findall(line.casefold()) for line in text.split("\n")]
    words = [w for line in lines for w in line]
    places: dict[tuple[str, ...], list[int]] = {}
    for i in range(len(words) - SHINGLE + 1):
        places.setdefault(tuple(words[i : i + SHINGLE]), []).append(i)
    own = [WORD.findall(block.text.casefold()) for block in blocks]
    claims = [_locate(w, places) for w in own]
    chain = _heaviest_chain(claims, own, [block.hidden for block in blocks])
    taken = bytearray(len(words))
    for i in chain:
        _take(claims[i], taken)
    kept = [i in chain for i in range(len(blocks))]
    for i, claim in enumerate(claims):
        if claim and not kept[i] and sum(taken[p] for p in claim) < (1 - COVERED) * len(claim):
            kept[i] = True
            _take(claim, taken)
    found = [claims[i][0] if kept[i] else None for i in range(len(blocks))]
    _short_blocks(own, found, kept, _line_starts(lines))
    return kept


def _take(claim: Sequence[int], taken: bytearray) -> None:
    for place in claim:
        taken[place] = 1


def _line_starts(lines: Sequence[Sequence[str]]) -> dict[tuple[str, ...], list[int]]:
    """Where each short line of the text begins, as an index of its first word."""
    starts: dict[tuple[str, ...], list[int]] = {}
    place = 0
    for line in lines:
        if 0 < len(line) < LONG:
            starts.setdefault(tuple(line), []).append(place)
        place += len(line)
    return starts


def _locate(words: Sequence[str], places: dict[tuple[str, ...], list[int]]) -> list[int]:
    """Where the shingles of a long block first stand in the text; empty where it is short or not in it."""
    if len(words) < LONG:
        return []
    total = len(words) - SHINGLE + 1
    hits = [p[0] for i in range(total) if (p := places.get(tuple(words[i : i + SHINGLE])))]
    return hits if len(hits) >= COVERED * total else []


def _heaviest_chain(claims: Sequence[Sequence[int]], own: Sequence[Sequence[str]], hidden: Sequence[bool]) -> set[int]:
    """The blocks of the ascending chain of claims with the most words; at a tie the later, unhidden ones.

    A Fenwick tree of prefix maxima over the places: n log n.
    """
    size = max((c[0] for c in claims if c), default=-1) + 2
    best: list[tuple[int, int]] = [(0, -1)] * (size + 1)
    previous: dict[int, int] = {}
    top = (0, -1)
    for i, claim in enumerate(claims):
        if not claim:
            continue
        at, reach = claim[0], (0, -1)
        while at > 0:
            reach = max(reach, best[at])
            at -= at & -at
        weight = 2 * len(own[i]) - hidden[i]
        entry = (reach[0] + weight, i)
        previous[i] = reach[1]
        at = claim[0] + 1
        while at <= size:
            best[at] = max(best[at], entry)
            at += at & -at
        top = max(top, entry)
    chain, i = set(), top[1]
    while i >= 0:
        chain.add(i)
        i = previous[i]
    return chain


def _short_blocks(
    own: Sequence[Sequence[str]],
    found: Sequence[int | None],
    kept: list[bool],
    starts: dict[tuple[str, ...], list[int]],
) -> None:
    """Marks the short blocks that are lines of the text between the long blocks around them."""
    after: list[int | None] = [None] * len(found)
    following: int | None = None
    for i in range(len(found) - 1, -1, -1):
        after[i] = following
        following = found[i] if found[i] is not None else following
    before: int | None = None
    for i, words in enumerate(own):
        if found[i] is not None:
            before = found[i]
            continue
        low = -1 if before is None else before
        high = after[i]
        lines = starts.get(tuple(words), []) if words else []
        line = next((s for s in lines if low < s and (high is None or s < high)), None)
        if line is not None:
            lines.remove(line)
            kept[i] = True
