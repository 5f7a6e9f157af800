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
from .characters import JOINERS, visible
from .elements import code_language, is_running, is_soft
from .formulas import DISPLAYED, PREVIEWED, as_tex, displayed_tex, image_tex, is_preview, script_tex, strokes_of, tex_of
from .images import LAZY, LAZY_SETS, TINY, is_address, is_small, largest, source_beside
from .made import make_block, make_frame, make_node, make_span
from .open_elements import NOWHERE, Open
from .scan import count_words, fold_space, has_invisible
from .tags import DECLARING, Tag, tag_of
from .walk import walk
from .walking import DONE, END, START, Walking

NOT_DISPLAYED = pattern(r"(?:^|;)\s*display\s*:\s*none\b")
INVISIBLE = pattern(r"(?:^|;)\s*visibility\s*:\s*hidden\b")
ANIMATED = "animation-name"
"""A style's property: what is invisible beside it appears when a reader scrolls down to it."""
NUMBER = pattern(r"-?[0-9]{1,9}", re.ASCII)
FEW_JOINERS = 3
"""Characters: site builders fill a paragraph that is to be empty with a joiner, or with as many."""
DEEPEST = 1500
"""Elements around one; deeper ones of a caller's tree stand beside each other, as those of a page that is parsed do
(read/parse.py). To free a chain of 100,000 overflows the stack of a thread."""
MOST_FRAMES, MOST_SPANS = 100, 32
"""Structures around a block, and inline elements that are open at once; more are passed over. All of them would be
written down for each block: a page of 64 kB, 1,000 spans around 5,000 paragraphs, took 450 MB."""
MOST_COLUMNS = 100
"""Columns of a table that are counted, so that a cell can be said to reach over a million of them at no cost."""
COLUMNS = tuple([str(column) for column in range(MOST_COLUMNS)])
TO_THE_END = 10**9
"""The last row that a cell of rowspan=0 reaches into."""
MARKS = frozenset("\"'“”„‟‘’‚‛«»‹›「」『』")
"""Quotation marks."""
TASKS, TASK_STEPS = frozenset(("task-list-item", "task-list", "contains-task-list")), 4
"""Class names of lists of tasks and of their items, and how many elements around a box are asked."""
DISPLAY_ENDS = tuple([closing for _, closing in DISPLAYED])
"""What a formula for a script to draw on a line of its own ends in."""
Selected = Mapping[Any, tuple[str, ...]]
"""The elements that the caller's selectors match, and which ('keep CSS' or 'drop CSS')."""


def cut(root: Any, selected: Selected | None = None) -> tuple[Block, ...]:
    """The blocks of an lxml element and all below it, in reading order, hidden ones flagged.

    Comments, processing instructions, scripts and styles hold no visible text and give no block.
    """
    return cut_page(root, selected)[0]


def cut_page(root: Any, selected: Selected | None = None) -> tuple[tuple[Block, ...], list[Any]]:
    """The blocks, as cut gives them, and the elements that declare something of the page (DECLARING), in order."""
    cutter = _Cutter(walk(root), selected or {})
    cutter.run()
    return tuple(cutter.blocks), cutter.declaring


class _Cutter:
    """The state of the walk: open elements, open spans, and the block that is being filled."""

    def __init__(self, events: Walking, selected: Selected) -> None:
        self.events = events
        self.selected = selected
        self.blocks: list[Block] = []
        self.declaring: list[Any] = []
        self.stack: list[Open] = []
        self.depth = 0
        self.here: Open
        self.open_spans: list[Open] = []
        self.elements = 0
        self._clear()

    def _clear(self) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self.space = False
        self.breaks = 0
        self.spans: list[tuple[int, int, Span]] = []
        self.imaged = NOWHERE
        self.formula: str | None = None
        self.holder: Node | None = None
        self.frames: tuple[Frame, ...] = ()
        self.hidden = True
        self.pre = False
        self.unseen: list[tuple[int, int]] = []

    def run(self) -> None:
        """None; walks the tree."""
        events = self.events
        while (event := events.step()) != DONE:
            if event == START:
                self._start()
            elif event == END:
                self._end()
            if self.depth:
                text = events.text(self.here.pre)
                if text:
                    self._write(text)
        self._flush()

    # -- elements

    def _start(self) -> None:
        """Takes an element that opens, or leaves it where its text is never shown."""
        tag = tag_of(self.events.tag())
        parent = self.here if self.depth else None
        position = parent.position(tag.name) if parent is not None else 1
        if tag.is_skipped:
            self.declaring += self.events.find(DECLARING)
            if tag.is_input and parent is not None:
                self._task()
            self._skip()
            if tag.is_script and parent is not None and (formula := self._script_tex()) is not None:
                self._formula(formula, formula)
            return
        if tag.is_math and parent is not None and self._math():
            return
        names = self.events.names()
        if parent is not None and self._is_drawn(names):
            self._skip()
            return
        if tag.declares:
            self.declaring.append(self.events.element())
        here = self._open(self._node(tag.name, names, parent, position), parent)
        if tag.hides:
            here.hidden = True
        elif not here.hidden:
            here.hidden = self._is_hidden()
        if tag.is_inline or (tag.is_loose and parent is not None and self._is_running(here, parent)):
            here.inline = True
            if tag.is_br:
                self._break()
            else:
                self._start_inline(here, tag)
        else:
            self._start_block(here, parent, tag)

    def _task(self) -> None:
        """Writes down the box that opens where it begins an item of a list of tasks."""
        if self.length or self.events.attribute("type") != "checkbox":
            return
        for depth in range(self.depth - 1, max(self.depth - TASK_STEPS, 0) - 1, -1):
            if not TASKS.isdisjoint(self.stack[depth].node.names):
                done = "checked" if self.events.attribute("checked") is not None else None
                self.spans.append((0, self.elements, make_span("task", 0, 0, done, None, None)))
                return

    def _skip(self) -> None:
        """Leaves the element that would open."""
        self.elements += 1
        self.events.skip()

    def _node(self, tag: str, names: tuple[str, ...], parent: Open | None, position: int) -> Node:
        events = self.events
        selected = self.selected.get(events.element(), ()) if self.selected else ()
        above = None
        if parent is not None:
            above = parent.node if self.depth <= DEEPEST else self.stack[DEEPEST - 1].node
        node = make_node(tag, names, events.kept(), above, position, self.elements, selected)
        self.elements += 1
        return node

    def _open(self, node: Node, parent: Open | None) -> Open:
        if self.depth == len(self.stack):
            self.stack.append(Open())
        here = self.stack[self.depth]
        here.open(node, parent)
        self.depth += 1
        self.here = here
        return here

    def _end(self) -> None:
        """Closes what _start opened."""
        here = self.here
        self.depth -= 1
        if self.depth:
            self.here = self.stack[self.depth - 1]
        if here.kind is not None:
            self.open_spans.pop()
            self._finish_span(here)
        if not here.inline:
            self._boundary(here)

    def _is_hidden(self) -> bool:
        """Whether the element's own markup hides it."""
        if not self.events.may_hide():
            return False
        if self.events.attribute("hidden") is not None:
            return True
        style = self.events.attribute("style")
        if not style:
            return False
        low = style.lower()
        if "none" in low and NOT_DISPLAYED.search(low):
            return True
        return "hidden" in low and INVISIBLE.search(low) is not None and ANIMATED not in low

    # -- inline elements

    def _is_running(self, here: Open, parent: Open) -> bool:
        """Whether an element that HTML does not know stands among the words of a text; what is in it does too then."""
        if not parent.soft and not here.hidden:
            here.soft = is_running(self.events.element(), parent.holder.tag)
        return here.soft

    def _start_inline(self, here: Open, tag: Tag) -> None:
        node = here.node
        if tag.is_button and self.pieces and self.pieces[-1][-1].isalnum():
            self.space = True  # its edge parts it from the word before
        if tag.is_image:
            self._image(here)
            if tag.is_whole:
                self.events.skip()
                self._end()
            return
        kind = tag.span
        value = label = None
        if tag.is_link and (href := node.attributes.get("href")) is not None:
            kind, value, label = "link", href.strip(), node.attributes.get("title")
        if kind is None and (node.names or node.attributes or node.selected or tag.is_time or tag.quotes):
            kind = "inline"
        if kind is not None and len(self.open_spans) < MOST_SPANS:
            self._open_span(here, kind, value, label)
            here.quotes = tag.quotes

    def _script_tex(self) -> str | None:
        """The formula that a script holds."""
        kind = self.events.attribute("type")
        return script_tex(kind, self.events.element().text) if kind is not None and kind != "text/javascript" else None

    def _math(self) -> bool:
        """Whether a <math> shows a formula, which is added then."""
        element = self.events.element()
        tex = tex_of(element)
        formula = tex or strokes_of(element)
        if formula is None:
            return False
        self._skip()
        self._formula(formula, tex)
        return True

    def _is_drawn(self, names: tuple[str, ...]) -> bool:
        """Whether an element of these names shows again the formula that stands before it, or in the script behind."""
        if self.formula is not None and self.events.attribute("aria-hidden") == "true":
            return True
        return bool(names) and not PREVIEWED.isdisjoint(names) and is_preview(self.events.element())

    def _formula(self, formula: str, tex: str | None) -> None:
        """Adds a formula, in TeX if tex is given, which is shown where its block is: some pages hide it beside an image
        of it."""
        here = self.here
        hidden = here.hidden
        for depth in range(self.depth - 1, -1, -1):
            around = self.stack[depth]
            if not around.inline:
                here.hidden = around.hidden
                break
        self._write_formula(formula, tex)
        here.hidden = hidden

    def _write_formula(self, formula: str, tex: str | None) -> None:
        """Adds the words of a formula, and writes down where they stand; the element was the last that opened."""
        before = self.length
        self._write(formula)
        self.formula = formula
        if self.length > before and not self.here.pre:
            start = self.length - len(self.pieces[-1])
            self.spans.append((start, self.elements - 1, make_span("formula", start, self.length, tex, None, None)))

    def _open_span(self, here: Open, kind: str, value: str | None, label: str | None) -> None:
        here.open_span(kind, value, label)
        self.open_spans.append(here)

    def _finish_span(self, here: Open) -> None:
        """Writes down what the block holds of inline markup: without text a cell is still a column, and a link may
        hold an image."""
        start = end = NOWHERE
        if here.closing is not None:
            self.pieces.append(here.closing)
            self.length += 1
            here.closing = None
        if here.begin != NOWHERE:
            start, end = here.begin, self.length
        elif here.image != NOWHERE:
            start = end = here.image
        elif here.kind == "cell":
            start = end = max(self.length, self.imaged)
        if start != NOWHERE:
            kind = here.kind or ""
            node = None if kind == "cell" else here.node
            self.spans.append((start, here.node.index, make_span(kind, start, end, here.value, here.label, node)))
        here.begin = here.image = NOWHERE

    def _image(self, here: Open) -> None:
        """Writes down an image, behind the space or line break that is to be written before the next text."""
        source = _source(self.events)
        alt = (self.events.attribute("alt") or "").strip()
        if self.formula is not None and as_tex(alt) == self.formula:
            return
        if alt and (formula := image_tex(here.node.names, alt)) is not None:
            if formula != self.formula:
                self._write_formula(formula, formula)
            return
        if not source:
            return
        self._at(here)
        place = self.length
        if place and (self.space or self.breaks):
            place += 1
        self.imaged = place
        for span in self.open_spans:
            if span.kind == "link" or span.kind == "cell":
                span.image = place
        node = here.node
        width, height = self.events.attribute("width"), self.events.attribute("height")
        if is_small(width) or is_small(height):
            node = node.replace(attributes={**node.attributes, "width": width or "", "height": height or ""})
        self.spans.append((place, node.index, make_span("image", place, place, source, alt, node)))

    def _break(self) -> None:
        here = self.here
        if here.pre:
            self._append("\n", here)
        elif self.holder is not None:
            self.breaks += 1
            if self.breaks > 1 and not here.soft:
                self._flush()

    # -- block-level elements

    def _start_block(self, here: Open, parent: Open | None, tag: Tag) -> None:
        above = here.node.parent
        column = None
        kind = tag.name
        if tag.is_cell and above is not None and above.tag == "tr" and parent is not None:
            column = self._column(parent)
            if above.parent is not None and above.parent.tag == "thead":
                kind = "th"
            if is_soft(self.events.element()):
                here.soft = True
                here.inline = True
                self.space = self.length > 0
                self._open_span(here, "cell", kind, column)
                return
        self._boundary(here)
        here.holder = here.node
        if tag.is_frame and len(here.frames) < MOST_FRAMES:
            if kind == "menu" or kind == "dir":
                kind = "ul"
            value = code_language(self.events.element()) if tag.is_pre else None
            value = value or column or _frame_value(here, parent, self.events, tag.name)
            here.frames += (make_frame(kind, here.node.index, value),)
        if tag.is_pre:
            here.pre = True

    def _column(self, row: Open) -> str | None:
        """The column that a cell of a row begins in, behind those that cells above it reach down into; None past
        MOST_COLUMNS. A cell reaches no farther than the rows that stand in one element."""
        taken, place = self.stack[max(self.depth - 3, 0)].taken, row.node.position
        column = row.column
        while taken and taken.get(column, 0) >= place:
            column += 1
        if column >= MOST_COLUMNS:
            row.column = MOST_COLUMNS
            return None
        row.column = min(column + max(_number(self.events.attribute("colspan"), 1), 1), MOST_COLUMNS)
        down = _number(self.events.attribute("rowspan"), 1)
        if down > 1 or down == 0:
            last = place + down - 1 if down else TO_THE_END
            for under in range(column, row.column):
                taken[under] = last
        return COLUMNS[column]

    def _boundary(self, here: Open) -> None:
        """The edge of a block-level element: a new line inside pre, a new block elsewhere."""
        if here.pre and here.node.tag != "pre":
            if self.length and not self.pieces[-1].endswith("\n"):
                self._append("\n", here)
        else:
            self._flush()

    # -- text

    def _write(self, text: str) -> None:
        """Adds text to the current block, white space folded outside pre."""
        here = self.here
        if has_invisible(text):
            text = visible(text)
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

    def _append(self, text: str, here: Open) -> None:
        self._at(here)
        if self.length and (self.breaks or self.space):
            self.pieces.append("\n" if self.breaks else " ")
            self.length += 1
        self.space, self.breaks = False, 0
        self.formula = None
        for span in self.open_spans:
            if span.begin == NOWHERE:
                span.begin = self.length
                if span.quotes:
                    self._quote(span, text)
        self.pieces.append(text)
        self.length += len(text)
        if here.hidden:
            self._conceal(self.length - len(text))

    def _conceal(self, start: int) -> None:
        """Remembers that a browser hides the text from there on."""
        if self.unseen and start <= self.unseen[-1][1] + 1:  # a space may stand between
            start = self.unseen.pop()[0]
        self.unseen.append((start, self.length))

    def _quote(self, here: Open, text: str) -> None:
        """Opens the quotation of a q, which begins with this text: a browser adds its marks. It has none if the page
        wrote some itself."""
        inner = bool([span for span in self.open_spans if span.closing is not None])
        if text[:1] in MARKS or (not inner and self.pieces and self.pieces[-1][-1:] in MARKS):
            return
        self.pieces.append("‘" if inner else "“")
        self.length += 1
        here.closing = "’" if inner else "”"

    def _at(self, here: Open) -> None:
        """The first text or image of a block tells where it stands; one that is shown, that the block is."""
        if self.holder is None:
            self.holder, self.frames, self.pre = here.holder, here.frames, here.pre
        if not here.hidden:
            self.hidden = False

    def _flush(self) -> None:
        """Ends the current block, if it holds anything; open spans go on in the next one."""
        holder = self.holder
        if holder is None:  # neither text nor an image came
            self.space, self.breaks = False, 0
            if self.spans:
                self.spans = []
            return
        for span in self.open_spans:
            self._finish_span(span)
        text = "".join(self.pieces)
        found = self.spans
        if len(found) > 1:
            found.sort()
        spans = [done for _, _, done in found]
        if self.unseen and not self.hidden:
            spans += [make_span("hidden", start, end, None, None, None) for start, end in self.unseen]
        if self.pre:
            text = text.rstrip()
        elif text.endswith(DISPLAY_ENDS) and (tex := displayed_tex(text)) is not None:
            spans.append(make_span("formula", 0, len(text), tex, None, None))
        elif text and len(text) <= FEW_JOINERS and not text.strip(JOINERS):
            text = ""
            spans = [_clamp(done, 0) for done in spans if done.kind == "image"]
        if self.pre or self.imaged > len(text):
            spans = [_clamp(done, len(text)) for done in spans]
        if text or spans:
            index, words = len(self.blocks), count_words(text)
            self.blocks.append(make_block(index, text, self.frames, tuple(spans), holder, self.hidden, words))
        self._clear()


def _source(events: Walking) -> str | None:
    """The address of the image that opens, None of a pixel that counts readers: what scripts load late stands before
    what stands in for it."""
    if events.attribute("width") in TINY or events.attribute("height") in TINY:
        return None
    for name in LAZY:
        if is_address(value := events.attribute(name)):
            return value.strip()
    for name in LAZY_SETS:
        if value := largest(events.attribute(name)):
            return value
    if is_address(value := events.attribute("src")):
        return value.strip()
    return largest(events.attribute("srcset")) or source_beside(events.element())


def _frame_value(here: Open, parent: Open | None, events: Walking, tag: str) -> str | None:
    if tag == "ol":
        here.item = _number(events.attribute("start"), 1) - 1
        return str(here.item + 1)
    if tag == "li" and parent is not None:
        parent.item = _number(events.attribute("value"), parent.item + 1)
        return str(parent.item)
    return None


def _number(text: str | None, default: int) -> int:
    if not text:
        return default
    text = text.strip()
    return int(text) if NUMBER.fullmatch(text) else default


def _clamp(span: Span, length: int) -> Span:
    if span.end <= length:
        return span
    return Span(span.kind, min(span.start, length), length, span.value, span.label, span.node)
