"""Links to a place on the page itself that are signs alone: they go, and the heading or footnote they are in stays."""

from __future__ import annotations

import pytest

import cleaner
from cleaner.blocks.html import cut
from cleaner.judge.evidence.self_links import self_link_evidence
from cleaner.read.parse import parse

TEXT = "The harbour office keeps the book in which every lamp of the town is written down by hand, says the keeper."


@pytest.mark.parametrize(
    ("html", "gone"),
    [
        ("<h2 id='a'>Lamps <a href='#a' class='anchor'>#</a></h2>", ["#"]),
        ("<h2 id='a'><a href='#a'>§</a> Lamps</h2>", ["§"]),
        ("<h2 id='a'>Lamps<a href='#a'>¶</a></h2>", ["¶"]),
        ("<h2 id='a'>Lamps<a href='#a'>\uf0c1</a></h2>", ["\uf0c1"]),
        ("<li>See the minutes of 1999. <a href='#b'>↩︎</a> <a href='#c'>↩︎</a></li>", ["↩︎", "↩︎"]),
        ("<li>See the minutes of 1999. [<a href='#b'>↩</a>]</li>", ["[↩]"]),
        ("<li><b><a href='#b'>^</a></b> See the minutes of 1999.</li>", ["^"]),
        ("<p>The lamps*<a href='#b'>*</a> and nets<a href='#c'>1</a></p>", []),
        ("<p>The lamps <a href='/tags'>#</a></p>", []),
        ("<p>The lamps <a href='#b'>##¶¶</a> and <a href='#b'></a> nets</p>", []),
        ("<p>The lamps <a>#</a></p>", []),
        ("<pre>lamp <a href='#L1'>#</a> a comment</pre>", []),
    ],
)
def test_what_is_such_a_link(html: str, gone: list[str]) -> None:
    blocks = cut(parse(html).root)
    found = self_link_evidence(blocks)
    assert [blocks[e.block].text[e.start : e.end] for e in found] == gone
    assert {(e.keep, e.by, e.kind) for e in found} <= {(False, "structure:self-link", "page-tools")}


def test_the_text_around_it_stays() -> None:
    notes = "<ol><li id='n1'>See the minutes of 1999. <a href='#r1' aria-label='Back'>↩︎</a></li></ol>"
    mark = "<sup><a id='r1' href='#n1'>1</a></sup>"
    heading = "<h2 id='lamps'><a href='#lamps'>#</a> Lamps</h2>"
    html = f"<article><h1>The book of lamps</h1><p>{TEXT}</p>{heading}<p>{TEXT}{mark}</p>{notes}</article>"
    article = cleaner.clean(html)
    assert article.body.split("\n\n") == [TEXT, "Lamps", f"{TEXT}1", "See the minutes of 1999."]
    assert [(r.kind, r.text) for r in article.removed if r.by == "structure:self-link"] == [
        ("page-tools", "#"),
        ("page-tools", "↩︎"),
    ]
