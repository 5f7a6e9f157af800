"""Addresses: checked before use, and without names and passwords where people will read them."""

from __future__ import annotations

import contextlib
import re
from urllib.parse import urljoin, urlsplit

from ..errors import InvalidURLError, RedirectError
from ..patterns import pattern

PORTS = {"http": 80, "https": 443}
"""The schemes that can be fetched, and their ports."""

_USERINFO = pattern(r"^([A-Za-z][\w+.-]*:[/\\]+)?[^/?#\\]*@")
_UP_TO_LAST_AT = pattern(r"^([A-Za-z][\w+.-]*:[/\\]+)?.*@", re.DOTALL)


def redacted(url: str) -> str:
    """The address without the user name and password in it.

    >>> redacted("https://me:secret@example.org/a@b")
    'https://example.org/a@b'
    """
    return _USERINFO.sub(r"\1", url)


def checked(url: object) -> str:
    """The address without surrounding spaces. Raises InvalidURLError where it is not http or https with a host."""
    if not isinstance(url, str):
        raise InvalidURLError("an address must be a str, such as 'https://example.org/'", url=repr(url))
    url = url.strip()
    problem = _problem(url)
    if problem:
        # What is no address may still hold a password, perhaps with a '/' that made it invalid.
        raise InvalidURLError(problem, url=_UP_TO_LAST_AT.sub(r"\1", url))
    return url


def _problem(url: str) -> str | None:
    """What is wrong with an address, or None."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return "the host or port cannot be read; write it like 'https://example.org:8080/'"
    if not url:
        return "it is empty; give an address such as 'https://example.org/'"
    if not parts.scheme or (not parts.netloc and parts.scheme not in PORTS and "//" not in url):
        return "the address has no scheme; put 'https://' in front of it"
    if parts.scheme not in PORTS:
        return f"only http and https can be fetched, not {parts.scheme!r}; read a file by its path instead"
    if not host:
        return "the address names no host"
    return None


def shares_login(first: str, url: str) -> bool:
    """Whether what was meant for the first address may be sent to the other: the same host, scheme and port, or the
    step from http to https on their own ports, as requests has it."""
    one, other = urlsplit(first), urlsplit(url)
    ends = [(parts.scheme, parts.port or PORTS[parts.scheme]) for parts in (one, other)]
    return one.hostname == other.hostname and (ends[0] == ends[1] or ends == list(PORTS.items()))


def redirected(url: str, location: str, status: int) -> str:
    """The address that a Location header leads to. Raises RedirectError where it is no page's address."""
    # http.client reads headers as Latin-1, while servers that send other letters unescaped mean UTF-8.
    with contextlib.suppress(UnicodeError):
        location = location.encode("latin-1").decode("utf-8")
    try:
        return checked(urljoin(url, location.strip()))
    except ValueError as error:
        why = f"it redirects to {redacted(location)!r}, which is no http or https address; ask for another page"
        raise RedirectError(why, url=redacted(url), status=status) from error
