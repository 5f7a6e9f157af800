"""What features asks for besides the blocks: learned token tables, and facts of the page as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .lexicon import Lexicon

NAME = "name"
"""The place of page tokens where elements' names stand."""


@dataclass(frozen=True, slots=True)
class Tables:
    """Log-odds that a token stands in a body, learned from labelled pages."""

    names: Mapping[str, float] = field(default_factory=dict)
    """Of words in class names and ids, tags and roles."""
    words: Mapping[str, float] = field(default_factory=dict)
    """Of words of the text."""
    phrases: Mapping[str, float] = field(default_factory=dict)
    """Of whole short texts."""
    named: Lexicon[float] = field(init=False, compare=False, repr=False)
    """The table of names."""
    worded: Lexicon[float] = field(init=False, compare=False, repr=False)
    """The table of words."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "named", Lexicon(self.names))
        object.__setattr__(self, "worded", Lexicon(self.words))


@dataclass(frozen=True, slots=True)
class KnownTokens:
    """Tokens of pages that something is known of (page_tokens), and their numbers."""

    words: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """For each place, and each word there, the number of the token."""
    names: Lexicon[int] = field(init=False, compare=False, repr=False)
    """The words of the place of names."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "names", Lexicon(self.words.get(NAME, {})))


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What is known of the page as a whole before its blocks are judged."""

    title: str = ""
    """The found title."""
    types: frozenset[str] = frozenset()
    """Schema.org types that it declares, in lower case."""
    og_type: str = ""
    """Its og:type, in lower case."""
    url: str = ""
    """Its address."""
    head_title: str = ""
    """Its <title>, with whatever site or section is named there."""
    article_body: str = ""
    """Its longest JSON-LD articleBody."""
    descriptions: tuple[str, ...] = ()
    """The summaries that it declares, in meta elements and JSON-LD."""
    strict: bool = True
    """Which convention the body is to follow: the article's text alone, or looser (wcxb)."""
