"""JSON as pages write it into their scripts: in comments, with a comma too many, with its quotation marks escaped."""

from __future__ import annotations

import json
import re

from .patterns import pattern

WRAPPER = pattern(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|"
    r"(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/|\]\]>)[\s;]*$"
)
"""A comment or CDATA mark around a script's text."""
WRAPPED, WRAPPED_END = ("<", "/"), (">", "/", ";")
"""What a wrapped text begins or ends with: a look that saves most texts the pattern."""
MOST_WRAPPERS = 4
"""Marks at either end that are taken off, each with a look at the whole text; pages have at most two in each other."""
ESCAPE = pattern(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?P<lone>u[dD][89a-fA-F][0-9a-fA-F]{2})|.)", re.S
)
"""A backslash with what it escapes, and whether that is half of a character of two halves without the other."""
TRAILING_COMMA = pattern(r",(?=\s*[\]}])")
READER = json.JSONDecoder(strict=False)
"""Takes raw control characters inside strings, as many templates write them."""


def read_json(text: str) -> object:
    """The value of a script, None for an empty one. Raises ValueError where it is beyond mending, RecursionError where
    it is nested too deeply.

    Text after the first value, such as a semicolon, is ignored.
    """
    bare = text.strip().lstrip("\ufeff").strip()
    for _ in range(MOST_WRAPPERS):
        if not bare.startswith(WRAPPED) and not bare.endswith(WRAPPED_END):
            break
        unwrapped = WRAPPER.sub("", bare).strip()
        if unwrapped == bare:
            break
        bare = unwrapped
    if not bare:
        return None
    try:
        return _first_value(bare)
    except ValueError:
        from html import unescape  # few pages need it, and it takes long to load

        return _first_value(TRAILING_COMMA.sub("", unescape(bare)))


def _first_value(text: str) -> object:
    if "\\ud" in text or "\\uD" in text:
        text = ESCAPE.sub(_whole, text)
    return READER.raw_decode(text)[0]


def _whole(escape: re.Match[str]) -> str:
    """An escaped character, U+FFFD in place of half a one."""
    return escape[0] if escape["lone"] is None else "\\ufffd"
