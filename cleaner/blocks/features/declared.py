"""Columns of what the page declares of its own text: which blocks its JSON-LD body and its summaries repeat."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from ..scan import fold_space
from .inputs import PageFacts
from .measures import Columns, Measures, zeros

LEAST = 20
"""Characters of a block below which the declared body may hold it by chance."""
END = 40
"""Characters at either end of a block that the declared body must hold where it does not hold it whole; of a summary
that a block must be long, too."""
LEAD = 60
"""Characters of a summary that a block must hold to be what it was taken from."""
BODY_CHARS = 100_000
"""Characters of the declared body that blocks are looked for in: a hostile page can declare megabytes."""
MOST_SUMMARIES = 50
"""Declared summaries that are compared."""
NOWHERE = -999.0
"""Blocks from the summary, on a page where no block repeats it."""


def declared_columns(page: Measures, facts: PageFacts) -> Columns:
    """How much of a block the declared body holds (0, a half or 1), whether a summary and it share their
    words, and how many blocks after the first such block it stands."""
    body = _plain(facts.article_body[:BODY_CHARS])
    summaries = [text for text in map(_plain, facts.descriptions[:MOST_SUMMARIES]) if len(text) >= END]
    count = len(page.blocks)
    texts = [_plain(block.text) if _may_tell(block.text) else "" for block in page.blocks] if body or summaries else []
    held = array("d", [_held(text, body) for text in texts]) if body else zeros(count)
    said = array("d", [_shares(text, summaries) for text in texts]) if summaries else zeros(count)
    first = said.index(1.0) if 1.0 in said else None
    since = zeros(count, NOWHERE) if first is None else array("d", range(-first, count - first))
    return {"in_article_body": held, "in_description": said, "from_description": since}


def _plain(text: str) -> str:
    return fold_space(text.lower())


def _may_tell(text: str) -> bool:
    """Whether a text is long enough to be compared; only what is no ASCII gets longer in lower case."""
    return len(text) >= LEAST or not text.isascii()


def _held(text: str, body: str) -> float:
    if len(text) < LEAST:
        return 0.0
    if text in body:
        return 1.0
    if len(text) < 2 * END:
        return 0.0
    return 0.5 * ((text[:END] in body) + (text[-END:] in body))


def _shares(text: str, summaries: Sequence[str]) -> bool:
    return len(text) >= END and any(text in summary or summary[:LEAD] in text for summary in summaries)
