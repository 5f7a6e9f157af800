"""What the model of lines sees of a text's lines: shape, place, neighbours, what rules know around them.

No feature looks at which words stand there, so that what was learned in some languages holds in others; words
come in by the rules' hits alone.
"""

from __future__ import annotations

import math
from array import array
from collections import Counter
from collections.abc import Mapping, Sequence

from ..records import Evidence, Strength
from .line_shape import SHAPE, Line, shape_of
from .line_signs import tokens

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
NOBODY = (-1.0,) * len(AROUND)
"""What AROUND says where no line stands."""
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
    lines: Sequence[Line],
    kinds: Sequence[str | None],
    hits: Sequence[int],
    titles: frozenset[str],
    places: Sequence[float],
    wanted: Sequence[bool],
) -> list[array[float] | None]:
    """The features of each line that is wanted.

    kinds are those of the noise that rules and fields take lines for, hits the strengths of what speaks against
    them, titles the forms of the title, places where each line stands to the body: -1 before, 0 inside, 1 after.
    """
    view = _View(lines, kinds, hits, titles, wanted)
    asked = enumerate(zip(places, wanted, strict=True))
    return [array("f", view.row(i, place)) if wants else None for i, (place, wants) in asked]


class _View:
    """A text's lines with all that is asked of more than one of them, counted once."""

    def __init__(
        self,
        lines: Sequence[Line],
        kinds: Sequence[str | None],
        hits: Sequence[int],
        titles: frozenset[str],
        wanted: Sequence[bool],
    ) -> None:
        self.lines = list(lines)
        self.count = len(lines)
        self.gone = [float(kind is not None) for kind in kinds]
        self.hits = [float(hit) for hit in hits]
        self.words = _sums([float(line.words) for line in lines])
        self.logs = _sums([line.log_words for line in lines])
        self.gones = _sums(self.gone)
        self.longs = _sums([float(line.words) if line.long else 0.0 for line in lines])
        self.long_before, self.long_after = _distances([line.long for line in lines])
        self.gone_before, self.gone_after = _distances([g > 0 for g in self.gone])
        self.families = _family_rows([FAMILY_OF.get(kind or "") for kind in kinds])
        self.beside = [
            (x.log_words, float(x.sentence), gone, float(x.marked), float(x.dated), x.capitals)
            for x, gone in zip(lines, self.gone, strict=True)
        ]
        self.run_before, self.run_after = _runs([not line.long and not line.sentence for line in lines])
        self.copies = Counter([line.folded for line in lines])
        self.title_words = frozenset([w for t in titles for w in tokens(t)])
        self.tokens = [tokens(line.folded) if wants else [] for line, wants in zip(lines, wanted, strict=True)]
        self.body_words = _counted(lines, {token for own in self.tokens for token in own})
        self.groups = _groups(lines)
        self.page = self._page()

    def _page(self) -> tuple[float, ...]:
        n, total = self.count or 1, self.words[-1] or 1.0
        return (
            math.log1p(self.count),
            math.log1p(total),
            self.longs[-1] / total,
            sum([line.sentence for line in self.lines]) / n,
            self.logs[-1] / n,
            self.gones[-1] / n,
            sum([line.marked for line in self.lines]) / n,
            sum([size > 1 for size, _ in self.groups]) / n,
        )

    def row(self, i: int, place: float) -> list[float]:
        """The features of a line, in the order of COLUMNS."""
        line = self.lines[i]
        found = list(shape_of(line))
        for at in NEIGHBOURS:
            found.extend(self.beside[i + at] if 0 <= i + at < self.count else NOBODY)
        found.extend(self._own(i, line, place))
        found.extend(self.families[i])
        found.extend(self.page)
        return found

    def _own(self, i: int, line: Line, place: float) -> tuple[float, ...]:
        n, total, all_long = self.count, self.words[-1] or 1.0, self.longs[-1] or 1.0
        low, high = max(0, i - NEAR), min(n, i + 1 + NEAR)
        size, at = self.groups[i]
        own = 1 if line.long else 0
        titled, told, count = 0, 0, len(self.tokens[i])
        for token in self.tokens[i]:
            titled += token in self.title_words
            told += self.body_words.get(token, 0) > own
        return (
            self.hits[i],
            titled / count if count else -1.0,
            told / count if count else -1.0,
            float(self.copies[line.folded]),
            float(min(size, FAR)),
            float(min(at, FAR)),
            float(min(size - at - 1, FAR)),
            place,
            i / n,
            math.log1p(i),
            math.log1p(n - i - 1),
            self.words[i] / total,
            (self.words[-1] - self.words[i + 1]) / total,
            float(self.long_before[i]),
            float(self.long_after[i]),
            self.longs[i] / all_long,
            (self.longs[-1] - self.longs[i + 1]) / all_long,
            float(min(FAR, self.run_before[i] + self.run_after[i])),
            float(min(FAR, self.run_before[i])),
            float(min(FAR, self.run_after[i])),
            (self.logs[i] - self.logs[low]) / (i - low) if i > low else -1.0,
            (self.logs[high] - self.logs[i + 1]) / (high - i - 1) if high > i + 1 else -1.0,
            (self.gones[i] - self.gones[low]) / (i - low) if i > low else -1.0,
            (self.gones[high] - self.gones[i + 1]) / (high - i - 1) if high > i + 1 else -1.0,
            self.gones[i] / (i or 1),
            (self.gones[-1] - self.gones[i + 1]) / ((n - i - 1) or 1),
            float(self.gone_before[i]),
            float(self.gone_after[i]),
        )


def _family_rows(families: Sequence[str | None]) -> list[tuple[float, ...]]:
    """For each line how far before and after it the next line of each family stands, and how many stand before it."""
    near, seen = [], []
    for family in FAMILIES:
        holds = [own == family for own in families]
        near += [[float(far) for far in side] for side in _distances(holds)]
        seen.append([math.log1p(count) for count in _sums([float(held) for held in holds])[:-1]])
    return list(zip(*near, *seen, strict=True))


def _counted(lines: Sequence[Line], asked: set[str]) -> dict[str, int]:
    """How many paragraphs hold each of the words that are asked for."""
    found: dict[str, int] = {}
    for line in lines if asked else ():
        if line.long:
            for word in asked.intersection(tokens(line.folded)):
                found[word] = found.get(word, 0) + 1
    return found


def spoken_against(evidence: Sequence[Evidence]) -> tuple[dict[int, str], dict[int, int]]:
    """(block -> kind of noise) of what rules and fields remove, (block -> strength) of the strongest word against."""
    best: dict[int, Evidence] = {}
    kept: dict[int, int] = {}
    for e in evidence:
        if e.start is not None:
            continue
        if e.keep:
            kept[e.block] = max(kept.get(e.block, 0), e.strength)
        elif e.block not in best or (e.strength, -e.reach) > (best[e.block].strength, -best[e.block].reach):
            best[e.block] = e
    gone = {b: e.kind or "other" for b, e in best.items() if e.strength > max(Strength.HINT, kept.get(b, 0))}
    return gone, {b: int(e.strength) for b, e in best.items()}


def _sums(values: list[float]) -> list[float]:
    """Prefix sums: the sum of values[i:j] is result[j] - result[i]."""
    sums = [0.0]
    total = 0.0
    for value in values:
        total += value
        sums.append(total)
    return sums


def _distances(holds: list[bool]) -> tuple[list[int], list[int]]:
    """For each place how far before and after it the nearest other place stands that holds; at most FAR."""
    return _since(holds), _since(holds[::-1])[::-1]


def _since(holds: list[bool]) -> list[int]:
    found, last = [], -FAR
    for i, held in enumerate(holds):
        found.append(min(FAR, i - last))
        if held:
            last = i
    return found


def _runs(holds: list[bool]) -> tuple[list[int], list[int]]:
    """For each place how many places right before and after it hold without a gap."""
    return _run(holds), _run(holds[::-1])[::-1]


def _run(holds: list[bool]) -> list[int]:
    found, run = [], 0
    for held in holds:
        found.append(run)
        run = run + 1 if held else 0
    return found


def _groups(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """For each line how many lines stand with it without a blank one between, and its place among them."""
    keys = [(frame.id if (frame := line.block.frame("lines")) else -1 - i) for i, line in enumerate(lines)]
    sizes = Counter(keys)
    seen: Counter[int] = Counter()
    found = []
    for key in keys:
        found.append((sizes[key], seen[key]))
        seen[key] += 1
    return found
