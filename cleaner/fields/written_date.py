"""Dates as people write them: '3 May 2026', '2026年5月3日', '03.05.2026', in the languages of months.MONTHS.

A date that may be read in two ways ('3/5/2026' on an English page) is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from ..patterns import pattern
from ..quick import dataclass
from .months import MONTHS, WEEKDAYS

YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
DAY = r"(?<![\d.,/:-])(?P<day>\d{1,2})"
NAME = r"(?P<name>(?:[^\W\d_]|[\u0900-\u097f])+)\.?"
"""A month's name; words of Hindi hold marks that are no letters."""
FORMS = tuple(
    pattern(form, re.IGNORECASE)
    for form in (
        rf"(?<!\d){YEAR}\s*(?P<mark>[./-])\s*(?P<month>\d{{1,2}})\s*(?P=mark)\s*(?P<day>\d{{1,2}})(?!\d)",
        r"(?<!\d)(?P<year>(?:19|20)\d\d)\s*[年년]\s*(?P<month>\d{1,2})\s*[月월]\s*(?P<day>\d{1,2})\s*[日일号號]",
        rf"{DAY}(?:\.|st|nd|rd|th|er|º|°|ª|-?го)?\s*(?:de|del|of|d['’]|ב)?\s*{NAME},?\s*(?:de|del|του)?\s*،?\s*{YEAR}",
        rf"(?<![^\W\d_]){NAME}\s+{DAY}(?:st|nd|rd|th)?,?\s+{YEAR}",
        rf"(?<!\d){YEAR}\.?\s+{NAME}\s+(?P<day>\d{{1,2}})(?!\d)",
        rf"{DAY}\s+tháng\s+(?P<month>\d{{1,2}})(?:,|\s+năm)?\s+{YEAR}",
        rf"{DAY}\s?(?P<mark>\.)\s?(?P<month>\d{{1,2}})\s?\.\s?{YEAR}",
        r"(?<![\d.])(?P<day>\d\d)\.(?P<month>\d\d)\.(?P<short>\d\d)(?![\d.])",
        rf"{DAY}(?P<either>[/-])(?P<month>\d{{1,2}})(?P=either){YEAR}",
    )
)
"""Each form of a date: its month is a number or a name; 'either' marks one whose day may be the month."""
MONTHS_OF_YEAR = 12
CENTURY = 2000
"""What is added to a year of two digits: pages are of this century."""
HINT = pattern(r"(?:19|20)\d\d|\d\d\.\d\d\.\d\d")
"""What every form has: a look that saves most lines the forms."""


@dataclass(frozen=True, slots=True)
class Written:
    """One date in a text."""

    iso: str
    """As ISO 8601: '2026-05-03'."""
    start: int
    """First code point."""
    end: int
    """One past the last code point."""


def written_dates(text: str, *, day_first: bool = False) -> Iterator[Written]:
    """The full dates in text, in order; day_first tells that '3/5/2026' is the third of May here."""
    if not HINT.search(text):
        return
    found = sorted(
        (w for form in FORMS for m in form.finditer(text) if (w := _written(m, day_first))),
        key=lambda w: (w.start, -w.end),
    )
    end = 0
    for one in found:
        if one.start >= end:
            yield one
            end = one.end


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
