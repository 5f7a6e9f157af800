"""Moves what React streamed to where it belongs, as its inline scripts do when a browser reads the page.

What took the server longer comes late, in a hidden element behind the rest: '<div hidden id="S:0">'. A script then puts
it where the page holds a place open, '<template id="B:0">', by '$RC("B:0", "S:0")', or by $RR with the same two and the
style sheets that it waits for; or moves a part of it by '$RS("S:1", "P:1")' (React 18 and 19,
ReactDOMFizzInstructionSet).
"""

from __future__ import annotations

from typing import Any

from ..patterns import pattern

MOVE = pattern(r"""\$R([CRS])\(\s*(["'])([^"'<>]+)\2\s*,\s*(["'])([^"'<>]+)\4""")
"""Which function, and the ids that it is called with."""
BOUNDARY = "CR"
"""The last letters of the functions that are called with the place before what is moved."""
MOST_MOVES = 2000
"""Moves of a page: more may be nested in one another, and each looks at all that is around its place."""


def moves_in(scripts: str) -> list[tuple[str, str]]:
    """The ids of what the calls in some text move, and of its places."""
    calls = MOVE.findall(scripts)
    return [(b, a) if function in BOUNDARY else (a, b) for function, _, a, _, b in calls[:MOST_MOVES]]


def place_streamed(root: Any, html: str) -> None:
    """None; puts each streamed element of a tree, which is changed, before its place. html is what was parsed.

    What follows an element goes with it in lxml, so one that text follows stays where it is.
    """
    moves = moves_in(html)
    if not moves:
        return
    asked = {name for move in moves for name in move}
    found: dict[str, Any] = {}
    for element in root.iter("*"):
        name = element.get("id")
        if name in asked:
            found.setdefault(name, element)  # browsers take the first of an id
    for source, target in moves:
        element, place = found.get(source), found.get(target)
        if element is None or place is None or place.getparent() is None or (element.tail and element.tail.strip()):
            continue
        if element is not place and element not in place.iterancestors():
            place.addprevious(element)
            element.attrib.pop("hidden", None)
