"""Which expressions can match no folded text, since they ask for a capital letter."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

_parser: Any = getattr(re, "_parser", None)
"""Python's own reader of expressions; where a version has none, none is looked at."""
REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")


def asks_for_capitals(expression: str) -> bool:
    """Whether every text that an expression matches holds a capital letter, which a folded one does not.

    >>> [asks_for_capitals(e) for e in ("^Painted every", "^Painted|drawn", r"\\W[A-Za-z]", "(?i)Painted")]
    [True, False, False, False]
    """
    if _parser is None:
        return False
    parsed = _parser.parse(expression)
    return not parsed.state.flags & re.IGNORECASE and _asks(parsed)


def _asks(parsed: Iterable[tuple[Any, Any]]) -> bool:
    return any(_asks_one(str(operation), value) for operation, value in parsed)


def _asks_one(operation: str, value: Any) -> bool:
    """Whether a step of an expression matches nothing without a capital."""
    if operation == "LITERAL":
        return chr(value).isupper()
    if operation == "IN":
        return all(str(kind) == "LITERAL" and chr(item).isupper() for kind, item in value)
    if operation == "SUBPATTERN":
        return not value[1] & re.IGNORECASE and _asks(value[3])
    if operation == "BRANCH":
        return all(_asks(branch) for branch in value[1])
    if operation in REPEATS:
        return value[0] > 0 and _asks(value[2])
    return operation == "ATOMIC_GROUP" and _asks(value)
