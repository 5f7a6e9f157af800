"""The records that judging makes by the hundred.

made.pyx does the same, where it is compiled: see blocks/made.py. Both take all fields by position.
"""

from __future__ import annotations

from ..records import Decision, Evidence, Hit, Strength


def make_hit(block: int, rule: int, start: int | None, end: int | None, reach: int) -> Hit:
    """A Hit."""
    return Hit(block, rule, start, end, reach)


def make_evidence(
    block: int,
    keep: bool,
    strength: Strength,
    by: str,
    why: str,
    kind: str | None,
    start: int | None,
    end: int | None,
    reach: int,
) -> Evidence:
    """An Evidence."""
    return Evidence(block, keep, strength, by, why, kind, start, end, reach)


def make_decision(block: int, keep: bool, kind: str | None, by: str, why: str) -> Decision:
    """A Decision on a block that is not cut."""
    return Decision(block, keep, kind, by, why)
