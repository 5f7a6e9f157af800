"""Phrases of noise, matched on folded text: case, quotes, dashes, bullets and end punctuation do not count.

A phrase may hold placeholders: {n} a number, {date} a few words with a digit, {name} up to five words,
{any} anything but nothing, {some} anything or nothing, {url} an address.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from ..errors import RuleError
from ..patterns import pattern
from .folding import digits_alike, fold
from .literals import needed
from .marks import END, FOLDED, MARKS, SPACE, START

HEAD = 6
"""Code points of a phrase's literal beginning up to which a space at its end must be there too."""
PLACEHOLDERS = {
    "n": r"[\d][\d.,' ]*(?: ?(?:k|m|mil|mio|тыс|万|천))?",
    "date": rf"(?=[^\d]{{0,30}}\d)[\w{MARKS}.,:/'\- |]{{3,60}}?",
    "name": rf"[^\W\d_][\w{MARKS}.'\-]*(?: [\w{MARKS}.'\-]+){{0,4}}",
    "any": r".+",
    "some": r".*",
    "url": r"(?:https?://|www\.)\S+",
}
PART = pattern(r"\{(\w+)\}")
LAST_TWO = 2
"""Literals of a phrase with one placeholder."""


class PhraseIndex:
    """Phrases by what a text must have before one is tried, so that a block meets only the few that could match it."""

    def __init__(self) -> None:
        self.exact: dict[str, list[int]] = {}
        """A folded phrase -> owners."""
        self.longest = 0
        """Code points of the longest exact phrase."""
        self.placed: list[tuple[str, str, str, int]] = []
        """(beginning, end, phrase, owner): a text begins and ends so; one of them may be ''. Digits are all '0'."""
        self.held: list[tuple[list[str], str, int]] = []
        """(words of which a text holds one, phrase, owner); there may be no such words."""

    def add(self, phrase: str, owner: int) -> None:
        """Files a phrase under its owner, a number. Raises RuleError on a bad one."""
        if "{" not in phrase:
            folded = fold(phrase)
            if not folded:
                raise RuleError(f"the phrase {phrase!r} holds no letter or digit")
            self.exact.setdefault(folded, []).append(owner)
            self.longest = max(self.longest, len(folded))
            return
        expression, head, tail = phrase_pattern(phrase)
        if head or tail:
            begin = head if len(head) <= HEAD else head.removesuffix(" ")  # _literal has more than a space there
            self.placed.append((digits_alike(begin), digits_alike(tail), phrase, owner))
        else:
            self.held.append((sorted(needed(expression) or ()), phrase, owner))


@lru_cache(maxsize=8192)
def compiled(phrase: str) -> re.Pattern[str]:
    """A phrase's pattern, made and compiled when it is first needed: a page meets a few of the thousands."""
    return re.compile(phrase_pattern(phrase)[0], re.DOTALL)


@lru_cache(maxsize=8192)
def phrase_pattern(phrase: str) -> tuple[str, str, str]:
    """A phrase with placeholders as a regular expression over folded text, with its literal beginning and end.

    Raises RuleError for an unknown placeholder or a phrase without any literal.
    """
    pieces = PART.split(phrase)
    literals = [_fold_inside(p) for p in pieces[::2]]
    if not "".join(literals).strip():
        raise RuleError(f"the phrase {phrase!r} holds placeholders alone")
    literals[0], literals[-1] = START.sub("", literals[0]), END.sub("", literals[-1])
    expression = _literal(literals[0])
    for name, literal in zip(pieces[1::2], literals[1:], strict=True):
        if name not in PLACEHOLDERS:
            known = ", ".join(PLACEHOLDERS)
            raise RuleError(f"the phrase {phrase!r} has an unknown placeholder {{{name}}}; known: {known}")
        expression += f"(?:{PLACEHOLDERS[name]}){_literal(literal)}"
    asked = END.search(literals[-2]) if pieces[-2:] == ["some", ""] else None
    if asked is not None and not literals[-2].endswith(" "):  # folding takes the mark away where nothing follows
        expression = expression.removesuffix(f"{re.escape(asked.group())}(?:{PLACEHOLDERS['some']})")
        expression += f"(?:{re.escape(asked.group())}{PLACEHOLDERS['some']})?"
        if len(literals) == LAST_TWO:
            literals[0] = END.sub("", literals[0])
    return expression, literals[0], literals[-1]


def _literal(text: str) -> str:
    """A pattern for literal text; before a placeholder, 'Published ' also stands for 'Published: '."""
    return re.escape(text[:-1]) + "(?:[:|,]? ?- ?|[:|,] ?| )" if text.endswith(" ") else re.escape(text)


def _fold_inside(text: str) -> str:
    """Like fold, for a part of a phrase: its ends stay."""
    return SPACE.sub(" ", unicodedata.normalize("NFKC", text.translate(FOLDED)).casefold())


def phrases_of(table: Mapping[str, object]) -> list[object]:
    """The phrases of a table of lists by language, joined."""
    return [phrase for group in table.values() for phrase in (group if isinstance(group, list) else [group])]
