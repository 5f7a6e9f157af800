"""A model as it is installed: what setup.py made of the model file, read in a fifth of the time.

A model file is compressed, and its tables of tokens are JSON, so that it is small and anybody can read it. The install
leaves the same beside it (data/body.ready): the names of a table as one text, its numbers as one array. It is used
where it was made of the very model file and code that lie beside it.
"""

from __future__ import annotations

import json
import sys
from array import array
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from ..blocks.features import Tables
from .checksum import checksum
from .forest import Forest
from .model import Model
from .type_tokens import TypeTokens

CODE = tuple(Path(__file__).with_name(f"{name}.py") for name in ("checksum", "forest", "model", "ready", "type_tokens"))
"""What turns a model into the file, and back."""
ENDING = ".ready"
TABLES = ("names", "words", "phrases")
"""The tables of numbers, one a token."""
LINEAR = ("type_tokens", "type_words")
"""The linear models, with a number a token and type."""


def write(source: Path, target: Path) -> None:
    """None; writes what is read fast of a model file. The same model gives the same bytes."""
    target.write_bytes(to_bytes(Model.load(source), checksum([source, *CODE])))


def read(source: Path) -> Model | None:
    """The model of a file from what was made of it; None where that is missing or was made of another file."""
    try:
        with source.with_suffix(ENDING).open("rb") as file:
            is_ours = file.readline().decode().split() == [checksum([source, *CODE]), sys.byteorder]
            return from_bytes(file.readline(), file.read()) if is_ours else None
    except FileNotFoundError:
        return None


def to_bytes(model: Model, made_of: str) -> bytes:
    """A line that says what it was made of, a line of JSON, and the numbers."""
    tables = {name: getattr(model.tables, name) for name in TABLES}
    linear = {name: getattr(model, name) for name in LINEAR}
    numbers = array("d", [value for table in tables.values() for value in table.values()])
    numbers.extend(value for part in linear.values() for row in part.weights.values() for value in row)
    forests = [model.body, *model.types.values(), *([model.confidence] if model.confidence else [])]
    arrays = [forest.to_bytes() for forest in forests]
    head = {
        "columns": model.columns,
        "page_columns": model.page_columns,
        "calibration": model.calibration,
        "card": model.card,
        "types": list(model.types),
        "confidence": model.confidence is not None,
        "tables": [list(table) for table in tables.values()],
        "linear": {name: (part.names, part.bias, list(part.weights)) for name, part in linear.items()},
        "sizes": [len(data) for data in arrays],
    }
    lines = f"{made_of} {sys.byteorder}\n{json.dumps(head, ensure_ascii=False, separators=(',', ':'))}\n"
    return lines.encode() + numbers.tobytes() + b"".join(arrays)


def from_bytes(head: bytes, rest: bytes) -> Model:
    """The model that to_bytes wrote, without its first line."""
    found: Mapping[str, Any] = json.loads(head)
    forests_size = sum(found["sizes"])
    numbers = memoryview(rest[: len(rest) - forests_size]).cast("d").tolist()
    at = 0
    tables = []
    for tokens in found["tables"]:
        tables.append(dict(zip(tokens, numbers[at : at + len(tokens)], strict=True)))
        at += len(tokens)
    linear = {}
    for name in LINEAR:
        names, bias, tokens = found["linear"][name]
        end = at + len(names) * len(tokens)
        linear[name] = _type_tokens(names, bias, tokens, numbers[at:end])
        at = end
    forests = list(_forests(rest[len(rest) - forests_size :], found["sizes"]))
    return Model(
        columns=tuple(found["columns"]),
        tables=Tables(*tables),
        body=forests[0],
        page_columns=tuple(found["page_columns"]),
        type_tokens=linear["type_tokens"],
        type_words=linear["type_words"],
        types=dict(zip(found["types"], forests[1:], strict=False)),
        confidence=forests[-1] if found["confidence"] else None,
        calibration=tuple((x, y) for x, y in found["calibration"]),
        card=found["card"],
    )


def _type_tokens(
    names: Sequence[str], bias: Sequence[float], tokens: Sequence[str], numbers: Sequence[float]
) -> TypeTokens:
    rows = zip(*[iter(numbers)] * len(names), strict=True)  # as many numbers at a time as there are types
    return TypeTokens(tuple(names), tuple(bias), dict(zip(tokens, rows, strict=True)))


def _forests(data: bytes, sizes: Iterable[int]) -> Iterable[Forest]:
    at = 0
    for size in sizes:
        yield Forest.from_bytes(data[at : at + size])
        at += size
