"""The model as an install leaves it: the same that its file holds, used only where it was made of that."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from cleaner.blocks.features import Tables
from cleaner.judge.learned import ready
from cleaner.judge.learned.forest import Forest
from cleaner.judge.learned.ready import builtin_model
from cleaner.judge.learned.type_tokens import TypeTokens
from cleaner.judge.model import Model

from .conftest import ROOT

SHIPPED = ROOT / "cleaner" / "data" / "body.model"


def test_it_holds_what_the_file_holds(tmp_path: Path) -> None:
    source = tmp_path / "body.model"
    source.write_bytes(SHIPPED.read_bytes())
    ready.write(source, tmp_path / "body.ready")
    found = ready.read(source, tmp_path / "body.ready")
    assert found is not None
    assert found == Model.load(source) == builtin_model()


def test_a_model_without_most_parts_comes_back(tmp_path: Path) -> None:
    source = tmp_path / "small.model"
    leaf = Forest.from_trees([{"tree_structure": {"leaf_value": 0.5}}])
    words = TypeTokens.weighing(("article", "forum"), (0.5, 0.25), {"word:wir": (1.0, -2.0), "word:über": (0.0, 3.0)})
    Model(("a",), Tables({"ü": 0.25}, {}, {}), leaf, type_words=words).save(source)
    ready.write(source, tmp_path / "small.ready")
    found = ready.read(source, tmp_path / "small.ready")
    assert found is not None
    assert found == Model.load(source)
    assert found.type_words == words


def test_it_is_not_used_for_another_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, target = tmp_path / "body.model", tmp_path / "body.ready"
    source.write_bytes(SHIPPED.read_bytes())
    assert ready.read(source, target) is None
    target.write_bytes(b"")
    assert ready.read(source, target) is None
    ready.write(source, target)
    assert ready.read(source, target) is not None
    whole = target.read_bytes()
    target.write_bytes(whole.replace(b" little ", b" big ", 1))
    assert ready.read(source, target) is None
    target.write_bytes(whole)
    source.write_bytes(SHIPPED.read_bytes() + b"!")
    assert ready.read(source, target) is None
    source.write_bytes(SHIPPED.read_bytes())
    monkeypatch.setattr(ready, "CODE", ready.CODE[1:])
    assert ready.read(source, target) is None


def test_a_ready_model_can_be_pickled_and_changed() -> None:
    found = builtin_model()
    again = pickle.loads(pickle.dumps(found))
    assert again == found
    assert again.lexicons is None
    other = found.replace(tables=Tables({"x": 1.0}, {}, {}))
    scores: list[float] = []
    other.names.add("x", scores, bytearray(other.names.numbers))
    assert scores == [1.0]
