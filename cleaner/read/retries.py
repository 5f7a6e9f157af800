"""How long to wait before the next try."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

RETRIED_STATUSES = frozenset({429, 500, 502, 503, 504})
"""HTTP statuses that often pass by themselves: too many requests, and the server's own troubles."""
FIRST_PAUSE = 0.5
"""Seconds before the first retry; doubled before each further one."""
LONGEST_PAUSE = 30.0
"""Seconds: a server that asks for more is not asked again, and the error says how long it wants."""


def pause(retry: int, retry_after: float | None = None) -> float | None:
    """Seconds to wait before a retry (0 is the first), or None where the server wants more than LONGEST_PAUSE.

    There is no jitter: one library call is no herd, and the same run stays the same.
    """
    if retry_after is not None and retry_after > LONGEST_PAUSE:
        return None
    return max(min(FIRST_PAUSE * 2.0**retry, LONGEST_PAUSE), retry_after or 0.0)


def seconds_of(retry_after: str | None, now: datetime | None = None) -> float | None:
    """Seconds that a Retry-After header asks for (RFC 9110, 10.2.3: a number or a date), or None.

    >>> seconds_of("120")
    120.0
    """
    value = (retry_after or "").strip()
    if value.isascii() and value.isdigit():
        return float(value)
    try:
        when = parsedate_to_datetime(value)
    except (ValueError, TypeError, OverflowError):
        return None
    when = when if when.tzinfo else when.replace(tzinfo=UTC)
    return max((when - (now or datetime.now(UTC))).total_seconds(), 0.0)
