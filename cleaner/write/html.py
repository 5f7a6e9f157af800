"""HTML of blocks: few tags, everything escaped, safe to embed in a page."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from ..patterns import pattern
from ..records import Block, Frame, Span
from .inline import Token, task, tokens
from .outline import ITEMS, Leaf, number, outline, shared

BOXES = ('<input type="checkbox" disabled> ', '<input type="checkbox" checked disabled> ')
"""What the item of a task begins with that is to be done, and of one that is done."""
LANGUAGE = pattern(r"[\w+#.-]{1,40}")
"""A name of a programming language that may become part of a class name."""


def render(blocks: Sequence[Block]) -> str:
    """The blocks as minimal semantic HTML without a document around it.

    Tags: p, h1 to h6, ul, ol, li, dl, dt, dd, blockquote, figure, figcaption, table, tr, th, td, pre, code, a,
    img, strong, em, del, sub, sup, br, and input for the box of a task. Attributes: href, title, src, alt, start,
    value of an item, and class on code for its language. Links lead to http, https, mailto, tel and relative
    addresses only; others lose the link and keep the text. Nothing of the input's markup is copied.
    """
    parts: list[str] = []
    last: dict[int, int] = {}
    opened: tuple[Frame, ...] = ()
    leaves = outline(blocks)
    for i, leaf in enumerate(leaves):
        same = shared(opened, leaf.around)
        parts += [f"</{frame.kind}>\n" for frame in reversed(opened[same:])]
        if same < len(leaf.around) and parts and not parts[-1].endswith("\n"):
            parts.append("\n")
        parts += [_opening(leaf.around, depth, last) for depth in range(same, len(leaf.around))]
        neighbours = (*leaves[max(i - 1, 0) : i], *leaves[i + 1 : i + 2])
        parts.append(_content(leaf, alone=all(other.around != leaf.around for other in neighbours)))
        opened = leaf.around
    parts += [f"</{frame.kind}>\n" for frame in reversed(opened)]
    return "".join(parts).rstrip("\n")


def _opening(around: Sequence[Frame], depth: int, last: dict[int, int]) -> str:
    """The tag that opens one of the frames; an ordered list starts at the number of its first item here, and an item
    that does not follow the last one of its list says its own."""
    frame = around[depth]
    if frame.kind == "ol":
        item = around[depth + 1]
        first = next((n for n in (number(item), number(frame)) if n is not None), 1)
        last[frame.id] = first - 1
        return "<ol>\n" if first == 1 else f'<ol start="{first}">\n'
    if frame.kind == "li" and around[depth - 1].kind == "ol":
        follows = last[around[depth - 1].id] + 1
        own = number(frame)
        last[around[depth - 1].id] = follows if own is None else own
        return "<li>" if own in (None, follows) else f'<li value="{own}">'
    return f"<{frame.kind}>" if frame.kind in (*ITEMS, "figcaption") else f"<{frame.kind}>\n"


def _content(leaf: Leaf, *, alone: bool) -> str:
    """The leaf as HTML; a paragraph alone in its item or figure needs no tag."""
    if leaf.kind == "table":
        return f"<table>\n{''.join(_row(leaf, i) for i in range(len(leaf.rows)))}</table>\n"
    if leaf.kind == "pre":
        name = LANGUAGE.fullmatch(leaf.language or "")
        language = f' class="language-{name.group()}"' if name else ""
        text = "\n".join(block.text for block in leaf.blocks)
        return f"<pre><code{language}>{escape(text, quote=False)}</code></pre>\n"
    done = task(leaf.blocks[0])
    box = "" if done is None else BOXES[done]
    inline = box + "<br>\n".join(_inline(block) for block in leaf.blocks)
    if leaf.kind == "p" and alone and leaf.around and leaf.around[-1].kind != "blockquote":
        return inline
    return f"<{leaf.kind}>{inline}</{leaf.kind}>\n"


def _row(leaf: Leaf, index: int) -> str:
    """One row of a table."""
    written = []
    for cell in leaf.rows[index]:
        tag = "th" if cell.header else "td"
        content = "<br>\n".join(_inline(block, "code" if block.inside("pre") else None) for block in cell.blocks)
        written.append(f"<{tag}>{content}</{tag}>")
    return f"<tr>{''.join(written)}</tr>\n"


def _inline(block: Block, mark: str | None = None) -> str:
    """The block's text with its inline markup; with mark, all of it under that mark as well."""
    return "".join(_token(token) for token in tokens(block, mark))


def _token(token: Token) -> str:
    """One token as HTML."""
    if token.span is None:
        text = escape(token.text, quote=False).replace("\n", "<br>\n")
        return f"<code>{text}</code>" if token.kind == "code" else text
    if token.kind == "image":
        return f'<img{_attribute("src", token.span.value)} alt="{escape(token.span.label or "")}">'
    return _mark(token.span, opening=token.kind == "open")


def _mark(span: Span, *, opening: bool) -> str:
    """The tag that opens or closes a mark."""
    tag = "a" if span.kind == "link" else span.kind
    if not opening:
        return f"</{tag}>"
    return f"<{tag}{_attribute('href', span.value)}{_attribute('title', span.label)}>"


def _attribute(name: str, value: str | None) -> str:
    """The attribute after a space, or '' where it has no value."""
    return f' {name}="{escape(value)}"' if value else ""
