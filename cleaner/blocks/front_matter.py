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
NAMES = frozenset("author authors categories category date description draft layout permalink slug tags title".split())
"""One of these is stated: a note between two strokes may have a label, too."""
ITEM = pattern(r"\s*- +")
QUOTES = ("'", '"')


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
    values: dict[str, list[str]] = {}
    name = ""
    for place, block in enumerate(islice(blocks, 1, MOST_LINES) if ends else (), 1):
        line = block.text
        if line.strip() in ends:
            given = {key: tuple(found) for key, found in values.items()}
            return FrontMatter(place + 1, given) if not NAMES.isdisjoint(given) else None
        stated = STATED.fullmatch(line)
        if stated is not None:
            name = stated[1].lower()
            values.setdefault(name, []).extend(_values(stated[2]))
        elif not name or CONTINUED.match(line) is None:
            return None
        elif (item := ITEM.match(line)) is not None:
            values[name].extend(_values(line[item.end() :]))
    return None


def _values(text: str) -> Iterator[str]:
    """What a value or the items of a list say, without their quotes."""
    text = text.strip()
    parts = text[1:-1].split(",") if text.startswith("[") and text.endswith("]") else [text]
    for part in parts:
        value = part.strip()
        if value[:1] in QUOTES and value[-1:] == value[:1]:
            value = value[1:-1].strip()
        if value not in ("", "|", ">", "null", "~"):
            yield value
