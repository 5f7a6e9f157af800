"""What each signal is worth for a field: weights that were learned from labelled pages (learn/fields.py)."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources

from .candidates import Weights


def weights_of(field: str) -> Weights:
    """The weights of a field: 'title', 'section', 'authors' or 'date'."""
    return _tables()[field]


@cache
def _tables() -> dict[str, dict[str, float]]:
    file = resources.files("cleaner") / "data" / "fields.json"
    tables: dict[str, dict[str, float]] = json.loads(file.read_text(encoding="utf-8"))
    return tables
