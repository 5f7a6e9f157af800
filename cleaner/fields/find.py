"""The two ways to a page's fields: from markup and blocks, or from the lines of a text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..blocks.front_matter import read_front_matter
from ..frozen import EMPTY
from ..options import Options
from ..records import Block, Fields, Found, Section
from .byline import UNSURE, find_authors
from .candidates import key
from .date import find_dates
from .language import check_language
from .page import (
    find_canonical_url,
    find_description,
    find_image,
    find_language,
    find_licence,
    find_site_name,
    find_tags,
    known_site,
    masthead,
    site_names,
)
from .people.names import split_names
from .section import OF_FOLDER, WEAK, SectionReader, find_sections
from .shown import headline_block
from .states import STATE, authors_in
from .structured import Structured
from .subject import of_page
from .suffix import Site, site_of
from .title import find_title
from .visible import read_visible
from .weights import Weigher, builtin_weigher


def find_fields(
    facts: Structured,
    blocks: Sequence[Block],
    url: str | None,
    options: Options,
    weigher: Weigher | None = None,
) -> Fields:
    """The fields of a page, each with where it was found; one that was not found has no key.

    facts are what the markup declares (structured.read_structured), blocks what a reader sees, url the page's
    address where known, else it is what the page names as its own, weigher None the weights that ship. authors and
    tags are tuples of str, sections of Section, all others str.
    """
    weigher = weigher or builtin_weigher()
    canonical = find_canonical_url(facts)
    url = url or (canonical.value if canonical else next(iter(facts.links.get("canonical", ())), None))
    visible = read_visible(blocks, url, facts.title or "")
    names = list(site_names(facts))
    address = url or facts.base_url
    site = known_site(names or masthead(facts, visible, blocks, address), address, options.site)
    title = find_title(facts, visible, blocks, url, site, weigher)
    words = title.value if title else ""
    headline = headline_block(visible, words)
    facts = of_page(facts, words, url)
    authors = find_authors(facts, visible, blocks, url, site, headline, words, weigher)
    authors = authors or _stated_authors(facts, words, site)
    unsure = authors is not None and UNSURE.issuperset((authors.where, *authors.confirmed))
    declared = authors.value if authors and not unsure else ()
    reader = SectionReader(site, words, declared, visible.fronts, visible.places)
    section, sections = find_sections(facts, visible, blocks, url, headline, reader, weigher)
    if authors and section and unsure and section.value in authors.value:
        if _is_of_folder(section):
            section = sections = None
        else:
            authors = None  # a byline whose element also holds the section
    told = [each.name for each in sections.value] if sections else []
    named = _of_caller(options) or find_site_name(names, facts, visible, blocks, site, words, told, weigher)
    if section and named and _is_echo_of(section, named):
        section = None
    date, modified = find_dates(facts, visible, url, headline, words, weigher)
    return _fields(
        {
            "title": title,
            "section": section,
            "sections": _with_chosen(sections, section),
            "authors": authors,
            "date": date,
            "modified": modified,
            "site": named,
            "language": check_language(find_language(facts), blocks),
            "canonical_url": canonical,
            "description": find_description(facts),
            "image": find_image(facts, words),
            "tags": find_tags(facts, visible, words),
            "licence": find_licence(facts, visible),
        }
    )


def _of_caller(options: Options) -> Found | None:
    """The site's name that the caller gives, or None."""
    return Found(options.site, "option site") if options.site else None


def _is_of_folder(section: Found) -> bool:
    """Whether signals of the page's folder alone name a section."""
    return OF_FOLDER.issuperset((section.where, *section.confirmed))


def _stated_authors(facts: Structured, title: str, site: Site) -> Found | None:
    """The authors that the state of the page's scripts names, where nothing else does; the site's name is none."""
    stated = authors_in(facts.stated(title))
    names = tuple(dict.fromkeys(name for value in stated for name in split_names(value) if not site.is_name(name)))
    return Found(names, STATE) if names else None


def _with_chosen(sections: Found | None, section: Found | None) -> Found | None:
    """All sections with the one that was chosen, which they lack where nothing but echoes names it."""
    if section is None or not WEAK.issuperset((section.where, *section.confirmed)):
        return sections
    chosen = _alone(section)
    return chosen if sections is None or chosen is None else sections.replace(value=sections.value + chosen.value)


def _is_echo_of(section: Found, site: Found) -> bool:
    """Whether a section is the site's name, which lines and <title> show and nothing declares as a section."""
    return WEAK.issuperset((section.where, *section.confirmed)) and key(section.value) == key(site.value)


def find_text_fields(
    blocks: Sequence[Block], options: Options, known: Mapping[int, str] = EMPTY, weigher: Weigher | None = None
) -> Fields:
    """title, section, authors, date and site of a text's blocks, as far as its first lines show them.

    known are the indexes of blocks that rules know by their wording, with their kinds; weigher None: what ships.
    """
    from .lines.find import find_in_lines
    from .lines.stated import stated_fields

    front = read_front_matter(blocks)
    stated = {} if front is None else stated_fields(front)
    named = _of_caller(options) or stated.get("site")
    lines = find_in_lines(
        blocks if front is None else blocks[front.lines :],
        site_of((named.value if named else None,), None),
        known,
        weigher,
    )
    shown = {
        "title": lines.title,
        "section": lines.section,
        "sections": lines.sections or _alone(lines.section),
        "authors": lines.authors,
        "date": lines.date,
        "modified": lines.modified,
    }
    return _fields({**shown, **stated, "site": named or lines.site})


def _alone(section: Found | None) -> Found | None:
    """A section as all that there are, or None."""
    if section is None:
        return None
    return Found((Section(section.value, (section.where, *section.confirmed)),), section.where)


def _fields(found: Mapping[str, Found | None]) -> Fields:
    return Fields({name: value for name, value in found.items() if value is not None})
