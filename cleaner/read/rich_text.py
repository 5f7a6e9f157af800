"""Rich text in JSON, whose paragraphs are torn into pieces of one style: Portable Text, ProseMirror, Contentful's, that
of Lexical and of Slate."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..patterns import pattern
from .strings import PARAGRAPH

PIECES = frozenset(("text", "span"))
"""Types of pieces; those of Slate have none."""
WORDS, WITHIN = ("text", "value"), ("children", "content")
"""Where pieces have their words, and where other pieces, as links are, have theirs."""
TYPES = ("type", "_type", "nodeType")
"""Keys of what kind of block or piece something is."""
STYLES = ("style", "tag")
"""Keys of what else may say that it is a heading."""
HEADING = pattern(r"h[1-6]|(?:sub-?)?head(?:er|ing|line)?(?:[-_ ]?\w+)?")
"""A type of headings, in small letters."""
PARTED = pattern(r"[.!?…]\n[A-ZÄÖÜ]")
"""Where one piece ends and the next begins without a space: they are paragraphs."""


def is_heading(value: Mapping[str, Any]) -> bool:
    """Whether an object says that it is a heading."""
    return any(HEADING.fullmatch(kind) is not None for kind in _kinds(value, (*TYPES, *STYLES)))


def joined(pieces: Sequence[Any], key: str) -> tuple[str, str] | None:
    """The key of the words of the pieces in a list under a key, and these as one text; None where there are none."""
    word = next((name for piece in pieces if (name := _word_key(piece, key))), None)
    if word is None or any(_is_block(piece, word) for piece in pieces):
        return None
    texts: list[str] = []
    waiting = list(reversed(pieces))
    while waiting:
        piece = waiting.pop()
        if not isinstance(piece, dict):
            continue
        if isinstance(text := piece.get(word), str):
            texts.append(f"\n{text}" if texts and PARTED.fullmatch(f"{texts[-1][-1:]}\n{text[:1]}") else text)
        elif any("break" in kind for kind in _kinds(piece)):
            texts.append("\n")
        for name in WITHIN:
            if isinstance(within := piece.get(name), list):
                waiting.extend(reversed(within))
    whole = "".join(texts)
    return None if PARAGRAPH.search(whole) else (word, whole)


def _word_key(piece: Any, key: str) -> str | None:
    """The key of the words of a piece that stands in a list under a key; None where it is none."""
    if not isinstance(piece, dict):
        return None
    word = next((name for name in WORDS if isinstance(piece.get(name), str)), None)
    return word if "marks" in piece or key == "children" or not PIECES.isdisjoint(_kinds(piece)) else None


def _is_block(piece: Any, word: str) -> bool:
    """Whether what has words is of another type than pieces are."""
    return isinstance(piece, dict) and isinstance(piece.get(word), str) and not PIECES.issuperset(_kinds(piece))


def _kinds(value: Mapping[str, Any], names: Sequence[str] = TYPES) -> list[str]:
    """The words in small letters for what an object is."""
    return [kind.lower() for name in names if isinstance(kind := value.get(name), str)]
