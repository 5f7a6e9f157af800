"""Columns of the page as a whole: the same in every row, they tell the model what kind of page it is."""

from __future__ import annotations

import math

from ...patterns import pattern
from ..words import count_words
from .inputs import PageFacts
from .measures import Columns, Measures, zeros

SCHEMA = tuple(
    "article newsarticle blogposting product discussionforumposting qapage itemlist collectionpage recipe faqpage "
    "organization webpage breadcrumblist techarticle".split()
)
"""Schema.org types that are asked for."""
SITE = pattern(r"^https?://[^/]*")


def page_columns(page: Measures, facts: PageFacts) -> Columns:
    """The columns of what the page holds, declares and is called."""
    count = len(page.blocks)
    values = _contents(page)
    values["p_strict"] = float(facts.strict)
    values["p_article_body"] = math.log1p(count_words(facts.article_body))
    values |= _address(facts.url)
    values["p_og_article"] = float(facts.og_type == "article")
    values["p_og_product"] = float("product" in facts.og_type)
    values["p_og_site"] = float(facts.og_type == "website")
    values["p_pre"] = sum(block.tag == "pre" for block in page.blocks) / count
    for name in SCHEMA:
        values["p_" + name] = float(name in facts.types)
    return {name: zeros(count, value) for name, value in values.items()}


def _contents(page: Measures) -> dict[str, float]:
    blocks, count, long = page.blocks, len(page.blocks), sum(page.long)
    hidden = sum(words for block, words in zip(blocks, page.words, strict=True) if block.hidden)
    return {
        "p_words": math.log1p(page.total),
        "p_blocks": math.log1p(count),
        "p_long": long / page.total,
        "p_long_words": math.log1p(long),
        "p_longest": max(page.words),
        "p_linked": sum(page.linked_words) / page.total,
        "p_paragraphs": sum(block.tag == "p" for block in blocks) / count,
        "p_hidden": hidden / page.total,
        "p_items": sum(block.tag == "li" for block in blocks) / count,
        "p_h1": sum(framed.in_h1 for framed in page.frames),
        "p_long_count": sum(map(bool, page.long)),
    }


def _address(url: str) -> dict[str, float]:
    path = SITE.sub("", url)
    inner = path.strip("/")
    return {
        "p_path_depth": inner.count("/") if inner else -1,
        "p_path_length": len(path),
        "p_path_digits": sum(map(str.isdigit, path)),
        "p_path_dashes": path.count("-"),
    }
