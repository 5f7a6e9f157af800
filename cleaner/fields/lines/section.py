"""The section that the first lines of a text name: a suffix of the title, a label beside it, a path, a category.

A wrong section is worse than none: a name behind the headline is mostly the site's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence, Set
from itertools import takewhile
from unicodedata import combining, normalize

from ...blocks.words import brief
from ...frozen import Record
from ...patterns import pattern
from ...records import Block, Found
from ..candidates import Candidate, key
from ..dates.written_date import written_dates
from ..people.names import LEAD, is_byline, is_label_word, is_person
from ..section_words import ACCOUNT, DESKS, TOPICS
from ..suffix import BARS, CJK, SITE_WORDS, Cut, Site, is_of_site, is_site
from ..visible import MAX_LABEL
from ..weights import Weigher
from .kinds import (
    DATE,
    LABEL,
    MAX_TITLE,
    NO_TITLE,
    NUMBER,
    SENTENCE_END,
    TABLE_EDGE,
    is_dated,
    is_home,
    is_label,
    is_like_menu,
    is_menu_row,
    is_path,
    is_start,
    is_topic,
    is_ui,
    size,
    steps_of,
)
from .links import NUMBERED, PATH_MARKS
from .title import begins_title

CATEGORY = (
    "(?:category|categories|kategorie|kategorien|rubrik|ressort|rubrique|catégories?|categorías?|categorias?|"
    "(?:filed|posted|published|archived|categori[sz]ed) under|カテゴリー|カテゴリ|分类|分類)"
)
NAMED_CATEGORY = pattern(rf"(?:^|[|•·–-]\s*){CATEGORY}\s*[:：]?\s+(?P<name>[^|•·,]+)", re.IGNORECASE)
POSTED_IN = pattern(
    r"^(?:(?:posted|published|filed) in|veröffentlicht (?:in|unter)|publié dans|publicado en|publicada en|publicado em|"
    r"pubblicato in|geplaatst in|zamieszczone w|opublikowano w|опубликовано в рубрике|опубліковано в)\s+"
    r"(?P<name>[^\d|•·,]{3,30}?)\s+(?:on|by|am|von|le|par|el|por|em|il|da|op|door|dnia|przez)\s",
    re.IGNORECASE,
)
"""A line that names the category, then when or by whom: 'Posted in Ropes on 5 May 2024 by Ann'."""
IN_CATEGORY = pattern(
    r"(?:w kategorii|in (?:der )?kategorie|dans la (?:catégorie|rubrique)|en la categoría|na categoria|nella categoria|"
    r"in de categorie|в (?:категории|рубрике)|у категорії|u kategoriji|v kategorii|i kategori(?:n|en)|in category)"
    r"\s+(?P<name>[^|•·,.!?]{3,30})$",
    re.IGNORECASE,
)
"""How a line about the text ends that names the category: 'Opublikowano 5 maja 2024 w kategorii Liny'."""
CATEGORY_HINT = pattern("at[eé]g|атег|убри|ubri")
"""What such a line has: a look that saves most lines the search for a date."""
IN_STEPS = pattern(
    r"/\s*(?:in|dans|en|em|w|i)\s+(?P<name>[^/|•·,]{3,30}?)\s*/\s*(?:by|von|par|por|di|da|door|av|af|od|przez)\s",
    re.IGNORECASE,
)
"""The same between strokes: '3 May 2024 / in Ropes / by Ann'."""
CATEGORY_LINE = pattern(rf"{CATEGORY}\s*[:：]\s*(?P<name>[^|•·,:]+)(?:,[^:]*)?", re.IGNORECASE)
"""A line of its own below an article: 'Filed under: Ropes, Knots'."""
NEWEST = pattern(
    r"^(?:latest|breaking|today'?s|son dakika|aktuelle|neueste|últimas|ultimas|ultime|dernières|senaste|siste)\s+",
    re.IGNORECASE,
)
"""What stands before the name of a section in its news: 'Latest Sports News'."""
LINKS = "breadcrumb of links"
"""The signal of addresses that go on from one another."""
BELOW = 6
"""Lines below the headline that may name its section."""
MENU = 3
"""Labels in a row that are a menu rather than a section and the one above it."""
STEPS = 2
"""Labels between the word for the front page and the headline that are a path at most: a menu has more."""
PARTED = 5
"""Lines of three steps of a path, with a mark between each two."""
LANGUAGES = pattern(r"[A-ZА-ЯІЇЄҐΑ-Ω]{2,3}(?:\W+[A-ZА-ЯІЇЄҐΑ-Ω]{2,3}){2,}")
"""Codes of three languages or more: 'УКР РУС ENG'."""
HOUSE_WORDS, JOINING = 8, 3
"""Words of a department's name at most, and code points of those that join the others ('of', 'und')."""
HOUSE = pattern(r"[^\W\d](?:[^\W\d_]|[ ,&'’-])*")
BETWEEN_WORDS, ABBREVIATION = 2, 5
"""Words of a section between the headline and the site's name at most; letters of an abbreviation at most."""
TEAM = pattern(r"\bnews[ -]?(?:team|desk|room|staff|bureau|service|agency|reporter|editor|writer)s?\b", re.IGNORECASE)
"""Those who write for a site, and no section of it: 'News Team'."""
KICKER_MARK = pattern(r"\s*(?:[|•·]|\s[/>»›]\s)\s*")
"""What parts a section from the one above it."""
LABELLED = pattern(r"\s[–—-]\s")
"""What parts the label of a byline from the name: 'كتب - سامي العلي'."""
BEHIND_NAME = pattern(r",|\s[–—-]\s")
"""What parts a name from where its owner is or works."""
TOPIC_NEWS = pattern(r"^(?P<topic>.+) (?:news|nachrichten|haberleri|noticias|nieuws|nyheter)$", re.IGNORECASE)


class AroundTitle(Record):
    """The first lines of a text around its title, and what tells of them, as its section is looked for there."""

    lines: list[str]
    """Their words."""
    place: int
    """Index of the title's line."""
    headline: int
    """That of its repeat, or place again."""
    parts: list[Cut]
    """The title's suffixes."""
    title: str
    again: Callable[[str], bool] | None
    """Of a text that may be all of a page, whether a label stands there twice."""
    told: Callable[[str], bool]
    """Whether a line behind the text leads to others of a label."""
    bylines: Set[str]
    """The keys of lines that rules know as bylines."""


NO_TITLE_FOUND = AroundTitle([], 0, 0, [], "", None, lambda label: False, frozenset())
"""What is around the title of a text that has none."""


def find_line_section(around: AroundTitle, site: Site, linked: str, category: str, weigher: Weigher) -> Found | None:
    """The section, or None where no line is sure to name it; linked is the last step of a breadcrumb of links, category
    what a line further down names (category_below)."""
    return weigher.choose(
        "section of a text",
        [
            Candidate(linked, LINKS),
            *_sections(around, site),
            Candidate(category, "named category"),
        ],
        refuse=lambda value: _why_no_section(value, around.title, site, around.bylines),
        spelling=lambda value: float(not value.isupper()),  # a label may be in capitals for its look
    )


def category_below(blocks: Sequence[Block]) -> str:
    """The category that lines of their own name, '' where none does, or where several name different ones (a list)."""
    labels = (b.text for b in brief(blocks, MAX_LABEL) if ":" in b.text or "：" in b.text)
    short = (" ".join(text.split()) for text in labels)
    names = {m["name"].strip() for line in short if (m := CATEGORY_LINE.fullmatch(line))}
    return names.pop() if len(names) == 1 else ""


def _sections(around: AroundTitle, site: Site) -> Iterator[Candidate]:
    """Every line or part of one that may name the section."""
    lines, place, headline, parts = around.lines, around.place, around.headline, around.parts
    above = lines[place + 1 : headline] or lines[:headline]
    yield from _from_suffixes(parts, above, site)
    dated = any(p.mark.startswith("|") and is_dated(p.tail) for p in parts)
    own = key(parts[-1].tail) if parts and headline > place and not is_topic(parts[-1].tail) else ""
    named = _from_labels(around, dated)
    yield from (label for label in named if key(label.value) != own or own in _labels(above)[1])
    yield from _from_paths(lines, headline, parts, around.title)


def _from_paths(lines: list[str], headline: int, parts: list[Cut], title: str) -> Iterator[Candidate]:
    """Breadcrumbs, and lines that name a category. Below the headline a path that neither starts at the front page nor
    ends in the title is what the text says: 'Read / Write / Once'."""
    behind = " ".join(p.tail for p in parts)
    words = f" {key(behind)} "
    for place, line in enumerate(lines):
        filed = IN_STEPS.search(line) if "/" in line and len(line) <= MAX_TITLE else None
        if filed:
            yield Candidate(filed["name"], "named category")
            continue
        steps = steps_of(line)
        steps = [step for step in steps if key(step)] if len(steps) > 1 else []
        ends = len(steps) > 1 and key(steps[-1]) == key(title)
        if steps and (is_path(line) or ends) and key(steps[0]) not in DESKS:
            above = [s for s in steps if not is_start(s) and not begins_title(title, s)]
            told = (s for s in above if (s in behind if CJK.search(s) else f" {key(s)} " in words))
            last = above[-1] if above and (place < headline or is_start(steps[0]) or ends) else ""
            best = next(told, last).strip(" >»›→/")
            if is_label(best.rstrip(NUMBERED)):
                yield Candidate(best, "breadcrumb")
        named = (NAMED_CATEGORY.search(line) or POSTED_IN.match(line)) if len(line) <= MAX_TITLE else None
        if named is None and len(line) <= MAX_LABEL and CATEGORY_HINT.search(line) and is_dated(line):
            named = IN_CATEGORY.search(line)
        if named:
            yield Candidate(named["name"].strip(), "named category")


def _from_suffixes(parts: list[Cut], above: Sequence[str], site: Site) -> Iterator[Candidate]:
    """The suffixes that look like a section: 'West Bank News', one that a label above says too, or the one before the
    site's name."""
    labels, in_menu = _labels(above)
    for place, part in enumerate(parts):
        name = part.segment
        if not is_label(name) or is_of_site(name, site):
            continue
        news = TOPIC_NEWS.match(name)
        topic = key(news["topic"]) if news else key(name)
        newest = NEWEST.sub("", news["topic"]) if news else name
        bar = part.mark[:1] in BARS
        behind = _topic_behind_site(name)
        if key(newest) in TOPICS and key(newest) != topic:
            yield Candidate(newest, "suffix of the first line")
        elif topic in TOPICS or (news and bar and len(topic.split()) > 1):
            yield Candidate(name, "suffix of the first line")
        elif behind:
            yield Candidate(behind, "suffix of the first line")
        elif key(name) in (labels if place < len(parts) - 1 else in_menu if bar else ()):
            yield Candidate(name, "suffix of the first line")
        elif place == len(parts) - 2 and _is_between(part, parts[place + 1], site):
            yield Candidate(name, "last but one suffix of the first line")


def _labels(above: Sequence[str]) -> tuple[set[str], set[str]]:
    """The keys of the labels above the headline, and of those that are a menu's or a path's rather than the first one,
    which may be the site's name."""
    named = [i for i, line in enumerate(above) if is_label(line) and not (is_ui(line) or NO_TITLE.match(line))]
    first = named[:1] if named and not (named[0] and is_home(above[named[0] - 1])) else []
    return {key(above[i]) for i in named}, {key(above[i]) for i in named} - {key(above[i]) for i in first}


def _is_between(part: Cut, last: Cut, site: Site) -> bool:
    """Whether the part between the headline and the last part is a section by its look: a word or two that are no
    abbreviation, which is mostly a house's, and no person. Bars part all of them, or dashes where the last is known as
    the site's name."""
    name, bars = part.segment, part.mark[:1] in BARS
    words = name.split()
    if CJK.search(name):
        return bars
    if bars != (last.mark[:1] in BARS) or not (bars or is_site(last.segment, site) or last.segment.isupper()):
        return False
    if len(words) > BETWEEN_WORDS or (name.isupper() and len(name) <= ABBREVIATION):
        return False
    return len(words) == 1 or not is_person(name)


def _topic_behind_site(name: str) -> str | None:
    """The section that a site names behind its own name: 'Harbour Post Sport'."""
    words = name.split()
    for count in (2, 1):
        topic = " ".join(words[-count:])
        if key(topic) in TOPICS and not SITE_WORDS.isdisjoint(key(" ".join(words[:-count])).split()):
            return topic
    return None


def _from_labels(around: AroundTitle, date_is_known: bool) -> Iterator[Candidate]:
    """Short labels next to the headline, where only one stands there."""
    lines, place, headline, again = around.lines, around.place, around.headline, around.again
    above = [x for i, x in enumerate(lines[:headline]) if i != place and key(x) and not is_ui(x)]
    found: list[Candidate] = []
    label = next((x for x in reversed(above) if not _tells_of_text(x)), "")
    if is_label(label) and not is_byline(label) and around.told(label):
        found = [Candidate(label, "label before the title")]
        yield from found
    elif above and not any(check(above[-1], lines[:headline]) for check in (_is_enclosed, _ends_menu)):
        dressed = headline > place or any(map(_is_furniture, lines[: headline + 1 + BELOW]))
        apart = _is_apart(above[-1], lines[:headline])
        found = [*(_dated_label(above[-1]) if DATE.search(above[-1]) else _label_above(above, dressed, apart))]
        while not found and len(above) > 1 and _tells_of_text(above[-1]):
            above.pop()
            if _repeats(above[-1], above) or _is_below_menu(above) or is_topic(above[-1]):
                found = [*_label_above(above, dressed, True)]
        yield from (label for label in found if _is_sure(label.value, again))
    last = _last_step(lines[:headline])
    if last and _is_sure(last, again):
        yield Candidate(last, "breadcrumb")
    below = [line for line in lines[headline + 1 : headline + 1 + BELOW] if key(line)]
    dated = len(below) > 1 and (date_is_known or is_dated(below[1]) or (is_topic(below[0]) and is_byline(below[1])))
    if dated and _is_section_like(below[0]) and not (found and _may_be_name(below[0])):
        yield Candidate(below[0], "label after the title")
    if below and is_dated(below[0]):
        words = TEAM.sub("", below[0]).split()
        known = [w for w in words if key(w) in TOPICS | {"news"}]
        yield Candidate(known[0] if len(known) == 1 else "", "label with the date")
    for date, name, byline in zip(below, below[1:], below[2:], strict=False):
        if is_dated(date) and _is_name_of_house(name) and _names_people(byline):
            yield Candidate(name, "label between date and byline", "label with the date")


def _is_sure(label: str, again: Callable[[str], bool] | None) -> bool:
    """Whether a label above the headline is more than an entry of the menu of a page: one that many sites use, or one
    that stands on the page twice."""
    return again is None or is_topic(label) or again(label)


def _last_step(above: list[str]) -> str:
    """The last of the labels right above the headline and below the word for the front page, which are the steps of a
    path; '' where there is no such word, or where so many stand below it as a menu has."""
    if _is_parted(above[-PARTED:]):
        return above[-1]
    for steps in range(1, STEPS + 1):
        if steps >= len(above) or not is_label(above[-steps]) or is_ui(above[-steps]):
            return ""
        if is_home(above[-steps - 1]):
            return above[-1]
    return ""


def _is_parted(lines: list[str]) -> bool:
    """Whether lines are the last steps of a path, whose marks stand on lines of their own; a step that is known as a
    word of menus is empty."""
    is_marked = len(lines) == PARTED and all(mark in PATH_MARKS for mark in lines[1::2])
    return is_marked and is_label(lines[-1]) and all(not step or is_label(step) for step in lines[::2])


def _is_enclosed(label: str, above: list[str]) -> bool:
    """Whether words of a menu, or lines known as such (empty), stand right above and below a label: it is an entry."""
    place = len(above) - 1 - above[::-1].index(label)
    beside = above[place - 1 : place] + above[place + 1 : place + 2]
    return len(beside) > 1 and not any(line and not is_ui(line) for line in beside)


def _dated_label(line: str) -> Iterator[Candidate]:
    """The label before or behind the date in the line above the headline: '3.5.2026 | Islands'."""
    written = next(iter(written_dates(line)), None)
    dated = DATE.search(line)
    before = line[: dated.start()].split("|")[0] if dated else ""
    behind = KICKER_MARK.split(line[written.end :], maxsplit=1) if written and written.start == 0 else []
    for name in (before.strip(TABLE_EDGE), behind[-1].strip() if len(behind) > 1 and not behind[0] else ""):
        if is_label(name) and not (SENTENCE_END.search(name) or is_byline(name)):
            yield Candidate(name, "label with the date")


def _is_apart(label: str, above: list[str]) -> bool:
    """Whether a label is no entry of the menu above it: it repeats one, or a line known as something else (empty) parts
    it from them."""
    place = len(above) - 1 - above[::-1].index(label)
    return (place > 0 and (not above[place - 1] or is_home(above[place - 1]))) or _repeats(label, above)


def _ends_menu(label: str, above: list[str]) -> bool:
    """Whether nothing but lines known as words of a menu (empty) stands between a label and the word for the front
    page."""
    place = len(above) - 1 - above[::-1].index(label)
    between = [*takewhile(lambda line: not line, reversed(above[:place]))]
    return 0 < len(between) < place and is_home(above[place - 1 - len(between)]) and not _repeats(label, above)


def _tells_of_text(line: str) -> bool:
    """Whether a line is what stands between a section's label and the headline: a date, or a count of views."""
    return is_dated(line) or (size(line)[1] >= 0 and NUMBER.search(line) is not None)


def _repeats(label: str, lines: list[str]) -> bool:
    """Whether a label stands among the lines twice; in capitals Greek has no accents."""
    return [*map(_bare, lines)].count(_bare(label)) > 1


def _bare(line: str) -> str:
    """The words of a line without accents."""
    return "".join(letter for letter in normalize("NFD", key(line)) if not combining(letter))


def _is_furniture(line: str) -> bool:
    """Whether a line is what sites set around a text: a date, byline or word of the page; empty: known as such."""
    return not line or is_dated(line) or is_byline(line) or is_ui(line)


def _label_above(above: list[str], dressed: bool, apart: bool) -> Iterator[Candidate]:
    """The label directly above the headline, where it is apart from a menu, no other label stands above it or it is one
    that many sites use. A menu that became one line is apart.

    In a text that is not dressed, without what sites set around one, a label that few use is a heading of its body.
    """
    name = above[-1]
    steps = KICKER_MARK.split(name)
    if key(steps[0]) in DESKS:
        return  # who wrote it, and where
    if len(steps) > 1 and all(is_label(step) for step in steps):
        name, dressed = steps[-1], True
    alone = len(above) == 1 or apart or (len(steps) > 1 and key(name) in map(key, above[:-1]))
    if (not dressed or is_label_word(name) or name[:1].islower()) and not is_topic(name):
        return
    if len(name.split()) > 1 and (is_start(name.split()[0]) or is_byline(name)):
        return  # a path whose marks were lost
    several = alone and name.count(",") > 1 and not SENTENCE_END.search(name)
    menu = not apart and len(above) >= MENU and all(map(is_label, above[-MENU:]))
    known = is_topic(name) and not menu
    if several or (is_label(name) and (alone or known or _is_below_menu(above) or not LABEL.match(above[-2]))):
        yield Candidate(name, "label before the title")


def _is_below_menu(above: Sequence[str]) -> bool:
    """Whether what stands above the last of some lines is a menu that became one line, by its words or since it holds
    that of the last."""
    if len(above) < 2:
        return False
    menu, label = f" {key(above[-2])} ", f" {key(above[-1])} "
    return is_like_menu(above[-2]) or (label in menu and len(menu.split()) - len(label.split()) >= MENU - 1)


def _is_name_of_house(line: str) -> bool:
    """Whether a line is a name too long for a label, all its words with capitals but for those that join them."""
    words = line.split()
    small = [w for w in words if not w[0].isupper()]
    return (
        size(line)[1] < 0
        and len(words) <= HOUSE_WORDS
        and HOUSE.fullmatch(line) is not None
        and words[0][0].isupper()
        and all(len(w) <= JOINING for w in small)
        and not (is_person(line) or is_byline(line) or is_label_word(line))
    )


def _names_people(line: str) -> bool:
    return is_byline(line) or is_person(line.split(",")[0])


def _may_be_name(label: str) -> bool:
    """Whether nothing tells a label from a person's name: its script has no capitals, and it is no well-known topic."""
    return label.upper() == label.lower() and not is_topic(label)


def _is_section_like(line: str) -> bool:
    """Whether a label is no word of the page ('Posted on'), no breadcrumb, and not shaped as a person's name alone."""
    if is_path(line) or NO_TITLE.match(line) or (LEAD.match(line) and LABELLED.search(line)):
        return False
    return is_label(line) and (is_topic(line) or not (is_label_word(line) or is_person(BEHIND_NAME.split(line)[0])))


def _why_no_section(value: str, title: str, site: Site, bylines: Set[str]) -> str | None:
    if not key(value) or is_ui(value) or key(value) in ACCOUNT:
        return "a word of the site's menu"
    if len(value.split()) > MENU and is_menu_row(value):
        return "a menu in one line"
    if site.is_name(value) or (is_site(value, site) and not is_topic(value)):
        return "a site's name"
    if LANGUAGES.fullmatch(value):
        return "a switch of languages"
    if is_byline(value) or key(value) in bylines:
        return "a byline"
    return "the title" if key(value) == key(title) else None
