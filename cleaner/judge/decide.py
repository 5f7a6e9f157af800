"""Evidence becomes decisions: the only place where one voice is weighed against another.

A block goes when the strongest evidence against it outweighs the strongest for it, or when nothing
speaks for it. The caller's keep beats the caller's drop; both beat all else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ..blocks.words import words_in
from ..errors import warning
from ..quick import dataclass
from ..records import Block, Cut, Decision, Evidence, PageWarning, Strength

REFUSED_SHARE = 0.5
"""A rule that would remove more than this share of the words that witnesses vouch for is refused."""
REFUSED_WORDS = 60
"""Words: below so few that a witness vouches for, shares mean nothing."""
NAMING_SHARE = 0.5
"""A marked part of more than this share of a block's text names the block."""
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
    for item in sorted(evidence, key=_rank):
        heard[item.block].append(item)
    refused = _refused(blocks, heard)
    decisions = tuple(_decide(block, [e for e in heard[block.index] if e.by not in refused]) for block in blocks)
    return Verdict(decisions, tuple(warning("rule-refused", f"({by})") for by in sorted(refused)))


def _rank(item: Evidence) -> tuple[int, int, str, int]:
    """Strongest first; then names, so that the order of evidence never shows in a result."""
    return item.block, -item.strength, item.by, item.start or 0


def _decide(block: Block, heard: list[Evidence]) -> Decision:
    whole = [e for e in heard if e.start is None]
    best = worst = None
    for item in whole:
        if item.keep:
            best = best or item
        else:
            worst = worst or item
    if best is not None and (worst is None or worst.strength <= best.strength):
        cuts = _cuts(heard, best.strength)
        if not cuts or _leaves_words(block.text, cuts):
            return Decision(block.index, True, None, best.by, best.why, cuts)
        return Decision(block.index, False, cuts[0].kind, cuts[0].by, cuts[0].why)
    if worst is None:
        return Decision(block.index, False, "other", "default:no-witness", UNVOUCHED)
    named = [e for e in whole if not e.keep and e.kind and (best is None or e.strength > best.strength)]
    worst = min(named, key=_nearness, default=None) or _part(block, heard) or worst
    return Decision(block.index, False, worst.kind or "other", worst.by, worst.why)


def _nearness(item: Evidence) -> tuple[bool, int, int, str]:
    """The first names the kind: the caller, then what the block says itself, then what stands nearest around it."""
    return item.strength < Strength.USER, item.reach, -item.strength, item.by


def _part(block: Block, heard: Sequence[Evidence]) -> Evidence | None:
    """What speaks of most of a block that nothing names as a whole: 'By' before a marked name is still a byline."""
    parts = [(e.end - e.start, e) for e in heard if e.start is not None and e.end is not None and e.kind]
    longest = max((size for size, _ in parts), default=0)
    if longest <= NAMING_SHARE * len(block.text):
        return None
    return next(e for size, e in parts if size == longest)


def _cuts(heard: Sequence[Evidence], vouched: Strength) -> tuple[Cut, ...]:
    """The parts of a kept block that go: WEAK evidence does where only the default vouches for the block."""
    least = min(vouched, Strength.WEAK)
    if all(e.start is None for e in heard):
        return ()
    parts = [
        (e.start, -e.end, e)
        for e in heard
        if e.start is not None and e.end is not None and not e.keep and e.strength > least
    ]
    cuts: list[Cut] = []
    for start, negative_end, e in sorted(parts, key=lambda part: part[:2]):
        begin = max(start, cuts[-1].end) if cuts else start
        if begin < -negative_end:
            cuts.append(Cut(begin, -negative_end, e.kind or "other", e.by, e.why))
    return tuple(cuts)


def _leaves_words(text: str, cuts: Sequence[Cut]) -> bool:
    left, start = [], 0
    for cut in cuts:
        left.append(text[start : cut.start])
        start = cut.end
    left.append(text[start:])
    return any(c.isalnum() for c in "".join(left))


def _refused(blocks: Sequence[Block], heard: Mapping[int, Sequence[Evidence]]) -> set[str]:
    """The rules that would take more than their share of what witnesses vouch for."""
    total = 0
    taken: dict[str, int] = {}
    for block in blocks:
        best = next((e for e in heard[block.index] if e.keep and e.start is None), None)
        if best is None:
            continue
        words = words_in(block)
        total += words
        for by in {e.by for e in heard[block.index] if _takes(e, best)}:
            taken[by] = taken.get(by, 0) + words
    if total < REFUSED_WORDS:
        return set()
    return {by for by, words in taken.items() if words > REFUSED_SHARE * total}


def _takes(e: Evidence, best: Evidence) -> bool:
    """Whether a rule would take the block; a model weighs the whole text, and may find most of it to be noise."""
    rules = not e.by.startswith("model:")
    return rules and not e.keep and e.start is None and best.strength < e.strength < Strength.USER
