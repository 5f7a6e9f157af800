"""What features asks for besides the blocks: learned token tables, and facts of the page as a whole."""

from __future__ import annotations

from collections.abc import Mapping

from ...frozen import EMPTY, Record

NAME = "name"
"""The place of page tokens where elements' names stand."""
WORD = "word"
"""The place of the words of texts."""


class Tables(Record):
    """Log-odds that a token stands in a body, learned from labelled pages."""

    names: Mapping[str, float] = EMPTY
    """Of words in class names and ids, tags and roles."""
    words: Mapping[str, float] = EMPTY
    """Of words of the text."""
    phrases: Mapping[str, float] = EMPTY
    """Of whole short texts."""


class KnownTokens(Record):
    """Tokens of pages that something is known of (page_tokens), and their numbers."""

    words: Mapping[str, Mapping[str, int]] = EMPTY
    """For each place, and each word there, the number of the token."""


class PageFacts(Record):
    """What is known of the page as a whole before its blocks are judged."""

    title: str = ""
    """The found title."""
    types: frozenset[str] = frozenset()
    """Schema.org types that it declares, in lower case."""
    og_type: str = ""
    """Its og:type, in lower case."""
    generator: str = ""
    """First word, in lower case, of the program that it says it was made by."""
    url: str = ""
    """Its address."""
    head_title: str = ""
    """Its <title>, with whatever site or section is named there."""
    article_body: str = ""
    """Its longest JSON-LD articleBody."""
    descriptions: tuple[str, ...] = ()
    """The summaries that it declares, in meta elements and JSON-LD."""
    parts: tuple[str, ...] = ()
    """The pieces of its body that it declares: ingredients, steps, questions and answers."""
    strict: bool = True
    """Which convention the body is to follow: the article's text alone, or looser (wcxb)."""
