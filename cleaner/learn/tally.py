"""Adds up the answers over the pages of a set: bodies, snippets, fields, types and confidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import mean, median
from typing import Any

from .scores import Shingles, calibration_error, f1, norm, same_names, shingle_f1, shingle_pr, word_f1

FIELDS = ("title", "section", "author", "date")
"""Fields that golds know."""
DATE_LENGTH = len("2026-01-31")
"""Characters of a date that are compared: golds know no hour."""
SLOWEST = 0.99
"""The quantile of the times that tells the slow pages."""
DIGITS = 4
"""Decimals of a figure."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What an extractor says of one page."""

    body: str = ""
    title: str | None = None
    section: str | None = None
    author: str | None = None
    """Names, parted by commas."""
    date: str | None = None
    """ISO 8601; the day is compared."""
    page_type: str | None = None
    confidence: float | None = None
    ms: float | None = None
    """Milliseconds from bytes to fields."""
    error: str | None = None
    """What was raised, where the extractor failed."""


@dataclass(frozen=True, slots=True)
class _Body:
    """The scores of one body."""

    kind: str
    language: str
    precision: float
    recall: float
    f1: float
    shingles: Shingles
    confidence: float | None


class Tally:
    """The figures of one set and one extractor; measures as in scores.py, means over pages."""

    def __init__(self) -> None:
        self.pages = 0
        self._bodies: list[_Body] = []
        self._snippets = {"kept": 0, "lost": 0, "leaked": 0, "gone": 0}
        self._fields: dict[str, dict[str, int]] = defaultdict(lambda: {"n": 0, "given": 0, "right": 0, "invented": 0})
        self._types: list[bool] = []
        self._ms: list[float] = []
        self._errors: list[str] = []

    def add(self, gold: Mapping[str, Any], answer: Answer) -> float | None:
        """Word F1 of the page's body, None where the gold has none; the answer is counted."""
        self.pages += 1
        if answer.ms is not None:
            self._ms.append(answer.ms)
        if answer.error is not None:
            self._errors.append(f"{gold['id']}: {answer.error}")
        if gold.get("type") and answer.page_type:
            self._types.append(gold["type"] == answer.page_type)
        for text in gold.get("with") or ():
            self._snippets["kept" if text in answer.body else "lost"] += 1
        for text in gold.get("without") or ():
            self._snippets["leaked" if text in answer.body else "gone"] += 1
        self._add_fields(gold, answer)
        return self._add_body(gold, answer) if gold.get("body") is not None else None

    def _add_body(self, gold: Mapping[str, Any], answer: Answer) -> float:
        kind, language = gold.get("type") or "article", gold.get("lang") or "?"
        precision, recall, score = word_f1(answer.body, gold["body"])
        shingles = shingle_pr(answer.body, gold["body"])
        self._bodies.append(_Body(kind, language, precision, recall, score, shingles, answer.confidence))
        return score

    def _add_fields(self, gold: Mapping[str, Any], answer: Answer) -> None:
        for name in FIELDS:
            if name not in gold:
                continue
            truth, value = gold[name], getattr(answer, name)
            counts = self._fields[name]
            counts["n"] += bool(truth)
            counts["given"] += bool(value)
            counts["right"] += bool(truth and value) and _same(name, value, truth, gold)
            counts["invented"] += bool(value) and not truth

    def summary(self) -> dict[str, Any]:
        """The figures, ready for JSON: only what the set's gold can tell."""
        figures: dict[str, Any] = {"pages": self.pages}
        if self._bodies:
            figures["body"] = _body_figures(self._bodies)
            figures["types"] = _by([b.kind for b in self._bodies], self._bodies)
            figures["languages"] = _by([b.language for b in self._bodies], self._bodies)
        if kept := self._snippets["kept"]:
            precision = kept / (kept + self._snippets["leaked"])
            recall = kept / (kept + self._snippets["lost"])
            figures["snippets"] = _rounded({"f1": f1(precision, recall), "precision": precision, "recall": recall})
        figures["fields"] = {name: _field_figures(c) for name, c in self._fields.items() if c["given"]}
        if self._types:
            figures["page_type"] = _rounded({"accuracy": mean(map(float, self._types)), "n": len(self._types)})
        figures["calibration"] = self._calibration()
        if self._ms:
            ordered = sorted(self._ms)
            slow = ordered[min(len(ordered) - 1, int(len(ordered) * SLOWEST))]
            figures["ms"] = _rounded({"mean": mean(ordered), "median": median(ordered), "p99": slow})
        if self._errors:
            figures["errors"] = {"n": len(self._errors), "first": self._errors[0]}
        return {name: value for name, value in figures.items() if value not in ({}, None)}

    def _calibration(self) -> dict[str, float] | None:
        pairs = sorted((b.confidence, b.f1) for b in self._bodies if b.confidence is not None)
        error = calibration_error(pairs)
        if error is None:
            return None
        fifth = len(pairs) // 5
        low, high = mean(f for _, f in pairs[:fifth]), mean(f for _, f in pairs[-fifth:])
        return _rounded({"error": error, "f1_of_lowest_fifth": low, "f1_of_highest_fifth": high})


def _same(name: str, value: str, truth: str, gold: Mapping[str, Any]) -> bool:
    if name == "author":
        return same_names(value, truth)
    if name == "date":
        return norm(value[:DATE_LENGTH]) == norm(truth[:DATE_LENGTH])
    if name == "section":
        return norm(value) in {norm(x) for x in [truth, *(gold.get("section_accept") or [])] if x}
    return norm(value) == norm(truth)


def _body_figures(bodies: Sequence[_Body]) -> dict[str, float]:
    return _rounded(
        {
            "f1": mean(b.f1 for b in bodies),
            "precision": mean(b.precision for b in bodies),
            "recall": mean(b.recall for b in bodies),
            "shingle_f1": shingle_f1(b.shingles for b in bodies),
            "exact": mean(float(b.shingles.exact) for b in bodies),
        }
    )


def _by(keys: Sequence[str], bodies: Sequence[_Body]) -> dict[str, dict[str, float]]:
    """Key -> pages, F1 and shingle F1 of the bodies that have it; the most frequent first."""
    groups: dict[str, list[_Body]] = defaultdict(list)
    for key, body in zip(keys, bodies, strict=True):
        groups[key].append(body)
    order = sorted(groups, key=lambda key: (-len(groups[key]), key))
    return {key: {"pages": len(groups[key]), **_body_figures(groups[key])} for key in order}


def _field_figures(counts: Mapping[str, int]) -> dict[str, float]:
    """recall: right among pages that have the field; precision: right among the answers given."""
    recall, precision = counts["right"] / max(1, counts["n"]), counts["right"] / max(1, counts["given"])
    return _rounded({"recall": recall, "precision": precision, "n": counts["n"], "invented": counts["invented"]})


def _rounded(figures: Mapping[str, float]) -> dict[str, float]:
    return {name: round(value, DIGITS) if isinstance(value, float) else value for name, value in figures.items()}
