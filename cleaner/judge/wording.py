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
from .folding import fold
from .literals import needed
from .marks import END, FOLDED, MARKS, SPACE, START

HEAD = 6
"""Code points of a phrase's literal beginning that a text must begin with before the phrase is tried."""
KEY = 3
"""Code points of it that index the phrase; a shorter beginning is its own key."""
PLACEHOLDERS = {
    "n": r"[\d][\d.,' ]*(?: ?(?:k|m|mil|mio|тыс|万|천))?",
    "date": rf"(?=[^\d]{{0,30}}\d)[\w{MARKS}.,:/'\- |]{{3,60}}?",
    "name": rf"[^\W\d_][\w{MARKS}.'\-]*(?: [\w{MARKS}.'\-]+){{0,4}}",
    "any": r".+",
    "some": r".*",
    "url": r"(?:https?://|www\.)\S+",
}
PART = pattern(r"\{(\w+)\}")


class PhraseIndex:
    """Phrases by how they begin or end, so that a block meets only the few that could match it."""

    def __init__(self) -> None:
        self.exact: dict[str, list[int]] = {}
        """A folded phrase -> owners."""
        self.heads: dict[str, list[tuple[str, str, str, int]]] = {}
        """The first KEY code points of a beginning -> (beginning, end, phrase, owner)."""
        self.tails: dict[str, list[tuple[str, str, int]]] = {}
        """The last KEY code points of an end -> (end, phrase, owner)."""
        self.others: list[tuple[str, str, int]] = []
        """(a word that the text holds, phrase, owner)."""
        self.longest = 0
        """Code points of the longest exact phrase."""

    def add(self, phrase: str, owner: int) -> None:
        """Files a phrase under its owner, the number that match gives back. Raises RuleError on a bad one."""
        if "{" not in phrase:
            folded = fold(phrase)
            if not folded:
                raise RuleError(f"the phrase {phrase!r} holds no letter or digit")
            self.exact.setdefault(folded, []).append(owner)
            self.longest = max(self.longest, len(folded))
            return
        expression, head, tail = phrase_pattern(phrase)
        begin = head if len(head) <= HEAD else head.removesuffix(" ")  # _literal has more than a space there
        if head:
            self.heads.setdefault(head[:KEY], []).append((begin, tail, phrase, owner))
        elif tail:
            self.tails.setdefault(tail[-KEY:], []).append((tail, phrase, owner))
        else:
            words = needed(expression) or frozenset()
            self.others.append((min(words) if len(words) == 1 else "", phrase, owner))

    def match(self, folded: str) -> list[int]:
        """The owners of the phrases that match all of a folded text; an owner may come twice."""
        found: list[int] = []
        owners = self.exact.get(folded) if len(folded) <= self.longest else None
        if owners is not None:
            found.extend(owners)
        for size in range(1, min(KEY, len(folded)) + 1):
            heads = self.heads.get(folded[:size])
            for head, end, phrase, owner in heads or ():
                if folded.startswith(head) and folded.endswith(end) and _compiled(phrase).fullmatch(folded):
                    found.append(owner)
            tails = self.tails.get(folded[-size:])
            for tail, phrase, owner in tails or ():
                if folded.endswith(tail) and _compiled(phrase).fullmatch(folded):
                    found.append(owner)
        for word, phrase, owner in self.others:
            if word in folded and _compiled(phrase).fullmatch(folded):
                found.append(owner)
        return found


@lru_cache(maxsize=8192)
def _compiled(phrase: str) -> re.Pattern[str]:
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
