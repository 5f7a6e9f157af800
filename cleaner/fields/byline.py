"""The authors' names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..records import Found
from .candidates import key
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
LEAD = re.compile(
    r"^(?:(?:written|posted|published|reported|reviewed|geschrieben)\s+)?"
    r"(?:by|von|par|por|di|door|av|af|autor(?:in)?|author|auteur|redaktion|text|作者|文|記者)\b\s*[:：]?\s+",
    re.IGNORECASE,
)
"""What stands before a name in a byline."""
BETWEEN = re.compile(r"\s*(?:[;|•·/]|\s(?:and|und|et|y|e|og|och|en)\s|&)\s*", re.IGNORECASE)
COMMA = re.compile(r"\s*,\s*")
TITLE_BEHIND = re.compile(r"^(?:jr|sr|ph\.?d|m\.?d|rn|mba|esq|dds|ii|iii)\.?$", re.IGNORECASE)
"""What follows a name behind a comma without being another name."""
NO_NAME = re.compile(r"\d|https?:|www\.|[@<>{}=\[\]]|[.!?]\s+\w+\s+\w+\s")
ACCOUNTS = frozenset(
    "admin administrator author autor user editor redaktion redaktor webmaster staff root undefined null none "
    "unknown".split()
)
"""Names of accounts, not of people."""
PARTICLES = frozenset("de da do dos del della di du la le van von der den ter zu zur af bin ibn al el y".split())
"""Words of names that are written small."""
SHOWN = "byline"
"""Source of names that only a class name calls authors: the weakest."""
MAX_WORDS = 5
MAX_NAME = 60
"""Code points; the longest name of the labelled sets has 52."""
NEAR = 12
"""Blocks behind the headline in which a byline stands."""


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
    ):
        names = tuple(dict.fromkeys(n for v in values for n in _names(v)))
        people = tuple(n for n in names if not site.is_name(n) and (source != SHOWN or _is_capital(n)))
        if people:
            return Found(people, source)
        if names and fallback is None and source != SHOWN:
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


def _labels(visible: Visible, what: str, headline: int | None) -> list[str]:
    """Texts of the labels of one kind, the ones behind the headline alone where there are such."""
    labels = list(visible.near(what))
    near = [x.text for x in labels if headline is not None and -2 <= x.block - headline <= NEAR]
    return near if near or what == "byline" else [x.text for x in labels[:1]]


def _names(value: str) -> Iterator[str]:
    """The names in one declared or shown value."""
    if value.startswith(("http:", "https:")):
        return
    bare = LEAD.sub("", value.strip())
    for part in BETWEEN.split(bare):
        pieces = COMMA.split(part)
        pieces = [p for p in pieces if not TITLE_BEHIND.match(p)]
        several = all(len(p.split()) > 1 for p in pieces)
        for name in pieces if several else pieces[:1]:
            name = LEAD.sub("", name).strip(" .:-–—|")
            if _is_name(name):
                yield name


def _is_capital(name: str) -> bool:
    """Whether the words are written as a person's name is: with capitals, but for particles."""
    words = name.split()
    return all(w in PARTICLES or not w[0].islower() for w in words) and len(words) <= MAX_WORDS


def _is_name(name: str) -> bool:
    words = key(name)
    return bool(words) and len(name) <= MAX_NAME and words not in ACCOUNTS and not NO_NAME.search(name)
