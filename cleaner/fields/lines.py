"""Title, section and site of already-extracted text, read from its first lines.

What is certain there: the line that a page's <title> became ('Headline | Section - Site'), the headline
repeated below it, a short label before or after the headline, a breadcrumb, a line that names a category.
A wrong section is worse than none: a name behind the headline is mostly the site's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..records import Block, Found
from .candidates import Candidate, choose, key
from .section import ENOUGH, UI_WORDS
from .suffix import CJK, DOMAIN, WEAK_MARKS, Cut, Site, cuts
from .visible import MAX_LABEL

HEAD = 16
"""Lines that may hold the title and what belongs to it."""
MAX_TITLE = 220
"""Code points; the longest title of the labelled texts has 171."""
MIN_WORDS, MIN_CJK = 4, 10
"""Words, or code points where words are not parted: a line of fewer is a label rather than a title."""
LABEL_WORDS, LABEL_CJK = 4, 8
"""Words, or code points: a line of more is no label."""
DATE = re.compile(
    r"(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|(?:19|20)\d\d(?:[./-]\d\d?[./-]\d\d?)?|\d\d?[:.h]\d\d|\d\d?月\d\d?日)(?!\d)"
)
UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Scripts that set no space between words."""
SENTENCE_BREAK = re.compile(r"\w{2}[.!?]\s+[^\W\d_]")
SENTENCE_END = re.compile(r"[.。,;:：；…][\"'”’»)]*$")
"""A title seldom ends so; a sentence, a lead-in or a cut-off line does."""
FULL_STOP = re.compile(r"[.。][\"'”’»)]*$")
LABEL = re.compile(r"^[^\W\d][^\d:|/<>\[\]()!?.@#=*\\_]*$")
"""Letters and spaces, without the marks of a sentence, a path or code."""
TABLE_EDGE = " \t|"
CRUMB = re.compile(r"\s+[>»›→/]\s+")
BODY_WORDS = frozenset(("正文", "本文"))
"""The last step of a Chinese breadcrumb: 'text'."""
NAMED_CATEGORY = re.compile(
    r"(?:^|[|•·–-]\s*)(?:category|categories|kategorie|kategorien|rubrik|ressort|rubrique|catégorie|categoría|"
    r"categorías|categoria|filed under|カテゴリー|カテゴリ|分类|分類)\s*[:：]?\s+(?P<name>[^|•·,]+)",
    re.IGNORECASE,
)
SITE_WORDS = frozenset(
    "the times post gazette herald tribune journal zeitung tageszeitung anzeiger kurier blatt blog magazine magazin "
    "online tv radio fm daily weekly diario periódico presse journal giornale gazzetta courier guardian mail "
    "telegraph chronicle observer today media network press wiki forum newsroom newspaper digital".split()
)
"""Words of sites' names."""
TOPIC_NEWS = re.compile(r"^(?P<topic>.+) (?:news|nachrichten|haberleri|noticias|nieuws|nyheter)$", re.IGNORECASE)
TOPICS = frozenset(
    "world politics business economy sport sports football culture arts entertainment science technology tech health "
    "education environment climate travel lifestyle opinion local national international europe asia africa "
    "americas us uk crime weather money finance food fashion music film books gaming "
    "welt politik wirtschaft kultur wissen wissenschaft technik gesundheit reise meinung panorama gesellschaft "
    "monde politique économie société culture sciences santé sport mundo política economía sociedad cultura "
    "deportes ciencia tecnología salud opinión mondo politica economia società cronaca spettacoli ekonomi spor "
    "政治 经济 财经 社会 国际 国内 体育 娱乐 科技 文化 経済 国際 スポーツ 정치 경제 사회 국제 스포츠 문화 연예".split()
)
"""Names that sites give their sections the world over."""
NOISE = frozenset(
    "actions newsticker live breaking ticker eilmeldung advertisement advertentie publicidad publicité werbung "
    "anzeige print share subscribe abonnieren listen watch video إشترك اشترك شارك 特集 特集一覧 站内".split()
)
"""Labels that stand near a headline and are no section."""
TRUST = {
    "suffix of the first line": 0.6,
    "last but one suffix of the first line": 0.55,
    "label before the title": 0.6,
    "label after the title": 0.65,
    "label with the date": 0.65,
    "breadcrumb": 0.65,
    "named category": 0.7,
}
"""Probability (0..1) that a signal alone names the section; judged on the labelled texts."""


@dataclass(frozen=True, slots=True)
class TextFields:
    """What the first lines say."""

    title: Found | None = None
    """The title, None where the text starts with its body."""
    section: Found | None = None
    """The section, None where no line is sure to be one."""
    site: Found | None = None
    """The site's name, where a suffix of the title is one."""


def find_in_lines(blocks: Sequence[Block], site: Site) -> TextFields:
    """Title, section and site of a text's blocks; site is what the caller knows of it."""
    lines = [" ".join(b.text.split()).strip(TABLE_EDGE) for b in blocks[: 2 * HEAD]]
    lines = [line for line in lines if line][:HEAD]
    place = _title_place(lines)
    if place is None:
        return TextFields()
    line = lines[place]
    title, parts = _split(line, lines[place + 1 :], site)
    echo = next((i for i, x in enumerate(lines) if i > place and key(x) == key(title)), None) if place == 0 else None
    where = "first line without its suffix" if parts else "first line" if place == 0 else "line"
    whole = ((line, "the line with its suffix"),) if parts else ()
    found = Found(title, where, () if echo is None else ("line below it",), whole)
    section = choose(
        (c for c in _sections(lines, place, place if echo is None else echo, parts, title) if c.value),
        at_least=ENOUGH,
        refuse=lambda value: _why_no_section(value, title, site),
    )
    name = parts[-1].tail if parts and _is_site(parts[-1].tail, site) else None
    return TextFields(found, section, Found(name, "suffix of the first line") if name else None)


def _size(text: str) -> tuple[int, int]:
    """(least for a title, most for a label) - how long text is against both, in its script's unit."""
    if UNSPACED.search(text):
        return len(text) - MIN_CJK, LABEL_CJK - len(text)
    words = len(text.split())
    return words - MIN_WORDS, LABEL_WORDS - words


def _is_label(text: str) -> bool:
    return _size(text)[1] >= 0 and len(text) <= MAX_LABEL and LABEL.match(text) is not None


def _is_paragraph(text: str) -> bool:
    long = len(text) > MAX_TITLE or (CJK.search(text) is not None and len(text) > MAX_TITLE // 2)
    sentences = len(text) > MAX_TITLE // 2 and len(SENTENCE_BREAK.findall(text)) > 1
    return long or sentences or (SENTENCE_END.search(text) is not None and len(text.split()) > 2 * MIN_WORDS)


def _title_place(lines: list[str]) -> int | None:
    """Index of the title's line, or None where the body comes first."""
    if len(lines) < 2 or _is_paragraph(lines[0]):
        return 0 if lines and _run_in(lines[0]) else None
    for place, line in enumerate(lines):
        if _is_paragraph(line) or (FULL_STOP.search(line) and _size(line)[0] >= 0):
            break
        if _size(line)[0] >= 0 and not SENTENCE_END.search(line) and not _is_meta(line):
            return place
    if lines and len(lines) > 1 and not _is_paragraph(lines[0]) and not _is_meta(lines[0]):
        first = cuts(lines[0])[-1].head if cuts(lines[0]) else lines[0]
        if key(first) not in UI_WORDS | NOISE and not SENTENCE_END.search(first) and not first.startswith("#"):
            return 0
    return None


def _run_in(line: str) -> str | None:
    """The title before the first bar of a line whose breaks were lost, or None where there is none."""
    bars = [c.head for c in cuts(line[:MAX_TITLE]) if c.mark.startswith("|")]
    return bars[-1] if bars and _size(bars[-1])[0] >= 0 and not SENTENCE_BREAK.search(bars[-1]) else None


def _is_meta(line: str) -> bool:
    """Whether a line is a date, a breadcrumb, a byline or markup rather than words of a title."""
    if len(CRUMB.findall(line)) > 1 or line.startswith(("##", "- ", "* ", "http", "by ", "By ", "[")):
        return True
    dates = DATE.findall(line)
    rest = DATE.sub("", line)
    return bool(dates) and (("|" in line and len(dates) > 1) or len(key(rest).split()) < MIN_WORDS)


def _split(line: str, below: list[str], site: Site) -> tuple[str, list[Cut]]:
    """The title in its line, and the cuts behind it from the first to the last."""
    if _is_paragraph(line):
        return _run_in(line) or line, []
    parts = cuts(line)
    whole = key(line)
    for other in below:
        words = key(other)
        if len(words) > MAX_LABEL // 4 and _size(other)[0] >= 0 and words != whole and whole.startswith(words):
            behind = [p for p in reversed(parts) if len(key(p.head)) >= len(words)]
            return other, behind
        if words == whole:
            return line, []
    taken: list[Cut] = []
    for part in parts:
        if not _goes(part, site):
            break
        taken.insert(0, part)
    return (taken[0].head if taken else line), taken


def _goes(part: Cut, site: Site) -> bool:
    """Whether what stands behind this mark is no part of the title."""
    segment = part.segment
    if part.mark in WEAK_MARKS:
        return site.is_name(segment)
    if DATE.search(segment) and _is_meta(segment):
        return True
    if _size(part.head)[0] < 0 or len(key(segment)) >= len(key(part.head)):
        return False
    if part.mark[:1] in "|｜_ㅣ│":
        return True
    return (_size(segment)[1] >= 0 or _is_site(segment, site)) and segment[:1] not in "\"'”“„«"


def _is_site(text: str, site: Site) -> bool:
    """Whether a suffix is the name of a site: the known one, a host, or one with the words of a newspaper."""
    words = key(text).split()
    return site.is_name(text) or any(DOMAIN.match(w) for w in text.split()) or not SITE_WORDS.isdisjoint(words)


def _sections(lines: list[str], place: int, headline: int, parts: list[Cut], title: str) -> Iterator[Candidate]:
    """Every line or part of one that may name the section."""
    yield from _from_suffixes(parts)
    dated = any(p.mark.startswith("|") and _is_dated(p.tail) for p in parts)
    yield from _from_labels(lines, place, headline, dated)
    yield from _from_paths(lines, parts, title)


def _from_paths(lines: list[str], parts: list[Cut], title: str) -> Iterator[Candidate]:
    """Breadcrumbs, and lines that name a category."""
    tails = " ".join(p.tail for p in parts)
    for line in lines:
        steps = CRUMB.split(line)
        if len(steps) > 2 or (len(steps) > 1 and key(steps[-1]) == key(title)):
            above = [s for s in steps if key(s) not in UI_WORDS and s not in BODY_WORDS and key(s) != key(title)]
            best = next((s for s in above if s in tails), above[-1] if above else "")
            if _is_label(best):
                yield Candidate(best, "breadcrumb", TRUST["breadcrumb"])
        named = NAMED_CATEGORY.search(line)
        if named and len(line) <= MAX_TITLE:
            yield Candidate(named["name"].strip(), "named category", TRUST["named category"])


def _from_suffixes(parts: list[Cut]) -> Iterator[Candidate]:
    """The suffixes that look like a section: 'West Bank News', or the one before the site's name."""
    for place, part in enumerate(parts):
        name = part.segment
        if not _is_label(name):
            continue
        news = TOPIC_NEWS.match(name)
        topic = key(news["topic"]) if news else key(name)
        bar = part.mark[:1] in "|｜_"
        if topic in TOPICS or (news and bar and len(topic.split()) > 1):
            yield Candidate(name, "suffix of the first line", TRUST["suffix of the first line"])
        elif place == len(parts) - 2 and bar and CJK.search(name):
            source = "last but one suffix of the first line"
            yield Candidate(name, source, TRUST[source])


def _from_labels(lines: list[str], place: int, headline: int, date_is_known: bool) -> Iterator[Candidate]:
    """Short labels next to the headline, where only one stands there."""
    above = [x for x in lines[(place + 1 if headline > place else 0) : headline] if key(x) and not _is_ui(x)]
    if above:
        dated = DATE.search(above[-1])
        name = above[-1][: dated.start()].split("|")[0].strip(TABLE_EDGE) if dated else above[-1]
        if dated and _is_label(name) and not SENTENCE_END.search(name):
            yield Candidate(name, "label with the date", TRUST["label with the date"])
        alone = len(above) == 1
        several = alone and name.count(",") > 1 and not SENTENCE_END.search(name)
        if not dated and (several or (_is_label(name) and (alone or not LABEL.match(above[-2])))):
            yield Candidate(name, "label before the title", TRUST["label before the title"])
    below = lines[headline + 1 : headline + 3]
    if len(below) > 1 and _is_label(below[0]) and (date_is_known or _is_dated(below[1])):
        yield Candidate(below[0], "label after the title", TRUST["label after the title"])
    if below and _is_dated(below[0]):
        known = [w for w in below[0].split() if key(w) in TOPICS | {"news"}]
        yield Candidate(known[0] if len(known) == 1 else "", "label with the date", TRUST["label with the date"])


def _is_dated(line: str) -> bool:
    return DATE.search(line) is not None and len(line) <= MAX_LABEL


def _is_ui(line: str) -> bool:
    words = key(line)
    return words in UI_WORDS or words in NOISE


def _why_no_section(value: str, title: str, site: Site) -> str | None:
    if not key(value) or _is_ui(value):
        return "a word of the site's menu"
    if _is_site(value, site):
        return "a site's name"
    return "the title" if key(value) == key(title) else None
