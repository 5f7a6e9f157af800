"""Elements that noise is marked up with: whole class names and ids, tags, attributes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fnmatch import fnmatchcase

from ..blocks.features.measures import HEADINGS
from ..records import Block, Node
from .phrases.needles import Needles
from .rules import ATTRIBUTE, Rule

Test = tuple[str, str, int]
"""(operator, wanted value, owner) of an attribute; the operator is '' where its presence is enough."""


NOTHING: frozenset[int] = frozenset()
WHOLE_PAGE = frozenset(("html", "body"))
"""Elements whose names say what the page or its template has, such as 'fixed-nav' or 'has-sidebar'."""
CACHED = 16_384
"""Names whose owners are remembered from page to page: a site's pages are named alike."""
PART, END, OTHER = range(3)
"""Forms of names with stars: '*part*'; 'begin*' or '*end'; and all others, which are tried one by one."""
ABOUT = ("category-", "tag-", "product_cat-", "product_tag-")
"""How the classes begin by which WordPress and its shop tell what a post or an item is about (post_class): one about
water filters, of 'product_cat-water-filters', is no box of filters. No name that begins with a star is meant."""
REFERENCE = "."
"""What the ids of references hold, which are what they document: 'django.middleware.loginrequired' asks nobody to log
in. No name that begins with a star is meant there either."""
FEWEST_MADE = 2
"""Elements of a tag on a page, at least, whose id says what their heading does and is the name of no noise."""
HELD = "*="
"""The operator of most tests, which asks for a text that a value holds: all of them are answered in one pass."""


class MarkupIndex:
    """Rules by the markup that they name; asked once a node."""

    def __init__(self, rules: Sequence[Rule], ready: Sequence[memoryview] = ()) -> None:
        """ready is what tables gave for the same rules."""
        values, needles = ready or (None, None)
        self._names: dict[str, list[int]] = {}
        globs: list[tuple[str, int]] = []
        tags: dict[str, list[int]] = {}
        self._attributes: dict[str, list[Test]] = {}
        self._held: list[tuple[str, int]] = []
        """(key, owner) of the tests of HELD."""
        held: list[str] = []
        for owner, rule in enumerate(rules):
            for name in rule.names:
                if "*" in name:
                    globs.append((name.lower(), owner))
                else:
                    self._names.setdefault(name.lower(), []).append(owner)
            for tag in rule.tags:
                tags.setdefault(tag.lower(), []).append(owner)
            for attribute in rule.attributes:
                found = ATTRIBUTE.fullmatch(attribute)
                if found:
                    key, operator, value = found[1].lower(), found[2] or "", (found[3] or "").lower()
                    tests = self._attributes.setdefault(key, [])
                    if operator == HELD and value:
                        self._held.append((key, owner))
                        held.append(value)
                    else:
                        tests.append((operator, value, owner))

        self._tags = {tag: frozenset(owners) for tag, owners in tags.items()}
        self._outside = {owner: frozenset(rule.outside) for owner, rule in enumerate(rules) if rule.outside}
        self._bounded = frozenset(self._outside)
        self._known: dict[str, tuple[int, ...]] = {}
        self._values = Needles([(value, i) for i, value in enumerate(held)], ready=values)
        parts, ends, others = [[glob for glob in globs if _form(glob[0]) == form] for form in (PART, END, OTHER)]
        self._globs = parts + ends + others
        """The names with stars, each with its owner."""
        self._first_end, self._first_other = len(parts), len(parts) + len(ends)
        self._needles = Needles(*_needles([glob for glob, _ in self._globs]), ready=needles)
        self._any = [glob for glob in others if not _longest_literal(glob[0])]

    def tables(self) -> tuple[bytes, ...]:
        """What makes the same index ready; in C alone there is something."""
        return self._values.tables(), self._needles.tables()

    def by_names(self, names: tuple[str, ...]) -> frozenset[int]:
        """The owners that ask for one of an element's class names or its id."""
        hits: list[int] = []
        for name in names:
            owners = self.by_name(name)
            if owners:
                hits.extend(owners)
        return frozenset(hits) if hits else NOTHING

    def by_tag(self, tag: str) -> frozenset[int] | None:
        """The owners that ask for a tag; None where none does."""
        return self._tags.get(tag)

    def by_attributes(self, attributes: Mapping[str, str]) -> list[int]:
        """The owners that ask for an attribute's value; one may come twice."""
        hits: list[int] = []
        for key, value in attributes.items():
            tests = self._attributes.get(key)
            if tests is None:
                continue
            value = value.lower()
            for number in self._values.found(value):
                asked, owner = self._held[number]
                if asked == key:
                    hits.append(owner)
            for operator, wanted, owner in tests:
                if holds(operator, value, wanted):
                    hits.append(owner)
        return hits

    def free(self, hits: frozenset[int], node: Node) -> frozenset[int]:
        """The hits on a node less those of rules that say nothing where it stands."""
        if self._bounded.isdisjoint(hits):
            return hits
        tags = {step.tag for step in node.chain()}
        return frozenset([owner for owner in hits if tags.isdisjoint(self._outside.get(owner, NOTHING))])

    def by_name(self, name: str) -> tuple[int, ...]:
        """The owners that ask for a class name or id; a tuple, which the garbage collector soon leaves alone."""
        hits = self._known.get(name)
        if hits is None:
            if len(self._known) >= CACHED:
                self._known.clear()
            hits = self._known[name] = self._by_name(name)
        return hits

    def _by_name(self, name: str) -> tuple[int, ...]:
        hits: list[int] = []
        named = self._names.get(name)
        if named is not None:
            hits.extend(named)
        about = name.startswith(ABOUT) or REFERENCE in name
        for number in self._needles.found(name):
            glob, owner = self._globs[number]
            if about and glob.startswith("*"):
                continue
            if number < self._first_other or fnmatchcase(name, glob):
                hits.append(owner)
        if "_" in name and not about:
            for number in self._needles.found(name.replace("__", "-").replace("_", "-")):
                if number < self._first_end:
                    hits.append(self._globs[number][1])
        for glob, owner in self._any:
            if fnmatchcase(name, glob):
                hits.append(owner)
        return tuple(hits)


def _form(glob: str) -> int:
    """PART, END or OTHER."""
    literal = glob.strip("*")
    if not literal or "*" in literal:
        return OTHER
    if glob == f"*{literal}*":
        return PART
    simple = glob in (f"{literal}*", f"*{literal}") and "?" not in literal and "[" not in literal
    return END if simple else OTHER


def _needles(globs: Sequence[str]) -> tuple[list[tuple[str, int]], list[tuple[str, str, int]]]:
    """What the names that they match hold, and begin or end with, each with the number of the glob."""
    words: list[tuple[str, int]] = []
    pairs: list[tuple[str, str, int]] = []
    for number, glob in enumerate(globs):
        form, literal = _form(glob), glob.strip("*")
        if form == END:
            pairs.append(("", literal, number) if glob.startswith("*") else (literal, "", number))
        elif form == PART:
            words.append((literal, number))
        elif word := _longest_literal(glob):
            words.append((word, number))
    return words, pairs


def _longest_literal(glob: str) -> str:
    """The longest text that every name holds that a glob matches; '' where it may hold none."""
    return "" if "[" in glob else max(glob.replace("?", "*").split("*"), key=len)


def holds(operator: str, value: str, wanted: str) -> bool:
    """Whether an attribute's value passes a test; both are in lower case."""
    if operator == "=":
        return value.strip() == wanted
    if operator == "*=":
        return wanted in value
    if operator == "^=":
        return value.startswith(wanted)
    if operator == "$=":
        return value.endswith(wanted)
    if operator == "~=":
        return wanted in value.split()
    return True


def made_ids(blocks: Sequence[Block], index: MarkupIndex) -> frozenset[Node]:
    """The elements whose ids a manual's or a notebook's program made from the headings that they begin with, where
    these would name noise: a section on related work. Most of a page's such ids do not."""
    named: list[Node] = []
    others: dict[str, int] = {}
    last: Node | None = None
    for block in blocks:
        if block.tag in HEADINGS and block.node is not None:
            section = block.node.parent
            name = _id_of(section)
            if section is not None and name and not _holds(section, last) and _letters(name) == _letters(block.text):
                if index.by_name(name):
                    named.append(section)
                else:
                    others[section.tag] = others.get(section.tag, 0) + 1
        last = block.node
    return frozenset([s for s in named if others.get(s.tag, 0) >= max(FEWEST_MADE, len(named))])


def _id_of(node: Node | None) -> str:
    """The id of an element as it is among its names, '' where it has none."""
    if node is not None:
        for name in node.names:
            if name.startswith("#"):
                return name
    return ""


def _holds(element: Node, node: Node | None) -> bool:
    """Whether a node is an element or stands in it."""
    while node is not None and node is not element:
        node = node.parent
    return node is not None


def _letters(text: str) -> str:
    """What is the same in a heading and in the id that is made from it."""
    return "".join([letter for letter in text.lower() if letter.isalpha()])


class Around:
    """What rules say of an element and all around it; made by NodeHits."""

    __slots__ = ("bare", "depth", "inner", "marked", "nearest", "own")

    def __init__(self, own: frozenset[int], above: Around | None) -> None:
        self.own = own
        """Owners whose markup is on the element itself."""
        self.inner: dict[frozenset[int], Around] = {}
        """By what is on an element in it that of the element: a list's items, say, share theirs."""
        self.marked: frozenset[int] | None = None
        """Owners by their scope, once Matcher was asked for it."""
        self.bare: list[int] = []
        """Those of them that state nothing but markup, in order."""
        self.depth: int = above.depth + 1 if above is not None else 0
        self.nearest: dict[int, int] = above.nearest if above is not None else {}
        """Owner -> depth of the innermost element that it names; shared where the element itself adds nothing."""
        if own:
            self.nearest = {**self.nearest, **dict.fromkeys(own, self.depth)}

    def reach(self, owner: int) -> int:
        """How far out the nearest element stands that an owner names: 0 for the element itself."""
        return self.depth - self.nearest[owner]


class NodeHits:
    """What rules say of the nodes of one page, each asked once; of ancestors by way of the parent."""

    def __init__(self, index: MarkupIndex, size: int, made: frozenset[Node] = frozenset()) -> None:
        """size is above the index of each node whose surroundings will be asked for; made are those whose id was made
        from their heading (made_ids), and says no more."""
        self._index = index
        self._made = made
        self._named: dict[tuple[str, ...], frozenset[int]] = {}
        """By the names of an element the owners that ask for one: a page's elements are named alike."""
        self._outermost = Around(NOTHING, None)
        """Of nothing: what holds the roots."""
        self._nodes: list[Node | None] = [None] * size
        """By its index the node that was asked last: those of an embedded body are numbered anew."""
        self._found: list[Around | None] = [None] * size
        """What was found of that node."""

    def own(self, node: Node) -> frozenset[int]:
        """Owners whose markup is on the element itself; none on that of the page: it tells of all that stands there."""
        hits = NOTHING
        if node.tag in WHOLE_PAGE:
            return hits
        names = node.names
        if names:
            if self._made and node in self._made:
                names = tuple([name for name in names if not name.startswith("#")])
            known = self._named.get(names)
            if known is None:
                known = self._named[names] = self._index.by_names(names)
            hits = known
        tagged = self._index.by_tag(node.tag)
        if tagged is not None:
            hits = hits | tagged if hits else tagged
        if node.attributes:
            attributed = self._index.by_attributes(node.attributes)
            if attributed:
                hits = hits.union(attributed)
        return self._index.free(hits, node) if hits else hits

    def around(self, node: Node) -> Around:
        """Owners whose markup is on the element or on one around it, and how far out."""
        found = self._known(node)
        if found is not None:
            return found
        path = [node]
        step = node.parent
        while step is not None and found is None:
            found = self._known(step)
            if found is None:
                path.append(step)
                step = step.parent
        around = self._outermost if found is None else found
        for step in reversed(path):
            own = self.own(step)
            inner = around.inner.get(own)
            if inner is None:
                inner = around.inner[own] = Around(own, around)
            around = inner
            self._nodes[step.index], self._found[step.index] = step, around
        return around

    def _known(self, node: Node) -> Around | None:
        """What was found of a node that was asked; None for another."""
        return self._found[node.index] if self._nodes[node.index] is node else None
