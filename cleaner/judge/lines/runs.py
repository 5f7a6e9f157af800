"""Runs of lines in a text: what stands between lines of noise, behind the body and in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from ...blocks.front_matter import read_front_matter
from ...blocks.words import words_in
from ...patterns import pattern
from ...records import Block, Evidence, Hit, Strength
from ..match import Matcher
from ..places import INSIDE, Core
from ..prose import COLONS, is_said, is_stated
from .behind import behind_evidence, related_evidence, tag_row_evidence
from .captions import caption_evidence
from .contents import text_contents_evidence
from .dumps import dump_evidence
from .features import spoken_against
from .forms import form_evidence
from .heading_marks import mark_evidence
from .heads import clock_evidence, head_evidence, number_evidence, record_evidence
from .inserted import inserted_evidence
from .labels import label_evidence
from .link_lines import link_evidence
from .rows import row_evidence
from .signed import box_evidence, echo_evidence, name_evidence
from .threads import post_evidence

ANCHORS = frozenset(
    "app-promo author-bio comment-form comment-list comment-policy cookie-consent copyright cta-promo disclaimer "
    "donation-prompt follow-us login-prompt newsletter-prompt paywall post-navigation related-links report-error "
    "section-label share-bar source-credit syndication-credit tag-list".split()
)
"""Kinds that stand behind a body; dates, names and single words of tools stand in threads and code too."""
SIGNS = frozenset("|¦×✕✖·•»›«‹↑↓▲▼►._") | {"__"}
"""Signs that stand alone for a button or between two links, and what is left of emphasis that held one; brackets, stars
and longer strokes may be code or part two passages."""
RESIDUE = frozenset(("[object Object]", "undefined", "null", "NaN", "&nbsp;"))
"""What a script or an editor leaves behind where it has nothing to say."""
MOST_SIGNS = 4
"""Times that such a sign may stand alone: with more of them the text is code or prose that was cut to pieces."""
SEPARATOR = pattern(r"[-*_=~—–·•|+# ]+")
DATE, LONE_TAG = "date-line", 2
"""The kind of a date right below the body, and how far from it other noise stands where a tag stands between them."""
POINTERS = "rule:related-links/insert"
"""How the rules begin whose lines stand between the paragraphs of a body: behind such a line it may go on."""
GAP = 12
"""Lines between two lines of such kinds that may go as well."""
PROMPTS = frozenset(
    "app-promo audio-player comment-form comment-policy cookie-consent copyright cta-promo disclaimer donation-prompt "
    "follow-us login-prompt newsletter-prompt paywall report-error".split()
)
"""Kinds of prompts and notices, which have several lines."""
PROMPT_GAP, PROMPT_WORDS, LABEL_WORDS = 2, 24, 12
"""Lines between two of these that belong to them, and the most words of each, between two of one kind and of two: a
paragraph has more."""


def lone_evidence(
    blocks: Sequence[Block], boxes: Mapping[int, str], code: Collection[int], core: Core
) -> Iterator[Evidence]:
    """Evidence on lines of a text for what they are; boxes are those of author_boxes, code those of code_lines."""
    yield from box_evidence(boxes)
    yield from front_evidence(blocks)
    yield from stray_evidence(blocks)
    yield from mark_evidence(blocks)
    yield from clock_evidence(blocks)
    yield from form_evidence(blocks, core)
    yield from link_evidence(blocks, core)
    for index in sorted(code):
        yield Evidence(index, True, Strength.CERTAIN, "structure:code", "It is code between two fences.")


def run_evidence(
    blocks: Sequence[Block], hits: Sequence[Hit], evidence: Sequence[Evidence], core: Core, matcher: Matcher
) -> Iterator[Evidence]:
    """Evidence against lines of a text for known noise: of which they are made, or with which they stand."""
    gone, _ = spoken_against(evidence)
    yield from row_evidence(blocks, gone, core)
    rows = list(label_evidence(blocks, gone, core, matcher))
    yield from rows
    gone |= {row.block: row.kind or "" for row in rows}
    formed = list(behind_evidence(blocks, gone, core))
    yield from formed
    gone |= {e.block: e.kind or "" for e in formed}
    related = list(related_evidence(blocks, gone))
    yield from related
    gone |= {e.block: e.kind or "" for e in related}
    contents = list(text_contents_evidence(blocks, gone, core))
    yield from contents
    gone |= {entry.block: "toc" for entry in contents}
    inserted = list(inserted_evidence(blocks, hits, gone, core, matcher))
    yield from inserted
    gone |= {e.block: e.kind or "" for e in inserted}
    yield from head_evidence(blocks, gone, core)
    yield from caption_evidence(blocks, evidence, gone, core)
    yield from post_evidence(blocks, gone)
    yield from record_evidence(blocks, gone)
    yield from number_evidence(blocks, gone, core)
    pointers = {e.block for e in evidence if e.by.startswith(POINTERS)}
    yield from tail_evidence(blocks, gone, pointers, core)
    yield from prompt_evidence(blocks, gone, core)
    yield from name_evidence(blocks, gone, core)
    yield from tag_row_evidence(blocks, gone, core)
    yield from echo_evidence(blocks, gone, core)
    yield from dump_evidence(blocks, gone, core)


def _says(block: Block) -> bool:
    """Whether a line is a paragraph or a sentence, of whatever length."""
    words = words_in(block)
    return is_said(block.text, words) or is_stated(block.text, words)


def prompt_evidence(blocks: Sequence[Block], gone: Mapping[int, str], core: Core) -> Iterator[Evidence]:
    """Evidence against a line or two between two lines of a prompt, wherever it stands: its title and its button, say.

    gone are the lines that rules and fields remove, with their kinds. The same prompt may stand twice in
    a body: what is said between the two stays, and longer sentences between others.
    """
    prompts = [index for index in sorted(gone) if gone[index] in PROMPTS]
    for low, high in pairwise(prompts):
        gap = blocks[low + 1 : high]
        most = PROMPT_WORDS if gone[low] == gone[high] else LABEL_WORDS
        if not 0 < len(gap) <= PROMPT_GAP or any(b.index in gone or words_in(b) > most for b in gap):
            continue
        again = blocks[low].text.strip() == blocks[high].text.strip()
        if core.place(gap[0].index) == INSIDE and any(_says(b) and (again or words_in(b) > LABEL_WORDS) for b in gap):
            continue
        for block in gap:
            why = "It stands between two lines of a prompt."
            yield Evidence(block.index, False, Strength.WEAK, "structure:prompt", why, gone[low])


def front_evidence(blocks: Sequence[Block]) -> Iterator[Evidence]:
    """Evidence against the lines of a text's front matter, or of the header of a mail, which state its fields."""
    front = read_front_matter(blocks)
    for block in blocks[: front.lines] if front is not None else ():
        why = "It states the fields of the text to what makes a page of it."
        yield Evidence(block.index, False, Strength.CERTAIN, "structure:front-matter", why, "post-meta")


def stray_evidence(blocks: Sequence[Block]) -> Iterator[Evidence]:
    """Evidence against the lines of a text that are a sign of a control or between links."""
    alone = [(b.index, text) for b in blocks if not b.words and b.node is None and (text := b.text.strip()) in SIGNS]
    alone += [(b.index, b.text) for b in blocks if b.text in RESIDUE and _is_left(b, blocks)]
    copies = Counter([sign for _, sign in alone])
    for index, sign in alone if len(blocks) > 1 else ():
        if copies[sign] <= MOST_SIGNS:
            why = "It is a stray sign of a control." if sign in SIGNS else "A script or an editor left it behind."
            yield Evidence(index, False, Strength.STRONG, "structure:stray", why, "template-residue")


def _is_left(block: Block, blocks: Sequence[Block]) -> bool:
    """Whether what a line says is no more than was left behind: it stands alone between two paragraphs, and is nothing
    that the one above leads to."""
    around = [blocks[at] for at in (block.index - 1, block.index + 1) if 0 <= at < len(blocks)]
    if block.node is not None or block.frames or len(around) < 2 or around[0].text.rstrip().endswith(COLONS):
        return False
    return is_said(around[0].text, words_in(around[0])) and is_said(around[1].text, words_in(around[1]))


def tail_evidence(
    blocks: Sequence[Block], gone: Mapping[int, str], pointers: Collection[int], core: Core
) -> Iterator[Evidence]:
    """Evidence against the lines of a text that stand between two lines of known noise behind its body, and against
    separators below which nothing stays, or right above known noise.

    A gap with a paragraph or a sentence in it stays, and one behind pointers, lines that stand between the paragraphs
    of a body: it may be a second part of the body.
    """
    if core.last < core.first or not blocks or blocks[core.last].node is not None:
        return
    known = set(gone)
    anchors = sorted(index for index, kind in gone.items() if index > core.last and kind in ANCHORS)
    if gone.get(core.last + 1) == DATE and anchors and anchors[0] == core.last + 1 + LONE_TAG:
        anchors.insert(0, core.last + 1)
    for low, high in pairwise(anchors):
        gap = [block for block in blocks[low + 1 : high] if block.index not in gone]
        if not gap or low in pointers or len(gap) > GAP or any(map(_says, gap)):
            continue
        for block in gap:
            known.add(block.index)
            why = "It stands between lines of noise behind the body."
            yield Evidence(block.index, False, Strength.WEAK, "structure:tail", why, gone[low])
    stays = False
    for block in reversed(blocks[core.last + 1 :]):
        if block.index in known:
            continue
        if not SEPARATOR.fullmatch(block.text.strip()):
            stays = True
        elif not stays or block.index + 1 in anchors:
            why = "It parts the body from what went behind it."
            yield Evidence(block.index, False, Strength.WEAK, "structure:tail", why, "template-residue")
