"""What stands above a text between two lines of strokes: the front matter of generators of sites such as Jekyll and
Hugo, in YAML or TOML, which states the fields."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from ..frozen import Record
from ..patterns import pattern
from ..records import Block

MOST_LINES = 60
"""Lines of it: more of them are a text between two strokes."""
ENDS = {"---": ("---", "..."), "+++": ("+++",)}
"""How it begins, and how it ends then."""
STATED = pattern(r"([A-Za-z_][\w.-]{0,40})\s*[:=]\s*(.*)")
"""A line that states something: 'title: The pier', 'draft = false'."""
CONTINUED = pattern(r"\s+\S|- ?\S|[\])}],?$|#|\[[\w.\"-]+\]$")
"""A line that goes on with what the one above states, a comment, or the head of a table."""
COMMENT = pattern(r"\s*#|\[[\w.\"-]+\]$")
"""The last two of these."""
NAMES = frozenset(
    "author authors categories category date description draft keywords lastmod layout permalink sitename slug tags "
    "title url".split()
)
"""One of these is stated: a note between two strokes may have a label, too."""
ITEM = pattern(r"\s*- +")
NESTED = pattern(r"\s*([A-Za-z_]\w*)\s*:\s+(.*)")
"""What is said of a value that has parts: the name of an author and the address."""
NAME = "name"
"""The part that stands for the whole."""
BLOCK = pattern(r"[|>][+-]?\d?")
"""A value that stands on the lines below, as it is: in YAML."""
QUOTED = pattern(r"\"((?:[^\"\\]|\\.)*)\"|'((?:[^']|'')*)'")
ENTRY = pattern(r"\s*(\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'|[^,]*)\s*(?:,|$)")
"""A quoted value, and an entry of a list between brackets."""
ESCAPED = pattern(r"\\(.)")
NOTHING = ("", "null", "~")


class FrontMatter(Record):
    """The front matter of a text."""

    lines: int
    """How many lines it has, its strokes among them."""
    values: dict[str, tuple[str, ...]]
    """What it states, by name in lower case; lists have several values."""

    def first(self, *names: str) -> str | None:
        """The first value of the first of these names that has one."""
        return next((value for name in names for value in self.values.get(name, ())), None)


def read_front_matter(blocks: Sequence[Block]) -> FrontMatter | None:
    """The front matter above a text; None where the text begins otherwise, no line ends it, or it states none
    of NAMES."""
    ends = ENDS.get(blocks[0].text.strip(), ()) if blocks and blocks[0].node is None else ()
    lines: list[str] = []
    for block in islice(blocks, 1, MOST_LINES) if ends else ():
        if block.text.strip() in ends:
            values = _read(lines)
            return None if values is None or NAMES.isdisjoint(values) else FrontMatter(len(lines) + 2, values)
        lines.append(block.text)
    return None


def _read(lines: Sequence[str]) -> dict[str, tuple[str, ...]] | None:
    """What the lines between the strokes state; None where one of them states nothing and goes on with nothing."""
    given: dict[str, list[str]] = {}
    entries: list[str] = []
    has_parts = False
    for line in lines:
        if (stated := STATED.fullmatch(line)) is not None:
            value = stated[2].strip()
            has_parts = value == ""
            entries = given.setdefault(stated[1].lower(), [])
            entries.append("" if BLOCK.fullmatch(value) else value)
        elif not given or CONTINUED.match(line) is None:
            return None
        elif (item := ITEM.match(line)) is not None:
            entries.append("")
            has_parts = True
            _add(entries, line[item.end() :], has_parts)
        elif COMMENT.match(line) is None:
            _add(entries, line, has_parts)
    return {name: tuple(value for entry in found for value in _values(entry)) for name, found in given.items()}


def _add(entries: list[str], line: str, has_parts: bool) -> None:
    """None; adds a line to the value that it goes on with, or as the name among the parts of one."""
    nested = NESTED.fullmatch(line) if has_parts else None
    if nested is None:
        entries[-1] = f"{entries[-1]} {line.strip()}".strip()
    elif nested[1].lower() == NAME:
        entries[-1] = nested[2].strip()


def _values(text: str) -> Iterator[str]:
    """What a value or the items of a list say, without their quotes and comments."""
    listed = text.startswith("[") and text.rstrip().endswith("]")
    for entry in [match[1] for match in ENTRY.finditer(text.rstrip()[1:-1])] if listed else [text]:
        quoted = QUOTED.match(entry)
        if quoted is None:
            value = entry.partition(" #")[0].strip()
        elif quoted[1] is not None:
            value = ESCAPED.sub(r"\1", quoted[1]).strip()
        else:
            value = quoted[2].replace("''", "'").strip()
        if value not in NOTHING:
            yield value
