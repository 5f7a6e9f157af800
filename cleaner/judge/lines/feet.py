"""The feet of printed pages in a text that was read from a PDF: its columns are parted by spaces, and the last one may
be the number of its page alone."""

from __future__ import annotations

from collections.abc import Sequence

from ...blocks.words import holding
from ...patterns import pattern
from ...records import Block, Hit
from ..made import make_hit
from ..match import Matcher
from ..rules import Rule

FOOT = "template-residue/page-number"
"""The rule that knows the words of a foot."""
WIDE = ("   ", "\t")
GAP = pattern(r"\s{3,}|\t")
"""What parts the columns of one."""
BAR = " | "
"""What parts them in the words of the rule."""
LONGEST = 160
"""Code points of a foot at most, spaces and all."""
LONE = pattern(r"\s*\d{1,4}\s*")
"""A line that is a number alone."""


def foot_hits(blocks: Sequence[Block], hits: Sequence[Hit], matcher: Matcher) -> list[Hit]:
    """The hits of a text's lines with those of such feet, in the order of the blocks."""
    is_foot = matcher.answers(_is_foot)
    if True not in is_foot:
        return list(hits)
    rule = is_foot.index(True)
    known = {hit.block for hit in hits if hit.rule == rule and hit.start is None}
    spread = [b for b in holding(blocks, WIDE) if len(b.text) <= LONGEST and b.text.rstrip()[-1:].isdigit()]
    found = [
        block.index
        for block in spread
        if block.index not in known
        and GAP.search(block.text.strip())
        and matcher.rules[rule] in matcher.labels(GAP.sub(BAR, block.text.strip()), patterns=True)
    ]
    if (known or found) and LONE.fullmatch(blocks[-1].text) and blocks[-1].index not in known:
        found.append(blocks[-1].index)
    return sorted([*hits, *(make_hit(index, rule, None, None, 0) for index in found)], key=lambda hit: hit.block)


def _is_foot(rule: Rule) -> bool:
    return rule.id == FOOT
