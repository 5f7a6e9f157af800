"""Which of a text's first lines rules know by their wording, before its fields are known: buttons and notices of the
site, none of which is the title, however long, and lines that tell of the text."""

from __future__ import annotations

from collections.abc import Iterable

from ...kinds import TELLING
from ...records import Hit, Strength
from ..match import Matcher
from ..rules import Rule

AD_LABEL = "ad-label"
"""The kind of labels that rules know above a body where another one stands near: no title is so called."""


def known_lines(hits: Iterable[Hit], matcher: Matcher) -> dict[int, str]:
    """Indexes of the lines that rules know by their wording alone, each with its kind: of several one that is not among
    TELLING. Hits are the text's."""
    known = matcher.answers(_is_sure)
    found: dict[int, str] = {}
    for hit in hits:
        if known[hit.rule]:
            kind = matcher.rules[hit.rule].kind
            if kind not in TELLING:
                found[hit.block] = kind
            elif hit.start is None:
                found.setdefault(hit.block, kind)
    return found


def _is_sure(rule: Rule) -> bool:
    """Whether a rule knows what it names wherever that stands above a body, if it be the label of an advertisement."""
    alone = rule.near is None or rule.kind == AD_LABEL
    return rule.weight >= Strength.STRONG and alone and "before" in rule.place and not rule.keep
