"""Texts that are all of a page, menus, teasers and all, as those get who ask a parser for its text and no more.

Of what an extractor left, each line is body until the model is sure that it is not. Of a whole page most lines are
noise, and to keep what is unsure keeps a quarter too much: its lines are selected as the blocks of a page are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import compress, pairwise

from ..learned.selection import select, sigmoid
from .shape import LONG

FEWEST, NOISE, UNKNOWN, SURE_NOISE = 60, 0.5, 0.1, -3.0
"""Lines of such a text, share of them that is noise, share that is noise and that no rule knows: where rules know it
all, little is left to select; and the log-odds up to which a line is surely noise. With .3 for .5 twice as many lines
of bodies as trafilatura gives them would go (cross-validated)."""
PROSE = 0.1
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
    low = [score < SURE_NOISE for score in scores]
    noise = sum([kind is not None or is_low for kind, is_low in zip(kinds, low, strict=True)])
    unknown = sum([kind is None and is_low for kind, is_low in zip(kinds, low, strict=True)])
    return noise >= NOISE * len(kinds) and unknown >= UNKNOWN * len(kinds)


def selected(
    lengths: Sequence[int],
    sentences: Sequence[bool],
    kinds: Sequence[str | None],
    scores: Sequence[float],
    sure: Sequence[bool],
    beta: float,
) -> list[bool] | None:
    """Which lines of such a text stay, by expected F1; None where hardly any is prose. lengths are their words,
    sentences says which end as a sentence does, sure of which the model of lines is sure that they are noise. beta is
    the weight of precision (selection.select)."""
    unknown = [kind is None for kind in kinds]
    words = [float(length) if is_unknown else 0.0 for length, is_unknown in zip(lengths, unknown, strict=True)]
    likely = [sigmoid(score) if is_unknown else 0.0 for score, is_unknown in zip(scores, unknown, strict=True)]
    kept = select(likely, words, beta)
    prose = [i for i, length in enumerate(lengths) if kept[i] and length >= LONG and sentences[i]]
    unsure = [is_unknown and not known for is_unknown, known in zip(unknown, sure, strict=True)]
    if not prose or sum([words[i] for i in prose]) < PROSE * sum(compress(words, unsure)):
        return None
    doubtful = [i for i, is_unsure in enumerate(unsure) if is_unsure and not kept[i]]
    for i in (*_between(prose, doubtful), *_leads(lengths, sentences, kinds, scores, prose[0], doubtful)):
        kept[i] = True
    return kept


def _between(prose: Sequence[int], doubtful: Sequence[int]) -> Iterator[int]:
    """Those of some lines that stand between two paragraphs as subheadings do."""
    for one, other in pairwise(prose):
        inside = doubtful[bisect_left(doubtful, one) : bisect_left(doubtful, other)]
        if other - one <= GAP + 1 and len(inside) <= BETWEEN:
            yield from inside


def _leads(
    lengths: Sequence[int],
    sentences: Sequence[bool],
    kinds: Sequence[str | None],
    scores: Sequence[float],
    first: int,
    doubtful: Sequence[int],
) -> Iterator[int]:
    """Those of some lines that stand above the first paragraph as standfirsts do."""
    titles = [i for i in range(first) if kinds[i] == "title-line"]
    below = range(titles[-1] + 1, titles[-1] + 1 + BELOW_TITLE) if titles else range(0)
    for i in doubtful[: bisect_left(doubtful, first)]:
        near = first - i <= LEAD_LINES and lengths[i] >= LEAD_WORDS and scores[i] >= LEAD_LEAST
        if (i in below and lengths[i] >= SUBTITLE_WORDS) or (near and sentences[i]):
            yield i
