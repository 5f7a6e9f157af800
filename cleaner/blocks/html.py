"""One walk over an lxml tree, which is only read: every visible character lands in exactly one block.

Every element that is not inline breaks a block; a cell that holds only a few words does not (so that
a row of data is one block); one br is a line break, two are a new block. Markup that a browser hides
is cut all the same and flagged: Discourse keeps whole threads in noscript.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ..patterns import pattern
from ..records import Block, Frame, Node, Span
from .characters import INVISIBLE
from .elements import INLINE, SKIPPED, code_language, is_soft, local_name
from .scan import count_words, fold_space, has_invisible
from .walk import END, START, Walking, walk

SPANS = {
    "b": "strong", "strong": "strong", "i": "em", "em": "em", "cite": "em", "dfn": "em", "var": "em",
    "code": "code", "kbd": "code", "samp": "code", "tt": "code", "del": "del", "s": "del", "strike": "del",
    "sub": "sub", "sup": "sup",
}  # fmt: skip
FRAMES = frozenset(
    "ul ol li dl dt dd blockquote table tr td th pre figure figcaption h1 h2 h3 h4 h5 h6 menu dir".split()
)
KEPT_ATTRIBUTES = frozenset(
    "role rel itemprop itemtype type datetime aria-label href property name action title lang dir data-testid".split()
)
"""What rules and fields may ask of an element, besides its class and id."""

HIDING_STYLE = pattern(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.I)
NUMBER = pattern(r"-?[0-9]{1,9}", re.ASCII)
DEEPEST = 1500
"""Elements around one; deeper ones of a caller's tree stand beside each other, as those of a page that is parsed do
(read/parse.py). To free a chain of 100,000 overflows the stack of a thread."""
MOST_FRAMES, MOST_SPANS = 100, 32
"""Structures around a block, and inline elements that are open at once; more are passed over. All of them would be
written down for each block: a page of 64 kB, 1,000 spans around 5,000 paragraphs, took 450 MB."""


NOTHING: dict[str, str] = {}
"""The attributes of elements that have none that is kept; never written to."""

Selected = Mapping[Any, tuple[str, ...]]
"""The elements that the caller's selectors match, and which ('keep CSS' or 'drop CSS')."""


def cut(root: Any, selected: Selected | None = None) -> tuple[Block, ...]:
    """The blocks of an lxml element and all below it, in reading order, hidden ones flagged.

    Comments, processing instructions, scripts and styles hold no visible text and give no block.
    """
    cutter = _Cutter(selected or {})
    events = walk(root)
    for event, tag, attributes, text in events:
        if event != START:
            if event == END:
                cutter.end()
            if text:
                cutter.write(text)
        elif cutter.start(tag, attributes, events):
            text = events.text()
            if text:
                cutter.write(text)
        else:
            events.skip()
    cutter.flush()
    return tuple(cutter.blocks)


class _Tag:
    """What is known of all elements with a tag."""

    __slots__ = ("is_br", "is_frame", "is_inline", "is_skipped", "name", "span")

    def __init__(self, raw: str) -> None:
        self.name: str = local_name(raw)
        self.is_br: bool = self.name == "br"
        self.is_inline: bool = self.is_br or self.name in INLINE
        self.is_skipped: bool = self.name in SKIPPED
        self.is_frame: bool = self.name in FRAMES
        self.span: str | None = SPANS.get(self.name)


class _Open:
    """An element whose end the walk has not met."""

    __slots__ = ("count", "frames", "hidden", "holder", "inline", "item", "node", "pre", "skipped", "soft", "span")

    def __init__(self) -> None:
        self.node: Node
        self.holder: Node
        self.count: dict[str, int] | None = None
        self.item = 0
        self.frames: tuple[Frame, ...] = ()
        self.hidden = self.pre = self.inline = self.skipped = self.soft = False
        self.span: _OpenSpan | None = None


class _OpenSpan:
    """Inline markup whose end the walk has not met; begin is None until its first character in this block."""

    __slots__ = ("begin", "image", "kind", "label", "node", "value")

    def __init__(self, kind: str, value: str | None, label: str | None, node: Node | None) -> None:
        self.kind, self.value, self.label, self.node = kind, value, label, node
        self.begin: int | None = None
        self.image: int | None = None


class _Cutter:
    """The state of the walk: open elements, open spans, and the block that is being filled."""

    def __init__(self, selected: Selected) -> None:
        self.selected = selected
        self.blocks: list[Block] = []
        self.stack: list[_Open] = []
        self.open_spans: list[_OpenSpan] = []
        self.elements = 0
        self.tags: dict[str, _Tag] = {}
        self.classes: dict[str, tuple[str, ...]] = {}
        self._clear()

    def _clear(self) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self.space = False
        self.breaks = 0
        self.spans: list[Span] = []
        self.place: _Open | None = None

    # -- elements

    def start(self, raw: str, attributes: Mapping[str, str], events: Walking) -> bool:
        """Whether the content of an element that opens is to be walked; events can be asked about it."""
        tag = self.tags.get(raw)
        if tag is None:
            tag = self.tags[raw] = _Tag(raw)
        parent = self.stack[len(self.stack) - 1] if self.stack else None
        selected = self.selected.get(events.element(), ()) if self.selected else ()
        here = self._open(self._node(attributes, tag.name, parent, selected), parent)
        self.stack.append(here)
        if tag.is_skipped:
            here.skipped = True
            return False
        here.inline = tag.is_inline
        if tag.name == "noscript":
            here.hidden = True
        elif attributes:
            self._look(here, attributes)
        if tag.is_br:
            self._break()
        elif tag.is_inline:
            self._start_inline(here, attributes, tag)
        else:
            self._start_block(here, attributes, tag, events)
        return True

    def _open(self, node: Node, parent: _Open | None) -> _Open:
        here = _Open()
        here.node = node
        if parent is None:
            here.holder = node
        else:
            here.holder, here.frames = parent.holder, parent.frames
            here.hidden, here.pre, here.soft = parent.hidden, parent.pre, parent.soft
        return here

    def end(self) -> None:
        """Closes what start opened."""
        here = self.stack.pop()
        if here.skipped:
            return
        if here.span is not None:
            self._close_span(here.span)
        if not here.inline:
            self._boundary(here)

    def _node(self, given: Mapping[str, str], tag: str, parent: _Open | None, selected: tuple[str, ...]) -> Node:
        names: tuple[str, ...] = ()
        attributes = NOTHING
        for key, value in given.items():
            if key == "class":
                classes = self.classes.get(value)
                if classes is None:
                    classes = self.classes[value] = tuple(value.lower().split())
                names = names + classes if names else classes
            elif key == "id":
                names += tuple(["#" + x for x in value.lower().split()])
            elif key in KEPT_ATTRIBUTES:
                if attributes is NOTHING:
                    attributes = {}
                attributes[key] = value
        position = 1
        if parent is not None:
            if parent.count is None:
                parent.count = {}
            position = parent.count[tag] = parent.count.get(tag, 0) + 1
        above = None
        if parent is not None:
            above = parent.node if len(self.stack) <= DEEPEST else self.stack[DEEPEST - 1].node
        node = Node(tag, names, attributes, above, position, self.elements, selected)
        self.elements += 1
        return node

    def _look(self, here: _Open, attributes: Mapping[str, str]) -> None:
        if "hidden" in attributes:
            here.hidden = True
        elif not here.hidden and (style := attributes.get("style")):
            here.hidden = HIDING_STYLE.search(style) is not None

    # -- inline elements

    def _start_inline(self, here: _Open, attributes: Mapping[str, str], tag: _Tag) -> None:
        node = here.node
        if tag.name == "img":
            self._image(here, attributes)
            return
        kind = tag.span
        value = label = None
        if tag.name == "a" and (href := attributes.get("href")) is not None:
            kind, value, label = "link", href.strip(), attributes.get("title")
        if kind is None and (node.names or node.attributes or node.selected or tag.name == "time"):
            kind = "inline"
        if kind is not None and len(self.open_spans) < MOST_SPANS:
            here.span = self._open_span(kind, value, label, node)

    def _open_span(self, kind: str, value: str | None, label: str | None, node: Node | None) -> _OpenSpan:
        span = _OpenSpan(kind, value, label, node)
        self.open_spans.append(span)
        return span

    def _close_span(self, span: _OpenSpan) -> None:
        self.open_spans.remove(span)
        self._finish_span(span)

    def _finish_span(self, span: _OpenSpan) -> None:
        begin = span.begin
        if begin is None:  # without text a cell is still a column, and a link may hold an image
            begin = self.length if span.kind == "cell" else span.image
        if begin is not None:
            end = self.length if span.begin is not None else begin
            self.spans.append(Span(span.kind, begin, end, span.value, span.label, span.node))
        span.begin = span.image = None

    def _image(self, here: _Open, attributes: Mapping[str, str]) -> None:
        source = attributes.get("src") or ""
        if not source or source.startswith("data:"):
            source = (
                attributes.get("data-src") or attributes.get("data-lazy-src") or attributes.get("data-original") or ""
            )
        if source.strip():
            self._at(here)
            place = self.length
            for span in self.open_spans:
                if span.kind == "link":
                    span.image = place
            self.spans.append(
                Span("image", place, place, source.strip(), (attributes.get("alt") or "").strip(), here.node)
            )

    def _break(self) -> None:
        here = self.stack[-1]
        if here.pre:
            self._append("\n", here)
        elif self.length:
            self.breaks += 1
            if self.breaks > 1 and not here.soft:
                self.flush()

    # -- block-level elements

    def _start_block(self, here: _Open, attributes: Mapping[str, str], known: _Tag, events: Walking) -> None:
        parent, tag = here.node.parent, known.name
        if tag in ("td", "th") and parent is not None and parent.tag == "tr" and is_soft(events.element()):
            here.soft = True
            here.inline = True
            self.space = self.length > 0
            here.span = self._open_span("cell", tag, None, None)
            return
        self._boundary(here)
        here.holder = here.node
        if known.is_frame and len(here.frames) < MOST_FRAMES:
            kind = "ul" if tag in ("menu", "dir") else tag
            value = code_language(events.element()) if tag == "pre" else None
            value = value or _frame_value(here, self.stack[-2] if len(self.stack) > 1 else None, attributes, tag)
            here.frames = (*here.frames, Frame(kind, here.node.index, value))
        if tag == "pre":
            here.pre = True

    def _boundary(self, here: _Open) -> None:
        """The edge of a block-level element: a new line inside pre, a new block elsewhere."""
        if here.pre and here.node.tag != "pre":
            if self.length and not self.pieces[-1].endswith("\n"):
                self._append("\n", here)
        else:
            self.flush()

    # -- text

    def write(self, text: str) -> None:
        """Adds text to the current block, white space folded outside pre."""
        here = self.stack[-1]
        if has_invisible(text):
            text = INVISIBLE.sub("", text)
        if here.pre:
            if not self.length:
                text = text.lstrip("\n")
            if text:
                self._append(text.replace("\r\n", "\n").replace("\r", "\n"), here)
            return
        folded = fold_space(text)
        if not folded:
            self.space = self.space or bool(text and self.length)
            return
        if self.length and text[0].isspace():
            self.space = True
        self._append(folded, here)
        self.space = text[-1].isspace()

    def _append(self, text: str, here: _Open) -> None:
        self._at(here)
        if self.length and (self.breaks or self.space):
            self.pieces.append("\n" if self.breaks else " ")
            self.length += 1
        self.space, self.breaks = False, 0
        for span in self.open_spans:
            if span.begin is None:
                span.begin = self.length
        self.pieces.append(text)
        self.length += len(text)

    def _at(self, here: _Open) -> None:
        if self.place is None:
            self.place = here

    def flush(self) -> None:
        """Ends the current block, if it holds anything; open spans go on in the next one."""
        place = self.place
        if place is None:  # neither text nor an image came
            self.space, self.breaks = False, 0
            if self.spans:
                self.spans = []
            return
        for span in self.open_spans:
            self._finish_span(span)
        text = "".join(self.pieces)
        if place.pre:
            text = text.rstrip()
        length = len(text)
        spans = [_clamp(done, length) for done in self.spans]
        if len(spans) > 1:
            spans.sort(key=_span_order)
        if text or spans:
            index, holder, words = len(self.blocks), place.holder, count_words(text)
            self.blocks.append(
                Block(index, text, holder.tag, place.frames, tuple(spans), holder, place.hidden, None, words)
            )
        self._clear()


def _frame_value(here: _Open, parent: _Open | None, attributes: Mapping[str, str], tag: str) -> str | None:
    if tag == "ol":
        here.item = _number(attributes.get("start"), 1) - 1
        return str(here.item + 1)
    if tag == "li" and parent is not None:
        parent.item = _number(attributes.get("value"), parent.item + 1)
        return str(parent.item)
    if tag in ("td", "th"):
        return attributes.get("colspan")
    return None


def _number(text: str | None, default: int) -> int:
    text = (text or "").strip()
    return int(text) if NUMBER.fullmatch(text) else default


def _span_order(span: Span) -> tuple[int, int, bool]:
    return span.start, -span.end, span.kind != "cell"


def _clamp(span: Span, length: int) -> Span:
    if span.end <= length:
        return span
    return Span(span.kind, min(span.start, length), length, span.value, span.label, span.node)
