"""Columns that a block's own text and inline markup give."""

from __future__ import annotations

import math
from collections.abc import Sequence

from ...patterns import pattern
from ...records import Block
from .measures import Columns, Measures

MAX_CHARS = 3000
"""Characters above which a block is not longer for the model."""
SENTENCE_WORDS = 3
"""Words up to which a text is a label: it has no sentences."""
DIGITS_BY_CHARACTER = 400
"""Characters of a text below which superscripts and the like (²) count as digits."""
COPYRIGHT_CHARS = 6
"""Characters at the start of a text in which '(c)' is a copyright sign, not a list's third item."""

SENTENCE = pattern(r"[.!?。！？؟।]+(?:\s|$)|[。！？]")
SENTENCE_ENDS = '.!?。！？…:»”"؟।'
STOPS = ".。।؟!?！？"
COMMA = pattern("[,，、،;；]")
DIGIT = pattern(r"\d")
UPPER = pattern("[A-ZÀ-ÞА-Я]")
BAR = pattern("[|·•»]")
QUOTE = pattern('["“”„«»「」]')
CAPITALS, DIGITS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ", b"0123456789"
EMPHASIS = ("strong", "em")
NOT_FULL = ("/", "#", ".")
"""How a link begins that does not name its site."""


def text_columns(page: Measures) -> Columns:
    """The columns of the wording, its signs and its inline markup."""
    texts = [block.text for block in page.blocks]
    links = [[span.value or "" for span in block.spans if span.kind == "link"] for block in page.blocks]
    cols = _length_columns(page, texts, links)
    cols |= _end_columns(texts)
    cols |= _sign_columns(texts)
    cols |= _markup_columns(page.blocks, links)
    return cols


def _length_columns(page: Measures, texts: Sequence[str], links: Sequence[Sequence[str]]) -> Columns:
    words = page.words
    sentences = [
        len(SENTENCE.findall(text)) if count > SENTENCE_WORDS else 0 for text, count in zip(texts, words, strict=True)
    ]
    return {
        "log_words": [math.log1p(count) for count in words],
        "chars": [min(len(text), MAX_CHARS) for text in texts],
        "linked": list(page.linked),
        "links": [len(hrefs) for hrefs in links],
        "word_length": [len(text) / (count or 1) for text, count in zip(texts, words, strict=True)],
        "sentences": list(sentences),
        "sentence_words": [count / (of or 1) for count, of in zip(words, sentences, strict=True)],
        "commas": [_count_commas(text) / (count or 1) for text, count in zip(texts, words, strict=True)],
    }


def _end_columns(texts: list[str]) -> Columns:
    """The columns of the first and the last character."""
    names = "ends_mark ends_stop ends_colon ends_dots upper_first digit_first symbol_first".split()
    cols: Columns = {name: [0.0] * len(texts) for name in names}
    marks, stops, colons, dots, uppers, digits, symbols = cols.values()
    ends, full_stops = SENTENCE_ENDS, STOPS
    for i, text in enumerate(texts):
        first, last = text[0], text[-1]
        if not last.isalnum():
            marks[i] = float(last in ends)
            stops[i] = float(last in full_stops)
            colons[i] = float(last == ":")
            dots[i] = float(last == "…")
        if not first.isalnum():
            symbols[i] = 1.0
        elif first.isdigit():
            digits[i] = 1.0
        uppers[i] = float(first.isupper())
    return cols


def _sign_columns(texts: list[str]) -> Columns:
    cols: Columns = {
        "digits": [_count_digits(text) / len(text) for text in texts],
        "upper": [_count_upper(text) / len(text) for text in texts],
        "all_upper": [float(text.isupper()) for text in texts],
        "copyright": [float("©" in text or "(c)" in text[:COPYRIGHT_CHARS]) for text in texts],
        "bars": [float(_count_bars(text)) for text in texts],
        "question": [float("?" in text or "？" in text) for text in texts],
        "quotes": [float(_has_quote(text)) for text in texts],
        "breaks": [text.count("\n") for text in texts],
    }
    return cols


def _count_bars(text: str) -> int:
    return text.count("|") if text.isascii() else len(BAR.findall(text))


def _count_commas(text: str) -> int:
    return text.count(",") + text.count(";") if text.isascii() else len(COMMA.findall(text))


def _count_upper(text: str) -> int:
    return _count_ascii(text, CAPITALS) if text.isascii() else len(UPPER.findall(text))


def _count_ascii(text: str, wanted: bytes) -> int:
    """How many characters of a text of ASCII are wanted ones: what is left without them is counted far faster."""
    data = text.encode("ascii")
    return len(data) - len(data.translate(None, wanted))


def _has_quote(text: str) -> bool:
    return '"' in text if text.isascii() else QUOTE.search(text) is not None


def _count_digits(text: str) -> int:
    if text.isascii():
        return _count_ascii(text, DIGITS)
    if len(text) < DIGITS_BY_CHARACTER:
        return sum(map(str.isdigit, text))
    return len(DIGIT.findall(text))


def _markup_columns(blocks: Sequence[Block], links: Sequence[Sequence[str]]) -> Columns:
    texts = [block.text for block in blocks]
    return {
        "emphasised": [_covered(block, EMPHASIS) for block in blocks],
        "inlined": [_covered(block, ("inline",)) for block in blocks],
        "image": [float(_count_kind(block, "image") > 0) for block in blocks],
        "address": [float("http" in text or "www." in text) for text in texts],
        "at": [float("@" in text) for text in texts],
        "dots": [float("..." in text or "…" in text) for text in texts],
        "href_length": [max(map(len, hrefs)) if hrefs else 0 for hrefs in links],
        "anchor_link": [float(bool(hrefs) and any(map(_is_anchor, hrefs))) for hrefs in links],
        "full_link": [float(bool(hrefs) and any(map(_is_full, hrefs))) for hrefs in links],
        "cells": [float(_count_kind(block, "cell")) for block in blocks],
        "hidden": [float(block.hidden) for block in blocks],
    }


def _is_anchor(href: str) -> bool:
    return href.startswith("#")


def _is_full(href: str) -> bool:
    return "://" in href and not href.startswith(NOT_FULL)


def _count_kind(block: Block, kind: str) -> int:
    count = 0
    for span in block.spans:
        if span.kind == kind:
            count += 1
    return count


def _covered(block: Block, kinds: tuple[str, ...]) -> float:
    """Characters of the spans of some kinds for each character of the text; above 1 where they nest."""
    if not block.spans:
        return 0.0
    covered = 0
    for span in block.spans:
        if span.kind in kinds:
            covered += span.end - span.start
    return covered / len(block.text)
