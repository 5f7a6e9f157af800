"""How long cleaning takes, and where the time goes: what 'cleaner bench' measures. Figures of one run compare."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import time
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path
from statistics import mean, median
from typing import Any

from ..errors import OptionError, ReadError
from .dataset import LabelledPage
from .peers import PEERS, peer
from .stages import CleanedByStage

OURS, PARSE = "cleaner", "lxml-parse"
"""Engines: all that cleaner does, and lxml's parse of the bytes alone, which nobody can do without."""
ENDINGS = ("*.html", "*.htm", "*.html.gz")
"""Names of the files of a folder that are pages."""
SLOWEST = 0.99
"""The quantile that tells the slow pages."""
SIZES = (100_000, 1_000_000, 4_000_000, 16_000_000)
"""Bytes of the pages that show how the time grows with the size."""
STARTS = 5
"""Times that a process is started; the fastest counts, since others wait for the disk or for other programs."""
START_BYTES = 90_000
"""Bytes of the page for the start-up: the mean of the labelled sets."""
MEGA = 1e6
PARAGRAPH = (
    "<div class='entry'><h2>The {0}th boat</h2><p>The harbour office keeps <a href='/book/{0}'>a book</a> in which "
    "every lamp of the town is written down by hand, and nobody has counted them since.</p>"
    "<ul><li><a href='/{0}'>Lamps</a></li><li>Nets, ropes and {0} buckets</li></ul></div>\n"
)

SHAPES: Mapping[str, tuple[str, str, int, str]] = {
    "levels": ("", "<div>", 100_000, ""),
    "siblings": ("", "<p></p>", 1_000_000, ""),
    "words in one text": ("<p>", "lamp ", 1_000_000, ""),
    "letters in one attribute": ("<p title='", "a", 10_000_000, "'>"),
    "links in one paragraph": ("<p>", "<a href='/a'>lamp</a> ", 230_000, ""),
    "elements of one letter": ("<p>", "<b>x</b>", 625_000, ""),
}
"""Pages that are one thing many times: what stands before it, the thing, how often, what stands behind it. Each is
measured at half the number too: twice the time for twice the page is linear."""

Extract = Callable[[bytes], object]


@dataclass(frozen=True, slots=True)
class BenchOrder:
    """What 'cleaner bench' is asked for."""

    against: tuple[str, ...] | None = None
    """Peers to time in the same run; None: those that are installed."""
    every: int = 1
    """Only each K-th page."""


def pages_in(folder: str | Path) -> list[bytes]:
    """The bytes of all pages below a folder, by name. Raises ReadError where there are none."""
    paths = sorted({path for ending in ENDINGS for path in Path(folder).rglob(ending)})
    if not paths:
        raise ReadError(f"there is no page ({', '.join(ENDINGS)}) below {str(folder)!r}", path=str(folder))
    return [_bytes_of(path) for path in paths]


def _bytes_of(path: Path) -> bytes:
    """The bytes of a page. Raises ReadError where it cannot be read, as a link that leads nowhere."""
    try:
        return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    except (OSError, EOFError, zlib.error) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise ReadError(f"{str(path)!r} cannot be read: {why}", path=str(path)) from error


def bench(pages: Sequence[bytes], order: BenchOrder) -> dict[str, Any]:
    """All figures, ready for JSON. Raises OptionError for a peer that is not there."""
    pages = pages[:: order.every]
    engines = {OURS: _ours(), PARSE: _parse(), **_peers(order.against)}
    ours = timed(engines[OURS], pages)
    memory = peak_memory()
    times = {OURS: ours, **{name: timed(engines[name], pages) for name in engines if name != OURS}}
    return {
        "pages": len(pages),
        "bytes": sum(map(len, pages)),
        "compiled": compiled(),
        "engines": {
            name: {**figures, "ratio": ours["mean"] / figures["mean"] if figures["mean"] else None}
            for name, figures in times.items()
        },
        "stages": by_stage(pages),
        "peak_memory": memory,
        "start": start_up(),
        "sizes": [sized(size) for size in SIZES],
        "shapes": {name: [shaped(name, SHAPES[name][2] // part) for part in (2, 1)] for name in SHAPES},
    }


def timed(extract: Extract, pages: Sequence[bytes]) -> dict[str, float]:
    """Milliseconds a page (mean, median, p99), megabytes a second, and pages on which the engine failed."""
    extract(pages[0])  # imports, and caches that are filled once
    times, failed = [], 0
    for page in pages:
        start = time.perf_counter()
        try:
            extract(page)
        except Exception:  # a foreign engine's failure is a figure
            failed += 1
        times.append((time.perf_counter() - start) * 1e3)
    times.sort()
    seconds = sum(times) / 1e3
    return {
        "mean": mean(times),
        "median": median(times),
        "p99": times[int(len(times) * SLOWEST)],
        "mb_s": sum(map(len, pages)) / MEGA / seconds if seconds else 0.0,
        "failed": failed,
    }


def by_stage(pages: Sequence[bytes]) -> dict[str, float]:
    """Milliseconds a page that each stage takes, in their order."""
    cleaned = CleanedByStage()
    for page in pages:
        cleaned.clean(page)
    return {name: seconds / len(pages) * 1e3 for name, seconds in cleaned.seconds.items()}


def compiled() -> bool:
    """Whether the hot path was compiled."""
    from ..judge.learned import trees

    return not str(trees.__file__).endswith(".py")


def peak_memory() -> int | None:
    """The most bytes that this process had so far; None where the system does not say."""
    try:
        import resource
    except ModuleNotFoundError:  # Windows
        return None
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def page_of(size: int) -> bytes:
    """A page of about so many bytes: one paragraph, heading and list after the other."""
    parts = ["<html><head><title>The boats</title></head><body><h1>The boats</h1>"]
    length = 0
    while length < size:
        parts.append(PARAGRAPH.format(len(parts)))
        length += len(parts[-1])
    return "".join([*parts, "</body></html>"]).encode()


def sized(size: int) -> Mapping[str, Any]:
    """Milliseconds and peak memory of one page of so many bytes, in a process of its own."""
    return _measured(f"page_of({size})")


def shaped(name: str, count: int) -> Mapping[str, Any]:
    """The same for a page of so many of one of SHAPES."""
    return {"count": count, **_measured(f"page_shaped({name!r}, {count})")}


def page_shaped(name: str, count: int) -> bytes:
    """A page that holds a thing of SHAPES so often, below a paragraph."""
    before, thing, _, after = SHAPES[name]
    return f"<html><body>{PARAGRAPH.format(1)}{before}{thing * count}{after}</body></html>".encode()


def _measured(page: str) -> Mapping[str, Any]:
    """What print_measured prints of a page, which is given as an expression, in a process of its own."""
    figures: Mapping[str, Any] = json.loads(_run("-c", f"from {__name__} import *; print_measured({page})"))
    return figures


def print_measured(page: bytes) -> None:
    """None; prints bytes, milliseconds and peak memory of a page."""
    from ..pipeline import Cleaner

    cleaner = Cleaner(max_chars=len(page))
    cleaner.clean(page_of(SIZES[0] // 10))
    before = peak_memory()
    start = time.perf_counter()
    cleaner.clean(page)
    ms = (time.perf_counter() - start) * 1e3
    memory = peak_memory()
    print(json.dumps({"bytes": len(page), "ms": ms, "memory": None if memory is None else memory - (before or 0)}))


def start_up() -> dict[str, float]:
    """Milliseconds of a process that cleans a page of START_BYTES, and of one that imports lxml.html alone."""
    name = "-"
    ours = min(_timed_run(page_of(START_BYTES), "-m", "cleaner", name) for _ in range(STARTS))
    base = min(_timed_run(b"", "-c", "import lxml.html") for _ in range(STARTS))
    return {"cleaner": ours, "import lxml.html": base, "ratio": ours / base}


def _timed_run(given: bytes, *arguments: str) -> float:
    start = time.perf_counter()
    _run(*arguments, given=given)
    return (time.perf_counter() - start) * 1e3


def _run(*arguments: str, given: bytes = b"") -> bytes:
    return subprocess.run([sys.executable, *arguments], input=given, capture_output=True, check=True).stdout


def _ours() -> Extract:
    from ..pipeline import Cleaner

    return Cleaner().clean


def _parse() -> Extract:
    module = import_module("lxml.html")
    extract: Extract = module.document_fromstring
    return extract


def _peers(names: Sequence[str] | None) -> dict[str, Extract]:
    """The peers of those names; None: all that are installed."""
    found: dict[str, Extract] = {}
    for name in PEERS if names is None else names:
        try:
            ask = peer(name)
        except OptionError:
            if names is None:
                continue
            raise
        found[name] = partial(ask, PAGE)
    return found


PAGE = LabelledPage("", "", None, {}, "", False, Path())
"""The page whose bytes a peer is given: it has no address."""
