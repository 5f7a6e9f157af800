"""What a rule says of what it matches: of which places, beside which neighbours, with how much weight."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from fnmatch import translate

from ..records import Strength
from .places import AFTER, BEFORE, INSIDE
from .rules import Rule


class Said:
    """What a rule says of the blocks that it matches, ready for evidence."""

    __slots__ = ("after", "before", "by", "inside", "keep", "kind", "near", "near_blocks", "strength", "why")

    def __init__(self, rule: Rule, strength: Strength) -> None:
        self.strength = strength
        self.by = f"rule:{rule.id}"
        self.why = rule.why
        self.kind = rule.kind
        self.keep = rule.keep
        self.near, self.near_blocks = rule.near, rule.near_blocks
        self.before = BEFORE in rule.place
        self.inside = INSIDE in rule.place
        self.after = AFTER in rule.place


def rules_near(near: str, rules: Sequence[Rule]) -> frozenset[int]:
    """The numbers of the rules that match by themselves and of which a pattern names the id or the kind."""
    names = re.compile(translate(near)).match
    return frozenset(
        [number for number, rule in enumerate(rules) if rule.near is None and (names(rule.id) or names(rule.kind))]
    )


def rules_silent_on(page_type: str | None, rules: Sequence[Rule]) -> frozenset[int]:
    """The numbers of the rules that say nothing on pages of a type; None: of one that nobody knows."""
    return frozenset(
        [
            number
            for number, rule in enumerate(rules)
            if page_type in rule.spares or (rule.types and page_type not in rule.types)
        ]
    )


def has_neighbour(places: list[int], block: int, within: int) -> bool:
    """Whether one of the places, which are in order, is at most so many blocks from a block, and another one."""
    at = bisect_left(places, block - within)
    while at < len(places) and places[at] <= block + within:
        if places[at] != block:
            return True
        at += 1
    return False
