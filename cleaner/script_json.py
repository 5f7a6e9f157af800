"""JSON as pages write it into their scripts: in comments, with a comma too many, with its quotation marks escaped."""

from __future__ import annotations

import json

from .patterns import pattern

WRAPPER = pattern(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|"
    r"(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/|\]\]>)[\s;]*$"
)
"""A comment or CDATA mark around a script's text."""
WRAPPED, WRAPPED_END = ("<", "/"), (">", "/", ";")
"""What a wrapped text begins or ends with: a look that saves most texts the pattern."""
TRAILING_COMMA = pattern(r",(?=\s*[\]}])")
READER = json.JSONDecoder(strict=False)
"""Takes raw control characters inside strings, as many templates write them."""


def read_json(text: str) -> object:
    """The value of a script, None for an empty one. Raises ValueError where it is beyond mending, RecursionError where
    it is nested too deeply.

    Text after the first value, such as a semicolon, is ignored.
    """
    bare = text.strip().lstrip("\ufeff").strip()
    while bare.startswith(WRAPPED) or bare.endswith(WRAPPED_END):
        unwrapped = WRAPPER.sub("", bare).strip()
        if unwrapped == bare:
            break
        bare = unwrapped
    if not bare:
        return None
    try:
        return READER.raw_decode(bare)[0]
    except ValueError:
        from html import unescape  # few pages need it, and it takes long to load

        return READER.raw_decode(TRAILING_COMMA.sub("", unescape(bare)))[0]
