"""The standfirst: the article's first words, set apart under the headline. Few pages mark it up alike."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from ..blocks.features.measures import linked_share
from ..blocks.words import words_in
from ..patterns import pattern
from ..records import Block, Evidence, Strength
from .folding import fold
from .places import BEFORE, Core

NAMES = pattern(
    r"sub[-_]?(?:head|title|line|deck)|standfirst|strapline"
    r"|(?:dek|(?:\b|[-_])deck|(?:article|text|element)[-_]*lead)(?:\b|[-_])"
    r"|(?:\b|[-_])(?:lede|intro|summary|excerpt|abstract|chapo|sumario|bajada|entradilla|epigraph|perex|ingress"
    r"|lead[-_]?in|sommario|sottotitolo|catenaccio|chapeau|copete|subtitular|zajawka|manchet|linha[-_]?fina|vorspann"
    r"|unterzeile|ondertitel)(?:\b|[-_])"
)
"""In class names of it and of two elements around it: of such blocks below a headline 60 of 75 were body, of all
blocks there one of three (strict sets)."""
AROUND = 3
"""Elements whose names are asked, its own first."""
BELOW = 5
"""Blocks below the headline in which it stands."""
FEWEST, MOST = 5, 90
"""Words that it has."""
LINKED = 0.3
"""Share of its characters in links from which it is a teaser."""


def standfirst_evidence(blocks: Sequence[Block], core: Core, titles: frozenset[str]) -> list[Evidence]:
    """Evidence for the standfirst of a page; titles are the forms of its title, folded."""
    heads = [b.index for b in blocks[: core.first] if _is_headline(b, titles)]
    found: list[Evidence] = []
    if not heads:
        return found
    for block in blocks[heads[-1] + 1 : heads[-1] + 1 + BELOW]:
        if core.place(block.index) == BEFORE and _is_standfirst(block):
            why = "It is the standfirst: the article's first words, below its headline."
            found.append(Evidence(block.index, True, Strength.WEAK, "structure:standfirst", why))
    return found


def _is_headline(block: Block, titles: frozenset[str]) -> bool:
    if block.node is None or block.hidden or not block.text:
        return False
    return block.inside("h1") or fold(block.text) in titles


def _is_standfirst(block: Block) -> bool:
    if block.node is None or block.hidden or not FEWEST <= words_in(block) <= MOST or linked_share(block) > LINKED:
        return False
    names = [name for node in islice(block.node.chain(), AROUND) for name in node.names]
    return any(map(NAMES.search, names))
