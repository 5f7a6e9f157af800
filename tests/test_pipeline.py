"""cleaner.clean and clean_text as a whole: the invariants, the options, the caller's objects, bad input."""

from __future__ import annotations

import copy
import io
import json
import pickle
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest
from bs4 import BeautifulSoup
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html

import cleaner
from cleaner.blocks.html import cut
from cleaner.errors import InputError, NotAPageError, OptionError
from cleaner.judge.rules import read_rules
from cleaner.options import Changes
from cleaner.read.parse import parse

P1 = "The council met on Monday evening to talk about the old bridge over the river, which has been closed to lorries since March."
P2 = "Two engineers had looked at the iron for a week; their report, forty pages long, says that it will hold for ten more years."
P3 = "Not everybody was pleased. A baker whose shop stands at the north end says that she has lost a third of her customers."
PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>The bridge will stay | Example Gazette</title>
<meta property="og:site_name" content="Example Gazette"><meta property="og:title" content="The bridge will stay"></head>
<body><nav><ul><li><a href="/">Home</a><li><a href="/sport">Sport</a></ul></nav><div class="w7">Harbour 12° cloudy</div>
<article><h1>The bridge will stay</h1><p class="byline">By <a rel="author" href="/ann">Ann Example</a></p>
<p>{P1}</p><div class="ad-slot">Advertisement</div><p>{P2} <a href="report.pdf">The report</a> is public.</p><ul><li>ten years</li><li>no lorries</li></ul>
<p id="third">{P3}</p><p><a href="https://wire.example/bridge">Source link</a></p></article>
<div id="comments"><ol class="comment-list"><li><p>I use it every day and it is fine.</p></li></ol></div>
<div id="respond" class="comment-respond"><h3>Leave a Reply</h3><p>Your email address will not be published. Required fields are marked *</p></div>
<footer><p>© 2024 Example Gazette</p></footer></body></html>"""
URL = "https://gazette.example/news/bridge"


def squashed(text: str) -> Counter[str]:
    return Counter("".join(text.split()))


def everything(article: cleaner.Article) -> str:
    return "".join([*(b.text for b in article.content), *(r.text for r in article.removed), *(article.comments or ())])


@pytest.mark.parametrize("href", ["javascript:x()", "java\nscript:x()", "mailto:ann@harbour.example", ""])
def test_a_source_is_an_address_of_the_web(href: str) -> None:
    page = f"<p>{P1}</p><p>{P2}</p><p>{P3}</p><p><a href='{href}'>Source link</a></p>"
    article = cleaner.clean(page)
    assert article.source_url is None
    assert "Source link" not in article.body
    assert cleaner.clean(page.replace(f"'{href}'", "'/wire'")).source_url == "/wire"


def test_a_page_end_to_end() -> None:
    article = cleaner.clean(PAGE, url=URL)
    assert article
    assert article.body == f"{P1}\n\n{P2} The report is public.\n\nten years\nno lorries\n\n{P3}"
    assert (article.title, article.site, article.language) == ("The bridge will stay", "Example Gazette", "en")
    assert article.source_url == "https://wire.example/bridge"
    assert article.found["title"].where
    kinds = {r.text: r.kind for r in article.removed}
    assert kinds["The bridge will stay"] == "title-line"
    assert kinds["Leave a Reply"] == "comment-form"
    assert kinds["Source link"] == "source-credit"
    assert kinds["Advertisement"] == "ad-label"
    assert kinds["I use it every day and it is fine."] == "comment-list"
    assert all(r.why.endswith(".") and ":" in r.by for r in article.removed)


def test_markdown_and_html_are_views_of_the_same_result() -> None:
    article = cleaner.clean(PAGE, url=URL)
    assert "[The report](https://gazette.example/news/report.pdf)" in article.markdown
    assert '<a href="https://gazette.example/news/report.pdf">The report</a>' in article.html
    assert "- ten years" in article.markdown
    assert html.fragment_fromstring(article.html, create_parent="div").text_content().split() == article.body.split()


def test_json_holds_every_field() -> None:
    article = cleaner.clean(PAGE, url=URL)
    plain = json.loads(article.to_json())
    assert plain == article.to_dict()
    assert plain["removed"][0]["where"].startswith("html > body > nav")
    assert "content" not in plain
    assert set(plain) >= {"title", "section", "body", "authors", "date", "page_type", "confidence", "comments", "found"}


def test_an_article_is_immutable_and_travels() -> None:
    article = cleaner.clean(PAGE, url=URL)
    with pytest.raises(AttributeError):
        article.title = "Another"  # type: ignore[misc]
    again = pickle.loads(pickle.dumps(article))
    assert again == article
    assert again.markdown == article.markdown
    assert copy.deepcopy(article) == article
    assert len({article, again}) == 1
    assert len(repr(article)) < 3 * len(article.body)  # without the log and the places of all fields


def test_every_way_to_give_a_page_gives_the_same_body(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    tree = html.document_fromstring(PAGE)
    sources = [
        PAGE,
        PAGE.encode(),
        path,
        io.StringIO(PAGE),
        io.BytesIO(PAGE.encode()),
        BeautifulSoup(PAGE, "lxml"),
        tree,
        tree.getroottree(),
        cleaner.Page(html=PAGE),
    ]
    assert {cleaner.clean(source, url=URL).body for source in sources} == {cleaner.clean(PAGE, url=URL).body}


def test_the_callers_objects_stay_as_they_were() -> None:
    soup, tree = BeautifulSoup(PAGE, "lxml"), html.document_fromstring(PAGE)
    before = str(soup), html.tostring(tree)
    cleaner.clean(soup, drop=["#third"])
    cleaner.clean(tree, keep=["nav"])
    assert (str(soup), html.tostring(tree)) == before


def test_a_part_of_a_tree_is_cleaned_alone() -> None:
    part = html.document_fromstring(PAGE).get_element_by_id("third")
    article = cleaner.clean(part)
    assert P3 in article.body + "".join(r.text for r in article.removed)
    assert P1 not in everything(article)


def test_drop_and_keep() -> None:
    dropped = cleaner.clean(PAGE, drop="#third")
    assert P3 not in dropped.body
    assert next(r.by for r in dropped.removed if r.text == P3) == "user:drop"
    kept = cleaner.clean(PAGE, keep=["nav", "#third"], drop=["#third"])
    assert kept.body.startswith("Home\nSport")
    assert P3 in kept.body
    part = cleaner.clean(PAGE, drop=["a[href='report.pdf']"])
    assert "The report" not in part.body
    assert next(r for r in part.removed if r.text == "The report").start is not None


def test_comments_only_add() -> None:
    without, with_them = cleaner.clean(PAGE), cleaner.clean(PAGE, comments=True)
    assert without.comments is None
    assert with_them.comments == ("I use it every day and it is fine.",)
    assert with_them.body == without.body
    assert squashed(everything(with_them)) == squashed(everything(without))


@pytest.mark.parametrize("asked", [False, True])
def test_pages_too_large_for_the_model_are_judged_by_their_structure(
    monkeypatch: pytest.MonkeyPatch, asked: bool
) -> None:
    monkeypatch.setattr("cleaner.pipeline.LARGEST_JUDGED", 3)
    article = cleaner.clean(PAGE, second_opinion=asked)
    assert all(p in article.body for p in (P1, P2, P3))
    assert "Leave a Reply" not in article.body
    assert [w.code for w in article.warnings] == ["model-skipped"]
    assert (article.page_type, article.confidence) == (None, None)
    assert not any("model" in r.by for r in article.removed)
    assert any("trafilatura" in r.by for r in article.removed) is asked


def test_a_second_opinion_moves_the_model_and_is_skipped_on_large_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    assert P1 in cleaner.clean(PAGE, second_opinion=True).body
    monkeypatch.setattr("cleaner.pipeline.LARGEST_SECOND_OPINION", 100)
    article = cleaner.clean(PAGE, second_opinion=True)
    assert [w.code for w in article.warnings] == ["second-opinion-skipped"]


def test_hidden_copies_of_shown_text_go() -> None:
    article = cleaner.clean(PAGE.replace("<footer>", f"<noscript><p>{P1}</p><p>{P3}</p></noscript><footer>"))
    assert article.body == cleaner.clean(PAGE).body
    assert [r.text for r in article.removed if r.by == "structure:hidden-copy"] == [P1, P3]


def test_the_model_gives_its_reasons() -> None:
    why = [r.why for r in cleaner.clean(PAGE).removed if r.by == "model:body"]
    assert why
    assert all(w.startswith("The model takes it for no part of the body: ") for w in why)


def test_a_failing_second_opinion_is_a_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(page: str, url: str | None) -> str:
        raise RecursionError

    monkeypatch.setattr("cleaner.judge.witness.ask", fail)
    article = cleaner.clean(PAGE, second_opinion=True)
    assert [w.code for w in article.warnings] == ["second-opinion-failed"]
    assert P1 in article.body


def test_rules_of_the_users() -> None:
    mine = read_rules(
        '[[rule]]\nid = "other/baker"\nkind = "other"\nwhy = "No bakers."\npatterns = ["^not everybody"]\ndrops = ["Not everybody."]\n'
    )
    article = cleaner.Cleaner(rules=cleaner.builtin_rules().plus(mine)).clean(PAGE)
    assert P3 not in article.body
    assert next(r for r in article.removed if r.text == P3).why == "No bakers."


def test_code_is_left_alone_but_by_the_users_rules() -> None:
    code = "<pre><code>image: quay:18</code></pre>"
    page = PAGE.replace('<p id="third">', f'{code}<p id="third">')
    assert "image: quay:18" in cleaner.clean(page).body
    rule = '[[rule]]\nid = "other/quay"\nkind = "other"\nwhy = "No quays."\nphrases = ["image: quay:{n}"]\n'
    mine = cleaner.builtin_rules().plus(read_rules(rule))
    assert "image: quay:18" not in cleaner.Cleaner(rules=mine).clean(page).body
    text = f"# {P1[:40]}\n\n{P1}\n\n```\nimage: quay:18\n```\n\n{P2}"
    assert "image: quay:18" in cleaner.clean_text(text).body
    assert "image: quay:18" not in cleaner.Cleaner(rules=mine).clean_text(text).body


@pytest.mark.parametrize(
    "heading", ["# Bridges", "# [The bridge will stay](https://gazette.example/news/a-long-address)"]
)
def test_the_heading_of_a_markdown_text_is_no_part_of_its_body(heading: str) -> None:
    article = cleaner.clean_text(f"{heading}\n\n{P1}\n\n**{P2}**\n\n[{P3}](https://gazette.example/)")
    assert article.title in ("Bridges", "The bridge will stay")
    assert heading not in article.body
    assert cleaner.clean_text(f"Bridges\n\n{P1}\n\n{P2}").body.startswith("Bridges")  # a headword, as likely


def test_options_are_checked() -> None:
    with pytest.raises(TypeError, match="did you mean 'comments'"):
        cleaner.clean(PAGE, coments=True)
    with pytest.raises(OptionError, match="is not a CSS selector"):
        cleaner.clean(PAGE, drop="p[")
    with pytest.raises(OptionError, match="True or False"):
        cleaner.Cleaner(comments="yes")
    for wrong in ({"favor": ["recall"]}, {"favor": None}, {"drop": 3}, {"keep": [3]}, {"drop": ""}):
        with pytest.raises(OptionError, match=r" takes CSS selectors| is 'recall', "):
            cleaner.clean(PAGE, **wrong)
    assert cleaner.Options(drop=None).drop == ()
    assert cleaner.Cleaner(comments=True).clean(PAGE, comments=False).comments is None


def test_what_a_cleaner_is_made_of_is_checked() -> None:
    with pytest.raises(OptionError, match=r"options takes an Options; .* not dict"):
        cleaner.Cleaner({"favor": "recall"})
    for wrong in ("my.toml", ["my.toml"], Path("my.toml")):
        with pytest.raises(OptionError, match=r"rules takes a RuleSet, such as builtin_rules\(\)\.plus"):
            cleaner.Cleaner(rules=wrong)
    with pytest.raises(OptionError, match="model takes a Model"):
        cleaner.Cleaner(model=3)
    with pytest.raises(OptionError, match="weights takes a Weigher"):
        cleaner.Cleaner(weights=3)


def test_an_address_that_is_no_str_teaches() -> None:
    with pytest.raises(OptionError, match=r"url takes a str or None, not URL; give str\(url\)"):
        cleaner.clean(PAGE, httpx.URL("https://example.org/"))


def test_a_page_holds_one_content_and_is_cut_like_others() -> None:
    for wrong in (cleaner.Page(), cleaner.Page(html=PAGE, text="x")):
        with pytest.raises(InputError, match="exactly one of html, text and tree"):
            cleaner.clean(wrong)
    for page in (cleaner.Page(html=PAGE), cleaner.Page(text=PAGE)):
        assert "page-cut" in [w.code for w in cleaner.clean(page, max_chars=100).warnings]
        assert "page-cut" not in [w.code for w in cleaner.clean(page).warnings]


def test_the_names_of_the_package_are_listed_once() -> None:
    assert callable(cleaner.clean)
    assert dir(cleaner).count("clean") == 1
    assert set(cleaner.__all__) <= set(dir(cleaner))


def test_text() -> None:
    text = f"The bridge will stay | West Bank News\n\n{P1}\n\n{P2}\n\n{P3}\n\nSource link\n\nLeave a Reply\n\nYour email address will not be published. Required fields are marked *\n"
    article = cleaner.clean_text(text)
    assert (article.title, article.section) == ("The bridge will stay", "West Bank News")
    assert article.body == f"{P1}\n\n{P2}\n\n{P3}"
    assert [(r.kind, r.where) for r in article.removed] == [
        ("title-line", "line 1"),
        ("source-credit", "line 9"),
        ("comment-form", "line 11"),
        ("comment-form", "line 13"),
    ]
    assert cleaner.clean(text).body == article.body
    assert [w.code for w in cleaner.clean(text).warnings] == ["no-markup"]


def test_a_cleaner_can_be_sent_to_another_process(tmp_path: Path) -> None:
    """A pool sends it along with each page: what ships is there already, so it is short, and soon made again."""
    page = "<h1>The pier</h1><p>By Ann Roe</p><p>The lamps of the harbour are lit by hand, as they always were.</p>"
    rules = tmp_path / "mine.toml"
    rules.write_text('[[rule]]\nid = "other/x"\nkind = "other"\nwhy = "It is a test."\nphrases = ["the pier"]\n')
    model = tmp_path / "copy.model"
    model.write_bytes((Path(cleaner.__file__).parent / "data" / "body.model").read_bytes())
    shipped = cleaner.builtin_rules()
    for mine in (
        cleaner.Cleaner(favor="recall"),
        cleaner.Cleaner(rules=shipped.without("byline/*").plus(rules)),
        cleaner.Cleaner(rules=cleaner.RuleSet([rule for rule in shipped if rule.kind == "byline"])),
        cleaner.Cleaner(model=model),
    ):
        sent = pickle.dumps(mine)
        again = pickle.loads(sent)
        assert again.options == mine.options
        assert (list(again.rules), again.rules.users) == (list(mine.rules), mine.rules.users)
        assert again.model == mine.model
        assert again.clean(page) == mine.clean(page)
        if mine.model is cleaner.Cleaner().model:
            assert len(sent) < 100_000


def test_threads_agree() -> None:
    worker = cleaner.Cleaner()
    with ThreadPoolExecutor(4) as pool:
        bodies = set(pool.map(lambda _: worker.clean(PAGE, url=URL).to_json(), range(8)))
    assert len(bodies) == 1


words = st.sampled_from(
    [P1, P2, "Leave a Reply", "Related", "By Ann", "© 2024", "Advertisement", "3 Comments", "x", ""]
)
tags = st.sampled_from(
    ["p", "div", "li", "h1", "h2", "nav", "td", "span", 'div class="comments-area"', "blockquote", "pre"]
)
pages = st.lists(st.tuples(tags, words, st.booleans()), max_size=12).map(
    lambda parts: (
        "<title>T</title>" + "".join(f"<{t}>{w}" + (f"</{t.split()[0]}>" if end else "") for t, w, end in parts)
    )
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pages)
def test_kept_and_removed_are_all_visible_text(page: str) -> None:
    article = cleaner.clean(page)
    visible = "".join(b.text for b in cut(parse(page).root))
    assert squashed(everything(article)) == squashed(visible)
    assert article == cleaner.clean(page)


@settings(max_examples=40, deadline=None)
@given(st.lists(words, max_size=10).map("\n\n".join))
def test_cleaning_a_clean_text_again_changes_nothing_but_its_title(text: str) -> None:
    once = cleaner.clean_text(text)
    assert squashed(everything(once)) == squashed(text)
    body = [r.text for r in cleaner.clean_text("A title line\n\n" + once.body).removed if r.kind not in ("title-line",)]
    assert set(body) <= {line for line in once.body.split("\n") if len(line) < 40}


BAD = {
    "empty": b"",
    "blank": b"  \n ",
    "nulls": b"<p>a\x00b</p>" * 10,
    "surrogates": "<p>\ud800 text</p>",
    "truncated": PAGE[:700].encode(),
    "attribute": b'<p title="' + b"x" * 1_000_000 + b'">text</p>',
    "entities": b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(b'<!ENTITY a%d "&a%d;&a%d;">' % (i, i - 1, i - 1) for i in range(1, 60))
    + b"]><p>&a59;</p>",
    "json-ld": b'<script type="application/ld+json">{"@type": "NewsArticle", </script><p>text</p>',
    "charsets": b'<meta charset="utf-16"><meta charset="nonsense"><p>text \xe9</p>',
    "no body": b"<html><head><title>T</title></head></html>",
    "only script": b"<html><body><script>document.write('x')</script></body></html>",
    "nested": b"<div>" * 100_000 + b"deep" + b"</div>" * 100_000,
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_gives_an_article_with_warnings(name: str) -> None:
    article = cleaner.clean(BAD[name])
    assert article.warnings
    if name in ("empty", "blank"):
        assert [w.code for w in article.warnings] == ["empty-input"]
    if not article.body:
        assert {w.code for w in article.warnings} & {"no-body", "empty-input"}


@pytest.mark.parametrize("data", [b"%PDF-1.7\n%\xe2\xe3", b"\x89PNG\r\n\x1a\n\x00\x00", b"PK\x03\x04\x14\x00"])
def test_other_formats_are_refused_by_name(data: bytes) -> None:
    with pytest.raises(NotAPageError):
        cleaner.clean(data)


def test_addresses_and_names_are_not_pages() -> None:
    with pytest.raises(InputError, match=r"cleaner\.fetch"):
        cleaner.clean("https://gazette.example/news")
    with pytest.raises(InputError, match=r"pathlib\.Path"):
        cleaner.clean("page.html")


def test_long_pages_are_cut_with_a_warning() -> None:
    assert "page-cut" in {w.code for w in cleaner.clean(PAGE, max_chars=900).warnings}


@pytest.mark.parametrize(
    ("said", "misread"),
    [
        ("The café isn’t open — not before 9 €", True),
        ("Der Übergang kostet 3 €, sagt Jörg", True),
        ("Кафе закрыто", True),
        ("A CASA DA IRMÃ “FICA” EM “PORTUGÁ‘", False),
        ("Ã© is how é looks where UTF-8 is read as Latin-1", False),
    ],
)
def test_a_text_that_was_read_in_a_wrong_encoding(said: str, misread: bool) -> None:
    for encoding in ("latin-1", "cp1252"):
        text = said.encode().decode(encoding, "replace") if misread else said
        article = cleaner.clean_text(f"{P1}\n\n{P2} {text}. {text}.\n\n{P3}")
        assert ("misread-text" in {w.code for w in article.warnings}) is misread


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("It&#8217;s &quot;final&quot;.&nbsp;Yes.", True),
        ("&lt;p&gt;It is final.&lt;/p&gt;", True),
        ("Smith &amp; Sons is how HTML writes it", False),
        ("Q&A; R&D; B&B;", False),
        ("```\n&lt;p&gt;It is final.&lt;/p&gt;\n```", False),
    ],
)
def test_a_text_that_is_html_not_decoded(text: str, escaped: bool) -> None:
    article = cleaner.clean_text(f"{P1}\n\n{P2}\n\n{text}\n\n{P3}")
    assert ("escaped-text" in {w.code for w in article.warnings}) is escaped
    assert text in article.body


def test_all_fields_are_plain_in_the_dict() -> None:
    page = (
        '<html><head><meta property="article:section" content="Islands"><link rel="license" href="/l">'
        '<meta property="article:modified_time" content="2026-05-04"></head><body><h1>A ferry sails</h1></body></html>'
    )
    made = cleaner.clean(page, url="https://a.example/page").to_dict()
    assert made["sections"] == [{"name": "Islands", "sources": ["article:section"]}]
    assert (made["modified"], made["licence"]) == ("2026-05-04", "https://a.example/l")
    assert made["found"]["sections"]["value"] == made["sections"]


def test_a_removal_says_where_its_block_stands() -> None:
    deep = "<div>" * 4 + "<p>Menu<p>Shop<section class=x><p id=y>Ads</section>" + "</div>" * 4
    page = f"<span>Up</span>{PAGE.replace('</nav>', '</nav>' + deep)}"
    where = {block.index: block.where for block in cut(parse(page).root)}
    removed = cleaner.clean(page).removed
    assert {r.text for r in removed} >= {"Menu", "Shop", "Ads"}
    assert [r.where for r in removed] == [where[r.block] for r in removed]


def test_a_cleaner_cannot_be_changed_behind_its_back() -> None:
    held = cleaner.Cleaner()
    for name in ("options", "rules", "model", "weights", "matcher"):
        with pytest.raises(AttributeError):
            setattr(held, name, None)


def test_the_keywords_that_types_know_are_the_options() -> None:
    assert tuple(Changes.__annotations__) == cleaner.Options._fields


def test_a_text_has_the_address_of_the_page_that_it_is_from() -> None:
    address = "https://harbour.example/talks"
    assert cleaner.clean_text("The harbour sleeps.", url=address).url == address


def test_what_is_in_an_article_is_public() -> None:
    article = cleaner.clean("<h1>Talks</h1><p>Source link</p>")
    assert isinstance(article.removed[0], cleaner.Removal)
    assert isinstance(article.found["title"], cleaner.Found)
    assert isinstance(article.warnings[0], cleaner.PageWarning)


def test_pages_with_headers_have_a_hash() -> None:
    one, other = (cleaner.Page(html="<p>", headers={"etag": "1", "age": "2"}) for _ in range(2))
    assert hash(one) == hash(other)
