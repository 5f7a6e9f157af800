"""Evidence becomes decisions: the only place where one voice is weighed against another.

A block goes when the strongest evidence against it outweighs the strongest for it, or when nothing
speaks for it. The caller's word beats all else; which of keep and drop it is, gather.selected_evidence says.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..blocks.words import words_in
from ..errors import warning
from ..frozen import Record
from ..records import USER, Block, Cut, Decision, Evidence, PageWarning, Strength
from .evidence.company import UNNAMED, with_company
from .made import make_decision
from .pictures import NO_WITNESS, with_pictures
from .stranded import with_headings, without_empty, without_stranded
from .structure import BODY_WORDS

REFUSED_SHARE = 0.5
"""A rule that would remove more than this share of the words that witnesses vouch for is refused; one of what may
outweigh the body, where it would leave fewer than BODY_WORDS."""
NEVER_REFUSED = (
    "model:",
    "structure:copy",
    "structure:front-matter",
    "structure:letters",
    "structure:unparsed",
    "rule:template-residue/option",
)
"""Who may take more: a model weighs the whole text, and may find most of it to be noise; a page may hold its whole body
three times; and what front matter states, a drop-down list offers, a script says, or leads to all other letters of an
archive, is nobody's text, though a page may hold little else."""
NAMING_SHARE = 0.5
"""Parts of one kind that are more than this share of a block's text name the block before its surroundings do."""
FEWEST_NAMING = 0.2
"""The same share where nothing else names it."""
UNVOUCHED = "nothing on the page says that it belongs to the body"


class Verdict(Record):
    """What decide comes to."""

    decisions: tuple[Decision, ...]
    """One for each block, in order."""
    warnings: tuple[PageWarning, ...]
    """rule-refused for each rule that was not applied."""


def decide(
    blocks: Sequence[Block],
    evidence: Iterable[Evidence],
    outweighing: frozenset[str] = frozenset(),
    page_type: str | None = None,
) -> Verdict:
    """A decision on each block. Deterministic, and independent of the order of the evidence.

    outweighing: who may take more words than are left, as Evidence.by names them.
    """
    heard: list[list[Evidence]] = [[] for _ in blocks]
    kept: set[int] = set()
    for item in evidence:
        heard[item.block].append(item)
        if item.keep and item.start is not None:
            kept.add(item.block)
    vouchers = [_voucher(said) for said in heard]
    refused = _refused(blocks, heard, vouchers, outweighing)
    if refused:
        heard = [[e for e in said if e.by not in refused] for said in heard]
        vouchers = [_voucher(said) for said in heard]
    decisions = [_decide(block, heard[block.index], vouchers[block.index]) for block in blocks]
    for index in kept:
        decisions[index] = _sparing(blocks[index], decisions[index], heard[index])
    warnings = tuple([warning("rule-refused", f"({by})") for by in sorted(refused)])
    decisions = with_headings(blocks, without_stranded(blocks, decisions))
    if page_type == "article":
        decisions = without_empty(blocks, decisions)
    return Verdict(with_company(blocks, with_pictures(blocks, decisions, page_type)), warnings)


def _outranks(one: Evidence, other: Evidence) -> bool:
    """Whether one weighs more, or as much and its name comes first, so that the order of evidence never shows."""
    if one.strength != other.strength:
        return one.strength > other.strength
    return one.by < other.by


def _voucher(said: Sequence[Evidence]) -> Evidence | None:
    """The strongest evidence for a block as a whole."""
    best = None
    for item in said:
        if item.keep and item.start is None and (best is None or _outranks(item, best)):
            best = item
    return best


def _decide(block: Block, heard: Sequence[Evidence], best: Evidence | None) -> Decision:
    """The decision on a block for which best is the strongest evidence."""
    worst = nearest = None
    parts = False
    for item in heard:
        if item.start is not None:
            parts = True
        elif not item.keep:
            if worst is None or _outranks(item, worst):
                worst = item
            named = item.kind is not None and item.kind != UNNAMED and (best is None or item.strength > best.strength)
            if named and (nearest is None or _is_nearer(item, nearest)):
                nearest = item
    if best is not None and (worst is None or worst.strength <= best.strength):
        cuts = _cuts(heard, best.strength) if parts else ()
        if not cuts:
            return make_decision(block.index, True, None, best.by, best.why)
        if _leaves_words(block.text, cuts):
            return Decision(block.index, True, None, best.by, best.why, cuts)
        return make_decision(block.index, False, cuts[0].kind, cuts[0].by, cuts[0].why)
    if worst is None:
        return make_decision(block.index, False, UNNAMED, NO_WITNESS, UNVOUCHED)
    if parts and (nearest is None or (nearest.reach and nearest.strength < USER)):
        nearest = _part(block, heard, NAMING_SHARE if nearest is not None else FEWEST_NAMING) or nearest
    if nearest is not None:
        worst = nearest
    return make_decision(block.index, False, worst.kind or UNNAMED, worst.by, worst.why)


def _is_nearer(one: Evidence, other: Evidence) -> bool:
    """Whether one names the kind first: the caller, then what the block says itself, then what stands nearest."""
    if one.strength != other.strength and USER in (one.strength, other.strength):
        return one.strength == USER
    if one.reach != other.reach:
        return one.reach < other.reach
    return _outranks(one, other)


def _part(block: Block, heard: Sequence[Evidence], least: float) -> Evidence | None:
    """What speaks of more than a share of a block in parts of one kind: 'By' before a marked name is a byline."""
    covered: dict[str, int] = {}
    reached: dict[str, int] = {}
    first: dict[str, Evidence] = {}
    for start, end, e in _parts(heard):
        kind = e.kind
        if not kind:
            continue
        begin = max(start, reached.get(kind, 0))
        covered[kind] = covered.get(kind, 0) + max(0, end - begin)
        reached[kind] = max(end, reached.get(kind, 0))
        first.setdefault(kind, e)
    most = max(covered, key=lambda kind: (covered[kind], first[kind].strength, kind), default="")
    return first[most] if covered.get(most, 0) > least * len(block.text) else None


def _parts(heard: Iterable[Evidence]) -> list[tuple[int, int, Evidence]]:
    """What speaks of parts of a block, with where these begin and end: in order, the longer and the stronger first."""
    parts = [(e.start, e.end, e) for e in heard if e.start is not None and e.end is not None]
    return sorted(parts, key=lambda part: (part[0], -part[1], -part[2].strength, part[2].by))


def _cuts(heard: Sequence[Evidence], vouched: Strength) -> tuple[Cut, ...]:
    """The parts of a kept block that go: WEAK evidence does where only the default vouches for the block."""
    least = min(vouched, Strength.WEAK)
    parts = _parts(heard)
    kept = [(start, end) for start, end, e in parts if e.keep]
    cuts: list[Cut] = []
    for start, end, e in parts:
        if e.keep or e.strength <= least:
            continue
        begin = max(start, cuts[-1].end) if cuts else start
        if begin < end:
            cuts += _around(Cut(begin, end, e.kind or UNNAMED, e.by, e.why), kept)
    return tuple(cuts)


def _around(cut: Cut, kept: Sequence[tuple[int, int]]) -> list[Cut]:
    """What is left of a cut where parts of a block, in order, are kept."""
    left: list[Cut] = []
    begin = cut.start
    for start, end in [*kept, (cut.end, cut.end)]:
        stop = min(start, cut.end)
        if begin < stop:
            left.append(Cut(begin, stop, cut.kind, cut.by, cut.why))
        begin = max(begin, end)
    return left


def _sparing(block: Block, decision: Decision, heard: Sequence[Evidence]) -> Decision:
    """The decision on a block of which the caller keeps parts: of one that goes they stay."""
    if decision.keep:
        return decision
    parts = [(start, end, e) for start, end, e in _parts(heard) if e.keep]
    whole = Cut(0, len(block.text), decision.kind or UNNAMED, decision.by, decision.why)
    cuts = tuple(_around(whole, [(start, end) for start, end, _ in parts]))
    said = parts[0][2]
    return Decision(block.index, True, None, said.by, said.why, cuts)


def _leaves_words(text: str, cuts: Sequence[Cut]) -> bool:
    """Whether words are left without the cuts; a number beside what several kinds of noise were, as that of a post
    beside its writer and date, is none."""
    left, start = [], 0
    for cut in cuts:
        left.append(text[start : cut.start])
        start = cut.end
    left.append(text[start:])
    is_word = str.isalpha if len({cut.kind for cut in cuts}) > 1 else str.isalnum
    return any(map(is_word, "".join(left)))


def _refused(
    blocks: Sequence[Block],
    heard: Sequence[Sequence[Evidence]],
    vouchers: Sequence[Evidence | None],
    outweighing: frozenset[str],
) -> set[str]:
    """The rules that would take more than their share of what witnesses vouch for."""
    total = 0
    taken: dict[str, int] = {}
    for block in blocks:
        best = vouchers[block.index]
        if best is None:
            continue
        words = words_in(block)
        total += words
        for by in {e.by for e in heard[block.index] if _takes(e, best)}:
            taken[by] = taken.get(by, 0) + words
    if total < BODY_WORDS:
        return set()
    most = REFUSED_SHARE * total
    return {by for by, words in taken.items() if words > (total - BODY_WORDS if by in outweighing else most)}


def _takes(e: Evidence, best: Evidence) -> bool:
    """Whether a rule would take the block, and might be wrong about the page."""
    if e.keep or e.start is not None or not best.strength < e.strength < USER:
        return False
    return not e.by.startswith(NEVER_REFUSED)
