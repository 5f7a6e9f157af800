"""What the ranking of a text's first lines (fields/lines/candidates.py) learns from: titles of labelled pages, asked of
the texts of these (line_examples.page_texts), of their bodies below it, of texts below the lines that stand above the
title elsewhere, and of such that begin somewhere below their title; and titles of written texts, whose first lines are
those of many languages and kinds of sites.

On its own page the title stands below one menu; below those of others, or below none, it is known by what it is. And a
text that has lost its title begins with a line of its body, or with a heading in it.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from ..fields.lines.candidates import TEXT_TITLE
from ..fields.lines.kinds import is_paragraph
from ..fields.suffix import cuts
from ..fields.weights import builtin_weigher
from ..judge.built import builtin_rules
from ..judge.match import Matcher
from ..options import Options
from ..pipeline import see_text
from ..read.sources import read_text
from .dataset import LabelledPage
from .line_examples import CLEAN, page_texts
from .scores import norm
from .texts import Text, WrittenText
from .weights import PARTS_SET, SUFFIXED_SET, WRITTEN_SET, Asked, Question, Recorder, question_of

WHOLE, MOVED = "strings", ("strings", "window")
"""The kind of text from which lines above a title are taken, and those that are set below others."""
MOST_ABOVE = 14
"""Lines that are set above a title, at most."""
FAR_ABOVE, FAR, SHUFFLED = 0.5, 40, 0.3
"""Share of them that end somewhere in the last 40 lines above their title rather than at it; share in no order."""
HASHES = "# "
AT_HEADING, FEWEST = 0.5, 3
"""Share of the texts without their title that begin at a heading, where they have one; lines of one at least."""


@dataclass(frozen=True, slots=True)
class _Titled:
    """A text of a page that has a title."""

    page: LabelledPage
    kind: str
    text: str
    lines: Sequence[str] = ()
    """Those of a text that is set below others."""
    place: int | None = None
    """Index of the last of them that is the title."""

    @property
    def language(self) -> str:
        return self.page.gold.get("lang") or ""


def title_questions(pages: Iterable[LabelledPage], written: Iterable[WrittenText] = ()) -> Iterator[Question]:
    """What the title is chosen from in each text of these pages, and in the written ones of which it is told; none of
    the candidates is right in one that has lost it."""
    matcher = Matcher(builtin_rules())
    given = [_titled(page, text) for page in pages if page.gold.get("title") for text in page_texts(page)]
    for titled in chain(given, _headed(given), _below_others(given), _beheaded(given)):
        page = titled.page
        if asked := _asked(titled.text, matcher):
            question = question_of(page.gold["title"], page.site, page.set, TEXT_TITLE, asked)
            yield replace(question, has_gold=any(question.right))
    behind = _suffixes(given)
    for text in written:
        for set_name, lines, title in _forms(text, behind):
            if asked := _asked(lines, matcher):
                yield question_of(title, text.group, set_name, TEXT_TITLE, asked)


def _asked(text: str, matcher: Matcher) -> Asked | None:
    """What a text's title is chosen from; None where nothing may be one."""
    recorder, options = Recorder(builtin_weigher().tables), Options()
    see_text(read_text(text, None, options), options, matcher, recorder)
    return recorder.asked.get(TEXT_TITLE)


def _suffixes(given: Iterable[_Titled]) -> list[str]:
    """What stands behind the title in lines of the pages, mark and all, each once: the names of their sites and
    sections."""
    lines = {line.strip() for titled in given for line in titled.lines[: (titled.place or FAR) + 1]}
    titles = {norm(titled.page.gold["title"]) for titled in given}
    return sorted({line[len(cut.head) :] for line in lines for cut in cuts(line) if norm(cut.head) in titles})


def _forms(text: WrittenText, behind: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """A written text of which the title is told, with it; with a site's name behind it, as a page's <title> has; its
    title's line right above its first paragraph; and what is below that line, which has lost its title."""
    if text.title is None:
        return
    yield WRITTEN_SET, text.text, text.title
    lines = text.text.split("\n")
    own = [i for i, line in enumerate(lines) if text.title and text.title in line]
    if len(own) == 1 and lines[own[0]] == text.title and behind:
        suffixed = text.title + random.Random(f"{text.id}/suffix").choice(behind)
        yield SUFFIXED_SET, "\n".join([*lines[: own[0]], suffixed, *lines[own[0] + 1 :]]), text.title
    if own:
        at = next((i for i in own if lines[i] == text.title), own[0])
        body = next((i for i, line in enumerate(lines) if i > at and is_paragraph(line)), at + 1)
        yield PARTS_SET, "\n".join([lines[at], *lines[body:]]), text.title
        yield PARTS_SET, "\n".join(lines[own[-1] + 1 :]), ""


def _titled(page: LabelledPage, text: Text) -> _Titled:
    if text.kind not in MOVED:
        return _Titled(page, text.kind, text.text)
    title, lines = norm(page.gold["title"]), text.text.split("\n")
    place = max((i for i, line in enumerate(lines) if norm(line.lstrip(HASHES)) == title), default=None)
    return _Titled(page, text.kind, text.text, lines, place)


def _headed(given: Sequence[_Titled]) -> Iterator[_Titled]:
    """Bodies, and parts of them, below their title."""
    for titled in given:
        if titled.kind in CLEAN:
            yield replace(titled, text=f"{titled.page.gold['title']}\n\n{titled.text}")


def _below_others(given: Sequence[_Titled]) -> Iterator[_Titled]:
    """Texts from their title on, below lines that stand above the title on another site's page of the language."""
    above: dict[str, list[tuple[str, list[str]]]] = {}
    for titled in given:
        lines = [line.strip() for line in titled.lines[: titled.place or 0] if line.strip()]
        if titled.kind == WHOLE and lines:
            above.setdefault(titled.language, []).append((titled.page.site, lines))
    for number, titled in enumerate(given):
        if titled.place is None:
            continue
        chance = random.Random(f"{titled.page.id}/{number}")
        others = [taken for site, taken in above.get(titled.language, ()) if site != titled.page.site]
        if others:
            gap, rest = chance.choice(("\n", "\n\n")), "\n".join(titled.lines[titled.place :])
            yield replace(titled, text=gap.join(_some(chance.choice(others), chance)) + "\n" + rest)


def _beheaded(given: Sequence[_Titled]) -> Iterator[_Titled]:
    """Texts from somewhere below their title on."""
    for number, titled in enumerate(given):
        lines = titled.lines
        if titled.place is None or len(lines) - titled.place <= FEWEST:
            continue
        chance = random.Random(f"{titled.page.id}/{number}/below")
        below = range(titled.place + 1, len(lines) - FEWEST + 1)
        headings = [i for i in below if lines[i].startswith("#")]
        start = chance.choice(headings if headings and chance.random() < AT_HEADING else below)
        yield replace(titled, text="\n".join(lines[start:]))


def _some(lines: Sequence[str], chance: random.Random) -> list[str]:
    """Some of the lines above a title."""
    end = chance.randint(max(1, len(lines) - FAR), len(lines)) if chance.random() < FAR_ABOVE else len(lines)
    some = list(lines[max(0, end - chance.randint(1, MOST_ABOVE)) : end])
    if chance.random() < SHUFFLED:
        chance.shuffle(some)
    return some
