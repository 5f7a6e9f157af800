"""Teasers behind a body: the excerpt goes where the linked headline above it went."""

from __future__ import annotations

from cleaner.blocks.html import cut
from cleaner.judge.evidence.teasers import teaser_evidence
from cleaner.read.parse import parse
from cleaner.records import Block

BODY = "<p>" + "The ferry sails at noon. " * 40 + "</p>"
EXCERPT = "The lamp of the pier burns all night, for the boats of the isle and for those who wait."


def teaser(excerpt: str = EXCERPT, head: str = '<h3><a href="/lamp">The lamp of the pier</a></h3>') -> str:
    return f"<div>{head}<div><p>{excerpt}</p></div></div>"


def against(html: str) -> list[str]:
    """The texts that go, where all but headings are vouched for."""
    blocks: tuple[Block, ...] = cut(parse(html).root)
    vouched = {block.index for block in blocks if block.tag == "p"}
    return [blocks[e.block].text for e in teaser_evidence(blocks, vouched)]


def test_the_excerpt_behind_the_body_goes() -> None:
    assert against(f"<article>{BODY}</article>{teaser()}{teaser('Another one.')}") == [EXCERPT, "Another one."]


def test_what_the_body_goes_on_behind_stays() -> None:
    assert against(f"<article>{BODY}{teaser()}{BODY}</article>") == []


def test_a_list_of_them_is_the_body() -> None:
    assert against(teaser() * 4) == []


def test_a_headline_that_is_no_link_and_a_long_text_are_no_teaser() -> None:
    assert against(f"<article>{BODY}</article>{teaser(head='<h3>The lamp of the pier</h3>')}") == []
    assert against(f"<article>{BODY}</article>{teaser('The lamp burns all night. ' * 20)}") == []


def test_headlines_in_one_element_head_their_own_text() -> None:
    head = '<h3><a href="/lamp">The lamp of the pier</a></h3>'
    assert against(f"<article>{BODY}</article><div>{head}<p>One.</p>{head}<p>Two.</p></div>") == []
