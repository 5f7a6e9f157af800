"""Asks extractors about the pages of labelled sets, times them and adds up how right they were."""

from __future__ import annotations

import heapq
import json
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from ..article import Article
from ..errors import CleanerError
from ..fields.weights import Weigher
from ..judge.model import Model
from ..options import Options
from ..pipeline import Cleaner
from .dataset import LabelledPage
from .tally import Answer, Tally

Ask = Callable[[LabelledPage, bytes], Answer]
"""An extractor: what it says of a page with these bytes."""
FIELD_FOLDS = "held-out-fields.json"
"""In the same folder: the file of each fold's weights of fields -> the sites that it never saw."""
OURS = "cleaner"
"""The name of our own answers among those of peers."""
ERROR_LENGTH = 120
"""Characters of an error's message that are reported."""
FOLD_FILES = "fold-*.model"
"""Models of cross-validation, in a folder; each card names the sites that its model never saw."""


@dataclass(frozen=True, slots=True)
class Worst:
    """A page whose body came out badly."""

    f1: float
    page: LabelledPage
    body: str
    """What the extractor gave."""


@dataclass(frozen=True, slots=True)
class Measured:
    """How one extractor did on one set."""

    engine: str
    figures: Mapping[str, Any]
    """As Tally.summary gives them."""
    worst: tuple[Worst, ...] = ()
    """The worst bodies, the worst first."""


def measure(pages: Sequence[LabelledPage], engine: str, ask: Ask, *, worst: int = 0) -> Measured:
    """How an extractor does on the pages; worst is how many of its worst bodies to keep.

    The first page is asked about twice and the second time counts: the first one pays for imports and caches.
    """
    tally = Tally()
    heap: list[tuple[float, int, Worst]] = []
    for number, page in enumerate(pages):
        data = page.read()
        if number == 0:
            _timed(ask, page, data)
        answer = _timed(ask, page, data)
        score = tally.add(page.gold, answer)
        if score is not None and worst:
            heapq.heappush(heap, (-score, -number, Worst(score, page, answer.body)))
            if len(heap) > worst:
                heapq.heappop(heap)  # the best of them
    ordered = tuple(item for _, _, item in sorted(heap, key=lambda entry: (entry[0], entry[1]), reverse=True))
    return Measured(engine, tally.summary(), ordered)


def _timed(ask: Ask, page: LabelledPage, data: bytes) -> Answer:
    start = time.perf_counter()
    try:
        answer = ask(page, data)
    except Exception as error:  # the batch boundary: an extractor's failure is a result, not ours to stop for
        answer = Answer(error=f"{type(error).__name__}: {error}"[:ERROR_LENGTH])
    return replace(answer, ms=(time.perf_counter() - start) * 1e3)


def answer_of(article: Article) -> Answer:
    """An article as an answer."""
    return Answer(
        body=article.body,
        title=article.title,
        section=article.section,
        author=", ".join(article.authors) or None,
        date=article.date,
        page_type=article.page_type,
        confidence=article.confidence,
    )


def our_ask(options: Options, model: Path | None = None, folds: Path | None = None) -> Ask:
    """Our own extractor with these options.

    model: a model file in place of the one that ships. folds: a folder of cross-validation's models
    ('cleaner train --folds'), of bodies, of fields or of both: each page is judged by those that never saw its site.
    """
    if folds is None:
        cleaner = Cleaner(options, model=model)
        return lambda page, data: answer_of(cleaner.clean(data, page.url))
    weighers = load_field_folds(folds)
    models = load_folds(folds) if not weighers or any(folds.glob(FOLD_FILES)) else []
    model_of = {site: i for i, one in enumerate(models) for site in one.card["held_out"]}
    weigher_of = {site: i for i, (sites, _) in enumerate(weighers) for site in sites}

    @cache
    def cleaner_of(body: int, fields: int) -> Cleaner:
        one, other = models[body] if models else model, weighers[fields][1] if weighers else None
        return Cleaner(options, model=one, weights=other)

    def ask(page: LabelledPage, data: bytes) -> Answer:
        held = cleaner_of(model_of.get(page.site, 0), weigher_of.get(page.site, 0))
        return answer_of(held.clean(data, page.url))

    return ask


def load_field_folds(folder: Path) -> list[tuple[frozenset[str], Weigher]]:
    """(sites that it never saw, what was learned of fields) of each fold; none where the folder has none."""
    index = folder / FIELD_FOLDS
    if not index.exists():
        return []
    held_out: dict[str, list[str]] = json.loads(index.read_text(encoding="utf-8"))
    return [(frozenset(sites), Weigher.load(folder / name)) for name, sites in held_out.items()]


def load_folds(folder: Path) -> list[Model]:
    """The models of cross-validation. Raises CleanerError where there are none, ModelError for another file."""
    models = [Model.load(path) for path in sorted(folder.glob(FOLD_FILES))]
    if not models or not all("held_out" in model.card for model in models):
        raise CleanerError(
            f"{folder} holds no models of cross-validation; 'cleaner train --folds {folder}' writes them"
        )
    return models


def save_folds(models: Iterable[Model], held_out: Sequence[Iterable[str]], folder: Path) -> None:
    """None; writes the models of cross-validation, each with the sites that it never saw."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, (model, sites) in enumerate(zip(models, held_out, strict=True)):
        named = model.replace(card={**model.card, "held_out": sorted(sites)})
        named.save(folder / FOLD_FILES.replace("*", str(number)))
