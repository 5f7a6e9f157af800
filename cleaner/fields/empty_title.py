"""Whether a page's <title> says nothing of it: a name that a program gave it, that of a front page, or the site's.

Hand-made sites and small programs have one <title> for all of their pages, and the title in an h1.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..patterns import pattern
from ..records import Block
from .candidates import Candidate, key
from .copyright import claimants
from .crumbs import is_front_page
from .shown import Visible
from .structured import Structured
from .suffix import DOMAIN, Site, cuts, is_site, plain_spellings
from .title_measures import slug_words
from .title_types import HEADLINE_TYPES
from .untitled import OF_HOMES, UNSET

EMPTY_TITLE = "says nothing of the page"
"""Why such a title is rejected."""
NUMBER = pattern(r"(?<=[^\W\d])[\s_-]*\(?\d{1,3}\)?$")
"""What editors count their new pages with."""
FILE = pattern(r"[\w.-]+\.(?:x?html?|php\d?|aspx?|jsp|cgi|cfm|docx?|odt|rtf|pdf|pptx?|md|txt)", re.IGNORECASE)
"""The name of a file."""
ADDRESS = pattern(r"https?://\S+")
SPECIFIC = 3
"""Words of a heading, or of an address, that says what the page is about; a <title> of more is hardly a name."""
TOLD_BY_ADDRESS = 0.6
"""Share of an address's words (0..1) that an h1 has of which it tells."""
FILE_WORDS = frozenset("html htm php asp aspx shtml".split())
LAST = 8
"""Blocks at the end of a page among which the mark of copyright stands."""
MAX_SITE = 5
"""Words of a name that is told by one of them."""
MAX_HEAD = 3
"""Words of a site's name before the title."""
LONG_WORD = 4
"""Code points of a word that hardly stands in a text by chance."""
INNER_CAPITAL = pattern(r"[A-Z][a-z]+[A-Z]\w*")
"""A name that somebody made: 'QuayTube'."""


def without_empty(
    declared: list[Candidate], facts: Structured, visible: Visible, blocks: Sequence[Block], url: str | None, site: Site
) -> list[Candidate]:
    """What a page declares as its title, less its <title> where that says nothing of it and an h1, or the headline of
    its JSON-LD, does."""
    whole = facts.title or ""
    words = key(whole)
    shown = [h for h in visible.headings if h.level == 1 and not h.apart and not site.is_name(h.text)]
    heads = {key(h.text): h.text for h in shown if key(h.text)}
    if not words or words in heads or site.is_name(whole):  # a site's name has less weight than all else
        return declared
    told = next(iter(heads.values()), "") or _headline(facts)
    if not told or is_placeholder(told):
        return declared
    if is_placeholder(whole) or _is_home_of(whole, told, site):
        return [c for c in declared if key(c.value) != words]
    if len(heads) > 1 or key(told).count(" ") + 1 < SPECIFIC:
        return declared
    related = set(key(told).split())
    if not related.isdisjoint(words.split()):
        return declared
    if is_told_by(url, told, whole):
        return [c for c in declared if not related.isdisjoint(key(c.value).split())]
    if len({key(c.value) for c in declared}) > 1 and heads:
        return declared
    lone = not is_front_page(url) and not cuts(whole) and words.count(" ") < SPECIFIC
    if lone and (not heads or _names_site(whole, visible, blocks)):
        return [c for c in declared if key(c.value) != words]
    return declared


def is_placeholder(title: str) -> bool:
    """Whether a title is one that a program wrote or that front pages have, or the name of a file or of a host."""
    return _has_words(title) or (" " not in title and any(form.fullmatch(title) for form in (FILE, DOMAIN, ADDRESS)))


def _has_words(title: str) -> bool:
    words = key(title)
    return words in UNSET or words in OF_HOMES or key(NUMBER.sub("", title)) in UNSET


def _is_home_of(title: str, told: str, site: Site) -> bool:
    """Whether a title is that of a front page beside a name of few words, of which the page's heading says none."""
    parts = cuts(title)
    if len(parts) != 1:
        return False
    for home, name in ((parts[0].head, parts[0].tail), (parts[0].tail, parts[0].head)):
        if _has_words(home) and (is_site(name, site) or key(name).count(" ") < SPECIFIC):
            return set(key(told).split()).isdisjoint(key(title).split())
    return False


def _headline(facts: Structured) -> str:
    """The only headline of the articles in a page's JSON-LD, or ''."""
    headlines = {str(thing.get("headline") or "") for thing in facts.objects(HEADLINE_TYPES)}
    return headlines.pop() if len(headlines) == 1 else ""


def is_told_by(url: str | None, heading: str, title: str) -> bool:
    """Whether the last part of an address is made of a heading's words, and of none of the <title>'s."""
    slug = set(key(slug_words(url)).split()) - FILE_WORDS
    if len(slug) < SPECIFIC:
        return False
    spelled = {word for plain in plain_spellings(key(heading)) for word in plain.split()}
    same = len(slug & spelled)
    others = {word for plain in plain_spellings(key(title)) for word in plain.split()}
    return same >= max(SPECIFIC, TOLD_BY_ADDRESS * len(slug)) and slug.isdisjoint(others - spelled)


def _names_site(title: str, visible: Visible, blocks: Sequence[Block]) -> bool:
    """Whether a <title> of few words reads as the site's name: it is the words of a link to the front page or of the
    mark of copyright, has the words of newspapers, or stands nowhere on the page."""
    words = key(title)
    if words in visible.fronts or _reads_as_site(title) or words in claimants(b.text for b in blocks[-LAST:]):
        return True
    return not _stands_in(title, blocks)


def _reads_as_site(text: str) -> bool:
    """Whether a text of few words has some of newspapers or forums, 'the' aside, or is a host."""
    words = [word for word in text.split() if word.lower() != "the"]
    return len(words) <= MAX_SITE and is_site(" ".join(words), Site())


def _stands_in(words: str, blocks: Iterable[Block]) -> bool:
    """Whether these words stand anywhere in the text of a page."""
    low = words.casefold()
    return any(low in block.text.casefold() for block in blocks)


def name_before(title: str, blocks: Sequence[Block]) -> str:
    """What stands before the only mark of a <title>, as key, where it reads as the site's name: the page never speaks
    of it, but does of what is behind, or it is a name by its look; else ''. It is asked where no heading tells."""
    parts = cuts(title)
    if len(parts) != 1:
        return ""
    head, tail = parts[0].head, parts[0].tail
    if key(head).count(" ") >= MAX_HEAD or key(tail).count(" ") + 1 < SPECIFIC or _reads_as_site(tail):
        return ""
    made = INNER_CAPITAL.fullmatch(head) is not None or _reads_as_site(head)
    if _stands_in(head, blocks):
        return ""
    if made:
        return key(head)
    telling = [word for word in key(tail).split() if len(word) >= LONG_WORD]
    return key(head) if any(_stands_in(word, blocks) for word in telling) else ""
