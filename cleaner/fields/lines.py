"""Title, section, site, authors and date of already-extracted text, read from its first lines.

What is certain there: the line that a page's <title> became ('Headline | Section - Site'), the headline
repeated below it, a short label before or after the headline, a byline or date beside it.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import pairwise, takewhile

from ..frozen import Record
from ..patterns import pattern
from ..records import Block, Found
from .byline_lines import find_authors_in_lines, name_above_date
from .candidates import key, seen
from .copyright import claimants
from .date import find_date_in_lines
from .line_kinds import (
    EMPHASIS,
    HEADING,
    TABLE_EDGE,
    is_dated,
    is_label,
    is_paragraph,
    plain,
    steps_of,
)
from .line_place import LABELS_ABOVE, is_told, marked_place, place_among, place_below_menu, signs_twice
from .line_section import category_below, find_line_section
from .line_title import respelt, split_title
from .names import is_byline
from .suffix import Site, is_site
from .syndicated import syndicated_title

HEAD = 16
"""Lines that may hold the title and what belongs to it."""
FOOT = 24
"""Lines at the end in which a claim to the copyright may name the site."""
DEEP, PROSE_NEAR, MENU_LINES = 24, 10, 600
"""Lines that a page's menu has at least where all of the page was taken; how far the second paragraph of a body stands
from the first one at most; and lines that are looked through for it."""
ABOVE_BODY = 24
"""Lines right above such a body that may hold its title."""
LOWER = pattern("#{2,6} +(?=\\S)")
"""With what a heading of Markdown begins that is not of the first level."""
UNDERLINE = pattern("={3,}")
"""What stands below a heading of the first level in Markdown that has no '#'."""
READER_TITLE = pattern(r"Title: *(\S.*)")
"""How a reader for crawlers begins; an address follows in one of so many lines."""
READER_SOURCE, READER_HEAD = pattern(r"URL Source: *https?:"), 3
STEP = pattern(r"^\d{1,2}\. +")
"""The number of a step, where a path is a list."""
BELOW, ABOVE = 6, 3
"""Lines below and above the headline in which a byline or date stands."""


class TextFields(Record):
    """What the first lines say."""

    title: Found | None = None
    """The title, None where the text starts with its body."""
    section: Found | None = None
    """The section, None where no line is sure to be one."""
    site: Found | None = None
    """The site's name, where a suffix of the title is one."""
    authors: Found | None = None
    """The names of a byline."""
    date: Found | None = None
    """The date of a line that tells when it was published, as ISO 8601."""


def find_in_lines(blocks: Sequence[Block], site: Site, notices: Set[int] = frozenset()) -> TextFields:
    """The fields that a text's blocks show; site is what the caller knows of it, to which come those who claim the
    copyright, notices the indexes of blocks that are known to be neither title nor section."""
    site = Site(site.names | claimants([block.text for block in blocks[-FOOT:]]), site.labels)
    top, most = _top(blocks, notices)
    lines, marked, noticed = _read_top(top, notices, most)
    open_to = [i for i, line in enumerate(lines) if not noticed[i] or (is_dated(line) and is_told(line))]
    named = list(map(_named, lines))
    shown = ["" if noticed[i] and is_label(line) else line for i, line in enumerate(named)]
    if marked:
        place = marked_place(lines, marked)
    elif most > HEAD:
        place = place_below_menu(lines, open_to)
    else:
        place = place_among(lines, open_to)
    if place is None:
        credited = syndicated_title(block.text for block in blocks[-FOOT:])
        return TextFields(
            Found(credited, "the line that says where it appeared first") if credited else None,
            section=find_line_section([], 0, 0, [], "", site, category_below(blocks)),
            authors=find_authors_in_lines(_head(lines)),
            date=find_date_in_lines(lines[:BELOW]),
        )
    line = lines[place]
    title, parts = split_title(line, lines[place + 1 :], site)
    later = range(place + 1, len(lines)) if place == 0 or parts else range(0)
    echo = next((i for i in later if key(lines[i]) == key(title)), None)
    where = "first line without its suffix" if parts else "first line" if place == 0 else "line"
    whole = ((line, "the line with its suffix"),) if title != line else ()
    again = respelt(title, lines[place + 1 :]) if place == 0 and echo is None else None
    if again is not None:
        echo, title, where = place + 1 + again, lines[place + 1 + again], "line below the first"
        whole = (*whole, (line, "the first line, with its suffix"))
    if emphasised := EMPHASIS.fullmatch(title):
        title = emphasised[2]
    if lower := LOWER.match(title):
        title = title[lower.end() :]
    headline = place if echo is None else echo
    name = parts[-1].tail if parts and is_site(parts[-1].tail, site) else None
    below, above = lines[headline + 1 :], lines[max(0, place - ABOVE) : headline]
    return TextFields(
        Found(seen(title), where, () if echo is None else ("line below it",), whole),
        find_line_section(shown, place, headline, parts, title, site, category_below(blocks)),
        Found(name, "suffix of the first line") if name else None,
        find_authors_in_lines([*_head(below), *above])
        or name_above_date(list(map(plain, below[:BELOW])), [block.text for block in blocks], site),
        find_date_in_lines([*map(plain, below[:BELOW]), "", *above]),
    )


def _top(blocks: Sequence[Block], notices: Set[int]) -> tuple[Sequence[Block], int]:
    """The blocks among which the title stands, and how many lines of them: the first ones; or where the menu of a page
    stands before its body, rather than a poem behind its byline, the first and those right above that."""
    above = enumerate(blocks[:MENU_LINES])
    said = (i for i, block in above if i not in notices and is_paragraph(block.text))
    body = next((i for i, after in pairwise(said) if after - i <= PROSE_NEAR), 0)
    first = [block.text for block in blocks[: LABELS_ABOVE + 1]]
    if body <= DEEP or is_byline(first[1]) or any(signs_twice(first, i) for i in range(2, LABELS_ABOVE)):
        return blocks[: 2 * HEAD], HEAD
    return [blocks[0], *blocks[max(1, body - ABOVE_BODY) : body + 1]], ABOVE_BODY + 2


def _read_top(blocks: Sequence[Block], notices: Set[int], most: int) -> tuple[list[str], list[int], list[bool]]:
    """So many of the first lines, without the marks of headings; which are headings of the first level; which notices.

    A heading of Markdown begins with '#', or a line of '=' stands below it. What a reader for crawlers writes before
    the title goes.
    """
    lines: list[str] = []
    marked: list[int] = []
    noticed: list[bool] = []
    for block in blocks:
        line = " ".join(block.text.split()).strip(TABLE_EDGE)
        if UNDERLINE.fullmatch(line) and lines and len(lines) - 1 not in marked:
            marked.append(len(lines) - 1)
        elif line and len(lines) < most:
            heading = HEADING.match(line)
            marked += [len(lines)] if heading else []
            lines.append(plain(heading[1]) if heading else line)
            noticed.append(block.index in notices)
    titled = READER_TITLE.match(lines[0]) if lines else None
    if titled and any(READER_SOURCE.match(line) for line in lines[1 : 1 + READER_HEAD]):
        lines[0] = titled[1]
    return lines, marked, noticed


def _named(line: str) -> str:
    """The words of a line of links that is a path or the step of one; '' for a row of them, which is a menu."""
    if "](" not in line:
        return line
    words = STEP.sub("", plain(line))
    return words if line.count("](") == 1 or len(steps_of(words)) > 1 else ""


def _head(lines: list[str]) -> list[str]:
    """The words of the first lines up to the body, where 'by' leads to other people's names."""
    return [plain(line) for line in takewhile(lambda x: not is_paragraph(x), lines[:BELOW])]
