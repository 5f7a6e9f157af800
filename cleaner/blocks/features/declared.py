"""Columns of what the page declares of its own text: which blocks its JSON-LD body and its summaries repeat."""

from __future__ import annotations

from array import array

from ..scan import fold_space
from .inputs import PageFacts
from .measures import Columns, Measures, counted, zeros

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
    texts = _plain_texts(page.lowered, LEAST if body else END) if body or summaries else []
    held = array("d", [_held(text, body) for text in texts]) if body else zeros(count)
    leads = [summary[:LEAD] for summary in summaries]
    said = array("d", [_shares(text, summaries, leads) for text in texts]) if summaries else zeros(count)
    first = said.index(1.0) if 1.0 in said else None
    since = zeros(count, NOWHERE) if first is None else counted(count, -first)
    return {"in_article_body": held, "in_description": said, "from_description": since}


def _plain(text: str) -> str:
    return fold_space(text.lower())


def _plain_texts(lowered: list[str], least: int) -> list[str]:
    """Texts, of which those in lower case are given, white space folded where they are long enough to be compared;
    others are empty."""
    texts = []
    for text in lowered:
        texts.append(fold_space(text) if len(text) >= least else "")
    return texts


def _held(text: str, body: str) -> float:
    if len(text) < LEAST:
        return 0.0
    if text in body:
        return 1.0
    if len(text) < 2 * END:
        return 0.0
    return 0.5 * ((text[:END] in body) + (text[-END:] in body))


def _shares(text: str, summaries: list[str], leads: list[str]) -> bool:
    """Whether a text and a summary, or what that leads with, hold one another."""
    found = False
    if len(text) >= END:
        for i in range(len(summaries)):
            found = found or text in summaries[i] or leads[i] in text
    return found
