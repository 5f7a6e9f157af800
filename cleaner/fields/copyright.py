"""Who claims the copyright at the end of a page or text: the site, as its title names it, or the person whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..patterns import pattern
from .candidates import key

MAX_CLAIM = 120
"""Code points: a longer line is the text of a notice."""
MOST_WORDS = 6
"""Words of a site's name."""
MARKS = ("©", "(c)", "(C)", "opyright")
"""One of them is in every claim: a look that saves all other lines the expressions."""
LED = pattern(r"(?:copyright\s*)?(?:©|\(c\))\s*(?:copyright\s*)?[\d–,\s-]*(?P<name>[^\W\d][^.|·,–]*)", re.IGNORECASE)
"""A line that begins with the sign, and the name behind it."""
CLAIM = pattern(r"(?:©|\(c\)|\bcopyright\b)[\s©:]*", re.IGNORECASE)
YEARS = pattern(r"\b(?:19|20)\d\d(?:\s*[-–—/]\s*(?:(?:19|20)?\d\d)?)?")
END = pattern(r"[.|·•;,]|\s[-–—]\s|\b(?:all|alle|tous|todos|tutti|wszelkie|все|inc|ltd|gmbh|llc)\b", re.IGNORECASE)
"""Where a name ends."""


COMPANY = pattern(
    r"\b(?:inc|incorporated|llc|l\.l\.c|ltd|limited|gmbh|corp|corporation|company|plc|pte|pty|e\.v|oyj?|kft|zrt|s\.r\.o|"
    r"sp\. z o\.o|(?-i:B\.?V|N\.?V|S\.?A|S\.?L|S\.?r\.?l|S\.?R\.?L|S\.?p\.?A|AG|KG|A/S|ApS))\b",
    re.IGNORECASE,
)
"""The form of a company, behind its name."""


def claimant(line: str) -> str:
    """The name behind the sign of copyright that a line begins with, as written; '' where it begins with none, or the
    name is a company's."""
    match = LED.match(line)
    return match["name"] if match and not COMPANY.search(line) else ""


def claimants(lines: Iterable[str]) -> frozenset[str]:
    """The keys of the names beside the signs of copyright in lines."""
    found = set()
    for line in lines:
        if len(line) <= MAX_CLAIM and any(mark in line for mark in MARKS):
            for part in CLAIM.split(line):
                name = END.split(YEARS.sub(" ", part).strip(" .,|·•-–—"), maxsplit=1)[0]
                if key(name) and len(name.split()) <= MOST_WORDS:  # of a key the signs of some scripts part the words
                    found.add(key(name))
    return frozenset(found)
