"""The heads and buttons of posts in a text that is a thread: all of it is body, so that they stand inside of it.

A rule for what stands above or below a body knows them, and says nothing there. Where several of them tell when a post
was written, the text is a thread, and they are what parts its posts. What no rule knows of a head, such as the name and
the rank of who wrote, stands in a row with what one knows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...blocks.words import brief, words_in
from ...patterns import pattern
from ...records import Block, Evidence, Hit, Strength
from ..match import Matcher
from ..places import Core
from ..rules import Rule
from .signs import ends_sentence

HEADS = frozenset(
    (
        "comment-list/meta",
        "page-tools/thread",
        "post-meta/line",
        "post-meta/board",
        "post-meta/edited-post",
        "post-meta/floor",
    )
)
"""Rules for what stands at the head of a post."""
KINDS = frozenset(("comment-list", "counters", "date-line", "login-prompt", "page-tools", "post-meta"))
"""Kinds of lines that part posts."""
FEWEST = 2
"""Heads of posts that make a thread, at least."""
ABOVE = 4
"""Lines above the body's first paragraph among which the head of the first post stands."""
NUMBER = pattern(r"\d")
HOUR, COUNTED = pattern(r".*\b\d{1,2}:\d\d(?::\d\d)?\b[^\w]*"), pattern(r".*\d.*\s#\d{1,6}")
DATE_WORDS, LONGEST_DATE = 6, 60
"""A line that ends in an hour, one that ends in the number of a post, and the most words and code points of both: a
post's date."""
WRITER, NAME_WORDS, PART_WORDS = 3, 2, 5
"""Lines above the head of a post that may be about its writer; words of a name, a rank or a button there, and of each
of several parts with bars between them."""
BAR = pattern(r"\s*[|·•]\s*")
POST_HEAD = frozenset(("counters", "page-tools", "post-meta", "comment-form", "comment-list", "share-bar"))
"""Kinds of lines that stand with a date at the head of a post, or at the foot of the one before it."""
POST_LINE = pattern(r"[^\W\d_][^.!?:：;]*")
"""What such a line is made of."""
WHY = "It stands at the head or foot of a post in a thread."


def thread_evidence(blocks: Sequence[Block], hits: Sequence[Hit], core: Core, matcher: Matcher) -> Iterator[Evidence]:
    """Evidence against such lines inside the body of a text."""
    first = max(0, core.first - ABOVE)
    strong = matcher.answers(_parts_posts)
    said: dict[int, str] = {}
    heads: set[int] = set()
    for hit in hits:
        if hit.start is not None or not first <= hit.block <= core.last or not strong[hit.rule]:
            continue
        rule = matcher.rules[hit.rule]
        said.setdefault(hit.block, rule.kind)
        if rule.id in HEADS and NUMBER.search(blocks[hit.block].text):
            heads.add(hit.block)
    body = blocks[first : core.last + 1]
    dates = {b.index for b in brief(body, LONGEST_DATE) if words_in(b) <= DATE_WORDS and b.text.strip()[-1:].isdigit()}
    heads |= {index for index in dates if COUNTED.fullmatch(blocks[index].text.strip())}
    if len(heads) < FEWEST:
        return
    for block in body:
        dated = block.index in heads or (block.index in dates and HOUR.fullmatch(block.text.strip()))
        kind = said.get(block.index, "date-line" if dated else None)
        if kind is not None:
            yield Evidence(block.index, False, Strength.STRONG, "structure:thread", WHY, kind)
    for head in sorted(heads):
        for block in _writer(blocks[max(0, head - WRITER) : head]):
            if block.index not in heads:
                yield Evidence(block.index, False, Strength.WEAK, "structure:thread", WHY, "post-meta")


def _writer(above: Sequence[Block]) -> list[Block]:
    """The lines right above the head of a post that name who wrote it, and what they are on the board."""
    found: list[Block] = []
    for block in reversed(above):
        parts = BAR.split(block.text.strip())
        most = PART_WORDS if len(parts) > 1 else NAME_WORDS
        if ends_sentence(block.text) or any(len(part.split()) > most for part in parts):
            break
        found.append(block)
    return found


def _parts_posts(rule: Rule) -> bool:
    return rule.kind in KINDS and rule.weight >= Strength.STRONG and rule.has_wording and not rule.keep


def post_evidence(blocks: Sequence[Block], gone: Mapping[int, str]) -> Iterator[Evidence]:
    """Evidence against the names, ranks and buttons beside the dates of a thread's posts: short lines in a row with
    a date and another line that is known to stand at the head of a post.
    """
    if not blocks or blocks[0].node is not None:
        return
    heads: dict[int, list[int]] = {}
    for index, kind in gone.items():
        if kind != "date-line":
            continue
        row = [index]
        for step in (-1, 1):
            at = index + step
            while 0 <= at < len(blocks) and (at in gone or _is_post_line(blocks[at])):
                row.append(at)
                at += step
        if any(gone.get(at) in POST_HEAD for at in row):
            heads[min(row)] = [at for at in row if at not in gone]
    for row in heads.values() if len(heads) >= FEWEST else ():
        for index in row:
            why = "It stands with the date and buttons of a post in a thread."
            yield Evidence(index, False, Strength.WEAK, "structure:post", why, "post-meta")


def _is_post_line(block: Block) -> bool:
    text = block.text.strip()
    return words_in(block) <= NAME_WORDS and POST_LINE.fullmatch(text) is not None
