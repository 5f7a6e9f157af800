"""What a heading or label opens: the blocks that follow it in its element, or the next lines of a text."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from ...blocks.features.measures import HEADINGS, linked_share
from ...blocks.words import words_in
from ...frozen import EMPTY
from ...patterns import pattern
from ...records import Block, Evidence, Node, Strength
from ..phrases.marks import entry_name
from ..places import AFTER, Core
from ..prose import COLONS, LONG_WORDS, SAID_LENGTH, is_asked, is_prose, is_said, is_stated
from ..rules import Rule
from ..structure import LINKED_SHARE

TALK = "comment-list"
"""The kind of labels that open readers' comments."""
POINTER = "related-links"
"""The kind of labels behind which the title of another article may stand between two paragraphs."""
TITLE_WORDS = range(5, 21)
"""Words of such a title: a subheading of the text that a lost link left behind has fewer."""
TITLE = pattern(r"[^\W\d_a-zß-öø-ÿа-я].*[^:：,;.。|]|[\"'“„«‘¿¡].*[^:：,;.。|]")
"""How it begins and ends."""
KICKER_WORDS = range(1, 5)
"""Words of what stands above one in capitals."""
HEADING_WORDS = 6
"""The most words of a subheading right below such a title."""
GOING_ON = 2
"""Paragraphs in a row that show that the text goes on."""
LINKED_ENTRY = pattern(r"\s*(?:[-*+•]|\d{1,2}[.)]) +\[[^\[\]]{6,}\]\([^()\s]+\)\s*")
"""An entry of a Markdown list that is a link and nothing else: below such a label it is a title however short."""
MOST_TITLES, BULLET = 4, pattern(r"^\s*(?:[-*+•·]|\d{1,2}[.)])\s+")
"""Titles in a row there, and what stands before each."""
MARKED = pattern(r"(#{2,6}) ")
"""A heading of Markdown, and its level."""
UNDER = "It stands under a label"
"""How the reason begins of what goes for the label above it."""
LABEL_SHOWN = 40
"""Code points of a label that a removal under it quotes."""

WIDE = frozenset(("html", "body", "main", "article"))
"""Elements that hold more than one thing: a heading that comes first in them is not their title."""
LABEL_DEPTH = 3
"""Elements: a label that is no heading and lies deeper in the common element than this belongs to its own."""
LINES = 40
"""Lines of a text that a label opens, as long as none is prose."""
TAG_LINES, TAG_WORDS = 12, 5
"""Lines that the heading of a text's tags opens, and the most words of each."""
LIST_ITEMS, LIST_LINES = 2, 12
"""Entries below a line that leads to a list of the text's own, at least; lines to the sentence behind it, at most."""
ITEM = pattern(r"\s*\(?\d{1,2}[.):]\s|[^:：]{1,30}(?::\s|：)")
"""How an entry of such a list begins: with its number, or with what it is the value of."""
BIO_LINES, BIO_WORDS = 4, 100
"""Lines of a text that the heading of a box about the author opens, and the most words of each."""


def opened_evidence(
    blocks: Sequence[Block], found: Sequence[Evidence], core: Core, openers: Mapping[str, Rule]
) -> list[Evidence]:
    """What headings and labels say of the blocks behind them; openers are the rules that know these, by Evidence.by."""
    labels = {
        e.block: openers[e.by] for e in found if e.by in openers and e.start is None and _is_label(blocks[e.block])
    }
    said: list[Evidence] = []
    if not labels:
        return said
    known: dict[int, set[str]] = {}
    for e in found:
        if e.kind and e.start is None and e.reach == 0 and e.strength >= Strength.STRONG:
            known.setdefault(e.block, set()).add(e.kind)
    ends: dict[str, set[int]] = {}
    levels = own_levels(blocks) if blocks[0].node is None else {}
    reached: dict[str, int] = {}
    """The last line of a text that labels of a rule opened so far."""
    for label, rule in labels.items():
        talk = rule.kind == TALK
        if talk and blocks[label].node is None and label < reached.get(rule.id, 0):
            continue  # readers' comments go on to one end: all that this label opens, an earlier one did
        if rule.kind not in ends:
            ends[rule.kind] = {
                b
                for b, kinds in known.items()
                if rule.kind not in kinds and (b in labels or not (talk or blocks[b].node))
            }
        prose = talk and blocks[label].node is not None  # comments of a page are, as much as its body
        most = Strength.STRONG if prose else Strength.WEAK
        strength, kind = min(rule.weight, most), None if rule.keep else rule.kind
        loose = _loose(blocks, label, core)
        below = opened(blocks, label, ends[rule.kind], loose, rule.kind, levels)
        if rule.kind == POINTER and blocks[label].node is None:
            if loose:
                below = _less_subheading(blocks, below)
            else:
                below = pointed_titles(blocks, label, ends[rule.kind] | known.keys())
        for index, reach in below:
            reached[rule.id] = index
            if core.place(index) in rule.place and not (rule.keep and _leads_away(blocks[index])):
                why = f"{UNDER}: {blocks[label].text[:LABEL_SHOWN]!r}."
                said.append(Evidence(index, rule.keep, strength, f"rule:{rule.id}", why, kind, None, None, reach))
    return said


def _leads_away(block: Block) -> bool:
    """Whether a block is links or a button: no label of the body's vouches for these."""
    return block.tag == "button" or linked_share(block) >= LINKED_SHARE


def _is_label(block: Block) -> bool:
    """Whether a block may head what follows: a line of a text that begins in lower case or in quotes is no heading."""
    return block.node is not None or not (block.text[:1].islower() or block.text[:1] in "'\"`/{(")


def _loose(blocks: Sequence[Block], label: int, core: Core) -> bool:
    """Whether a label may open what only follows it: behind the body, which a text must have."""
    return core.place(label) == AFTER and (blocks[label].node is not None or core.last >= core.first)


def opened(
    blocks: Sequence[Block],
    label: int,
    ends: Collection[int] = (),
    loose: bool = True,
    kind: str = "",
    levels: Mapping[str, int] = EMPTY,
) -> list[tuple[int, int]]:
    """(index, reach) of the blocks that a label opens, up to the first of ends or a heading as high and as far out.

    kind is that of the label, levels what own_levels says of a text. A label that does not come first in its element,
    or a line of a text, opens what follows only where loose.
    The label stands inside the element, so it is one nearer than it (Evidence.reach).
    """
    found: list[tuple[int, int]] = []
    if label + 1 >= len(blocks):
        return found
    node = blocks[label].node
    if node is None:
        return list(_lines(blocks, label, ends, kind, levels)) if loose else found
    level = blocks[label].frame(*HEADINGS)
    box, titled = _box(blocks, label, node)
    if box is None or not (titled or loose) or (level is None and box not in [*node.chain()][:LABEL_DEPTH]):
        return found
    depth, first = _depth(node), ""
    for index in range(label + 1, len(blocks)):
        block = blocks[index]
        reach, child, step = 0, box.tag, block.node
        while step is not None and step is not box:
            reach, child, step = reach + 1, step.tag, step.parent
        if step is None or index in ends:
            break
        heading = block.frame(*HEADINGS) if level is not None and block.frames else None
        if level is not None and heading is not None and heading.kind <= level.kind and _depth(block.node) <= depth:
            break
        first = first or child
        if not titled and child != first:
            break
        found.append((index, reach + 1))
    return found


def pointed_titles(blocks: Sequence[Block], label: int, ends: Collection[int]) -> list[tuple[int, int]]:
    """The titles of other articles that stand alone between a label and the next paragraph of a text, or one of ends;
    several may be entries of a list, or have kickers above them, and a date or a subheading of the text may stand below
    them.
    """
    end, most = label + 1, label + MOST_TITLES
    while end < len(blocks) and end <= most and end not in ends:
        kicked = (
            end + 1 < len(blocks) and end + 1 not in ends and _is_kicker(blocks[end]) and _is_title(blocks[end + 1])
        )
        if not kicked and not _is_title(blocks[end]):
            break
        end, most = end + 1 + kicked, most + kicked
    titles, below = blocks[label + 1 : end], blocks[end : end + 2]
    if len(titles) == 1 and BULLET.match(titles[0].text):
        return []
    if below and below[0].index not in ends and words_in(below[0]) < TITLE_WORDS.start and not _says(below[0]):
        below = below[1:]
    elif below and below[0].index not in ends and _is_subheading(titles):
        titles = titles[:-1]
    return [(title.index, 1) for title in titles] if below and (below[0].index in ends or _says(below[0])) else []


def _less_subheading(blocks: Sequence[Block], below: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Titles below a label, less the last of several where it is too short for one and the text goes on below it."""
    last = below[-1][0] if len(below) > 1 else len(blocks)
    following = blocks[last + 1 : last + 1 + GOING_ON]
    if len(following) < GOING_ON or words_in(blocks[last]) >= TITLE_WORDS.start:
        return below
    return below[:-1] if all(is_prose(block.text, words_in(block)) for block in following) else below


def _is_subheading(titles: Sequence[Block]) -> bool:
    """Whether the last of several titles right above a paragraph is rather its heading: of few words, and of fewer than
    those above it."""
    counts = [words_in(title) for title in titles]
    return len(counts) > 1 and counts[-1] <= HEADING_WORDS and counts[-1] < min(counts[:-1])


def _says(block: Block) -> bool:
    """Whether a line is a paragraph or a sentence, however short, or leads to what follows it."""
    words = words_in(block)
    return is_said(block.text, words) or (words > TITLE_WORDS.start and block.text.rstrip().endswith(COLONS))


def _is_kicker(block: Block) -> bool:
    """Whether a line is a few words in capitals, as some papers set above a title."""
    return block.text.isupper() and words_in(block) in KICKER_WORDS


def _is_title(block: Block) -> bool:
    """Whether a line of a text may be the title of another article."""
    words, text = words_in(block), block.text
    if LINKED_ENTRY.fullmatch(text):
        return True
    if words not in TITLE_WORDS and not (words >= LONG_WORDS and len(text) >= SAID_LENGTH):
        return False
    bullet = BULLET.match(text)
    if _says(block) and not (bullet and is_asked(text)):
        return False
    return TITLE.fullmatch(text[bullet.end() if bullet else 0 :].strip()) is not None


def _depth(node: Node | None) -> int:
    """How many elements stand around a node, itself among them."""
    depth = 0
    while node is not None:
        depth += 1
        node = node.parent
    return depth


def _lines(
    blocks: Sequence[Block], label: int, ends: Collection[int], kind: str, levels: Mapping[str, int]
) -> Iterator[tuple[int, int]]:
    """Readers' comments are prose and go on to the end; a box about the author is short; all else is no prose."""
    bio, talk, tags, contents = kind == "author-bio", kind == TALK, kind == "tag-list", kind == "toc"
    titles = kind == POINTER
    headed = titles and bool(levels) and MARKED.match(blocks[label].text) is None
    following = blocks[label + 1]
    entries: set[str] = set()
    if talk and is_prose(following.text, words_in(following)):
        return  # a comment begins with its author's name or its date
    for count, index in enumerate(range(label + 1, len(blocks)), 1):
        block = blocks[index]
        words = words_in(block)
        if block.index in ends or (not talk and count > (BIO_LINES if bio else LINES)):
            return
        if tags and (words > TAG_WORDS or count > TAG_LINES):
            return
        if words > BIO_WORDS if bio else not talk and is_said(block.text, words):
            return
        if titles and (is_stated(block.text, words) or (count > 1 and _leads_to_list(blocks, index, ends))):
            return
        if headed and (mark := MARKED.match(block.text)) is not None and levels.get(mark[1], label) < label:
            return
        if contents:
            entry = entry_name(block.text)
            if entry in entries:
                return  # the first subheading, right below the list that names it
            entries.add(entry)
        yield block.index, 1


def own_levels(blocks: Sequence[Block]) -> dict[str, int]:
    """The marks of Markdown's headings right below which a text has a paragraph: its own; each with where the first
    such heading stands."""
    found: dict[str, int] = {}
    for above, below in pairwise(blocks):
        if above.text[:1] == "#" and (mark := MARKED.match(above.text)) and is_prose(below.text, words_in(below)):
            found.setdefault(mark[1], above.index)
    return found


def _leads_to_list(blocks: Sequence[Block], index: int, ends: Collection[int]) -> bool:
    """Whether a list of the text's own stands below a line, numbered, of labels or behind its colon, and the text goes
    on behind it."""
    items = blocks[index + 1 : index + 1 + LIST_ITEMS]
    line = blocks[index].text
    entry = BULLET if line.rstrip().endswith(COLONS) and not BULLET.match(line) else ITEM
    if len(items) < LIST_ITEMS or not all(entry.match(item.text) for item in items) or entry.match(line):
        return False
    for block in blocks[index + 1 : index + 1 + LIST_LINES]:
        words = words_in(block)
        if block.index in ends or is_said(block.text, words) or is_stated(block.text, words):
            return block.index not in ends
    return False


def _box(blocks: Sequence[Block], label: int, node: Node) -> tuple[Node | None, bool]:
    """The element that a label stands in with what follows it, and whether it comes first there.

    That is the widest element that the label begins, or else the smallest that holds the next block too. There is none
    where the label ends an element that other blocks begin, as the button at the end of a card: it belongs to these.
    """
    following = blocks[label + 1].node
    previous = blocks[label - 1].node if label else None
    before = set(previous.chain()) if previous is not None else set()
    around = set(following.chain()) if following is not None else set()
    widest, smallest, own = None, None, None
    for step in node.chain():
        if step not in around:
            own = step
        else:
            smallest = smallest or step
            if step in before or step.tag in WIDE:
                break
            widest = step
    if widest is None and own is not None and own in before:
        return None, False
    return (widest, True) if widest is not None else (smallest, False)
