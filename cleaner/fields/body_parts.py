"""What a page declares of its body piece by piece: a recipe's ingredients and steps, questions and their answers.

Source: the types Recipe, HowTo and FAQPage of schema.org, which search engines show from JSON-LD.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..patterns import pattern
from .structured import Structured

METHODS = frozenset(("Recipe", "HowTo"))
"""Types whose objects tell how something is made."""
INGREDIENTS = ("recipeIngredient", "ingredients")
"""Where a recipe has them; the second name is that of older pages."""
STEPS = ("recipeInstructions", "step", "steps", "itemListElement")
"""Where such an object, or a section of it, has its steps."""
FAQS = frozenset(("FAQPage",))
"""Types whose objects hold questions of the body; the question of a QAPage is the title of a thread."""
WORDS = ("name", "text")
"""Where a step, a question or an answer has its words."""
BREAK = pattern(r"[\r\n]+|</?(?:p|li|ol|ul|div|br|h[1-6])\b[^<>]*>", re.IGNORECASE)
"""Between the lines of a declared text."""
TAG = pattern(r"<[^<>]*>")
MOST_PARTS, MOST_CHARACTERS = 1000, 100_000
"""Pieces that are taken, and code points of them: a hostile page can declare megabytes."""


def body_parts(facts: Structured) -> tuple[str, ...]:
    """The pieces in order, each a line without markup, each once."""
    parts: dict[str, None] = {}
    left = MOST_CHARACTERS
    for text in _texts(facts):
        for line in BREAK.split(_unescaped(text[:left])):
            words = " ".join(TAG.sub(" ", line).split())
            if words:
                parts[words] = None
        left -= len(text)
        if left <= 0 or len(parts) >= MOST_PARTS:
            break
    return tuple(parts)[:MOST_PARTS]


def _texts(facts: Structured) -> Iterator[str]:
    for method in facts.objects(METHODS):
        for name in INGREDIENTS:
            yield from _strings(method.get(name))
        yield from _said([method.get(name) for name in STEPS], STEPS)
    for page in facts.objects(FAQS):
        yield from _said(page.get("mainEntity"), ("acceptedAnswer",))


def _said(value: object, within: tuple[str, ...]) -> Iterator[str]:
    """The words of an object and of those that it has under some names; a list's are those of its items."""
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, list):
            waiting.extend(reversed(item))
        elif isinstance(item, dict):
            for name in WORDS:
                yield from _strings(item.get(name))
            waiting.extend(item[name] for name in reversed(within) if name in item)
        else:
            yield from _strings(item)


def _strings(value: object) -> list[str]:
    """The strings of a value that may be one, or a list of some."""
    return [item for item in (value if isinstance(value, list) else [value]) if isinstance(item, str)]


def _unescaped(text: str) -> str:
    if "&" not in text:
        return text
    from html import unescape  # few pages need it, and it takes long to load

    return unescape(text)
