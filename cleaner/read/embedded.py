"""The body of a page whose elements hold none: what its scripts carry for a browser to show.

Looked for are JSON-LD's articleBody, JSON scripts (Next.js, Nuxt and the like) and JSON in data attributes
(Discourse). Of all strings in them that are prose, those under the key that holds most of it are the body; with the
parts that the page declares, as the steps of a recipe.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from ..patterns import pattern

JSON_TYPES = ("application/json", "application/ld+json")
HELD = pattern(r"(?:=|\.push\()\s*(?=[\[{]\s*[\[{\"])")
"""In front of JSON in a program: 'window.__STATE__ = {"', 'queue.push({"'."""
MOST_HELD = 4
"""Pieces of JSON that are looked at in one program."""
DATA_CHARS = 2_000
"""Code points: a shorter attribute holds no article."""
NESTED_CHARS = 200
"""Code points: a string of so many that looks like JSON is opened."""
PROSE_WORDS = 12
"""Words: a string of fewer is a caption or a label, unless it stands under the chosen key."""
LEAST_WORDS = 60
"""Words: less prose than this under one key is no body."""
TAG = pattern(r"<[^<>]+>")
SENTENCE = pattern(r"[.!?。！？।؟](?:\s|$|[”\"»<])|[。！？]")
PARAGRAPH = pattern(r"<(?:p|br|div|h[1-6]|li|blockquote)\b", re.I)


def embedded_body(root: Any, parts: Sequence[str] = ()) -> str | None:
    """HTML of the body that the scripts under an lxml root carry, or None where they carry none.

    parts are lines that the page declares to be of its body: they follow what they do not say.
    """
    found: dict[str, list[str]] = {}
    for value in _values(root):
        for key, text in _strings(value):
            texts = found.setdefault(key, [])
            if text not in texts[-1:]:
                texts.append(text)
    best = max(found, key=lambda key: (sum(map(_words, found[key])), key), default="")
    said = " ".join(parts)
    body = [text for text in found.get(best, ()) if _plain(text) not in said]
    if sum(map(_words, [*body, *parts])) < LEAST_WORDS:
        return None
    return "\n".join([*map(_markup, body), *map(_paragraph, parts)])


def _values(root: Any) -> Iterator[Any]:
    """Whatever JSON the page carries outside of its text."""
    for script in root.iter("{*}script"):
        text = script.text or ""
        if script.get("type") in JSON_TYPES:
            yield _parsed(text)
        else:
            for held in islice(HELD.finditer(text), MOST_HELD):
                yield _parsed(text, held.end())
    for element in root.iter("{*}div", "{*}main", "{*}section"):
        for name, value in element.items():
            if name.startswith("data-") and len(value) >= DATA_CHARS and value.lstrip()[:1] in "[{":
                yield _parsed(value)


def _parsed(text: str, start: int = 0) -> Any:
    """The value of the JSON that begins at start, whatever follows it; None where there is none."""
    try:
        return DECODER.raw_decode(text[start:].lstrip())[0]
    except (ValueError, RecursionError):
        return None


DECODER = json.JSONDecoder(strict=False)


def _strings(value: Any) -> Iterator[tuple[str, str]]:
    """(key, string) of all prose in a value, in its order; JSON in strings is opened too."""
    waiting: list[tuple[str, Any]] = [("", value)]
    while waiting:
        key, item = waiting.pop()
        if isinstance(item, dict):
            waiting.extend((k, v) for k, v in reversed(item.items()))
        elif isinstance(item, list):
            waiting.extend((key, v) for v in reversed(item))
        elif isinstance(item, str):
            if len(item) >= NESTED_CHARS and item[:1] in "[{":
                waiting.append((key, _parsed(item)))
            elif _is_prose(item):
                yield key, item


def _is_prose(text: str) -> bool:
    plain = TAG.sub(" ", text)
    return (
        _words(plain) >= PROSE_WORDS
        and SENTENCE.search(plain) is not None
        and not plain.lstrip().startswith(("{", "function"))
    )


def _words(text: str) -> int:
    """About how many words; for scripts without spaces, three code points are one."""
    return max(text.count(" ") + 1, len(text.encode()) // 9 if not text.isascii() else 0)


def _plain(text: str) -> str:
    """The words of a string without markup, with one space between them."""
    return " ".join(_untagged(text).split())


def _markup(text: str) -> str:
    """A string as HTML: as it is where it holds paragraphs, else its lines as paragraphs."""
    if PARAGRAPH.search(text):
        return f"<div>{text}</div>"
    lines = [line for line in _untagged(text).splitlines() if line.strip()]
    return "".join(map(_paragraph, lines))


def _untagged(text: str) -> str:
    from html import unescape  # few pages need it, and it takes long to load

    return unescape(TAG.sub(" ", text))


def _paragraph(line: str) -> str:
    from html import escape  # as above

    return f"<p>{escape(line.strip(), quote=False)}</p>"
