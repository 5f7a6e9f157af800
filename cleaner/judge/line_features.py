# cython: boundscheck=False
"""What the model of lines sees of a text's lines: shape, place, neighbours, what rules know around them.

No feature looks at which words stand there, so that what was learned in some languages holds in others; words
come in by the rules' hits alone.
"""

from __future__ import annotations

import math
from array import array
from collections import Counter
from collections.abc import Mapping, Sequence

from ..blocks.features.measures import Columns, zeros
from ..records import Evidence, Strength
from .line_shape import SHAPE, Line, shape_columns
from .line_words import word_shares

FAR = 40
"""Lines: what stands farther off counts as so far."""
NEAR = 5
"""Lines of a window before or after a line."""
FAMILIES: Mapping[str, tuple[str, ...]] = {
    "related": ("related-links", "post-navigation", "tag-list", "toc"),
    "comments": ("comment-form", "comment-list", "comment-policy"),
    "prompts": (
        "share-bar",
        "follow-us",
        "newsletter-prompt",
        "donation-prompt",
        "app-promo",
        "cta-promo",
        "login-prompt",
        "paywall",
    ),
    "site": ("copyright", "cookie-consent", "site-nav", "disclaimer", "breadcrumb", "page-tools", "report-error"),
    "meta": ("byline", "date-line", "read-time", "post-meta", "section-label", "title-line", "author-bio", "counters"),
}
"""Kinds that stand together."""
FAMILY_OF = {kind: family for family, kinds in FAMILIES.items() for kind in kinds}

NEIGHBOURS = (-2, -1, 1, 2)
AROUND = ("words", "sentence", "gone", "marked", "dated", "capitals")
NOBODY = -1.0
"""What AROUND says where no line stands, and a mean of no lines."""
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
OWN = (
    "hit",
    "title_share",
    "body_share",
    "copies",
    "group_size",
    "group_before",
    "group_after",
    "place",
    "at",
    "lines_before",
    "lines_after",
    "words_before",
    "words_after",
    "to_long_before",
    "to_long_after",
    "long_before",
    "long_after",
    "short_run",
    "short_run_before",
    "short_run_after",
    "mean_before",
    "mean_after",
    "gone_before",
    "gone_after",
    "gone_all_before",
    "gone_all_after",
    "to_gone_before",
    "to_gone_after",
)
PAGE = ("p_lines", "p_words", "p_long", "p_sentences", "p_mean", "p_gone", "p_marked", "p_grouped")
COLUMNS: tuple[str, ...] = (
    *SHAPE,
    *(f"{what}{at:+d}" for at in NEIGHBOURS for what in AROUND),
    *OWN,
    *(f"to_{family}_{side}" for family in FAMILIES for side in ("before", "after")),
    *(f"{family}_seen" for family in FAMILIES),
    *PAGE,
)
"""Names of the features, in the order of a row."""

BESIDE = "noise stands beside it"
AWAY = "it stands where the body is over or has not begun"
LIKE = "it does not look like a line of a body"
KNOWN = "its words are known from noise"
TITLED = "its words are those of the title, or none of the body's"
MADE = "the text is made up like those that hold noise there"
PLACED = ("place", "at", "lines_", "words_before", "words_after", "to_long", "long_", "short_", "mean_")
GROUPS: Mapping[str, str] = {
    **dict.fromkeys(COLUMNS, BESIDE),
    **dict.fromkeys(SHAPE, LIKE),
    **dict.fromkeys(PAGE, MADE),
    **dict.fromkeys(("hit", "copies"), KNOWN),
    **dict.fromkeys(("title_share", "body_share"), TITLED),
    **{name: AWAY for name in COLUMNS if name.startswith(PLACED)},
    **{name: LIKE for name in COLUMNS if name[-2:] in ("-2", "-1", "+1", "+2") and not name.startswith("gone")},
}
"""For each feature what its moving a score down means for people."""


def line_rows(
    lines: list[Line],
    signs: Columns,
    kinds: list[str | None],
    hits: list[int],
    titles: frozenset[str],
    places: list[float],
    wanted: list[bool],
) -> array[float]:
    """The features of the lines that are wanted, one row behind the other.

    signs are those of the lines (line_signs.sign_columns), kinds those of the noise that rules and fields take lines
    for, hits the strengths of what speaks against them, titles the forms of the title, places where each line stands
    to the body: -1 before, 0 inside, 1 after.
    """
    if True not in wanted:
        return array("f")
    cols = {**signs, **shape_columns(lines, wanted)}
    cols["hit"], cols["place"] = array("d", hits), array("d", places)
    texts = [line.folded for line in lines]
    copies = Counter(texts)
    cols["copies"] = array("d", [copies[text] for text in texts])
    long = [line.long for line in lines]
    cols["title_share"], cols["body_share"] = word_shares(texts, long, wanted, list(titles))
    words = array("d", [line.words for line in lines])
    long_words = array("d", [count if is_long else 0 for count, is_long in zip(words, long, strict=True)])
    gone = array("d", [kind is not None for kind in kinds])
    around = {
        "words": cols["log_words"],
        "sentence": cols["ends_sentence"],
        "gone": gone,
        "marked": cols["marked"],
        "dated": cols["dated"],
        "capitals": cols["capitals"],
    }
    for at in NEIGHBOURS:
        cols |= {f"{name}{at:+d}": _beside(around[name], at) for name in AROUND}
    cols |= _group_columns(lines)
    cols |= _place_columns(words, long_words, cols["log_words"], gone)
    cols |= _distance_columns(long_words, cols["ends_sentence"], gone)
    cols |= _family_columns(kinds)
    cols |= _page_columns(words, long_words, around, cols["group_size"])
    return picked([cols[name] for name in COLUMNS], wanted)


def _beside(column: array[float], at: int) -> array[float]:
    """What a column says of the line so many places farther on, or farther back where that is negative."""
    missing = array("d", [NOBODY]) * min(abs(at), len(column))
    return column[at:] + missing if at > 0 else missing + column[:at]


def _group_columns(lines: list[Line]) -> Columns:
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


def _place_columns(
    words: array[float], long_words: array[float], log_words: array[float], gone: array[float]
) -> Columns:
    """What part of the text stands before and after each line, and what its next few lines there are like."""
    count, near, nobody = len(words), NEAR, NOBODY
    cols: Columns = {name: zeros(count) for name in PLACE}
    at, words_before, words_after, long_before, long_after, mean_before, mean_after, *others = cols.values()
    gone_before, gone_after, all_before, all_after = others
    sums, longs, logs, gones = _sums(words), _sums(long_words), _sums(log_words), _sums(gone)
    total, all_long = sums[count] or 1.0, longs[count] or 1.0
    for i in range(count):
        low, high = max(0, i - near), min(count, i + 1 + near)
        before, after = i - low, high - i - 1
        at[i] = i / count
        words_before[i] = sums[i] / total
        words_after[i] = (sums[count] - sums[i + 1]) / total
        long_before[i] = longs[i] / all_long
        long_after[i] = (longs[count] - longs[i + 1]) / all_long
        mean_before[i] = (logs[i] - logs[low]) / before if before else nobody
        mean_after[i] = (logs[high] - logs[i + 1]) / after if after else nobody
        gone_before[i] = (gones[i] - gones[low]) / before if before else nobody
        gone_after[i] = (gones[high] - gones[i + 1]) / after if after else nobody
        all_before[i] = gones[i] / (i or 1)
        all_after[i] = (gones[count] - gones[i + 1]) / ((count - i - 1) or 1)
    return cols


def _distance_columns(long: array[float], sentence: array[float], gone: array[float]) -> Columns:
    """How many lines stand before and after each, up to the next of a kind, and how many short ones in a row."""
    far = _logs(len(gone))
    short = _short(long, sentence)
    before, after = _run(short), _run(short[::-1])[::-1]
    return {
        "lines_before": far,
        "lines_after": far[::-1],
        "to_long_before": _since(long),
        "to_long_after": _since(long[::-1])[::-1],
        "to_gone_before": _since(gone),
        "to_gone_after": _since(gone[::-1])[::-1],
        "short_run": _joined(before, after),
        "short_run_before": before,
        "short_run_after": after,
    }


def _family_columns(kinds: list[str | None]) -> Columns:
    """For each family how far before and after a line its next line stands, and how many stand before it."""
    families = [FAMILY_OF.get(kind) if kind is not None else None for kind in kinds]
    numbers = _logs(len(kinds))
    cols: Columns = {}
    for family in FAMILIES:
        holds = array("d", [own is not None and own == family for own in families])
        cols[f"to_{family}_before"] = _since(holds)
        cols[f"to_{family}_after"] = _since(holds[::-1])[::-1]
        cols[f"{family}_seen"] = _seen(holds, numbers)
    return cols


def _page_columns(words: array[float], long_words: array[float], around: Columns, group_sizes: array[float]) -> Columns:
    """The same for every line: what the text is made of."""
    count, total = len(words), sum(words) or 1.0
    values = (
        math.log1p(count),
        math.log1p(total),
        sum(long_words) / total,
        sum(around["sentence"]) / count,
        _sums(around["words"])[-1] / count,
        sum(around["gone"]) / count,
        sum(around["marked"]) / count,
        sum([size > 1 for size in group_sizes]) / count,
    )
    return {name: zeros(count, value) for name, value in zip(PAGE, values, strict=True)}


def _logs(count: int) -> array[float]:
    """log(1 + n) of each of so many whole numbers."""
    return array("d", map(math.log1p, range(count)))


def _sums(values: array[float]) -> array[float]:
    """Prefix sums: the sum of values[i:j] is result[j] - result[i]."""
    sums = zeros(len(values) + 1)
    found = sums
    total = 0.0
    for i in range(len(values)):
        total += values[i]
        found[i + 1] = total
    return sums


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
    sums = zeros(len(before))
    found = sums
    for i in range(len(before)):
        found[i] = min(far, before[i] + after[i])
    return sums


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


def spoken_against(evidence: Sequence[Evidence]) -> tuple[dict[int, str], dict[int, int]]:
    """(block -> kind of noise) of what rules and fields remove, (block -> strength) of the strongest word against."""
    best: dict[int, Evidence] = {}
    kept: dict[int, int] = {}
    for e in evidence:
        if e.start is not None:
            continue
        if e.keep:
            kept[e.block] = max(kept.get(e.block, 0), e.strength)
            continue
        other = best.get(e.block)
        if other is None or (e.strength, -e.reach) > (other.strength, -other.reach):
            best[e.block] = e
    gone = {b: e.kind or "other" for b, e in best.items() if e.strength > max(Strength.HINT, kept.get(b, 0))}
    return gone, {b: int(e.strength) for b, e in best.items()}
