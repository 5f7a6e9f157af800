"""What the files share that an install leaves in ready/ for a quick start: how they tell that they are up to date, and
how they hold things. Python reads what it marshals, as it does its compiled modules, in a third of the time of JSON.
What few pages ask for lies behind that, aside, and is read where it lies.
"""

from __future__ import annotations

import marshal
import os
import zlib
from collections.abc import Iterable, Sequence
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any

FORMAT = 0
"""Of marshal: the one that every Python reads, in which equal values are equal bytes."""
LAYOUT = 4
"""Of the files, one more whenever they are laid out otherwise: those of a version before are not read then."""
ALIGNED = 64
"""Bytes: what lies ready begins at a multiple of them, which is one of all that C asks for."""
FOLDER = Path(__file__).parent / "ready"
"""Where the files are: installers that go from folder to folder write it after all that the files are made of."""
Place = tuple[int, int]
"""Where something begins and ends in what lies aside, in bytes."""


class MadeOf:
    """What a file was made of: other files, and whatever else it depends on, as a text without line ends."""

    def __init__(self, files: Iterable[Path], other: str = "") -> None:
        self.files = tuple(files)
        self.other = other
        self._begin = ""
        self.newest = 0
        """When one of the files was changed last, in nanoseconds; known once begin was asked."""

    def begin(self) -> bytes:
        """How the first line of what is made of the same begins: it tells the names and sizes of the files."""
        if not self._begin:
            sizes = 0
            for file in self.files:
                seen = os.stat(file)
                sizes = zlib.crc32(f"{file.name} {seen.st_size}\n".encode(), sizes)
                self.newest = max(self.newest, seen.st_mtime_ns)
            self._begin = f"{LAYOUT} {self.other} {sizes:08x} "
        return self._begin.encode()

    def head(self) -> bytes:
        """The whole line but for its end; it tells the contents of the files."""
        found = 0
        for file in self.files:
            found = zlib.crc32(file.read_bytes(), found)
        return self.begin() + f"{found:08x}".encode()

    def made(self, line: bytes, changed: int) -> bool:
        """Whether a file with this first line, changed then, is up to date.

        As make does, it trusts one that is no older than what it was made of, if that is as large as it was; else it
        reads that: three megabytes of rules.
        """
        return line.startswith(self.begin()) and (self.newest <= changed or line == self.head())


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


def write(file: Path, made_of: MadeOf, value: Any, aside: bytes = b"") -> None:
    """None; leaves lists, tuples, dicts, texts, bytes and numbers in a file, behind a line that says what they were
    made of, and before what lies aside. Equal values give equal files. It is a new file, as for lay."""
    lay(file, made_of, packed((len(aside), value)) + aside)


def read(file: Path, made_of: MadeOf) -> tuple[Any, memoryview] | None:
    """What write left, the second where it lies; None where there is no such file, it was made of something else, or is
    damaged."""
    rest = lying(file, made_of)
    if rest is None:
        return None
    try:
        size, value = unpacked(rest)
    except (ValueError, EOFError, TypeError):
        return None
    return value, rest[len(rest) - size :]


def lay(file: Path, made_of: MadeOf, data: bytes) -> None:
    """None; leaves bytes in a file as they are to lie in memory, as write leaves a value; the first line ends in their
    number. It is a new file, so that who has the old one mapped keeps it."""
    head = b"%b %d\n" % (made_of.head(), len(data))
    file.unlink(missing_ok=True)
    file.write_bytes(head.rjust(-(-len(head) // ALIGNED) * ALIGNED) + data)


def lying(file: Path, made_of: MadeOf) -> memoryview | None:
    """The bytes that lay left, where they lie: what is not looked at is not read. None as for read, and where some are
    missing."""
    try:
        with file.open("rb") as source:
            held = mmap(source.fileno(), 0, access=ACCESS_READ)
            changed = os.fstat(source.fileno()).st_mtime_ns
    except (FileNotFoundError, ValueError):
        return None
    line, _, size = held.readline().strip().rpartition(b" ")
    is_whole = size == b"%d" % (len(held) - held.tell())
    return memoryview(held)[held.tell() :] if is_whole and made_of.made(line, changed) else None


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
