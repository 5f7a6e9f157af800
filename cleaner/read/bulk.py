"""What a page holds that is no text, taken out of one that is too long: images in its addresses, styles, scripts."""

from __future__ import annotations

import re
from collections import deque

from ..patterns import pattern

LEAST = 256
"""Code points of a tag from which it may hold an image that is worth taking out."""
_VALUES = r"""(?:[^>"'=]++|=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|(?!["']))|["'])*"""
"""The attributes of a tag: only what follows a '=' is quoted, as in browsers, and a quotation may have no end. There is
one way to read them, so that no group need be possessive: Pythons before 3.11.5 match such wrongly."""
TOKEN = pattern(
    rf"(?P<open><(?P<name>script|style)(?=[\s/>]){_VALUES}>)[^<]*+(?:<(?!/(?P=name))[^<]*+)*(?P<shut></[^>]*+>|\Z)"
    rf"|<!--.*?(?P<said>-->|\Z)|<[/!?]?[a-zA-Z]{_VALUES}(?P<done>>|\Z)|<[/!?-]*+\Z",
    re.I | re.S,
)
"""A tag, a comment, or a script or style with what it holds; at the end of the page, one that has no end."""
DATA = pattern(r"""(data:[^\s"'()<>,]{0,200}+,)[^\s"'()<>\\]{64,}+""", re.I)
"""An address that holds what it leads to."""
LONG_VALUE = pattern(r"""=\s*+(?:"[^"]{10000,}+"|'[^']{10000,}+')""")
"""The value of an attribute that no sentence fills."""
OF_DATA = pattern(r"""type\s*+=\s*+["']?[^"'>]*json""", re.I)
"""What the tag of a script says that holds data."""


def shortened(html: str, most: int) -> tuple[str, bool]:
    """The HTML in at most so many code points, and whether more was cut than what shows no text.

    Where it is longer, styles and what addresses hold go first, then scripts of no data and very long attributes. What
    is cut then is cut before the tag, script or comment that would have no end. It takes linear time.
    """
    for without in (_without_data, _without_scripts):
        if len(html) <= most:
            return html, False
        html = TOKEN.sub(without, html)
    return (html, False) if len(html) <= most else (whole(html[:most]), True)


def whole(html: str) -> str:
    """The HTML less a tag, script or comment at its end that has none."""
    last = next(iter(deque(TOKEN.finditer(html), maxlen=1)), None)
    if last is None or last.end() < len(html) or last["shut"] or last["said"] or last["done"]:
        return html
    return html[: last.start()]


def _without_data(token: re.Match[str]) -> str:
    if token["open"]:
        return token["open"] + token["shut"] if token["name"].lower() == "style" else token[0]
    return DATA.sub(r"\1", token[0]) if len(token[0]) >= LEAST and not token[0].startswith("<!--") else token[0]


def _without_scripts(token: re.Match[str]) -> str:
    if token["open"]:
        return token[0] if OF_DATA.search(token["open"]) else token["open"] + token["shut"]
    return LONG_VALUE.sub('=""', token[0]) if len(token[0]) >= LEAST and not token[0].startswith("<!--") else token[0]
