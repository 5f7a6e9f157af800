"""All that speaks for and against the blocks of one page: witnesses, rules, fields, the caller."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from types import ModuleType

from ..blocks.words import words_in
from ..frozen import Record
from ..records import Block, Evidence, Fields, Hit, Node, Strength
from .against import MODEL, UNSAID
from .attached import attributed, footnotes
from .contents import contents_evidence
from .copies import copy_evidence, hidden_copy_evidence
from .core import find_core, suspects
from .folding import fold
from .known import author_evidence, known_evidence, title_forms
from .made import make_evidence
from .match import OWN_REACH, Matcher
from .model import Model, Opinion
from .places import Core
from .pointers import pointer_evidence
from .repeats import button_evidence, other_article_evidence, quote_evidence
from .standfirst import standfirst_evidence
from .structure import (
    bridged,
    completed,
    container_blocks,
    headed,
    holders,
    in_rows,
    is_furniture,
    siblings,
    subheadings,
)

SURE_WORDS = 40
"""Words: what a witness says of so long a block outweighs a strong rule."""
SURE = 0.9
"""Probability from which the model's word for a block outweighs a strong rule."""
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
"""Probability from which a heading is body where the text that it heads is, a row of a table among rows that are, and a
line that says whose words follow where they are, or the quotation where that line is."""
NOTED = 0.05
"""Probability from which a footnote is body where the text that it belongs to is; in articles alone, for shops have
their small print so."""
REPEATING = ("documentation",)
"""Types of pages that say things twice: a reference describes the same parameter under each call, and the same call for
each language, in tabs."""
LISTED = "structure:listed"
"""Who speaks for what is faintly likely to be body on a page that lists things: all that speaks against it is heard."""
LISTING = ("collection", "listing")
"""Types of pages whose body is a list."""
NO_TEXT = -1.0
"""Stands for the probability of a block that the model was not asked about."""
TAKEN = "The model takes it for the body."
SAID = "It says whose words follow, or is what was said."
BETWEEN = "It stands between paragraphs of the body, in the same element."
FEWEST_SHOWN = 60
"""Words of what the model keeps: where fewer stand neither aside nor hidden, a script shows the body. Asking for half
of the words costs .003 of the F1 of mixed pages."""
ASIDE = "It stands aside, or is hidden, and is likelier not body than body."


def text_evidence(blocks: Sequence[Block]) -> list[Evidence]:
    """For the lines of a text: each is body until something speaks against it."""
    hint, by, why = Strength.HINT, "default:text", "Nothing speaks against it."
    return [make_evidence(block.index, True, hint, by, why, None, None, None, 0) for block in blocks]


def embedded_evidence(blocks: Sequence[Block]) -> list[Evidence]:
    """For a body that the page's scripts carry: it is body until something speaks against it."""
    why = "The page's scripts carry it as the body."
    return [Evidence(block.index, True, Strength.HINT, "default:script", why) for block in blocks]


def model_evidence(blocks: Sequence[Block], opinion: Opinion) -> list[Evidence]:
    """For the blocks of a page: what the model keeps, and what it would not keep; against.explained says why."""
    strong, weak, hint = Strength.STRONG, Strength.WEAK, Strength.HINT
    kept_all = [False] * len(blocks)
    probability = [NO_TEXT] * len(blocks)
    sure = [False] * len(blocks)
    for index, p, kept in zip(opinion.blocks, opinion.probability, opinion.selected, strict=True):
        kept_all[index], probability[index], sure[index] = kept, p, p >= SURE
    subheads = subheadings(blocks)
    headings = headed(blocks, kept_all, subheads)
    beside, between = siblings(blocks, kept_all), bridged(blocks, kept_all)
    rows = in_rows(blocks, [b or s for b, s in zip(between, beside, strict=True)])
    notes = [False] * len(blocks)
    code = [False] * len(blocks)
    listed = [False] * len(blocks)
    if opinion.page_type in LISTING:
        listed = [not block.hidden and not is_furniture(block) for block in blocks]
    if opinion.page_type == "documentation":
        code = [block.inside("pre") and not block.hidden for block in blocks]
    if opinion.page_type == "article":
        notes = footnotes(blocks, [k or h for k, h in zip(kept_all, headings, strict=True)])
    evidence: list[Evidence] = []
    for by, why, least, found in (
        ("structure:quotation", SAID, SLIGHT, attributed(blocks, kept_all)),
        ("structure:between", BETWEEN, POSSIBLE, between),
        ("structure:row", "Most of its row is in the body.", 0.0, completed(blocks, kept_all)),
        ("structure:table", "It is a row among those of the body.", SLIGHT, rows),
        ("structure:code", "It is code in a reference.", SLIGHT, code),
        (LISTED, "It is among what the page lists.", SLIGHT, listed),
        ("structure:heading", "It heads text of the body.", SLIGHT, headings),
        ("structure:sibling", "Most of its element is in the body.", FAINT, beside),
        ("structure:footnote", "It is a footnote to the body.", NOTED, notes),
    ):
        for index, holds in enumerate(found):
            if holds and probability[index] >= least:
                evidence.append(make_evidence(index, True, hint, by, why, None, None, None, 0))
    heads = headed(blocks, sure, subheads)
    aside = _aside(blocks, opinion)
    for index, p, kept in zip(opinion.blocks, opinion.probability, opinion.selected, strict=True):
        if index in aside:
            evidence.append(make_evidence(index, False, hint, "structure:aside", ASIDE, None, None, None, 0))
        elif kept:
            strength = hint if p < LIKELY else strong if p >= SURE or heads[index] else weak
            evidence.append(make_evidence(index, True, strength, MODEL, TAKEN, None, None, None, 0))
        else:
            evidence.append(make_evidence(index, False, hint, MODEL, UNSAID, None, None, None, 0))
    return evidence


def _aside(blocks: Sequence[Block], opinion: Opinion) -> set[int]:
    """The indexes of what the model keeps and has for likelier not body, aside or hidden; none where little else is
    kept."""
    said = zip(opinion.blocks, opinion.probability, opinion.selected, strict=True)
    kept = [(blocks[index], p) for index, p, selected in said if selected]
    found = {block.index for block, p in kept if p < LIKELY and _is_aside(block, opinion.page_type)}
    if not found:
        return found
    shown = sum([words_in(block) for block, _ in kept if not _is_aside(block, opinion.page_type)])
    return found if shown >= FEWEST_SHOWN else set()


def _is_aside(block: Block, page_type: str | None) -> bool:
    """Whether a block is in an aside or, on the page of an article, hidden."""
    if block.hidden and page_type == "article":
        return True
    node = block.node
    while node is not None:
        if node.tag == "aside":
            return True
        node = node.parent
    return False


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
            evidence.append(Evidence(block.index, True, Strength.STRONG if sure else Strength.WEAK, by, why))
        elif mended[block.index]:
            evidence.append(Evidence(block.index, True, Strength.HINT, "witness:structure", BETWEEN))
        else:
            evidence.append(Evidence(block.index, False, Strength.HINT, by, left_out))
    return evidence


class Heard(Record):
    """What rules know of a text's lines by their wording, before its fields are known."""

    folded: list[str]
    """The lines, folded."""
    hits: list[Hit]
    """What matches them."""


def hear(blocks: Sequence[Block], matcher: Matcher) -> Heard:
    """What rules know of the lines of a text."""
    folded = [fold(block.text) for block in blocks]
    return Heard(folded, matcher.hits(blocks, None, folded))


def gather(
    blocks: Sequence[Block],
    vouchers: Sequence[Evidence],
    fields: Fields,
    matcher: Matcher,
    page_type: str | None = None,
    lines: Model | None = None,
    heard: Heard | None = None,
) -> list[Evidence]:
    """All evidence on the blocks: the vouchers', and what rules and fields add; the caller's is selected_evidence.

    lines is the model that judges the lines of a text; None for HTML, or to do without it. heard is what hear says of
    the same blocks, where they were heard already.
    """
    folded = heard.folded if heard is not None else None
    evidence, core = known(blocks, vouchers, fields, matcher, page_type, heard)
    if lines is not None:
        from .lines.model import ask_lines, line_evidence

        said = evidence[len(vouchers) :]  # what each line has says nothing against any
        asked = ask_lines(blocks, said, core, title_forms(fields), folded)
        evidence.extend(line_evidence(lines, asked))
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
    runs = _line_runs() if blocks and blocks[0].node is None else None
    held = holders(blocks, {e.block for e in vouchers if e.keep and e.strength >= Strength.WEAK})
    folded = heard.folded if heard is not None else None
    hits = heard.hits if heard is not None else matcher.hits(blocks, page_type)
    hits = _not_held(hits, blocks, held, matcher.outweighing)
    titles = title_forms(fields)
    code = _code_lines(blocks) if runs else frozenset[int]()
    hits = _not_code(hits, blocks, matcher, code)
    others = other_article_evidence(blocks, titles)
    foreign = {e.block for e in others}
    boxes = runs.author_boxes(blocks, suspects(hits, matcher)) if runs else {}
    foreign.update(boxes)
    ours = [e for e in vouchers if e.block not in foreign] if foreign else vouchers
    core = find_core(blocks, ours, matcher, hits, titles, folded)
    evidence = [
        *vouchers,
        *matcher.evidence(blocks, hits, core),
        *known_evidence(blocks, fields, core, folded),
        *author_evidence(blocks, fields, vouchers),
        *quote_evidence(blocks, core),
        *([] if page_type in REPEATING else hidden_copy_evidence(blocks)),
        *button_evidence(blocks),
        *others,
        *_image_evidence(blocks, vouchers),
        *(runs.lone_evidence(blocks, boxes, code, core) if runs else ()),
        *pointer_evidence(blocks, core),
        *([*standfirst_evidence(blocks, core, titles), *contents_evidence(blocks)] if page_type == "article" else ()),
    ]
    said = evidence[len(vouchers) :]
    if runs is not None:
        return [*evidence, *runs.run_evidence(blocks, said, core, matcher)], core
    if page_type in LISTING:
        named = {e.block for e in said if not e.keep}
        evidence = [e for e in evidence if e.by != LISTED or e.block not in named]
    if page_type not in REPEATING:
        spoken = {e.block for e in said if not e.keep and e.start is None}
        evidence += copy_evidence(blocks, {e.block for e in vouchers if e.keep}, spoken)
    return evidence, core


def _line_runs() -> ModuleType:
    """What judges the lines of texts: loaded for the first of them, as pages need none of it."""
    from .lines import runs

    return runs


def _code_lines(blocks: Sequence[Block]) -> frozenset[int]:
    """The lines of a text that are code; what finds them is loaded as late."""
    from .lines.fences import code_lines

    return code_lines(blocks)


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


def _image_evidence(blocks: Sequence[Block], vouchers: Sequence[Evidence]) -> list[Evidence]:
    """Images without text stay where the blocks before and after them do."""
    images = [block.index for block in blocks if not block.text]
    if not images:
        return []
    vouched = {e.block for e in vouchers if e.keep}
    return [
        Evidence(index, True, Strength.HINT, "witness:structure", "It stands in the body.")
        for index in images
        if index - 1 in vouched and index + 1 in vouched
    ]


def selected_evidence(blocks: Sequence[Block]) -> Iterator[Evidence]:
    """The caller's keep and drop selectors, on elements around a block or inside it; most callers give none."""
    known: dict[Node, frozenset[str]] = {}
    for block in blocks:
        if block.node is None:
            continue
        around = set(_selectors(block.node, known))
        inner = [(span, s) for span in block.spans if span.node is not None for s in span.node.selected]
        around |= {s for span, s in inner if span.start == 0 and span.end == len(block.text)}
        chosen = sorted(around, key=lambda s: s.startswith("drop "))
        if chosen:
            yield _said(block.index, chosen[0])
        if not any(s.startswith("keep ") for s in chosen):
            yield from (_said(block.index, s, span.start, span.end) for span, s in inner if s not in around)


def _selectors(node: Node, known: dict[Node, frozenset[str]]) -> frozenset[str]:
    """The selectors that match an element or one around it; known holds those of elements that were asked."""
    path: list[Node] = []
    found: frozenset[str] = frozenset()
    for step in node.chain():
        if step in known:
            found = known[step]
            break
        path.append(step)
    for step in reversed(path):
        found = known[step] = found.union(step.selected) if step.selected else found
    return found


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
