"""HTML text to an lxml tree, once, and never less of it than there is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import Any, AnyStr

from lxml import etree

from ..errors import warning
from ..frozen import Record
from ..patterns import pattern
from ..records import Page, PageWarning
from .shadow import holds_shadows, open_shadows
from .streamed import moves_in, place_streamed

DEPTH_LIMIT = 1500
"""Open elements; libxml2 stops at 2,048 and loses the rest of the page (seen with libxml2 2.14)."""

GIANT = 16_000
"""Code points of a tag from which its attributes are counted."""
GIANT_TAG = pattern(r"""<([a-zA-Z][^\s<>/]*)[\s/](?:[^<>"']++|"[^"]*+"|'[^']*+')*+>""")
ATTRIBUTE = pattern(r"""[^\s"'<>/=]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'<>]++))?""")
MANY_ATTRIBUTES = 2000
"""Attributes of one element: libxml2 needs 4 ms for so many, and 8 minutes for 200,000."""
BRACKETS_AND_QUOTES, BYTES_OF_THEM = ("<", ">", '"', "'"), (b"<", b">", b'"', b"'")
TAIL = 4096
"""Code points at either end of a page that are looked at for its html tags; some sites append scripts."""
UNFINISHED = pattern(r"</?[a-zA-Z][^<>]*\Z")
CLOSED = pattern(r"(?:</[a-zA-Z][\w-]*\s*>|-->|/>)\s*\Z")
TAG = pattern(r"<(/?)([a-zA-Z][^\s/<>]*+)[^<>]*+>")
TEMPLATE = b"<template"
"""What holds a shadow tree, or the place of what is streamed: one look at the bytes, a quarter of the cost of three at
the characters, saves most pages the search for either."""
END_OF_BREAK = (b"</br", b"</BR")
"""What a page writes for a break by mistake. Browsers take it for one, libxml2 drops it."""
DROPPED_BREAK, FULL_LOG = "Unexpected end tag : br", 100
"""What libxml2 says of it, and the complaints that lxml keeps."""
SCRIPT_OR_BREAK = pattern(rb"<(script|style)\b.*?(?:</\1|\Z)|<!--.*?(?:-->|\Z)|</br\s*+/?+>", re.I | re.S)
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())


class Tree(Record):
    """A parsed page."""

    root: Any
    """The lxml root element."""
    warnings: tuple[PageWarning, ...] = ()
    """What parsing noticed."""


def parse_page(page: Page) -> Tree:
    """The tree of a page: the caller's own where it brought one, else that of its HTML."""
    if page.tree is not None:
        return Tree(as_shown(page.tree))
    return parse(page.html or "", page.utf8[1] if page.utf8 is not None and page.utf8[0] is page.html else None)


def parse(html: str, utf8: bytes | None = None) -> Tree:
    """The tree of an HTML document or fragment; of an empty one where there is no markup.

    utf8 is html in UTF-8, where that is at hand. A page nested more deeply than libxml2 allows is flattened first,
    with the warning tree-cut, so that no text is lost.
    """
    cut = (warning("page-truncated"),) if is_truncated(html) else ()
    whole = html
    if utf8 is None or may_hold_giants(utf8):
        html = without_giants(html)
    root, too_deep = _parse(html, utf8 if html is whole else None)
    if not too_deep:
        return Tree(root, cut)
    root, _ = _parse(flatten(html))
    return Tree(root, (warning("tree-cut"), *cut))


def without_giants(html: str) -> str:
    """The HTML, each giant tag of very many attributes without them; the very same str where there is none.

    The parser takes quadratic time over such a tag. It fills some window of half its size, where no tag begins or
    ends; so the pattern is tried only at a tag that may be open before such a window. Tried everywhere it took a third
    of the time of parsing. A tag whose attributes hold brackets within every window is not found.
    """
    pieces: list[str] = []
    done = 0
    for opened in _before_windows(html, BRACKETS_AND_QUOTES):
        giant = GIANT_TAG.match(html, opened) if opened >= done else None
        if giant and len(giant[0]) >= GIANT and len(ATTRIBUTE.findall(giant[0])) > MANY_ATTRIBUTES:
            pieces += (html[done:opened], f"<{giant[1]}>")
            done = giant.end()
    return "".join((*pieces, html[done:])) if pieces else html


def may_hold_giants(utf8: bytes) -> bool:
    """Whether a tag may be open before some window without brackets, as without_giants looks for them: a look that
    saves most pages the one at their code points, which are no more than its bytes, and are searched far slower."""
    return next(_before_windows(utf8, BYTES_OF_THEM), None) is not None


def _before_windows(text: AnyStr, marks: tuple[AnyStr, AnyStr, AnyStr, AnyStr]) -> Iterator[int]:
    """Where tags begin that may be open before a window without brackets: none has ended since, or one did within
    quotes, by the count of them; marks are both brackets and the quotes."""
    less, greater, double, single = marks
    window = GIANT // 2
    opened = ended = -1
    for start in range(0, len(text) - window + 1, window):
        end = start + window
        begins = text.rfind(less, start, end)
        if begins >= 0:
            opened, ended = begins, text.find(greater, begins, end)
            continue
        ends = text.find(greater, start, end)
        if ends < 0 <= opened and (ended < 0 or _is_quoted(text[opened:ended], double, single)):
            yield opened
            opened = -1
        if ended < 0:
            ended = ends


def _is_quoted(text: AnyStr, double: AnyStr, single: AnyStr) -> bool:
    """Whether a quotation may be open at the end of a text."""
    return text.count(double) % 2 > 0 or text.count(single) % 2 > 0


def is_truncated(html: str) -> bool:
    """Whether a page ends in the middle: inside a tag, or with its html and body open and no end tag since.

    A page may leave out </body> and </html>, but then it ends after a block's end tag, not in running text.
    """
    end = html[-TAIL:]
    if UNFINISHED.match(end, max(end.rfind("<"), 0)):
        return True
    return "</body" not in end.lower() and "</html" not in end.lower() and _opens(html) and not CLOSED.search(end)


def _opens(html: str) -> bool:
    return "<html" in html[:TAIL].lower()


def _parse(html: str, utf8: bytes | None = None) -> tuple[Any, bool]:
    data = html.encode("utf-8", "replace") if utf8 is None else utf8
    root, log = _read(data)
    if _may_have_dropped_break(log) and any(mark in data for mark in END_OF_BREAK):
        root, log = _read(SCRIPT_OR_BREAK.sub(_with_break, data))
    _join_roots(root, list(root.itersiblings()))
    if TEMPLATE in data:
        open_shadows(root)
        place_streamed(root, html)
    return root, any(e.type_name == "ERR_RESOURCE_LIMIT" for e in log)


def _read(data: bytes) -> tuple[Any, Any]:
    """libxml2's tree of a page, and what it complains about."""
    # Nobody asks the parser's table of ids, which takes a tenth of its time: every doubled one is an error in its log.
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, collect_ids=False
    )
    root = etree.fromstring(data, parser) if data and not data.isspace() else None
    return etree.Element("html") if root is None else root, parser.error_log


def _may_have_dropped_break(log: Any) -> bool:
    """Whether libxml2 complains of the end tag of a break, or of so much that its log is full: to look for one in each
    page takes a tenth of the time that parsing takes."""
    return len(log) >= FULL_LOG or any(e.message == DROPPED_BREAK for e in log)


def _with_break(found: re.Match[bytes]) -> bytes:
    """A break for its end tag; a script or comment as it is."""
    return b"<br>" if found[0].startswith(END_OF_BREAK) else found[0]


def as_shown(root: Any) -> Any:
    """The root of a caller's tree, or of a copy of it where browsers show what it holds in another place."""
    further = list(root.itersiblings("*")) if root.getparent() is None else []
    templates = list(root.iter("template"))
    calls = "\n".join([script.text or "" for script in root.iter("script")]) if templates else ""
    if not further and not holds_shadows(templates) and not moves_in(calls):
        return root
    copied = deepcopy(root)
    copied.tail = None
    _join_roots(copied, deepcopy(further))
    open_shadows(copied)
    place_streamed(copied, calls)
    return copied


def _join_roots(root: Any, further: Sequence[Any]) -> None:
    """None; moves what stands behind </html> into the body, as browsers do: libxml2 2.14 makes further roots of it.

    Each is a div there: text can be moved with its element alone, since lxml refuses to be given the control characters
    that it has read.
    """
    if further:
        body = root.find("body")
        for other in further:
            for element in list(other.iter("html", "head", "body")):
                element.tag = "div"
            (root if body is None else body).append(other)


def flatten(html: str, limit: int = DEPTH_LIMIT) -> str:
    """The HTML without the tags that would nest deeper than limit; every other character stays."""
    depth = 0

    def shallow(match: re.Match[str]) -> str:
        """The tag, or a space in place of one that nests too deeply."""
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
