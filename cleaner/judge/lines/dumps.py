"""What browsers for terminals and converters to Markdown add to a text: numbers of links, and the list of addresses.

lynx sets '[12]' before the words of each link and lists the addresses at the end; html2text and pandoc write them as
definitions, '[12]: https://...'; a heading in Markdown may be a line with a row of '=' or '-' below it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import pairwise

from ...blocks.words import brief, words_in
from ...patterns import pattern
from ...records import Block, Evidence, Strength
from ..places import Core
from .signs import ends_sentence

FEWEST = 3
"""Addresses that make a list, and links that a text must number."""
ADDRESS = pattern(r"\s*(\d{1,4})\. +(?:https?|ftp|file|mailto|javascript|about|tel):\S*")
"""A line of the list that lynx sets below a text."""
DEFINITION = pattern(r"\s*\[([^\[\]]{1,60})\]: +(?:https?:|ftp:|mailto:|[#/.])\S*(?: +[\"'(].*)?")
"""The address of a link of Markdown, as a line of its own."""
NUMBERED = pattern(r"\[(\d{1,4})\](?=\w|[\"'“„«(])")
"""The number of a link before its words: that of a footnote stands behind them, or before a space."""
LINKS = pattern(r"\s*(?:[*+•o-] +)?(?:\[\d{1,4}\][^\s\[][^\[]*)+")
"""A line that is such links and nothing else."""
REFERENCE = pattern(r"\]\[([^\[\]]{1,60})\]|\[([^\[\]]{1,60})\](?![\[(:])")
"""How a text names such a definition."""
PAGES, PAGE_WORDS, BESIDE = 2, 15, 2
"""Printed pages that have one head at least, words from one's number to the next at least, lines between the number and
the head at most."""
HEAD_WORDS = range(2, 15)
"""Words of such a head."""
NUMBER = pattern(r"\d")
LONGEST_NUMBER = 5
"""Code points of the number of a page that stands alone."""
HEADING_WORDS = 3
"""The most words of the heading of such a list."""
UNDERLINE = pattern(r"\s*(?:={3,}|-{3,})\s*")
"""What makes the line above it a heading of Markdown."""


def dump_evidence(blocks: Sequence[Block], gone: Mapping[int, str], core: Core) -> Iterator[Evidence]:
    """Evidence against the addresses that a tool lists below a text, and against the numbers and rows of its links.

    gone are the lines that rules and fields remove, with their kinds.
    """
    if not blocks or blocks[0].node is not None:
        return
    yield from _running_heads(blocks, gone)
    rows = _listed(blocks, ADDRESS)
    marks = [(b.index, mark) for b in blocks[: rows[0]] for mark in NUMBERED.finditer(b.text)] if rows else []
    if len(marks) >= FEWEST:
        why = "It is the list of addresses that a browser for terminals sets below a text."
        for index in _with_headings(blocks, rows, gone):
            yield Evidence(index, False, Strength.STRONG, "structure:addresses", why, "template-residue")
        yield from _link_rows(blocks[: rows[0]], gone, core)
        yield from _numbers(marks)
    yield from _unused(blocks, gone)
    yield from _underlines(blocks, gone)


def _running_heads(blocks: Sequence[Block], gone: Mapping[int, str]) -> Iterator[Evidence]:
    """Evidence against a line that stands beside two numbers of printed pages or more, their head or foot, and against
    such numbers where they stand alone."""
    lone = _counted_up(blocks)
    residue = [i for i, kind in gone.items() if kind == "template-residue" and "](" not in blocks[i].text]
    told = [i for i in residue if NUMBER.search(blocks[i].text)]
    pages = _apart(blocks, {*lone, *told})
    if len(pages) < PAGES:
        return
    beside = dict.fromkeys(i for page in pages for i in range(page - BESIDE, page + BESIDE + 1) if 0 <= i < len(blocks))
    heads = {i: blocks[i].text.strip() for i in beside if i not in pages and words_in(blocks[i]) in HEAD_WORDS}
    copies = Counter(text for text in heads.values() if not ends_sentence(text))
    heads = {i: text for i, text in heads.items() if copies[text] >= PAGES}
    for index in (*heads, *(page for page in lone if page in pages and (page - 1 in heads or page + 1 in heads))):
        if index not in gone:
            why = "It stands beside the numbers of several printed pages, or is one."
            yield Evidence(index, False, Strength.STRONG, "structure:running-head", why, "template-residue")


def _apart(blocks: Sequence[Block], numbers: Set[int]) -> list[int]:
    """Those of some lines that as many words part from one of the others as a printed page has at least."""
    far: list[int] = []
    for one, other in pairwise(sorted(numbers)):
        if sum(map(words_in, blocks[one + 1 : other])) >= PAGE_WORDS:
            far += [one, other]
    return [*dict.fromkeys(far)]


def _counted_up(blocks: Sequence[Block]) -> list[int]:
    """Indexes of the numbers alone on their lines of which each is one more than that before it; none where other
    numbers are as many or the count begins anew: those of a table, a shelf or code."""
    short = [(block.index, block.text.strip()) for block in brief(blocks, LONGEST_NUMBER)]
    alone = [(index, int(text)) for index, text in short if text.isdecimal() and text[0] != "0"]
    up = [pair for pair in pairwise(alone) if pair[1][1] == pair[0][1] + 1]
    found = dict.fromkeys(number for pair in up for number in pair)
    values = [value for _, value in found]
    return [index for index, _ in found] if values == sorted({*values}) and 2 * len(found) > len(alone) else []


def _listed(blocks: Sequence[Block], row: re.Pattern[str]) -> list[int]:
    """Indexes of the lines at the end of a text, from the first of FEWEST rows or more on; [] where there are fewer."""
    rows: list[int] = []
    for block in reversed(blocks):
        if row.fullmatch(block.text):
            rows.append(block.index)
        elif not _is_heading(block):
            break
    return rows[::-1] if len(rows) >= FEWEST else []


def _is_heading(block: Block) -> bool:
    return words_in(block) <= HEADING_WORDS and not ends_sentence(block.text)


def _with_headings(blocks: Sequence[Block], rows: Sequence[int], gone: Mapping[int, str]) -> list[int]:
    """The rows, with what stands between them and the heading right above them."""
    first = rows[0] - 1 if rows[0] and _is_heading(blocks[rows[0] - 1]) else rows[0]
    return [index for index in range(first, rows[-1] + 1) if index not in gone]


def _link_rows(blocks: Sequence[Block], gone: Mapping[int, str], core: Core) -> Iterator[Evidence]:
    """Evidence against the lines outside a text's body that are numbered links, and the heading of several."""
    links = {
        b.index
        for b in blocks
        if not core.first <= b.index <= core.last and LINKS.fullmatch(b.text) and not ends_sentence(b.text)
    }
    heads = {i - 1 for i in links if i + 1 in links and i - 1 > core.last and _is_heading(blocks[i - 1])}
    for index in sorted((links | heads) - gone.keys()):
        kind = "site-nav" if index < core.first else "related-links"
        why = "It is nothing but links, which a browser for terminals has numbered."
        yield Evidence(index, False, Strength.STRONG, "structure:links", why, kind)


def _numbers(marks: Sequence[tuple[int, re.Match[str]]]) -> Iterator[Evidence]:
    """Evidence against the numbers before the links within lines."""
    for index, mark in marks:
        why = "It is the number that a browser for terminals gave a link."
        yield Evidence(
            index, False, Strength.STRONG, "structure:link-number", why, "template-residue", mark.start(), mark.end()
        )


def _unused(blocks: Sequence[Block], gone: Mapping[int, str]) -> Iterator[Evidence]:
    """Evidence against the definitions of links at the end of a text that nothing of it names which stays."""
    rows = _listed(blocks, DEFINITION)
    if not rows:
        return
    stays = (b.text for b in blocks[: rows[0]] if b.index not in gone)
    used = {(name[1] or name[2]).casefold() for text in stays for name in REFERENCE.finditer(text)}
    for index in rows:
        name = DEFINITION.fullmatch(blocks[index].text)
        if name is not None and name[1].casefold() not in used and index not in gone:
            why = "It is the address of a link that went."
            yield Evidence(index, False, Strength.STRONG, "structure:addresses", why, "template-residue")


def _underlines(blocks: Sequence[Block], gone: Mapping[int, str]) -> Iterator[Evidence]:
    """Evidence against the rows of '=' or '-' right below headings that go."""
    for index, kind in gone.items():
        below = blocks[index + 1] if index + 1 < len(blocks) else None
        if below is None or below.words or below.index in gone or not UNDERLINE.fullmatch(below.text):
            continue
        if below.line == (blocks[index].line or 0) + 1:
            why = "It underlines a heading that went."
            yield Evidence(below.index, False, Strength.STRONG, "structure:underline", why, kind)
