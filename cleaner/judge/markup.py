"""Elements that noise is marked up with: whole class names and ids, tags, attributes."""

from __future__ import annotations

from collections.abc import Sequence
from fnmatch import fnmatchcase
from functools import lru_cache

from ..records import Node
from .needles import Needles
from .rules import ATTRIBUTE, Rule

Test = tuple[str, str, int]
"""(operator, wanted value, owner) of an attribute; the operator is '' where its presence is enough."""


NOTHING: frozenset[int] = frozenset()
CACHED = 16_384
"""Names, and attributes' values, whose owners are remembered from page to page: a site's pages are named alike."""


class MarkupIndex:
    """Rules by the markup that they name; asked once a node."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._names: dict[str, list[int]] = {}
        self._globs: list[tuple[str, int]] = []
        parts: list[tuple[str, int]] = []
        self._tags: dict[str, list[int]] = {}
        self._attributes: dict[str, list[Test]] = {}
        for owner, rule in enumerate(rules):
            for name in rule.names:
                if name.startswith("*") and name.endswith("*") and name.count("*") == 2:
                    parts.append((name[1:-1].lower(), owner))
                elif "*" in name:
                    self._globs.append((name.lower(), owner))
                else:
                    self._names.setdefault(name.lower(), []).append(owner)
            for tag in rule.tags:
                self._tags.setdefault(tag.lower(), []).append(owner)
            for attribute in rule.attributes:
                found = ATTRIBUTE.fullmatch(attribute)
                if found:
                    key, operator, value = found[1].lower(), found[2] or "", (found[3] or "").lower()
                    self._attributes.setdefault(key, []).append((operator, value, owner))

        self._parts = Needles(parts)
        self._known: dict[str, tuple[int, ...]] = {}
        self.by_attribute = lru_cache(CACHED)(self._by_attribute)
        """The owners that ask for an attribute's value."""
        words = [_longest_literal(glob) for glob, _ in self._globs]
        self._likely = Needles((word, i) for i, word in enumerate(words) if word)
        self._any = [glob for glob, word in zip(self._globs, words, strict=True) if not word]

    def own(self, node: Node) -> frozenset[int]:
        """The owners whose markup is on this very element."""
        hits: list[int] = []
        tagged = self._tags.get(node.tag)
        if tagged is not None:
            hits.extend(tagged)
        for name in node.names:
            hits.extend(self.by_name(name))
        if node.attributes:
            for key, value in node.attributes.items():
                if key in self._attributes:
                    hits.extend(self.by_attribute(key, value))
        return frozenset(hits) if hits else NOTHING

    def _by_attribute(self, key: str, value: str) -> list[int]:
        value = value.lower()
        return [owner for operator, wanted, owner in self._attributes[key] if holds(operator, value, wanted)]

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

    def alike(self, node: Node) -> tuple[object, ...]:
        """What own looks at of an element: equal for elements of which it says the same."""
        if not node.attributes:
            return node.tag, node.names
        key: list[object] = [node.tag, node.names]
        for item in node.attributes.items():
            if item[0] in self._attributes:
                key.append(item)
        return tuple(key)


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
        self._alike: dict[tuple[object, ...], frozenset[int]] = {}
        self._bare: dict[str, frozenset[int]] = {}
        self._around: dict[Node, Around] = {}
        self._plain: list[Around | None] = []
        """For each Around that of the elements in it of which no rule says anything."""
        self._shared: dict[tuple[int, frozenset[int]], Around] = {}
        """By the number of an Around (-1 outside of all) and what is on an element in it that of the element."""

    def own(self, node: Node) -> frozenset[int]:
        """Owners whose markup is on the element itself."""
        if not node.names and not node.attributes:  # half of a page's elements
            hits = self._bare.get(node.tag)
            if hits is None:
                hits = self._bare[node.tag] = self._index.own(node)
            return hits
        key = self._index.alike(node)
        hits = self._alike.get(key)
        if hits is None:
            hits = self._alike[key] = self._index.own(node)
        return hits

    def around(self, node: Node) -> Around:
        """Owners whose markup is on the element or on one around it, and how far out.

        Elements of the same markup in the same surroundings, such as a list's items, share the answer.
        """
        found = self._around.get(node)
        if found is not None:
            return found
        path: list[Node] = [node]
        step = node.parent
        while step is not None:
            found = self._around.get(step)
            if found is not None:
                break
            path.append(step)
            step = step.parent
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
