"""Years of other calendars than the Gregorian: Buddhist, Japan's eras, the Republic of China's, Iran's solar one,
Ethiopia's."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

BUDDHIST = 543
"""Years by which Thailand's count is ahead."""
BUDDHIST_CENTURY = 2500
"""What is added to a year of two digits on a Thai page."""
REPUBLIC = 1911
"""The year before the Republic of China's first."""
BEFORE_ERA: Mapping[str, int] = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": REPUBLIC, "民国": REPUBLIC}
"""An era -> the year before its first."""
FIRST_YEAR = "元"
"""How the first year of an era is written."""
FIRST_HALF = 6
LONG, SHORT = 31, 30
"""Months with which Iran's year begins, their days, and the days of those behind."""
SOLAR_EPOCH = date(622, 3, 21)
"""The day from which the arithmetic of leap years counts Iran's calendar."""
MONTHS_OF_YEAR = 12
CYCLE_YEARS, CYCLE_LEAPS = 33, 8
"""Years of a cycle, and how many of them have a day more: right for all years in which there are pages."""
LEAP_SHIFT = 21
"""What makes the count of leap years start with the right one of the cycle."""
ETHIOPIC_EPOCH = date(8, 8, 27)
"""The first day of Ethiopia's calendar."""
ETHIOPIC_MONTHS, LAST_MONTH = 12, 6
"""Months of SHORT days, and the most days of the one behind them."""


def year_of_era(era: str, count: str) -> int:
    """The Gregorian year of a year of an era: ('令和', '4') -> 2022."""
    return BEFORE_ERA[era] + (1 if count == FIRST_YEAR else int(count))


def from_buddhist(year: int) -> int:
    """The Gregorian year of a Thai one, which may have two digits."""
    return (year if year > BUDDHIST_CENTURY else BUDDHIST_CENTURY + year) - BUDDHIST


def from_solar(year: int, month: int, day: int) -> date:
    """The Gregorian date of one of Iran's calendar. Raises ValueError where it has no such day."""
    longest = LONG if month <= FIRST_HALF else SHORT
    if not (1 <= month <= MONTHS_OF_YEAR and 1 <= day <= longest):
        raise ValueError(f"there is no day {year}-{month}-{day} in Iran's calendar")
    before = 365 * (year - 1) + (CYCLE_LEAPS * year + LEAP_SHIFT) // CYCLE_YEARS
    days = SHORT * (month - 1) + (LONG - SHORT) * min(month - 1, FIRST_HALF)
    return SOLAR_EPOCH + timedelta(before + days + day - 1)


def from_ethiopic(year: int, month: int, day: int) -> date:
    """The Gregorian date of one of Ethiopia's calendar. Raises ValueError where it has no such day."""
    longest = SHORT if month <= ETHIOPIC_MONTHS else LAST_MONTH
    if not (1 <= month <= ETHIOPIC_MONTHS + 1 and 1 <= day <= longest):
        raise ValueError(f"there is no day {year}-{month}-{day} in Ethiopia's calendar")
    return ETHIOPIC_EPOCH + timedelta(365 * (year - 1) + year // 4 + SHORT * (month - 1) + day - 1)
