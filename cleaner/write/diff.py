"""What was done to a text, as a unified diff of its lines."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import unified_diff
from typing import TYPE_CHECKING

from ..patterns import pattern

if TYPE_CHECKING:
    from ..article import Article

LINE_END = pattern("\r\n|[\r\n\u2028\u2029]")
CONTEXT = 2
"""Lines shown around each change."""
BROKEN = pattern(r"(?<=[^\W\d_])- (?=[^\W\d_])")
"""Where the end of a line breaks a word."""
PLACE = pattern(r"line (\d+)")


def diff(article: Article, text: str, name: str) -> str:
    """The unified diff from the lines of a text to those that were kept; '' where nothing went.

    A wrapped paragraph of which a part was cut comes out on one line.
    """
    lines = LINE_END.split(text)
    kept: list[str | None] = list(lines)
    for removal in sorted(article.removed, key=lambda r: (r.block, r.start or 0), reverse=True):
        found = PLACE.fullmatch(removal.where)
        if found:
            _take(kept, lines, int(found[1]) - 1, removal.text.strip())
    left = [line for line in kept if line is not None]
    return "\n".join(unified_diff(lines, left, name, f"{name} (cleaned)", n=CONTEXT, lineterm=""))


def _take(kept: list[str | None], lines: Sequence[str], first: int, gone: str) -> None:
    """None; takes what went out of the lines from the first one of its block, which may be one of several there."""
    last = first
    while not _holds(lines[first : last + 1], gone) and last + 1 < len(lines) and lines[last + 1]:
        last += 1
    left_over = _joined([line for line in kept[first : last + 1] if line is not None])
    before, found, after = (left_over if gone in left_over else BROKEN.sub("", left_over)).rpartition(gone)
    left = f"{before.rstrip()} {after.lstrip()}".strip() if found else ""
    kept[first : last + 1] = [left or None, *([None] * (last - first))]


def _holds(lines: Sequence[str], gone: str) -> bool:
    """Whether lines that are one paragraph hold what went, words that their ends break being whole."""
    joined = _joined(lines)
    return gone in joined or gone in BROKEN.sub("", joined)


def _joined(lines: Sequence[str]) -> str:
    """The lines as one paragraph; a line alone as it stands."""
    return lines[0] if len(lines) == 1 else " ".join(line.strip() for line in lines)
