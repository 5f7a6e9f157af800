"""The type of a page that its builder tells: what it declares, and what its platform calls the elements of such pages.

What else a page declares was tried and says less than the model: that it holds an Article, a Product, an Event or a
LocalBusiness (as many labelled pages lose their type as win it), or that a theme shows it as a post.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...blocks.features import PageFacts
from ...records import Block
from ..evidence.letters import is_letter
from .platform_names import (
    AROUND_TEXT,
    COLLECTION,
    DOCUMENTATION,
    FORUM,
    GENERATORS,
    OF_BODY,
    OF_HEADLINE,
    PRODUCT,
    SERVICE,
    TOGETHER_AROUND_TEXT,
)

THREADS = frozenset(("qapage", "discussionforumposting"))
"""Schema.org types, in lower case, of which a page that declares one is a thread, however it looks: 76 of 76 labelled
pages are, and a site of questions that is built as a blog has its answers in the markup of comments."""
SERVICES = frozenset(("service", "softwareapplication"))
"""Those of which a page that declares one is a service's: 10 of 10."""
OPEN_GRAPH = {"product": PRODUCT, "product.item": PRODUCT, "product.group": COLLECTION}
"""Page types by the og:type: right for 59 of 65 labelled pages."""
SHELF = COLLECTION
"""The type of page that an og:type says nothing of: shops call their shelves products as well."""


def declared_type(facts: PageFacts, blocks: Sequence[Block], text: Block | None, likeliest: str) -> str:
    """The type that a page tells, the likeliest one where it tells none that can be relied upon.

    blocks are its own; text is the longest one of its body.

    >>> declared_type(PageFacts(types=frozenset(("qapage", "webpage"))), (), None, "article")
    'forum'
    """
    return next(_told(facts, blocks, text, likeliest), likeliest)


def _told(facts: PageFacts, blocks: Sequence[Block], text: Block | None, likeliest: str) -> Iterator[str]:
    """The types that a page tells, the surest first."""
    names, types = _around(text)
    if not (THREADS.isdisjoint(facts.types) and THREADS.isdisjoint(types)):
        yield FORUM
    for kind, some in AROUND_TEXT.items():
        if not some.isdisjoint(names) or any(together <= names for together in TOGETHER_AROUND_TEXT.get(kind, ())):
            yield kind
    if not SERVICES.isdisjoint(facts.types):
        yield SERVICE
    if facts.generator in GENERATORS:
        yield DOCUMENTATION
    if is_letter(blocks):
        yield FORUM
    names = _body_names(blocks)
    yield from (kind for kind, sets in OF_BODY.items() if any(together <= names for together in sets))
    if likeliest != SHELF and facts.og_type in OPEN_GRAPH:
        yield OPEN_GRAPH[facts.og_type]
    yield from (OF_HEADLINE[name] for name in _headline_names(blocks) if name in OF_HEADLINE)


def _around(text: Block | None) -> tuple[set[str], set[str]]:
    """The names of all that a text stands in, tags that a platform made up and what is inline around most of it among
    them, and the schema.org types of their microdata."""
    names: set[str] = set()
    types: set[str] = set()
    if text is None:
        return names, types
    for span in text.spans:
        if span.node is not None and 2 * (span.end - span.start) > len(text.text):
            names.update(span.node.names)
    for outer in text.node.chain() if text.node is not None else ():
        names.update(outer.names)
        if "-" in outer.tag:
            names.add(outer.tag)
        if "itemtype" in outer.attributes:
            types.add(outer.attributes["itemtype"].rstrip("/").rpartition("/")[2].lower())
    return names, types


def _body_names(blocks: Sequence[Block]) -> set[str]:
    """The names of the page's <body>."""
    chain = blocks[0].node.chain() if blocks and blocks[0].node is not None else ()
    return next((set(node.names) for node in chain if node.tag == "body"), set())


def _headline_names(blocks: Sequence[Block]) -> Iterator[str]:
    """The names of the first h1 and of what holds it, from within."""
    node = next((block.node for block in blocks if block.tag == "h1"), None)
    for each in node.chain() if node is not None else ():
        yield from each.names
