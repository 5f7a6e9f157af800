"""Every page in fixtures/: what must stay stays, what must go is logged with its kind, nothing is lost.

A folder holds page.html or page.txt, expected.toml (written by hand) and body.md (written by
`pytest --update`, its diff read).
"""

from __future__ import annotations

import tomllib
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

import cleaner
from cleaner.blocks.html import cut
from cleaner.blocks.text import cut_text
from cleaner.read.parse import parse
from cleaner.read.sources import read_source

from .conftest import ROOT

FOLDERS = sorted(p.parent for p in (ROOT / "fixtures").glob("*/expected.toml"))
FIELDS = ("title", "section", "source_url", "site", "language", "encoding", "page_type")


def squash(text: str) -> str:
    return "".join(text.split())


def fold(text: str) -> str:
    return " ".join(text.split())


@cache
def cleaned(folder: Path) -> cleaner.Article:
    expected = expectation(folder)
    if (folder / "page.txt").exists():
        return cleaner.clean_text(folder / "page.txt")
    return cleaner.clean(folder / "page.html", url=expected.get("url"))


@cache
def expectation(folder: Path) -> dict[str, object]:
    return tomllib.loads((folder / "expected.toml").read_text(encoding="utf-8"))


@pytest.fixture(params=FOLDERS, ids=lambda p: p.name)
def folder(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def test_there_are_enough() -> None:
    assert len(FOLDERS) >= 50


def test_what_must_stay_stays(folder: Path) -> None:
    body = fold(cleaned(folder).body)
    lost = [text for text in expectation(folder)["stay"] if fold(text) not in body]
    assert not lost


def test_known_losses_are_still_lost(folder: Path) -> None:
    """What should stay and does not yet stands under 'lost': who mends it moves it to 'stay'."""
    body = fold(cleaned(folder).body)
    mended = [text for text in expectation(folder).get("lost", []) if fold(text) in body]
    assert not mended


def test_known_leftovers_are_still_left(folder: Path) -> None:
    """What should go and does not yet stands under 'left': who mends it moves it to 'go'."""
    body = fold(cleaned(folder).body)
    mended = [text for text in expectation(folder).get("left", []) if fold(text) not in body]
    assert not mended


def test_what_must_go_is_gone_and_logged_with_its_kind(folder: Path) -> None:
    article = cleaned(folder)
    lines = {fold(line) for line in article.body.split("\n")}
    wrong = []
    for item in expectation(folder)["go"]:
        text = fold(item["text"])
        left = text in lines or (len(text) > 40 and text in fold(article.body))
        kinds = {r.kind for r in article.removed if text in fold(r.text)}
        if left or not kinds or ("kind" in item and item["kind"] not in kinds):
            wrong.append((text, "left" if left else f"logged as {sorted(kinds)}, not {item.get('kind')}"))
    assert not wrong


def test_fields(folder: Path) -> None:
    article, expected = cleaned(folder), expectation(folder)
    assert article.section in {None, *map(str, article.sections)}
    found = {name: getattr(article, name) for name in FIELDS if name in expected or name in ("title", "section")}
    assert found == {name: expected.get(name) for name in found}
    if "authors" in expected:
        assert list(article.authors) == expected["authors"]
    if "date" in expected:
        assert (article.date or "")[:10] == expected["date"]
    assert set(expected.get("warnings", ())) <= {w.code for w in article.warnings}


def test_nothing_is_lost(folder: Path) -> None:
    article = cleaned(folder)
    page = read_source(next(folder.glob("page.*")), None, cleaner.Options())
    blocks = cut_text(page.text) if page.text is not None else cut(parse(page.html or "").root)
    kept = "".join(block.text for block in article.content)
    removed = "".join(r.text for r in article.removed)
    assert Counter(squash(kept + removed)) == Counter(squash("".join(b.text for b in blocks)))


def test_markdown_is_as_read(folder: Path, update: bool) -> None:
    path = folder / "body.md"
    if update:
        path.write_text(cleaned(folder).markdown, encoding="utf-8")
    assert path.exists(), "no body.md: run pytest --update and read what it wrote"
    assert cleaned(folder).markdown == path.read_text(encoding="utf-8")
