"""Tables of contents and rows of buttons: told by what they do, not by what they are called."""

from __future__ import annotations

import pytest

import cleaner
from cleaner.blocks.html import cut
from cleaner.judge.evidence.contents import contents_evidence
from cleaner.judge.evidence.repeats import button_evidence, link_evidence, twin_evidence
from cleaner.read.parse import parse


def links(*addresses: str) -> str:
    return "".join(f"<li><a href='{address}'>Part {n}</a></li>" for n, address in enumerate(addresses))


@pytest.mark.parametrize(
    ("html", "gone"),
    [
        (f"<p>Text.</p><ul>{links('#a', '#b', '#c')}</ul><p>Text.</p>", ["Part 0", "Part 1", "Part 2"]),
        (f"<ul>{links('#a', '#b')}</ul><img src='x.png'><ul>{links('#c')}</ul>", ["Part 0", "Part 1", "Part 0"]),
        (f"<ul>{links('#a', '#b')}</ul>", []),
        (f"<ul>{links('#a', '/b', '#c', '#d')}</ul>", []),
        (f"<ul>{links('#', '#', '#')}</ul>", []),
        ("<p><a href='#a'>1</a> a note</p>" * 3, []),
        ("<p><a>no address</a></p>" * 3, []),
        (f"<ul>{links('#a', '#b')}</ul><p>Between.</p><ul>{links('#c')}</ul>", []),
    ],
)  # fmt: skip
def test_links_in_a_row_to_the_page_itself_are_its_contents(html: str, gone: list[str]) -> None:
    blocks = cut(parse(html).root)
    found = contents_evidence(blocks)
    assert [blocks[e.block].text for e in found] == gone
    assert {(e.keep, e.by, e.kind) for e in found} <= {(False, "structure:contents", "toc")}


@pytest.mark.parametrize(
    ("html", "gone"),
    [
        ("<p>A</p><button>Save</button><p>B</p><button>Save</button><p>C</p><button>Save</button>", 3),
        ("<button>Save</button><button>Save</button><p>Save</p>", 0),
        ("<button>What is it?</button><button>What does it cost?</button><button>Who pays?</button>", 0),
        ("<button>Save it and send it to all of us</button>" * 3, 0),
        ("<p>Save</p>" * 4, 0),
    ],
)
def test_buttons_that_say_the_same_are_no_headings(html: str, gone: int) -> None:
    blocks = cut(parse(html).root)
    found = button_evidence(blocks)
    assert len(found) == gone
    assert all(blocks[e.block].tag == "button" and e.kind == "template-residue" for e in found)


@pytest.mark.parametrize(
    ("html", "gone"),
    [
        ("<h3><a href='/{0}'>Lamp {0}</a></h3><p>Of tin.</p><p><a href='/{0}'>View product</a></p>", 4),
        ("<h3><a href='/{0}'>View product</a></h3>", 0),
        ("<p><a href='/{0}'>View product</a> now</p>", 0),
        ("<p><a href='/{0}'>View this lamp of tin from all sides</a></p>", 0),
        ("<p>View product</p>", 0),
        ("<p><a href='/{0}'>View product</a> <a href='/c{0}'>Compare</a></p>", 4),
        ("<p><a href='/{0}'>View</a> <a href='/c{0}'>Compare</a> <a href='/d{0}'>Save</a></p>", 0),
        ("<p><a href='/{0}'>View product</a> or <a href='/c{0}'>compare</a></p>", 0),
    ],
)
def test_links_that_say_the_same_are_buttons(html: str, gone: int) -> None:
    blocks = cut(parse("".join(html.format(i) for i in range(4))).root)
    found = link_evidence(blocks)
    assert len(found) == gone
    assert {(e.keep, e.by, e.kind) for e in found} <= {(False, "structure:links", "template-residue")}
    assert link_evidence(cut(parse("".join(html.format(i) for i in range(3))).root)) == []


@pytest.mark.parametrize(
    ("html", "gone"),
    [
        ("<h3><a href='/1'>Lamp of tin</a></h3><h3><a href='/1'>Lamp of tin</a></h3>", [1]),
        ("<h3><a href='/1'>Lamp</a></h3><p>Sale</p><h3><a href='/1'>Lamp</a></h3>", [2]),
        ("<h3><a href='/1'>Lamp</a></h3><p>Of tin.</p><p>Lit.</p><h3><a href='/1'>Lamp</a></h3>", []),
        ("<h3><a href='/1'>Lamp</a></h3><h3><a href='/2'>Lamp</a></h3>", []),
        ("<p><a href='/ann'>Ann</a></p><h3><a href='/1'>Lamp</a></h3><p><a href='/ann'>Ann</a></p>", []),
        ("<h3>Lamp</h3><h3>Lamp</h3>", []),
        ("<p><a>Lamp</a></p><p><a>Lamp</a></p>", []),
    ],
)
def test_a_link_that_says_again_what_the_one_before_it_says_is_its_twin(html: str, gone: list[int]) -> None:
    found = twin_evidence(cut(parse(html).root))
    assert [e.block for e in found] == gone
    assert {(e.keep, e.by, e.kind) for e in found} <= {(False, "structure:twin", "template-residue")}


def test_the_goods_of_a_shelf_are_named_once() -> None:
    card = (
        "<li><h3><a href='/p/{0}'>Lamp of tin {0}</a></h3><h3><a href='/p/{0}'>Lamp of tin {0}</a></h3><p>{0},00 €</p>"
    )
    shelf = "".join(card.format(n) for n in range(20, 40))
    page = f"<body class='template-collection'><h1>Lamps</h1><ul>{shelf}</ul></body>"
    assert cleaner.clean(page).body.count("Lamp of tin 23") == 1
