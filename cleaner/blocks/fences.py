"""Code in a Markdown text: what stands between two fences is the body's, whatever it says."""

from __future__ import annotations

from collections.abc import Sequence

from ..records import Block
from .text import MARKDOWN

FENCES = ("```", "~~~")
"""What the lines around a piece of code begin with."""


def code_lines(blocks: Sequence[Block]) -> frozenset[int]:
    """Indexes of the lines of a Markdown text that are code, with their fences; a fence that nothing closes begins
    none."""
    if not blocks or blocks[0].tag != MARKDOWN:
        return frozenset()
    found: set[int] = set()
    opened, fence = -1, ""
    for block in blocks:
        text = block.text.lstrip()
        if not text.startswith(FENCES):
            continue
        mark = text[:3]
        if opened < 0:
            opened, fence = block.index, mark
        elif mark == fence:
            found.update(range(opened, block.index + 1))
            opened = -1
    return frozenset(found)
