"""Addresses of a page made absolute: as urllib joins them, which takes five times as long where they are plain."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urljoin, urlsplit

from ..patterns import pattern

Resolve = Callable[[str], str]
"""Turns an address as written into an absolute one."""
NOT_PLAIN = r"\x00-\x20;\[\]\x7f-\U0010ffff"
"""What urllib looks at closely, within brackets of an expression."""
PLAIN = pattern(
    rf"(?:(?P<host>https?://[^/?#{NOT_PLAIN}])|/(?!/))"
    rf"[^?#{NOT_PLAIN}]*(?:\?[^#{NOT_PLAIN}]+)?(?:#[^{NOT_PLAIN}]+)?"
)
"""An address that comes out of joining as it is, behind the host's where it names none and has no steps of dots."""
WEB = ("http", "https")
LONGEST_BASE = 4096
"""Code points: a longer address is none that others are joined to, for it would be copied into each of them."""


def is_plain(address: str) -> bool:
    """Whether an address is absolute, and would come out of joining and taking apart as it is."""
    plain = PLAIN.fullmatch(address)
    return plain is not None and plain["host"] is not None


def resolver(base: str | None) -> Resolve:
    """What makes addresses absolute at base. One that cannot be joined, such as 'http://[', stays as it is, as all do
    where base is unknown or longer than LONGEST_BASE."""
    if base is not None and len(base) > LONGEST_BASE:
        base = None
    root = None if base is None else _root(base)

    def resolve(address: str) -> str:
        """The address, absolute where it can be."""
        if base is None:
            return address
        plain = PLAIN.fullmatch(address)
        if plain is not None:
            if plain["host"]:
                return address
            if root is not None and "/." not in address:
                return root + address
        try:
            return urljoin(base, address)
        except ValueError:
            return address

    return resolve


def _root(base: str) -> str | None:
    """The scheme and host that an address from '/' on is joined to; None where it is not so simple."""
    try:
        parts = urlsplit(base)
    except ValueError:
        return None
    return f"{parts.scheme}://{parts.netloc}" if parts.scheme in WEB and parts.netloc else None
