"""What a reader sees of the fields: headings, labels, breadcrumbs, bylines and times, in one pass over blocks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ..records import Block, Node, Span
from .candidates import key
from .crumbs import Step, is_front_page, is_trail, names_of_trail, read_steps
from .marks import NONE, PAGE_WIDE, own_marks

POST_NAMES = frozenset(("hentry", "type-post"))
"""Class names of WordPress' posts."""
NEAR = 3
"""Elements: how far from a block's own element a name still tells of it."""
MAX_LABEL = 80
"""Code points: longer texts are no label (the longest section of the labelled sets has 61)."""
MAX_LINE = 200
"""Code points: longer texts are no title."""
HEADING_PARTS = frozenset(("headline", "kicker"))
"""Marks that tell the parts of one heading from each other."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading."""

    text: str
    """Its words without a kicker that is marked as one, a line break folded to a space."""
    whole: str
    """All of its words."""
    level: int
    """1 to 3."""
    block: int
    """Index of its first block."""
    apart: bool
    """Hidden, or in a menu, footer, aside or related items."""
    named: bool
    """Its markup calls it the headline or title."""


@dataclass(frozen=True, slots=True)
class Label:
    """A short text whose markup says what it is."""

    text: str
    """Its words."""
    what: str
    """'rel=category', 'category', 'kicker', 'rel=tag', 'tags', 'rel=author', 'byline' or 'time'."""
    block: int
    """Index of its block."""
    value: str | None
    """datetime of a time; else None."""
    apart: bool
    """Hidden, or in a menu, footer, aside or related items."""


@dataclass(frozen=True, slots=True)
class Visible:
    """The parts of the blocks that fields are read from."""

    headings: tuple[Heading, ...] = ()
    """h1 to h3 in order."""
    labels: tuple[Label, ...] = ()
    """Marked short texts in order."""
    crumbs: tuple[str, ...] = ()
    """The steps of the longest breadcrumb from the root; the page itself may be the last."""
    post_names: tuple[str, ...] = ()
    """Class names of the element that carries WordPress' post classes."""
    lines: Mapping[str, int] = field(default_factory=dict)
    """Text of each block that is short enough for a title and in no menu -> its first index."""
    fronts: frozenset[str] = frozenset()
    """The words (candidates.key) of each link to the site's front page."""

    def near(self, *what: str) -> Iterator[Label]:
        """The labels of these kinds in the page's main part."""
        return (x for x in self.labels if x.what in what and not x.apart)


def read_visible(blocks: Sequence[Block]) -> Visible:
    """The visible side of the fields of a page's blocks."""
    reader = _Reader()
    for block in blocks:
        if block.node is not None and block.text:
            reader.read(block, block.node)
    steps: list[Step] = max(reader.crumbs.values(), key=len, default=[])
    return Visible(
        tuple(reader.headings.values()),
        tuple(reader.labels),
        names_of_trail(steps),
        reader.post_names,
        reader.lines,
        frozenset(reader.fronts),
    )


def headline_block(visible: Visible, title: str) -> int | None:
    """Index of the block that shows the title, or of the first h1; None where there is no heading."""
    words = key(title)
    same = [h for h in visible.headings if words and words in (key(h.text), key(h.whole))]
    h1 = [h for h in visible.headings if h.level == 1]
    best = min(same or h1, key=lambda h: (h.apart, h.level, h.block), default=None)
    return best.block if best is not None else None


class _Reader:
    """What the pass has met so far."""

    def __init__(self) -> None:
        self.headings: dict[int, Heading] = {}
        self.labels: list[Label] = []
        self.crumbs: dict[Node, list[Step]] = {}
        self.post_names: tuple[str, ...] = ()
        self.lines: dict[str, int] = {}
        self.fronts: set[str] = set()
        self.own: dict[Node, frozenset[str]] = {}
        self.inherited: dict[Node, frozenset[str]] = {}

    def read(self, block: Block, node: Node) -> None:
        """None; takes from the block what it shows of the fields."""
        around = self.around(node)
        apart = block.hidden or "menu" in around or "other" in around
        self._heading(block, node, apart)
        if not apart and len(block.text) <= MAX_LINE:
            self.lines.setdefault(block.text, block.index)
        self.fronts |= {
            key(block.text[s.start : s.end]) for s in block.spans if s.kind == "link" and is_front_page(s.value)
        }
        if "breadcrumb" in around or is_trail(block):
            trail = [n for n in node.chain() if "breadcrumb" in self.marks(n)] or [node]
            self.crumbs.setdefault(trail[-1], []).extend(read_steps(block))
            return
        near = self._near(node)
        if len(block.text) <= MAX_LABEL:
            for what in ("category", "kicker", "byline", "tags"):
                if what in near:
                    self._add(block, what, apart)
        for span in block.spans:
            if span.node is not None:
                self._span(block, span, span.node, apart)

    def marks(self, node: Node) -> frozenset[str]:
        """What the element's own names, role and tag say of it."""
        known = self.own.get(node)
        if known is None:
            known = self.own[node] = own_marks(node)
            if not self.post_names and not POST_NAMES.isdisjoint(node.names):
                self.post_names = node.names
        return known

    def around(self, node: Node) -> frozenset[str]:
        """The marks of the element and all that enclose it."""
        path = []
        for step in node.chain():
            if step in self.inherited:
                break
            path.append(step)
        for step in reversed(path):
            above = self.inherited[step.parent] if step.parent is not None else NONE
            self.inherited[step] = above | self.marks(step)
        return self.inherited[node]

    def _near(self, node: Node) -> frozenset[str]:
        near: set[str] = set()
        for count, step in enumerate(node.chain()):
            if count == NEAR or step.tag in PAGE_WIDE:
                break
            near |= self.marks(step)
        return frozenset(near)

    def _heading(self, block: Block, node: Node, apart: bool) -> None:
        frame = block.frame("h1", "h2", "h3")
        if frame is None:
            return
        text = whole = " ".join(block.text[: _end_of_words(block)].split())
        old = self.headings.get(frame.id)
        if old is not None:  # a block inside the heading broke it in two
            self.headings[frame.id] = replace(old, text=f"{old.text} {text}", whole=f"{old.whole} {whole}")
            return
        inner = {mark: s for s in block.spans if s.node is not None for mark in self.marks(s.node) & HEADING_PARTS}
        if "headline" in inner:
            text = " ".join(block.text[inner["headline"].start : inner["headline"].end].split())
        elif "kicker" in inner and inner["kicker"].end < len(block.text):
            text = " ".join(block.text[inner["kicker"].end :].split())
        named = "headline" in inner or "headline" in self._near(node)
        self.headings[frame.id] = Heading(text, whole, int(frame.kind[1]), block.index, apart, named)

    def _span(self, block: Block, span: Span, node: Node, apart: bool) -> None:
        if node.tag == "time" and node.attributes.get("datetime"):
            label = Label(
                block.text[span.start : span.end], "time", block.index, node.attributes["datetime"].strip(), apart
            )
            self.labels.append(label)
            return
        rel = node.attributes.get("rel", "").lower().split()
        itemprop = node.attributes.get("itemprop", "").lower().split()
        if "category" in rel:
            self._add_span(block, span, "rel=category", apart)
        elif "tag" in rel:
            self._add_span(block, span, "rel=tag", apart)
        elif "author" in rel or "author" in itemprop:
            self._add_span(block, span, "rel=author", apart)
        elif "articlesection" in itemprop:
            self._add_span(block, span, "itemprop=articleSection", apart)
        else:
            for what in self.marks(node) & {"category", "section", "kicker", "byline"}:
                self._add_span(block, span, "category" if what == "section" else what, apart)

    def _add_span(self, block: Block, span: Span, what: str, apart: bool) -> None:
        text = " ".join(block.text[span.start : span.end].split())
        if text and len(text) <= MAX_LABEL:
            self.labels.append(Label(text, what, block.index, None, apart))

    def _add(self, block: Block, what: str, apart: bool) -> None:
        links = [s for s in block.spans if s.kind == "link" and s.start < s.end]
        for span in links:
            self._add_span(block, span, what, apart)
        if not links:
            self.labels.append(Label(" ".join(block.text.split()), what, block.index, None, apart))


def _end_of_words(block: Block) -> int:
    """Where a heading's words end: before a link of a mere mark, such as the '¶' that leads to the heading itself."""
    end = len(block.text)
    for span in reversed(block.spans):
        if span.kind == "link" and span.end == end and span.start < end and not key(block.text[span.start : end]):
            end = span.start
    return end
