"""Training: from labelled pages to a model, and what models that never saw a page's site make of it.

1. Folds by site. In each, a forest for bodies is learned from the other folds' pages and thinned copies of them
   (thinning.py), with token tables nested by site once more (bodies.py), and asked about its own fold's pages.
2. Page types and confidence are learned from these held-out answers: a forest's answers on pages that it
   was trained on are too good to learn from.
3. The model that is written is learned from all pages, its calibration from the held-out answers.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..errors import CleanerError
from ..judge.model import Model
from ..options import Options
from .bodies import BodyFit, fit_bodies, guess
from .dataset import LabelledPage, fingerprint, fold_of
from .examples import Example, prepare
from .forests import BODY, CONFIDENCE, TYPES, Growth, load_lightgbm, planted
from .held_out import HeldOut, text_of
from .pagewise import PageFit, calibrate, confidences, describe, fit_pages
from .scores import word_f1
from .tables import TokenSums
from .tally import Answer, Tally
from .thinning import THINNED, thinned

FOLDS = 5
FOLD_SEED = "fold"
"""Goes into the hash that deals sites to folds."""
LEAST_SITES = 2
"""Sites: with fewer, nothing can be held out."""
REPORT_EVERY = 250
"""Pages between two messages of progress."""

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a model is made; the defaults made the one that ships."""

    folds: int = FOLDS
    body: Growth = BODY
    types: Growth = TYPES
    confidence: Growth = CONFIDENCE
    thinned: tuple[tuple[float, float], ...] = THINNED
    """A thinned copy of each page for each of these chances (thinning.thinned)."""


@dataclass(frozen=True, slots=True, eq=False)
class Trained:
    """What training comes to."""

    model: Model
    """Learned from all pages."""
    folds: tuple[Model, ...]
    """One for each fold, learned without it; fold_of(sites, len(folds), FOLD_SEED) tells a page's fold."""
    held_out: tuple[HeldOut, ...]
    """All pages, in the order of their sets and ids."""
    scores: Mapping[str, Mapping[str, Any]]
    """Set -> what Tally says of the held-out answers."""

    def sites_held_out(self) -> list[set[str]]:
        """For each fold the sites that its model never saw."""
        return [{h.example.page.site for h in self.held_out if h.fold == n} for n in range(len(self.folds))]


def train(pages: Sequence[LabelledPage], recipe: Recipe | None = None, say: Say = lambda message: None) -> Trained:
    """The model of the pages, and how well models trained without a page's site do on it.

    The order of the pages does not matter. Raises CleanerError where LightGBM is missing or the pages are of
    fewer than two sites, ReadError where one cannot be read.
    """
    load_lightgbm()
    recipe = recipe or Recipe()
    pages = sorted(pages, key=lambda p: (p.set, p.id))
    examples = _examples(pages, say)
    labelled = [e for e in examples if e.inside is not None]
    sites = {e.page.site for e in labelled}
    if len(sites) < LEAST_SITES:
        raise CleanerError(f"training needs labelled pages of at least two sites, not {len(sites)}")
    copies = [copy for e in labelled for noise, body in recipe.thinned if (copy := thinned(e, noise, body))]
    say(f"{len(copies)} thinned copies made")
    sums = TokenSums((e.page.site, e.counts) for e in labelled if e.counts is not None)
    count = min(recipe.folds, len(sites))
    fold = fold_of((e.page.site for e in examples), count, FOLD_SEED)
    held_out: list[HeldOut] = []
    fits: list[BodyFit] = []
    for number in range(count):
        others = [[e for e in part if fold[e.page.site] != number] for part in (labelled, copies)]
        fits.append(fit_bodies(others[0], sums, recipe.body, others[1]))
        held_out += [_hold_out(fits[-1], e, number) for e in examples if fold[e.page.site] == number]
        say(f"fold {number + 1} of {count} is trained and asked")
    held_out.sort(key=lambda h: (h.example.page.set, h.example.page.id))
    whole = fit_bodies(labelled, sums, recipe.body, copies)
    say("the model of all pages is trained")
    return _finish(pages, recipe, held_out, fits, whole)


def _examples(pages: Sequence[LabelledPage], say: Say) -> list[Example]:
    examples = []
    for number, page in enumerate(pages, 1):
        example = prepare(page)
        if example is not None:
            examples.append(example)
        if number % REPORT_EVERY == 0:
            say(f"{number} of {len(pages)} pages read")
    return examples


def _hold_out(fit: BodyFit, example: Example, fold: int) -> HeldOut:
    beta = Options().beta
    strict = guess(fit, example, beta, strict=True)
    own = guess(fit, example, beta, strict=False) if example.page.loose else strict
    gold = example.page.gold.get("body")
    f1 = None if gold is None else word_f1(text_of(example, own), gold)[2]
    return HeldOut(example, fold, own, strict, f1)


def _finish(
    pages: Sequence[LabelledPage],
    recipe: Recipe,
    held_out: Sequence[HeldOut],
    fits: Sequence[BodyFit],
    whole: BodyFit,
) -> Trained:
    """Adds to the forests for bodies those for types and confidence, the calibration, the scores and the card."""
    by_fold = [
        fit_pages([h for h in held_out if h.fold != n], recipe.types, recipe.confidence) for n in range(len(fits))
    ]
    everything = fit_pages(held_out, recipe.types, recipe.confidence)
    raw = [confidences(by_fold[n], [h for h in held_out if h.fold == n]) for n in range(len(fits))]
    curves = [calibrate([pair for m, pairs in enumerate(raw) if m != n for pair in pairs]) for n in range(len(fits))]
    folds = tuple(_model(fit, page, curve, {}) for fit, page, curve in zip(fits, by_fold, curves, strict=True))
    scores = _scores(pages, held_out, folds)
    card = _card(pages, recipe, scores)
    model = _model(whole, everything, calibrate([pair for pairs in raw for pair in pairs]), card)
    return Trained(model, folds, tuple(held_out), scores)


def _model(fit: BodyFit, page: PageFit, curve: tuple[tuple[float, float], ...], card: Mapping[str, Any]) -> Model:
    return Model(
        columns=fit.columns,
        tables=fit.tables,
        body=planted(fit.booster),
        page_columns=page.columns,
        type_tokens=fit.type_tokens,
        type_words=fit.type_words,
        types=page.types,
        confidence=page.confidence,
        calibration=curve,
        card=card,
    )


def _scores(
    pages: Sequence[LabelledPage], held_out: Sequence[HeldOut], folds: Sequence[Model]
) -> dict[str, dict[str, Any]]:
    """Set -> scores of the held-out answers of the model alone, in the conventions of their gold.

    A page without any text has the empty answer.
    """
    answers: dict[tuple[str, str], Answer] = {}
    for h in held_out:
        kind, sure = describe(folds[h.fold], h.own.row)
        answers[h.example.page.set, h.example.page.id] = Answer(h.body, page_type=kind, confidence=sure)
    tallies = {name: Tally() for name in sorted({page.set for page in pages})}
    for page in pages:
        tallies[page.set].add(page.gold, answers.get((page.set, page.id), Answer()))
    return {name: tally.summary() for name, tally in tallies.items()}


def _card(pages: Sequence[LabelledPage], recipe: Recipe, scores: Mapping[str, Any]) -> dict[str, Any]:
    """What the model file says of its making: the data, how, with what and how well; no date, so that it repeats."""
    from .. import __version__

    sets = {
        name: {
            "pages": sum(p.set == name for p in pages),
            "learned": sum(p.set == name and p.gold.get("body") is not None for p in pages),
            "sites": len({p.site for p in pages if p.set == name}),
            "convention": "wcxb" if any(p.loose for p in pages if p.set == name) else "strict",
        }
        for name in sorted({p.set for p in pages})
    }
    return {
        "cleaner": __version__,
        "lightgbm": str(load_lightgbm().__version__),
        "sets": sets,
        "sites": len({p.site for p in pages}),
        "hash": fingerprint(pages),
        "recipe": dataclasses.asdict(recipe),
        "scores": scores,
    }
