"""Phrases of noise, matched on folded text: case, quotes, dashes, bullets and end punctuation do not count.

A phrase may hold placeholders: {n} a number, {date} a few words with a digit, {name} up to five words,
{any} anything but nothing, {some} anything or nothing, {url} an address.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Mapping, Sequence
from functools import lru_cache

from ...errors import RuleError
from ...frozen import Record
from ...patterns import pattern
from .folding import digits_alike, fold
from .literals import needed
from .marks import END, MARKS, SPACE, START, unified

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
JOINT = "(?:[:|,]? ?- ?|[:|,] ?| )"
"""Stands for a space before a placeholder: 'Published ' is 'Published: ' too."""
RANGE = "-"
"""What stands between two numbers."""
ALONE = tuple(pattern(f"{joint}(?:{value})", re.DOTALL) for value in PLACEHOLDERS.values() for joint in ("", JOINT))
"""What nine of ten phrases hold between their ends: here, so that the install compiles them."""
PART = pattern(r"\{(\w+)\}")
SHEET = 64
"""Phrases that are read together when one of them is needed."""

Parts = tuple[str, str, str, list[str]]
"""How a text begins; an expression that what follows matches as a whole; how it ends; and other texts that it holds."""
Encoded = bytes | memoryview
"""A text in UTF-8; where it lies, if it was taken apart when cleaner was installed."""


class Placed(Record):
    """Phrases with placeholders, by how the texts that they may be begin and end: a column each, as lines of one text,
    since thousands of texts take as long to make as the rest of them. Those that tell a beginning come first, then
    those that tell an end."""

    begins: Encoded
    """Beginnings; '' where one is not told. Digits are all '0', as in ends."""
    ends: Encoded
    """Ends; '' where one is not told."""
    phrases: Sequence[Encoded]
    """The phrases, SHEET of them as lines of one text in UTF-8: few of them are ever asked for."""
    owners: Sequence[int]
    """Their owners."""
    begun: int
    """How many of them tell a beginning."""


class Phrases(Record):
    """Phrases by what a text must have before one is tried, so that a block meets only the few that could match it."""

    exact: Sequence[tuple[int, Encoded]]
    """Owners, in order, each with its phrases that have no placeholder, folded, as lines of a text in UTF-8."""
    placed: Placed
    """The others."""
    held: Sequence[Encoded]
    """Of the last ones of these, which tell neither beginning nor end, words of which a text holds one, as lines; none
    where that is not told either."""


class PhraseIndex:
    """Takes phrases apart, one after the other."""

    def __init__(self) -> None:
        self._exact: dict[int, list[str]] = {}
        """Owner -> folded phrases."""
        self._taken: list[tuple[int, Encoded]] = []
        """The same, taken apart before."""
        self._begun: list[tuple[str, str, str, int]] = []
        """(beginning, end, phrase, owner) of those that tell a beginning."""
        self._ended: list[tuple[str, str, str, int]] = []
        """The same of those that tell an end alone."""
        self._held: list[tuple[list[str], str, int]] = []
        """(words of which a text holds one, phrase, owner) of the others."""

    def phrases(self) -> Phrases:
        """What was added."""
        rows = [*self._begun, *self._ended, *[("", "", phrase, owner) for _, phrase, owner in self._held]]
        placed = Placed(
            begins="\n".join([begin for begin, _, _, _ in rows]).encode(),
            ends="\n".join([end for _, end, _, _ in rows]).encode(),
            phrases=[
                "\n".join([row[2] for row in rows[at : at + SHEET]]).encode() for at in range(0, len(rows), SHEET)
            ],
            owners=array("I", [owner for *_, owner in rows]),
            begun=len(self._begun),
        )
        exact = [(owner, "\n".join(phrases).encode()) for owner, phrases in self._exact.items()]
        return Phrases(
            sorted([*self._taken, *exact], key=lambda owned: owned[0]),
            placed,
            ["\n".join(words).encode() for words, _, _ in self._held],
        )

    def add(self, phrase: str, owner: int) -> None:
        """Files a phrase under its owner, a number. Raises RuleError on a bad one."""
        if "{" not in phrase:
            folded = fold(phrase)
            if not folded:
                raise RuleError(f"the phrase {phrase!r} holds no letter or digit")
            self._exact.setdefault(owner, []).append(folded)
            return
        expression, head, tail = phrase_pattern(phrase)
        if head or tail:
            begin = head if len(head) <= HEAD else head.removesuffix(" ")  # _literal has more than a space there
            rows = self._begun if begin else self._ended
            rows.append((digits_alike(begin), digits_alike(tail), phrase.replace("\n", " "), owner))
        else:
            self._held.append((sorted(needed(expression) or ()), phrase.replace("\n", " "), owner))

    def take(self, known: Phrases, owners: Mapping[int, int]) -> None:
        """Files what was taken apart before, each under the owner that its own has become, if that is told; no phrase
        of such an owner is to be added."""
        self._taken += [(owners[owner], texts) for owner, texts in known.exact if owner in owners]
        placed = known.placed
        phrases = [phrase for sheet in placed.phrases for phrase in str(sheet, "utf-8").split("\n")]
        begins, ends = str(placed.begins, "utf-8").split("\n"), str(placed.ends, "utf-8").split("\n")
        held = iter(known.held)
        for begin, end, phrase, owner in zip(begins, ends, phrases, placed.owners, strict=False):
            words = next(held) if not (begin or end) else b""
            if owner not in owners:
                continue
            if begin or end:
                (self._begun if begin else self._ended).append((begin, end, phrase, owners[owner]))
            else:
                self._held.append((str(words, "utf-8").split("\n") if words else [], phrase, owners[owner]))


@lru_cache(maxsize=8192)
def compiled(expression: str) -> re.Pattern[str]:
    """What stands between the ends of a phrase, compiled when it is first needed: a page meets a few of the thousands,
    and most of them share it."""
    return pattern(expression, re.DOTALL)


@lru_cache(maxsize=8192)
def phrase_parts(phrase: str) -> Parts:
    """What a folded text has that a phrase with placeholders is: few texts have all that can be told by a look.

    An end with a digit is left to the expression, for {date} looks ahead for one.
    """
    literals, names, mark = _literals(phrase)
    tail = "" if any(map(str.isdecimal, literals[-1])) else literals[-1]
    head = literals[0].removesuffix(" ")
    middle = _expression(literals, names, mark)[len(re.escape(head)) :].removesuffix(re.escape(tail))
    return head, middle, tail, [literal.removesuffix(" ") for literal in literals[1:-1] if literal.strip()]


def phrase_pattern(phrase: str) -> tuple[str, str, str]:
    """A phrase with placeholders as a regular expression over folded text, with its literal beginning and end.

    Raises RuleError for an unknown placeholder or a phrase without any literal.
    """
    literals, names, mark = _literals(phrase)
    return _expression(literals, names, mark), literals[0], literals[-1]


def _literals(phrase: str) -> tuple[list[str], list[str], str]:
    """The literals of a phrase, folded, the names of the placeholders between them, and the mark before a {some} that
    ends it: folding takes that away from a text in which nothing follows. Raises RuleError."""
    pieces = PART.split(phrase)
    literals, names = [_fold_inside(p) for p in pieces[::2]], pieces[1::2]
    if not "".join(literals).strip():
        raise RuleError(f"the phrase {phrase!r} holds placeholders alone")
    for name in names:
        if name not in PLACEHOLDERS:
            known = ", ".join(PLACEHOLDERS)
            raise RuleError(f"the phrase {phrase!r} has an unknown placeholder {{{name}}}; known: {known}")
    literals[0], literals[-1] = START.sub("", literals[0]), END.sub("", literals[-1])
    asked = END.search(literals[-2]) if names[-1:] == ["some"] and not literals[-1] else None
    if asked is None or literals[-2].endswith(" "):
        return literals, names, ""
    literals[-2] = literals[-2][: asked.start()]
    return literals, names, asked.group()


def _expression(literals: Sequence[str], names: Sequence[str], mark: str) -> str:
    pieces = [f"(?:{PLACEHOLDERS[name]}){_literal(literal)}" for name, literal in zip(names, literals[1:], strict=True)]
    if mark:
        pieces[-1] = f"(?:{re.escape(mark)}{pieces[-1]})?"
    return _literal(literals[0]) + "".join(pieces)


def _literal(text: str) -> str:
    """A pattern for literal text, in which a space before a placeholder stands for more, and a dash between two may
    stand between spaces."""
    if text == RANGE:
        return " ?- ?"
    return re.escape(text[:-1]) + JOINT if text.endswith(" ") else re.escape(text)


def _fold_inside(text: str) -> str:
    """Like fold, for a part of a phrase: its ends stay."""
    return SPACE.sub(" ", unified(text))


def phrases_of(table: Mapping[str, object]) -> list[object]:
    """The phrases of a table of lists by language, joined."""
    return [phrase for group in table.values() for phrase in (group if isinstance(group, list) else [group])]
