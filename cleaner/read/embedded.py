"""The body of a page whose elements hold none: what its scripts carry for a browser to show.

Looked for are JSON-LD, JSON scripts (Next.js, Nuxt and the like) and JSON in data attributes (Discourse). Their strings
are grouped by the thing that they tell of, which is the object with a title around them, and by their key. The body is
the group that says what the page declares as its articleBody; else the one with the most prose, where that of the thing
with the page's own title counts several times. With it go the parts that the page declares, as the steps of a recipe.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from ..patterns import pattern
from ..script_json import READER
from .strings import PARAGRAPH, letters, parsed, plain, untagged, word_count
from .things import Group, Reader, Said

HELD = pattern(r"(?:=|\.push\()\s*(?=[\[{]\s*[\[{\"])")
"""In front of JSON in a program: 'window.__STATE__ = {"', 'queue.push({"'."""
MOST_HELD = 4
"""Pieces of JSON that are looked at in one program."""
DATA_CHARS = 2_000
"""Code points: a shorter attribute holds no article."""
LEAST_WORDS = 60
"""Words: less prose than this in one group is no body."""
LEAST_DECLARED = 20
"""The same of what is declared as the body of the thing with the page's title: news in brief has few."""
DECLARED = "articleBody"
"""The key of a body that the page declares."""
OPENING = 80
"""Letters at the beginning of a declared body, by which another form of it is known."""
ALIKE = 0.9
"""Share of a declared body's words that another form of it has at least, which is in paragraphs."""


def embedded_body(root: Any, parts: Sequence[str] = (), title: str = "") -> str | None:
    """HTML of the body that the scripts under an lxml root carry, or None where they carry none.

    parts are lines that the page declares to be of its body: they follow what they do not say. title is the page's.
    """
    reader = Reader(letters(title))
    for value in _values(root):
        reader.read(value)
    best = _best([group for group in reader.groups.values() if group.prose])
    said = " ".join(parts)
    body = [text for text in best.texts() if plain(text.text) not in said] if best is not None else []
    least = LEAST_DECLARED if best is not None and best.key == DECLARED and best.is_own else LEAST_WORDS
    if sum(map(word_count, [*[text.text for text in body], *parts])) < least:
        return None
    return "\n".join([*map(_markup, body), *map(_paragraph, parts)])


def opening(text: str) -> str:
    """The first letters of a declared body: what has them says the same."""
    return letters(plain(text))[:OPENING]


def _best(groups: Sequence[Group]) -> Group | None:
    """The group that is the body, if any is."""
    long = [group for group in groups if group.key == DECLARED and group.words >= LEAST_WORDS]
    if not long:
        return max(groups, key=Group.worth, default=None)
    declared = max(long, key=Group.worth)
    if declared.is_in_paragraphs() and not _is_cut(declared):
        return declared
    begins = opening(declared.prose[0])
    forms = [
        group
        for group in groups
        if group.is_own
        and group.words >= ALIKE * declared.words
        and group.is_in_paragraphs()
        and begins in letters(plain(" ".join(group.prose)))
    ]
    return max(forms, key=Group.worth, default=declared)


def _is_cut(group: Group) -> bool:
    """Whether a declared body is only its beginning."""
    return group.prose[-1].rstrip().endswith(("…", "..."))


def _values(root: Any) -> Iterator[Any]:
    """Whatever JSON the page carries outside of its text."""
    for script in root.iter("{*}script"):
        text = script.text or ""
        if "json" in (script.get("type") or "").lower():
            yield parsed(text)
        else:
            for held in islice(HELD.finditer(text), MOST_HELD):
                yield _begun(text, held.end())
    for element in root.iter("{*}div", "{*}main", "{*}section"):
        for name, value in element.items():
            if name.startswith("data-") and len(value) >= DATA_CHARS and value.lstrip()[:1] in "[{":
                yield parsed(value)


def _begun(text: str, start: int) -> Any:
    """The value of the JSON that begins at start in a program; None where there is none."""
    try:
        return READER.raw_decode(text, start)[0]
    except (ValueError, RecursionError):
        return None


def _markup(said: Said) -> str:
    """A string as HTML: as it is where it holds paragraphs, else its lines as paragraphs, or a heading."""
    if PARAGRAPH.search(said.text):
        return f"<div>{said.text}</div>"
    lines = [line for line in untagged(said.text).splitlines() if line.strip()]
    if said.is_heading and not said.is_prose and len(lines) == 1:
        return _paragraph(lines[0], "h2")
    return "".join(map(_paragraph, lines))


def _paragraph(line: str, tag: str = "p") -> str:
    from html import escape  # few pages need it, and it takes long to load

    return f"<{tag}>{escape(line.strip(), quote=False)}</{tag}>"
