"""Tables of contents in a text: lines that come back below, in the same order, as its subheadings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from ...blocks.words import brief, holding, words_in
from ...patterns import pattern
from ...records import Block, Evidence, Strength
from ..phrases.marks import entry_name, without_links
from ..places import Core
from ..prose import is_asked, is_prose
from .heading_marks import LONGEST, without_mark
from .signs import ends_sentence

NUMBER = pattern(r"^\s*(?:[-*+•▪·]\s+|・\s*)?(?:\(?\d{1,2}(?:\.\d{1,2})*[.):]?\s+)?(?:#{1,6}\s+)?")
"""What stands before an entry, or before the subheading that it names."""
BAR = pattern(r"\s*[|•·]\s*")
LABEL = pattern(r"^[^:：|]{2,30}[:：]\s*")
"""What leads to entries on one line: 'Jump to:'."""
ENTRY_WORDS, ENTRY_LENGTH = 14, 120
"""Words and code points of the longest entry."""
FEWEST, LABELLED = 3, 2
"""Entries of a table of contents, and of one below a line that is known to head one."""
SHORT_ENTRY = 6
"""Words of the longest entry of one of which most entries do not come back."""
MOST_LOST = 0.5
"""Share of the lines from the first to the last such entry that must come back: an introduction has no subheading."""
NUMBERED = pattern(r"\s*(?:[-*+•]|\(?\d{1,2}[.):]?)\s")
"""How an entry of a list begins."""
COUNTED = pattern(r"\s*(\d{1,2})[.):]?\s")
"""How an entry begins that is counted."""
HEADING_WORDS = 4
"""Words of a line above the entries that heads them, at most."""
ANCHOR = pattern(r"\]\([^()\s]*#[^()\s]+\)\s*$")
"""How an entry of Markdown ends that leads to a place in the same text."""
PLACE_LINK = pattern(r"\[(?=[^\[\]]*[^\W\d_])[^\[\]]+\]\(#[^()\s]+\)")
"""A link with words to a place in the same text."""
ONE_WORD = pattern(r"\w")
FEWEST_LINKS = 2
"""Such links of a line that holds nothing else but marks."""
HASH = "#"
"""How a heading of Markdown begins."""
MOST_HEADED = 12
"""Lines below one that heads a table of contents of which any may be an entry."""
APART = 1
"""Lines that stand between two subheadings at least: without any the second list is a list too."""
TWICE = 2
"""Times that an entry stands in the text: what comes back more often is a word of code or of a list of goods."""
SIGNS = pattern(r"[_={}\[\]<>$;\\@]|\d[.,]\d\d?\b|: ")
"""What no entry holds: signs of code, prices, what belongs to a label."""
CODE = pattern(r"[A-Za-z]{0,3}|[a-z\W\d].*")
"""What no entry is: a word of three letters, or one with a small letter or a sign at its beginning."""


def text_contents_evidence(blocks: Sequence[Block], gone: Mapping[int, str], core: Core) -> Iterator[Evidence]:
    """Evidence against the lines of a text that list its subheadings.

    gone are the lines that rules and fields remove, with their kinds. The list stands above the body's second
    paragraph, below a line that is known to head one, or leads to places in the text: elsewhere it may sum up what was
    said.
    """
    if not blocks or blocks[0].node is not None or core.last < core.first:
        return
    limit = core.first + APART
    headed = [i + 1 for i, kind in gone.items() if kind == "toc"]
    starts = [range(limit + 1), *(range(i, i + 1) for i in headed if limit < i <= core.last)]
    linked = holding(blocks, ("](",))
    anchored = {block.index for block in linked if ANCHOR.search(block.text)}
    first = [i for i in sorted(anchored) if i - 1 not in anchored]
    starts += [range(i - 1, i + 1) for i in first if limit < i <= core.last]
    names = {entry_name(block.text) for start in starts for block in _entries(blocks, start)}
    barred = holding(blocks[: core.last], ("|",))
    rows = {b.index: row for b in barred if b.index not in gone and (row := _row(b))}
    places = _places(blocks, names.union(*rows.values()))
    twice = {
        name: at
        for name, at in places.items()
        if len(at) == TWICE and (_is_named(blocks[at[0]].text) or any(0 <= at[0] - i <= MOST_HEADED for i in headed))
    }
    listed = [index for start in starts for index in _listed(blocks, gone, twice, start)] if twice else []
    coming = [index for index, row in rows.items() if all(places.get(name, (0,))[-1] > index for name in row)]
    listed += [index for start in headed for index in _numbered(blocks, gone, start)]
    listed += [] if listed else _right_above(blocks, gone, core)
    listed += [block.index for block in linked if "](#" in block.text and _is_row_of_places(block.text)]
    for index in dict.fromkeys([*listed, *coming]):
        why = "It lists what comes back below as subheadings."
        yield Evidence(index, False, Strength.STRONG, "structure:contents", why, "toc")


def _listed(
    blocks: Sequence[Block], gone: Mapping[int, str], places: Mapping[str, Sequence[int]], starts: range
) -> list[int]:
    """The lines of the first table of contents that begins in a range, with the line that heads it."""
    at = starts.start
    while at < min(starts.stop, len(blocks)):
        end = at
        while end < len(blocks) and gone.get(end) != "title-line" and _is_entry(blocks[end]):
            if blocks[end].text.startswith(HASH) and not blocks[at].text.startswith(HASH):
                break  # the first subheading, below which lines may be as short
            end += 1
        if at < end - 1 and at <= places.get(entry_name(without_mark(blocks[end - 1].text)), (end,))[0] < end - 1:
            end -= 1  # the first subheading, right below the list
        back = _coming_back(blocks, at, end, places)
        if back:
            first, last = back[0], back[-1]
            while first > at and NUMBERED.match(blocks[first - 1].text) and NUMBERED.match(blocks[first].text):
                first -= 1
            labelled = (first > 0 and gone.get(first - 1) == "toc") or all(_is_anchored(blocks[i]) for i in back)
            headings = [places[entry_name(blocks[i].text)][-1] for i in back]
            led = sum(is_prose(b.text, words_in(b)) for i in headings for b in blocks[i + 1 : i + 2])
            if led < MOST_LOST * len(back) and not labelled:
                back = []  # cells of a table, or goods
            if len(back) >= (LABELLED if labelled else FEWEST) and len(back) > MOST_LOST * (last + 1 - first):
                head = [first - 1] if first > at and first - 1 not in gone and _is_heading(blocks[first - 1]) else []
                return [*head, *range(first, last + 1)]
        at = end + 1
    return []


def _numbered(blocks: Sequence[Block], gone: Mapping[int, str], start: int) -> list[int]:
    """The lines from one on that are entries with the numbers from 1 on; none where a sentence has the first."""
    end = start
    while end < len(blocks) and end not in gone and _is_entry(blocks[end]) and _number(blocks[end]) == end - start + 1:
        end += 1
    return list(range(start, end)) if end - start >= LABELLED else []


def _right_above(blocks: Sequence[Block], gone: Mapping[int, str], core: Core) -> list[int]:
    """The short lines between what is said about the text and its first paragraph, where one of them comes back as a
    subheading: sites name a part by one word in such a list, and by a question above the part."""
    start = core.first
    while start > 0 and (
        gone.get(start - 1) == "toc" or (start - 1 not in gone and _is_short_entry(blocks[start - 1]))
    ):
        start -= 1
    row = blocks[start : core.first]
    if not FEWEST <= len(row) <= MOST_HEADED or start - 1 not in gone:
        return []
    names = {entry_name(block.text) for block in row}
    back = [
        b
        for b in brief(blocks[core.first + 1 : core.last], LONGEST)
        if entry_name(without_mark(b.text)) in names and _is_short_entry(b)
    ]
    led = [b for b in back if is_prose(blocks[b.index + 1].text, words_in(blocks[b.index + 1]))]
    return [block.index for block in row] if led else []


def _is_short_entry(block: Block) -> bool:
    """Whether a line may be an entry that is a name and no list's."""
    return (
        0 < words_in(block) <= SHORT_ENTRY
        and not ends_sentence(block.text)
        and _is_named(block.text)
        and NUMBERED.match(block.text) is None
    )


def _number(block: Block) -> int | None:
    """The number that a line begins with, or None."""
    found = COUNTED.match(block.text)
    return int(found[1]) if found else None


def _entries(blocks: Sequence[Block], starts: range) -> list[Block]:
    """The lines that may be entries of a list which begins in a range."""
    end = starts.stop
    while end < len(blocks) and _is_entry(blocks[end]):
        end += 1
    found = [block for block in blocks[starts.start : end] if _is_entry(block)]
    return found if len(found) >= LABELLED else []


def _places(blocks: Sequence[Block], names: Set[str]) -> dict[str, list[int]]:
    """Where short lines that say one of the names stand."""
    places: dict[str, list[int]] = {}
    for block in brief(blocks, LONGEST) if names else ():
        name = entry_name(without_mark(block.text))
        if name in names:
            places.setdefault(name, []).append(block.index)
    return places


def _is_named(text: str) -> bool:
    """Whether a line may be an entry: no code, no goods with their price."""
    text = without_links(text)
    return CODE.fullmatch(NUMBER.sub("", text)) is None and SIGNS.search(text) is None


def _coming_back(blocks: Sequence[Block], at: int, end: int, places: Mapping[str, Sequence[int]]) -> list[int]:
    """The lines of a row that come back behind it, in order and with lines between them."""
    found: list[int] = []
    last = end - 1
    for block in blocks[at:end]:
        first, back = places.get(entry_name(block.text), (-1, -1))
        if first == block.index and back > last + (APART if found else 0):
            found.append(block.index)
            last = back
    return found


def _is_anchored(block: Block) -> bool:
    """Whether a line ends in a link to a place in the same text."""
    return "](" in block.text and ANCHOR.search(block.text) is not None


def _is_row_of_places(text: str) -> bool:
    """Whether a line is links to places in the same text, and no more."""
    rest, count = PLACE_LINK.subn("", text)
    return count >= FEWEST_LINKS and ONE_WORD.search(rest) is None


def _is_entry(block: Block) -> bool:
    """Whether a line may be an entry: short, and a sentence at most where it asks, as subheadings do."""
    words = words_in(block)
    if len(block.text) > ENTRY_LENGTH or words > ENTRY_WORDS:
        return False
    return not is_prose(block.text, words) or is_asked(block.text)


def _is_heading(block: Block) -> bool:
    return words_in(block) <= HEADING_WORDS and not ends_sentence(block.text)


def _row(block: Block) -> list[str]:
    """The names in a line that may be several entries with bars between them; none where it is not."""
    if len(block.text) > 2 * ENTRY_LENGTH or SIGNS.search(LABEL.sub("", block.text)):
        return []
    names = [name for part in BAR.split(LABEL.sub("", block.text)) if (name := entry_name(part))]
    return names if len(names) >= FEWEST else []
