"""The built-in rules, as they are installed: what setup.py made of data/rules/*.toml, read in a twentieth of the time.

To read TOML, to check each rule and to take its wording apart takes longer than to clean a page. So the install does
it once, and leaves the outcome (ready/rules.ready). It is used where it was made of the very rules and code that lie
beside it; where it is missing or older, as in a checkout, the TOML is read, to the same end.
"""

from __future__ import annotations

import os
import sys
from array import array
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from .. import installed
from .phrases.wording import Phrases, Placed
from .rules import LISTED, Rule, RuleSet, Wording, read_rules

PACKAGE = Path(__file__).parent.parent
PHRASES = PACKAGE / "judge" / "phrases"
FILE = installed.FOLDER / "rules.ready"
"""What write leaves behind."""
RULES = PACKAGE / "data" / "rules"
TABLES = tuple(
    installed.FOLDER / f"{name}.ready"
    for name in ("exact", "needles", "openings", "notes", "groups", "values", "names")
)
"""What write_tables leaves behind: Wording.ready."""
CODE = (
    PACKAGE / "installed.py",
    *(PACKAGE / "judge" / f"{name}.py" for name in ("built", "rules")),
    *(PHRASES / f"{name}.py" for name in ("folding", "literals", "marks", "wording")),
)
"""What turns rules into the file."""
TABLED_BY = (
    *(PACKAGE / "judge" / f"{name}.py" for name in ("inline", "markup")),
    *(PHRASES / name for name in ("exact.pxd", "exact.pyx", "lookup.py", "needles.pxd", "needles.pyx")),
)
"""What turns rules into tables."""
FIELDS = tuple(name for name in Rule._fields if name not in LISTED)
PUT = tuple(vars(Rule)[name].__set__ for name in (*FIELDS, "has_wording", "unread"))
"""What fills them, past the check that nobody changes a rule."""


@cache
def builtin_rules() -> RuleSet:
    """The rules that ship with cleaner, in the order of their files and in them."""
    rules = read() or toml_rules()
    return RuleSet(rules, wording=rules.wording, shipped=builtin_rules)


def toml_rules() -> RuleSet:
    """The same rules from their source."""
    files = sorted(RULES.glob("*.toml"))
    return RuleSet(rule for file in files for rule in read_rules(file.read_text(encoding="utf-8"), file.name))


def write(path: Path = FILE) -> None:
    """None; writes the file. The same rules give the same bytes."""
    installed.write(path, made_of(), *taken_apart(toml_rules()))


def read(path: Path = FILE) -> RuleSet | None:
    """The rules of the file; None where it is missing, or made of other rules or by other code than there are."""
    sources = made_of()
    parts = installed.read(path, sources)
    if parts is None:
        return None
    sources = _tables_made_of(sources)
    found = [installed.lying(table, sources) for table in TABLES]
    tables = tuple([table for table in found if table is not None])
    return put_together(*parts, tables if len(tables) == len(TABLES) else ())


def write_tables(folder: Path, tables: tuple[bytes, ...]) -> None:
    """None; writes what a Matcher of the rules gave for tables, if there is something."""
    sources = _tables_made_of(made_of())
    for file, table in zip(TABLES, tables, strict=True):
        if table:
            installed.lay(folder / file.name, sources, table)


def made_of() -> installed.MadeOf:
    """The rules' files and the code that reads them; and how numbers lie."""
    rules = sorted(name for name in os.listdir(RULES) if name.endswith(".toml"))
    return installed.MadeOf((*(RULES / name for name in rules), *CODE), sys.byteorder)


def _tables_made_of(rules: installed.MadeOf) -> installed.MadeOf:
    """The same, and what lays out the tables; sources may have been left out of a package."""
    return installed.MadeOf((*rules.files, *(file for file in TABLED_BY if file.exists())), rules.other)


def taken_apart(rules: RuleSet) -> tuple[dict[str, Any], bytes]:
    """The rules, and what their wording comes to; and what lies aside: their phrases, of which a page needs few."""
    aside, phrases, placed = installed.Aside(), rules.wording.phrases, rules.wording.phrases.placed
    apart = {
        "rules": [_values(rule, aside) for rule in rules],
        "exact": [(owner, aside.put(texts)) for owner, texts in phrases.exact],
        "begins": aside.put(placed.begins),
        "ends": aside.put(placed.ends),
        "phrases": [aside.put(sheet) for sheet in placed.phrases],
        "owners": aside.put(array("I", placed.owners).tobytes()),
        "begun": placed.begun,
        "held": [aside.put(words) for words in phrases.held],
        "needs": [
            (words and aside.put(words), begins, anchored, few and aside.put(few))
            for words, begins, anchored, few in rules.wording.needs
        ],
    }
    return apart, aside.whole()


def put_together(found: Mapping[str, Any], aside: memoryview, ready: tuple[memoryview, ...] = ()) -> RuleSet:
    """The rules that were taken apart, with the tables that a Matcher of them gave. They were checked before."""

    def lying(place: installed.Place) -> memoryview:
        return aside[place[0] : place[1]]

    placed = Placed(
        begins=lying(found["begins"]),
        ends=lying(found["ends"]),
        phrases=list(map(lying, found["phrases"])),
        owners=lying(found["owners"]).cast("I"),
        begun=found["begun"],
    )
    exact = [(owner, lying(place)) for owner, place in found["exact"]]
    needs = [
        (words and lying(words), begins, anchored, few and lying(few))
        for words, begins, anchored, few in found["needs"]
    ]
    wording = Wording(Phrases(exact, placed, list(map(lying, found["held"]))), needs, ready)
    return RuleSet([_rule(values, aside) for values in found["rules"]], wording=wording)


def _values(rule: Rule, aside: installed.Aside) -> tuple[Any, ...]:
    """What PUT puts into a rule; of the last, where it lies."""
    unread = installed.packed({name: installed.joined(getattr(rule, name)) for name in LISTED})
    return (*(getattr(rule, name) for name in FIELDS), rule.has_wording, aside.put(unread))


def _rule(values: tuple[Any, ...], aside: memoryview) -> Rule:
    """The rule of its values, unchecked."""
    rule = Rule.__new__(Rule)
    *read, (begin, end) = values
    for put, value in zip(PUT, (*read, aside[begin:end]), strict=True):
        put(rule, value)
    return rule
