"""When the page was published, as ISO 8601."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import pairwise

from ..records import Found
from .candidates import Candidate, first, tidy
from .dateline import date_of_line, is_update_label
from .structured import Structured
from .title import HEADLINE_TYPES, NAMED_TYPES
from .visible import Visible

META = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "publishdate",
    "publish-date",
    "publish_date",
    "pubdate",
    "published_at",
    "date.published",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.date",
    "dc.date",
    "dcterms.created",
    "dc.date.created",
    "citation_publication_date",
    "citation_date",
    "date",
    "og:pubdate",
    "article:date",
    "datecreated",
)
"""Names of meta elements that tell when a page was published, surest first."""
ISO = re.compile(
    r"^(?P<date>\d{4}-\d{2}-\d{2})(?:[T ]+(?P<time>\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s*"
    r"(?P<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?(?![\d:])",
    re.IGNORECASE,
)
COMPACT = re.compile(r"^(?P<year>\d{4})[/.]?(?P<month>\d{2})[/.]?(?P<day>\d{2})(?!\d)")
NEAR = 12
"""Blocks between the headline and a time element that is the article's."""
BEFORE, BESIDE = 3, 6
"""Blocks before and behind the headline in which a line with a date is the article's."""
LINE = "line at the headline"
"""Source of a date that no markup declares."""
NAMED = ("%a, %d %b %Y %H:%M:%S %z", "%a, %d %b %Y", "%d %b %Y", "%d %B %Y", "%B %d, %Y", "%b %d, %Y")
"""Forms with English month names that meta elements use (RFC 822 and plain)."""


def find_date(facts: Structured, visible: Visible, headline: int | None) -> Found | None:
    """The date with its time and zone where they are known, or None; headline is the title's block index."""
    return first(Candidate(iso(c.value) or "", c.source, c.trust) for c in _candidates(facts, visible, headline))


def _candidates(facts: Structured, visible: Visible, headline: int | None) -> Iterator[Candidate]:
    for types in (HEADLINE_TYPES, NAMED_TYPES):
        for thing in facts.objects(types):
            yield Candidate(tidy(thing.get("datePublished")), "json-ld datePublished", 0.9)
    for name, content in facts.all(*META):
        yield Candidate(content, f"meta {name}", 0.8)
    times = sorted(visible.near("time"), key=lambda x: abs(x.block - (headline or 0)))
    for label in times:
        if abs(label.block - (headline or 0)) <= NEAR:
            yield Candidate(label.value or "", "time element", 0.6)
    for line in _lines(visible, headline):
        yield Candidate(date_of_line(line, day_first=_is_day_first(facts)) or "", LINE, 0.5)
    for label in times:
        yield Candidate(label.value or "", "time element", 0.5)
    for types in (HEADLINE_TYPES, NAMED_TYPES):
        for thing in facts.objects(types):
            yield Candidate(tidy(thing.get("dateCreated")), "json-ld dateCreated", 0.5)


def find_date_in_lines(lines: Iterable[str]) -> Found | None:
    """The date in the first of these lines of a text that is about one of publication, or None."""
    pairs = pairwise(["", *lines])
    return first(Candidate(date_of_line(x) or "", LINE, 0.5) for before, x in pairs if not is_update_label(before))


def _lines(visible: Visible, headline: int | None) -> list[str]:
    """The lines by the headline, the nearest first, those behind it before those above."""
    if headline is None:
        return []
    places = {text: block - headline for text, block in visible.lines.items()}
    updated = {place + 1 for text, place in places.items() if is_update_label(text)}
    beside = [(p, text) for text, p in places.items() if -BEFORE <= p <= BESIDE and p and p not in updated]
    return [text for _, text in sorted(beside, key=lambda x: (x[0] < 0, abs(x[0])))]


def _is_day_first(facts: Structured) -> bool:
    """Whether the page's language writes the day before the month in numbers; in English both orders are in use."""
    return bool(facts.language) and not (facts.language or "").lower().startswith("en")


def iso(value: str) -> str | None:
    """The ISO 8601 form of a date in one of the usual machine forms, or None where it is none.

    '2024-01-07 09:30:00 +0100' becomes '2024-01-07T09:30:00+01:00'; a date without a time stays one.
    """
    text = value.strip()
    match = ISO.match(text)
    if match:
        zone = (match["zone"] or "").upper().replace("UTC", "Z").replace("GMT", "Z")
        if zone[:1] in ("+", "-") and ":" not in zone:
            zone = f"{zone[:3]}:{zone[3:]}"
        found = match["date"] + (f"T{match['time']}{zone}" if match["time"] else "")
    elif compact := COMPACT.match(text):
        found = "-".join(compact.group("year", "month", "day"))
    else:
        found = _named(text) or ""
    try:
        datetime.fromisoformat(found)
    except ValueError:
        return None
    return found


def _named(text: str) -> str | None:
    """The ISO form of a date with an English month name, or None."""
    for form in NAMED:
        try:
            moment = datetime.strptime(text, form)
        except ValueError:
            continue
        return moment.isoformat() if "%H" in form else moment.date().isoformat()
    return None
