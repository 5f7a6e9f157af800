"""Readers' comments, each with its own words: without the heading above them, who wrote one, when, and its buttons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from ..blocks.words import words_in
from ..patterns import pattern
from ..records import Block, Decision, Node
from .evidence.opened import UNDER
from .lines.signs import ends_sentence

COMMENTS = "comment-list"
"""The kind of what belongs to readers' comments."""
ABOUT = frozenset(f"rule:{COMMENTS}/{name}" for name in ("count", "heading", "responses", "meta", "pings"))
"""Rules for what stands above comments and beside their words."""
WORDS = pattern(r"comment[-_]*(?:text|content|message|copy)(?![a-z])")
"""Names of the element that holds the words of one comment."""
ENTRY = pattern(r"#(?:[a-z]+-)*comment[-_]?\d+|(?:[a-z]+-)*comment(?:[-_]*(?:item|body|entry|inner|single))?")
"""Names of the element that holds all of one."""
PARTS = pattern(r"[a-z]+")
NAME_WORDS = 3
"""Words of a line that names who wrote a comment, at most."""
BESIDE = frozenset(
    "action actions author authors avatar byline date fn header meta metadata name posted reply says time timestamp "
    "title user username vcard".split()
)
"""Parts of names of what stands in it beside its words."""
BESIDE_TAGS = frozenset("time button header footer h1 h2 h3 h4 h5 h6 cite".split())


def readers_comments(blocks: Sequence[Block], decisions: Sequence[Decision]) -> list[list[int]]:
    """The indexes of the blocks of each comment.

    Where the markup tells what holds the words of one comment, those are its words; where it tells the comments alone,
    what is in them, less what its names tell of its writer, date and buttons. Where it tells neither, each line is one,
    but a name above it.
    """
    said = [blocks[d.block] for d in decisions if not d.keep and d.kind == COMMENTS and not _is_about(d)]
    said = [block for block in said if block.text]
    for is_holder in (_holds_words, _is_entry):
        found: list[list[int]] = []
        last: Node | None = None
        for block in said:
            holder = _comment(block.node, is_holder)
            if holder is None:
                continue
            if holder is not last:
                found.append([])
            found[-1].append(block.index)
            last = holder
        if found:
            return found
    writers = _writers(said)
    return [[block.index] for block in said if block.index not in writers]


def _writers(said: Sequence[Block]) -> set[int]:
    """The lines of a text that name who wrote the comment right below, where such a line begins the comments."""
    named = [
        above.index
        for above, below in pairwise(said)
        if above.node is None and below.index == above.index + 1 and _is_name(above) and not _is_name(below)
    ]
    return set(named) if named and named[0] == said[0].index else set()


def _is_name(block: Block) -> bool:
    """Whether a line is no longer than a name, and ends no sentence."""
    return words_in(block) <= NAME_WORDS and not ends_sentence(block.text)


def _is_about(decision: Decision) -> bool:
    """Whether such a rule knows a line by its own words, not by the heading above it."""
    return decision.by in ABOUT and not decision.why.startswith(UNDER)


def _comment(node: Node | None, is_holder: Callable[[Node], bool]) -> Node | None:
    """The innermost such element around one; None where there is none, or something within it stands beside words."""
    for step in node.chain() if node is not None else ():
        if is_holder(step):
            return step
        if step.tag in BESIDE_TAGS or any(not BESIDE.isdisjoint(PARTS.findall(name)) for name in step.names):
            return None
    return None


def _holds_words(node: Node) -> bool:
    itemprop = node.attributes.get("itemprop", "").lower()
    return itemprop == "commenttext" or any(WORDS.search(name) for name in node.names)


def _is_entry(node: Node) -> bool:
    if node.attributes.get("itemprop") == "comment" or node.attributes.get("itemtype", "").endswith("/Comment"):
        return True
    return any(ENTRY.fullmatch(name) for name in node.names)
