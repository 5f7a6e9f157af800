# cython: boundscheck=False
"""The learned witness for texts: how likely each line is body, from its shape, place and neighbours.

It speaks against lines only, and only where it is sure: a text that somebody extracted is mostly body. Noise
stands together, so a line's own score is joined by what all lines say of the region that it stands in.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path

from ...blocks.features.measures import column_of, zeros
from ...errors import ModelError
from ...frozen import Record
from ...patterns import pattern
from ...records import Block, Evidence, Strength
from ..evidence.company import BOXES, UNNAMED
from ..learned.selection import sigmoid
from ..model import Model
from ..places import Core
from ..prose import is_said
from .features import COLUMNS, GROUPS, line_rows, spoken_against, with_neighbours
from .lists import listed
from .shape import Line, lines_of
from .signs import ends_sentence, sign_columns
from .whole import is_whole, selected

LEAST = -4.7
"""Log-odds of body, own and region's together, below which a line goes. Cross-validated by site, it takes one of
270 body lines of texts made from pages, with some of what stands around them, and one of 10,000 of clean bodies; at
-4.4 a quarter more of the first."""
PROSE = 1.0
"""Log-odds by which it must be surer of a paragraph or a sentence: to lose one costs more than to leave one in."""
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
FIGURE = pattern(r"\|[\s*_]*[-+−(]?\d[\d.,\s%)]*[*_]*\s*\|")
"""A cell of a table in Markdown that is a number: menus are laid out in tables too, but hold none."""
REACH = 12
"""Lines: how far the line stands from which the model's removals take their kind."""
REASON_TREES = 20
"""Trees whose steps the reason is read from."""
MEANINGS = sorted(set(GROUPS.values()))
"""What it may mean for people that features move a score down."""
DATA = Path(__file__).parents[2] / "data"
"""Where the models lie."""
COLUMN_GROUPS = array("i", [MEANINGS.index(GROUPS[column]) for column in COLUMNS])
"""For each feature the number of what it means."""
IN_LIST = "It is one of several lines in a row that the model takes for a menu or a list of other articles."
REASONS = [f"The model of lines takes it for no part of the body: {meaning}." for meaning in MEANINGS]


class Asked(Record):
    """The lines of a text as the model is asked about them."""

    lines: tuple[Line, ...]
    """Those that hold text."""
    wanted: tuple[bool, ...]
    """Whether each is asked about: a paragraph inside the body that nothing speaks against is not."""
    rows: array[float]
    """Features of those that are, one row behind the other."""
    kinds: tuple[str | None, ...]
    """The kind of noise for which rules or fields remove it; None where they do not."""
    places: tuple[float, ...]
    """-1 before the body, 0 inside, 1 after it."""


def ask_lines(
    blocks: Sequence[Block],
    evidence: Sequence[Evidence],
    core: Core,
    titles: frozenset[str],
    folded: list[str] | None = None,
    *,
    every: bool = False,
) -> Asked:
    """The lines that hold text and their features; evidence is what rules and fields say of the blocks.

    folded are the texts of the blocks, folded, where they were; every asks for the features of plain paragraphs too.
    """
    lines = lines_of(blocks, folded)
    texts = [line.text for line in lines]
    ends = [ends_sentence(text) for text in texts]
    known = core.last >= core.first
    indexes = [line.block.index for line in lines]
    first, last = (core.first, core.last) if known else (0, len(blocks))
    places = [-1.0 if index < first else 1.0 if index > last else 0.0 for index in indexes]
    gone, hits = spoken_against(evidence)
    kinds = [gone.get(index) for index in indexes]
    strengths = [hits.get(index, 0) for index in indexes]
    wanted = [
        every or not (known and line.long and sentence and place == 0 and not hit)
        for line, sentence, place, hit in zip(lines, ends, places, strengths, strict=True)
    ]
    signs = sign_columns(texts, [line.words for line in lines], with_neighbours(wanted))
    signs["ends_sentence"] = column_of(ends)
    rows = line_rows(lines, signs, kinds, strengths, titles, places, wanted)
    return Asked(tuple(lines), tuple(wanted), rows, tuple(kinds), tuple(places))


def line_evidence(
    model: Model, asked: Asked, every: Callable[[], Asked] | None = None, beta: float = 1.0
) -> Iterator[Evidence]:
    """Evidence against the lines that the model is sure of; of a text that is all of a page, against those that the
    model for such texts does not select. Raises ModelError where it is for other features.

    every asks about all lines of the same text, for where it is all of a page; None: none is. beta is the weight of
    precision then (selection.select).
    """
    if model.columns != COLUMNS:
        raise ModelError("the model of lines asks for other features than this version computes: train it again")
    joint = _scored(model, asked)
    stays = [not sure for sure in _sure(asked, joint)]
    if every is not None and is_whole(asked.kinds, joint):
        whole, all_asked = builtin_whole_model(), every()
        lengths = [line.words for line in all_asked.lines]
        ends = [ends_sentence(line.text) for line in all_asked.lines]
        scores = _scored(whole, all_asked)
        kept = selected(lengths, ends, asked.kinds, scores, _sure(all_asked, _scored(model, all_asked)), beta)
        if kept is not None:
            model, asked, joint, stays = whole, all_asked, scores, kept
    rows, against = [], []
    row = 0
    for i, line in enumerate(asked.lines):
        if asked.wanted[i]:
            if not stays[i] and asked.kinds[i] is None and _may_go(line):
                rows.append(row)
                against.append(i)
            row += 1
    reasons = model.body.lowest_groups(asked.rows, rows, len(COLUMNS), REASON_TREES, COLUMN_GROUPS)
    for i, reason in zip(against, reasons, strict=True):
        index = asked.lines[i].block.index
        yield Evidence(index, False, Strength.WEAK, "model:lines", REASONS[reason], _kind(asked, i))
    for i, kind in listed(asked.lines, asked.kinds, asked.places, joint):
        if i not in against:
            yield Evidence(asked.lines[i].block.index, False, Strength.WEAK, "model:list", IN_LIST, kind)


def _scored(model: Model, asked: Asked) -> array[float]:
    """The joined log-odds of all lines, of which those have a paragraph's that are not asked about."""
    scores = iter(model.body.scores(asked.rows, len(COLUMNS)))
    return joined([next(scores) if wanted else PARAGRAPH for wanted in asked.wanted])


def _sure(asked: Asked, joint: Sequence[float]) -> list[bool]:
    """Of which lines the model is sure that they are noise."""
    return [_is_sure(line, score) for line, score in zip(asked.lines, joint, strict=True)]


def _may_go(line: Line) -> bool:
    """Whether a line holds words, and is no row of a table of numbers."""
    return line.words > 0 and not (line.block.text.startswith("|") and FIGURE.search(line.block.text))


def _is_sure(line: Line, score: float) -> bool:
    """Whether log-odds are low enough for what kind of line it is."""
    return score < LEAST and _may_go(line) and (score < LEAST - PROSE or not is_said(line.text, line.words))


def joined(own: Sequence[float]) -> array[float]:
    """Log-odds that each line is body, its own and its region's."""
    scores = column_of(own)
    found = zeros(len(scores))
    regions, sums, region = in_body(column_of([sigmoid(score) for score in own])), found, REGION
    for i in range(len(scores)):
        sums[i] = scores[i] + region * math.log(regions[i] / (1 - regions[i]))
    return found


def in_body(probability: array[float]) -> array[float]:
    """For each line how likely it stands between the first and the last line of the body, by forward-backward over
    the states before, inside and after. Source: Rabiner, L. (1989), A tutorial on hidden Markov models."""
    stray, begins, ends, trust, fewest, most = STRAY, BEGINS, ENDS, TRUST, FEWEST, MOST
    columns = [zeros(len(probability)) for _ in range(6)]
    outs, withins, befores, insides, afters, found = columns
    before, inside, after = 0.5, 0.5, 1e-4
    for i in range(len(probability)):
        p = min(most, max(fewest, probability[i]))
        body, noise = p**trust, (1 - p) ** trust
        out, within = (1 - stray) * noise + stray * body, (1 - stray) * body + stray * noise
        outs[i], withins[i] = out, within
        before, inside, after = before * out, inside * within, after * out
        total = before + inside + after
        befores[i], insides[i], afters[i] = before / total, inside / total, after / total
        before, inside, after = (
            before * (1 - begins) / total,
            (before * begins + inside * (1 - ends)) / total,
            (inside * ends + after) / total,
        )
    before = inside = after = 1.0
    for i in range(len(probability) - 1, -1, -1):
        a, b, c = befores[i] * before, insides[i] * inside, afters[i] * after
        found[i] = min(1 - 1e-4, max(1e-4, b / (a + b + c)))
        out, within = outs[i], withins[i]
        before, inside, after = before * out, inside * within, after * out
        before, inside = before * (1 - begins) + inside * begins, inside * (1 - ends) + after * ends
        total = before + inside + after
        before, inside, after = before / total, inside / total, after / total
    return columns[-1]


def _kind(asked: Asked, i: int) -> str:
    """The kind of the nearest known noise before a line behind the body, which it most often goes on with."""
    if asked.places[i] <= 0:
        return UNNAMED
    nearest = None
    for kind in reversed(asked.kinds[max(0, i - REACH) : i]):
        if kind in BOXES:
            return kind
        nearest = nearest or kind
    return nearest or UNNAMED


@cache
def builtin_line_model() -> Model:
    """The model of lines that ships with cleaner."""
    return Model.load(DATA / "text.model")


@cache
def builtin_whole_model() -> Model:
    """That of the lines of texts that are all of a page."""
    return Model.load(DATA / "text-whole.model")
