"""Rules as data: what noise says, where it stands and how it is marked up (data/rules/*.toml, or the user's).

A rule matches a block when everything that it states holds: its wording (one of phrases or patterns),
its markup (one of names, tags or attributes), its place, its length and its neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import ReadError, RuleError, meant
from ..frozen import Record
from ..installed import parted, unpacked
from ..kinds import KINDS, PAGE_TYPES
from ..patterns import pattern
from ..records import Strength
from .phrases.folding import fold
from .phrases.literals import Need, Words, asks_for_capitals, need
from .phrases.marks import FOLDED, unified
from .phrases.wording import Encoded, PhraseIndex, Phrases, phrase_pattern, phrases_of

PLACES = ("before", "inside", "after")
"""Where a block can stand: before, inside or after the body's first and last sure paragraph."""
BODY = "body"
"""The kind of rules that keep."""
SCOPES = ("own", "within")
"""'own': the markup is on the block's own element or covers its text inline; 'within': or on any element around it."""
STRENGTHS = {"hint": Strength.HINT, "weak": Strength.WEAK, "strong": Strength.STRONG, "certain": Strength.CERTAIN}
ATTRIBUTE = pattern(r"([\w-]+)(?:([*^$~]?=)(.*))?")
NAME = pattern(r"#?[^\s.#]\S*")
TAG = pattern(r"[a-z][a-z0-9-]*")
IDENTIFIER = pattern(r"[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*")


class Rule(Record, kw_only=True):
    """One piece of knowledge about noise. Each field is a key of the TOML table."""

    __slots__ = ("has_wording", "unread")
    if TYPE_CHECKING:  # an annotation would make a field: when it is run, and for who checks the types of a Rule(...)

        @property
        def has_wording(self) -> bool:
            """Whether the rule looks at the text's words."""

        @property
        def unread(self) -> memoryview:
            """Of a built-in rule the fields of LISTED, as built.py packed them."""

    id: str
    """'kind/name', unique."""
    kind: str
    """One of KINDS; 'body' for a rule that keeps."""
    why: str
    """A sentence for people, shown for each removal."""
    keep: bool = False
    """True: the rule speaks for the block: it knows content, such as a standfirst."""
    strength: str = "strong"
    """'hint', 'weak', 'strong' or 'certain' (records.Strength)."""
    phrases: tuple[str, ...] = ()
    """Whole texts, folded, with placeholders (wording.py); in TOML a list or a table of lists by language."""
    patterns: tuple[str, ...] = ()
    """Regular expressions searched in the block's folded text: small letters without accents, single spaces."""
    names: tuple[str, ...] = ()
    """Class names, or '#' and an id; '*' stands for any run of characters."""
    tags: tuple[str, ...] = ()
    """Element names."""
    attributes: tuple[str, ...] = ()
    """'name', 'name=value', 'name*=part', 'name^=start', 'name$=end' or 'name~=word'."""
    scope: str = "within"
    """One of SCOPES, for the markup."""
    place: tuple[str, ...] = PLACES
    """Where the block must stand."""
    max_words: int | None = None
    """The most words that the block may have."""
    linked: bool | None = None
    """True: all of its text is links; False: some is not; None: either."""
    sentence: bool = True
    """False: the text must not end in a full stop, as a headline does not."""
    clause: bool = True
    """False: the text must not go on with a clause, as 'Published in 1952, the novel sold well.' does: a date, a byline
    or a credit ends where its name does."""
    near: str | None = None
    """A pattern of rule ids or kinds: a block within near_blocks must match such a rule by itself."""
    near_blocks: int = 3
    """How far a neighbour may stand, in blocks."""
    opens: bool = False
    """A heading or label: what follows it in its element is of its kind, as weak evidence."""
    spares: tuple[str, ...] = ()
    """Page types on which the rule says nothing, such as 'forum', where what others call comments is the body."""
    types: tuple[str, ...] = ()
    """Page types that the rule is for; none: every page, also one of unknown type."""
    outweighs: bool = False
    """Not refused for taking most of a page's words: its markup names what may be longer than the body, as comments."""
    counted: bool = False
    """A count may stand behind its phrases: 'User comments (3)', 'Shares: 12'."""
    outside: tuple[str, ...] = ()
    """Element names: the markup says nothing on such an element or in one, as the footer in an article is none of the
    page."""
    drops: tuple[str, ...] = ()
    """Texts, or HTML that begins with '<', that the rule must match; tested."""
    keeps: tuple[str, ...] = ()
    """Texts or HTML that it must not match; tested."""

    def __post_init__(self) -> None:
        self._put("has_wording", bool(self.phrases or self.patterns))
        _check(self)

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> tuple[str, ...]:
            """A field of LISTED, parted when it is asked for: no page needs what a rule is listed and tested by."""
            if name not in LISTED:
                raise AttributeError(f"a Rule has no {name!r}", name=name, obj=self)
            for field, texts in unpacked(self.unread).items():
                self._put(field, tuple(parted(texts)))
            return getattr(self, name)

    @property
    def weight(self) -> Strength:
        """The strength as decide compares it."""
        return STRENGTHS[self.strength]

    @property
    def has_markup(self) -> bool:
        """Whether the rule looks at elements."""
        return bool(self.names or self.tags or self.attributes)


def _check(rule: Rule) -> None:
    """None where the rule can be used. Raises RuleError that says what is wrong with it."""

    def fail(message: str) -> None:
        raise RuleError(message, rule=rule.id)

    if not IDENTIFIER.fullmatch(rule.id):
        fail("an id is 'kind/name' in lower-case letters, digits and hyphens")
    if rule.keep != (rule.kind == BODY):
        fail(f"a rule with keep = true, and no other, has the kind {BODY!r}")
    if rule.kind not in KINDS and not rule.keep:
        fail(f"there is no kind {rule.kind!r}; the kinds are {', '.join(KINDS)}")
    if not rule.why.strip():
        fail("why must say in a sentence why such a block goes")
    if rule.strength not in STRENGTHS:
        fail(f"strength is one of {', '.join(STRENGTHS)}")
    if rule.scope not in SCOPES:
        fail(f"scope is one of {', '.join(SCOPES)}")
    if not rule.place or not set(rule.place) <= set(PLACES):
        fail(f"place holds some of {', '.join(PLACES)}")
    for key in ("spares", "types"):
        if not set(getattr(rule, key)) <= set(PAGE_TYPES):
            fail(f"{key} holds some of {', '.join(PAGE_TYPES)}")
    if not (rule.has_wording or rule.has_markup):
        fail("a rule needs phrases, patterns, names, tags or attributes")
    for phrase in rule.phrases:
        if "{" in phrase:
            try:
                phrase_pattern(phrase)
            except RuleError as error:
                fail(error.message)
        elif not fold(phrase):
            fail(f"the phrase {phrase!r} holds no letter or digit")
    for expression in rule.patterns:
        if not expression.strip():
            fail("an empty pattern matches every block")
        try:
            re.compile(expression)
        except re.error as error:
            fail(f"the pattern {expression!r} is no regular expression: {error}")
        if asks_for_capitals(expression):
            fail(f"the pattern {expression!r} can never match: a folded text has no capital letters")
        for letter in expression:
            written = unified(letter)
            if written != letter and (ord(letter) in FOLDED or (letter.isalpha() and not letter.isascii())):
                fail(f"the pattern {expression!r} holds {letter!r}, which a folded text writes {written!r}")
    if rule.has_markup:
        _check_markup(rule, fail)


def _check_markup(rule: Rule, fail: Callable[[str], None]) -> None:
    """None; fail is called with what is wrong with the markup that a rule asks for: most of it would never match."""
    from ..blocks.walking import KEPT_ATTRIBUTES

    for name in rule.names:
        if not NAME.fullmatch(name):
            fail(f"the name {name!r} is no class name as it stands in the page, nor '#' and an id: no dot, no spaces")
    for tag in (*rule.tags, *rule.outside):
        if not TAG.fullmatch(tag):
            fail(f"the tag {tag!r} is no name of an element in lower case, such as 'nav'")
    for attribute in rule.attributes:
        found = ATTRIBUTE.fullmatch(attribute)
        if found is None:
            fail(f"the attribute {attribute!r} is not of the form name, name=value, name*=part")
        elif found[1] not in KEPT_ATTRIBUTES:
            known = ", ".join(sorted(KEPT_ATTRIBUTES))
            fail(f"no rule can ask for the attribute {found[1]!r}, but for {known}; a class or an id goes into names")


LISTED = ("phrases", "drops", "keeps")
"""Fields that are not looked at once the wording of a set is indexed."""
STRINGS = ("id", "kind", "why", "strength", "scope", "near")
LISTS = ("patterns", "names", "tags", "attributes", "place", "spares", "types", "outside", "drops", "keeps")
NUMBERS = ("max_words", "near_blocks")
SWITCHES = ("linked", "keep", "opens", "sentence", "clause", "outweighs", "counted")


def rule_from(table: Mapping[str, Any]) -> Rule:
    """The rule of one TOML table. Raises RuleError for an unknown key, a wrong type or a bad value."""
    name = str(table.get("id", "?"))
    for key in table:
        if key not in Rule._fields:
            hint = meant(key, Rule._fields) or f"; the keys are {', '.join(Rule._fields)}"
            raise RuleError(f"there is no key {key!r}{hint}", rule=name)
    missing = [key for key in ("id", "kind", "why") if key not in table]
    if missing:
        raise RuleError(f"the key {missing[0]!r} is missing", rule=name)
    return Rule(**{key: _value(key, value, name) for key, value in table.items()})


def _value(key: str, value: Any, rule: str) -> Any:
    """A TOML value as the field of that name holds it. Raises RuleError where the type is wrong."""
    if key == "phrases":
        value = phrases_of(value) if isinstance(value, dict) else value
    if key in LISTS or key == "phrases":
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
        raise RuleError(f"{key} is a list of strings", rule=rule)
    if key in STRINGS and not isinstance(value, str):
        raise RuleError(f"{key} is a string", rule=rule)
    if key in NUMBERS and (not isinstance(value, int) or isinstance(value, bool) or value < 1):
        raise RuleError(f"{key} is a whole number from 1", rule=rule)
    if key in SWITCHES and not isinstance(value, bool):
        raise RuleError(f"{key} is true or false", rule=rule)
    return value


def read_rules(text: str, file: str | None = None) -> tuple[Rule, ...]:
    """The rules of a TOML text, in its order. Raises RuleError that names the file and the rule."""
    import tomllib

    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RuleError(f"not valid TOML: {error}", file=file) from error
    extra = [key for key in tables if key != "rule"]
    if extra:
        raise RuleError(f"only [[rule]] tables stand in a rules file, not {extra[0]!r}", file=file)
    found = tables.get("rule", [])
    if not isinstance(found, list) or not all(isinstance(table, dict) for table in found):
        raise RuleError("a rule begins with [[rule]], two brackets on either side", file=file)
    rules = []
    for table in found:
        try:
            rules.append(rule_from(table))
        except RuleError as error:
            raise RuleError(error.message, file=file, rule=error.rule) from error
    return tuple(rules)


def load_rules(path: str | Path) -> tuple[Rule, ...]:
    """The rules of a TOML file, in its order. Raises ReadError where it cannot be read, and RuleError that names the
    file and the rule where it holds no usable rules."""
    file = str(path)
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise RuleError(f"not valid UTF-8 at byte {error.start}; save it as UTF-8", file=file) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ReadError(f"{file}: the rules file cannot be read: {reason}; check the name", path=file) from error
    return read_rules(text, file)


Needed = tuple[Encoded | None, bool, bool, Encoded | None]
"""A Need, its words as the lines of a text, sorted."""


class Wording(Record):
    """What the rules of a set say, taken apart; they are numbered by their order."""

    phrases: Phrases
    """All of their phrases."""
    needs: Sequence[Needed]
    """What each of their patterns needs (literals.need), in order; the words as lines, since thousands of texts take as
    long to make as the rest of them."""
    ready: tuple[memoryview, ...] = ()
    """Where the tables lie that match.Matcher gave for the rules: of whole phrases; of what else a text may hold, of
    how parts of paragraphs begin and how notes do, and of the groups of all that; of what the values of attributes
    hold, and of names with stars."""


def _lines(found: Need) -> Needed:
    words, begins, anchored, few = found
    return _joined(words), begins, anchored, _joined(few)


def _joined(words: Words | None) -> bytes | None:
    return None if words is None else "\n".join(sorted(words)).encode()


class RuleSet:
    """An immutable set of rules in a fixed order; plus and without give new sets."""

    __slots__ = ("_before", "_by_id", "_root", "_rules", "_shipped", "_wording", "users")

    def __init__(
        self,
        rules: Iterable[Rule],
        users: frozenset[str] = frozenset(),
        *,
        wording: Wording | None = None,
        before: RuleSet | None = None,
        shipped: Callable[[], RuleSet] | None = None,
    ) -> None:
        """wording is that of the rules, where it was taken apart already; before is the set that was changed to this
        one; shipped gives the same set in any process."""
        self._rules = tuple(rules)
        self._wording = wording
        self._before = before
        self._shipped = shipped
        self._root: RuleSet | None = before._root if before is not None else self if shipped is not None else None
        """The set that shipped and was changed to this one."""
        self.users = users
        """Ids of the user's own rules: their word beats every witness."""
        self._by_id: dict[str, Rule] = {}
        for rule in self._rules:
            if rule.id in self._by_id:
                raise RuleError("two rules have this id", rule=rule.id)
            self._by_id[rule.id] = rule

    def __reduce__(self) -> tuple[Any, ...]:
        """How to make it again in another process: from its rules, whose wording is larger than they are, less those
        that shipped: they are there too."""
        if self._shipped is not None:
            return self._shipped, ()
        if self._root is None:
            return RuleSet, (self._rules, self.users)
        own = set(map(id, self._rules))
        kept = tuple([number for number, rule in enumerate(self._root) if id(rule) in own])
        return _changed, (self._root, kept, self._rules[len(kept) :], self.users)

    def __iter__(self) -> Iterator[Rule]:
        return iter(self._rules)

    def __len__(self) -> int:
        return len(self._rules)

    @property
    def wording(self) -> Wording:
        """Their wording; it is taken apart when it is first asked for, unless it was given: to do so with the built-in
        rules takes a second, so what a set before had is taken over."""
        if self._wording is None:
            self._wording = _taken_apart(self._rules, self._before)
            self._before = None
        return self._wording

    def __getitem__(self, name: str) -> Rule:
        """The rule of an id. Raises KeyError for an unknown one."""
        return self._by_id[name]

    def __contains__(self, rule: object) -> bool:
        """Whether a rule, or one of that id, is in the set."""
        return rule in self._by_id if isinstance(rule, str) else rule in self._rules

    def __repr__(self) -> str:
        own = f", {len(self.users)} of them the user's" if self.users else ""
        return f"<RuleSet of {len(self._rules)} rules{own}>"

    def plus(self, more: str | Path | Rule | Iterable[Rule]) -> RuleSet:
        """This set and the rules of a TOML file, or a Rule or several, which count as the user's.

        A rule with an id that is there already replaces it. Raises RuleError, or ReadError (an OSError) for a file
        that cannot be read.
        """
        given = load_rules(more) if isinstance(more, str | Path) else more
        added = tuple(given) if isinstance(given, Iterable) else (given,)
        if not all(isinstance(rule, Rule) for rule in added):
            raise RuleError("plus takes the name of a file, or Rule objects")
        ids = frozenset(rule.id for rule in added)
        rules = (*(r for r in self._rules if r.id not in ids), *added)
        return RuleSet(rules, self.users | ids, before=self)

    def without(self, *patterns: str) -> RuleSet:
        """This set less the rules whose id matches a pattern such as 'byline/*'.

        Raises RuleError where a pattern is no str, or matches none: it would be a typing mistake.
        """
        for glob in patterns:
            if not isinstance(glob, str):
                raise RuleError(f"a pattern is a str such as 'byline/*', not {type(glob).__name__}; give several apart")
            if not any(fnmatchcase(rule.id, glob) for rule in self._rules):
                raise RuleError(f"no rule's id matches {glob!r}; 'cleaner rules' lists them")
        left = [r for r in self._rules if not any(fnmatchcase(r.id, p) for p in patterns)]
        return RuleSet(left, self.users & {r.id for r in left}, before=self)


def _changed(before: RuleSet, kept: Sequence[int], added: Sequence[Rule], users: frozenset[str]) -> RuleSet:
    """Those rules of a set that are kept, by their numbers, and behind them others: what pickle calls."""
    rules = tuple(before)
    return RuleSet((*(rules[number] for number in kept), *added), users, before=before)


def _taken_apart(rules: Sequence[Rule], before: RuleSet | None) -> Wording:
    """The wording of some rules; of those that are in a set before, what that knows of it."""
    index, numbers = PhraseIndex(), {id(rule): number for number, rule in enumerate(rules)}
    known: dict[int, Sequence[Needed]] = {}
    if before is not None:
        owners, needs = {}, iter(before.wording.needs)
        for old, rule in enumerate(before):
            its_needs = list(islice(needs, len(rule.patterns)))
            number = numbers.get(id(rule))
            if number is not None:
                owners[old], known[number] = number, its_needs
        index.take(before.wording.phrases, owners)
    for number, rule in enumerate(rules):
        if number not in known:
            known[number] = [_lines(need(expression)) for expression in rule.patterns]
            for phrase in rule.phrases:
                index.add(phrase, number)
    return Wording(index.phrases(), [its for number in range(len(rules)) for its in known[number]])


def examples(rule: Rule) -> Sequence[tuple[str, bool]]:
    """(example, whether it must match) of a rule: what 'cleaner rules check' and the tests run."""
    return [*((e, True) for e in rule.drops), *((e, False) for e in rule.keeps)]
