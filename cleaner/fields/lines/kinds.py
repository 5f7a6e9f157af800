"""What kind of line stands in a text: a paragraph, a label, a date or byline, a word of the site's menu."""

from __future__ import annotations

import re
from collections.abc import Set

from ...blocks.characters import SOUNDS
from ...patterns import pattern
from ..candidates import key
from ..dates.months import MONTHS
from ..dates.written_date import written_dates
from ..menu_words import MENU_ENTRIES
from ..people.names import is_byline
from ..section_words import BUTTONS, DESKS, GENERIC, HOMES, MENU_LABELS, TOPICS, UI_WORDS
from ..stop_words import LANGUAGES_OF_WORD
from ..suffix import CJK
from ..visible import MAX_LABEL

MAX_TITLE = 220
"""Code points; the longest title of the labelled texts has 171."""
MIN_WORDS, MIN_CJK = 4, 10
"""Words, or code points where words are not parted: a line of fewer is a label rather than a title."""
LABEL_WORDS, LABEL_CJK = 4, 8
"""Words, or code points: a line of more is no label."""
LETTERS = 2
"""Code points of scripts that write sounds without spaces (Thai, Lao, Burmese, Khmer) for one that writes words."""
JOINING = pattern("[\u0b80-\u0d7f]")
"""Scripts of Tamil, Telugu, Kannada and Malayalam, which write in one word what others do in two."""
HANGUL = pattern("[\uac00-\ud7a3]")
"""Korean does so too, with a syllable in one code point."""
LONG_WORDS = 20
"""Code points of three such words that make a title, half of them in Korean: names of sections are shorter."""
DATE = pattern(
    r"(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|(?:19|20)\d\d(?:[./-]\d\d?[./-]\d\d?)?|\d\d?[:.h]\d\d|\d\d?月\d\d?日"
    r"|[०-९]{4}|[০-৯]{4}|[۰-۹]{4}|[٠-٩]{4}|[๐-๙]{4})(?!\d)"
)
YEAR = pattern(r"(?:19|20)\d\d")
FULL_DATE = pattern(r"\d+([./-])\d+\1\d+")
HOUR = pattern(r"\d\d?[:h]\d\d")
CREDIT = pattern(
    r"(?:photo|foto|fotos|bild|image|imagen|credit|credits|quelle|source)s?(?: credit| by)?\s*[:：©]", re.IGNORECASE
)
"""How a line begins that says whose picture it is."""
NO_TITLE = pattern(
    r"(?:skip|jump) to\b|saltar (?:para|al|a la)\b|ir (?:al|para o) (?:contenido|conteúdo)|"
    r"aller (?:au|à la|directement)\b|(?:direkt |springe )?zum (?:haupt)?inhalt\b|"
    r"vai (?:ai|al|alla|direttamente) (?:contenut|navigazion|men)|(?:ga )?naar (?:de )?(?:hoofd)?inhoud|"
    r"przejdź do (?:treści|głównej)|перейти (?:к|до) (?:содержан|основн|контент|вміст)|"
    r"(?:gå|hoppa) (?:direkte )?till? (?:hoved|huvud)?innh|siirry (?:suoraan )?sisältöön|"
    r"přejít (?:na|k) obsah|ugrás a tartalom|salt la conținut|içeriğe (?:geç|atla)|μετάβαση στο|本文へ|跳[转到至]|"
    r"본문 ?(?:바로|으로)|langsung ke|chuyển (?:đến|tới) nội dung|ข้ามไป|"
    r"(?:الانتقال|تخط[يى]?) إلى|דלג ל|[点點][击擊]上方|长按|扫码|"
    r"(?:estimated )?read(?:ing)? time\b|lesezeit\b|temps de lecture|tiempo de lectura|"
    r"tempo d[ie] (?:lettura|leitura)|leestijd\b|czas czytania|время (?:на )?(?:про)?чтени|"
    r"час (?:на )?читання|okuma süresi|waktu baca|thời gian đọc|click here\b",
    re.IGNORECASE,
)
"""How a line begins that leads to the text or says how long it takes: no title, though of many words."""
LABELS_BEFORE = 2
"""Words before a date: 'Published on'."""
UNSPACED = pattern("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Scripts that set no space between words."""
SENTENCE_BREAK = pattern(r"\w{2}[.!?]\s+[^\W\d_]|[।۔።။។։]\s*[^\W\d_]")
SENTENCE_END = pattern(r"[.。,;:：；…।॥۔።፧၊။។៕։،؛、][\"'”’»)]*$")
"""A title seldom ends so; a sentence, a lead-in or a cut-off line does."""
FULL_STOP = pattern(r"[.。।۔።။។։][\"'”’»)]*$")
MENU_FEWEST, MENU_SHARE = 3, 0.5
"""Words of a line that are labels of menus, at least, and their share of all words, in a menu that became one line."""
LIKE_FEWEST, LIKE_SHARE = 4, 0.4
"""The same of a line that is rather a menu than a title: of 3,800 titles 24 are taken for one, most of them of pages
that list things."""
LABEL_STARTS, FEWEST_LABELS = frozenset(label.split()[0] for label in MENU_LABELS), 2
"""The first words of these labels, and how many such a menu has at least: one label of three words may be a title."""
ENTRY_STARTS = frozenset([label.partition(" ")[0] for label in MENU_ENTRIES])
"""The first words of all entries of menus."""
JOINING_WORDS = frozenset(("in", "under"))
"""Labels that are words of a sentence far more often."""
GLUE = pattern(r"(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])")
"""Where two entries of a menu are glued together."""
ROW = pattern(r"\s*[|·•]\s*|\s+(?:[/»›→–—-]|>>?|::)\s+")
"""What parts the entries of a menu in one line."""
ENTRIES, FEW_ENTRIES, ENTRY_WORDS = 5, 3, 3
"""Entries of such a menu at least, of one that has a word of every site's menu, and the most words of each."""
LABEL = pattern(r"^[^\W\d][^\d:：|/<>\[\]()!?.@#=*\\_]*(?<![,;،、，；])$")
"""Letters and spaces, without the marks of a sentence, a path or code."""
FIGURES = 2
"""Words of a line at least for their most to tell what it is."""
TABLE_EDGE = " \t|"
CRUMB = pattern(r"\s+[>»›‹→/]\s+")
TIGHT = pattern(r"[>»›→/]")
CRUMB_MARKS = ">»›‹→/"
"""What a line has that CRUMB parts: a search for them takes a twentieth of the time."""
NUMBER = pattern(r"\d+")
NOISE = frozenset(
    "actions newsticker live breaking ticker eilmeldung advertisement advertentie publicidad publicité werbung "
    "anzeige print share subscribe abonnieren listen watch video إشترك اشترك شارك 特集 特集一覧 站内".split()
).union(DESKS, BUTTONS)
"""Labels that stand near a headline and are no section."""
HEADING = pattern(r"^#\s+(?!.*\s#\s?\w)(.*?\w.*?)(?:\s+#+)?$")
"""A heading of the first level in Markdown; a row of tags has another '#' before a word."""
LOWER = pattern("(#{2,6}) +(?=\\S)")
"""With what a heading begins that is not of the first level."""
IMAGE = pattern(r"!\[[^\[\]]*\]\([^()]*\)")
LINK = pattern(r"\[([^\[\]]*)\]\([^()]*\)")
ANCHOR = pattern(r"\s?\[[\s¶#§🔗\u200b]*\]\(#[^()]*\)")
"""A link without words to the place where it stands, as manuals set behind their headings."""
ESCAPED = pattern(r"\\([!-/:-@\[-`{-~])")
EMPHASIS = pattern(r"(?<!\w)([*_]{1,3})(?=\S)([^*_]+)(?<=\S)\1(?!\w)")


def plain(line: str) -> str:
    """The words of a line of Markdown without the marks of its links, images and emphasis, and what escapes marks."""
    if "](" in line:
        line = LINK.sub(r"\1", ANCHOR.sub("", IMAGE.sub("", line)))
    if "\\" in line:
        line = ESCAPED.sub(r"\1", line)
    if "*" in line or "_" in line:
        line = EMPHASIS.sub(r"\2", line)
    return " ".join(line.split())


def size(text: str) -> tuple[int, int]:
    """(least for a title, most for a label) - how long text is against both, in its script's unit."""
    if UNSPACED.search(text):
        length = len(text) // LETTERS if SOUNDS.search(text) else len(text)
        return length - MIN_CJK, LABEL_CJK - length
    words = len(text.split())
    if words == MIN_WORDS - 1 and ((len(text) >= LONG_WORDS and JOINING.search(text)) or _is_long_korean(text)):
        words += 1
    return words - MIN_WORDS, LABEL_WORDS - words


def _is_long_korean(text: str) -> bool:
    return len(text) >= LONG_WORDS // LETTERS and HANGUL.search(text) is not None


def is_label(text: str) -> bool:
    """Whether text is short and without marks, as a section's name is."""
    return size(text)[1] >= 0 and len(text) <= MAX_LABEL and LABEL.match(text) is not None


def is_paragraph(text: str) -> bool:
    """Whether text is of the body: long, or several sentences."""
    if len(text) > MAX_TITLE:
        return True
    if len(text) > MAX_TITLE // 2 and (CJK.search(text) is not None or SENTENCE_BREAK.search(text) is not None):
        return True
    return SENTENCE_END.search(text) is not None and len(text.split()) > 2 * MIN_WORDS


def is_meta(line: str) -> bool:
    """Whether a line is a date, a breadcrumb, a byline, a credit or markup rather than words of a title."""
    if (
        is_path(line)
        or line.startswith(("##", "- ", "* ", "http", "by ", "By ", "[", "©", "← ", "‹ "))
        or (line.startswith("« ") and "»" not in line)
        or is_byline(line)
        or CREDIT.match(line)
    ):
        return True
    dates = _dates_in(line)
    if not dates:
        return False
    years = all(YEAR.fullmatch(date) for date in dates)
    if "|" in line and len(dates) > 1 and not years:
        return True
    rest = key(DATE.sub("", line)).split()
    if len(rest) >= MIN_WORDS:
        return _starts_with_date(line) or _tells_moment(line, dates)
    in_title = years and MONTHS.keys().isdisjoint(rest)
    return not in_title or size(line)[0] < 0


def _dates_in(line: str) -> list[str]:
    """What DATE finds in a line: it is tried where a number begins; at each character it takes ten times as long."""
    found: list[str] = []
    end = 0
    for number in NUMBER.finditer(line):
        date = DATE.match(line, number.start()) if number.start() >= end else None
        if date is not None:
            found.append(date.group())
            end = date.end()
    return found


def is_path(line: str) -> bool:
    """Whether a line is a breadcrumb: several steps, or one that starts at the front page."""
    steps = steps_of(line)
    return len(steps) > 2 or (len(steps) > 1 and is_start(steps[0]))


def steps_of(line: str) -> list[str]:
    """The steps of a line, if it is a breadcrumb; else the line."""
    for mark in CRUMB_MARKS:
        if mark in line:
            steps = CRUMB.split(line)
            return _tight_steps(line) if len(steps) == 1 else steps
    return [line]


def _tight_steps(line: str) -> list[str]:
    """The steps of a breadcrumb from the front page that has no spaces beside its marks: 'Home/News/Islands'."""
    steps = TIGHT.split(line) if len(line) <= MAX_LABEL else []
    return steps if len(steps) > 1 and is_home(steps[0]) and all(map(is_label, steps)) else [line]


def is_start(step: str) -> bool:
    """Whether a step of a breadcrumb is its start: 'Home', or 'You are here: News'."""
    return any(key(part) in UI_WORDS for part in re.split("[:：]", step))


def _starts_with_date(line: str) -> bool:
    """Whether a short line begins with a full date, or one behind a word or two: 'Posted on 3 May 2026 · by Ann'."""
    first = next(iter(written_dates(line)), None) if len(line) <= MAX_LABEL else None
    if first is None:
        return False
    before = line[: first.start]
    return "|" not in before and len(key(before).split()) <= LABELS_BEFORE


def _tells_moment(line: str, dates: list[str]) -> bool:
    """Whether a short line holds a full date in numbers and an hour: '原创 沈晓岚 港口 2026-05-03 07:30 发表于山东'."""
    full, hours = (sum(mark.fullmatch(date) is not None for date in dates) for mark in (FULL_DATE, HOUR))
    return full == 1 and hours == 1 and len(line) <= MAX_LABEL


def is_dated(line: str) -> bool:
    """Whether a short line holds a date."""
    return len(line) <= MAX_LABEL and DATE.search(line) is not None


def is_ui(line: str) -> bool:
    """Whether a line is a word of a site's menu or tools."""
    words = key(line)
    return words in UI_WORDS or words in NOISE


def is_home(line: str) -> bool:
    """Whether a line is what links to the front page say."""
    return key(line) in HOMES


def is_topic(line: str) -> bool:
    """Whether a line is a name that sites give their sections the world over."""
    words = key(line)
    return words in TOPICS or words in GENERIC


def is_figures(line: str) -> bool:
    """Whether most words of a line are no words: rates and temperatures, as in 'FTSE 100 8,214.30 ▲ 0.41%'."""
    words = [word for word in line.split() if any(map(str.isalnum, word))]
    told = [word for word in words if not word[0].isdigit() and any(map(str.isalpha, word))]
    return len(words) >= FIGURES and 2 * len(told) < len(words)


def _is_row(line: str) -> bool:
    """Whether a line is short entries with marks between them: many, or some of which one is of every site's menu."""
    entries = ROW.split(line)
    if len(entries) < FEW_ENTRIES or any(len(entry.split()) > ENTRY_WORDS for entry in entries):
        return False
    return (len(entries) >= ENTRIES and not NUMBER.search(line)) or any(map(is_ui, entries))


def is_menu_row(line: str) -> bool:
    """Whether a line is a menu: short entries with marks between them, or with nothing, as in 'Home News Sport'."""
    if _is_row(line):
        return True
    if " " in line and sum(word in LABEL_STARTS for word in key(line).split()) < FEWEST_LABELS:
        return False  # the quick look at what most lines are
    words = _keys(line if " " in line else GLUE.sub(" ", line))
    known = _menu_words(words, MENU_LABELS)
    return known >= MENU_FEWEST and known >= MENU_SHARE * len(words) and not SENTENCE_END.search(line)


def menu_share(line: str) -> float:
    """Share of a line's words that are entries of menus, however many kinds of sites have them."""
    words = _keys(line)
    return _menu_words(words, MENU_ENTRIES) / max(1, len(words))


def is_like_menu(line: str) -> bool:
    """Whether a line is rather a menu than a title, by its words: many are a menu's, and none of the others is one that
    joins words."""
    words = _keys(line) if len(line) <= MAX_TITLE else []
    if len(words) < LIKE_FEWEST:
        return False
    others = _not_of_menu(words, MENU_ENTRIES)
    return len(words) - len(others) >= LIKE_SHARE * len(words) and LANGUAGES_OF_WORD.keys().isdisjoint(others)


def _keys(line: str) -> list[str]:
    """The keys of a line's words: in scripts of India one is several letters with spaces between them."""
    return [word for part in line.split() if (word := key(part))]


def _menu_words(words: list[str], labels: Set[str]) -> int:
    """How many of some words are labels of menus, up to three of them each."""
    return len(words) - len(_not_of_menu(words, labels))


def _not_of_menu(words: list[str], labels: Set[str]) -> list[str]:
    """Those of some words that are no labels of menus, where up to three of them are one."""
    others: list[str] = []
    at = 0
    while at < len(words):
        longest = 0
        if words[at].partition(" ")[0] in ENTRY_STARTS:  # the quick look: most words begin no label
            longest = next((n for n in (3, 2, 1) if " ".join(words[at : at + n]) in labels), 0)
            longest = 0 if longest == 1 and words[at] in JOINING_WORDS else longest
        if not longest:
            others.append(words[at])
        at += longest or 1
    return others
