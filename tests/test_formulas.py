"""Formulas: once each, in the words of TeX where a page has them, else in plain strokes."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.blocks.formulas import displayed_tex
from cleaner.blocks.html import cut
from cleaner.read.parse import parse
from cleaner.records import Block

TEX = "E=mc^{2}"
DECLARED = f"{{\\displaystyle {TEX}}}"
MATH = (
    f'<math alttext="{DECLARED}"><semantics><mrow><mi>E</mi><mo>=</mo><mi>m</mi></mrow>'
    f'<annotation encoding="application/x-tex">{DECLARED}</annotation></semantics></math>'
)
WIKI_IMAGE = f'<img src="/f.svg" class="mwe-math-fallback-image-inline mw-invert" aria-hidden="true" alt="{DECLARED}">'
WIKI = f'<span class="mwe-math-element"><span style="display: none;">{MATH}</span>{WIKI_IMAGE}</span>'
KATEX_HTML = '<span class="katex-html" aria-hidden="true"><span class="base">E</span>=mc2</span>'
KATEX = f'<span class="katex"><span class="katex-mathml">{MATH}</span>{KATEX_HTML}</span>'
SCRIPT = f'<script type="math/tex" id="MathJax-Element-1">{TEX}</script>'
PREVIEW = '<span class="MathJax_Preview">[E=mc2]</span>'
DRAWN = '<span class="MathJax" id="f"><nobr aria-hidden="true">E=mc2</nobr><span><math><mi>E</mi></math></span></span>'


def blocks(markup: str) -> tuple[Block, ...]:
    return cut(parse(markup).root)


@pytest.mark.parametrize(
    "markup",
    [
        WIKI,
        WIKI_IMAGE,
        KATEX,
        f'<span class="katex"><span style="display:none">{MATH}</span>{KATEX_HTML}</span>',
        SCRIPT,
        SCRIPT.replace("math/tex", "math/tex; mode=display"),
        PREVIEW + SCRIPT,
        PREVIEW + DRAWN + SCRIPT,
        f'<img src="/l.png" class="latex" alt="{TEX}" title="{TEX}">',
        f'<img src="/l.png" class="tex" alt="{TEX}">',
        f'<img src="data:image/png;base64,R0" class="math" alt="{TEX}">',
        f'<img src="/l.png" alt="${TEX}$">',
        f'<img src="/l.png" alt="\\({TEX}\\)">',
    ],
)
def test_a_formula_comes_once(markup: str) -> None:
    (block,) = blocks(f"<p>The equation {markup} tells of a mass.</p>")
    assert block.text == f"The equation {TEX} tells of a mass."
    assert [span for span in block.spans if span.kind in ("image", "hidden")] == []


@pytest.mark.parametrize(
    "markup",
    [
        '<img src="/l.png" class="latex" alt="">',
        '<img src="/l.png" class="photo" alt="E=mc2">',
        '<img src="/l.png" alt="$100 or 200 $ each">',
    ],
)
def test_another_image_stays_one(markup: str) -> None:
    (block,) = blocks(f"<p>The equation {markup} tells of a mass.</p>")
    assert block.text == "The equation tells of a mass."
    assert "image" in [span.kind for span in block.spans]


def test_what_was_drawn_stays_where_nothing_says_it_in_tex() -> None:
    (block,) = blocks(f"<p>The equation {PREVIEW} tells of a mass.</p>")
    assert block.text == "The equation [E=mc2] tells of a mass."


def test_a_formula_of_a_line_of_its_own_comes_once() -> None:
    hidden = f'<div style="display: none;">{MATH}</div>'
    found = blocks(f"<p>The equation</p><div>{hidden}{WIKI_IMAGE.replace('inline', 'display')}</div><p>tells.</p>")
    assert [block.text for block in found if not block.hidden] == ["The equation", TEX, "tells."]


def test_a_formula_beside_its_image_is_in_the_body() -> None:
    paragraph = (
        f"<p>The equation {WIKI} tells how much energy a mass of so many kilograms holds when it is at rest.</p>"
    )
    page = (
        f"<html><body><article><h1>The mass</h1>{paragraph}{paragraph.replace('mass', 'stone')}</article></body></html>"
    )
    assert f"The equation {TEX} tells how much energy a stone" in clean(page).body


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<mfrac><mn>1</mn><mn>2</mn></mfrac><mi>m</mi>", "1/2 m"),
        ("<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>", "(a+b)/2"),
        ("<msup><mi>v</mi><mn>2</mn></msup>", "v^2"),
        ("<msup><mi>e</mi><mrow><mi>i</mi><mi>x</mi></mrow></msup>", "e^(ix)"),
        ("<msub><mi>x</mi><mn>10</mn></msub>", "x_10"),
        ("<msubsup><mi>y</mi><mn>2</mn><mn>3</mn></msubsup>", "y_2^3"),
        ("<msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt>", "√(x+1)"),
        ("<mroot><mi>x</mi><mn>3</mn></mroot>", "√[3](x)"),
        (
            "<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>i</mi>",
            "∑_(i=1)^n i",
        ),
        ("<mover><mi>x</mi><mo>¯</mo></mover>", "x¯"),
        ("<munder><mi>lim</mi><mi>n</mi></munder><mi>a</mi>", "lim_n a"),
        ("<mi>sin</mi><mo>\u2061</mo><mi>x</mi>", "sin x"),
        ("<mn>2</mn><mo>\u2062</mo><mi>x</mi><mtext>\u00a0if\u00a0</mtext><mi>x</mi>", "2x if x"),
        (
            "<mo>(</mo><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr><mtd><mn>3</mn></mtd></mtr>"
            "</mtable><mo>)</mo>",
            "(1, 2; 3)",
        ),
        ("<mfenced><mi>a</mi><mi>b</mi></mfenced>", "(a, b)"),
        ("<mfenced open='[' close=''><mi>a</mi></mfenced>", "[a"),
        ("<mrow><mi>a</mi><!-- so --><mphantom><mi>b</mi></mphantom></mrow>", "a"),
    ],
)
def test_a_formula_without_tex_is_in_plain_strokes(markup: str, expected: str) -> None:
    (block,) = blocks(f"<p>The energy <math>{markup}</math> of the boat")
    assert block.text == f"The energy {expected} of the boat"


def test_a_formula_of_very_many_elements_in_each_other_is_read() -> None:
    deep = "<mrow>" * 1200 + "<mi>x</mi>" + "</mrow>" * 1200
    assert "x" in blocks(f"<p>The energy <math>{deep}</math> of the boat")[0].text


PARAGRAPHS = (
    "<p>The ropemakers of the lower walk have measured for forty years how long a rope lasts that hangs in salt water.</p>",
    "<p>They wrote what they found on the inside of the door, where the rain has since taken the better half of it.</p>",
    "<p>What is left can be read on Sundays, when the keeper opens the door for those who ask him for it in good time.</p>",
)
LAW = "<p>A rope that is tarred twice lasts longer by the following law, which the ropemakers found:</p>"
BLOCK_KATEX = f'<span class="katex-display">{KATEX}</span>'


def an_article(middle: str, last: str = "") -> str:
    first, second, third = PARAGRAPHS
    return f"<html><body><article><h1>The law of ropes</h1>{first}{middle}{second}{third}{last}</article></body></html>"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (BLOCK_KATEX, TEX),
        (f"<div>{WIKI}</div>", TEX),
        (f'<div class="math display">\\[ {TEX} \\]</div>', f"\\[ {TEX} \\]"),
        ("<math display=block><mi>e</mi><mo>=</mo><mi>m</mi></math>", "e=m"),
        (f"<div>{KATEX} (1)</div>", f"{TEX} (1)"),
    ],
)
def test_a_formula_between_paragraphs_is_body(markup: str, text: str) -> None:
    assert f"\n\n{text}\n\n" in clean(an_article(markup)).body
    assert f":\n\n{text}\n\n" in clean(an_article(LAW + markup)).body
    assert clean(an_article("", LAW + markup)).body.endswith(f":\n\n{text}")


def test_a_formula_that_is_a_paragraph_stands_between_dollars_in_markdown() -> None:
    for markup in (BLOCK_KATEX, f"<p>{MATH}</p>", f"<p>\\[{TEX}\\]</p>", f"<p>$$ {TEX} $$</p>", f"<p>{SCRIPT}</p>"):
        assert f"\n\n$${TEX}$$\n\n" in clean(an_article(markup)).markdown
    assert "\n\ne=m\n\n" in clean(an_article("<math><mi>e</mi><mo>=</mo><mi>m</mi></math>")).markdown
    assert "$" not in clean(an_article(f"<p>The law is {KATEX} and it holds for all ropes of the walk.</p>")).markdown


@pytest.mark.parametrize("tex", ["<script>alert(1)</script>", "[a](javascript:alert(1))", "a$$b"])
def test_a_formula_runs_nothing_where_a_parser_knows_none(tex: str) -> None:
    image = f'<img class="latex" alt="{tex}" src="/l.png">'
    written = clean(an_article(f"<p>{image}</p>")).markdown
    assert "alert" in written or "a$$b" in written
    assert "<script" not in written
    assert "\\[a](javascript" in written or "javascript" not in written
    assert "\n$$" not in written or "$$\\lt script" in written


@pytest.mark.parametrize("text", ["$$", "$$$$", "$$ a", "\\[a\\] and \\[b\\]", "\\(a\\)", "$100 or 200$"])
def test_what_is_no_formula_on_a_line_of_its_own(text: str) -> None:
    assert displayed_tex(text) is None
