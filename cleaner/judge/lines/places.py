# cython: boundscheck=False
"""Where the lines of a text stand: to its ends, to paragraphs, to known noise, to what stands with them."""

from __future__ import annotations

from array import array
from collections.abc import Iterable

from ...blocks.features.measures import Columns, zeros
from .shape import Line

FAR = 40
"""Lines: what stands farther off counts as so far."""
NEAR = 5
"""Lines of a window before or after a line."""
NOBODY = -1.0
"""What a column says of a line beyond either end of the text, and a mean of no lines."""
PLACE = (
    "at",
    "words_before",
    "words_after",
    "long_before",
    "long_after",
    "mean_before",
    "mean_after",
    "gone_before",
    "gone_after",
    "gone_all_before",
    "gone_all_after",
)
"""The columns of place_columns."""


def beside(column: array[float], at: int) -> array[float]:
    """What a column says of the line so many places farther on, or farther back where that is negative."""
    missing = array("d", [NOBODY]) * min(abs(at), len(column))
    return column[at:] + missing if at > 0 else missing + column[:at]


def group_columns(lines: list[Line]) -> Columns:
    """How many lines stand together without a blank one between, and how many of them before and after each."""
    count, far = len(lines), FAR
    cols: Columns = {name: zeros(count) for name in ("group_size", "group_before", "group_after")}
    sizes, before, after = cols.values()
    begin = 0
    while begin < count:
        number = _group_of(lines[begin])
        end = begin + 1
        while number >= 0 and end < count and _group_of(lines[end]) == number:
            end += 1
        for i in range(begin, end):
            sizes[i] = min(far, end - begin)
            before[i] = min(far, i - begin)
            after[i] = min(far, end - i - 1)
        begin = end
    return cols


def _group_of(line: Line) -> int:
    """The number of a line's group, which is one run of lines; -1 where it stands alone."""
    frame = line.block.frame("lines") if line.block.frames else None
    return frame.id if frame is not None else -1


def place_columns(
    words: array[float], long_words: array[float], log_words: array[float], gone: array[float]
) -> Columns:
    """What part of the text stands before and after each line, and what its next few lines there are like."""
    count, near, nobody = len(words), NEAR, NOBODY
    cols: Columns = {name: zeros(count) for name in PLACE}
    at, words_before, words_after, long_before, long_after, mean_before, mean_after, *others = cols.values()
    gone_before, gone_after, all_before, all_after = others
    lengths, longs, logs, gones = sums(words), sums(long_words), sums(log_words), sums(gone)
    total, all_long = lengths[count] or 1.0, longs[count] or 1.0
    for i in range(count):
        low, high = max(0, i - near), min(count, i + 1 + near)
        before, after = i - low, high - i - 1
        at[i] = i / count
        words_before[i] = lengths[i] / total
        words_after[i] = (lengths[count] - lengths[i + 1]) / total
        long_before[i] = longs[i] / all_long
        long_after[i] = (longs[count] - longs[i + 1]) / all_long
        mean_before[i] = (logs[i] - logs[low]) / before if before else nobody
        mean_after[i] = (logs[high] - logs[i + 1]) / after if after else nobody
        gone_before[i] = (gones[i] - gones[low]) / before if before else nobody
        gone_after[i] = (gones[high] - gones[i + 1]) / after if after else nobody
        all_before[i] = gones[i] / (i or 1)
        all_after[i] = (gones[count] - gones[i + 1]) / ((count - i - 1) or 1)
    return cols


def distance_columns(long: array[float], sentence: array[float], gone: array[float], numbers: array[float]) -> Columns:
    """How many lines stand before and after each, up to the next of a kind, and how many short ones in a row.

    numbers are log(1 + n) of each whole number below that of the lines.
    """
    short = _short(long, sentence)
    before, after = _run(short), _run(short[::-1])[::-1]
    return {
        "lines_before": numbers,
        "lines_after": numbers[::-1],
        "to_long_before": _since(long),
        "to_long_after": _since(long[::-1])[::-1],
        "to_gone_before": _since(gone),
        "to_gone_after": _since(gone[::-1])[::-1],
        "short_run": _joined(before, after),
        "short_run_before": before,
        "short_run_after": after,
    }


def family_columns(families: list[str | None], names: Iterable[str], numbers: array[float]) -> Columns:
    """For each family how far before and after a line its next line stands, and how many stand before it.

    families are those of the lines, None for a line that is of none; numbers as for distance_columns.
    """
    cols: Columns = {}
    for family in names:
        holds = _are(families, family)
        cols[f"to_{family}_before"] = _since(holds)
        cols[f"to_{family}_after"] = _since(holds[::-1])[::-1]
        cols[f"{family}_seen"] = _seen(holds, numbers)
    return cols


def _are(families: list[str | None], family: str) -> array[float]:
    """Whether each line is of a family."""
    column = zeros(len(families))
    found = column
    for i in range(len(families)):
        own = families[i]
        if own is not None and own == family:
            found[i] = 1.0
    return column


def sums(values: array[float]) -> array[float]:
    """Prefix sums: the sum of values[i:j] is result[j] - result[i]."""
    column = zeros(len(values) + 1)
    found = column
    total = 0.0
    for i in range(len(values)):
        total += values[i]
        found[i + 1] = total
    return column


def _since(holds: array[float]) -> array[float]:
    """For each place how far before it the nearest other place stands that is not 0; at most FAR."""
    far = FAR
    distance = zeros(len(holds))
    found = distance
    last = -far
    for i in range(len(holds)):
        found[i] = min(far, i - last)
        if holds[i]:
            last = i
    return distance


def _seen(holds: array[float], numbers: array[float]) -> array[float]:
    """For each place what numbers has for how many places before it are not 0."""
    seen = zeros(len(holds))
    found = seen
    count = 0
    for i in range(len(holds)):
        found[i] = numbers[count]
        count += holds[i] != 0
    return seen


def _short(long: array[float], sentence: array[float]) -> array[float]:
    """Whether each line is neither a paragraph nor a sentence."""
    short = zeros(len(long))
    found = short
    for i in range(len(long)):
        found[i] = not long[i] and not sentence[i]
    return short


def _run(holds: array[float]) -> array[float]:
    """For each place how many places right before it are not 0, without a gap; at most FAR."""
    far = FAR
    runs = zeros(len(holds))
    found = runs
    run = 0
    for i in range(len(holds)):
        found[i] = min(far, run)
        run = run + 1 if holds[i] else 0
    return runs


def _joined(before: array[float], after: array[float]) -> array[float]:
    """The sum of both; at most FAR."""
    far = FAR
    column = zeros(len(before))
    found = column
    for i in range(len(before)):
        found[i] = min(far, before[i] + after[i])
    return column


def picked(columns: list[array[float]], wanted: list[bool]) -> array[float]:
    """The rows of the columns for what is wanted, one behind the other, as float32."""
    places = array("q", [i for i, wants in enumerate(wanted) if wants])
    width, count = len(columns), len(places)
    rows = array("f", bytes(4 * width * count))
    cells, chosen = rows, places
    for place in range(width):
        column = columns[place]
        for row in range(count):
            cells[row * width + place] = column[chosen[row]]
    return rows
