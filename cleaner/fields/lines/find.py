"""Title, section, site, authors and date of already-extracted text, read from its first lines.

What rules know there: the line that a page's <title> became ('Headline | Section - Site'), the headline repeated
below it, a short label before or after the headline, a byline or date beside it. Which line is the title, or which part
of one, a learned ranking says (candidates.py).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import pairwise, takewhile

from ...blocks.fences import code_lines
from ...blocks.menus import is_spread
from ...blocks.rows import numbered_in, rows_in
from ...blocks.words import brief
from ...frozen import EMPTY, Record
from ...kinds import TELLING
from ...patterns import pattern
from ...records import Block, Found, Section
from ..candidates import key, seen
from ..copyright import claimants
from ..date import find_dates_in_lines
from ..people.byline_lines import find_authors_in_lines, name_above_date
from ..people.names import is_byline
from ..suffix import Cut, Site, cuts
from ..visible import MAX_LABEL
from ..weights import Weigher, builtin_weigher
from .barred import heads_verses, is_barred
from .candidates import (
    LINE,
    TEXT_TITLE,
    WITHOUT_SUFFIX,
    FirstLines,
    above_body,
    line_measures,
    parts_of,
    title_candidates,
)
from .kinds import (
    EMPHASIS,
    HEADING,
    LOWER,
    TABLE_EDGE,
    is_dated,
    is_home,
    is_label,
    is_like_menu,
    is_paragraph,
    plain,
    size,
    steps_of,
)
from .links import front_names, host_of, names_people, path_above, with_links
from .place import LABELS_ABOVE, is_other, is_told, marked_place, place_among, place_below_menu, signs_twice
from .section import LINKS, NO_TITLE_FOUND, AroundTitle, category_below, find_line_section
from .site import find_line_site, header_name
from .syndicated import syndicated_title
from .title import respelt, split_title

HEAD = 16
"""Lines that may hold the title and what belongs to it."""
FOOT = 24
"""Lines at the end in which a claim to the copyright may name the site."""
DEEP, PROSE_NEAR, MENU_LINES = 24, 10, 600
"""Lines that a page's menu has at least where all of the page was taken; how far the second paragraph of a body stands
from the first one at most; and lines that are looked through for it."""
ABOVE_BODY = 24
"""Lines right above such a body that may hold its title."""
HEADED_ABOVE, MENU_SHARE = 4, 0.2
"""Lines right above a heading of the first level in Markdown that are read with it, and the most paragraphs among all
above it, as a share, where these are a menu."""
HOME_LINK = pattern(r"\[[^\[\]]*\]\((?:https?://[^/()\s]+)?/?(?:\s[^()]*)?\)")
"""A heading that links to the site's front page: its name."""
SECOND = 2
"""The level of a heading below that of the page."""
UNDERLINE = pattern("={3,}")
"""What stands below a heading of the first level in Markdown that has no '#'."""
READER_TITLE = pattern(r"Title: *(\S.*)")
"""How a reader for crawlers begins; an address follows in one of so many lines."""
READER_SOURCE, READER_HEAD = pattern(r"URL Source: *https?:"), 3
STEP = pattern(r"^\d{1,2}\. +")
"""The number of a step, where a path is a list."""
ASIDE = frozenset(("ad-label", "audio-player", "paywall"))
"""Kinds of notes that stand between a section's label and the headline."""
LEADING = frozenset(("related-links", "site-nav", "post-navigation", "page-tools", "newsletter-prompt"))
"""Kinds of lines behind a text that name what leads to others of its section."""
PAGE_LINES = 60
"""Lines of a text that may be all of a page: what stands above its title once is mostly of a menu."""
LINKED_LINES = 48
"""Lines whose links tell the host of a page, and the name that leads to its front."""
BELOW, ABOVE = 6, 3
"""Lines below and above the headline in which a byline or date stands."""


class TextFields(Record):
    """What the first lines say."""

    title: Found | None = None
    """The title, None where the text starts with its body."""
    section: Found | None = None
    """The section, None where no line is sure to be one."""
    sections: Found | None = None
    """The sections of the path that ends in it, from below the front page; None where none was shown."""
    site: Found | None = None
    """The site's name, where a suffix of the title is one, or the head of a page shows it."""
    authors: Found | None = None
    """The names of a byline."""
    date: Found | None = None
    """The date of a line that tells when it was published or, where none does, last changed, as ISO 8601."""
    modified: Found | None = None
    """That of a line that tells when it was last changed."""


def find_in_lines(
    blocks: Sequence[Block], site: Site, known: Mapping[int, str] = EMPTY, weigher: Weigher | None = None
) -> TextFields:
    """The fields that a text's blocks show; site is what the caller knows of it, to which come those who claim the
    copyright, known the indexes of blocks that rules know by their wording, with their kinds: those of no kind among
    TELLING are neither title nor section. weigher None: what ships.
    """
    site = Site(site.names | claimants([block.text for block in blocks[-FOOT:]]), site.labels)
    weigher = weigher or builtin_weigher()
    linked = [block.text for block in blocks[:LINKED_LINES] if "](" in block.text]
    host = host_of(linked)
    fronts = front_names(linked, host)
    site = with_links(site, fronts, host)
    top, most, heading = _top(blocks, known)
    first, of = _read_top(top, known, max(most, 2 * HEAD))
    ruled = _ruled(first, most, site)
    titled = ruled if ruled and heading is not None else _ranked(first, ruled, blocks, site, weigher) or _headed(first)
    titled = _not_barred(titled, ruled, partial(is_barred, first, of, blocks), first, of)
    titled = _as_told(titled, first, top, site)
    category = category_below(blocks)
    if titled is None:
        lines = first.lines[:most]
        credited = syndicated_title(block.text for block in blocks[-FOOT:])
        date, modified = find_dates_in_lines(lines[:BELOW])
        return TextFields(
            Found(credited, "the line that says where it appeared first") if credited else None,
            section=find_line_section(NO_TITLE_FOUND, site, "", category, weigher),
            authors=find_authors_in_lines(_head(lines)),
            date=date,
            modified=modified,
        )
    place, headline = titled.place, titled.headline
    parts = titled.parts or _parts_behind(titled.value, first.lines[:headline])
    lines = first.lines[: max(most, headline + 1 + HEAD)]
    leading = [block for block in blocks[max(headline, heading or 0) :] if known.get(block.index) in LEADING]
    around = _around(titled, parts, first, lines, blocks, leading)
    over = lines[:headline] if heading is None else [block.text for block in blocks[max(0, heading - HEAD) : heading]]
    header = header_name(lines[:headline])
    if header:
        site = Site(site.names | {key(header)}, site.labels)
    path = path_above([" ".join(line.split()) for line in over], titled.value)
    section = find_line_section(around, site, path[-1] if path else "", category, weigher)
    below, above = lines[headline + 1 :], lines[max(0, place - ABOVE) : headline]
    return TextFields(
        Found(seen(titled.value), titled.where, () if headline == place else ("line below it",), titled.whole),
        section,
        _path(path, section),
        find_line_site(header, parts, _is_page_title(place, headline, lines, titled, parts), section, site, fronts),
        find_authors_in_lines([*_head(below), *above])
        or name_above_date(list(map(plain, below[:BELOW])), [block.text for block in blocks], site),
        *find_dates_in_lines([*map(plain, below[:BELOW]), "", *above]),
    )


class _Titled(Record):
    """A title among the first lines."""

    value: str
    place: int
    """Index of the first line that holds it."""
    headline: int
    """That of the line below which repeats it, or place."""
    parts: list[Cut]
    """What was cut off behind it, from the first to the last."""
    where: str
    whole: tuple[tuple[str, str], ...]
    """Other wordings of it, and which lines these are."""


def _not_barred(
    titled: _Titled | None,
    ruled: _Titled | None,
    barred: Callable[[int], bool],
    first: FirstLines,
    of: Sequence[Block],
) -> _Titled | None:
    """The title, unless what stands around its line bars that from being one: then the rules' choice, or the name of a
    poem."""
    if titled is None or not (barred(titled.place) and barred(titled.headline)):
        return titled
    if ruled is not None and not barred(ruled.place):
        return ruled
    return _titled(first.lines[0], 0, None, [], ()) if heads_verses(first, of) else None


def _as_told(titled: _Titled | None, first: FirstLines, top: Sequence[Block], site: Site) -> _Titled | None:
    """The title, or what a reader for crawlers says that it is, where the line of another one is no heading of the
    first level: such readers leave out a heading that says what they told."""
    told = READER_TITLE.match(top[0].text.strip()) if titled is not None and titled.place > 0 else None
    if titled is None or told is None or first.lines[0] != " ".join(told[1].split()):
        return titled
    if first.levels[titled.headline] == 1 or key(titled.value) in key(first.lines[0]):
        return titled
    value, parts = split_title(first.lines[0], [], first.lines[1:], site)
    return _titled(value, 0, None, parts, ((first.lines[0], "the line with its suffix"),) if parts else ())


def _around(
    titled: _Titled,
    parts: list[Cut],
    first: FirstLines,
    lines: list[str],
    blocks: Sequence[Block],
    leading: Sequence[Block],
) -> AroundTitle:
    """What is around the title in these first lines, without what rules know as notes; parts are its suffixes, leading
    the lines behind the text that lead to others."""
    place, headline = titled.place, titled.headline
    shown = ["" if first.is_notice(i) and _is_known(line) else line for i, line in enumerate(map(_named, lines))]
    beside = [i for i in range(len(shown)) if i in (place, headline) or first.kinds[i] not in ASIDE]
    return AroundTitle(
        [shown[i] for i in beside],
        beside.index(place),
        beside.index(headline),
        parts,
        titled.value,
        partial(_is_again, blocks) if len(blocks) > PAGE_LINES else None,
        partial(_leads_to, leading),
        {key(line) for line, kind in zip(lines, first.kinds, strict=False) if kind == "byline"},
    )


def _ruled(first: FirstLines, most: int, site: Site) -> _Titled | None:
    """The title by the rules for first lines, of which so many are looked at."""
    lines = first.lines[:most]
    told = [i for i, line in enumerate(lines) if not first.is_notice(i) or (is_dated(line) and is_told(line))]
    open_to = [i for i in told if not is_like_menu(lines[i])]
    if marked := [i for i, level in enumerate(first.levels[:most]) if level == 1]:
        place = marked_place(lines, marked)
    elif most > HEAD:
        place = place_below_menu(lines, open_to)
    else:
        place = place_among(lines, open_to)
    if place is None or place in first.rows:
        return None
    line = lines[place]
    title, parts = split_title(line, lines[:place], lines[place + 1 :], site)
    later = range(place + 1, len(lines)) if place == 0 or parts else range(0)
    echo = next((i for i in later if key(lines[i]) == key(title)), None)
    whole = ((line, "the line with its suffix"),) if title != line else ()
    again = respelt(title, lines[place + 1 :]) if place == 0 and echo is None else None
    if again is None:
        return _titled(title, place, echo, parts, whole)
    echo = place + 1 + again
    whole = (*whole, (line, "the first line, with its suffix"))
    return _titled(lines[echo], place, echo, parts, whole, where="line below the first")


def _ranked(
    first: FirstLines, ruled: _Titled | None, blocks: Sequence[Block], site: Site, weigher: Weigher
) -> _Titled | None:
    """The title by the learned ranking of all that it could be, to which the rules' choice is one witness more; one of
    theirs that is no line or part of one, as where breaks were lost, it cannot weigh."""
    within = above_body(first)
    lines = within.lines
    parts = parts_of(lines, within.rows)
    own = seen(ruled.value) if ruled else None
    if own is not None and key(own) not in parts:
        return ruled
    found = weigher.choose(
        TEXT_TITLE,
        title_candidates(parts, own),
        measures=line_measures(within, parts, blocks, site),
    )
    if found is None or (own is not None and key(found.value) == key(own)):
        return ruled if found else None
    members = parts[key(found.value)]
    part = members[0]
    echo = next((other.place for other in members if other.what == LINE and other.place > part.place), None)
    value = part.value if echo is None else lines[echo]
    marks = reversed(cuts(lines[part.place])) if part.what == WITHOUT_SUFFIX else ()
    behind = [cut for cut in marks if len(cut.head) >= len(part.value)]
    whole = [(lines[part.place], "the line with its suffix")] if part.what != LINE else []
    if part.place and respelt(lines[0], [value]) is not None:
        whole.append((lines[0], "the first line, with its suffix"))
    return _titled(value, part.place, echo, behind, tuple(whole))


def _is_page_title(place: int, headline: int, lines: Sequence[str], titled: _Titled, parts: Sequence[Cut]) -> bool:
    """Whether suffixes stand in a line that the page's <title> became: the first one, or one that is repeated without
    them, or another line says the last of them. A headline that is repeated with them has none."""
    if not titled.parts:
        return bool(parts)
    keys = [*map(key, lines)]
    return key(parts[-1].tail) in keys or ((place == 0 or headline > place) and keys.count(keys[place]) == 1)


def _parts_behind(title: str, above: Sequence[str]) -> list[Cut]:
    """What stands behind the title in a line above the headline that is the page's <title>."""
    words = key(title)
    for line in above:
        marks = cuts(line)
        whole = next((i for i, cut in enumerate(marks) if key(cut.head) == words), None)
        if whole is not None:
            return [*reversed(marks[: whole + 1])]
    return []


def _headed(first: FirstLines) -> _Titled | None:
    """The only heading of the second level above the body of a page in Markdown, below its menu, where none of the
    first level stands but the site's name: what themes of blogs and forums give a post."""
    body = next((i for i, line in enumerate(first.lines) if is_paragraph(line)), len(first.lines))
    levels = first.levels[:body]
    place = levels.index(SECOND) if levels.count(SECOND) == 1 and 1 not in levels else 0
    if first.kinds[place : place + 1] != [None] or not any("](" in line for line in first.lines[:place]):
        return None
    line = LOWER.sub("", first.lines[place])
    words = plain(line)
    return None if not words or size(words)[0] < 0 or is_other(words) else _titled(line, place, None, [], (), "heading")


def _titled(
    value: str,
    place: int,
    echo: int | None,
    parts: list[Cut],
    whole: tuple[tuple[str, str], ...],
    where: str | None = None,
) -> _Titled:
    """The title in plain words, and where it was found; echo is the line that repeats it, or None."""
    where = where or ("first line without its suffix" if parts else "first line" if place == 0 else "line")
    if emphasised := EMPHASIS.fullmatch(value):
        value = emphasised[2]
    if "](" in value:
        value = plain(value) or value
    return _Titled(LOWER.sub("", value), place, place if echo is None else echo, parts, where, whole)


def _path(path: list[str], section: Found | None) -> Found | None:
    """The sections of the path of links that ends in a section; None where another one was found, or the path has no
    more than it."""
    if section is None or len(path) < 2 or key(path[-1]) != key(section.value):
        return None
    last = Section(section.value, (section.where, *section.confirmed))
    return Found((*[Section(step, (LINKS,)) for step in path[:-1]], last), LINKS)


def _top(blocks: Sequence[Block], known: Mapping[int, str]) -> tuple[Sequence[Block], int, int | None]:
    """The blocks among which the title stands, how many lines of them, and the index of the heading where it stands
    below a menu: the first ones; or where the menu of a page stands before its heading, or before its body, rather than
    a poem behind its byline, the first and those right above that."""
    heading = _heading(blocks)
    if heading is not None and heading >= HEAD:
        return [blocks[0], *blocks[max(1, heading - HEADED_ABOVE) : heading + 2 * HEAD]], HEADED_ABOVE + 2, heading
    above = enumerate(blocks[:MENU_LINES])
    said = (i for i, block in above if known.get(i) in (None, *TELLING) and is_paragraph(block.text))
    body = next((i for i, after in pairwise(said) if after - i <= PROSE_NEAR), 0)
    first = [block.text for block in blocks[: LABELS_ABOVE + 1]]
    is_menu = body > DEEP and heading is None
    if not is_menu or is_byline(first[1]) or any(signs_twice(first, i) for i in range(2, LABELS_ABOVE)):
        return blocks[: 2 * HEAD], HEAD, None
    return [blocks[0], *blocks[max(1, body - ABOVE_BODY) : body + 1]], ABOVE_BODY + 2, None


def _heading(blocks: Sequence[Block]) -> int | None:
    """Index of the heading of the first level in Markdown that heads a text: the first of a title's length, or the only
    one. None where there is none, or more than a menu stands above it."""
    found: list[tuple[int, str]] = []
    top = blocks[:MENU_LINES]
    marked = [i for i, block in enumerate(top) if block.text.lstrip().startswith("#")]
    code = code_lines(top) if marked else frozenset()  # a comment in it begins as a heading does
    for i in marked:
        heading = HEADING.match(" ".join(top[i].text.split())) if top[i].index not in code else None
        if heading and not HOME_LINK.fullmatch(heading[1]) and (words := plain(heading[1])):
            found.append((i, words))
    place = next((i for i, words in found if size(words)[0] >= 0), found[0][0] if len(found) == 1 else None)
    if place is None or place < HEAD:
        return place
    said = sum([is_paragraph(plain(block.text)) for block in blocks[:place]])
    return place if said <= MENU_SHARE * place else None


def _read_top(blocks: Sequence[Block], known: Mapping[int, str], most: int) -> tuple[FirstLines, list[Block]]:
    """So many of the first lines that are no row of labels with wide gaps, without the marks of headings of the first
    level; and the blocks that they are of.

    A heading of Markdown begins with '#', or a line of '=' stands below it. What a reader for crawlers writes before
    the title goes.
    """
    lines: list[str] = []
    levels: list[int] = []
    kinds: list[str | None] = []
    of: list[Block] = []
    for block in blocks:
        line = " ".join(block.text.split()).strip(TABLE_EDGE)
        if UNDERLINE.fullmatch(line) and lines and levels[-1] != 1:
            levels[-1] = 1
        elif line and len(lines) < most and not is_spread(block.text):
            heading, lower = HEADING.match(line), LOWER.match(line)
            words = plain(heading[1]) if heading else line
            if words and (heading or "](" not in line or plain(line)):  # it may be an image and no more
                levels.append(len(lower[1]) if lower else 1 if heading and not HOME_LINK.fullmatch(heading[1]) else 0)
                lines.append(words)
                kinds.append(known.get(block.index))
                of.append(block)
    titled = READER_TITLE.match(lines[0]) if lines else None
    if titled and any(READER_SOURCE.match(line) for line in lines[1 : 1 + READER_HEAD]):
        lines[0] = titled[1]
    return FirstLines(lines, levels, kinds, _rows(lines, levels, kinds)), of


def _rows(lines: Sequence[str], levels: Sequence[int], kinds: Sequence[str | None]) -> frozenset[int]:
    """The lines that stand in rows of one form, or head numbered parts; a heading of Markdown heads the text."""
    known = [i for i, kind in enumerate(kinds) if kind is not None]
    listed = [i for row, _ in rows_in(lines, known) for i in row]
    return frozenset(i for i in (*listed, *numbered_in(lines)) if not levels[i])


def _is_known(line: str) -> bool:
    """Whether a line that rules know is a label, and not the one that begins a path."""
    return is_label(line) and not is_home(line)


def _is_again(blocks: Sequence[Block], label: str) -> bool:
    """Whether a label stands in a text twice."""
    words = key(label)
    first = words.partition(" ")[0]  # the quick look: to take each line apart takes ten times as long
    alike = (b.text for b in brief(blocks, MAX_LABEL) if first in b.text.casefold() or "\u00ad" in b.text)
    return sum(key(text) == words for text in alike) > 1


def _leads_to(blocks: Sequence[Block], label: str) -> bool:
    """Whether one of some lines that lead to other texts begins or ends with a label: 'More from the Islands'."""
    words = key(label)
    for block in blocks:
        if label in block.text and len(block.text) <= MAX_LABEL:
            line = key(plain(block.text))
            if line.startswith(f"{words} ") or line.endswith(f" {words}"):
                return True
    return False


def _named(line: str) -> str:
    """The words of a line of links that is a path or the step of one; '' for a row of them, which is a menu, and for
    one that leads to people."""
    if "](" not in line:
        return line
    if names_people(line):
        return ""
    words = STEP.sub("", plain(line))
    return words if line.count("](") == 1 or len(steps_of(words)) > 1 else ""


def _head(lines: list[str]) -> list[str]:
    """The words of the first lines up to the body, where 'by' leads to other people's names."""
    return [plain(line) for line in takewhile(lambda x: not is_paragraph(x), lines[:BELOW])]
