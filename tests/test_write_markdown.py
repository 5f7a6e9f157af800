"""Markdown: each structure and mark as it should be written, and all words after parsing it back."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from markdown_it import MarkdownIt
from markdown_it.token import Token

import cleaner
from cleaner.records import Block, Frame, Span
from cleaner.write.markdown import render

from .written_blocks import block, frames, marked_blocks, pages, placed_row, row, words

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
PARSER.validateLink = lambda url: True  # type: ignore[method-assign]  # what is unsafe is ours to leave out
HARMLESS_TAGS = {"<em>", "</em>", "<sub>", "</sub>", "<br>", "<br/>", "<b>", "</b>", "<kbd>", "</kbd>"}


def parsed_words(markdown: str) -> list[str]:
    """The words that a reader sees, in order."""
    seen = []
    for token in PARSER.parse(markdown):
        seen.append(token.content if token.type == "fence" else "".join(map(visible, token.children or [])))
    return " ".join(seen).split()


def visible(token: Token) -> str:
    """What a reader sees of an inline token."""
    if token.type in ("softbreak", "hardbreak") or token.content == "<br>":
        return " "
    return token.content if token.type in ("text", "code_inline", "text_special") else ""


def html(markdown: str) -> str:
    return str(PARSER.render(markdown)).replace("\n", "")


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ([block("One"), block("Two")], "One\n\nTwo"),
        ([block("Head", "h2.1"), block("Text")], "## Head\n\nText"),
        ([block("Kick", "h2.1"), block("Head", "h2.1")], "## Kick Head"),
        ([block("C ##", "h3.1")], "### C \\##"),
        ([block("a", "ul.1 li.2"), block("b", "ul.1 li.3")], "- a\n- b"),
        ([block("a", "ul.1 li.2"), block("b", "ul.1 li.2 ul.3 li.4"), block("c", "ul.1 li.5")], "- a\n  - b\n- c"),
        ([block("a", "ul.1 li.2"), block("b", "ul.1 li.2"), block("c", "ul.1 li.3")], "- a\n\n  b\n\n- c"),
        ([block("a", "ol.1=9 li.2=9"), block("b", "ol.1=9 li.3=10"), block("c", "ol.1=9 li.3=10")],
         "9. a\n\n10. b\n\n    c"),
        ([block("a", "ol.1=4 li.2"), block("b", "ol.1=4 li.3")], "4. a\n5. b"),
        ([block("a", "ul.1 li.2"), block("b", "ul.1 li.2 ol.3 li.4=2")], "- a\n\n  2. b"),
        ([block("a", "ul.1 li.2"), block("b", "ul.3 li.4"), block("c", "ul.5 li.6")], "- a\n\n* b\n\n- c"),
        ([block("a", "ol.1 li.2"), block("b", "ol.3 li.4")], "1. a\n\n1) b"),
        ([block("a", "ul.1 li.2 ul.3 li.4")], "- - a"),
        ([block("a", "blockquote.1"), block("b", "blockquote.1 blockquote.2"), block("c")], "> a\n>\n> > b\n\nc"),
        ([block("a", "blockquote.1"), block("b", "blockquote.2")], "> a\n\n> b"),
        ([block("a", "ul.1 li.2 blockquote.3"), block("b", "ul.1 li.2 blockquote.3")], "- > a\n  >\n  > b"),
        ([block("x = 1\n\n  y", "pre.1=python")], "```python\nx = 1\n\n  y\n```"),
        ([block("a ``` b", "ul.1 li.2 pre.3")], "- ````\n  a ``` b\n  ````"),
        ([block("a", "pre.1=c`e")], "```c\na\n```"),
        ([block("Term", "dl.1 dt.2"), block("What it is", "dl.1 dd.3")], "**Term**\n\nWhat it is"),
        ([block("Seen here", "figure.1 figcaption.2")], "_Seen here_"),
        ([block("a\nb")], "a\\\nb"),
        ([block("a\nb", "h1.1")], "# a b"),
        ([block("stray", "li.2"), block("next", "li.3")], "- stray\n- next"),
        ([block("a", "ul.1 li.2"), block("loose", "ul.1")], "- a\n\n  loose"),
        ([Block(0, "a line", "line")], "a line"),
        ([], ""),
        ([block("  \n ")], ""),
    ],
)  # fmt: skip
def test_structure(blocks: list[Block], expected: str) -> None:
    assert render(blocks) == expected


@pytest.mark.parametrize(
    ("text", "marks", "expected"),
    [
        ("a bold word", [("strong", "bold")], "a **bold** word"),
        ("a bold word", [("em", " bold ")], "a _bold_ word"),
        ("unbelievable", [("strong", "believ")], "un**believ**able"),
        ("unbelievable", [("em", "believ")], "un<em>believ</em>able"),
        ("say,so", [("strong", "say,")], "<strong>say,</strong>so"),
        ("say, so", [("strong", "say,")], "**say,** so"),
        ("a b c", [("strong", "a b c"), ("em", "b")], "**a _b_ c**"),
        ("ab", [("strong", "a"), ("strong", "b")], "**ab**"),
        ("a b c", [("strong", "a b"), ("em", "b c")], "**a _b_** _c_"),
        ("gone now", [("del", "gone")], "~~gone~~ now"),
        ("H2O", [("sub", "2")], "H<sub>2</sub>O"),
        ("run ls now", [("code", "ls")], "run `ls` now"),
        ("run a`b now", [("code", "a`b")], "run ``a`b`` now"),
        ("run `b` now", [("code", "`b`")], "run `` `b` `` now"),
        ("see it", [("link", "it", "https://a.example/x (1)")], "see [it](https://a.example/x%20%281%29)"),
        ("see it", [("link", "it", "/x", 'the "x"')], 'see [it](/x "the \\"x\\"")'),
        ("see it", [("link", "it", "/x?a&lt;")], "see [it](/x?a\\&lt;)"),
        ("see it", [("link", "it", "javascript:alert(1)")], "see it"),
        ("see it", [("link", "it", " Data:text/html,x")], "see it"),
        ("see it", [("link", "it", "vb\tscript:x")], "see it"),
        ("a *\nb", [("strong", "a *\nb")], "**a \\*\\\nb**"),
        ("see it", [("link", "see it", "/x"), ("strong", "it")], "[see **it**](/x)"),
        ("see [it]", [("link", "[it]", "/x")], "see [\\[it\\]](/x)"),
        ("f() is", [("code", "f()"), ("link", "f()", "/f")], "[`f()`](/f) is"),
        ("wow! it", [("link", " it", "/x")], "wow! [it](/x)"),
        ("Great!", [("strong", "Great!")], "**Great!**"),
        ("wow!it", [("link", "it", "/x")], "wow\\![it](/x)"),
        ("all", [("image", "", "/i.png", "an *i*")], "![an \\*i\\*](/i.png) all"),
        ("press  now", [("image", " now", "/i.png")], "press ![](/i.png) now"),
        ("press now", [("image", " now", "/i.png")], "press ![](/i.png) now"),
        ("press now", [("image", "now", "/i.png")], "press ![](/i.png) now"),
        ("pressed", [("image", "ed", "/i.png")], "press![](/i.png)ed"),
        ("the pier:\nold", [("image", "old", "/i.png")], "the pier:\\\n![](/i.png)\\\nold"),
        ("ls\n  cd", [("code", "ls\n  cd")], "`ls`\\\n`  cd`"),
        ("ls\n\n cd", [("code", "ls\n\n cd")], "`ls`\\\n` cd`"),
        ("", [("link", "", "/x"), ("image", "", "/i.png")], "[![](/i.png)](/x)"),
        ("none", [("image", "", "data:image/png;base64,xx")], "none"),
    ],
)
def test_marks(text: str, marks: list[tuple[str, ...]], expected: str) -> None:
    assert render([block(text, "", *marks)]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# no", "\\# no"), ("#tag", "#tag"), ("- no", "\\- no"), ("-5 degrees", "-5 degrees"), ("1. no", "1\\. no"),
        ("1.5 times", "1.5 times"), ("2019) no", "2019\\) no"), ("> no", "\\> no"), ("a > b", "a > b"),
        ("2 * 3 * 4", "2 * 3 * 4"), ("name *\nfoo *", "name \\*\\\nfoo *"), ("a\n * b", "a\\\n\\* b"),
        ("*no*", "\\*no\\*"), ("snake_case_name", "snake_case_name"), ("_no_", "\\_no\\_"),
        ("a `no`", "a \\`no\\`"), ("[1]", "\\[1]"), ("a < b", "a < b"), ("<b>", "&lt;b>"), ("\\<b>", "\\\\&lt;b>"), ("</b>", "&lt;/b>"), ("<!-- b", "&lt;!-- b"),
        ("i<?b", "i&lt;?b"), ("AT&T", "AT&T"),
        ("&amp;", "\\&amp;"), ("C:\\dir", "C:\\dir"), ("\\*", "\\\\\\*"), ("end \\", "end \\"), ("Hello!", "Hello!"),
        ("~5 km", "~5 km"), ("~~no~~", "\\~\\~no\\~\\~"), ("a\n===", "a\\\n\\==="), ("a\n---", "a\\\n\\---"),
        ("a|b\n-|-", "a|b\\\n\\-|-"), ("a\n# b", "a\\\n\\# b"),
    ],
)  # fmt: skip
def test_only_what_would_be_markup_is_escaped(text: str, expected: str) -> None:
    assert render([block(text)]) == expected
    assert parsed_words(expected) == text.split()


def test_a_table_has_its_first_row_of_headers_as_header() -> None:
    table = [row("table.1 tr.2", "Name", "Age", header=True), row("table.1 tr.3", "Ada | B", "3\n6", "x")]
    assert render(table) == "| Name | Age |  |\n| --- | --- | --- |\n| Ada \\| B | 3<br>6 | x |"


def test_a_table_without_headers_has_an_empty_header() -> None:
    table = [row("table.1 tr.2", "a", "b"), row("table.1 tr.3", "c", "d")]
    assert render(table) == "|  |  |\n| --- | --- |\n| a | b |\n| c | d |"
    assert "<td>a</td>" in html(render(table))


def test_a_header_cell_that_names_its_row_makes_no_header() -> None:
    first = row("table.1 tr.2", "Name", "Ada")
    first = Block(0, first.text, "tr", first.frames, (Span("cell", 0, 4, "th"), first.spans[1]))
    assert render([first]).startswith("|  |  |\n| --- | --- |\n| Name | Ada |")


def test_a_row_of_blocks_is_a_row_of_cells() -> None:
    cells = [block("a", "table.1 tr.2 td.3"), block("b", "table.1 tr.2 td.4"), row("table.1 tr.5", "c", "d")]
    assert render(cells) == "|  |  |\n| --- | --- |\n| a | b |\n| c | d |"


def test_marks_stay_in_their_cells() -> None:
    table = row("table.1 tr.2", "one two", "three four")
    table = Block(0, table.text, "tr", table.frames, (*table.spans, Span("strong", 4, 13)))
    assert render([table]).splitlines()[-1] == "| one **two** | **three** four |"


def test_an_image_is_in_the_cell_that_begins_before_it() -> None:
    first = [Span("cell", 0, 0, "td"), Span("link", 0, 0, "/x"), Span("image", 0, 0, "/i")]
    spans = (*first, Span("cell", 0, 3, "td"), Span("image", 4, 4, "/j"), Span("cell", 4, 7, "td"))
    rows = [Block(0, "Ann Bob", "tr", frames("table.1 tr.2"), spans), row("table.1 tr.3", "a", "b", "c")]
    assert render(rows).splitlines()[2] == "| [![](/i)](/x) | Ann ![](/j) | Bob |"


def test_an_image_behind_the_text_of_its_link_is_in_it() -> None:
    def written(*image: Span) -> str:
        return render([Block(0, "the map here", "p", (), (Span("link", 4, 7, "/x"), *image))])

    assert written(Span("link", 8, 8, "/x"), Span("image", 8, 8, "/i")) == "the [map ![](/i)](/x) here"
    assert written(Span("link", 8, 8, "/y"), Span("image", 8, 8, "/i")) == "the [map](/x) [![](/i)](/y) here"
    assert written(Span("image", 8, 8, "/i")) == "the [map](/x) ![](/i) here"


def two(text: str) -> list[Block]:
    """Two blocks in the second cell of a row."""
    return [block(text, "table.1 tr.3 td.4=1"), block(text, "table.1 tr.3 td.4=1")]


@pytest.mark.parametrize(
    "blocks",
    [
        [block("a", "table.1 tr.2 td.3"), block("b", "table.1 tr.2 td.3")],
        [block("a", "table.1 tr.2 td.3 ul.4 li.5"), block("b", "table.1 tr.2 td.6")],
        [row("table.1 tr.2", "a"), block("b", "")],
        [row("table.1 tr.2", "a", "b"), block("c", "table.1 tr.3 td.4 h2.5")],
        [block(w, f"table.1 tr.{r} td.{r}{c}") for r in (2, 3) for c, w in ((1, "a"), (1, "b"), (2, "c"))],
        [row("table.1 tr.2", "a", "b", header=True), row("table.1 tr.3", "c"), *two("d " * 300)],
        [row("table.1 tr.2", "a", "b"), row("table.1 tr.3", "c"), *two("d " * 80)],
        [row("table.1 tr.2", "a", "b"), row("table.1 tr.3", "c", "d"), *two("e")],
        [row("table.1 tr.2", "a", header=True), *two("b")],
        [row("table.1 tr.2", "a", "b", header=True), *two("d"), block("e", "table.1 ul.9 li.8")],
    ],
)
def test_a_layout_table_is_plain_flow(blocks: list[Block]) -> None:
    assert "---" not in render(blocks)
    assert parsed_words(render(blocks)) == words(blocks)


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ([row("table.1 tr.2", "a", "b", header=True), row("table.1 tr.3", "c"), *two("d " * 200)], "| c | d"),
        ([row("table.1 tr.2", "a", "b", header=True), *two("d")], "|  | d<br>d |"),
        ([block("c", "table.1 tr.2 th.1"), block("b", "table.1 tr.2 td.2"),
          block("c", "table.1 tr.3 th.3"), *two("d")], "| c | d<br>d |"),
        ([row("table.1 tr.2", "a", "b"), row("table.1 tr.3", "c"), *two("d")], "| c | d<br>d |"),
        ([row("table.1 tr.2", "a", "b"), row("table.1 tr.3", "c"), block("d", "table.1 tr.3 td.4 h3.5")], "| c | d |"),
        ([row("table.1 tr.2", "a", "b"), row("table.1 tr.3", "c"), block("d|\ne", "table.1 tr.3 td.4 pre.5")],
         "| c | `d\\|`<br>`e` |"),
    ],
)  # fmt: skip
def test_a_table_of_data_stays_one_with_blocks_in_its_cells(blocks: list[Block], expected: str) -> None:
    assert render(blocks).splitlines()[-1].startswith(expected)
    assert render(blocks).splitlines()[1].startswith("| ---")


def test_a_cell_that_reaches_over_others_leaves_empty_ones() -> None:
    table = [
        placed_row("table.1 tr.2", (0, "Town"), (1, "Votes"), header=True),
        placed_row("table.1 tr.3", (1, "first"), (2, "second"), header=True),
        placed_row("table.1 tr.4", (0, "Marl"), (1, "12"), (2, "19")),
        placed_row("table.1 tr.5", (0, "none")),
    ]
    lines = [
        "| Town | Votes |  |",
        "| --- | --- | --- |",
        "|  | first | second |",
        "| Marl | 12 | 19 |",
        "| none |  |  |",
    ]
    assert render(table).splitlines() == lines


def test_an_empty_cell_stands_before_the_one_that_begins_at_its_place() -> None:
    spans = (Span("cell", 0, 3, "th", "1"), Span("cell", 0, 0, "td", "0"))  # in any order
    table = [Block(0, "Age", "tr", frames("table.1 tr.2"), spans), placed_row("table.1 tr.3", (0, "Ann"), (1, "41"))]
    assert render(table) == "|  | Age |\n| --- | --- |\n| Ann | 41 |"


def test_columns_that_no_cell_begins_in_are_left_out() -> None:
    table = [placed_row("table.1 tr.2", (3, "a"), (90, "b")), placed_row("table.1 tr.3", (3, "c"), (90, "d"))]
    assert render(table) == "|  |  |\n| --- | --- |\n| a | b |\n| c | d |"


def test_few_cells_make_no_long_table() -> None:
    wide = placed_row("table.1 tr.2", *((column, "a") for column in range(100)))
    rows = [placed_row(f"table.1 tr.{i}", (99, "b")) for i in range(3, 1000)]
    assert render([wide, *rows]).count("|") < 5 * 1100


def test_a_table_in_a_layout_table_is_a_table() -> None:
    outer = "table.1 tr.2 td.3"
    page = [block("Head", f"{outer} h2.4"), row(f"{outer} table.5 tr.6", "a", "b", header=True)]
    assert render(page) == "## Head\n\n| a | b |\n| --- | --- |"


def test_a_caption_stands_before_its_table() -> None:
    page = [block("What it shows", "table.1"), row("table.1 tr.2", "a", "b", header=True)]
    assert render(page) == "What it shows\n\n| a | b |\n| --- | --- |"


@settings(max_examples=150, deadline=None)
@given(marked_blocks())
@example(block("a*b", "", ("strong", "a*"), ("em", "*b")))
def test_a_paragraph_keeps_its_words(paragraph: Block) -> None:
    assert parsed_words(render([paragraph])) == words([paragraph])


@settings(max_examples=150, deadline=None)
@given(pages())
def test_a_page_keeps_its_words(page: list[Block]) -> None:
    assert parsed_words(render(page)) == words(page)
    assert render(page) == render(page)


@settings(max_examples=100, deadline=None)
@given(marked_blocks())
def test_links_lead_nowhere_unsafe(paragraph: Block) -> None:
    tokens = [child for token in PARSER.parse(render([paragraph])) for child in token.children or []]
    addresses = [str(t.attrs.get("href", t.attrs.get("src", ""))) for t in tokens]
    assert not any("script" in a.lower() or a.lower().startswith("data:") for a in addresses)


def test_depth_is_capped_and_keeps_the_words() -> None:
    deep = tuple(Frame("ul" if i % 2 == 0 else "li", i) for i in range(10_000))
    page = [block("in"), Block(0, "deep", "li", deep), Block(0, "again", "li", deep), block("out")]
    assert parsed_words(render(page)) == words(page)
    assert max(map(len, render(page).splitlines())) < 100


@pytest.mark.parametrize(
    ("line", "is_kept"),
    [
        ("See **the pier** and [the boat](https://harbour.example/a), or <https://harbour.example/b>.", True),
        ("un<em>!!</em>like H<sub>2</sub>O<br>", True),
        ('un<em onclick="x()">!!</em>', False),
        ("<script>x()</script>", False),
        ("<embed>", False),
        ("</div>", False),
        ("<!-- x", False),
        ("[a](javascript:x())", False),
        ("[a]: javascript:x()\n\n[a]", False),
        ("> [a]: javascript:x()\n\n[a]", False),
        ("- [a]: javascript:x()\n\n[a]", False),
        ("1. [a]: javascript:x()\n\n[a]", False),
        ("[a\\]b]: javascript:x()\n\n[a\\]b]", False),
        ("> [a]:\n> javascript:x()\n\n[a]", False),
        ("[a]: <javascript:x()>\n\n[a]", False),
        ("[a]: java&#115;cript:x()\n\n[a]", False),
        ("[^1]: javascript:x()\n\n[^1]", False),
        ("See [the report][a].[^1]\n\n[a]: https://harbour.example/a\n[^1]: The note.", True),
        ("Press <kbd>Q</kbd>, <b>twice</b>.<br/>Then wait.", True),
    ],
)
def test_markdown_that_was_given_is_handed_on_where_it_is_safe(line: str, is_kept: bool) -> None:
    written = render([Block(0, line, "markdown")])
    assert (written == line) is is_kept
    tokens = [child for token in PARSER.parse(written) for child in [token, *(token.children or [])]]
    assert all(t.content in HARMLESS_TAGS for t in tokens if t.type.startswith("html"))
    assert not any("javascript" in str(t.attrs.get("href", "")) for t in tokens)


@pytest.mark.parametrize(
    "part",
    [
        "- a\n- b",
        "> quote",
        "---",
        "![Plan](plan.png)",
        "See [ref][1].\n\n[1]: https://x.example",
        "~~~\nx\n~~~",
        "a <br> b",
    ],
)
def test_a_text_below_a_heading_keeps_its_marks(part: str) -> None:
    told = "The old pier has been mended, and four boats a day sail from it to the islands."
    article = cleaner.clean_text(f"# The pier\n\n{told}\n\n{part}\n\n{told.replace('four', 'five')}")
    assert article.markdown == article.body == f"{told}\n\n{part}\n\n{told.replace('four', 'five')}"


def test_a_break_that_nobody_sees_is_one_that_is_seen() -> None:
    assert render([Block(0, "The pier,  \nthe boat.  ", "markdown")]) == "The pier,\\\nthe boat."


def test_code_of_a_markdown_text_stays_code() -> None:
    code = "```html\n<table>\n  <td>`a`</td>\n```"
    assert render([Block(0, code, "markdown")]) == code
    assert render([Block(0, code.replace("```", "~~~"), "markdown")]) == code
    longer = "~~~\n<b>\n```\n<i>\n~~~"
    assert html(render([Block(0, longer, "markdown")])) == "<pre><code>&lt;b&gt;```&lt;i&gt;</code></pre>"
    for no_code in (
        "```\n<b onclick=x>\n~~~",
        "```\n<script>\n````",
        "a\n```\n<script>\n```",
        "``` a`b\n<script>\n```",
    ):
        written = PARSER.parse(render([Block(0, no_code, "markdown")]))
        assert not any(t.type.startswith("html") for w in written for t in [w, *(w.children or [])])


def test_our_own_markdown_comes_back_as_it_went() -> None:
    text = (
        "# Boats of the bay\n\nIt is un<em>!!</em>like **any** other [boat](https://harbour.example/a) of _its_ size."
    )
    assert cleaner.clean_text(text).markdown == text.partition("\n\n")[2]


def test_no_tag_begins_in_what_is_written() -> None:
    """Not behind a backslash either, which some parsers do not know before '<'."""
    written = "<script>alert(1)</script>"
    titled = render([block("a lamp", "", ("link", "lamp", "/lamp", f'a "{written}"'))])
    assert "<" not in titled
    assert [token.attrs["title"] for token in MarkdownIt().parseInline(titled)[0].children or () if token.attrs] == [
        f'a "{written}"'
    ]
    code = render([block(f"a {written}", "", ("code", written))])
    assert code == f"a `{written}`"
