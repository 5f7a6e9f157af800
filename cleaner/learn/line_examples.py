"""Examples for the models of lines: the texts of labelled pages and written ones, each line labelled by its body."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ..blocks.text import cut_text
from ..fields.find import find_text_fields
from ..judge.gather import hear, known
from ..judge.known import title_forms
from ..judge.lines.features import COLUMNS
from ..judge.lines.model import ask_lines
from ..judge.lines.tops import known_lines
from ..judge.match import Matcher
from ..judge.vouchers import text_evidence
from ..options import Options
from ..pipeline import see_html
from ..read.parse import parse_page
from ..read.sources import read_bytes
from ..records import Block, Page
from .align import coverage, words_of
from .dataset import LabelledPage
from .examples import COVERED
from .texts import Text, WrittenText, texts_of, whole_texts

Array = np.ndarray[Any, np.dtype[Any]]

WINDOWS = 3
"""Texts of a page with some of what stands around its body; of a page in the loose convention, one."""
WRITTEN_WEIGHT = 45.0
"""Weight of lines of written texts: some hundred beside ten thousand of pages, in languages that these have not."""
CLEAN_WEIGHT = 2.0
"""Weight of lines of texts without noise: who extracted well must lose nothing."""
LOOSE_WEIGHT = 0.5
"""Weight of lines of pages in the loose convention, but for their bodies alone."""
WRITTEN_KIND = "written"
CLEAN = ("gold", "short")
"""Texts without noise (texts.Text.kind)."""
BODY_LINES, NOISE_LINES = 40, 25
"""Lines of a text that weigh 1; more share that weight, or menus would outweigh all else."""
LONGEST, LONGEST_WHOLE = 60_000, 200_000
"""Code points: a longer text is left out; the second of texts that are all of a page."""
STRINGS = "//text()[not(ancestor::script or ancestor::style or ancestor::noscript or ancestor::template)]"
"""What a page shows, in XPath."""
LISTING = frozenset(("collection", "listing", "product"))
"""Types of pages whose bodies are short lines as menus are: with noise around them they teach to leave menus in."""


@dataclass(frozen=True, slots=True, eq=False)
class TextExample:
    """The lines of one text."""

    site: str
    """What is held out together: the site of its page, or the language of a written text."""
    language: str
    """Of its page, as the set names it ('?' where it does not), or its own."""
    loose: bool
    """Whether its page's gold follows wcxb's looser convention."""
    kind: str
    """How the text was made (texts.Text.kind)."""
    rows: Array
    """Features by line."""
    inside: Array
    """Whether each line is body."""
    words: Array
    """Length of each."""
    kinds: tuple[str | None, ...]
    """The kind of noise for which rules or fields remove each already; None where they do not."""
    shares: Array
    """How much of each is in the body, 0 to 1."""

    @property
    def known(self) -> Array:
        """Whether rules or fields remove each line already."""
        return np.array([kind is not None for kind in self.kinds])

    def weights(self) -> Array:
        """What each line counts in training."""
        weights = np.ones(len(self.inside))
        weights[self.inside] = min(1.0, BODY_LINES / max(1, int(self.inside.sum())))
        weights[~self.inside] = min(1.0, NOISE_LINES / max(1, int((~self.inside).sum())))
        weights[self.words == 0] = 0.0
        if self.kind == WRITTEN_KIND:
            weights *= WRITTEN_WEIGHT
        if self.kind in CLEAN:
            weights *= CLEAN_WEIGHT
        elif self.loose:
            weights *= LOOSE_WEIGHT
            weights[self.inside & self.known] = 0.0  # body by the loose convention alone
        return weights

    def whole_weights(self) -> Array:
        """The same for texts that are all of a page: long lines count more, by the root of their words, for F1 is one
        of words. .01 more of it is reached so."""
        weights = self.weights()
        for lines in (self.inside, ~self.inside):
            longer = np.sqrt(self.words[lines]) * weights[lines]
            if longer.sum() > 0:
                weights[lines] = longer * (weights[lines].sum() / longer.sum())
        return weights


def page_texts(page: LabelledPage) -> list[Text]:
    """The texts of a labelled page, as extractors leave them; none where its gold has no body."""
    gold = page.gold.get("body")
    if not gold:
        return []
    source, blocks = shown(page)
    shares = coverage([words_of(block.text) for block in blocks], words_of(gold))
    root = parse_page(source).root
    title = " ".join((root.findtext(".//title") or "").split())
    texts = texts_of(
        blocks,
        [share >= COVERED for share in shares],
        title=title,
        gold=gold,
        html=source.html or "",
        strings=[words for text in root.xpath(STRINGS) if (words := text.strip())],
        seed=page.id,
        windows=1 if page.loose else WINDOWS,
    )
    wanted = [text for text in texts if text.kind in CLEAN or page.gold.get("type") not in LISTING]
    return [text for text in wanted if len(text.text) <= LONGEST]


def _whole_texts(page: LabelledPage) -> list[Text]:
    """All of a labelled page, as text and as Markdown; nothing of a page that lists things."""
    if not page.gold.get("body") or page.gold.get("type") in LISTING:
        return []
    return [text for text in whole_texts(shown(page)[1]) if 0 < len(text.text.strip()) <= LONGEST_WHOLE]


def shown(page: LabelledPage) -> tuple[Page, list[Block]]:
    """A labelled page, read, and the blocks of text that it shows."""
    source = read_bytes(page.read(), page.url, Options(), markup=True)
    return source, [block for block in see_html(source, Options()).blocks if block.text and not block.hidden]


def page_examples(page: LabelledPage, matcher: Matcher) -> list[TextExample]:
    """The lines of the texts of a labelled page."""
    about = (page.site, page.gold.get("lang") or "?", page.loose)
    texts = [*page_texts(page), *_whole_texts(page)]
    found = (line_example(about, text, page.gold["body"], matcher) for text in texts)
    return [example for example in found if example is not None]


def written_example(text: WrittenText, matcher: Matcher) -> TextExample | None:
    """The lines of a written text; None where it has none, or nobody said which are body."""
    if text.body is None:
        return None
    return line_example((text.group, text.lang, False), Text(WRITTEN_KIND, text.text), text.body, matcher)


def line_example(about: tuple[str, str, bool], text: Text, body: str, matcher: Matcher) -> TextExample | None:
    """The lines of a text, with their features and whether each is of that body; None where it has none.

    about is the example's site and language, and whether it is loose.
    """
    blocks = cut_text(text.text)
    heard = hear(blocks, matcher)
    fields = find_text_fields(blocks, Options(), known_lines(heard.hits, matcher))
    evidence, core = known(blocks, text_evidence(blocks), fields, matcher, heard=heard)
    asked = ask_lines(blocks, evidence, core, title_forms(fields), every=True)
    if not asked.lines:
        return None
    shares = coverage([words_of(line.text) for line in asked.lines], words_of(body))
    return TextExample(
        *about,
        text.kind,
        np.array(asked.rows, dtype=np.float32).reshape(-1, len(COLUMNS)),
        np.array(shares) >= COVERED,
        np.array([line.words for line in asked.lines]),
        asked.kinds,
        np.array(shares),
    )
