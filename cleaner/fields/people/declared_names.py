"""The authors' names that a page declares for machines, and how the names of one signal become a candidate."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...patterns import pattern
from ..candidates import Candidate, key
from ..ranker import MARK
from ..structured import OF_AUTHOR, Structured, names_of, types_of
from ..suffix import Site, cuts
from ..title_types import HEADLINE_TYPES, NAMED_TYPES
from .names import AGENCY, AND, MAX_NAME, TITLE_BEHIND, is_person, is_surely_person, split_names

CITED = "citation_author"
"""Whom a paper is cited by: as sure as a page's author, for journals write it for readers of citations."""
META = (
    "author",
    "article:author",
    "article:author_name",
    "og:article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    CITED,
    "byl",
    "twitter:creator_name",
    OF_AUTHOR,
)
OF_LIBRARIES = ("dc.creator", "dcterms.creator")
"""Those that stay as they are written: with the given name first, they named an author on one labelled page that shows
none, and on no other."""
CARD = pattern(
    r"written|author|geschrieben|verfasst|autor|écrit|auteur|escrito|scritto|geschreven|skrevet|skriven|автор", re.I
)
"""A label of a Twitter card's data that leads to the author, as WordPress plug-ins write it."""
TURNED = pattern(
    r"\s*(?P<family>(?:(?i:v[ao]n|de[nr]?|te[nr]?|zu|del|las?|los|di|da|dos)\s+){0,2}[^\s,]+),"
    r"\s*(?P<given>[^\s,]+(?:\s+[^\s,]+)?)\s*"
)
"""A person's name with the family's first, of one word but for particles: 'Example, Ann', 'van der Muster, Bo'."""
OF_HOUSES = ("Organization", "Corporation", "Business", "Agency", "NGO", "Brand")
"""How the schema.org types end that are no people's."""
LINE = "line at the headline"
"""Source of names in a line that reads as a byline."""
OF_PEOPLE = frozenset((LINE, "first byline", "name by a date", "label above", "far label above"))
"""Sources of which several people are as sure as one."""
OF_JSON = ("json-ld author", "json-ld organization")
"""Sources of what JSON-LD names."""
DECLARED = frozenset(
    (
        *OF_JSON,
        "meta author",
        "meta article:author",
        "another meta author",
        "twitter card",
    )
)
"""Sources whose lists are lists of authors."""


def joined(source: str, names: Iterable[str]) -> Candidate:
    """One signal's names; those of labels are less sure where they are several."""
    spelled: dict[str, str] = {}
    for name in names:
        spelled.setdefault(key(name) or name, name)
    each = list(spelled.values())
    several = (
        len(each) > 1 and source not in DECLARED and not (source in OF_PEOPLE and all(map(is_surely_person, each)))
    )
    return Candidate(MARK.join(each), source, f"{source}, several" if several else source)


def from_json(facts: Structured, site: Site) -> Iterator[Candidate]:
    """Author names of the first of the article's objects that has others than the site's own, else of the first;
    references ({'@id': ...}) are looked up among all objects."""
    first: Candidate | None = None
    named = {o["@id"]: o for o in facts.json_ld if isinstance(o.get("@id"), str) and o.get("name")}
    for thing in (*facts.objects(HEADLINE_TYPES), *facts.objects(NAMED_TYPES)):
        authors = thing.get("author") or thing.get("creator")
        names: list[str] = []
        people = 0
        for author in authors if isinstance(authors, list) else [authors]:
            if isinstance(author, dict) and not author.get("name") and isinstance(author.get("@id"), str):
                author = named.get(author["@id"])
            types = types_of(author) if isinstance(author, dict) else frozenset[str]()
            read = _house_names if any(t.endswith(OF_HOUSES) for t in types) else split_names
            names += (n for name in names_of(author) for n in read(in_order(without_site(name, site))))
            people += "Organization" not in types
        if names:
            found = joined("json-ld author" if people else "json-ld organization", names)
            if not all(map(site.is_name, names)):
                yield found
                return
            first = first or found
    if first is not None:
        yield first


def _house_names(name: str) -> tuple[str, ...]:
    """What a house is called, whole where 'and' is inside it; but several people may be declared as one house."""
    names = split_names(name)
    joins = AND.search(name) is not None
    return (name,) if joins and len(name) <= MAX_NAME and not (names and all(map(is_person, names))) else names


def without_site(value: str, site: Site) -> str:
    """A declared name without the site's behind a mark: 'Ann Example - Harbour Post'."""
    return next((cut.head for cut in cuts(value) if site.is_name(cut.tail) and not site.is_name(cut.head)), value)


def in_order(value: str) -> str:
    """A declared name, or several with semicolons between them, given names first: 'Example, Ann' -> 'Ann Example'."""
    return ";".join(map(_given_first, value.split(";"))) if "," in value else value


def _given_first(name: str) -> str:
    turned = TURNED.fullmatch(name)
    family, given = turned.group("family", "given") if turned else ("", "")
    whole = f"{given} {family}"
    is_other = AGENCY.fullmatch(family) or AGENCY.fullmatch(given) or TITLE_BEHIND.match(given)
    return whole if is_person(whole) and not is_other else name


def from_meta(facts: Structured, site: Site) -> Iterator[Candidate]:
    """Names in meta elements, those of each name together; citations put the family name first."""
    for name in META:
        names: list[str] = []
        for content in facts.meta.get(name, ()):
            family, comma, given = content.partition(",")
            if name == CITED and comma and "," not in given:
                content = f"{given.strip()} {family.strip()}"
            content = without_site(content, site)
            names += split_names(content if name in OF_LIBRARIES else in_order(content))
        if names:
            found = joined(f"meta {name}" if name in ("author", "article:author") else "another meta author", names)
            yield found.replace(kind="meta author") if name == CITED else found


def from_card(facts: Structured) -> Candidate:
    """The names that a Twitter card has behind 'Written by'."""
    names: list[str] = []
    for number in ("1", "2"):
        labels = facts.meta.get(f"twitter:label{number}", ())
        if any(CARD.search(label) for label in labels):
            names += (n for value in facts.meta.get(f"twitter:data{number}", ()) for n in split_names(value))
    return joined("twitter card", names)
