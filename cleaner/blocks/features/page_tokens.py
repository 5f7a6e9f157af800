"""What a page of one type has and others have not: words of its names, labels, headings, title, address and types,
and of all its texts, which are weighed by themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from ...records import Block
from ..scan import letters
from .inputs import NAME, WORD, KnownTokens, PageFacts
from .lexicon import Lexicon
from .measures import Framed, Measures
from .names import Names, name_tokens
from .words import START_CHARS

LABEL_CHARS = 40
"""Characters up to which a block is a label, whose words are one token."""
HEADING_WORDS = 12
"""Words of a heading that are read."""
LOWEST_HEADING = 3
"""Level down to which headings are read."""
MOST_STEPS = 5
"""Steps of an address' path that are told apart by number."""
MOST_DASHES = 6
"""Hyphens of its last step that are told apart by number: a headline has many."""


def page_tokens(page: Measures, facts: PageFacts) -> frozenset[str]:
    """The tokens of a page, each once: where it stood, a colon, and the word."""
    tokens = {f"{NAME}:{token}" for node in page.models for token in name_tokens(node)}
    tokens.update([f"{place}:{word}" for place, words in _words(page, facts) for word in words])
    return frozenset(tokens)


def known_tokens(page: Measures, facts: PageFacts, known: KnownTokens, names: Names | None = None) -> set[int]:
    """The numbers of those of its page_tokens that are known.

    names is what is known of the page's names by numbers, where that was looked up already.
    """
    names = names or Names(Lexicon({}, known.words.get(NAME)), page.models)
    found = set(names.numbers)
    for place, words in _words(page, facts):
        table = known.words.get(place)
        if table:
            found.update([table[word] for word in words if word in table])
    return found


def page_words(page: Measures) -> frozenset[str]:
    """The words that its texts begin with as tokens, each once: Words has the numbers of those that are known."""
    return frozenset([f"{WORD}:{word}" for text in page.lowered for word in letters(text[:START_CHARS])])


def _words(page: Measures, facts: PageFacts) -> Iterator[tuple[str, Iterable[str]]]:
    """Places and words that stand there, but for the names of elements."""
    yield "label", _labels(page.blocks, page.phrases)
    yield from _headings(page.blocks, page.frames)
    yield "title", letters(facts.head_title)
    yield "type", facts.types
    yield "og", (facts.og_type,)
    yield from _address_words(facts.url)


def _labels(blocks: list[Block], phrases: list[str | None]) -> list[str]:
    """The short texts, folded."""
    labels = []
    for i, phrase in enumerate(phrases):
        if phrase:
            block = blocks[i]
            if len(block.text) <= LABEL_CHARS:
                labels.append(phrase)
    return labels


def _headings(blocks: list[Block], frames: list[Framed]) -> list[tuple[str, list[str]]]:
    """The place of each heading that is read, and its words."""
    found = []
    for i, framed in enumerate(frames):
        if 0 < framed.heading <= LOWEST_HEADING:
            block = blocks[i]
            found.append(("h1" if framed.in_h1 else "heading", letters(block.text)[:HEADING_WORDS]))
    return found


def _address_words(url: str) -> Iterator[tuple[str, Iterable[str]]]:
    """Places and words of an address and its shape; nothing where it is unknown or none."""
    try:
        parts = urlsplit(url)
    except ValueError:  # such as an unclosed bracket of an IPv6 host
        return
    if not parts.hostname:
        return
    steps = [step for step in parts.path.lower().split("/") if step]
    last = steps[-1] if steps else ""
    yield "host", parts.hostname.split(".")[:-2]
    yield "path", letters(parts.path)
    yield "folder", steps[:-1]
    yield "steps", (str(min(len(steps), MOST_STEPS)),)
    yield "dashes", (str(min(last.count("-"), MOST_DASHES)),)
    yield "ending", (last.rpartition(".")[2] if "." in last else "",)
    yield "number", (str(any(map(str.isdigit, last))),)
