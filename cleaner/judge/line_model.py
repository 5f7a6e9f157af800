"""The learned witness for texts: how likely each line is body, from its shape, place and neighbours.

It speaks against lines only, and only where it is sure: a text that somebody extracted is mostly body. Noise
stands together, so a line's own score is joined by what all lines say of the region that it stands in.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..errors import ModelError
from ..records import Block, Evidence, Strength
from .company import BOXES, UNNAMED
from .line_features import COLUMNS, GROUPS, line_rows, spoken_against
from .line_lists import listed
from .line_shape import Line, lines_of
from .match import AFTER, BEFORE, INSIDE, Core
from .model import Model, sigmoid
from .prose import is_prose

LEAST = -4.0
"""Log-odds of body, own and region's together, below which a line goes. Cross-validated on texts of unseen sites:
with less it takes more noise, but more than one line of 500 of bodies too."""
PROSE = 1.0
"""Log-odds by which it must be surer of a paragraph: to lose one costs more than to leave one in."""
REGION = 0.4
"""Weight of the region's log-odds: .3 to .5 halve the lines of clean bodies that are lost at the same gain."""
TRUST = 0.5
"""Weight of a line's own log-odds in the region's: neighbours' scores are not independent."""
STRAY = 0.03
"""Share of noise lines inside the body, and of body lines among noise, that the region expects."""
BEGINS, ENDS = 0.1, 0.03
"""Chance at each line that the body begins, and that it ends."""
FEWEST, MOST = 1e-3, 1 - 1e-3
"""Bounds of a probability: no line alone decides where the body ends."""
PARAGRAPH = 4.0
"""Log-odds of a paragraph inside the body that nothing speaks against: the model finds one of forty such noise lines
there, and asking it of each would take most of the time."""
REACH = 12
"""Lines: how far the line stands from which the model's removals take their kind."""
REASON_TREES = 20
"""Trees whose steps the reason is read from."""
COLUMN_GROUPS = [GROUPS[column] for column in COLUMNS]
"""For each feature what its moving a score down means for people."""
PLACES = {BEFORE: -1.0, INSIDE: 0.0, AFTER: 1.0}


@dataclass(frozen=True, slots=True)
class Asked:
    """The lines of a text as the model is asked about them."""

    lines: tuple[Line, ...]
    """Those that hold text."""
    rows: tuple[array[float] | None, ...]
    """Features of each; None for a paragraph inside the body that nothing speaks against."""
    kinds: tuple[str | None, ...]
    """The kind of noise for which rules or fields remove it; None where they do not."""
    places: tuple[float, ...]
    """-1 before the body, 0 inside, 1 after it."""


def ask_lines(
    blocks: Sequence[Block],
    evidence: Sequence[Evidence],
    core: Core,
    titles: frozenset[str],
    *,
    every: bool = False,
) -> Asked:
    """The lines that hold text and their features; evidence is what rules and fields say of the blocks.

    every asks for the features of plain paragraphs too.
    """
    lines = lines_of(blocks)
    known = core.last >= core.first
    places = tuple(PLACES[core.place(line.block.index)] if known else 0.0 for line in lines)
    gone, hits = spoken_against(evidence)
    kinds = tuple(gone.get(line.block.index) for line in lines)
    strengths = [hits.get(line.block.index, 0) for line in lines]
    wanted = [
        every or not (known and line.long and line.sentence and place == 0 and not hit)
        for line, place, hit in zip(lines, places, strengths, strict=True)
    ]
    rows = line_rows(lines, kinds, strengths, titles, places, wanted)
    return Asked(tuple(lines), tuple(rows), kinds, places)


def line_evidence(model: Model, asked: Asked) -> Iterator[Evidence]:
    """Evidence against the lines that the model is sure of. Raises ModelError where it is for other features."""
    if model.columns != COLUMNS:
        raise ModelError("the model of lines asks for other features than this version computes: train it again")
    values = array("f")
    for row in asked.rows:
        values.extend(row or ())
    scores = iter(model.body.scores(values, len(COLUMNS)))
    own = [PARAGRAPH if row is None else next(scores) for row in asked.rows]
    joint = joined(own)
    in_lists = dict(listed(asked.lines, asked.kinds, asked.places, joint))
    for i, (line, row, score) in enumerate(zip(asked.lines, asked.rows, joint, strict=True)):
        least = LEAST - PROSE if is_prose(line.text, line.words) else LEAST
        if score < least and asked.kinds[i] is None and line.words and row is not None:
            why = f"The model of lines takes it for no part of the body: {_why(model, row)}."
            yield Evidence(line.block.index, False, Strength.WEAK, "model:lines", why, _kind(asked, i))
        elif i in in_lists:
            why = "It is one of several lines in a row that the model takes for a menu or a list of other articles."
            yield Evidence(line.block.index, False, Strength.WEAK, "model:list", why, in_lists[i])


def joined(own: Sequence[float]) -> list[float]:
    """Log-odds that each line is body, its own and its region's."""
    regions = in_body([sigmoid(score) for score in own])
    return [score + REGION * math.log(p / (1 - p)) for score, p in zip(own, regions, strict=True)]


def in_body(probability: Sequence[float]) -> list[float]:
    """For each line how likely it stands between the first and the last line of the body, by forward-backward over
    the states before, inside and after. Source: Rabiner, L. (1989), A tutorial on hidden Markov models."""
    seen = []
    for p in probability:
        p = min(MOST, max(FEWEST, p))
        body, noise = p**TRUST, (1 - p) ** TRUST
        seen.append(((1 - STRAY) * noise + STRAY * body, (1 - STRAY) * body + STRAY * noise))
    ahead: list[tuple[float, float, float]] = []
    before, inside, after = 0.5, 0.5, 1e-4
    for out, within in seen:
        before, inside, after = before * out, inside * within, after * out
        total = before + inside + after
        ahead.append((before / total, inside / total, after / total))
        before, inside, after = (
            before * (1 - BEGINS) / total,
            (before * BEGINS + inside * (1 - ENDS)) / total,
            (inside * ENDS + after) / total,
        )
    found = [0.0] * len(seen)
    before = inside = after = 1.0
    for i in range(len(seen) - 1, -1, -1):
        a, b, c = ahead[i][0] * before, ahead[i][1] * inside, ahead[i][2] * after
        found[i] = min(1 - 1e-4, max(1e-4, b / (a + b + c)))
        out, within = seen[i]
        before, inside, after = before * out, inside * within, after * out
        before, inside = before * (1 - BEGINS) + inside * BEGINS, inside * (1 - ENDS) + after * ENDS
        total = before + inside + after
        before, inside, after = before / total, inside / total, after / total
    return found


def _kind(asked: Asked, i: int) -> str:
    """The kind of the nearest known noise before a line behind the body, which it most often goes on with."""
    if asked.places[i] <= 0:
        return UNNAMED
    known = [kind for kind in reversed(asked.kinds[max(0, i - REACH) : i]) if kind]
    return next((kind for kind in known if kind in BOXES), known[0] if known else UNNAMED)


def _why(model: Model, row: array[float]) -> str:
    """What moved the score down most, in plain words."""
    moved = dict.fromkeys(COLUMN_GROUPS, 0.0)
    for column, by in enumerate(model.body.contributions(row, 0, len(row), REASON_TREES)):
        if by:
            moved[COLUMN_GROUPS[column]] += by
    return min(moved, key=lambda group: (moved[group], group))


@cache
def builtin_line_model() -> Model:
    """The model of lines that ships with cleaner."""
    return Model.load(Path(__file__).parent.parent / "data" / "text.model")
