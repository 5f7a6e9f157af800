"""Formulas in the words of TeX where a page has them, else in plain strokes: MathML's numbers one after the other say
another thing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Any

from lxml import etree

from .elements import local_name

ENCODINGS = ("application/x-tex", "application/x-latex", "tex", "latex")
"""How an annotation says that it is TeX."""
STYLE = "\\displaystyle"
"""What Wikipedia's formulas begin with: it says how large they are drawn."""

TYPE = "math/tex"
"""How the type of a script begins that holds the TeX of a formula for MathJax."""
COMMENTED = ("% <![CDATA[", "%]]>")
"""What such a script may stand between, for readers of XML."""
PREVIEWED = frozenset(
    "mathjax mathjax_preview mathjax_display mathjax_chtml mathjax_svg mathjax_svg_display mjxc-display".split()
)
"""Names of what MathJax shows of the script that follows."""
SHOWN = 2
"""Elements, at most, from one of these to that script."""
IMAGES = frozenset("latex tex math formulainl formuladsp ql-img-inline-formula ql-img-displayed-equation".split())
"""Classes of images of a formula that say it beside: what WordPress, Sphinx and Doxygen write."""
FALLBACK = "mwe-math-fallback-image"
"""How that of MediaWiki begins."""
QUOTED = (("$$", "$$"), ("$", "$"), ("\\(", "\\)"), ("\\[", "\\]"))
"""What TeX may stand between."""
DISPLAYED = (("$$", "$$"), ("\\[", "\\]"))
"""The same of a formula that is a line of its own."""
SIGNS = "\\^_{="
"""One of these tells TeX between dollars from a price."""
DEEPEST = 100
"""Elements of a formula in each other; deeper ones are read as their text."""
UNSEEN = frozenset("annotation annotation-xml mphantom mprescripts none".split())
UNDER, OVER, BOTH = frozenset(("msub", "munder")), frozenset(("msup", "mover")), frozenset(("msubsup", "munderover"))
"""Elements whose second part is lowered, or raised; and those whose second is lowered and third raised."""
PARTED = UNDER | OVER | BOTH | frozenset(("mfrac", "mroot", "msqrt"))
"""Elements that a letter or number behind them is set apart from."""
BLANKS = " \t\r\n"
"""What MathML takes for white space."""
OPERATORS = {0x2061: " ", 0x2062: None, 0x2063: None, 0x2064: None}
"""What is read for operators that are not seen: one stands between a function's name and what it is of."""
PRIMES = frozenset("'′″‴")


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


def displayed_tex(text: str) -> str | None:
    """The TeX of a text that is one formula for a script to draw on a line of its own, or None."""
    for opening, closing in DISPLAYED:
        if text.startswith(opening) and text.endswith(closing) and len(text) > len(opening + closing):
            inner = text[len(opening) : -len(closing)]
            return as_tex(inner) if opening not in inner and closing not in inner else None
    return None


def script_tex(kind: str | None, text: str | None) -> str | None:
    """The TeX of a script of this type, or None where it holds none."""
    if kind is None or not kind.strip().lower().startswith(TYPE):
        return None
    opening, closing = COMMENTED
    return as_tex((text or "").strip().removeprefix(opening).removesuffix(closing))


def is_preview(element: Any) -> bool:
    """Whether the script with the TeX follows an element that has one of the names PREVIEWED."""
    for following in islice(element.itersiblings(etree.Element), SHOWN):
        if following.tag == "script":
            return script_tex(following.get("type"), following.text) is not None
    return False


def image_tex(names: Sequence[str], alt: str) -> str | None:
    """The TeX of an image of these names and this alternative text, or None where it shows something else."""
    is_formula = not IMAGES.isdisjoint(names) or any(name.startswith(FALLBACK) for name in names)
    for opening, closing in QUOTED:
        if alt.startswith(opening) and alt.endswith(closing) and len(alt) > len(opening + closing):
            inner = alt[len(opening) : -len(closing)]
            if is_formula or ("$" not in inner and any(sign in inner for sign in SIGNS)):
                return as_tex(inner)
    return as_tex(alt) if is_formula else None


def strokes_of(math: Any) -> str | None:
    """The text of a <math>: '1/2 mv^2', '√(x+1)', '∑_(i=1)^n i'; what is unseen left out, None where that is all."""
    return " ".join(_strokes(math, 0).split()) or None


def _strokes(element: Any, depth: int) -> str:
    """The same of an element in so many others."""
    if depth > DEEPEST:
        return "".join(element.itertext(etree.Element))
    name = local_name(element.tag)
    if name in UNSEEN:
        return ""
    if name == "mspace":
        return " "
    if name in ("mtable", "mfenced"):
        parts = [part for part in _parts(element, depth) if part]
        if name == "mtable":
            return "; ".join(parts)
        return f"{element.get('open', '(')}{', '.join(parts)}{element.get('close', ')')}"
    if name in ("mtr", "mlabeledtr"):
        return ", ".join(_parts(element, depth))
    if name == "msqrt":
        return f"√({_joined(element, depth)})"
    parts = _parts(element, depth) if name in PARTED else []
    if name in BOTH and len(parts) == 3:
        return parts[0] + _script("_", parts[1]) + _script("^", parts[2])
    if len(parts) != 2:
        return _joined(element, depth)
    first, second = parts
    if name == "mfrac":
        return f"{_grouped(first)}/{_grouped(second)}"
    if name == "mroot":
        return f"√[{second}]({first})"
    is_accent = name in ("mover", "munder") and len(second) == 1 and not second.isalnum()
    return first + (second if is_accent else _script("_" if name in UNDER else "^", second))


def _parts(element: Any, depth: int) -> list[str]:
    """The text of each element in one."""
    return [_strokes(inner, depth + 1).strip() for inner in element.iterchildren(etree.Element)]


def _joined(element: Any, depth: int) -> str:
    """The text of an element and of all in it, one after the other."""
    text = _seen(element.text)
    for inner in element:
        if isinstance(inner.tag, str):
            part = _strokes(inner, depth + 1)
            apart = text[-1:].isalnum() and part[:1].isalnum() and _is_parted(inner.getprevious())
            text += " " + part if apart else part
        text += _seen(inner.tail)
    return text


def _seen(text: str | None) -> str:
    """Text as it is seen: white space around it is none, and of the operators that are not seen one parts words."""
    return (text or "").strip(BLANKS).translate(OPERATORS)


def _is_parted(element: Any) -> bool:
    return element is not None and isinstance(element.tag, str) and local_name(element.tag) in PARTED


def _script(mark: str, part: str) -> str:
    """What is lowered or raised, behind its mark; a prime needs none."""
    if not part or PRIMES.issuperset(part):
        return part
    return mark + _grouped(part)


def _grouped(part: str) -> str:
    """A part in brackets, unless it is one number, letter or sign."""
    return part if len(part) < 2 or part.replace(".", "").isdigit() else f"({part})"
