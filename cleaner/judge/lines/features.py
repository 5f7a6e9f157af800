"""What the model of lines sees of a text's lines: shape, place, neighbours, what rules know around them.

No feature looks at which words stand there, so that what was learned in some languages holds in others; words
come in by the rules' hits alone.
"""

from __future__ import annotations

import math
from array import array
from collections import Counter
from collections.abc import Mapping, Sequence

from ...blocks.features.measures import Columns, column_of, logs, zeros
from ...records import Evidence, Strength
from .places import beside, distance_columns, family_columns, group_columns, picked, place_columns, sums
from .shape import SHAPE, Line, shape_columns
from .words import word_shares

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


def with_neighbours(wanted: list[bool]) -> list[bool]:
    """The lines whose signs are needed: those that are wanted, and those that their features tell of."""
    needed = wanted[:]
    count, before, after = len(wanted), min(NEIGHBOURS), max(NEIGHBOURS)
    for i in range(count):
        if wanted[i]:
            for place in range(max(0, i + before), min(count, i + after + 1)):
                needed[place] = True
    return needed


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

    signs are those of the lines that with_neighbours tells (signs.sign_columns), with ends_sentence of all, kinds those
    of the noise that rules and fields take lines for, hits the strengths of what speaks against them, titles the forms
    of the title, places where each line stands to the body: -1 before, 0 inside, 1 after it.
    """
    if True not in wanted:
        return array("f")
    cols = {**signs, **shape_columns(lines, wanted)}
    cols["hit"], cols["place"] = column_of(hits), column_of(places)
    texts = [line.folded for line in lines]
    copies = Counter(texts)
    cols["copies"] = column_of([copies[text] for text in texts])
    long = [line.long for line in lines]
    cols["title_share"], cols["body_share"] = word_shares(texts, long, wanted, list(titles))
    words = column_of([line.words for line in lines])
    long_words = column_of([line.words if line.long else 0 for line in lines])
    gone = column_of([kind is not None for kind in kinds])
    around = {
        "words": cols["log_words"],
        "sentence": cols["ends_sentence"],
        "gone": gone,
        "marked": cols["marked"],
        "dated": cols["dated"],
        "capitals": cols["capitals"],
    }
    for at in NEIGHBOURS:
        cols |= {f"{name}{at:+d}": beside(around[name], at) for name in AROUND}
    cols |= group_columns(lines)
    cols |= place_columns(words, long_words, cols["log_words"], gone)
    numbers = logs(array("q", range(len(lines))))
    cols |= distance_columns(long_words, cols["ends_sentence"], gone, numbers)
    cols |= family_columns([FAMILY_OF.get(kind) if kind is not None else None for kind in kinds], FAMILIES, numbers)
    cols |= _page_columns(words, long_words, around, cols["group_size"])
    return picked([cols[name] for name in COLUMNS], wanted)


def _page_columns(words: array[float], long_words: array[float], around: Columns, group_sizes: array[float]) -> Columns:
    """The same for every line: what the text is made of."""
    count, total = len(words), sum(words) or 1.0
    values = (
        math.log1p(count),
        math.log1p(total),
        sum(long_words) / total,
        sum(around["sentence"]) / count,
        sums(around["words"])[-1] / count,
        sum(around["gone"]) / count,
        sum(around["marked"]) / count,
        sum([size > 1 for size in group_sizes]) / count,
    )
    return {name: zeros(count, value) for name, value in zip(PAGE, values, strict=True)}


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
