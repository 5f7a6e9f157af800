"""What the names, role and tag of an element say of it, as bits of a number."""

from __future__ import annotations

from ..patterns import pattern
from ..records import Node
from .words import Bits

BREADCRUMB, CATEGORY, SECTION, KICKER, BYLINE, POSTER, DATE, TAGS = (1 << place for place in range(8))
HEADLINE, ACTIVE, MENU, OTHER, ASIDE, AUTHOR, POST = (1 << place for place in range(8, 15))
"""OTHER is another part of the page, such as related items, or a part of another page; AUTHOR that of rel=author; POST
one of WordPress' posts."""
MARKS: dict[str, int] = {
    word: mark
    for mark, words in {
        BREADCRUMB: "breadcrumb breadcrumbs crumb crumbs bread ariane brotkrumen",
        CATEGORY: "category categories catlinks rubric rubrik ressort rubrique rubrica rubro rubryka rovat kategorie "
        "kategori kategoria categoria categorie cat cats itemcategory",
        SECTION: "section channel topic",
        KICKER: "kicker eyebrow overline dachzeile",
        BYLINE: "byline bylines author authors autor autoren autorin autores autoria auteur auteurs autore autori "
        "writer writers authorname authorinfo articleauthor assistauthor blogauthor contentauthor entryauthor "
        "newsauthor postauthor storyauthor creator journalist journalists penulis muhabir yazar "
        "szerzo forfatter forfattare skribent verslaggever kirjoittaja redacteur periodista giornalista firmante "
        "reporter reporters wartawan egilea egileak sinadura sinatura awdur autorius autorzy contributor contributors",
        POSTER: "poster postuser postprofile",
        DATE: "date dates pubdate dateline datum datestamp fecha published pubtime timestamp tanggal tarih datumtijd",
        TAGS: "tags topics keywords",
        HEADLINE: "headline title",
        ACTIVE: "active current selected",
        MENU: "nav navigation navbar menu footer",
        OTHER: "related recommended comments comment reviews testimonial testimonials oembed",
    }.items()
    for word in words.split()
}
"""A whole word of a class or id, and what it says of the element."""
TRAIL = pattern(
    "breadcrumb|fil d.ariane|brotkr|brödsmul|brødsmul|brødkrumme|murupol|kruimelpad|broodkruimel|migas|migaj|briciol|"
    "okruszk|drobečk|omrvink|drobtin|mrvic|morzsa|firimitur|хлебные крошки|хлібні крихти|navigācijas ceļ|leivapuru|"
    "ekmek kırıntı|パンくず|面包屑|麵包屑|เส้นทาง|مسار التنقل|مسیر|פירורי לחם"
)
"""What the label of a breadcrumb says to those who hear the page, in lower case."""
FOOT, PERSON, OF_POST, PLACE = (1 << place for place in (15, 16, 17, 19))
"""Bits of a name that needs a closer look: it may be that of an article's end, of who wrote a post, of a post, or of
what stands beside an author's name."""
CLOSER = FOOT | PERSON | OF_POST | PLACE
BITS = Bits(
    MARKS | dict.fromkeys("location place city occupation occupations".split(), PLACE),
    {
        "foot": FOOT,
        "user": PERSON,
        "message": PERSON,
        "author": PERSON,
        "hentry": OF_POST,
        "type-post": OF_POST,
        "breadcrumb": BREADCRUMB,
    },
)
NONE = 0
WHOLE = 1 << 18
"""Bit of the elements PAGE_WIDE."""
PAGE_WIDE = frozenset(("html", "body", "main", "article"))
"""Elements whose class names tell of the whole page, not of a label."""
TAG_MARKS: dict[str, int] = {"nav": MENU, "footer": ASIDE, "aside": ASIDE, **dict.fromkeys(PAGE_WIDE, WHOLE)}
POST_NAMES = frozenset(("hentry", "type-post"))
"""Class names of WordPress' posts."""
POSTER_NAME = pattern(r"user-?(?:name|details)|message-?(?:name|card__name)|post-author")
"""A name of the element that holds who wrote a post."""
OWN_FOOTER = pattern(r"(?:^|[^a-z])(?:post|entry|article|story|node|asset)[-_]+foot(?:er)?(?![a-z])")
"""A name of the end of an article, which is no footer of the page."""


def own_marks(node: Node, named: int) -> int:
    """What an element's names, role and tag say of it, without those around it; named is what its names say."""
    found = named
    of_tag = TAG_MARKS.get(node.tag, NONE)
    if of_tag == WHOLE:
        return found & POST
    if found & MENU and "footer" in node.names and _ends_item(node):
        found &= ~MENU
    if of_tag and not (node.tag == "footer" and _ends_article(node)):
        found |= of_tag
    attributes = node.attributes
    if attributes:
        if "itemtype" in attributes or "aria-label" in attributes:
            hints = f"{attributes.get('itemtype', '')} {attributes.get('aria-label', '')}"
            if TRAIL.search(hints.lower()):
                found |= BREADCRUMB
        typeof = attributes.get("typeof")
        if typeof and "breadcrumb" in typeof.lower():
            found |= BREADCRUMB
        itemprop = attributes.get("itemprop")
        if itemprop == "headline":
            found |= HEADLINE
        elif itemprop in ("author", "creator"):
            found |= AUTHOR
    return found


def marks_of_all(names: tuple[str, ...]) -> int:
    """What class names and an id say of their element together."""
    found = NONE
    for name in names:
        found |= marks_of(name)
    return found


def marks_of(name: str) -> int:
    """What a class name or id says of its element, by its whole words."""
    found = BITS.of(name)
    return _look_closer(name, found) if found & CLOSER else found


def _look_closer(name: str, found: int) -> int:
    """The marks of a name of which BITS say more than marks."""
    marks = found & ~CLOSER
    if found & FOOT:
        marks = (BITS.of(OWN_FOOTER.sub(" ", name)) & ~CLOSER) | (marks & BREADCRUMB)
    if found & PLACE:
        marks &= ~BYLINE
    if found & PERSON and POSTER_NAME.search(name):
        marks |= POSTER
    return marks | POST if name in POST_NAMES else marks


def _ends_item(footer: Node) -> bool:
    """Whether an element named a footer is a part of an article by microdata: TYPO3 has date and author in it."""
    parent = footer.parent
    return parent is not None and "Article" in (parent.attributes or {}).get("itemtype", "")


def _ends_article(footer: Node) -> bool:
    """Whether a footer is an article's: it holds the byline or tags rather than a menu or a comment's author."""
    article = next((step for step in footer.chain() if step.tag == "article"), None)
    return article is not None and not marks_of_all(article.names) & OTHER
