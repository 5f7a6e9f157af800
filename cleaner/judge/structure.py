"""Our own witness: where the page's prose stands together, and what stands between its paragraphs."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise
from operator import attrgetter

from ..blocks.features.measures import lineage, linked_share
from ..blocks.words import words_in
from ..records import Block, Node

PROSE_WORDS = 10
"""Words: a paragraph; menus and labels are shorter."""
PROSE_SHARE = 0.2
"""Share of a page's words below which its paragraphs are not what it is made of."""
LINKED_SHARE = 0.5
"""Share of a block's characters in links from which it is no prose."""
CONTAINER_SHARE = 0.6
"""The container is the innermost element that holds this share of the page's prose."""
HELD_SHARE = 0.5
"""An element with more than this share of the words that are vouched for is no box of noise."""
BODY_WORDS = 60
"""Words: fewer are no body that a rule may leave; and of fewer, shares mean nothing."""
OPENED = attrgetter("index")
"""When an element was opened."""
FURNITURE = frozenset(
    ("nav", "header", "footer", "aside", "form", "button", "select", "option", "label", "address", "dialog")
)
"""Elements whose text is the page's, not the article's."""


def is_furniture(block: Block) -> bool:
    """Whether the block stands in an element that holds no article text; a header in an article may."""
    return is_within(block, FURNITURE)


def _is_apart(block: Block) -> bool:
    """Whether the block stands in furniture, other than a form right in the body: that of ASP.NET is around all of a
    page."""
    node = block.node
    while node is not None and node.tag not in FURNITURE:
        node = node.parent
    return node is not None and not (node.tag == "form" and node.parent is not None and node.parent.tag == "body")


def is_within(block: Block, tags: frozenset[str]) -> bool:
    """Whether the block stands in an element of one of some tags."""
    node = block.node
    while node is not None:
        if node.tag in tags:
            return True
        node = node.parent
    return False


def prose(blocks: Sequence[Block], least: int = PROSE_WORDS) -> list[int]:
    """Words of each block that reads like a paragraph, which has so many at least; 0 for every other one."""
    return [
        words
        if not block.hidden
        and (words := words_in(block)) >= least
        and linked_share(block) < LINKED_SHARE
        and not _is_apart(block)
        else 0
        for block in blocks
    ]


def holders(blocks: Sequence[Block], vouched: Collection[int]) -> tuple[frozenset[Node], frozenset[Node]]:
    """The elements around most of the words that are vouched for, whatever their names say; and those around so many
    that without them no body would be left."""
    held: dict[Node, int] = {}
    total = 0
    for index in vouched:
        block = blocks[index]
        node = block.node
        if node is not None:
            words = words_in(block)
            held[node] = held.get(node, 0) + words
            total += words
    if total < BODY_WORDS:
        return frozenset(), frozenset()
    for node in sorted(lineage(list(held)), key=OPENED, reverse=True):  # from the inside outwards
        if node.parent is not None:
            held[node.parent] = held.get(node.parent, 0) + held[node]
    most = frozenset([node for node, words in held.items() if words > HELD_SHARE * total])
    return most, frozenset([node for node in most if held[node] > total - BODY_WORDS])


def container_blocks(blocks: Sequence[Block]) -> list[bool]:
    """For each block whether it belongs to the page's main text, by structure alone.

    The container is the innermost element with most of the page's prose; of it, prose and what
    stands between prose and is not links or furniture. A dictionary, a play or a table has little
    prose: all of its words count.
    """
    shown = prose(blocks, 1)
    weights = [words if words >= PROSE_WORDS else 0 for words in shown]
    if sum(weights) < PROSE_SHARE * sum(shown):
        weights = shown
    inside = _container(blocks, weights)
    kept = [bool(w) and x for w, x in zip(weights, inside, strict=True)]
    first = next((i for i, k in enumerate(kept) if k), len(kept))
    last = next((i for i in range(len(kept) - 1, -1, -1) if kept[i]), -1)
    for i in range(first, last + 1):
        block = blocks[i]
        if inside[i] and not kept[i] and not block.hidden and linked_share(block) < LINKED_SHARE:
            kept[i] = not _is_apart(block)
    return kept


def _container(blocks: Sequence[Block], weights: Sequence[int]) -> list[bool]:
    total = sum(weights)
    if not total:
        return [False] * len(blocks)
    held: dict[Node, int] = {}
    for block, weight in zip(blocks, weights, strict=True):
        if weight and block.node is not None:
            for node in block.node.chain():
                held[node] = held.get(node, 0) + weight
    best = max((node for node, weight in held.items() if weight >= CONTAINER_SHARE * total), key=OPENED, default=None)
    return [best is not None and _is_around(best, block) for block in blocks]


MAIN = frozenset(("article", "main"))
"""Elements that hold the text of a page by their meaning."""


def in_main(blocks: Sequence[Block], kept: Sequence[bool]) -> list[bool]:
    """For each block whether it is shown, no furniture, and in the element that all but a few of the kept words are in:
    the innermost such MAIN, or where there is none the innermost of all. None is where no body is."""
    _, around = holders(blocks, [i for i, holds in enumerate(kept) if holds])
    if not around:
        return [False] * len(blocks)
    main = max([node for node in around if node.tag in MAIN] or around, key=OPENED)
    return [not block.hidden and _is_around(main, block) and not is_furniture(block) for block in blocks]


def _is_around(outer: Node, block: Block) -> bool:
    """Whether a block stands in an element."""
    node = block.node
    while node is not None and node is not outer:
        node = node.parent
    return node is not None


ROW_WORDS = 60
"""Words: a row of more lays out a page."""
NO_ROW = -1
"""Below all ids of frames."""
MOST = 0.5
"""Share of a row's words from which the rest of it is taken for body too."""


def completed(blocks: Sequence[Block], kept: Sequence[bool]) -> list[bool]:
    """For each block that was not kept whether most of its table row was: half a row is no row."""
    result = [False] * len(blocks)
    rows: list[tuple[Block, int]] = []
    for block in blocks:
        row = _row(block)
        if row != NO_ROW:
            rows.append((block, row))
    total: dict[int, int] = {}
    inside: dict[int, int] = {}
    for block, row in rows:
        total[row] = total.get(row, 0) + words_in(block)
        inside[row] = inside.get(row, 0) + (words_in(block) if kept[block.index] else 0)
    for block, row in rows:
        most_kept = total[row] <= ROW_WORDS and inside[row] > MOST * total[row]
        if most_kept and not kept[block.index] and not block.hidden:
            result[block.index] = linked_share(block) < LINKED_SHARE
    return result


def in_rows(blocks: Sequence[Block], found: Sequence[bool]) -> list[bool]:
    """Which of the blocks that were found stand in a row of a table."""
    return [holds and _row(block) != NO_ROW for block, holds in zip(blocks, found, strict=True)]


def _row(block: Block) -> int:
    """The id of the innermost row of a table that a block stands in; NO_ROW where it is in none."""
    row = NO_ROW
    for frame in block.frames:
        if frame.kind == "tr":
            row = frame.id
    return row


def in_definitions(blocks: Sequence[Block], found: Sequence[bool]) -> list[bool]:
    """Which of the blocks that were found stand in a list of definitions."""
    return [holds and _list_of(block) != NO_ROW for block, holds in zip(blocks, found, strict=True)]


Entry = list[Block]
"""A term or several, and what defines them."""


def defined(blocks: Sequence[Block], kept: Sequence[bool]) -> list[bool]:
    """For each block that was not kept whether it is a term whose definition was, or the reverse; or stands in a list
    of which so many entries were that the others are body too."""
    result = [False] * len(blocks)
    for entries in _definitions(blocks):
        held = [entry for entry in entries if True in [kept[block.index] for block in entry]]
        for entry in entries if len(held) >= MOST * len(entries) else held:
            if sum([words_in(block) for block in entry]) > ROW_WORDS:
                continue
            for block in entry:
                result[block.index] = not (kept[block.index] or block.hidden) and linked_share(block) < LINKED_SHARE
    return result


def _definitions(blocks: Sequence[Block]) -> list[list[Entry]]:
    """The entries of each list of definitions, of its outermost one where lists stand in each other."""
    lists: dict[int, list[Entry]] = {}
    term = NO_ROW
    for block in blocks:
        place = _list_of(block)
        if place == NO_ROW:
            continue
        around = block.frames[place]
        inner = block.frames[place + 1] if place + 1 < len(block.frames) else around
        entries = lists.setdefault(around.id, [])
        if not entries or (inner.kind == "dt" and inner.id != term and _is_defined(entries[-1], place)):
            entries.append([])
        term = inner.id
        entries[-1].append(block)
    return list(lists.values())


def _list_of(block: Block) -> int:
    """The place of the outermost list of definitions among the frames of a block; NO_ROW where it is in none."""
    for place, frame in enumerate(block.frames):
        if frame.kind == "dl":
            return place
    return NO_ROW


def _is_defined(entry: Entry, place: int) -> bool:
    """Whether an entry ends in a definition; place is that of the list among its frames."""
    frames = entry[-1].frames
    return place + 1 < len(frames) and frames[place + 1].kind == "dd"


SIBLING_SHARE = 0.5
"""Share of the words of an element's children from which its other children may be body too."""


def siblings(blocks: Sequence[Block], kept: Sequence[bool]) -> list[bool]:
    """For each block that was not kept whether most of what stands in its parent element was, and it is not links."""
    inside: dict[Node, int] = {}
    for i, block in enumerate(blocks):
        if kept[i] and not block.hidden:
            parent = _parent(block)
            if parent is not None:
                inside[parent] = inside.get(parent, 0) + words_in(block)
    result = [False] * len(blocks)
    if not inside:
        return result
    outside: dict[Node, int] = {}
    others: list[tuple[Block, Node]] = []
    for i, block in enumerate(blocks):
        if not kept[i] and not block.hidden:
            parent = _parent(block)
            if parent is not None and parent in inside:
                outside[parent] = outside.get(parent, 0) + words_in(block)
                others.append((block, parent))
    for block, parent in others:
        held = inside[parent]
        most_kept = held >= SIBLING_SHARE * (held + outside[parent]) > 0
        result[block.index] = most_kept and linked_share(block) < LINKED_SHARE
    return result


SUBHEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6", "dt"))
"""Elements that head what comes behind them; a term heads what defines it."""
HEADS_WITHIN = 3
"""Blocks from a heading to the text that it heads: a byline or a date may stand between them."""


def headed(blocks: Sequence[Block], kept: Sequence[bool], headings: Sequence[int]) -> list[bool]:
    """For each block that was not kept whether it is a heading and the text under it, in the element around it, was;
    headings are those that subheadings found."""
    result = [False] * len(blocks)
    for i in headings:
        if kept[i]:
            continue
        around = _around_heading(blocks[i])
        for below in blocks[i + 1 : i + 1 + HEADS_WITHIN]:
            if _is_heading(below):
                break
            if kept[below.index] and around in _holders(below):
                result[i] = True
                break
    return result


def subheadings(blocks: Sequence[Block]) -> list[int]:
    """The indexes of the subheadings that a browser shows and that are not links."""
    return [i for i, block in enumerate(blocks) if block.frames and _is_heading(block)]


def _is_heading(block: Block) -> bool:
    """Whether the block is one of them."""
    for frame in block.frames:
        if frame.kind in SUBHEADINGS:
            return not block.hidden and linked_share(block) < LINKED_SHARE
    return False


ROLES = ("button", "tab")
"""Roles of elements that open others."""
TOGGLE_WORDS, FEWEST_TOGGLES = 3, 2
"""Words of such an element that heads what it opens, at least, and how many of the same class names there must be."""


def toggled(blocks: Sequence[Block], kept: Sequence[bool]) -> list[bool]:
    """For each block that was not kept whether it is a button that opens text which was, one of several alike: the
    questions of an accordion."""
    result = [False] * len(blocks)
    alike: dict[tuple[str, ...], list[int]] = {}
    for i, block in enumerate(blocks[:-1]):
        toggle = _toggle(block)
        if toggle is None or block.hidden or words_in(block) < TOGGLE_WORDS:
            continue
        below = blocks[i + 1]
        if kept[i + 1] and _toggle(below) is None and toggle.parent in _holders(below):
            alike.setdefault(tuple([name for name in toggle.names if name[:1] != "#"]), []).append(i)
    for places in alike.values():
        for i in places if len(places) >= FEWEST_TOGGLES else ():
            result[i] = not kept[i]
    return result


def _toggle(block: Block) -> Node | None:
    """The button that a block is, None where it is none."""
    node = block.node
    if node is None or not (node.tag == "button" or node.attributes.get("role") in ROLES):
        return None
    return node


def _around_heading(block: Block) -> Node | None:
    """The element around a heading; what it says may stand in a button that opens what it heads."""
    node = block.node
    while node is not None and node.tag not in SUBHEADINGS:
        node = node.parent
    around = node.parent if node is not None else None
    return around.parent if around is not None and around.tag in ("header", "hgroup") else around


def _parent(block: Block) -> Node | None:
    """The element around the block's own, unless it is the page's outermost."""
    parent = block.node.parent if block.node is not None else None
    return parent if parent is not None and parent.tag not in ("html", "body", "main") else None


def bridged(blocks: Sequence[Block], vouched: Sequence[bool]) -> list[bool]:
    """For each block whether it stands between two vouched ones in the same element and is not links.

    Mends what a witness drops inside the body: list items, table rows, code, short paragraphs.
    """
    result = [False] * len(blocks)
    shown = [i for i, block in enumerate(blocks) if vouched[i] and block.node is not None]
    for left, right in pairwise(shown):
        if right == left + 1:
            continue
        around = set(_holders(blocks[left])).intersection(_holders(blocks[right]))
        if not around:
            continue
        for i in range(left + 1, right):
            block = blocks[i]
            if block.hidden or linked_share(block) >= LINKED_SHARE or is_furniture(block):
                continue
            result[i] = not around.isdisjoint(_holders(block))
    return result


STEPS = 5
"""Elements from the one that holds a block outwards: a cell stands in a row, a body and a table first."""


def _holders(block: Block) -> list[Node]:
    """The element that holds the block and those around it, the page's outermost ones excepted."""
    found: list[Node] = []
    node = block.node
    for _ in range(STEPS):
        if node is None:
            break
        if node.tag not in ("html", "body", "main"):
            found.append(node)
        node = node.parent
    return found
