"""Where a title may be parted from a site's or section's name, and whether a part is the site's name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final
from unicodedata import normalize
from urllib.parse import urlsplit

from ..frozen import Frozen, Record
from ..patterns import pattern
from .candidates import key

SEPARATOR = pattern(
    r"\s+(?:[-–—―»«·•●∙⋅~*›‹>/:<]|::|//|--)\s+"  # a mark between spaces
    r"|\s*[|｜│ㅣ¦]+\s*"  # bars need none
)
CUTS_KNOWN = 512
"""Texts whose cuts are remembered: titles, sections and names ask of the same."""
CJK_SEPARATOR = pattern(r"\s*(?:[-–—_]+|[|｜│ㅣ¦]+|[»«›‹•>／]|::)\s*|\s+<\s+|(?<=[\]】])\s*：\s*")
"""Chinese, Japanese and Korean titles set these marks without spaces."""
CJK = pattern("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
LONGEST = 1_000
"""Code points: a longer text is no title (the longest of the labelled sets has 257)."""
WEAK_MARKS = frozenset(":/／<*~")
"""Marks that also stand inside titles: a part behind one goes only where something else speaks for it."""
BARS = frozenset("|｜_")
"""Marks of which one parts a title from what is none of it, hardly ever words of one."""
COMMON_LABELS = frozenset("www m mobile amp en de fr es news blog shop store edition".split())
"""Labels of a host that are no name."""
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa"})
LETTERS = str.maketrans(
    {"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ə": "e"}
)
"""How hosts write letters that no mark tells from plain ones, and those that have two writings."""
ARTICLES = frozenset("the der die das le la les el los il o a".split())
MIN_NAME = 4
"""Code points: a shorter name inside a longer word is chance ('art' in 'start')."""
DOMAIN = pattern(r"^(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,12}$", re.IGNORECASE)

SITE_WORDS = frozenset(
    "the times post gazette herald tribune journal zeitung tageszeitung anzeiger kurier blatt blog magazine magazin "
    "online tv radio fm daily weekly diario periódico presse journal giornale gazzetta courier guardian mail "
    "telegraph chronicle observer today media network press wiki forum newsroom newspaper digital "
    "báo gazete gazetesi газета".split()
)
"""Words of sites' names."""
SITE_ENDING = pattern(
    r"(?:新闻网|新聞網|在线|日报|日報|晚报|晚報|早报|时报|時報|周刊|週刊|杂志|雜誌|论坛|論壇|电视台|電視台|(?<!互联)(?<!因特)网|網|"
    r"博客|新聞社|新聞デジタル|タイムズ|オンライン|일보|신문|타임스|타임즈|닷컴)$"
)
"""How they end where words are not parted."""


class Cut(Record):
    """One place where a title may be parted."""

    head: str
    """What stands before the mark."""
    mark: str
    """The mark without spaces."""
    tail: str
    """What stands behind it."""
    segment: str
    """What stands behind it up to the next mark."""


@lru_cache(maxsize=CUTS_KNOWN)
def cuts(text: str) -> tuple[Cut, ...]:
    """All places where text may be parted, the last one first, none in brackets or in a quotation between angles; none
    where it is too long for a title."""
    if len(text) > LONGEST:
        return ()
    separator = CJK_SEPARATOR if CJK.search(text) else SEPARATOR
    found: list[Cut] = []
    end = len(text)
    for match in reversed(list(separator.finditer(text))):
        head, segment = text[: match.start()].strip(), text[match.end() : end].strip()
        if key(head) and key(segment) and head.count("(") <= head.count(")") and head.count("«") <= head.count("»"):
            found.append(Cut(head, match.group().strip(), text[match.end() :].strip(), segment))
            end = match.start()
    return tuple(found)


class Site(Frozen):  # a C struct where it is compiled, as in records
    """What is known of the site's name."""

    _fields = ("names", "labels")
    __slots__ = _fields

    def __init__(self, names: frozenset[str] = frozenset(), labels: frozenset[str] = frozenset()) -> None:
        self.names: Final = names
        """Keys of the names that the page gives itself."""
        self.labels: Final = labels
        """Labels of its host without marks, such as 'thetimes', and the last two joined: 'thetimescouk'."""

    def is_name(self, text: str) -> bool:
        """Whether text is the site's name or the name of its host."""
        words = key(text)
        if words in self.names or self._is_host(words):
            return True
        bare = _bare(words)
        return bare is not words and (bare in self.names or self._is_host(bare))

    def is_host(self, text: str) -> bool:
        """Whether text is the name of the site's host, whatever the page calls itself."""
        words = key(text)
        return self._is_host(words) or self._is_host(_bare(words))

    def _is_host(self, words: str) -> bool:
        return _joined(words) in self.labels or (
            not words.isascii() and not self.labels.isdisjoint(map(_joined, plain_spellings(words)))
        )

    def holds_name(self, text: str) -> bool:
        """Whether text is the site's name, or has it inside: 'Example News | Latest headlines'."""
        if self.is_name(text):
            return True
        words = key(text)
        compact, bare = _joined(words), _joined(_bare(words))
        padded = f" {words} "
        for name in self.names:
            if len(name) >= MIN_NAME and f" {name} " in padded:
                return True
        for label in self.labels:
            if len(label) >= MIN_NAME and (label in compact or (len(bare) >= MIN_NAME and bare in label)):
                return True
        return False


def site_of(names: Iterable[str | None], url: str | None) -> Site:
    """The Site of the names that a page or its caller gives, and of the page's address."""
    keys = {key(name) for name in names if name}
    return Site(frozenset(k for k in keys | {_bare(k) for k in keys} if k), _labels(url))


def is_site(text: str, site: Site) -> bool:
    """Whether a suffix is the name of a site: the known one, a host, or one with the words of a newspaper or forum."""
    words = key(text).split()
    if site.is_name(text) or any(DOMAIN.match(w) for w in text.split()) or not SITE_WORDS.isdisjoint(words):
        return True
    return SITE_ENDING.search(text) is not None


def is_of_site(text: str, site: Site) -> bool:
    """Whether a suffix begins with a known name of the site, as 'Port Wire News' does, or is the beginning of one."""
    words = key(text)
    for name in site.names:
        if len(name) >= MIN_NAME and (
            words == name or words.startswith(f"{name} ") or (" " in words and name.startswith(f"{words} "))
        ):
            return True
    return site.is_host(text)


def _joined(words: str) -> str:
    return words.replace(" ", "")


@lru_cache(maxsize=CUTS_KNOWN)
def plain_spellings(words: str) -> tuple[str, str]:
    """Words as addresses write them, in plain letters: 'société' -> 'societe'; then with 'ue' for 'ü' and the like."""
    return _plain(words), _plain(words.translate(UMLAUTS))


def _plain(words: str) -> str:
    return normalize("NFKD", words.translate(LETTERS)).encode("ascii", "ignore").decode()


def _bare(words: str) -> str:
    """The words of a name without an article before it."""
    head, _, rest = words.partition(" ")
    return rest if rest and head in ARTICLES else words


def _labels(url: str | None) -> frozenset[str]:
    try:
        host = (urlsplit(url).hostname if url else None) or ""
    except ValueError:
        return frozenset()
    parts = [p.replace("-", "") for p in host.split(".")]
    labels = {p for p in parts[:-1] if p not in COMMON_LABELS and len(p) > 2}
    labels |= {"".join(parts[i:]) for i in range(len(parts) - 1)}
    return frozenset(labels)
