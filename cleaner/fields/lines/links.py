"""What the links of a text in Markdown tell by their addresses: the breadcrumb above the title, and the site's name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from urllib.parse import urlsplit

from ...frozen import Record
from ...patterns import pattern
from ..candidates import key
from ..section_words import WIDGETS
from ..suffix import Site, site_of
from .kinds import is_label, is_paragraph, is_start, is_topic, is_ui, plain
from .title import begins_title

LINKED = pattern(r"(?<!!)\[((?:[^\[\]!]|!(?!\[)|!\[[^\[\]]*\]\([^()]*\))*)\]\( ?<?([^()\s<>]*)>?(?:\s[^()]*)?\)")
"""A link with its words or image, and its address."""
PICTURE = pattern(r"!\[(?:image \d+:)?\s*([^\[\]]*)\]\([^()]*\)", re.IGNORECASE)
ENTRY = pattern(r"([-*+•]|\d{1,2}[.)])\s+(?=\S)")
"""How an entry of a list begins."""
PATH_MARKS = frozenset(">»›‹→/")
"""Marks between the steps of a path."""
REACH = 8
"""Lines above the headline in which a breadcrumb stands."""
STEPS, MOST_NUMBERED = 2, 4
"""Links at least that go on from one another, and entries at most of a numbered list of links that is a path."""
DEEP = 2
"""Folders of an address that is none of the menu's first entries."""
NUMBERED = "0123456789 "
"""What a step of a path may end in: 'League 2'."""
JOINED = pattern(r"\s[&+–—-]\s")
"""What joins two words of such a name: 'News - Events'."""
PEOPLE = frozenset("author authors autor auteur auteurs user users member members people profile".split())
TAGS = frozenset(("tag", "tags"))
"""Folders of what is no section, or seldom is one."""
NAME_WORDS = 6
"""Words of a site's name at most."""
FEWEST_LINKS = 2
"""Links to a host, at least, that tell it is the page's."""


class Link(Record):
    """A link of Markdown."""

    words: str
    """Its own, or those of its image."""
    address: str


class _Row(Record):
    """A line of links and marks between them, or one that ends in the title."""

    entry: str
    """The mark of the list's entry that it is; '' for none."""
    links: list[Link]
    is_marked: bool
    """Whether marks of a path stand in it."""
    is_closed: bool
    """Whether the title ends it."""


def links_in(line: str) -> list[Link]:
    """The links of a line, in their order."""
    if "](" not in line:
        return []
    return [Link(plain(m[1]) or " ".join(PICTURE.sub(r" \1 ", m[1]).split()), m[2]) for m in LINKED.finditer(line)]


def path_above(above: Sequence[str], title: str) -> list[str]:
    """The steps of the breadcrumb nearest above a headline, from below the front page to the section; [] for none.

    It is a line of links, or entries of a list, each of whose addresses goes on from the one before.
    """
    rows = [_row(line, title) for line in above[-REACH:]]
    while rows:
        row = rows[-1]
        if row is not None and row.entry:
            return _names(_entries(rows), title)
        if row is not None and len(row.links) >= STEPS and _is_path(row.links, row.is_marked or row.is_closed):
            return _names(row.links, title)
        rows.pop()
    return []


def names_people(line: str) -> bool:
    """Whether a link of a line leads to a person."""
    return any(not PEOPLE.isdisjoint(_folders(link.address)) for link in links_in(line))


def host_of(lines: Iterable[str]) -> str:
    """The host to which most links of some lines lead; '' where so few do that it may be any."""
    hosts = Counter(host for line in lines if not is_paragraph(plain(line)) for host in _hosts(line))
    host, count = hosts.most_common(1)[0] if hosts else ("", 0)
    return host if count >= FEWEST_LINKS else ""


def front_names(lines: Iterable[str], host: str) -> list[str]:
    """The names that lead to the front page of a host, or of the one it belongs to."""
    shown = [line for line in lines if host and not is_paragraph(plain(line))]
    links = [link for line in shown for link in links_in(line)]
    return [link.words for link in links if _is_front(link.address, host) and _may_be_site(link.words)]


def with_links(site: Site, names: Sequence[str], host: str) -> Site:
    """A site with the names that lead to its front page, and with its host."""
    told = site_of(names, f"https://{host}/" if host else None)
    return Site(site.names | told.names, site.labels | {label for label in told.labels if not is_topic(label)})


def _may_be_site(words: str) -> bool:
    """Whether the words of a link to a front page may be the site's name."""
    return 0 < len(key(words).split()) <= NAME_WORDS and not (is_ui(words) or is_topic(words))


def _row(line: str, title: str) -> _Row | None:
    """A line of links or the entry of a list; None for any other."""
    entry = ENTRY.match(line)
    links = links_in(line)
    rest = LINKED.sub(" ", line[entry.end() :] if entry else line).strip()
    words = plain(rest.strip(" >»›‹→/"))
    is_closed = bool(key(words)) and begins_title(title, words)
    if (key(words) and not is_closed) or not (links or is_closed):
        return None
    return _Row(entry[1] if entry else "", links, not PATH_MARKS.isdisjoint(rest), is_closed)


def _entries(rows: list[_Row | None]) -> list[Link]:
    """The links of the entries at the end of some rows, where they are a path; else none."""
    found: list[Link] = []
    is_closed = False
    last = rows[-1]
    numbered = last is not None and last.entry[:1].isdigit()
    place = len(rows)
    while place and (row := rows[place - 1]) is not None and row.entry and row.entry[:1].isdigit() == numbered:
        if row.is_closed and not row.links and not found:
            is_closed = True
        elif len(row.links) != 1 or (found and not (numbered or _goes_on(row.links[0], found[0]))):
            break
        else:
            found.insert(0, row.links[0])
        place -= 1
        if numbered and int(row.entry[:-1]) == 1:
            return found if STEPS - is_closed <= len(found) <= MOST_NUMBERED else []
    if numbered or not found:
        return []
    above = rows[place - 1] if place else None
    begins = _is_root(found[0].address) or above is None or not above.entry
    return found if begins and _is_path(found, is_closed) else []


def _is_path(links: Sequence[Link], is_told: bool) -> bool:
    """Whether the address of each link goes on from the one before. The front page and one of its folders are a path
    only where something else tells it, such as the marks between them."""
    if not all(_goes_on(upper, lower) for upper, lower in pairwise(links)):
        return False
    if is_told:
        return True
    return len(links) >= STEPS and (len(links) > STEPS or _depth(links[-1].address) >= DEEP)


def _names(links: Sequence[Link], title: str) -> list[str]:
    """The names of a path's steps, without the front page, the title and words of the page; none where they lead to
    people or tags."""
    if any(not (PEOPLE | TAGS).isdisjoint(_folders(link.address)) or key(link.words) in WIDGETS for link in links):
        return []
    steps = [link.words for link in links if not (_is_root(link.address) or is_start(link.words) or is_ui(link.words))]
    steps = [step for step in steps if key(step) and not begins_title(title, step)]
    return steps if all(is_label(JOINED.sub(" ", step.rstrip(NUMBERED))) for step in steps) else []


def _goes_on(upper: Link, lower: Link) -> bool:
    """Whether the second address is one below the first."""
    above, below = _folders(upper.address), _folders(lower.address)
    if _host(upper.address) != _host(lower.address) or not (above or _is_root(upper.address)):
        return False
    return len(below) > len(above) and below[: len(above)] == above


def _folders(address: str) -> list[str]:
    return [folder for folder in _parts(address)[1].split("/") if folder]


def _depth(address: str) -> int:
    return len(_folders(address))


def _is_root(address: str) -> bool:
    return address.startswith(("http", "/")) and not _folders(address) and "#" not in address and "?" not in address


def _is_front(address: str, host: str) -> bool:
    """Whether an address is the front page of a host or of one that it belongs to."""
    other = _host(address)
    return bool(other) and _is_root(address) and (other == host or host.endswith(f".{other}"))


def _hosts(line: str) -> list[str]:
    return [host for link in links_in(line) if (host := _host(link.address))]


def _host(address: str) -> str:
    return _parts(address)[0].removeprefix("www.")


def _parts(address: str) -> tuple[str, str]:
    """The host and the path of an address; nothing where it is none."""
    try:
        parts = urlsplit(address)
        return (parts.hostname or "", parts.path) if parts.scheme in ("", "http", "https") else ("", "")
    except ValueError:
        return "", ""
