"""Runs the examples that each rule carries: 'cleaner rules check', and the tests."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..records import Block
from .match import Matcher
from .places import AFTER, BEFORE, Core
from .rules import Rule, RuleSet

Cut = Callable[[str], Sequence[Block]]
"""Cuts an example into blocks."""


def failures(rules: RuleSet, cut: Cut) -> list[str]:
    """A sentence for each example that does not come out as its rule says; empty where all do.

    An example is cut like a page where it begins with '<', else like a text, and stands in each place
    that the rule allows. A drop must be matched in each; a keep in none.
    """
    matcher = Matcher(rules)
    wrong = []
    for rule in rules:
        if not rule.drops:
            wrong.append(f"{rule.id}: has no example in drops")
        wrong.extend(
            f"{rule.id}: does not match {text!r}" for text in rule.drops if not _always(matcher, rule, cut(text))
        )
        wrong.extend(f"{rule.id}: matches {text!r}" for text in rule.keeps if _ever(matcher, rule, cut(text)))
    return wrong


def _always(matcher: Matcher, rule: Rule, blocks: Sequence[Block]) -> bool:
    return all(_matched(matcher, rule, blocks, place) for place in rule.place)


def _ever(matcher: Matcher, rule: Rule, blocks: Sequence[Block]) -> bool:
    return any(_matched(matcher, rule, blocks, place) for place in rule.place)


def _matched(matcher: Matcher, rule: Rule, blocks: Sequence[Block], place: str) -> bool:
    count = len(blocks)
    core = {BEFORE: Core(count, count), AFTER: Core()}.get(place, Core(0, count - 1))
    hits = matcher.hits(blocks, rule.types[0] if rule.types else None)
    return any(e.by == f"rule:{rule.id}" for e in matcher.evidence(blocks, hits, core))
