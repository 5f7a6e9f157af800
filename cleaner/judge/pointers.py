"""Lines of HTML that point elsewhere or sign off: their marks say so, not their words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..blocks.words import words_in
from ..records import Block, Evidence, Strength
from .match import BEFORE, Core
from .structure import linked_share

ARROW = re.compile(r"\s*(?:>>+|»|→|►|▶|➜|➡|[-–—]+>)\s*[^\W_]")
"""How a line begins that points to another page; one that ends in '«' is a quotation."""
LABEL = re.compile(r"[^:.!?|]{2,60}:\s")
"""A label before what it points to."""
POINTED_WORDS = 5
"""Words that a link behind a label has at least: a headline, not a name or an address."""
POINTER_WORDS = 40
"""Words that such a line has at most."""
LINKED = 0.6
"""Share of its characters in links from which a line with an arrow points elsewhere."""
RULE = re.compile(r"[\s_]*_[\s_]*")
"""A line drawn with underscores, which count as letters elsewhere."""
SHORTCODE = re.compile(r"\s*\[/?(?:[a-z][\w-]*(?:\s+[\w-]+=[^\[\]]*)|[A-Z]+_[A-Z_]+|/\w+)\]\s*")
"""A shortcode that no plug-in replaced, with an argument, in capitals with underscores, or a closing one."""
SURE = Strength.CERTAIN
INITIALS = re.compile(r"\(?[a-zäöüß]{2,4}(?:/[a-zäöüß]{2,6}){0,2}\)?")
SIGN_OFF = 2
"""Blocks behind the body's last paragraph in which a writer's initials stand."""


def pointer_evidence(blocks: Sequence[Block], core: Core) -> Iterator[Evidence]:
    """Evidence against lines that point to other pages, are drawn, or hold the writer's initials."""
    for block in blocks:
        if not block.text or block.node is None or block.frame("pre"):
            continue
        place = core.place(block.index)
        if RULE.fullmatch(block.text):
            yield _against(block, "structure:rule", "It is a line drawn with underscores.", "template-residue", SURE)
        elif SHORTCODE.fullmatch(block.text):
            yield _against(block, "structure:shortcode", "It is a call of a plug-in.", "template-residue", SURE)
        elif place != BEFORE and _points(block):
            yield _against(block, "structure:pointer", "It does nothing but point to another page.", "related-links")
        elif 0 <= core.last < block.index <= core.last + SIGN_OFF and INITIALS.fullmatch(block.text.strip()):
            yield _against(block, "structure:initials", "It holds the initials of who wrote it.", "byline")


def _against(block: Block, by: str, why: str, kind: str, strength: Strength = Strength.STRONG) -> Evidence:
    return Evidence(block.index, False, strength, by, why, kind)


def _points(block: Block) -> bool:
    """Whether the line is a link behind an arrow, or a headline of a link behind a label, and nothing more."""
    links = [span for span in block.spans if span.kind == "link"]
    if not links or words_in(block) > POINTER_WORDS or block.frame("li", "td", "th", "dd", "tr"):
        return False
    if ARROW.match(block.text):
        return (linked_share(block) >= LINKED or block.text.lstrip().startswith(">>")) and "«" not in block.text
    label = LABEL.match(block.text)
    if label is None or len(links) != 1 or links[0].start < label.end() - 1:
        return False
    link = block.text[links[0].start : links[0].end]
    rest = block.text[label.end() : links[0].start] + block.text[links[0].end :]
    return len(link.split()) >= POINTED_WORDS and not any(map(str.isalnum, rest))
