"""Texts that are all of a page, menus, teasers and all, as those get who ask a parser for its text and no more.

Of what an extractor left, each line is body until the model is sure that it is not. Of a whole page most lines are
noise, and to keep what is unsure keeps a quarter too much: its lines are selected as the blocks of a page are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import compress, pairwise

from ..selection import select, sigmoid
from .shape import Line
from .signs import ends_sentence

FEWEST, NOISE, SURE_NOISE = 60, 0.5, -3.0
"""Lines of such a text, share of them that is surely noise, and the log-odds up to which a line is that. Of the words
that stay from 2,200 such texts of articles .85 to .88 are body then instead of .79 to .85, and of the body's words .98
to .99 stay instead of .99; from .3 on six times as many lines of bodies as trafilatura gives them would go
(cross-validated)."""
PROSE = 0.25
"""Share of paragraphs among the words that would stay otherwise, below which a page is a shelf or a shop, and none is
selected: of articles the model learned what menus are."""
GAP, BETWEEN = 8, 2
"""Lines between two selected paragraphs at most, and those of them at most that the model is not sure of, so that they
stay: subheadings have the shape of menus."""
LEAD_LINES, LEAD_WORDS, LEAD_LEAST = 12, 8, -3.0
"""Lines right above the first selected paragraph of which a sentence of so many words stays, a standfirst, if its
log-odds are no lower."""
BELOW_TITLE, SUBTITLE_WORDS = 3, 4
"""Lines right below the title of which one of so many words stays, with or without a full stop, unless the model is
sure of it."""


def is_whole(kinds: Sequence[str | None], scores: Sequence[float]) -> bool:
    """Whether a text is all of a page: kinds are those of known noise, None for other lines, scores the log-odds."""
    if len(kinds) < FEWEST:
        return False
    noise = sum([kind is not None or score < SURE_NOISE for kind, score in zip(kinds, scores, strict=True)])
    return noise >= NOISE * len(kinds)


def selected(
    lines: Sequence[Line], kinds: Sequence[str | None], scores: Sequence[float], sure: Sequence[bool], beta: float
) -> list[bool]:
    """Which lines of such a text stay, by expected F1; sure are those that the model is sure are noise, beta the weight
    of precision (selection.select)."""
    unknown = [kind is None for kind in kinds]
    words = [float(line.words) if is_unknown else 0.0 for line, is_unknown in zip(lines, unknown, strict=True)]
    likely = [sigmoid(score) if is_unknown else 0.0 for score, is_unknown in zip(scores, unknown, strict=True)]
    kept = select(likely, words, beta)
    prose = [i for i, line in enumerate(lines) if kept[i] and line.long and ends_sentence(line.text)]
    unsure = [is_unknown and not known for is_unknown, known in zip(unknown, sure, strict=True)]
    if not prose or sum([words[i] for i in prose]) < PROSE * sum(compress(words, unsure)):
        return unsure
    doubtful = [i for i in range(len(lines)) if unsure[i] and not kept[i]]
    for i in (*_between(prose, doubtful), *_leads(lines, kinds, scores, prose[0], doubtful)):
        kept[i] = True
    return kept


def _between(prose: Sequence[int], doubtful: Sequence[int]) -> Iterator[int]:
    """Those of some lines that stand between two paragraphs as subheadings do."""
    for one, other in pairwise(prose):
        inside = doubtful[bisect_left(doubtful, one) : bisect_left(doubtful, other)]
        if other - one <= GAP + 1 and len(inside) <= BETWEEN:
            yield from inside


def _leads(
    lines: Sequence[Line], kinds: Sequence[str | None], scores: Sequence[float], first: int, doubtful: Sequence[int]
) -> Iterator[int]:
    """Those of some lines that stand above the first paragraph as standfirsts do."""
    titles = [i for i in range(first) if kinds[i] == "title-line"]
    below = range(titles[-1] + 1, titles[-1] + 1 + BELOW_TITLE) if titles else range(0)
    for i in doubtful[: bisect_left(doubtful, first)]:
        line = lines[i]
        near = first - i <= LEAD_LINES and line.words >= LEAD_WORDS and scores[i] >= LEAD_LEAST
        if (i in below and line.words >= SUBTITLE_WORDS) or (near and ends_sentence(line.text)):
            yield i
