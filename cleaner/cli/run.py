"""Carries out what the command line asks for: each source is read, cleaned and written, whatever befalls the others."""

from __future__ import annotations

import gc
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from ..errors import CleanerError, InputError, OptionError, ReadError
from .order import STREAM, Order, Style
from .output import Exit, Outcome, is_address, labelled, of_command, output_for, say
from .pool import in_order
from .render import rendered, rendered_error, unobeyed

if TYPE_CHECKING:
    from ..article import Article
    from ..pipeline import Cleaner
    from ..records import Page

UNSAID = ("no-markup", "tags-in-text")
"""The warnings that the command leaves out: that it tells text from HTML by its look is what it promises, and --text
what was asked for."""


def run(order: Order) -> Exit:
    """How it went, the worst of all sources. Raises OptionError, RuleError or ReadError for a wrong command line, and
    WriteError, or OSError for standard output, where a page cannot be written: the next one could not be either."""
    cleaner = _cleaner(order)
    if order.jsonl is not None:
        from .corpus import run_corpus

        _look_for_garbage()
        return run_corpus(order, cleaner, order.jsonl)
    labels = [_label(source) for source in order.sources]
    work = partial(_outcome, order=order, cleaner=cleaner)
    worst = Exit.FOUND
    with output_for(order.output, labels, order.style) as output, in_order(work, order.jobs) as results:
        for place, outcome in enumerate(results(zip(order.sources, labels, strict=True))):
            if place == 0 and len(order.sources) > 1:
                _look_for_garbage()
            for message in outcome.messages:
                say(labelled(labels[place], message))
            if outcome.text is not None:
                output.put(place, outcome.text)
            worst = max(worst, outcome.exit)
    return worst


def _look_for_garbage() -> None:
    """None; lets Python look for garbage, which command put off, but not in what is loaded by now: none of it is."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


def _cleaner(order: Order) -> Cleaner:
    """The cleaner of the order's options and rules. Raises OptionError or RuleError before any page is read."""
    from ..pipeline import Cleaner

    rules = None
    if order.rules or order.without:
        from ..judge.built import builtin_rules

        rules = builtin_rules()
        for file in order.rules:
            rules = rules.plus(file)
        if order.without:
            rules = rules.without(*order.without)
    return Cleaner(order.options, rules=rules, model=order.model, weights=order.weights)


def _label(source: str) -> str:
    """How the source is named in output and messages: an address without the password that may be in it."""
    if not is_address(source):
        return source
    from ..read.urls import redacted

    return redacted(source)


def _outcome(given: tuple[str, str], *, order: Order, cleaner: Cleaner) -> Outcome:
    """What came of a source with its label. Raises OptionError only: no other source would fare better."""
    source, label = given
    try:
        page = _read(source, order)
        article = cleaner.clean(page)
        text = _diff(article, page, label) if order.style.diff else rendered(article, label, order.style)
    except OptionError:
        raise
    except CleanerError as error:
        return _failed(error, label, order.style)
    except Exception as error:  # the batch boundary: a fault of ours in one page must not cost the others
        import traceback

        at = traceback.extract_tb(error.__traceback__)[-1]
        fault = f"{type(error).__name__}: {error} ({Path(at.filename).name}:{at.lineno})"
        return _failed(CleanerError(f"a fault of cleaner, please report it with the page: {fault}"), label, order.style)
    warnings = () if order.quiet else tuple(f"{w.code}: {w.message}" for w in article.warnings if w.code not in UNSAID)
    return Outcome(Exit.FOUND if article else Exit.NOTHING, warnings, text)


def _diff(article: Article, page: Page, label: str) -> str:
    """What went from a text, as it is seen: neither its blocks nor a terminal has the characters that nobody sees.
    Raises InputError for HTML, whose lines are not those of its file."""
    if page.html:
        raise InputError("--diff shows what went from a text, and this is HTML; --explain tells of it")
    from ..blocks.characters import visible
    from ..write.diff import diff

    found = diff(article, visible(page.text or ""), unobeyed(label))
    return f"{found}\n" if found else ""


def _failed(error: CleanerError, label: str, style: Style) -> Outcome:
    """The outcome of a source that gave no article; what is said of it is in the words of the command."""
    message = of_command(error)
    return Outcome(Exit.FAILED, (message,), rendered_error(error, message, label, style))


def _read(source: str, order: Order) -> Page:
    """The page of a source. Raises ReadError, FetchError or InputError."""
    from ..read.sources import read_source

    if is_address(source):
        from ..read.fetch import fetch

        page = _forced(fetch(source, encoding=order.options.encoding, **order.fetch), order.markup)
        return read_source(page, order.url, order.options)
    try:
        given = _stdin() if source == STREAM else Path(source)
        return read_source(given, order.url, order.options, markup=order.markup)
    except ReadError as error:
        from ..read.names import looks_like_address

        if isinstance(error.__cause__, FileNotFoundError) and looks_like_address(source):
            hint = "if it is an address, put 'https://' in front of it"
            raise ReadError(f"there is no file {source!r}; {hint}", path=source) from error
        raise


def _forced(page: Page, markup: bool | None) -> Page:
    """The page taken for HTML or text as the caller says, whatever the server says."""
    content = page.text if page.html is None else page.html
    if markup is None:
        return page
    return page.replace(html=content if markup else None, text=None if markup else content)


def _stdin() -> BinaryIO:
    """Standard input as bytes, whose encoding is then found like that of any page."""
    if sys.stdin is None:
        raise ReadError("standard input is closed; pipe a page into it or name a file", path=STREAM)
    return sys.stdin.buffer
