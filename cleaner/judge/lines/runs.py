"""Runs of lines in a text: what stands between lines of noise behind the body, and the box about its author."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice, pairwise

from ...blocks.words import brief, words_in
from ...patterns import pattern
from ...records import Block, Evidence, Strength
from ..match import Matcher
from ..places import Core
from ..prose import is_said, is_stated
from .captions import caption_evidence
from .contents import text_contents_evidence
from .dumps import dump_evidence
from .features import spoken_against
from .fences import code_evidence
from .forms import form_evidence
from .heading_marks import mark_evidence
from .heads import clock_evidence, head_evidence, number_evidence, record_evidence
from .labels import label_evidence

BIO_WORDS = (8, 100)
"""The fewest and the most words of a line about the author."""
BIO_PROSE, BIO_LAST = 3, 3
"""Paragraphs that a text must have above the one about its author, and among how many of its last that stands."""
BYLINE_WORDS = 12
"""Words of a line that names the author, with a date and what else stands there."""
NAME_WORDS = (2, 4)
"""The fewest and the most words of a name."""
CREDIT = pattern(r"[^\W\d_][^\s\d.,:!?()]{1,14} ?[:：՝] ?[^\s\d.,:!?][^\d.,:!?]*")
"""A label of one word and what it names: 'Photo: Town hall', in whatever language."""
CREDIT_LENGTH = 30
"""Code points of such a line."""
ARTICLES = frozenset("the a an der die das la le les el los las il lo i gli o os as de het den det".split())
"""Words with which a book's name begins, and nobody's."""
INITIALS = pattern(r"[(（\[/]\s?[^\W\d_]{1,3}(?:[/-][^\W\d_]{1,3})*\s?[)）\]/]?|[(（][\u3040-\u9fff가-힣]{2,6}[)）]")
"""Letters that sign a text, in brackets or between strokes, or a name of so few."""
BRACKETED = pattern(r"[(（\[]([^\d()（）\[\]!?:;\"“„]{5,50})[)）\]]")
"""What may be a name, and where its owner is, in brackets."""
PARTED = pattern(r"[\s,/&–-]+")
"""What parts its words."""
NAME_LINE = 6
"""Words: a line that ends in the author's name ('About Ann Example') has no more."""
HEAD_LINES, BESIDE = 8, 2
"""Lines at the beginning where a byline may name the author, and right before the line about them."""
ANCHORS = frozenset(
    "app-promo author-bio comment-form comment-list comment-policy cookie-consent copyright cta-promo disclaimer "
    "donation-prompt follow-us login-prompt newsletter-prompt paywall post-navigation related-links report-error "
    "section-label share-bar source-credit syndication-credit tag-list".split()
)
"""Kinds that stand behind a body; dates, names and single words of tools stand in threads and code too."""
NAMING = frozenset(("author-bio", "byline", "post-meta", "date-line"))
"""Kinds of lines that hold the names of the authors."""
PEOPLE = NAMING - {"date-line", "post-meta"}
"""Those that hold little else."""
WORD = pattern(r"[^\W\d_]+")
ECHO_LENGTH, ECHO_LETTERS = 100, 4
"""Code points of the longest line that repeats names, and letters that it has at least."""
ASIDE = pattern(r"\s*\([^()]*\)\s*$")
"""What stands behind the names: a place, a role."""
SIGNS = frozenset("|¦×✕✖·•»›«‹↑↓▲▼►.")
"""Signs that stand alone for a button or between two links; brackets and stars may be code or part two passages."""
MOST_SIGNS = 4
"""Times that such a sign may stand alone: with more of them the text is code or prose that was cut to pieces."""
SEPARATOR = pattern(r"[-*_=~—–·•|+ ]+")
POSTS = 2
"""Heads of posts that make a thread, at least."""
POST_HEAD = frozenset(("counters", "page-tools", "post-meta", "comment-form", "comment-list", "share-bar"))
"""Kinds of lines that stand with a date at the head of a post, or at the foot of the one before it."""
POST_NAME = 2
"""Words of a name, a rank or a button there at most."""
POST_LINE = pattern(r"[^\W\d_][^.!?:：;]*")
"""What such a line is made of."""
LINK_LINE = pattern(
    r"\s*(?:(?:[-*+•]|\d{1,2}[.)]) +)?"
    r"(?:!?\[(?:[^\[\]!]|!(?!\[)|!?\[[^\[\]]*\]\([^()\s]*\))*\](?:\([^()]*\)|\[[^\[\]]*\])[\s|·•,/>»]*)+"
)
"""A line of Markdown that is links, or images in links, and what parts them."""
PICTURE = pattern(r"!\[[^\[\]]*\]\([^()]*\)\s*")
"""A line of Markdown that is one picture."""
POINTERS = "rule:related-links/insert"
"""How the rules begin whose lines stand between the paragraphs of a body: behind such a line it may go on."""
GAP = 12
"""Lines between two lines of such kinds that may go as well."""


def author_boxes(blocks: Sequence[Block], noise: Collection[int]) -> dict[int, str]:
    """The lines of a box about the author of a text, with their kinds: the name, and a paragraph that begins with it.

    It is the last paragraph that is not known as noise, or near it where a byline names the person, and no other
    paragraph names them: else it is about somebody whom the text is about.
    """
    if not blocks or blocks[0].node is not None:
        return {}
    last = list(islice(_long(blocks, noise), BIO_LAST + BIO_PROSE))
    for box in last[: max(0, len(last) - BIO_PROSE)]:
        if words_in(blocks[box]) > BIO_WORDS[1]:
            continue
        beside = range(max(0, box - BESIDE), box)
        first = blocks[box].text.split(maxsplit=1)[0].rstrip(",")
        for at in (*reversed(beside), *range(min(HEAD_LINES, box - BESIDE))):
            if first not in blocks[at].text or (at not in beside and words_in(blocks[at]) > BYLINE_WORDS):
                continue
            known = _known_by(blocks, at, box)
            if not known and at in beside and box != last[0]:
                continue
            name = known or _shared_name(blocks[at].text, blocks[box].text)
            if not name and at in noise and at not in beside:
                name = _named_in(blocks[at].text, blocks[box].text)
            if name and not any(name in blocks[i].text for i in _long(blocks, noise) if i not in (at, box)):
                return {box: "author-bio", at: "author-bio" if at in beside else "byline"}
    return {}


def _long(blocks: Sequence[Block], noise: Collection[int]) -> Iterator[int]:
    """The paragraphs that are not known as noise, from the last on: of a long text few are asked for."""
    return (b.index for b in reversed(blocks) if b.index not in noise and words_in(b) >= BIO_WORDS[0])


def _known_by(blocks: Sequence[Block], at: int, box: int) -> str:
    """The name on the line right before a paragraph that begins with one of its words, else ''.

    A short line above the text holds the name too: the byline.
    """
    line, first = blocks[at].text.strip(), blocks[box].text.partition(" ")[0]
    if at != box - 1 or first not in line.split() or not _is_name(line):
        return ""
    above = (block for block in blocks[: min(HEAD_LINES, at)] if line in block.text)
    return line if any(words_in(block) <= BYLINE_WORDS for block in above) else ""


def _shared_name(line: str, paragraph: str) -> str:
    """The name that a short line ends in and a paragraph begins with, else ''."""
    words = line.partition(",")[0].split()
    few, most = NAME_WORDS
    if not few <= len(words) <= NAME_LINE or any(map(str.isdigit, line)):
        return ""
    for size in range(min(most, len(words)), few - 1, -1):
        name = words[-size:]
        if (
            all(w[:1].isupper() for w in name)
            and paragraph.replace(",", " ,", most).split(maxsplit=size)[:size] == name
        ):
            return " ".join(name)
    return ""


def _named_in(byline: str, paragraph: str) -> str:
    """The name with which a paragraph begins and that a byline holds, whatever stands behind it there, else ''."""
    few, most = NAME_WORDS
    begin = paragraph.replace(",", " ,", most).split(maxsplit=most)[:most]
    words = byline.replace(",", " ").split()
    for size in range(most, few - 1, -1):
        name = begin[:size]
        if all(w[:1].isupper() for w in name) and any(words[i : i + size] == name for i in range(len(words))):
            return " ".join(name)
    return ""


def lone_evidence(
    blocks: Sequence[Block], boxes: Mapping[int, str], code: Collection[int], core: Core
) -> Iterator[Evidence]:
    """Evidence on lines of a text for what they are; boxes are those of author_boxes, code those of code_lines."""
    yield from box_evidence(boxes)
    yield from stray_evidence(blocks)
    yield from mark_evidence(blocks)
    yield from clock_evidence(blocks)
    yield from form_evidence(blocks, core)
    yield from link_evidence(blocks, core)
    yield from code_evidence(code)


def run_evidence(
    blocks: Sequence[Block], evidence: Sequence[Evidence], core: Core, matcher: Matcher
) -> Iterator[Evidence]:
    """Evidence against lines of a text for known noise: of which they are made, or with which they stand."""
    gone, _ = spoken_against(evidence)
    rows = list(label_evidence(blocks, gone, core, matcher))
    yield from rows
    gone |= {row.block: row.kind or "" for row in rows}
    contents = list(text_contents_evidence(blocks, gone, core))
    yield from contents
    gone |= {entry.block: "toc" for entry in contents}
    yield from head_evidence(blocks, gone, core)
    yield from caption_evidence(blocks, evidence, gone, core)
    yield from post_evidence(blocks, gone)
    yield from record_evidence(blocks, gone)
    yield from number_evidence(blocks, gone, core)
    pointers = {e.block for e in evidence if e.by.startswith(POINTERS)}
    yield from tail_evidence(blocks, gone, pointers, core)
    yield from name_evidence(blocks, gone, core)
    yield from echo_evidence(blocks, gone, core)
    yield from dump_evidence(blocks, gone, core)


def _says(block: Block) -> bool:
    """Whether a line is a paragraph or a sentence, of whatever length."""
    words = words_in(block)
    return is_said(block.text, words) or is_stated(block.text, words)


def post_evidence(blocks: Sequence[Block], gone: Mapping[int, str]) -> Iterator[Evidence]:
    """Evidence against the names, ranks and buttons beside the dates of a thread's posts: short lines in a row with
    a date and another line that is known to stand at the head of a post.
    """
    if not blocks or blocks[0].node is not None:
        return
    heads: dict[int, list[int]] = {}
    for index, kind in gone.items():
        if kind != "date-line":
            continue
        row = [index]
        for step in (-1, 1):
            at = index + step
            while 0 <= at < len(blocks) and (at in gone or _is_post_line(blocks[at])):
                row.append(at)
                at += step
        if any(gone.get(at) in POST_HEAD for at in row):
            heads[min(row)] = [at for at in row if at not in gone]
    for row in heads.values() if len(heads) >= POSTS else ():
        for index in row:
            why = "It stands with the date and buttons of a post in a thread."
            yield Evidence(index, False, Strength.WEAK, "structure:post", why, "post-meta")


def _is_post_line(block: Block) -> bool:
    text = block.text.strip()
    return words_in(block) <= POST_NAME and POST_LINE.fullmatch(text) is not None


def name_evidence(blocks: Sequence[Block], gone: Mapping[int, str], core: Core) -> Iterator[Evidence]:
    """Evidence against a name, or a label with one, that stands alone between the last paragraph of a text and known
    noise, or signs it in brackets or between strokes.

    gone are the lines that rules and fields remove, with their kinds.
    """
    at = core.last + 1
    if core.last < core.first or at >= len(blocks) or blocks[at].node is not None or at in gone:
        return
    text = blocks[at].text.strip()
    if (INITIALS.fullmatch(text) or _is_bracketed(text)) and (at + 1 == len(blocks) or at + 1 in gone):
        why = "It signs the text, in brackets or between strokes."
        yield Evidence(at, False, Strength.WEAK, "structure:signed", why, "byline")
    elif at + 1 in gone and (_is_name(text) or (len(text) <= CREDIT_LENGTH and CREDIT.fullmatch(text))):
        why = "It is a name between the body and what went behind it."
        yield Evidence(at, False, Strength.WEAK, "structure:name", why, "byline")


def _is_bracketed(text: str) -> bool:
    """Whether a line is a name in brackets: two words or more, each with a capital, or in a script that has none."""
    found = BRACKETED.fullmatch(text)
    words = PARTED.split(found[1].strip()) if found else []
    return NAME_WORDS[0] <= len(words) <= NAME_LINE and not any(word[:1].islower() for word in words)


def echo_evidence(blocks: Sequence[Block], gone: Mapping[int, str], core: Core) -> Iterator[Evidence]:
    """Evidence against the short lines of a text, outside of its body, whose words all stand in a byline of it."""
    kinds = {i: kind for i, kind in gone.items() if kind in NAMING}
    named = [set(WORD.findall(blocks[i].text.casefold())) for i in kinds]
    people = [names for names, kind in zip(named, kinds.values(), strict=True) if kind in PEOPLE]
    all_named = frozenset[str]().union(*named)
    outside = (*blocks[: core.first], *blocks[core.last + 1 :]) if named and core.first <= core.last else ()
    for block in brief(outside, ECHO_LENGTH):
        if block.index in gone:
            continue
        text = ASIDE.sub("", block.text.casefold())
        first = WORD.search(text)
        if first is None or first.group() not in all_named:
            continue
        words = set(WORD.findall(text))
        if not words <= all_named or sum(map(len, words)) < ECHO_LETTERS:
            continue
        if any(words <= names for names in (named if len(words) > 1 else people)):  # a month may head an entry
            why = "It repeats the names of the byline."
            yield Evidence(block.index, False, Strength.WEAK, "structure:echo", why, "byline")


def _is_name(text: str) -> bool:
    """Whether a line is one name or several with commas: capitals, and no digit or mark of a sentence."""
    few, most = NAME_WORDS
    names = [part.split() for part in re.split(r",| & ", text.strip())]
    words = [word for name in names for word in name]
    if not names or any(not few <= len(name) <= most or name[0].casefold() in ARTICLES for name in names):
        return False
    return all(w[0].isupper() and w.replace("-", "").replace(".", "").replace("'", "").isalpha() for w in words)


def stray_evidence(blocks: Sequence[Block]) -> Iterator[Evidence]:
    """Evidence against the lines of a text that are a sign of a control or between links."""
    alone = [(b.index, text) for b in blocks if not b.words and b.node is None and (text := b.text.strip()) in SIGNS]
    copies = Counter([sign for _, sign in alone])
    for index, sign in alone if len(blocks) > 1 else ():
        if copies[sign] <= MOST_SIGNS:
            why = "It is a stray sign of a control."
            yield Evidence(index, False, Strength.STRONG, "structure:stray", why, "template-residue")


def link_evidence(blocks: Sequence[Block], core: Core) -> Iterator[Evidence]:
    """Evidence against the lines of a Markdown text that are links alone, several in a row above its body."""
    above = [b for b in blocks[: core.first] if b.node is None]
    alone = [LINK_LINE.fullmatch(block.text) is not None for block in above]
    for i, block in enumerate(above):
        if alone[i] and PICTURE.fullmatch(block.text):
            why = "It is a picture alone above the body."
            yield Evidence(block.index, False, Strength.WEAK, "structure:links", why, "image-credit")
        elif alone[i] and any(alone[max(0, i - 1) : i] + alone[i + 1 : i + 2]):
            why = "It is one of several links in a row above the body."
            yield Evidence(block.index, False, Strength.WEAK, "structure:links", why, "site-nav")


def box_evidence(boxes: Mapping[int, str]) -> Iterator[Evidence]:
    """Evidence against the lines of the box about the author."""
    for index, kind in boxes.items():
        why = "A paragraph at the end is about the person who is named here."
        if kind == "author-bio":
            why = "It is a paragraph about the author, behind the body."
        yield Evidence(index, False, Strength.STRONG, "structure:author-box", why, kind)


def tail_evidence(
    blocks: Sequence[Block], gone: Mapping[int, str], pointers: Collection[int], core: Core
) -> Iterator[Evidence]:
    """Evidence against the lines of a text that stand between two lines of known noise behind its body.

    A gap with a paragraph or a sentence in it stays, and one behind pointers, lines that stand between the paragraphs
    of a body: it may be a second part of the body.
    """
    if core.last < core.first or not blocks or blocks[core.last].node is not None:
        return
    for block in reversed(blocks[core.last + 1 :]):
        if block.index not in gone:
            if not SEPARATOR.fullmatch(block.text.strip()):
                break
            why = "It parts the body from what went behind it."
            yield Evidence(block.index, False, Strength.WEAK, "structure:tail", why, "template-residue")
    anchors = sorted(index for index, kind in gone.items() if index > core.last and kind in ANCHORS)
    for low, high in pairwise(anchors):
        gap = [block for block in blocks[low + 1 : high] if block.index not in gone]
        if not gap or low in pointers or len(gap) > GAP or any(map(_says, gap)):
            continue
        for block in gap:
            why = "It stands between lines of noise behind the body."
            yield Evidence(block.index, False, Strength.WEAK, "structure:tail", why, gone[low])
