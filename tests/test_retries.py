"""How long to wait before the next try."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from cleaner.read.retries import LONGEST_PAUSE, pause, seconds_of

NOW = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (None, None),
        ("", None),
        ("0", 0.0),
        (" 12 ", 12.0),
        ("-1", None),
        ("1.5", None),
        ("soon", None),
        ("\u0662", None),
        ("9" * 5000, float("inf")),
        ("Mon, 06 May 2024 07:08:39 GMT", 30.0),
        ("Mon, 06 May 2024 07:08:39 -0000", 30.0),
        ("Mon, 06 May 2024 09:08:39 +0200", 30.0),
        ("Sun, 05 May 2024 07:08:39 GMT", 0.0),
        ("Mon, 99 May 2024 07:08:39 GMT", None),
    ],
)
def test_retry_after(header: str | None, seconds: float | None) -> None:
    assert seconds_of(header, NOW) == seconds


def test_retry_after_counts_from_now() -> None:
    assert seconds_of("Mon, 06 May 2024 07:08:39 GMT") == 0.0
    assert (seconds_of("Fri, 06 May 2095 07:08:39 GMT") or 0) > LONGEST_PAUSE


@pytest.mark.parametrize(
    ("retry", "retry_after", "seconds"),
    [
        (0, None, 0.5),
        (1, None, 1.0),
        (2, None, 2.0),
        (50, None, LONGEST_PAUSE),
        (0, 0.0, 0.5),
        (1, 0.2, 1.0),
        (0, 9.0, 9.0),
        (0, LONGEST_PAUSE, LONGEST_PAUSE),
        (0, LONGEST_PAUSE + 1, None),
        (0, float("inf"), None),
    ],
)
def test_pause(retry: int, retry_after: float | None, seconds: float | None) -> None:
    assert pause(retry, retry_after) == seconds
