"""Who is quoted: below a quotation of an article, where it belongs to it; and in somebody's post, where the quotation's
element begins with it, a <cite> glued to the first sentence.

phpBB 3 writes so: '<blockquote><div><cite>Ann wrote: ↑3 May 2021</cite>The lamp is out.</div></blockquote>'. The words
that are quoted are part of the thread; whose they are is said above each post.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import islice

from ...blocks.words import words_in
from ...records import Block, Evidence, Strength

QUOTING = ("blockquote", "figure")
"""Frames of quotations, and of what may stand around one and the line below it."""
NAMING = frozenset(("cite", "figcaption", "footer"))
"""Elements that say there who spoke."""
DASHES = ("—", "–", "―")
"""What such a line begins with, where no element says what it is."""
STEPS = 2
"""Elements of a line that are asked, its own first: a footer may hold a paragraph."""
SPEAKER_WORDS = 20
"""Words of it, at most."""
SAID_BY = "It says who said the quotation above it."
WHY = "It says whose words the quotation is, before these."


def speaker_evidence(blocks: Sequence[Block], kept: AbstractSet[int], repeated: AbstractSet[int]) -> list[Evidence]:
    """Evidence for lines below kept quotations that say who said them, in the same element or in the figure around it;
    not in the figure of an image, which has a caption of its own. Below a quotation that repeats the body they go with
    it."""
    found: list[Evidence] = []
    imaged: set[int] = set()
    quoted: dict[int, bool] = {}
    for block in blocks:
        frames = [frame for frame in block.frames if frame.kind in QUOTING]
        if not frames:
            continue
        inner = frames[-1].id
        if "image" in [span.kind for span in block.spans]:
            imaged.add(inner)
        if inner in quoted and _names_speaker(block) and inner not in imaged:
            found.append(Evidence(block.index, quoted[inner], Strength.STRONG, "structure:speaker", SAID_BY))
        elif (
            (block.index in kept or block.index in repeated)
            and block.text
            and "blockquote" in [frame.kind for frame in frames]
        ):
            quoted.update({frame.id: block.index in kept for frame in frames})
    return found


def _names_speaker(block: Block) -> bool:
    """Whether a block in a quotation, or in a figure, is a line that says whose words stand above it."""
    if block.node is None or block.hidden or not block.text or words_in(block) > SPEAKER_WORDS:
        return False
    if block.text.startswith(DASHES) or True in [node.tag in NAMING for node in islice(block.node.chain(), STEPS)]:
        return True
    return True in [span.node is not None and span.node.tag == "cite" for span in block.spans]


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
