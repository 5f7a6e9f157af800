"""Training the model of lines: from texts of labelled pages and written ones to trees, cross-validated by site."""

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
from ..blocks.text import cut_text
from ..errors import CleanerError
from ..fields.find import find_text_fields
from ..judge.built import builtin_rules
from ..judge.gather import hear, known
from ..judge.known import title_forms
from ..judge.lines.features import COLUMNS
from ..judge.lines.model import LEAST, ask_lines, joined
from ..judge.lines.tops import known_lines
from ..judge.match import Matcher
from ..judge.model import Model
from ..judge.vouchers import text_evidence
from ..options import Options
from ..pipeline import see_html
from ..read.parse import parse_page
from ..read.sources import read_bytes
from .align import coverage, words_of
from .cases import TEXT_CASES
from .dataset import LabelledPage, fingerprint, fold_of
from .examples import COVERED
from .forests import Growth, grow, load_lightgbm, planted
from .texts import Text, WrittenText, texts_of

if TYPE_CHECKING:
    from lightgbm import Booster

    Array = np.ndarray[Any, np.dtype[Any]]

GROWTH = Growth("binary", rounds=200, leaves=31, rate=0.07, least_rows=60, features=0.5, ridge=5.0)
WINDOWS = 3
"""Texts of a page with some of what stands around its body; of a page in the loose convention, one."""
FOLDS = 5
FOLD_SEED = "fold"
"""Goes into the hash that deals sites to folds: the same folds as those of the model of pages."""
WRITTEN_WEIGHT = 45.0
"""Weight of lines of written texts: some hundred beside ten thousand of pages, in languages that these have not."""
CLEAN_WEIGHT = 2.0
"""Weight of lines of texts without noise: who extracted well must lose nothing."""
LOOSE_WEIGHT = 0.5
"""Weight of lines of pages in the loose convention, but for their bodies alone."""
CLEAN = ("gold", "short")
"""Texts without noise (texts.Text.kind)."""
BODY_LINES, NOISE_LINES = 40, 25
"""Lines of a text that weigh 1; more share that weight, or menus would outweigh all else."""
LONGEST = 60_000
"""Code points: a longer text is left out."""
STRINGS = "//text()[not(ancestor::script or ancestor::style or ancestor::noscript or ancestor::template)]"
"""What a page shows, in XPath."""
SHARED = 8
"""Words in a row that a page's body and a test case must share for the page to be left out."""
WORD = re.compile(r"\w+")
LISTING = frozenset(("collection", "listing", "product"))
"""Types of pages whose bodies are short lines as menus are: with noise around them they teach to leave menus in."""
REPORT_EVERY = 250
"""Pages between two messages of progress."""

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True, eq=False)
class TextExample:
    """The lines of one text."""

    site: str
    """What is held out together: the site of its page, or the language of a written text."""
    language: str
    """Of its page, as the set names it ('?' where it does not), or its own."""
    loose: bool
    """Whether its page's gold follows wcxb's looser convention."""
    kind: str
    """How the text was made (texts.Text.kind)."""
    rows: Array
    """Features by line."""
    inside: Array
    """Whether each line is body."""
    words: Array
    """Length of each."""
    known: Array
    """Whether rules or fields remove it already."""

    def weights(self) -> Array:
        """What each line counts in training."""
        weights = np.ones(len(self.inside))
        weights[self.inside] = min(1.0, BODY_LINES / max(1, int(self.inside.sum())))
        weights[~self.inside] = min(1.0, NOISE_LINES / max(1, int((~self.inside).sum())))
        weights[self.words == 0] = 0.0
        if self.kind == "written":
            weights *= WRITTEN_WEIGHT
        if self.kind in CLEAN:
            weights *= CLEAN_WEIGHT
        elif self.loose:
            weights *= LOOSE_WEIGHT
            weights[self.inside & self.known] = 0.0  # body by the loose convention alone
        return weights


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


def page_texts(page: LabelledPage) -> list[Text]:
    """The texts of a labelled page; none where its gold has no body."""
    gold = page.gold.get("body")
    if not gold:
        return []
    source = read_bytes(page.read(), page.url, Options(), markup=True)
    seen = see_html(source, Options())
    blocks = [block for block in seen.blocks if block.text and not block.hidden]
    shares = coverage([words_of(block.text) for block in blocks], words_of(gold))
    root = parse_page(source).root
    title = " ".join((root.findtext(".//title") or "").split())
    texts = texts_of(
        blocks,
        [share >= COVERED for share in shares],
        title=title,
        gold=gold,
        html=source.html or "",
        strings=[words for text in root.xpath(STRINGS) if (words := text.strip())],
        seed=page.id,
        windows=1 if page.loose else WINDOWS,
    )
    wanted = [text for text in texts if text.kind in CLEAN or page.gold.get("type") not in LISTING]
    return [text for text in wanted if len(text.text) <= LONGEST]


def page_examples(page: LabelledPage, matcher: Matcher) -> list[TextExample]:
    """The lines of the texts of a labelled page."""
    about = (page.site, page.gold.get("lang") or "?", page.loose)
    found = (line_example(about, text, page.gold["body"], matcher) for text in page_texts(page))
    return [example for example in found if example is not None]


def written_example(text: WrittenText, matcher: Matcher) -> TextExample | None:
    """The lines of a written text; None where it has none, or nobody said which are body."""
    if text.body is None:
        return None
    return line_example((text.group, text.lang, False), Text("written", text.text), text.body, matcher)


def line_example(about: tuple[str, str, bool], text: Text, body: str, matcher: Matcher) -> TextExample | None:
    """The lines of a text, with their features and whether each is of that body; None where it has none.

    about is the example's site and language, and whether it is loose.
    """
    blocks = cut_text(text.text)
    heard = hear(blocks, matcher)
    fields = find_text_fields(blocks, Options(), known_lines(heard.hits, matcher))
    evidence, core = known(blocks, text_evidence(blocks), fields, matcher, heard=heard)
    asked = ask_lines(blocks, evidence, core, title_forms(fields), every=True)
    if not asked.lines:
        return None
    shares = coverage([words_of(line.text) for line in asked.lines], words_of(body))
    return TextExample(
        *about,
        text.kind,
        np.array(asked.rows, dtype=np.float32).reshape(-1, len(COLUMNS)),
        np.array(shares) >= COVERED,
        np.array([line.words for line in asked.lines]),
        np.array([kind is not None for kind in asked.kinds]),
    )


def train_lines(
    pages: Sequence[LabelledPage],
    cases: Iterable[Path] = (),
    written: Sequence[WrittenText] = (),
    growth: Growth | None = None,
    folds: int = FOLDS,
    say: Say = lambda message: None,
) -> Model:
    """The model of lines learned from the pages and the written texts, its card holding what models without a page's
    site, or a text's language, made of them.

    Pages that share text with the cases are left out: those are for testing. Raises CleanerError where LightGBM is
    missing or the pages are of fewer than two sites.
    """
    load_lightgbm()
    growth = growth or GROWTH
    pages = sorted(unlike_cases(pages, cases), key=lambda p: (p.set, p.id))
    written = sorted((text for text in written if text.body is not None), key=lambda text: text.id)
    examples = _examples(pages, written, say)
    sites = {e.site for e in examples}
    if len(sites) < 2:
        raise CleanerError(f"training needs labelled pages of at least two sites, not {len(sites)}")
    count = min(folds, len(sites))
    fold = fold_of(sites, count, FOLD_SEED)
    scores: dict[str, LineScore] = {}
    for number in range(count):
        booster = _fit([e for e in examples if fold[e.site] != number], growth)
        for example in examples:
            if fold[example.site] == number:
                _score(example, booster, scores)
        say(f"fold {number + 1} of {count} is trained and asked")
    forest = planted(_fit(examples, growth))
    return Model(COLUMNS, Tables(), forest, card=_card(pages, written, growth, scores))


def _examples(pages: Sequence[LabelledPage], written: Sequence[WrittenText], say: Say) -> list[TextExample]:
    matcher = Matcher(builtin_rules())
    examples = [e for text in written if (e := written_example(text, matcher)) is not None]
    for number, page in enumerate(pages, 1):
        examples += page_examples(page, matcher)
        if number % REPORT_EVERY == 0:
            say(f"{number} of {len(pages)} pages read")
    return examples


def _fit(examples: Sequence[TextExample], growth: Growth) -> Booster:
    weights = np.concatenate([e.weights() for e in examples])
    rows = np.concatenate([e.rows for e in examples])
    inside = np.concatenate([e.inside for e in examples])
    counted = weights > 0
    return grow(growth, rows[counted], inside[counted].astype(np.float32), weights[counted])


def _score(example: TextExample, booster: Booster, scores: dict[str, LineScore]) -> None:
    own = booster.predict(example.rows, raw_score=True, num_threads=1)
    result = np.array(joined([float(x) for x in np.asarray(own)]))
    convention = "loose" if example.loose else "strict"
    names = [f"{convention}: {example.kind}"]
    if not example.loose and example.kind != "gold":
        names.append(f"language: {example.language}")
    for name in names:
        scores.setdefault(name, LineScore()).add(example, result)


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
    pages: Sequence[LabelledPage], written: Sequence[WrittenText], growth: Growth, scores: Mapping[str, LineScore]
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
        "growth": dataclasses.asdict(growth),
        "least": LEAST,
        "scores": {name: scores[name].summary() for name in sorted(scores)},
    }


def _hash(pages: Sequence[LabelledPage], written: Sequence[WrittenText]) -> str:
    """SHA-256 in hex over the pages and the written texts."""
    rows = [json.dumps((text.id, text.lang, text.text, text.body), ensure_ascii=False) for text in written]
    return hashlib.sha256("\n".join([fingerprint(pages), *rows]).encode("utf-8", "surrogatepass")).hexdigest()
