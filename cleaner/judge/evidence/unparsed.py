"""What was meant for a browser or a template and stands as text: markup that was escaped, scripts, empty slots; and
the numbers of the lines of code."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from ...patterns import pattern
from ...records import Block, Evidence, Strength

SLOT = pattern(r"(?:\{\{[^{}]{1,200}\}\}|\{%[^{}%]{1,200}%\}|<%=?[^<>%]{1,200}%>)\s*")
"""An expression of a template that nobody filled in: '{{ errors[3].message }}'."""
MARKUP = pattern(
    r"<(?:img|iframe|script|source|picture|amp-img|link|video|ins)\s"
    r"[^<>]{0,200}?\b[\w-]{1,40}\s{0,3}=\s{0,3}[\"'][^<>]*>"
)
"""A tag with an attribute, of an element that shows no words."""
STYLED, FEWEST_TAGS = pattern(r"<[a-z][\w-]*\s[^<>]*\b(?:class|id|style|data-[\w-]+)\s?="), 3
"""A tag of any other element as pages have them, and how many of these a text that is a part of a page holds: one or
two are shown to say something about them."""
SCRIPT = pattern(
    r"[!;(]{0,2}function\s?\(\s?\w{0,2}\s?\)\s?\{\s?(?:document|window|var|let|const|try|if)\b|"
    r"\(adsbygoogle\s?=\s?window\.|window\.\w+\s?=\s?window\.|googletag\.\w+\.|"
    r"document\.(?:write|addEventListener|getElementById)\(['\"]"
)
"""How a program of a page begins."""
PASTED, FEWEST_PASTED = pattern(r"<(?:p|div|h[1-6]|ul|ol|li|blockquote)\b", re.I), 2
"""A tag of a paragraph or the like, and how many of these what is set in a box to be copied holds: an article for other
sites. Old pages of code show it in such boxes, of the name 'code'."""
JSON = pattern(r"\{\s*\"")
"""How what a box holds for a program begins."""
BULLETS = frozenset("•◦▪‣●")
"""Marks of the items of a list, which some pages set in elements of their own beside these."""
FEWEST_NUMBERS, MOST_DIGITS = 2, 6
"""Numbers of lines in a row, at least, and digits of each."""
BEGINS = frozenset("{<(!;fwgd")
"""What all of these begin with; most blocks do not."""
OF_CODE = frozenset(("documentation", "forum"))
"""Types of pages on which people show each other markup and programs as paragraphs."""


def unparsed_evidence(
    blocks: Sequence[Block], page_type: str | None = None, code: Collection[int] = ()
) -> list[Evidence]:
    """Evidence against blocks that are such; code are the lines of a text that are code. Documentation shows slots."""
    found: list[Evidence] = []
    for block in blocks:
        if block.frames and block.inside("pre") and _numbers_lines(block, blocks):
            why = "It numbers the lines of the code beside it."
            found.append(Evidence(block.index, False, Strength.CERTAIN, "structure:numbers", why, "template-residue"))
            continue
        if block.text in BULLETS and block.node is not None and not _is_code(block) and not block.inside("table"):
            why = "It is the mark of a list's item, in an element of its own."
            found.append(Evidence(block.index, False, Strength.CERTAIN, "structure:bullet", why, "template-residue"))
            continue
        if block.text[:1] not in BEGINS or not block.text or block.index in code or _is_code(block):
            continue
        if page_type != "documentation" and SLOT.fullmatch(block.text):
            why = "It is an expression of a template that nobody filled in."
        elif page_type not in OF_CODE and (
            MARKUP.match(block.text) or SCRIPT.match(block.text) or _is_part_of_page(block.text)
        ):
            why = "It is markup or a script that was meant for a browser."
        elif page_type not in OF_CODE and _is_pasted(block):
            why = "It is markup or data in a box to copy from."
        else:
            continue
        found.append(Evidence(block.index, False, Strength.CERTAIN, "structure:unparsed", why, "template-residue"))
    return found


def _is_part_of_page(text: str) -> bool:
    """Whether a text is the markup of several elements."""
    return text[0] == "<" and len(STYLED.findall(text)) >= FEWEST_TAGS


def _is_pasted(block: Block) -> bool:
    """Whether a block is a box that holds markup or data for other sites and programs."""
    node = block.node
    if node is None or node.tag != "textarea" or node.attributes.get("name") == "code":
        return False
    return JSON.match(block.text) is not None or len(PASTED.findall(block.text)) >= FEWEST_PASTED


def _numbers_lines(block: Block, blocks: Sequence[Block]) -> bool:
    """Whether a block is numbers that count up, two or more, and code stands beside it in its row of a table: what a
    program prints may count, too."""
    numbers = block.text.split()
    if len(numbers) < FEWEST_NUMBERS or not all(n.isdecimal() and len(n) <= MOST_DIGITS for n in numbers):
        return False
    row, beside = block.frame("tr"), next(iter(blocks[block.index + 1 : block.index + 2]), None)
    if row is None or beside is None or row not in beside.frames or not beside.inside("pre"):
        return False
    return all(int(after) == int(before) + 1 for before, after in pairwise(numbers))


def _is_code(block: Block) -> bool:
    """Whether a block is marked up as code, to its first letter; in a text, whether it stands among other lines."""
    if block.node is None:
        return bool(block.frames)
    if block.frames and block.frame("pre") is not None:
        return True
    return True in [span.kind == "code" and span.start == 0 for span in block.spans]
