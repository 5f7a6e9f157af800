"""The fields of an article from what was written of them: records and tuples again from dicts and lists."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from .errors import InputError, meant
from .frozen import Frozen
from .records import Block, Fields, Found, Frame, PageWarning, Removal, Section, Span

SOURCE, ERROR = "source", "error"
"""What the command writes besides: what it was made of, and what stands in the place of an article."""
Kind = TypeVar("Kind", bound=Frozen)


def fields_of(given: object, known: Sequence[str]) -> dict[str, Any]:
    """The fields of an article. Raises InputError where they are none, and says which is wrong."""
    if not isinstance(given, Mapping):
        raise InputError(f"a {type(given).__name__} is no article", hint="give what to_dict or to_json wrote")
    if ERROR in given:
        error = given[ERROR]
        said = error.get("message") if isinstance(error, Mapping) else error
        raise InputError(f"it is no article, but an error in its place: {said}")
    for name in given:
        if name not in known and name != SOURCE:
            raise InputError(f"an article has no field {name!r}{meant(str(name), known)}")
    if "body" not in given:
        raise InputError("it is no article: there is no 'body'", hint="give what to_dict or to_json wrote")
    fields = {}
    for name in known:
        if name in given:
            try:
                restore: Callable[[Any], Any] = FROM_PLAIN.get(name, _text)
                fields[name] = restore(given[name])
            except (TypeError, ValueError, OverflowError) as error:
                raise InputError(f"the field {name!r} is not as an article's is: {error}") from error
    return fields


def paragraphs(body: str) -> tuple[Block, ...]:
    """The paragraphs of a body as blocks, where nothing else is known of them."""
    return tuple(Block(index, text, "p") for index, text in enumerate(filter(None, body.split("\n\n"))))


def _of(kind: type | tuple[type, ...], value: Any) -> Any:
    """The value. Raises TypeError where it is of another kind."""
    if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
        names = " or ".join(k.__name__ for k in (kind if isinstance(kind, tuple) else (kind,)))
        raise TypeError(f"it takes {names}, not {type(value).__name__}")
    return value


def _text(value: Any) -> str | None:
    return None if value is None else str(_of(str, value))


def _body(value: Any) -> str:
    return str(_of(str, value))


def _number(value: Any) -> Any:
    return None if value is None else _of((int, float), value)


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(_of(str, item) for item in _of((list, tuple), value))


def _comments(value: Any) -> tuple[str, ...] | None:
    return None if value is None else _texts(value)


def _all(kind: type[Kind], **inner: Callable[[Any], Any]) -> Callable[[Any], tuple[Kind, ...]]:
    """What makes records of a list of dicts, some of whose values are to be restored themselves."""
    return lambda value: tuple(_one(kind, item, inner) for item in _of((list, tuple), value))


def _one(kind: type[Kind], value: Any, inner: Mapping[str, Callable[[Any], Any]]) -> Kind:
    """A record of a dict. Raises TypeError where it has other fields, or values that are neither text nor numbers."""
    values = {}
    for name, item in _of(dict, value).items():
        values[name] = inner[name](item) if name in inner else item
        if name not in inner and not isinstance(item, str | int | float | None):
            raise TypeError(f"{name!r} of a {kind.__name__} takes a text or a number, not {type(item).__name__}")
    return kind(**values)


_sections = _all(Section, sources=_texts)


def _pairs(value: Any) -> tuple[tuple[str, ...], ...]:
    return tuple(_texts(item) for item in _of((list, tuple), value))


def _value(value: Any) -> Any:
    return _texts(value) if isinstance(value, list | tuple) else value


def _value_of_sections(value: Any) -> Any:
    return _sections(value) if isinstance(value, list | tuple) else value


def _found(value: Any) -> Fields:
    """Where each field was found; sections hold records, others a text or several."""
    items = {}
    for name, item in _of(dict, value).items():
        of_value = _value_of_sections if name == "sections" else _value
        items[_body(name)] = _one(Found, item, {"value": of_value, "confirmed": _texts, "rejected": _pairs})
    return Fields(items)


FROM_PLAIN: Mapping[str, Callable[[Any], Any]] = {
    "body": _body,
    "sections": _sections,
    "authors": _texts,
    "tags": _texts,
    "confidence": _number,
    "comments": _comments,
    "warnings": _all(PageWarning),
    "removed": _all(Removal),
    "found": _found,
    "content": _all(Block, frames=_all(Frame), spans=_all(Span)),
}
"""Field -> what restores it; all others are a text or None."""
