"""What a regular expression cannot match without: most texts are ruled out by that, at a fraction of the cost."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

_parser: Any = getattr(re, "_parser", None)
"""Python's own reader of expressions; where a version has none, every text is searched."""

Words = frozenset[str]
DIGIT = "0"
"""Stands in the words for any decimal digit: they are looked for in a text whose digits are all this one
(folding.digits_alike)."""
MOST = 64
"""Words that are joined from alternatives at most: of more, each alone is looked at."""
EMPTY: Words = frozenset(("",))


def needed(pattern: str) -> Words | None:
    """Words of which a text holds at least one wherever the expression matches it, or None where there are none such.

    Digits in them stand for any digit. The longest such words: they are the rarest.
    """
    if _parser is None:
        return None
    parsed = _parser.parse(pattern)
    words = None if parsed.state.flags & re.IGNORECASE else _of_sequence(parsed)
    return words and frozenset(word for word in words if not any(other != word and other in word for other in words))


def _of_sequence(items: Iterable[tuple[Any, Any]]) -> Words | None:
    """The best words among what stands one behind the other."""
    found: list[Words] = []
    run = EMPTY
    for operation, value in items:
        name = str(operation)
        all_of_it = _whole(name, value)
        if all_of_it is not None and len(run) * len(all_of_it) <= MOST:
            run = _behind(run, all_of_it)
            inner = _of_sequence(value[1]) if name == "ASSERT" else None
            if inner:
                found.append(inner)
            continue
        begin, end = _edges(name, value)
        if begin is not None and len(run) * len(begin) <= MOST:
            found.append(_behind(run, begin))
        else:
            found.append(run)
            inner = _of_part(name, value)
            if inner:
                found.append(inner)
        run = end if end is not None else EMPTY
    found.append(run)
    return max([words for words in found if "" not in words], key=_rarity, default=None)


def _behind(run: Words, more: Words) -> Words:
    return frozenset(one + other for one in run for other in more)


def _whole(name: str, value: Any) -> Words | None:
    """All texts that a part matches; None where they are many. A part that only looks around matches ''."""
    if name == "LITERAL":
        return frozenset((DIGIT if chr(value).isdecimal() else chr(value),))
    if name == "IN":
        return _of_set(value)
    if name in ("AT", "ASSERT", "ASSERT_NOT"):
        return EMPTY
    if name == "SUBPATTERN":
        _, added, _, inner = value
        return None if added & re.IGNORECASE else _whole_sequence(inner)
    if name == "ATOMIC_GROUP":
        return _whole_sequence(value)
    if name == "BRANCH":
        branches = [_whole_sequence(branch) for branch in value[1]]
        whole = frozenset(word for branch in branches for word in branch or ())
        return whole if None not in branches and len(whole) <= MOST else None
    if name in REPEATS:
        least, most, inner = value
        once = _whole_sequence(inner)
        if once is None or most > 1:
            return _times(once, least) if least == most else None
        return once if least else once | EMPTY
    return None


def _whole_sequence(items: Iterable[tuple[Any, Any]]) -> Words | None:
    run = EMPTY
    for operation, value in items:
        part = _whole(str(operation), value)
        if part is None or len(run) * len(part) > MOST:
            return None
        run = _behind(run, part)
    return run


def _times(once: Words | None, count: int) -> Words | None:
    """What so many of some texts come to, one behind the other; None where that is much."""
    if once is None or len(once) ** min(count, MOST) > MOST or count > MOST:
        return None
    run = EMPTY
    for _ in range(count):
        run = _behind(run, once)
    return run


def _of_set(items: Sequence[tuple[Any, Any]]) -> Words | None:
    """The characters of a set; None where it holds more than letters, signs and all digits."""
    found: set[str] = set()
    for kind, item in items:
        if str(kind) == "LITERAL":
            found.add(DIGIT if chr(item).isdecimal() else chr(item))
        elif (str(kind), str(item)) == ("CATEGORY", "CATEGORY_DIGIT"):
            found.add(DIGIT)
        else:
            return None
    return frozenset(found)


REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")


def _edges(name: str, value: Any) -> tuple[Words | None, Words | None]:
    """What a part that repeats something begins and ends with; None, None for another."""
    if name not in REPEATS:
        return None, None
    least, _, inner = value
    words = _times(_whole_sequence(inner), least) if least else None
    return words, words


def _of_part(name: str, value: Any) -> Words | None:
    if name in REPEATS:
        least, _, inner = value
        return _of_sequence(inner) if least else None
    if name == "SUBPATTERN":
        _, added, _, inner = value
        return None if added & re.IGNORECASE else _of_sequence(inner)
    if name == "ATOMIC_GROUP":
        return _of_sequence(value)
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
