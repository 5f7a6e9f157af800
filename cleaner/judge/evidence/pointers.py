"""Lines of HTML that point elsewhere or sign off: their marks say so, not their words; and lists of links under a line
whose words do."""

from __future__ import annotations

from collections.abc import Sequence

from ...blocks.features.measures import LISTS, linked_share
from ...blocks.words import words_in
from ...patterns import pattern
from ...records import Block, Evidence, Node, Strength
from ..match import is_linked
from ..places import Core
from .opened import POINTER

ARROW = pattern(r"\s*(?:>>+|»|→|►|▶|➜|➡|[-–—]+>)\s*[^\W_]")
"""How a line begins that points to another page; one that ends in '«' is a quotation."""
LABEL = pattern(r"[^:.!?|]{2,60}:\s")
"""A label before what it points to."""
POINTED_WORDS = 5
"""Words that a link behind a label has at least: a headline, not a name or an address."""
FEWEST_LABELS = 3
"""Lines of an element with a label of their own each from which they enumerate."""
REACHING = ("tel:", "mailto:", "sms:", "whatsapp:", "geo:")
"""How addresses begin of links that reach somebody, and no other page."""
POINTER_WORDS = 40
"""Words that such a line has at most."""
LINKED = 0.6
"""Share of its characters in links from which a line with an arrow points elsewhere."""
RULE = pattern(r"[\s_]*_[\s_]*")
"""A line drawn with underscores, which count as letters elsewhere."""
SHORTCODE = pattern(r"\s*\[/?(?:[a-z][\w-]*(?:\s+[\w-]+=[^\[\]]*)|[A-Z]+_[A-Z_]+|/\w+)\]\s*")
"""A shortcode that no plug-in replaced, with an argument, in capitals with underscores, or a closing one."""
SURE = Strength.CERTAIN
POINTS = "It does nothing but point to another page."
INITIALS = pattern(r"\(?[a-zäöüß]{2,4}(?:/[a-zäöüß]{2,6}){0,2}\)?")
SIGN_OFF = 2
"""Blocks behind the body's last paragraph in which a writer's initials stand."""


def pointer_evidence(blocks: Sequence[Block], core: Core) -> list[Evidence]:
    """Evidence against lines that point to other pages, are drawn, or hold the writer's initials."""
    found: list[Evidence] = []
    labels: list[tuple[Block, str]] = []
    first, last = core.first, core.last
    for block in blocks:
        text = block.text
        if not text or block.node is None or block.inside("pre"):
            continue
        if "_" in text and RULE.fullmatch(text):
            why = "It is a line drawn with underscores."
            found.append(_against(block, "structure:rule", why, "template-residue", SURE))
        elif "]" in text and SHORTCODE.fullmatch(text):
            found.append(_against(block, "structure:shortcode", "It is a call of a plug-in.", "template-residue", SURE))
        elif block.spans and (last < first or block.index >= first) and _points(block):
            label = LABEL.match(text)
            if label is not None and text[0].isalnum():
                labels.append((block, label[0].rstrip(": ").casefold()))
            else:
                found.append(_against(block, "structure:pointer", POINTS, POINTER))
        elif 0 <= last < block.index <= last + SIGN_OFF and INITIALS.fullmatch(text.strip()):
            why = "It holds the initials of who wrote it."
            found.append(_against(block, "structure:initials", why, "byline"))
    found.extend([_against(block, "structure:pointer", POINTS, POINTER) for block in _not_enumerated(labels)])
    return found


def _not_enumerated(labels: list[tuple[Block, str]]) -> list[Block]:
    """The lines with a label before a link that are no items, each with a label of its own in one element, or counted:
    winners of prizes, days of a journey."""
    beside: dict[Node | None, list[str]] = {}
    for block, label in labels:
        beside.setdefault(block.node.parent if block.node is not None else None, []).append(label)
    left: list[Block] = []
    for block, label in labels:
        others = beside[block.node.parent if block.node is not None else None]
        if not label[-1].isdigit() and (len(others) < FEWEST_LABELS or len(set(others)) < len(others)):
            left.append(block)
    return left


def pointed_evidence(blocks: Sequence[Block], said: Sequence[Evidence]) -> list[Evidence]:
    """Evidence against the lists of links right below what rules take for a line that points to other pages.

    Such a list stands between the paragraphs of an article too, where its line opens nothing else. Of the 7 such lists
    that models kept on pages of articles (cross-validated by site), 7 were no body.
    """
    why = "It is in a list of links below a line that points to other pages."
    pointing = {
        e.block
        for e in said
        if e.kind == POINTER and not e.reach and e.start is None and not e.keep and e.strength >= Strength.STRONG
    }
    return [
        _against(block, "structure:pointed", why, POINTER)
        for index in sorted(pointing)
        if not is_linked(blocks[index])
        for block in _links_below(blocks, index)
    ]


def _links_below(blocks: Sequence[Block], label: int) -> list[Block]:
    """The entries of the list right below a block, where all of their words are links; else none."""
    around = {frame.id for frame in blocks[label].frames}
    entries: list[Block] = []
    below = 0
    for index in range(label + 1, len(blocks)):
        block = blocks[index]
        if not block.text:
            continue
        lists = [frame.id for frame in block.frames if frame.kind in LISTS and frame.id not in around]
        if not entries and lists:
            below = lists[0]
        elif below not in lists:
            break
        if not is_linked(block):
            return []
        entries.append(block)
    return entries


def _against(block: Block, by: str, why: str, kind: str, strength: Strength = Strength.STRONG) -> Evidence:
    return Evidence(block.index, False, strength, by, why, kind)


def _points(block: Block) -> bool:
    """Whether the line is a link behind an arrow, or a headline of a link behind a label, and nothing more."""
    arrow = not block.text[0].isalnum() and ARROW.match(block.text) is not None
    if not arrow and ":" not in block.text:
        return False
    links = [span for span in block.spans if span.kind == "link"]
    if not links or words_in(block) > POINTER_WORDS or (block.frames and block.frame("li", "td", "th", "dd", "tr")):
        return False
    if arrow:
        return (linked_share(block) >= LINKED or block.text.lstrip().startswith(">>")) and "«" not in block.text
    label = LABEL.match(block.text)
    if label is None or len(links) != 1 or links[0].start < label.end() - 1:
        return False
    if (links[0].value or "").lower().startswith(REACHING):
        return False
    link = block.text[links[0].start : links[0].end]
    rest = block.text[label.end() : links[0].start] + block.text[links[0].end :]
    return len(link.split()) >= POINTED_WORDS and not any(map(str.isalnum, rest))
