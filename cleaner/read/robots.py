"""What a robots.txt allows (RFC 9309), read by the standard library's parser."""

from __future__ import annotations

from urllib.parse import urlsplit, urlunsplit
from urllib.robotparser import RobotFileParser

MAX_ROBOTS_BYTES = 500 * 1024
"""Bytes that are read of a robots.txt: the least that RFC 9309, 2.5 demands; the rest is ignored."""


def robots_url(url: str) -> str:
    """Where the robots.txt stands that speaks for an address."""
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, parts.netloc, "/robots.txt", "", ""))


def rules_of(status: int, body: bytes) -> RobotFileParser:
    """The rules that an answer to robots_url means: 4xx forbids nothing, 5xx everything (RFC 9309, 2.3.1)."""
    rules = RobotFileParser()
    if status >= 500:
        lines = ["User-agent: *", "Disallow: /"]
    elif status >= 400:
        lines = []
    else:
        lines = [line for line in body.decode("utf-8-sig", "replace").splitlines() if _is_readable(line)]
    rules.parse(lines)
    return rules


def _is_readable(line: str) -> bool:
    """Whether the parser survives a line: it splits each path as an address, which 'Disallow: //[' breaks."""
    try:
        urlsplit(line.partition(":")[2].strip())
    except ValueError:
        return False
    return True
