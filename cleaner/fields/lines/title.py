"""The title in the line that holds it: what behind it is none of it, and the headline that repeats it."""

from __future__ import annotations

from collections.abc import Sequence

from ...patterns import pattern
from ..candidates import key
from ..people.names import is_byline
from ..suffix import WEAK_MARKS, Cut, Site, cuts, is_site
from ..visible import MAX_LABEL
from .kinds import (
    CRUMB,
    DATE,
    MAX_TITLE,
    SENTENCE_BREAK,
    SENTENCE_END,
    is_dated,
    is_meta,
    is_paragraph,
    is_topic,
    size,
)

NEAR = 6
"""Lines below a page's <title> in which its headline stands."""
ALIKE = 0.7
"""Share of the shorter line's words that two spellings of one headline have in common, at least: a standfirst often
shares half of them."""
LONGER = 1.5
"""Times as long as the first line the other may be: a longer one is rather its first paragraph."""
STOP = pattern(r"\w{2}[.。]\s*[(\[（【]")
"""The end of a sentence with a credit or note in brackets behind it."""
FEWEST_ALIKE = 3
"""Words that both have, at least."""
LONG_WORD = 4
"""Code points: shorter words are in every line."""
SCORE = pattern(r"(?<![\d:.])\d{1,3} ?[:–-] ?\d{1,3}(?![\d:.])")
"""A result, which is news and no name."""
GOES_ON = frozenset(
    "בלי ללא אבל איך ואיך למה ולמה כך וגם רק לא כולל بدون دون بلا لكن ولكن كيف وكيف لماذا ولماذا هل "
    "چگونه چرا اما ولی بغیر لیکن مگر کیسے कैसे लेकिन मगर पर और बिना কীভাবে কিন্তু ছাড়া কেন".split()
)
"""Words with which a title goes on behind a dash, in scripts without capitals: no name begins so."""
PATH_MARK = "<"
"""What parts the steps of a path that leads from the page to the front page."""
FEW_WORDS = -2
"""Words less than the fewest that tell a title, which still are one before a bar: 'Backup Strategy | Harbour Post'."""
CUT_WORDS = 3
"""Words of a step at least that the title begins with, for it to be the title cut short: fewer may be a section."""
RESPELT_WORDS = 5
"""Words of a step at least for it to be the title in other words."""


def run_in(line: str) -> str | None:
    """The title before the first bar of a line whose breaks were lost, or None where there is none."""
    bars = [c.head for c in cuts(line[:MAX_TITLE]) if c.mark.startswith("|")]
    return bars[-1] if bars and size(bars[-1])[0] >= 0 and not SENTENCE_BREAK.search(bars[-1]) else None


def split_title(line: str, above: Sequence[str], below: Sequence[str], site: Site) -> tuple[str, list[Cut]]:
    """The title in its line, and the cuts behind it from the first to the last; above are the lines before it, in which
    the site may have its name."""
    parts = cuts(line)
    repeat = _repeat(line, parts, below)
    if repeat is None and is_paragraph(line):
        return run_in(line) or line, []
    if repeat is not None:
        behind = [p for p in reversed(parts) if key(repeat) != key(line) and len(key(p.head)) >= len(key(repeat))]
        return repeat, behind
    heads = set(map(key, above))
    is_trail = sum([part.mark == PATH_MARK for part in parts]) > 1 and size(parts[-1].head)[0] >= FEW_WORDS
    taken: list[Cut] = []
    for part in parts:
        of_trail = is_trail and part.mark == PATH_MARK
        if not (of_trail or key(part.segment) in heads or _goes(part, site)):
            break
        taken.insert(0, part)
    return (taken[0].head if taken else line), taken


def repeat_of(line: str, below: Sequence[str]) -> str | None:
    """The line below that repeats a line, or the part of it before a mark; None where none does."""
    return _repeat(line, cuts(line), below)


def respelt(line: str, below: Sequence[str]) -> int | None:
    """Index of the line below that is the same headline in other words, as a page's <title> and headline are.

    A date or byline ends the search: what follows it is no headline.
    """
    words = _long_words(line)
    for place, other in enumerate(below[:NEAR]):
        if is_paragraph(other) or STOP.search(other) or SENTENCE_END.search(other) or is_meta(other) or is_dated(other):
            return None
        more = _long_words(other)
        common = len(words & more)
        alike = common >= ALIKE * min(len(words), len(more))
        alike = alike and len(other) <= LONGER * len(line)
        if alike and common >= FEWEST_ALIKE and size(other)[0] >= 0 and not CRUMB.search(other):
            return place
    return None


def begins_title(title: str, step: str) -> bool:
    """Whether a step of a path is the title, or so many words that it begins with or has: sites cut long ones."""
    words, titled = key(step), key(title)
    if titled == words:
        return True
    said = words.split()
    if len(said) >= CUT_WORDS and titled.startswith(f"{words} "):
        return True
    return len(said) >= RESPELT_WORDS and len({*said} & {*titled.split()}) >= ALIKE * len(said)


def _long_words(line: str) -> set[str]:
    return {word for word in key(line).split() if len(word) >= LONG_WORD}


def _repeat(line: str, parts: Sequence[Cut], below: Sequence[str]) -> str | None:
    """The line below that repeats this one, or the part of it between two marks."""
    whole = key(line)
    heads = {key(p.head) for p in parts if size(p.head)[0] >= 0}
    for other in below:
        if key(other) in heads:
            return other
    pieces = {key(p.head) for p in parts} | {key(p.tail) for p in parts}
    for other in below:
        words = key(other)
        if words == whole:
            return line
        if words in pieces and (size(other)[0] >= 0 or other is below[0]):
            return other
        long = len(words) > MAX_LABEL // 4 and size(other)[0] >= 0
        if long and whole.startswith(words) and not line[len(other) : len(other) + 2].strip().isalnum():
            return other
    return None


def _goes(part: Cut, site: Site) -> bool:
    """Whether what stands behind this mark is no part of the title."""
    segment = part.segment
    if site.is_name(segment):
        return True
    if part.mark in WEAK_MARKS:
        return False
    if DATE.search(segment) and is_meta(segment):
        return True
    if segment.startswith("by ") and is_byline(segment):
        return True
    bar = part.mark[:1] in "|｜_ㅣ│"
    if bar and is_site(segment, site):
        return True
    if bar and is_topic(segment):
        return True
    few = size(part.head)[0] >= FEW_WORDS and size(segment)[1] >= 0
    if bar and few and not (is_site(part.head, site) or is_topic(part.head)):
        return True
    if size(part.head)[0] < 0 or len(key(segment)) >= len(key(part.head)):
        return False
    if bar:
        return True
    if SCORE.search(segment) and not is_site(segment, site):
        return False
    if segment[-1:] in "?!" or (segment[:1].islower() and not is_site(segment, site)):
        return False  # the sentence goes on
    if segment.split()[0] in GOES_ON and not is_site(segment, site):
        return False
    return (size(segment)[1] >= 0 or is_site(segment, site)) and segment[:1] not in "\"'”“„«"
