"""What kinds of elements there are for the cut, and what a look into one tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..patterns import pattern

INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font g-emoji i img ins kbd label mark meter "
    "nobr output picture q rb rp rt rtc ruby s samp small source span strike strong sub sup time tt u var wbr "
    "math mrow mi mn mo mtext msup msub msubsup mfrac msqrt mroot mover munder munderover mspace mstyle "
    "mfenced mtable mtr mtd mpadded mphantom semantics".split()
)
SKIPPED = frozenset(
    "script style svg template title meta link base iframe frame audio video canvas noframes noembed datalist "
    "annotation annotation-xml area track param col input".split()
)
"""Elements whose text a browser never shows as text."""

LANGUAGE = pattern(r"\b(?:language|lang|highlight-source|highlight|brush:)[-\s]?([a-z][\w+#]{0,19})\b", re.I)
NOT_A_LANGUAGE = frozenset(("default", "text", "none", "plaintext", "highlight", "wrapper", "container"))
SOFT_CELL = 300
"""Code points: a cell of more text, or with a block in it, stands alone (a table that lays out a page)."""
SOFT_CELL_NODES = 60
"""Elements looked at in a cell before it counts as large: keeps the look ahead linear."""


def local_name(tag: str) -> str:
    """A tag's name without its namespace or prefix, in lower case."""
    return tag.rpartition("}")[2].rpartition(":")[2].lower()


def is_soft(cell: Any) -> bool:
    """Whether a cell holds a few words and no block: a datum, not a column of the page."""
    length = 0
    for count, element in enumerate(cell.iter()):
        if count > SOFT_CELL_NODES:
            return False
        if not isinstance(element.tag, str):
            continue
        tag = local_name(element.tag)
        if count and tag not in INLINE and tag != "br" and tag not in SKIPPED:
            return False
        if tag not in SKIPPED:
            length += len(element.text or "")
        length += len(element.tail or "") if count else 0
        if length > SOFT_CELL:
            return False
    return True


def code_language(pre: Any) -> str | None:
    """The language that the classes of a pre, its code child or its wrappers name, or None."""
    for element in _around(pre):
        if value := (element.get("data-lang") or element.get("data-language") or "").strip().lower():
            return str(value)
        for found in LANGUAGE.finditer(element.get("class") or ""):
            if found[1].lower() not in NOT_A_LANGUAGE:
                return found[1].lower()
    return None


def _around(pre: Any) -> Iterator[Any]:
    """A pre, its first child, and two elements around it: where highlighters write the language."""
    yield pre
    if len(pre) and isinstance(pre[0].tag, str):
        yield pre[0]
    parent = pre.getparent()
    if parent is not None:
        yield parent
        if parent.getparent() is not None:
            yield parent.getparent()
