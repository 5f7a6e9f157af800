"""Breadcrumbs: the path of links from the front page to this one, marked as such or told by its shape."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping

from ..frozen import Record
from ..patterns import pattern
from ..records import Block, Span
from .candidates import key, tidy
from .section_words import HOMES, MENU_WORDS, ROOTS
from .structured import names_of

STEP_SEPARATOR = pattern(r"\s*[>»›→❯▸⟩]+\s*|\s+[/|·•]\s+")
STEP_EDGE = " \t\n/|\\·•>»›→❯▸⟩-–:"
"""What may stand around one step of a breadcrumb."""
COLONS = (":", "：")
"""What ends the label of a breadcrumb: 'You are here:'."""
ARROW = pattern(r"\s*(?:[>»›→❯▸⟩]+|::)\s*")
"""What stands between the links of a path that no markup calls one; a bar parts the links of a menu, too."""
FRONT_PAGE = pattern(
    r"(?:https?://[^/?#]+)?/?|(?:https?://[^/?#]+/|/|\.{1,2}/)*(?:index\.\w+|doku\.php(?:\?id=start)?)|\.{1,2}/"
)
HOST_SLASHES = 3
"""Slashes of the address of a host: more of them are a path."""
HOME_ENDS = ("首页", "首頁", "主页")
"""What a link to the front page ends in behind the site's name."""
LONGEST_HOME = 14
"""Letters of such a link, at most: of most others the words need not be looked at."""
PAGE = ("正文", "本文")
"""What a trail calls the page itself: it needs no link to the front page then."""
FRONT_PATHS = frozenset(("", "/", "./", "../"))
"""What FRONT_PAGE matches without a host or a file."""
HOST = pattern(r"https?://[^/]+", re.IGNORECASE)
"""What stands before the path of an address."""
INDEX = pattern(r"/?(?:index\.\w+)?$", re.IGNORECASE)
"""What ends the path of a folder: nothing of it is part of its name."""
OF_CATEGORY = pattern(r"(?:.*&)?_?(?:category|cat|section|topic|rubrik)=", re.IGNORECASE | re.DOTALL)
"""How a query begins that asks for a category."""
EDITION = pattern(r"[a-z]{2}(?:[-_][a-z]{2,4})?|v?\d[\w.-]*|stable|latest|master|main|dev|current|docs?|www")
"""A folder that is a language, a version or a year of the site."""
MOST_FOLDERS = 32
"""Folders above a page that are looked at: pages have some five, and each repeats those above it."""
ABOVE = 2
"""Links before a last step without one that make it the page itself; 'Home > Politics' ends in a section."""


class Step(Record):
    """One step of a breadcrumb."""

    name: str
    """Its words."""
    is_link: bool
    """False for what a reader cannot follow: mostly the page itself."""
    address: str = ""
    """Where it leads, as written; '' for what a reader cannot follow."""


def read_steps(block: Block) -> Iterator[Step]:
    """The steps that one block of a breadcrumb shows: its links and what stands after the last."""
    links = _links(block)
    rest = block.text[links[-1].end :] if links else block.text
    for link in links:
        if name := " ".join(block.text[link.start : link.end].split()).strip(STEP_EDGE):
            yield Step(name, True, link.value or "")
    for text in STEP_SEPARATOR.split(rest):
        if (name := " ".join(text.split()).strip(STEP_EDGE)) and not text.rstrip().endswith(COLONS):
            yield Step(name, False)


def is_trail(block: Block) -> bool:
    """Whether a block has the shape of a breadcrumb: links from the front page on with arrows between them."""
    links = _links(block)
    if not links:
        return False
    begins = is_front_page(links[0].value) or is_home(block.text[links[0].start : links[0].end])
    if not begins and not block.text.rstrip().endswith(PAGE):
        return False
    ends = [s.start for s in links[1:]]
    gaps = [block.text[s.end : end] for s, end in zip(links, ends, strict=False)]
    rest = block.text[links[-1].end :]
    goes_on = ARROW.match(rest) is not None
    if not (gaps or goes_on) or (rest.strip() and not goes_on):
        return False
    return None not in [ARROW.fullmatch(gap) for gap in gaps]


def is_front_page(address: str | None) -> bool:
    """Whether an address, as written, is that of a site's front page."""
    if not address:
        return False
    bare = address.strip()
    if "index." in bare or "doku." in bare:  # few addresses need be tried with the pattern
        return FRONT_PAGE.fullmatch(bare) is not None
    if bare.startswith("http"):
        return bare.count("/") <= HOST_SLASHES and _is_host(bare)
    return bare in FRONT_PATHS


def is_home(name: str) -> bool:
    """Whether the words of a link are those of one to the front page, wherever it leads: to '/index/index.html' on
    many sites."""
    if len(name) > LONGEST_HOME:
        return False
    words = key(name)
    return words in HOMES or words.endswith(HOME_ENDS)


def is_place(address: str) -> bool:
    """Whether an address, as written, is that of a place on this page or on one beside it, as manuals link theirs."""
    page, _, place = address.partition("#")
    return place != "" and "/" not in page


def _is_host(address: str) -> bool:
    """Whether an address is a host and no more, but for a closing slash: what FRONT_PAGE has without a file."""
    scheme, _, host = address.removesuffix("/").partition("://")
    return scheme in ("http", "https") and host != "" and "/" not in host and "?" not in host and "#" not in host


def folder_of(address: str) -> str:
    """The path of an address, as written, in lower case and without its host, query and closing slash; '' of one with a
    query, but for one that asks for a category."""
    page = address.partition("#")[0]
    path, asked, query = page.partition("?")
    if asked and not OF_CATEGORY.match(query):
        return ""
    host = HOST.match(path)
    path = path[host.end() :] if host else path
    if not path.startswith("/"):
        return ""
    return f"/{INDEX.sub('', path[1:], count=1)}".lower()


def folder_among(address: str, folders: tuple[str, ...]) -> str | None:
    """The one of these folders, as folders_of has them, that folder_of gives for an address without white space around
    it, or None."""
    low = address.lower()
    if folders[0] not in low:  # each of the others starts as the first does: saves most addresses the rest
        return None
    path = low.partition("#")[0].partition("?")[0]
    if not path.removesuffix("/").endswith(folders) and "index." not in path:  # and most of the others the pattern
        return None
    folder = folder_of(address)
    return folder if folder in folders else None


def folders_of(url: str | None) -> tuple[str, ...]:
    """The paths above a page: '/world' and '/world/africa' of '/world/africa/a-page'.

    Without those that are the whole site in one language or version, and at most MOST_FOLDERS.
    """
    parts = folder_of((url or "").partition("?")[0]).split("/", MOST_FOLDERS + 1)
    return tuple("/".join(parts[:end]) for end in range(2, len(parts)) if not EDITION.fullmatch(parts[end - 1]))


def names_of_trail(steps: Iterable[Step]) -> tuple[str, ...]:
    """The names of the steps from the root, each once, without a last one that cannot be followed as others can."""
    trail = list(steps)
    if len(trail) > ABOVE and not trail[-1].is_link and all(step.is_link for step in trail[-1 - ABOVE : -1]):
        trail.pop()
    return tuple(dict.fromkeys(step.name for step in trail))


def is_tab_bar(steps: Iterable[Step], page: str) -> bool:
    """Whether what is marked as a breadcrumb leads to the page itself and to what is below it, and nowhere else; page
    is the path of its address, as folder_of has it."""
    addresses = [step.address for step in steps if step.is_link]
    below = [f"{folder_of(address)}/".startswith(f"{page}/") for address in addresses]
    return len(below) > 1 and all(below) and page not in ("", "/")


def items_of(thing: Mapping[str, object]) -> list[object]:
    """The steps of a BreadcrumbList from the root, by their numbers where all have one."""
    listed = thing.get("itemListElement")
    items = listed if isinstance(listed, list) else [listed]
    places = [_place_of(item) for item in items]
    return items if None in places else [items[i] for i in sorted(range(len(items)), key=lambda i: places[i] or 0)]


def _place_of(item: object) -> int | None:
    """The number of a step of a BreadcrumbList, or None."""
    place = item.get("position") if isinstance(item, dict) else None
    if isinstance(place, str) and place.isdecimal():
        return int(place)
    return place if isinstance(place, int) else None


def step_name(item: object) -> str:
    """The name of a step of a BreadcrumbList; '' for none."""
    if not isinstance(item, dict):
        return ""
    inner = item.get("item")
    return tidy(item.get("name")) or next(names_of(inner if isinstance(inner, dict) else None), "")


def is_root(item: object) -> bool:
    """Whether a step of a BreadcrumbList leads to a host."""
    inner = item.get("item") if isinstance(item, dict) else None
    address = inner.get("@id") or inner.get("url") if isinstance(inner, dict) else inner
    return isinstance(address, str) and _is_host(address)


def steps_above(steps: list[str], title: str, mains: Container[str]) -> list[str]:
    """The steps above the page itself, without the home page, the nearest first; what follows the page is a tool.

    A last step that an h1 says is the page, whatever its title; mains are the words of each h1.
    """
    words = key(title)
    if steps and key(steps[-1]) in mains:
        steps = steps[:-1]
    if steps and key(steps[0]) in ROOTS:
        steps = steps[1:]
    own = next((i for i, s in enumerate(steps) if words and key(s) == words), len(steps))
    up = [s for s in steps[:own] if s and key(s) not in MENU_WORDS]
    while up and words and (words.startswith(key(up[-1])) or key(up[-1]).startswith(words)):
        up.pop()
    return up[::-1]


def _links(block: Block) -> list[Span]:
    return [span for span in block.spans if span.kind == "link" and span.start < span.end]
