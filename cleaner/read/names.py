"""A str that is the address or the name of a page, given in place of the page: refused, with what to give instead."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from ..errors import InputError
from ..patterns import pattern

MAX_CHARS = 1024
"""Code points: a longer str is no path or address."""

ENDINGS = r"x?html?|mhtml?|txt|md|xml|php|aspx?|pdf|jsonl?|csv|docx?|epub|warc|gz|zip"
"""Of files that hold pages, or that somebody takes for such."""

_ADDRESS = pattern(r"(?:https?://|www\.)[^\s<>]+", re.IGNORECASE)
_BARE_ADDRESS = pattern(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/[^\s<>]*", re.IGNORECASE)
"""One without its scheme: a host, and a slash behind it."""
_FILE_ADDRESS = pattern(r"file://[^\s<>]+", re.IGNORECASE)
_FILE_NAME = pattern(rf"[^\s<>]+\.(?:{ENDINGS})|(?:/|\.{{1,2}}/|~/|[a-z]:[\\/])[^\s<>]+", re.IGNORECASE)
_ROOTED_NAME = pattern(rf"(?:/|\.{{1,2}}/|~/|[a-z]:[\\/])[^<>\n]*\.(?:{ENDINGS})", re.IGNORECASE)
"""One that may hold spaces, since it begins as a path does."""
_WILDCARD = pattern(r"[*?]")


def refuse_name(text: str) -> None:
    """None. Raises InputError for a str, without white space around it, that is an address or the name of a file."""
    if len(text) > MAX_CHARS:
        return
    if looks_like_address(text):
        address = text if "://" in text else f"https://{text}"
        raise InputError(f"{text!r} is an address, not a page; cleaner.fetch({address!r}) gets the page that it names")
    if _FILE_ADDRESS.fullmatch(text):
        from urllib.request import url2pathname

        _refuse(url2pathname(urlsplit(text).path), text)
    if _FILE_NAME.fullmatch(text) or _ROOTED_NAME.fullmatch(text):
        _refuse(text, text)


def looks_like_address(text: str) -> bool:
    """Whether a str is a page's address, with or without its scheme.

    >>> looks_like_address("www.example.org"), looks_like_address("example.org/a"), looks_like_address("and/or")
    (True, True, False)
    """
    return bool(_ADDRESS.fullmatch(text) or _BARE_ADDRESS.fullmatch(text))


def _refuse(path: str, text: str) -> None:
    """Raises InputError that says how to have the file of a path read."""
    if _WILDCARD.search(path):
        raise InputError(f"{text!r} looks like names of files; give each of glob.glob({path!r}) as a pathlib.Path")
    raise InputError(f"{text!r} looks like the name of a file; give pathlib.Path({path!r}) to have it read")
