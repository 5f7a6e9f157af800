"""What speaks for blocks before any rule does: the model, the second opinion, what stands between what they keep."""

from __future__ import annotations

from collections.abc import Sequence

from ..blocks.words import words_in
from ..records import HINT, STRONG, WEAK, Block, Evidence, Strength
from .evidence.attached import attributed, footnotes, formulas, led
from .evidence.declared_parts import says_part
from .learned.against import MODEL, UNSAID
from .made import make_evidence
from .model import Opinion
from .structure import (
    BODY_WORDS,
    bridged,
    completed,
    container_blocks,
    defined,
    headed,
    in_definitions,
    in_main,
    in_rows,
    is_furniture,
    is_within,
    siblings,
    subheadings,
    toggled,
)

SURE_WORDS = 40
"""Words: what a witness says of so long a block outweighs a strong rule; the model's word for a short one does where it
is a heading or quotes, or the page no article: those have labels for content. Of news' articles .008 more are exact for
it, of mixed's .005 (cross-validated)."""
SPEECH = ('"', "“", "„", "«", "‹", "「", "『")
"""What a paragraph begins with that quotes: folded, it begins as a prompt where somebody speaks of one."""
SURE = 0.9
"""Probability from which the model's word for such a block outweighs a strong rule."""
LIKELY = 0.5
"""Probability from which it outweighs a weak one; and a strong one where the block heads text that it is sure of: a
glossary has 'Advertisement' for a heading."""
POSSIBLE = 0.45
"""Probability from which a block that stands between paragraphs of the body, in their element, is body: from .3 on, of
news' articles .02 fewer are exact (cross-validated)."""
FAINT = 0.3
"""Probability from which a block is body where most of its parent element is: from .2 on no more of known content
stays, and of articles .01 fewer are exact (cross-validated)."""
SLIGHT = 0.1
"""Probability from which a heading is body where the text that it heads is, a row of a table among rows that are, a
line that says whose words follow where they are, or the quotation where that line is, a list of definitions between
an article's paragraphs, and what stands where a manual's page has its text: from .3 on, .006 less of the text of 688
pages of 54 manuals stays, and no other word goes."""
NOTED = 0.05
"""Probability from which a footnote is body where the text that it belongs to is; in articles alone, for shops have
their small print so."""
LISTED = "structure:listed"
"""Who speaks for what is faintly likely to be body on a page that lists things: all that speaks against it is heard."""
LISTING = ("collection", "listing")
"""Types of pages whose body is a list."""
NO_TEXT = -1.0
"""Stands for the probability of a block that the model was not asked about."""
DECLARED = "The page declares it as a part of its body."
TAKEN = "The model takes it for the body."
HEADS = "It heads text of the body."
OPENS = "It is a button that opens text of the body, one of several."
SAID = "It says whose words follow, or is what was said."
DEFINED = "It is a term, or defines one, of a list that the body has."
AMONG = "It is in a list of definitions between paragraphs of the body."
BETWEEN = "It stands between paragraphs of the body, in the same element."
ASIDES = frozenset(("aside",))
"""Elements beside the text."""
ASIDE = "It stands aside, or is hidden, and is likelier not body than body."


def text_evidence(blocks: Sequence[Block]) -> list[Evidence]:
    """For the lines of a text: each is body until something speaks against it."""
    hint, by, why = HINT, "default:text", "Nothing speaks against it."
    return [make_evidence(block.index, True, hint, by, why, None, None, None, 0) for block in blocks]


def embedded_evidence(blocks: Sequence[Block], shown: Sequence[Block] = ()) -> list[Evidence]:
    """For a body that the page's scripts carry: it is body until something speaks against it. shown is what would be
    kept without it, in whose place it stands."""
    why, instead = "The page's scripts carry it as the body.", "The body that the page's scripts carry stands for it."
    return [
        *[Evidence(block.index, True, HINT, "default:script", why) for block in blocks],
        *[
            Evidence(block.index, False, Strength.CERTAIN, "structure:carried", instead, "template-residue")
            for block in shown
        ],
    ]


def model_evidence(blocks: Sequence[Block], opinion: Opinion, parts: Sequence[str] = ()) -> list[Evidence]:
    """For the blocks of a page: what the model keeps, and what it would not keep; against.explained says why. parts are
    what the page declares of its body."""
    strong, weak, hint = STRONG, WEAK, HINT
    declared = says_part(blocks, parts)
    kept_all = declared[:]
    probability = [NO_TEXT] * len(blocks)
    sure = [False] * len(blocks)
    for index, p, kept in zip(opinion.blocks, opinion.probability, opinion.selected, strict=True):
        kept_all[index], probability[index], sure[index] = kept or kept_all[index], p, p >= SURE
    subheads = subheadings(blocks)
    evidence = _completed_evidence(blocks, opinion.page_type, kept_all, subheads, probability)
    evidence.extend(_declared_evidence(blocks, declared, subheads, opinion.page_type))
    heads = headed(blocks, sure, subheads)
    aside = _aside(blocks, opinion)
    fewest = SURE_WORDS if opinion.page_type == "article" else 0
    titled = set(subheads)
    for index, p, kept in zip(opinion.blocks, opinion.probability, opinion.selected, strict=True):
        if index in aside:
            evidence.append(make_evidence(index, False, hint, "structure:aside", ASIDE, None, None, None, 0))
        elif kept:
            block = blocks[index]
            outweighs = words_in(block) >= fewest or index in titled or block.text.startswith(SPEECH)
            firm = heads[index] or (p >= SURE and outweighs)
            strength = hint if p < LIKELY else strong if firm else weak
            evidence.append(make_evidence(index, True, strength, MODEL, TAKEN, None, None, None, 0))
        else:
            evidence.append(make_evidence(index, False, hint, MODEL, UNSAID, None, None, None, 0))
    return evidence


def _completed_evidence(
    blocks: Sequence[Block],
    page_type: str | None,
    kept: list[bool],
    subheads: list[int],
    probability: Sequence[float],
) -> list[Evidence]:
    """For the blocks that complete what is kept of a page of this type, by how they stand to it: each way asks for a
    probability of its own."""
    headings = headed(blocks, kept, subheads)
    beside, between = siblings(blocks, kept), bridged(blocks, kept)
    ways = [
        ("structure:quotation", SAID, SLIGHT, attributed(blocks, kept)),
        ("structure:led", "It is in the list below a colon that the body has.", 0.0, led(blocks, kept)),
        ("structure:between", BETWEEN, POSSIBLE, between),
        ("structure:formula", "It is a formula in the body.", 0.0, formulas(blocks, kept, between)),
    ]
    if page_type != "forum":  # where tables lay out the posts, and who wrote them
        rows = in_rows(blocks, [b or s for b, s in zip(between, beside, strict=True)])
        ways.append(("structure:row", "Most of its row is in the body.", 0.0, completed(blocks, kept)))
        ways.append(("structure:definition", DEFINED, 0.0, defined(blocks, kept)))
        ways.append(("structure:table", "It is a row among those of the body.", SLIGHT, rows))
    if page_type == "documentation":
        code = [block.inside("pre") and not block.hidden for block in blocks]
        manual = "It stands in the element that holds the manual's text."
        ways.append(("structure:code", "It is code in a reference.", SLIGHT, code))
        ways.append(("structure:manual", manual, SLIGHT, in_main(blocks, kept)))
    else:
        code = [inside and block.inside("pre") for inside, block in zip(between, blocks, strict=True)]
        ways.append(("structure:code", "It is code in the body.", 0.0, code))
    if page_type in LISTING:
        listed = [not block.hidden and not is_furniture(block) for block in blocks]
        ways.append((LISTED, "It is among what the page lists.", SLIGHT, listed))
    ways.append(("structure:heading", HEADS, SLIGHT, headings))
    ways.append(("structure:toggle", OPENS, 0.0, toggled(blocks, kept)))
    ways.append(("structure:sibling", "Most of its element is in the body.", FAINT, beside))
    if page_type == "article":
        ways.append(("structure:definition", AMONG, SLIGHT, in_definitions(blocks, between)))
        notes = footnotes(blocks, [k or h for k, h in zip(kept, headings, strict=True)])
        ways.append(("structure:footnote", "It is a footnote to the body.", NOTED, notes))
    evidence: list[Evidence] = []
    for by, why, least, found in ways:
        for index, holds in enumerate(found):
            if holds and probability[index] >= least:
                evidence.append(make_evidence(index, True, HINT, by, why, None, None, None, 0))
    return evidence


def _declared_evidence(
    blocks: Sequence[Block], declared: list[bool], subheads: list[int], page_type: str | None
) -> list[Evidence]:
    """For the blocks that say what the page declares of its body, and their headings. Shops declare what their whole
    site answers: there a strong rule knows better."""
    strength = STRONG if page_type == "article" else WEAK
    evidence: list[Evidence] = []
    for by, why, found in (
        ("witness:declared", DECLARED, declared),
        ("structure:heading", HEADS, headed(blocks, declared, subheads)),
    ):
        for index, holds in enumerate(found):
            if holds:
                evidence.append(make_evidence(index, True, strength, by, why, None, None, None, 0))
    return evidence


def _aside(blocks: Sequence[Block], opinion: Opinion) -> set[int]:
    """The indexes of what the model keeps and has for likelier not body, aside or hidden; none where too little else is
    kept for a body, since a script shows the body then. Asking for half of the words costs .003 of the F1 of mixed."""
    said = zip(opinion.blocks, opinion.probability, opinion.selected, strict=True)
    kept = [(blocks[index], p) for index, p, selected in said if selected]
    found = {block.index for block, p in kept if p < LIKELY and _is_aside(block, opinion.page_type)}
    if not found:
        return found
    shown = sum([words_in(block) for block, _ in kept if not _is_aside(block, opinion.page_type)])
    return found if shown >= BODY_WORDS else set()


def _is_aside(block: Block, page_type: str | None) -> bool:
    """Whether a block is in an aside or, on the page of an article, hidden."""
    return (block.hidden and page_type == "article") or is_within(block, ASIDES)


def witness_evidence(blocks: Sequence[Block], witnessed: Sequence[bool] | None) -> list[Evidence]:
    """For the blocks of a page too large for the model: the second opinion mended by structure, else structure."""
    if witnessed is None:
        vouched, by, why = container_blocks(blocks), "witness:structure", "It stands with the page's prose."
        left_out = "It does not stand with the page's prose."
        mended = [False] * len(blocks)
    else:
        vouched, by, why = list(witnessed), "witness:trafilatura", "The second opinion has it."
        left_out = "The second opinion left it out, and it does not stand between what it has."
        mended = bridged(blocks, vouched)
    evidence = []
    for block in blocks:
        if not block.text:
            continue
        if vouched[block.index]:
            sure = words_in(block) >= SURE_WORDS
            evidence.append(Evidence(block.index, True, STRONG if sure else WEAK, by, why))
        elif mended[block.index]:
            evidence.append(Evidence(block.index, True, HINT, "witness:structure", BETWEEN))
        else:
            evidence.append(Evidence(block.index, False, HINT, by, left_out))
    return evidence
