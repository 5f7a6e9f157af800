"""Expressions that are compiled when they are first used: the same in all else."""

from __future__ import annotations

import importlib
import re
import signal

import pytest

from cleaner.patterns import Lazy, by_first_letter, pattern
from cleaner.prepare import all_codes

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


RUNS = (
    *(words * (140 // len(words)) for words in (
        "Harbour", "harbour lamp ", "Harbour Lamp ", "LAMP ", "a1 ", "áéíóú", "министерство", "وزارةالتعليم", "अंतरराष्ट्रीय",
        "আন্তর্জাতিক", "பன்னாட்டு", "กระทรวงศึกษาธิการ", "ກະຊວງສຶກສາ", "ပညာရေးဝန်ကြီး", "ក្រសួងអប់រំប្រកាសលទ្ធផល", "የትምህርት",
        "文部科学省", "교육부", "12", "12.", "12/", "1 2 ", "a, ", "a: ", "a | ", "a/", "(a) ", "[a] ", "«a» ", "a@b.c ", ". ", "- ", " ",
    )),
)  # fmt: skip
"""Lines of one thing over and over, in several scripts, some of which part no words."""
BEHIND = ("", " - 2021", " 12 2021", ":", " x", " 12:30", "\n")
LONGEST = 20.0
"""Seconds for all lines, far more than the slowest takes: one that never ends is stopped."""


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="an expression cannot be stopped here")
def test_no_expression_is_tried_for_ever() -> None:
    """Where two parts of one fit the same signs, it takes twice as long with each sign more: a title in Khmer, which
    parts no words, was read for ever."""

    def stop(*_: object) -> None:
        raise TimeoutError(told)

    texts = [run + end for run in RUNS for end in BEHIND] + [f"{run} 5 {run} 2021 {run}" for run in RUNS]
    asked = [name.partition(":") for name, _ in all_codes() if name.partition(":")[0].isdecimal()]
    before = signal.signal(signal.SIGALRM, stop)
    try:
        for flags, _, told in asked:
            expression = re.compile(told, int(flags))
            signal.setitimer(signal.ITIMER_REAL, LONGEST)
            for text in texts:
                expression.fullmatch(text)
                expression.sub("", text)
            signal.setitimer(signal.ITIMER_REAL, 0)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert len(asked) > 1000
