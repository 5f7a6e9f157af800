"""Which of a page's JSON-LD objects are about the page rather than about another one of the site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from .candidates import key, tidy
from .structured import Structured, types_of
from .title_types import HEADLINE_TYPES, WORK_TYPES

PAGE = "WebPage"
"""The type of a work that is the page."""


def of_page(facts: Structured, title: str, url: str | None) -> Structured:
    """The declarations with the articles of this title or address before those of others, and with the works that have
    them as the page's own; the same ones where that changes nothing."""
    articles, works = facts.objects(HEADLINE_TYPES), facts.objects(WORK_TYPES)
    if len(articles) < 2 and not works:
        return facts
    address = _bare(url or "")
    ranks = {id(thing): _rank(thing, title, address) for thing in (*articles, *works)}
    things = sorted(facts.json_ld, key=lambda thing: -ranks.get(id(thing), 0))
    own = {id(thing) for thing in works if ranks[id(thing)]}
    if not own and all(one is other for one, other in zip(things, facts.json_ld, strict=True)):
        return facts
    typed = [{**thing, "@type": [PAGE, *types_of(thing)]} if id(thing) in own else thing for thing in things]
    return facts.replace(json_ld=tuple(typed))


def _rank(thing: Mapping[str, Any], title: str, address: str) -> int:
    """How surely an object is about the page: 2 by its name, 1 by its address, 0 for not at all."""
    words = key(title)
    if words and words in (key(tidy(thing.get("headline"))), key(tidy(thing.get("name")))):
        return 2
    return int(address != "" and address in map(_bare, _addresses(thing)))


def _addresses(thing: Mapping[str, Any]) -> Iterator[str]:
    """The addresses that an object has of its own or of its page."""
    for name in ("url", "mainEntityOfPage"):
        given = thing.get(name)
        value = given.get("@id") if isinstance(given, dict) else given
        if isinstance(value, str):
            yield value


def _bare(address: str) -> str:
    """An address's host and path, without what comes and goes; '' for none."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:  # such as an unclosed bracket of an IPv6 host
        return ""
    return f"{parts.netloc.removeprefix('www.')}{parts.path.rstrip('/')}".lower() if parts.netloc else ""
