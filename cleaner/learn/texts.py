"""Texts as others extract them: what the model of lines is trained on.

No extractor is perfect, and each leaves something else in. So a page becomes several texts: its article with
some of what stands before and after it, with and without links, lists marked or not, blank lines between
all paragraphs or none, what trafilatura gives when it favours recall, each string of the page on a line of its own,
as BeautifulSoup gives them to those who ask for no more, and the gold body alone. From all that it shows, as text and
as Markdown, the model learns that judges the lines of texts that are all of a page.

Few of such pages are in the languages of the world, and their noise is what menus and boxes hold. So there are
written texts too, rows of a file: what the tools of each language leave in a text, as somebody wrote it down.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..judge.match import is_linked
from ..records import Block
from ..write.markdown import render
from .dataset import json_rows

WRITTEN = "labelled_texts.jsonl"
"""The file of a folder that holds written texts: on each line an object of str, id, lang and text, and body, title or
both."""
ALWAYS, SAID = frozenset(("id", "lang", "text")), frozenset(("body", "title"))
"""The keys of each row, and those of which it has one at least."""
WHOLE = 0.2
"""Share of the texts that are the whole page, menus and all."""
NONE = 0.25
"""Share of the texts that have nothing before the body, and of those that have nothing after it."""
BEFORE, AFTER = 5, 14
"""Blocks that stand before and after the body in the mean, where any do."""
LINKS_LEFT_OUT = (0.0, 0.0, 0.5, 0.95)
"""Shares of the blocks that are links alone, of which one is left out: extractors drop by link density."""
BULLETS = ("- ", "* ", "+ ", "• ", "", "", "  • ")
TITLE = 0.6
"""Share of the texts that begin with the page's <title>."""
HASHES = 0.25
"""Share of the texts whose headings are Markdown's."""
SHORT = (2, 7)
"""Lines of the gold body that stand alone as a short text."""


@dataclass(frozen=True, slots=True)
class Style:
    """How one text is written."""

    bullet: str
    """The mark of list items."""
    hashes: bool
    """Whether headings are Markdown's."""
    gaps: str
    """'all': a blank line between all blocks; 'some': none between items of a list; 'none': nowhere."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text of a page."""

    kind: str
    """How it was made: 'gold', 'short', 'window', 'trafilatura', 'strings', 'page', 'markdown' or 'written'."""
    text: str


@dataclass(frozen=True, slots=True)
class WrittenText:
    """A text that was written for training, or the beginning of one."""

    id: str
    """Unique in its file."""
    lang: str
    """Its language: models are cross-validated by it."""
    text: str
    """As somebody might have extracted it, noise and all."""
    body: str | None = None
    """Its lines less the noise; None where nobody said."""
    title: str | None = None
    """Its title as the text has it, '' where it shows none; None where nobody said."""

    @property
    def group(self) -> str:
        """What is held out together in cross-validation, as the pages of a site are: the texts of a language."""
        return f"#{self.lang}"


def read_texts(path: Path) -> list[WrittenText]:
    """The written texts of a file (WRITTEN). Raises ReadError where it cannot be read or a row is not as it must be."""
    hint = f"a folder of written texts holds {WRITTEN}"
    return [WrittenText(**row) for _, row in json_rows(path, _fault, hint)]


def _fault(row: object) -> str | None:
    """What is wrong with a row, or None."""
    if isinstance(row, dict) and all(isinstance(value, str) for value in row.values()):
        keys = set(row)
        if keys > ALWAYS and keys <= ALWAYS | SAID:
            return None
    return "a row is one JSON object of str: id, lang and text, and body, title or both"


def texts_of(
    blocks: Sequence[Block],
    inside: Sequence[bool],
    *,
    title: str,
    gold: str,
    html: str,
    strings: Sequence[str],
    seed: str,
    windows: int,
) -> list[Text]:
    """The texts of a page; the same seed gives the same ones. inside says which blocks are body, strings are all that
    it shows."""
    chance = random.Random(seed)
    texts = [Text("gold", gold), Text("short", _short(gold, chance))]
    if any(inside):
        texts += [Text("window", _window(blocks, inside, title, chance)) for _ in range(windows)]
        recall = recalled(html)
        texts.append(Text("trafilatura", f"{title}\n{recall}" if title and chance.random() < TITLE else recall))
        texts.append(Text("strings", "\n".join(strings)))
    return [text for text in texts if text.text.strip()]


def whole_texts(blocks: Sequence[Block]) -> list[Text]:
    """All that a page shows, as those get it who extract nothing: lines of text, and Markdown with its links."""
    return [Text("page", "\n".join([block.text for block in blocks])), Text("markdown", render(blocks))]


def recalled(html: str) -> str:
    """trafilatura's text of a page where it is asked to favour recall, with comments; '' where it finds none."""
    from trafilatura import extract

    return extract(html, favor_recall=True, include_comments=True) or ""


def _short(gold: str, chance: random.Random) -> str:
    """A few lines of the body, as they stand."""
    lines = [line for line in gold.split("\n") if line.strip()]
    size = chance.randint(*SHORT)
    start = chance.randint(0, max(0, len(lines) - size))
    return "\n\n".join(lines[start : start + size])


def _window(blocks: Sequence[Block], inside: Sequence[bool], title: str, chance: random.Random) -> str:
    """The body with some of what stands around it, written in some style."""
    first = inside.index(True)
    last = len(inside) - 1 - inside[::-1].index(True)
    if chance.random() < WHOLE:
        low, high = 0, len(blocks)
    else:
        low = max(0, first - _count(chance, BEFORE))
        high = min(len(blocks), last + 1 + _count(chance, AFTER))
    left_out = chance.choice(LINKS_LEFT_OUT)
    chosen = [
        blocks[i] for i in range(low, high) if inside[i] or not is_linked(blocks[i]) or chance.random() >= left_out
    ]
    style = Style(chance.choice(BULLETS), chance.random() < HASHES, chance.choice(("all", "all", "some", "none")))
    text = _written(chosen, style)
    return f"{title}\n\n{text}" if title and chance.random() < TITLE else text


def _count(chance: random.Random, mean: float) -> int:
    return 0 if chance.random() < NONE else 1 + int(chance.expovariate(1 / mean))


def _written(blocks: Sequence[Block], style: Style) -> str:
    parts: list[str] = []
    before: Block | None = None
    for block in blocks:
        if before is not None:
            together = block.frame("ul", "ol", "table") and block.frame("ul", "ol", "table") == before.frame(
                "ul", "ol", "table"
            )
            parts.append("\n" if style.gaps == "none" or (style.gaps == "some" and together) else "\n\n")
        heading = block.frame("h1", "h2", "h3", "h4", "h5", "h6")
        item = block.frame("li")
        mark = style.bullet if item is not None and heading is None else ""
        if heading is not None and style.hashes:
            mark = "#" * int(heading.kind[1]) + " "
        parts.append(mark + block.text)
        before = block
    return "".join(parts)
