"""The strings in JSON of scripts: which of them are prose, and what they say without markup."""

from __future__ import annotations

import re
from typing import Any

from ..patterns import pattern
from ..script_json import read_json

PROSE_WORDS = 12
"""Words: a string of fewer is a caption or a label."""
TAG = pattern(r"</?[a-zA-Z!][^<>]*>")
SENTENCE = pattern(r"[.!?。！？।؟](?:\s|$|[”\"»<])|[。！？]")
PARAGRAPH = pattern(r"<(?:p|br|div|h[1-6]|li|blockquote)\b", re.I)


def parsed(text: str) -> Any:
    """The value of a JSON text; None where it is none."""
    try:
        return read_json(text)
    except (ValueError, RecursionError):
        return None


def is_prose(text: str) -> bool:
    """Whether a string is text for people, and more than a label."""
    plain = TAG.sub(" ", text)
    return (
        word_count(plain) >= PROSE_WORDS
        and SENTENCE.search(plain) is not None
        and not plain.lstrip().startswith(("{", "function"))
    )


def word_count(text: str) -> int:
    """About how many words; for scripts without spaces, three code points are one."""
    return max(text.count(" ") + 1, len(text.encode("utf-8", "replace")) // 9 if not text.isascii() else 0)


def letters(text: str) -> str:
    """The letters and digits of a text, in small ones."""
    return "".join(filter(str.isalnum, text.casefold()))


def plain(text: str) -> str:
    """The words of a string without markup, with one space between them."""
    return " ".join(untagged(text).split())


def unescaped(text: str) -> str:
    """A string with its markup as such, where that is escaped."""
    if "&lt;" not in text or PARAGRAPH.search(text):
        return text
    from html import unescape  # few pages need it, and it takes long to load

    plain = unescape(text)
    return plain if PARAGRAPH.search(plain) else text


def untagged(text: str) -> str:
    """A string without markup."""
    from html import unescape  # as above

    return unescape(TAG.sub(" ", text))
