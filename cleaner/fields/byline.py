"""The authors' names."""

from __future__ import annotations

from collections.abc import Iterable

from ..records import Found
from .names import is_capital, names_in_line, split_names
from .structured import Structured, names_of
from .suffix import Site
from .title import HEADLINE_TYPES, NAMED_TYPES
from .visible import Visible

META = (
    "author",
    "article:author",
    "article:author_name",
    "og:article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "byl",
    "twitter:creator_name",
)
SHOWN = "byline"
"""Source of names that only a class name calls authors: the weakest."""
LINE = "line at the headline"
"""Source of names in a line that reads as a byline."""
UNSURE = frozenset((SHOWN, LINE))
NEAR = 12
"""Blocks behind the headline in which a marked byline stands."""
BESIDE = 6
"""The same for a line that is not marked."""
BEFORE = 2
"""Blocks before the headline."""


def find_authors(facts: Structured, visible: Visible, site: Site, headline: int | None) -> Found | None:
    """The names in the order of the page, or None; headline is the index of the title's block.

    The first signal that names people decides; the site itself is the author only where nobody else is named.
    """
    fallback: Found | None = None
    for source, values in (
        ("json-ld author", _from_json(facts)),
        ("meta author", [v for _, v in facts.all(*META)]),
        ("rel=author", _labels(visible, "rel=author", headline)),
        (SHOWN, _labels(visible, "byline", headline)),
        (LINE, _lines(visible, headline)),
    ):
        names = tuple(dict.fromkeys(n for v in values for n in split_names(v)))
        people = tuple(n for n in names if not site.is_name(n) and (source not in UNSURE or is_capital(n)))
        if people:
            return Found(people, source)
        if names and fallback is None and source not in UNSURE:
            fallback = Found(names, source)
    return fallback


def _from_json(facts: Structured) -> list[str]:
    """Author names of the article's objects; references ({'@id': ...}) are looked up among all objects."""
    named = {o["@id"]: o for o in facts.json_ld if isinstance(o.get("@id"), str) and o.get("name")}
    names: list[str] = []
    for thing in (*facts.objects(HEADLINE_TYPES), *facts.objects(NAMED_TYPES)):
        authors = thing.get("author") or thing.get("creator")
        for author in authors if isinstance(authors, list) else [authors]:
            if isinstance(author, dict) and not author.get("name") and isinstance(author.get("@id"), str):
                author = named.get(author["@id"])
            names += names_of(author)
        if names:
            break
    return names


def find_authors_in_lines(lines: Iterable[str]) -> Found | None:
    """The names in the first of these lines that reads as a byline, or None."""
    names = next((n for n in map(names_in_line, lines) if n), ())
    return Found(names, LINE) if names else None


def _labels(visible: Visible, what: str, headline: int | None) -> list[str]:
    """Texts of the labels of one kind: those by the headline, else a lone one, such as below the body."""
    labels = list(visible.near(what))
    near = [x.text for x in labels if headline is not None and -BEFORE <= x.block - headline <= NEAR]
    if near or what != "byline":
        return near or [x.text for x in labels[:1]]
    far = list(dict.fromkeys(name for x in labels for name in split_names(x.text)))
    return far if len(far) == 1 else []


def _lines(visible: Visible, headline: int | None) -> list[str]:
    """The names in the first line by the headline that reads as a byline."""
    if headline is None:
        return []
    beside = (text for text, block in visible.lines.items() if -BEFORE <= block - headline <= BESIDE)
    return list(next((names for names in map(names_in_line, beside) if names), ()))
