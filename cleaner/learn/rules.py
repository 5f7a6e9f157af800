"""How often each rule hits content, and how often noise: a rule that hits more content than noise goes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ..blocks.words import count_words
from ..judge.match import Matcher
from ..judge.places import Core
from ..judge.rules import RuleSet
from ..options import Options
from ..pipeline import see_html
from ..read.sources import read_bytes
from ..records import Block, Evidence
from .align import coverage, words_of
from .dataset import LabelledPage
from .examples import COVERED
from .scores import norm

PAGES_SHOWN = 3
"""Pages that are named where a rule hit content."""


@dataclass(slots=True)
class RuleHits:
    """What one rule hit, in the place and with the neighbours that it asks for."""

    content_blocks: int = 0
    noise_blocks: int = 0
    content_words: int = 0
    noise_words: int = 0
    content_pages: list[str] | None = None
    """'SET/ID' of the first pages on which it hit content."""

    def as_dict(self) -> dict[str, Any]:
        """The counts, ready for JSON."""
        return {
            "content": {"blocks": self.content_blocks, "words": self.content_words},
            "noise": {"blocks": self.noise_blocks, "words": self.noise_words},
            "pages": self.content_pages or [],
        }


def measure_rules(pages: Iterable[LabelledPage], rules: RuleSet) -> Mapping[str, RuleHits]:
    """Rule id -> its hits on the pages that have a gold body, those that hit most content first.

    Alone, as if no other evidence spoke: in a cleaning, long blocks that the model is sure of withstand.
    """
    matcher = Matcher(rules)
    found = {rule.id: RuleHits() for rule in rules}
    for page in pages:
        if page.gold.get("body"):
            _count(page, matcher, found)
    return dict(sorted(found.items(), key=lambda item: (-item[1].content_words, -item[1].noise_words, item[0])))


def _count(page: LabelledPage, matcher: Matcher, found: Mapping[str, RuleHits]) -> None:
    options = Options()
    blocks = see_html(read_bytes(page.read(), page.url, options, markup=True), options).blocks
    gold = page.gold["body"]
    inside = [share >= COVERED for share in coverage([words_of(b.text) for b in blocks], words_of(gold))]
    core = [i for i, body in enumerate(inside) if body]
    if not core:
        return
    gold = norm(gold)
    for item in matcher.evidence(blocks, matcher.hits(blocks), Core(core[0], core[-1])):
        block = blocks[item.block]
        hits = found[item.by.partition(":")[2]]
        words = count_words(_text(item, block))
        if inside[item.block] and (item.start is None or norm(_text(item, block)) in gold):
            hits.content_blocks += 1
            hits.content_words += words
            hits.content_pages = hits.content_pages or []
            name = f"{page.set}/{page.id}"
            if name not in hits.content_pages and len(hits.content_pages) < PAGES_SHOWN:
                hits.content_pages.append(name)
        else:
            hits.noise_blocks += 1
            hits.noise_words += words


def _text(item: Evidence, block: Block) -> str:
    return block.text[item.start : item.end]
