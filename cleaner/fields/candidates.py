"""What all fields share: how a declared value is tidied, compared and chosen among others.

Each signal of a page becomes a Candidate with a trust. Candidates that say the same (equal keys) support
each other as independent witnesses: the group's weight is 1 - product(1 - trust). The heaviest group wins.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ..records import Found

TAG = re.compile(r"</?(?:a|b|i|u|em|strong|span|br|wbr|sup|sub|font|mark|small|p|h[1-6])\b[^<>]*>", re.IGNORECASE)
"""Inline markup that some sites leave inside declared values."""
INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200e\u200f\u2060\ufeff]")
"""Characters without a width; the zero width joiner stays, as scripts of India and emoji need it."""
WORD = re.compile(r"[^\W_]+")
DECODINGS = 2
"""How often entities are decoded: once for the usual '&amp;', once more for a value escaped twice."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One signal's answer for a field."""

    value: str
    """Tidied text."""
    source: str
    """The signal in a few words, such as 'og:title'."""
    trust: float
    """Probability (0..1) that this signal alone is right."""


def tidy(value: object) -> str:
    """The text of a declared value: entities decoded, inline tags gone, white space folded; '' for no text."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        return ""
    for _ in range(DECODINGS):
        if "&" in value:
            value = html.unescape(value)
    if "<" in value:
        value = TAG.sub(" ", value)
    return " ".join(INVISIBLE.sub("", value).split())


def key(value: str) -> str:
    """The words of a value in lower case: what two spellings of one answer have in common."""
    return " ".join(WORD.findall(value.casefold()))


def weight(group: Iterable[Candidate]) -> float:
    """The probability (0..1) that at least one of these witnesses is right, taken as independent."""
    doubt = 1.0
    for candidate in group:
        doubt *= 1.0 - candidate.trust
    return 1.0 - doubt


def choose(
    candidates: Iterable[Candidate],
    *,
    at_least: float = 0.0,
    refuse: Callable[[str], str | None] = lambda value: None,
    group: Callable[[str], str] = key,
) -> Found | None:
    """The best supported value with its witnesses, or None where none weighs at_least (0..1).

    refuse(value) names why a value cannot be an answer, or None; values of equal group(value) say the same.
    Among the spellings of the winner the most trusted one's is taken; a signal that repeats itself counts once.
    Ties go to the earlier candidate.
    """
    groups: dict[str, dict[str, Candidate]] = {}
    rejected: dict[str, str] = {}
    for candidate in candidates:
        if not candidate.value:
            continue
        why = refuse(candidate.value)
        if why:
            rejected.setdefault(candidate.value, why)
        else:
            members = groups.setdefault(group(candidate.value) or candidate.value, {})
            members.setdefault(candidate.source, candidate)
    if not groups:
        return None
    ranked = sorted(groups.values(), key=lambda g: -weight(g.values()))
    best = sorted(ranked[0].values(), key=lambda c: -c.trust)
    if weight(best) < at_least:
        return None
    for members in ranked[1:]:
        loser = next(iter(members.values()))
        rejected.setdefault(loser.value, f"less support ({', '.join(members)})")
    return Found(best[0].value, best[0].source, tuple(c.source for c in best[1:]), tuple(rejected.items()))


def first(candidates: Iterable[Candidate]) -> Found | None:
    """The earliest candidate that has a value, confirmed by those that say the same; None where there is none."""
    given = [c for c in candidates if c.value]
    if not given:
        return None
    best = given[0]
    same = [c.source for c in given[1:] if key(c.value) == key(best.value)]
    return Found(best.value, best.source, tuple(dict.fromkeys(same)))
