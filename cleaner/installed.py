"""What the files share that an install leaves in data/ for a quick start: how they tell that they are up to date, and
how they hold things. Python reads what it marshals, as it does its compiled modules, in a third of the time of JSON.
What few pages ask for lies behind that, aside, and is read where it lies.
"""

from __future__ import annotations

import marshal
import zlib
from collections.abc import Iterable, Sequence
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any

FORMAT = 0
"""Of marshal: the one that every Python reads, in which equal values are equal bytes."""
LAYOUT = 2
"""Of the files, one more whenever they are laid out otherwise: those of a version before are not read then."""
ALIGNED = 64
"""Bytes: what lies ready begins at a multiple of them, which is one of all that C asks for."""
Place = tuple[int, int]
"""Where something begins and ends in what lies aside, in bytes."""


class Aside:
    """What is to lie behind the value of a file."""

    def __init__(self) -> None:
        self._parts: list[bytes | memoryview] = []
        self._size = 0

    def put(self, part: bytes | memoryview) -> Place:
        """Where it will lie."""
        begin, self._size = self._size, self._size + len(part)
        self._parts.append(part)
        return begin, self._size

    def whole(self) -> bytes:
        """All that was put."""
        return b"".join(self._parts)


def write(file: Path, made_of: str, value: Any, aside: bytes = b"") -> None:
    """None; leaves lists, tuples, dicts, texts, bytes and numbers in a file, behind a line that says what they were
    made of, and before what lies aside. Equal values give equal files. It is a new file, as for lay."""
    lay(file, made_of, packed((len(aside), value)) + aside)


def read(file: Path, made_of: str) -> tuple[Any, memoryview] | None:
    """What write left, the second where it lies; None where there is no such file, or it was made of something else."""
    rest = lying(file, made_of)
    if rest is None:
        return None
    size, value = unpacked(rest)
    return value, rest[len(rest) - size :]


def lay(file: Path, made_of: str, data: bytes) -> None:
    """None; leaves bytes in a file as they are to lie in memory, as write leaves a value. It is a new file, so that who
    has the old one mapped keeps it."""
    head = _head(made_of)
    file.unlink(missing_ok=True)
    file.write_bytes(head.rjust(-(-len(head) // ALIGNED) * ALIGNED) + data)


def lying(file: Path, made_of: str) -> memoryview | None:
    """The bytes that lay left, where they lie: what is not looked at is not read. None as for read."""
    try:
        with file.open("rb") as source:
            held = mmap(source.fileno(), 0, access=ACCESS_READ)
    except (FileNotFoundError, ValueError):
        return None
    return memoryview(held)[held.tell() :] if held.readline().lstrip() == _head(made_of) else None


def _head(made_of: str) -> bytes:
    """The line that a file begins with, behind spaces."""
    return f"{LAYOUT} {made_of}\n".encode()


def packed(value: Any) -> bytes:
    """A value as bytes."""
    return marshal.dumps(value, FORMAT)


def unpacked(value: bytes | memoryview) -> Any:
    """The value that was packed, whatever follows it. Raises ValueError, EOFError or TypeError where none was."""
    return marshal.loads(value)


def joined(texts: Sequence[str]) -> str | Sequence[str]:
    """Texts as one text, which is read in a quarter of the time, where none of them holds what parts them."""
    return "\n".join(texts) if texts and not any("\n" in text for text in texts) else texts


def parted(texts: str | list[str]) -> list[str]:
    """The list of what joined was given."""
    return texts.split("\n") if isinstance(texts, str) else texts


def checksum(files: Iterable[Path]) -> str:
    """A checksum of the names and contents of the files that it was made from, as hexadecimal."""
    found = 0
    for file in files:
        found = zlib.crc32(file.read_bytes(), zlib.crc32(file.name.encode(), found))
    return f"{found:08x}"
