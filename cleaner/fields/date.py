"""When the page was published, as ISO 8601, and when it was last changed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from itertools import islice, pairwise
from urllib.parse import urlsplit

from ..patterns import pattern
from ..records import Found
from .candidates import Candidate, first, tidy
from .dates.dateline import FULL_STOP, HOURS, MAX_LINE, UPDATED, date_of_line, is_update_label, update_of_line
from .dates.day_times import CHANGED, DAY, DECLARED, OF_CHANGE, confirmed, spelling_of
from .dates.written_date import orders_in, written_dates
from .people.byline_lines import lone_byline
from .people.signature import date_by_place
from .shown import Label, Line, Visible
from .states import STATE, dates_in
from .structured import NAMES_KNOWN, Structured
from .thread import is_thread
from .title import is_article, is_product
from .title_types import HEADLINE_TYPES, NAMED_TYPES
from .weights import Weigher

META: Mapping[str, str] = {
    "article:published_time": "meta article:published_time",
    "og:article:published_time": "meta article:published_time",
    "og:published_time": "meta article:published_time",
    "datepublished": "meta datePublished",
    "parsely-pub-date": "meta publication date",
    "sailthru.date": "meta publication date",
    "cxenseparse:recs:publishtime": "meta publication date",
    "dc.date.issued": "meta publication date",
    "dcterms.issued": "meta publication date",
    "citation_publication_date": "meta publication date",
    "citation_date": "meta publication date",
    "article:date": "meta publication date",
    "date": "meta date",
    "dcterms.date": "meta date",
    "dc.date": "meta date",
    "dcterms.created": "meta date",
    "dc.date.created": "meta date",
    "datecreated": "meta date",
}
"""Names of meta elements that tell when a page was published -> the signal."""
META_NAME = pattern(
    r"(?:^|[^a-z])"
    r"(?:(?:publi(?:sh(?:ed)?|cation)|pub|issued?|release|posted)[-_.: ]?(?:date|time|on|at|timestamp)|published)$"
)
"""Other such names: 'w-published-date', 'publish_date', 'pubdate', 'og:pubdate', 'published', ..."""
META_DATE = pattern(r"^[a-z]+\.date$")
"""Names of a house's own set of meta elements, as Dublin Core has its 'dc.date'."""
META_CHANGED = (
    "article:modified_time",
    "og:updated_time",
    "og:article:modified_time",
    "datemodified",
    "dateupdate",
    "lastmod",
    "last-modified",
    "dcterms.modified",
    "dc.date.modified",
    "revised",
)
"""Names of meta elements that tell when a page was last changed, surest first."""
ISO = pattern(
    r"^(?P<date>\d{4}-\d{2}-\d{2})(?:[T ]+(?P<time>\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s*"
    r"(?P<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?(?![\d:])",
    re.IGNORECASE,
)
HALF_DAY = pattern(
    r"(?<![\d:])(?P<hour>0?[1-9]|1[0-2])(?P<minutes>:[0-5]\d(?::[0-5]\d)?)\s*(?P<half>[ap])\.?m\b\.?", re.IGNORECASE
)
"""A time of twelve hours, as English writes it."""
NOON = 12
"""Hours of half a day."""
OFFSET_OF_GMT = pattern(r"\bGMT(?=[+-]\d{4})")
"""What JavaScript writes before an offset."""
EPOCH = datetime(1970, 1, 1)
"""The zero of Unix' clock: what programs write that know no date, as others write the first day of the year 1."""
COMPACT = pattern(r"^(?P<year>\d{4})[/.]?(?P<month>\d{2})[/.]?(?P<day>\d{2})(?!\d)")
DAY_FIRST = frozenset(
    "en-gb en-uk en-au en-nz en-ie en-in en-za en-sg en-hk en-mt en-my en-pk en-lk en-bd en-ng en-ke en-gh en-ug en-tz "
    "en-zw en-zm en-jm en-tt en-ae en-cy en-150".split()
)
MONTH_FIRST = frozenset(("en-us", "en-ph", "en-pr", "en-gu"))
"""Kinds of English that write the day before the month, and the month before the day."""
NEAR = 12
"""Blocks between the headline and a time element that is the article's."""
BEFORE, BESIDE = 4, 8
"""Blocks before and behind the headline in which a line with a date is the article's."""
LINE = "line at the headline"
"""Source of a date that no markup declares."""
ADDRESS = pattern(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?:[/_-](?P<month>0[1-9]|1[0-2])[/_-]?|(?P<joined>0[1-9]|1[0-2])/?)"
    r"(?P<day>0[1-9]|[12]\d|3[01])"
    r"(?:(?!\d)|(?=(?:[01]\d|2[0-3])[0-5]\d[\w.-]*/?$))"
)
"""A date in an address, as '2026/05/03', '2026-05/03', '20260503' and '202605/03' are, and no number before a dash:
alone, or with the time behind it in the number of an article, which ends the address: 'A202605031432000519'. Before
another address such a number tells when that was archived."""
FURTHER = ", further"
"""What marks the second and later values of one signal, such as those of a thread's later posts."""
SEVERAL = ", of several days"
"""What marks a time element of a page that may be a listing: it is no declared article, and others name other days."""
MAX_DECLARED = 60
"""Code points of a declared value that may be a date in words."""
MOVED = ", moved"
"""What marks a declared date of publication that is one of a change."""
MOST_STATED = 6
"""Words of a line with a full stop that says when a text was changed, and is no sentence of its body."""
NO_LINE = Line("", "", -1, False)


def find_dates(
    facts: Structured, visible: Visible, url: str | None, headline: int | None, title: str, weigher: Weigher
) -> tuple[Found | None, Found | None]:
    """When the page was published, with its time and zone where they are known, and when it was last changed.

    Each None where it is not known; headline is the index of the block of the page's title.
    """
    day_first = _is_day_first(facts, visible)
    changes = list(_in_iso(_changes(facts, visible, headline, day_first), day_first))
    given = list(_in_iso(_candidates(facts, visible, headline, day_first), day_first))
    events = _days_of_events(facts)
    given = [c for c in given if c.source in DECLARED or c.value not in events]
    given = list(_told_apart(list(_turned(given)), changes))
    given += [Candidate(c.value, f"{CHANGED}{c.source}") for c in changes]
    given += _in_iso([Candidate(_date_of_address(url), "address")])
    published = weigher.choose(
        "date of a thread" if is_thread(facts, visible, url) else "date",
        given,
        group=lambda value: value[:DAY],
        traits=_traits(facts),
        spelling=spelling_of(given),
    )
    if published is None:
        stated = (Candidate(value, STATE) for value in dates_in(facts.stated(title)))
        return first(_in_iso(stated, day_first)), first(changes)
    return confirmed(published, given), first(changes)


def _days_of_events(facts: Structured) -> set[str]:
    """When the events on the page begin and end, as ISO 8601, with their times and without."""
    told = (iso(tidy(thing.get(name))) for thing in facts.json_ld for name in ("startDate", "endDate") if name in thing)
    return {part for value in told if value for part in (value, value[:DAY])}


def _in_iso(candidates: Iterable[Candidate], day_first: bool | None = None) -> Iterator[Candidate]:
    """The candidates that are dates, in the form of ISO 8601."""
    for candidate in candidates:
        if candidate.value and (value := iso(candidate.value, day_first=day_first)):
            yield candidate.replace(value=value)


def _candidates(
    facts: Structured, visible: Visible, headline: int | None, day_first: bool | None
) -> Iterator[Candidate]:
    """What tells of the publication, but for the address."""
    for types, source in ((HEADLINE_TYPES, "json-ld"), (NAMED_TYPES, "json-ld of the page")):
        for thing in facts.objects(types):
            yield Candidate(tidy(thing.get("datePublished")), f"{source} datePublished")
            yield Candidate(tidy(thing.get("dateCreated") or thing.get("uploadDate")), f"{source} dateCreated")
    for thing in facts.json_ld:
        if "pubDate" in thing:
            yield Candidate(tidy(thing["pubDate"]), "json-ld pubDate")
        if "datePosted" in thing:  # that of a vacancy or of a house for sale
            yield Candidate(tidy(thing["datePosted"]), "json-ld datePublished")
    for name, contents in facts.meta.items():
        meta = _signal_of(name)
        for content in contents if meta else ():
            yield Candidate(content, meta)
            meta = f"{meta.removesuffix(FURTHER)}{FURTHER}"
    yield from _shown(facts, visible, headline, day_first)


@lru_cache(maxsize=NAMES_KNOWN)
def _signal_of(name: str) -> str:
    """The signal that a meta element of this name gives, or ''."""
    if known := META.get(name):
        return known
    return "meta publication date" if META_NAME.search(name) else "meta date" if META_DATE.match(name) else ""


def _shown(facts: Structured, visible: Visible, headline: int | None, day_first: bool | None) -> Iterator[Candidate]:
    """Time elements, labels and lines, the nearest to the headline first."""
    if is_product(facts):
        return  # what it shows are the dates of reviews
    start = headline or 0
    changes = {(x.block, x.value) for x in visible.all("time of change")}
    days = {(x.value or "")[:DAY] for x in visible.all("time") if (x.block, x.value) not in changes}
    listed = len(days) > 1 or len({(value or "")[:DAY] for _, value in changes}) > 1
    for what in ("time", "date", "byline"):
        several = SEVERAL if what == "time" and listed and not is_article(facts) else ""
        far = f"far {what} element{several}"
        for label in sorted(visible.main(what), key=lambda x: ((x.block, x.value) in changes, abs(x.block - start))):
            near = headline is not None and -BEFORE <= label.block - headline <= NEAR
            value = label.value or _date_of_label(visible, label, day_first)
            if value and (near or not _tells_of_change(visible, label)):
                kind = f"{what} element{several}" if near else far
                yield Candidate(value, OF_CHANGE if (label.block, label.value) in changes else kind, kind)
                far = f"far {what} element{FURTHER}"
                if near:
                    break
    if len(days) == 1 and not visible.main("time"):
        times = (x for x in visible.all("time") if not _tells_of_change(visible, x))
        yield from (Candidate(x.value or "", "only time element") for x in islice(times, 1))
    changed = _changed_beside(visible)
    for line in _lines(visible, headline):
        date = date_of_line(line.text, day_first=day_first)
        if date and (line.block, date) not in changed:
            yield Candidate(date, LINE)
    if headline is not None:
        yield Candidate(date_by_place(visible, headline, day_first), "line below")
    dated = [visible.lines[place] for place in visible.dated]
    for line in dated:
        if headline is None or line.block > start + BESIDE:
            yield Candidate(date_of_line(line.text, day_first=day_first, labelled=True) or "", "line below")
    yield Candidate(_of_lone_byline(visible, headline, day_first), "line below")


def _of_lone_byline(visible: Visible, headline: int | None, day_first: bool | None) -> str:
    """The date in the only byline below that holds one, without a label; '' for none."""
    signed = lone_byline(visible, headline)
    return (date_of_line(signed.text, day_first=day_first) or "") if signed else ""


def _changed_beside(visible: Visible) -> set[tuple[int, str]]:
    """The blocks and days of time elements of a change that have one of another day in their block."""
    days = {(x.block, (x.value or "")[:DAY]) for x in visible.all("time")}
    changed = {(x.block, (x.value or "")[:DAY]) for x in visible.all("time of change")}
    of_publication = {block for block, _ in days - changed}
    return {each for each in changed if each[0] in of_publication}


def _date_of_label(visible: Visible, label: Label, day_first: bool | None) -> str | None:
    """The date in a label's words; in a thread the byline of a post, whose words are its links, has it beside them."""
    lines = visible.beside(label.block, 0, 0)
    date = date_of_line(label.text, day_first=day_first)
    if date and lines and HOURS.search(lines[0].text):
        return None
    if date or label.what != "byline" or not visible.all("poster"):
        return date
    return date_of_line(lines[0].text, day_first=day_first) if lines else None


def _tells_of_change(visible: Visible, label: Label) -> bool:
    """Whether a label's line, or the one before it, is about a change: of words that hold both dates only the line
    before it."""
    texts = (x.text for x in visible.beside(label.block, 1, 0) if label.value or x.block != label.block)
    return any(len(text) <= MAX_LINE and UPDATED.search(text.lower()) is not None for text in texts)


def _changes(facts: Structured, visible: Visible, headline: int | None, day_first: bool | None) -> Iterator[Candidate]:
    """What tells of the last change."""
    for types in (HEADLINE_TYPES, NAMED_TYPES):
        for thing in facts.objects(types):
            yield Candidate(tidy(thing.get("dateModified")), "json-ld dateModified")
    for name, content in facts.all(*META_CHANGED):
        yield Candidate(content, f"meta {name}")
    near = [x for x in visible.near("time of change") if headline is not None and -BEFORE <= x.block - headline <= NEAR]
    if is_article(facts) or len({(label.value or "")[:DAY] for label in near}) == 1:  # several are of a list's entries
        yield from (Candidate(label.value or "", OF_CHANGE) for label in near)
    for place in visible.dated:
        line = visible.lines[place]
        before = visible.lines[place - 1] if place else NO_LINE
        by_headline = headline is not None and -BEFORE <= line.block - headline <= BESIDE
        led = before.block + 1 == line.block and is_update_label(before.text)
        value = update_of_line(f"{before.text} {line.text}" if led else line.text, day_first=day_first)
        if value:
            yield Candidate(value, LINE if by_headline else "line below")


def _turned(given: Sequence[Candidate]) -> Iterator[Candidate]:
    """The candidates; a day in figures alone that is a declared one with day and month turned is that one."""
    declared = {c.value[:DAY] for c in given if c.source in DECLARED}
    for candidate in given:
        year, month, day = candidate.value[:DAY].split("-")
        turned = f"{year}-{day}-{month}"
        shown = candidate.source not in DECLARED and len(candidate.value) == DAY
        is_turned = shown and turned in declared and candidate.value not in declared
        yield candidate.replace(value=turned) if is_turned else candidate


def _told_apart(given: Sequence[Candidate], changes: Sequence[Candidate]) -> Iterator[Candidate]:
    """The candidates, those of another weight that say the day of a change where another declares an earlier day."""
    changed = {c.value[:DAY] for c in changes}
    earliest = min((c.value[:DAY] for c in given if c.value and c.source in DECLARED), default="")
    for candidate in given:
        day = candidate.value[:DAY]
        moved = candidate.source in DECLARED and earliest < day and day in changed
        yield candidate.replace(kind=f"{candidate.source}{MOVED}") if moved else candidate


def _traits(facts: Structured) -> Callable[[str], Iterator[str]]:
    """What speaks for or against a date besides its witnesses."""
    article, product = is_article(facts), is_product(facts)

    def traits(value: str) -> Iterator[str]:
        yield "of an article" if article else "of another page"
        if product:
            yield "of a product"

    return traits


def find_dates_in_lines(lines: Iterable[str]) -> tuple[Found | None, Found | None]:
    """The date in the first of these lines of a text that is about one of publication, or of the last change where none
    is; and that of the last change. Each None where there is none."""
    pairs = list(pairwise(["", *lines]))
    published = first(Candidate(date_of_line(x) or "", LINE) for before, x in pairs if not is_update_label(before))
    changed = first(Candidate(_change_in(before, x), LINE) for before, x in pairs)
    if published is None and changed is not None:
        return Found(changed.value, f"{CHANGED}{LINE}"), changed
    return published, changed


def _change_in(before: str, line: str) -> str:
    """The date of a change in a line of a text, or in one below the label of such a date; '' for none, or where it
    ends a sentence."""
    if FULL_STOP.search(line) and len(line.split()) > MOST_STATED:
        return ""
    return update_of_line(f"{before} {line}" if is_update_label(before) else line) or ""


def _lines(visible: Visible, headline: int | None) -> list[Line]:
    """The lines by the headline, the nearest first, those behind it before those above."""
    if headline is None:
        return []
    beside = visible.beside(headline, BEFORE + 1, BESIDE)
    updated = {x.block + 1 for x in beside if is_update_label(x.text)} | {headline}
    shown = [x for x in beside if x.block not in updated and x.block - headline >= -BEFORE]
    parted = {x.block for x in visible.all("byline")} | {headline}
    for line in beside:
        if "\n" not in line.text or line.block not in parted:
            continue
        rows = line.text.split("\n")
        if line.block == headline:  # a table that lays out a page has title and date in one cell
            shown.append(line.replace(text=line.text.partition("\n")[2]))
        shown += [line.replace(text=row) for label, row in pairwise(rows) if not is_update_label(label)]
    return sorted(shown, key=lambda x: (x.block < headline, abs(x.block - headline)))


def _date_of_address(url: str | None) -> str:
    """The date in the path of an address, or ''."""
    try:
        match = ADDRESS.search(urlsplit(url or "").path)
    except ValueError:
        return ""
    return f"{match['year']}-{match['month'] or match['joined']}-{match['day']}" if match else ""


def _is_day_first(facts: Structured, visible: Visible) -> bool | None:
    """Whether the page writes the day before the month in numbers, None where nothing tells.

    English uses both orders, so other dates of the page decide, those that have a number above twelve; then its region,
    for which many programs write that of the United States unasked.
    """
    first, *others = (facts.language or "").lower().replace("_", "-").split("-")
    language = "-".join((first, *others[-1:]))
    if first and (first != "en" or language in DAY_FIRST):
        return True
    orders = {order for place in visible.dated for order in orders_in(visible.lines[place].text)}
    return orders.pop() if len(orders) == 1 else False if language in MONTH_FIRST and not orders else None


def iso(value: str, *, day_first: bool | None = None) -> str | None:
    """The ISO 8601 form of a date in one of the usual machine forms, or None where it is none.

    '2024-01-07 09:30:00 +0100' becomes '2024-01-07T09:30:00+01:00'; a date without a time stays one. day_first tells
    whether '3/5/2026' is of May or of March.
    """
    text = value.strip()
    if not text:
        return None
    if "m" in text or "M" in text:
        text = OFFSET_OF_GMT.sub("", HALF_DAY.sub(_in_24_hours, text))
    match = ISO.match(text)
    if match:
        zone = (match["zone"] or "").upper().replace("UTC", "Z").replace("GMT", "Z")
        if zone[:1] in ("+", "-") and ":" not in zone:
            zone = f"{zone[:3]}:{zone[3:]}"
        found = match["date"] + (f"T{match['time']}{zone}" if match["time"] else "")
    elif compact := COMPACT.match(text):
        found = "-".join(compact.group("year", "month", "day"))
    else:
        found = _named(text, day_first)
    try:
        return None if _is_unset(datetime.fromisoformat(found)) else found
    except ValueError:
        return None


def _in_24_hours(match: re.Match[str]) -> str:
    """A time of HALF_DAY, counted from midnight."""
    hour = int(match["hour"]) % NOON + (NOON if match["half"] in "pP" else 0)
    return f"{hour:02}{match['minutes']}"


def _is_unset(moment: datetime) -> bool:
    """Whether a moment is one that programs write which know none."""
    since = moment.replace(tzinfo=None) - EPOCH
    return moment.year == 1 or since == (moment.utcoffset() or timedelta())


def _named(text: str, day_first: bool | None) -> str:
    """The ISO form of a date as people and mails (RFC 5322) write it, the time only of the latter; '' for none."""
    from email.utils import parsedate_to_datetime  # few pages need it, and it takes long to load

    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, OverflowError):
        dates = written_dates(text, day_first=day_first) if len(text) <= MAX_DECLARED else ()
        return next((date.iso for date in dates), "")
