"""The caller's CSS selectors, asked of the tree before it is cut."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from ..errors import OptionError


def select(root: Any, drop: Sequence[str], keep: Sequence[str]) -> dict[Any, tuple[str, ...]]:
    """The elements that the selectors match, each with 'keep CSS' or 'drop CSS' for every one that does.

    Raises OptionError for a selector that is not CSS.
    """
    found: dict[Any, tuple[str, ...]] = {}
    for verb, selectors in (("keep", keep), ("drop", drop)):
        for selector in selectors:
            for element in _matches(root, selector, verb):
                found[element] = (*found.get(element, ()), f"{verb} {selector}")
    return found


def _matches(root: Any, selector: str, option: str) -> list[Any]:
    from cssselect import SelectorError
    from lxml.cssselect import CSSSelector
    from lxml.etree import XPathError

    try:
        matches = CSSSelector(selector, translator="html")(root)
    except (SelectorError, XPathError) as error:  # the latter for a namespace, of which HTML has none
        raise OptionError(f"{option}: {selector!r} is not a CSS selector: {error}", option=option) from error
    return list(cast("list[Any]", matches))
