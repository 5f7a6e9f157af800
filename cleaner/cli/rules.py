"""`cleaner rules`: the rules that ship with cleaner, listed, and a file of one's own, checked."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..errors import ReadError, RuleError
from .output import Exit, labelled, say, stdout
from .render import INDENT

if TYPE_CHECKING:
    from ..records import Block

COLUMNS = ("id", "kind", "strength", "why")
"""What is listed of a rule."""


def list_rules(format: str) -> Exit:
    """FOUND; the rules stand on standard output: aligned columns for 'text', an array of objects for 'json'."""
    from ..judge.built import builtin_rules

    rows = [{column: str(getattr(rule, column)) for column in COLUMNS} for rule in builtin_rules()]
    if format == "json":
        stdout().write(json.dumps(rows, ensure_ascii=False, indent=INDENT) + "\n")
        return Exit.FOUND
    widths = {column: max(len(row[column]) for row in rows) for column in COLUMNS[:-1]}
    for row in rows:
        stdout().write("  ".join(row[column].ljust(widths.get(column, 0)) for column in COLUMNS) + "\n")
    return Exit.FOUND


def check_rules(files: Sequence[str], *, quiet: bool) -> Exit:
    """FOUND where all rules can be used and come out as their examples say; else NOTHING, with a line on standard
    output for each that does not. FAILED where a file cannot be read."""
    worst = Exit.FOUND
    for file in files:
        try:
            rules, wrong = _checked(file)
        except ReadError as error:
            say(labelled(file, str(error)))
            worst = Exit.FAILED
            continue
        for line in wrong:
            stdout().write(labelled(file, " ".join(line.split())) + "\n")
        if wrong:
            worst = max(worst, Exit.NOTHING)
        elif not quiet:
            say(f"{file}: {rules} rule{'s' * (rules != 1)}, all as their examples say")
    return worst


def _checked(file: str) -> tuple[int, list[str]]:
    """How many rules a file holds, and a sentence for each thing that is wrong with them."""
    from ..judge.built import builtin_rules
    from ..judge.check import failures
    from ..judge.rules import RuleSet, load_rules

    try:
        rules = load_rules(file)
        # A rule may ask for a neighbour that one of ours matches; the examples of ours need not run again.
        ours = RuleSet(rule.replace(drops=(), keeps=()) for rule in builtin_rules())
        every = ours.plus(rules)
    except RuleError as error:
        return 0, [str(error)]
    if not rules:
        return 0, ["no [[rule]] table stands in it"]
    own = {rule.id for rule in rules}
    return len(rules), [line for line in failures(every, _cut) if line.partition(": ")[0] in own]


def _cut(example: str) -> Sequence[Block]:
    """The blocks of an example: HTML where it begins with '<', else text."""
    if not example.startswith("<"):
        from ..blocks.text import cut_text

        return cut_text(example)
    from ..blocks.html import cut
    from ..read.parse import parse

    return cut(parse(example).root)
