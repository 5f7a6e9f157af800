"""Title, section, site, authors and date of already-extracted text, read from its first lines.

What is certain there: the line that a page's <title> became ('Headline | Section - Site'), the headline
repeated below it, a short label before or after the headline, a byline or date beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from ..records import Block, Found
from .byline import find_authors_in_lines
from .candidates import key
from .date import find_date_in_lines
from .line_kinds import (
    DATE,
    FULL_STOP,
    HEADING,
    MAX_TITLE,
    NOISE,
    SENTENCE_BREAK,
    SENTENCE_END,
    TABLE_EDGE,
    is_meta,
    is_paragraph,
    plain,
    size,
)
from .line_section import find_line_section
from .section_words import UI_WORDS
from .suffix import WEAK_MARKS, Cut, Site, cuts, is_site
from .visible import MAX_LABEL

HEAD = 16
"""Lines that may hold the title and what belongs to it."""
BELOW, ABOVE = 6, 3
"""Lines below and above the headline in which a byline or date stands."""


@dataclass(frozen=True, slots=True)
class TextFields:
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


def find_in_lines(blocks: Sequence[Block], site: Site) -> TextFields:
    """The fields that a text's blocks show; site is what the caller knows of it."""
    given = [" ".join(b.text.split()).strip(TABLE_EDGE) for b in blocks[: 2 * HEAD]]
    given = [line for line in given if line][:HEAD]
    lines = [plain(HEADING.sub(r"\1", line)) if HEADING.match(line) else line for line in given]
    marked = (i for i, line in enumerate(given) if line is not lines[i] and size(lines[i])[0] >= 0)
    place = next(marked, None) or _title_place(lines)
    if place is None:
        return TextFields(authors=find_authors_in_lines(_head(lines)), date=find_date_in_lines(lines[:BELOW]))
    line = lines[place]
    title, parts = _split(line, lines[place + 1 :], site)
    echo = next((i for i, x in enumerate(lines) if i > place and key(x) == key(title)), None) if place == 0 else None
    headline = place if echo is None else echo
    where = "first line without its suffix" if parts else "first line" if place == 0 else "line"
    whole = ((line, "the line with its suffix"),) if parts else ()
    name = parts[-1].tail if parts and is_site(parts[-1].tail, site) else None
    below, above = lines[headline + 1 :], lines[max(0, place - ABOVE) : headline]
    return TextFields(
        Found(title, where, () if echo is None else ("line below it",), whole),
        find_line_section(lines, place, headline, parts, title, site),
        Found(name, "suffix of the first line") if name else None,
        find_authors_in_lines([*_head(below), *above]),
        find_date_in_lines([*map(plain, below[:BELOW]), "", *above]),
    )


def _head(lines: list[str]) -> list[str]:
    """The words of the first lines up to the body, where 'by' leads to other people's names."""
    return [plain(line) for line in takewhile(lambda x: not is_paragraph(x), lines[:BELOW])]


def _title_place(lines: list[str]) -> int | None:
    """Index of the title's line, or None where the body comes first."""
    if len(lines) < 2 or is_paragraph(lines[0]):
        return 0 if lines and _run_in(lines[0]) else None
    for place, line in enumerate(lines):
        if is_paragraph(line) or (FULL_STOP.search(line) and size(line)[0] >= 0):
            break
        if size(line)[0] >= 0 and not SENTENCE_END.search(line) and not is_meta(line):
            return place
    if lines and len(lines) > 1 and not is_paragraph(lines[0]) and not is_meta(lines[0]):
        first = cuts(lines[0])[-1].head if cuts(lines[0]) else lines[0]
        if key(first) not in UI_WORDS | NOISE and not SENTENCE_END.search(first) and not first.startswith("#"):
            return 0
    return None


def _run_in(line: str) -> str | None:
    """The title before the first bar of a line whose breaks were lost, or None where there is none."""
    bars = [c.head for c in cuts(line[:MAX_TITLE]) if c.mark.startswith("|")]
    return bars[-1] if bars and size(bars[-1])[0] >= 0 and not SENTENCE_BREAK.search(bars[-1]) else None


def _split(line: str, below: list[str], site: Site) -> tuple[str, list[Cut]]:
    """The title in its line, and the cuts behind it from the first to the last."""
    if is_paragraph(line):
        return _run_in(line) or line, []
    parts = cuts(line)
    whole = key(line)
    for other in below:
        words = key(other)
        if len(words) > MAX_LABEL // 4 and size(other)[0] >= 0 and words != whole and whole.startswith(words):
            behind = [p for p in reversed(parts) if len(key(p.head)) >= len(words)]
            return other, behind
        if words == whole:
            return line, []
    taken: list[Cut] = []
    for part in parts:
        if not _goes(part, site):
            break
        taken.insert(0, part)
    return (taken[0].head if taken else line), taken


def _goes(part: Cut, site: Site) -> bool:
    """Whether what stands behind this mark is no part of the title."""
    segment = part.segment
    if part.mark in WEAK_MARKS:
        return site.is_name(segment)
    if DATE.search(segment) and is_meta(segment):
        return True
    if size(part.head)[0] < 0 or len(key(segment)) >= len(key(part.head)):
        return False
    if part.mark[:1] in "|｜_ㅣ│":
        return True
    return (size(segment)[1] >= 0 or is_site(segment, site)) and segment[:1] not in "\"'”“„«"
