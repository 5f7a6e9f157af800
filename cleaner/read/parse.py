"""HTML text to an lxml tree, once, and never less of it than there is."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from ..errors import warning
from ..patterns import pattern
from ..quick import dataclass
from ..records import PageWarning

DEPTH_LIMIT = 1500
"""Open elements; libxml2 stops at 2,048 and loses the rest of the page (seen with libxml2 2.14)."""

GIANT = 50_000
"""Code points of a tag from which its attributes are counted."""
GIANT_TAG = pattern(rf"<([a-zA-Z][^\s<>/]*)\s[^<>]{{{GIANT},}}>")
MANY_ATTRIBUTES = 2000
"""Attributes of one element: libxml2 needs 4 ms for so many, and 8 minutes for 200,000."""
TAIL = 4096
"""Code points at either end of a page that are looked at for its html tags; some sites append scripts."""
UNFINISHED = pattern(r"</?[a-zA-Z][^<>]*\Z")
CLOSED = pattern(r"(?:</[a-zA-Z][\w-]*\s*>|-->|/>)\s*\Z")
TAG = pattern(r"<(/?)([a-zA-Z][^\s/>]*)[^<>]*>")
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())


@dataclass(frozen=True, slots=True)
class Tree:
    """A parsed page."""

    root: Any
    """The lxml root element."""
    warnings: tuple[PageWarning, ...] = ()
    """What parsing noticed."""


def parse(html: str) -> Tree:
    """The tree of an HTML document or fragment; of an empty one where there is no markup.

    A page nested more deeply than libxml2 allows is flattened first, with the warning tree-cut, so
    that no text is lost.
    """
    cut = (warning("page-truncated"),) if is_truncated(html) else ()
    if _may_hold_giant(html):
        html = GIANT_TAG.sub(_without_attributes, html)
    root, too_deep = _parse(html)
    if not too_deep:
        return Tree(root, cut)
    root, _ = _parse(flatten(html))
    return Tree(root, (warning("tree-cut"), *cut))


def _may_hold_giant(html: str) -> bool:
    """Whether a giant tag may be there: one fills some window of half its size, where no tag ends."""
    window = GIANT // 2
    return any(html.find(">", start, start + window) < 0 for start in range(0, len(html) - window + 1, window))


def _without_attributes(tag: re.Match[str]) -> str:
    """A tag of very many attributes without them: the parser takes quadratic time over them."""
    return f"<{tag[1]}>" if tag[0].count("=") > MANY_ATTRIBUTES else tag[0]


def is_truncated(html: str) -> bool:
    """Whether a page ends in the middle: inside a tag, or with its html and body open and no end tag since.

    A page may leave out </body> and </html>, but then it ends after a block's end tag, not in running text.
    """
    end = html[-TAIL:]
    if UNFINISHED.search(end):
        return True
    return "</body" not in end.lower() and "</html" not in end.lower() and _opens(html) and not CLOSED.search(end)


def _opens(html: str) -> bool:
    return "<html" in html[:TAIL].lower()


def _parse(html: str) -> tuple[Any, bool]:
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    data = html.encode("utf-8", "replace")
    root = etree.fromstring(data, parser) if data.strip() else None
    if root is None:
        root = etree.Element("html")
    return root, any(e.type_name == "ERR_RESOURCE_LIMIT" for e in parser.error_log)


def flatten(html: str, limit: int = DEPTH_LIMIT) -> str:
    """The HTML without the tags that would nest deeper than limit; every other character stays."""
    depth = 0

    def shallow(match: re.Match[str]) -> str:
        nonlocal depth
        name = match[2].lower()
        if name in VOID or match[0].endswith("/>"):
            return match[0]
        if match[1]:
            depth = max(0, depth - 1)
            return match[0] if depth < limit else " "
        depth += 1
        return match[0] if depth <= limit else " "

    return TAG.sub(shallow, html)


def serialise(root: Any) -> str:
    """The HTML of a tree or element, without what follows it."""
    html: str = etree.tostring(root, encoding="unicode", method="html", with_tail=False)
    return html
