"""What every family of columns counts with: the blocks' words, links, elements and frames, measured once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import attrgetter

from ...quick import dataclass
from ...records import Block, Node
from ..words import words_in

Columns = dict[str, list[float]]
"""For each feature its values, one a block."""

LONG = 15
"""Words: a block of at least so many is long text, if it is seen and not mostly links."""
MOSTLY_LINKS = 0.5
"""Share of a block's characters in links from which it is no long text."""
HEADINGS = {f"h{level}": level for level in range(1, 7)}
LISTS = ("ul", "ol")


@dataclass(frozen=True, slots=True)
class Framed:
    """What the frames around a block say."""

    lists: int = 0
    """Lists that it stands in."""
    heading: int = 0
    """Level of the innermost heading that it stands in; 0 for none."""
    in_h1: bool = False
    """Whether it stands in a heading of level 1."""
    in_pre: bool = False
    """Whether it stands in preformatted text."""
    in_figcaption: bool = False
    """Whether it stands in a caption."""


@dataclass(frozen=True, slots=True)
class Measures:
    """The working arrays of one page: one entry a block, unless said otherwise."""

    blocks: Sequence[Block]
    """The blocks that hold text; at least one."""
    nodes: Sequence[Node]
    """The element that holds it."""
    elements: Sequence[Node]
    """Of the page: each of those elements and all around them, once, outer before inner."""
    words: Sequence[int]
    """Its words."""
    linked: Sequence[float]
    """Share of its characters in links."""
    linked_words: Sequence[float]
    """Its words times that share."""
    long: Sequence[int]
    """Its words where it is long text, else 0."""
    frames: Sequence[Framed]
    """What its frames say."""
    total: int
    """Words of the page; 1 where it has none."""
    total_long: int
    """Words of its long text; 1 where it has none."""


def measure(blocks: Sequence[Block]) -> Measures:
    """The measures of at least one block with text. Raises ValueError where one has no element."""
    nodes = holders(blocks)
    words = [words_in(block) for block in blocks]
    linked = [_linked(block) for block in blocks]
    long = [
        count if count >= LONG and share < MOSTLY_LINKS and not block.hidden else 0
        for block, count, share in zip(blocks, words, linked, strict=True)
    ]
    return Measures(
        blocks=blocks,
        nodes=nodes,
        elements=sorted(lineage(nodes), key=attrgetter("index")),
        words=words,
        linked=linked,
        linked_words=[count * share for count, share in zip(words, linked, strict=True)],
        long=long,
        frames=_framed(blocks),
        total=sum(words) or 1,
        total_long=sum(long) or 1,
    )


def holders(blocks: Iterable[Block]) -> list[Node]:
    """The element of each block. Raises ValueError for a block of a text input, which has none."""
    nodes = []
    for block in blocks:
        if block.node is None:
            raise ValueError(f"{block.where} has no element: features are for the blocks of HTML, not of a text")
        nodes.append(block.node)
    return nodes


def lineage(nodes: Sequence[Node]) -> list[Node]:
    """The nodes and all around them, each once, as climbing from one node after the other meets them."""
    met = bytearray(1 + max([node.index for node in nodes], default=0))
    found: list[Node] = []
    for node in nodes:
        step: Node | None = node
        while step is not None and not met[step.index]:
            met[step.index] = 1
            found.append(step)
            step = step.parent
    return found


def _linked(block: Block) -> float:
    if not block.spans:
        return 0.0
    linked = 0
    for span in block.spans:
        if span.kind == "link":
            linked += span.end - span.start
    return min(1.0, linked / len(block.text))


def _framed(blocks: Iterable[Block]) -> list[Framed]:
    """One for each block; blocks in the same innermost frame share it, so that deep lists cost no more."""
    known: dict[int, Framed] = {}
    alike: dict[tuple[str, ...], Framed] = {}
    nothing = Framed()
    found = []
    for block in blocks:
        framed = known.get(block.frames[-1].id) if block.frames else nothing
        if framed is None:
            kinds = tuple([frame.kind for frame in block.frames])
            framed = alike.get(kinds) or alike.setdefault(kinds, _read_frames(kinds))
            known[block.frames[-1].id] = framed
        found.append(framed)
    return found


def _read_frames(kinds: Sequence[str]) -> Framed:
    return Framed(
        lists=sum(kind in LISTS for kind in kinds),
        heading=next((HEADINGS[kind] for kind in reversed(kinds) if kind in HEADINGS), 0),
        in_h1="h1" in kinds,
        in_pre="pre" in kinds,
        in_figcaption="figcaption" in kinds,
    )
