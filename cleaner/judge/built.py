"""The built-in rules as they are installed: what setup.py made of data/rules/*.toml, read in a twentieth of the time.

To read TOML, to check each rule and to take its wording apart takes longer than to clean a page. So the install does
it once, and leaves the outcome as Python keeps constants in compiled files (data/rules.ready): JSON takes three times
as long to read. It is used where it was made of the very rules and code that lie beside it; where it is missing or
older, as in a checkout, the TOML is read, to the same end.
"""

from __future__ import annotations

import marshal
import os
from collections.abc import Mapping, Sequence
from itertools import repeat
from pathlib import Path
from typing import Any

from .checksum import checksum
from .literals import Words
from .rules import LISTED, Rule, RuleSet, Wording, toml_rules
from .wording import PhraseIndex

PACKAGE = Path(__file__).parent.parent
FILE = PACKAGE / "data" / "rules.ready"
"""What write leaves behind."""
RULES = PACKAGE / "data" / "rules"
CODE = tuple(
    PACKAGE / "judge" / f"{name}.py"
    for name in ("built", "checksum", "folding", "literals", "marks", "rules", "wording")
)
"""What turns rules into the file."""
FIELDS = tuple(name for name in Rule._fields if name not in LISTED)
PUT = tuple(vars(Rule)[name].__set__ for name in (*FIELDS, "has_wording", "unread"))
"""What fills them, past the check that nobody changes a rule."""
FORMAT = 0
"""Of marshal: the one that every Python reads, in which equal values are equal bytes."""


def write(path: Path = FILE) -> None:
    """None; writes the file. The same rules give the same bytes."""
    path.write_bytes(to_bytes(toml_rules(), fingerprint()))


def read(path: Path = FILE) -> RuleSet | None:
    """The rules of the file; None where it is missing, or made of other rules or by other code than there are."""
    try:
        with path.open("rb") as file:
            made_of = file.readline().strip().decode()
            return from_bytes(file.read()) if made_of == fingerprint() else None
    except FileNotFoundError:
        return None


def fingerprint() -> str:
    """What tells whether a file is up to date: a checksum of the rules' files and of the code that reads them."""
    rules = sorted(name for name in os.listdir(RULES) if name.endswith(".toml"))
    return checksum([*(RULES / name for name in rules), *CODE])


def to_bytes(rules: RuleSet, made_of: str) -> bytes:
    """The rules, and what their wording comes to, behind a line that says what they were made of."""
    wording = rules.wording
    single: dict[int, list[str]] = {}
    for phrase, owners in wording.phrases.exact.items():
        if len(owners) == 1:
            single.setdefault(owners[0], []).append(phrase)
    built = {
        "rules": [_values(rule) for rule in rules],
        "single": [[owner, _joined(phrases)] for owner, phrases in single.items()],
        "shared": {phrase: owners for phrase, owners in wording.phrases.exact.items() if len(owners) > 1},
        "longest": wording.phrases.longest,
        "placed": [*map(_joined, wording.phrases.placed[:-1]), wording.phrases.placed[-1]],
        "held": wording.phrases.held,
        "needs": [(_sorted(words), begins, anchored, _sorted(few)) for words, begins, anchored, few in wording.needs],
    }
    return f"{made_of}\n".encode() + marshal.dumps(built, FORMAT)


def from_bytes(built: bytes) -> RuleSet:
    """The rules that to_bytes wrote, without its first line. They were checked when they were written."""
    found: Mapping[str, Any] = marshal.loads(built)
    index = PhraseIndex()
    for owner, phrases in found["single"]:
        index.exact.update(zip(parted(phrases), repeat([owner])))  # one list for all: nothing is added to it
    index.exact.update(found["shared"])
    index.longest = found["longest"]
    begins, ends, phrases, owners = found["placed"]
    index.placed = parted(begins), parted(ends), parted(phrases), owners
    index.held.extend(found["held"])
    needs = [(_words(words), begins, anchored, _words(few)) for words, begins, anchored, few in found["needs"]]
    return RuleSet(map(_rule, found["rules"]), wording=Wording(index, needs))


def _values(rule: Rule) -> tuple[Any, ...]:
    """What PUT puts into a rule."""
    unread = {name: _joined(getattr(rule, name)) for name in LISTED}
    return (*(getattr(rule, name) for name in FIELDS), rule.has_wording, unread)


def _rule(values: tuple[Any, ...]) -> Rule:
    """The rule of its values, unchecked."""
    rule = Rule.__new__(Rule)
    for put, value in zip(PUT, values, strict=True):
        put(rule, value)
    return rule


def _joined(value: Sequence[str]) -> str | Sequence[str]:
    """A list of texts as one text, which is read in a quarter of the time, where none of them holds what parts it."""
    return "\n".join(value) if value and not any("\n" in item for item in value) else value


def parted(value: str | list[str]) -> list[str]:
    """The list that _joined was given."""
    return value.split("\n") if isinstance(value, str) else value


def _sorted(words: Words | None) -> list[str] | None:
    return None if words is None else sorted(words)


def _words(some: list[str] | None) -> Words | None:
    return None if some is None else frozenset(some)
