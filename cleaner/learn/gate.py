"""The quality gate: figures that must not get worse unseen, kept in a file by the hash of the data.

    [{"set": "news", "hash": "...", "convention": "strict",
      "floors": {"body.shingle_f1": 0.972}, "ceilings": {"calibration.error": 0.03}}]

A figure is named by its path in what 'cleaner eval --json' prints of a set.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..errors import ReadError
from .dataset import LabelledPage, fingerprint


@dataclass(frozen=True, slots=True)
class Gate:
    """What one set must reach."""

    set: str
    """The set's name, for people."""
    hash: str
    """dataset.fingerprint of its pages: floors mean nothing on other pages."""
    convention: str
    """The convention that was asked for."""
    floors: Mapping[str, float] = field(default_factory=dict)
    """Path of a figure -> the least that it may be."""
    ceilings: Mapping[str, float] = field(default_factory=dict)
    """Path of a figure -> the most that it may be."""

    def failures(self, figures: Mapping[str, Any]) -> list[str]:
        """A sentence for each figure that is worse than it may be, or missing."""
        found = []
        for limits, word, worse in ((self.floors, "below", -1), (self.ceilings, "above", 1)):
            for path, limit in limits.items():
                value = figure(figures, path)
                if value is None:
                    found.append(f"{self.set} ({self.convention}): there is no figure {path}")
                elif (value - limit) * worse > 0:
                    found.append(f"{self.set} ({self.convention}): {path} is {value}, {word} {limit}")
        return found


def read_gates(path: Path) -> tuple[Gate, ...]:
    """The gates of a file. Raises ReadError where it cannot be used."""
    try:
        entries = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(entries, list):
            raise TypeError("it is no list")
        return tuple(Gate(**entry) for entry in entries)
    except (OSError, ValueError, TypeError) as error:
        raise ReadError(
            f"{path} cannot be read as a quality gate: {getattr(error, 'strerror', None) or error}", path=str(path)
        ) from error


def gate_failures(
    gates: Iterable[Gate], pages: Sequence[LabelledPage], convention: str, figures: Mapping[str, Any]
) -> list[str]:
    """A sentence for each figure of a set that is worse than its gate lets pass.

    A set that no gate names passes; one that a gate names must have the pages that the gate was made for.
    """
    name, known = pages[0].set, fingerprint(pages)
    named = [gate for gate in gates if (gate.set, gate.convention) == (name, convention)]
    found = [failure for gate in named if gate.hash == known for failure in gate.failures(figures)]
    if named and all(gate.hash != known for gate in named):
        found.append(f"{name} ({convention}): its pages are not those that the gate knows; measure them anew")
    return found


def figure(figures: Mapping[str, Any], path: str) -> float | None:
    """The figure at a path such as 'body.f1', or None."""
    value: Any = figures
    for name in path.split("."):
        value = value.get(name) if isinstance(value, Mapping) else None
    return value if isinstance(value, int | float) else None
