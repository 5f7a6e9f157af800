"""Growing the trees that rank a field's candidates (fields/ranker.py), and measuring fields held out by site.

The sum of weights is one of their inputs. Where the weights are learned too, the sums that the trees learn from come
from weights that never saw the page's site: else they would trust them more than they may at new sites.
"""

from __future__ import annotations

import json
from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from ..fields.candidates import Weights
from ..fields.lines.candidates import TEXT_TITLE
from ..fields.ranker import Ranker, rows_of, to_bytes
from ..fields.weights import RANKERS, builtin_weigher
from .dataset import fold_of
from .evaluate import FIELD_FOLDS
from .forests import Growth, grow, planted
from .weights import (
    LEARNED,
    PARTS_SET,
    SUFFIXED_SET,
    WRITTEN_SET,
    Question,
    best_of,
    fit,
    learn_weights,
    save_weights,
    sums,
    weight_of,
)

TREES = Growth("binary", rounds=120, leaves=8, rate=0.08, least_rows=20, features=0.3, ridge=5.0)
"""Cross-validated; a ranking objective (lambdarank), more leaves, more trees at a smaller step are within .005."""
LINE_TREES = Growth("binary", rounds=250, leaves=16, rate=0.08, least_rows=20, features=0.4, ridge=5.0)
"""For lines of texts, of which nothing but their words and places is known. Of titles right, cross-validated: .820 with
12 leaves, .827 with these, and with 24 leaves or 400 trees."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """How a field is ranked."""

    growth: Growth
    least: float
    """Log-odds that an answer has to have."""
    margin: float
    """Ranker.margin."""
    margin_of_few: float
    """Ranker.margin_of_few."""


RANKED = {
    "title": Ranked(TREES, least=-100.0, margin=0.75, margin_of_few=0.75),
    "authors": Ranked(TREES, least=-0.85, margin=0.0, margin_of_few=0.0),
    TEXT_TITLE: Ranked(LINE_TREES, least=-1.4, margin=0.75, margin_of_few=4.0),
}
"""What trees rank. Every page has a title. Of titles right, cross-validated on mixed / news / wcxb-dev: .939 / .845 /
.820 at a margin of 0, .934 / .857 / .825 at .75, .926 / .860 / .828 at 1.5; by the sums alone .920 / .860 / .820.

Authors of less than .3 are more often wrong than right (recall and precision cross-validated on mixed, news, wcxb-dev,
means of six foldings: .830/.837, .872/.909, .805/.844 at -.5, .842/.827, .876/.903, .817/.835 at -.85).

Of 13,000 texts of pages that hold their title .802 are right at a margin of 0, .806 at .75, .805 at 1; of 9,200 that
have lost it .38, .41 and .42 name something else. Of 2,900 texts that were written for it, with a site's name behind
the title or without, .874, .870 and .865 are right; of 138 of them that show none .36, .41 and .43 name something, and
of 116 that were not learned from 106, 105 and 105 are right. A few lines tell the trees little: without a margin there
a name of few words above a paragraph is no title. Dates gain nothing by trees."""
FEWEST = 200
"""Pages: fewer teach trees nothing that sums do not know."""
RAREST = 10
"""Candidates: a signal or trait of fewer has no column."""
FOLDS, FOLD_SEED = 5, "fields"
INNER_FOLDS, INNER_SEED = 4, "sums"


@dataclass(frozen=True, slots=True)
class Learned:
    """What is learned of fields."""

    tables: Mapping[str, Weights]
    rankers: Mapping[str, Ranker]

    def answer(self, question: Question) -> int | None:
        """The index of the candidate that is chosen, or None."""
        supports = sums(question, self.tables[question.table])
        ranker = self.rankers.get(question.field)
        if ranker is None or not question.standing:
            return best_of(supports)
        return best_of(ranker.scores(question.table, question.standing, supports, question.own))


@dataclass(frozen=True, slots=True)
class Fold:
    """A fold of cross-validation."""

    sites: frozenset[str]
    """Those that nothing was learned from."""
    learned: Learned


def save_learned(learned: Learned, path: Path) -> None:
    """None; writes the files that fields/weights.py reads: the weights, and the rankers beside them."""
    save_weights(learned.tables, path)
    path.with_suffix(RANKERS).write_bytes(to_bytes(learned.rankers))


def learn_fields(asked: Sequence[Question]) -> Learned:
    """The weights and rankers that these questions teach."""
    rankers = {}
    for field, ranked in RANKED.items():
        own = [q for q in asked if q.field == field and q.standing]
        if len(own) >= FEWEST:
            rankers[field] = _ranker(ranked, own)
    return Learned(learn_weights(asked), rankers)


def cross_validate(asked: Sequence[Question]) -> list[Fold]:
    """What each fold's questions leave to learn from; languages of written texts are dealt apart, so that the same
    sites are held out whatever texts there are."""
    languages = {q.site for q in asked if q.set in (WRITTEN_SET, SUFFIXED_SET, PARTS_SET)}
    sites = {q.site for q in asked} - languages
    fold = fold_of(sites, FOLDS, FOLD_SEED) | fold_of(languages, FOLDS, FOLD_SEED)
    return [
        Fold(
            frozenset(site for site, place in fold.items() if place == number),
            learn_fields([q for q in asked if fold[q.site] != number]),
        )
        for number in range(FOLDS)
    ]


def held_out_scores(asked: Sequence[Question], folds: Sequence[Fold]) -> Iterator[tuple[str, str, float, float]]:
    """(field, set, recall, precision) of answers by what was learned without the page's site."""
    answers = [(q, fold.learned.answer(q)) for fold in folds for q in asked if q.site in fold.sites]
    for field, name in sorted({(q.field, q.set) for q, _ in answers}):
        part = [(q, a) for q, a in answers if (q.field, q.set) == (field, name)]
        right = sum(a is not None and q.right[a] for q, a in part)
        given, have = sum(a is not None for _, a in part), sum(q.has_gold for q, _ in part)
        yield field, name, right / max(1, have), right / max(1, given)


def save_folds(folds: Sequence[Fold], folder: Path) -> None:
    """None; writes what each fold learned, and the sites that it never saw, for 'cleaner eval --folds'."""
    folder.mkdir(parents=True, exist_ok=True)
    held_out = {}
    for number, fold in enumerate(folds):
        path = folder / f"fields-{number}.json"
        save_learned(fold.learned, path)
        held_out[path.name] = sorted(fold.sites)
    (folder / FIELD_FOLDS).write_text(json.dumps(held_out, ensure_ascii=False, indent=1), encoding="utf-8")


def _ranker(ranked: Ranked, asked: Sequence[Question]) -> Ranker:
    """The trees of one field."""
    import numpy as np

    seen = Counter(chain.from_iterable(names for q in asked for names in q.names))
    tables = {q.table for q in asked}
    signals = tuple(sorted([*tables, *(name for name, times in seen.items() if times >= RAREST)]))
    place = {name: i for i, name in enumerate(signals)}
    rows = array("f")
    width = 0
    for question, weights in zip(asked, _weights_unseen(asked), strict=True):
        for row in rows_of(question.table, question.standing, sums(question, weights), question.own, place):
            width = len(row)
            rows.extend(row)
    matrix = np.frombuffer(rows, dtype=np.float32).reshape(-1, width)
    right = np.array([r for q in asked for r in q.right], dtype=np.float64)
    counts = np.array([weight_of(q) for q in asked for _ in q.right])
    forest = planted(grow(ranked.growth, matrix, right, counts))
    return Ranker(asked[0].measured, signals, forest, ranked.least, ranked.margin, ranked.margin_of_few)


def _weights_unseen(asked: Sequence[Question]) -> list[Weights]:
    """For each question weights of its field that were learned without its site, or those set by hand."""
    if asked[0].field not in LEARNED:
        return [builtin_weigher().tables[q.table] for q in asked]
    fold = fold_of((q.site for q in asked), INNER_FOLDS, INNER_SEED)
    weights = {
        (table, number): fit([q for q in asked if q.table == table and fold[q.site] != number])
        for table in {q.table for q in asked}
        for number in range(INNER_FOLDS)
    }
    return [weights[q.table, fold[q.site]] for q in asked]
