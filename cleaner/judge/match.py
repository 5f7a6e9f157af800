"""The rules that match each block, as evidence."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..blocks.words import count_words, exceeds
from ..patterns import pattern
from ..records import USER, Block, Evidence, Hit
from .evidence.opened import opened_evidence
from .inline import KINDS, parts_of, stands_inside
from .lines.signs import ends_sentence
from .made import make_evidence, make_hit
from .markup import Around, MarkupIndex, NodeHits, made_ids
from .phrases.folding import fold
from .phrases.lookup import LONGEST_WORDING, NOTHING, TABLES, UNKNOWN, Lookup, Worded
from .places import Core
from .prose import FULL_STOP, goes_on, is_part
from .rules import Rule, RuleSet
from .said import Said, has_neighbour, rules_near, rules_silent_on

ALNUM = pattern(r"[^\W_]")
LONG_WORD = 60
"""Code points: a text of more than max_words such words is too long without being counted."""
INLINE_FROM = 24
"""Code points: a shorter block is noise as a whole or not at all."""
RESIDUE = "template-residue"
"""The kind of which a word in lower case may be: 'undefined'."""
LONGEST_SIGN = 2
"""Letters of a line that is a sign or a word such as 'by', however it is written."""
CREDIT = "image-credit"
ASKS_NOTHING = frozenset(("byline", CREDIT))
"""Kinds of lines that ask nothing."""
QUESTION = pattern("[?？؟]")
QUOTED = pattern('\\s*(?:[-*+•·–] *)?["“”„「『]')
QUOTE_ENDS = tuple('"”“」』')
"""How a line begins that quotes, and how one ends that does nothing else: angles are arrows of buttons too."""
OWN_REACH = 2
"""Evidence.reach of a block's own element."""
UNBOUNDED = -1
"""Stands for no bound of the words."""


class Matcher:
    """A rule set, indexed. Immutable in effect; one serves any number of pages and threads."""

    def __init__(self, rules: RuleSet) -> None:
        self._set = rules
        self.rules: tuple[Rule, ...] = tuple(rules)
        self._users = rules.users
        ready = rules.wording.ready
        self._lookup = Lookup(rules, stands_inside, ready[:TABLES])
        self._markup = MarkupIndex(self.rules, ready[TABLES:])
        self._names_markup = frozenset(i for i, r in enumerate(self.rules) if r.has_markup)
        self._names_wording = frozenset(i for i, r in enumerate(self.rules) if r.has_wording)
        self._labels = {f"rule:{r.id}": r for r in self.rules if r.opens}
        self._own_scope = frozenset(i for i, r in enumerate(self.rules) if r.scope == "own")
        self.outweighing = frozenset(i for i, r in enumerate(self.rules) if r.outweighs)
        """The rules whose elements may hold more than the body does."""
        self.outweighing_names = frozenset(f"rule:{self.rules[i].id}" for i in self.outweighing)
        """The same as evidence names them."""
        self._most = [UNBOUNDED if r.max_words is None else r.max_words for r in self.rules]
        self._linked = [r.linked for r in self.rules]
        self._headlines = bytes([not r.sentence for r in self.rules])
        self._no_clauses = bytes([not r.clause for r in self.rules])
        self._said = [Said(r, USER if r.id in self._users else r.weight) for r in self.rules]
        self._silent: dict[str | None, frozenset[int]] = {}
        self._answers: dict[Callable[[Rule], bool], list[bool]] = {}
        self._wanted: dict[str, frozenset[int]] = {}

    def __reduce__(self) -> tuple[type[Matcher], tuple[RuleSet]]:
        """How to make it again in another process: from its rules."""
        return Matcher, (self._set,)

    def tables(self) -> tuple[bytes, ...]:
        """The tables that make a matcher of the same rules ready (Wording.ready)."""
        return *self._lookup.tables(), *self._markup.tables()

    def answers(self, asked: Callable[[Rule], bool]) -> list[bool]:
        """For each rule, by its number, whether a question holds of it; a question of a few, asked once each."""
        found = self._answers.get(asked)
        if found is None:
            found = self._answers[asked] = [asked(rule) for rule in self.rules]
        return found

    def is_users(self, rule: int) -> bool:
        """Whether a rule, by its number, is the user's own."""
        return self.rules[rule].id in self._users

    def hits(self, blocks: Sequence[Block], page_type: str | None = None, folded: list[str] | None = None) -> list[Hit]:
        """What matches by wording, markup, length and links alone, in the order of the blocks; rules that
        spare the type of page say nothing. folded are the texts of the blocks, folded, where they were."""
        size = 0
        for block in blocks:
            node = block.node
            if node is not None and node.index >= size:
                size = node.index + 1
        nodes = NodeHits(self._markup, size, made_ids(blocks, self._markup))
        said: dict[str, Worded] = {}
        found: list[Hit] = []
        for block in blocks:
            if block.text:
                self._block_hits(block, nodes, said, found, None if folded is None else folded[block.index])
            elif block.node is not None:
                self._image_hits(block, nodes.around(block.node), found)
        silent = self._silent_on(page_type)
        return [hit for hit in found if hit.rule not in silent] if silent else found

    def _silent_on(self, page_type: str | None) -> frozenset[int]:
        """As rules_silent_on."""
        found = self._silent.get(page_type)
        if found is None:
            found = self._silent[page_type] = rules_silent_on(page_type, self.rules)
        return found

    def _block_hits(
        self, block: Block, nodes: NodeHits, said: dict[str, Worded], found: list[Hit], folded: str | None
    ) -> None:
        """None; adds the hits on a block; said holds whose wording the texts so far are, for menus come twice."""
        text = block.text
        length = len(text)
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
        key = folded if folded is not None and length <= LONGEST_WORDING else text  # which is asked for again, later
        known = said.get(key)
        if known is None:
            known = said[key] = self._lookup.asked(text, known_words(block), folded)
        worded, loose = known
        if worded and block.node is None and _is_token(text):
            worded = frozenset([r for r in worded if self.rules[r].kind == RESIDUE])
        first = len(found)
        if worded or inline or around is not None:
            matching = self._matching(worded, around, inline)
            if matching:
                self._add_fitting(matching, block, worded, inline, around, found)
        cells = _cells_beside(block, parts) if parts else []
        beside = _words_beside(text, parts) if parts else 0
        for start, end, marks in parts:
            part = text[start:end]
            told = NOTHING if marks.isdisjoint(self._names_wording) else marks & self._lookup.worded(part)
            marked = marks - self._names_wording
            if told:  # a rule of the element itself asks the same of words as of marks
                marked |= told & self._own_scope
                told -= self._own_scope
            if marked and (is_part(text, start, end, beside) or (start, end) in cells):
                marked = frozenset([r for r in marked if self.is_users(r)])
            for r in sorted(told | marked):
                if self._short(r, part):
                    found.append(make_hit(block.index, r, start, end, 0))
        if length > INLINE_FROM and not (block.frames and block.inside("pre")):
            inner = [
                make_hit(block.index, r, start, end, 0)
                for start, end, r in parts_of(text, self.rules, self._lookup, loose or block.node is not None)
                if self._short(r, text[start:end]) and self._ended(r, text[start:end])
            ]
            if inner:
                found[first:] = [*self._whole(found[first:], inner, block), *inner]

    def _image_hits(self, block: Block, around: Around, found: list[Hit]) -> None:
        """None; adds the hits on an image that stands alone: those by the markup around it that ask for no links, and
        do not tell its caption."""
        for rule in self._matching(NOTHING, around, NOTHING):
            if self._linked[rule] is None and self.rules[rule].kind != CREDIT:
                found.append(make_hit(block.index, rule, None, None, OWN_REACH + around.reach(rule)))

    def _add_fitting(
        self,
        matching: list[int],
        block: Block,
        worded: frozenset[int],
        inline: frozenset[int],
        around: Around | None,
        found: list[Hit],
    ) -> None:
        """None; adds those rules that match a block which its length and links fit too."""
        words = linked = UNKNOWN
        for rule in matching:
            if not self._ended(rule, block.text):
                continue
            most = self._most[rule]
            if most != UNBOUNDED:
                if len(block.text) > most * LONG_WORD:
                    continue
                if words == UNKNOWN:
                    words = _folded_words(block)
                if exceeds(block.text, words, most):
                    continue
            wanted = self._linked[rule]
            if wanted is not None:
                if linked == UNKNOWN:
                    linked = is_linked(block)
                if wanted != linked:
                    continue
            reach = 0
            if not worded or rule not in worded:
                reach = 1 if around is None or (inline and rule in inline) else OWN_REACH + around.reach(rule)
            found.append(make_hit(block.index, rule, None, None, reach))

    def _whole(self, hits: Sequence[Hit], inner: Sequence[Hit], block: Block) -> list[Hit]:
        """The hits on a block less those of a pattern that stands in its glued end alone."""
        ends = [h.start for h in inner if h.start and h.end == len(block.text)]
        if not ends:
            return list(hits)
        glued = {self.rules[h.rule].kind for h in inner if h.end == len(block.text)}
        head = block.text[: min(ends)]
        kept = self._lookup.worded(head) | frozenset(self._lookup.phrased(block.text))
        if not ends_sentence(head):  # a caption goes with its credit
            kept |= frozenset([h.rule for h in hits if self._headlines[h.rule]])
        return [
            h for h in hits if h.reach or h.start is not None or h.rule in kept or self.rules[h.rule].kind not in glued
        ]

    def _matching(self, worded: frozenset[int], around: Around | None, inline: frozenset[int]) -> list[int]:
        """The rules that match by wording and markup, those of scope 'own' by the markup of the element itself."""
        if around is None:
            return self._joined(worded, inline)
        marked = around.marked
        if marked is None:
            marked = frozenset([r for r in around.nearest if r not in self._own_scope or r in around.own])
            around.marked = marked
            around.bare = sorted([r for r in marked if r not in self._names_wording])
        more = [r for r in worded if r in marked or r in inline or r not in self._names_markup]
        more += [r for r in inline if r not in marked and r not in self._names_wording]
        return sorted(around.bare + more) if more else around.bare

    def _joined(self, worded: frozenset[int], marked: frozenset[int]) -> list[int]:
        """Rules of which each part that they state holds, in their order."""
        both = worded & marked
        only_wording = worded - self._names_markup
        only_markup = marked - self._names_wording
        return sorted(both | only_wording | only_markup)

    def _short(self, rule: int, text: str) -> bool:
        most = self._most[rule]
        if most == UNBOUNDED:
            return True
        return len(text) <= most * LONG_WORD and not exceeds(text, count_words(fold(text)), most)

    def _ended(self, rule: int, text: str) -> bool:
        """Whether a text ends as the rule wants: with no full stop, or no clause."""
        if self._headlines[rule] and FULL_STOP.search(text):
            return False
        return not (self._no_clauses[rule] and goes_on(text))

    def labels(self, text: str, *, patterns: bool) -> list[Rule]:
        """The rules of whose wording the whole text is, and that need no markup; whether their neighbours are right is
        not asked.

        Without patterns by their phrases alone.
        """
        numbers = self._lookup.worded(text) if patterns else self._lookup.phrased(text)
        rules = [self.rules[number] for number in sorted(numbers) if self._short(number, text)]
        return [rule for rule in rules if not rule.keep and not rule.has_markup]

    def evidence(self, blocks: Sequence[Block], hits: Sequence[Hit], core: Core) -> list[Evidence]:
        """The hits whose place and neighbours are right too, as evidence against the block."""
        standing: dict[int, list[int]] = {}
        found = []
        first, last = core.first, core.last
        for hit in hits:
            said = self._said[hit.rule]
            index = hit.block
            if last < first or index > last or (index == last and _is_glued(hit, blocks[index])):
                stands = said.after
            else:
                stands = said.before if index < first else said.inside
            if not stands:
                continue
            if said.strength is not USER and _is_text(blocks[index], said, hit.start is None):
                continue
            if said.near is not None:
                places = standing.get(hit.rule)
                if places is None:
                    places = standing[hit.rule] = self._near(said.near, hits)
                if not has_neighbour(places, index, said.near_blocks):
                    continue
            if not said.keep:
                found.append(
                    make_evidence(
                        index, False, said.strength, said.by, said.why, said.kind, hit.start, hit.end, hit.reach
                    )
                )
            elif hit.start is None:
                found.append(make_evidence(index, True, said.strength, said.by, said.why, None, None, None, 0))
        return [*found, *opened_evidence(blocks, found, core, self._labels)]

    def _near(self, near: str, hits: Sequence[Hit]) -> list[int]:
        """The blocks, in order, that are hit as a whole by a rule that another one wants near what it matches."""
        wanted = self._wanted.get(near)
        if wanted is None:
            wanted = self._wanted[near] = rules_near(near, self.rules)
        return [hit.block for hit in hits if hit.rule in wanted and hit.start is None]


def _is_text(block: Block, said: Said, whole: bool) -> bool:
    """Whether a block is the author's words, whatever a rule says of its wording or of a part of it: a question, which
    neither credits nor signs anything, or a line of a text that quotes."""
    if whole and said.kind in ASKS_NOTHING and QUESTION.search(block.text) is not None:
        return True
    if block.node is not None or said.kind not in KINDS or QUOTED.match(block.text) is None:
        return False
    return whole or block.text.rstrip().endswith(QUOTE_ENDS)


def _cells_beside(block: Block, parts: list[tuple[int, int, frozenset[int]]]) -> list[tuple[int, int]]:
    """The places of the cells of a row of a table that holds more than these parts: none of them says when the page
    was published."""
    cells = [(span.start, span.end) for span in block.spans if span.kind == "cell" and span.start < span.end]
    marked = [(start, end) for start, end, _ in parts]
    return cells if [cell for cell in cells if cell not in marked] else []


def _words_beside(text: str, parts: list[tuple[int, int, frozenset[int]]]) -> int:
    """How many words a text has beside some of its parts, which are in the order of their starts."""
    words = end = 0
    for start, stop, _ in parts:
        if start > end:
            words += count_words(text[end:start])
        end = max(end, stop)
    return words + count_words(text[end:])


def _is_token(text: str) -> bool:
    """Whether a line of a text is one word in lower case: a name in code or a cell as likely as a label."""
    text = text.strip()
    return len(text) > LONGEST_SIGN and text.isascii() and text.isalpha() and text.islower()


def _is_glued(hit: Hit, block: Block) -> bool:
    """Whether a hit is about what is glued to a block's end: on the last paragraph that stands behind the body."""
    return bool(hit.start) and hit.end == len(block.text)


def _folded_words(block: Block) -> int:
    """The words of the block's folded text."""
    words = known_words(block)
    return count_words(fold(block.text)) if words == UNKNOWN else words


def known_words(block: Block) -> int:
    """The words of the block's folded text, where those of the text itself were counted and it surely keeps them."""
    return block.words if block.words is not None and keeps_words(block.text) else UNKNOWN


def keeps_words(text: str) -> bool:
    """Whether it surely has as many words once it is folded: only other signs, links and ticked boxes change them."""
    return text.isascii() and "`" not in text and "[" not in text


def is_linked(block: Block) -> bool:
    """Whether all letters and digits of the block stand in links."""
    if not block.spans:
        return False
    at = 0
    for span in block.spans:  # in order of start
        if span.kind == "link":
            if span.start > at and ALNUM.search(block.text, at, span.start):
                return False
            at = max(at, span.end)
    return at >= len(block.text) or ALNUM.search(block.text, at) is None
