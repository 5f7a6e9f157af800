"""What every walk over an lxml tree offers the cut, and what both forms of it share: walk.py, fast_walk.pyx."""

from __future__ import annotations

from typing import Any

DONE, START, END, TEXT = 0, 1, 2, 3
"""The tree is walked; an element opens; it closes; something that is no element, such as a comment, was passed."""
KEPT_ATTRIBUTES = frozenset(
    "role rel itemprop itemtype type datetime content aria-label href property name action title lang dir "
    "data-testid typeof".split()
)
"""What rules and fields may ask of an element, besides its class and id."""
HIDING = frozenset(("hidden", "style"))
"""Attributes that may hide an element."""
NOTHING: dict[str, str] = {}
"""The attributes of elements that have none that is kept; never written to."""


class Walking:
    """A walk: steps from event to event, and what can be asked where it stands."""

    def __init__(self) -> None:
        self.classes: dict[str, tuple[str, ...]] = {}
        """Value of a class attribute -> its names, which all elements with that value share."""

    def step(self) -> int:
        """The next event: START, END or TEXT; DONE behind the last one."""
        raise NotImplementedError

    def tag(self) -> str:
        """The tag of the opened element, as lxml has it."""
        raise NotImplementedError

    def names(self) -> tuple[str, ...]:
        """The opened element's class names and, with a leading '#', its id, in lower case and the order of the page."""
        raise NotImplementedError

    def kept(self) -> dict[str, str]:
        """Those of KEPT_ATTRIBUTES that the opened element has; NOTHING where it has none."""
        raise NotImplementedError

    def may_hide(self) -> bool:
        """Whether the opened element has one of the attributes HIDING."""
        raise NotImplementedError

    def attribute(self, name: str) -> str | None:
        """The value of an attribute of the opened element."""
        raise NotImplementedError

    def element(self) -> Any:
        """The opened element."""
        raise NotImplementedError

    def skip(self) -> None:
        """None; leaves the opened element, which gives no END, and all that is in it."""
        raise NotImplementedError

    def text(self, whole: bool) -> str | None:
        """The text from where the walk stands to the next tag, within the tree.

        Unless it is asked for whole, white space alone may come as one space.
        """
        raise NotImplementedError

    def find(self, names: frozenset[str]) -> list[Any]:
        """The opened element and those in it, as far as they have one of these names, in the order of the page."""
        raise NotImplementedError

    def named(self, key: str, value: str) -> tuple[str, ...]:
        """The names in the value of a class or id attribute."""
        if key == "id":
            return tuple(["#" + name for name in value.lower().split()])
        names = self.classes.get(value)
        if names is None:
            names = self.classes[value] = tuple(value.lower().split())
        return names
