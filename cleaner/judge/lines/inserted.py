"""Headings of other articles between the paragraphs of a text: the titles below them tell them from the text's own
headings. And the dates below such titles."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from ...blocks.words import words_in
from ...records import Block, Evidence, Hit, Strength
from ..evidence.opened import POINTER, pointed_titles
from ..match import Matcher
from ..places import INSIDE, Core

HEADINGS = frozenset(("related-links/heading", "related-links/read-more-in"))
"""The rules for such headings; others' labels name what is in the list, as the parts of the text do."""
LONGEST, FEWEST_WORDS = 60, 2
"""Code points of such a heading at most, and its words at least: one word may be the text's own."""
DATE, LONGEST_DATE = "date-line", 40
"""The kind of a date by itself, and its code points at most."""


def inserted_evidence(
    blocks: Sequence[Block], hits: Sequence[Hit], gone: Mapping[int, str], core: Core, matcher: Matcher
) -> Iterator[Evidence]:
    """Evidence against the headings that a text has above and below its body, where they stand inside it with titles
    below them, against these, and against a date below such a title; hits are those of the rules, and gone the lines
    that they remove, by kind."""
    titles = {index for index, kind in gone.items() if kind == POINTER}
    for head in dict.fromkeys([hit.block for hit in hits if matcher.rules[hit.rule].id in HEADINGS]):
        if head in gone or core.place(head) != INSIDE or not _heads_others(blocks[head], matcher):
            continue
        below = pointed_titles(blocks, head, gone.keys())
        if not below:
            continue
        why = "It heads titles of other articles between two paragraphs."
        yield Evidence(head, False, Strength.STRONG, "structure:inserted", why, POINTER)
        for index, _ in below:
            titles.add(index)
            why = "It stands under a heading of other articles, between two paragraphs."
            yield Evidence(index, False, Strength.WEAK, "structure:inserted", why, POINTER)
    yield from _dates_below(blocks, titles, gone, core, matcher)


def _heads_others(block: Block, matcher: Matcher) -> bool:
    """Whether a line is of the rules' phrases, and not of its patterns alone."""
    if len(block.text) > LONGEST or words_in(block) < FEWEST_WORDS:
        return False
    return any(rule.id in HEADINGS for rule in matcher.labels(block.text, patterns=False))


def _dates_below(
    blocks: Sequence[Block], titles: Collection[int], gone: Mapping[int, str], core: Core, matcher: Matcher
) -> Iterator[Evidence]:
    for index in sorted(title + 1 for title in titles):
        if index in gone or index >= len(blocks) or core.place(index) != INSIDE:
            continue
        text = blocks[index].text
        if len(text) <= LONGEST_DATE and any(rule.kind == DATE for rule in matcher.labels(text, patterns=True)):
            yield Evidence(index, False, Strength.WEAK, "structure:inserted", "It dates the title above it.", DATE)
