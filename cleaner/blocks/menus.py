"""Lines that are a menu: labels in a row, which some ways of extracting text leave in one line."""

from __future__ import annotations

from ..patterns import pattern

WIDE = pattern(r"\s{2,}|\t")
"""What parts labels for sure where nothing else stands between them: a sentence has one space between its words."""
FEWEST, LABEL_WORDS, LONGEST_LABEL = 3, 3, 30
"""Labels of such a line at least; words and code points of the longest one."""
WHOLE = pattern(r"[\u3040-\u30ff\u3400-\u9fff]")
FEWEST_WHOLE, LONGEST_WHOLE = 4, 8
"""Chinese and Japanese set no space between words, so that each parts labels; the fewest and the longest of these."""
NO_LABEL = pattern(r"\d|[.!?;:,।。]$|^\W+$")
"""What a label of a menu neither holds, nor ends with, nor is: cells of tables do, parts of sentences and of paths."""


def is_spread(line: str) -> bool:
    """Whether a line is short labels with wide gaps between them: 'News   Sport   What's on'; in scripts that set no
    space between words with any."""
    if ("  " in line or "\t" in line) and _are_labels(WIDE.split(line.strip()), FEWEST, LONGEST_LABEL):
        return True
    return WHOLE.search(line) is not None and _are_labels(line.split(), FEWEST_WHOLE, LONGEST_WHOLE)


def _are_labels(parts: list[str], fewest: int, longest: int) -> bool:
    """Whether the parts of a line are so many labels at least, none of them longer."""
    if len(parts) < fewest or max(map(len, parts)) > longest:
        return False
    return not any(len(part.split()) > LABEL_WORDS or NO_LABEL.search(part) for part in parts)
