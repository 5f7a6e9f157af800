"""The section that the first lines of a text name: a suffix of the title, a label beside it, a path, a category.

A wrong section is worse than none: a name behind the headline is mostly the site's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..records import Found
from .candidates import Candidate, key
from .line_kinds import CRUMB, DATE, LABEL, MAX_TITLE, SENTENCE_END, TABLE_EDGE, is_dated, is_label, is_ui
from .names import is_byline
from .section_words import TOPICS, UI_WORDS
from .suffix import CJK, Cut, Site, is_site
from .weights import builtin_weigher

NAMED_CATEGORY = re.compile(
    r"(?:^|[|•·–-]\s*)(?:category|categories|kategorie|kategorien|rubrik|ressort|rubrique|catégorie|categoría|"
    r"categorías|categoria|filed under|カテゴリー|カテゴリ|分类|分類)\s*[:：]?\s+(?P<name>[^|•·,]+)",
    re.IGNORECASE,
)
TOPIC_NEWS = re.compile(r"^(?P<topic>.+) (?:news|nachrichten|haberleri|noticias|nieuws|nyheter)$", re.IGNORECASE)


def find_line_section(
    lines: list[str], place: int, headline: int, parts: list[Cut], title: str, site: Site
) -> Found | None:
    """The section, or None where no line is sure to name it.

    place is the index of the title's line, headline that of its repeat (or place again), parts its suffixes.
    """
    return builtin_weigher().choose(
        "section of a text",
        _sections(lines, place, headline, parts, title),
        refuse=lambda value: _why_no_section(value, title, site),
    )


def _sections(lines: list[str], place: int, headline: int, parts: list[Cut], title: str) -> Iterator[Candidate]:
    """Every line or part of one that may name the section."""
    yield from _from_suffixes(parts)
    dated = any(p.mark.startswith("|") and is_dated(p.tail) for p in parts)
    yield from _from_labels(lines, place, headline, dated)
    yield from _from_paths(lines, parts, title)


def _from_paths(lines: list[str], parts: list[Cut], title: str) -> Iterator[Candidate]:
    """Breadcrumbs, and lines that name a category."""
    tails = " ".join(p.tail for p in parts)
    for line in lines:
        steps = CRUMB.split(line)
        if len(steps) > 2 or (len(steps) > 1 and key(steps[-1]) == key(title)):
            above = [s for s in steps if key(s) not in UI_WORDS and key(s) != key(title)]
            best = next((s for s in above if s in tails), above[-1] if above else "")
            if is_label(best):
                yield Candidate(best, "breadcrumb")
        named = NAMED_CATEGORY.search(line)
        if named and len(line) <= MAX_TITLE:
            yield Candidate(named["name"].strip(), "named category")


def _from_suffixes(parts: list[Cut]) -> Iterator[Candidate]:
    """The suffixes that look like a section: 'West Bank News', or the one before the site's name."""
    for place, part in enumerate(parts):
        name = part.segment
        if not is_label(name):
            continue
        news = TOPIC_NEWS.match(name)
        topic = key(news["topic"]) if news else key(name)
        bar = part.mark[:1] in "|｜_"
        if topic in TOPICS or (news and bar and len(topic.split()) > 1):
            yield Candidate(name, "suffix of the first line")
        elif place == len(parts) - 2 and bar and CJK.search(name):
            source = "last but one suffix of the first line"
            yield Candidate(name, source)


def _from_labels(lines: list[str], place: int, headline: int, date_is_known: bool) -> Iterator[Candidate]:
    """Short labels next to the headline, where only one stands there."""
    above = [x for x in lines[(place + 1 if headline > place else 0) : headline] if key(x) and not is_ui(x)]
    if above:
        dated = DATE.search(above[-1])
        name = above[-1][: dated.start()].split("|")[0].strip(TABLE_EDGE) if dated else above[-1]
        if dated and is_label(name) and not SENTENCE_END.search(name):
            yield Candidate(name, "label with the date")
        alone = len(above) == 1
        several = alone and name.count(",") > 1 and not SENTENCE_END.search(name)
        if not dated and (several or (is_label(name) and (alone or not LABEL.match(above[-2])))):
            yield Candidate(name, "label before the title")
    below = lines[headline + 1 : headline + 3]
    if len(below) > 1 and is_label(below[0]) and (date_is_known or is_dated(below[1])):
        yield Candidate(below[0], "label after the title")
    if below and is_dated(below[0]):
        known = [w for w in below[0].split() if key(w) in TOPICS | {"news"}]
        yield Candidate(known[0] if len(known) == 1 else "", "label with the date")


def _why_no_section(value: str, title: str, site: Site) -> str | None:
    if not key(value) or is_ui(value):
        return "a word of the site's menu"
    if is_site(value, site):
        return "a site's name"
    if is_byline(value):
        return "a byline"
    return "the title" if key(value) == key(title) else None
