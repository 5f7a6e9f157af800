"""The standfirst: the article's first words, set apart under the headline. Few pages mark it up alike."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from ...blocks.features.measures import linked_share
from ...blocks.words import words_in
from ...patterns import pattern
from ...records import Block, Evidence, Node, Strength
from ..lines.signs import ends_sentence
from ..phrases.folding import fold
from ..places import BEFORE, Core

NAMES = pattern(
    r"sub[-_]?(?:head|title|line|deck)|standfirst|strapline"
    r"|(?:dek|(?:\b|[-_])deck|(?:article|text|element)[-_]*lead)(?:\b|[-_])"
    r"|(?:\b|[-_])(?:lede|intro|summary|excerpt|abstract|chapo|sumario|bajada|entradilla|epigraph|perex|ingress"
    r"|lead[-_]?in|sommario|sottotitolo|catenaccio|chapeau|copete|subtitular|zajawka|manchet|linha[-_]?fina|vorspann"
    r"|unterzeile|ondertitel)(?:\b|[-_])"
)
"""In class names of it and of two elements around it: of such blocks below a headline 60 of 75 were body, of all
blocks there one of three (strict sets)."""
OWN = frozenset(("article", "main"))
"""Elements whose header heads the article, as that of the page does not."""
AROUND = 3
"""Elements whose names are asked, its own first."""
BELOW = 5
"""Blocks below the headline in which it stands."""
FEWEST, MOST = 5, 90
"""Words that it has."""
FEWEST_SENTENCE = 3
"""Words of a sentence in the header of the article."""
LINKED = 0.3
"""Share of its characters in links from which it is a teaser."""


def standfirst_evidence(blocks: Sequence[Block], core: Core, titles: frozenset[str]) -> list[Evidence]:
    """Evidence for the standfirst of a page; titles are the forms of its title, folded."""
    heads = [b.index for b in blocks[: core.first] if _is_headline(b, titles)]
    found: list[Evidence] = []
    if not heads:
        return found
    header = _own_header(blocks[heads[-1]])
    first = heads[-1] + 1
    for block in blocks[first : first + BELOW]:
        is_below = block.index == first and _is_sentence_in(header, block)
        if core.place(block.index) == BEFORE and (is_below or _is_standfirst(block)):
            why = "It is the standfirst: the article's first words, below its headline."
            found.append(Evidence(block.index, True, Strength.WEAK, "structure:standfirst", why))
    return found


def _is_headline(block: Block, titles: frozenset[str]) -> bool:
    if block.node is None or block.hidden or not block.text:
        return False
    return block.inside("h1") or fold(block.text) in titles


def _own_header(headline: Block) -> Node | None:
    """The header of the article that its headline stands in, or None."""
    header = None
    for node in headline.node.chain() if headline.node is not None else ():
        if node.tag == "header" and header is None:
            header = node
        elif node.tag in OWN:
            return header
    return None


def _is_sentence_in(header: Node | None, block: Block) -> bool:
    """Whether a block is a sentence in this element."""
    if header is None or block.node is None or block.hidden or not ends_sentence(block.text):
        return False
    if not FEWEST_SENTENCE <= words_in(block) <= MOST or linked_share(block) > LINKED:
        return False
    return header in block.node.chain()


def _is_standfirst(block: Block) -> bool:
    if block.node is None or block.hidden or not FEWEST <= words_in(block) <= MOST or linked_share(block) > LINKED:
        return False
    names = [name for node in islice(block.node.chain(), AROUND) for name in node.names]
    return any(map(NAMES.search, names))
