"""Phrases of noise, matched on folded text: case, quotes, dashes, bullets and end punctuation do not count.

A phrase may hold placeholders: {n} a number, {date} a few words with a digit, {name} up to five words,
{any} anything but nothing, {some} anything or nothing, {url} an address.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache

from ..errors import RuleError
from ..patterns import pattern
from ..quick import dataclass, field
from .literals import needed

HEAD = 6
"""Code points of a phrase's literal beginning that a text must begin with before the phrase is tried."""
KEY = 3
"""Code points of it that index the phrase; a shorter beginning is its own key."""
PLACEHOLDERS = {
    "n": r"[\d][\d.,' ]*(?: ?(?:k|m|mil|mio|тыс|万|천))?",
    "date": r"(?=[^\d]{0,30}\d)[\w.,:/'\- |]{3,60}?",
    "name": r"[^\W\d_][\w.'\-]*(?: [\w.'\-]+){0,4}",
    "any": r".+",
    "some": r".*",
    "url": r"(?:https?://|www\.)\S+",
}
FOLDED = str.maketrans(
    {"ⓒ": "©", "\u00ad": ""}
    | dict.fromkeys("’‘‚‛`´ʼ′", "'")
    | dict.fromkeys("“”„‟«»″「」『』《》", '"')
    | dict.fromkeys("‐‑‒–—―−", "-")
)
MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0900-\u0963\u0966-\u0dff\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
    "\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u1056-\u1059\u17b4-\u17d3"
)
"""Vowel signs and accents, which Python's \\w leaves out: they end words in Hindi, Thai, Burmese, Khmer and others."""
START = pattern(rf"^(?:\[x\]|(?![©{MARKS}])[\W_])+", re.IGNORECASE)
END = pattern(rf"(?:[^\w{MARKS}]|_)+$")
SPACE = pattern(r"\s+")
ASCII_MARKS = "".join(chr(code) for code in range(128) if not chr(code).isalnum())
"""What START and END take away from a text of ASCII."""
MARKDOWN_LINK = pattern(r"!?\[([^\[\]]*)\]\([^()\s]*(?:\s+\"[^\"]*\")?\)")
PART = pattern(r"\{(\w+)\}")
LONGEST_KNOWN = 2000
"""Code points: a longer text is not remembered, so that a batch of large pages takes no memory that grows."""


def fold(text: str) -> str:
    """The text in the form in which phrases are compared.

    Compatibility forms unified (NFKC), lower case, one kind of quote and dash, single spaces, no marks at
    either end (so that '### Related:', '» Related' and 'RELATED …' are the same), Markdown links as their words.
    """
    return _known(text) if len(text) <= LONGEST_KNOWN else _folded(text)


def _folded(text: str) -> str:
    if "](" in text:
        text = MARKDOWN_LINK.sub(r"\1", text)
    if text.isascii():  # what follows, at a fifth of its time: nine of ten blocks of an English page
        return " ".join(text.replace("`", "'").lower().strip(ASCII_MARKS).split())
    text = unicodedata.normalize("NFKC", text.translate(FOLDED)).casefold()
    return SPACE.sub(" ", END.sub("", START.sub("", text))).strip()


_known = lru_cache(maxsize=4096)(_folded)


@dataclass(slots=True)
class PhraseIndex:
    """Phrases by how they begin or end, so that a block meets only the few that could match it."""

    exact: dict[str, list[int]] = field(default_factory=dict)
    """A folded phrase -> owners."""
    heads: dict[str, list[tuple[str, str, str, int]]] = field(default_factory=dict)
    """The first KEY code points of a beginning -> (beginning, end, phrase, owner)."""
    tails: dict[str, list[tuple[str, str, int]]] = field(default_factory=dict)
    """The last KEY code points of an end -> (end, phrase, owner)."""
    others: list[tuple[str, str, int]] = field(default_factory=list)
    """(a word that the text holds, phrase, owner)."""

    def add(self, phrase: str, owner: int) -> None:
        """Files a phrase under its owner, the number that match gives back. Raises RuleError on a bad one."""
        if "{" not in phrase:
            folded = fold(phrase)
            if not folded:
                raise RuleError(f"the phrase {phrase!r} holds no letter or digit")
            self.exact.setdefault(folded, []).append(owner)
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

    def match(self, folded: str) -> Iterator[int]:
        """The owners of the phrases that match all of a folded text; an owner may come twice."""
        yield from self.exact.get(folded, ())
        for size in range(1, min(KEY, len(folded)) + 1):
            for head, end, phrase, owner in self.heads.get(folded[:size], ()):
                if folded.startswith(head) and folded.endswith(end) and _compiled(phrase).fullmatch(folded):
                    yield owner
            for tail, phrase, owner in self.tails.get(folded[-size:], ()):
                if folded.endswith(tail) and _compiled(phrase).fullmatch(folded):
                    yield owner
        for word, phrase, owner in self.others:
            if word in folded and _compiled(phrase).fullmatch(folded):
                yield owner


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
