"""What a page holds besides its article in the article's own clothes: pull quotes, another article.

And what is there once for each of its items: the buttons of a list of goods or posts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ...blocks.features.measures import HEADINGS
from ...blocks.words import count_words, words_in
from ...records import Block, Evidence, Node, Span, Strength
from ..phrases.folding import fold
from ..places import Core
from ..prose import COLONS

QUOTE_WORDS = (4, 60)
"""The fewest and the most words of a pull quote."""
QUOTE_TAGS = frozenset(("aside", "figure", "blockquote"))
"""Elements that pull quotes stand in, where no class name says so."""
QUOTE_NAMES = ("pull", "exergue", "callout-quote")
"""Parts of their class names."""
PULLED = "structure:pull-quote"
"""Who speaks against them."""
QUOTE_DEPTH = 3
"""How many elements out such a name may stand."""
FEWEST_BUTTONS, BUTTON_WORDS = 3, 6
"""Buttons of a page that say the same, and the most words of it: 'Save', 'Add to basket', 'Reply'."""

FEWEST_LINKS = 4
"""Links that say the same and are a block each, up to as many words: 'View product', 'Read more'."""
MOST_LINKS = 2
"""Such links in one block: 'Add to basket' beside 'Compare'."""
OFFERING = frozenset(("collection", "product", "service"))
"""Types of pages on which such links are buttons: dropping them helps 11 sites and hurts 5 of the labelled pages; on
lists it hurts, for posts by one author or in one rubric are told so."""

TWIN_OTHERS = 1
"""Blocks that are no links and may stand between two that say the same, such as the sign of a sale. Where another link
stands between them, each belongs to an item of its own: the author of several posts."""


def quote_evidence(blocks: Sequence[Block], core: Core) -> list[Evidence]:
    """Evidence against pull quotes: lines set apart that stand in a paragraph of the body too, word for word."""
    few, most = QUOTE_WORDS
    body = [b for b in blocks[core.first : core.last + 1] if b.text]
    apart = [
        b
        for i, b in enumerate(body)
        if few <= words_in(b) <= most and _is_quote(b) and not (i and _is_led(b, body[i - 1]))
    ]
    texts = [fold(b.text) for b in body] if apart else []
    found: list[Evidence] = []
    for block in apart:
        quote = fold(block.text)
        if True in [quote in text and len(text) > len(quote) for text in texts]:
            why = "It repeats a sentence of the body, set apart."
            found.append(Evidence(block.index, False, Strength.CERTAIN, PULLED, why, "other"))
    return found


def _is_led(block: Block, before: Block) -> bool:
    """Whether a block is a quotation that the line before it ends in a colon for."""
    return before.text.rstrip()[-1:] in COLONS and block.frame("blockquote") is not None


def _is_quote(block: Block) -> bool:
    node = block.node
    for _ in range(QUOTE_DEPTH):
        if node is None:
            return False
        if node.tag in QUOTE_TAGS:
            return True
        for name in node.names:
            for part in QUOTE_NAMES:
                if part in name:
                    return True
        node = node.parent
    return False


def button_evidence(blocks: Sequence[Block]) -> list[Evidence]:
    """Evidence against buttons of which the page has several that say the same; others may be headings that open."""
    buttons = [b for b in blocks if b.text and b.tag == "button" and words_in(b) <= BUTTON_WORDS]
    why = "It is the label of a button that the page has several times."
    return _said_often(buttons, FEWEST_BUTTONS, "structure:buttons", why)


def link_evidence(blocks: Sequence[Block]) -> list[Evidence]:
    """Evidence against links outside of headings that are a block each, or two that are one, and of which the page has
    several."""
    links = [b for b in blocks if b.spans and words_in(b) <= BUTTON_WORDS * MOST_LINKS and _is_links(b)]
    why = "It is the words of a link that the page has several times."
    return _said_often(links, FEWEST_LINKS, "structure:links", why)


def twin_evidence(blocks: Sequence[Block]) -> list[Evidence]:
    """Evidence against links that say the same as one right before and lead where it does: themes of shops name the
    goods of a card twice, over the picture and below it, and hide one of the two by a style sheet."""
    found: list[Evidence] = []
    last: tuple[str, str] | None = None
    others = 0
    why = "The link before it says the same and leads to the same page."
    for block in blocks:
        if not block.text:
            continue
        link = _whole_link(block) if block.spans else None
        if link is None or not link.value:
            others += 1
            continue
        said = (block.text, link.value)
        if said == last and others <= TWIN_OTHERS:
            found.append(Evidence(block.index, False, Strength.CERTAIN, "structure:twin", why, "template-residue"))
        last, others = said, 0
    return found


def _said_often(blocks: list[Block], fewest: int, by: str, why: str) -> list[Evidence]:
    """Evidence against those of some blocks of which at least so many say the same."""
    if len(blocks) < fewest:
        return []
    times = Counter([b.text for b in blocks])
    often = [b for b in blocks if times[b.text] >= fewest]
    return [Evidence(b.index, False, Strength.STRONG, by, why, "template-residue") for b in often]


def _is_links(block: Block) -> bool:
    """Whether a block that is no heading is a link or two of a few words each and nothing else."""
    links = [block.text[span.start : span.end] for span in block.spans if span.kind == "link"]
    if not 0 < len(links) <= MOST_LINKS or max([count_words(link) for link in links]) > BUTTON_WORDS:
        return False
    if "".join("".join(links).split()) != "".join(block.text.split()):
        return False
    return True not in [block.inside(heading) for heading in HEADINGS]


def _whole_link(block: Block) -> Span | None:
    """The link that a block is and nothing else, or None."""
    links = [span for span in block.spans if span.kind == "link"]
    whole = len(links) == 1 and block.text[links[0].start : links[0].end].strip() == block.text.strip()
    return links[0] if whole else None


def other_article_evidence(blocks: Sequence[Block], titles: frozenset[str]) -> list[Evidence]:
    """Evidence against an article element with a title of its own that follows the one with the page's title."""
    articles: dict[Node, str] = {}
    for block in blocks:
        article = _article(block) if block.inside("h1") else None
        if article is not None:
            articles.setdefault(article, fold(block.text))
    owned = [article for article, title in articles.items() if title in titles]
    if len(owned) != 1 or len(articles) == 1:
        return []
    own = owned[0]
    others = {a for a in articles if a.index > own.index}
    why = "It belongs to another article that follows this one."
    return [
        Evidence(block.index, False, Strength.CERTAIN, "structure:other-article", why, "related-links")
        for block in blocks
        if block.node is not None and block.text and not others.isdisjoint(block.node.chain())
    ]


def _article(block: Block) -> Node | None:
    """The outermost article element around a block."""
    around = [node for node in block.node.chain() if node.tag == "article"] if block.node is not None else []
    return around[-1] if around else None
