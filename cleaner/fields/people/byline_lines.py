"""Authors in lines that no markup calls theirs: bylines by the headline of a page, and farther below, or in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...patterns import pattern
from ...records import Block, Found, Span
from ..candidates import Candidate, key
from ..dates.dateline import is_date_alone
from ..dates.written_date import written_dates
from ..section_words import MENU_LABELS
from ..shown import Line, Visible, lines_below
from ..suffix import Site
from .declared_names import LINE, joined
from .label_alone import MOST, is_label_alone, names_below
from .name_words import DONE, LABELS
from .names import (
    MAX_BYLINE,
    is_further_person,
    is_label_word,
    is_person,
    name_in_loose_line,
    names_in_line,
    parts_of,
    split_names,
)
from .reporters import reporters_in, reporters_of_wire

NEAR = 12
"""Blocks behind the headline in which a marked byline stands."""
BESIDE = 6
"""The same for a line that is not marked."""
BEFORE = 3
"""Blocks before the headline."""
SENTENCE_ENDS, SENTENCE = (".", "!", "?", "…", "。"), 8
"""What ends a sentence, and the spaces of one: a name that ends in an initial has fewer."""
APART = 2
"""Blocks from one reporter's line to the next, or from a label to a name: a mail address or a picture may stand between
them."""
BARS, READING = pattern(r"\s*[|·•]\s*"), pattern(r"\d{1,3}(?: [^\W\d_]+\.?){1,3}")
"""What parts a date from how long reading takes, and how that is told: '5 min read'."""
IMAGE = pattern(r"\s*\[?!\[[^\[\]]*\]\([^()]*\)(?:\]\([^()]*\))?\s*")
"""A picture of Markdown on a line of its own: of who wrote the text it may say the name."""
BAR, LEAST_BARS = "|", 2
"""What parts a row such as 'By A. Example|3 May 2026|Islands|0 Comments', and how often at least."""
ROW, ROWS = "tr", 3
"""A row of a table whose cells are one block, and how many others stand beside one that is an entry of many."""
PARTED = pattern(r"\s*(?:[,;]|&|\s(?:and|und|et|y|e)\s)\s*")
TOGETHER = pattern(r"\s*(?:[,;&]|(?:and|und|et|y|e|og|och|en|i|и)\s)?\s*")
"""What stands between the links to those who wrote together."""
TELLING = pattern(rf"(?:{DONE}|{LABELS})")
"""How a byline below the body starts, in lower case; 'by' alone may lead to other people there."""
ALL_PEOPLE = frozenset("people team members contributors staff personen equipo équipe".split())
"""What links to all of a site's people say, as keys."""
AUTHOR_PAGE = pattern(
    r"/(?:authors?|autor(?:en|es|in)?|auteurs?|autori|profiles?|people|person(?:en)?|staff|team|journalists?|"
    r"contributors?|writers?|columnists?|reporters?|users?|members?|by|redaktion|yazar(?:lar)?|penulis|editors?|"
    r"bios?|creators?|redactor(?:es)?|experts?|av|forfatter|forfattere|skribent|toimittaja|kirjoittaja|szerzo|avtor|autors|"
    r"autorius|avtorji|tac-gia)/[^/?#]+|/@\w+|[?&]author=",
    re.IGNORECASE,
)
"""An address of the page about a person."""


def from_lines(visible: Visible, blocks: Sequence[Block], headline: int | None) -> Iterator[Candidate]:
    """The names in lines that read as a byline: the first by the headline, else below it where its label tells."""
    if headline is None:
        return
    for line in visible.beside(headline, BEFORE, BESIDE):
        if line.block == headline:  # a table that lays out a page has title and byline in one cell
            rows = line.text.split("\n")[1:]
            yield joined(LINE, next((names for row in rows if (names := names_in_line(row))), ()))
            continue
        names = names_in_line(line.text)
        if names:
            yield joined(LINE, (*names, *_further_reporters(visible.since(line))))
            return
        if name := name_in_loose_line(line.text):
            yield Candidate(name, "loose line at the headline")
    for block in blocks[headline + 1 : headline + NEAR]:
        yield joined(LINE, reporters_of_wire(block.text))
    near = (x for x in visible.beside(headline, 0, NEAR) if x.block > headline + BESIDE)
    linked = next((name for x in near if (name := _linked_person(blocks[x.block])) is not None), "")
    yield Candidate(linked, "linked line below")
    for line in lines_below(visible.lines, headline + BESIDE, MAX_BYLINE):  # a label and a name are two words
        if TELLING.match(line.text.lower()) and not _is_entry(blocks, line.block):
            yield joined("line below", names_in_line(line.text))
    signed = lone_byline(visible, headline)
    if signed is not None:
        yield joined("line below", names_in_line(signed.text) or [_account_in(signed.text)])


def _is_entry(blocks: Sequence[Block], place: int) -> bool:
    """Whether a block is a row among others of a table, which tell of a film or a book rather than of the page."""
    return blocks[place].tag == ROW and sum(x.tag == ROW for x in blocks[place - ROWS : place + ROWS + 1]) > ROWS


def lone_byline(visible: Visible, headline: int | None) -> Line | None:
    """The only byline with a date below the text that no markup calls one, which is a row of parts or starts with more
    than 'by': 'Posted by quay_watcher on 3 May 2026'; None for none. Several are of other pages or of comments."""
    labelled = {label.block for label in visible.all("byline")}
    found = []
    for place in visible.dated:
        line = visible.lines[place]
        below = not line.aside and (headline is None or line.block > headline + BESIDE) and line.block not in labelled
        told = below and (line.text.count(BAR) >= LEAST_BARS or TELLING.match(line.text.lower()))
        if told and (names_in_line(line.text) or _account_in(line.text)):
            found.append(line)
    return found[0] if len(found) == 1 else None


def _account_in(line: str) -> str:
    """The account of one word that a byline names; '' for none."""
    name = name_in_loose_line(line) or ""
    return "" if " " in name else name


def _linked_person(block: Block) -> str | None:
    """Who wrote by a line such as 'By Ann Example, Review Editor' whose name leads to the person's page; else None."""
    for span in _links_to_people(block)[:1]:
        name = block.text[span.start : span.end].strip()
        if is_label_alone(block.text[: span.start]) and is_person(name):
            return name
    return None


def _links_to_people(block: Block) -> list[Span]:
    """The links of a block to the pages about people."""
    return [
        span
        for span in block.spans
        if span.kind == "link" and span.value and span.start < span.end and AUTHOR_PAGE.search(span.value)
    ]


def below_labels(visible: Visible, headline: int | None) -> Iterator[Candidate]:
    """The names below the first label that has a line of its own, by the headline or farther below."""
    if headline is None:
        return
    for line in visible.lines:
        if line.block > headline - BEFORE and is_label_alone(line.text):
            names = names_below(line.text, _texts_behind(visible, line))
            if names:
                yield joined("label above" if line.block <= headline + NEAR else "far label above", names)
                return


def _texts_behind(visible: Visible, label: Line) -> list[str]:
    """The lines right behind one that is a label, each at most a picture away from the one before."""
    texts: list[str] = []
    last = label.block
    for line in visible.since(label)[1:]:
        if line.block - last > APART or len(texts) == MOST:
            break
        texts.append(line.text)
        last = line.block
    return texts


def _further_reporters(lines: Sequence[Line]) -> Iterator[str]:
    """The names of reporters who have lines of their own right behind the first of these lines, which is a byline."""
    last = lines[0].block
    for line in lines[1:]:
        if line.block - last > APART:
            return
        if reporters := reporters_in(line.text):
            last = line.block
            yield from reporters


def bare_names(
    near: list[Line], labelled: set[int], blocks: Sequence[Block], site: Site, title: str
) -> Iterator[Candidate]:
    """Names that stand by the headline without a label: beside a date, or as a link to a person's page."""
    dated = {x.block for x in near if written_dates(x.text)}
    linked: list[str] = []
    first: list[str] = []
    told = frozenset(key(title).split())
    for line in near:
        if line.text.endswith(SENTENCE_ENDS) and line.text.count(" ") >= SENTENCE:
            continue  # whom a text speaks of has not written it
        links = [blocks[line.block].text[s.start : s.end] for s in _links_to_people(blocks[line.block])]
        people = [x.strip() for x in links if is_person(x)]
        linked += people
        first = first or together(people, line.text)
        if not people and links:
            yield joined("link to an account", list(filter(_is_account, split_names(links[0]))))
        for part in parts_of(line.text) if line.block not in labelled else ():
            names = [n.strip(" .,–—-") for n in PARTED.split(part)]
            if (
                all(is_person(n) for n in names)
                and names != people
                and told.isdisjoint(key(part).split())
                and not site.is_name(part)
            ):
                beside = not dated.isdisjoint(range(line.block - 2, line.block + 3))
                yield joined("name by a date" if beside else "name by the headline", names)
                break  # behind a name stands its place or house
    yield joined("link to a person", linked)
    yield joined("first link to a person", first if len(linked) > len(first) else ())


def together(people: Sequence[str], text: str) -> list[str]:
    """The first of these names of a line, and those that follow it with nothing else between them."""
    names = list(people[:1])
    for name in people[1:]:
        between, found, _ = text.partition(names[-1])[2].partition(name)
        if not (found and TOGETHER.fullmatch(between) and is_further_person(name)):
            break
        names.append(name)
    return names


def _is_account(name: str) -> bool:
    """Whether what links to a page of people may name one of them, and not all."""
    return not (is_label_word(name) or key(name) in MENU_LABELS or key(name) in ALL_PEOPLE)


def find_authors_in_lines(lines: Sequence[str]) -> Found | None:
    """The names in the first of these lines that reads as a byline, or below the first that is its label; else None."""
    for place, line in enumerate(lines):
        names = names_below(line, lines[place + 1 :]) if is_label_alone(line) else names_in_line(line)
        if names:
            return Found(names, LINE)
    return None


def name_above_date(lines: Sequence[str], texts: Sequence[str], site: Site) -> Found | None:
    """The person in the only one of these lines that is a name right above a date, or None; texts are all of the text.

    A place or a topic may be written so, too: its words come again in the text, but seldom those of who wrote it.
    """
    signed = [line for line, below in pairwise(lines) if _is_dated(below) and is_person(line)]
    if len(signed) != 1 or site.is_name(signed[0]):
        return None
    words = key(signed[0]).split()
    if not MENU_LABELS.isdisjoint((*words, " ".join(words))):
        return None
    said = [text for text in texts if text.strip() != signed[0] and not IMAGE.fullmatch(text)]
    others = {word for text in said for word in key(text).split()}
    return Found((signed[0].strip(" .,"),), "name by a date") if others.isdisjoint(words) else None


def _is_dated(line: str) -> bool:
    """Whether a line is a date alone, or one and how long reading takes."""
    parts = BARS.split(line)
    dates = [part for part in parts if is_date_alone(part)]
    return len(dates) == 1 and all(part in dates or READING.fullmatch(part) for part in parts)
