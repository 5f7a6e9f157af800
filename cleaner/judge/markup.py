"""Elements that noise is marked up with: whole class names and ids, tags, attributes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fnmatch import fnmatchcase

from ..records import Node
from .needles import Needles
from .rules import ATTRIBUTE, Rule

Test = tuple[str, str, int]
"""(operator, wanted value, owner) of an attribute; the operator is '' where its presence is enough."""


NOTHING: frozenset[int] = frozenset()
CACHED = 16_384
"""Names whose owners are remembered from page to page: a site's pages are named alike."""
HELD = "*="
"""The operator of most tests, which asks for a text that a value holds: all of them are answered in one pass."""


class MarkupIndex:
    """Rules by the markup that they name; asked once a node."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._names: dict[str, list[int]] = {}
        self._globs: list[tuple[str, int]] = []
        parts: list[tuple[str, int]] = []
        tags: dict[str, list[int]] = {}
        self._attributes: dict[str, list[Test]] = {}
        self._held: list[tuple[str, int]] = []
        """(key, owner) of the tests of HELD."""
        held: list[str] = []
        for owner, rule in enumerate(rules):
            for name in rule.names:
                if name.startswith("*") and name.endswith("*") and name.count("*") == 2:
                    parts.append((name[1:-1].lower(), owner))
                elif "*" in name:
                    self._globs.append((name.lower(), owner))
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
        self._parts = Needles(parts)
        self._known: dict[str, tuple[int, ...]] = {}
        self._values = Needles((value, i) for i, value in enumerate(held))
        words = [_longest_literal(glob) for glob, _ in self._globs]
        self._likely = Needles((word, i) for i, word in enumerate(words) if word)
        self._any = [glob for glob, word in zip(self._globs, words, strict=True) if not word]

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
        parts = set(self._parts.found(name))
        if "_" in name:
            parts.update(self._parts.found(name.replace("__", "-").replace("_", "-")))
        if parts:
            hits.extend(parts)
        for glob, owner in self._any:
            if fnmatchcase(name, glob):
                hits.append(owner)
        for i in self._likely.found(name):
            glob, owner = self._globs[i]
            if fnmatchcase(name, glob):
                hits.append(owner)
        return tuple(hits)


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


class Around:
    """What rules say of an element and all around it; made by NodeHits, which numbers them."""

    __slots__ = ("bare", "depth", "marked", "nearest", "number", "own")

    def __init__(self, number: int, own: frozenset[int], above: Around | None) -> None:
        self.number = number
        self.own = own
        """Owners whose markup is on the element itself."""
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

    def __init__(self, index: MarkupIndex) -> None:
        self._index = index
        self._named: dict[tuple[str, ...], frozenset[int]] = {}
        """By the names of an element the owners that ask for one: a page's elements are named alike."""
        self._around: dict[Node, Around] = {}
        self._plain: list[Around | None] = []
        """For each Around that of the elements in it of which no rule says anything."""
        self._shared: dict[tuple[int, frozenset[int]], Around] = {}
        """By the number of an Around (-1 outside of all) and what is on an element in it that of the element."""

    def own(self, node: Node) -> frozenset[int]:
        """Owners whose markup is on the element itself."""
        hits = NOTHING
        if node.names:
            known = self._named.get(node.names)
            if known is None:
                known = self._named[node.names] = self._index.by_names(node.names)
            hits = known
        tagged = self._index.by_tag(node.tag)
        if tagged is not None:
            hits = hits | tagged
        if node.attributes:
            attributed = self._index.by_attributes(node.attributes)
            if attributed:
                hits = hits.union(attributed)
        return hits

    def around(self, node: Node) -> Around:
        """Owners whose markup is on the element or on one around it, and how far out.

        Elements of the same markup in the same surroundings, such as a list's items, share the answer.
        """
        found = self._around.get(node)
        if found is not None:
            return found
        path: list[Node] = []
        step: Node | None = node
        while step is not None and found is None:
            path.append(step)
            step = step.parent
            found = self._around.get(step) if step is not None else None
        for step in reversed(path):
            found = self._around[step] = self._within(found, self.own(step))
        assert found is not None
        return found

    def _within(self, above: Around | None, own: frozenset[int]) -> Around:
        """That of an element on which is the markup of some owners."""
        found: Around | None
        if not own and above is not None:
            found = self._plain[above.number]
            if found is None:
                found = self._plain[above.number] = self._new(own, above)
            return found
        key = (above.number if above is not None else -1, own)
        found = self._shared.get(key)
        if found is None:
            found = self._shared[key] = self._new(own, above)
        return found

    def _new(self, own: frozenset[int], above: Around | None) -> Around:
        self._plain.append(None)
        return Around(len(self._plain) - 1, own, above)
