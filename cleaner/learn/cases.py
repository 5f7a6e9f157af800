"""Cases of known noise: strings that must go from the body and strings that must stay, in texts and on pages."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..article import Article
from ..errors import ReadError
from .dataset import LabelledPage, site_of
from .scores import norm

TEXT_CASES, PAGE_CASES = "text_cases.jsonl", "html_cases.jsonl"
"""Files of a folder of cases."""
LONG = 40
"""Characters from which a string is looked for anywhere in the body, not only as a line of its own."""
LONG_ON_PAGES = 25
"""The same on pages, where lines are cut otherwise."""
LONG_KEPT = 16
"""Characters from which a line that must stay may stand inside a longer one."""
BLANK = re.compile(r"[\s\u200b]+")
PARAGRAPH = re.compile(r"\n\s*\n")
UNKNOWN = "?"
"""The language of a case that names none."""
SHOWN = 70
"""Characters of a string that a failure shows."""


@dataclass(slots=True)
class CaseScore:
    """Adds up cases: how much of the noise went, how much of the content stayed."""

    cases: int = 0
    perfect: int = 0
    go: Counter[str] = field(default_factory=Counter)
    """Kind -> strings that must go."""
    gone: Counter[str] = field(default_factory=Counter)
    """Kind -> those that did."""
    stay: int = 0
    stayed: int = 0
    traps: int = 0
    broken: int = 0
    """Traps that did not stay: content that looks like noise."""
    languages: dict[str, Counter[str]] = field(default_factory=dict)
    """Language of a case -> how many of its strings must go ('of'), did ('gone'), must stay ('content'), 'stayed'."""
    failures: list[tuple[str, str, str, str]] = field(default_factory=list)
    """(case, 'left', 'lost', 'trap' or 'field', kind or name, text)."""

    def noise(self, case: Mapping[str, Any], kind: str, text: str, left: bool) -> None:
        """None; counts a string that must go."""
        self.go[kind] += 1
        self.gone[kind] += not left
        self._language(case).update({"of": 1, "gone": int(not left)})
        if left:
            self.failures.append((case["id"], "left", kind, text[:SHOWN]))

    def content(self, case: Mapping[str, Any], text: str, kept: bool) -> None:
        """None; counts a string that must stay."""
        self.stay += 1
        self.stayed += kept
        self._language(case).update({"content": 1, "stayed": int(kept)})
        if not kept:
            self.failures.append((case["id"], "lost", "", text[:SHOWN]))

    def _language(self, case: Mapping[str, Any]) -> Counter[str]:
        return self.languages.setdefault(case.get("lang") or UNKNOWN, Counter())

    def trap(self, case: str, text: str, kept: bool) -> None:
        """None; counts a trap."""
        self.traps += 1
        self.broken += not kept
        if not kept:
            self.failures.append((case, "trap", "", text[:SHOWN]))

    def summary(self) -> dict[str, Any]:
        """The figures, ready for JSON."""
        go, gone = self.go.total(), self.gone.total()
        figures: dict[str, Any] = {
            "cases": self.cases,
            "perfect": self.perfect,
            "must_go": go,
            "gone": round(gone / max(1, go), 4),
            "must_stay": self.stay,
            "stayed": round(self.stayed / max(1, self.stay), 4),
            "kinds": {kind: {"gone": self.gone[kind], "of": n} for kind, n in self.go.most_common()},
            "languages": {
                language: {key: counts[key] for key in ("gone", "of", "stayed", "content")}
                for language, counts in sorted(self.languages.items(), key=lambda item: (-item[1]["of"], item[0]))
            },
            "failures": [list(failure) for failure in self.failures],
        }
        if self.traps:
            figures["traps"] = {"broken": self.broken, "of": self.traps}
        return figures


def flat(text: str) -> str:
    """The text in lower case with single spaces: what is compared."""
    return BLANK.sub(" ", text).strip().lower()


def measure_texts(path: Path, clean_text: Callable[[str], Article]) -> CaseScore:
    """How cases of already-extracted text come out. Raises ReadError where the file cannot be used."""
    score = CaseScore()
    for case in read_cases(path):
        before = len(score.failures)
        article = clean_text(case["raw"])
        _score_text(score, case, article.body)
        for name in ("title", "section"):
            truth, value = case.get(name), getattr(article, name)
            if norm(value) != norm(truth):
                score.failures.append((case["id"], "field", name, f"{value!r}, not {truth!r}"[:SHOWN]))
        score.cases += 1
        score.perfect += not any(failure[1] != "field" for failure in score.failures[before:])
    return score


def _score_text(score: CaseScore, case: Mapping[str, Any], body: str) -> None:
    lines, whole = Counter(flat(line) for line in body.split("\n") if line.strip()), flat(body)
    gold = [flat(part) for part in PARAGRAPH.split(case["body"]) if part.strip()]
    allowed = Counter(gold) + Counter(flat(text) for text in case.get("optional") or ())
    for removed in case["removed"]:
        text = flat(removed["text"])
        anywhere = removed.get("inline") or len(text) >= LONG
        score.noise(case, removed["kind"], text, text in whole if anywhere else lines[text] > allowed[text])
    for text in gold:
        kept = text in whole if len(text) >= LONG else lines[text] > 0 or (len(text) >= LONG_KEPT and text in whole)
        score.content(case, text, kept)
    for trap in case.get("trap") or ():
        score.trap(case["id"], flat(trap), flat(trap) in whole)


def measure_pages(path: Path, body_of: Callable[[LabelledPage], str]) -> CaseScore:
    """How strings of known noise and content on pages come out; case['page'] is 'SET/ID', SET beside the folder.

    Raises ReadError where the file or a page cannot be used.
    """
    score = CaseScore()
    for case in read_cases(path):
        before = len(score.failures)
        body = body_of(_page(path, case))
        whole, lines = flat(body), {flat(line) for line in body.split("\n")}
        for removed in case["must_go"]:
            text = flat(removed["text"])
            score.noise(case, removed["kind"], text, text in (lines if len(text) < LONG_ON_PAGES else whole))
        for text in case["must_stay"]:
            score.content(case, flat(text), flat(text) in whole)
        score.cases += 1
        score.perfect += len(score.failures) == before
    return score


def _page(path: Path, case: Mapping[str, Any]) -> LabelledPage:
    name, _, page_id = case["page"].partition("/")
    url = case.get("url") or None
    file = path.parent.parent / name / "pages" / f"{page_id}.html.gz"
    return LabelledPage(name, page_id, url, case, site_of(url, page_id), False, file)


def read_cases(path: Path) -> Iterator[dict[str, Any]]:
    """The cases of a file, one JSON object a line. Raises ReadError where it cannot be read."""
    try:
        with path.open(encoding="utf-8") as file:
            for line in file:
                if line.strip():
                    yield json.loads(line)
    except (OSError, ValueError) as error:
        raise ReadError(
            f"{path} cannot be read: {getattr(error, 'strerror', None) or error}", path=str(path)
        ) from error
