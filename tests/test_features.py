"""The model's features: values worked out by hand, and what holds on every page however odd."""

from __future__ import annotations

import math
import struct
import sys
from collections.abc import Sequence
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.blocks.features import (
    KnownTokens,
    Lexicon,
    PageFacts,
    Tables,
    Words,
    features,
    known_tokens,
    measure,
    name_tokens,
    nodes,
    page_tokens,
    page_words,
    phrase_token,
    token_columns,
    word_tokens,
)
from cleaner.blocks.html import cut
from cleaner.blocks.scan import letters
from cleaner.read.parse import parse
from cleaner.records import Block, Node

TWENTY = "word " * 19
PAGE = f"""
<header><a href="/">Home</a></header>
<main><article class="post-body"><h1>A red boat</h1><p>{TWENTY}end.</p><p>{TWENTY}end?</p></article></main>
<ul><li><a href="#top">Top</a></li><li><a href="https://x.example/a">Next</a></li></ul>
<footer hidden>© 2020</footer>
"""
"""Words of its blocks: 1, 3, 20, 20, 1, 1, 1, which are 47, of them 40 in long text."""
FACTS = PageFacts(
    title="A Red Boat",
    types=frozenset({"newsarticle"}),
    og_type="article",
    url="https://x.example/2020/a-b.html",
    article_body="word " * 40,
    strict=False,
)
TABLES = Tables(
    names={"<p": 1.0, "<article": -1.0, "post-body": 2.0, "~body": 0.5},
    words={"red": -1.0, "boat": 3.0},
    phrases={"a red boat": 2.0, "0": -2.0},
)
LOGS = [math.log1p(words) for words in (1, 3, 20, 20, 1, 1, 1)]

BY_HAND: dict[str, Sequence[float]] = {
    # the text
    "log_words": LOGS,
    "chars": [4, 10, 99, 99, 3, 4, 6],
    "linked": [1, 0, 0, 0, 1, 1, 0],
    "links": [1, 0, 0, 0, 1, 1, 0],
    "word_length": [4, 10 / 3, 4.95, 4.95, 3, 4, 6],
    "sentences": [0, 0, 1, 1, 0, 0, 0],
    "sentence_words": [1, 3, 20, 20, 1, 1, 1],
    "ends_mark": [0, 0, 1, 1, 0, 0, 0],
    "upper_first": [1, 1, 0, 0, 1, 1, 0],
    "symbol_first": [0, 0, 0, 0, 0, 0, 1],
    "digits": [0, 0, 0, 0, 0, 0, 4 / 6],
    "upper": [1 / 4, 1 / 10, 0, 0, 1 / 3, 1 / 4, 0],
    "copyright": [0, 0, 0, 0, 0, 0, 1],
    "question": [0, 0, 0, 1, 0, 0, 0],
    "href_length": [1, 0, 0, 0, 4, 19, 0],
    "anchor_link": [0, 0, 0, 0, 1, 0, 0],
    "full_link": [0, 0, 0, 0, 0, 1, 0],
    "hidden": [0, 0, 0, 0, 0, 0, 1],
    # the elements around it
    "tag": [19, 2, 1, 1, 6, 6, 18],
    "depth": [2, 4, 4, 4, 3, 3, 2],
    "in_header": [0, -1, -1, -1, -1, -1, -1],
    "in_article": [-1, 1, 1, 1, -1, -1, -1],
    "in_main": [-1, 2, 2, 2, -1, -1, -1],
    "in_ul": [-1, -1, -1, -1, 1, 1, -1],
    "parent_long": [0, 0, 0.5, 0.5, 0, 0, 0],
    "parent_linked": [1, 0, 0, 0, 1, 1, 0],
    "parent2_long": [1, 1, 1, 1, 0, 0, 1],
    "parent2_linked": [3 / 47, 0, 0, 0, 1, 1, 3 / 47],
    "parent2_size": [math.log1p(count) for count in (7, 3, 3, 3, 2, 2, 7)],
    "parent2_mean": [47 / 7, 43 / 3, 43 / 3, 43 / 3, 1, 1, 47 / 7],
    "parent4_mean": [47 / 7] * 7,
    "c35_in": [0, 0, 0, 1, 0, 0, 0],
    "c35_distance": [3, 1, 1, 0, 3, 3, 3],
    "c60_in": [0, 1, 1, 1, 0, 0, 0],
    "c60_distance": [2, -1, -1, -1, 2, 2, 2],
    "list_depth": [0, 0, 0, 0, 1, 1, 0],
    "heading": [0, 1, 0, 0, 0, 0, 0],
    # its place
    "index": range(7),
    "place": [i / 7 for i in range(7)],
    "words_before": [words / 47 for words in (0, 1, 4, 24, 44, 45, 46)],
    "long_before": [0, 0, 0, 0.5, 1, 1, 1],
    "long_after": [1, 1, 0.5, 0, 0, 0, 0],
    "from_h1": [-1, 0, 1, 2, 3, 4, 5],
    "long_from_title": [0, 0, 0, 20, 40, 40, 40],
    "is_title": [0, 1, 0, 0, 0, 0, 0],
    "since_heading": [-1, 0, 1, 2, 3, 4, 5],
    "last_heading": [0, 1, 1, 1, 1, 1, 1],
    "headings_before": [0, 1, 1, 1, 1, 1, 1],
    "h1s_before": [0, 0, 1, 1, 1, 1, 1],
    "article_order": [-1, 0, 0, 0, -1, -1, -1],
    "articles": [1] * 7,
    # its neighbours
    "words_prev1": [-1, *LOGS[:-1]],
    "words_next3": [*LOGS[3:], -1, -1, -1],
    "tag_next1": [2, 1, 1, 6, 6, 18, -1],
    "stop_prev1": [-1, 0, 0, 1, 1, 0, 0],
    "same_parent_prev1": [0, 0, 1, 1, 0, 1, 0],
    "same_parent_next1": [0, 1, 1, 0, 1, 0, 0],
    "long_within2": [20 / 24, 40 / 44, 40 / 45, 40 / 45, 40 / 43, 20 / 23, 0],
    "linked_within2": [1 / 24, 1 / 44, 2 / 45, 2 / 45, 2 / 43, 2 / 23, 2 / 3],
    "mass_within8": [math.log1p(40)] * 7,
    "since_long": [99, 99, 99, 1, 1, 2, 3],
    "until_long": [2, 1, 1, 99, 99, 99, 99],
    # those built alike
    "group_count": [math.log1p(count) for count in (1, 1, 2, 2, 2, 2, 1)],
    "group_words": [words / 47 for words in (1, 3, 40, 40, 2, 2, 1)],
    "group_long": [0, 0, 1, 1, 0, 0, 0],
    "group_mean": [1, 3, 20, 20, 1, 1, 1],
    "group_linked": [1, 0, 0, 0, 1, 1, 0],
    "run_before": [0, 0, 0, 1, 0, 1, 0],
    "run_after": [0, 0, 1, 0, 1, 0, 0],
    # the tables; the article element has -1 + 2 + 0.5
    "names_own": [0, 0, 1, 1, 0, 0, 0],
    "names_near": [0, 0.9, 1.9, 1.9, 0, 0, 0],
    "names_sum": [0, 1.5, 2.5, 2.5, 0, 0, 0],
    "names_low": [0, -1, -1, -1, 0, 0, 0],
    "names_high": [0, 2, 2, 2, 0, 0, 0],
    "near_prev1": [0, 0, 0.9, 1.9, 1.9, 0, 0],
    "low_next1": [-1, -1, -1, 0, 0, 0, 0],
    "word_mean": [0, 1, 0, 0, 0, 0, 0],
    "word_low": [0, -1, 0, 0, 0, 0, 0],
    "word_high": [0, 3, 0, 0, 0, 0, 0],
    "word_first": [0, -1, 0, 0, 0, 0, 0],
    "phrase": [0, 2, 0, 0, 0, 0, -2],
    # what heads it: the title's phrase and words; the header's link, the list and the footer open themselves
    "head_phrase": [0, 2, 2, 2, 2, 2, 2],
    "head_words": [0, 1, 1, 1, 1, 1, 1],
    "main_head_phrase": [0, 2, 2, 2, 2, 2, 2],
    "opener_phrase": [0, 2, 0, 0, 0, 0, -2],
    "opener_words": [0, 1, 0, 0, 0, 0, 0],
    # what the page declares
    "in_article_body": [0, 0, 0.5, 0.5, 0, 0, 0],
    "in_description": [0] * 7,
    "from_description": [-999] * 7,
    # the page
    "p_words": [math.log1p(47)] * 7,
    "p_long": [40 / 47] * 7,
    "p_longest": [20] * 7,
    "p_linked": [3 / 47] * 7,
    "p_paragraphs": [2 / 7] * 7,
    "p_hidden": [1 / 47] * 7,
    "p_h1": [1] * 7,
    "p_long_count": [2] * 7,
    "p_strict": [0] * 7,
    "p_article_body": [math.log1p(40)] * 7,
    "p_path_depth": [1] * 7,
    "p_path_length": [14] * 7,
    "p_path_digits": [4] * 7,
    "p_path_dashes": [1] * 7,
    "p_og_article": [1] * 7,
    "p_newsarticle": [1] * 7,
    "p_article": [0] * 7,
}


def blocks_of(html: str) -> tuple[Block, ...]:
    return cut(parse(html).root)


def texts_of(html: str) -> list[Block]:
    return [block for block in blocks_of(html) if block.text]


def columns_of(html: str, facts: PageFacts = FACTS, tables: Tables = TABLES) -> dict[str, list[float]]:
    columns = features(measure(texts_of(html)), facts, tables)
    return {name: column.tolist() for name, column in columns.items()}


@pytest.fixture(scope="module")
def columns() -> dict[str, list[float]]:
    return columns_of(PAGE)


@pytest.mark.parametrize("name", BY_HAND)
def test_values_worked_out_by_hand(name: str, columns: dict[str, list[float]]) -> None:
    assert columns[name] == pytest.approx(list(BY_HAND[name]))


@pytest.mark.parametrize(
    ("html", "name", "value"),
    [
        ("<p>one, two; three four", "commas", 2 / 4),
        ("<p>One. Two! Three four", "sentences", 2),
        ("<p>一二三四。五六七八。", "sentences", 2),
        ("<p>One. Two", "sentences", 0),
        ("<p>By:", "ends_colon", 1),
        ("<p>More…", "ends_dots", 1),
        ("<p>1 of 2", "digit_first", 1),
        ("<p>m²", "digits", 1 / 2),
        ("<p>NEWS", "all_upper", 1),
        ("<p>(c) 2020", "copyright", 1),
        ("<p>After a, b and (c) 2020", "copyright", 0),
        ("<p>a | b · c • d » e", "bars", 4),
        ("<p>„Ja“", "quotes", 1),
        ("<p>a<br>b", "breaks", 1),
        ("<p><b>bold</b><i>type</i> is", "emphasised", 8 / 11),
        ("<p><span class=x>half</span>half", "inlined", 1 / 2),
        ("<p><img src=/a.png>Text", "image", 1),
        ("<p>at www.x.example", "address", 1),
        ("<p>a@x.example", "at", 1),
        ("<p>and so on ...", "dots", 1),
        ("<p><a>no</a>address", "links", 0),
        ("<table><tr><td>a<td>b</table>", "cells", 2),
        ("<pre>code</pre>", "in_pre", 1),
        ("<figure><figcaption>A boat</figcaption></figure>", "in_figcaption", 1),
        ("<ul><li><ol><li>deep</ol></ul>", "list_depth", 2),
        ("<p><span class=post-body>Mostly</span> of", "names_inline", 2.5),
        ("<p>half <span class=post-body>half</span>", "names_inline", 0),
        ("<p>text", "from_h1", -999),
        ("<p>text", "long_from_title", -9999),
        ("<p>text", "p_h1", 0),
    ],
)
def test_one_block(html: str, name: str, value: float) -> None:
    assert columns_of(html)[name] == pytest.approx([value])


def test_repeats_are_counted_up_to_nine() -> None:
    assert columns_of("<p>Ad<p>ad<p>Text")["repeats"] == [1, 1, 0]
    assert columns_of("<p>ad" * 12)["repeats"] == [9] * 12


def test_dates_count_where_they_are_marked_up() -> None:
    assert columns_of("<p><time>May</time><p>June<p><time>July</time><p>end")["dates_before"] == [0, 1, 1, 2]


def test_articles_are_numbered_from_the_outside() -> None:
    columns = columns_of("<article><p>a<article><p>b</article></article><article><p>c</article><p>d")
    assert columns["article_order"] == [0, 0, 2, -1]
    assert columns["articles"] == [3] * 4


def test_a_title_is_nearly_all_of_a_block() -> None:
    facts = PageFacts(title="a red boat by the sea")
    html = "<p>A red boat by the sea!<p>a red boat by<p>A red boat by the sea in June of last year"
    assert columns_of(html, facts)["is_title"] == [1, 0, 0]


def test_a_hidden_heading_is_not_where_the_page_begins() -> None:
    assert columns_of("<h1 hidden>Site</h1><h1>A red boat</h1><p>text")["from_h1"] == [-1, 0, 1]


def test_groups_go_by_the_names_of_two_elements() -> None:
    html = "<div class=a><p>1<p id=x>2<p class=b>3</div><div class=c><p>4</div>"
    assert columns_of(html)["run_before"] == [0, 1, 0, 0]
    residue = '<div class="<% a"><p>1</div><div class="<% b"><p>2</div>'
    assert columns_of(residue)["run_before"] == [0, 1]


@pytest.mark.parametrize(
    ("url", "depth"), [("", -1), ("https://x.example", -1), ("https://x.example/", -1), ("https://x.example/a", 0)]
)
def test_the_depth_of_an_address(url: str, depth: float) -> None:
    assert columns_of("<p>text", PageFacts(url=url))["p_path_depth"] == [depth]


def test_hidden_or_linked_text_is_no_long_text() -> None:
    assert columns_of(f"<p hidden>{TWENTY}")["p_long"] == [0]
    assert columns_of(f"<p><a href=/>{TWENTY}</a>")["p_long"] == [0]
    assert columns_of(f"<p>{TWENTY}")["p_long"] == [1]


HEADED = Tables(words={"news": 1.0}, phrases={"related": -3.0, "story": 2.0, "hi": -1.0})


@pytest.mark.parametrize(
    ("html", "name", "values"),
    [
        ("<h2>Story<p>a<h3>Related<p>b", "head_phrase", [2, 2, -3, -3]),
        ("<h2>Story<p>a<h3>Related<p>b", "main_head_phrase", [2, 2, 2, 2]),
        ("<p>a<p><b>Related</b><p>b", "head_phrase", [0, -3, -3]),
        ("<p>a<p><b>Related.</b><p>b", "head_phrase", [0, 0, 0]),
        ("<p>a<p><b><a href=/>Related</a></b><p>b", "head_phrase", [0, 0, 0]),
        ("<h4>News news<p>a", "head_words", [1, 1]),
        (f"<p>{TWENTY}<div><p>Related<section><p>hi<p>b</section></div><p>c", "opener_phrase", [0, -3, -3, -3, 0]),
        ("<div><p>Related<p>hi</div>", "opener_phrase", [-3, -1]),
    ],
)
def test_what_heads_a_block(html: str, name: str, values: list[float]) -> None:
    assert columns_of(html, tables=HEADED)[name] == values


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("The red boat  came home late.", 1),
        ("red boat", 0),
        ("A blue boat came home late.", 0),
        (f"It begins in words that the body has not, {'and it ends the same ' * 4}", 0.5),
        (f"{'a word ' * 9}that the body has not, {'and it ends the same ' * 4}", 1),
    ],
)
def test_text_that_is_declared_as_body(text: str, held: float) -> None:
    facts = PageFacts(article_body=f"{'a word ' * 9} so. The RED boat came\nhome late. {'and it ends the same ' * 4}")
    assert columns_of(f"<p>{text}", facts)["in_article_body"] == [held]


def test_text_that_a_summary_repeats() -> None:
    summary = "The red boat came home late from the islands, its crew said on the quay"
    facts = PageFacts(descriptions=("Too short to tell", summary + " ..."))
    columns = columns_of(f"<p>Home<p>{summary}.<p>{summary[:45]}<p>{summary[:20]}", facts)
    assert columns["in_description"] == [0, 1, 1, 0]
    assert columns["from_description"] == [-1, 0, 1, 2]


def test_lines_of_a_text_are_refused() -> None:
    line = Block(0, "A line.", "line", line=1)
    with pytest.raises(ValueError, match="line 1 has no element"):
        measure([line])


def test_token_columns_are_those_of_features(columns: dict[str, list[float]]) -> None:
    tokens = token_columns(measure(blocks_of(PAGE)), TABLES)
    assert {name: column.tolist() for name, column in tokens.items()} == {name: columns[name] for name in tokens}
    assert len(tokens) == 21


def test_tokens_of_names() -> None:
    node = Node("div", ("post-body", "ad", "#c2"), {"role": "Main", "href": "/"}, None, 1, 0)
    assert name_tokens(node) == ["<div", "post-body", "~post", "~body", "ad", "#c2", "role=main"]


def test_tokens_of_words() -> None:
    assert word_tokens("A red-boat 7x") == ["red", "boat"]
    many = [f"w{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"]
    assert word_tokens(" ".join(many)) == many[:12] + many[-12:]


@settings(deadline=None)
@given(st.text("ab Σ1\n'", min_size=200, max_size=500))
def test_words_of_a_long_text_are_those_of_all_of_it(text: str) -> None:
    words = letters(text)
    assert word_tokens(text) == (words if len(words) <= 24 else words[:12] + words[-12:])


def test_tokens_of_a_page() -> None:
    html = "<body class=shop><h1>A red boat</h1><h2>Parts</h2><p>Add 2 to cart<p>" + TWENTY + "end."
    facts = PageFacts(
        url="https://shop.x.example/boats/a-red-boat.html",
        head_title="Red | X",
        types=frozenset({"product"}),
        og_type="website",
    )
    tokens = page_tokens(measure(texts_of(html)), facts)
    assert {token for token in tokens if not token.startswith("name:<")} == {
        *("name:shop", "h1:red", "h1:boat", "heading:parts", "label:a red boat", "label:parts", "label:add 0 to cart"),
        *("title:red", "type:product", "og:website", "host:shop", "folder:boats", "steps:2", "dashes:2"),
        *("path:boats", "path:red", "path:boat", "path:html", "ending:html", "number:False"),
    }


def test_known_tokens_are_the_numbers_of_those_that_are_known() -> None:
    page = measure(texts_of(PAGE + "<h2 class='post-title b'>Two parts</h2><p role=note>Reply"))
    facts = PageFacts(url="https://x.example/a/b-c.html", head_title="Red | X", types=frozenset({"article"}))
    tokens = sorted(page_tokens(page, facts))
    asked = ["name:gone", *tokens[::2], "label:gone", "elsewhere:x"]
    by_place: dict[str, dict[str, int]] = {}
    for number, token in enumerate(asked):
        place, _, word = token.partition(":")
        by_place.setdefault(place, {})[word] = number
    assert len(by_place) > 9
    assert {asked[number] for number in known_tokens(page, facts, KnownTokens(by_place))} == set(tokens[::2])


def test_words_have_the_numbers_of_those_that_are_known() -> None:
    page = measure(texts_of("<p>Our Services, our team.<li>Über uns 24<p>x"))
    words = page_words(page)
    assert words == {"word:our", "word:services", "word:team", "word:über", "word:uns"}
    asked = ["gone", "our", "uns", "über"]
    table = Lexicon({}, {word: number for number, word in enumerate(asked)})
    known = Words(table, page.lowered).numbers
    assert {f"word:{asked[number]}" for number in known} == words & {f"word:{w}" for w in asked}
    assert known == [1, 2, 3]
    assert Words(Lexicon({"our": 1.0}), page.lowered).numbers == []
    long = measure(texts_of("<p>" + "word " * 40 + "last"))
    assert page_words(long) == {"word:word"}
    assert Words(Lexicon({}, {"word": 0, "last": 1}), long.lowered).numbers == [0]


@pytest.mark.parametrize("url", ["", "no address", "http://[", "file:///a/b"])
def test_no_tokens_of_what_is_no_address(url: str) -> None:
    tokens = page_tokens(measure(texts_of("<p>x")), PageFacts(url=url))
    assert not {token.partition(":")[0] for token in tokens} & {"host", "path", "folder", "steps"}


def test_tokens_of_phrases() -> None:
    assert phrase_token("Page 12, of  3!") == "page 0 of 0"
    assert phrase_token("»…«") is None
    assert phrase_token("x" * 80) == "x" * 80
    assert phrase_token("x" * 81) is None


def test_sums_from_the_inside_out_are_those_in_reading_order(monkeypatch: pytest.MonkeyPatch) -> None:
    html = PAGE + '<div><p>half <a href="/">linked</a><section><p><a href="/">all</a> but this</section></div>'
    climbed = columns_of(html)
    monkeypatch.setattr(nodes, "SHALLOW", 0)
    summed = columns_of(html)
    for name, column in climbed.items():
        assert summed[name] == pytest.approx(column)


def _steps(html: str) -> int:
    """Lines that run for the features of a page: a measure of time that is the same on every machine."""
    texts = texts_of(html)
    steps = 0

    def count(frame: FrameType, event: str, argument: object) -> Any:
        nonlocal steps
        steps += event == "line"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        features(measure(texts), FACTS, TABLES)
    finally:
        sys.settrace(before)
    return steps


@pytest.mark.parametrize(
    "page",
    [
        lambda size: "<p>one <a href=/>link</a>" * size,
        lambda size: "<div class=a>text <a href=/>link</a>" * size,
        lambda size: "<article>" * size + "<p>one <a href=/>link</a>" * size,
        lambda size: "<ul><li>" * size + "<p>one" * size,
    ],
    ids=["flat", "nested", "deep", "deep-lists"],
)
def test_time_is_linear(page: Any) -> None:
    assert _steps(page(400)) < 2.2 * _steps(page(200))


TAGS = st.sampled_from("p div article section h1 li ul table td pre span a b noscript blockquote br figure".split())
PIECES = st.one_of(
    st.builds("<{}>".format, TAGS),
    st.builds("</{}>".format, TAGS),
    st.sampled_from(['<a href="#x">', "<div hidden>", '<p class="a<b c">', "<img src=/i.png>", "<time>", TWENTY]),
    st.text(st.characters(codec="utf-8", exclude_characters="<&"), max_size=12),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=25).map("".join), st.sampled_from([PageFacts(), FACTS]))
def test_odd_pages(html: str, facts: PageFacts) -> None:
    texts = texts_of(html)
    if not texts:
        return
    columns = features(measure(texts), facts, TABLES)
    for name, column in columns.items():
        assert len(column) == len(texts), name
        assert all(map(math.isfinite, column)), name
    again = features(measure(texts), facts, TABLES)
    assert [(name, _bits(column)) for name, column in again.items()] == [
        (name, _bits(column)) for name, column in columns.items()
    ]
    assert list(columns) == list(columns_of("<p>x"))


def _bits(column: Sequence[float]) -> bytes:
    return struct.pack(f"{len(column)}d", *column)
