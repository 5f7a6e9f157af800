# cython: boundscheck=False, wraparound=False
"""Columns of the page as a whole: the same in every row, they tell the model what kind of page it is."""

from __future__ import annotations

import math
from array import array

from ...patterns import pattern
from ...records import Block
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
    paragraphs, items, code, hidden = _tally(page.blocks, page.words)
    values = _contents(page)
    values["p_paragraphs"] = paragraphs / count
    values["p_hidden"] = hidden / page.total
    values["p_items"] = items / count
    values["p_h1"] = sum([framed.in_h1 for framed in page.frames])
    values["p_long_count"] = count - page.long.count(0)
    values["p_strict"] = float(facts.strict)
    values["p_article_body"] = math.log1p(count_words(facts.article_body))
    values |= _address(facts.url)
    values["p_og_article"] = float(facts.og_type == "article")
    values["p_og_product"] = float("product" in facts.og_type)
    values["p_og_site"] = float(facts.og_type == "website")
    values["p_pre"] = code / count
    for name in SCHEMA:
        values["p_" + name] = float(name in facts.types)
    return {name: zeros(count, value) for name, value in values.items()}


def _contents(page: Measures) -> dict[str, float]:
    long = sum(page.long)
    return {
        "p_words": math.log1p(page.total),
        "p_blocks": math.log1p(len(page.blocks)),
        "p_long": long / page.total,
        "p_long_words": math.log1p(long),
        "p_longest": max(page.words),
        "p_linked": _total(page.linked_words) / page.total,
    }


def _tally(blocks: list[Block], words: array[int]) -> tuple[int, int, int, int]:
    """How many blocks are paragraphs, items and code, and the words of those that are hidden."""
    paragraphs = items = code = hidden = 0
    for i, block in enumerate(blocks):
        tag = block.tag
        if tag == "p":
            paragraphs += 1
        elif tag == "li":
            items += 1
        elif tag == "pre":
            code += 1
        if block.hidden:
            hidden += words[i]
    return paragraphs, items, code, hidden


def _total(values: array[float]) -> float:
    """The sum of the values, added one after the other: sum() rounds otherwise from Python 3.12 on."""
    total = 0.0
    for i in range(len(values)):
        total += values[i]
    return total


def _address(url: str) -> dict[str, float]:
    path = SITE.sub("", url)
    inner = path.strip("/")
    return {
        "p_path_depth": inner.count("/") if inner else -1,
        "p_path_length": len(path),
        "p_path_digits": sum(map(str.isdigit, path)),
        "p_path_dashes": path.count("-"),
    }
