"""Already-extracted text becomes blocks: its lines, or its paragraphs where lines were wrapped."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ..patterns import pattern
from ..records import Block, Frame
from .characters import visible
from .made import make_line
from .scan import count_words, has_invisible, has_line_ends

LINE_ENDS = ("\r\n", "\r", "\u2028", "\u2029")
"""What ends lines besides a line feed."""
WRAP_WIDTHS = range(50, 121)
"""Code points: a text whose longest line is in this range may be hard-wrapped."""
WRAP_SLACK = 0.6
"""A wrapped line (but a paragraph's last) is at least this share of the longest line: the next word did
not fit. Long words (German, URLs) leave gaps of up to a third of a line."""
MARKDOWN = "markdown"
"""Block.tag of the lines of a Markdown text, in place of 'line'."""
JOINED = "joined"
"""Block.tag of the parts of a text that was one line: where one of its lines ended is not known for sure."""
MARKS = pattern(
    r"^#{1,6} \S|\]\((?:https?:|/|#|mailto:)[^()\s]*|\*\*[^\s*][^*\n]*\*\*|^```|^\|(?: ?:?-{3,}:? ?\|)+", re.M
)
MARK_BEGINS = "#]*`|"
"""What a match of MARKS begins with."""
LEAST_MARKS = 2
"""Marks that a text must have to be Markdown: one alone may be a hash or two stars."""
SURE_MARKS = ("](http", "##")
"""How a mark begins that tells so alone: what leads to an address, or a lower heading."""
HEADED = pattern(r"\s*(?:---[^\S\n]*\n(?:[^\n]*\n){1,60}?---[^\S\n]*\n\s*)?#{1,6} \S[^\n]*\n[^\S\n]*\n\s*\S")
"""How a text begins, behind its front matter, that a heading with a blank line below heads: it is Markdown, whatever
else it has."""
CODE = ("    ", "\t")
"""With what each line of code begins, where a text has some; less is set before lines for the eye."""
LIST_MARK = pattern(r"\s*(?:(?:[-*+•·–—]|\d{1,3}[.)]|#{1,6}|>|\|)\s|(?:={3,}|-{3,})$)")
"""With what a line begins that is joined to none: an entry of a list, or the line below a heading."""
BROKEN, BEGUN = pattern(r"[^\W\d_]+-$"), pattern(r"[^\W\d_]+")
"""The end of a line that breaks a word, and the beginning of the next one."""
WHOLE_WORD = pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*")
HALF_LETTERS = 3
"""Letters of each half of a word that has a hyphen of its own, at least."""
LONGEST_HALF = 40
"""Code points of what stands before the hyphen at most."""
SUSPENDED = frozenset("and or und oder bzw sowie bis et ou y o e og och eller en of to".split())
"""Words behind a hyphen that stands for what is left out: 'Haus- und Gartenbau'."""
LABELLED = pattern(r"[^\W\d_][\w-]{0,20}: ")
"""How a line begins that says what it is of: the header of a mail has nothing else."""
ENDED = pattern(r".*[.!?…。！？؟।។။][\"'”’»)]*")
"""A line that ends with a sentence."""
FEWEST_ENDED = 2
"""Lines of a group, all but its last, that end no paragraph by chance where each ends with a sentence."""
FEWEST_VERSES = 3
"""Lines of a group that hardly all begin with a capital by chance."""
BEFORE_WORDS = "\"'“”‘’«»„‚(¿¡–— "
"""What may stand before the first word of a verse."""


def cut_text(text: str) -> tuple[Block, ...]:
    """The blocks of a text in order, each with the number of its first line.

    Lines that stand together without a blank line share a Frame('lines', ...), unless they are one
    wrapped paragraph, which becomes one block. Where a text has no blank line, each line is a paragraph.
    """
    lines, places, begins = _lines(text)
    tag = MARKDOWN if is_markdown(text) else "line"
    alone = len(begins) == 1
    width = max(map(len, lines), default=0)
    may_wrap = width in WRAP_WIDTHS
    words: frozenset[str] | None = None
    blocks: list[Block] = []
    for number in range(len(begins)):
        begin = begins[number]
        end = begins[number + 1] if number + 1 < len(begins) else len(lines)
        if may_wrap and _is_wrapped(lines[begin:end], width):
            if words is None:
                words = _whole_words(lines)
            joined = _unwrapped(lines[begin:end], words)
            blocks.append(_block(len(blocks), joined, tag, (), places[begin]))
            continue
        frames = () if alone or end - begin == 1 else (Frame("lines", number),)
        margin = _margin(lines[begin:end]) if frames else 0
        for at in range(begin, end):
            line = lines[at][margin:] if frames else lines[at].strip()
            blocks.append(_block(len(blocks), line, tag, frames, places[at]))
    return tuple(blocks)


def _margin(group: Sequence[str]) -> int:
    """The white space that all lines of a group begin with, in code points; 0 for code, which keeps it."""
    first = group[0]
    size = 0 if first.startswith(CODE) else len(first) - len(first.lstrip())
    while size and [line for line in group if not line.startswith(first[:size])]:
        size -= 1
    return size


def _block(index: int, text: str, tag: str, frames: tuple[Frame, ...], line: int) -> Block:
    return make_line(index, text, tag, frames, line, count_words(text))


def is_markdown(text: str) -> bool:
    """Whether a text is Markdown, as crawlers emit it: a heading heads it, or it has a link, a lower heading or several
    of the other marks."""
    if HEADED.match(text) is not None:
        return True
    seen = end = 0
    for place in _mark_places(text):
        mark = MARKS.match(text, place) if place >= end else None
        if mark is not None:
            seen, end = seen + 1, mark.end()
            if seen == LEAST_MARKS or mark.group().startswith(SURE_MARKS):
                return True
    return False


def _mark_places(text: str) -> list[int]:
    """Where MARKS may match, in order: to try it at each character takes forty times as long."""
    places: list[int] = []
    for begin in MARK_BEGINS:
        place = text.find(begin)
        while place >= 0:
            places.append(place)
            place = text.find(begin, place + 1)
    return sorted(places)


def _lines(text: str) -> tuple[list[str], list[int], list[int]]:
    """The lines that hold text, their 1-based numbers, and which of them begin a run that no blank line parts."""
    lines: list[str] = []
    places: list[int] = []
    begins: list[int] = []
    invisible = has_invisible(text)
    for end in LINE_ENDS if has_line_ends(text) else ():
        text = text.replace(end, "\n")
    goes_on = False
    for number, line in enumerate(text.split("\n"), 1):
        if invisible and has_invisible(line):  # few are: to look through the whole text for one takes ten times as long
            line = visible(line)
        stripped = line.rstrip()
        if stripped:
            if not goes_on:
                begins.append(len(lines))
            lines.append(stripped)
            places.append(number)
        goes_on = bool(stripped)
    return lines, places, begins


def _is_wrapped(group: Sequence[str], width: int) -> bool:
    """Whether the lines of a group are one paragraph that was wrapped at the text's width, one of WRAP_WIDTHS."""
    if len(group) < 2:
        return False
    if any(LIST_MARK.match(line) for line in group) or all(LABELLED.match(line) for line in group):
        return False
    broken = group[:-1]
    if len(broken) >= FEWEST_ENDED and all(ENDED.fullmatch(line) for line in broken):
        return False
    return all(len(line) >= WRAP_SLACK * width for line in broken) and not _is_verse(group, width)


def _unwrapped(group: Sequence[str], words: frozenset[str]) -> str:
    """The lines of a wrapped paragraph as one; words that their ends break are whole again."""
    parts: list[str] = []
    for line in group:
        below = line.strip()
        if parts:
            parts[-1] = _led(parts[-1], below, words)
        parts.append(below)
    return "".join(parts)


def _led(above: str, below: str, words: frozenset[str]) -> str:
    """A line with what parts it from the next one: a space, or nothing behind a hyphen, which goes where it is none of
    the word's own. It is where the text, whose whole words these are, has the word with one, or both halves alone;
    behind another hyphen the first is enough: 'mother-in-law'."""
    broken = BROKEN.search(above[-LONGEST_HALF:]) if above.endswith("-") else None
    begun = BEGUN.match(below) if broken else None
    if broken is None or begun is None or begun[0] in SUSPENDED:
        return above + " "
    half, rest = broken[0][:-1], begun[0]
    if not (half[-1].islower() and rest[0].islower()):
        return above
    half, rest = half.casefold(), rest.casefold()
    if half + rest in words:
        return above[:-1]
    compound = above[: -len(broken[0])].endswith("-")
    halves = compound or (min(len(half), len(rest)) >= HALF_LETTERS and rest in words)
    return above if (halves and half in words) or f"{half}-{rest}" in words else above[:-1]


def _whole_words(lines: Sequence[str]) -> frozenset[str]:
    """The words of a text, but for those that the end of a line breaks; none where it breaks none."""
    if not any(line.endswith("-") for line in lines):
        return frozenset()
    whole: list[str] = []
    goes_on = False
    for line in lines:
        words = line.strip()
        if goes_on:
            words = words.partition(" ")[2]
        goes_on = words.endswith("-")
        whole.append(words.rpartition(" ")[0] if goes_on else words)
    return frozenset(WHOLE_WORD.findall("\n".join(whole).casefold()))


def _is_verse(group: Sequence[str], width: int) -> bool:
    """Whether lines are verses: all begin with a capital, and one ends where the next word would have had room."""
    begins = [line.lstrip(BEFORE_WORDS) for line in group]
    if len(group) < FEWEST_VERSES or not all(begin[:1].isupper() for begin in begins):
        return False
    return any(len(line) + 1 + len(below.split()[0]) <= width for line, below in pairwise(group))
