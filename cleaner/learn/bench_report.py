"""What 'cleaner bench' prints."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from .bench import MEGA, OURS
from .report import table


def bench_lines(found: Mapping[str, Any]) -> Iterator[str]:
    """The figures as lines for people."""
    form = "compiled" if found["compiled"] else "plain Python: no compiler was at hand when it was installed"
    yield f"{found['pages']} pages, {found['bytes'] / MEGA:.1f} MB; cleaner is {form}"
    yield ""
    yield from _engines(found["engines"])
    yield ""
    total = sum(found["stages"].values())
    rows = [(name, f"{ms:.2f}", f"{ms / total:.0%}") for name, ms in found["stages"].items()]
    yield from table(("where the time goes", "ms a page", "share"), rows)
    yield ""
    rows = [(f"{s['bytes'] / MEGA:.1f} MB", f"{s['ms']:.0f}", _megabytes(s["memory"])) for s in found["sizes"]]
    yield from table(("one page of", "ms", "more memory, MB"), rows)
    yield ""
    yield from table(("one page of", "MB", "ms", "of half", "more memory, MB"), list(_shapes(found["shapes"])))
    yield ""
    start = found["start"]
    yield f"start-up: {start['cleaner']:.0f} ms for a page, {start['ratio']:.1f} times 'import lxml.html'"
    yield f"peak memory after all pages: {_megabytes(found['peak_memory'])} MB"


def _engines(engines: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    rows = []
    for name, figures in engines.items():
        ratio = "" if name == OURS else f"{figures['ratio']:.2f}"
        times = [f"{figures[key]:.2f}" for key in ("mean", "median", "p99")]
        rows.append((name, *times, f"{figures['mb_s']:.1f}", ratio, str(figures["failed"] or "")))
    yield from table(("ms a page", "mean", "median", "p99", "MB/s", "cleaner takes", "failed"), rows)


def _shapes(shapes: Mapping[str, Sequence[Mapping[str, Any]]]) -> Iterator[tuple[str, ...]]:
    for name, (half, whole) in shapes.items():
        size, ms, before = f"{whole['bytes'] / MEGA:.1f}", f"{whole['ms']:.0f}", f"{half['ms']:.0f}"
        yield f"{whole['count']:,} {name}", size, ms, before, _megabytes(whole["memory"])


def _megabytes(count: int | None) -> str:
    return "?" if count is None else f"{count / MEGA:.0f}"
