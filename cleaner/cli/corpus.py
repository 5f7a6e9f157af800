"""A corpus in JSONL: one field of each record cleaned, all else left as it is, in constant memory."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import CleanerError, InputError, OptionError, ReadError
from ..patterns import pattern
from .order import STREAM, Order
from .output import Exit, labelled, of_command, output_for, say

if TYPE_CHECKING:
    from ..article import Article
    from ..pipeline import Cleaner

OURS = "cleaner"
"""The key of a record under which stands what we say of it; where a record has it already, as one that was cleaned
before, 'cleaner-2' and so on: all others stay as they are."""
Members = dict[str, str]
"""The names of an object's members, and the JSON of their values as it is written: numbers that Python would round or
take for infinite stay what they are."""
DECODER = json.JSONDecoder()
NAME = pattern(r"""[{,\s]*("(?:[^"\\]|\\.)*")\s*:\s*""")
"""What stands before the value of a member."""
UNPACK: Mapping[str, str] = {"gzip": "gunzip", "bzip2": "bunzip2", "XZ": "unxz", "Zstandard": "unzstd"}
"""Format of a packed corpus -> the command that unpacks it."""
JSON_NAMES: Mapping[type, str] = {
    type(None): "null",
    bool: "true or false",
    int: "a number",
    float: "a number",
    str: "a string",
    list: "an array",
    dict: "an object",
}
"""What JSON calls the types that Python makes of it."""


def run_corpus(order: Order, cleaner: Cleaner, field: str) -> Exit:
    """How it went: a line that is no record, or holds no text in the field, becomes a record with an error, and a
    source that cannot be read costs no other. Raises WriteError or OSError where a record cannot be written.
    """
    output = output_for(order.output, order.sources, order.style)
    worst = Exit.FOUND
    for place, source in enumerate(order.sources):
        found, failed = False, False
        try:
            for record, article in _results(source, field, order, cleaner):
                found = found or bool(article)
                failed = failed or article is None
                output.put(place, f"{{{','.join(f'{_json(name)}:{value}' for name, value in record.items())}}}\n")
        except ReadError as error:
            failed = True
            say(labelled(source, str(error)))
        worst = max(worst, Exit.FAILED if failed else Exit.FOUND if found else Exit.NOTHING)
    return worst


def _results(source: str, field: str, order: Order, cleaner: Cleaner) -> Iterator[tuple[Members, Article | None]]:
    """(record, article of its field) of each line; what is wrong with one is said. Raises ReadError."""
    for number, line in enumerate(_lines(source), 1):
        if number == 1:
            _refuse_packed(line, source)
        if not line.strip():
            continue
        record, found = _cleaned(line, field, order, cleaner)
        ours = _free(record)
        if isinstance(found, CleanerError):
            message = of_command(str(found))
            said = {"error": {"line": number, "type": type(found).__name__, "message": message}}
            say(labelled(f"{source}:{number}", message))
            yield {**record, ours: _json(said)}, None
        else:
            yield {**record, field: _json(found.body), ours: _json(_said(found))}, found


def _free(record: Members) -> str:
    """The key for what we say of a record."""
    return next(key for number in count(1) if (key := OURS if number == 1 else f"{OURS}-{number}") not in record)


def _refuse_packed(line: bytes, source: str) -> None:
    """None. Raises ReadError where a corpus begins as an archive or the like does: each of its lines would fail."""
    from ..read.formats import foreign_format

    foreign = foreign_format(line, encoding_given=True)
    if foreign is not None:
        hint = (
            f"'{UNPACK[foreign.name]} -c {source} | cleaner --jsonl ... -'" if foreign.name in UNPACK else "unpack it"
        )
        raise ReadError(f"{source}: the corpus is {foreign.name}, not lines of JSON; try {hint}", path=source)


def _lines(source: str) -> Iterator[bytes]:
    """The lines of a source. Raises ReadError where it cannot be opened, or read to its end."""
    if source == STREAM and sys.stdin is None:
        raise ReadError("standard input is closed; pipe a corpus into it or name a file", path=STREAM)
    try:
        with nullcontext(sys.stdin.buffer) if source == STREAM else Path(source).open("rb") as file:
            yield from file
    except OSError as error:
        raise ReadError(f"{source}: the corpus cannot be read: {error.strerror}", path=source) from error


def _cleaned(line: bytes, field: str, order: Order, cleaner: Cleaner) -> tuple[Members, Article | CleanerError]:
    """The record of a line, and the article of its field or what went wrong."""
    record: Members = {}
    try:
        record = _record(line)
        return record, _article(record, field, order, cleaner)
    except OptionError:
        raise
    except CleanerError as error:
        return record, error
    except Exception as error:  # the batch boundary: a fault of ours in one record must not cost the others
        return record, CleanerError(f"a fault of cleaner, please report it: {type(error).__name__}: {error}")


def _record(line: bytes) -> Members:
    """The members of a line's object. Raises InputError where it is none."""
    try:
        text = line.decode("utf-8-sig")
        record = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"not a record: {error}; a line is one JSON object in UTF-8") from error
    if not isinstance(record, dict):
        raise InputError(f"not a record: a line is one JSON object, not {JSON_NAMES[type(record)]}")
    return members(text)


def members(text: str) -> Members:
    """The members of an object that is known to be one."""
    found: Members = {}
    name = NAME.match(text)
    while name:
        _, end = DECODER.raw_decode(text, name.end())
        found[json.loads(name[1])] = text[name.end() : end]
        name = NAME.match(text, end)
    return found


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _article(record: Members, field: str, order: Order, cleaner: Cleaner) -> Article:
    """The article of a record's field. Raises InputError where it holds no text."""
    from ..read.sources import read_source

    if field not in record:
        raise InputError(f"the record has no field {field!r}; it has {', '.join(record) or 'none'}")
    value = json.loads(record[field])
    if not isinstance(value, str):
        raise InputError(f"the field {field!r} holds {JSON_NAMES[type(value)]}, not text")
    return cleaner.clean(read_source(value, None, order.options, markup=bool(order.markup)))


def _said(article: Article) -> dict[str, Any]:
    """What is found in a text besides its body, and what went."""
    comments = {} if article.comments is None else {"comments": list(article.comments)}
    return {
        "title": article.title,
        "section": article.section,
        "site": article.site,
        "authors": list(article.authors),
        "date": article.date,
        "tags": list(article.tags),
        **comments,
        "removed": [{"kind": r.kind, "text": r.text, "where": r.where, "by": r.by} for r in article.removed],
        "warnings": [w.code for w in article.warnings],
    }
