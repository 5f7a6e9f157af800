"""What a regular expression cannot match without: most texts are ruled out by that, at a fraction of the cost."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

_parser: Any = getattr(re, "_parser", None)
"""Python's own reader of expressions; where a version has none, every text is searched."""

Words = frozenset[str]
DIGIT = "\\d"
"""Stands among the words for a digit of any script."""


DIGITS: Words = frozenset((DIGIT,))


def needed(pattern: str) -> Words | None:
    """Words of which a text holds at least one wherever the expression matches it, or None where there are none such.

    DIGIT among them stands for any digit.
    The longest such words: they are the rarest.
    """
    if _parser is None:
        return None
    parsed = _parser.parse(pattern)
    return None if parsed.state.flags & re.IGNORECASE else _of_sequence(parsed)


def _of_sequence(items: Iterable[tuple[Any, Any]]) -> Words | None:
    """The best words among what stands one behind the other."""
    found: list[Words] = []
    run = ""
    for operation, value in items:
        name = str(operation)
        if name == "LITERAL":
            run += chr(value)
            continue
        if run:
            found.append(frozenset((run,)))
            run = ""
        inner = _of_part(name, value)
        if inner:
            found.append(inner)
    if run:
        found.append(frozenset((run,)))
    return max(found, key=_rarity, default=None)


def _of_part(name: str, value: Any) -> Words | None:
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, _, inner = value
        return _of_sequence(inner) if least else None
    if name == "SUBPATTERN":
        _, added, _, inner = value
        return None if added & re.IGNORECASE else _of_sequence(inner)
    if name == "ATOMIC_GROUP":
        return _of_sequence(value)
    if name == "IN":
        return DIGITS if [(str(kind), str(item)) for kind, item in value] == [("CATEGORY", "CATEGORY_DIGIT")] else None
    if name == "ASSERT":
        return _of_sequence(value[1])
    return _of_branches(value[1]) if name == "BRANCH" else None


def _of_branches(branches: Sequence[Iterable[tuple[Any, Any]]]) -> Words | None:
    """What one branch needs, or another; None where a branch needs nothing."""
    words: set[str] = set()
    for branch in branches:
        own = _of_sequence(branch)
        if not own:
            return None
        words |= own
    return frozenset(words)


def _rarity(words: Words) -> tuple[int, int]:
    return min(map(len, words)), -len(words)
