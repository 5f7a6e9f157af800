"""What tells whether a file that the install made is up to date."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from pathlib import Path


def checksum(files: Iterable[Path]) -> str:
    """A checksum of the names and contents of the files that it was made from, as hexadecimal."""
    found = 0
    for file in files:
        found = zlib.crc32(file.read_bytes(), zlib.crc32(file.name.encode(), found))
    return f"{found:08x}"
