"""Who is quoted in somebody's post, where the quotation's element begins with it: a <cite> glued to the first sentence.

phpBB 3 writes so: '<blockquote><div><cite>Ann wrote: ↑3 May 2021</cite>The lamp is out.</div></blockquote>'. The words
that are quoted are part of the thread; whose they are is said above each post.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..records import Block, Evidence, Strength

WHY = "It says whose words the quotation is, before these."


def quoted_evidence(blocks: Sequence[Block]) -> list[Evidence]:
    """Evidence against such beginnings on the page of a thread."""
    found: list[Evidence] = []
    for block in blocks:
        if not block.spans or block.frame("blockquote") is None:
            continue
        first = block.spans[0]
        if first.start == 0 and first.end < len(block.text) and first.node is not None and first.node.tag == "cite":
            found.append(
                Evidence(block.index, False, Strength.STRONG, "structure:quoted", WHY, "comment-list", 0, first.end)
            )
    return found
