"""What all fields share: how a declared value is tidied, compared and chosen among others.

Each signal of a page becomes a Candidate. Candidates that say the same (equal keys) support each other: the
weights of their signals add up, with those of what the value itself looks like (its traits). The best supported
value wins where its sum is above 0. The weights stand in data/fields.json: those of authors and dates are learned from
labelled pages, those of the others are set by hand. Titles, those of texts too, and authors have a second look: trees
that see a candidate beside its rivals (ranker.py).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Final

from ..blocks.characters import visible
from ..frozen import Frozen
from ..patterns import pattern
from ..records import Found
from .words import fold

TAG = pattern(r"</?(?:a|b|i|u|em|strong|span|br|wbr|sup|sub|font|mark|small|p|h[1-6])\b[^<>]*>", re.IGNORECASE)
"""Inline markup that some sites leave inside declared values."""
INVISIBLE = pattern(r"[\u00ad\u200e\u200f]|\u200c(?:(?!\w)|(?<!\w.))")
"""Characters without a width besides those that visible takes away; the zero width joiner stays, as scripts of India
and emoji need it, and so does the non-joiner within a word: Persian parts a word from its ending by it."""
KEYS_KNOWN = 4096
"""Texts whose words are remembered: the finders of all fields ask of the same lines."""
DECODINGS = 2
"""How often entities are decoded: once for the usual '&amp;', once more for a value escaped twice."""

Weights = Mapping[str, float]
"""What each signal and trait says for (above 0) or against a value, in log-odds; 'doubt' is that of no answer."""


class Candidate(Frozen):  # a C struct where it is compiled, as in records
    """One signal's answer for a field."""

    _fields = ("value", "source", "kind")
    __slots__ = _fields

    def __init__(self, value: str, source: str, kind: str = "") -> None:
        self.value: Final = value
        """Tidied text."""
        self.source: Final = source
        """The signal in a few words, such as 'og:title'."""
        self.kind: Final = kind
        """The name of its weight, where that is not its source."""


Standing = tuple[Candidate, Mapping[str, Candidate], tuple[str, ...]]
"""Candidates that say the same: whose spelling stands for them, all by the name of their weight, their traits."""
PART = "part of "
"""What the kind of a candidate starts with that is cut out of a signal's answer on the chance that it is the right
part: nobody gave it as one, so it is not told as rejected."""


RULES_OUT = -5.0
"""Weight of a trait that is the reason by itself."""


def tidy(value: object) -> str:
    """The text of a declared value: entities decoded, inline tags gone, white space folded; '' for no text."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        return ""
    for _ in range(DECODINGS):
        if "&" in value:
            from html import unescape  # few pages need it, and it takes long to load

            value = unescape(value)
    if "<" in value:
        value = TAG.sub(" ", value)
    return " ".join(seen(value).split())


def seen(value: str) -> str:
    """A value without the characters that nobody sees, save those that part words or join letters."""
    return value if value.isascii() else visible(INVISIBLE.sub("", value))


@lru_cache(maxsize=KEYS_KNOWN)
def key(value: str) -> str:
    """The words of a value in lower case: what two spellings of one answer have in common."""
    return fold(value)


def choose(
    candidates: Iterable[Candidate],
    weights: Weights,
    *,
    refuse: Callable[[str], str | None] = lambda value: None,
    group: Callable[[str], str] = key,
    traits: Callable[[str], Iterable[str]] = lambda value: (),
    spelling: Callable[[str], float] = lambda value: 0.0,
    rank: Callable[[Sequence[Standing], Sequence[float]], Sequence[float]] = lambda standing, supports: supports,
) -> Found | None:
    """The best supported value with its witnesses, or None where none has more support than doubt.

    refuse(value) names why a value cannot be an answer, or None; values of equal group(value) say the same;
    traits(value) are what speaks for or against a value besides its witnesses. Among the spellings of the
    winner the one of the highest spelling(value) is taken, then the most trusted one's. A signal that repeats
    itself counts once. Ties go to the earlier candidate. rank(candidates, supports) gives scores in place of supports.
    """
    groups, rejected = candidate_groups(candidates, refuse, group)
    standing = [traits_of(members, weights, traits, spelling) for members in groups]
    scores = rank(standing, [support(members, more, weights) for _, members, more in standing]) if standing else ()
    scored = sorted(zip(scores, standing, strict=True), key=lambda x: -x[0])
    if not scored or scored[0][0] <= 0:
        return None
    _, (best, members, _) = scored[0]
    for _, (loser, others, more) in scored[1:]:
        if loser.value not in rejected and _given(others):
            rejected[loser.value] = _why(others, more, weights)
    confirmed = tuple(source for source in _sources(members, weights) if source != best.source)
    return Found(seen(best.value), best.source, confirmed, tuple(rejected.items()))


def candidate_groups(
    candidates: Iterable[Candidate], refuse: Callable[[str], str | None], group: Callable[[str], str]
) -> tuple[list[dict[str, Candidate]], dict[str, str]]:
    """(candidates that say the same, each by the name of its weight; refused values and why), in their order."""
    groups: dict[str, dict[str, Candidate]] = {}
    rejected: dict[str, str] = {}
    for candidate in candidates:
        if not candidate.value:
            continue
        why = refuse(candidate.value)
        if why:
            if not candidate.kind.startswith(PART):
                rejected.setdefault(candidate.value, why)
        else:
            members = groups.setdefault(group(candidate.value) or candidate.value, {})
            members.setdefault(candidate.kind or candidate.source, candidate)
    return list(groups.values()), rejected


def traits_of(
    members: Mapping[str, Candidate],
    weights: Weights,
    traits: Callable[[str], Iterable[str]],
    spelling: Callable[[str], float],
) -> Standing:
    """(the member whose spelling stands for a group, the group, what else speaks for or against it)."""
    if len(members) == 1:
        best = next(iter(members.values()))
    else:
        best = max(members.values(), key=lambda c: (spelling(c.value), weights.get(c.kind or c.source, 0.0)))
    return best, members, tuple(traits(best.value))


def _given(members: Mapping[str, Candidate]) -> list[str]:
    """The signals that gave a group's value as an answer, rather than a part of one."""
    return [kind for kind in members if not kind.startswith(PART)]


def _why(members: Mapping[str, Candidate], traits: Sequence[str], weights: Weights) -> str:
    """Why a group is not the answer where another one is."""
    for trait in traits:
        if weights.get(trait, 0.0) <= RULES_OUT:
            return trait
    return f"less support ({', '.join(_sources(members, weights))})"


def _sources(members: Mapping[str, Candidate], weights: Weights) -> list[str]:
    """The signals of a group, the most trusted one first, each once; parts only where there is nothing else."""
    if len(members) == 1:
        return [candidate.source for candidate in members.values()]
    given = _given(members) or list(members)
    ranked = sorted(given, key=lambda kind: -weights.get(kind, 0.0))
    return list(dict.fromkeys(members[kind].source for kind in ranked))


def support(sources: Iterable[str], traits: Iterable[str], weights: Weights) -> float:
    """The sum of what speaks for a value, less the doubt that every answer has to overcome."""
    total = 0.0
    for name in (*sources, *traits):
        total += weights.get(name, 0.0)
    return weights.get("doubt", 0.0) + total


def first(candidates: Iterable[Candidate]) -> Found | None:
    """The earliest candidate that has a value, confirmed by those that say the same; None where there is none."""
    given = [c for c in candidates if c.value]
    if not given:
        return None
    best = given[0]
    same = [c.source for c in given[1:] if key(c.value) == key(best.value)]
    return Found(best.value, best.source, tuple(dict.fromkeys(same)))
