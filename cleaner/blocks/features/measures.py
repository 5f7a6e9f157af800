"""What every family of columns counts with: the blocks' words, links, elements and frames, measured once."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from math import log1p

from ...frozen import Record
from ...records import Block, Node
from ..scan import count_words, phrase_token

Columns = dict[str, "array[float]"]
"""For each feature its values, one a block."""

LONG = 15
"""Words: a block of at least so many is long text, if it is seen and not mostly links."""
MOSTLY_LINKS = 0.5
"""Share of a block's characters in links from which it is no long text."""
HEADINGS = {f"h{level}": level for level in range(1, 7)}
LISTS = ("ul", "ol")
OUTERMOST = -1
"""Stands for the place of what is around an element that nothing is around: below 0, as no place is."""


class Framed:
    """What the frames around a block say."""

    __slots__ = ("heading", "in_figcaption", "in_h1", "in_pre", "lists")

    def __init__(self, kinds: Sequence[str]) -> None:
        self.lists: int = sum([kind in LISTS for kind in kinds])
        """Lists that it stands in."""
        self.heading: int = next(iter([HEADINGS[kind] for kind in reversed(kinds) if kind in HEADINGS]), 0)
        """Level of the innermost heading that it stands in; 0 for none."""
        self.in_h1: bool = "h1" in kinds
        """Whether it stands in a heading of level 1."""
        self.in_pre: bool = "pre" in kinds
        """Whether it stands in preformatted text."""
        self.in_figcaption: bool = "figcaption" in kinds
        """Whether it stands in a caption."""


class Measures(Record):
    """The working arrays of one page: one entry a block, unless said otherwise."""

    blocks: list[Block]
    """The blocks that hold text; at least one."""
    nodes: list[Node]
    """The element that holds it."""
    elements: list[Node]
    """Of the page: each of those elements and all around them, once, outer before inner."""
    kinds: array[int]
    """For each of the elements the number of its kind: those with the same tag and names are of one."""
    models: list[Node]
    """For each kind the last of the elements that are of it."""
    own: array[int]
    """The place of its element among the elements."""
    around: array[int]
    """For each of the elements the place of the next one around it; OUTERMOST for the first."""
    words: array[int]
    """Its words."""
    linked: array[float]
    """Share of its characters in links."""
    linked_words: array[float]
    """Its words times that share."""
    long: array[int]
    """Its words where it is long text, else 0."""
    frames: list[Framed]
    """What its frames say."""
    texts: list[str]
    """Its text."""
    lowered: list[str]
    """Its text in lower case."""
    phrases: list[str | None]
    """Its whole text, folded (scan.phrase_token), where it is short."""
    total: int
    """Words of the page; 1 where it has none."""
    total_long: int
    """Words of its long text; 1 where it has none."""


SMALL = array("d", map(log1p, range(2048)))
"""log(1 + n) of whole numbers: most counts of a page are among them."""


def logs(values: array[int]) -> array[float]:
    """The column of log(1 + value)."""
    column = zeros(len(values))
    found, small = column, SMALL
    for i in range(len(values)):
        value = values[i]
        found[i] = small[value] if value < len(small) else log1p(value)
    return column


ZERO = array("d", [0.0])


def zeros(count: int, filler: float = 0.0) -> array[float]:
    """A column of so many blocks."""
    return (array("d", [filler]) if filler else ZERO) * count


def column_of(values: Sequence[float]) -> array[float]:
    """The column of the numbers of a list; compiled, in a tenth of the time that an array takes to read them."""
    column = zeros(len(values))
    found = column
    for i in range(len(values)):
        found[i] = values[i]
    return column


def counted(count: int, first: int = 0) -> array[float]:
    """The column of so many whole numbers one after the other."""
    column = zeros(count)
    numbers = column
    for i in range(count):
        numbers[i] = first + i
    return column


def measure(blocks: Iterable[Block]) -> Measures:
    """The measures of at least one block with text. Raises ValueError where one has no element."""
    blocks = list(blocks)
    nodes = holders(blocks)
    elements = _in_order(nodes)
    own, around = _places(nodes, elements)
    kinds, models = _kinds(elements)
    words, linked, linked_words, long = _lengths(blocks)
    texts, lowered, phrases = _wording(blocks)
    return Measures(
        blocks=blocks,
        nodes=nodes,
        elements=elements,
        kinds=kinds,
        models=models,
        own=own,
        around=around,
        words=words,
        linked=linked,
        linked_words=linked_words,
        long=long,
        frames=_framed(blocks),
        texts=texts,
        lowered=lowered,
        phrases=phrases,
        total=sum(words) or 1,
        total_long=sum(long) or 1,
    )


def holders(blocks: Iterable[Block]) -> list[Node]:
    """The element of each block. Raises ValueError for a block of a text input, which has none."""
    nodes = []
    for block in blocks:
        node = block.node
        if node is None:
            raise ValueError(f"{block.where} has no element: features are for the blocks of HTML, not of a text")
        nodes.append(node)
    return nodes


def _wording(blocks: list[Block]) -> tuple[list[str], list[str], list[str | None]]:
    """The text of each block, in lower case, and folded where it is short."""
    texts, lowered, phrases = [], [], []
    for block in blocks:
        text = block.text
        texts.append(text)
        lowered.append(text.lower())
        phrases.append(phrase_token(text))
    return texts, lowered, phrases


def lineage(nodes: list[Node]) -> list[Node]:
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


def _in_order(nodes: list[Node]) -> list[Node]:
    """The nodes and all around them, each once, outer before inner."""
    last = 0
    for node in nodes:
        last = max(last, node.index)
    found: list[Node | None] = [None] * (1 + last)
    for node in nodes:
        step: Node | None = node
        while step is not None and found[step.index] is None:
            found[step.index] = step
            step = step.parent
    return [node for node in found if node is not None]


def _places(nodes: list[Node], elements: list[Node]) -> tuple[array[int], array[int]]:
    """The place of each node among the elements, and for each of these the place of the next one around it."""
    place = array("q", bytes(8 * (1 + elements[-1].index)))
    own, around = array("q", bytes(8 * len(nodes))), array("q", bytes(8 * len(elements)))
    places, owns, arounds = place, own, around
    for i, node in enumerate(elements):
        places[node.index] = i
        above = node.parent
        arounds[i] = OUTERMOST if above is None else places[above.index]
    for i, node in enumerate(nodes):
        owns[i] = places[node.index]
    return own, around


def _kinds(elements: list[Node]) -> tuple[array[int], list[Node]]:
    """For each element the number of its kind, and for each kind the last element of it."""
    numbers: dict[str, dict[tuple[str, ...], int]] = {}
    models: list[Node] = []
    kinds = array("q", bytes(8 * len(elements)))
    found = kinds
    for i, node in enumerate(elements):
        named = numbers.get(node.tag)
        if named is None:
            named = numbers[node.tag] = {}
        number = named.get(node.names)
        if number is None:
            found[i] = named[node.names] = len(models)
            models.append(node)
        else:
            found[i] = number
            models[found[i]] = node
    return kinds, models


def _lengths(blocks: list[Block]) -> tuple[array[int], array[float], array[float], array[int]]:
    """For each block its words, the share of its characters in links, the one times the other, and its long words."""
    count = len(blocks)
    words, long = array("q", bytes(8 * count)), array("q", bytes(8 * count))
    linked, linked_words = zeros(count), zeros(count)
    own_words, own_long, shares, products = words, long, linked, linked_words
    for i, block in enumerate(blocks):
        length = count_words(block.text) if block.words is None else block.words
        share = linked_share(block)
        own_words[i], shares[i], products[i] = length, share, length * share
        if length >= LONG and share < MOSTLY_LINKS and not block.hidden:
            own_long[i] = length
    return words, linked, linked_words, long


def linked_share(block: Block) -> float:
    """Share of the block's characters that stand in links, 0 to 1."""
    if not block.spans or not block.text:
        return 0.0
    linked = 0
    for span in block.spans:
        if span.kind == "link":
            linked += span.end - span.start
    share = linked / len(block.text)
    return share if share < 1.0 else 1.0


def _framed(blocks: list[Block]) -> list[Framed]:
    """One for each block; blocks in the same innermost frame share it, so that deep lists cost no more."""
    known: dict[int, Framed] = {}
    alike: dict[tuple[str, ...], Framed] = {}
    nothing = Framed(())
    found: list[Framed] = []
    for block in blocks:
        if not block.frames:
            found.append(nothing)
            continue
        inner = block.frames[-1].id
        framed = known.get(inner)
        if framed is None:
            kinds = tuple([frame.kind for frame in block.frames])
            framed = alike.get(kinds)
            if framed is None:
                framed = alike[kinds] = Framed(kinds)
            known[inner] = framed
        found.append(framed)
    return found
