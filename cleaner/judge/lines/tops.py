"""Which of a text's lines are buttons and notices of the site: none of them is the title, however long."""

from __future__ import annotations

from collections.abc import Iterable

from ...records import Hit, Strength
from ..match import Matcher
from ..rules import Rule

TELLING = frozenset(
    ("title-line", "section-label", "breadcrumb", "byline", "date-line", "related-links", "tag-list", "toc")
)
"""Kinds of lines that a title may look like, that hold one, or that stand below it and tell where it is."""


def notices(hits: Iterable[Hit], matcher: Matcher) -> dict[int, str]:
    """Indexes of the lines that rules know by their wording alone as noise that is no title, with its kind; hits are
    the text's."""
    known = matcher.answers(_is_notice)
    return {hit.block: matcher.rules[hit.rule].kind for hit in hits if known[hit.rule]}


def _is_notice(rule: Rule) -> bool:
    """Whether a rule knows noise wherever it stands above a body."""
    sure = rule.weight >= Strength.STRONG and rule.near is None and "before" in rule.place
    return sure and not rule.keep and rule.kind not in TELLING
