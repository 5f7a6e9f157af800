"""What each signal is worth for a field, learned (learn/weights.py) or set by hand, and who asks for it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import cast

from ..errors import ModelError, ReadError
from ..frozen import Record
from ..records import Found
from .candidates import Candidate, Standing, Weights, choose, key
from .ranker import GENERAL, Ranker, from_bytes

RANKERS = ".model"
"""The ending of the file of rankers that stands beside one of weights."""
NO_WEIGHTS = "not a file of weights; 'cleaner train --fields' writes one"


class Measures(Record):
    """What a field measures of its candidates itself, for its ranker."""

    names: tuple[str, ...] = ()
    """Names of the columns."""
    rows: Callable[[Sequence[Standing]], Sequence[Sequence[float]]] = lambda standing: [()] * len(standing)
    """For each candidate a value for each name."""


NOTHING = Measures()
"""Of a field that measures nothing itself."""


class Weigher:
    """Chooses among a field's candidates by tables of weights, and by a learned ranking where the field has one."""

    def __init__(self, tables: Mapping[str, Weights], rankers: Mapping[str, Ranker] | None = None) -> None:
        self.tables = tables
        """A field, or a field of one kind of page ('date of a thread') -> its weights."""
        self.rankers = rankers or {}
        """Field -> the trees that have the last word."""

    def choose(
        self,
        table: str,
        candidates: Iterable[Candidate],
        *,
        refuse: Callable[[str], str | None] = lambda value: None,
        group: Callable[[str], str] = key,
        traits: Callable[[str], Iterable[str]] = lambda value: (),
        spelling: Callable[[str], float] = lambda value: 0.0,
        measures: Measures = NOTHING,
    ) -> Found | None:
        """The best value by the weights of this table, as candidates.choose finds it.

        Raises ModelError where there is no such table, or the field's ranker asks for other measures.
        """
        weights = self.tables.get(table)
        if weights is None:
            raise ModelError(f"the weights have no table {table!r}; 'cleaner train --fields' writes all of them")
        ranker = self.rankers.get(field_of(table))
        if ranker is None:
            return choose(candidates, weights, refuse=refuse, group=group, traits=traits, spelling=spelling)
        if ranker.own != measures.names:
            raise ModelError(f"the model of {field_of(table)} asks for other measures than this version takes")

        def rank(standing: Sequence[Standing], supports: Sequence[float]) -> Sequence[float]:
            return ranker.scores(table, standing, supports, measures.rows(standing))

        return choose(candidates, weights, refuse=refuse, group=group, traits=traits, spelling=spelling, rank=rank)

    @classmethod
    def load(cls, path: Path) -> Weigher:
        """The weights of a file, with the rankers beside it where there are some. Raises ReadError, ModelError."""
        weigher = cls.read(path)
        for ranker in weigher.rankers.values():
            try:
                ranker.forest.refuse_damaged(len(GENERAL) + len(ranker.own) + len(ranker.signals))
            except ValueError as error:
                raise ModelError(f"damaged: {error}", file=str(path.with_suffix(RANKERS))) from error
        return weigher

    @classmethod
    def read(cls, path: Path) -> Weigher:
        """The same of a file whose trees are known to be whole, as what ships is."""
        try:
            text = path.read_text(encoding="utf-8")
            beside = path.with_suffix(RANKERS)
            rankers = from_bytes(beside.read_bytes(), str(beside)) if beside.exists() else {}
        except ModelError:
            raise
        except UnicodeDecodeError as error:
            raise ModelError(NO_WEIGHTS, file=str(path)) from error
        except (OSError, ValueError) as error:  # a name may hold what no file's can
            why = getattr(error, "strerror", None) or error
            raise ReadError(f"{path}: the weights cannot be read: {why}", path=str(path)) from error
        return cls(_tables(text, str(path)), rankers)


def _tables(text: str, file: str) -> Mapping[str, Weights]:
    """The tables of a file's text. Raises ModelError where it is no such file."""
    try:
        tables = json.loads(text)
    except ValueError as error:
        raise ModelError(NO_WEIGHTS, file=file) from error
    rows = tables.values() if isinstance(tables, dict) else [None]
    if not all(isinstance(row, dict) and all(isinstance(w, int | float) for w in row.values()) for row in rows):
        raise ModelError(NO_WEIGHTS, file=file)
    return cast("Mapping[str, Weights]", tables)


def field_of(table: str) -> str:
    """The field of a table: 'date' of 'date of a thread'."""
    return table.partition(" of ")[0]


@cache
def builtin_weigher() -> Weigher:
    """The weights and rankers that ship."""
    return Weigher.read(Path(__file__).parent.parent / "data" / "fields.json")
