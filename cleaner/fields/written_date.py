"""Dates as people write them: '3 May 2026', '2026年5月3日', '03.05.2026', in the languages of months.MONTHS.

A date that may be read in two ways ('3/5/2026' on an English page) is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from ..patterns import pattern
from .months import MONTHS, WEEKDAYS

YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
DAY = r"(?<![\d.,/:-])(?P<day>\d{1,2})"
NAME = r"(?P<name>(?:[^\W\d_]|[\u0900-\u097f])+)\.?"
"""A month's name; words of Hindi hold marks that are no letters."""
FORMS = tuple(
    (frozenset(needed), pattern(form, re.IGNORECASE))
    for needed, form in (
        (
            (".", "/", "-"),
            rf"(?<!\d){YEAR}\s*(?P<mark>[./-])\s*(?P<month>\d{{1,2}})\s*(?P=mark)\s*(?P<day>\d{{1,2}})(?!\d)",
        ),
        (
            ("年", "년"),
            r"(?<!\d)(?P<year>(?:19|20)\d\d)\s*[年년]\s*(?P<month>\d{1,2})\s*[月월]\s*(?P<day>\d{1,2})\s*[日일号號]",
        ),
        (
            (),
            rf"{DAY}(?:\.|st|nd|rd|th|er|º|°|ª|-?го)?\s*(?:(?:de|del|of)\s+|d['’]|ב)?{NAME},?\s*(?:de|del|του)?\s*،?\s*{YEAR}",
        ),
        ((), rf"(?<![^\W\d_]){NAME}\s+{DAY}(?:st|nd|rd|th)?,?\s+{YEAR}"),
        ((), rf"(?<!\d){YEAR}\.?\s+{NAME}\s+(?P<day>\d{{1,2}})(?!\d)"),
        (("tháng",), rf"{DAY}\s+tháng\s+(?P<month>\d{{1,2}})(?:,|\s+năm)?\s+{YEAR}"),
        ((".",), rf"{DAY}\s?(?P<mark>\.)\s?(?P<month>\d{{1,2}})\s?\.\s?{YEAR}"),
        ((".",), r"(?<![\d.])(?P<day>\d\d)\.(?P<month>\d\d)\.(?P<short>\d\d)(?![\d.])"),
        (("/", "-"), rf"{DAY}(?P<either>[/-])(?P<month>\d{{1,2}})(?P=either){YEAR}"),
    )
)
"""Each form of a date: its month is a number or a name; 'either' marks one whose day may be the month.

Before it stands what a text in lower case must have one of for the form to be looked for.
"""
MARKS = tuple(dict.fromkeys(mark for needed, _ in FORMS for mark in sorted(needed)))
"""All of these marks."""
MONTHS_OF_YEAR = 12
CENTURY = 2000
"""What is added to a year of two digits: pages are of this century."""
HINT = pattern(r"\d(?:(?<=1)9\d\d|(?<=2)0\d\d|\d\.\d\d\.\d\d)")
"""What every form has: a look that saves most lines the forms. It begins with a digit, which is searched for fast."""

DATES_KNOWN = 256
LONGEST_REMEMBERED = 200
"""Lines whose dates are remembered, and the code points of the longest: the finders of authors and dates ask of the
same lines."""


@dataclass(frozen=True, slots=True)
class Written:
    """One date in a text."""

    iso: str
    """As ISO 8601: '2026-05-03'."""
    start: int
    """First code point."""
    end: int
    """One past the last code point."""


def written_dates(text: str, *, day_first: bool = False) -> tuple[Written, ...]:
    """The full dates in text, in order; day_first tells that '3/5/2026' is the third of May here."""
    if not HINT.search(text):
        return ()
    return _remembered(text, day_first) if len(text) <= LONGEST_REMEMBERED else _dates(text, day_first)


def _dates(text: str, day_first: bool) -> tuple[Written, ...]:
    lower = text.lower()
    marks = [mark for mark in MARKS if mark in lower]
    forms = [form for needed, form in FORMS if not needed or not needed.isdisjoint(marks)]
    found = [w for form in forms for m in form.finditer(text) if (w := _written(m, day_first))]
    apart: list[Written] = []
    for one in sorted(found, key=lambda w: (w.start, -w.end)):
        if not apart or one.start >= apart[-1].end:
            apart.append(one)
    return tuple(apart)


_remembered = lru_cache(maxsize=DATES_KNOWN)(_dates)


def _written(match: re.Match[str], day_first: bool) -> Written | None:
    parts = match.groupdict()
    month = int(parts["month"]) if parts.get("month") else MONTHS.get((parts.get("name") or "").lower(), 0)
    day = int(parts["day"])
    if parts.get("either"):
        if not day_first and day != month and max(day, month) <= MONTHS_OF_YEAR:
            return None
        if month > MONTHS_OF_YEAR:
            day, month = month, day
    try:
        year = int(parts["year"]) if parts.get("year") else CENTURY + int(parts["short"])
        return Written(date(year, month, day).isoformat(), match.start(), match.end())
    except ValueError:  # such as a 31st of June: no date
        return None


def is_weekday(word: str) -> bool:
    """Whether a word is (a part of) the name of a day."""
    return word.lower().strip(".,") in WEEKDAYS
