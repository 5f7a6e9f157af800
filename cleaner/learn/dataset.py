"""Labelled pages on disk: a set is a folder with gold.jsonl (a row a page) and pages/ID.html.gz (raw bytes)."""

from __future__ import annotations

import gzip
import hashlib
import json
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ..errors import ReadError
from ..kinds import PAGE_TYPES

GOLD = "gold.jsonl"
LOOSE_SETS = "wcxb"
"""A set whose folder's name begins so follows wcxb's looser convention, unless the caller says otherwise."""
SECOND_LEVEL = frozenset(
    ("ac", "co", "com", "edu", "go", "gob", "gov", "gouv", "gv", "ltd", "me", "mil", "ne", "net", "nom", "or", "org")
)
"""Labels that registries sell names below, as in example.co.uk."""
COUNTRY_LETTERS = 2
"""Letters of a top level that may have such labels."""
TEXTS = ("body", "title", "author", "date", "section", "type", "lang")
"""Keys of a row that hold a str or null."""
LISTS = ("with", "without", "section_accept")
"""Keys of a row that hold lists of str."""
SEPARATOR = "__"
"""Parts the name of another set from the id that the page has there, as in 'snippets__example.org'."""


@dataclass(frozen=True, slots=True)
class LabelledPage:
    """One page of a set and what it is known to hold."""

    set: str
    """The folder's name."""
    id: str
    """Unique in the set."""
    url: str | None
    """Its address, where known."""
    gold: Mapping[str, Any]
    """Its row: body, title, author, date, section, section_accept, with, without, type and lang, as far as known."""
    site: str
    """What pages of one site share (site_of); folds are grouped by it over all sets."""
    loose: bool
    """Whether the gold follows wcxb's looser convention; else the strict one, the article's text alone."""
    path: Path
    """The file with its bytes, compressed by gzip."""

    def read(self) -> bytes:
        """The page's bytes. Raises ReadError where there are none."""
        try:
            return gzip.decompress(self.path.read_bytes())
        except (OSError, EOFError, zlib.error) as error:
            raise ReadError(
                f"the page {self.id!r} of {self.set!r} cannot be read: {getattr(error, 'strerror', None) or error}",
                path=str(self.path),
            ) from error

    @property
    def page_type(self) -> str:
        """The gold's page type; a page of which none is said is an article."""
        return self.gold.get("type") or "article"


def read_set(folder: str | Path, *, loose: bool | None = None) -> Iterator[LabelledPage]:
    """The pages of a set, in the order of its gold; loose None: the folder's name tells (LOOSE_SETS).

    Raises ReadError where there is no gold or a row of it is not as it must be; pages are opened later.
    """
    folder = Path(folder)
    name = folder.resolve().name
    if loose is None:
        loose = name.startswith(LOOSE_SETS)
    seen = set()
    for number, row in json_rows(folder / GOLD, _fault, f"a set is a folder with {GOLD} and pages/"):
        page_id = row["id"]
        if page_id in seen:
            raise ReadError(f"{folder / GOLD}:{number}: the id {page_id!r} stands twice", path=str(folder / GOLD))
        seen.add(page_id)
        url = row.get("url") or None
        path = folder / "pages" / f"{page_id}.html.gz"
        yield LabelledPage(name, page_id, url, row, site_of(url, page_id), loose, path)


def read_sets(folders: Iterable[str | Path], loose: Sequence[str] | None = None) -> list[LabelledPage]:
    """The pages of several sets; loose names the folders with wcxb's convention, None: their names tell."""
    pages: list[LabelledPage] = []
    for folder in folders:
        name = Path(folder).resolve().name
        pages.extend(read_set(folder, loose=None if loose is None else name in loose))
    return pages


def site_of(url: str | None, page_id: str) -> str:
    """What the pages of one site share: the name that was registered, without 'www' and without its top level.

    So example.com, blog.example.com and example.co.uk are one site: brands use one template in many countries.
    Blogs of one host are one site too. A page without an address is known by its id, less the name of the
    set that it was taken from, so that two copies of it meet.
    """
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        host = ""
    labels = [label for label in host.lower().split(".") if label]
    if not labels:
        return "#" + page_id.rpartition(SEPARATOR)[2]
    if len(labels[-1]) == COUNTRY_LETTERS and len(labels) > 2 and labels[-2] in SECOND_LEVEL:
        labels.pop()
    return labels[-2] if len(labels) > 1 and not labels[-1].isdigit() else host


def fingerprint(pages: Iterable[LabelledPage]) -> str:
    """SHA-256 in hex over the pages' ids, gold, conventions and bytes; their order does not matter."""
    digests = []
    for page in pages:
        row = json.dumps(page.gold, sort_keys=True, ensure_ascii=False)
        one = hashlib.sha256(f"{page.set}\n{page.id}\n{page.loose}\n{row}\n".encode("utf-8", "surrogatepass"))
        one.update(page.read())
        digests.append(one.digest())
    return hashlib.sha256(b"".join(sorted(digests))).hexdigest()


def fold_of(sites: Iterable[str], folds: int, seed: str) -> dict[str, int]:
    """For each site the fold that it is held out in, 0 to folds - 1: dealt in the order of the sites' hashes."""

    def place_of(site: str) -> bytes:
        return hashlib.sha256(f"{seed} {site}".encode("utf-8", "surrogatepass")).digest()

    return {site: place % folds for place, site in enumerate(sorted(set(sites), key=place_of))}


def json_rows(path: Path, fault: Callable[[object], str | None], hint: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """(line number, row) of a file with a JSON object on each line.

    fault says what is wrong with a row, hint what the file should be. Raises ReadError where it cannot be read or used.
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(
            f"{path} cannot be read: {getattr(error, 'strerror', None) or error}; {hint}", path=str(path)
        ) from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield number, _row(line, number, path, fault)


def _row(line: str, number: int, path: Path, fault: Callable[[object], str | None]) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise ReadError(f"{path}:{number}: {error}; a row is one JSON object", path=str(path)) from error
    wrong = fault(row)
    if wrong:
        raise ReadError(f"{path}:{number}: {wrong}", path=str(path))
    checked: dict[str, Any] = row
    return checked


def _fault(row: object) -> str | None:
    """What is wrong with a row of gold, or None."""
    if not isinstance(row, dict):
        return "a row is one JSON object"
    page_id = row.get("id")
    if not isinstance(page_id, str) or not page_id or "/" in page_id or "\\" in page_id or page_id.startswith("."):
        return f"id must be a str that can be a file's name, not {page_id!r}"
    for key in ("url", *TEXTS):
        if not isinstance(row.get(key), str | None):
            return f"{key} must be a str or null, not {row[key]!r}"
    for key in LISTS:
        value = row.get(key)
        if value is not None and not (isinstance(value, list) and all(isinstance(x, str) for x in value)):
            return f"{key} must be a list of str, not {value!r}"
    if row.get("type") is not None and row["type"] not in PAGE_TYPES:
        return f"there is no page type {row['type']!r}; the types are {', '.join(PAGE_TYPES)}"
    return None
