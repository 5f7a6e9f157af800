"""Expressions that are compiled when they are first used: the same in all else."""

from __future__ import annotations

import importlib
import re

import pytest

from cleaner.patterns import Lazy, by_first_letter, pattern

from .conftest import ROOT

MODULES = [
    ".".join(path.relative_to(ROOT).with_suffix("").parts)
    for path in sorted((ROOT / "cleaner").rglob("*.py"))
    if path.stem not in ("__main__", "__init__") and "learn" not in path.parts
]


def test_it_is_compiled_when_it_is_first_used() -> None:
    wrong = pattern("(")
    with pytest.raises(re.error):
        wrong.search("a")


def test_it_does_what_the_compiled_one_does() -> None:
    ours, theirs = pattern("(?P<word>A)b", re.IGNORECASE), re.compile("(?P<word>A)b", re.IGNORECASE)
    assert ours.sub("-", "ab AB") == theirs.sub("-", "ab AB") == "- -"
    assert (ours.pattern, ours.flags, ours.groupindex) == (theirs.pattern, theirs.flags, theirs.groupindex)
    assert ours.search("xAb").span() == (1, 3)
    assert pattern(rb"\d").fullmatch(b"1")


def test_alternatives_by_their_first_letters() -> None:
    assert by_first_letter("ferry|quay|fer?y") == "f(?:erry|er?y)|q(?:uay)"


def test_what_was_asked_once_is_an_attribute() -> None:
    lazy = pattern("a")
    assert "search" not in vars(lazy)
    assert lazy.search("a")
    assert vars(lazy)["search"]("a")


@pytest.mark.parametrize("name", MODULES)
def test_all_of_ours_compile(name: str) -> None:
    for value in vars(importlib.import_module(name)).values():
        several = value if isinstance(value, list | tuple) else [value]
        assert all(one.flags is not None for one in several if isinstance(one, Lazy))
