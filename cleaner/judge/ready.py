"""A model as it is installed: what setup.py made of the model file, read in a fifth of the time.

A model file is compressed, and its tables of tokens are JSON, so that it is small and anybody can read it. The install
leaves the same beside it (data/body.ready): the names of a table as one text, all numbers as one array. It is used
where it was made of the very model file and code that lie beside it.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .. import installed
from ..blocks.features import Tables
from .forest import Forest
from .model import Model
from .type_tokens import TypeTokens

PACKAGE = Path(__file__).parent.parent
CODE = (
    PACKAGE / "installed.py",
    *(PACKAGE / "judge" / f"{name}.py" for name in ("forest", "model", "ready", "type_tokens")),
)
"""What turns a model into the file, and back."""
ENDING = ".ready"
TABLES = ("names", "words", "phrases")
"""The tables of numbers, one a token."""
LINEAR = ("type_tokens", "type_words")
"""The linear models, with a number a token and type."""


def write(source: Path, target: Path) -> None:
    """None; writes what is read fast of a model file. The same model gives the same bytes."""
    installed.write(target, _made_of(source), taken_apart(Model.load(source)))


def read(source: Path) -> Model | None:
    """The model of a file from what was made of it; None where that is missing or was made of another file."""
    parts = installed.read(source.with_suffix(ENDING), _made_of(source))
    return None if parts is None else put_together(parts)


def _made_of(source: Path) -> str:
    return f"{installed.checksum([source, *CODE])} {sys.byteorder}"


def taken_apart(model: Model) -> dict[str, Any]:
    """The parts of a model, tokens apart from their numbers."""
    tables = {name: getattr(model.tables, name) for name in TABLES}
    linear = {name: getattr(model, name) for name in LINEAR}
    scores = array("d", [value for table in tables.values() for value in table.values()])
    forests = [model.body, *model.types.values(), *([model.confidence] if model.confidence else [])]
    return {
        "columns": model.columns,
        "page_columns": model.page_columns,
        "calibration": model.calibration,
        "card": model.card,
        "types": list(model.types),
        "confidence": model.confidence is not None,
        "tables": [installed.joined(list(table)) for table in tables.values()],
        "linear": {
            name: (part.names, part.bias, installed.joined(part.tokens), part.rows.tobytes())
            for name, part in linear.items()
        },
        "scores": scores.tobytes(),
        "forests": [forest.to_bytes() for forest in forests],
    }


def put_together(found: Mapping[str, Any]) -> Model:
    """The model that was taken apart."""
    scores = memoryview(found["scores"]).cast("d").tolist()
    at = 0
    tables = []
    for names in found["tables"]:
        tokens = installed.parted(names)
        tables.append(dict(zip(tokens, scores[at : at + len(tokens)], strict=True)))
        at += len(tokens)
    linear = {}
    for name in LINEAR:
        names, bias, tokens, rows = found["linear"][name]
        linear[name] = TypeTokens(tuple(names), tuple(bias), tuple(installed.parted(tokens)), array("d", rows))
    forests = list(map(Forest.from_bytes, found["forests"]))
    return Model(
        columns=tuple(found["columns"]),
        tables=Tables(*tables),
        body=forests[0],
        page_columns=tuple(found["page_columns"]),
        type_tokens=linear["type_tokens"],
        type_words=linear["type_words"],
        types=dict(zip(found["types"], forests[1:], strict=False)),
        confidence=forests[-1] if found["confidence"] else None,
        calibration=found["calibration"],
        card=found["card"],
    )
