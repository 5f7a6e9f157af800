"""The lines of a corpus, one at a time: of a file or standard input, packed by gzip or not."""

from __future__ import annotations

import codecs
import io
import json
import sys
import zlib
from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from itertools import count
from pathlib import Path
from typing import BinaryIO, cast

from ..errors import ReadError
from .order import STREAM

LONGEST = 1 << 28
"""Bytes of a line: twenty times the usual limit of a page. One that goes on is no record, but what a few bytes of gzip
can unpack to."""
UNPACK: Mapping[str, str] = {"bzip2": "bunzip2", "XZ": "unxz", "Zstandard": "unzstd"}
"""Format of a packed corpus -> the command that unpacks it."""


def lines_of(source: str) -> Iterator[bytes]:
    """The lines of a source. Raises ReadError where it cannot be opened, unpacked or read to its end."""
    if source == STREAM and sys.stdin is None:
        raise ReadError("standard input is closed; pipe a corpus into it or name a file", path=STREAM)
    number = 0
    try:
        with nullcontext(sys.stdin.buffer) if source == STREAM else Path(source).open("rb") as file:
            reader = _unpacked(file)
            for number in count(1):
                line = reader.readline(LONGEST + 1)
                if not line:
                    return
                if len(line) > LONGEST:
                    why = f"{source}:{number}: the line is longer than {LONGEST:,} bytes"
                    raise ReadError(why, path=source, hint="write a record a line")
                if number == 1:
                    _refuse_packed(line, source)
                    _refuse_spread(line, source)
                yield line
    except EOFError as error:
        raise ReadError(f"{source}: the gzip data breaks off after line {number - 1}", path=source) from error
    except zlib.error as error:
        raise ReadError(f"{source}: the gzip data is damaged after line {number - 1}", path=source) from error
    except OSError as error:
        if isinstance(error, ReadError):
            raise
        why = error.strerror or str(error)
        raise ReadError(f"{source}: the corpus cannot be read: {why}", path=source) from error


def _unpacked(file: BinaryIO) -> BinaryIO:
    """What gives the lines of a file: the file itself, or what gzip holds in it."""
    from ..read.formats import GZIP_MAGIC

    reader = file if isinstance(file, io.BufferedReader) else io.BufferedReader(cast("io.RawIOBase", file))
    if not reader.peek(len(GZIP_MAGIC)).startswith(GZIP_MAGIC):
        return reader
    import gzip

    return cast(BinaryIO, gzip.GzipFile(fileobj=reader))


def _refuse_packed(line: bytes, source: str) -> None:
    """None. Raises ReadError where a corpus begins as an archive or the like does: each of its lines would fail."""
    from ..read.formats import foreign_format

    foreign = foreign_format(line, encoding_given=True)
    if foreign is not None:
        command = f"'{UNPACK[foreign.name]} -c {source} | cleaner --jsonl ... -'" if foreign.name in UNPACK else ""
        why = f"{source}: the corpus is {foreign.name}, not lines of JSON"
        raise ReadError(why, path=source, hint=f"try {command or 'unpack it'}")


def _refuse_spread(line: bytes, source: str) -> None:
    """None. Raises ReadError where a corpus begins as an array does, or an object, that goes on in the next lines: none
    of these is a record."""
    begin = line.removeprefix(codecs.BOM_UTF8).strip()
    if begin != b"{" and not (begin.startswith(b"[") and _is_open(begin)):
        return
    what, query = ("an object over several lines", ".") if begin == b"{" else ("an array", "'.[]'")
    command = f"jq -c {query} {source} | cleaner --jsonl ... -"
    raise ReadError(f"{source}: this is {what}, not a record a line", path=source, hint=f"try {command}")


def _is_open(begin: bytes) -> bool:
    """Whether an array does not end where its line does."""
    try:
        json.loads(begin)
    except ValueError:
        return True
    except RecursionError:  # it may be anything, and is no record
        return False
    return False
