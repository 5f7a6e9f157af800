"""Learning what each signal is worth for authors and date (fields/weights.py).

Each page asks a question: which of its candidates, or none, is the gold? The chance of a candidate is a softmax
over the sums of its weights, 0 for none (a conditional logit, McFadden 1974). The loss is the gold's negative
log-likelihood with a ridge. Sections keep weights that were judged by hand: only 106 pages with one are labelled,
and learned ones lost (cross-validated precision .76 against .95), as did trees taught by what 399 more pages show.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..fields.candidates import Candidate, Standing, Weights, candidate_groups, key, support, traits_of
from ..fields.find import find_fields
from ..fields.lines.candidates import TEXT_TITLE
from ..fields.ranker import MARK
from ..fields.structured import read_structured
from ..fields.weights import NOTHING, Measures, Weigher, builtin_weigher, field_of
from ..options import Options
from ..pipeline import see_html
from ..read.parse import parse_page
from ..read.sources import read_bytes
from ..records import Found
from .dataset import LabelledPage
from .scores import norm, same_names

if TYPE_CHECKING:
    import numpy as np

    Floats = np.ndarray[Any, np.dtype[np.float64]]

LEARNED = ("authors", "date")
"""Fields whose weights are learned."""
GOLD = {"authors": "author", "date": "date", "title": "title", TEXT_TITLE: "title"}
"""Field -> the key of its gold."""
RIDGE = 0.5
"""L2 penalty; .25 to 2 gave the same within .01 in cross-validation."""
NEARER_TO_AN_ANSWER = {"authors": 0.6, "date": 0.6}
"""Added to what the doubt is learned as: recall for precision (cross-validated on the labelled sets)."""
WRITTEN_SET, SUFFIXED_SET, PARTS_SET = "written", "written with a suffix", "parts of written"
"""The sets of texts that were written for training, of those with a site's name behind their title, and of parts of
them: their sites are languages."""
SET_WEIGHTS = {"news": 3.0, "mixed": 1.5, WRITTEN_SET: 8.0, SUFFIXED_SET: 4.0, PARTS_SET: 2.0}
"""A page of a small set counts so many times, as each set is a kind of page of its own; a written text is one, where a
page is asked in a dozen forms."""
LOST = 0.5
"""Weight of a page whose gold is no candidate: that none is right is known, but it is not wanted."""
STEPS, RATE, LAST_STEPS, LAST_RATE = 450, 0.05, 250, 0.01
"""Of Adam (Kingma and Ba 2015), with its usual decays."""
DECAY, SQUARED_DECAY, TINY = 0.9, 0.99, 1e-8
DIGITS = 2
"""Decimals of a weight."""


@dataclass(frozen=True, slots=True)
class Question:
    """What a field of one page is chosen from."""

    field: str
    table: str
    """The weights that were asked for."""
    site: str
    set: str
    names: tuple[tuple[str, ...], ...]
    """For each candidate the signals and traits that it has."""
    right: tuple[bool, ...]
    """For each candidate whether it is the gold."""
    has_gold: bool
    standing: tuple[Standing, ...] = ()
    """The candidates themselves."""
    own: tuple[Sequence[float], ...] = ()
    """For each candidate what its field measures itself."""
    measured: tuple[str, ...] = ()
    """Names of these measures."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a table was asked to choose from."""

    standing: tuple[Standing, ...]
    own: tuple[Sequence[float], ...]
    measured: tuple[str, ...]


class Recorder(Weigher):
    """Keeps what it is asked."""

    def __init__(self, tables: Mapping[str, Weights]) -> None:
        super().__init__(tables)
        self.asked: dict[str, Asked] = {}

    def choose(
        self,
        table: str,
        candidates: Iterable[Candidate],
        *,
        refuse: Callable[[str], str | None] = lambda value: None,
        group: Callable[[str], str] = key,
        traits: Callable[[str], Iterable[str]] = lambda value: (),
        spelling: Callable[[str], float] = lambda value: 0.0,
        measures: Measures = NOTHING,
    ) -> Found | None:
        """What Weigher.choose says, after noting what it was asked."""
        given = list(candidates)
        groups, _ = candidate_groups(given, refuse, group)
        standing = tuple(traits_of(members, self.tables[table], traits, spelling) for members in groups)
        own = tuple(array("f", row) for row in measures.rows(standing))
        self.asked.setdefault(table, Asked(standing, own, measures.names))
        return super().choose(table, given, refuse=refuse, group=group, traits=traits, spelling=spelling)


def questions(pages: Iterable[LabelledPage]) -> Iterator[Question]:
    """What the learned fields of these pages are chosen from."""
    options = Options()
    for page in pages:
        source = read_bytes(page.read(), page.url, options, markup=True)
        seen = see_html(source, options)
        recorder = Recorder(builtin_weigher().tables)
        find_fields(read_structured(parse_page(source).root, page.url), seen.blocks, page.url, options, recorder)
        for table, asked in recorder.asked.items():
            field = field_of(table)
            if field in GOLD and GOLD[field] in page.gold:
                yield question_of(page.gold[GOLD[field]], page.site, page.set, table, asked)


def question_of(gold: str, site: str, set_name: str, table: str, asked: Asked) -> Question:
    """The question of a page, of which the gold of the table's field is known; '' where it has none."""
    field = field_of(table)
    right = tuple(bool(gold) and _is_right(field, best.value, gold) for best, _, _ in asked.standing)
    names = tuple((*members, *traits) for _, members, traits in asked.standing)
    standing, own, measured = asked.standing, asked.own, asked.measured
    return Question(field, table, site, set_name, names, right, bool(gold), standing, own, measured)


def _is_right(field: str, value: str, gold: str) -> bool:
    if field == "authors":
        return same_names(value.replace(MARK, ", "), gold)
    if field in ("title", TEXT_TITLE):
        return norm(value) == norm(gold)
    return value[: len(gold)] == gold


def learn_weights(asked: Sequence[Question]) -> dict[str, dict[str, float]]:
    """The weights that ship, with those of the learned fields learned anew from these questions."""
    tables = {name: dict(weights) for name, weights in builtin_weigher().tables.items()}
    for table in sorted({q.table for q in asked if q.field in LEARNED}):
        tables[table] = fit([q for q in asked if q.table == table])
    return tables


def answer(question: Question, weights: Weights) -> int | None:
    """The index of the candidate that these weights choose, or None."""
    return best_of(sums(question, weights))


def sums(question: Question, weights: Weights) -> list[float]:
    """The support of each candidate."""
    return [support(names, (), weights) for names in question.names]


def best_of(scores: Sequence[float]) -> int | None:
    """The index of the first of the highest scores, or None where none is above 0."""
    best = max(range(len(scores)), key=lambda i: (scores[i], -i), default=None)
    return best if best is not None and scores[best] > 0 else None


def fit(asked: Sequence[Question]) -> dict[str, float]:
    """The weights of one table, in the order of their names."""
    import numpy as np

    names = ["doubt", *sorted({n for q in asked for row in q.names for n in row})]
    asked = [q for q in asked if q.names]
    if not asked:
        return {"doubt": 0.0}
    place = {name: i for i, name in enumerate(names)}
    matrix = np.zeros((sum(len(q.names) for q in asked), len(names)))
    for i, row in enumerate(row for q in asked for row in q.names):
        matrix[i, [0, *{place[name] for name in row}]] = 1.0
    page = np.repeat(np.arange(len(asked)), [len(q.names) for q in asked])
    right = np.array([r for q in asked for r in q.right], dtype=np.float64)
    weights = _descend(matrix, page, right, np.array([weight_of(q) for q in asked]))
    weights[0] += NEARER_TO_AN_ANSWER[asked[0].field]
    return {name: round(float(weight), DIGITS) for name, weight in zip(names, weights, strict=True)}


def weight_of(question: Question) -> float:
    """How much a page counts."""
    lost = question.has_gold and not any(question.right)
    return SET_WEIGHTS.get(question.set, 1.0) * (LOST if lost else 1.0)


def _descend(matrix: Floats, page: Any, right: Floats, weight: Floats) -> Floats:
    """The weights of least loss, by Adam from zero: the same rows give the same weights."""
    import numpy as np

    weights = np.zeros(matrix.shape[1])
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + LAST_STEPS + 1):
        slope = _slope(matrix, page, right, weight, weights)
        mean = DECAY * mean + (1 - DECAY) * slope
        square = SQUARED_DECAY * square + (1 - SQUARED_DECAY) * slope * slope
        pace = np.sqrt(square / (1 - SQUARED_DECAY**step)) + TINY
        weights = weights - (RATE if step <= STEPS else LAST_RATE) * (mean / (1 - DECAY**step)) / pace
    return weights


def _slope(matrix: Floats, page: Any, right: Floats, weight: Floats, weights: Floats) -> Floats:
    """The gradient of the loss."""
    import numpy as np

    pages = len(weight)
    sums = matrix @ weights
    top = np.zeros(pages)
    np.maximum.at(top, page, sums)
    shares = np.exp(sums - top[page])
    total = np.exp(-top) + np.bincount(page, weights=shares, minlength=pages)
    of_gold = np.bincount(page, weights=shares * right, minlength=pages)
    wanted = np.where(of_gold[page] > 0, shares * right / np.maximum(of_gold[page], np.finfo(float).tiny), 0.0)
    slope: Floats = matrix.T @ ((shares / total[page] - wanted) * weight[page]) + 2 * RIDGE * weights
    return slope


def save_weights(tables: Mapping[str, Weights], path: Path) -> None:
    """None; the file that fields/weights.py reads."""
    text = json.dumps(tables, ensure_ascii=False, indent=1, sort_keys=True)
    path.write_text(text + "\n", encoding="utf-8")
