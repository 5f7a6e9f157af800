"""The same work for many things, in this process or in several, its results in the order of the things."""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from ..errors import CleanerError, ReadError

AHEAD = 4
"""Things for each process that are begun before the first of them is done: all that is held at a time."""
Given = TypeVar("Given")
Done = TypeVar("Done")

_work: list[Callable[[Any], Any]] = []
"""In a process of the pool, the work: sent once, when it starts."""


@contextmanager
def in_order(work: Callable[[Given], Done], jobs: int) -> Iterator[Callable[[Iterable[Given]], Iterator[Done]]]:
    """What gives the results of some things. The processes, if there are to be several, end with the context: at once
    where an error or an interrupt ends it. Raises CleanerError where one of them dies."""
    if jobs == 1:
        yield lambda things: map(work, things)
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    pool = ProcessPoolExecutor(jobs, initializer=_begin, initargs=(work,))
    try:
        yield lambda things: _ahead(pool.submit, things, jobs * AHEAD)
    except BrokenProcessPool as error:
        why = "one of the processes died, perhaps since there was no memory left"
        raise CleanerError(why, hint="give fewer --jobs") from error
    except BaseException:
        _end_children()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def _ahead(submit: Callable[..., Any], things: Iterable[Given], most: int) -> Iterator[Any]:
    """The results of things, of which so many are begun before the first is waited for."""
    begun: deque[Any] = deque()
    given, fault = iter(things), None
    while fault is None:
        try:
            thing = next(given)
        except StopIteration:
            break
        except ReadError as error:  # what was begun before it is done first
            fault = error
            continue
        begun.append(submit(_do, thing))
        if len(begun) == most:
            yield begun.popleft().result()
    while begun:
        yield begun.popleft().result()
    if fault is not None:
        raise fault


def _end_children() -> None:
    """None; nobody waits for what the processes still do, such as fetching."""
    from multiprocessing import active_children

    for child in active_children():
        child.terminate()


def _begin(work: Callable[[Any], Any]) -> None:
    """None; a process of the pool starts. Ctrl-C, which all of a terminal's processes get, is for the first one."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _work.append(work)
    gc.freeze()
    gc.enable()  # command put it off


def _do(thing: Any) -> Any:
    return _work[-1](thing)
