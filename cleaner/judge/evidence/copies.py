"""What a page says twice: a passage laid out once more for narrow screens, the clones of a carousel's slides, a post
that was sent twice, and what it hides besides. Of like passages the first one that is shown stays."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from ...blocks.features.measures import LISTS
from ...blocks.words import count_words, words_in
from ...records import Block, Evidence, Node, Strength

PASSAGE_WORDS = 12
"""The fewest words of a passage: labels and names come again in any text."""
TELLING_WORDS = 5
"""Words of a block from which it tells one passage from another."""
RUN_BLOCKS = 6
"""Blocks of a passage that tell it from another together, however few words each has, as those of a recipe's
ingredients do; not on pages of items: collections lose .0008 in F1 by it (cross-validated), services gain .0003."""
MOST_TIMES = 4
"""How often a page says at most what it holds copies of: what it says more often belongs to each of its items. With no
such bound wcxb-dev loses .0001 in F1 (cross-validated)."""
QUOTED = ("blockquote", "pre")
"""Frames of text that is said again with a purpose."""
OF_ITEMS = frozenset(("collection", "listing", "product"))
"""Types of pages in whose lists the same goods and teasers come again. On others it is steps that do: with these, F1 of
services is .0013 higher, and of articles .0013 more are exact (cross-validated)."""
SHELVES = OF_ITEMS | {"forum"}
"""Types of pages of whose parts each has something of its own: a name, or who wrote a post that was sent twice."""
UNSEEN = "structure:unseen"
"""Who speaks against what is hidden."""
NOWHERE = -1
"""Below all places."""

Pair = tuple[Block, Block]
"""A block, and a later one that says the same."""


def hidden_copy_evidence(blocks: Sequence[Block]) -> list[Evidence]:
    """Evidence against hidden blocks that the page shows too: a forum's thread in noscript, menus for phones."""
    hidden = [block for block in blocks if block.hidden and block.text]
    if not hidden:
        return []
    shown = {block.text for block in blocks if not block.hidden}
    why = "It is a hidden copy of text that the page shows."
    return [
        Evidence(block.index, False, Strength.CERTAIN, "structure:hidden-copy", why, "template-residue")
        for block in hidden
        if block.text in shown
    ]


def unseen_evidence(blocks: Sequence[Block]) -> list[Evidence]:
    """Evidence against each hidden block right between two of the same element that are shown: its own markup hides it,
    from readers though not from machines. What a page opens on demand hides as a whole. Of 16 on the labelled pages
    none is in the gold."""
    why = "The page hides it between what it shows."
    return [
        Evidence(block.index, False, Strength.CERTAIN, UNSEEN, why, "template-residue")
        for block in blocks[1:-1]
        if block.hidden
        and block.node is not None
        and _is_shown_in(block.node.parent, blocks[block.index - 1])
        and _is_shown_in(block.node.parent, blocks[block.index + 1])
    ] + unseen_parts(blocks)


def unseen_parts(blocks: Sequence[Block]) -> list[Evidence]:
    """Evidence against the hidden parts of blocks that are shown: keys to sort by, labels for machines. A passage of
    words, as the rest of a text behind 'more', is opened on demand."""
    found: list[Evidence] = []
    why = "The page hides it within what it shows."
    for block in blocks:
        for span in block.spans:
            if span.kind != "hidden" or (span.start == 0 and span.end == len(block.text)):
                continue
            if count_words(block.text[span.start : span.end]) < PASSAGE_WORDS:
                said = Evidence(
                    block.index, False, Strength.CERTAIN, UNSEEN, why, "template-residue", span.start, span.end
                )
                found.append(said)
    return found


def _is_shown_in(element: Node | None, block: Block) -> bool:
    """Whether a block is shown, right in an element."""
    return not block.hidden and block.node is not None and block.node.parent is element


def copy_evidence(
    blocks: Sequence[Block], vouched: Collection[int], spoken: Collection[int], page_type: str | None = None
) -> list[Evidence]:
    """Evidence against later copies of passages that witnesses vouch for; spoken are those that may go themselves.

    It is worth .003 in F1 on wcxb-dev (cross-validated), and next to nothing where a gold is of the article alone.
    What is repeated in one and the same element, as the chorus of a song is, its author repeats.
    """
    shown = [blocks[i] for i in sorted(vouched) if blocks[i].text and blocks[i].frame(*QUOTED) is None]
    times = Counter([block.text for block in shown])
    if len(times) == len(shown):
        return []
    why = "The page says the same further up."
    passages = _passages(shown)
    copied = {copy.index for passage in passages for _, copy in passage}
    return [
        Evidence(copy.index, False, Strength.CERTAIN, "structure:copy", why, "template-residue")
        for passage in passages
        if _is_copy(passage, times, page_type in OF_ITEMS)
        and (page_type in OF_ITEMS or not _is_part_of_list(passage, blocks, copied))
        and (page_type in SHELVES or not _is_of_section(passage, blocks, copied, vouched))
        for original, copy in passage
        if original.index not in spoken
    ]


def _passages(blocks: Sequence[Block]) -> list[list[Pair]]:
    """The runs of blocks that say what a run further up says, block for block."""
    passages: list[list[Pair]] = []
    last: dict[str, int] = {}
    source = NOWHERE
    for place, block in enumerate(blocks):
        if source != NOWHERE and blocks[source + 1].text == block.text:
            source += 1
        else:
            source = last.get(block.text, NOWHERE)
            if source != NOWHERE:
                passages.append([])
        if source != NOWHERE:
            passages[-1].append((blocks[source], block))
        last[block.text] = place
    return passages


def _is_copy(passage: Sequence[Pair], times: Counter[str], of_items: bool) -> bool:
    """Whether a passage is long, seldom and far enough from its original for a copy of it; of_items: on such a page."""
    original, copy = passage[0]
    if original.node is not None and copy.node is not None and original.node.parent is copy.node.parent:
        return False
    telling = [times[block.text] for _, block in passage if words_in(block) >= TELLING_WORDS]
    if not telling and not of_items and len(passage) >= RUN_BLOCKS:
        telling = [min([times[block.text] for _, block in passage])]
    if not telling or max(telling) > MOST_TIMES:
        return False
    return sum([words_in(block) for _, block in passage]) >= PASSAGE_WORDS


def _is_part_of_list(passage: Sequence[Pair], blocks: Sequence[Block], copied: Collection[int]) -> bool:
    """Whether the copies are some entries of another list beside some that the page says once: steps that come again in
    instructions. A copy would be of the whole list, or stand in the same."""
    (original, first), last = passage[0], passage[-1][1]
    entries = first.frame(*LISTS)
    if entries is None or entries not in last.frames or entries in original.frames:
        return False
    beside = (*blocks[max(0, first.index - 1) : first.index], *blocks[last.index + 1 : last.index + 2])
    return True in [entries in block.frames for block in beside if block.index not in copied]


def _is_of_section(
    passage: Sequence[Pair], blocks: Sequence[Block], copied: Collection[int], vouched: Collection[int]
) -> bool:
    """Whether the copies stand in a section like the originals' beside it, and right by text of its own: a question
    with the same answer, a recipe with the same step; or are a whole one that comes again below another: a chorus."""
    original, copy = passage[0][0].node, passage[0][1].node
    section, like = _apart(original, copy)
    if section is None or like is None or not _is_alike(section, like):
        return False
    before = _own_beside(passage[0][1], -1, blocks, copied, vouched)
    after = _own_beside(passage[-1][1], 1, blocks, copied, vouched)
    if (before is not None and _is_in(before, section)) or (after is not None and _is_in(after, section)):
        return True
    if before is None or like.position == 1 or not _is_in(passage[-1][1], section):
        return False
    above, _ = _apart(copy, before.node)
    return above is not None and above is not like and above.parent is like.parent and _is_alike(above, like)


def _apart(one: Node | None, other: Node | None) -> tuple[Node | None, Node | None]:
    """The elements of the same parent in which two stand, that of the other first; None where there are none."""
    if one is None or other is None:
        return None, None
    around = set(one.chain())
    while other is not None and other not in around and other.parent not in around:
        other = other.parent
    while one is not None and other is not None and one.parent is not other.parent:
        one = one.parent
    return (None, None) if one is other else (other, one)


def _is_alike(one: Node, other: Node) -> bool:
    """Whether two elements have the same tag and classes."""
    return one.tag == other.tag and [n for n in one.names if n[0] != "#"] == [n for n in other.names if n[0] != "#"]


def _own_beside(
    block: Block, step: int, blocks: Sequence[Block], copied: Collection[int], vouched: Collection[int]
) -> Block | None:
    """The next block of text before (-1) or behind (1) another, where it is vouched for and no copy."""
    place = block.index + step
    while 0 <= place < len(blocks) and not blocks[place].text:
        place += step
    return blocks[place] if 0 <= place < len(blocks) and place in vouched and place not in copied else None


def _is_in(block: Block, element: Node) -> bool:
    """Whether a block stands in an element."""
    node = block.node
    while node is not None and node is not element:
        node = node.parent
    return node is not None
