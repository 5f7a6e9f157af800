"""A tree that the caller gives is the same page as its HTML."""

from __future__ import annotations

import pytest
from lxml import etree, html

from cleaner import clean
from cleaner.errors import NotAPageError

from .conftest import ROOT

SAID = "The weir above the mill has held since spring, and the keeper says that it will hold for another winter."
PROSE = f"<h1>The weir</h1><p>{SAID}</p><p>{SAID[::-1]}</p><p>{SAID.swapcase()}</p>"
HEAD = "<html><head><title>The weir</title></head><body>"


@pytest.mark.parametrize(
    "page",
    [
        f"{HEAD}<h1>The weir</h1></body></html><div>{PROSE}</div>",
        f'{HEAD}<x-a><template shadowrootmode="open">{PROSE}</template></x-a></body></html>',
        f'{HEAD}<main><p>{SAID}</p><template id="B:0"></template><p>{SAID[::-1]}</p></main>'
        f'<div hidden id="S:0"><p>{SAID.swapcase()}</p></div><script>$RC("B:0","S:0")</script></body></html>',
        f"{HEAD}<article>{PROSE}</article><template><p>Row</p></template></body></html>",
        (ROOT / "fixtures/react-streamed/page.html").read_text(encoding="utf-8"),
    ],
    ids=["behind", "shadow", "streamed", "template", "fixture"],
)
def test_a_tree_gives_what_its_html_gives(page: str) -> None:
    tree = html.document_fromstring(page)
    before = etree.tostring(tree.getroottree())
    assert clean(tree).body == clean(tree.getroottree()).body == clean(page).body
    assert clean(tree).body
    assert etree.tostring(tree.getroottree()) == before


def test_an_element_is_cleaned_without_what_stands_beside_it() -> None:
    tree = html.document_fromstring(f"{HEAD}<article>{PROSE}</article><div><p>{SAID.upper()}</p></div></body></html>")
    assert SAID.upper() not in clean(tree.find(".//article")).body


@pytest.mark.parametrize(
    "feed",
    [
        "<rss version='2.0'><channel/></rss>",
        "<feed xmlns='http://www.w3.org/2005/Atom'/>",
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>",
    ],
)
def test_the_tree_of_a_feed_is_no_page(feed: str) -> None:
    with pytest.raises(NotAPageError, match="feed or a sitemap"):
        clean(etree.fromstring(feed))


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("<TEI xmlns='http://www.tei-c.org/ns/1.0'><text/></TEI>", "TEI"),
        ("<doc title='Rain'><main><p>It rains.</p></main></doc>", "trafilatura's XML"),
    ],
)
def test_the_tree_that_an_extractor_wrote_is_no_page(written: str, name: str) -> None:
    with pytest.raises(NotAPageError, match=name):
        clean(etree.fromstring(written))
    with pytest.raises(NotAPageError, match=name):
        clean(etree.ElementTree(etree.fromstring(written)))
