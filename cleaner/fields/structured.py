"""What a page's markup declares for machines: JSON-LD, meta elements, <title>, links and the language.

The tree is only read; the cut finds their elements on its way (blocks.html.cut_page). What the values mean is the
business of the other modules here.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urljoin, urlsplit

from ..blocks.addresses import LONGEST_BASE, WEB, is_plain
from ..blocks.tags import DECLARING
from ..errors import warning
from ..frozen import EMPTY, Record
from ..records import PageWarning
from ..script_json import read_json
from .candidates import tidy
from .states import state_of

META_NAMES = ("name", "property", "itemprop", "http-equiv")
"""Attributes of a meta element that say what its content is."""
NESTED = ("@graph", "mainEntity", "mainEntityOfPage", "breadcrumb", "isPartOf")
"""Keys whose objects count as objects of the page themselves."""
STATE, MOST_STATES = "application/json", 8
"""The type of a script that holds the state of the page's program, parameters aside, and how many are kept."""
LINKS = frozenset(("canonical", "license"))
"""Words of rel whose links are asked for: most of a page's are of style sheets and icons."""
NAMES_KNOWN = 1024
"""Names of meta elements whose meaning is remembered: the same come on the pages of all sites."""
MAX_OBJECTS = 500
"""JSON-LD objects that are looked at; the pages of the labelled sets have at most some hundred."""
MOST_CONTENTS = 500
"""Contents of meta elements of one name that are kept; pages have at most some dozen tags."""
PARTS = frozenset(("ImageObject", "Person", "Comment", "UserComments", "Offer", "AggregateRating"))
"""Schema.org types of things on a page, which have authors and dates of their own."""
REVIEWS = frozenset(("Review", "UserReview", "CriticReview"))
"""Those of what readers think of it."""
OF_AUTHOR = "author's name"
"""The name under which the name of the first author stands who is an item of microdata."""


class Structured(Record):
    """The declarations of one page."""

    json_ld: tuple[dict[str, Any], ...] = ()
    """All JSON-LD objects in order, flat: members of lists and of NESTED keys stand for themselves too."""
    meta: Mapping[str, tuple[str, ...]] = EMPTY
    """Name, property, itemprop or http-equiv in lower case -> tidied contents in order, none empty."""
    title: str | None = None
    """Tidied text of the page's own <title>."""
    links: Mapping[str, tuple[str, ...]] = EMPTY
    """Each of LINKS -> hrefs as written, in order."""
    language: str | None = None
    """The lang attribute of <html>, as written."""
    base_url: str | None = None
    """Address that relative links start from; None where it is unknown."""
    states: tuple[str, ...] = ()
    """The JSON of the scripts that hold the state of the page's program (states.py), as written."""
    warnings: tuple[PageWarning, ...] = ()
    """What reading the declarations noticed."""

    __slots__ = ("by_titles", "by_types", "types")

    def __post_init__(self) -> None:
        self.types = tuple([types_of(thing) for thing in self.json_ld])
        """What types_of says of each object of json_ld."""
        self.by_types: dict[frozenset[str], Sequence[dict[str, Any]]] = {}
        """What objects gave: all fields ask for the same types."""
        self.by_titles: dict[str, Mapping[str, Any]] = {}
        """What stated gave: two fields ask for the same title."""

    def all(self, *names: str) -> Iterator[tuple[str, str]]:
        """(name, content) of the meta elements of these names, in the order of the names."""
        for name in names:
            for content in self.meta.get(name, ()):
                yield name, content

    def objects(self, types: frozenset[str]) -> Sequence[dict[str, Any]]:
        """The JSON-LD objects that have one of the types."""
        if not self.json_ld:
            return ()
        found = self.by_types.get(types)
        if found is None:
            pairs = zip(self.json_ld, self.types, strict=True)
            found = self.by_types[types] = [thing for thing, own in pairs if not types.isdisjoint(own)]
        return found

    def stated(self, title: str) -> Mapping[str, Any]:
        """What the state of the page's scripts says of the article with this title; empty where it says nothing."""
        found = self.by_titles.get(title)
        if found is None:
            found = self.by_titles[title] = state_of(self.states, title)
        return found

    def absolute(self, href: str) -> str | None:
        """The http(s) address that href means, or None where it means none."""
        return absolute(href, self.base_url)


def read_structured(root: Any, url: str | None) -> Structured:
    """The declarations of the tree under root, an lxml element; url is the page's address, where known."""
    return read_declarations(root.iter(*(f"{{*}}{name}" for name in DECLARING)), url)


def read_declarations(elements: Iterable[Any], url: str | None) -> Structured:
    """The declarations of the elements of a page that blocks.tags.DECLARING names, in order."""
    objects: list[dict[str, Any]] = []
    meta: dict[str, list[str]] = defaultdict(list)
    links: dict[str, list[str]] = defaultdict(list)
    warnings: list[PageWarning] = []
    states: list[str] = []
    title = language = base = None
    for element in elements:
        tag = element.tag
        if tag[0] == "{":
            tag = tag.rpartition("}")[2]
        if tag == "meta":
            _add_meta(element, meta)
        elif tag == "link":
            for word in (element.get("rel") or "").lower().split():
                if word in LINKS and (href := element.get("href")):
                    links[word].append(href.strip())
        elif tag == "script":
            kind = (element.get("type") or "").lower()
            if "ld+json" in kind:
                _add_json(element.text or "", objects, warnings)
            elif STATE in kind and len(states) < MOST_STATES:
                states.append(element.text or "")
        elif tag == "title":
            title = title or _page_title(element)
        elif tag == "base":
            base = base or _base(element)
        else:
            language = language or element.get("lang") or element.get("{http://www.w3.org/XML/1998/namespace}lang")
    start = url or _own_address((*links.get("canonical", ()), *meta.get("og:url", ())))
    return Structured(
        json_ld=tuple(objects[:MAX_OBJECTS]),
        meta={name: tuple(values) for name, values in meta.items()},
        title=title,
        links={rel: tuple(hrefs) for rel, hrefs in links.items()},
        language=language,
        base_url=absolute(base, start) or start if base else start,
        states=tuple(states),
        warnings=tuple(dict.fromkeys(warnings)),
    )


def _own_address(declared: Iterable[str]) -> str | None:
    """The first absolute address of those that a page names as its own, or None."""
    return next((address for href in declared if (address := absolute(href, None))), None)


def types_of(thing: Mapping[str, Any]) -> frozenset[str]:
    """The names in an object's @type, whatever its form, without a vocabulary's address."""
    types = thing.get("@type")
    names = types if isinstance(types, list) else [types]
    return frozenset(n.rpartition("/")[2].rpartition(":")[2] for n in names if isinstance(n, str))


def names_of(value: object) -> Iterator[str]:
    """The tidied names in a value that may be a str, an object with a name, or a list of either."""
    for item in value if isinstance(value, list) else [value]:
        name = item.get("name") if isinstance(item, dict) else item
        for one in name if isinstance(name, list) else [name]:
            text = tidy(one)
            if text:
                yield text


def absolute(href: str | None, base: str | None) -> str | None:
    """The http(s) address that href means at base, or None where it means none or base is unknown."""
    if href and is_plain(href):
        return href
    try:
        address = urljoin(base or "", (href or "").strip())
        parts = urlsplit(address)
    except ValueError:  # such as an unclosed bracket of an IPv6 host
        return None
    return address if parts.scheme in WEB and parts.netloc else None


def _add_meta(element: Any, meta: dict[str, list[str]]) -> None:
    """None; the element's content is added under each of its names."""
    given = dict(element.items())
    content = tidy(given.get("content"))
    if not content or ("itemprop" in given and _is_of_part(element, PARTS)):
        if content and given["itemprop"].strip() == "name" and _names_author(element):
            meta.setdefault(OF_AUTHOR, [content])  # further ones have reviewed it, or written what else is on the page
        return
    for attribute in META_NAMES:
        name = given.get(attribute)
        if name:
            contents = meta[name.strip().lower()]
            if len(contents) < MOST_CONTENTS and content not in contents:
                contents.append(content)


def _item_around(element: Any) -> Any:
    """The element of microdata that says what a thing is of which this one tells, or None."""
    return next((outer for outer in element.iterancestors() if outer.get("itemtype")), None)


def _is_of_part(element: Any, parts: frozenset[str]) -> bool:
    """Whether an element of microdata tells of a thing on the page, such as a picture, whose author has not written
    it."""
    around = _item_around(element)
    return around is not None and around.get("itemtype").rstrip("/").rpartition("/")[2] in parts


def _names_author(element: Any) -> bool:
    """Whether an element of microdata names the author of what the page is about, who is an item of its own."""
    person = _item_around(element)
    return "author" in (person.get("itemprop") or "").split() and not _is_of_part(person, PARTS | REVIEWS)


def _base(element: Any) -> str | None:
    """The address of a base element, or None where it has none or one that is too long."""
    href: str | None = element.get("href")
    return href if href and len(href) <= LONGEST_BASE else None


def _page_title(element: Any) -> str | None:
    """The tidied text of a title element, or None where it is empty or names a drawing."""
    if any(str(a.tag).rpartition("}")[2] == "svg" for a in element.iterancestors()):
        return None
    return tidy("".join(element.itertext())) or None


def _add_json(text: str, objects: list[dict[str, Any]], warnings: list[PageWarning]) -> None:
    """None; the objects in a JSON-LD script are added, or a warning where it cannot be read."""
    try:
        value = read_json(text)
    except RecursionError:
        warnings.append(warning("bad-json-ld", "(nested too deeply)"))
        return
    except ValueError as error:
        warnings.append(warning("bad-json-ld", f"({error})"))
        return
    _flatten(value, objects)


def _flatten(value: object, objects: list[dict[str, Any]]) -> None:
    """None; value's objects are added in order, then those one level down, with a queue in place of recursion."""
    waiting = deque([value])
    while waiting and len(objects) < MAX_OBJECTS:
        item = waiting.popleft()
        if isinstance(item, list):
            waiting.extendleft(reversed(item))
        elif isinstance(item, dict):
            objects.append(item)
            waiting.extend(item[name] for name in NESTED if isinstance(item.get(name), dict | list))
