"""Addresses that are safe to put into a document that somebody will open."""

from __future__ import annotations

from unicodedata import category, normalize
from urllib.parse import quote

from ..patterns import pattern

LINK_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
"""What a link may lead to; addresses without a scheme are relative and pass."""
WEB_SCHEMES = frozenset({"http", "https"})
"""Where an image may come from, since data: addresses can carry SVG, and with it scripts; and a text."""
UNESCAPE_PASSES = 3
"""Times that character references are undone before the check: a consumer may undo them once or twice more."""

_SCHEME = pattern(r"[^/?#:]*(?=:)")
_SPACE = pattern(r"\s")


def safe_address(value: str | None, schemes: frozenset[str] = LINK_SCHEMES) -> str | None:
    """The address with its spaces percent-encoded, or None where it is empty or may run code.

    An address passes if it has no control character, and no scheme or one of the schemes, both as written
    and as a lenient reader would see it: character references undone, look-alike characters folded (NFKC).
    """
    address = (value or "").strip()
    if not address or not (address.isprintable() or all(category(c) not in ("Cc", "Cs") for c in address)):
        return None
    seen = address
    for _ in range(UNESCAPE_PASSES):
        if not _has_scheme_of(seen, schemes) or not _has_scheme_of(normalize("NFKC", seen).strip(), schemes):
            return None
        decoded = _without_controls(_decoded(seen))
        if decoded == seen:
            break
        seen = decoded
    return _SPACE.sub(lambda space: quote(space.group()), address)


def _has_scheme_of(address: str, schemes: frozenset[str]) -> bool:
    """Whether the address has no scheme or one of the schemes."""
    scheme = _SCHEME.match(address)
    return scheme is None or scheme.group().lower() in schemes


def _decoded(address: str) -> str:
    """The address with its character references undone."""
    if "&" not in address:
        return address
    from html import unescape  # few addresses need it, and it takes long to load

    return unescape(address)


def _without_controls(address: str) -> str:
    """The address as a browser reads it: control characters are skipped."""
    if not address.isprintable():  # most are, and to ask for the category of each character takes long
        address = "".join(c for c in address if category(c) != "Cc")
    return address.strip()
