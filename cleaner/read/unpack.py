"""What gzip packed, unpacked within a limit."""

from __future__ import annotations

from ..errors import NotAPageError
from .inflate import InflateError, Inflater

PIECE = 1024
"""Bytes that are unpacked at a time: the most that is read beyond the limit."""
MOST_TIMES = 200
"""How many times as large a page may become: they become three to thirty times as large, and what is made to fill a
memory up to 1,032 times."""


def unpacked(data: bytes, limit: int, *, is_part: bool) -> tuple[bytes, bool]:
    """What the data holds, up to the limit in bytes, and whether that is a part of it; is_part: more was not read.

    Raises NotAPageError where the data is damaged or breaks off, or would become too many times as large.
    """
    inflater = Inflater("gzip", limit)
    fed = 0
    try:
        while fed < len(data) and not inflater.full:
            inflater.feed(data[fed : fed + PIECE])
            fed += PIECE
    except InflateError as error:
        raise NotAPageError("the gzip data is damaged", format="gzip", hint="get it once more") from error
    if inflater.full:
        if limit > fed * MOST_TIMES:
            why = f"the gzip data is a bomb: it becomes over {MOST_TIMES} times as large"
            raise NotAPageError(why, format="gzip", hint="give the page that it was made of")
        return bytes(inflater.body[:limit]), True
    if not inflater.whole and not is_part:
        why = f"the gzip data breaks off after {len(inflater.body):,} bytes of the page"
        raise NotAPageError(why, format="gzip", hint="get it once more")
    return bytes(inflater.body), is_part
