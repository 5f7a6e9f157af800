"""The standfirst stands below the headline, and its elements are named so."""

from __future__ import annotations

import pytest

from cleaner.blocks.html import cut
from cleaner.judge.evidence.standfirst import standfirst_evidence
from cleaner.judge.places import Core
from cleaner.read.parse import parse

HEAD = "<h1>The lamps of Port Ellery</h1>"
LINE = "They are lit by hand, every night."
BODY = "<p>The lamps of the harbour are lit by hand, and have been since the pier was built.</p>"


def found(html: str, titles: frozenset[str] = frozenset()) -> list[str]:
    blocks = cut(parse(html).root)
    return [blocks[e.block].text for e in standfirst_evidence(blocks, Core(len(blocks) - 1, len(blocks) - 1), titles)]


@pytest.mark.parametrize(
    "name",
    "article-subline c-head_dek story__subhead headline__subtitle base__deck styles_articledek__x article_elementlead "
    "epigraph td-post-sub-title header__intro strapline lede entry-summary p-excerpt leadin lead-in sommario "
    "art-sottotitolo copete linha-fina article__vorspann".split(),
)
def test_names_of_standfirsts(name: str) -> None:
    assert found(f'{HEAD}<div class="{name}"><p>{LINE}</p></div>{BODY}') == [LINE]


@pytest.mark.parametrize("name", ["leader", "byline", "leading-6", "decking", "introduced-by", "date"])
def test_other_names(name: str) -> None:
    assert found(f'{HEAD}<div class="{name}"><p>{LINE}</p></div>{BODY}') == []


@pytest.mark.parametrize(
    "html",
    [
        f'<p class="dek">{LINE}</p>{HEAD}{BODY}',
        f'<p>{BODY}</p><p class="dek">{LINE}</p>{BODY}',
        f'{HEAD}<p class="dek"><a href="/">{LINE}</a></p>{BODY}',
        f'{HEAD}<p class="dek">Too short</p>{BODY}',
        f'{HEAD}<p class="dek" hidden>{LINE}</p>{BODY}',
        HEAD + "<p>x</p>" * 5 + f'<p class="dek">{LINE}</p>{BODY}',
    ],
    ids=["above", "no-headline", "links", "short", "hidden", "far"],
)
def test_what_is_no_standfirst(html: str) -> None:
    assert found(html) == []


@pytest.mark.parametrize(
    ("html", "right"),
    [
        (f"<article><header>{HEAD}<p>The town waits.</p></header>{BODY}</article>", True),
        (f"<main><header><div>{HEAD}</div><div>The town waits.</div></header>{BODY}</main>", True),
        (f"<main><header>{HEAD}<p>The town waits</p></header>{BODY}</main>", False),
        (f"<main><header>{HEAD}<p>Ann Orr</p><p>The town waits.</p></header>{BODY}</main>", False),
        (f"<main><header>{HEAD}<p>Waiting.</p></header>{BODY}</main>", False),
        (f"<main><header>{HEAD}<p hidden>The town waits.</p></header>{BODY}</main>", False),
        (f"<main><header>{HEAD}<p><a href='/'>The town waits.</a></p></header>{BODY}</main>", False),
        (f"<header>{HEAD}<p>The town waits.</p></header><article>{BODY}</article>", False),
        (f"<article><header>{HEAD}</header><p>The town waits.</p>{BODY}</article>", False),
    ],
)
def test_a_sentence_in_the_header_of_the_article(html: str, right: bool) -> None:
    assert found(html) == (["The town waits."] if right else [])


def test_the_sentence_may_end_in_a_quotation() -> None:
    said = "“The town waits for its lamps.”"
    assert found(f"<main><header>{HEAD}<p>{said}</p></header>{BODY}</main>") == [said]


def test_a_headline_is_known_by_the_title_too() -> None:
    html = f'<p>The lamps of Port Ellery</p><p class="dek">{LINE}</p>{BODY}'
    assert found(html, frozenset({"the lamps of port ellery"})) == [LINE]
