"""What the names, role and tag of an element say of it, as bits of a number."""

from __future__ import annotations

from ..patterns import pattern
from ..records import Node
from .words import Bits

BREADCRUMB, CATEGORY, SECTION, KICKER, BYLINE, POSTER, DATE, TAGS = (1 << place for place in range(8))
HEADLINE, ACTIVE, MENU, OTHER, ASIDE, AUTHOR, POST = (1 << place for place in range(8, 15))
"""OTHER is another part of the page, such as related items; AUTHOR that of rel=author; POST one of WordPress' posts."""
MARKS: dict[str, int] = {
    word: mark
    for mark, words in {
        BREADCRUMB: "breadcrumb breadcrumbs crumb crumbs bread ariane brotkrumen",
        CATEGORY: "category categories catlinks rubric rubrik ressort rubrique rubrica rubro rubryka rovat kategorie "
        "kategori kategoria categoria categorie",
        SECTION: "section channel topic",
        KICKER: "kicker eyebrow overline dachzeile",
        BYLINE: "byline bylines author authors autor autoren autorin autores autoria auteur auteurs autore autori "
        "writer writers authorname authorinfo articleauthor creator journalist journalists penulis muhabir yazar "
        "szerzo forfatter forfattare skribent verslaggever kirjoittaja redacteur periodista giornalista firmante",
        POSTER: "poster postuser postprofile",
        DATE: "date dates pubdate dateline datum datestamp fecha published pubtime timestamp tanggal tarih datumtijd",
        TAGS: "tags topics keywords",
        HEADLINE: "headline title",
        ACTIVE: "active current selected",
        MENU: "nav navigation navbar menu footer",
        OTHER: "related recommended comments comment comment-list reviews",
    }.items()
    for word in words.split()
}
"""A whole word of a class or id, and what it says of the element."""
BITS = Bits(MARKS)
TAG_MARKS: dict[str, int] = {"nav": MENU, "footer": ASIDE, "aside": ASIDE}
NONE = 0
PAGE_WIDE = frozenset(("html", "body", "main", "article"))
"""Elements whose class names tell of the whole page, not of a label."""
POST_NAMES = frozenset(("hentry", "type-post"))
"""Class names of WordPress' posts."""
POSTER_NAME = pattern(r"user-?(?:name|details)|message-?(?:name|card__name)|post-author")
"""A name of the element that holds who wrote a post."""
OWN_FOOTER = pattern(r"(?:^|[^a-z])(?:post|entry|article|story|node)[-_]+foot(?:er)?(?![a-z])")
"""A name of the end of an article, which is no footer of the page."""

NAMES_KNOWN = 4096
"""Names whose marks are remembered: those of one page come many times, those of one site on all of its pages."""
_KNOWN: dict[str, int] = {}
"""Name -> marks: a plain dict in place of lru_cache, for a C function can look into it."""


def own_marks(node: Node) -> int:
    """What an element's names, role and tag say of it, without those around it."""
    tag = node.tag
    found = NONE
    for name in node.names:
        found |= marks_of(name)
    if tag in PAGE_WIDE:
        return found & POST
    if tag in TAG_MARKS and not (tag == "footer" and _ends_article(node)):
        found |= TAG_MARKS[tag]
    attributes = node.attributes
    if attributes:
        if "itemtype" in attributes or "aria-label" in attributes:
            hints = f"{attributes.get('itemtype', '')} {attributes.get('aria-label', '')}"
            if "breadcrumb" in hints.lower():
                found |= BREADCRUMB
        itemprop = attributes.get("itemprop")
        if itemprop == "headline":
            found |= HEADLINE
        elif itemprop in ("author", "creator"):
            found |= AUTHOR
    return found


def marks_of(name: str) -> int:
    """What a class name or id says of its element, by its whole words."""
    known = _KNOWN.get(name)
    if known is None:
        if len(_KNOWN) >= NAMES_KNOWN:
            _KNOWN.clear()
        known = _KNOWN[name] = _read_name(name)
    return known


def _read_name(name: str) -> int:
    found = BITS.of(OWN_FOOTER.sub(" ", name) if "foot" in name else name)
    if ("user" in name or "message" in name or "author" in name) and POSTER_NAME.search(name):
        found |= POSTER
    if "breadcrumb" in name:
        found |= BREADCRUMB
    return found | POST if name in POST_NAMES else found


def _ends_article(footer: Node) -> bool:
    """Whether a footer is an article's: it holds the byline or tags rather than a menu or a comment's author."""
    article = next((step for step in footer.chain() if step.tag == "article"), None)
    return article is not None and not any(marks_of(name) & OTHER for name in article.names)
