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
from .dates.dateline import FULL_STOP
from .shown import Heading, Line, Visible
from .stop_words import LANGUAGES_OF_WORD
from .structured import Structured
from .suffix import CJK, DOMAIN, Site, cuts, is_site, plain_spellings
from .title_measures import slug_words
from .untitled import OF_HOMES, UNSET

EMPTY_TITLE = "says nothing of the page"
"""Why such a title is rejected."""
NUMBER = pattern(r"(?<=[^\W\d])[\s_-]*\(?\d{1,3}\)?$")
"""What editors count their new pages with."""
FILE = pattern(
    r"[\w.-]{1,80}\.(?:x?html?|php\d?|aspx?|jsp|cgi|cfm|md|txt)|[\w. ()-]{1,80}\.(?:docx?|odt|rtf|pdf|pptx?)",
    re.IGNORECASE,
)
"""The name of a file."""
ADDRESS = pattern(r"https?://\S+")
PARAGRAPH, MAX_LINE, ABOVE = 100, 120, 3
"""Code points of a paragraph, those of a line above it that may be its title, and the blocks in which it stands."""
WELCOME = pattern(
    r"(?:welcome to|willkommen (?:bei|beim|auf|in|im|zu|zur)|bienvenue (?:sur|à|au|aux|chez|dans)|bienvenid[oa]s? a|"
    r"benvenut[oiae] (?:su|sul|a|al|in|nel)|welkom (?:bij|op|in)|bem[- ]vindos? (?:a|ao|à)|witamy (?:na|w)|"
    r"välkommen till|velkommen til|добро пожаловать (?:на|в))\b",
    re.IGNORECASE,
)
"""How the <title> of a front page begins."""
SPECIFIC_SIGNS = 8
"""Signs of Chinese, Japanese or Korean in such a heading."""
SPECIFIC = 3
"""Words of a heading, or of an address, that says what the page is about; a <title> of more is hardly a name."""
TOLD_BY_ADDRESS = 0.6
"""Share of an address's words (0..1) that an h1 has of which it tells."""
FILE_WORDS = frozenset("html htm php asp aspx shtml".split())
LAST = 8
"""Blocks at the end of a page among which the mark of copyright stands."""
MAX_NAME = 6
"""Words of a name that leads to the front page or claims the copyright."""
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
    """What a page declares as its title, less its <title> where that says nothing of it and an h1, or on a page without
    one whatever else it declares, does."""
    whole = facts.title or ""
    words = key(whole)
    heads = {key(h.text): h.text for h in _own_headings(visible, site) if h.level == 1}
    if not words or words in heads or site.is_name(whole):  # a site's name has less weight than all else
        return declared
    others = {key(c.value): c.value for c in declared if key(c.value) not in ("", words)}
    told = next(iter((heads or others).values()), "")
    if not told or is_placeholder(told):
        return declared
    without = [c for c in declared if key(c.value) != words]
    shared = _share_words(whole, told)
    if is_placeholder(whole) or (not shared and _is_home_of(whole, site)):
        return without
    if len(heads or others) > 1 or shared or not _says_much(told):
        return declared
    if heads and is_told_by(url, told, whole):
        return [c for c in declared if _share_words(c.value, told)]
    if is_front_page(url) or (heads and others):
        return declared
    names = _names_site(whole, visible, blocks) if heads else words.count(" ") < SPECIFIC and not cuts(whole)
    return without if names or WELCOME.match(whole) else declared


def _own_headings(visible: Visible, site: Site) -> list[Heading]:
    """The headings of a page's main part that are not the site's name, nor the words of a link to its front page."""
    return [
        h
        for h in visible.headings
        if not h.apart and key(h.text) and not site.is_name(h.text) and key(h.text) not in visible.fronts
    ]


def _says_much(text: str) -> bool:
    """Whether a heading has the words of one that tells what the page is about."""
    return key(text).count(" ") + 1 >= SPECIFIC or (CJK.search(text) is not None and len(text) >= SPECIFIC_SIGNS)


def _share_words(title: str, told: str) -> bool:
    """Whether two titles share a word that says something, or two signs of Chinese, Japanese or Korean."""
    words, others = key(title), key(told)
    if CJK.search(words):
        return any(words[place : place + 2] in others for place in range(len(words) - 1))
    return not set(others.split()).difference(LANGUAGES_OF_WORD).isdisjoint(words.split())


def with_main_heading(facts: Structured, visible: Visible, blocks: Sequence[Block], site: Site) -> Visible:
    """What a page shows, with a heading of the first level where it has none of its own: its only one, or beside a
    <title> that a program wrote the first, or a line right above the text."""
    headings = above_text(_own_headings(visible, site), blocks)
    if not facts.title or any(h.level == 1 for h in headings):
        return visible
    words = key(facts.title)
    unset = words not in OF_HOMES and is_placeholder(facts.title)
    line = None if headings or not unset else _line_above_text(visible, blocks)
    if headings and (unset or len(headings) == 1):
        main = headings[0].replace(level=1)
    elif line is not None:
        main = Heading(line.text, line.text, 1, line.block, False, False)
    else:
        return visible
    rest = [h.replace(apart=h.apart or h.level == 1) for h in visible.headings if h.block != main.block]
    return visible.replace(headings=tuple(sorted((*rest, main), key=lambda h: h.block)))


def above_text(headings: list[Heading], blocks: Sequence[Block]) -> list[Heading]:
    """The headings that no paragraph stands above, and one of the first level that is the only one: of a page that
    declares no title the others are headings within its text."""
    if not headings:
        return headings
    first = next((b.index for b in blocks[: headings[-1].block] if _is_paragraph(b)), len(blocks))
    mains = [h for h in headings if h.level == 1 and not h.apart]
    return [h for h in headings if h.block < first or mains == [h]]


def _is_paragraph(block: Block) -> bool:
    """Whether a block is shown, has the length of a paragraph and ends as a sentence does."""
    return len(block.text) >= PARAGRAPH and not block.hidden and FULL_STOP.search(block.text) is not None


def _line_above_text(visible: Visible, blocks: Sequence[Block]) -> Line | None:
    """The first line without a date that stands right above the first paragraph, or None."""
    first = next((b.index for b in blocks if len(b.text) >= PARAGRAPH and not b.hidden), 0)
    dated = {visible.lines[place].block for place in visible.dated}
    above = [line for line in visible.beside(first, ABOVE, -1) if line.block not in dated and not line.aside]
    return next(
        (x for x in above if " " in x.words and len(x.text) <= MAX_LINE and x.words not in visible.fronts), None
    )


def is_placeholder(title: str) -> bool:
    """Whether a title is one that a program wrote or that front pages have, or the name of a file or of a host."""
    return _has_words(title) or _is_file(title)


def _is_file(title: str) -> bool:
    """Whether a title is the name of a file, with the editor's before it or not, or an address."""
    parts = cuts(title)
    if len(parts) == 1 and _has_words(parts[0].head):
        title = parts[0].tail
    return FILE.fullmatch(title) is not None or DOMAIN.match(title) is not None or ADDRESS.fullmatch(title) is not None


def _has_words(title: str) -> bool:
    words = key(title)
    return words in UNSET or words in OF_HOMES or key(NUMBER.sub("", title)) in UNSET


def _is_home_of(title: str, site: Site) -> bool:
    """Whether a title is that of a front page beside a name of few words."""
    parts = cuts(title)
    if len(parts) != 1:
        return False
    ends = ((parts[0].head, parts[0].tail), (parts[0].tail, parts[0].head))
    return any(_has_words(home) and (is_site(name, site) or key(name).count(" ") < SPECIFIC) for home, name in ends)


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
    mark of copyright, has the words of newspapers, or stands nowhere on the page; before a motto it is no name for that
    alone."""
    parts = cuts(title)
    name = parts[-1].head if parts else title
    words = key(name)
    if words.count(" ") < MAX_NAME and (words in visible.fronts or words in claimants(b.text for b in blocks[-LAST:])):
        return True
    return words.count(" ") < SPECIFIC and (_reads_as_site(name) or not (parts or _stands_in(name, blocks)))


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
