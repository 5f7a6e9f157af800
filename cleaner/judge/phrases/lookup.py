"""Which rules' wording a text is: one search for the literals of all rules at once, then only what may match."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ...blocks.words import count_words, exceeds
from ...patterns import pattern
from ..rules import Rule, RuleSet, Wording
from .exact import Exact
from .folding import OPENING, digits_alike, fold, opening
from .literals import DIGIT
from .needles import Needles
from .wording import SHEET, compiled, phrase_parts

LONGEST_WORDING = 700
"""Code points: a longer block is no phrase of noise, and is not folded."""
LONG_WORDS, LONG_TEXT = 25, 100
"""Words: a longer text is asked only for what rules with so many as their most, or with none, say: a third of it. And
code points: a shorter text is searched as fast as its words are counted."""
ALL, LONG, GLUED, LOOSE = range(4)
"""Groups of patterns and phrases: all, those that a long text may be, phrases that may stand in paragraphs, and those
of them that do not tell how they begin; a long text is asked for these too."""
NOTE = "related-links/new-tab"
"""The rule for what a screen reader says of a link: in extracted text it stands behind the link's words and a comma."""
TABLES = 5
"""How many tables a look-up has."""
UNKNOWN = -1
"""Stands for a number of words that was not counted."""
COUNT = pattern(r"(?: ?[:/|·-] ?| [(\[]?)\d{1,3}(?:[., ]?\d{3})*$")
"""A count behind a label, folded: 'readers' comments (3', 'shares: 1,204'."""
LONGEST_COUNT = 14
"""Code points of it at most."""
NOTHING: frozenset[int] = frozenset()
Test = Callable[[str], object]
"""A method of an expression."""
Worded = tuple[frozenset[int], bool]
"""The rules of whose wording a text is, and whether a part of it may be a phrase that does not tell how it begins."""
UNSAID: Worded = (NOTHING, False)
"""What is said of most texts: one object, for the garbage collector looks through all."""


class Lookup:
    """The wording of a rule set, indexed. Immutable in effect; one serves any number of texts and threads.

    Its patterns, then its phrases with placeholders are numbered; rules are by their order in the set.
    """

    def __init__(
        self,
        rules: RuleSet,
        stands_inside: Callable[[Rule], bool] = bool,
        ready: Sequence[memoryview] = (),
    ) -> None:
        """stands_inside tells the rules whose phrases may be a part of a paragraph: all, unless it is given. ready is
        what tables gave for the same."""
        wording = rules.wording
        phrases = wording.phrases
        self._owned = phrases.exact
        tables: Sequence[memoryview | None] = ready or (None,) * TABLES
        exact, needles, self._opening, self._noting, groups = tables
        self._exact = Exact(phrases.exact, exact)
        self._patterns = [
            (pattern(text), anchored, few, most, owner)
            for (text, most, owner), (_, _, anchored, few) in zip(_texts(rules), wording.needs, strict=True)
        ]
        self._tests: list[Test | None] = [None] * len(self._patterns)
        """What asks whether each of them matches a text, once it was needed."""
        self._few: list[tuple[list[str], bool] | None] = [None] * len(self._patterns)
        """Of which words such a text holds one, where that is told, and whether one has a digit, once it was needed."""
        self._first_phrase = len(self._patterns)
        self._placed = phrases.placed
        self._owners = phrases.placed.owners
        """Of the phrases."""
        self._phrases: dict[int, str] = {}
        """The phrases of the sheets that were read."""
        self._openings: Needles | None = None
        """How phrases begin that may be a part of a paragraph, once it was needed."""
        self._notes: Needles | None = None
        """How those of NOTE begin, once it was needed."""
        self._is_note = [rule.id == NOTE for rule in rules]
        self._always = [number for number, need in enumerate(wording.needs) if need[0] is None]
        held = self._first_phrase + len(self._owners) - len(phrases.held)
        self._always += [number for number, words in enumerate(phrases.held, held) if not words]
        self._inside = [stands_inside(rule) for rule in rules]
        self._counted = [rule.counted for rule in rules]
        of_owners = self._inside, [rule.max_words is None or rule.max_words > LONG_WORDS for rule in rules]
        self._untold = self._first_phrase + phrases.placed.begun
        """The number of the first phrase that does not tell how it begins."""
        owners = [owner for *_, owner in self._patterns]
        self._groups = (
            _groups([*owners, *self._owners], self._first_phrase, self._untold, *of_owners)
            if groups is None
            else bytes(groups)
        )
        pairs = phrases.placed.begins, phrases.placed.ends, self._first_phrase
        self._needles = Needles(_words(wording, held), _begun(wording), True, self._groups, pairs, needles)

    def tables(self) -> tuple[bytes, ...]:
        """What makes the same look-up ready; in C alone there is something."""
        needles = self._needles, self._opened(), self._noted()
        return self._exact.tables(), *[some.tables() for some in needles], self._groups

    def worded(self, text: str) -> frozenset[int]:
        """The rules of whose wording the text is; none where it is too long for any."""
        return self.asked(text, UNKNOWN, None)[0]

    def asked(self, text: str, words: int, folded: str | None) -> Worded:
        """What worded says, and whether a part of the text may be a phrase that does not tell how it begins.

        folded is the text, folded, and words how many it has then, where that is known. Of the rules that want fewer
        words than a long text has, some are left out.
        """
        if len(text) > LONGEST_WORDING:
            return NOTHING, True
        folded = fold(text) if folded is None else folded
        group = ALL
        if len(folded) > LONG_TEXT:
            words = count_words(folded) if words == UNKNOWN else words
            group = LONG if exceeds(folded, words, LONG_WORDS) else ALL
        likely = self._likely(folded, group)
        worded, loose = self._worded(folded, likely), self._is_loose(likely)
        return (worded, loose) if worded or loose else UNSAID

    def _is_loose(self, likely: tuple[int, ...]) -> bool:
        """Whether one of some phrases may be a part of a paragraph, and does not tell how it begins."""
        for number in likely:  # noqa: SIM110 - compiled, it is a loop of C
            if number >= self._untold and self._groups[number] >> LOOSE & 1:
                return True
        return False

    def _worded(self, folded: str, likely: tuple[int, ...]) -> frozenset[int]:
        """The rules of whose wording a folded text is, which may match those patterns and phrases with placeholders."""
        owners = self._exactly(folded)
        if not likely:
            return NOTHING if owners is None else frozenset(owners)
        found = [] if owners is None else owners[:]
        words = 0  # as patterns count them
        alike = ""  # the folded text with its digits alike, once it was needed
        for number in likely:
            if number >= self._first_phrase:
                self._try_phrase(number, folded, found)
                continue
            expression, anchored, told, most, owner = self._patterns[number]
            if owner in found:
                continue
            if most is not None:
                words = words or folded.count(" ") + 1
                if words > most:
                    continue
            if told is not None:
                few = self._few[number]
                if few is None:
                    few = self._few[number] = _parted(str(told, "utf-8"))
                listed, numbered = few
                if numbered and not alike:
                    alike = digits_alike(folded)
                if not _holds_one(alike if numbered else folded, listed):
                    continue
            test = self._tests[number]
            if test is None:
                test = self._tests[number] = expression.match if anchored else expression.search
            if test(folded):
                found.append(owner)
        return frozenset(found) if found else NOTHING

    def phrased(self, text: str) -> list[int]:
        """The rules of which a phrase matches the text; one may come twice."""
        folded = fold(text)
        owners = self._exactly(folded)
        found = [] if owners is None else owners[:]
        for number in self._likely(folded, ALL):
            if number >= self._first_phrase:
                self._try_phrase(number, folded, found)
        return found

    def inside(self, part: str, loose: bool) -> list[int]:
        """The rules whose phrases may be a part of a paragraph of which one matches the part; one may come twice.

        loose is whether it may be one that does not tell how it begins: else what the part holds is not looked for.
        """
        folded = fold(part)
        owners = self._exactly(folded)
        found = [] if owners is None else [owner for owner in owners if self._inside[owner]]
        for number in self._likely(folded, GLUED) if loose else self._needles.begun(folded, GLUED):
            if number >= self._first_phrase and self._inside[self._owners[number - self._first_phrase]]:
                self._try_phrase(number, folded, found)
        return found

    def may_begin(self, text: str, start: int) -> bool:
        """Whether what a text has from a place on may be a part of a paragraph that is a phrase, if that tells how it
        begins: most sentences do not, by their first letters."""
        return _may_begin(self._opened(), text, start)

    def may_note(self, text: str, start: int) -> bool:
        """The same of the phrases of NOTE."""
        return _may_begin(self._noted(), text, start)

    def _opened(self) -> Needles:
        """_openings, made if need be."""
        if self._openings is None:
            self._openings = Needles((), self._begins(self._inside), True, ready=self._opening)
        return self._openings

    def _noted(self) -> Needles:
        """_notes, made if need be."""
        if self._notes is None:
            self._notes = Needles((), self._begins(self._is_note), True, ready=self._noting)
        return self._notes

    def _begins(self, chosen: list[bool]) -> Iterator[tuple[str, str, int]]:
        """The first characters of the phrases of chosen rules that tell how they begin."""
        owned = [phrases for owner, phrases in self._owned if chosen[owner]]
        found = {phrase[:OPENING] for phrases in owned for phrase in str(phrases, "utf-8").split("\n")}
        placed = zip(str(self._placed.begins, "utf-8").split("\n"), self._owners, strict=False)
        found.update([begin[:OPENING] for begin, owner in placed if begin and chosen[owner]])
        for begin in sorted(found):
            yield begin, "", 0

    def _likely(self, folded: str, group: int) -> tuple[int, ...]:
        """The patterns and phrases with placeholders, of a group, that a folded text may match."""
        likely = self._needles.found(folded, group)
        return tuple(sorted({*likely, *self._always})) if self._always else likely

    def _exactly(self, folded: str) -> list[int] | None:
        """The rules of which a phrase without placeholders is the folded text, or what stands before a count in it."""
        owners = self._exact.found(folded)
        if owners is not None or not folded or not folded[-1].isdecimal():
            return owners
        count = COUNT.search(folded, max(0, len(folded) - LONGEST_COUNT))
        owners = self._exact.found(folded[: count.start()]) if count is not None else None
        return None if owners is None else [owner for owner in owners if self._counted[owner]] or None

    def _try_phrase(self, number: int, folded: str, found: list[int]) -> None:
        """None; adds the owner of a phrase with placeholders that the folded text is."""
        number -= self._first_phrase
        owner = self._owners[number]
        if owner in found:
            return
        phrase = self._phrases.get(number)
        head, middle, tail, inner = phrase_parts(self._read(number) if phrase is None else phrase)
        if not (folded.startswith(head) and folded.endswith(tail) and _holds_all(folded, inner)):
            return
        if compiled(middle).fullmatch(folded, len(head), len(folded) - len(tail)):
            found.append(owner)

    def _read(self, number: int) -> str:
        """A phrase, for which the sheet that it stands on is read."""
        first = number - number % SHEET
        sheet = str(self._placed.phrases[first // SHEET], "utf-8").split("\n")
        self._phrases.update(enumerate(sheet, first))
        return sheet[number - first]


def _holds_all(text: str, words: list[str]) -> bool:
    """Whether a text holds all of some words."""
    for word in words:  # noqa: SIM110 - compiled, it is a loop of C
        if word not in text:
            return False
    return True


def _may_begin(openings: Needles, text: str, start: int) -> bool:
    """Whether what a text has from a place on begins with one of the openings, or does not tell how it begins."""
    head = opening(text, start)
    return not head or openings.begins(head)


def _holds_one(text: str, words: list[str]) -> bool:
    """Whether a text holds one of some words."""
    for word in words:  # noqa: SIM110 - compiled, it is a loop of C
        if word in text:
            return True
    return False


def _texts(rules: RuleSet) -> Iterator[tuple[str, int | None, int]]:
    """The patterns of the rules, each with the most words that a text may have, and the number of its rule."""
    for owner, rule in enumerate(rules):
        for text in rule.patterns:
            yield text, rule.max_words, owner


def _parted(few: str) -> tuple[list[str], bool]:
    """The words that are the lines of a text, and whether one of them holds a digit."""
    return few.split("\n"), DIGIT in few


def _words(wording: Wording, held: int) -> Iterator[tuple[str, int]]:
    """What a text holds, as lines, with the number of the pattern or phrase that it may match then."""
    for number, (words, begins, _, _) in enumerate(wording.needs):
        if words is not None and not begins:
            yield str(words, "utf-8"), number
    for number, some in enumerate(wording.phrases.held, held):
        if some:
            yield str(some, "utf-8"), number


def _begun(wording: Wording) -> Iterator[tuple[str, str, int]]:
    """What a text begins with, as lines, with the number of the pattern that it may match then."""
    for number, (words, begins, _, _) in enumerate(wording.needs):
        if words is not None and begins:
            yield str(words, "utf-8"), "", number


def _groups(owners: list[int], phrases: int, untold: int, inside: list[bool], for_long: list[bool]) -> bytes:
    """For each pattern and phrase the groups that it is in, as bits.

    phrases is the number of the first phrase, untold that of the first one that does not tell how it begins; inside
    and for_long are by owner.
    """
    long, glued, loose = 1 << LONG, 1 << GLUED, 1 << LOOSE
    groups = bytearray(len(owners))
    for number in range(len(owners)):
        owner = owners[number]
        bits = long if for_long[owner] else 0
        if number >= phrases and inside[owner]:
            bits |= glued
            if number >= untold:
                bits |= long | loose
        groups[number] = bits
    return bytes(groups)
