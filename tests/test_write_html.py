"""HTML: each structure as it should be written, all words kept, and nothing but the allowed tags and addresses."""

from __future__ import annotations

import re

import lxml.html
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cleaner import Article, clean
from cleaner.blocks.html import cut
from cleaner.blocks.trim import finish
from cleaner.read.parse import parse
from cleaner.records import Block, Frame
from cleaner.write.address import WEB_SCHEMES, safe_address
from cleaner.write.html import render

from .written_blocks import block, marked_blocks, pages, placed_row, row, words

TAGS = frozenset(
    "p h1 h2 h3 h4 h5 h6 ul ol li blockquote table tr th td pre code figure figcaption dl dt dd "
    "a img strong em del sub sup br div".split()
)
INLINE = {"a", "img", "strong", "em", "code", "del", "sub", "sup"}
ATTRIBUTES = {"a": {"href", "title"}, "img": {"src", "alt"}, "ol": {"start"}, "li": {"value"}, "code": {"class"}}


def parsed(markup: str) -> lxml.html.HtmlElement:
    return lxml.html.fragment_fromstring(markup, create_parent="div")


def parsed_words(markup: str) -> list[str]:
    """The words that a reader sees: a tag that is not inline parts words."""
    parts = []
    for event, element in lxml.etree.iterwalk(parsed(markup), events=("start", "end")):
        parts.append("" if element.tag in INLINE else " ")
        parts.append((element.text if event == "start" else element.tail) or "")
    return "".join(parts).split()


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ([block("One"), block("a < b & c")], "<p>One</p>\n<p>a &lt; b &amp; c</p>"),
        ([block("Kick", "h2.1"), block("Head", "h2.1")], "<h2>Kick<br>\nHead</h2>"),
        ([block("a\nb")], "<p>a<br>\nb</p>"),
        ([block("a", "ul.1 li.2"), block("b", "ul.1 li.2 ul.3 li.4"), block("c", "ul.1 li.5")],
         "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n<li>c</li>\n</ul>"),
        ([block("a", "ul.1 li.2"), block("b", "ul.1 li.2")], "<ul>\n<li><p>a</p>\n<p>b</p>\n</li>\n</ul>"),
        ([block("a", "ol.1=3 li.2"), block("b", "ol.1=3 li.3")], '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'),
        ([block("b", "ol.1 li.2=2")], '<ol start="2">\n<li>b</li>\n</ol>'),
        ([block("b", "ol.1=1 li.2=1")], "<ol>\n<li>b</li>\n</ol>"),
        ([block("a", "blockquote.1"), block("b")], "<blockquote>\n<p>a</p>\n</blockquote>\n<p>b</p>"),
        ([block("T", "dl.1 dt.2"), block("d", "dl.1 dd.3")], "<dl>\n<dt>T</dt>\n<dd>d</dd>\n</dl>"),
        ([block("", "figure.1", ("image", "", "/i.png", 'a "b"')), block("c", "figure.1 figcaption.2")],
         '<figure>\n<img src="/i.png" alt="a &quot;b&quot;">\n<figcaption>c</figcaption>\n</figure>'),
        ([block("\n  x < 1\n", "pre.1=c++")], '<pre><code class="language-c++">\n  x &lt; 1\n</code></pre>'),
        ([block("x", 'pre.1=c"><script>')], "<pre><code>x</code></pre>"),
        ([row("table.1 tr.2", "a", "b", header=True), row("table.1 tr.3", "c", "")],
         "<table>\n<tr><th>a</th><th>b</th></tr>\n<tr><td>c</td><td></td></tr>\n</table>"),
        ([placed_row("table.1 tr.2", (0, "a"), (1, "b"), header=True), placed_row("table.1 tr.3", (1, "c"))],
         "<table>\n<tr><th>a</th><th>b</th></tr>\n<tr><td></td><td>c</td></tr>\n</table>"),
        ([row("table.1 tr.2", "a", "b", header=True), row("table.1 tr.3", "c"), block("d", "table.1 tr.3 td.4=1"),
          block("e\nf", "table.1 tr.3 td.4=1 pre.5")],
         "<table>\n<tr><th>a</th><th>b</th></tr>\n<tr><td>c</td><td>d<br>\n<code>e<br>\nf</code></td></tr>\n</table>"),
        ([block("a", "table.1 tr.2 td.3 ul.4 li.5"), block("b", "table.1 tr.2 td.6")],
         "<ul>\n<li>a</li>\n</ul>\n<p>b</p>"),
        ([Block(0, "a line", "line")], "<p>a line</p>"),
        ([], ""),
    ],
)  # fmt: skip
def test_structure(blocks: list[Block], expected: str) -> None:
    assert render(blocks) == expected


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ([("strong", " big ")], "a <strong>big</strong> word"),
        (
            [("link", "big", "/x?a=1&b=2", 'the "x"')],
            'a <a href="/x?a=1&amp;b=2" title="the &quot;x&quot;">big</a> word',
        ),
        ([("link", "big", "javascript:alert(1)")], "a big word"),
        ([("code", "big"), ("inline", "word")], "a <code>big</code> word"),
        ([("strong", "a big"), ("em", "big word")], "<strong>a <em>big</em></strong> <em>word</em>"),
        ([("link", "a big", "/x"), ("link", "big word", "/y")], '<a href="/x">a big</a> <a href="/y">word</a>'),
        ([("sub", "a"), ("sup", "big"), ("del", "word")], "<sub>a</sub> <sup>big</sup> <del>word</del>"),
        ([("strong", "a big word"), ("strong", "big")], "<strong>a big word</strong>"),
    ],
)
def test_marks(marks: list[tuple[str, ...]], expected: str) -> None:
    assert render([block("a big word", "", *marks)]) == f"<p>{expected}</p>"


@pytest.mark.parametrize(
    "address",
    [
        "https://a.example/b", "HTTP://A.example", "//a.example/b", "/b", "b?c=d:e", "b/c:d", "#e", "?f",
        "mailto:a@b.example", "tel:+123", "https://a.example/b;c=javascript:d", "b#javascript:c",
    ],
)  # fmt: skip
def test_safe_addresses_stay(address: str) -> None:
    assert safe_address(f" {address}\n") == address


@pytest.mark.parametrize(
    "address",
    [
        None, "", "  ", "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:x",
        "java\nscript:x", "java\tscript:x", "\x01javascript:x", "java\x00script:x", "javascript&#58;x",
        "javascript&colon;x", "java&Tab;script:x",
        "&#106;avascript:x", "&amp;#106;avascript:x", "\uff4aavascript\uff1ax", "java\u200bscript:x",
        "data:text/html,x", "vbscript:x", "file:///etc",
        "blob:x", "about:blank", "ftp://a.example", "x:y", "https://a.example/\x7f", ":x",
    ],
)  # fmt: skip
def test_unsafe_addresses_go(address: str | None) -> None:
    assert safe_address(address) is None


def test_an_image_comes_from_the_web_only() -> None:
    assert safe_address("mailto:a@b.example", WEB_SCHEMES) is None
    assert render([block("x", "", ("image", "", "mailto:a@b.example"))]) == "<p>x</p>"


def test_spaces_in_addresses_are_encoded() -> None:
    assert safe_address("/a b\u00a0c") == "/a%20b%C2%A0c"


def test_an_image_stays_in_its_link() -> None:
    image = ("image", "", "/i.png")
    assert render([block("", "", ("link", "", "/x"), image)]) == '<p><a href="/x"><img src="/i.png" alt=""></a></p>'
    assert render([block("it", "", image)]) == '<p><img src="/i.png" alt=""> it</p>'


@settings(max_examples=150, deadline=None)
@given(pages())
@example([block("</p><script>alert(1)</script>", "", ("link", "alert", '/"onclick="x', '" onclick="x'))])
def test_a_page_keeps_its_words_and_holds_only_what_is_allowed(page: list[Block]) -> None:
    markup = render(page)
    for element in parsed(markup).iter():
        assert element.tag in TAGS
        assert set(element.attrib) <= ATTRIBUTES.get(element.tag, set())
        for address in (element.get("href"), element.get("src")):
            assert address is None or re.match(r"(?i)(https?|mailto|tel):|[^:]*([/?#]|$)", address)
            assert address is None or not re.search(r"[\x00-\x20\x7f]", address)
    assert parsed_words(markup) == words(page)


@settings(max_examples=150, deadline=None)
@given(marked_blocks(), st.integers(0, 3))
def test_tags_nest(paragraph: Block, copies: int) -> None:
    opened: list[str] = []
    for closing, tag in re.findall(r"<(/?)(\w+)[^>]*>", render([paragraph] * copies)):
        if closing:
            assert opened.pop() == tag
        elif tag not in ("img", "br"):
            opened.append(tag)
    assert opened == []


def test_depth_is_capped_and_keeps_the_words() -> None:
    deep = tuple(Frame("ul" if i % 2 == 0 else "li", i) for i in range(10_000))
    page = [block("in"), Block(0, "deep", "li", deep), Block(0, "again", "li", deep), block("out")]
    assert parsed_words(render(page)) == words(page)
    assert render(page).count("<ul>") < 20


def an_article(markup: str) -> Article:
    prose = (
        "<p>The council has put off the vote on the ropewalk until the spring, when the surveyors are to report.</p>"
    )
    return clean(f"<html><body><article><h1>Ropewalk</h1>{prose}{markup}{prose.replace('vote', 'sale')}</article>")


@pytest.mark.parametrize(
    ("items", "written"),
    [
        ("<ol><li>a roof</li><li value=7>a wall</li><li>a door</li></ol>", '<li>a roof</li>\n<li value="7">a wall'),
        ("<ol start=4><li>a roof</li><li>a wall</li></ol>", '<ol start="4">\n<li>a roof</li>\n<li>a wall</li>'),
        ("<ol><li value=7>a roof</li><li>a wall</li></ol>", '<ol start="7">\n<li>a roof</li>\n<li>a wall</li>'),
    ],
)
def test_an_item_says_its_number_where_it_does_not_follow(items: str, written: str) -> None:
    blocks = cut(parse(items).root)
    assert written in render([finish(block, (), str) for block in blocks])


def test_the_boxes_of_tasks() -> None:
    article = an_article(
        "<ul class=contains-task-list><li class=task-list-item><input type=checkbox disabled checked> Mend the <b>roof</b>"
        "</li><li class=task-list-item><label><input type=checkbox disabled>Sell the walk</label></li></ul>"
    )
    done, open_ = '<input type="checkbox" checked disabled> ', '<input type="checkbox" disabled> '
    assert f"<li>{done}Mend the <strong>roof</strong></li>\n<li>{open_}Sell the walk</li>" in article.html
    assert "- [x] Mend the **roof**\n- [ ] Sell the walk\n" in article.markdown
    assert "Mend the roof\nSell the walk\n" in article.body


def test_a_box_elsewhere_is_no_task() -> None:
    for markup in (
        "<ul><li><input type=checkbox> Tell me of news of the ropewalk by post</li><li>Never</li></ul>",
        "<ul class=task-list><li>Tell <input type=checkbox> me</li><li><input> Never</li></ul>",
        "<p class=task-list><input type=checkbox> Tell me of news of the ropewalk by post</p>",
    ):
        assert "<input" not in render([finish(block, (), str) for block in cut(parse(markup).root)])
