"""People's names in a byline: 'By Ann Example and Bo Muster', 'Von Ann Example', '文/沈晓岚'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .candidates import key
from .suffix import CJK
from .written_date import is_weekday, written_dates

BEFORE = (
    r"by|von|par|por|di|door|av|af|oleh|przez|bởi|بقلم|מאת|"
    r"(?:words|text|texte|texto|testo|tekst|story|article|artikel|bericht)\s+(?:by|von|par|por|di|door|av|af)"
)
"""What stands before a name and hardly anywhere else at the start of a line."""
LABELS = (
    r"authors?|autor(?:in|en|a|as|es)?|auteure?s?|autor[ei]|text|texte|texto|testo|tekst|redaktion|penulis|yazar|"
    r"автор[ыи]?|текст|συντάκτης|συντάκτρια|κείμενο|كتب|كتبت|الكاتب|المؤلف|כתב|כתבה|लेखक|作者|撰文|文|記者|记者|執筆|"
    r"取材・文|ライター|글|기자|tác giả|forfatter|författare|kirjoittaja|szerző"
)
"""What names the author with a colon behind it; many of these are words of a text, too."""
DONE = (
    r"written|posted|published|reported|reviewed|geschrieben|verfasst|veröffentlicht|écrit|publié|rédigé|escrito|"
    r"publicado|scritto|pubblicato|geschreven|geplaatst|skriven|skrevet|opublikowan[eoy]|ditulis"
)
LEAD = re.compile(rf"^(?:(?:{DONE})\s+)?(?:{BEFORE}|{LABELS})(?:\s*[:：/]\s*|\s+|$)", re.IGNORECASE)
"""The label of a value that is known to name people."""
LINE_LEAD = re.compile(
    rf"^(?:(?:{DONE})\s+)?(?:(?:{BEFORE})(?:\s*[:：]\s*|\s+)|(?:{LABELS})\s*[:：/]\s*)(?=\S)", re.IGNORECASE
)
"""What makes a line a byline."""
BETWEEN = re.compile(r"\s*(?:[;|•·/、]|\s(?:and|und|et|y|e|og|och|en|и|và|ve)\s|&)\s*", re.IGNORECASE)
COMMA = re.compile(r"\s*[,،]\s*")
TITLE_BEHIND = re.compile(r"^(?:jr|sr|ph\.?d|m\.?d|rn|mba|esq|dds|ii|iii)\.?$", re.IGNORECASE)
"""What follows a name behind a comma without being another name."""
ROLES = frozenset(
    "writer editor reporter correspondent contributor staff press agency news times post columnist producer redakteur "
    "redakteurin korrespondent korrespondentin journaliste rédacteur redactor redactora periodista dpa afp ap reuters "
    "photographer fotograf director professor university".split()
)
"""Words of a person's work or house: a piece behind a comma that has one is no further name."""
CALLING = re.compile(r"\s*(?:기자|記者|记者)$")
"""'Reporter' behind a name."""
NO_NAME = re.compile(r"\d|https?:|www\.|[@<>{}=\[\]*]|[.!?]\s+\w+\s+\w+\s")
ACCOUNTS = frozenset(
    "admin administrator author autor user editor redaktion redaktor webmaster staff root undefined null none "
    "unknown".split()
)
"""Names of accounts, not of people."""
PARTICLES = frozenset("de da do dos del della di du la le van von der den ter zu zur af bin ibn al el y".split())
"""Words of names that are written small."""
MAX_WORDS = 5
MAX_NAME = 60
"""Code points; the longest name of the labelled sets has 52."""
MAX_BYLINE = 120
"""Code points: a longer line is a paragraph."""
PART = re.compile(r"\s*(?:[|｜•·]|\s[–—-]\s|\t)\s*")
"""What parts a byline from the date or reading time beside it."""
DANGLING = re.compile(r"(?:[\s,،]+(?:on|at|le|el|il|am|vom|em|den|the|op|dnia|في))?[\s,،]*$", re.IGNORECASE)
"""What led to the date that was cut off."""


def split_names(value: str) -> Iterator[str]:
    """The names in one value that is known to name people, without labels and titles."""
    if value.startswith(("http:", "https:")):
        return
    bare = LEAD.sub("", value.strip())
    for part in BETWEEN.split(bare):
        pieces = COMMA.split(part)
        pieces = [p for p in pieces if not TITLE_BEHIND.match(p)]
        pieces = pieces[:1] + [p for p in pieces[1:] if ROLES.isdisjoint(key(p).split())]
        several = all(len(p.split()) > 1 for p in pieces)
        for name in pieces if several else pieces[:1]:
            name = CALLING.sub("", LEAD.sub("", name)).strip(" .:：-–—|")
            if _is_name(name):
                yield name


def names_in_line(line: str) -> tuple[str, ...]:
    """The names in a line that is a byline, empty where it is none: a label, then names alone, then perhaps a date."""
    if len(line) > MAX_BYLINE:
        return ()
    for date in reversed(list(written_dates(line))):
        line = f"{DANGLING.sub('', line[: date.start])} | {line[date.end :]}"
    for part in PART.split(line):
        words = part.strip(" ,")
        if LINE_LEAD.match(words):
            names = tuple(split_names(words))
            if names and all(is_capital(n) and _is_full(n) for n in names):
                return names
    return ()


def is_byline(line: str) -> bool:
    """Whether a line starts as a byline does and names people."""
    return bool(names_in_line(line))


def is_capital(name: str) -> bool:
    """Whether the words are written as a person's name is: with capitals, but for particles."""
    words = name.split()
    return all(w in PARTICLES or not w[0].islower() for w in words) and len(words) <= MAX_WORDS


def _is_name(name: str) -> bool:
    words = key(name)
    return bool(words) and len(name) <= MAX_NAME and words not in ACCOUNTS and not NO_NAME.search(name)


def _is_full(name: str) -> bool:
    """Whether a name has two words or is of a script that parts none; 'By Tuesday' has none."""
    words = name.split()
    return (len(words) > 1 or CJK.search(name) is not None) and not is_weekday(words[0])
