"""Training the models of lines: from texts of labelled pages and written ones to trees, cross-validated by site."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..blocks.features import Tables
from ..errors import CleanerError
from ..judge.built import builtin_rules
from ..judge.lines import breaks
from ..judge.lines.features import COLUMNS
from ..judge.lines.model import LEAST, joined
from ..judge.lines.whole import is_whole, selected
from ..judge.match import Matcher
from ..judge.model import Model
from .breaks import train_breaks
from .cases import TEXT_CASES
from .dataset import LabelledPage, fingerprint, fold_of
from .forests import Growth, grow, load_lightgbm, planted
from .line_examples import WRITTEN_KIND, TextExample, page_examples, written_example
from .texts import WrittenText

if TYPE_CHECKING:
    from lightgbm import Booster

    from .line_examples import Array

GROWTH = Growth("binary", rounds=200, leaves=31, rate=0.07, least_rows=60, features=0.5, ridge=5.0)
WHOLE_GROWTH = Growth("binary", rounds=300, leaves=47, rate=0.07, least_rows=60, features=0.5, ridge=5.0)
"""For texts that are all of a page: 200 trees of 31 leaves come to .01 less."""
WHOLE = ("window", "strings", "page", "markdown")
"""Texts (texts.Text.kind) that the model for those learns from, with the written ones; the model of lines learns from
neither of the last two: it would lose five times as many lines of clean bodies."""
WHOLE_ONLY = ("page", "markdown")
FOLDS = 5
FOLD_SEED = "fold"
"""Goes into the hash that deals sites to folds: the same folds as those of the model of pages."""
SHARED = 8
"""Words in a row that a page's body and a test case must share for the page to be left out."""
WORD = re.compile(r"\w+")
REPORT_EVERY = 250
"""Pages between two messages of progress."""

Say = Callable[[str], None]


@dataclass(slots=True)
class WholeScore:
    """Adds up texts that are all of a page: how much of what stays is body, and how much of the body stays, by words;
    before any selection and after it."""

    found: dict[str, list[tuple[float, float, float]]] = field(default_factory=dict)
    """'before' and 'after': precision, recall and F1 of each text."""

    def add(self, example: TextExample, stays: Array, selected: Array) -> None:
        """None; counts a text of which these lines stay, without selection and with it."""
        body = example.words * example.shares
        for name, kept in (("before", stays), ("after", selected)):
            hit, held, real = float(body[kept].sum()), float(example.words[kept].sum()), float(body.sum())
            precision, recall = hit / held if held else 0.0, hit / real if real else 0.0
            f1 = 2 * precision * recall / (precision + recall) if hit else 0.0
            self.found.setdefault(name, []).append((precision, recall, f1))

    def summary(self) -> dict[str, float | int]:
        """The number of texts, and means of 0 to 1."""
        figures: dict[str, float | int] = {"texts": len(self.found["after"])}
        for name, rows in self.found.items():
            for what, mean in zip(("precision", "recall", "f1"), np.mean(rows, axis=0), strict=True):
                figures[f"{what}_{name}"] = round(float(mean), 4)
        return figures


@dataclass(slots=True)
class LineScore:
    """Adds up lines: how much of the noise goes by rules alone and with the model, how much of the body is lost."""

    counts: Counter[str] = field(default_factory=Counter)
    """'noise' and 'body' lines, and of them those that go ' by rules', ' by model' (alone) and ' by either'."""

    def add(self, example: TextExample, scores: Array) -> None:
        """None; counts the lines of a text, scores being the joined log-odds."""
        sure = scores < LEAST
        real = example.words > 0
        for name, lines in (("noise", ~example.inside & real), ("body", example.inside & real)):
            self.counts[name] += int(lines.sum())
            self.counts[f"{name} by rules"] += int((lines & example.known).sum())
            self.counts[f"{name} by either"] += int((lines & (example.known | sure)).sum())
            self.counts[f"{name} by model"] += int((lines & sure & ~example.known).sum())

    def summary(self) -> dict[str, float | int]:
        """The counts, and shares of 0 to 1."""
        noise, body = max(1, self.counts["noise"]), max(1, self.counts["body"])
        return {
            "noise": self.counts["noise"],
            "body": self.counts["body"],
            "removed_by_rules": round(self.counts["noise by rules"] / noise, 4),
            "removed": round(self.counts["noise by either"] / noise, 4),
            "lost_by_rules": round(self.counts["body by rules"] / body, 5),
            "lost_by_model": round(self.counts["body by model"] / body, 5),
        }


def train_lines(
    pages: Sequence[LabelledPage],
    cases: Iterable[Path] = (),
    written: Sequence[WrittenText] = (),
    growth: Growth | None = None,
    whole_growth: Growth | None = None,
    folds: int = FOLDS,
    say: Say = lambda message: None,
) -> tuple[Model, Model, Model | None]:
    """The model of lines learned from the pages and the written texts, that of the lines of texts that are all of a
    page, and that of where lines ended, None where written texts alone are given; their card holds what models without
    a page's site, or a text's language, made of them.

    Pages that share text with the cases are left out: those are for testing. Raises CleanerError where LightGBM is
    missing or the pages are of fewer than two sites.
    """
    load_lightgbm()
    growths = (growth or GROWTH, whole_growth or WHOLE_GROWTH)
    pages = sorted(unlike_cases(pages, cases), key=lambda p: (p.set, p.id))
    written = sorted((text for text in written if text.body is not None), key=lambda text: text.id)
    examples = _examples(pages, written, say)
    sites = {e.site for e in examples}
    if len(sites) < 2:
        raise CleanerError(f"training needs labelled pages of at least two sites, not {len(sites)}")
    count = min(folds, len(sites))
    fold = fold_of(sites, count, FOLD_SEED)
    scores: dict[str, LineScore] = {}
    whole_scores: dict[str, WholeScore] = {}
    for number in range(count):
        boosters = _fit([e for e in examples if fold[e.site] != number], growths)
        for example in examples:
            if fold[example.site] == number:
                _score(example, boosters, scores, whole_scores)
        say(f"fold {number + 1} of {count} is trained and asked")
    ends, found = train_breaks(pages, count, FOLD_SEED) or (None, None)
    say("line ends are learned")
    card = {**_card(pages, written, growths, scores, whole_scores), "breaks": found}
    lines, whole = [Model(COLUMNS, Tables(), planted(booster), card=card) for booster in _fit(examples, growths)]
    return lines, whole, None if ends is None else Model(breaks.COLUMNS, Tables(), planted(ends), card=card)


def _examples(pages: Sequence[LabelledPage], written: Sequence[WrittenText], say: Say) -> list[TextExample]:
    matcher = Matcher(builtin_rules())
    examples = [e for text in written if (e := written_example(text, matcher)) is not None]
    for number, page in enumerate(pages, 1):
        examples += page_examples(page, matcher)
        if number % REPORT_EVERY == 0:
            say(f"{number} of {len(pages)} pages read")
    return examples


def _fit(examples: Sequence[TextExample], growths: tuple[Growth, Growth]) -> tuple[Booster, Booster]:
    """What judges lines, and what judges those of texts that are all of a page."""
    lines = [(e, e.weights()) for e in examples if e.kind not in WHOLE_ONLY]
    whole = [(e, e.whole_weights()) for e in examples if e.kind in WHOLE or e.kind == WRITTEN_KIND]
    return _grown(lines, growths[0]), _grown(whole, growths[1])


def _grown(examples: Sequence[tuple[TextExample, Array]], growth: Growth) -> Booster:
    weights = np.concatenate([weights for _, weights in examples])
    rows = np.concatenate([e.rows for e, _ in examples])
    inside = np.concatenate([e.inside for e, _ in examples])
    counted = weights > 0
    return grow(growth, rows[counted], inside[counted].astype(np.float32), weights[counted])


def _score(
    example: TextExample,
    boosters: tuple[Booster, Booster],
    scores: dict[str, LineScore],
    whole_scores: dict[str, WholeScore],
) -> None:
    result = _joined(example, boosters[0])
    convention = "loose" if example.loose else "strict"
    if example.kind not in WHOLE_ONLY:
        names = [f"{convention}: {example.kind}"]
        if not example.loose and example.kind != "gold":
            names.append(f"language: {example.language}")
        for name in names:
            scores.setdefault(name, LineScore()).add(example, result)
    if example.kind in (*WHOLE_ONLY, "strings"):
        stays = (result >= LEAST) & ~example.known
        kept = None
        if is_whole(example.kinds, result.tolist()):
            found = _joined(example, boosters[1]).tolist()
            ends = (example.rows[:, COLUMNS.index("ends_sentence")] > 0).tolist()
            lengths, sure = example.words.tolist(), (result < LEAST).tolist()
            kept = selected(lengths, ends, example.kinds, found, sure, 1.0)
        chosen = stays if kept is None else np.array(kept) & ~example.known
        whole_scores.setdefault(f"{convention}: {example.kind}", WholeScore()).add(example, stays, chosen)


def _joined(example: TextExample, booster: Booster) -> Array:
    own = booster.predict(example.rows, raw_score=True, num_threads=1)
    return np.array(joined([float(x) for x in np.asarray(own)]))


def unlike_cases(pages: Iterable[LabelledPage], cases: Iterable[Path]) -> list[LabelledPage]:
    """The pages that share no text with the cases in these folders, which are for testing."""
    taken = _runs_of_cases(cases)
    return [page for page in pages if not _shares(page, taken)]


def _runs_of_cases(folders: Iterable[Path]) -> set[tuple[str, ...]]:
    """Runs of words of the bodies of all text cases in the folders."""
    runs: set[tuple[str, ...]] = set()
    for folder in folders:
        for line in (folder / TEXT_CASES).read_text(encoding="utf-8").split("\n"):
            if line.strip():
                runs.update(_runs(json.loads(line)["body"]))
    return runs


def _shares(page: LabelledPage, runs: set[tuple[str, ...]]) -> bool:
    return bool(runs) and not runs.isdisjoint(_runs(page.gold.get("body") or ""))


def _runs(text: str) -> Iterable[tuple[str, ...]]:
    words = WORD.findall(text.lower())
    return zip(*(words[i:] for i in range(SHARED)), strict=False)


def _card(
    pages: Sequence[LabelledPage],
    written: Sequence[WrittenText],
    growths: tuple[Growth, Growth],
    scores: Mapping[str, LineScore],
    whole_scores: Mapping[str, WholeScore],
) -> dict[str, Any]:
    from .. import __version__

    return {
        "cleaner": __version__,
        "lightgbm": str(load_lightgbm().__version__),
        "pages": dict(Counter(page.set for page in pages)),
        "sites": len({page.site for page in pages}),
        "written": len(written),
        "languages": len({text.lang for text in written}),
        "hash": _hash(pages, written),
        "growth": dataclasses.asdict(growths[0]),
        "whole_growth": dataclasses.asdict(growths[1]),
        "least": LEAST,
        "scores": {name: scores[name].summary() for name in sorted(scores)},
        "whole": {name: whole_scores[name].summary() for name in sorted(whole_scores)},
    }


def _hash(pages: Sequence[LabelledPage], written: Sequence[WrittenText]) -> str:
    """SHA-256 in hex over the pages and the written texts."""
    rows = [json.dumps((text.id, text.lang, text.text, text.body), ensure_ascii=False) for text in written]
    return hashlib.sha256("\n".join([fingerprint(pages), *rows]).encode("utf-8", "surrogatepass")).hexdigest()
