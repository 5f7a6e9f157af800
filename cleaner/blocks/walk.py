"""The walk over an lxml tree, which is only read: what cut is fed with.

Walk is the plain form; fast_walk.pyx reads libxml2's nodes through lxml's C interface, and makes no Python object
of an element that nobody asks for. walk takes the second where it was compiled and fits the lxml that is there.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any

from lxml import etree

from .walking import DONE, END, HIDING, KEPT_ATTRIBUTES, NOTHING, START, TEXT, Walking


class Walk(Walking):
    """A walk in plain Python."""

    def __init__(self, root: Any) -> None:
        super().__init__()
        self._root = self._element = root
        self._walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        self._opened = False

    def step(self) -> int:
        """The next event."""
        for event, element in self._walk:
            self._element = element
            known = isinstance(element.tag, str)  # else an entity without a declaration, or a comment
            self._opened = known and event == "start"
            if known:
                return START if self._opened else END
            if event != "start":
                return TEXT
        return DONE

    def tag(self) -> str:
        """The tag of the opened element."""
        tag: str = self._element.tag
        return tag

    def names(self) -> tuple[str, ...]:
        """The opened element's class names and id."""
        found: tuple[str, ...] = ()
        for key, value in self._element.items():
            if key in ("class", "id"):
                found += self.named(key, value)
        return found

    def kept(self) -> dict[str, str]:
        """The opened element's attributes that are kept."""
        return {key: value for key, value in self._element.items() if key in KEPT_ATTRIBUTES} or NOTHING

    def may_hide(self) -> bool:
        """Whether the opened element has an attribute that may hide it."""
        return not HIDING.isdisjoint(self._element.keys())

    def attribute(self, name: str) -> str | None:
        """The value of an attribute."""
        value: str | None = self._element.get(name)
        return value

    def element(self) -> Any:
        """The opened element."""
        return self._element

    def skip(self) -> None:
        """None; leaves the opened element."""
        self._walk.skip_subtree()
        next(self._walk)  # its end
        self._opened = False

    def text(self, whole: bool) -> str | None:
        """The text to the next tag."""
        if not self._opened and self._element is self._root:
            return None
        text: str | None = self._element.text if self._opened else self._element.tail
        return text

    def find(self, names: frozenset[str]) -> list[Any]:
        """The elements of these names."""
        return list(self._element.iter(*(f"{{*}}{name}" for name in names)))


def walk(root: Any) -> Walking:
    """The events of a tree, from the compiled walk where that can be had."""
    return _walker()(root)


SAMPLE = (
    "<html lang=en><!--c--><body id=b class='x  y'>t&amp;u<p hidden data-z=1>é<br>v</p>w<script>s</script>"
    "<?p i?>z<a href=''>中</a>\U0001f600</body></html>"
)
"""What the compiled walk must read as the plain one does before it is believed."""
FOUND = frozenset(("p", "br", "script"))
"""Names of elements that are looked for then."""
ASKED = ("class", "hidden", "href", "style", "lang")
"""Attributes that it is asked for then."""


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
    """All that a walk says of a tree."""
    told: list[object] = []
    while (event := walk.step()) != DONE:
        told.append(event)
        if event == START:
            told += (walk.tag(), walk.element().tag, walk.names(), walk.kept(), walk.may_hide(), walk.text(True))
            told += map(walk.attribute, ASKED)
            told += (element.tag for element in walk.find(FOUND))
            if walk.tag() == "script":
                walk.skip()
        told.append(walk.text(True))
    return told
