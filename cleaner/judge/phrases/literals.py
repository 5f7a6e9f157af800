"""What a regular expression cannot match without: most texts are ruled out by that, at a fraction of the cost."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from .folding import digits_alike

_parser: Any = getattr(re, "_parser", None)
"""Python's own reader of expressions; where a version has none, every text is searched."""

Words = frozenset[str]
Need = tuple[Words | None, bool, bool, Words | None]
"""Words of which a text holds at least one wherever an expression matches it, or None where there are none such;
whether it begins with one of them; whether the expression matches at the beginning of a text alone; and a few other
words, all digits in them DIGIT, of which it holds one too, or None."""
DIGIT = "0"
"""Stands in the words for any decimal digit; others stand for themselves, so that few numbers are taken for years."""
SPACE = " "
"""The only white space of a folded text."""
DIGITS = 10
"""Decimal digits of a script: a longer range of characters holds others too."""
FEW = 16
"""Other words that a text holds one of too, at most: each is looked for by itself, where the first were found."""
MOST = 64
"""Words that are joined from alternatives at most: of more, each alone is looked at."""
SHORTEST = 2
"""Code points of the words at a text's beginning that are rarer there than any words are anywhere in it."""
CHANCES, LETTER, OTHER = {DIGIT: 0.2, SPACE: 0.15}, 0.045, 0.005
"""Shares of the characters of texts: any digit (.01 of all, but where one stands others do), white space, a letter of
ASCII, what else there is."""
EMPTY: Words = frozenset(("",))
AT_BEGINNING = ("AT_BEGINNING", "AT_BEGINNING_STRING")
AROUND = ("ASSERT", "ASSERT_NOT")
"""Operations that look at what stands at a place, and match nothing."""


def needed(pattern: str) -> Words | None:
    """Words of which a text holds at least one wherever the expression matches it, or None where there are none such.

    DIGIT in them stands for any digit. Of several such groups of words the one that texts hold most seldom.
    """
    return None if _parser is None else _needed(_parser.parse(pattern))


def need(pattern: str) -> Need:
    """What a text has wherever the expression matches it: words at its beginning, or else anywhere in it."""
    if _parser is None:
        return None, False, False, None
    parsed = _parser.parse(pattern)
    flags = parsed.state.flags
    anchored = not flags & re.MULTILINE and _is_anchored(parsed)
    words = _needed(parsed)
    if words is None:
        return None, False, anchored, None
    first = _begins(parsed) if anchored else EMPTY
    begins = "" not in first and _shortest(first) >= min(_shortest(words), SHORTEST)
    if begins:
        words = frozenset(w for w in first if not any(o != w and w.startswith(o) for o in first))
    few = _other(parsed, words) or _other_of_branches(parsed, words, begins)
    return words, begins, anchored, few and frozenset(map(digits_alike, few))


def _other(items: Iterable[tuple[Any, Any]], words: Words) -> Words | None:
    """The best few words among what stands one behind the other, of which a text that holds one of some words need
    hold none."""
    others = [few for few in map(_least, _groups(items)) if len(few) <= FEW and not _implied(few, words)]
    return max(others, key=_rarity, default=None)


def _other_of_branches(items: Iterable[tuple[Any, Any]], words: Words, begins: bool) -> Words | None:
    """The same of an expression that is several in one: the few of each, or what it needs anyway."""
    parts = [(name, value) for name, value in _joined(items) if name != "AT"]
    if len(parts) != 1 or parts[0][0] != "BRANCH":
        return None
    found: set[str] = set()
    for branch in parts[0][1][1]:
        own = _of_sequence(branch)
        if own is None:
            return None
        found |= _other(branch, _begins(branch) if begins else own) or own
    few = _least(frozenset(found))
    return few if len(few) <= FEW and not _implied(few, words) else None


def _needed(parsed: Any) -> Words | None:
    words = None if parsed.state.flags & re.IGNORECASE else _of_sequence(parsed)
    return words and _least(words)


def _least(words: Words) -> Words:
    """The words that hold no other of them: a text holds one of these where it holds any."""
    return frozenset(word for word in words if not any(other != word and other in word for other in words))


def _implied(words: Words, by: Words) -> bool:
    """Whether a text that holds one of some words holds one of these with it."""
    return all(any(word in long for word in words) for long in by)


def _is_anchored(items: Iterable[tuple[Any, Any]]) -> bool:
    """Whether what stands one behind the other matches at the beginning of a text alone."""
    for name, value in _joined(items):
        if name in AROUND:
            continue
        if name == "AT":
            return value.name in AT_BEGINNING
        if name == "BRANCH":
            return all(_is_anchored(branch) for branch in value[1])
        return name == "SUBPATTERN" and not value[1] & re.MULTILINE and _is_anchored(value[3])
    return False


def _begins(items: Iterable[tuple[Any, Any]]) -> Words:
    """What all texts that a sequence matches begin with; '' is among them where some begin with anything."""
    run = EMPTY
    for name, value in _joined(items):
        whole = _whole(name, value)
        part = whole if whole is not None else _begins_of_part(name, value)
        if run != EMPTY and len(run) * len(part) > MOST:
            break
        run = _behind(run, part)
        if whole is None:
            break
    return run


def _begins_of_part(name: str, value: Any) -> Words:
    """What all texts that a part matches begin with."""
    if name == "SUBPATTERN":
        return EMPTY if value[1] & re.IGNORECASE else _begins(value[3])
    if name == "ATOMIC_GROUP":
        return _begins(value)
    if name in REPEATS:
        return _begins(value[2]) if value[0] else EMPTY
    if name == "BRANCH":
        return frozenset(word for branch in value[1] for word in _begins(branch))
    return EMPTY


def _of_sequence(items: Iterable[tuple[Any, Any]]) -> Words | None:
    """The best words among what stands one behind the other."""
    return max(_groups(items), key=_rarity, default=None)


def _groups(items: Iterable[tuple[Any, Any]]) -> list[Words]:
    """All words such that a text that a sequence matches holds one of each group."""
    found: list[Words] = []
    run = EMPTY
    for name, value in _joined(items):
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
    return [words for words in found if "" not in words]


def _joined(items: Iterable[tuple[Any, Any]]) -> Iterator[tuple[str, Any]]:
    """The parts by the names of their operations, literal characters in a row as one TEXT."""
    text = ""
    for operation, value in getattr(items, "data", items):  # a sequence of the reader's asks itself for each part
        name = operation.name
        if name == "LITERAL":
            text += chr(value)
            continue
        if text:
            yield "TEXT", text
            text = ""
        yield name, value
    if text:
        yield "TEXT", text


def _behind(run: Words, more: Words) -> Words:
    return frozenset(one + other for one in run for other in more)


def _whole(name: str, value: Any) -> Words | None:
    """All texts that a part matches; None where they are many. A part that only looks around matches ''."""
    if name == "TEXT":
        return frozenset((value,))
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
        whole: set[str] = set()
        for branch in value[1]:
            own = _whole_sequence(branch)
            if own is None or len(whole) + len(own) > MOST:
                return None
            whole |= own
        return frozenset(whole)
    if name in REPEATS:
        least, most, inner = value
        once = _whole_sequence(inner)
        if once is None or most > 1:
            return _times(once, least) if least == most else None
        return once if least else once | EMPTY
    return None


def _whole_sequence(items: Iterable[tuple[Any, Any]]) -> Words | None:
    run = EMPTY
    for name, value in _joined(items):
        part = _whole(name, value)
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
    """The characters of a set; None where it holds more than letters, signs, white space and all digits."""
    found: set[str] = set()
    for kind, item in items:
        if str(kind) == "LITERAL":
            found.add(chr(item))
        elif str(item) == "CATEGORY_DIGIT" or (str(kind) == "RANGE" and _are_digits(*item)):
            found.add(DIGIT)
        elif str(item) == "CATEGORY_SPACE":
            found.add(SPACE)
        else:
            return None
    return frozenset(found)


def _are_digits(first: int, last: int) -> bool:
    """Whether all characters of a range are decimal digits, of whatever script."""
    return last - first < DIGITS and all(chr(code).isdecimal() for code in range(first, last + 1))


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


def _rarity(words: Words) -> float:
    """The greater, the seldomer a text holds one of some words."""
    return -math.fsum([math.prod(map(_chance, word)) for word in words])


def _chance(char: str) -> float:
    """How often a character of a text is this one, or any digit for DIGIT."""
    if char in CHANCES:
        return CHANCES[char]
    return LETTER if char.isascii() and char.isalpha() else OTHER


def _shortest(words: Words) -> int:
    return min(map(len, words))


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
