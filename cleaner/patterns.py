"""Regular expressions that are compiled when they are first asked, or were already when cleaner was installed.

Python compiles an expression in Python, a tenth of a millisecond each; a page needs 150 of our thousand. So the
install does it, and leaves the codes (ready/patterns.ready). They are used by the very version of Python's engine that
they were made for, which checks them too; any other compiles the expressions anew.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]
import re
import sys
import zlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, AnyStr, cast

from .installed import FOLDER, MadeOf, Place, read, unpacked

FILE = FOLDER / "patterns.ready"
Code = tuple[int, bytes | memoryview, int, dict[str, int]]
"""The flags of an expression, its code, how many groups it has, and their names."""


def pattern(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What re.compile gives, made when it is first used. It is no argument for functions of re itself."""
    return cast("re.Pattern[AnyStr]", Lazy(text, flags))


def by_first_letter(alternatives: str) -> str:
    """The same alternatives, grouped by their first letters, which are looked up at once; the engine tries the others
    one by one. Each begins with a letter.
    """
    groups: dict[str, list[str]] = {}
    for one in _parted(alternatives):
        groups.setdefault(one[0], []).append(one[1:])
    return "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in groups.items())


def _parted(alternatives: str) -> Iterator[str]:
    """The alternatives between bars that stand in no brackets."""
    if "(" not in alternatives and "[" not in alternatives:
        yield from alternatives.split("|")
        return
    start = depth = 0
    for place, sign in enumerate(alternatives):
        depth += (sign in "([") - (sign in ")]")
        if sign == "|" and not depth:
            yield alternatives[start:place]
            start = place + 1
    yield alternatives[start:]


class Lazy:
    """A compiled expression's methods and properties, each a plain attribute from when it is first asked: after that
    it costs no more than the expression itself does."""

    def __init__(self, text: str | bytes, flags: int) -> None:
        self.pattern = text
        self.asked = flags

    def __getattr__(self, name: str) -> Any:
        code = code_in(FILE, key(self.pattern, self.asked))
        compiled = re.compile(self.pattern, self.asked) if code is None else from_code(self.pattern, code)
        value = getattr(compiled, name)
        setattr(self, name, value)
        return value


def key(text: str | bytes, flags: int) -> str:
    """What an expression is called in the file."""
    return f"{int(flags)}:{text}" if isinstance(text, str) else f"{int(flags)}b{text.decode('latin-1')}"


def engine() -> str:
    """What tells whether codes were made for the engine that runs."""
    name, byte_order = sys.implementation.name, sys.byteorder
    return f"{name} {sys.version_info.major}.{sys.version_info.minor} {_sre.MAGIC} {_sre.CODESIZE} {byte_order}"


def code_in(file: Path, key: str) -> Code | None:
    """The code of an expression in a file; None where that has none."""
    known, aside = codes(file)
    place = known.get(checksum(key))
    held, code = ("", None) if place is None else unpacked(aside[slice(*place)])
    return code if held == key else None


@cache
def codes(file: Path) -> tuple[dict[int, Place], memoryview]:
    """Where the codes lie in what a file holds, by the checksums of their keys, each as a key and a Code, and that;
    nothing where it is missing, or made for another engine."""
    return read(file, MadeOf((), engine())) or ({}, memoryview(b""))


def checksum(key: str) -> int:
    """What stands for a key in the file: to make a thousand of them takes as long as to compile some expressions."""
    return zlib.crc32(key.encode())


def from_code(text: str | bytes, found: Code) -> re.Pattern[Any]:
    """The expression of a code, as the end of re.compile makes it."""
    flags, code, groups, names = found
    by_number: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        by_number[number] = name
    words = memoryview(code).cast("I").tolist()
    return cast("re.Pattern[Any]", _sre.compile(text, flags, words, groups, names, tuple(by_number)))
