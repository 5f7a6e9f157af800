"""Which of the times that a page's signals tell of one day is that of the publication."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from ...records import Found
from ..candidates import Candidate

DECLARED = frozenset(("json-ld datePublished", "meta article:published_time", "meta datePublished"))
"""Signals that say by their name that the date is of the publication."""
DAY = 10
"""Code points of an ISO date without its time."""
FITTING = 100.0
"""More than the code points of an ISO date: what puts a spelling before all longer ones."""
CHANGED = "changed: "
"""How the source of a date begins that tells of the last change, and may be that of publication, too."""
OF_CHANGE = "time element of a change"
MINUTE = timedelta(minutes=1)
"""By less two signals differ that tell the same moment: many leave out the seconds."""


def spelling_of(given: Sequence[Candidate]) -> Callable[[str], float]:
    """How good a date is among those of its day: one that a declared time does not contradict before others, then one
    that is not of a change alone, then the longest."""
    declared: dict[str, list[str]] = {}
    for candidate in given:
        if candidate.source in DECLARED and len(candidate.value) > DAY:
            declared.setdefault(candidate.value[:DAY], []).append(candidate.value)
    published = {c.value for c in given if not (c.source.startswith(CHANGED) or c.source == OF_CHANGE)}

    def spelling(value: str) -> float:
        told = declared.get(value[:DAY], ())
        fits = not told or any(_is_same_moment(value, other) for other in told)
        return FITTING * (2 * fits + (value in published)) + len(value)

    return spelling


def confirmed(published: Found, given: Sequence[Candidate]) -> Found:
    """The date without the witnesses of its day that tell another time."""
    same = {
        c.source for c in given if c.value[:DAY] == published.value[:DAY] and _is_same_moment(c.value, published.value)
    }
    return published.replace(confirmed=tuple(source for source in published.confirmed if source in same))


def _is_same_moment(one: str, other: str) -> bool:
    """Whether two ISO dates of a day tell the same time, as far as both tell one; where one has no zone, that on the
    clock."""
    if len(one) == DAY or len(other) == DAY:
        return True
    times = [datetime.fromisoformat(one), datetime.fromisoformat(other)]
    if any(time.tzinfo is None for time in times):
        times = [time.replace(tzinfo=None) for time in times]
    return abs(times[0] - times[1]) < MINUTE
