"""Which evidence names what is left out: labels, boxes, nearness; and what stands in the article's own clothes."""

from __future__ import annotations

from collections import Counter

import pytest

from cleaner.blocks.html import cut
from cleaner.blocks.text import cut_text
from cleaner.judge.built import builtin_rules
from cleaner.judge.core import find_core
from cleaner.judge.decide import decide
from cleaner.judge.evidence.opened import opened
from cleaner.judge.evidence.repeats import other_article_evidence, quote_evidence
from cleaner.judge.gather import gather
from cleaner.judge.match import Matcher
from cleaner.judge.places import Core
from cleaner.judge.rules import Rule, RuleSet, read_rules
from cleaner.judge.structure import container_blocks, headed, holders, subheadings, toggled
from cleaner.judge.vouchers import text_evidence
from cleaner.read.parse import parse
from cleaner.records import Block, Evidence, Fields, Found, Strength

PROSE = "The harbour office keeps the book in which every lamp of the town is written down by hand."
RULES = """
[[rule]]
id = "related-links/heading"
kind = "related-links"
why = "It heads a list."
opens = true
phrases = ["Related"]
[[rule]]
id = "tag-list/label"
kind = "tag-list"
why = "It heads the tags."
opens = true
phrases = ["Tags"]
[[rule]]
id = "site-nav/side"
kind = "site-nav"
why = "It stands at the side."
names = ["side"]
"""


def blocks_of(page: str) -> tuple[Block, ...]:
    return cut(parse(page).root) if page.startswith("<") else cut_text(page)


def named(page: str, rules: str = RULES) -> dict[str, str | None]:
    """The kind of each block that rules would remove."""
    blocks = blocks_of(page)
    matcher = Matcher(RuleSet(read_rules(rules)))
    core = Core(0, 0) if blocks[0].text == PROSE else Core()
    verdict = decide(blocks, matcher.evidence(blocks, matcher.hits(blocks), core))
    return {b.text: d.kind for b, d in zip(blocks, verdict.decisions, strict=True) if d.by.startswith("rule:")}


def reached(page: str, label: str, loose: bool = True) -> list[str]:
    blocks = blocks_of(page)
    at = next(b.index for b in blocks if b.text == label)
    return [blocks[i].text for i, _ in opened(blocks, at, (), loose)]


def test_a_heading_opens_its_element_and_no_more() -> None:
    page = "<div><h2>Related</h2><ul><li>One</li><li>Two</li></ul></div><p>Three</p>"
    assert reached(page, "Related") == reached(page, "Related", False) == ["One", "Two"]


def test_a_heading_as_high_ends_what_a_heading_opens_but_not_one_deeper_inside() -> None:
    assert reached("<div><h2>Related</h2><p>One</p><h2>Else</h2><p>Two</p></div>", "Related") == ["One"]
    cards = "<div><h2>Related</h2><article><h2>One</h2><p>Two</p></article></div>"
    assert reached(cards, "Related") == ["One", "Two"]


def test_a_label_amid_its_element_opens_the_elements_like_the_next_only_where_loose() -> None:
    page = "<article><p>Before</p><h2>Related</h2><ul><li>One</li></ul><ul><li>Two</li></ul><p>Three</p></article>"
    assert reached(page, "Related") == ["One", "Two"]
    assert reached(page, "Related", False) == []


def test_a_button_deep_in_a_row_opens_nothing_outside_it() -> None:
    page = "<div><p>Before</p><div><i><div><div><div>Share</div></div></div></i></div><div>One</div></div>"
    assert reached(page, "Share") == []


def test_a_button_at_the_end_of_a_card_opens_no_other_card() -> None:
    card = "<div><h3>{}</h3><button>{}</button></div>"
    assert reached(f"<section>{card.format('One', 'Save')}{card.format('Two', 'Keep')}</section>", "Save") == []


def test_a_label_of_a_text_opens_the_lines_up_to_the_next_paragraph() -> None:
    lines = ["Related", *(f"Number {n}" for n in range(50))]
    assert reached("\n\n".join(lines), "Related") == lines[1:41]
    assert reached(f"Related\n\nOne\n\n{PROSE} {PROSE}\n\nTwo", "Related") == ["One"]
    assert reached("Related\n\nOne", "Related", False) == []


@pytest.mark.parametrize(
    "page",
    [
        f"{PROSE}\n\nRelated\n\nOne\n\nTags\n\nTwo",
        "<p>Start</p><section><p>Related</p><p>One</p><p>Tags</p><p>Two</p></section>",
    ],
)
def test_another_label_ends_what_a_label_opens(page: str) -> None:
    assert named(page) == {
        "Related": "related-links",
        "One": "related-links",
        "Tags": "tag-list",
        "Two": "tag-list",
    }


def test_what_a_label_opens_is_weak_evidence_and_no_stronger_than_the_label() -> None:
    for strength, expected in (("certain", Strength.WEAK), ("hint", Strength.HINT)):
        matcher = Matcher(RuleSet(read_rules(RULES.replace("opens = true", f'opens = true\nstrength = "{strength}"'))))
        blocks = cut_text(f"{PROSE}\n\nRelated\n\nOne")
        found = matcher.evidence(blocks, matcher.hits(blocks), Core(0, 0))
        assert [e.strength for e in found if e.block == 2] == [expected]
        blocks = cut_text("Related\n\nOne")  # no body: the label may be one of its headings
        found = matcher.evidence(blocks, matcher.hits(blocks), Core())
        assert [e.strength for e in found if e.block == 1] == []


def test_a_label_in_a_box_names_its_items_and_the_box_names_the_rest() -> None:
    page = '<div class="side"><p>Start</p><section><h2>Related</h2><p>One</p></section></div>'
    assert named(page) == {"Start": "site-nav", "Related": "related-links", "One": "related-links"}


@pytest.mark.parametrize(
    ("near", "far", "kind"),
    [
        (Strength.HINT, Strength.CERTAIN, "byline"),
        (Strength.CERTAIN, Strength.HINT, "byline"),
        (Strength.HINT, Strength.USER, "site-nav"),
    ],
)
def test_the_nearest_names_the_kind(near: Strength, far: Strength, kind: str) -> None:
    said = [
        Evidence(0, False, near, "rule:z/near", "", "byline", reach=2),
        Evidence(0, False, far, "rule:a/far", "", "site-nav", reach=3),
    ]
    assert decide([Block(0, "Ann Example", "p")], said).decisions[0].kind == kind


def test_only_what_could_remove_a_block_names_it() -> None:
    said = [
        Evidence(0, True, Strength.WEAK, "model:body", ""),
        Evidence(0, False, Strength.HINT, "rule:z/near", "", "byline", reach=2),
        Evidence(0, False, Strength.STRONG, "rule:a/far", "", "site-nav", reach=3),
    ]
    assert decide([Block(0, "Ann Example", "p")], said).decisions[0].by == "rule:a/far"


@pytest.mark.parametrize(("end", "kind"), [(9, "byline"), (4, "byline"), (2, "other")])
def test_a_part_that_is_most_of_a_block_names_it(end: int, kind: str) -> None:
    part = Evidence(0, False, Strength.STRONG, "rule:byline/x", "", "byline", 0, end)
    model = Evidence(0, False, Strength.HINT, "model:body", "")
    assert decide([Block(0, "Ann Example", "p")], [part, model]).decisions[0].kind == kind


@pytest.mark.parametrize(("ends", "kind"), [((5, 12), "section-label"), ((5, 7), "site-nav")])
def test_parts_of_one_kind_that_are_most_of_a_block_name_it_before_its_surroundings_do(
    ends: tuple[int, int], kind: str
) -> None:
    around = Evidence(0, False, Strength.STRONG, "rule:site-nav/x", "", "site-nav", reach=3)
    parts = [
        Evidence(0, False, Strength.HINT, "rule:section-label/x", "", "section-label", start, end)
        for start, end in ((0, ends[0]), (6, ends[1]))
    ]
    assert decide([Block(0, "Ships, Lamps", "p")], [around, *parts]).decisions[0].kind == kind
    near = Evidence(0, False, Strength.HINT, "rule:tag-list/x", "", "tag-list")
    assert decide([Block(0, "Ships, Lamps", "p")], [around, near, *parts]).decisions[0].kind == "tag-list"


def test_other_names_nothing() -> None:
    nearer = Evidence(0, False, Strength.CERTAIN, "rule:other/x", "", "other")
    around = Evidence(0, False, Strength.HINT, "rule:site-nav/x", "", "site-nav", reach=3)
    assert decide([Block(0, "Ships", "p")], [nearer, around]).decisions[0].kind == "site-nav"


COMPANY = (
    "<div><p>{prose}</p><div><p>Get the app</p><p>On every pier</p></div><p>By itself</p>"
    '<p><a href="/a">A storm over the long lake</a></p><p><a href="/b">Storms</a></p>'
    '<p><a href="/c">Old lamps</a> <a href="/d">New lamps</a> <a href="/e">Piers</a></p></div>'
)


def test_a_block_without_a_name_has_that_of_its_box_or_of_the_headline_that_it_links() -> None:
    blocks = blocks_of(COMPANY.format(prose=PROSE))
    against = [Evidence(b.index, False, Strength.HINT, "model:body", "It is short.") for b in blocks[1:]]
    kept = Evidence(0, True, Strength.HINT, "model:body", "")
    app = Evidence(1, False, Strength.STRONG, "rule:app-promo/x", "", "app-promo")
    decisions = decide(blocks, [kept, app, *against]).decisions
    assert [d.kind for d in decisions] == [
        None,
        "app-promo",
        "app-promo",
        "other",
        "related-links",
        "other",
        "site-nav",
    ]
    assert decisions[2].by == "model:body"


def test_a_box_that_holds_the_body_or_a_date_names_nothing() -> None:
    blocks = blocks_of(COMPANY.format(prose=PROSE))
    for kind, also in (("date-line", ()), ("app-promo", (Evidence(2, True, Strength.HINT, "model:body", ""),))):
        named = Evidence(1, False, Strength.STRONG, "rule:x/x", "", kind)
        against = [Evidence(i, False, Strength.HINT, "model:body", "") for i in (2, 3)]
        assert [d.kind for d in decide(blocks[:4], [named, *against, *also]).decisions][3] == "other"
        assert [d.kind for d in decide(blocks[:4], [named, *against, *also]).decisions][2] != kind


def test_a_name_above_what_is_told_of_the_author_heads_it() -> None:
    prose = "".join(f"<p>{PROSE} {n}</p>" for n in range(5))
    page = f"<div>{prose}<h3>Ann Roe</h3><p>Ann Roe keeps the lamps of the harbour and writes of them.</p></div>"
    blocks = blocks_of(page)
    fields: Fields = {"authors": Found(("Ann Roe",), "meta", 1.0)}
    vouchers = [Evidence(b.index, True, Strength.HINT, "model:body", "") for b in blocks]
    verdict = decide(blocks, gather(blocks, vouchers, fields, Matcher(builtin_rules())))
    assert [(b.text[:7], d.kind) for b, d in zip(blocks, verdict.decisions, strict=True) if not d.keep] == [
        ("Ann Roe", "author-bio"),
        ("Ann Roe", "author-bio"),
    ]


def test_reach_counts_from_the_words_outwards() -> None:
    blocks = blocks_of('<div class="side"><p class="side"><b class="side">Ann</b></p><p>Ben</p></div>')
    matcher = Matcher(RuleSet(read_rules(RULES)))
    assert [(h.block, h.reach) for h in matcher.hits(blocks)] == [(0, 1), (1, 3)]


def test_an_element_around_most_of_the_body_is_no_box_of_noise() -> None:
    paragraphs = "".join(f"<p>{PROSE} {n}</p>" for n in range(6))
    page = f'<div class="sidebar">{paragraphs}</div><div class="sidebar"><p>x y</p></div>'
    blocks = blocks_of(page)
    most, all_but_few = holders(blocks, range(6))
    assert {n.position for n in most if n.tag == "div"} == {1}
    assert most == all_but_few
    assert holders(blocks, range(2)) == (frozenset(), frozenset())
    vouchers = [Evidence(i, True, Strength.WEAK, "model:body", "") for i in range(7)]
    verdict = decide(blocks, gather(blocks, vouchers, Fields({}), Matcher(builtin_rules())))
    assert [d.keep for d in verdict.decisions] == [True] * 6 + [False]


@pytest.mark.parametrize(
    ("outweighs", "above", "kept"),
    [
        ("outweighs = true\n", 4, [True] * 4 + [False] * 6),
        ("", 4, [True] * 10),
        ("outweighs = true\n", 1, [True] * 7),
    ],
)
def test_what_may_outweigh_the_body_goes_where_a_body_is_left(outweighs: str, above: int, kept: list[bool]) -> None:
    article = "".join(f"<p>{PROSE} {n}</p>" for n in range(above))
    comments = "".join(f"<p>I saw it {n} times, and each time another hand had written into it.</p>" for n in range(6))
    text = f'[[rule]]\nid = "comment-list/x"\nkind = "comment-list"\nwhy = "x"\nnames = ["talk"]\n{outweighs}'
    blocks = blocks_of(f'{article}<div class="talk">{comments}</div>')
    matcher = Matcher(RuleSet(read_rules(text)))
    vouchers = [Evidence(b.index, True, Strength.WEAK, "model:body", "") for b in blocks]
    verdict = decide(blocks, gather(blocks, vouchers, Fields({}), matcher), matcher.outweighing_names)
    assert [d.keep for d in verdict.decisions] == kept


@pytest.mark.parametrize(
    ("page", "heads"),
    [
        ("<div><h2>One</h2><p>text</p></div>", True),
        ("<div><header><h2>One</h2></header><p>By Ann</p><p>text</p></div>", True),
        ("<div><h2>One</h2><h3>Two</h3><p>text</p></div>", False),
        ("<div><h2>One</h2></div><div><p>text</p></div>", False),
        ("<div><h2><a href=/>One</a></h2><p>text</p></div>", False),
        ("<div><h2 hidden>One</h2><p>text</p></div>", False),
        ("<div><h1>One</h1><p>text</p></div>", False),
        ("<div><h2>One</h2><p>a</p><p>b</p><p>c</p><p>text</p></div>", False),
        ("<dl><dt>One</dt><dd><p>text</p></dd></dl>", True),
        ("<div><h2><button aria-expanded=false>One</button></h2><div><p>text</p></div></div>", True),
        ("<div><div><h2><button>One</button></h2></div><p>text</p></div>", False),
        ("<dl><dt>One</dt><dt>Two</dt><dd>text</dd></dl>", False),
    ],
)
def test_a_heading_heads_what_stands_under_it(page: str, heads: bool) -> None:
    blocks = blocks_of(page)
    assert headed(blocks, [block.text == "text" for block in blocks], subheadings(blocks))[0] == heads


@pytest.mark.parametrize(
    ("item", "heads"),
    [
        ("<div><button class=q>{0} or not?</button><div><p>text</p></div></div>", True),
        ("<div><div class=q role=button id=t{0}><a>{0} or not?</a></div><div><p>text</p></div></div>", True),
        ("<div><button class=q>{0} or not?</button><p>other</p><p>text</p></div>", False),
        ("<div><button class=q>{0} not?</button><p>text</p></div>", False),
        ("<div><button class=q{0}>{0} or not?</button><p>text</p></div>", False),
        ("<div><div class=q>{0} or not?</div><p>text</p></div>", False),
        ("<div><button class=q hidden>{0} or not?</button><p>text</p></div>", False),
    ],
)
def test_buttons_that_open_text_head_it_where_several_are_alike(item: str, heads: bool) -> None:
    blocks = blocks_of("".join(item.format(name) for name in ("One", "Two")))
    found = toggled(blocks, [block.text == "text" for block in blocks])
    assert [block.text for block, holds in zip(blocks, found, strict=True) if holds] == (
        ["One or not?", "Two or not?"] if heads else []
    )


@pytest.mark.parametrize(
    ("html", "furniture"),
    [
        ("<form id=aspnetForm><div><p>text</p></div></form>", False),
        ("<form id=aspnetForm><nav><p>text</p></nav></form>", True),
        ("<div><form><p>text</p></form></div>", True),
        ("<form><p>text</p></form>", False),
    ],
)
def test_a_form_around_the_page_holds_its_prose(html: str, furniture: bool) -> None:
    page = html.replace("text", PROSE * 3)
    assert container_blocks(blocks_of(page)) == [not furniture]


def test_a_pull_quote_repeats_the_body_and_goes() -> None:
    page = f"<p>{PROSE}</p><aside><p>“every lamp of the town”</p></aside><p>every lamp of the town</p><p>{PROSE}</p>"
    blocks = blocks_of(page + "<aside><p>never said before here</p></aside>")
    assert [(e.block, e.strength) for e in quote_evidence(blocks, Core(0, 4))] == [(1, Strength.CERTAIN)]
    assert not list(quote_evidence(blocks, Core()))


@pytest.mark.parametrize(("before", "gone"), [("The keeper asks:", []), ("他问：", []), ("The keeper asks.", [1])])
def test_a_quotation_that_a_line_leads_to_is_no_pull_quote(before: str, gone: list[int]) -> None:
    quote = "What does the lamp want of us at night?"
    page = f"<p>{before}</p><blockquote><p>{quote}</p></blockquote><p>{PROSE}</p><p>“{quote}” is all that he asks.</p>"
    assert [e.block for e in quote_evidence(blocks_of(page), Core(0, 3))] == gone


def test_an_article_with_another_title_below_this_one_goes() -> None:
    page = (
        f"<article><h1>The Lamp</h1><p>{PROSE}</p><article><h1>Inner</h1><p>In</p></article></article>"
        "<article><h1>The Phone</h1><p>It rang.</p></article>"
    )
    blocks = blocks_of(page)
    found = [e.block for e in other_article_evidence(blocks, frozenset({"the lamp"}))]
    assert [blocks[i].text for i in found] == ["The Phone", "It rang."]
    assert not list(other_article_evidence(blocks, frozenset({"another"})))


def test_another_article_does_not_count_as_body() -> None:
    page = f"<article><h1>The Lamp</h1><p>{PROSE}</p></article><p>Tags</p>"
    page += f"<article><h1>The Phone</h1><p>{PROSE}</p></article>"
    blocks = blocks_of(page)
    vouchers = [Evidence(b.index, True, Strength.WEAK, "model:body", "") for b in blocks]
    fields = Fields({"title": Found("The Lamp", "test")})
    verdict = decide(blocks, gather(blocks, vouchers, fields, Matcher(builtin_rules())))
    assert [b.text for b, d in zip(blocks, verdict.decisions, strict=True) if d.keep] == [PROSE]


def test_a_byline_after_one_short_paragraph_begins_the_core() -> None:
    def first(text: str) -> int:
        blocks = cut_text(text)
        matcher = Matcher(builtin_rules())
        return find_core(blocks, text_evidence(blocks), matcher, matcher.hits(blocks)).first

    body = "\n\n".join([PROSE] * 9)
    assert first(f"{PROSE}\n\nBy Ann Example\n\n{body}") == 2
    assert first(f"{PROSE}\n\nBy Ann Example\n\nShort\n\nBy Ben Example\n\n{body}") == 0
    assert first(f"{PROSE}\n\n{PROSE}\n\nBy Ann Example\n\n{body}") == 0
    assert first(f"{PROSE}\n\nBy Ann Example\n\n{PROSE}") == 0


def test_a_scope_tells_apart_elements_that_stand_side_by_side() -> None:
    near = Rule(id="other/near", kind="other", why="It is marked.", names=("wet",), scope="own")
    far = Rule(id="other/far", kind="other", why="It is marked.", names=("wet",))
    page = "<div class=wet><p>One boat<p class=wet>Two boats<p>Three boats<p class=wet>Four</div><p>Five boats"
    hits = Matcher(RuleSet([near, far])).hits(cut(parse(page).root))
    found = [(hit.block, hit.rule, hit.reach) for hit in hits]
    assert found == [(0, 1, 3), (1, 0, 2), (1, 1, 2), (2, 1, 3), (3, 0, 2), (3, 1, 2)]


def test_labels_of_comments_do_not_open_again_what_one_above_them_opened() -> None:
    blocks = cut_text("\n\n".join([PROSE, PROSE, *["Comments", "Ann"] * 9]))
    evidence = gather(blocks, text_evidence(blocks), Fields({}), Matcher(builtin_rules()))
    under = Counter(e.block for e in evidence if "stands under a label" in e.why)
    assert set(under.values()) == {1}
    assert len(under) > 9
