"""The type of page that the page itself declares, where what declares it is hardly ever on a page of another type.

What else a page declares was tried and says less than the model: that it holds an Article, a Product, an Event or a
LocalBusiness (as many labelled pages lose their type as win it), or that a theme shows it as a post.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..blocks.features import PageFacts
from ..records import Block

SCHEMA = {"qapage": "forum", "discussionforumposting": "forum", "service": "service", "softwareapplication": "service"}
"""Page types by the schema.org types, in lower case, of which the page declares one: 76 of 76 labelled pages with the
first two are threads, however they look (a site of questions that is built as a blog has its answers in the markup of
comments); 10 of 10 with the others are services."""
OPEN_GRAPH = {"product": "product", "product.item": "product", "product.group": "collection"}
"""Page types by the og:type: 59 of 65 labelled pages."""
SHELF = "collection"
"""The type of page that an og:type says nothing of: shops call their shelves products as well."""
BODY_NAMES = {
    frozenset(names.split()): kind
    for kind, named in {
        "collection": (
            "catalog-category-view",
            "#category page-category",
            "post-type-archive-product",
            "tax-product_cat",
            "template-collection",
        ),
        "documentation": ("rustdoc",),
        "forum": (
            "forumtopicpage",
            "page-topic",
            "question-page",
            "section-viewtopic",
            "single-topic",
        ),
        "listing": (
            "archive author",
            "archive category",
            "archive date",
            "archive tag",
            "blog home",
            "com_content view-category",
            "com_content view-featured",
            "path-search",
            "search search-results",
        ),
        "product": (
            "catalog-product-view",
            "is-ctl-product",
            "#product page-product",
            "product-template-default",
            "single-product",
            "template-product",
        ),
        "service": ("collection-type-page", "single-tribe_events"),
    }.items()
    for names in named
}
"""Page types by the names that platforms give the <body> of a page of theirs, together: 67 of 71 labelled pages."""
HEADLINE_NAMES = {
    "#product-category": "collection",
    "#product-product": "product",
    "archive-title": "listing",
    "collection-hero__title": "collection",
    "product-detail": "product",
    "product-detail-name": "product",
    "product-info-main": "product",
    "product-shop": "product",
    "product-single__title": "product",
    "product-title": "product",
    "product__title": "product",
    "product_title": "product",
    "productview-title": "product",
    "type-product": "product",
    "woocommerce-products-header__title": "collection",
}
"""Page types by the names that they give the first h1 of a page or what holds it: 47 of 47."""


def type_of(blocks: Sequence[Block], facts: PageFacts, likeliest: str) -> str:
    """The type that a page declares for itself, the likeliest one where it declares none that can be relied upon.

    >>> type_of((), PageFacts(types=frozenset(("qapage", "webpage"))), "article")
    'forum'
    """
    return next(_declared(blocks, facts, likeliest), likeliest)


def _declared(blocks: Sequence[Block], facts: PageFacts, likeliest: str) -> Iterator[str]:
    """The types that a page declares, the surest first."""
    for name in sorted(facts.types):
        if name in SCHEMA:
            yield SCHEMA[name]
    names = _body_names(blocks)
    for together, kind in BODY_NAMES.items():
        if together <= names:
            yield kind
    if likeliest != SHELF and facts.og_type in OPEN_GRAPH:
        yield OPEN_GRAPH[facts.og_type]
    for name in _headline_names(blocks):
        if name in HEADLINE_NAMES:
            yield HEADLINE_NAMES[name]


def _body_names(blocks: Sequence[Block]) -> frozenset[str]:
    """The names of the page's <body>."""
    chain = blocks[0].node.chain() if blocks and blocks[0].node is not None else ()
    return next((frozenset(node.names) for node in chain if node.tag == "body"), frozenset())


def _headline_names(blocks: Sequence[Block]) -> Iterator[str]:
    """The names of the first h1 and of what holds it, from within."""
    node = next((block.node for block in blocks if block.tag == "h1"), None)
    for each in node.chain() if node is not None else ():
        yield from each.names
