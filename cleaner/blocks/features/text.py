# cython: boundscheck=False, wraparound=False
"""Columns that a block's own text and inline markup give."""

from __future__ import annotations

from collections.abc import Sequence

from ...records import Block
from ..scan import sign_columns
from .measures import Columns, Measures, logs, zeros

MAX_CHARS = 3000
"""Characters above which a block is not longer for the model."""
SENTENCE_ENDS = '.!?。！？…:»”"؟।'
STOPS = ".。।؟!?！？"
EMPHASIS = ("strong", "em")
ANCHOR = "#"
NOT_FULL = ("/", ANCHOR, ".")
"""How a link begins that does not name its site."""
LENGTHS = "chars word_length sentence_words".split()
ENDS = "ends_mark ends_stop ends_colon ends_dots upper_first digit_first symbol_first".split()
MARKUP = "links emphasised inlined image href_length anchor_link full_link cells hidden".split()
ORDER = (
    "log_words chars linked links word_length sentences sentence_words commas ends_mark ends_stop ends_colon ends_dots "
    "upper_first digit_first symbol_first digits upper all_upper copyright bars question quotes breaks emphasised "
    "inlined image address at dots href_length anchor_link full_link cells hidden"
).split()
"""The columns of this family."""


def text_columns(page: Measures) -> Columns:
    """The columns of the wording, its signs and its inline markup."""
    texts = page.texts
    cols: Columns = sign_columns(texts, page.words)
    cols["log_words"] = logs(page.words)
    cols["linked"] = page.linked
    cols |= _length_columns(texts, page.words, cols["sentences"])
    cols |= _end_columns(texts)
    cols |= _markup_columns(page.blocks)
    return {name: cols[name] for name in ORDER}


def _length_columns(texts: list[str], words: Sequence[int], sentences: Sequence[float]) -> Columns:
    count = len(texts)
    cols: Columns = {name: zeros(count) for name in LENGTHS}
    chars, word_length, sentence_words = cols.values()
    for i, text in enumerate(texts):
        own, length = words[i], len(text)
        chars[i] = min(length, MAX_CHARS)
        word_length[i] = length / (own or 1)
        sentence_words[i] = own / (sentences[i] or 1.0)
    return cols


def _end_columns(texts: list[str]) -> Columns:
    """The columns of the first and the last character."""
    cols: Columns = {name: zeros(len(texts)) for name in ENDS}
    marks, stops, colons, dots, uppers, digits, symbols = cols.values()
    ends, full_stops = SENTENCE_ENDS, STOPS
    for i, text in enumerate(texts):
        first, last = text[0], text[len(text) - 1]
        if not last.isalnum():
            marks[i] = last in ends
            stops[i] = last in full_stops
            colons[i] = last == ":"
            dots[i] = last == "…"
        if not first.isalnum():
            symbols[i] = 1.0
        elif first.isdigit():
            digits[i] = 1.0
        uppers[i] = first.isupper()
    return cols


def _markup_columns(blocks: list[Block]) -> Columns:
    cols: Columns = {name: zeros(len(blocks)) for name in MARKUP}
    links, emphasised, inlined, images, href_length, anchors, full_links, cells, hidden = cols.values()
    for i, block in enumerate(blocks):
        hidden[i] = block.hidden
        if not block.spans:
            continue
        strong = inside = longest = 0
        for span in block.spans:
            kind = span.kind
            if kind == "link":
                href = span.value or ""
                links[i] += 1.0
                longest = max(longest, len(href))
                if href.startswith(ANCHOR):
                    anchors[i] = 1.0
                elif "://" in href and not href.startswith(NOT_FULL):
                    full_links[i] = 1.0
            elif kind in EMPHASIS:
                strong += span.end - span.start
            elif kind == "inline":
                inside += span.end - span.start
            elif kind == "image":
                images[i] = 1.0
            elif kind == "cell":
                cells[i] += 1.0
        href_length[i] = longest
        emphasised[i] = strong / len(block.text)
        inlined[i] = inside / len(block.text)
    return cols
