"""An article, or the error in its place, as the command prints it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..records import Block, Frame, Span
from .order import Style

if TYPE_CHECKING:
    from ..article import Article
    from ..errors import CleanerError

LINES = ("title", "section")
"""Parts that are one line, empty where the page has none, so that the lines of many sources can be counted off."""
COMMENTS = "Comments"
"""The heading over readers' comments."""
FIRST_FRAME = -1
"""Frame ids of our own count down from here; those of a page count up from 0."""
INDENT = 2
"""Spaces a level of JSON that people read."""


def rendered(article: Article, source: str, style: Style) -> str:
    """The article in that style: with one newline at its end, or '' where there is nothing to print."""
    if style.explain:
        from ..write.report import explain

        return _ended(explain(article))
    if style.is_json:
        data = article.to_dict() if style.only is None else {style.only: getattr(article, style.only)}
        return _json({"source": source, **data}, style)
    if style.format == "text":
        return _text(article, style.only)
    if style.format == "markdown":
        from ..write.markdown import render
    else:
        from ..write.html import render
    return _ended(render(_blocks(article, style.only)))


def rendered_error(error: CleanerError, message: str, source: str, style: Style) -> str | None:
    """What stands in the article's place: a JSON object that names the error and its data; None in other formats."""
    if not style.is_json:
        return None
    data = {name: value for name, value in vars(error).items() if name != "hint"}
    return _json({"source": source, "error": {"type": type(error).__name__, "message": message, **data}}, style)


def joined(text: str, source: str, style: Style, *, is_first: bool, is_last: bool) -> str:
    """The text as one of several on the same stream.

    json becomes an array, for which every source must give a text. In text a line like that of head and tail names
    the source, in Markdown and HTML a comment; a blank line comes before it. What is one line for each source needs
    nothing.
    """
    if style.format == "jsonl" or (style.format == "text" and style.only in LINES):
        return text
    if style.format == "json":
        return ("[\n" if is_first else "") + text.removesuffix("\n") + ("\n]\n" if is_last else ",\n")
    if style.format == "text":
        name = f"==> {unobeyed(source)} <=="
    else:
        from html import escape  # a single page needs none, and it takes long to load

        name = f"<!-- {escape(unobeyed(source))} -->"
    return ("" if is_first else "\n") + f"{name}\n{text}"


def unobeyed(text: str) -> str:
    """The text with what terminals may obey escaped."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def _text(article: Article, only: str | None) -> str:
    if only in LINES:
        return " ".join((getattr(article, only) or "").split()) + "\n"
    if only is not None:
        return _ended(article.body)
    from ..write.text import plain

    comments = (f"[{COMMENTS}]", *article.comments) if article.comments else ()
    return _ended("\n\n".join((plain(article), *comments)))


def _blocks(article: Article, only: str | None) -> tuple[Block, ...]:
    """What Markdown and HTML are made of: the title as a heading, the section in italics, the body, the comments."""
    title, section = article.title, article.section
    head = [_heading(title, "h1", FIRST_FRAME)] if title and only in (None, "title") else []
    if section and only in (None, "section"):
        head.append(Block(0, section, "p", spans=(Span("em", 0, len(section)),)))
    if only is not None:
        return article.content if only == "body" else tuple(head)
    comments = [Block(0, text, "p") for text in article.comments or ()]
    if comments:
        comments.insert(0, _heading(COMMENTS, "h2", FIRST_FRAME - 1))
    return (*head, *article.content, *comments)


def _heading(text: str, level: str, frame: int) -> Block:
    return Block(0, text, level, frames=(Frame(level, frame),))


def _json(data: Mapping[str, Any], style: Style) -> str:
    if style.format == "jsonl":
        return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"
    return json.dumps(data, ensure_ascii=False, indent=INDENT) + "\n"


def _ended(text: str) -> str:
    text = text.rstrip("\n")
    return f"{text}\n" if text else ""
