"""The report that explains an article: where each field stood, and what went and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING
from unicodedata import category

from ..records import Found, PageWarning, Removal

if TYPE_CHECKING:
    from ..article import Article

MAX_TEXT = 100
"""Code points of a removed text or a value that are shown; the rest becomes an ellipsis."""
MAX_COLUMN = 32
"""Code points that a column is padded to at most: a longer entry pushes its own line only."""

TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""The characters of Unicode that begin or end a part with a direction of its own."""


def explain(article: Article) -> str:
    """One line a found field, one a warning, then one a removal: kind, rule, why, where and text."""
    parts = [
        [_field(name, found) for name, found in article.found.items()],
        [_warning(warning) for warning in article.warnings],
        _removals(article.removed),
    ]
    return "\n\n".join("\n".join(lines) for lines in parts if lines)


def _field(name: str, found: Found) -> str:
    """A field as 'title: Rain — from json-ld headline; confirmed by og:title; rejected: News (generic)'."""
    value = ", ".join(map(str, found.value)) if isinstance(found.value, tuple) else str(found.value)
    parts = [f"{name}: {_short(value)} — from {_line(found.where)}"]
    if found.confirmed:
        parts.append(f"confirmed by {', '.join(map(_line, found.confirmed))}")
    if found.rejected:
        parts.append(f"rejected: {', '.join(f'{_short(lost)} ({_line(why)})' for lost, why in found.rejected)}")
    return "; ".join(parts)


def _warning(warning: PageWarning) -> str:
    """A warning as 'warning short-body: The body is under 25 words.'"""
    return f"warning {warning.code}: {_line(warning.message)}"


def _removals(removed: Sequence[Removal]) -> list[str]:
    """A line that counts the removals and one for each, the first two columns aligned."""
    if not removed:
        return ["nothing was removed"]
    kinds = _width(removal.kind for removal in removed)
    rules = _width(removal.by for removal in removed)
    lines = [f"{len(removed)} removed:"]
    for r in removed:
        columns = (r.kind.ljust(kinds), _line(r.by).ljust(rules), _line(r.why), _line(r.where), f"“{_short(r.text)}”")
        lines.append("  ".join(columns))
    return lines


def _width(entries: Iterable[str]) -> int:
    """Code points that a column of the entries is padded to."""
    return min(max(map(len, entries)), MAX_COLUMN)


def _line(text: str) -> str:
    """The text on one line, white space folded and left out what terminals may obey: control characters, and those that
    turn the direction of what follows."""
    line = " ".join(text.split())
    return line if line.isprintable() else "".join(c for c in line if category(c) != "Cc" and c not in TURNING)


def _short(text: str) -> str:
    """The text on one line of at most MAX_TEXT code points, ending in an ellipsis where it was longer."""
    line = _line(text)
    return line if len(line) <= MAX_TEXT else f"{line[: MAX_TEXT - 1].rstrip()}…"
