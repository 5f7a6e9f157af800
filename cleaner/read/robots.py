"""What a robots.txt allows (RFC 9309)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from urllib.parse import quote, urlsplit, urlunsplit

from ..patterns import pattern

MAX_ROBOTS_BYTES = 500 * 1024
"""Bytes that are read of a robots.txt: the least that RFC 9309, 2.5 demands; the rest is ignored."""
EVERYBODY = "*"
"""The name in a robots.txt that stands for all who are not named there."""
END = "\n"
"""The end of a path, which '$' stands for at the end of a rule's."""
Group = Sequence[tuple[tuple[str, ...], bool]]
"""How paths begin, in the parts between '*', as they are compared, and whether they are allowed."""
Rules = Mapping[str, Sequence[Group]]
"""Who is named, in lower case, and the groups that speak to them."""

RESERVED = ":/?#[]@!&'()+,;=%"
"""Characters of paths that stay as they are written, encoded or not, less those that a rule gives a meaning."""
UNRESERVED = "-._~"
"""Characters beside letters and digits that mean the same whether they are encoded or not (RFC 3986, 2.3)."""
_ESCAPED = pattern(r"%(?:([0-9a-fA-F]{2}))?")
_LINE = pattern(r"\s*(user-agent|allow|disallow)\s*:\s*([^\s#]*)", re.IGNORECASE)
_NAME = pattern(r"[\w-]+")


def robots_url(url: str) -> str:
    """Where the robots.txt stands that speaks for an address."""
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, parts.netloc, "/robots.txt", "", ""))


def rules_of(status: int, body: bytes) -> Rules:
    """The rules that an answer to robots_url means: 4xx forbids nothing, 5xx everything (RFC 9309, 2.3.1)."""
    if status >= 400:
        return {EVERYBODY: [[(("/",), False)]]} if status >= 500 else {}
    rules: dict[str, list[Group]] = {}
    group: list[tuple[tuple[str, ...], bool]] = []
    for line in body.decode("utf-8-sig", "replace").splitlines():
        found = _LINE.match(line)
        if found is None:
            continue
        key, value = found[1].lower(), found[2]
        if key == "user-agent":
            group = [] if group else group
            groups = rules.setdefault(value.partition("/")[0].lower(), [])
            if not groups or groups[-1] is not group:
                groups.append(group)
        else:
            parts = [_normal(part) for part in value.removesuffix("$").split("*")]
            parts[-1] += END * value.endswith("$")
            group.append((tuple(parts), key == "allow" or not value))
    return rules


def allows(rules: Rules, agent: str, url: str) -> bool:
    """Whether the rules let somebody of that user agent have an address: the longest path that fits it counts."""
    parts = urlsplit(url)
    path = _normal((parts.path or "/") + f"?{parts.query}" * bool(parts.query)) + END
    named = [name for name in _NAME.findall(agent.lower()) if name in rules] or [EVERYBODY]
    groups = [group for name in named for group in rules.get(name, ())]
    fitting = [(len("*".join(start)), allowed) for group in groups for start, allowed in group if _fits(start, path)]
    return max(fitting, default=(0, True))[1]


def _normal(path: str) -> str:
    """A part of a path in one form: letters and digits as they are, all that is neither these nor reserved encoded, and
    so what was encoded of the reserved ones, or what has a meaning in a rule (RFC 9309, 2.2.2)."""
    return _ESCAPED.sub(_unescaped, quote(path, RESERVED, errors="replace"))


def _unescaped(found: re.Match[str]) -> str:
    if found[1] is None:
        return "%25"
    character = chr(int(found[1], 16))
    return character if character.isascii() and (character.isalnum() or character in UNRESERVED) else found[0].upper()


def _fits(start: Sequence[str], path: str) -> bool:
    """Whether a path begins so, any characters standing between the parts."""
    first, *others = start
    place = len(first) if path.startswith(first) else -1
    for part in others:
        found = path.find(part, place) if place >= 0 else -1
        place = found + len(part) if found >= 0 else -1
    return place >= 0
