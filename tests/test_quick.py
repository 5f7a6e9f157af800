"""Dataclasses that are made quickly: the same as the standard library's, for all that can be asked of them."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
from typing import Any

import pytest

from cleaner import quick


@quick.dataclass(frozen=True, slots=True)
class Ours:
    """A record."""

    name: str
    count: int = 3
    tags: list[str] = quick.field(default_factory=list, repr=False)
    note: str | None = quick.field(default=None, compare=False)

    def __post_init__(self) -> None:
        if self.count < 0:
            raise ValueError(self.count)

    @property
    def twice(self) -> int:
        return 2 * self.count


Theirs: Any = dataclasses.dataclass(frozen=True, slots=True)(
    type(
        "Ours",
        (),
        {
            "__module__": __name__,
            "__doc__": "A record.",
            "__annotations__": Ours.__annotations__,
            "count": 3,
            "tags": dataclasses.field(default_factory=list, repr=False),
            "note": dataclasses.field(default=None, compare=False),
            "__post_init__": Ours.__post_init__,
        },
    )
)


@quick.dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A record whose fields are given by name."""

    size: int
    unit: str = "m"


@quick.dataclass(slots=True)
class Counter:
    """A record that changes."""

    count: int = 0


BOTH = pytest.mark.parametrize("cls", [Ours, Theirs], ids=["ours", "theirs"])


@BOTH
def test_making_and_showing(cls: Any) -> None:
    made = cls("a", tags=["x"], note="n")
    assert (made.name, made.count, made.tags, made.note) == ("a", 3, ["x"], "n")
    assert repr(made) == "Ours(name='a', count=3, note='n')"
    assert cls("a").tags is not cls("a").tags
    assert cls.__doc__ == "A record."
    assert not hasattr(made, "__dict__")
    for wrong in ((), ("a", 1, [], None, 2)):
        with pytest.raises(TypeError, match=r"__init__\(\)"):
            cls(*wrong)
    with pytest.raises(TypeError, match="colour"):
        cls("a", colour="red")
    with pytest.raises(ValueError, match="-1"):
        cls("a", -1)
    assert list(inspect.signature(cls).parameters) == ["name", "count", "tags", "note"]
    assert inspect.signature(cls).parameters["count"].default == 3


@BOTH
def test_equality(cls: Any) -> None:
    assert cls("a", note="n") == cls("a")
    assert cls("a") != cls("b")
    assert cls("a") != ("a", 3, [], None)
    with pytest.raises(TypeError, match="unhashable"):
        hash(cls("a"))
    assert hash(cls("a", tags=())) == hash(cls("a", tags=(), note="n"))


@BOTH
def test_nothing_changes(cls: Any) -> None:
    made = cls("a")
    for change in (lambda: setattr(made, "name", "b"), lambda: delattr(made, "name"), lambda: setattr(made, "x", 1)):
        with pytest.raises((dataclasses.FrozenInstanceError, TypeError)):
            change()
    assert made == cls("a")


@BOTH
def test_the_functions_of_dataclasses(cls: Any) -> None:
    made = cls("a", tags=["x"])
    assert [f.name for f in dataclasses.fields(made)] == ["name", "count", "tags", "note"]
    assert [f.type for f in dataclasses.fields(cls)] == list(Ours.__annotations__.values())
    assert dataclasses.asdict(made) == {"name": "a", "count": 3, "tags": ["x"], "note": None}
    assert dataclasses.is_dataclass(cls)
    for replace in (dataclasses.replace, quick.replace):
        assert replace(made, count=4) == cls("a", 4, ["x"])
        with pytest.raises(ValueError, match="-1"):
            replace(made, count=-1)
        with pytest.raises(TypeError, match="colour"):
            replace(made, colour="red")


def test_copies_and_pickles() -> None:
    made = Ours("a", tags=["x"], note="n")
    for again in (copy.deepcopy(made), pickle.loads(pickle.dumps(made))):
        assert again == made
        assert again.note == "n"
        assert again.twice == 6


def test_fields_by_name_alone() -> None:
    assert Named(size=2) == Named(unit="m", size=2)
    with pytest.raises(TypeError):
        Named(2)  # type: ignore[misc]
    assert dataclasses.replace(Named(size=2), unit="km").unit == "km"
    assert all(f.kw_only for f in dataclasses.fields(Named))


def test_patterns_of_match() -> None:
    match Ours("a", 5):
        case Ours(name, count):
            assert (name, count) == ("a", 5)


def test_others_are_refused() -> None:
    with pytest.raises(TypeError, match="slotted"):
        quick.dataclass(frozen=True, slots=False)


def test_what_is_not_frozen_changes() -> None:
    made = Counter()
    made.count += 1
    assert made == Counter(1)
    assert copy.copy(made) == made
    with pytest.raises(TypeError, match="unhashable"):
        hash(made)
