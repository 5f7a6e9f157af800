"""The events of one walk over an lxml tree, which is only read: what cut is fed with.

Walk is the plain form; fast_walk.pyx reads libxml2's nodes through lxml's C interface, and makes no Python object
of an element that nobody asks for. walk takes the second where it was compiled and fits the lxml that is there.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import Any, Protocol

from lxml import etree

START, END, TEXT = 0, 1, 2
"""An element opens; it closes; something that is no element, such as a comment, was passed."""

READ = frozenset(
    "class id style hidden href title src data-src data-lazy-src data-original alt start value colspan role rel "
    "itemprop itemtype type datetime aria-label property name action lang dir data-testid".split()
)
"""The attributes that the events carry; more may be there."""

Event = tuple[int, str, Mapping[str, str], str | None]
"""START with tag and attributes, in the order of the page; END and TEXT with the text that follows."""


class Walking(Protocol):
    """A walk: its events, and what can be asked of the element that just opened."""

    def __iter__(self) -> Iterator[Event]:
        """The events in the order of the page."""

    def text(self) -> str | None:
        """The text between the opened element's tag and the next one."""

    def element(self) -> Any:
        """The opened element."""

    def skip(self) -> None:
        """None; leaves out what is in the opened element."""


class Walk:
    """A walk in plain Python."""

    def __init__(self, root: Any) -> None:
        self._root = self._element = root
        self._walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))

    def __iter__(self) -> Iterator[Event]:
        for event, element in self._walk:
            self._element = element
            known = isinstance(element.tag, str)  # else an entity without a declaration, or a comment
            if event != "start":
                yield END if known else TEXT, "", {}, None if element is self._root else element.tail
            elif known:
                yield START, element.tag, dict(element.items()), None

    def text(self) -> str | None:
        """The text between the opened element's tag and the next one."""
        text: str | None = self._element.text
        return text

    def element(self) -> Any:
        """The opened element."""
        return self._element

    def skip(self) -> None:
        """None; leaves out what is in the opened element."""
        self._walk.skip_subtree()


def walk(root: Any) -> Walking:
    """The events of a tree, from the compiled walk where that can be had."""
    return _walker()(root)


SAMPLE = (
    "<html lang=en><!--c--><body id=b class='x  y'>t&amp;u<p hidden data-z=1>é<br>v</p>w<script>s</script>"
    "<?p i?>z<a href=''>中</a>\U0001f600</body></html>"
)
"""What the compiled walk must read as the plain one does before it is believed."""


@cache
def _walker() -> Callable[[Any], Walking]:
    """The compiled walk if it is there and reads as the plain one does, else the plain one.

    It reads C structs, whose layout is known when it is compiled: beside an lxml of another libxml2 it is not used.
    """
    try:
        fast_walk: Any = import_module(f"{__package__}.fast_walk")
    except ModuleNotFoundError:
        return Walk
    except (ImportError, TypeError, ValueError) as error:  # what Cython raises where lxml's interface is another
        return _plain(str(error))
    if fast_walk.BUILT_WITH[1:] != (etree.LIBXML_VERSION[0], etree.LIBXML_VERSION[1]):
        return _plain(f"it was built with libxml2 {fast_walk.BUILT_WITH[1:]}, lxml has {etree.LIBXML_VERSION}")
    sample = etree.fromstring(SAMPLE, etree.HTMLParser())
    if _told(fast_walk.Walk(sample)) != _told(Walk(sample)):
        return _plain("it reads a page otherwise")
    chosen: Callable[[Any], Walking] = fast_walk.Walk
    return chosen


def _plain(why: str) -> Callable[[Any], Walking]:
    warnings.warn(
        f"cleaner's compiled walk does not fit this lxml ({why}); the plain one is used, which is slower. "
        "Install cleaner again to have it built anew.",
        RuntimeWarning,
        stacklevel=2,
    )
    return Walk


def _told(walk: Walking) -> list[object]:
    """All that a walk says of a tree, as far as both forms say it."""
    told: list[object] = []
    for event, tag, attributes, text in walk:
        told.append((event, tag, [item for item in attributes.items() if item[0] in READ], text))
        if event == START:
            told.append((walk.text(), walk.element().tag))
            if tag == "script":
                walk.skip()
    return told
