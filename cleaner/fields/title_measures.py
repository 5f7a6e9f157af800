"""How far a candidate for the title agrees with each place that tells one, and where it stands: for the ranker."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final
from urllib.parse import unquote, urlsplit

from ..frozen import Frozen
from .candidates import Candidate, Standing, key
from .shown import Heading, Visible
from .structured import Structured
from .suffix import Site, cuts
from .title_types import NEWS_TYPES
from .weights import Measures

SITE_NAME = "the site's name"
"""Trait of a candidate that is a title only where there is nothing else."""
PLACES = ("h1", "og:title", "json-ld headline", "<title>", "address")
"""What a candidate is compared with, by its words."""
WITNESSES = ("h1", "og:title", "json-ld headline", "twitter:title", "json-ld name")
"""Places that may say just the candidate; <title> counts where it starts with it."""
COLUMNS = (
    *(f"{how} {place}" for place in PLACES for how in ("equals", "share in", "share of", "starts")),
    "witnesses",
    "site's name",
    "holds site's name",
    "marks",
    "level",
    "behind h1",
    "named",
    "apart",
    "times",
    "cut",
    "h1s",
    "depth",
    "news",
    "h1 in <title>",
    "<title> in h1",
    "h1 in og:title",
    "og:title in h1",
    "place of h1",
    "words of h1",
    "words of og:title",
    "words of <title>",
)
NOWHERE = -1.0
"""A measure of a place that the page has not."""
NOT_SHOWN = -99.0
"""Place, counted from the h1, of a candidate that no heading shows."""


def title_measures(facts: Structured, visible: Visible, site: Site, url: str | None, read: list[Candidate]) -> Measures:
    """The measures of a page's titles; read is what it declares, without suffixes."""
    mains = [h for h in visible.headings if h.level == 1 and not h.apart and not site.is_name(h.text)]
    main = next(iter(mains or (h for h in visible.headings if h.level == 1)), None)
    texts = {"h1": main.text if main else "", "address": slug_words(url), "<title>": facts.title or ""}
    for candidate in read:
        texts.setdefault(candidate.kind or candidate.source, candidate.value)
    told = {place: _words(text) for place, text in texts.items()}
    page = _of_page(facts, url, told, main, len({key(h.text) for h in mains}))
    shown: dict[str, list[Heading]] = {}
    for heading in visible.headings:
        shown.setdefault(key(heading.text), []).append(heading)

    def rows(standing: Sequence[Standing]) -> list[list[float]]:
        return [[*_of_candidate(one, told, site, shown, main), *page] for one in standing]

    return Measures(COLUMNS, rows)


class Words(Frozen):  # a C struct where it is compiled, as in records
    """The words of a text."""

    _fields = ("all", "each")
    __slots__ = _fields

    def __init__(self, all: tuple[str, ...] = (), each: frozenset[str] = frozenset()) -> None:
        self.all: Final = all
        """In order."""
        self.each: Final = each
        """Once."""


NO_WORDS = Words()


def _words(text: str) -> Words:
    words = key(text).split()
    return Words(tuple(words), frozenset(words))


def slug_words(url: str | None) -> str:
    """The last segment of an address, as words."""
    segments = _segments(url)
    return unquote(segments[-1]).replace("-", " ").replace("_", " ") if segments else ""


def _segments(url: str | None) -> list[str]:
    try:
        return [s for s in urlsplit(url or "").path.split("/") if s]
    except ValueError:
        return []


def _of_page(
    facts: Structured, url: str | None, told: Mapping[str, Words], main: Heading | None, mains: int
) -> list[float]:
    """The measures that are the same for all candidates."""
    h1, og, head = told["h1"], told.get("og:title", NO_WORDS), told["<title>"]
    return [
        float(mains),
        float(len(_segments(url))),
        float(any(True for _ in facts.objects(NEWS_TYPES))),
        *_shares(h1, head),
        *_shares(h1, og),
        float(main.block) if main else NOWHERE,
        float(len(h1.all)),
        float(len(og.all)),
        float(len(head.all)),
    ]


def _of_candidate(
    one: Standing, told: Mapping[str, Words], site: Site, shown: Mapping[str, list[Heading]], main: Heading | None
) -> list[float]:
    candidate, members, traits = one
    value = candidate.value
    words = _words(value)
    row: list[float] = []
    for place in PLACES:
        row += _agreement(words, told.get(place, NO_WORDS))
    headings = shown.get(" ".join(words.all), ())
    first = headings[0] if headings else None
    witnesses = [place for place in WITNESSES if place in told and told[place].all == words.all]
    cut = [member for member in members.values() if " without its " in member.source]
    row += (
        float(len(witnesses) + _starts(told["<title>"], words)),
        float(SITE_NAME in traits),
        float(site.holds_name(value)),
        float(len(cuts(value))),
        float(first.level) if first else 0.0,
        float(first.block - main.block) if first and main else NOT_SHOWN,
        float(first.named) if first else NOWHERE,
        float(first.apart) if first else NOWHERE,
        float(len(headings)),
        float(bool(cut)),
    )
    return row


def _agreement(words: Words, place: Words) -> tuple[float, float, float, float]:
    """(equal, share of the words in the place's, share of the place's in the words, whether the place starts so)."""
    if not place.all:
        return NOWHERE, NOWHERE, NOWHERE, NOWHERE
    return float(words.all == place.all), *_shares(words, place), float(_starts(place, words))


def _starts(place: Words, words: Words) -> bool:
    return place.all[: len(words.all)] == words.all


def _shares(some: Words, others: Words) -> tuple[float, float]:
    """(share of some in others, share of others in some)."""
    if not some.each or not others.each:
        return NOWHERE, NOWHERE
    both = len(some.each & others.each)
    return both / len(some.each), both / len(others.each)
