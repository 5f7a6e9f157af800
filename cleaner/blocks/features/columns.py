"""All columns of a page: joins the families in their order."""

from __future__ import annotations

from .context import context_columns
from .declared import declared_columns
from .groups import group_columns
from .inputs import PageFacts, Tables
from .measures import Columns, Measures
from .names import Names
from .nodes import node_columns
from .page import page_columns
from .places import place_columns
from .text import text_columns
from .tokens import token_columns
from .words import Words


def features(
    page: Measures, facts: PageFacts, tables: Tables, names: Names | None = None, words: Words | None = None
) -> Columns:
    """For each feature its column over the page's blocks with text; names and words are for token_columns."""
    cols = text_columns(page)
    cols |= node_columns(page)
    cols |= place_columns(page, facts.title)
    cols |= context_columns(page, cols)
    cols |= group_columns(page)
    cols |= token_columns(page, tables, names, words)
    cols |= declared_columns(page, facts)
    cols |= page_columns(page, facts)
    return cols
