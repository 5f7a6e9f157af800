"""Evidence becomes decisions: the only place where one voice is weighed against another.

A block goes when the strongest evidence against it outweighs the strongest for it, or when nothing
speaks for it. The caller's keep beats the caller's drop; both beat all else.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..blocks.words import words_in
from ..errors import warning
from ..records import Block, Cut, Decision, Evidence, PageWarning, Strength
from .company import UNNAMED, with_company

REFUSED_SHARE = 0.5
"""A rule that would remove more than this share of the words that witnesses vouch for is refused."""
REFUSED_WORDS = 60
"""Words: below so few that a witness vouches for, shares mean nothing."""
NAMING_SHARE = 0.5
"""Parts of one kind that are more than this share of a block's text name the block before its surroundings do."""
FEWEST_NAMING = 0.2
"""The same share where nothing else names it."""
UNVOUCHED = "nothing on the page says that it belongs to the body"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What decide comes to."""

    decisions: tuple[Decision, ...]
    """One for each block, in order."""
    warnings: tuple[PageWarning, ...]
    """rule-refused for each rule that was not applied."""


def decide(blocks: Sequence[Block], evidence: Iterable[Evidence]) -> Verdict:
    """A decision on each block. Deterministic, and independent of the order of the evidence."""
    heard: dict[int, list[Evidence]] = {block.index: [] for block in blocks}
    for item in evidence:
        heard[item.block].append(item)
    for said in heard.values():
        if len(said) > 1:
            said.sort(key=_rank)
    refused = _refused(blocks, heard)
    if refused:
        heard = {index: [e for e in said if e.by not in refused] for index, said in heard.items()}
    decisions = tuple([_decide(block, heard[block.index]) for block in blocks])
    warnings = tuple([warning("rule-refused", f"({by})") for by in sorted(refused)])
    return Verdict(with_company(blocks, decisions), warnings)


def _rank(item: Evidence) -> tuple[int, str, int]:
    """Strongest first; then names, so that the order of evidence never shows in a result."""
    return -item.strength, item.by, item.start or 0


def _decide(block: Block, heard: list[Evidence]) -> Decision:
    best = worst = None
    parts = False
    for item in heard:
        if item.start is not None:
            parts = True
        elif item.keep:
            best = best or item
        else:
            worst = worst or item
    if best is not None and (worst is None or worst.strength <= best.strength):
        cuts = _cuts(heard, best.strength) if parts else ()
        if not cuts or _leaves_words(block.text, cuts):
            return Decision(block.index, True, None, best.by, best.why, cuts)
        return Decision(block.index, False, cuts[0].kind, cuts[0].by, cuts[0].why)
    if worst is None:
        return Decision(block.index, False, UNNAMED, "default:no-witness", UNVOUCHED)
    named = [
        e
        for e in heard
        if e.start is None and not e.keep and _is_named(e) and (best is None or e.strength > best.strength)
    ]
    nearest = min(named, key=_nearness) if named else None
    if parts and (nearest is None or (nearest.reach and nearest.strength < Strength.USER)):
        nearest = _part(block, heard, NAMING_SHARE if nearest is not None else FEWEST_NAMING) or nearest
    if nearest is not None:
        worst = nearest
    return Decision(block.index, False, worst.kind or UNNAMED, worst.by, worst.why)


def _nearness(item: Evidence) -> tuple[bool, int, int, str]:
    """The first names the kind: the caller, then what the block says itself, then what stands nearest around it."""
    return item.strength < Strength.USER, item.reach, -item.strength, item.by


def _is_named(item: Evidence) -> bool:
    return item.kind is not None and item.kind != UNNAMED


def _part(block: Block, heard: Sequence[Evidence], least: float) -> Evidence | None:
    """What speaks of more than a share of a block in parts of one kind: 'By' before a marked name is a byline."""
    covered: dict[str, int] = {}
    reached: dict[str, int] = {}
    first: dict[str, Evidence] = {}
    for start, negative_end, e in sorted(
        ((e.start, -e.end, e) for e in heard if e.start is not None and e.end is not None and e.kind),
        key=lambda part: part[:2],
    ):
        kind = e.kind or ""
        begin = max(start, reached.get(kind, 0))
        covered[kind] = covered.get(kind, 0) + max(0, -negative_end - begin)
        reached[kind] = max(-negative_end, reached.get(kind, 0))
        first.setdefault(kind, e)
    kind = max(covered, key=lambda k: (covered[k], k), default="")
    return first[kind] if covered.get(kind, 0) > least * len(block.text) else None


def _cuts(heard: Sequence[Evidence], vouched: Strength) -> tuple[Cut, ...]:
    """The parts of a kept block that go: WEAK evidence does where only the default vouches for the block."""
    least = min(vouched, Strength.WEAK)
    parts = [
        (e.start, -e.end, e)
        for e in heard
        if e.start is not None and e.end is not None and not e.keep and e.strength > least
    ]
    cuts: list[Cut] = []
    for start, negative_end, e in sorted(parts, key=lambda part: part[:2]):
        begin = max(start, cuts[-1].end) if cuts else start
        if begin < -negative_end:
            cuts.append(Cut(begin, -negative_end, e.kind or UNNAMED, e.by, e.why))
    return tuple(cuts)


def _leaves_words(text: str, cuts: Sequence[Cut]) -> bool:
    left, start = [], 0
    for cut in cuts:
        left.append(text[start : cut.start])
        start = cut.end
    left.append(text[start:])
    return any(c.isalnum() for c in "".join(left))


def _refused(blocks: Sequence[Block], heard: dict[int, list[Evidence]]) -> set[str]:
    """The rules that would take more than their share of what witnesses vouch for."""
    total = 0
    taken: dict[str, int] = {}
    for block in blocks:
        said = heard[block.index]
        best = None
        for e in said:
            if e.keep and e.start is None:
                best = e
                break
        if best is None:
            continue
        words = words_in(block)
        total += words
        if said[0] is not best:
            for by in {e.by for e in said if _takes(e, best)}:
                taken[by] = taken.get(by, 0) + words
    if total < REFUSED_WORDS:
        return set()
    return {by for by, words in taken.items() if words > REFUSED_SHARE * total}


def _takes(e: Evidence, best: Evidence) -> bool:
    """Whether a rule would take the block; a model weighs the whole text, and may find most of it to be noise."""
    rules = not e.by.startswith("model:")
    return rules and not e.keep and e.start is None and best.strength < e.strength < Strength.USER
