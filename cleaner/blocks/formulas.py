"""Formulas in the words of TeX, where a page has them: MathML's numbers one after the other say another thing."""

from __future__ import annotations

from typing import Any

from lxml import etree

from .elements import local_name

ENCODINGS = ("application/x-tex", "application/x-latex", "tex", "latex")
"""How an annotation says that it is TeX."""
STYLE = "\\displaystyle"
"""What Wikipedia's formulas begin with: it says how large they are drawn."""


def tex_of(math: Any) -> str | None:
    """The TeX of a <math>, from its annotation or the text that stands for it, or None."""
    for element in math.iter(etree.Element):
        name = local_name(element.tag)
        if name == "math" and element is not math:
            break  # another formula, which is asked for itself
        if name != "annotation":
            continue
        if (element.get("encoding") or "").lower() in ENCODINGS and (found := as_tex(element.text)):
            return found
    return as_tex(math.get("alttext"))


def as_tex(text: str | None) -> str | None:
    """The TeX on one line, without what says how large it is drawn; None where there is none."""
    line = " ".join((text or "").split())
    if line.startswith("{" + STYLE) and line.endswith("}"):
        line = line[1:-1]
    return line.removeprefix(STYLE).strip() or None
