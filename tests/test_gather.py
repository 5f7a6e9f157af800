"""What speaks for and against blocks: where the body surely is, what fields say, what stands between."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import cleaner
from cleaner.blocks.features import PageFacts
from cleaner.blocks.html import cut
from cleaner.blocks.text import cut_text
from cleaner.blocks.words import count_words
from cleaner.judge.built import builtin_rules
from cleaner.judge.core import find_core
from cleaner.judge.decide import decide
from cleaner.judge.gather import gather
from cleaner.judge.known import keeps_words, known_evidence, signed_evidence, title_forms, trade_evidence
from cleaner.judge.learned.against import explained
from cleaner.judge.learned.ready import builtin_model
from cleaner.judge.match import Matcher
from cleaner.judge.model import Opinion
from cleaner.judge.phrases.folding import fold
from cleaner.judge.places import Core
from cleaner.judge.vouchers import model_evidence, text_evidence
from cleaner.read.parse import parse
from cleaner.records import Block, Decision, Fields, Found, Strength

LONG = "The harbour office keeps the book in which every lamp of the town is written down by hand."
MORE = "It is an old book, and the first of its four columns has been empty for sixty years now."


def core_of(text: str, titles: frozenset[str] = frozenset()) -> tuple[int, int]:
    blocks = cut_text(text)
    matcher = Matcher(builtin_rules())
    core = find_core(blocks, text_evidence(blocks), matcher, matcher.hits(blocks), titles)
    return core.first, core.last


def test_places() -> None:
    core = Core(2, 4)
    assert [core.place(i) for i in range(6)] == ["before", "before", "inside", "inside", "inside", "after"]
    assert Core().place(0) == "after"


def test_the_core_goes_from_the_first_to_the_last_paragraph() -> None:
    assert core_of(f"Title\n\nBy Ann\n\n{LONG}\n\nShort.\n\n{MORE}\n\nTags: a, b") == (2, 4)
    assert core_of("Title\n\nShort.") == (0, -1)


def test_a_long_title_is_no_paragraph() -> None:
    assert core_of(f"{LONG}\n\n{MORE}\n\nShort.") == (0, 1)
    assert core_of(f"{LONG}\n\n{MORE}\n\nShort.", frozenset({LONG.lower().rstrip(".")})) == (1, 1)


def test_a_comment_form_ends_the_core() -> None:
    body = "\n\n".join([LONG, MORE] * 4)
    assert core_of(f"{body}\n\nLeave a Reply\n\n{LONG}") == (0, 7)
    assert core_of(f"{LONG}\n\nLeave a Reply\n\n{body}") == (0, 9)


def fields(**values: object) -> Fields:
    return Fields({name: Found(value, "test") for name, value in values.items()})


def test_what_fields_know_of_lines() -> None:
    page = f"<h1>The Lamp</h1><p>Harbours</p><p>Ann Example</p><p>{LONG}</p><p>{MORE}</p><h2>The lamp</h2><p>{MORE}</p><p>THE LAMP</p>"
    blocks = cut(parse(page).root)
    known = fields(title="The Lamp", section="Harbours", authors=("Ann Example",), description=LONG)
    said = {(e.block, e.keep, e.kind, e.by) for e in known_evidence(blocks, known, Core(4, 6))}
    assert said == {
        (0, False, "title-line", "field:title"),
        (1, False, "section-label", "field:section"),
        (2, False, "byline", "field:authors"),
        (3, True, None, "field:description"),
        (7, False, "title-line", "field:title"),
    }


def test_the_name_of_the_site_behind_the_body_is_no_part_of_it() -> None:
    blocks = cut(parse(f"<p>Harbour Post</p><p>{LONG}</p><p>(Harbour Post)</p><p>/Harbour Post</p>").root)
    said = known_evidence(blocks, fields(site="Harbour Post"), Core(1, 1))
    assert [(e.block, e.kind, e.by) for e in said] == [(n, "syndication-credit", "field:site") for n in (2, 3)]


def test_a_title_said_again_and_again_within_a_page_is_the_subject_of_each_post() -> None:
    def against(*subjects: str) -> list[int]:
        blocks = cut(parse("".join(f"<h3>{subject}</h3><p>{LONG}</p>" for subject in subjects)).root)
        return [e.block for e in known_evidence(blocks, fields(title="The Lamp"), Core(0, 9)) if e.kind == "title-line"]

    assert against("The lamp", "Harbours", "The lamp") == []
    assert against("The lamp", "Re: The Lamp", "AW: The lamp", "Harbours") == [0, 2, 4]
    assert against("Respuesta: The lamp", "The harbour: The lamp") == [0]


@pytest.mark.parametrize(("title", "gone"), [(LONG, [0]), (f"{LONG} {MORE}", [])])
def test_what_is_posted_on_a_network_is_its_own_title(title: str, gone: list[int]) -> None:
    blocks = cut(parse(f"<h1>{title}</h1><p>end</p>").root)
    assert [e.block for e in known_evidence(blocks, fields(title=title), Core(0, 0))] == gone


def test_the_names_of_several_authors_are_no_part_of_the_body_wherever_they_stand() -> None:
    lines = ("Ann Roe, Bo Ek und Cy Dee", "Ann Roe and Bo Ek", "Ann Roe", "Ann Roe, Bo Ek, Di Fox", "Ann Roe, Ann Roe")
    blocks = cut(parse("".join(f"<p>{line}</p>" for line in (LONG, *lines, MORE))).root)
    said = known_evidence(blocks, fields(authors=("Ann Roe", "Bo Ek", "Cy Dee")), Core(0, 6))
    assert [(e.block, e.kind) for e in said] == [(1, "byline"), (2, "byline")]


@pytest.mark.parametrize(
    ("line", "goes"),
    [
        ("Von Ann Roe, 14.03.2024", True),
        ("Ann Roe, March 14, 2024", True),
        ("Por Ann Roe, 14 de marzo de 2024 | Barcos", True),
        ("Par Ann Roe (à Ellery) - Publié le 14 mars 2024", True),
        ("Ann Roe sailed to Ellery on 14 March 2024.", False),
        ("Ann Roe, 14 March 1924", False),
        ("Bo Ek, 14 March 2024", False),
        ("What Ann Roe saw of the long winter in the harbour of Ellery in 2024", False),
    ],
)
def test_a_line_that_says_who_wrote_the_text_and_when_is_no_part_of_it(line: str, goes: bool) -> None:
    known = fields(authors=("Ann Roe",), date="2024-03-14")
    blocks = cut(parse(f"<h1>The Lamp</h1><p>{line}</p><p>{LONG}</p><p>{MORE}</p><p>{line}</p>").root)
    for core in (Core(1, 3), Core(2, 3)):
        assert [(e.block, e.kind) for e in signed_evidence(blocks, known, core)] == [(1, "byline")] * goes
    assert not signed_evidence(blocks, known, Core()), "where the body is not known"
    article = cleaner.clean(f"<h1>The Lamp</h1><p>Von Ann Roe, 14.03.2024</p><p>{LONG}</p><p>{MORE}</p>")
    assert article.body == f"{LONG}\n\n{MORE}"


@pytest.mark.parametrize(
    ("line", "goes"),
    [
        ("By Ann Roe, Bo Ek, Cy Dee and Di Fox", True),
        ("By Ann Roe, Ph.D., and Bo Ek, M.D.", True),
        ("Von Ann Roe (Text) und Bo Ek (Fotos)", True),
        ("Par Ann Roe (à Ellery)", True),
        ("Analysis by Ann Roe, CNN", True),
        ("By Ann Roe everybody was told.", False),
        ("Ann Roe (à Ellery)", False),
        ("Recipes by Bo Yew, CNN", False),
        ("By Ann Roe the lamps of the harbour were lit again", False),
    ],
)
def test_a_line_that_says_who_wrote_the_text_is_no_part_of_it(line: str, goes: bool) -> None:
    known = fields(authors=("Ann Roe", "Bo Ek", "Cy Dee", "Di Fox"))
    blocks = cut(parse(f"<h1>The Lamp</h1><p>{line}</p><p>{LONG}</p><p>{MORE}</p><p>{line}</p>").root)
    for core in (Core(1, 3), Core(2, 3)):
        assert [(e.block, e.kind) for e in signed_evidence(blocks, known, core)] == [(1, "byline")] * goes


@pytest.mark.parametrize(
    ("card", "goes"),
    [
        ("<div><h3>Ann Roe</h3><h4>Rope maker at Roe & Ek | Speaker</h4><p>Published 3 May 2026</p></div>", True),
        ("<h3>Ann Roe</h3><h4>What the lamps cost</h4>", False),
        (f"<div><h3>Ann Roe</h3><h4>What the lamps cost</h4>{'<p>Lamps</p>' * 60}</div>", False),
        ("<div><h3>Bo Ek</h3><h4>Rope maker at Roe & Ek | Speaker</h4></div>", False),
        ("<div><h4>Ann Roe</h4><h3>What the lamps cost</h3></div>", False),
    ],
)
def test_what_an_author_does_is_no_part_of_the_body(card: str, goes: bool) -> None:
    page = f"<article><h1>The Lamp</h1>{card}<p>{LONG}</p><p>{MORE}</p></article>"
    said = trade_evidence(cut(parse(page).root), fields(authors=("Ann Roe",)))
    assert [(e.block, e.kind) for e in said] == [(2, "author-bio")] * goes


@pytest.mark.parametrize("line", ["By Ann Roe, Bo Ek, Cy Dee and Di Fox", "Von Ann Roe (Text) und Bo Ek (Fotos)"])
def test_a_byline_that_names_the_authors_leaves_the_body(line: str) -> None:
    article = cleaner.clean(f"<h1>The Lamp</h1><p>{line}</p><p>{LONG}</p><p>{MORE}</p>")
    assert article.authors
    assert article.body == f"{LONG}\n\n{MORE}"


@pytest.mark.parametrize("line", ["By Ann Roe, Bo Ek, Cy Dee and Di Fox", "By Ann Roe, Ph.D., and Bo Ek, M.D."])
def test_such_a_byline_leaves_the_body_of_a_text(line: str) -> None:
    article = cleaner.clean_text("\n\n".join(("Ferry line reopens", line, *(f"{LONG} {MORE}",) * 4)))
    assert article.authors
    assert line not in article.body


def test_thousands_of_authors_are_no_quadratic_work() -> None:
    names = tuple(f"Name {i}" for i in range(20_000))
    blocks = cut_text(f"Name 7\n\nName 0 Name 1\n\n{LONG}")
    said = list(known_evidence(blocks, fields(authors=names), Core(2, 2)))
    assert [e.block for e in said] == [0, 1]


def test_a_title_of_one_word_is_as_likely_a_headword() -> None:
    blocks = cut_text(f"ferry\n\n{LONG}")
    assert not list(known_evidence(blocks, fields(title="ferry"), Core(1, 1)))
    blocks = cut_text(f"The ferry\n\n{LONG}")
    assert [e.block for e in known_evidence(blocks, fields(title="The ferry"), Core(1, 1))] == [0]


def test_forms_of_the_title() -> None:
    found = Found("The Lamp", "x", rejected=(("The Lamp | Harbours", "the line with its suffix"), ("News", "generic")))
    assert title_forms(Fields({"title": found})) == {"the lamp", "the lamp | harbours"}
    assert title_forms(Fields({})) == frozenset()


def test_what_the_model_says_and_what_stands_between() -> None:
    page = f"<div><p>{LONG}</p><p>a net</p><p>Menu</p><p>{MORE}</p></div><p>end</p>"
    blocks = cut(parse(page).root)
    model = builtin_model()
    opinion = model.judge(blocks, PageFacts(), 1.15)
    opinion = Opinion(
        opinion.blocks, opinion.rows, (0.95, 0.5, 0.1, 0.6, 0.4), (True, False, False, True, False), None, None
    )
    evidence = model_evidence(blocks, opinion)
    assert {(e.block, e.strength) for e in evidence if e.keep} == {
        (0, Strength.STRONG),
        (1, Strength.HINT),
        (3, Strength.WEAK),
    }
    assert {e.block for e in evidence if not e.keep} == {1, 2, 4}


def test_a_row_among_rows_of_the_body_stays() -> None:
    row = "<tr><td>{}</td><td>of brass</td></tr>"
    page = f"<p>{LONG}</p><table>{row.format('Lid')}{row.format('Rim')}{row.format('Foot')}</table><div><p>{MORE}</p><p>a net</p></div>"
    blocks = cut(parse(page).root)
    opinion = builtin_model().judge(blocks, PageFacts(), 1.15)
    kept = (True, True, False, True, True, False)
    chances = (0.95, 0.6, 0.2, 0.6, 0.95, 0.2)
    evidence = model_evidence(blocks, Opinion(opinion.blocks, opinion.rows, chances, kept, None, None))
    assert {(e.block, e.by) for e in evidence if e.keep and e.by != "model:body"} == {(2, "structure:table")}


def decided(
    blocks: Sequence[Block], page_type: str, chances: tuple[float, ...], selected: tuple[bool, ...]
) -> list[bool]:
    """Which blocks are kept, by what the model says of each and the rules that ship."""
    opinion = Opinion(tuple(range(len(blocks))), array("f"), chances, selected, page_type, None)
    vouchers = model_evidence(blocks, opinion)
    evidence = gather(blocks, vouchers, Fields({}), Matcher(builtin_rules()), page_type)
    return [d.keep for d in decide(blocks, evidence).decisions]


@pytest.mark.parametrize("mark", ["hidden", "style='display: none'"])
def test_what_is_hidden_between_what_is_shown_is_no_body(mark: str) -> None:
    spam = f"<p {mark}>Cheap tickets and a bonus for everybody who reads this page to its end today.</p>"
    article = cleaner.clean(
        f"<article><h1>The Lamp</h1><p>{LONG}</p>{spam}<p>{MORE}</p><p>{LONG} So it is.</p></article>"
    )
    assert article.body == f"{LONG}\n\n{MORE}\n\n{LONG} So it is."
    assert [r.by for r in article.removed if "bonus" in r.text] == ["structure:unseen"]
    opened = f"<div {mark}><p>{MORE}</p><p>{LONG} So it is.</p></div>"
    assert MORE in cleaner.clean(f"<article><h1>The Lamp</h1><p>{LONG}</p>{opened}</article>").body


@pytest.mark.parametrize(
    ("paragraph", "shown"),
    [
        (f"<img src='t.gif' width=1 style='display:none'>{MORE}", MORE),
        (f"<span hidden>Note: </span>{MORE}", MORE),
        (f"{MORE[:-1]}<span style='display:none'>secret</span>, and so on.", f"{MORE[:-1]}, and so on."),
        (f"Look: <span hidden>{MORE}</span>", f"Look: {MORE}"),
    ],
)
def test_a_hidden_part_of_a_paragraph_goes_alone(paragraph: str, shown: str) -> None:
    """All but a whole sentence: the page opens that on demand."""
    article = cleaner.clean(
        f"<article><h1>The Lamp</h1><p>{LONG}</p><p>{paragraph}</p><p>{LONG} So it is.</p></article>"
    )
    assert article.body == f"{LONG}\n\n{shown}\n\n{LONG} So it is."


CHOSEN = (
    f"<body><nav>Home</nav><article><div class=box><p>{LONG}</p><p>{MORE}</p></div>"
    f"<p class=note>The start <span class=promo>Buy our <b>mug</b> today!</span> and the end.</p></article></body>"
)


@pytest.mark.parametrize(
    ("keep", "drop", "body"),
    [
        (["article"], [".promo"], f"{LONG}\n\n{MORE}\n\nThe start and the end."),
        (["article"], [".box"], "The start Buy our mug today! and the end."),
        (["body"], ["nav", ".note"], f"{LONG}\n\n{MORE}"),
        (["article", ".promo b"], [".promo"], f"{LONG}\n\n{MORE}\n\nThe start mug and the end."),
        (["article", ".promo"], [".note"], f"{LONG}\n\n{MORE}\n\nBuy our mug today!"),
        (["article", ".note"], [".note", ".box"], "The start Buy our mug today! and the end."),
        (["article", ".box p + p"], [".box", "b"], f"{MORE}\n\nThe start Buy our today! and the end."),
    ],
)
def test_of_what_the_caller_names_the_innermost_decides(keep: list[str], drop: list[str], body: str) -> None:
    assert cleaner.clean(CHOSEN, keep=keep, drop=drop).body == body


@pytest.mark.parametrize("page_type", ["article", "forum", "product"])
def test_code_between_paragraphs_of_the_body_stays(page_type: str) -> None:
    code = "<div class=code><pre><code>lamp = find(lamps)\nlamp.light()</code></pre></div>"
    page = f"<div>{code}<p>{LONG}</p>{code}<p>{MORE}</p></div><p>{LONG} </p>{code}"
    chances = (0.05, 0.9, 0.05, 0.9, 0.2, 0.05)
    kept = decided(cut(parse(page).root), page_type, chances, (False, True, False, True, False, False))
    assert kept == [False, True, True, True, False, False]


@pytest.mark.parametrize(
    ("page", "page_type", "chance", "kept"),
    [
        (
            "<main><p>{0}</p></main><main><p>{0}</p><p>{1}</p><div><div>{2}</div></div></main>",
            "documentation",
            0.15,
            True,
        ),
        (
            "<main><p>{0}</p></main><main><p>{0}</p><p>{1}</p><div><div>{2}</div></div></main>",
            "documentation",
            0.05,
            False,
        ),
        ("<main><p>{0}</p></main><main><p>{0}</p><p>{1}</p><div><div>{2}</div></div></main>", "service", 0.35, False),
        (
            "<p>{0}</p><main><div><p>{0}</p><p>{1}</p></div><div><div>{2}</div></div></main>",
            "documentation",
            0.35,
            True,
        ),
        ("<p>{0}</p><div><div><p>{0}</p><p>{1}</p></div><div><div>{2}</div></div></div>", "documentation", 0.35, False),
        ("<p>{0}</p><main><p>{0}</p><p>{1}</p><nav>{2}</nav></main>", "documentation", 0.35, False),
        ("<p>{0}</p><main><p>{0}</p><p>{1}</p><div hidden>{2}</div></main>", "documentation", 0.35, False),
    ],
)
def test_where_a_manual_has_its_text_what_may_be_body_is(page: str, page_type: str, chance: float, kept: bool) -> None:
    blocks = cut(parse(page.format(LONG * 4, MORE, "The brass wears thin")).root)
    assert decided(blocks, page_type, (0.01, 0.95, 0.95, chance), (False, True, True, False))[3] == kept


@pytest.mark.parametrize(("page_type", "kept"), [("documentation", True), ("article", False)])
def test_figures_of_a_manual_keep_what_stands_below_them(page_type: str, kept: bool) -> None:
    page = f"<main><p>{LONG}</p><figure><img src=a.png><figcaption>Figure 2. The wick and its holder</figcaption></figure><p>{MORE}</p></main>"
    blocks = [block for block in cut(parse(page).root) if block.text]
    blocks = [block.replace(index=i) for i, block in enumerate(blocks)]
    assert decided(blocks, page_type, (0.95, 0.7, 0.95), (True, True, True)) == [True, kept, True]


@pytest.mark.parametrize(("page_type", "kept"), [("documentation", True), ("article", False)])
def test_a_box_in_the_text_of_a_manual_stays(page_type: str, kept: bool) -> None:
    box = "<div class='sidebar'><p>Going further: how wicks were trimmed before there were scissors.</p></div>"
    blocks = cut(parse(f"<div><p>{LONG}</p>{box}<p>{MORE}</p></div>").root)
    assert decided(blocks, page_type, (0.95, 0.45, 0.95), (True, True, True)) == [True, kept, True]


@pytest.mark.parametrize(
    ("element", "page_type", "kept"), [("p", "article", False), ("p", "documentation", True), ("h3", "article", True)]
)
def test_a_short_paragraph_of_an_article_goes_by_a_rule_however_sure_the_model_is(
    element: str, page_type: str, kept: bool
) -> None:
    page = f"<div><p>{LONG}</p><{element}>Advertisement</{element}><p>{MORE}</p></div>"
    sure = (0.97, 0.97, 0.97)
    assert decided(cut(parse(page).root), page_type, sure, (True, True, True)) == [True, kept, True]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("“Subscribe to our newsletter” is the sentence that nobody reads.", True),
        ("Subscribe to our newsletter and never miss a sentence again.", False),
    ],
)
def test_a_short_paragraph_that_quotes_stays_where_the_model_is_sure_of_it(text: str, kept: bool) -> None:
    blocks = cut(parse(f"<div><p>{LONG}</p><p>{text}</p><p>{MORE}</p></div>").root)
    assert decided(blocks, "article", (0.97, 0.97, 0.97), (True, True, True)) == [True, kept, True]


@pytest.mark.parametrize(
    ("around", "page_type", "chance", "kept"),
    [
        ("<aside>{}</aside>", "service", 0.45, False),
        ("<aside>{}</aside>", "service", 0.55, True),
        ("<div hidden>{}</div>", "article", 0.45, False),
        ("<div hidden>{}</div>", "article", 0.55, True),
        ("<div hidden>{}</div>", "service", 0.45, True),
        ("<div>{}</div>", "article", 0.45, True),
    ],
)
def test_what_stands_aside_must_be_likelier_body_than_not(
    around: str, page_type: str, chance: float, kept: bool
) -> None:
    shown = f"{LONG} " * 6
    blocks = cut(parse(f"<p>{shown}</p><p>{LONG}</p>" + around.format(f"<p>{MORE}</p>")).root)
    assert decided(blocks, page_type, (0.95, 0.95, chance), (True, True, True)) == [True, True, kept]


def test_a_page_that_shows_most_of_its_body_aside_keeps_it() -> None:
    blocks = cut(parse(f"<p>{LONG}</p><div hidden><p>{MORE}</p><p>{MORE} twice</p></div>").root)
    assert decided(blocks, "article", (0.45, 0.45, 0.6), (True, True, True)) == [True, True, True]


@pytest.mark.parametrize(
    ("page_type", "chance", "kept"),
    [("documentation", 0.2, True), ("documentation", 0.05, False), ("article", 0.2, False)],
)
def test_code_in_a_reference_stays(page_type: str, chance: float, kept: bool) -> None:
    blocks = cut(parse(f"<p>{LONG}</p><div><pre>lamp --trim 4</pre></div>").root)
    assert decided(blocks, page_type, (0.95, chance), (True, False)) == [True, kept]


@pytest.mark.parametrize(
    ("page_type", "around", "chance", "kept"),
    [
        ("collection", "<div>{}</div>", 0.2, True),
        ("listing", "<div>{}</div>", 0.2, True),
        ("listing", "<div>{}</div>", 0.05, False),
        ("listing", "<div hidden>{}</div>", 0.2, False),
        ("listing", "<nav>{}</nav>", 0.2, False),
        ("listing", '<div class="c-related-strip">{}</div>', 0.2, False),
        ("product", "<div>{}</div>", 0.2, False),
    ],
)
def test_what_a_page_lists_stays(page_type: str, around: str, chance: float, kept: bool) -> None:
    blocks = cut(parse(f"<p>{LONG}</p>" + around.format(f"<p>{MORE}</p>")).root)
    assert decided(blocks, page_type, (0.95, chance), (True, False)) == [True, kept]


def test_the_model_gives_its_reasons_for_what_it_decided_alone() -> None:
    page = f"<div><p>{LONG}</p><p>Menu</p><p>{MORE}</p></div><p>end</p>"
    blocks = cut(parse(page).root)
    model = builtin_model()
    opinion = model.judge(blocks, PageFacts(), 1.15)
    ours = Decision(3, False, "other", "model:body", "A why that is not said yet.")
    others = (
        Decision(0, True, None, "model:body", "The model takes it for the body."),
        Decision(1, False, "site-nav", "rule:site-nav/menu", "It is a menu."),
    )
    *same, told = explained((*others, ours), opinion, model)
    assert tuple(same) == others
    assert (told.block, told.keep, told.kind, told.by) == (3, False, "other", "model:body")
    assert told.why.startswith("The model takes it for no part of the body: ")


@given(st.one_of(st.text("aB1 .'`[]x()_\"\t\nß’é", max_size=20), st.text(max_size=20)))
@example("[x] done")
@example("don`t")
@example("[a](/b c)")
def test_what_keeps_its_words_has_as_many_once_it_is_folded(text: str) -> None:
    assert not keeps_words(text) or count_words(fold(text)) == count_words(text)


def test_a_line_that_only_folding_makes_the_title_is_the_title() -> None:
    for title, line in (("Don't go", "Don`t go"), ("Done", "[x] Done")):
        blocks = cut(parse(f"<p>{line}</p><p>{LONG}</p>").root)
        assert [e.block for e in known_evidence(blocks, fields(title=title), Core(1, 1))] == [0]


def test_a_text_of_short_paragraphs_has_a_core() -> None:
    lines = [
        "Share",
        "The lamp burned all night.",
        "Nobody saw it go out.",
        "Did you like to read this?",
        "Related posts",
    ]
    assert core_of("\n\n".join(lines)) == (1, 2)


def test_a_notice_does_not_end_the_body() -> None:
    notice = "The views expressed in this article are those of its author and do not reflect those of the port at all."
    assert core_of(f"{LONG}\n\n{MORE}\n\nShare\n\n{notice}") == (0, 1)
