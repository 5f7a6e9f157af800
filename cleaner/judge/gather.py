"""All that speaks for and against the blocks of one page: witnesses, rules, fields, the caller."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby

from ..blocks.text import JOINED
from ..frozen import Record
from ..records import HINT, WEAK, Block, Evidence, Fields, Hit, Node, Strength
from .core import TALK_HEADS, find_core, suspects
from .evidence.chapters import with_chapters
from .evidence.contents import contents_evidence
from .evidence.copies import copy_evidence, hidden_copy_evidence, unseen_evidence
from .evidence.embeds import less_embeds
from .evidence.letters import letter_evidence
from .evidence.pointers import pointed_evidence, pointer_evidence
from .evidence.quotations import quoted_evidence, speaker_evidence
from .evidence.repeats import (
    OFFERING,
    PULLED,
    button_evidence,
    link_evidence,
    other_article_evidence,
    quote_evidence,
    twin_evidence,
)
from .evidence.self_links import self_link_evidence
from .evidence.signatures import signature_evidence
from .evidence.standfirst import standfirst_evidence
from .evidence.teasers import teaser_evidence
from .evidence.unparsed import unparsed_evidence
from .known import author_evidence, known_evidence, signed_evidence, title_forms, trade_evidence
from .match import OWN_REACH, Matcher
from .model import Model
from .phrases.folding import fold
from .places import Core
from .structure import holders
from .vouchers import LISTED, LISTING

REPEATING = ("documentation",)
"""Types of pages that say things twice: a reference describes the same parameter under each call, and the same call for
each language, in tabs."""

NO_ENTRIES = {**dict.fromkeys(TALK_HEADS, 2), "date-line/clock": 1, "audio-player/bare": 1}
"""Rules that say nothing of the entries of a text's list, which may be one of hours, and how many others stand right
beside such an entry at least."""


class Heard(Record):
    """What rules know of a text's lines by their wording, before its fields are known."""

    folded: list[str]
    """The lines, folded."""
    hits: list[Hit]
    """What matches them."""


def hear(blocks: Sequence[Block], matcher: Matcher) -> Heard:
    """What rules know of the lines of a text."""
    from .lines.addressed import frame_hits
    from .lines.feet import foot_hits

    folded = [fold(block.text) for block in blocks]
    hits = foot_hits(blocks, frame_hits(blocks, matcher.hits(blocks, None, folded), matcher), matcher)
    if blocks and blocks[0].tag == JOINED:  # a phrase in a paragraph may reach into the sentence of the next line
        hits = [hit for hit in hits if hit.start is None]
    return Heard(folded, hits)


def gather(
    blocks: Sequence[Block],
    vouchers: Sequence[Evidence],
    fields: Fields,
    matcher: Matcher,
    page_type: str | None = None,
    lines: Model | None = None,
    heard: Heard | None = None,
    beta: float = 1.0,
) -> list[Evidence]:
    """All evidence on the blocks: the vouchers', and what rules and fields add; the caller's is selected_evidence.

    lines is the model that judges the lines of a text; None for HTML, or to do without it. heard is what hear says of
    the same blocks, where they were heard already; beta the weight of precision where that model selects lines.
    """
    folded = heard.folded if heard is not None else None
    evidence, core = known(blocks, vouchers, fields, matcher, page_type, heard)
    if lines is not None:
        from .lines.model import ask_lines, line_evidence

        said = evidence[len(vouchers) :]  # what each line has says nothing against any
        ask = partial(ask_lines, blocks, said, core, title_forms(fields), folded)
        evidence.extend(line_evidence(lines, ask(), partial(ask, every=True), beta))
    return evidence


def known(
    blocks: Sequence[Block],
    vouchers: Sequence[Evidence],
    fields: Fields,
    matcher: Matcher,
    page_type: str | None = None,
    heard: Heard | None = None,
) -> tuple[list[Evidence], Core]:
    """The evidence that needs no model of lines, and where the body surely is; heard as for gather."""
    if blocks and blocks[0].node is None:
        return _known_of_lines(blocks, vouchers, fields, matcher, heard)
    held = holders(blocks, {e.block for e in vouchers if e.keep and e.strength >= WEAK})
    hits = _not_held(matcher.hits(blocks, page_type), blocks, held, matcher.outweighing)
    hits = _not_code(hits, blocks, matcher, frozenset())
    titles = title_forms(fields)
    others = [*other_article_evidence(blocks, titles), *(letter_evidence(blocks) if page_type == "forum" else ())]
    foreign = {e.block for e in others}
    core = find_core(blocks, [e for e in vouchers if e.block not in foreign], matcher, hits, titles)
    said = [
        *matcher.evidence(blocks, hits, core),
        *known_evidence(blocks, fields, core),
        *author_evidence(blocks, fields, vouchers),
        *signed_evidence(blocks, fields, core),
        *trade_evidence(blocks, fields),
        *(() if page_type == "forum" else quote_evidence(blocks, core)),
        *([] if page_type in REPEATING else hidden_copy_evidence(blocks)),
        *unseen_evidence(blocks),
        *button_evidence(blocks),
        *unparsed_evidence(blocks, page_type),
        *self_link_evidence(blocks),
        *(link_evidence(blocks) if page_type in OFFERING else ()),
        *(twin_evidence(blocks) if page_type in LISTING else ()),
        *others,
        *pointer_evidence(blocks, core),
        *([*standfirst_evidence(blocks, core, titles), *contents_evidence(blocks)] if page_type == "article" else ()),
        *((*signature_evidence(blocks), *quoted_evidence(blocks)) if page_type == "forum" else ()),
    ]
    vouched = {e.block for e in vouchers if e.keep}
    if page_type == "article":
        said = less_embeds(blocks, said)
        said += pointed_evidence(blocks, said)
        said += teaser_evidence(blocks, vouched)
        against = {e.block for e in said if not e.keep and e.start is None and e.strength > HINT}
        repeated = {e.block for e in said if e.by == PULLED}
        said += speaker_evidence(blocks, vouched - against, repeated)
    evidence = [*vouchers, *said]
    if page_type in LISTING or page_type == "documentation":
        evidence = with_chapters(blocks, evidence)
    if page_type in LISTING:
        named = {e.block for e in said if not e.keep}
        evidence = [e for e in evidence if e.by != LISTED or e.block not in named]
    if page_type not in REPEATING:
        spoken = {e.block for e in said if not e.keep and e.start is None}
        vouched |= {e.block for e in said if e.keep and e.start is None}
        evidence += copy_evidence(blocks, vouched, spoken, page_type)
    return evidence, core


def _known_of_lines(
    blocks: Sequence[Block], vouchers: Sequence[Evidence], fields: Fields, matcher: Matcher, heard: Heard | None
) -> tuple[list[Evidence], Core]:
    """The same of the lines of a text, which have no elements; what judges them is loaded for the first text."""
    from ..blocks.fences import code_lines
    from .lines import runs, signed
    from .lines.lists import is_in_list
    from .lines.threads import thread_evidence
    from .lines.truncated import truncated_evidence

    folded, hits = (heard.folded, heard.hits) if heard is not None else (None, matcher.hits(blocks))
    code = code_lines(blocks)
    hits = _not_code(hits, blocks, matcher, code)
    listed = [(hit, NO_ENTRIES.get(matcher.rules[hit.rule].id)) for hit in hits]
    hits = [hit for hit, beside in listed if beside is None or not is_in_list(blocks, hit.block, beside)]
    boxes = signed.author_boxes(blocks, suspects(hits, matcher))
    ours = [e for e in vouchers if e.block not in boxes] if boxes else vouchers
    core = find_core(blocks, ours, matcher, hits, title_forms(fields), folded)
    said = [
        *matcher.evidence(blocks, hits, core),
        *known_evidence(blocks, fields, core, folded),
        *signed_evidence(blocks, fields, core),
        *thread_evidence(blocks, hits, core, matcher),
        *runs.lone_evidence(blocks, boxes, code, core),
        *unparsed_evidence(blocks, None, code),
        *truncated_evidence(blocks),
    ]
    return [*vouchers, *said, *runs.run_evidence(blocks, hits, said, core, matcher)], core


def _not_held(
    hits: list[Hit],
    blocks: Sequence[Block],
    held: tuple[frozenset[Node], frozenset[Node]],
    outweighing: frozenset[int],
) -> list[Hit]:
    """The hits, which are in the order of the blocks, less those by elements around most of the words that are
    vouched for (of outweighing rules, around all but a few): what is around such an element is one too."""
    most, all_but_few = held
    if not most:
        return hits
    left: list[Hit] = []
    block, nearest = -1, 0
    for hit in hits:
        if hit.block != block:
            block = hit.block
            nearest = OWN_REACH + _steps_to(most, blocks[block].node)
        if hit.reach < nearest or (
            hit.rule in outweighing and hit.reach < OWN_REACH + _steps_to(all_but_few, blocks[block].node)
        ):
            left.append(hit)
    return left


def _steps_to(held: frozenset[Node], node: Node | None) -> int:
    """How many elements stand from one outwards before the first of some; all where none of these is around it."""
    steps = 0
    while node is not None and node not in held:
        steps += 1
        node = node.parent
    return steps


def selected_evidence(blocks: Sequence[Block]) -> Iterator[Evidence]:
    """The caller's keep and drop selectors: of the elements that they match, the innermost one around a word decides,
    and keep beats drop on the same one. What is kept is said of its words too, which nothing else may cut then. Most
    callers give none."""
    known: dict[Node, str] = {}
    for block in blocks:
        if block.node is None:
            continue
        around = _nearest(block.node, known)
        inner = [(span.start, span.end, span.node) for span in block.spans if span.node is not None]
        parts = sorted([part for part in inner if part[2].selected], key=lambda part: part[2].index)
        if not parts:
            if around:
                yield _said(block.index, around)
            if around.startswith("keep "):
                yield _said(block.index, around, 0, len(block.text))
            continue
        painted = [around] * len(block.text)
        for start, end, node in parts:
            painted[start:end] = [_choice(node)] * (end - start)
            if end - start == len(block.text):
                around = _choice(node)
        if around.startswith("drop ") and any(chosen.startswith("keep ") for chosen in painted):
            around = next(chosen for chosen in painted if chosen.startswith("keep "))
        if around:
            yield _said(block.index, around)
        for chosen, places in groupby(range(len(painted)), key=painted.__getitem__):
            part = list(places)
            if chosen and not around.startswith("drop "):
                yield _said(block.index, chosen, part[0], part[-1] + 1)


def _nearest(node: Node, known: dict[Node, str]) -> str:
    """What was chosen of the innermost element around that the selectors match, '' where there is none; known holds
    it for elements that were asked."""
    path: list[Node] = []
    found = ""
    for step in node.chain():
        path.append(step)
        if step in known or step.selected:
            found = known[step] if step in known else _choice(step)
            break
    known.update(dict.fromkeys(path, found))
    return found


def _choice(node: Node) -> str:
    """The selector that decides of those that match an element."""
    return min(node.selected, key=lambda selector: selector.startswith("drop "))


def _said(block: int, selector: str, start: int | None = None, end: int | None = None) -> Evidence:
    verb, _, css = selector.partition(" ")
    why = f"The option {verb} names {css!r}."
    return Evidence(block, verb == "keep", Strength.USER, f"user:{verb}", why, None, start, end)


def _not_code(hits: list[Hit], blocks: Sequence[Block], matcher: Matcher, lines: frozenset[int]) -> list[Hit]:
    """The hits less those of our rules by the words of code: of a <pre>, or of these lines of a text."""
    return [
        hit
        for hit in hits
        if hit.reach >= OWN_REACH
        or (hit.block not in lines and (not blocks[hit.block].frames or blocks[hit.block].frame("pre") is None))
        or matcher.is_users(hit.rule)
    ]
