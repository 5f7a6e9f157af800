"""Which of a text's first lines what stands around them bars from being its title: code, verses, a sentence of the
body, the last line of all, and, where no prose is, all but the first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...patterns import pattern
from ...records import Block
from ..candidates import key
from ..people.names import is_byline
from .candidates import FirstLines
from .kinds import (
    FULL_STOP,
    MAX_TITLE,
    MIN_CJK,
    MIN_WORDS,
    SENTENCE_END,
    UNSPACED,
    is_dated,
    is_like_menu,
    is_menu_row,
    is_meta,
    is_paragraph,
    is_topic,
    is_ui,
    size,
)
from .place import ABBREVIATED, is_other

SENTENCE_WORDS = 2 * MIN_WORDS
"""Words of a line with a full stop that is rather a sentence of the body than a title, at least."""
CODE = pattern(
    r"[\s\[\](){}<>;,]+$|.*[{}]$|.*\w\([\w,. ]*\)[:;]$|.* (?:[=!<>]=|:?=|=>|->|&&|\|\|) |.*[a-z_] [<>] \d{1,3}\b"
)
"""A line that is rather of a program or its data than of a language."""
VERSE_END = pattern(r"[,;:.!?。，–—-][\"'”’»)]*$")
"""The end of a verse that goes on, or ends, with a mark."""
FEWEST_VERSES, VERSE_LENGTH = 4, 80
"""Lines of a stanza at least, half of which end in a mark, and the code points of each at most."""
LISTED = pattern(r"[^\W\d_][^\W_]*(?: [^\W_]+){0,2} ?[:：] ?(?P<entries>[^,;:.!?]+(?:, [^,;:.!?]+){2,})")
"""What is told as a list: 'Present: Ann, Bob, Eve'."""
ENTRY_WORDS = 3
"""Words of an entry of such a list at most."""


def is_barred(first: FirstLines, of: Sequence[Block], text: Sequence[Block], place: int) -> bool:
    """Whether one of these first lines is no title; of is the block of each, text all blocks. A heading of Markdown may
    always be one."""
    lines = first.lines
    if first.levels[place]:
        return False
    if place and (of[place] is text[-1] or _is_listed(lines, place)):
        return True
    run = next(run for run in _runs(of) if place in run)
    below = run[1:] if run[0] == 0 else run
    if _is_code([lines[i] for i in run]) or (place in below and _is_stanza([lines[i] for i in below])):
        return True
    if _is_of_body(lines, place):
        return True
    return place > 0 and not (_is_led(first, place) or any(_is_prose(block.text) for block in text))


def heads_verses(first: FirstLines, of: Sequence[Block]) -> bool:
    """Whether the first line stands alone right above a stanza, as the name of a poem does, however short it is."""
    runs = list(_runs(of[: 2 * FEWEST_VERSES]))
    if len(runs) < 2 or len(runs[0]) > 1 or not _is_stanza([first.lines[i] for i in runs[1]]):
        return False
    name = first.lines[0]
    return first.kinds[0] is None and not (is_other(name) or is_ui(name) or is_topic(name) or SENTENCE_END.search(name))


def _runs(of: Sequence[Block]) -> Iterator[range]:
    """The lines between which none is blank."""
    begins = [i for i, block in enumerate(of) if i == 0 or (block.line or 0) - (of[i - 1].line or 0) > 1]
    for begin, end in pairwise([*begins, len(of)]):
        yield range(begin, end)


def _is_code(run: Sequence[str]) -> bool:
    """Whether lines are of a program or its data, and of no prose."""
    return len(run) > 1 and any(map(CODE.match, run)) and not any(map(_is_prose, run))


def _is_stanza(run: Sequence[str]) -> bool:
    """Whether lines are verses: short ones of words, each with a capital where there are some, and marks at the ends of
    most, but few full stops."""
    if len(run) < FEWEST_VERSES or not all(len(line) <= VERSE_LENGTH and size(line)[0] >= 0 for line in run):
        return False
    if any(line[:1].islower() or is_meta(line) or is_ui(line) for line in run):
        return False
    marked, stopped = (sum(end.search(line) is not None for line in run) for end in (VERSE_END, FULL_STOP))
    return 2 * stopped <= len(run) <= 2 * marked


def _is_listed(lines: Sequence[str], place: int) -> bool:
    """Whether a line below the first tells a list of what has a name, and nothing signs it."""
    listed = LISTED.fullmatch(lines[place])
    if listed is None or _is_signed(lines, place):
        return False
    return all(len(entry.split()) <= ENTRY_WORDS for entry in listed["entries"].split(","))


def _is_of_body(lines: list[str], place: int) -> bool:
    """Whether a line is a whole sentence, as the one right below it is, and stands there once; 'U.S.' ends none."""
    if not all(map(_is_prose, lines[place : place + 2])) or ABBREVIATED.search(lines[place]):
        return False
    words = key(lines[place])
    return place + 1 < len(lines) and not any(key(line) == words for line in lines[:place] + lines[place + 1 :])


def _is_prose(line: str) -> bool:
    """Whether a line is a whole sentence of some length, or several; where no space parts words, no stop may be."""
    if FULL_STOP.search(line) is None:
        return is_paragraph(line) or (len(line) > MAX_TITLE // 2 and UNSPACED.search(line) is not None)
    least = MIN_CJK if UNSPACED.search(line) else SENTENCE_WORDS - MIN_WORDS
    return size(line)[0] >= least


def _is_led(first: FirstLines, place: int) -> bool:
    """Whether a line stands below something of the site or what tells of the text, or right above the latter."""
    above = zip(first.lines[:place], first.kinds, strict=False)
    return _is_signed(first.lines, place) or any(kind is not None or _is_of_site(line) for line, kind in above)


def _is_of_site(line: str) -> bool:
    return "](" in line or is_ui(line) or is_topic(line) or is_meta(line) or is_menu_row(line) or is_like_menu(line)


def _is_signed(lines: Sequence[str], place: int) -> bool:
    """Whether a byline or date stands right below a line."""
    return any(is_byline(line) or is_dated(line) for line in lines[place + 1 : place + 2])
