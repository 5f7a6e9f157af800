"""What setup.py leaves in ready/ for a quick start: rules, expressions and model, taken apart. Nothing imports it.

usage: python -m cleaner.prepare FOLDER
"""

from __future__ import annotations

import re
import sys
from array import array
from collections.abc import Iterator
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

from . import installed
from .judge import built
from .judge.learned import ready
from .judge.match import Matcher
from .patterns import FILE, Code, Lazy, checksum, engine, key

PACKAGE = Path(__file__).parent
APART = ("learn", "prepare.py", "__main__.py")
"""Parts of the package that cleaning does without."""
_engine: Any = re
"""The parts of re that make codes, which are in no reference of Python's."""


def write(folder: Path) -> None:
    """None; writes the files of the package into its folder for them, or another. The same source gives the same."""
    folder.mkdir(exist_ok=True)
    built.write(folder / built.FILE.name)
    built.write_tables(folder, Matcher(built.toml_rules()).tables())
    ready.write(ready.SHIPPED, folder / ready.FILE.name)
    codes, aside = dict(all_codes()), installed.Aside()
    known = {checksum(name): aside.put(installed.packed((name, code))) for name, code in sorted(codes.items())}
    installed.write(folder / FILE.name, installed.MadeOf((), engine()), known, aside.whole())


def all_codes() -> Iterator[tuple[str, Code]]:
    """Each expression that a module or a rule holds, by its key."""
    for module in _modules():
        for one in _lazy(tuple(vars(module).values())):
            yield key(one.pattern, one.asked), code_of(one.pattern, one.asked)
    for rule in built.toml_rules():
        for text in rule.patterns:
            yield key(text, 0), code_of(text, 0)


def _lazy(values: tuple[object, ...]) -> Iterator[Lazy]:
    """The expressions among some values, and in tuples among these."""
    for value in values:
        if isinstance(value, Lazy):
            yield value
        elif isinstance(value, tuple):
            yield from _lazy(value)


def _modules() -> Iterator[ModuleType]:
    """The modules of the package that can be imported here: to build it needs fewer libraries than to fetch."""
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        if path.relative_to(PACKAGE).parts[0] in APART:
            continue
        name = ".".join((PACKAGE.name, *(part for part in parts if part != "__init__")))
        try:
            yield import_module(name) if not path.with_suffix(".pyx").exists() else _plain(name, path)
        except ModuleNotFoundError as error:
            if error.name is None or error.name.partition(".")[0] == PACKAGE.name:
                raise


def _plain(name: str, path: Path) -> ModuleType:
    """A module that may have a compiled twin without expressions, from its source."""
    spec = spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def code_of(text: str | bytes, flags: int) -> Code:
    """What re.compile would make of an expression."""
    parsed = _engine._parser.parse(text, flags)
    code = array("I", _engine._compiler._code(parsed, flags))
    names = dict(parsed.state.groupdict)
    return int(flags | parsed.state.flags), code.tobytes(), parsed.state.groups - 1, names


if __name__ == "__main__":
    write(Path(sys.argv[1]))
