"""Lines that are several labels in one: buttons and entries of a menu that lost what parted them.

Extracting text from a page joins what stands beside each other: 'Log in Register', 'Share on FacebookShare via Email'.
No phrase is such a line, but each of its parts is one, and the line goes where all of them are known.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from ...blocks.menus import is_spread
from ...patterns import pattern
from ...records import Block, Evidence, Strength
from ..match import Matcher
from ..phrases.marks import MARKDOWN_LINK
from ..places import AFTER, Core
from .forms import NETWORK
from .signs import ends_sentence

KINDS = frozenset(
    "ad-label app-promo audio-player comment-form comment-list counters cta-promo donation-prompt follow-us "
    "login-prompt newsletter-prompt page-tools paywall post-navigation read-time related-links report-error "
    "section-label share-bar site-nav".split()
)
"""Kinds of which labels stand in a row; names, dates and tags stand in sentences and lists too."""
LONGEST, MOST = 160, 20
"""Code points and parts of the longest line that is asked: a row of buttons, not a paragraph without a full stop."""
MOST_SPACED = 6
"""The same of a line whose words nothing but spaces parts: more of them are a title or a sentence."""
LONGEST_LABEL = 6
"""Parts of the longest label."""
FEWEST = 2
"""Labels that make a row: a line that is one is for the rules."""
BARS, BAR_WORDS, KNOWN_SHARE = 2, 4, 3
"""Bars in such a line at least, words of each label at most, and how many labels there may be for each known one."""
GLUED = 2
"""Places in a word where labels are glued together, at least: 'JavaScript' and 'McDonald' have one."""
REACH = 40
"""Lines above and below the body that are asked: farther off stands what no article's page has, such as a list."""
GAP = pattern(r"\s*[|•·/▪»›,]\s*|\s+")
"""What stands between words; anything but one space parts labels for sure."""
LED = pattern(r"^[^:：|]{2,30}[:：]\s*")
"""What leads to buttons on one line: 'Share:'."""
BUTTONS, MOST_BUTTONS, BUTTON_SHARE = 2, 10, 2
"""Names of networks that make a row of buttons at least, its most words, and how many words there may be for each."""
MOST_SAID, SAID_SHARE, SAID_LETTERS = 20, 5, 4
"""The same where a word of so many letters stands there again."""
HEBREW_IN = "\u05d1"
"""What is glued to such a name in Hebrew: 'on'."""
SMALL = "".join([char for char in map(chr, range(ord("a"), 0x590)) if char.islower()])
"""Small letters of Latin, Greek, Cyrillic and Armenian."""
GLUE = pattern(rf"(?<=[{SMALL})])(?=[^\W\d_{SMALL}])|(?<=[A-Z])(?=[A-Z][a-z])")
"""Where two labels are glued together: a capital follows a small letter, or begins a word behind 'X' or 'RSS'."""


def label_evidence(
    blocks: Sequence[Block], gone: Mapping[int, str], core: Core, matcher: Matcher
) -> Iterator[Evidence]:
    """Evidence against the lines of a text outside its body that are nothing but known labels, two or more.

    gone are the lines that rules and fields remove, with their kinds.
    """
    if core.last < core.first or not blocks or blocks[0].node is not None:
        return
    above = blocks[max(0, core.first - REACH) : core.first]
    below = blocks[core.last + 1 : core.last + 1 + REACH]
    for block in (*above, *below):
        if block.index in gone:
            continue
        text, place = block.text.strip(), core.place(block.index)
        if "](" in text:
            text = MARKDOWN_LINK.sub(r"\1 | ", text).rstrip(" |")
        kind = row_kind(text, place, matcher)
        if kind is None and text.count("|") >= BARS:
            kind = bar_kind(text, place, matcher)
        if kind is None and _is_buttons(text):
            kind = "share-bar"
        if kind is None and is_spread(text):
            kind = "site-nav"
        if kind is None and _is_glued(text):
            kind = "tag-list" if place == AFTER else "breadcrumb"
        if kind is not None:
            why = "It is nothing but labels in a row."
            yield Evidence(block.index, False, Strength.STRONG, "structure:labels", why, kind)


def row_kind(text: str, place: str, matcher: Matcher) -> str | None:
    """The kind of the first label of a line that is a row of them where it stands, else None."""
    if len(text) > LONGEST or ends_sentence(text):
        return None
    gaps = [(gap.start(), gap.end(), gap.group() != " ") for gap in GAP.finditer(text)]
    most = MOST if GLUE.search(text) or any(more for _, _, more in gaps) else MOST_SPACED
    if len(gaps) >= most or not (gaps or most == MOST):
        return None
    parts = _parts(text, gaps)
    if not FEWEST <= len(parts) <= MOST:
        return None
    rows: list[tuple[int, str] | None] = [(0, ""), *[None] * len(parts)]  # most labels up to a part, kind of the first
    for end in range(1, len(parts) + 1):
        for begin in range(max(0, end - LONGEST_LABEL), end):
            row, longest = rows[begin], rows[end]
            if row is None or (longest is not None and longest[0] > row[0]):
                continue
            apart = parts[begin].apart and (end == len(parts) or parts[end].apart)
            kind = _label(text[parts[begin].start : parts[end - 1].end], apart, place, matcher)
            if kind is not None:
                rows[end] = (row[0] + 1, row[1] or kind)
    row = rows[-1]
    return row[1] if row is not None and row[0] >= FEWEST else None


def bar_kind(text: str, place: str, matcher: Matcher) -> str | None:
    """The kind of the first known label of a line of many short ones with bars between them, of which a third are
    known, else None."""
    parts = [part.strip() for part in text.split("|")]
    if len(text) > LONGEST or any(len(part.split()) > BAR_WORDS for part in parts):
        return None
    known = [kind for part in parts if part and (kind := _label(part, True, place, matcher)) is not None]
    return known[0] if known and len(known) * KNOWN_SHARE >= len(parts) else None


def _is_buttons(text: str) -> bool:
    """Whether half of a line's words at least, two or more, are names of networks: 'Share: Facebook Viber Email'; or a
    fifth, and what to do there is said again and again: 'Share on Facebook Share on Viber'."""
    if len(text) > LONGEST or ends_sentence(text):
        return False
    words = [word for word in GAP.split(LED.sub("", text)) if word]
    others = [word for word in words if not NETWORK.fullmatch(word.removeprefix(HEBREW_IN))]
    known = len(words) - len(others)
    again = any(len(word) >= SAID_LETTERS and times > 1 for word, times in Counter(others).items())
    most = min(MOST_SAID, SAID_SHARE * known) if again else min(MOST_BUTTONS, BUTTON_SHARE * known)
    return known >= BUTTONS and len(words) <= most


def _is_glued(text: str) -> bool:
    """Whether a line is labels that lost what parted them, whatever they say: three or more make one of its words."""
    if len(text) > LONGEST or ends_sentence(text) or ":" in text:
        return False
    return any(len(GLUE.findall(word)) >= GLUED for word in text.split() if word.replace("-", "").isalpha())


class _Part(NamedTuple):
    """A word of a line."""

    start: int
    end: int
    apart: bool
    """Whether more than a space parts it from the one before."""


def _parts(text: str, gaps: Sequence[tuple[int, int, bool]]) -> list[_Part]:
    """The words of a line between its gaps, and what a word is glued from: a capital follows a small letter."""
    parts: list[_Part] = []
    begin, apart = 0, True
    for end, after, more in [*gaps, (len(text), len(text), True)]:
        glued = [glue.start() for glue in GLUE.finditer(text, begin + 1, end)]
        for start, stop in pairwise([begin, *glued, end]):
            if stop > start:
                parts.append(_Part(start, stop, apart or start > begin))
        begin, apart = after, more
    return parts


def _label(text: str, apart: bool, place: str, matcher: Matcher) -> str | None:
    """The kind of the label that a text is where it stands; one in small letters is part of a sentence.

    What a pattern says counts where the text stands apart: else one that asks for a beginning takes the whole line.
    """
    if text[:1].islower():
        return None
    if NETWORK.fullmatch(text):
        return "share-bar"
    for rule in matcher.labels(text, patterns=apart):
        if rule.kind in KINDS and place in rule.place and rule.weight >= Strength.STRONG:
            return rule.kind
    return None
