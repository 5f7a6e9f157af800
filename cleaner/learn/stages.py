"""Cleaning as pipeline.Cleaner does it, with a clock between its stages."""

from __future__ import annotations

import time
from collections import defaultdict

from ..article import Article
from ..assemble import assemble
from ..blocks.html import cut_page
from ..fields.find import find_fields
from ..fields.page import page_facts
from ..fields.structured import read_declarations
from ..judge.decide import decide
from ..judge.gather import gather
from ..judge.learned.against import explained
from ..judge.vouchers import model_evidence
from ..pipeline import Cleaner
from ..read.parse import parse_page
from ..read.sources import read_source


class CleanedByStage:
    """Cleans HTML pages that the model can judge, and adds up the seconds that each stage takes."""

    def __init__(self) -> None:
        self.cleaner = Cleaner()
        self.seconds: dict[str, float] = defaultdict(float)
        """Stage -> seconds, in the order of the stages."""
        self._since = 0.0

    def clean(self, data: bytes) -> Article:
        """The article of a page; without what is done where a page shows next to nothing (embedded bodies)."""
        options, model, matcher = self.cleaner.options, self.cleaner.model, self.cleaner.matcher
        self._since = time.perf_counter()
        page = read_source(data, None, options, markup=True)
        self._done("read: decode")
        root = parse_page(page).root
        self._done("read: parse")
        blocks, declaring = cut_page(root)
        self._done("blocks: cut")
        structured = read_declarations(declaring, None)
        self._done("fields: declared")
        del root, declaring
        self._done("read: free")
        fields = find_fields(structured, blocks, None, options)
        facts = page_facts(structured, fields, None, strict=options.convention == "strict")
        self._done("fields: found")
        opinion = model.judge(blocks, facts, options.beta)
        self._done("judge: features and model")
        evidence = gather(blocks, model_evidence(blocks, opinion, facts.parts), fields, matcher, opinion.page_type)
        self._done("judge: rules and structure")
        verdict = decide(blocks, evidence, matcher.outweighing_names)
        self._done("judge: decide")
        decisions = explained(verdict.decisions, opinion, model)
        self._done("judge: the model's reasons")
        article = assemble(page, blocks, fields, decisions, options, opinion=opinion)
        self._done("assemble")
        return article

    def _done(self, stage: str) -> None:
        now = time.perf_counter()
        self.seconds[stage] += now - self._since
        self._since = now
