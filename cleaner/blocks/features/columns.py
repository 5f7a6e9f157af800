"""All columns of a page: joins the families in their order."""

from __future__ import annotations

from collections.abc import Sequence

from ...records import Block
from .context import context_columns
from .groups import group_columns
from .inputs import PageFacts, Tables
from .measures import Columns, measure
from .nodes import node_columns
from .page import page_columns
from .places import place_columns
from .text import text_columns
from .tokens import token_columns


def features(blocks: Sequence[Block], facts: PageFacts, tables: Tables) -> tuple[list[Block], Columns]:
    """The blocks that hold text, and for each feature its column over them; no columns where no block does.

    Raises ValueError for a block of a text input: it has no element.
    """
    texts = [block for block in blocks if block.text]
    if not texts:
        return texts, {}
    page = measure(texts)
    cols = text_columns(page)
    cols |= node_columns(page)
    cols |= place_columns(page, cols["heading"], facts.title)
    cols |= context_columns(page, cols)
    cols |= group_columns(page)
    cols |= token_columns(texts, tables)
    cols |= page_columns(page, facts)
    return texts, cols
