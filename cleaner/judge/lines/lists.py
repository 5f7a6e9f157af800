"""Lists around a text's body that the model of lines is not sure of line by line: menus, and titles of other articles;
and whether a line is of a list at all.

What those around the body say differs in each language; that three or more such lines stand in a row, at the very top
or between the body and what is known behind it, does not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from statistics import mean

from ...blocks.characters import UNSPACED
from ...patterns import pattern
from ...records import Block
from .shape import Line
from .signs import ends_sentence

FEWEST, MOST = 3, 12
"""Lines that make a list, and the most titles that sites set below an article: more are a list of sources."""
ENTRY_WORDS, ENTRY_CHARACTERS = 2, 16
"""Words of an entry of a menu at most; code points in scripts without spaces."""
TITLE_WORDS, MEAN_WORDS = range(3, 21), 5
"""Words of the title of another article, and how many those of a list have on average: what is to be bought or done,
in a list of the body's own, is shorter."""
MENU_SCORE, TITLES_SCORE = -1.5, -0.5
"""Mean log-odds of body below which the model agrees, chosen on 668 clean bodies with a menu and buttons set around
them and on texts in languages that the model never saw."""
BELOW = 2
"""Lines below a list of titles of which one is known noise."""
LABELLED = 0.5
"""Share of lines with a colon from which a list tells what belongs to what: it is of the body."""
COLON = pattern(r":\s|：")
MENU_MARK = pattern(r"[\d:：\[\](){}=*#@/.,،、|\"'“”«»]")
"""What no entry of a menu has."""
TITLE_BEGIN = pattern(r"[^\w\"'“„«「『《【¿¡(]|\s*[\[(]?\d+[\]).]|\d\d?[:.]\d\d")
"""How no title begins: with a sign, an hour or a number."""
TITLE_END = (":", "：", ",", "،", "、", "，", ";", "；")
"""How none ends."""
LEAD_IN = pattern(
    r"[:：]\s*$|(?:次|以下|下記|左記)の(?:通|とお)り(?:です|だ|でした)?[。.]?\s*$|如下[。.]?\s*$"
    r"|(?:다음|아래)[와과] 같(?:다|습니다|았다)[.]?\s*$"
)
"""How a line ends that leads to a list of the body's own: with a colon, or in words that say 'as follows'."""
BULLETS = "*-+•·–"
"""Marks before the entries of a list."""
COLUMN = "   "
"""Spaces between two columns of a line."""
SECTION_NUMBER = pattern(r"\d{1,2}(?:\.\d{1,2})+\.? ")
"""The number of a section of a manual before its heading: '10.2 Comments' counts none."""

NO_MENU = frozenset(("title-line", "byline", "date-line", "post-meta"))
"""Kinds of lines that stand below the menu."""

Fits = Callable[[int], bool]


def listed(
    lines: Sequence[Line], kinds: Sequence[str | None], places: Sequence[float], scores: Sequence[float]
) -> Iterator[tuple[int, str]]:
    """(index, kind) of the lines that go as entries of a list.

    kinds are those of known noise, None for other lines; places and scores as the model of lines knows them.
    """
    if 0 not in places:
        return
    first, end = places.index(0), len(places) - places[::-1].index(0)
    for run in _runs(range(first), lambda i: kinds[i] not in NO_MENU and _is_entry(lines[i])):
        unknown = [i for i in run if kinds[i] is None and i + 1 < first]  # the last may head the body
        if run[0] == 0 and unknown and mean(scores[i] for i in unknown) < MENU_SCORE:
            yield from ((i, "site-nav") for i in unknown)
    for run in _runs(range(end, len(lines)), lambda i: kinds[i] is None and _is_title(lines[i])):
        above, below = run[0] - 1, run[-1] + 1
        if not any(kinds[below : below + BELOW]) or not (
            run[0] == end or kinds[above] or ends_sentence(lines[above].text)
        ):
            continue
        if kinds[above] is None and LEAD_IN.search(lines[above].text):
            continue
        if len(run) <= MOST and _are_titles([lines[i] for i in run]) and mean(scores[i] for i in run) < TITLES_SCORE:
            yield from ((i, "related-links") for i in run)


def _runs(places: range, fits: Fits) -> Iterator[list[int]]:
    """The longest rows of places that fit."""
    run: list[int] = []
    for i in places:
        if fits(i):
            run.append(i)
        else:
            if len(run) >= FEWEST:
                yield run
            run = []
    if len(run) >= FEWEST:
        yield run


def _is_entry(line: Line) -> bool:
    """Whether a line may be the entry of a menu: a word or two."""
    text = line.text
    short = len(text) <= ENTRY_CHARACTERS if UNSPACED.search(text) else len(text.split()) <= ENTRY_WORDS
    return short and not line.marked and not ends_sentence(line.text) and MENU_MARK.search(text) is None


def _is_title(line: Line) -> bool:
    """Whether a line may be the title of another article."""
    if line.marked or line.words not in TITLE_WORDS:
        return False
    text = line.text
    if text[:1].islower() or text.rstrip().endswith(TITLE_END) or TITLE_BEGIN.match(text):
        return False
    return not (ends_sentence(text) or "://" in text or "www." in text)


def _are_titles(lines: Sequence[Line]) -> bool:
    """Whether lines are long enough together, and few of them labels with what belongs to them."""
    labelled = sum(COLON.search(line.text) is not None for line in lines)
    return mean(line.words for line in lines) >= MEAN_WORDS and labelled < LABELLED * len(lines)


def is_in_list(blocks: Sequence[Block], index: int, beside: int = 2) -> bool:
    """Whether a line of a text is set in columns, has the number of a section, or is an entry of a list: the bullet
    before its words stands in its column before those of so many of the lines right above and below too."""
    text = blocks[index].text
    words = text.lstrip()
    if COLUMN in words or SECTION_NUMBER.match(words):
        return True
    begin = text[: len(text) - len(words) + 2]
    if begin[-2:-1] not in BULLETS or begin[-1:] != " ":
        return False
    around = (*blocks[max(0, index - 1) : index], *blocks[index + 1 : index + 2])
    return sum(block.text.startswith(begin) for block in around) >= beside
