"""Names below a label that has a line of its own: 'Written by', then 'Ann Example' and 'Bo Muster'."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from ...patterns import pattern
from .name_words import BEFORE, DONE, HOUSE, LABELS
from .names import NOT_SHOWN, is_capital, is_label_word, is_person, parts_of, split_names

LEADING = pattern(rf"(?:(?:{DONE})\s+)?(?:{BEFORE})\s*[:：]?")
"""All of a line that leads to a name, in lower case: 'written by'."""
ALONE = pattern(rf"(?:(?:{LABELS})|(?:(?:{DONE})\s+)?(?:{BEFORE}))\s*[:：]?")
"""The same, or all of one that says who follows: 'author'. Columns of tables are headed so, too."""
OF_MUCH = frozenset("words text texte texto testo tekst teksti interview reportage haber ni nga 文 글".split())
"""Labels that are words of a page, too, where no colon is behind them."""
LONGEST, MOST_SPACES = 40, 3
"""Code points of a label, and its spaces: a look that saves most lines the expressions."""
MOST = 6
"""Names below one label; more are a list of all who write for a site."""


def is_label_alone(line: str) -> bool:
    """Whether a line is just the label of whoever wrote what stands below or above it."""
    words = line.strip().lower()
    if len(words) > LONGEST or words.count(" ") > MOST_SPACES or words in OF_MUCH:
        return False
    return ALONE.fullmatch(words) is not None


def names_below(label: str, lines: Sequence[str]) -> tuple[str, ...]:
    """The names in the lines below such a label: a person's in each; else in the first one a house's, or a first name
    where the label leads to it."""
    found: list[str] = []
    for line in islice(lines, MOST):
        names = _names(line)
        if not names or not all(map(is_person, names)):
            if names and not found and _may_sign(names[0], LEADING.fullmatch(label.strip().lower()) is not None):
                found = names[:1]
            break
        found += names
    return tuple(found)


def _names(line: str) -> list[str]:
    """The names at the start of a line, without what the people are."""
    parts = parts_of(line)
    return [name for name in split_names(parts[0]) if not NOT_SHOWN.search(name)] if parts else []


def _may_sign(name: str, led: bool) -> bool:
    """Whether a name that is no person's may be a house's, 'The Harbour Team', or, where it is led to, a first name."""
    words = name.lower().split()
    if not is_capital(name) or (len(words) == 1 and is_label_word(name)):
        return False
    return not HOUSE.isdisjoint(words) or (led and len(words) == 1)
