"""The chapters that a page of a manual names."""

from __future__ import annotations

import pytest

from cleaner.blocks.html import cut
from cleaner.judge.evidence.chapters import with_chapters
from cleaner.judge.match import OWN_REACH
from cleaner.read.parse import parse
from cleaner.records import Evidence, Strength

TEXT = "<p>Of lamps there is much to say, and each chapter says some of it.</p>"


def kept(markup: str) -> list[str]:
    """The links that are spoken for, where all in an element 'toc' were taken for its table of contents."""
    blocks = cut(parse(f"<main>{markup}</main>").root)
    evidence = []
    for block in blocks:
        assert block.node is not None
        names = [node.names for node in block.node.chain()]
        if ("toc",) in names:
            reach = OWN_REACH + names.index(("toc",))
            evidence.append(
                Evidence(block.index, False, Strength.CERTAIN, "rule:toc/markup", "", "toc", None, None, reach)
            )
        elif block.text.startswith("Of lamps"):
            evidence.append(Evidence(block.index, True, Strength.WEAK, "model:body", ""))
    found = with_chapters(blocks, evidence)
    spoken = [blocks[e.block].text for e in found if e.by == "structure:chapters"]
    against = [blocks[e.block].text for e in found if e.kind == "toc"]
    assert not set(spoken) & set(against)
    assert len(spoken) + len(against) == sum(e.kind == "toc" for e in evidence)
    return spoken


@pytest.mark.parametrize(
    ("markup", "chapters"),
    [
        (f"{TEXT}<div class='toc'><li><a href='oil.html'>Oil</a></li></div>", ["Oil"]),
        (f"{TEXT}<div class='toc'><ul><li><a href='oil.html#a'>Oil</a></li></ul></div>", ["Oil"]),
        (f"{TEXT}<div class='toc'><li><a href='#oil'>Oil</a></li></div>", []),
        (f"{TEXT}<div class='toc'><li><a href='lamps.html#oil'>Oil</a></li></div><h2>Oil</h2>", []),
        (f"{TEXT}<div class='toc'><li><a href='oil.html'>Oil</a> of the whale</li></div>", []),
        (f"<div>{TEXT}</div><div class='toc'><li><a href='oil.html'>Oil</a></li></div>", []),
        ("<div class='toc'><li><a href='oil.html'>Oil</a></li></div>", []),
    ],
)
def test_a_list_of_other_pages_among_paragraphs_is_content(markup: str, chapters: list[str]) -> None:
    assert kept(markup) == chapters
