"""A compressed body made plain, never beyond a limit.

Done here, not by urllib3, because its decoder gives out a gzip stream that was cut off as if it were whole,
and its older versions inflate a piece without any limit.
"""

from __future__ import annotations

import zlib

from .formats import GZIP_MAGIC

ACCEPT_ENCODING = "gzip, deflate"
"""The codings that Inflater reads, as the request header names them."""
GZIP_WINDOW = 16 + zlib.MAX_WBITS
"""zlib's code for a gzip header and trailer around the data."""
UNREADABLE = frozenset({"br", "zstd", "compress", "x-compress", "dcb", "dcz"})
"""Codings that are registered with IANA, but were not asked for and cannot be read."""
ZLIB_METHOD = 8
"""The low four bits of the first byte of a zlib stream (RFC 1950)."""
ZLIB_CHECK = 31
"""The first two bytes of a zlib stream are a multiple of it (RFC 1950)."""


class InflateError(Exception):
    """A body that is damaged, or in a coding that was not asked for."""


class Inflater:
    """Collects a body piece by piece, at most limit + 1 bytes of it: one more shows that there was more."""

    def __init__(self, content_encoding: str, limit: int) -> None:
        """Raises InflateError for a coding that cannot be read; unknown words count as no coding at all."""
        codings = [c for c in (c.strip().lower() for c in content_encoding.split(",")) if c]
        known = [c for c in codings if c in UNREADABLE or c in ("gzip", "x-gzip", "deflate")]
        if len(known) > 1 or UNREADABLE.intersection(known):
            raise InflateError(f"its content coding {', '.join(known)!r} was not asked for")
        self._coding = known[0] if known else ""
        self._limit = limit
        self._stream: zlib._Decompress | None = None  # None between two members, and at the end
        self._pending = b""
        self._members = 0
        self._over = False
        self.body = bytearray()
        """What came out so far."""

    @property
    def full(self) -> bool:
        """Whether the body is larger than the limit."""
        return len(self.body) > self._limit

    @property
    def whole(self) -> bool:
        """Whether the compressed data came to its own end; True where there is no compression or no data."""
        return self._stream is None and (not self._pending or self._members > 0)

    def feed(self, data: bytes) -> None:
        """None; the body grows. Raises InflateError where the data is damaged."""
        if not self._coding:
            self.body += data[: self._room()]
            return
        data = self._pending + data
        self._pending = b""
        while data and not self._over and not self.full:
            if self._stream is None:
                if len(data) < len(b"\x1f\x8b"):  # the two bytes by which _open tells one form from another
                    self._pending = data
                    return
                self._stream = self._open(data)
            data = self._inflate(data)

    def _open(self, start: bytes) -> zlib._Decompress | None:
        """A new stream for data that starts so; None, and over, where it is padding after a whole stream."""
        if self._members and (self._coding == "deflate" or not start.startswith(GZIP_MAGIC)):
            self._over = True
            return None
        if self._coding != "deflate":
            return zlib.decompressobj(GZIP_WINDOW)
        is_zlib = start[0] & 0x0F == ZLIB_METHOD and int.from_bytes(start[:2], "big") % ZLIB_CHECK == 0
        return zlib.decompressobj(zlib.MAX_WBITS if is_zlib else -zlib.MAX_WBITS)  # many servers send it raw

    def _inflate(self, data: bytes) -> bytes:
        """What the stream left of the data. Raises InflateError where it is damaged."""
        if self._stream is None:
            return b""
        try:
            self.body += self._stream.decompress(data, self._room())
        except zlib.error as error:
            raise InflateError(f"its {self._coding} data is damaged") from error
        if not self._stream.eof:
            return self._stream.unconsumed_tail
        rest, self._stream = self._stream.unused_data, None
        self._members += 1
        return rest

    def _room(self) -> int:
        """Bytes that may still come; feed stops at 0, which zlib would take for "no limit"."""
        return max(self._limit + 1 - len(self.body), 0)
