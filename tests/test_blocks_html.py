"""Cutting HTML: where blocks begin and end, what they carry, and that nothing visible is lost."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html

from cleaner.blocks.html import cut
from cleaner.read.parse import parse
from cleaner.records import Block


def blocks(markup: str) -> tuple[Block, ...]:
    return cut(parse(markup).root)


def texts(markup: str) -> list[str]:
    return [block.text for block in blocks(markup)]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>one</p><p>two</p>", ["one", "two"]),
        ("<div>head<p>one</p>tail</div>", ["head", "one", "tail"]),
        ("<p>a <b>b</b>c <i> d</i> </p>", ["a bc d"]),
        ("<p>one<br>two</p>", ["one\ntwo"]),
        ("<p>one<br> <br/>two</p>", ["one", "two"]),
        ("<div><br><br>one</div>", ["one"]),
        ("<p>one<!-- no -->two<?pi no?> three</p>", ["onetwo three"]),
        ("<p>a\u00a0\n\t b</p>", ["a b"]),
        ("<p>one</p><p>\u200d</p><p><b>\u200d</b>\u200c</p><p>two</p>", ["one", "two"]),
        (
            "<p><b>\u0646\u0645\u06cc</b>\u200c<i>\u062f\u0627\u0646\u0645</i></p>",
            ["\u0646\u0645\u06cc\u200c\u062f\u0627\u0646\u0645"],
        ),
        ("<p>zero\u200bwidth\x07 and \ufeffmark</p>", ["zerowidth and mark"]),
        ("<p>ม้า\u200bขาว \u200bวิ่ง\u200b</p>", ["ม้า\u200bขาว วิ่ง"]),
        ("<p>x<script>no</script><style>no</style><svg><text>no</text></svg>y</p>", ["xy"]),
        ("<custom-card>one</custom-card>two", ["one", "two"]),
        ("<p>one<hr>two", ["one", "two"]),
        ("<pre>\n  a\n\n   b </pre>", ["  a\n\n   b"]),
        ("<pre><div>a</div><div>b</div></pre>", ["a\nb"]),
        ("<ruby>漢<rt>かん</rt></ruby>字", ["漢かん字"]),
        ("<select><option>A<option>B</select>", ["A", "B"]),
        ("<p>She said <q>no</q>.</p>", ["She said “no”."]),
        ("<p>She said <q class=loud> no <q>at <b>all</b></q></q> again.</p>", ["She said “no ‘at all’” again."]),
        ("<p>She said <q>«no»</q>, “<q>never</q>”, <q></q>.</p>", ["She said «no», “never”, ."]),
        ("<q><p>one</p><p>two</p></q>", ["“one”", "“two”"]),
    ],
)
def test_cuts(markup: str, expected: list[str]) -> None:
    assert texts(markup) == expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>In <st1:City><st1:place>Hafenstadt</st1:place></st1:City> it rained.</p>", ["In Hafenstadt it rained."]),
        (
            "<p><location>HAFENSTADT</location>, <chron>May 4</chron> -- It rained.</p>",
            ["HAFENSTADT, May 4 -- It rained."],
        ),
        ("<p>Wind<o:p></o:p> and rain<o:p>&nbsp;</o:p></p>", ["Wind and rain"]),
        ("<h2>The <x-term>pier</x-term> question</h2>", ["The pier question"]),
        ("<div>It began <relative-time>a day ago</relative-time> here.</div>", ["It began a day ago here."]),
        ("<div>In <x-a><x-b>Hafenstadt</x-b></x-a> it rained.</div>", ["In Hafenstadt it rained."]),
        ("<li>Since <relative-time>May 4</relative-time></li>", ["Since May 4"]),
        ("<li><x-term>Rain</x-term></li>", ["Rain"]),
        ("<table><tr><td>Opened<td><relative-time>May 4</relative-time></table>", ["Opened May 4"]),
        ("<p>Press <button>Save</button> to save it.</p>", ["Press Save to save it."]),
        ("<div>See <slot>the pier</slot>.</div>", ["See the pier."]),
        ("<p>Ask the editor<button>Ann Lee</button>, who knows.</p>", ["Ask the editor Ann Lee, who knows."]),
        ("<h1>The pier<x-tip>Keep it</x-tip></h1>", ["The pier", "Keep it"]),
        ("<p>It rained <x-tip hidden>Keep it</x-tip> there.</p>", ["It rained", "Keep it", "there."]),
        ("<p>It rained.<button>Copy</button></p>", ["It rained.", "Copy"]),
        ("<li><x-name>Ann</x-name><x-role>Editor</x-role></li>", ["Ann", "Editor"]),
        ("<div>It rained. <x-bar>Share</x-bar></div>", ["It rained.", "Share"]),
        ("<div>It rained <x-card><p>all day</p>and</x-card> night.</div>", ["It rained", "all day", "and", "night."]),
        ("<div><x-bar>Share</x-bar> | <x-bar>Print</x-bar></div>", ["Share", "|", "Print"]),
    ],
)
def test_elements_that_html_does_not_know_are_words_of_running_text(markup: str, expected: list[str]) -> None:
    assert texts(markup) == expected


def test_rows_of_data_are_one_block_with_cells() -> None:
    rows = blocks("<table><tr><th>Name<th>Age</tr><tr><td><b>Ann</b><td>41</tr></table>")
    assert [b.text for b in rows] == ["Name Age", "Ann 41"]
    assert [(s.start, s.end, s.value) for s in rows[1].spans if s.kind == "cell"] == [(0, 3, "td"), (4, 6, "td")]
    assert rows[0].frame("table") == rows[1].frame("table")
    assert rows[0].frame("tr") != rows[1].frame("tr")


def test_cells_that_lay_out_a_page_stand_alone() -> None:
    long = "word " * 80
    assert texts(f"<table><tr><td>Menu<td>{long}</tr></table>") == ["Menu", long.strip()]
    nested = blocks("<table><tr><td><p>one</p><p>two</p><td>x</tr></table>")
    assert [b.text for b in nested] == ["one", "two", "x"]
    assert nested[0].frame("td") == nested[1].frame("td") is not None


def columns(markup: str) -> list[list[str | None]]:
    """The columns of the cells of each block: of those in it, or of the one that it stands in."""
    found = []
    for row in blocks(f"<table>{markup}</table>"):
        inside = [s.label for s in row.spans if s.kind == "cell"]
        around = row.frame("td", "th")
        found.append([around.value] if around is not None and not inside else inside)
    return found


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<tr><td>a<td>b<tr><td>c", [["0", "1"], ["0"]]),
        ("<tr><td colspan=2>a<td>b<tr><td>c<td colspan=0>d<td>e", [["0", "2"], ["0", "1", "2"]]),
        ("<tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d", [["0", "1"], ["1"], ["0"]]),
        ("<tr><td>a<td rowspan=2 colspan=2>b<td>c<tr><td>d<td>e", [["0", "1", "3"], ["0", "3"]]),
        ("<tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d", [["0", "1"], ["1"], ["1"]]),
        ("<tr><td rowspan=0>a<td>b<tbody><tr><td>c", [["0", "1"], ["0"]]),
        ("<tr><td rowspan=2>a<td><h4>b</h4><tr><td><h4>c</h4>", [["0"], ["1"], ["1"]]),
        ("<tr><td rowspan=2><table><tr><td rowspan=9>a<td>b</table><td>c<tr><td>d", [["0", "1"], ["1"], ["1"]]),
        ("<tr><td rowspan=-1 colspan=many>a<td>b<tr><td>c", [["0", "1"], ["0"]]),
        ("<tr><td colspan=1000000 rowspan=1000000>a<td>b<tr><td>c", [["0", None], [None]]),
    ],
)
def test_cells_tell_their_column(markup: str, expected: list[list[str | None]]) -> None:
    assert columns(markup) == expected


FRACTION = "<mfrac><mn>1</mn><mn>2</mn></mfrac><mi>m</mi><msup><mi>v</mi><mn>2</mn></msup>"
TEX = r"\frac{1}{2}mv^{2}"
ANNOTATED = f'<math><semantics><mrow>{FRACTION}</mrow><annotation encoding="application/x-tex">{TEX}</annotation></semantics></math>'


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (ANNOTATED, TEX),
        (f'<math alttext="{{\\displaystyle {TEX}}}">{FRACTION}</math>', TEX),
        (f'{ANNOTATED}<img src="/f.svg" alt="{{\\displaystyle {TEX}}}">', TEX),
        (f'<span class="a">{ANNOTATED}</span><span aria-hidden="true"><b>1</b>2mv2</span>', TEX),
        (f"<math>{FRACTION}</math>", "1/2 mv^2"),
        ("<math><annotation encoding='text/plain'>x</annotation><mi>y</mi></math>", "y"),
        (f"<mjx-container><mjx-math aria-hidden=true></mjx-math><math>{FRACTION}</math></mjx-container>", "1/2 mv^2"),
        ('a <b>b</b><span aria-hidden="true">c</span>', "a bc"),
    ],
)
def test_formulas_are_in_the_words_of_tex_or_in_plain_strokes(markup: str, expected: str) -> None:
    (block,) = blocks(f"<p>The energy {markup} of the boat")
    assert block.text == f"The energy {expected} of the boat"
    assert "image" not in [span.kind for span in block.spans]


@pytest.mark.parametrize("around", ["dd", "dd hidden"])
def test_a_formula_is_hidden_only_with_all_that_is_around_it(around: str) -> None:
    formula = f'<span><span style="display: none">{ANNOTATED}</span><img src="/f.svg" alt="{TEX}"></span>'
    (block,) = blocks(f"<dl><{around}>{formula} is the energy</dd></dl>")
    assert (block.text, block.hidden) == (f"{TEX} is the energy", "hidden" in around)


def test_a_formula_may_be_the_root() -> None:
    assert [b.text for b in cut(etree.fromstring("<math alttext='x^2'><mi>y</mi></math>"))] == ["y"]


def test_spans() -> None:
    (block,) = blocks(
        '<p>See <a href=" /x " title="T">the <em>fine</em> page</a>, <code>x=1</code><img src="i.png" alt="A">.</p>'
    )
    assert block.text == "See the fine page, x=1."
    assert [(s.kind, s.start, s.end, s.value, s.label) for s in block.spans] == [
        ("link", 4, 17, "/x", "T"),
        ("em", 8, 12, None, None),
        ("code", 19, 22, None, None),
        ("image", 22, 22, "i.png", "A"),
    ]


def test_empty_cells_and_links_around_images_keep_their_place() -> None:
    (row,) = blocks("<table><tr><td>a<td><td>c</tr></table>")
    assert [(s.start, s.end) for s in row.spans] == [(0, 1), (1, 1), (2, 3)]
    (image,) = blocks('<p>x <a href="/big"><img src="i.png"></a> y</p>')
    assert [(s.kind, s.start, s.end) for s in image.spans] == [("link", 2, 2), ("image", 2, 2)]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<a href=/1><img src=1.png></a><a href=/2>two</a>", ["link", "image", "link"]),
        ("<img src=1.png><a href=/2>two</a>", ["image", "link"]),
        ("<a href=/1><img src=1.png>one</a>", ["link", "image"]),
        ("word <a href=/1><img src=1.png>one</a>", ["link", "image"]),
        ("<a href=/1><b><img src=1.png>one</b></a>", ["link", "strong", "image"]),
    ],
)
def test_what_begins_at_one_place_is_in_the_order_of_the_page(markup: str, expected: list[str]) -> None:
    (block,) = blocks(f"<p>{markup}</p>")
    assert [span.kind for span in block.spans] == expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("Press <img src=i.png> now", [("Press now", [6])]),
        ("Press<img src=i.png> now", [("Press now", [5])]),
        ("Well done <img src=i.png>", [("Well done", [9])]),
        ("The pier:<br><img src=i.png>It is old", [("The pier:\nIt is old", [10])]),
        ("The pier:<br><img src=i.png><br>It is old", [("The pier:", [9]), ("It is old", [])]),
        ("Old<br><br><img src=i.png><br><br>New", [("Old", []), ("", [0]), ("New", [])]),
        ("<img src=i.png> <img src=j.png><br>New", [("New", [0, 0])]),
    ],
)
def test_an_image_stands_behind_the_space_or_break_before_it(
    markup: str, expected: list[tuple[str, list[int]]]
) -> None:
    assert [(b.text, [s.start for s in b.spans]) for b in blocks(f"<p>{markup}</p>")] == expected


def test_cells_of_a_head_are_headers() -> None:
    head, body = blocks("<table><thead><tr><td>Name<td>Age<tbody><tr><td>Ann<td>5</table>")
    assert [s.value for s in (*head.spans, *body.spans)] == ["th", "th", "td", "td"]
    large, _ = blocks("<table><thead><tr><td><p>Name</p><tbody><tr><td>Ann</table>")
    assert large.frame("th") is not None


def test_spans_go_on_across_blocks() -> None:
    first, second = blocks('<a href="/x"><div>one</div><div>two</div></a>')
    assert [(s.kind, s.start, s.end) for s in (*first.spans, *second.spans)] == [("link", 0, 3), ("link", 0, 3)]


def test_inline_elements_with_names_are_spans_for_rules() -> None:
    (block,) = blocks('<p><span class="Ad-Label" rel="tag">Anzeige</span> text</p>')
    (span,) = block.spans
    assert (span.kind, span.start, span.end) == ("inline", 0, 7)
    assert span.node is not None
    assert (span.node.names, span.node.attributes) == (("ad-label",), {"rel": "tag"})


@pytest.mark.parametrize(
    ("attributes", "address"),
    [
        ('src="data:image/gif;base64,R0" data-src="real.jpg"', "real.jpg"),
        ('src="/spacer.gif" data-src=" /b.jpg "', "/b.jpg"),
        ('src="/spacer.gif" data-lazy-src="/b.jpg"', "/b.jpg"),
        ('src="/spacer.gif" data-srcset="/b.jpg 300w, /c.jpg 600w"', "/c.jpg"),
        ('src="/a.jpg" data-src="/b_{width}x.jpg"', "/a.jpg"),
        ('src="/a.jpg" srcset="/b.jpg 2x"', "/a.jpg"),
        ('srcset="/a-300.jpg 300w, /a-600.jpg 600w"', "/a-600.jpg"),
        ('srcset="/w_3,h_2/a.jpg 1x,/w_6,h_4/a.jpg 2.5x, /a.jpg"', "/w_6,h_4/a.jpg"),
        ('srcset="/a.jpg, /b.jpg"', "/a.jpg"),
        ('src="about:blank" srcset="data:image/gif;base64,R0 9w, /b.jpg 3w 2h"', "/b.jpg"),
    ],
)
def test_an_image_has_the_address_of_its_largest_picture(attributes: str, address: str) -> None:
    (block,) = blocks(f"<p><img {attributes}></p>")
    assert (block.text, block.spans[0].value) == ("", address)


def test_an_image_without_an_address_has_that_of_the_sources_beside_it() -> None:
    (block,) = blocks("<picture><source><source data-srcset='/a.webp 2x, /b.webp'><img alt=x></picture>")
    assert [(s.value, s.label) for s in block.spans] == [("/a.webp", "x")]
    assert blocks("<picture><source><img alt=x></picture><p><img srcset=' , '></p><img src='{x}'>") == ()


def test_a_pixel_that_counts_readers_is_no_image() -> None:
    assert blocks('<img src="/p.gif" width="1" height="1"><img src="/p.gif" height="0">') == ()


@pytest.mark.parametrize(
    "markup",
    ["<div hidden>x</div>", '<p style="color:red; display : none">x</p>', "<noscript><p>x</p></noscript>"],
)
def test_hidden_text_is_cut_and_flagged(markup: str) -> None:
    assert [(b.text, b.hidden) for b in blocks(markup)] == [("x", True)]


@pytest.mark.parametrize(
    "style",
    [
        "backface-visibility: hidden",
        "color: red; --toc-display: none",
        "overflow: hidden; display: block; pointer-events: none",
        "visibility: hidden; animation-duration: 1s; animation-name: none",
    ],
)
def test_a_style_that_hides_nothing_flags_nothing(style: str) -> None:
    assert [(b.text, b.hidden) for b in blocks(f'<p style="{style}">x</p>')] == [("x", False)]


@pytest.mark.parametrize(
    ("markup", "hidden", "parts"),
    [
        ('<p><img src="t.gif" hidden>one</p>', False, []),
        ("<p><span hidden>one </span>two <b>three</b></p>", False, ["one"]),
        ("<p>one <span hidden>two <i>three</i></span> four</p>", False, ["two three"]),
        ("<p><span hidden>one</span> <b hidden>two</b></p>", True, []),
        ("<p hidden>one <b>two</b></p>", True, []),
        ("<table><tr><td hidden>0017<td>17 m<td style='display:none'>x</table>", False, ["0017", "x"]),
        ("<p><span hidden><math><mi>h</mi></math></span> is high<i hidden>one</i></p>", False, ["one"]),
        ("<div hidden><p><span hidden><math><mi>h</mi></math></span> is high</p></div>", True, []),
    ],
)
def test_a_block_is_hidden_if_all_of_it_is(markup: str, hidden: bool, parts: list[str]) -> None:
    (block,) = blocks(markup)
    assert block.hidden == hidden
    assert [block.text[s.start : s.end] for s in block.spans if s.kind == "hidden"] == parts


def test_frames() -> None:
    items = blocks(
        "<ol start=3><li>one<ul><li>in</li></ul></li><li value=7>two</ol><h2><span>Head</span></h2><menu><li>m</menu>"
    )
    assert [[(f.kind, f.value) for f in b.frames] for b in items] == [
        [("ol", "3"), ("li", "3")],
        [("ol", "3"), ("li", "3"), ("ul", None), ("li", "1")],
        [("ol", "3"), ("li", "7")],
        [("h2", None)],
        [("ul", None), ("li", "1")],
    ]


@pytest.mark.parametrize(
    ("markup", "language"),
    [
        ('<pre><code class="language-python">x</code></pre>', "python"),
        ('<div class="highlight-rust notranslate"><div class="highlight"><pre>x</pre></div></div>', "rust"),
        ('<pre data-lang="JS">x</pre>', "js"),
        ('<pre class="brush: php">x</pre>', "php"),
        ('<div class="highlight-default"><pre>x</pre></div>', None),
        ('<div class="highlight highlight-source-shell"><pre>x</pre></div>', "shell"),
        ('<div class="highlight highlight-text-html-basic"><pre>x</pre></div>', "html"),
        ('<pre><code class="language-c++">x</code></pre>', "c++"),
        ('<pre><code class="lang-f#">x</code></pre>', "f#"),
        ('<pre class="language-objective-c">x</pre>', "objective-c"),
        ('<pre class="lang:python decode:true">x</pre>', "python"),
        ('<pre class="brush:js;toolbar:false">x</pre>', "js"),
        ('<pre class="sourceCode haskell">x</pre>', "haskell"),
        ('<pre><code class="hljs javascript">x</code></pre>', "javascript"),
        ('<pre class="highlight mb-4">x</pre>', None),
        ('<div class="highlight mt-3"><pre>x</pre></div>', None),
        ('<pre class="note python">x</pre>', None),
        ('<pre lang="python">x</pre>', "python"),
        ('<pre lang="en">x</pre>', None),
        ("<pre>x</pre>", None),
    ],
)
def test_language_of_code(markup: str, language: str | None) -> None:
    frame = blocks(markup)[0].frame("pre")
    assert frame is not None
    assert frame.value == language


def test_paths() -> None:
    (_, block) = blocks('<div class="a b" id=x><p>no<p class=entry>yes</div>')
    assert block.where == "html > body > div#x > p.entry:nth-of-type(2)"


def test_namespaced_trees() -> None:
    root = etree.fromstring(
        '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>a<b>b</b></p><script>no</script></body></html>'
    )
    assert [(b.text, b.tag) for b in cut(root)] == [("ab", "p")]


def test_what_follows_the_root_is_not_in_it() -> None:
    div = html.fragment_fromstring("<section><div>in</div>out</section>")[0]
    assert [b.text for b in cut(div)] == ["in"]


def test_deep_nesting_and_many_siblings_are_flat_work() -> None:
    tree = parse("<div>" * 100_000 + "<p>deep</p>" + "</div>" * 100_000 + "<p>after</p>")
    assert [b.text for b in cut(tree.root)] == ["deep", "after"]
    assert [w.code for w in tree.warnings] == ["tree-cut"]


INVISIBLE_TAGS = {"script", "style", "svg", "template", "title"}
tags = st.sampled_from("p div span b a li ul td tr table br pre section h2 custom-x noscript script svg em".split())
nodes = st.recursive(
    st.text(
        st.characters(codec="utf-8", exclude_characters="<>&\x00", exclude_categories=("Cs", "Cc", "Cf")), max_size=12
    ),
    lambda inner: st.tuples(tags, st.lists(inner, max_size=4)),
    max_leaves=25,
)


def build(node: object) -> str:
    if isinstance(node, str):
        return node
    tag, inner = node
    return "<br>" if tag == "br" else f"<{tag}>{''.join(map(build, inner))}</{tag}>"


@given(nodes)
def test_every_visible_character_is_in_exactly_one_block(node: object) -> None:
    root = parse(build(node)).root
    before = etree.tostring(root)
    visible = [
        text
        for element in root.iter()
        for text, holder in ((element.text, element), (element.tail, element.getparent()))
        if text and holder is not None and not INVISIBLE_TAGS & {holder.tag, *(a.tag for a in holder.iterancestors())}
    ]
    found = cut(root)
    assert Counter("".join("".join(b.text for b in found).split())) == Counter("".join("".join(visible).split()))
    assert [b.index for b in found] == list(range(len(found)))
    assert all(0 <= s.start <= s.end <= len(b.text) for b in found for s in b.spans)
    assert etree.tostring(root) == before
