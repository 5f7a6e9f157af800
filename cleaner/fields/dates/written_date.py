"""Dates as people write them: '3 May 2026', '2026年5月3日', '03.05.2026', in the languages of months.MONTHS, and of the
calendars of Thailand, Iran, Japan, Taiwan and Ethiopia.

A date that may be read in two ways ('3/5/2026' on an English page) is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from unicodedata import normalize

from ...frozen import Record
from ...patterns import pattern
from ..words import has_digits
from .calendars import BEFORE_ERA, REPUBLIC, from_buddhist, from_ethiopic, from_solar, year_of_era
from .months import BEHIND_ORDINAL, ETHIOPIC_MONTHS, MONTHS, SOLAR_MONTHS, WEEKDAYS

YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
COUNTED = (
    r"min|comment|view|read|repl|like|share|kommentar|commentaire|comentari|comentário|commenti|reactie|komentarz|"
    r"комментари|просмотр|yorum"
)
"""How what is counted begins whose number may touch the year of a date before it: '20265 min read'."""
YEAR_OF_NAMED = rf"(?P<year>(?:19|20)\d\d)(?:(?!\d)|(?=\d{{1,3}}\s(?:{COUNTED})))"
"""The year of a date whose month has its name."""
DAY = r"(?<![\d.,/:-])(?P<day>\d{1,2})"
NAME = r"(?P<name>(?:(?![\d_])[\w\u0900-\u0dff\u0e80-\u0eff\u1000-\u109f\u1780-\u17d3\u200d]){1,40})\.?"
"""A month's name; words of the scripts of India and of the lands east of it hold marks that are no letters. Each sign
fits in one way alone, and no name is longer: a run of letters without spaces, as Khmer has them, is tried once."""
BUDDHIST = r"(?P<buddhist>25[4-9]\d)(?!\d)"
Forms = tuple[tuple[frozenset[str], re.Pattern[str]], ...]
"""What a text must have one of, and the form itself."""
SOLAR = r"13[6-9]\d|14[01]\d"
"""Years of Iran's calendar (1981 to 2040): those of the lunar one, which is written alike, are higher."""
THAI = ("ค", "ย", "พ")
"""Each short and long name of a month in Thai has one of these."""
FORMS: Forms = tuple(
    (frozenset(needed), pattern(form, re.IGNORECASE))
    for needed, form in (
        (
            (".", "/", "-"),
            rf"(?<!\d){YEAR}\s*(?P<mark>[./-])\s*(?P<month>\d{{1,2}})\s*(?P=mark)\s*(?P<day>\d{{1,2}})(?!\d)",
        ),
        (
            ("年", "년"),
            r"(?<!\d)(?P<year>(?:19|20)\d\d)\s*[年년](?:[（(][^（()）]{1,12}[）)])?\s*(?P<month>\d{1,2})\s*[月월]\s*(?P<day>\d{1,2})\s*[日일号號]",
        ),
        (
            (),
            rf"{DAY}(?:(?P<ordinal>\.)|st|nd|rd|th|er|º|°|ª|-?го)?\s*(?:(?:de|del|of)\s+|d['’]|ב)?{NAME},?\s*(?:de|del|του)?\s*،?\s*{YEAR_OF_NAMED}",
        ),
        ((), rf"(?<![^\W\d_]){NAME}\s+{DAY}(?:st|nd|rd|th)?[,၊]?\s+{YEAR_OF_NAMED}"),
        (("-",), rf"{DAY}-{NAME}(?:-|,?\s+){YEAR}"),
        ((), rf"(?<!\d){YEAR}(?:\.|\s?m\.)?\s+{NAME}\s+(?P<day>\d{{1,2}})(?!\d)"),
        (("tháng",), rf"{DAY}\s+tháng\s+(?P<month>\d{{1,2}})(?:,|\s+năm)?\s+{YEAR}"),
        ((".",), rf"{DAY}\s?(?P<mark>\.)\s?(?P<month>\d{{1,2}})\s?\.\s?{YEAR}"),
        ((".",), r"(?<![\d.])(?P<day>\d\d)\.(?P<month>\d\d)\.(?P<short>\d\d)(?![\d.])"),
        (
            ("жылғы", "ж.", "йил", "yil"),
            rf"(?<!\d){YEAR}[-\s]?(?:жылғы|ж\.|йил|yil)\s+(?P<day>\d{{1,2}})(?:[-\s]+){NAME}",
        ),
        (("ko",), rf"(?<!\d){YEAR}ko\s+{NAME}\s+(?P<day>\d{{1,2}})a?(?!\w)"),
        (("gada",), rf"(?<!\d){YEAR}\.?\s+gada\s+(?P<day>\d{{1,2}})\.\s*{NAME}"),
        (("/", "-"), rf"{DAY}(?P<either>[/-])(?P<month>\d{{1,2}})(?P=either){YEAR}"),
        (("/", "-"), rf"{DAY}(?P<mark>[/-])(?P<month>\d{{1,2}})(?P=mark){BUDDHIST}"),
    )
)
"""Each form of a date: its month is a number or a name; 'either' marks one whose day may be the month.

Before it stands what a text in lower case must have one of for the form to be looked for.
"""
FOREIGN: Forms = tuple(
    (frozenset(needed), pattern(form, re.IGNORECASE))
    for needed, form in (
        (
            ("月",),
            rf"(?P<era>{'|'.join(BEFORE_ERA)})\s*(?P<count>\d{{1,3}}|元)\s*年\s*(?P<month>\d{{1,2}})\s*月\s*(?P<day>\d{{1,2}})\s*日",
        ),
        (
            ("日期",),
            r"(?<=日期)[:：\s]*(?:民國|民国)?\s*(?P<republic>1[0-2]\d)(?P<mark>[./-])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?!\d)",
        ),
        (
            ("сарын",),
            rf"(?<!\d){YEAR}\s*он?ы?\s+(?P<month>\d{{1,2}})(?:-?р|\s+д[уү]г[аэ]{{2}}р)?\s+сарын\s+(?P<day>\d{{1,2}})(?!\d)",
        ),
        (
            ("ខែ", "ឆ្នាំ"),
            rf"{DAY}\s*(?:ខែ\s*)?(?P<name>[\u1780-\u17d3]+?)\s*(?:ឆ្នាំ\s*)?{YEAR}",
        ),
        (("ခုနှစ်",), rf"(?<!\d){YEAR}\s*ခုနှစ်\s*[၊,]?\s*{NAME}\s+(?P<day>\d{{1,2}})\s*ရက်"),
        (
            ("ዓ",),
            rf"(?P<ethiopic_name>{'|'.join(ETHIOPIC_MONTHS)})\s+(?P<day>\d{{1,2}})\s*(?:ቀን)?\s*[፣,]?\s*(?P<ethiopic>(?:19|20)\d\d)\s*ዓ[./]\s?ም",
        ),
        (
            ("ال",),
            rf"{DAY}\s+(?:[^\W\d_]+\s*/\s*)?(?P<name>(?:تشرين|كانون)\s(?:ال[أا]ول|الثاني))(?:\s*/\s*[^\W\d_]+)?\s*[،,]?\s*{YEAR}",
        ),
        (("/",), rf"{DAY}\s+{NAME}\s*/\s*[^\W\d_]+\s*[،,]?\s*{YEAR}"),
        (
            tuple(SOLAR_MONTHS),
            rf"{DAY}\s*(?P<solar_name>{'|'.join(SOLAR_MONTHS)})\s*(?:ماه)?\s*[،,]?\s*(?P<solar>{SOLAR})(?!\d)",
        ),
        (
            ("/", "-"),
            rf"(?<!\d)(?P<solar>{SOLAR})\s?(?P<mark>[/-])\s?(?P<month>\d{{1,2}})\s?(?P=mark)\s?(?P<day>\d{{1,2}})(?!\d)",
        ),
        (
            THAI,
            rf"{DAY}\s*(?P<name>[ก-๎.]+?)\.?\s*(?:พ\.?\s?ศ\.?\s*|ค\.?\s?ศ\.?\s*)?(?:{YEAR}|(?P<buddhist>25[4-9]\d|[4-9]\d)(?!\d))",
        ),
    )
)
"""Forms that texts of ASCII signs have not."""
ALL_FORMS: Forms = (*FORMS, *FOREIGN)
MARKS, ALL_MARKS = (
    tuple(dict.fromkeys(mark for needed, _ in forms for mark in sorted(needed))) for forms in (FORMS, ALL_FORMS)
)
"""What those of ASCII texts need, and what all need."""
NUMBERS = pattern(r"(?<![\d/-])([1-9]|[0-3]\d)(?P<mark>[/-])([1-9]|[0-3]\d)(?P=mark)(?:19|20)\d\d(?!\d)")
"""A date in numbers of either order: the day or the month, then the other."""
WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
NAMED_DAY = pattern(rf"\b({'|'.join(WEEK)})[a-z]*\.?,?\s*$", re.IGNORECASE)
"""An English weekday before a date: English alone writes numbers in both orders."""
LONGEST_DAY = 12
"""Code points of one with its comma."""
MONTHS_OF_YEAR = 12
CENTURY = 2000
"""What is added to a year of two digits: pages are of this century."""
HINT = pattern(
    r"\d(?:(?<=1)(?:[349]\d\d|[0-2]\d[./-]\d)|(?<=2)[05]\d\d|\d\.\d\d\.\d\d|\s?[มกพสตธ]\S|月\d|(?<=[^\x00-\x7f])\d\d\d)"
)
"""What every form has: a look that saves most lines the forms. It begins with a digit, which is searched for fast."""
HINT_DIGITS, DATE_DIGITS = 4, 5
"""Digits that an ASCII text has which has that, and one that holds a date: those of a year, and with it of a day."""
DIGITS = {
    zero + value: str(value)
    for zero in (
        *(0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xED0),
        *(0x1040, 0x17E0, 0xFF10),
    )
    for value in range(10)
}
"""Digits of other scripts (by the code point of each zero) -> those of ASCII."""

DATES_KNOWN = 256
LONGEST_REMEMBERED = 200
"""Lines whose dates are remembered, and the code points of the longest: the finders of authors and dates ask of the
same lines."""


class Written(Record):
    """One date in a text."""

    iso: str
    """As ISO 8601: '2026-05-03'."""
    start: int
    """First code point."""
    end: int
    """One past the last code point."""


def written_dates(text: str, *, day_first: bool | None = None) -> tuple[Written, ...]:
    """The full dates in text, in order; day_first tells whether '3/5/2026' is of May or of March."""
    if not has_hint(text):
        return ()
    if "/" not in text and "-" not in text:
        day_first = None  # of no effect: remembered for all who ask
    return _remembered(text, day_first) if len(text) <= LONGEST_REMEMBERED else _dates(text, day_first)


def has_hint(text: str) -> bool:
    """Whether a text may hold a date."""
    return has_digits(text, DATE_DIGITS) and HINT.search(text) is not None  # the first saves most lines the second


def _dates(text: str, day_first: bool | None) -> tuple[Written, ...]:
    forms_of_text, needed_marks = FORMS, MARKS
    if not text.isascii():
        text = text.translate(DIGITS)
        forms_of_text, needed_marks = ALL_FORMS, ALL_MARKS
    lower = text.lower()
    marks = [mark for mark in needed_marks if mark in lower]
    forms = [form for needed, form in forms_of_text if not needed or not needed.isdisjoint(marks)]
    found = [w for form in forms for m in form.finditer(text) if (w := _written(m, day_first))]
    apart: list[Written] = []
    for one in sorted(found, key=lambda w: (w.start, -w.end)):
        if not apart or one.start >= apart[-1].end:
            apart.append(one)
    return tuple(apart)


_remembered = lru_cache(maxsize=DATES_KNOWN)(_dates)


def _written(match: re.Match[str], day_first: bool | None) -> Written | None:
    parts = match.groupdict()
    start = match.start()
    month = int(parts["month"]) if parts.get("month") else _month(parts)
    name = parts.get("name")
    if not month and name and start == match.start("name") and (glued := _glued_at(name)):
        month = MONTHS.get(name[glued:].lower(), 0)
        start += glued
    day = int(parts["day"])
    if parts.get("either"):
        if day_first is None:
            day_first = _order_by_weekday(match, int(parts["year"] or 0), day, month)
        if day_first is None and day != month and max(day, month) <= MONTHS_OF_YEAR:
            return None
        if month > MONTHS_OF_YEAR or (day_first is False and day <= MONTHS_OF_YEAR):
            day, month = month, day
    try:
        found = _day(parts, month, day)
    except ValueError:  # such as a 31st of June: no date
        return None
    return Written(found.isoformat(), start, match.end())


def _day(parts: Mapping[str, str | None], month: int, day: int) -> date:
    """The Gregorian date, by the calendar whose year is written. Raises ValueError where there is no such day."""
    if solar := parts.get("solar"):
        return from_solar(int(solar), month, day)
    if ethiopic := parts.get("ethiopic"):
        return from_ethiopic(int(ethiopic), month, day)
    return date(_year(parts), month, day)


def _order_by_weekday(match: re.Match[str], year: int, first: int, second: int) -> bool | None:
    """Whether the day stands before the month by the weekday before it, 'Tue, 06/08/2010'; None where none tells."""
    named = NAMED_DAY.search(match.string, max(0, match.start() - LONGEST_DAY), match.start())
    if named is None or min(first, second) < 1 or max(first, second) > MONTHS_OF_YEAR or first == second:
        return None
    weekday = WEEK.index(named[1].lower())
    fits = [date(year, month, day).weekday() == weekday for day, month in ((first, second), (second, first))]
    return fits[0] if fits[0] != fits[1] else None


def _month(parts: Mapping[str, str | None]) -> int:
    """The number of the month that is named, or 0 for none."""
    if solar := parts.get("solar_name"):
        return SOLAR_MONTHS[solar]
    if ethiopic := parts.get("ethiopic_name"):
        return ETHIOPIC_MONTHS[ethiopic]
    name = normalize("NFC", parts.get("name") or "").lower()
    return (BEHIND_ORDINAL.get(name) if parts.get("ordinal") else None) or MONTHS.get(name, 0)


def _glued_at(name: str) -> int:
    """Where the last capital of a name is, if it follows a small letter as in 'ExampleMay'; else 0."""
    place = next((at for at in range(len(name) - 1, 0, -1) if name[at].isupper()), 0)
    return place if name[place - 1].islower() else 0


def _year(parts: Mapping[str, str | None]) -> int:
    if year := parts.get("year"):
        return int(year)
    if buddhist := parts.get("buddhist"):
        return from_buddhist(int(buddhist))
    if republic := parts.get("republic"):
        return REPUBLIC + int(republic)
    era, count = parts.get("era"), parts.get("count")
    return year_of_era(era, count) if era and count else CENTURY + int(parts.get("short") or 0)


def orders_in(text: str) -> Iterator[bool]:
    """For each date in numbers that can be read in one way only, whether the day stands before the month."""
    for match in NUMBERS.finditer(text):
        first, second = int(match[1]), int(match[3])
        if max(first, second) > MONTHS_OF_YEAR >= min(first, second):
            yield first > second


def is_weekday(word: str) -> bool:
    """Whether a word is (a part of) the name of a day."""
    return word.lower().strip(".,") in WEEKDAYS
