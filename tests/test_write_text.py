"""Plain text: paragraphs, lists, tables and code as they should be written, and all words kept."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from cleaner.article import Article
from cleaner.records import Block, Span
from cleaner.write.text import plain, render

from .written_blocks import block, frames, pages, placed_row, row, words


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ([block("One"), block("Two")], "One\n\nTwo"),
        ([block("Head", "h2.1"), block("a big word", "", ("strong", "big"))], "Head\n\na big word"),
        ([block("a  \nb ")], "a\nb"),
        ([block("p"), block("a", "ul.1 li.2"), block("b", "ul.1 li.3"), block("q")], "p\n\na\nb\n\nq"),
        ([block("a", "ul.1 li.2"), block("b", "ul.1 li.2 ol.3 li.4"), block("c", "ul.1 li.5")], "a\nb\nc"),
        ([block("a", "ul.1 li.2"), block("b", "ul.1 li.2"), block("c", "ul.1 li.3")], "a\n\nb\nc"),
        ([block("a", "ul.1 li.2"), block("b", "ul.3 li.4")], "a\n\nb"),
        ([block("t", "dl.1 dt.2"), block("d", "dl.1 dd.3")], "t\nd"),
        ([block("a", "blockquote.1"), block("b", "blockquote.1")], "a\n\nb"),
        ([row("table.1 tr.2", "a", "b"), row("table.1 tr.3", "c\nd", "e"), block("q")], "a\tb\nc d\te\n\nq"),
        ([row("table.1 tr.2", "a", ""), row("table.1 tr.3", "", "")], "a"),
        ([block("a", "table.1 tr.2 td.3"), block("b", "table.1 tr.2 td.4")], "a\tb"),
        (
            [
                Block(0, "a b", "tr", frames("table.1 tr.2"), (Span("cell", 0, 1), Span("cell", 2, 3))),
                Block(
                    0,
                    "c",
                    "tr",
                    frames("table.1 tr.3"),
                    (Span("cell", 0, 0), Span("image", 0, 0, "/i"), Span("cell", 0, 1)),
                ),
                block("d", "table.1 h2.4"),
            ],
            "a\n\nb\n\nc\n\nd",
        ),
        ([block("a", "table.1 tr.2 td.3 h2.4"), row("table.1 tr.5", "b", "c")], "a\n\nb\n\nc"),
        ([placed_row("table.1 tr.2", (0, "a"), (2, "b")), placed_row("table.1 tr.3", (1, "c"))], "a\t\tb\n\tc"),
        (
            [
                row("table.1 tr.2", "a", "b", header=True),
                row("table.1 tr.3", "c"),
                block("d", "table.1 tr.3 td.4=1"),
                block("e", "table.1 tr.3 td.4=1 ul.5 li.6"),
            ],
            "a\tb\nc\td e",
        ),
        ([block("\n  x = 1 \n\n    y  \n", "pre.1"), block("z")], "  x = 1 \n\n    y\n\nz"),
        ([block("roses", "lines.1"), block("  violets", "lines.1"), block("z")], "roses\n  violets\n\nz"),
        ([block("", "", ("image", "", "/i.png", "alt")), block("a")], "a"),
        ([Block(0, "a line", "line"), Block(1, "another", "line")], "a line\n\nanother"),
        ([], ""),
    ],
)
def test_render(blocks: list[Block], expected: str) -> None:
    assert render(blocks) == expected


@settings(max_examples=150, deadline=None)
@given(pages())
def test_a_page_keeps_its_words(page: list[Block]) -> None:
    rendered = render(page).split()
    assert rendered == words(page)
    assert render(page) == render(page).rstrip()


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        (
            Article(title="Rain\nagain", section="Weather", body="It rains.\n\nStill."),
            "Rain again\n[Weather]\n\nIt rains.\n\nStill.",
        ),
        (Article(title="Rain", body="It rains."), "Rain\n\nIt rains."),
        (Article(body="It rains."), "\n\nIt rains."),
        (Article(title="Rain"), "Rain"),
        (Article(), ""),
    ],
)
def test_plain(article: Article, expected: str) -> None:
    assert plain(article) == expected
