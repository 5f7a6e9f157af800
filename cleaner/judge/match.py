"""The rules that match each block, as evidence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import lru_cache

from .. import quick
from ..blocks.words import count_words
from ..patterns import pattern
from ..records import Block, Evidence, Node, Strength
from .inline import parts_of
from .literals import DIGIT, DIGITS
from .markup import Around, MarkupIndex, NodeHits
from .needles import Needles
from .opened import opened
from .rules import PLACES, Rule, RuleSet
from .wording import fold

A_DIGIT = pattern(DIGIT)
ALNUM = pattern(r"[^\W_]")
LONG_WORD = 60
"""Code points: a text of more than max_words such words is too long without being counted."""
LONGEST_WORDING = 700
"""Code points: a longer block is no phrase of noise, and is not folded."""
CACHED = 4096
"""Texts whose wording is remembered: menus and labels come again on each page of a site."""
INLINE_FROM = 24
"""Code points: a shorter block is noise as a whole or not at all."""
RESIDUE = "template-residue"
"""The kind of which a word in lower case may be: 'undefined'."""
LONGEST_SIGN = 2
"""Letters of a line that is a sign or a word such as 'by', however it is written."""
OWN_REACH = 2
"""Evidence.reach of a block's own element."""
LABEL_SHOWN = 40
"""Code points of a label that a removal under it quotes."""
BEFORE, INSIDE, AFTER = PLACES
NOTHING: frozenset[int] = frozenset()


@quick.dataclass(frozen=True, slots=True)
class Core:
    """The part of the page that is surely body: indexes of its first and last block; empty where last < first."""

    first: int = 0
    last: int = -1

    def place(self, index: int) -> str:
        """One of PLACES for a block; every block is 'after' where the core is empty."""
        if self.last < self.first or index > self.last:
            return AFTER
        return BEFORE if index < self.first else INSIDE


@dataclass(frozen=True)
class Hit:
    """A rule that matches text[start:end] of a block, before its place and neighbours are asked."""

    block: int
    rule: int
    start: int | None = None
    end: int | None = None
    reach: int = 0


class Matcher:
    """A rule set, indexed. Immutable in effect; one serves any number of pages and threads."""

    def __init__(self, rules: RuleSet) -> None:
        self.rules: tuple[Rule, ...] = tuple(rules)
        self._users = rules.users
        wording = rules.wording
        self._phrases = wording.phrases
        self._patterns = [(pattern(p), rule.max_words, i) for i, rule in enumerate(self.rules) for p in rule.patterns]
        self._markup = MarkupIndex(self.rules)
        self._names_markup = frozenset(i for i, r in enumerate(self.rules) if r.has_markup)
        self._names_wording = frozenset(i for i, r in enumerate(self.rules) if r.has_wording)
        self._labels = {f"rule:{r.id}": r for r in self.rules if r.opens}
        self._own_scope = frozenset(i for i, r in enumerate(self.rules) if r.scope == "own")
        self._most = [r.max_words for r in self.rules]
        self._linked = [r.linked for r in self.rules]
        self._known = lru_cache(CACHED)(self._worded_of)
        words = wording.needed
        self._always = frozenset(i for i, own in enumerate(words) if own is None)
        self._digits = frozenset(i for i, own in enumerate(words) if own and DIGIT in own)
        self._needles = Needles((word, i) for i, own in enumerate(words) for word in (own or DIGITS) - DIGITS)

    def __reduce__(self) -> tuple[type[Matcher], tuple[RuleSet]]:
        """How to make it again in another process: from its rules."""
        return Matcher, (RuleSet(self.rules, self._users),)

    def hits(self, blocks: Sequence[Block], page_type: str | None = None) -> list[Hit]:
        """What matches by wording, markup, length and links alone, in the order of the blocks; rules that
        spare the type of page say nothing."""
        nodes = NodeHits(self._markup)
        found: list[Hit] = []
        for block in blocks:
            if block.text:
                found.extend(self._block_hits(block, nodes))
        sparing = {rule for rule in {hit.rule for hit in found} if page_type in self.rules[rule].spares}
        return [hit for hit in found if hit.rule not in sparing] if sparing else found

    def _block_hits(self, block: Block, nodes: NodeHits) -> list[Hit]:
        length = len(block.text)
        around = nodes.around(block.node) if block.node is not None else None
        inline = NOTHING
        parts: list[tuple[int, int, frozenset[int]]] = []
        for span in block.spans:
            if span.node is None or span.start == span.end:
                continue
            marks = nodes.own(span.node)
            if not marks:
                continue
            if span.start == 0 and span.end == length:
                inline = inline | marks
            else:
                parts.append((span.start, span.end, marks))
        worded = self._worded(block.text)
        if worded and _is_token(block):
            worded = frozenset([r for r in worded if self.rules[r].kind == RESIDUE])
        hits: list[Hit] = []
        for r in self._matching(worded, around, inline):
            if self._fits(r, block):
                reach = 0 if r in worded else 1 if r in inline or around is None else OWN_REACH + around.reach(r)
                hits.append(Hit(block.index, r, None, None, reach))
        for start, end, marks in parts:
            part = block.text[start:end]
            for r in self._joined(self._worded(part), marks):
                if r in marks and self._short(r, part):
                    hits.append(Hit(block.index, r, start, end))
        if length > INLINE_FROM and not block.frame("pre"):
            inner = [
                Hit(block.index, r, start, end)
                for start, end, r in parts_of(block.text, self.rules, self._phrased)
                if self._short(r, block.text[start:end])
            ]
            if inner:
                hits = [*self._whole(hits, inner, block), *inner]
        return hits

    def _whole(self, hits: Sequence[Hit], inner: Sequence[Hit], block: Block) -> list[Hit]:
        """The hits on a block less those of a pattern that stands in its glued end alone."""
        ends = [h.start for h in inner if h.start and h.end == len(block.text)]
        if not ends:
            return list(hits)
        glued = {self.rules[h.rule].kind for h in inner if h.end == len(block.text)}
        kept = self._worded(block.text[: min(ends)]) | frozenset(self._phrased(block.text))
        return [
            h for h in hits if h.reach or h.start is not None or h.rule in kept or self.rules[h.rule].kind not in glued
        ]

    def _phrased(self, text: str) -> Iterator[int]:
        """The rules of which a phrase matches the text."""
        return self._phrases.match(fold(text))

    def _matching(self, worded: frozenset[int], around: Around | None, inline: frozenset[int]) -> list[int]:
        """The rules that match by wording and markup, those of scope 'own' by the markup of the element itself."""
        if around is None:
            return self._joined(worded, inline)
        marked = around.marked
        if marked is None:
            marked = frozenset(around.nearest).difference(self._own_scope).union(around.own & self._own_scope)
            around.marked, around.bare = marked, self._joined(NOTHING, marked)
        return self._joined(worded, marked | inline) if worded or inline else around.bare

    def _joined(self, worded: frozenset[int], marked: frozenset[int]) -> list[int]:
        """Rules of which each part that they state holds, in their order."""
        both = worded & marked
        only_wording = worded - self._names_markup
        only_markup = marked - self._names_wording
        return sorted(both | only_wording | only_markup)

    def _worded(self, text: str) -> frozenset[int]:
        """The rules of whose wording the text is; none where it is too long for any."""
        return self._known(text) if len(text) <= LONGEST_WORDING else NOTHING

    def _worded_of(self, text: str) -> frozenset[int]:
        folded = fold(text)
        found = set(self._phrases.match(folded)) if folded else set()
        words = folded.count(" ") + 1
        likely = self._needles.found(folded)
        if self._always:
            likely |= self._always
        if A_DIGIT.search(folded):
            likely |= self._digits
        for number in likely:
            expression, most, owner = self._patterns[number]
            if owner not in found and (most is None or words <= most) and expression.search(folded):
                found.add(owner)
        return frozenset(found)

    def _short(self, rule: int, text: str) -> bool:
        most = self._most[rule]
        return most is None or (len(text) <= most * LONG_WORD and count_words(fold(text)) <= most)

    def _fits(self, rule: int, block: Block) -> bool:
        linked = self._linked[rule]
        return self._short(rule, block.text) and (linked is None or linked == is_linked(block))

    def evidence(self, blocks: Sequence[Block], hits: Sequence[Hit], core: Core) -> list[Evidence]:
        """The hits whose place and neighbours are right too, as evidence against the block."""
        standing: dict[str, list[int]] = {}
        for hit in hits:
            rule = self.rules[hit.rule]
            if rule.near is None and hit.start is None:
                for key in (rule.id, rule.kind):
                    standing.setdefault(key, []).append(hit.block)
        found = []
        for hit in hits:
            rule = self.rules[hit.rule]
            if _stands(core, hit, blocks[hit.block]) in rule.place and _has_neighbour(rule, hit.block, standing):
                strength = Strength.USER if rule.id in self._users else rule.weight
                by = f"rule:{rule.id}"
                if rule.keep and hit.start is None:
                    found.append(Evidence(hit.block, True, strength, by, rule.why))
                elif not rule.keep:
                    found.append(
                        Evidence(hit.block, False, strength, by, rule.why, rule.kind, hit.start, hit.end, hit.reach)
                    )
        return [*found, *self._opened(blocks, found, core)]

    def _opened(self, blocks: Sequence[Block], found: Sequence[Evidence], core: Core) -> Iterator[Evidence]:
        """What headings and labels say of the blocks that follow them in their element."""
        labels = {
            e.block: self._labels[e.by]
            for e in found
            if e.by in self._labels and e.start is None and _is_label(blocks[e.block])
        }
        known: dict[int, set[str]] = {}
        for e in found:
            if e.kind and e.start is None and e.reach == 0 and e.strength >= Strength.STRONG:
                known.setdefault(e.block, set()).add(e.kind)
        for label, rule in labels.items():
            talk = rule.kind == "comment-list"
            ends = {
                b
                for b, kinds in known.items()
                if rule.kind not in kinds and (b in labels or not (talk or blocks[b].node))
            }
            strength = min(rule.weight, Strength.WEAK)
            for index, reach in opened(blocks, label, ends, _loose(blocks, label, core), rule.kind):
                if core.place(index) in rule.place:
                    why = f"It stands under a label: {blocks[label].text[:LABEL_SHOWN]!r}."
                    yield Evidence(index, False, strength, f"rule:{rule.id}", why, rule.kind, reach=reach)


def _is_label(block: Block) -> bool:
    """Whether a block may head what follows: a line of a text that begins in lower case or in quotes is no heading."""
    return block.node is not None or not (block.text[:1].islower() or block.text[:1] in "'\"`/{(")


def _is_token(block: Block) -> bool:
    """Whether a line of a text is one word in lower case: a name in code or a cell as likely as a label."""
    text = block.text.strip()
    return block.node is None and len(text) > LONGEST_SIGN and text.isascii() and text.isalpha() and text.islower()


def _stands(core: Core, hit: Hit, block: Block) -> str:
    """The place of what a hit is about: what is glued to the end of the last paragraph stands behind the body."""
    glued = hit.block == core.last and hit.end == len(block.text) and bool(hit.start)
    return AFTER if glued else core.place(hit.block)


def _loose(blocks: Sequence[Block], label: int, core: Core) -> bool:
    """Whether a label may open what only follows it: behind the body, which a text must have."""
    return core.place(label) == AFTER and (blocks[label].node is not None or core.last >= core.first)


def node_of(block: Block, reach: int) -> Node | None:
    """The element that stands so far out from the block's words (Evidence.reach); None for words and inline ones."""
    node = block.node if reach >= OWN_REACH else None
    for _ in range(reach - OWN_REACH):
        node = node.parent if node is not None else None
    return node


def is_linked(block: Block) -> bool:
    """Whether all letters and digits of the block stand in links."""
    at = 0
    links = [(span.start, span.end) for span in block.spans if span.kind == "link"]
    for start, end in sorted(links):
        if start > at and ALNUM.search(block.text, at, start):
            return False
        at = max(at, end)
    return bool(block.spans) and ALNUM.search(block.text, at) is None


def _has_neighbour(rule: Rule, block: int, standing: dict[str, list[int]]) -> bool:
    if rule.near is None:
        return True
    for key, places in standing.items():
        if fnmatchcase(key, rule.near):
            at = bisect_left(places, block - rule.near_blocks)
            while at < len(places) and places[at] <= block + rule.near_blocks:
                if places[at] != block:
                    return True
                at += 1
    return False
