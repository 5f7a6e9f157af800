"""Elements that noise is marked up with: whole class names and ids, tags, attributes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fnmatch import fnmatchcase

from ..records import Node
from .rules import ATTRIBUTE, Rule

Test = tuple[str, str, int]
"""(operator, wanted value, owner) of an attribute; the operator is '' where its presence is enough."""


class MarkupIndex:
    """Rules by the markup that they name; asked once a node."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._names: dict[str, list[int]] = {}
        self._globs: list[tuple[str, int]] = []
        self._parts: list[tuple[str, int]] = []
        self._tags: dict[str, list[int]] = {}
        self._attributes: dict[str, list[Test]] = {}
        for owner, rule in enumerate(rules):
            for name in rule.names:
                if name.startswith("*") and name.endswith("*") and name.count("*") == 2:
                    self._parts.append((name[1:-1].lower(), owner))
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

    def own(self, node: Node, named: Callable[[str], Iterable[int]]) -> frozenset[int]:
        """The owners whose markup is on this very element; named is by_name, or a cache in front of it."""
        hits: list[int] = list(self._tags.get(node.tag, ()))
        for name in node.names:
            hits.extend(named(name))
        for key, value in node.attributes.items():
            if tests := self._attributes.get(key):
                hits.extend(owner for operator, wanted, owner in tests if holds(operator, value.lower(), wanted))
        return frozenset(hits)

    def by_name(self, name: str) -> Iterable[int]:
        """The owners that ask for a class name or id."""
        parts = (owner for part, owner in self._parts if part in name)
        globs = (owner for glob, owner in self._globs if fnmatchcase(name, glob))
        return [*self._names.get(name, ()), *parts, *globs]


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


class NodeHits:
    """What rules say of the nodes of one page, each asked once; of ancestors by way of the parent."""

    def __init__(self, index: MarkupIndex) -> None:
        self._index = index
        self._named: dict[str, Iterable[int]] = {}
        self._own: dict[Node, frozenset[int]] = {}
        self._within: dict[Node, frozenset[int]] = {}

    def own(self, node: Node) -> frozenset[int]:
        """Owners whose markup is on the element itself."""
        hits = self._own.get(node)
        if hits is None:
            hits = self._own[node] = self._index.own(node, self._by_name)
        return hits

    def _by_name(self, name: str) -> Iterable[int]:
        hits = self._named.get(name)
        if hits is None:
            hits = self._named[name] = self._index.by_name(name)
        return hits

    def within(self, node: Node) -> frozenset[int]:
        """Owners whose markup is on the element or on one around it."""
        path: list[Node] = []
        hits: frozenset[int] = frozenset()
        for step in node.chain():
            known = self._within.get(step)
            if known is not None:
                hits = known
                break
            path.append(step)
        for step in reversed(path):
            own = self.own(step)
            hits = hits | own if own else hits
            self._within[step] = hits
        return hits
