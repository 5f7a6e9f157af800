"""What all records share: they are frozen and slotted, equal where their fields are, and shown by their fields.

To its user each is like a frozen dataclass, but that functions of dataclasses do not take it: replace gives a changed
one. The first dataclass loads inspect, ast and more, and of each the source of seven methods is written and compiled:
for the sixty records that a page meets a third of the command's time. Here the methods are written once, and Cython
compiles them once.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Never, Self, dataclass_transform

if TYPE_CHECKING:
    from inspect import Signature

EMPTY: Mapping[Any, Any] = MappingProxyType({})
"""The default of a field that holds a mapping: each record that is given none gets an empty dict of its own."""


class Frozen:
    """A record that names its _fields and has a constructor of its own, as one must that is a C struct where it is
    compiled. An attribute is set once."""

    __slots__ = ()
    _fields = tuple[str, ...]()
    _aside = frozenset[str]()
    """Fields that are not shown; nor compared, unless a class says so."""

    def __setattr__(self, name: str, value: Never) -> None:
        slot: Any = type(self).__dict__.get(name)
        if not hasattr(slot, "__set__") or hasattr(self, name):
            raise AttributeError(f"{type(self).__name__} is frozen, so {name!r} cannot be set; replace gives another")
        slot.__set__(self, value)

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen, so {name!r} cannot be deleted")

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self._compared() == other._compared()

    def __hash__(self) -> int:
        return hash(tuple([frozenset(v.items()) if isinstance(v, dict) else v for v in self._compared()]))

    def __repr__(self) -> str:
        shown = [f"{name}={getattr(self, name)!r}" for name in self._fields if name not in self._aside]
        return f"{type(self).__qualname__}({', '.join(shown)})"

    def __reduce__(self) -> tuple[Any, ...]:
        return _made, (type(self), self._values())

    def replace(self, **changes: Any) -> Self:
        """A record like this one, with the changes."""
        return type(self)(**{**self._values(), **changes})

    def _values(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self._fields}

    def _compared(self) -> tuple[Any, ...]:
        return tuple([getattr(self, name) for name in self._fields if name not in self._aside])


def _made(record: type[Frozen], values: Mapping[str, Any]) -> Frozen:
    """What pickle and copy call."""
    return record(**values)


class _Slotted(type):
    """Makes slots of what the body of a class annotates, and defaults of the values there."""

    __match_args__: tuple[str, ...]
    _defaults: Mapping[str, Any]

    def __new__(mcs, name: str, bases: tuple[type, ...], body: dict[str, Any], *, kw_only: bool = False) -> _Slotted:
        closed = [base.__name__ for base in bases if getattr(base, "_fields", ())]
        if closed:
            raise TypeError(f"{closed[0]} has no subclasses: its fields would be lost; hold one in a class of yours")
        fields = tuple(body.get("__annotations__", ()))
        defaults = {field: body.pop(field) for field in fields if field in body}
        slots = fields + body.get("__slots__", ())
        added = {"__slots__": slots, "__match_args__": () if kw_only else fields, "_fields": fields}
        made = super().__new__(mcs, name, bases, {**body, **added, "_defaults": defaults})
        return made

    @property
    def __signature__(cls) -> Signature:
        """What help and inspect show of a record: its fields."""
        from inspect import Parameter, Signature, get_annotations

        kind = Parameter.POSITIONAL_OR_KEYWORD if cls.__match_args__ else Parameter.KEYWORD_ONLY
        return Signature(
            [
                Parameter(field, kind, default=cls._defaults.get(field, Parameter.empty), annotation=annotation)
                for field, annotation in get_annotations(cls).items()
            ]
        )


@dataclass_transform(frozen_default=True)
class Record(Frozen, metaclass=_Slotted):
    """A record whose fields are what its class annotates, with their defaults. They are given by position, unless the
    class says kw_only=True, or by name.

    What is worked out of them is no field: it has a name in __slots__, and __post_init__ sets it.
    """

    def __init__(self, *given: Any, **named: Any) -> None:
        cls = type(self)
        if len(given) > len(cls.__match_args__):
            raise TypeError(f"{cls.__name__} takes {len(cls.__match_args__)} fields by position, not {len(given)}")
        slots = cls.__dict__
        for name, value in zip(cls._fields, given, strict=False):
            slots[name].__set__(self, value)
        for name in cls._fields[len(given) :]:
            if name in named:
                value = named.pop(name)
            elif name in cls._defaults:
                value = cls._defaults[name]
                value = {} if value is EMPTY else value
            else:
                raise TypeError(f"{cls.__name__} needs {name!r}")
            slots[name].__set__(self, value)
        if named:
            cls._refuse(named)
            raise TypeError(f"{cls.__name__} has no field, or it was given twice: {', '.join(map(repr, named))}")
        self.__post_init__()

    @classmethod
    def _refuse(cls, names: Mapping[str, Any]) -> None:
        """None, or a better error than the usual one for names of no field."""

    def __post_init__(self) -> None:
        """None; a class checks its fields here, or works out what is in its other slots."""

    def _put(self, name: str, value: object) -> None:
        """None; sets a field anew, for __post_init__ to give it the form that it must have."""
        type(self).__dict__[name].__set__(self, value)
