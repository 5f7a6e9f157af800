"""What the files share that an install leaves in data/ for a quick start: how they tell that they are up to date, and
how they hold things. Python reads what it marshals, as it does its compiled modules, in a third of the time of JSON."""

from __future__ import annotations

import marshal
import zlib
from collections.abc import Iterable, Sequence
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any

FORMAT = 0
"""Of marshal: the one that every Python reads, in which equal values are equal bytes."""

ALIGNED = 64
"""Bytes: what lies ready begins at a multiple of them, which is one of all that C asks for."""


def write(file: Path, made_of: str, value: Any) -> None:
    """None; leaves lists, tuples, dicts, texts, bytes and numbers in a file, behind a line that says what they were
    made of. Equal values give equal files."""
    file.write_bytes(f"{made_of}\n".encode() + packed(value))


def read(file: Path, made_of: str) -> Any:
    """What write left; None where there is no such file, or it was made of something else."""
    try:
        with file.open("rb") as lying, mmap(lying.fileno(), 0, access=ACCESS_READ) as held:
            if held.readline() != f"{made_of}\n".encode():
                return None
            with memoryview(held) as whole, whole[held.tell() :] as rest:
                return unpacked(rest)
    except (FileNotFoundError, ValueError):  # an empty file cannot be mapped
        return None


def lay(file: Path, made_of: str, data: bytes) -> None:
    """None; leaves bytes in a file as they are to lie in memory, as write leaves a value. It is a new file, so that who
    has the old one mapped keeps it."""
    head = f"{made_of}\n".encode()
    file.unlink(missing_ok=True)
    file.write_bytes(head.rjust(-(-len(head) // ALIGNED) * ALIGNED) + data)


def lying(file: Path, made_of: str) -> memoryview | None:
    """The bytes that lay left, where they lie: what is not looked at is not read. None as for read."""
    try:
        with file.open("rb") as source:
            held = mmap(source.fileno(), 0, access=ACCESS_READ)
    except (FileNotFoundError, ValueError):
        return None
    return memoryview(held)[held.tell() :] if held.readline().lstrip() == f"{made_of}\n".encode() else None


def packed(value: Any) -> bytes:
    """A value as bytes."""
    return marshal.dumps(value, FORMAT)


def unpacked(value: bytes | memoryview) -> Any:
    """The value that was packed. Raises ValueError, EOFError or TypeError where none was."""
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
