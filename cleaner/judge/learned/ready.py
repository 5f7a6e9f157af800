"""The built-in model, as it is installed: what setup.py made of the model file, read in a sixth of the time.

A model file is compressed, and its tables of tokens are JSON, so that it is small and anybody can read it. The install
leaves the same (ready/body.ready): the names of a table as one text, the numbers as one array, and what looks
names and words up as it lies in memory. It is used where it was made of the very model file and code that lie beside
it.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from ... import installed
from ...blocks.features import Tables, lexicon_of
from ..model import Model
from .forest import Forest
from .type_tokens import TypeTokens

PACKAGE = Path(__file__).parents[2]
CODE = (
    PACKAGE / "installed.py",
    PACKAGE / "judge" / "model.py",
    *(PACKAGE / "judge" / "learned" / f"{name}.py" for name in ("forest", "ready", "type_tokens")),
)
"""What turns a model into the file, and back."""
SHIPPED = PACKAGE / "data" / "body.model"
FILE = installed.FOLDER / "body.ready"
"""What write leaves of it."""
TABLED_BY = tuple(PACKAGE / "blocks" / "features" / f"lexicon.{ending}" for ending in ("pxd", "pyx"))
"""What lays out the lexicons; a package may have left it out."""
TABLES = ("names", "words", "phrases")
"""The tables of numbers, one a token."""
LINEAR = ("type_tokens", "type_words")
"""The linear models, with a number a token and type."""


@cache
def builtin_model() -> Model:
    """The model that ships with cleaner."""
    return read(SHIPPED, FILE) or Model.load(SHIPPED)


def write(source: Path, target: Path) -> None:
    """None; writes what is read fast of a model file. The same model gives the same bytes."""
    installed.write(target, _made_of(source), taken_apart(Model.load(source)))


def read(source: Path, target: Path) -> Model | None:
    """The model of a file from what was made of it; None where that is missing or was made of another file."""
    found = installed.read(target, _made_of(source))
    return None if found is None else put_together(found[0])


def _made_of(source: Path) -> installed.MadeOf:
    return installed.MadeOf((source, *CODE, *(file for file in TABLED_BY if file.exists())), sys.byteorder)


class _Table(Mapping[str, float]):
    """Tokens and their numbers, parted when one is first asked for: where lexicons lie ready, none is."""

    def __init__(self, tokens: str | list[str], numbers: bytes) -> None:
        self._tokens, self._numbers = tokens, numbers
        self._parted: dict[str, float] | None = None

    def parted(self) -> dict[str, float]:
        """The same as a dict."""
        if self._parted is None:
            self._parted = dict(zip(installed.parted(self._tokens), array("d", self._numbers), strict=True))
        return self._parted

    def __getitem__(self, token: str) -> float:
        return self.parted()[token]

    def __iter__(self) -> Iterator[str]:
        return iter(self.parted())

    def __len__(self) -> int:
        return len(self.parted())

    def __reduce__(self) -> tuple[type[dict[str, float]], tuple[dict[str, float]]]:
        """How to make it again in another process."""
        return dict, (self.parted(),)


def taken_apart(model: Model) -> dict[str, Any]:
    """The parts of a model, tokens apart from their numbers."""
    tables = [getattr(model.tables, name) for name in TABLES]
    linear = {name: getattr(model, name) for name in LINEAR}
    forests = [model.body, *model.types.values(), *([model.confidence] if model.confidence else [])]
    return {
        "columns": model.columns,
        "page_columns": model.page_columns,
        "calibration": model.calibration,
        "card": model.card,
        "types": list(model.types),
        "confidence": model.confidence is not None,
        "tables": [(installed.joined(list(table)), array("d", table.values()).tobytes()) for table in tables],
        "lexicons": [lexicon.tables() for lexicon in (model.names, model.words)],
        "linear": {
            name: (part.names, part.bias, installed.joined(part.tokens), part.rows.tobytes())
            for name, part in linear.items()
        },
        "forests": [forest.to_bytes() for forest in forests],
    }


def put_together(found: Mapping[str, Any]) -> Model:
    """The model that was taken apart."""
    names, words, phrases = [_Table(*table) for table in found["tables"]]
    known_names, known_words = map(lexicon_of, found["lexicons"])
    linear = {}
    for name in LINEAR:
        kinds, bias, tokens, rows = found["linear"][name]
        linear[name] = TypeTokens(tuple(kinds), tuple(bias), tuple(installed.parted(tokens)), array("d", rows))
    forests = list(map(Forest.from_bytes, found["forests"]))
    return Model(
        columns=tuple(found["columns"]),
        tables=Tables(names, words, phrases.parted()),
        body=forests[0],
        page_columns=tuple(found["page_columns"]),
        type_tokens=linear["type_tokens"],
        type_words=linear["type_words"],
        types=dict(zip(found["types"], forests[1:], strict=False)),
        confidence=forests[-1] if found["confidence"] else None,
        calibration=found["calibration"],
        card=found["card"],
        lexicons=None if known_names is None or known_words is None else (known_names, known_words),
    )
