"""What 'cleaner eval' found, as text for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from .evaluate import Measured, Worst
from .gate import figure
from .scores import norm

BODY = {
    "F1": "body.f1",
    "P": "body.precision",
    "R": "body.recall",
    "shingle F1": "body.shingle_f1",
    "exact": "body.exact",
    "snippets F1": "snippets.f1",
    "type right": "page_type.accuracy",
    "calibration": "calibration.error",
    "ms": "ms.mean",
    "errors": "errors.n",
}
"""Columns of a set's table and the figures in them."""
SHOWN = 150
"""Characters of a line that a diff shows."""
AROUND = 1
"""Lines that stay on each side of a difference."""
MANY_GROUPS = 12
"""Languages that a table lists at most."""


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """The lines of a table: the first column to the left, the others to the right."""
    widths = [max(len(row[i]) for row in (head, *rows)) for i in range(len(head))]
    for row in (head, *rows):
        cells = [row[0].ljust(widths[0]), *(cell.rjust(w) for cell, w in zip(row[1:], widths[1:], strict=True))]
        yield "  " + "  ".join(cells).rstrip()


def set_lines(title: str, measured: Sequence[Measured]) -> Iterator[str]:
    """A set's figures: a row for each extractor, then F1 by type, by language, and the fields."""
    yield title
    columns = [name for name, path in BODY.items() if any(figure(m.figures, path) is not None for m in measured)]
    rows = [[m.engine, *(_cell(figure(m.figures, BODY[name])) for name in columns)] for m in measured]
    yield from table(["", *columns], rows)
    for key, name in (("types", "type"), ("languages", "language")):
        yield from _group_lines(name, key, measured)
    yield from _field_lines(measured)
    for m in measured:
        if "errors" in m.figures:
            yield f"  {m.engine}, first error: {m.figures['errors']['first']}"
    yield ""


def _group_lines(name: str, key: str, measured: Sequence[Measured]) -> Iterator[str]:
    """F1 by group, a column for each extractor; nothing where all pages are of one."""
    groups = measured[0].figures.get(key, {})
    if len(groups) < 2:
        return
    shown = list(groups)[:MANY_GROUPS]
    rows = [
        [group, str(groups[group]["pages"]), *(_cell(figure(m.figures, f"{key}.{group}.f1")) for m in measured)]
        for group in shown
    ]
    yield from table([f"F1 by {name}", "pages", *(m.engine for m in measured)], rows)


def _field_lines(measured: Sequence[Measured]) -> Iterator[str]:
    rows = [
        [f"{name}, {m.engine}", *(_cell(counts[key]) for key in ("recall", "precision", "n", "invented"))]
        for m in measured
        for name, counts in m.figures.get("fields", {}).items()
    ]
    if rows:
        yield from table(["field", "recall", "precision", "pages", "invented"], rows)


def _cell(value: float | None) -> str:
    """A count as it is, any other figure with three decimals."""
    if value is None:
        return "-"
    return str(value) if isinstance(value, int) else f"{value:.3f}"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "-"


def case_lines(title: str, figures: Mapping[str, Any]) -> Iterator[str]:
    """What came of cases of noise, by kind and by language, and each failure."""
    traps = figures.get("traps")
    broken = f", traps broken {traps['broken']} of {traps['of']}" if traps else ""
    yield (
        f"{title}: {figures['perfect']} of {figures['cases']} cases perfect, noise gone {figures['gone']:.3f} of "
        f"{figures['must_go']}, content kept {figures['stayed']:.3f} of {figures['must_stay']}{broken}"
    )
    kinds = [(kind, str(n["of"]), _share(n["gone"], n["of"])) for kind, n in figures["kinds"].items()]
    yield from table(["noise by kind", "strings", "gone"], kinds)
    languages = [
        (name, str(n["of"]), _share(n["gone"], n["of"]), str(n["content"]), _share(n["stayed"], n["content"]))
        for name, n in figures["languages"].items()
    ]
    yield from table(["by language", "noise", "gone", "content", "kept"], languages)
    for case, what, kind, text in figures["failures"]:
        yield f"  {case}: {what} {kind}: {text}"
    yield ""


def rule_lines(hits: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    """Each rule that hit anything, those that hit most content first."""
    rows = [
        [
            name,
            *(str(hit[part][unit]) for part in ("content", "noise") for unit in ("blocks", "words")),
            " ".join(hit["pages"]),
        ]
        for name, hit in hits.items()
        if hit["content"]["blocks"] or hit["noise"]["blocks"]
    ]
    yield from table(["rule", "content blocks", "words", "noise blocks", "words", "content on"], rows)
    idle = [name for name, hit in hits.items() if not hit["content"]["blocks"] and not hit["noise"]["blocks"]]
    if idle:
        yield f"  {len(idle)} rules hit nothing: {', '.join(idle)}"
    yield ""


def worst_lines(worst: Sequence[Worst]) -> Iterator[str]:
    """Each page, and how its body differs from the gold line by line: - is missing, + is too much."""
    for item in worst:
        yield f"{item.page.set}/{item.page.id}  F1 {item.f1:.3f}  {item.page.page_type}  {item.page.url or ''}".rstrip()
        yield from diff_lines(item.page.gold.get("body") or "", item.body)
        yield ""


def diff_lines(gold: str, body: str) -> Iterator[str]:
    """The lines that differ by their words, with those around them; long lines cut, same ones counted."""
    wanted, given = (_lines(text) for text in (gold, body))
    matcher = SequenceMatcher(None, [norm(x) for x in wanted], [norm(x) for x in given], autojunk=False)
    opcodes = matcher.get_opcodes()
    for number, (tag, a, b, c, d) in enumerate(opcodes):
        if tag == "equal":
            before = AROUND if number else 0
            after = AROUND if number + 1 < len(opcodes) else 0
            yield from _same(wanted[a:b], before, after)
        else:
            yield from (f"  - {_cut(line)}" for line in wanted[a:b])
            yield from (f"  + {_cut(line)}" for line in given[c:d])


def _same(lines: Sequence[str], before: int, after: int) -> Iterator[str]:
    if len(lines) <= before + after + 1:
        yield from (f"    {_cut(line)}" for line in lines)
        return
    yield from (f"    {_cut(line)}" for line in lines[:before])
    yield f"    ... {len(lines) - before - after} lines as they must be"
    yield from (f"    {_cut(line)}" for line in lines[len(lines) - after :])


def _lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if norm(line)]


def _cut(line: str) -> str:
    return line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"
