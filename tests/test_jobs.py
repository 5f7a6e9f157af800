"""--jobs: what comes out is the same as with one process, in the same order, and nothing is left behind."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from multiprocessing import active_children
from pathlib import Path

import pytest

from cleaner.cli.output import Exit
from cleaner.cli.pool import AHEAD, in_order
from cleaner.errors import CleanerError, OptionError, ReadError

from .conftest import ROOT
from .test_cli import PAGE, TEXT, Run, folder, run  # noqa: F401 - fixtures


def corpus(path: Path, records: int) -> Path:
    given = [{"id": i, "t": f"{TEXT}\n\nBoat {i}"} for i in range(records)]
    path.write_text("".join(f"{json.dumps(record)}\n" for record in given) + "no record\n", encoding="utf-8")
    return path


def test_a_corpus_comes_out_the_same(run: Run, folder: Path) -> None:  # noqa: F811
    corpus(folder / "c.jsonl", 40)
    arguments = ("--jsonl", "t", "missing.jsonl", "c.jsonl")
    assert run("--jobs", "2", *arguments) == run(*arguments)


def test_pages_come_out_the_same(run: Run) -> None:  # noqa: F811
    arguments = ("-f", "json", "page.html", "missing.html", "text.txt", "page.html")
    assert run("--jobs", "3", *arguments) == run(*arguments)
    assert not active_children()


def test_standard_input_is_one_page(run: Run) -> None:  # noqa: F811
    assert run("--jobs", "2", "-", "page.html")[0] == Exit.USAGE
    assert run("--jobs", "0", "page.html")[0] == Exit.USAGE


def double(number: int) -> int:
    if number == 13:
        raise OptionError("thirteen", option="n")
    if number == 14:
        os._exit(1)
    return number * 2


def test_no_more_is_read_than_is_needed() -> None:
    read: list[int] = []

    def numbers() -> Iterator[int]:
        for number in range(10_000):
            read.append(number)
            yield number % 10

    with in_order(double, 2) as results:
        given = results(numbers())
        assert [next(given) for _ in range(20)] == [n % 10 * 2 for n in range(20)]
        assert len(read) <= 20 + 2 * AHEAD


def test_what_was_read_before_a_fault_comes_first() -> None:
    def numbers() -> Iterator[int]:
        yield from (1, 2, 3)
        raise ReadError("it breaks off", path="a")

    with in_order(double, 2) as results:
        given = results(numbers())
        assert [next(given) for _ in range(3)] == [2, 4, 6]
        with pytest.raises(ReadError):
            next(given)


@pytest.mark.parametrize(("number", "error"), [(13, OptionError), (14, CleanerError)])
def test_faults_of_a_process_end_all(number: int, error: type[CleanerError]) -> None:
    with pytest.raises(error), in_order(double, 2) as results:
        list(results([1, number, *range(10)]))
    assert not active_children()


@pytest.mark.skipif(os.name != "posix", reason="Ctrl-C is no signal elsewhere")
def test_an_interrupt_is_quiet_and_leaves_nothing(folder: Path) -> None:  # noqa: F811
    corpus(folder / "c.jsonl", 20_000)
    (folder / "out.jsonl").write_text("old")
    command = [sys.executable, "-m", "cleaner", "-q", "--jobs", "2", "--jsonl", "t", "-o", "out.jsonl", "c.jsonl"]
    started = subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    end = time.monotonic() + 60
    while not list(folder.glob(".out.jsonl.*.part")) and time.monotonic() < end:
        time.sleep(0.05)
    os.killpg(started.pid, signal.SIGINT)
    _, err = started.communicate(timeout=60)
    assert (started.returncode, err) == (Exit.INTERRUPTED, b"")
    assert (folder / "out.jsonl").read_text() == "old"
    assert not list(folder.glob("*.part")) + list(folder.glob(".*.part"))
    with pytest.raises(ProcessLookupError):
        os.killpg(started.pid, 0)
