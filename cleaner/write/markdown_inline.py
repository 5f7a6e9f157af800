"""Inline Markdown of a block: marks that parse back, and escapes only where text would read as markup.

Strong is written with '**' and em with '_', so their delimiters never run together. Where CommonMark's
flanking rules (spec 0.31, section 6.2) would not let a delimiter work, as in 'un<em>!!</em>like', and for sub
and sup, which Markdown lacks, the HTML tag is written: inline HTML is part of CommonMark.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from string import punctuation
from unicodedata import category

from ..patterns import pattern
from ..records import Block, Span
from .inline import Token, tokens

DELIMITERS: Mapping[str, str] = {"strong": "**", "em": "_", "del": "~~"}
"""What opens and closes a mark; other marks are written as HTML."""
MARKUP = "*"
"""Stands for neighbouring markup where a character's class is asked: all of it begins and ends as punctuation."""
LESS = "&lt;"
"""What is written for a '<' that would begin a tag."""

_SPECIAL = pattern(r"[\\`*_\[\]<&!~]")
_ENTITY = pattern(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);")
_BACKTICKS = pattern(r"`+")
_SPACE = pattern(r"\s+")
_NOT_PLAIN = pattern(r"[^\S \t]")
_LINE_SPACE = pattern(r"[ \t\r\f\v]+")
_IN_TITLE = pattern(r'[\\"`]')
_IN_ADDRESS: Mapping[int, str] = {ord(c): f"%{ord(c):02X}" for c in '()<>\\|`"'}


def inline(block: Block, mark: str | None = None) -> str:
    """The block's text and marks as inline Markdown, '\\n' for a line break; with mark, all under that mark too.

    Pipes are left as they are: only a table needs them escaped.
    """
    steps = tokens(block, mark)
    markers = _markers(steps)
    inside_link = 0
    parts = []
    for i, token in enumerate(steps):
        if token.kind == "text":
            text, before = _LINE_SPACE.sub(" ", token.text), MARKUP if i else ""
            parts.append(escape(text, before, _after(steps, i), in_link=inside_link > 0))
        elif token.kind == "code":
            parts.append(_code(token.text))
        elif token.kind == "image" and token.span is not None:
            alt = escape(_one_line(token.span.label), MARKUP, MARKUP, in_link=True)
            parts.append(f"![{alt}]({_address(token.span)})")
        else:
            if token.span is not None and token.span.kind == "link":
                inside_link += 1 if token.kind == "open" else -1
            parts.append(markers[i])
    return "".join(parts)


def escape(text: str, before: str, after: str, *, in_link: bool = False) -> str:
    """The text with a backslash before each character that would read as inline markup, and '&lt;' for such a '<': not
    every parser knows that a backslash keeps it from being a tag.

    before and after are the characters around it: '' at the edge of the block, '[' before a link, MARKUP where
    other markup stands there.
    """
    last = len(text) - 1

    def escaped(match: re.Match[str]) -> str:
        """The character, escaped where it would read as markup."""
        i = match.start()
        sides = text[i - 1] if i else before, text[i + 1] if i < last else after
        if match.group() == "&":
            is_markup = _ENTITY.match(text, i) is not None
        elif match.group() == "!":
            is_markup = i == last and after == "["
        else:
            is_markup = _is_markup(match.group(), *sides, in_link=in_link)
        if match.group() == "<":
            return LESS if is_markup else "<"
        return "\\" * is_markup + match.group()

    return _SPECIAL.sub(escaped, text)


def _after(steps: Sequence[Token], place: int) -> str:
    """What follows a token's text, as escape wants it."""
    following = steps[place + 1] if place + 1 < len(steps) else None
    if following is None:
        return ""
    is_link = following.kind == "open" and following.span is not None and following.span.kind == "link"
    return "[" if is_link else MARKUP


def _is_markup(char: str, before: str, after: str, *, in_link: bool) -> bool:
    """Whether a special character between two others may be read as markup."""
    if char == "\\":
        return after != "" and (after in punctuation or after == "\n")
    if char == "*":
        return before != " " or after not in ("", " ")
    if char == "_":
        return not (before.isalnum() and after.isalnum())
    if char == "]":
        return in_link
    if char == "<":
        return after != "" and ((after.isascii() and after.isalpha()) or after in "/!?")
    if char == "~":
        return after in ("~", MARKUP) or (before != "" and not before.isspace())
    return True


def _markers(steps: Sequence[Token]) -> dict[int, str]:
    """What each opening and closing token is written as, by its place."""
    markers: dict[int, str] = {}
    opened: list[int] = []
    for i, token in enumerate(steps):
        if token.kind == "open":
            opened.append(i)
        elif token.kind == "close" and token.span is not None:
            start = opened.pop()
            markers[start], markers[i] = _pair(token.span, steps, start, i)
    return markers


def _pair(span: Span, steps: Sequence[Token], start: int, end: int) -> tuple[str, str]:
    """How the mark that opens and closes at two places is written."""
    if span.kind == "link":
        return "[", f"]({_address(span)})"
    if span.kind in DELIMITERS:
        opens = _can_flank(span.kind, _edge(steps, start - 1, last=True), _edge(steps, start + 1, last=False))
        closes = _can_flank(span.kind, _edge(steps, end + 1, last=False), _edge(steps, end - 1, last=True))
        if opens and closes:
            return DELIMITERS[span.kind], DELIMITERS[span.kind]
    return f"<{span.kind}>", f"</{span.kind}>"


def _edge(steps: Sequence[Token], place: int, *, last: bool) -> str:
    """The last or first character of a token's text, MARKUP of another token, ' ' past the ends."""
    if not 0 <= place < len(steps):
        return " "
    token = steps[place]
    return token.text[-1 if last else 0] if token.kind == "text" else MARKUP


def _can_flank(kind: str, outer: str, inner: str) -> bool:
    """Whether a delimiter between the two characters opens (or closes) for every CommonMark parser.

    Versions of the specification differ on whether symbols count as punctuation, so a symbol is trusted
    neither as punctuation nor as a letter.
    """
    is_soft = outer in punctuation or outer in "\t\n\r\f" or category(outer) == "Zs" or category(outer)[0] == "P"
    if kind == "em":
        return is_soft
    return is_soft or category(inner)[0] not in "PS"


def _address(span: Span) -> str:
    """The address and title of a link or image as they stand in the parentheses."""
    address = _ENTITY.sub(r"\\\g<0>", (span.value or "").translate(_IN_ADDRESS))
    if span.kind != "link" or not span.label:
        return address
    title = _ENTITY.sub(r"\\\g<0>", _IN_TITLE.sub(r"\\\g<0>", _one_line(span.label)))
    return f'{address} "{title.replace("<", LESS)}"'


def _one_line(text: str | None) -> str:
    """The text with white space folded to single spaces."""
    return _SPACE.sub(" ", text or "").strip()


def _code(text: str) -> str:
    """Each line of the text as a code span of its own, for that cannot hold a line break."""
    return "\n".join([_code_span(line) for line in text.split("\n") if not line.isspace() and line])


def _code_span(line: str) -> str:
    """A code span: its delimiter is a run of backticks of a length that the text does not have."""
    line = _NOT_PLAIN.sub(" ", line).rstrip()
    runs = {len(run) for run in _BACKTICKS.findall(line)}
    fence = "`" * next(n for n in range(1, len(runs) + 2) if n not in runs)
    pad = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{fence}{pad}{line}{pad}{fence}"
