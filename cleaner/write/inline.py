"""The inline markup of a block as well-nested tokens, whatever its spans do.

Spans may nest, overlap or repeat. Here each kind of mark is first made disjoint, so at most one of a kind
is open at any place; then the text is cut where marks begin and end, and the cuts become tokens that open
and close in order. White space never stands directly inside a mark.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Literal

from ..frozen import Record
from ..records import Block, Span
from .address import WEB_SCHEMES, safe_address

PLAIN_MARKS = ("strong", "em", "code", "del", "sub", "sup")
"""Kinds of span that change how text looks; 'link' and 'image' are treated apart, others are not rendered."""


class Token(Record):
    """One step of writing inline content."""

    kind: Literal["open", "close", "text", "code", "image"]
    """'open' and 'close' stand in pairs that nest; 'code' is text in a code mark, which is always innermost."""
    text: str = ""
    """'text' and 'code': the characters; else ''."""
    span: Span | None = None
    """'open', 'close': the mark; 'image': the image; else None. Addresses are safe."""


class _Run(Record):
    """The text between two places, or one image, under the same marks."""

    start: int
    end: int
    marks: tuple[Span, ...]
    code: bool = False
    image: Span | None = None


def shows(block: Block) -> bool:
    """Whether anything of the block can be seen: text, or an image with a safe address."""
    return bool(block.text.strip()) or any(s.kind == "image" and _image(s) is not None for s in block.spans)


def task(block: Block) -> bool | None:
    """Whether the task of a list's item is done; None where the block begins none."""
    if block.frames and block.spans and block.frames[-1].kind == "li":
        for span in block.spans:
            if span.kind == "task":
                return span.value is not None
    return None


def tokens(block: Block, mark: str | None = None) -> list[Token]:
    """The block's inline content as tokens; with mark, one of PLAIN_MARKS, all of it under that mark as well."""
    if not block.spans and mark is None:
        return _joined([Token("text", block.text.strip())])
    written: list[Token] = []
    opened: tuple[Span, ...] = ()
    space = ""
    for run in _runs(block, mark):
        text = block.text[run.start : run.end]
        core = text.strip()
        if not core and run.image is None:
            space += text
            continue
        lead = text[: len(text) - len(text.lstrip())]
        gap = _gap(block.text, run.start) if run.image is not None else ""
        if gap and not (space or lead):
            lead = gap
        same = _common(opened, run.marks)
        written += [Token("close", span=span) for span in reversed(opened[same:])]
        written.append(Token("text", space + lead if written else ""))
        written += [Token("open", span=span) for span in run.marks[same:]]
        if run.image is not None:
            written.append(Token("image", span=run.image))
            space = "" if block.text[run.start : run.start + 1].isspace() else gap
        else:
            written.append(Token("code" if run.code else "text", core))
            space = text[len(lead) + len(core) :]
        opened = run.marks
    written += [Token("close", span=span) for span in reversed(opened)]
    return _joined(written)


def _gap(text: str, place: int) -> str:
    """What stands on both sides of an image: the white space that a text has on one of them, a space at its edge."""
    around = (text[place - 1] if place else " ") + (text[place] if place < len(text) else " ")
    return "\n" if "\n" in around else " " if any(map(str.isspace, around)) else ""


def _joined(written: Iterable[Token]) -> list[Token]:
    """The tokens, those of text that stand side by side made one and empty ones left out."""
    joined: list[Token] = []
    for is_text, group in groupby(written, key=lambda token: token.kind == "text"):
        if not is_text:
            joined += group
        elif text := "".join(token.text for token in group):
            joined.append(Token("text", text))
    return joined


def _common(one: Sequence[Span], other: Sequence[Span]) -> int:
    """How many marks both begin with."""
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _runs(block: Block, mark: str | None) -> list[_Run]:
    """The block cut where its marks change, in order."""
    size = len(block.text)
    spans = sorted(block.spans, key=lambda s: s.start)
    images = _images(spans)
    whole = [Span(mark, 0, size)] if mark else []
    marks = _disjoint([*whole, *spans], size)
    cuts = sorted({0, size, *(p for m in marks for p in (m.start, m.end)), *(min(i.start, size) for i, _ in images)})
    runs: list[_Run] = []
    active: list[Span] = []
    next_mark = next_image = 0
    for start, end in zip(cuts, [*cuts[1:], size], strict=True):
        active = [m for m in active if m.end > start]
        while next_mark < len(marks) and marks[next_mark].start == start:
            active.append(marks[next_mark])
            next_mark += 1
        while next_image < len(images) and min(images[next_image][0].start, size) == start:
            image, link = images[next_image]
            runs.append(_Run(start, start, _around_image(active, link), image=image))
            next_image += 1
        run = _text_run(start, end, active)
        if runs and runs[-1].image is None and (runs[-1].marks, runs[-1].code) == (run.marks, run.code):
            run = run.replace(start=runs.pop().start)
        runs.append(run)
    return runs


def _text_run(start: int, end: int, active: Sequence[Span]) -> _Run:
    """The text between two cuts under its marks; in code, marks that began inside it are dropped but for a link."""
    code = next((i for i, m in enumerate(active) if m.kind == "code"), None)
    if code is None:
        return _Run(start, end, tuple(active))
    links = [m for m in active[code:] if m.kind == "link"]
    return _Run(start, end, (*active[:code], *links), code=True)


def _around_image(active: Sequence[Span], link: Span | None) -> tuple[Span, ...]:
    """The marks around an image: all that are active but code, and its own link or none."""
    marks = [m for m in active if m.kind != "code" and (m.kind != "link" or link is not None)]
    if link is not None and not any(m.kind == "link" for m in marks):
        marks.append(link)
    return tuple(marks)


def _images(spans: Iterable[Span]) -> list[tuple[Span, Span | None]]:
    """Each image that can be shown, and the link that it stands in."""
    found: list[tuple[Span, Span | None]] = []
    link: Span | None = None
    place = 0
    for span in spans:
        if span.kind == "link":
            begun = link
            link, place = _link(span), span.start
            if begun is not None and link is not None and span.start == span.end and _is_same(begun, link):
                link = begun
        elif span.kind == "image" and (image := _image(span)) is not None:
            inside = link is not None and (link.start <= image.start < link.end or place == image.start)
            found.append((image, link if inside else None))
    return found


def _is_same(one: Span, other: Span) -> bool:
    """Whether two links lead to the same place under the same title."""
    return (one.value, one.label) == (other.value, other.label)


def _image(span: Span) -> Span | None:
    """The image with a safe address, or None."""
    address = safe_address(span.value, WEB_SCHEMES)
    return None if address is None else span.replace(value=address)


def _link(span: Span) -> Span | None:
    """The link with a safe address, or None."""
    address = safe_address(span.value)
    return None if address is None else span.replace(value=address)


def _disjoint(spans: Iterable[Span], size: int) -> list[Span]:
    """The marks, those of one kind disjoint, by start with the longer first; spans come in order of start.

    Plain marks that touch or overlap become one; a link ends what overlaps it of the links after it.
    """
    last: dict[str, int] = {}
    marks: list[Span] = []
    for span in spans:
        start, end = max(span.start, 0), min(span.end, size)
        before = marks[last[span.kind]] if span.kind in last else None
        if span.kind in PLAIN_MARKS and before is not None and start <= before.end:
            marks[last[span.kind]] = before.replace(end=max(end, before.end))
            continue
        link = _link(span) if span.kind == "link" else None
        if link is not None and before is not None:
            start = max(start, before.end)
        if start < end and (link is not None or span.kind in PLAIN_MARKS):
            last[span.kind] = len(marks)
            value, label = (link.value, link.label) if link is not None else (None, None)
            marks.append(Span(span.kind, start, end, value, label))
    return sorted(marks, key=lambda m: (m.start, -m.end))
