"""Who signed an article behind its last paragraph, and when: 'Hafenstadt, den 3. Mai 2026' above or below a name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...patterns import pattern
from ...records import Block
from ..candidates import key
from ..dates.date_labels import TELLING
from ..dates.dateline import UPDATED
from ..dates.written_date import Written, is_weekday, written_dates
from ..shown import HEADINGS, Line, Visible, lines_behind_paragraphs
from .names import MAX_NAME, is_person, parts_of

PARAGRAPH = 100
"""Code points of a block that is surely one, such as the last before a signature."""
TOO = pattern(
    r",?\s*(?:фото автор(?:а|ки)|фота аўтар(?:а|кі)|фото на автора|foto autor(?:a|ky|ja|ice)?|zdjęcia autor(?:a|ki)|"
    r"fotó: a szerző|fotos? del autora?|photos? de l.auteure?)$",
    re.IGNORECASE,
)
"""What stands behind the name of who took the pictures, too."""
BEHIND = 3
"""Blocks behind a signature, which are no paragraphs."""
BELOW = 8
"""Blocks behind the headline in which a date is one by the headline."""
MAX_DATED = 60
"""Code points of a line with a place and a date."""
PLACE = pattern(
    r"(?P<place>[^\W\d_a-zß-ÿ][\w.’'-]+(?:[ /-][^\W\d_a-zß-ÿ][\w.’'-]+){0,2})"
    r"(?:,\s*(?:den|le|il|el|dne|dnia|im|a|em)?|\s+(?:den|le|dne|dnia))\s*"
)
"""What stands before the date of a letter: the place, and often a small word."""


def name_in_emphasis(visible: Visible, blocks: Sequence[Block], headline: int) -> str:
    """The name in bold or italics that stands alone behind the last paragraph, as some newspapers sign; '' for none.

    Where several lines look so, they are headings or terms of a list.
    """
    behind_one = lines_behind_paragraphs(visible.lines, blocks, headline, MAX_NAME, PARAGRAPH)
    alone = [line for line in behind_one if _is_emphasised(blocks[line.block])]
    if len(alone) != 1:
        return ""
    behind = blocks[alone[0].block + 1 : alone[0].block + BEHIND]
    name = _name_in(alone[0])
    return name if all(len(block.text) < PARAGRAPH for block in behind) else ""


def name_by_place_and_date(visible: Visible, headline: int) -> str:
    """The name right above or below the only line of a place and a date behind the body; '' for none."""
    signed = _signed(visible, headline, None)
    block = signed[0].block if signed else 0
    names = [_name_in(x) for x in visible.beside(block, 1, 1) if x.block != block] if signed else []
    people = list(filter(None, names))
    return people[0] if len(people) == 1 else ""


def date_by_place(visible: Visible, headline: int, day_first: bool | None) -> str:
    """The ISO 8601 date of the only line of a place and a date behind the body; '' for none."""
    signed = _signed(visible, headline, day_first)
    return signed[1].iso if signed else ""


def _signed(visible: Visible, headline: int, day_first: bool | None) -> tuple[Line, Written] | None:
    """The line of a place and a date behind the last paragraph, and the date, where there is one only."""
    found: list[tuple[Line, Written]] = []
    for at in visible.dated:
        line = visible.lines[at]
        if line.block > headline + BELOW and len(line.text) <= MAX_DATED and PLACE.match(line.text) and not line.aside:
            dates = written_dates(line.text, day_first=day_first)
            if len(dates) == 1 and _is_of_place(line.text, dates[0]):
                found.append((line, dates[0]))
    return found[0] if len(found) == 1 and _is_behind_body(visible, found[0][0]) else None


def _is_of_place(text: str, date: Written) -> bool:
    """Whether a line is a place and that date alone."""
    match = PLACE.fullmatch(text[: date.start])
    if match is None or key(text[date.end :]):
        return False
    words = match["place"].split()
    return not any(is_weekday(w) or key(w) in TELLING or UPDATED.search(w.lower()) for w in words)


def _is_behind_body(visible: Visible, line: Line) -> bool:
    """Whether a paragraph, which is too long for a line, stands before it or before the name above it."""
    above = [x for x in visible.beside(line.block, 2, 0) if x.block != line.block and len(x.text) < PARAGRAPH]
    return not above or (len(above) == 1 and above[0].block == line.block - 1 and bool(_name_in(above[0])))


def _name_in(line: Line) -> str:
    """The person that a line names and nothing else, but for what is parted from the name; '' for none."""
    name = next(iter(parts_of(TOO.sub("", line.text))), "").strip(" .,()")
    return name if is_person(name) else ""


def _is_emphasised(block: Block) -> bool:
    """Whether all words of a block, which is no heading, are bold or in italics."""
    whole = any(s.kind in ("strong", "em") and s.end - s.start == len(block.text) for s in block.spans)
    return whole and block.frame(*HEADINGS) is None
