"""A record of a corpus: the members of a JSON object, those that are not cleaned as they were written."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ..errors import InputError
from ..patterns import pattern

Members = dict[str, str]
"""The names of an object's members, and the JSON of their values as it is written: numbers that Python would round or
take for infinite stay what they are."""
DECODER = json.JSONDecoder()
NAME = pattern(r"""[{,\s]*("(?:[^"\\]|\\.)*")\s*:\s*""")
"""What stands before the value of a member."""
JSON_NAMES: Mapping[type, str] = {
    type(None): "null",
    bool: "true or false",
    int: "a number",
    float: "a number",
    str: "a string",
    list: "an array",
    dict: "an object",
}
"""What JSON calls the types that Python makes of it."""
INTO = "."
"""Parts the name of an object from that of a field in it, as in 'metadata.url'."""


def record_of(line: bytes) -> Members:
    """The members of a line's object. Raises InputError where it is none."""
    try:
        text = line.decode("utf-8-sig")
        record = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"not a record: {error}; a line is one JSON object in UTF-8") from error
    if not isinstance(record, dict):
        raise InputError(f"not a record: a line is one JSON object, not {JSON_NAMES[type(record)]}")
    return members(text)


def members(text: str) -> Members:
    """The members of an object that is known to be one."""
    found: Members = {}
    name = NAME.match(text)
    while name:
        _, end = DECODER.raw_decode(text, name.end())
        found[json.loads(name[1])] = text[name.end() : end]
        name = NAME.match(text, end)
    return found


def text_in(record: Members, field: str) -> str:
    """The text in a field of a record. Raises InputError where it holds none."""
    if field not in record:
        raise InputError(f"the record has no field {field!r}; it has {', '.join(record) or 'none'}")
    value = json.loads(record[field])
    if not isinstance(value, str):
        raise InputError(f"the field {field!r} holds {JSON_NAMES[type(value)]}, not text")
    return value


def address_in(record: Members, field: str) -> str | None:
    """The address in a field of a record; where it has none of that name, in that of an object in it: 'metadata.url'.
    None where there is none."""
    value = json.loads(record.get(field, "null"))
    if field not in record and INTO in field:
        name, _, rest = field.partition(INTO)
        value = json.loads(record.get(name, "null"))
        for step in rest.split(INTO):
            value = value.get(step) if isinstance(value, dict) else None
    return value or None if isinstance(value, str) else None


def written(record: Mapping[str, str]) -> str:
    """The line of a record."""
    return f"{{{','.join(f'{as_json(name)}:{value}' for name, value in record.items())}}}\n"


def as_json(value: Any) -> str:
    """A value as JSON without spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
