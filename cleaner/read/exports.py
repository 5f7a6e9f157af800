"""What another tool wrote of pages: JSON, a table in CSV, or the XML of extractors. It holds a page or a text, and is
none."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from ..patterns import pattern
from .formats import HEAD_CHARS, ForeignFormat

JSON_BEGINS = pattern(r"[\s\ufeff]*+(?:\{\s*\"|\[\s*[\[{\"])")
"""How JSON begins that holds text: an array of numbers may be what a note refers to."""
CSV_HEAD = pattern(r"[\s\ufeff]*+(\"?[A-Za-z_][\w-]*\"?(?:,\"?[A-Za-z_][\w-]*\"?)+)[ \t]*\r?\n")
"""The first line of a table: names between commas."""
CSV_NAMES = frozenset("article body content html link raw text title url".split())
"""One of these names a column of a table of pages or texts."""
SPACE = pattern(r"[\s\ufeff]*")
_EXTRACTED = pattern(
    r"(?:[\s\ufeff]|<\?[^<>]*>|<!--(?:[^-]|-(?!->))*-->)*<(?:(TEI(?:\.2)?|teiCorpus)[\s>]|doc(?:\s[^<>]*)?>\s*<main[\s/>])"
)
_TEI_ROOTS = ("TEI", "TEI.2", "teiCorpus")

JSON = ForeignFormat("JSON", "parse it with json.loads, and give the page or text that a field of it holds")
NDJSON = ForeignFormat("NDJSON", "parse each line with json.loads, and give the page or text that a field of it holds")
CSV = ForeignFormat("CSV", "read it with Python's csv module, and give the page or text that a column holds")
TEI = ForeignFormat("TEI", "give the page that it was made of, or the text in it to clean_text")
EXTRACTED = ForeignFormat("trafilatura's XML", TEI.advice)


def exported(text: str, *, is_part: bool = False) -> ForeignFormat | None:
    """The format of text all of which is what another tool wrote of pages, else None; is_part: it was cut.

    Text that begins so and goes on otherwise, as an article about JSON, is none.
    """
    if JSON_BEGINS.match(text):
        return _json(text, is_part=is_part)
    if found := _EXTRACTED.match(text, 0, HEAD_CHARS):
        return TEI if found[1] else EXTRACTED
    return _csv(text) if CSV_HEAD.match(text, 0, HEAD_CHARS) else None


def exported_tree(tag: str, children: Sequence[object]) -> ForeignFormat | None:
    """That of a tree of whose root these are the tag, which may have a namespace, and the tags of its children."""
    name = tag.rpartition("}")[2]
    if name in _TEI_ROOTS:
        return TEI
    return EXTRACTED if name == "doc" and "main" in children else None


def _json(text: str, *, is_part: bool) -> ForeignFormat | None:
    """JSON or, where it is several objects one after the other, NDJSON."""
    read: Callable[[str, int], tuple[object, int]] = json.JSONDecoder().raw_decode
    count, at = 0, _behind_space(text, 0)
    while at < len(text):
        try:
            value, end = read(text, at)
        except (ValueError, RecursionError):
            return NDJSON if is_part and count else None
        at = _behind_space(text, end)
        count += 1
        if not value or not (isinstance(value, dict) or (count == 1 and at == len(text))):
            return None
    return JSON if count == 1 else NDJSON


def _behind_space(text: str, at: int) -> int:
    found = SPACE.match(text, at)
    return found.end() if found else at


def _csv(text: str) -> ForeignFormat | None:
    """CSV where all rows have as many fields as the first has names, one of which a table of pages has."""
    import csv  # few texts begin so

    rows = csv.reader(text.strip("\ufeff \t\r\n").splitlines(keepends=True), strict=True)
    try:
        names = next(rows)
        count = 0
        for row in rows:
            if row and len(row) != len(names):
                return None
            count += bool(row)
    except csv.Error:
        return None
    return CSV if count and not CSV_NAMES.isdisjoint([name.lower() for name in names]) else None
