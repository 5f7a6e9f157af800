"""The site's name that the first lines of a text show: a suffix of the title, the head of a newsletter, or a link to
its front page."""

from __future__ import annotations

from collections.abc import Sequence

from ...records import Found
from ..candidates import key
from ..people.names import is_byline
from ..section_words import ACCOUNT, WIDGETS
from ..suffix import WEAK_MARKS, Cut, Site, is_of_site, is_site
from .kinds import DATE, NO_TITLE, SENTENCE_END, is_label, is_topic, is_ui, size

SUFFIX_WORDS = 6
"""Words of a site's name behind the title at most."""
PARTING = frozenset("|｜-")
"""Marks of which what stands behind the last one is seldom of a headline's own words."""
CODE = 3
"""Letters of a code, as that of a language is, at most."""
SHORT = -1
"""Words that a title has less than the fewest that tell one, at most."""
BELOW_NAME, HEADER = 2, 4
"""Buttons of an account below the name of a newsletter, and lines above its title at most."""


def find_line_site(
    header: str | None,
    parts: Sequence[Cut],
    is_page_title: bool,
    section: Found | None,
    site: Site,
    fronts: Sequence[str],
) -> Found | None:
    """The site's name, or None where nothing is sure to tell it.

    header is what header_name finds, parts are the title's suffixes, is_page_title tells whether they stand in what was
    a page's <title> rather than in its headline, and fronts are the names that lead to the front page.
    """
    last = parts[-1] if parts else None
    if last is not None and (is_site(last.tail, site) or is_of_site(last.tail, site)):
        return Found(last.tail, "suffix of the first line")
    if header:
        return Found(header, "name above the buttons of an account")
    host = Site(labels=site.labels)
    front = next((name for name in fronts if host.holds_name(name)), None)
    if front:
        return Found(front, "link to the front page")
    title = parts[0].head if parts else ""
    if (
        last is not None
        and size(title)[0] >= SHORT
        and (is_page_title or last.mark in PARTING)
        and _is_last(last, section)
    ):
        return Found(last.segment, "suffix of the first line")
    return None


def header_name(above: Sequence[str]) -> str | None:
    """The name above the buttons with which one subscribes and signs in, as newsletters begin; None for none."""
    buttons = above[1 : 1 + BELOW_NAME]
    if len(buttons) < BELOW_NAME or len(above) > HEADER or not all(key(line) in ACCOUNT for line in buttons):
        return None
    name = above[0]
    if not is_label(name) or name[:1].islower() or NO_TITLE.match(name) or is_byline(name):
        return None
    return None if is_ui(name) or is_topic(name) or key(name) in WIDGETS else name


def _is_last(part: Cut, section: Found | None) -> bool:
    """Whether the last suffix of a title, of which nothing is known, is the site's name: it is written as a name, and
    no section."""
    name = part.segment
    if part.mark in WEAK_MARKS or name != part.tail:
        return False
    if len(name.split()) > SUFFIX_WORDS or name[:1].islower() or not name[:1].isalpha():
        return False
    if (name.isupper() and len(name) <= CODE) or SENTENCE_END.search(name) or DATE.search(name):
        return False
    return not (is_topic(name) or is_ui(name) or (section is not None and key(section.value) == key(name)))
