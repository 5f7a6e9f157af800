"""What setup.py asks of the compiler."""

from __future__ import annotations

import runpy
import sys
from types import SimpleNamespace
from typing import Any

import pytest

from .conftest import ROOT

setuptools = pytest.importorskip("setuptools")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What setup.py gives to setup, where nothing can be translated to C."""
    given: dict[str, Any] = {}
    monkeypatch.setitem(sys.modules, "Cython.Build", None)
    monkeypatch.setattr(setuptools, "setup", lambda **said: given.update(said))
    runpy.run_path(str(ROOT / "setup.py"))
    return given


def test_without_cython_nothing_is_compiled(asked: dict[str, Any]) -> None:
    assert asked["ext_modules"] == []


@pytest.mark.parametrize(
    ("told", "optimised"),
    [("", True), ("-g", True), ("-g -O3", False), ("-O0", False)],
)
def test_optimised_unless_somebody_says_how_far(
    asked: dict[str, Any], monkeypatch: pytest.MonkeyPatch, told: str, optimised: bool
) -> None:
    monkeypatch.setenv("CFLAGS", told)
    command = asked["cmdclass"]["build_ext"](setuptools.Distribution())
    monkeypatch.setattr(command.__class__.__base__, "build_extensions", lambda self: None)
    command.compiler = SimpleNamespace(compiler_type="unix", compiler_so=["cc", "-O3"])
    command.extensions = [setuptools.Extension("one", ["one.c"])]
    command.build_extensions()
    flags = command.extensions[0].extra_compile_args
    assert "-ffp-contract=off" in flags
    assert ("-O2" in flags) == optimised
