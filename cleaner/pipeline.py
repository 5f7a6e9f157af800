"""Joins the stages: read, cut, find fields, gather evidence, decide, finish. No logic of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from .article import Article
from .assemble import assemble
from .blocks.text import cut_text
from .errors import warning
from .judge.decide import decide
from .judge.gather import gather, text_evidence, witness_evidence
from .judge.match import Matcher
from .judge.rules import RuleSet, builtin_rules
from .options import Options
from .records import Block, Evidence, Fields, Page, PageWarning

SECOND_OPINION_CHARS = 3_000_000
"""Code points: trafilatura takes about a third of a second a megabyte; a larger page does without it."""


class Cleaner:
    """Cleans pages with the same options and rules; use one for many pages, in any number of threads."""

    def __init__(self, options: Options | None = None, *, rules: RuleSet | None = None, **changes: Any) -> None:
        self.options = (options or Options()).replace(**changes)
        """The options of every call, unless that call changes them."""
        self.rules = builtin_rules() if rules is None else rules
        """The rules in force."""
        self._matcher = _matcher(self.rules)

    def clean(self, source: object, url: str | None = None, **changes: Any) -> Article:
        """The article of a page, as cleaner.clean gives it, with this cleaner's options and rules."""
        from .read.sources import read_source

        options = self.options.replace(**changes)
        return self.clean_page(read_source(source, url, options), options)

    def clean_text(self, text: object, **changes: Any) -> Article:
        """The article of an already-extracted text, as cleaner.clean_text gives it."""
        from .read.sources import read_text

        options = self.options.replace(**changes)
        return self.clean_page(read_text(text, None, options), options)

    def clean_page(self, page: Page, options: Options | None = None) -> Article:
        """The article of a Page that was read already."""
        options = options or self.options
        cut = _cut_text(page, options) if page.text is not None else _cut_html(page, options)
        verdict = decide(cut.blocks, gather(cut.blocks, cut.vouchers, cut.fields, self._matcher))
        warnings = (*page.warnings, *cut.warnings, *verdict.warnings)
        return assemble(page, cut.blocks, cut.fields, verdict.decisions, options, base_url=cut.base_url, warnings=warnings)


@dataclass(frozen=True, slots=True)
class _Cut:
    """A page in blocks, with what was found and who vouches."""

    blocks: tuple[Block, ...]
    fields: Fields
    vouchers: Sequence[Evidence]
    base_url: str | None
    warnings: tuple[PageWarning, ...] = ()


def _cut_text(page: Page, options: Options) -> _Cut:
    from .fields.find import find_text_fields

    blocks = cut_text(page.text or "")
    return _Cut(blocks, find_text_fields(blocks, options), text_evidence(blocks), page.url)


def _cut_html(page: Page, options: Options) -> _Cut:
    from .blocks.html import cut
    from .fields.find import find_fields
    from .fields.structured import read_structured
    from .read.parse import Tree, parse

    tree = Tree(page.tree) if page.tree is not None else parse(page.html or "")
    facts = read_structured(tree.root, page.url)
    selected = None
    if options.drop or options.keep:
        from .blocks.select import select

        selected = select(tree.root, options.drop, options.keep)
    blocks = cut(tree.root, selected)
    witnessed, warnings = _second_opinion(page, tree.root, blocks) if options.second_opinion else (None, ())
    fields = find_fields(facts, blocks, page.url, options)
    vouchers = witness_evidence(blocks, witnessed)
    return _Cut(blocks, fields, vouchers, facts.base_url, (*tree.warnings, *facts.warnings, *warnings))


def _second_opinion(page: Page, root: Any, blocks: Sequence[Block]) -> tuple[list[bool] | None, tuple[PageWarning, ...]]:
    from .judge.witness import ask, read_back
    from .read.parse import serialise

    html = page.html if page.html is not None else serialise(root)
    if len(html) > SECOND_OPINION_CHARS:
        return None, (warning("second-opinion-skipped"),)
    try:
        text = ask(html, page.url)
    except Exception as error:  # foreign code on hostile input: its failure is a fact about the page, not ours
        return None, (warning("second-opinion-failed", f"({type(error).__name__})"),)
    return (read_back(blocks, text), ()) if text else (None, ())


@lru_cache(maxsize=8)
def _matcher(rules: RuleSet) -> Matcher:
    return Matcher(rules)


def clean(source: object, url: str | None = None, **options: Any) -> Article:
    """The article of a page: its body, title, section and other fields, and why each line went.

    source is HTML as str or bytes, a pathlib.Path, an open file, a BeautifulSoup object or Tag, an lxml
    tree or element, a response of requests, httpx or Scrapy, or a Page. It is only read; nothing is fetched.
    url is the page's address, used for links and as a witness for fields. options are those of Options.

    Raises UnsupportedSourceError, NotAPageError or InputError where the source is no page, ReadError where
    a file cannot be read, and OptionError (a TypeError) for an unknown option.
    """
    return _default().clean(source, url, **options)


def clean_text(text: object, **options: Any) -> Article:
    """The article of a text that somebody already extracted: its lines, less what is noise.

    text is a str, bytes, a pathlib.Path or an open file. Raises as clean does.
    """
    return _default().clean_text(text, **options)


@cache
def _default() -> Cleaner:
    return Cleaner()
