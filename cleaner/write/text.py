"""Plain text of blocks, and of an article as the command prints it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..records import Block
from .outline import ITEMS, LISTS, Leaf, outline, shared
from .tables import Cell

if TYPE_CHECKING:
    from ..article import Article

CELL_SEPARATOR = "\t"
"""Between the cells of a row: as spreadsheets paste it."""


def render(blocks: Sequence[Block]) -> str:
    """The words of the blocks: paragraphs parted by a blank line, list items and table rows by a newline.

    Nothing is added but the separator between cells. A line break stays one, code keeps its white space, and
    an image gives nothing.
    """
    if _are_paragraphs(blocks):
        return "\n\n".join([_paragraph(text) for block in blocks if (text := block.text.strip())])
    parts: list[str] = []
    before: Leaf | None = None
    for leaf in outline([block for block in blocks if block.text.strip()]):
        content = _content(leaf)
        if not content:  # the cell of an image, which lays out the page
            continue
        if before is not None:
            parts.append("\n" if _next_item(before, leaf) else "\n\n")
        parts.append(content)
        before = leaf
    return "".join(parts)


def plain(article: Article) -> str:
    """Title, section and body for people, in a shape that is easy to take apart again.

    Line 1 is the title, empty where there is none. Line 2 is the section in square brackets where there is
    one. Then comes a blank line and the body; both are missing where there is no body.
    """
    head = [" ".join((article.title or "").split())]
    if article.section:
        head.append(f"[{' '.join(article.section.split())}]")
    return "\n".join([*head, "", article.body] if article.body else head)


def _content(leaf: Leaf) -> str:
    """The words of a leaf."""
    if leaf.kind == "table":
        return "\n".join([line for row in leaf.rows if (line := _row(row))])
    if leaf.kind == "pre":
        return "\n".join([block.text for block in leaf.blocks]).strip("\n").rstrip()
    return "\n\n".join([_paragraph(block.text.strip("\n").rstrip()) for block in leaf.blocks])


def _are_paragraphs(blocks: Sequence[Block]) -> bool:
    """Whether nothing stands around or inside the blocks that would make them something else, as in most texts."""
    for block in blocks:  # noqa: SIM110 - compiled, it is a loop of C
        if block.frames or block.spans:
            return False
    return True


def _paragraph(text: str) -> str:
    """The words of a paragraph, without white space before its line breaks; there is none at its end."""
    return "\n".join([line.rstrip() for line in text.split("\n")]) if "\n" in text else text


def _row(row: Sequence[Cell]) -> str:
    """One line with the words of each cell, or '' where there are none."""
    words = [" ".join(word for block in cell.blocks for word in block.text.split()) for cell in row]
    return CELL_SEPARATOR.join(words).rstrip() if any(words) else ""


def _next_item(before: Leaf, leaf: Leaf) -> bool:
    """Whether the leaf starts an item of the list that the leaf before it stands in, or a list in its item."""
    same = shared(before.around, leaf.around)
    if not same:
        return False
    inner = leaf.around[same - 1].kind
    return inner in LISTS or (inner in ITEMS and len(leaf.around) > same and leaf.around[same].kind in LISTS)
