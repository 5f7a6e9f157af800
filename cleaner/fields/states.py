"""What the state of a page's scripts says of its article, as Next.js, Nuxt and the like leave it for the browser: the
JSON object that bears the page's title. It is read only where nothing else tells a field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from ..script_json import read_json
from .candidates import key, tidy

STATE = "script state"
"""The source of what is read here."""
MOST_ITEMS = 200_000
"""Values of a state that are looked at; one of a megabyte has some 50,000."""
TITLES = ("title", "headline", "name", "heading", "seoTitle", "longTitle")
"""Keys of the title."""
SECTIONS = (
    "primarySection primaryCategory mainSection mainCategory sectionName section_name section categoryName "
    "category_name category ressort rubric vertical channel sections categories"
).split()
"""Keys of the section, the surest first."""
AUTHORS = ("authors", "author", "byline", "bylines", "reporter", "reporters", "writers", "writer", "creators")
"""Keys of the authors."""
DATES = (
    "datePublished publishedAt published_at firstPublishedAt first_published_at publishDate publish_date publishedDate "
    "published_date publicationDate publication_date publishedOn pubDate published date createdAt created_at"
).split()
"""Keys of when it was published, the surest first."""
TAGS = ("tags", "keywords")
"""Keys of the tags."""
IMAGES = (
    "image featuredImage featured_image leadImage lead_image mainImage main_image heroImage hero_image coverImage "
    "cover_image cover thumbnail"
).split()
"""Keys of the lead image."""
ADDRESSES = ("url", "src", "sourceUrl", "source_url")
"""Keys of the address of an image that is an object."""
SECONDS, THOUSANDTHS, END = 1_000_000_000, 100_000_000_000, 10_000_000_000_000
"""The smallest number that is a moment in seconds since 1970 (it is of 2001), the smallest in thousandths of them (it
is of 1973), and the first that is none (of 2286)."""
NAMED, MORE = frozenset(TITLES), frozenset((*SECTIONS, *AUTHORS))
"""Keys of which an object that is asked for its title has one each: most are told by that."""
NAMES = ("name", "title", "label", "displayName", "fullName", "rendered", "text")
"""Keys of the name of a section or a person that is an object."""


def state_of(scripts: Sequence[str], title: str) -> Mapping[str, Any]:
    """The object in the JSON of some scripts that has this title and a section or an author; empty where there is
    none."""
    words = key(title)
    if not words:
        return {}
    for script in scripts:
        for thing in _objects(script):
            if _says_more(thing) and any(key(name) == words for name in _names(thing, TITLES)):
                return thing
    return {}


def sections_in(state: Mapping[str, Any]) -> Iterator[str]:
    """The names of its sections, the surest first; what has small letters alone is rather a word of addresses."""
    for name in _names(state, SECTIONS):
        if not (name.isascii() and name.islower()):
            yield name


def authors_in(state: Mapping[str, Any]) -> Iterator[str]:
    """The names of its authors, of the first key that has some."""
    for asked in AUTHORS:
        if names := list(_names(state, (asked,))):
            yield from names
            return


def dates_in(state: Mapping[str, Any]) -> Iterator[str]:
    """When it was published as it is written, a number as ISO 8601; the surest first."""
    for asked in DATES:
        if value := _moment(state.get(asked)):
            yield value


def tags_in(state: Mapping[str, Any]) -> Iterator[str]:
    """The names of its tags; none where some are written for programs: 'collection:ropes'."""
    names = list(_names(state, TAGS))
    if not any(":" in name for name in names):
        yield from names


def images_in(state: Mapping[str, Any]) -> Iterator[str]:
    """The addresses of its lead image, the surest first."""
    for asked in IMAGES:
        value = state.get(asked)
        first = value[:1] if isinstance(value, list) else [value]
        for item in first:
            given = [item.get(name) for name in ADDRESSES] if isinstance(item, dict) else [item]
            yield from (address.strip() for address in given if isinstance(address, str))


def _moment(value: Any) -> str:
    """A date as it is written, or one that counts from 1970 as ISO 8601; '' for none."""
    if isinstance(value, str):
        return value.strip()
    if not isinstance(value, int) or not SECONDS <= value < END:
        return ""
    return datetime.fromtimestamp(value // 1000 if value >= THOUSANDTHS else value, UTC).isoformat()


def _says_more(thing: Mapping[str, Any]) -> bool:
    """Whether an object has a title and a section or an author; most have no such key."""
    if NAMED.isdisjoint(thing) or MORE.isdisjoint(thing):
        return False
    return any(thing.get(asked) for asked in MORE)


def _objects(script: str) -> Iterator[dict[str, Any]]:
    """All objects in the JSON of a script, the outer ones first; none where it cannot be read."""
    try:
        waiting = [read_json(script)]
    except (ValueError, RecursionError):
        return
    for _ in range(MOST_ITEMS):
        if not waiting:
            return
        item = waiting.pop()
        if isinstance(item, dict):
            yield item
            waiting.extend(value for value in reversed(item.values()) if isinstance(value, dict | list))
        elif isinstance(item, list):
            waiting.extend(value for value in reversed(item) if isinstance(value, dict | list))


def _names(thing: Mapping[str, Any], keys: Sequence[str]) -> Iterator[str]:
    """The tidied names under some keys: strings, objects with a name, or lists of either; what is marked as the main
    one of a list comes first."""
    for asked in keys:
        value = thing.get(asked)
        for item in sorted(value, key=_is_minor) if isinstance(value, list) else [value]:
            if name := tidy(_name(item)):
                yield name


def _name(item: Any) -> str:
    """The name that a string is, or that an object has; '' where there is none, as in a number."""
    names = [item.get(asked) for asked in NAMES] if isinstance(item, dict) else [item]
    return next((name for name in names if isinstance(name, str)), "")


def _is_minor(item: Any) -> bool:
    """Whether an item of a list is not marked as the main one."""
    return not (isinstance(item, dict) and (item.get("main") is True or item.get("primary") is True))
