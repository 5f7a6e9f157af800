"""Records are made by position or name, cannot be changed, and travel; in the form of classes and in that of C structs,
compiled and plain."""

from __future__ import annotations

import copy
import inspect
import pickle
from collections.abc import Mapping
from types import ModuleType
from typing import Any

import pytest

import cleaner
from cleaner import frozen as compiled
from cleaner.frozen import EMPTY, Record
from cleaner.records import Block, Frame, Node, Page, Span

from .plain_modules import plain_module

FORMS = pytest.mark.parametrize("frozen", [compiled, plain_module("cleaner.frozen")], ids=["as built", "plain"])


class Lamp(Record):
    """A record as others of the package are written."""

    name: str
    lit: bool = False
    parts: Mapping[str, str] = EMPTY
    note: str = ""

    __slots__ = ("letters",)
    _aside = frozenset(("note",))

    def __post_init__(self) -> None:
        self.letters = len(self.name)


class Marker(Record, kw_only=True):
    """A record that is made by name alone."""

    place: int = 0


def plain_struct(frozen: ModuleType) -> Any:
    """A record with a constructor of its own."""

    class Struct(frozen.Frozen):  # type: ignore[misc, name-defined]
        _fields = ("kind", "id")
        __slots__ = _fields

        def __init__(self, kind: str, id: int = 0) -> None:
            self.kind = kind
            self.id = id

    return Struct


def test_fields_are_given_by_position_or_name() -> None:
    lamp = Lamp("oil", lit=True)
    assert (lamp.name, lamp.lit, lamp.parts, lamp.letters) == ("oil", True, {}, 3)
    assert lamp == Lamp(name="oil", lit=True, parts={}) != Lamp("oil")
    assert repr(lamp) == "Lamp(name='oil', lit=True, parts={})"
    match lamp:
        case Lamp(name, True):
            assert name == "oil"


def test_what_stands_aside_is_neither_shown_nor_compared() -> None:
    assert Lamp("oil", note="old") == Lamp("oil", note="new")
    assert "old" not in repr(Lamp("oil", note="old"))


def test_each_record_has_a_mapping_of_its_own() -> None:
    assert Lamp("oil").parts is not Lamp("gas").parts
    assert Page().headers is not Page().headers
    given = {"server": "lamp"}
    page = Page(html="", headers=given)
    given["server"] = "oil"
    assert page.headers == {"server": "lamp"}


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (lambda: Lamp(), "Lamp needs 'name'"),
        (lambda: Lamp("oil", wick=1), "no field, or it was given twice: 'wick'"),
        (lambda: Lamp("oil", name="gas"), "no field, or it was given twice: 'name'"),
        (lambda: Lamp("oil", True, {}, "", 5), "Lamp takes 4 fields by position, not 5"),
        (lambda: Marker(3), "Marker takes 0 fields by position, not 1"),
        (lambda: Lamp("oil").replace(wick=1), "no field, or it was given twice: 'wick'"),
        (lambda: Frame("li", 0).replace(wick=1), "wick"),
    ],
)
def test_what_is_no_field_is_refused(wrong: Any, said: str) -> None:
    with pytest.raises(TypeError, match=said):
        wrong()


@pytest.mark.parametrize("record", [Lamp("oil"), Marker(), Page(html=""), Frame("li", 0), Span("em", 0, 1)], ids=repr)
def test_a_record_cannot_be_changed(record: Any) -> None:
    for name in (*record._fields, "nothing"):
        with pytest.raises(AttributeError):
            setattr(record, name, None)
        with pytest.raises(AttributeError):
            delattr(record, name)
    assert not hasattr(record, "__dict__")


@pytest.mark.parametrize(
    "record",
    [
        Lamp("oil", lit=True, note="old"),
        Marker(place=2),
        Page(html="<p>", headers={"a": "b"}),
        Block(3, "Rain.", "li", (Frame("li", 1, "2"),), (Span("link", 0, 4, "/rain"),), line=7),
    ],
    ids=lambda record: type(record).__name__,
)
def test_a_record_travels(record: Any) -> None:
    for again in (pickle.loads(pickle.dumps(record)), copy.copy(record), copy.deepcopy(record), record.replace()):
        assert again is not record
        assert [getattr(again, name) for name in record._fields] == [getattr(record, name) for name in record._fields]
    first = record._fields[0]
    assert record.replace(**{first: getattr(record, first)}) == record


def test_equal_records_have_one_hash_and_nodes_are_themselves_only() -> None:
    assert {Frame("li", 0), Frame("li", 0)} == {Frame("li", 0)}
    assert Frame("li", 0) != Span("li", 0, 0)
    node = Node("p", (), {}, None, 1, 0)
    assert len({node, node, Node("p", (), {}, None, 1, 0)}) == 2
    assert node == node != Node("p", (), {}, None, 1, 0)


@FORMS
def test_both_forms_freeze_a_record_that_makes_itself(frozen: ModuleType) -> None:
    struct = plain_struct(frozen)("li", 4)
    for name in ("kind", "nothing", "replace"):
        with pytest.raises(AttributeError, match=r"^Struct is frozen"):
            setattr(struct, name, 1)
        with pytest.raises(AttributeError, match=r"^Struct is frozen"):
            delattr(struct, name)
    assert struct.replace(id=5) != struct == struct.replace(id=4)


@FORMS
def test_a_record_shows_its_fields_as_its_signature(frozen: ModuleType) -> None:
    class Box(frozen.Record):  # type: ignore[name-defined, misc]
        name: str
        sides: int = 6

    class Sheet(frozen.Record, kw_only=True):  # type: ignore[name-defined, misc]
        name: str

    assert str(inspect.signature(Box)) == "(name: 'str', sides: 'int' = 6)"
    assert str(inspect.signature(Sheet)) == "(*, name: 'str')"
    assert str(inspect.signature(frozen.Record)) == "()"


def test_options_tell_what_they_take() -> None:
    taken = inspect.signature(cleaner.Options).parameters
    assert taken["favor"].default == cleaner.Options().favor
