"""What a rule says of what it matches: of which places, beside which neighbours, with how much weight."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from fnmatch import fnmatchcase

from ..records import Strength
from .rules import PLACES, Rule

BEFORE, INSIDE, AFTER = PLACES


class Said:
    """What a rule says of the blocks that it matches, ready for evidence."""

    __slots__ = ("after", "before", "by", "inside", "keep", "kind", "near", "strength", "why")

    def __init__(self, rule: Rule, strength: Strength) -> None:
        self.strength = strength
        self.by = f"rule:{rule.id}"
        self.why = rule.why
        self.kind = rule.kind
        self.keep = rule.keep
        self.near = rule.near
        self.before = BEFORE in rule.place
        self.inside = INSIDE in rule.place
        self.after = AFTER in rule.place


def places_of(hits: Iterable[tuple[int, int]], rules: Sequence[Rule]) -> dict[str, list[int]]:
    """The blocks that rules match by themselves, by the rules' ids and kinds; hits are (rule, block), in order."""
    places: dict[str, list[int]] = {}
    for number, block in hits:
        rule = rules[number]
        if rule.near is None:
            for key in (rule.id, rule.kind):
                places.setdefault(key, []).append(block)
    return places


def has_neighbour(rule: Rule, block: int, places: Mapping[str, Sequence[int]]) -> bool:
    """Whether what a rule wants near a block stands there, in another one."""
    if rule.near is None:
        return True
    for key, blocks in places.items():
        if fnmatchcase(key, rule.near):
            at = bisect_left(blocks, block - rule.near_blocks)
            while at < len(blocks) and blocks[at] <= block + rule.near_blocks:
                if blocks[at] != block:
                    return True
                at += 1
    return False
