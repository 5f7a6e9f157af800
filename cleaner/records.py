"""The nouns that cross modules: all frozen and slotted, and free of imports of ours but for what makes them so.

Those of which a page has many are C structs where they are compiled (records.pxd).

Page -> Block (made of Node, Frame, Span) -> Hit -> Evidence -> Decision -> Removal; Found for fields.
Offsets are in code points of the block's text; block indexes count from 0 in reading order.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import IntEnum
from typing import Any, Final

from .frozen import EMPTY, Frozen, Record

PATH_STEPS = 6
"""Elements of a path, the innermost ones: enough to find the place in most pages."""


class PageWarning(Record):
    """A condition of the page that the caller may want to act on; never an exception."""

    code: str
    """One of errors.WARNINGS, such as 'no-body'."""
    message: str
    """One sentence for people."""


class Page(Record):
    """What was read, before it is cut: exactly one of html, text and tree is given."""

    url: str | None = None
    """Address after redirects, where known; relative links are resolved against it."""
    html: str | None = None
    """Decoded markup."""
    text: str | None = None
    """Text that somebody already extracted."""
    tree: Any = None
    """An lxml element of the caller's; only ever read."""
    encoding: str | None = None
    """WHATWG name in lower case of the encoding that decoded the bytes; None where the input was text."""
    encoding_source: str | None = None
    """How it was found: 'bom', 'header', 'meta', 'option', 'detected' or 'default'."""
    status: int | None = None
    """HTTP status, where the page was fetched."""
    headers: Mapping[str, str] = EMPTY
    """HTTP headers, names in lower case."""
    warnings: tuple[PageWarning, ...] = ()
    """What reading noticed."""
    utf8: tuple[str, bytes] | None = None
    """html and its bytes, where those were UTF-8 to the last one: it need not be encoded again to be parsed. Of no
    effect where html was replaced by another text."""

    _aside = frozenset(("tree", "utf8"))

    def __post_init__(self) -> None:
        for name in ("url", "html", "text"):
            value = getattr(self, name)
            if isinstance(value, str):  # of a class of its own, as lxml's are, it is none to compiled code
                self._put(name, str.__str__(value))
        if not self.headers or hasattr(self.headers, "keys"):  # else read_source says that they are none
            self._put("headers", dict(self.headers or {}))  # the caller's own may change


class Node(Frozen):
    """One element of the page as rules see it; compared by identity."""

    _fields = ("tag", "names", "attributes", "parent", "position", "index", "selected")
    __slots__ = _fields

    def __init__(
        self,
        tag: str,
        names: tuple[str, ...],
        attributes: Mapping[str, str],
        parent: Node | None,
        position: int,
        index: int,
        selected: tuple[str, ...] = (),
    ) -> None:
        self.tag: Final = tag
        """Local name in lower case."""
        self.names: Final = names
        """Class names and, with a leading '#', the id; in lower case."""
        self.attributes: Final = attributes
        """The attributes that rules may ask for (blocks.walking.KEPT_ATTRIBUTES), and of a small image its width and
        height."""
        self.parent: Final = parent
        """The enclosing element; None at the root."""
        self.position: Final = position
        """1-based position among siblings of the same tag."""
        self.index: Final = index
        """Order of opening in the page, from 0."""
        self.selected: Final = selected
        """The caller's selectors that match it: 'keep CSS' or 'drop CSS'."""

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return self.index  # unlike that of its identity, it is at hand, and those of neighbours never clash

    def chain(self) -> Iterator[Node]:
        """This node, its parent, and so on to the root."""
        node: Node | None = self
        while node is not None:
            yield node
            node = node.parent

    def path(self, steps: int = PATH_STEPS) -> str:
        """A CSS-like path of the innermost steps, such as 'div.entry > p:nth-of-type(3)'."""
        around: list[Node] = []
        node: Node | None = self
        while node is not None and len(around) < steps:
            around.append(node)
            node = node.parent
        parts: list[str] = []
        for step in reversed(around):
            if parts:
                parts.append(" > ")
            step._add_label(parts)
        return "".join(parts)

    def _add_label(self, parts: list[str]) -> None:
        """None; adds this element's step of a path: its tag, its id or first class, and its position where it is not
        the first."""
        parts.append(self.tag)
        if self.names:
            for name in self.names:
                if name.startswith("#"):
                    parts.append(name)
                    break
            else:
                parts.append(".")
                parts.append(self.names[0])
        if self.position > 1:
            parts.append(f":nth-of-type({self.position})")


class Frame(Frozen):
    """A structure around a block that rendering needs: list, quotation, table, heading, code."""

    _fields = ("kind", "id", "value")
    __slots__ = _fields

    def __init__(
        self,
        kind: str,
        id: int,
        value: str | None = None,
    ) -> None:
        self.kind: Final = kind
        """'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'table', 'tr', 'td', 'th', 'pre', 'figure',
        'figcaption', 'h1' to 'h6'; 'lines' around lines of a text that no blank line parts."""
        self.id: Final = id
        """Unique in the page: blocks with the same frame id stand in the same structure."""
        self.value: Final = value
        """'ol': its first number; 'li': its number; 'pre': its language; 'td'/'th': its column, from 0; else
        None."""


class Span(Frozen):
    """Inline markup over text[start:end] of a block."""

    _fields = ("kind", "start", "end", "value", "label", "node")
    __slots__ = _fields

    def __init__(
        self,
        kind: str,
        start: int,
        end: int,
        value: str | None = None,
        label: str | None = None,
        node: Node | None = None,
    ) -> None:
        self.kind: Final = kind
        """'link', 'image' (empty: start == end), 'strong', 'em', 'code', 'del', 'sub', 'sup', 'formula', 'cell' (one
        cell of a table row), 'hidden' (what a browser does not show of a block that it shows), 'inline' (another
        element that has names or attributes: rules and fields look at it, rendering does not), 'task' (empty, at the
        beginning: the box of a list's item). An empty 'link' is around an image; in a finished Article one stands
        before an image behind its text too."""
        self.start: Final = start
        """First code point."""
        self.end: Final = end
        """One past the last code point."""
        self.value: Final = value
        """'link': href and 'image': src, as written (absolute in a finished Article where the address is known);
        'cell': 'th' or 'td'; 'formula': its TeX, where the page has it; 'task': 'checked' if it is
        done; else None."""
        self.label: Final = label
        """'image': its alt text; 'link': its title; 'cell': its column, from 0; else None."""
        self.node: Final = node
        """The inline element; None for 'cell' and 'hidden', and for all in a finished Article."""


class Block(Frozen):
    """A run of text that no block-level element interrupts, or a line of a text."""

    _fields = ("index", "text", "tag", "frames", "spans", "node", "hidden", "line", "words")
    __slots__ = _fields
    _aside = frozenset(("words",))

    def __init__(
        self,
        index: int,
        text: str,
        tag: str,
        frames: tuple[Frame, ...] = (),
        spans: tuple[Span, ...] = (),
        node: Node | None = None,
        hidden: bool = False,
        line: int | None = None,
        words: int | None = None,
    ) -> None:
        self.index: Final = index
        """Place in the page, from 0."""
        self.text: Final = text
        """Visible text; white space folded to single spaces except in 'pre', '\\n' for a line break (br).
        Empty only for a block that holds an image alone."""
        self.tag: Final = tag
        """Name of the innermost block-level element; for text 'line', 'markdown' where it is Markdown, or 'joined'
        where its lines were wrapped."""
        self.frames: Final = frames
        """Structures around it, outermost first."""
        self.spans: Final = spans
        """Inline markup in order of start, outer before inner."""
        self.node: Final = node
        """The element that holds it; None for text and in a finished Article."""
        self.hidden: Final = hidden
        """Inside markup that a browser does not show (hidden, display:none, noscript)."""
        self.line: Final = line
        """1-based line of a text input; None for HTML."""
        self.words: Final = words
        """Its length in words, where it was counted (blocks.words.words_in counts once)."""

    @property
    def where(self) -> str:
        """DOM path, or 'line N' for text."""
        if self.node is not None:
            return self.node.path()
        return f"line {self.line}" if self.line is not None else f"block {self.index}"

    def frame(self, *kinds: str) -> Frame | None:
        """The innermost frame of one of the kinds, or None."""
        for frame in reversed(self.frames):
            if frame.kind in kinds:
                return frame
        return None

    def inside(self, kind: str) -> bool:
        """Whether it stands in a structure of a kind."""
        for frame in self.frames:  # noqa: SIM110 - compiled, it is a loop of C
            if frame.kind == kind:
                return True
        return False


class Strength(IntEnum):
    """How much a piece of evidence weighs in decide; a higher one wins."""

    HINT = 1
    """Names what others removed; removes nothing by itself."""
    WEAK = 2
    """Removes where no witness speaks for the block."""
    STRONG = 3
    """Removes unless the block is long and its witness is sure."""
    CERTAIN = 4
    """Removes whatever the witness says."""
    USER = 5
    """The caller's word: beats all."""


HINT, WEAK, STRONG, CERTAIN, USER = Strength
"""Each by itself, for what asks of every block: an enumeration's own look-up costs ten times as much."""


class Hit(Frozen):
    """A rule that matches a block, or text[start:end] of it, before its place and neighbours are asked."""

    _fields = ("block", "rule", "start", "end", "reach")
    __slots__ = _fields

    def __init__(
        self,
        block: int,
        rule: int,
        start: int | None = None,
        end: int | None = None,
        reach: int = 0,
    ) -> None:
        self.block: Final = block
        """Index of the block."""
        self.rule: Final = rule
        """Number of the rule in its set."""
        self.start: Final = start
        """First code point of the part that it matches; None: the whole block."""
        self.end: Final = end
        """One past the last code point of that part; None: the whole block."""
        self.reach: Final = reach
        """As in Evidence."""


class Evidence(Frozen):
    """What one rule or witness says of one block, or of text[start:end] of it."""

    _fields = ("block", "keep", "strength", "by", "why", "kind", "start", "end", "reach")
    __slots__ = _fields

    def __init__(
        self,
        block: int,
        keep: bool,
        strength: Strength,
        by: str,
        why: str,
        kind: str | None = None,
        start: int | None = None,
        end: int | None = None,
        reach: int = 0,
    ) -> None:
        self.block: Final = block
        """Index of the block."""
        self.keep: Final = keep
        """True: belongs to the body; False: noise."""
        self.strength: Final = strength
        """Weight in decide."""
        self.by: Final = by
        """Who says so: 'rule:comment-form/title', 'witness:trafilatura', 'user:drop', 'field:title'."""
        self.why: Final = why
        """One sentence for people."""
        self.kind: Final = kind
        """One of kinds.KINDS, where noise of a known kind."""
        self.start: Final = start
        """First code point of the part that is meant; None: the whole block."""
        self.end: Final = end
        """One past the last code point of that part; None: the whole block."""
        self.reach: Final = reach
        """How far out what it speaks of stands: 0 the words, 1 their inline element, 2 the block's element, 3 the one
        around it, and so on. The nearest names the kind."""


class Cut(Frozen):
    """A part of a kept block that goes."""

    _fields = ("start", "end", "kind", "by", "why")
    __slots__ = _fields

    def __init__(
        self,
        start: int,
        end: int,
        kind: str,
        by: str,
        why: str,
    ) -> None:
        self.start: Final = start
        """First code point."""
        self.end: Final = end
        """One past the last code point."""
        self.kind: Final = kind
        """One of kinds.KINDS."""
        self.by: Final = by
        """As in Evidence."""
        self.why: Final = why
        """As in Evidence."""


class Decision(Frozen):
    """What happens to one block, and why."""

    _fields = ("block", "keep", "kind", "by", "why", "cuts")
    __slots__ = _fields

    def __init__(
        self,
        block: int,
        keep: bool,
        kind: str | None,
        by: str,
        why: str,
        cuts: tuple[Cut, ...] = (),
    ) -> None:
        self.block: Final = block
        """Index of the block."""
        self.keep: Final = keep
        """Whether it (less its cuts) is in the body."""
        self.kind: Final = kind
        """One of kinds.KINDS where it goes, else None."""
        self.by: Final = by
        """The evidence that decided."""
        self.why: Final = why
        """One sentence for people."""
        self.cuts: Final = cuts
        """Parts of a kept block that go, in order, not overlapping."""


class Removal(Frozen):
    """One entry of the removal log."""

    _fields = ("kind", "text", "block", "where", "by", "why", "start", "end")
    __slots__ = _fields

    def __init__(
        self,
        kind: str,
        text: str,
        block: int,
        where: str,
        by: str,
        why: str,
        start: int | None = None,
        end: int | None = None,
    ) -> None:
        self.kind: Final = kind
        """One of kinds.KINDS."""
        self.text: Final = text
        """All of the text that went."""
        self.block: Final = block
        """Index of its block."""
        self.where: Final = where
        """DOM path, or 'line N' for text."""
        self.by: Final = by
        """The rule, witness or option that decided."""
        self.why: Final = why
        """One sentence for people."""
        self.start: Final = start
        """First code point in the block where a part of it went; None: the whole block."""
        self.end: Final = end
        """One past the last code point of that part; None: the whole block."""


class Found(Record):
    """The value of a field and where it stood."""

    value: Any
    """str, or a tuple: of str for authors and tags, of Section for sections."""
    where: str
    """The signal, such as 'json-ld headline' or '<title> without its suffix'."""
    confirmed: tuple[str, ...] = ()
    """Other signals that say the same."""
    rejected: tuple[tuple[str, str], ...] = ()
    """(value, why) of candidates that lost, such as ('News', 'generic')."""


class Section(Record):
    """One section that a page declares for itself."""

    name: str
    """Its words, such as 'West Bank News'."""
    sources: tuple[str, ...]
    """The signals that name it, such as 'breadcrumb' and 'article:section'."""

    def __str__(self) -> str:
        return self.name


class Fields(Mapping[str, Found]):
    """An immutable mapping from a field's name to where its value was found."""

    __slots__ = ("_items",)

    def __init__(self, items: Mapping[str, Found]) -> None:
        self._items = dict(items)

    def __getitem__(self, name: str) -> Found:
        return self._items[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __hash__(self) -> int:
        return hash(frozenset(self._items.items()))

    def __repr__(self) -> str:
        return f"Fields({self._items!r})"
