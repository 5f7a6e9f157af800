"""A block less what was cut from it, ready to be rendered."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from ..records import Block, Cut, Span
from .addresses import Resolve


def finish(block: Block, cuts: Sequence[Cut], resolve: Resolve) -> Block:
    """The block without its cuts (in order, not overlapping) and without its node, addresses resolved."""
    if not cuts and not block.spans and block.node is None:
        return block  # a line of a text
    text, spans = (block.text, block.spans) if not cuts else _without(block, cuts)
    kept: list[Span] = []
    link: Span | None = None
    for span in spans:
        if span.kind != "inline" and span.kind != "hidden":
            value = span.value
            if value and (span.kind == "link" or span.kind == "image"):
                value = resolve(value)
            if span.kind == "link":
                link = span
            elif span.kind == "image" and link is not None and _ends_in(link, span):
                kept.append(Span("link", span.start, span.start, resolve(link.value or ""), link.label))
            kept.append(Span(span.kind, span.start, span.end, value, span.label))
    return Block(block.index, text, block.tag, block.frames, tuple(kept), None, block.hidden, block.line)


def _ends_in(link: Span, image: Span) -> bool:
    """Whether an image stands in a link, behind its text: without their elements nothing else would tell."""
    if not link.start < link.end <= image.start or link.node is None or image.node is None:
        return False
    return link.node in image.node.chain()


def _without(block: Block, cuts: Sequence[Cut]) -> tuple[str, list[Span]]:
    """Text and spans that are left, white space around a cut folded to one space and stripped at the ends."""
    pieces: list[tuple[int, int]] = []
    start = 0
    for cut in cuts:
        pieces.append((start, cut.start))
        start = cut.end
    pieces.append((start, len(block.text)))
    text = ""
    moved: list[tuple[int, int, int]] = []
    for low, high in pieces:
        if not text or text[-1].isspace():
            while low < high and block.text[low].isspace():
                low += 1
        if low < high:
            moved.append((low, high, len(text)))
            text += block.text[low:high]
    end = len(text.rstrip())

    lows = [low for low, _, _ in moved]
    starts = [cut.start for cut in cuts]

    def place(offset: int) -> int:
        index = bisect_right(lows, offset) - 1
        if index < 0:
            return 0
        low, high, at = moved[index]
        return at + min(offset, high) - low

    def is_cut(offset: int) -> bool:
        index = bisect_right(starts, offset) - 1
        return index >= 0 and offset < cuts[index].end

    spans = []
    for span in block.spans:
        low, high = min(place(span.start), end), min(place(span.end), end)
        if low < high or (span.start == span.end and not is_cut(span.start)):
            spans.append(Span(span.kind, low, high, span.value, span.label, span.node))
    return text[:end], spans
