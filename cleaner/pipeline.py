"""Joins the stages: read, cut, find fields, gather evidence, decide, finish. Of its own it has the limits of size, and
what is done where the page's elements hold no body."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Unpack

from .article import Article
from .assemble import assemble
from .blocks.addresses import resolver
from .blocks.features import PageFacts
from .blocks.text import cut_text
from .blocks.words import words_in
from .errors import OptionError, warning
from .fields.others import own_fields
from .frozen import Record
from .judge.built import builtin_rules
from .judge.carried import goes_before, is_asked_for
from .judge.decide import Verdict, decide
from .judge.gather import Heard, gather, hear, selected_evidence
from .judge.lead_image import with_lead_image
from .judge.learned.against import explained
from .judge.learned.ready import builtin_model
from .judge.match import Matcher
from .judge.model import Model, Opinion
from .judge.readers import readers_comments
from .judge.rules import RuleSet
from .judge.tags import with_listed_tags
from .judge.vouchers import embedded_evidence, model_evidence, text_evidence, witness_evidence
from .options import Changes, Options
from .records import Block, Evidence, Fields, Page, PageWarning

if TYPE_CHECKING:
    from .fields.structured import Structured
    from .fields.weights import Weigher

LARGEST_JUDGED = 20_000
"""Blocks: without a compiler the model takes about 0.1 ms a block; a page of more is judged by its structure."""
LARGEST_SECOND_OPINION = 3_000_000
"""Code points: trafilatura takes about a third of a second a megabyte; a larger page does without it."""


class Cleaner:
    """Cleans pages with the same options and rules; use one for many pages, in any number of threads."""

    def __init__(
        self,
        options: Options | None = None,
        *,
        rules: RuleSet | None = None,
        model: Model | Path | str | None = None,
        weights: Weigher | Path | str | None = None,
        **changes: Unpack[Changes],
    ) -> None:
        """weights are those of the fields' signals. Raises OptionError for a wrong option, a selector that is no CSS or
        an encoding that does not exist."""
        if options is not None and not isinstance(options, Options):
            raise _refused("options", "an Options; single ones are keywords, such as Cleaner(favor='recall')", options)
        if rules is not None and not isinstance(rules, RuleSet):
            raise _refused("rules", "a RuleSet, such as builtin_rules().plus('my-rules.toml')", rules)
        self._options = (options or Options()).replace(**changes)
        _check(self._options)
        self._rules = builtin_rules() if rules is None else rules
        self._model = _loaded(model)
        self._weights = _weigher(weights)
        self._matcher = _matcher(self._rules)

    @property
    def options(self) -> Options:
        """The options of every call, unless that call changes them."""
        return self._options

    @property
    def rules(self) -> RuleSet:
        """The rules in force."""
        return self._rules

    @property
    def model(self) -> Model:
        """The model of pages in force; the lines of texts have models of their own, which are those that ship."""
        return self._model

    @property
    def weights(self) -> Weigher | None:
        """What the fields' signals are worth; None: as it ships."""
        return self._weights

    @property
    def matcher(self) -> Matcher:
        """The rules, indexed."""
        return self._matcher

    def __getstate__(self) -> dict[str, Any]:
        """What other processes need to make it again: what ships is there too, and is as soon read as sent."""
        state = {**vars(self), "_model": None if self.model is builtin_model() else self.model}
        del state["_matcher"]
        return state

    def __setstate__(self, state: dict[str, Any]) -> None:
        """None; becomes what __getstate__ gave."""
        vars(self).update(state, _model=_loaded(state["_model"]), _matcher=_matcher(state["_rules"]))

    def clean(self, source: object, url: str | None = None, **changes: Unpack[Changes]) -> Article:
        """The article of a page, as cleaner.clean gives it, with this cleaner's options and rules."""
        from .read.sources import read_source

        options = self._changed(changes)
        return self._article(read_source(source, url, options), options)

    def clean_text(self, text: object, url: str | None = None, **changes: Unpack[Changes]) -> Article:
        """The article of an already-extracted text, as cleaner.clean_text gives it."""
        from .read.sources import read_text

        options = self._changed(changes)
        return self._article(read_text(text, url, options), options)

    def _changed(self, changes: Changes) -> Options:
        """The options of a call. Raises OptionError for a wrong one, an encoding that does not exist too: a str is not
        decoded."""
        options = self.options.replace(**changes)
        if "encoding" in changes:
            _check_encoding(options)
        return options

    def _article(self, page: Page, options: Options) -> Article:
        """The article of a page that was read."""
        is_text = page.text is not None
        seen = see_text(page, options, self.matcher, self.weights) if is_text else see_html(page, options, self.weights)
        vouchers, opinion, warnings = self._vouchers(page, seen, options)
        verdict = self._decide(seen, vouchers, opinion, options)
        if seen.facts is not None and (embedded := _embedded(page, seen, _kept(seen, verdict), opinion)):
            vouchers = [*(v for v in vouchers if not v.keep), *embedded_evidence(embedded, _kept(seen, verdict))]
            seen = seen.replace(blocks=(*seen.blocks, *embedded))
            warnings = (*warnings, warning("body-from-script"))
            verdict = self._decide(seen, vouchers, opinion, options)
        decisions = explained(verdict.decisions, opinion, self.model) if opinion else verdict.decisions
        page_type = opinion.page_type if opinion else None
        fields = with_listed_tags(own_fields(seen.fields, page_type), seen.blocks, decisions, page_type)
        return assemble(
            page,
            seen.blocks,
            with_lead_image(fields, seen.blocks, decisions, resolver(seen.base_url), page_type),
            decisions,
            options,
            base_url=seen.base_url,
            warnings=(*page.warnings, *seen.warnings, *warnings, *verdict.warnings),
            opinion=opinion,
            comments=readers_comments(seen.blocks, decisions) if options.comments else None,
        )

    def _decide(self, seen: Seen, vouchers: Sequence[Evidence], opinion: Opinion | None, options: Options) -> Verdict:
        page_type = opinion.page_type if opinion else None
        lines = _line_model() if seen.facts is None else None
        evidence = gather(seen.blocks, vouchers, seen.fields, self.matcher, page_type, lines, seen.heard, options.beta)
        if seen.selected:
            evidence += selected_evidence(seen.blocks)
        return decide(seen.blocks, evidence, self.matcher.outweighing_names, page_type)

    def _vouchers(
        self, page: Page, seen: Seen, options: Options
    ) -> tuple[Sequence[Evidence], Opinion | None, Warnings]:
        """What speaks for the blocks before any rule does, the model's opinion, and warnings."""
        if seen.facts is None:
            return text_evidence(seen.blocks), None, ()
        witnessed, warnings = _second_opinion(page, seen.blocks) if options.second_opinion else (None, ())
        if len(seen.blocks) > LARGEST_JUDGED:
            return witness_evidence(seen.blocks, witnessed), None, (*warnings, warning("model-skipped"))
        opinion = self.model.judge(seen.blocks, seen.facts, options.beta, witnessed)
        return model_evidence(seen.blocks, opinion, seen.facts.parts), opinion, warnings


Warnings = tuple[PageWarning, ...]


class Seen(Record):
    """A page in blocks, with what was found on it."""

    blocks: tuple[Block, ...]
    """All of its blocks."""
    fields: Fields
    """Its fields."""
    facts: PageFacts | None = None
    """What the model may know of the page; None for text."""
    base_url: str | None = None
    """What relative links start from."""
    warnings: Warnings = ()
    """What cutting it noticed."""
    selected: bool = False
    """Whether the caller named elements to keep or to drop."""
    heard: Heard | None = None
    """What rules know of a text's lines; None for HTML."""


def see_text(page: Page, options: Options, matcher: Matcher, weigher: Weigher | None = None) -> Seen:
    """A text cut into lines, with what rules know of them and its fields; weigher None: what ships."""
    from .fields.find import find_text_fields
    from .judge.lines.joined import parted
    from .judge.lines.tops import known_lines
    from .judge.lines.truncated import truncated

    blocks = parted(cut_text(page.text or ""), matcher)
    heard = hear(blocks, matcher)
    fields = find_text_fields(blocks, options, known_lines(heard.hits, matcher), weigher)
    warnings = (warning("text-truncated"),) if truncated(blocks) is not None else ()
    return Seen(blocks, fields, base_url=page.url, warnings=warnings, heard=heard)


def see_html(page: Page, options: Options, weigher: Weigher | None = None) -> Seen:
    """An HTML page cut into blocks, with its fields: all that comes before judging; weigher None: what ships."""
    from .fields.find import find_fields
    from .fields.page import page_facts

    blocks, structured, warnings = _cut_html(page, options)
    fields = find_fields(structured, blocks, page.url, options, weigher)
    facts = page_facts(structured, fields, page.url, strict=options.convention == "strict")
    return Seen(blocks, fields, facts, structured.base_url, warnings, bool(options.drop or options.keep))


def _cut_html(page: Page, options: Options) -> tuple[tuple[Block, ...], Structured, Warnings]:
    """The blocks of an HTML page, what it declares, and warnings.

    Nothing holds the tree when it returns: to free one takes half as long while it is still in the processor's caches.
    """
    from .blocks.html import cut_page
    from .fields.structured import read_declarations
    from .read.parse import parse_page

    tree = parse_page(page)
    selected = None
    if options.drop or options.keep:
        from .blocks.select import select

        selected = select(tree.root, options.drop, options.keep)
    blocks, declaring = cut_page(tree.root, selected)
    structured = read_declarations(declaring, page.url)
    return blocks, structured, (*tree.warnings, *structured.warnings)


def _kept(seen: Seen, verdict: Verdict) -> list[Block]:
    return [seen.blocks[decision.block] for decision in verdict.decisions if decision.keep]


def _embedded(page: Page, seen: Seen, shown: Sequence[Block], opinion: Opinion | None) -> tuple[Block, ...]:
    """Blocks of the body that the page's scripts carry, numbered after those that it shows; none where those do.

    It is parsed once more for them: one page in thirty asks.
    """
    facts = seen.facts or PageFacts()
    if not is_asked_for(sum([words_in(block) for block in shown]), facts.article_body):
        return ()
    from .blocks.html import cut
    from .read.embedded import embedded_body
    from .read.parse import parse, parse_page

    body = embedded_body(parse_page(page).root, facts.parts, facts.title)
    blocks = cut(parse(body).root) if body else ()
    if not blocks or not goes_before(blocks, shown, facts.article_body, opinion):
        return ()
    return tuple([block.replace(index=len(seen.blocks) + block.index) for block in blocks])


def _second_opinion(page: Page, blocks: Sequence[Block]) -> tuple[list[bool] | None, Warnings]:
    from .judge.witness import ask, read_back
    from .read.parse import serialise

    html = page.html if page.html is not None else serialise(page.tree)
    if len(html) > LARGEST_SECOND_OPINION:
        return None, (warning("second-opinion-skipped"),)
    try:
        text = ask(html, page.url)
    except Exception as error:  # foreign code on hostile input: its failure is a fact about the page, not ours
        return None, (warning("second-opinion-failed", f"({type(error).__name__})"),)
    return (read_back(blocks, text), ()) if text else (None, ())


def _check(options: Options) -> None:
    """None. Raises OptionError for an encoding that does not exist or a wrong selector, before any page is read."""
    _check_encoding(options)
    if options.drop or options.keep:
        from .blocks.select import select
        from .read.parse import parse

        select(parse("").root, options.drop, options.keep)


def _check_encoding(options: Options) -> None:
    """None. Raises OptionError for an encoding that does not exist."""
    if options.encoding is not None:
        from .read.decode import decode

        decode(b"", given=options.encoding)


def _refused(name: str, wanted: str, given: object) -> OptionError:
    return OptionError(f"{name} takes {wanted}; not {type(given).__name__}", option=name)


def _loaded(model: Model | Path | str | None) -> Model:
    if model is None:
        return builtin_model()
    if not isinstance(model, Model | Path | str):
        raise _refused("model", "a Model, or the name of a file that 'cleaner train' wrote", model)
    return model if isinstance(model, Model) else Model.load(Path(model))


def _line_model() -> Model:
    """The model of lines, loaded with what it needs for the first text."""
    from .judge.lines.model import builtin_line_model

    return builtin_line_model()


def _weigher(weights: Weigher | Path | str | None) -> Weigher | None:
    if weights is None:
        return None
    from .fields.weights import Weigher

    if not isinstance(weights, Weigher | Path | str):
        raise _refused("weights", "a Weigher, or the name of a file that 'cleaner train --fields' wrote", weights)
    return weights if isinstance(weights, Weigher) else Weigher.load(Path(weights))


@lru_cache(maxsize=8)
def _matcher(rules: RuleSet) -> Matcher:
    return Matcher(rules)


def clean(source: object, url: str | None = None, **options: Unpack[Changes]) -> Article:
    """The article of a page: its body, title, section and other fields, and why each line went.

    source is HTML as str or bytes, a pathlib.Path, an open file, a BeautifulSoup object or Tag, an lxml
    tree or element, a response of requests, httpx or Scrapy, or a Page. It is only read; nothing is fetched.
    url is the page's address, used for links and as a witness for fields. options are those of Options.

    Raises UnsupportedSourceError, NotAPageError or InputError where the source is no page, ReadError where
    a file cannot be read, and OptionError (a TypeError) for an unknown option or a value that it cannot have.
    """
    return _default().clean(source, url, **options)


def clean_text(text: object, url: str | None = None, **options: Unpack[Changes]) -> Article:
    """The article of a text that somebody already extracted: its lines, less what is noise.

    text is a str, bytes, a pathlib.Path, an open file, or a Page of text. url is the address of the page that it is
    from. Raises as clean does.
    """
    return _default().clean_text(text, url, **options)


@cache
def _default() -> Cleaner:
    return Cleaner()
