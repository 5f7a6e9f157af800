"""What the names, role and tag of an element say of it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from ..patterns import pattern
from ..records import Node

NAME_WORD = pattern(r"[^\W_]+")
MARKS: Mapping[str, str] = {
    word: mark
    for mark, words in {
        "breadcrumb": "breadcrumb breadcrumbs crumb crumbs bread ariane brotkrumen",
        "category": "category categories catlinks rubric rubrik ressort rubrique",
        "section": "section channel topic",
        "kicker": "kicker eyebrow overline dachzeile",
        "byline": "byline author authors autor autoren autorin auteur auteurs writer writers authorname authorinfo "
        "creator",
        "poster": "poster postuser postprofile",
        "date": "date dates pubdate dateline datum fecha published timestamp",
        "tags": "tags topics keywords",
        "headline": "headline title",
        "active": "active current selected",
        "menu": "nav navigation navbar menu footer",
        "other": "related recommended comments comment comment-list",
    }.items()
    for word in words.split()
}
"""A whole word of a class or id, and what it says of the element."""
TAG_MARKS: Mapping[str, frozenset[str]] = {
    "nav": frozenset(("menu",)),
    "footer": frozenset(("aside",)),
    "aside": frozenset(("aside",)),
}
NONE: frozenset[str] = frozenset()
PAGE_WIDE = frozenset(("html", "body", "main", "article"))
"""Elements whose class names tell of the whole page, not of a label."""
POSTER = pattern(r"user-?(?:name|details)|message-?(?:name|card__name)|post-author")
"""A name of the element that holds who wrote a post."""
OWN_FOOTER = pattern(r"(?:^|[^a-z])(?:post|entry|article|story|node)[-_]+foot(?:er)?(?![a-z])")
"""A name of the end of an article, which is no footer of the page."""


def own_marks(node: Node) -> frozenset[str]:
    """What an element's names, role and tag say of it, without those around it."""
    if node.tag in PAGE_WIDE:
        return NONE
    found = NONE if _ends_article(node) else TAG_MARKS.get(node.tag, NONE)
    for name in node.names:
        found |= marks_of(name)
    attributes = node.attributes
    if attributes:
        hints = attributes.get("itemtype", ""), attributes.get("aria-label", "")
        if any("breadcrumb" in h.lower() for h in hints):
            found |= {"breadcrumb"}
        itemprop = attributes.get("itemprop")
        if itemprop == "headline":
            found |= {"headline"}
        elif itemprop in ("author", "creator"):
            found |= {"rel=author"}
    return found


@lru_cache(maxsize=4096)
def marks_of(name: str) -> frozenset[str]:
    """What a class name or id says of its element, by its whole words."""
    found = frozenset(MARKS[w] for w in NAME_WORD.findall(OWN_FOOTER.sub(" ", name)) if w in MARKS)
    if POSTER.search(name):
        found |= {"poster"}
    return found | {"breadcrumb"} if "breadcrumb" in name else found


def _ends_article(node: Node) -> bool:
    """Whether a footer is an article's: it holds the byline or tags rather than a menu or a comment's author."""
    article = next((step for step in node.chain() if step.tag == "article"), None) if node.tag == "footer" else None
    return article is not None and not any("other" in marks_of(name) for name in article.names)
