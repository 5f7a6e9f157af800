"""A corpus in JSONL: one field of each record cleaned, all else left as it is, in constant memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any

from ..errors import CleanerError, OptionError, ReadError
from .lines import lines_of
from .order import Order
from .output import Exit, Outcome, labelled, of_command, output_for, say
from .pool import in_order
from .record import Members, address_in, as_json, record_of, text_in, written

if TYPE_CHECKING:
    from ..article import Article
    from ..pipeline import Cleaner

OURS = "cleaner"
"""The key of a record under which stands what we say of it; where a record has it already, as one that was cleaned
before, 'cleaner-2' and so on: all others stay as they are."""


def run_corpus(order: Order, cleaner: Cleaner, field: str) -> Exit:
    """How it went: a line that is no record, or holds no text in the field, becomes a record with an error, and a
    source that cannot be read costs no other. Raises WriteError or OSError where a record cannot be written.
    """
    work = partial(_outcome, field=field, order=order, cleaner=cleaner)
    worst = Exit.FOUND
    with output_for(order.output, order.sources, order.style) as output, in_order(work, order.jobs) as results:
        for place, source in enumerate(order.sources):
            exits = set()
            try:
                for outcome in results(_numbered(source)):
                    for message in outcome.messages:
                        say(message)
                    exits.add(outcome.exit)
                    output.put(place, outcome.text or "")
            except ReadError as error:
                exits.add(Exit.FAILED)
                say(labelled(source, of_command(error)))
            how = Exit.FAILED if Exit.FAILED in exits else Exit.FOUND if Exit.FOUND in exits else Exit.NOTHING
            worst = max(worst, how)
    return worst


def _numbered(source: str) -> Iterator[tuple[str, int, bytes]]:
    """(source, number, line) of each line of a source that is not empty. Raises ReadError."""
    for number, line in enumerate(lines_of(source), 1):
        if line.strip():
            yield source, number, line


def _outcome(given: tuple[str, int, bytes], *, field: str, order: Order, cleaner: Cleaner) -> Outcome:
    """What came of a line: a record with the field cleaned, or with an error."""
    source, number, line = given
    record, found = _cleaned(line, field, order, cleaner)
    ours = _free(record)
    if isinstance(found, CleanerError):
        message = of_command(found)
        said = {"error": {"line": number, "type": type(found).__name__, "message": message}}
        text = written({**record, ours: as_json(said)})
        return Outcome(Exit.FAILED, (labelled(f"{source}:{number}", message),), text)
    messages: tuple[str, ...] = ()
    if number == 1 and order.url_field and not order.quiet and not found.url:
        messages = (f"{source}:{number}: the record has no address in {order.url_field!r}; others may have one",)
    text = written({**record, field: as_json(WRITTEN[order.written](found)), ours: as_json(_said(found))})
    return Outcome(Exit.FOUND if found else Exit.NOTHING, messages, text)


def _free(record: Members) -> str:
    """The key for what we say of a record."""
    return next(key for number in count(1) if (key := OURS if number == 1 else f"{OURS}-{number}") not in record)


def _cleaned(line: bytes, field: str, order: Order, cleaner: Cleaner) -> tuple[Members, Article | CleanerError]:
    """The record of a line, and the article of its field or what went wrong."""
    record: Members = {}
    try:
        record = record_of(line)
        return record, _article(record, field, order, cleaner)
    except OptionError:
        raise
    except CleanerError as error:
        return record, error
    except Exception as error:  # the batch boundary: a fault of ours in one record must not cost the others
        return record, CleanerError(f"a fault of cleaner, please report it: {type(error).__name__}: {error}")


def _article(record: Members, field: str, order: Order, cleaner: Cleaner) -> Article:
    """The article of a record's field. Raises InputError where it holds no text."""
    from ..read.sources import looks_like_html, read_source

    text = text_in(record, field)
    url = address_in(record, order.url_field) if order.url_field else None
    markup = looks_like_html(text) if order.markup is None else order.markup
    return cleaner.clean(read_source(text, url, order.options, markup=markup))


WRITTEN: dict[str, Callable[[Article], str]] = {
    "text": lambda article: article.body,
    "markdown": lambda article: article.markdown,
    "html": lambda article: article.html,
}
"""What is written into the field, by format."""
SAID = (
    *("title", "section", "site", "authors", "date", "modified", "language", "description", "image", "tags"),
    *("canonical_url", "source_url", "licence", "page_type", "confidence"),
)
"""Fields of an article that are said of a record; null where they are not known."""


def _said(article: Article) -> dict[str, Any]:
    """What is found on a page or in a text besides its body, what went, and the version that says so."""
    from .. import __version__

    known = {name: getattr(article, name) for name in SAID}
    comments = {} if article.comments is None else {"comments": list(article.comments)}
    return {
        **{name: list(value) if isinstance(value, tuple) else value for name, value in known.items()},
        **comments,
        "removed": [{"kind": r.kind, "text": r.text, "where": r.where, "by": r.by} for r in article.removed],
        "warnings": [w.code for w in article.warnings],
        "version": __version__,
    }
