"""What a page of one type has and others have not: words of its names, labels, headings, title, address and types."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from ..scan import letters, phrase_token
from .inputs import PageFacts
from .measures import Measures
from .tokens import name_tokens

LABEL_CHARS = 40
"""Characters up to which a block is a label, whose words are one token."""
HEADING_WORDS = 12
"""Words of a heading that are read."""
MAIN_HEADINGS = (1, 2, 3)
"""Levels of the headings that are read."""
MOST_STEPS = 5
"""Steps of an address' path that are told apart by number."""
MOST_DASHES = 6
"""Hyphens of its last step that are told apart by number: a headline has many."""


NAME = "name:"
"""The prefix of the tokens of elements' names."""


def page_tokens(page: Measures, facts: PageFacts, names: Mapping[str, str] | None = None) -> frozenset[str]:
    """The tokens of a page, each once, with a prefix that says where it stood.

    Of the many tokens of elements' names, only those that are keys of names are given, as what names has for them.
    """
    named = [token for node in page.models for token in name_tokens(node)]
    tokens = {NAME + token for token in named} if names is None else {names[token] for token in named if token in names}
    for block, framed in zip(page.blocks, page.frames, strict=True):
        if len(block.text) <= LABEL_CHARS and (phrase := phrase_token(block.text)):
            tokens.add(f"label:{phrase}")
        if framed.heading in MAIN_HEADINGS:
            place = "h1" if framed.in_h1 else "heading"
            tokens.update(f"{place}:{word}" for word in letters(block.text)[:HEADING_WORDS])
    tokens.update(f"title:{word}" for word in letters(facts.head_title))
    tokens.update(f"type:{name}" for name in facts.types)
    tokens.add(f"og:{facts.og_type}")
    tokens.update(_address_tokens(facts.url))
    return frozenset(tokens)


def _address_tokens(url: str) -> Iterator[str]:
    """The words of an address and its shape; nothing where it is unknown or none."""
    try:
        parts = urlsplit(url)
    except ValueError:  # such as an unclosed bracket of an IPv6 host
        return
    if not parts.hostname:
        return
    for label in parts.hostname.split(".")[:-2]:
        yield f"host:{label}"
    steps = [step for step in parts.path.lower().split("/") if step]
    for word in letters(parts.path):
        yield f"path:{word}"
    for step in steps[:-1]:
        yield f"folder:{step}"
    yield f"steps:{min(len(steps), MOST_STEPS)}"
    last = steps[-1] if steps else ""
    yield f"dashes:{min(last.count('-'), MOST_DASHES)}"
    yield f"ending:{last.rpartition('.')[2] if '.' in last else ''}"
    yield f"number:{any(map(str.isdigit, last))}"
