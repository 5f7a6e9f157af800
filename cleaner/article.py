"""The result: what stayed, what was found, and what went and why."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Self

from .errors import InputError
from .frozen import Frozen, Record
from .records import Block, Fields, PageWarning, Removal, Section


class Article(Record, kw_only=True):
    """A cleaned page. Immutable; truthy where there is a body; made by clean, clean_text and Cleaner."""

    title: str | None = None
    """The headline, without the site's name or section."""
    section: str | None = None
    """The section that the page declares, such as 'West Bank News'; None where it declares none."""
    sections: tuple[Section, ...] = ()
    """All sections that the page declares, each with the signals that name it: a breadcrumb's steps from the root
    on, then the others, the best supported first."""
    body: str = ""
    """Plain text, paragraphs parted by a blank line; '' where none was found."""
    authors: tuple[str, ...] = ()
    """Names, in the order of the page."""
    date: str | None = None
    """When it was published, ISO 8601; where a page shows only when it was last changed, that."""
    modified: str | None = None
    """When it was last changed, ISO 8601."""
    site: str | None = None
    """The site's name as the page gives it."""
    language: str | None = None
    """Language, BCP 47, such as 'de' or 'pt-BR': what the page declares, unless its text is plainly in another; None
    for text."""
    url: str | None = None
    """The address that was given or fetched."""
    canonical_url: str | None = None
    """The address that the page names as its own, absolute."""
    source_url: str | None = None
    """The href of a removed source credit ("Source link"), absolute."""
    description: str | None = None
    """The page's own summary."""
    image: str | None = None
    """The lead image's address, absolute."""
    tags: tuple[str, ...] = ()
    """Tags or keywords that the page declares, else those of the list of tags below the text."""
    licence: str | None = None
    """The licence that the page declares: its address, absolute, or its name."""
    page_type: str | None = None
    """One of kinds.PAGE_TYPES, as the model takes it; None for text and for pages too large for it."""
    confidence: float | None = None
    """Expected word F1 of the body, 0 to 1, calibrated; None where there is no body, and where page_type is None."""
    comments: tuple[str, ...] | None = None
    """Readers' comments, one string each, its own words alone as far as markup tells; None without comments=True."""
    warnings: tuple[PageWarning, ...] = ()
    """Conditions of the page, coded (errors.WARNINGS)."""
    removed: tuple[Removal, ...] = ()
    """Every piece of visible text that is neither in the body nor in comments, in the order of the page."""
    found: Fields = Fields({})
    """For each field that has a value, where it was found."""
    encoding: str | None = None
    """The encoding that decoded the bytes; None where the input was text. found['encoding'] says how it was found."""
    content: tuple[Block, ...] = ()
    """The body as blocks, less what was cut, links absolute where the address is known: what is rendered; where an
    article is made by hand, or replace gives it another body, the paragraphs of that, unless they are given too."""

    _aside = frozenset(("removed", "found", "content"))

    def _compared(self) -> tuple[Any, ...]:
        return (*super()._compared(), self.removed, self.found, self.content)

    def __post_init__(self) -> None:
        if isinstance(self.body, str) and self.body and not self.content:
            from .restored import paragraphs

            self._put("content", paragraphs(self.body))

    def replace(self, **changes: Any) -> Self:
        """An article like this one, with the changes; the content of another body is its paragraphs, where none is
        given."""
        if changes.get("body", self.body) != self.body:
            changes.setdefault("content", ())
        return super().replace(**changes)

    def __bool__(self) -> bool:
        return bool(self.body)

    @property
    def markdown(self) -> str:
        """The body as Markdown (CommonMark with GitHub's tables)."""
        from .write.markdown import render

        return render(self.content)

    @property
    def html(self) -> str:
        """The body as HTML that is safe to embed: no script, style, event handler or unsafe address."""
        from .write.html import render

        return render(self.content)

    def to_dict(self, *, content: bool = False) -> dict[str, Any]:
        """All fields as plain dicts, lists, strings and numbers, ready for JSON; content only where it is asked for:
        it says the body once more."""
        return {name: _plain(getattr(self, name)) for name in self._fields if content or name != "content"}

    def to_json(self, *, indent: int | None = None, content: bool = False) -> str:
        """to_dict as JSON, non-ASCII characters as they are."""
        return json.dumps(self.to_dict(content=content), ensure_ascii=False, indent=indent)

    @classmethod
    def from_dict(cls, given: Mapping[str, Any]) -> Article:
        """The article that to_dict wrote, or 'cleaner --format json', whose 'source' is left out. Where its content was
        not written, the body's paragraphs are: Markdown and HTML are made of them then.

        Raises InputError where it is no article.
        """
        from .restored import fields_of

        return cls(**fields_of(given, cls._fields))

    @classmethod
    def from_json(cls, text: str | bytes) -> Article:
        """from_dict of JSON. Raises InputError where it is no article."""
        try:
            given = json.loads(text)
        except (ValueError, RecursionError, TypeError) as error:
            raise InputError(f"it is no JSON: {error}", hint="give what to_json wrote") from error
        return cls.from_dict(given)


def _plain(value: Any) -> Any:
    """A value as JSON knows it: records and mappings as dicts, tuples as lists."""
    if isinstance(value, Frozen):
        return {name: _plain(getattr(value, name)) for name in value._fields}
    if isinstance(value, Mapping):
        return {name: _plain(item) for name, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, tuple) else value
