"""Authors, date, site, language, address, summary, image and tags; and how candidates are weighed."""

from __future__ import annotations

import pytest

from cleaner.fields.candidates import Candidate, choose, first, key, tidy
from cleaner.fields.date import iso
from cleaner.fields.page import language_tag
from cleaner.fields.weights import builtin_weigher
from cleaner.records import Fields

from .field_pages import TITLE, fields, ld, text_fields, value

HEADLINE = f"<h1>{TITLE}</h1>"


def article(rest: str) -> str:
    return ld(f'{{"@type":"NewsArticle","headline":"{TITLE}",{rest}}}')


# -- candidates

NO_TEXT: tuple[object, ...] = (None, [], {}, True, 7)


def test_tidy_decodes_folds_and_drops_inline_tags() -> None:
    assert tidy(" A\u00a0 <b>bold</b>&amp;amp; b\u200b\n") == "A bold & b"
    assert tidy("5 < 6 <x") == "5 < 6 <x"
    assert tidy("\u200cدره\u200cگل \u200c") == "دره\u200cگل"
    assert tidy("\u200bម្រេច\u200bធម្មតា") == "ម្រេច\u200bធម្មតា"
    assert [tidy(v) for v in NO_TEXT] == ["", "", "", "", "7"]


def test_key_is_the_words() -> None:
    assert key("«Ärger» im_Hafen – 2!") == "ärger im hafen 2"
    assert key("ម្រេច\u200bធម្មតា") == key("ម្រេចធម្មតា")


WEIGHTS = {"doubt": -0.5, "x": 1.0, "y": 0.6, "z": 0.7, "weak": 0.4, "odd": -2.0}


def test_choose_takes_the_best_supported_and_tells_the_rest() -> None:
    found = choose([Candidate("B", "x"), Candidate("a", "y"), Candidate("A!", "z"), Candidate("", "v")], WEIGHTS)
    assert found is not None
    assert (found.value, found.where, found.confirmed) == ("A!", "z", ("y",))
    assert found.rejected == (("B", "less support (x)"),)


def test_a_signal_that_repeats_itself_counts_once() -> None:
    found = choose([Candidate("a", "y"), Candidate("a", "y"), Candidate("b", "x")], WEIGHTS)
    assert found is not None
    assert found.value == "b"


def test_too_little_support_is_no_answer() -> None:
    assert choose([Candidate("a", "weak")], WEIGHTS) is None
    assert choose([Candidate("a", "of no weight")], WEIGHTS) is None
    assert choose([], WEIGHTS) is None


def test_a_trait_speaks_against_a_value_and_a_refusal_ends_it() -> None:
    both = [Candidate("a", "x"), Candidate("b", "y")]
    found = choose(both, WEIGHTS, traits=lambda value: ["odd"] if value == "a" else [])
    assert found is not None
    assert (found.value, found.rejected) == ("b", (("a", "less support (x)"),))
    found = choose(both, WEIGHTS, refuse=lambda value: "a letter" if value == "a" else None)
    assert found is not None
    assert (found.value, found.rejected) == ("b", (("a", "a letter"),))


def test_a_kind_has_the_weight_and_the_source_is_told() -> None:
    found = choose([Candidate("a", "source", "x"), Candidate("a", "other", "y")], WEIGHTS)
    assert found is not None
    assert (found.where, found.confirmed) == ("source", ("other",))


def test_the_fullest_spelling_of_the_winner_is_taken() -> None:
    found = choose([Candidate("2026", "x"), Candidate("2026-05", "y")], WEIGHTS, group=lambda v: v[:4], spelling=len)
    assert found is not None
    assert (found.value, found.where, found.confirmed) == ("2026-05", "y", ("x",))


def test_every_weight_has_a_number() -> None:
    tables = builtin_weigher().tables
    assert {"title", "section", "authors", "date", "site"} <= tables.keys()
    for weights in tables.values():
        assert "doubt" in weights
        assert all(abs(weight) < 10 for weight in weights.values())


def test_first_takes_the_earliest_with_a_value() -> None:
    found = first([Candidate("", "x"), Candidate("a", "y"), Candidate("A", "z")])
    assert found is not None
    assert (found.value, found.where, found.confirmed) == ("a", "y", ("z",))


# -- authors


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ('{"name":"Ann Example"}', ("Ann Example",)),
        ('"Ann Example"', ("Ann Example",)),
        ('["Ann Example",{"name":"Bo Muster"}]', ("Ann Example", "Bo Muster")),
        ('{"name":"By Ann Example and Bo Muster"}', ("Ann Example", "Bo Muster")),
        ('{"name":["Ann Example","Bo Muster"]}', ("Ann Example", "Bo Muster")),
        ('"Ann Example, Bo Muster"', ("Ann Example", "Bo Muster")),
        ('"Ann Example, Ph.D."', ("Ann Example",)),
        ('"Ann Example, Jr., Bo Muster"', ("Ann Example Jr", "Bo Muster")),
        ('[null,7,{},{"name":null},"Ann Example"]', ("Ann Example",)),
    ],
)
def test_authors_of_json_ld(author: str, names: tuple[str, ...]) -> None:
    assert value(fields(article(f'"author":{author}')), "authors") == names


def test_an_author_that_is_referred_to() -> None:
    person = ld('{"@graph":[{"@id":"#ann","@type":"Person","name":"Ann Example"}]}')
    assert value(fields(article('"author":{"@id":"#ann"}') + person), "authors") == ("Ann Example",)


def test_authors_of_meta_are_no_addresses_nor_accounts() -> None:
    assert value(fields('<meta name="author" content="Von Ann Example">'), "authors") == ("Ann Example",)
    for content in ("https://a.example/ann", "admin", "ann@a.example"):
        assert "authors" not in fields(f'<meta property="article:author" content="{content}">')


@pytest.mark.parametrize(
    "body",
    [
        f'{HEADLINE}<p><a rel="author" href="/ann">Ann Example</a></p>',
        f'{HEADLINE}<p>Text by <span itemprop="author">Ann Example</span></p>',
        f'{HEADLINE}<div class="byline">By Ann Example</div>',
        f'{HEADLINE}<div class="post-author">von Ann Example</div>',
    ],
)
def test_visible_authors(body: str) -> None:
    assert value(fields(body=body), "authors") == ("Ann Example",)


def test_a_byline_with_other_words_is_no_name() -> None:
    assert "authors" not in fields(
        body=f'{HEADLINE}<p class="byline">3 min read</p><p class="byline">see all posts</p>'
    )


def test_people_come_before_the_site() -> None:
    head = article('"author":"Harbour Post"')
    assert value(fields(head), "authors") == ("Harbour Post",)
    assert value(fields(head + '<meta name="author" content="Ann Example">'), "authors") == ("Ann Example",)


# -- date


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2024-01-07", "2024-01-07"),
        ("2024-01-07T09:30:00Z", "2024-01-07T09:30:00Z"),
        ("2024-01-07T09:30:00.123+0100", "2024-01-07T09:30:00+01:00"),
        ("2024-01-07 09:30", "2024-01-07T09:30"),
        ("20240107", "2024-01-07"),
        ("2024/01/07", "2024-01-07"),
        ("Sun, 07 Jan 2024 09:30:00 +0000", "2024-01-07T09:30:00+00:00"),
        ("Sun, 07 Jan 2024 09:30:00 GMT", "2024-01-07T09:30:00+00:00"),
        ("Sunday, 01/27/2024 - 11:38", "2024-01-27"),
        ("on Sunday January 7, 2024 @11:40AM", "2024-01-07"),
        ("January 7, 2024 8:15 PM", "2024-01-07T20:15:00"),
        ("January 7, 2024 12:00 a.m.", "2024-01-07T00:00:00"),
        ("2024-01-07 12:30:05 pm +0100", "2024-01-07T12:30:05+01:00"),
        ("2024-01-07 08:00 PM", "2024-01-07T20:00"),
        ("Sun Jan 07 2024 09:30:00 GMT+0100 (Central European Standard Time)", "2024-01-07T09:30:00+01:00"),
        ("0001-01-01T00:00:00+00:00", None),
        ("1970-01-01", None),
        ("1970-01-01T00:00:00Z", None),
        ("1970-01-01T01:00:00+01:00", None),
        ("1970-01-01T08:00:00Z", "1970-01-01T08:00:00Z"),
        ("7 de enero de 2024", "2024-01-07"),
        ("01/07/2024", None),
        ("January 7, 2024", "2024-01-07"),
        ("2024-13-45", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_iso(written: str, expected: str | None) -> None:
    assert iso(written) == expected


@pytest.mark.parametrize(("day_first", "expected"), [(True, "2024-07-01"), (False, "2024-01-07"), (None, None)])
def test_iso_of_figures_alone_follows_the_order_of_the_page(day_first: bool | None, expected: str | None) -> None:
    assert iso("01/07/2024 20:15", day_first=day_first) == expected


def test_declared_figures_are_read_as_the_language_writes_them() -> None:
    head = '<meta property="article:published_time" content="03/05/2026 20:15">'
    assert value(fields(head, HEADLINE, html_tag="<html lang='de'>"), "date") == "2026-05-03"
    assert value(fields(head, HEADLINE, html_tag="<html lang='en'>"), "date") is None


def test_a_date_that_a_program_never_set_is_none() -> None:
    head = '<meta property="article:published_time" content="0001-01-01T00:00:00+00:00">'
    assert value(fields(head, f"{HEADLINE}<p>By Ann Example | May 3, 2026</p>"), "date") == "2026-05-03"


def test_when_an_event_begins_is_not_when_its_page_was_published() -> None:
    head = ld('{"@type":"Event","name":"Regatta","startDate":"2027-01-09T10:00","endDate":"2027-01-10T18:00"}')
    body = f"{HEADLINE}<p><time datetime='2027-01-09T10:00'>9 January 2027</time></p><p>10 January 2027</p>"
    assert value(fields(head, body), "date") is None
    told = '<meta property="article:published_time" content="2026-12-01">'
    assert value(fields(head + told, body), "date") == "2026-12-01"


def test_date_in_order_of_trust() -> None:
    meta = '<meta property="article:published_time" content="2024-01-08">'
    old, now = '<p><time datetime="2020-05-05">old</time></p>', '<p><time datetime="2024-01-09">now</time></p>'
    body = f"{old}{'<p>x</p>' * 4}{HEADLINE}{now}"
    assert value(fields(article('"datePublished":"2024-01-07"') + meta, body), "date") == "2024-01-08"
    assert value(fields(article('"datePublished":"2024-01-07"'), ""), "date") == "2024-01-07"
    assert value(fields(meta, body), "date") == "2024-01-08"
    assert value(fields('<meta property="og:type" content="article">', body), "date") == "2024-01-09"
    assert value(fields(article('"datePublished":["x",null]') + meta, body), "date") == "2024-01-08"


# -- the page


def test_site() -> None:
    head = '<meta property="og:site_name" content="Quay">'
    assert value(fields(head + article('"publisher":{"name":"Publisher"}')), "site") == "Quay"
    assert value(fields(article('"publisher":{"name":"Publisher"}')), "site") == "Publisher"
    assert value(fields(ld('{"@type":["WebSite"],"name":"Web"}')), "site") == "Web"
    assert value(fields(head, site="Given"), "site") == "Given"


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("pt_br", "pt-BR"),
        ("DE", "de"),
        ("zh-hans-cn", "zh-Hans-CN"),
        ("es-419", "es-419"),
        ("english", None),
        ("", None),
    ],
)
def test_language_tag(written: str, tag: str | None) -> None:
    assert language_tag(written) == tag


def test_language_in_order_of_trust() -> None:
    locale = '<meta property="og:locale" content="fr_CA">'
    assert value(fields(locale, html_tag='<html lang="fr">'), "language") == "fr"
    assert value(fields(locale, html_tag='<html lang="{{lang}}">'), "language") == "fr-CA"
    assert value(fields('<meta http-equiv="Content-Language" content="it">'), "language") == "it"


def test_addresses_are_absolute() -> None:
    found = fields('<link rel="canonical" href="/a?b=1"><meta property="og:image" content="//img.example/i.png">')
    assert value(found, "canonical_url") == "https://www.harbour-post.example/a?b=1"
    assert value(found, "image") == "https://img.example/i.png"
    assert "canonical_url" not in fields('<link rel="canonical" href="/a">', url=None)
    assert "image" not in fields('<meta property="og:image" content="data:image/png;base64,AA">')


@pytest.mark.parametrize(
    "image", ['"/i.png"', '["/i.png"]', '{"url":"/i.png"}', '[{"@type":"ImageObject","contentUrl":"/i.png"}]']
)
def test_image_of_json_ld(image: str) -> None:
    assert value(fields(article(f'"image":{image}')), "image") == "https://www.harbour-post.example/i.png"


def test_description() -> None:
    assert value(fields('<meta name="description" content="What it says.">'), "description") == "What it says."


def test_tags() -> None:
    assert value(
        fields('<meta property="article:tag" content="Ferry"><meta property="article:tag" content="Isle">'), "tags"
    ) == (
        "Ferry",
        "Isle",
    )
    assert value(fields(article('"keywords":"Ferry, Isle ,ferry"')), "tags") == ("Ferry", "Isle")
    assert value(fields(body=f'{HEADLINE}<p><a rel="tag" href="/f">Ferry</a></p>'), "tags") == ("Ferry",)
    many = ",".join(f"tag {n}" for n in range(99))
    assert len(fields(f'<meta name="keywords" content="{many}">')["tags"].value) == 30


def test_an_empty_page_has_no_fields() -> None:
    assert set(fields(url=None)) == set()
    assert set(text_fields()) == set()


def test_fields_are_a_mapping_of_found() -> None:
    found = fields('<meta name="description" content="What it says.">')
    assert isinstance(found, Fields)
    assert found["description"].where == "description"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        (f"{TITLE} | Harbour Post", "Harbour Post"),
        (f"Harbour Post - {TITLE}", "Harbour Post"),
        (f"{TITLE} - Islands - The Harbour Post", "The Harbour Post"),
        (f"{TITLE} | Harbour Post 24", "Harbour Post 24"),
        (f"{TITLE} | Island Gazette", "Island Gazette"),
        (f"{TITLE} | Портовый вестник", "Портовый вестник"),
        (f"المرصد - {TITLE}", "المرصد"),
    ],
)
def test_the_site_is_told_by_the_title_and_the_host(title: str, name: str) -> None:
    assert value(fields(f"<title>{title}</title>", f"<h1>{TITLE}</h1>"), "site") == name


@pytest.mark.parametrize("part", ["Islands", "Politics", "Tested and Ranked", "Page 2", "3 May 2026", "Форумы - 2"])
def test_another_part_of_the_title_is_no_site(part: str) -> None:
    assert "site" not in fields(f"<title>{TITLE} | {part}</title>", f"<h1>{TITLE}</h1>")


def test_a_declared_site_comes_before_the_title_s() -> None:
    head = f'<meta property="og:site_name" content="Quay"><title>{TITLE} | Harbour Post</title>'
    assert value(fields(head, f"<h1>{TITLE}</h1>"), "site") == "Quay"


def test_the_site_is_told_by_the_title_and_the_link_to_the_front_page() -> None:
    head, logo = f"<title>{TITLE} | Quay</title>", '<p><a href="/">Quay</a></p>'
    assert value(fields(head, logo), "site") == "Quay"
    assert value(fields(f"<title>Quay: a tale - {TITLE}</title>", '<p><a href="/">Tide</a></p>'), "site") is None
    assert "site" not in fields(head, '<p><a href="/quay">Quay</a></p>')
    assert "site" not in fields(f"<title>{TITLE} | Home</title>", '<p><a href="/">Home</a></p>')


@pytest.mark.parametrize(
    ("title", "alt", "name"),
    [
        (TITLE, "The Harbour Post", "The Harbour Post"),
        (TITLE, "Logo Harbour Post", "Harbour Post"),
        (TITLE, "Harbour Post - Powered by vBulletin", "Harbour Post"),
        (f"{TITLE} | Quay", "Quay logo", "Quay"),
        (TITLE, "Quay", None),
        (TITLE, "Logo", None),
        (TITLE, "harbour-post", None),
        (TITLE, TITLE, None),
    ],
)
def test_the_site_is_told_by_the_words_of_its_logo(title: str, alt: str, name: str | None) -> None:
    logo = f'<p><a href="/"><img src="a.png" alt="{alt}"></a></p>'
    assert value(fields(f"<title>{title}</title>", f"{logo}<h1>{TITLE}</h1>"), "site") == name


def test_the_site_is_told_by_the_copyright_and_the_link_to_the_front_page() -> None:
    logo, foot = '<p><a href="/">ලක්දිව පුවත්</a></p>', "<footer>© 2021 ලක්දිව පුවත්. සියලු හිමිකම් ඇවිරිණි.</footer>"
    assert value(fields(f"<title>{TITLE}</title>", f"{logo}<h1>{TITLE}</h1>{foot}"), "site") == "ලක්දිව පුවත්"
    assert "site" not in fields(f"<title>{TITLE}</title>", f"{logo}<h1>{TITLE}</h1>")
    board = '<footer>Powered by <a href="https://boards.example/">Board</a>, © 2021 <a href="/b">Board</a>.</footer>'
    lines = "<p>A line.</p>" * 40
    assert "site" not in fields(f"<title>{TITLE}</title>", f"<h1>{TITLE}</h1>{lines}{board}")


def test_what_holds_the_title_is_no_site() -> None:
    head = "<title>ሪፖርት ዛሬ - ዜና - Harbour Post - #1 Best and Reliable</title>"
    assert value(fields(head, "<h1>ሪፖርት ዛሬ</h1>"), "site") == "Harbour Post"


# -- licence


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (article('"license":"https://licences.example/by/4.0/"'), ""),
        ('<link rel="license" href="https://licences.example/by/4.0/">', ""),
        ("", '<p><a rel="license" href="https://licences.example/by/4.0/">CC BY 4.0</a></p>'),
        ('<meta name="dcterms.license" content="https://licences.example/by/4.0/">', ""),
    ],
)
def test_licence(head: str, body: str) -> None:
    assert value(fields(head, f"{HEADLINE}{body}"), "licence") == "https://licences.example/by/4.0/"


def test_a_licence_is_absolute_or_a_name() -> None:
    assert (
        value(fields('<link rel="license" href="/licence">'), "licence") == "https://www.harbour-post.example/licence"
    )
    assert value(fields('<meta name="dc.rights" content="All rights reserved">'), "licence") == "All rights reserved"
    assert "licence" not in fields()
    assert "licence" not in fields('<link rel="license" href="javascript:alert(1)">')


# -- modified


def test_modified_is_told_apart_from_the_date() -> None:
    head = article('"datePublished":"2026-05-03T08:00:00Z","dateModified":"2026-05-04"')
    found = fields(head)
    assert (value(found, "date"), value(found, "modified")) == ("2026-05-03T08:00:00Z", "2026-05-04")
    shown = fields(body=f"{HEADLINE}<p>3 May 2026</p><p>Updated: 4 May 2026</p>")
    assert (value(shown, "date"), value(shown, "modified")) == ("2026-05-03", "2026-05-04")
    meta = '<meta property="article:modified_time" content="2026-05-04T09:00:00+02:00">'
    assert value(fields(meta), "modified") == "2026-05-04T09:00:00+02:00"
    assert "modified" not in fields(body=f"{HEADLINE}<p>3 May 2026</p>")


def test_where_only_a_change_is_told_that_is_the_date() -> None:
    assert value(fields(body=f"{HEADLINE}<p>Last updated: 4 May 2026</p>"), "date") == "2026-05-04"


@pytest.mark.parametrize("name", ["journalist-name", "news__penulis", "szerzo", "article-bylines", "forfatter"])
def test_the_byline_is_marked_in_other_languages(name: str) -> None:
    body = f'<h1>{TITLE}</h1><div class="{name}">Ann Example</div><p>Some text of it.</p>'
    assert value(fields(body=body), "authors") == ("Ann Example",)


def test_the_names_and_dates_of_reviews_are_not_the_page_s() -> None:
    review = '<div class="reviews"><p class="author">Ann Example</p><time datetime="2026-05-03">May 3</time></div>'
    found = fields(body=f"<h1>{TITLE}</h1><p>A bell of brass.</p>{review}")
    assert (value(found, "authors"), value(found, "date")) == (None, None)


def test_the_time_of_a_lone_comment_is_not_the_page_s() -> None:
    comment = '<div class="comments"><p>Well done. <time datetime="2026-05-03">May 3</time></p></div>'
    assert value(fields(body=f"<h1>{TITLE}</h1><p>A bell of brass.</p>{comment}"), "date") is None


def test_an_address_that_the_page_names_as_its_own_serves_where_none_is_given() -> None:
    head = f'<link rel="canonical" href="https://quay.example/islands/ferry-line-reopens"><title>{TITLE} | Quay</title>'
    body = f"<p>Islands</p>{HEADLINE}"
    found = fields(head, body, url=None)
    assert (value(found, "site"), value(found, "section")) == ("Quay", "Islands")
    found = fields(head, body, url="https://another.example/ferries/4711")
    assert (value(found, "site"), value(found, "section")) == (None, None)
