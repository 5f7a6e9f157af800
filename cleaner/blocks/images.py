"""Where an image is: pages name a placeholder for what scripts load late, and several sizes of one picture."""

from __future__ import annotations

import re
from itertools import islice
from typing import Any, TypeGuard

from ..patterns import pattern

LAZY = ("data-src", "data-lazy-src", "data-original")
"""Attributes of an image for what a script puts into src."""
LAZY_SETS = ("data-srcset", "data-lazy-srcset")
"""The same for srcset."""
NO_PICTURE = ("data:", "about:")
"""How addresses begin that hold a placeholder at most."""
TINY = ("0", "1")
"""Widths and heights of what nobody sees."""
SMALL = 64
"""Pixels of the width or height, as an image's markup has it, of an icon."""
PIXELS = pattern(r"\s*(\d{1,6})(?:\.\d*)?\s*(?:px)?\s*", re.ASCII)
UNFILLED = "{"
"""Stands in an address that a script completes."""
CANDIDATE = pattern(r"([^\s,](?:\S*[^\s,])?)(?:\s+([^\s,][^,]*))?\s*(?:,|$)")
"""One picture of a srcset and its size, such as '600w': an address may hold commas, but not end in one."""
SIZE = pattern(r"\d{1,6}(?:\.\d{1,6})?(?=[wx])", re.ASCII)
MOST_SOURCES = 20
"""Sources of one picture that are looked at."""
LONGEST_SET = 10_000
"""Code points of a srcset that are looked at."""


def is_address(value: str | None) -> TypeGuard[str]:
    """Whether the value of an attribute may be the address of a picture."""
    if value is None or not value.strip():
        return False
    return UNFILLED not in value and not value.lstrip().startswith(NO_PICTURE)


def is_small(length: str | None) -> bool:
    """Whether the width or height of an image is that of an icon."""
    pixels = PIXELS.fullmatch(length) if length else None
    return pixels is not None and int(pixels[1]) <= SMALL


def largest(sizes: str | None) -> str | None:
    """The address of the largest picture of a srcset, the first of several, or None where there is none."""
    best, most = None, -1.0
    for found in CANDIDATE.finditer((sizes or "")[:LONGEST_SET]):
        size = SIZE.match(found[2] or "")
        width = float(size.group()) if size else 0.0
        if width > most and is_address(found[1]):
            best, most = found[1], width
    return best


def source_beside(image: Any) -> str | None:
    """The address that a <source> names for an image in a <picture>, or None."""
    picture = image.getparent()
    while picture is not None and picture.tag == "source":  # libxml2 does not know that it is empty
        picture = picture.getparent()
    if picture is None or picture.tag != "picture":
        return None
    for source in islice(picture.iter("source"), MOST_SOURCES):
        for name in (*LAZY_SETS, "srcset"):
            if found := largest(source.get(name)):
                return found
    return None
