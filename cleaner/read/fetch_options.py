"""The options of fetch, frozen and checked; free of requests, so that they can be listed at no cost."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..errors import OptionError, meant
from ..frozen import EMPTY, Record

DEFAULT_MAX_BYTES = 20_000_000
"""Bytes: the largest page that must still be cleaned whole."""

MOST_SECONDS = 1_000_000
"""Of a timeout: eleven days, half of what a socket takes."""


class FetchOptions(Record):
    """How a page is fetched. Every field is also a keyword of fetch."""

    connect_timeout: float = 10.0
    """Seconds for connecting to one address of the host."""
    read_timeout: float = 20.0
    """Seconds that the server may stay silent."""
    total_timeout: float = 60.0
    """Seconds for everything: redirects, retries, the pauses between them, robots.txt and the body. Only the system's
    look-up of a host name keeps its own limit."""
    retries: int = 2
    """Further tries for each address after a broken connection, a timeout or a status that often passes."""
    max_redirects: int = 10
    """Redirects that are followed before it is an error."""
    max_bytes: int = DEFAULT_MAX_BYTES
    """The largest body, before and after decompression."""
    robots: bool = False
    """Obey the site's robots.txt; it is asked on every host of a chain of redirects."""
    allow_private: bool = False
    """Also connect to addresses that are not public, such as localhost."""
    user_agent: str | None = None
    """Who to say we are; None: the session's own, or else 'article-cleaner/<version>'."""
    encoding: str | None = None
    """Decode the body with this encoding, whatever the page declares."""
    headers: Mapping[str, str] = EMPTY
    """Request headers to add to the session's."""
    proxies: Mapping[str, str] = EMPTY
    """Proxies by scheme, as requests takes them: {'https': 'http://proxy.example:3128'}."""

    def __post_init__(self) -> None:
        for name in ("connect_timeout", "read_timeout", "total_timeout"):
            value = getattr(self, name)
            if not isinstance(value, int | float) or isinstance(value, bool) or not 0 < value <= MOST_SECONDS:
                raise OptionError(f"{name} takes seconds above 0, up to {MOST_SECONDS:,}, not {value!r}", option=name)
        for name, least in (("retries", 0), ("max_redirects", 0), ("max_bytes", 1)):
            value = getattr(self, name)
            if not isinstance(value, int) or isinstance(value, bool) or value < least:
                raise OptionError(f"{name} takes a whole number from {least}, not {value!r}", option=name)
        for name in ("robots", "allow_private"):
            if not isinstance(getattr(self, name), bool):
                raise OptionError(f"{name} takes True or False, not {getattr(self, name)!r}", option=name)
        for name in ("user_agent", "encoding"):
            if not isinstance(getattr(self, name), str | None):
                raise OptionError(f"{name} takes a str or None, not {getattr(self, name)!r}", option=name)
        if not _is_sendable(self.user_agent or ""):
            raise OptionError("user_agent takes one line in Latin-1", option="user_agent")
        for name in ("headers", "proxies"):
            self._put(name, _texts(name, getattr(self, name)))

    @classmethod
    def of(cls, given: Mapping[str, Any]) -> FetchOptions:
        """The options of these keywords. Raises OptionError (a TypeError) for an unknown name or a wrong value."""
        known = cls._fields
        for name in given:
            if name not in known:
                hint = meant(name, known) or f"; the options are {', '.join(known)}"
                raise OptionError(f"fetch has no option {name!r}{hint}", option=name)
        return cls(**given)


def _texts(name: str, value: object) -> dict[str, str]:
    """A copy of a mapping of texts, {} for None. Raises OptionError for anything else, naming no value: it may be
    a password."""
    if value is None:
        return {}
    if not isinstance(value, Mapping) or not all(isinstance(x, str) for item in value.items() for x in item):
        raise OptionError(f"{name} takes a mapping of str to str", option=name)
    if not all(_is_sendable(x) for item in value.items() for x in item):
        raise OptionError(f"{name} takes texts of one line in Latin-1; encode others first", option=name)
    return dict(value)


def _is_sendable(text: str) -> bool:
    return all(ord(c) <= 0xFF and c not in "\r\n\0" for c in text)
