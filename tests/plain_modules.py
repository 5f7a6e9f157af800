"""Imports cleaner's modules from their source alone, as where no compiler was at hand. Run before cleaner is imported."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import SOURCE_SUFFIXES, FileFinder, ModuleSpec, SourceFileLoader
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType


class SourceOnly(MetaPathFinder):
    """Finds the modules of one package as .py files, whatever extensions lie beside them."""

    def __init__(self, package: str) -> None:
        self._package = package

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        if name.partition(".")[0] != self._package:
            return None
        for folder in sys.path if path is None else path:
            spec = FileFinder(folder, (SourceFileLoader, SOURCE_SUFFIXES)).find_spec(name)
            if spec is not None and spec.loader is not None:
                return spec
        if path is None:  # an editable install is found by a finder of its own, its modules by their package's path
            return None
        raise ModuleNotFoundError(f"no module named {name!r} in source", name=name)


def use_plain_modules() -> None:
    """None; from now on cleaner's modules come from source."""
    sys.meta_path.insert(0, SourceOnly("cleaner"))


def plain_module(name: str) -> ModuleType:
    """One of cleaner's modules from its source, beside the compiled one, which stays what others import."""
    compiled = find_spec(name)
    assert compiled is not None
    assert compiled.origin is not None
    source = Path(compiled.origin).with_name(name.rpartition(".")[2] + ".py")
    spec = spec_from_file_location(f"{name}_plain", source)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
