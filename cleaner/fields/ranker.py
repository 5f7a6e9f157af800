"""A learned ranking of a field's candidates: trees that see each beside its rivals (learn/rankers.py grows them).

Sums of weights (candidates.py) take each signal alone; the trees see them together, with the sum itself. What they
know of a candidate are GENERAL columns, those that the field measures itself, and a column for each signal, trait and
table. The model file is one zlib stream of a JSON header and the forests' arrays.
"""

from __future__ import annotations

import json
import struct
import zlib
from array import array
from collections.abc import Mapping, Sequence

from ..errors import ModelError
from ..frozen import Record
from ..judge.learned.forest import Forest
from .candidates import Standing, key

GENERAL = ("support", "lead", "signals", "rivals", "words", "characters", "parts", "within", "around", "longer")
"""What is known of every candidate: the sum of its weights, how far that is above the best other's, its signals, the
other candidates, its length, the names it lists, in how many others its words stand, how many stand in its, and the
share of the others that are longer."""
MARK = "; "
"""What parts the names inside one candidate that lists several."""
ALONE = 9.0
"""Lead of a candidate without a rival: above what weights give."""
FEW = 7
"""Candidates."""
MOST_COMPARED = 512
"""Candidates that each is compared with: a page may have a million headings."""
MAGIC = b"cleaner-fields\n"
LENGTH = struct.Struct("<I")


class Ranker(Record):
    """The trees of one field."""

    own: tuple[str, ...]
    """What the field measures itself, in the order of its columns."""
    signals: tuple[str, ...]
    """The signals, traits and tables that have a column, in its order."""
    forest: Forest
    """Log-odds that a candidate is right."""
    least: float
    """Log-odds that an answer has to have."""
    margin: float
    """Log-odds by which another must be surer than that of the greatest sum, where this is an answer (above 0): where
    the trees see little that tells them apart, the sum decides."""
    margin_of_few: float
    """The same where FEW candidates stand, or fewer: beside a few others trees see less."""

    __slots__ = ("place",)

    def __post_init__(self) -> None:
        self.place: Mapping[str, int] = {name: i for i, name in enumerate(self.signals)}
        """Signal -> its column, counted behind the others."""

    def scores(
        self, table: str, standing: Sequence[Standing], supports: Sequence[float], own: Sequence[Sequence[float]]
    ) -> list[float]:
        """For each candidate its log-odds above the least: above 0 it may be the answer."""
        width = len(GENERAL) + len(self.own) + len(self.signals)
        values = _flat(rows_of(table, standing, supports, own, self.place), width)
        most = max(supports)
        best = supports.index(most) if most > 0 else None
        scores = self.forest.scores(values, width)
        margin = self.margin if len(standing) > FEW else self.margin_of_few
        return [score - self.least + margin * (i == best) for i, score in enumerate(scores)]


def rows_of(
    table: str,
    standing: Sequence[Standing],
    supports: Sequence[float],
    own: Sequence[Sequence[float]],
    place: Mapping[str, int],
) -> list[list[float]]:
    """The features of each candidate; place gives the columns of signals, counted behind the others."""
    best, second = _two_best(supports)
    keys = [f" {key(candidate.value)} " for candidate, _, _ in standing]
    count, compared = len(keys), keys[:MOST_COMPARED]
    rivals = max(1, len(compared) - 1)
    rows = []
    for i, (candidate, members, traits) in enumerate(standing):
        marks = [0.0] * len(place)
        for name in (table, *members, *traits):
            column = place.get(name)
            if column is not None:
                marks[column] = 1.0
        words, value, support = keys[i], candidate.value, supports[i]
        within = around = longer = 0
        for other in compared:
            if len(other) > len(words):
                longer += 1
                within += words in other
            else:
                around += other in words
        rows.append(
            [
                support,
                support - (second if support == best else best),
                float(len(members)),
                float(count),
                float(words.count(" ") - 1),
                float(len(value)),
                float(value.count(MARK) + 1),
                float(within),
                float(around - 1),
                longer / rivals,
                *own[i],
                *marks,
            ]
        )
    return rows


def _flat(rows: list[list[float]], width: int) -> array[float]:
    """The values of rows of that width, one row behind the other."""
    flat = array("f", bytes(4 * width * len(rows)))
    values = flat  # floats in C where it is compiled: extend takes four times as long
    place = 0
    for row in rows:
        for value in row:
            values[place] = value
            place += 1
    return flat


def _two_best(supports: Sequence[float]) -> tuple[float, float]:
    """The two greatest supports; the second is far below where there is none."""
    ordered = sorted(supports, reverse=True)
    return ordered[0], ordered[1] if len(ordered) > 1 else ordered[0] - ALONE


def to_bytes(rankers: Mapping[str, Ranker]) -> bytes:
    """The content of a model file: by field."""
    forests = {field: ranker.forest.to_bytes() for field, ranker in rankers.items()}
    header = {
        field: {
            "own": ranker.own,
            "signals": ranker.signals,
            "least": ranker.least,
            "margin": ranker.margin,
            "margin_of_few": ranker.margin_of_few,
            "length": len(forests[field]),
        }
        for field, ranker in rankers.items()
    }
    head = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
    return MAGIC + zlib.compress(b"".join((LENGTH.pack(len(head)), head, *forests.values())), 9)


def from_bytes(data: bytes, name: str) -> dict[str, Ranker]:
    """The rankers that to_bytes wrote, by field. Raises ModelError where it did not; name is the file's."""
    try:
        if not data.startswith(MAGIC):
            raise ValueError("it does not start as one")
        body = zlib.decompress(data[len(MAGIC) :])
        (length,) = LENGTH.unpack_from(body)
        at = LENGTH.size + length
        rankers = {}
        for field, told in json.loads(body[LENGTH.size : at]).items():
            forest = Forest.from_bytes(body[at : at + told["length"]])
            at += told["length"]
            own, signals = tuple(told["own"]), tuple(told["signals"])
            limits = [float(told[name]) for name in ("least", "margin", "margin_of_few")]
            rankers[field] = Ranker(own, signals, forest, *limits)
    except (ValueError, KeyError, TypeError, AttributeError, struct.error, zlib.error) as error:
        raise ModelError(f"not a model of fields ({error}); 'cleaner train --fields' writes one", file=name) from error
    return rankers
