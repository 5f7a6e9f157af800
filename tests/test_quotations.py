"""Who is quoted: below a quotation that stays, and in a post before the words of one, in the same element."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.blocks.html import cut
from cleaner.judge.evidence.quotations import quoted_evidence, speaker_evidence
from cleaner.read.parse import parse


@pytest.mark.parametrize(
    ("markup", "heads"),
    [
        ("<blockquote><div><cite>Ann wrote: ↑3 May</cite>The lamp is out.</div></blockquote>", ["Ann wrote: ↑3 May"]),
        ("<blockquote><p>The lamp is out, says <cite>The Keeper</cite>.</p></blockquote>", []),
        ("<blockquote><p>The lamp is out.</p><cite>Ann</cite></blockquote>", []),
        ("<blockquote><p><em>The lamp</em> is out.</p></blockquote>", []),
        ("<p><cite>The Keeper</cite> is a book about lamps.</p>", []),
    ],
)
def test_a_cite_at_the_beginning(markup: str, heads: list[str]) -> None:
    blocks = cut(parse(f"<main>{markup}</main>").root)
    assert [blocks[e.block].text[e.start : e.end] for e in quoted_evidence(blocks)] == heads


SAID = "We will not wait until the roof falls in on those who work below it"
SPEAKER = "Odo Brask, mayor"
FIRST = (
    "The ropewalk at the foot of the harbour hill will not be sold this year, the town council decided on Monday night, "
    "by nine votes to four."
)
SECOND = (
    "A second vote is planned for the spring, when the surveyors have told the council what the old timber frame would "
    "cost to mend."
)


def an_article(middle: str) -> str:
    page = f"<article><h1>Ropewalk vote put off</h1><p>{FIRST}</p>{middle}<p>{SECOND}</p><p>{FIRST[::-1]}</p></article>"
    return f"<html><body><main>{page}</main></body></html>"


@pytest.mark.parametrize(
    "markup",
    [
        "<blockquote class=wp-block-quote><p>{}.</p><p>— {}</p></blockquote>",
        "<figure><blockquote><p>{}.</p></blockquote><figcaption>— {}</figcaption></figure>",
        "<figure class=wp-block-pullquote><blockquote><p>{}.</p><cite>{}</cite></blockquote></figure>",
        "<blockquote><p>{}.</p><footer>{}</footer></blockquote>",
        "<blockquote><p>{}.</p><footer><p>— <cite>{}</cite></p></footer></blockquote>",
        "<blockquote class=wp-block-quote><p>{}.</p><cite>{}</cite></blockquote>",
        "<blockquote><p>{}.</p><p>— {}</p></blockquote>",
    ],
)
def test_who_said_a_quotation_stays_with_it(markup: str) -> None:
    article = clean(an_article(markup.format(SAID, SPEAKER)))
    assert SAID in article.body
    assert SPEAKER in article.body
    repeated = clean(an_article(markup.format(FIRST[4:70], SPEAKER)))
    assert SPEAKER not in repeated.body


@pytest.mark.parametrize(
    "markup",
    [
        "<blockquote>Rain again.</blockquote><footer>Ann</footer>",
        "<figure><blockquote>Rain again.</blockquote><img src=a.jpg><figcaption>The pier</figcaption></figure>",
        "<blockquote>Rain again.<figure><img src=a.jpg><figcaption>The pier</figcaption></figure></blockquote>",
        "<blockquote>Rain again.</blockquote><figure><figcaption>The pier</figcaption></figure>",
        "<blockquote>Rain again.<p>And more of it</p></blockquote>",
        "<blockquote>Rain again.<footer hidden>Ann</footer></blockquote>",
        f"<blockquote>Rain again.<footer>{'so it was on the pier ' * 4}</footer></blockquote>",
    ],
)
def test_what_names_no_speaker(markup: str) -> None:
    blocks = cut(parse(f"<main>{markup}</main>").root)
    assert speaker_evidence(blocks, {0}, set()) == []
