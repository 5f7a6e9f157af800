"""Carries out what the command line asks for: each source is read, cleaned and written, whatever befalls the others."""

from __future__ import annotations

import dataclasses
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from .cli_order import Order
from .cli_output import STREAM, Exit, is_address, labelled, output_for, say
from .cli_render import rendered, rendered_error
from .errors import CleanerError, OptionError, ReadError
from .options import Options

if TYPE_CHECKING:
    from .article import Article
    from .pipeline import Cleaner
    from .records import Page

OPTIONS_HERE = {"allow_private=True": "--allow-private", "robots=True": "--robots"}
"""What the library's messages advise, and the command's option for it."""


def run(order: Order) -> Exit:
    """How it went, the worst of all sources. Raises OptionError, RuleError or ReadError for a wrong command line, and
    WriteError, or OSError for standard output, where a page cannot be written: the next one could not be either."""
    cleaner = _cleaner(order)
    labels = [_label(source) for source in order.sources]
    output = output_for(order.output, labels, order.style)
    worst = Exit.FOUND
    for place, (source, label) in enumerate(zip(order.sources, labels, strict=True)):
        article = _cleaned(source, order, cleaner)
        if isinstance(article, CleanerError):
            say(labelled(label, _advice(article)))
            worst = Exit.FAILED
            text = rendered_error(article, label, order.style)
        else:
            if not order.quiet:
                for warning in article.warnings:
                    say(f"{label}: {warning.code}: {warning.message}")
            worst = max(worst, Exit.FOUND if article else Exit.NOTHING)
            text = rendered(article, label, order.style)
        if text or not isinstance(article, CleanerError):
            output.put(place, text)
    return worst


def _cleaner(order: Order) -> Cleaner:
    """The cleaner of the order's options and rules. Raises OptionError or RuleError before any page is read."""
    from .pipeline import Cleaner

    _check(order.options)
    rules = None
    if order.rules or order.without:
        from .cli_rules import load
        from .judge.rules import builtin_rules

        rules = builtin_rules()
        for file in order.rules:
            rules = rules.plus(load(file))
        if order.without:
            rules = rules.without(*order.without)
    return Cleaner(order.options, rules=rules)


def _check(options: Options) -> None:
    """None. Raises OptionError for an unknown encoding or a wrong selector, at once instead of at the first page."""
    if options.encoding is not None:
        from .read.decode import decode

        decode(b"", given=options.encoding)
    if options.drop or options.keep:
        from .blocks.select import select
        from .read.parse import parse

        select(parse("").root, options.drop, options.keep)


def _label(source: str) -> str:
    """How the source is named in output and messages: an address without the password that may be in it."""
    if not is_address(source):
        return source
    from .read.urls import redacted

    return redacted(source)


def _cleaned(source: str, order: Order, cleaner: Cleaner) -> Article | CleanerError:
    """The article of a source, or why there is none. Raises OptionError: no other source would fare better."""
    try:
        return cleaner.clean_page(_read(source, order))
    except OptionError:
        raise
    except CleanerError as error:
        return error
    except Exception as error:  # the batch boundary: a fault of ours in one page must not cost the others
        at = traceback.extract_tb(error.__traceback__)[-1]
        fault = f"{type(error).__name__}: {error} ({Path(at.filename).name}:{at.lineno})"
        return CleanerError(f"a fault of cleaner itself, please report it with the page: {fault}")


def _advice(error: CleanerError) -> str:
    """The error's message in the words of the command."""
    message = str(error)
    for keyword, option in OPTIONS_HERE.items():
        message = message.replace(keyword, option)
    return message


def _read(source: str, order: Order) -> Page:
    """The page of a source. Raises ReadError, FetchError or InputError."""
    if is_address(source):
        from .read.fetch import fetch

        page = fetch(source, encoding=order.options.encoding, **order.fetch)
        return _forced(page if order.url is None else dataclasses.replace(page, url=order.url), order.markup)
    from .read.sources import read_source

    return read_source(_stdin() if source == STREAM else Path(source), order.url, order.options, markup=order.markup)


def _forced(page: Page, markup: bool | None) -> Page:
    """The page taken for HTML or text as the caller says, whatever the server says."""
    content = page.text if page.html is None else page.html
    if markup is None:
        return page
    return dataclasses.replace(page, html=content if markup else None, text=None if markup else content)


def _stdin() -> BinaryIO:
    """Standard input as bytes, whose encoding is then found like that of any page."""
    if sys.stdin is None:
        raise ReadError("standard input is closed; pipe a page into it or name a file", path=STREAM)
    return sys.stdin.buffer
