"""What each signal is worth for a field, learned (learn/weights.py) or set by hand, and who asks for it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path

from ..records import Found
from .candidates import Candidate, Weights, choose, key


class Weigher:
    """Chooses among a field's candidates by tables of weights."""

    def __init__(self, tables: Mapping[str, Weights]) -> None:
        self.tables = tables
        """A field, or a field of one kind of page ('date of a thread') -> its weights."""

    def choose(
        self,
        table: str,
        candidates: Iterable[Candidate],
        *,
        refuse: Callable[[str], str | None] = lambda value: None,
        group: Callable[[str], str] = key,
        traits: Callable[[str], Iterable[str]] = lambda value: (),
        spelling: Callable[[str], float] = lambda value: 0.0,
    ) -> Found | None:
        """The best supported value by the weights of this table, as candidates.choose finds it."""
        return choose(candidates, self.tables[table], refuse=refuse, group=group, traits=traits, spelling=spelling)


@cache
def builtin_weigher() -> Weigher:
    """The weights that ship."""
    file = Path(__file__).parent.parent / "data" / "fields.json"
    return Weigher(json.loads(file.read_text(encoding="utf-8")))
