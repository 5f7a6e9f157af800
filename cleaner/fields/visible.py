"""What a reader sees of the fields: headings, labels, breadcrumbs, bylines and times, in one pass over blocks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..quick import dataclass, field, replace
from ..records import Block, Node, Span
from .candidates import key
from .crumbs import Step, folder_of, folders_of, is_front_page, is_trail, names_of_trail, read_steps
from .marks import NONE, PAGE_WIDE, own_marks

POST_NAMES = frozenset(("hentry", "type-post"))
"""Class names of WordPress' posts."""
NEAR = 3
"""Elements: how far from a block's own element a name still tells of it."""
MAX_LABEL = 80
"""Code points: longer texts are no label (the longest section of the labelled sets has 61)."""
OPEN_MENU = 12
"""Blocks around a headline that stands in a menu which are taken as outside of it."""
MAX_LINE = 200
"""Code points: longer texts are no title."""
BLOCK_LABELS = ("category", "kicker", "byline", "tags", "poster", "date", "rel=author")
"""Marks of an element that make its whole block a label."""
SPAN_LABELS = ("category", "section", "kicker", "byline", "poster", "date")
"""The same for an inline element."""
NO_WORDS: list[str] = []
"""Of an attribute that is not there; never written to."""
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
    """'rel=category', 'category', 'kicker', 'rel=tag', 'tags', 'rel=author', 'byline', 'poster', 'date',
    'rel=license' or 'time'."""
    block: int
    """Index of its block."""
    value: str | None
    """datetime of a time, address of a licence; else None."""
    apart: bool
    """Hidden, or in a menu, footer, aside or related items."""
    hidden: bool = False
    """Hidden, such as a thread inside noscript, but not in a menu or the like."""


@dataclass(frozen=True, slots=True)
class Line:
    """A shown block that is short enough for a title."""

    text: str
    """Its words."""
    block: int
    """Its index."""
    aside: bool
    """In an aside or a footer."""


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
    lines: tuple[Line, ...] = ()
    """The short blocks that are in no menu, in order."""
    fronts: Mapping[str, str] = field(default_factory=dict)
    """The words (candidates.key) of each link to the site's front page -> as written."""

    parents: tuple[Label, ...] = ()
    """Links to the folders that hold the page, such as /world of /world/a-page; the value is the folder."""

    def near(self, *what: str) -> Iterator[Label]:
        """The labels of these kinds in the page's main part."""
        return (x for x in self.labels if x.what in what and not x.apart)

    def main(self, *what: str) -> list[Label]:
        """The labels of these kinds in the page's main part, or where it shows none, those hidden there."""
        return list(self.near(*what)) or [x for x in self.labels if x.what in what and x.hidden]


def read_visible(blocks: Sequence[Block], url: str | None = None, title: str = "") -> Visible:
    """The visible side of the fields of a page's blocks; url is its address and title its <title>, where known."""
    visible = _read(blocks, url, _Reader(folders_of(url)))
    words = key(title)
    same = [h for h in visible.headings if h.level == 1 and words and key(h.text) and key(h.text) in words]
    if same and all(h.apart for h in same):  # a menu that is never closed, or a name that does not mean one
        return _read(blocks, url, _Reader(folders_of(url), around_headline=same[0].block))
    return visible


def _read(blocks: Sequence[Block], url: str | None, reader: _Reader) -> Visible:
    for block in blocks:
        if block.node is not None and block.text:
            reader.read(block, block.node)
    steps: list[Step] = max(reader.crumbs.values(), key=len, default=[])
    return Visible(
        tuple(reader.headings.values()),
        tuple(reader.labels),
        names_of_trail(steps),
        reader.post_names,
        tuple(reader.lines),
        reader.fronts,
        tuple(reader.parents),
    )


def headline_block(visible: Visible, title: str) -> int | None:
    """Index of the block that shows the title, or of the first h1; None where there is no heading."""
    words = key(title)
    same = [h for h in visible.headings if words and words in (key(h.text), key(h.whole))]
    h1 = [h for h in visible.headings if h.level == 1]
    if not same and words:
        ends = f" {words}"  # behind a kicker
        line = next((x for x in visible.lines if not x.aside and f" {key(x.text)}".endswith(ends)), None)
        if line is not None:
            return line.block
    best = min(same or h1, key=lambda h: (h.apart, h.level, h.block), default=None)
    return best.block if best is not None else None


class _Reader:
    """What the pass has met so far."""

    def __init__(self, folders: frozenset[str], around_headline: int | None = None) -> None:
        self.around_headline = around_headline
        self.folders = folders
        self.parents: list[Label] = []
        self.headings: dict[int, Heading] = {}
        self.labels: list[Label] = []
        self.crumbs: dict[Node, list[Step]] = {}
        self.post_names: tuple[str, ...] = ()
        self.lines: list[Line] = []
        self.fronts: dict[str, str] = {}
        self.own: dict[Node, frozenset[str]] = {}
        self.alike: dict[tuple[str, tuple[str, ...]], frozenset[str]] = {}
        """By tag and names, for elements of which own_marks looks at nothing else."""
        self.inherited: dict[Node, frozenset[str]] = {}

    def read(self, block: Block, node: Node) -> None:
        """None; takes from the block what it shows of the fields."""
        around = self.around(node)
        elsewhere = "menu" in around or "other" in around
        self._heading(block, node, block.hidden or elsewhere or "aside" in around)
        if self.around_headline is not None and abs(block.index - self.around_headline) <= OPEN_MENU:
            elsewhere = False
            around -= {"aside", "menu", "other"}
        apart = block.hidden or elsewhere or "aside" in around
        if not block.hidden and not elsewhere and len(block.text) <= MAX_LINE:
            self.lines.append(Line(block.text, block.index, apart))
        for span in block.spans:
            if span.kind == "link" and span.start < span.end:
                self._link(block, span, apart or "menu" in around)
        if "breadcrumb" in around or is_trail(block):
            trail = [n for n in node.chain() if "breadcrumb" in self.marks(n)] or [node]
            self.crumbs.setdefault(trail[-1], []).extend(read_steps(block))
            return
        near = self._near(node)
        count = len(self.labels)
        if "menu" in around and "active" in near and len(block.text) <= MAX_LABEL:
            self._add(block, "active", True)
        if near and len(block.text) <= MAX_LABEL:
            for what in BLOCK_LABELS:
                if what in near:
                    self._add(block, what, apart)
        for span in block.spans:
            if span.node is not None:
                self._span(block, span, span.node, apart)
        if block.hidden and not elsewhere:
            self.labels[count:] = [replace(label, hidden=True) for label in self.labels[count:]]

    def _link(self, block: Block, span: Span, apart: bool) -> None:
        name = " ".join(block.text[span.start : span.end].split())
        if is_front_page(span.value):
            self.fronts.setdefault(key(name), name)
        elif self.folders and len(name) <= MAX_LABEL:
            folder = folder_of(span.value or "")
            if folder in self.folders:
                self.parents.append(Label(name, "parent", block.index, folder, apart))

    def marks(self, node: Node) -> frozenset[str]:
        """What the element's own names, role and tag say of it."""
        known = self.own.get(node)
        if known is None:
            simple = not node.attributes and node.tag != "footer"
            named = (node.tag, node.names)
            known = self.alike.get(named) if simple else None
            if known is None:
                known = own_marks(node)
                if simple:
                    self.alike[named] = known
            self.own[node] = known
            if not self.post_names and node.names and not POST_NAMES.isdisjoint(node.names):
                self.post_names = node.names
        return known

    def around(self, node: Node) -> frozenset[str]:
        """The marks of the element and all that enclose it."""
        path: list[Node] = []
        above: frozenset[str] | None = None
        step: Node | None = node
        while step is not None:
            above = self.inherited.get(step)
            if above is not None:
                break
            path.append(step)
            step = step.parent
        found = NONE if above is None else above
        for step in reversed(path):
            own = self.marks(step)
            if own:
                found = found | own
            self.inherited[step] = found
        return found

    def _near(self, node: Node) -> frozenset[str]:
        near = NONE
        step: Node | None = node
        for _ in range(NEAR):
            if step is None or step.tag in PAGE_WIDE:
                break
            own = self.marks(step)
            if own:
                near = near | own
            step = step.parent
        return near

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
        rel = itemprop = NO_WORDS
        if node.attributes:
            rel = node.attributes.get("rel", "").lower().split()
            itemprop = node.attributes.get("itemprop", "").lower().split()
        if "category" in rel:
            self._add_span(block, span, "rel=category", apart)
        elif "tag" in rel:
            self._add_span(block, span, "rel=tag", apart)
        elif "author" in rel or "author" in itemprop:
            self._add_span(block, span, "rel=author", apart)
        elif "license" in rel:
            self.labels.append(Label(block.text[span.start : span.end], "rel=license", block.index, span.value, apart))
        elif "articlesection" in itemprop:
            self._add_span(block, span, "itemprop=articleSection", apart)
        else:
            marks = self.marks(node)
            for what in SPAN_LABELS if marks else ():
                if what in marks:
                    self._add_span(block, span, "category" if what == "section" else what, apart)

    def _add_span(self, block: Block, span: Span, what: str, apart: bool) -> None:
        text = " ".join(block.text[span.start : span.end].split())
        if text and len(text) <= MAX_LABEL:
            self.labels.append(Label(text, what, block.index, None, apart))

    def _add(self, block: Block, what: str, apart: bool) -> None:
        links = [s for s in block.spans if s.kind == "link" and s.start < s.end]
        if what in ("byline", "rel=author") and links and links[0].start > 0:
            links = []  # words before the first link: the label of a byline
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
