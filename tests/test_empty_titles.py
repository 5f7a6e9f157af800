"""A <title> that says nothing of its page: what programs write, a home page's name, or only the site's."""

from __future__ import annotations

import pytest

import cleaner

from .field_pages import TITLE, fields, ld, value

PROSE = (
    "<p>The ferry between the two quays sailed again on Monday, with nine cars and a hundred people on board.</p>"
    "<p>It had lain in the dock for nine years, because nobody would pay for a new engine and a coat of paint.</p>"
)
ELSEWHERE = "https://quay.example/n/482"


def title(head: str, body: str, url: str | None = None, site: str | None = None) -> object:
    return value(fields(head, body + PROSE, url=url, site=site), "title")


@pytest.mark.parametrize("url", [None, ELSEWHERE])
@pytest.mark.parametrize("tag", ["<h1>", "<h1 itemprop='headline'>", "<h1 class='entry-title'>"])
@pytest.mark.parametrize(
    "whole",
    [
        "Untitled Document",
        "Untitled-1",
        "New Page 1",
        "Document",
        "React App",
        "Vite + React + TS",
        "Create Next App",
        "index",
        "index.html",
        "default.aspx",
        "www.quay.example",
        "Home",
        "Home | Quays",
        "Quays - Home",
        "Blog",
        "Welcome!",
        "Startseite",
        "Unbenanntes Dokument",
        "Accueil",
        "Document sans titre",
        "Documento sin título",
        "Nuova pagina 2",
        "Без названия",
        "無題ドキュメント",
        "无标题文档",
        "بدون عنوان",
    ],
)
def test_what_programs_and_home_pages_are_called_is_no_title_beside_an_h1(
    whole: str, tag: str, url: str | None
) -> None:
    assert title(f"<title>{whole}</title>", f"{tag}{TITLE}</h1>", url) == TITLE


def test_a_placeholder_that_is_declared_twice_is_no_title() -> None:
    head = '<title>Untitled Document</title><meta property="og:title" content="Untitled Document">'
    assert title(head, f"<h1>{TITLE}</h1>") == TITLE


@pytest.mark.parametrize("whole", ["Documents of the harbour", "Home is where the ferry lands", "Index of the berths"])
def test_a_title_that_only_begins_so_is_one(whole: str) -> None:
    assert title(f"<title>{whole}</title>", "<h1>Quays</h1>") == whole


def test_a_placeholder_is_the_title_where_the_page_shows_nothing_else_or_just_that() -> None:
    assert title("<title>Home</title>", "") == "Home"
    found = fields("<title>Blog</title>", f"<h1>Blog</h1>{PROSE}", url=None)["title"]
    assert (found.value, found.confirmed) == ("Blog", ("<title>",))


@pytest.mark.parametrize("whole", ["Lake Herald", "The Miller Family", "Quay Notes Online", "A ship and its crew"])
def test_an_h1_that_the_address_tells_is_the_title(whole: str) -> None:
    address = "https://quay.example/n/2026/ferry-line-reopens-nine-years"
    assert title(f"<title>{whole}</title>", f"<h1>{TITLE}</h1>", address) == TITLE


def test_an_h1_that_the_address_tells_in_part_is_not_the_title_for_that() -> None:
    address = "https://quay.example/n/ships-of-the-north-and-their-ferry"
    whole = "Ships of the north and their crews"
    assert title(f"<title>{whole}</title>", f"<h1>{TITLE}</h1>", address) == whole


@pytest.mark.parametrize(
    ("whole", "more"),
    [
        ("Lake Herald", ""),  # words of newspapers
        ("Marlow Quayside", ""),  # words that stand nowhere on the page
        ("Marlow", "<p><a href='/'>Marlow</a></p>"),
    ],
)
def test_the_site_s_name_alone_is_no_title_beside_an_h1(whole: str, more: str) -> None:
    assert title(f"<title>{whole}</title>", f"{more}<h1>{TITLE}</h1>") == TITLE


def test_a_short_title_of_which_the_page_speaks_stays() -> None:
    about = "<h1>The pride of the northern islands</h1><p>The Ferry Line has nine ships and a hundred sailors.</p>"
    assert title("<title>Ferry Line</title>", about) == "Ferry Line"


def test_the_headline_of_the_article_s_object_is_the_title_where_nothing_is_shown() -> None:
    head = "<title>T</title>" + ld(f'{{"@type": "NewsArticle", "headline": "{TITLE}"}}')
    assert title(head, "") == TITLE


@pytest.mark.parametrize("mark", [" - ", " | ", ": "])
def test_the_site_that_the_caller_names_is_no_title(mark: str) -> None:
    assert title(f"<title>Quay Notes{mark}{TITLE}</title>", "", site="Quay Notes") == TITLE
    assert title(f"<title>{TITLE}{mark}Quay Notes</title>", "", site="Quay Notes") == TITLE


def test_a_short_title_behind_the_site_s_name_is_one() -> None:
    assert title("<title>Quay Notes - Ferry sails</title>", "", site="Quay Notes") == "Ferry sails"


def test_a_page_s_title_that_it_declares_as_its_site_s_name_stays_whole() -> None:
    head = '<title>Ships of 2026 / 2027</title><meta property="og:site_name" content="Ships of 2026 / 2027">'
    assert title(head, "<h1>Ships of 2026 / 2027</h1>", ELSEWHERE) == "Ships of 2026 / 2027"


def test_a_colon_in_the_title_behind_the_site_s_name_stays() -> None:
    assert title("<title>Quay Notes - ferry/line: A ship for all</title>", "", site="Quay Notes") == (
        "ferry/line: A ship for all"
    )


@pytest.mark.parametrize(
    ("whole", "expected"),
    [
        (f"Lake Herald | {TITLE}", TITLE),
        ("QuayTube - How to moor a ferry", "How to moor a ferry"),
        ("QuayHub - marlow/ferry: A simple engine", "marlow/ferry: A simple engine"),
        ("Marlow - How the ferry came back to the quays", "How the ferry came back to the quays"),
        ("Ferry - How it came back", "Ferry"),
        ("Cloud Ships | Engines of the years to come", "Cloud Ships"),
    ],
)
def test_a_site_s_name_before_the_title_is_told_by_the_page(whole: str, expected: str) -> None:
    more = "<p>Cloud Ships are what some people hope for, and others laugh at them and their sails.</p>"
    assert title(f"<title>{whole}</title>", more) == expected


SCHOOL = "Primary School of Marlow Quays"


@pytest.mark.parametrize("more", ["<a href='/'>{}</a>", "<p>© 2026 {}</p>"])
def test_a_longer_name_that_leads_home_or_claims_the_page_is_no_title_beside_an_h1(more: str) -> None:
    page = f"<h1>{TITLE}</h1>{PROSE}<footer>{more.format(SCHOOL)}</footer>"
    assert value(fields(f"<title>{SCHOOL}</title>", page, url=None), "title") == TITLE


def test_such_a_name_is_the_site_s() -> None:
    page = f"<div><a href='/'>{SCHOOL}</a></div><h1>{TITLE}</h1>{PROSE}"
    assert value(fields(f"<title>{SCHOOL}</title>", page, url=None), "site") == SCHOOL


@pytest.mark.parametrize("whole", ["Untitled", "ferry draft v2.docx", "Microsoft Word - ferry.doc", "Druckversion"])
@pytest.mark.parametrize(
    "body",
    [
        f"<h2>{TITLE}</h2>{PROSE}<h2>Of its engine</h2>{PROSE}",
        f"<center><font size=6><b>{TITLE}</b></font></center><hr>{PROSE}",
        f"<p class=MsoTitle>{TITLE}</p><p>Ann Example</p><p>3 May 2026</p>{PROSE}",
    ],
)
def test_a_placeholder_is_no_title_beside_a_lower_heading_or_a_line_above_the_text(whole: str, body: str) -> None:
    assert value(fields(f"<title>{whole}</title>", body, url=None), "title") == TITLE


def test_the_only_heading_of_a_page_is_its_title_whatever_its_level() -> None:
    assert title("<title>TSV Marlow 1898</title>", f"<h2>{TITLE}</h2>") == TITLE


def test_the_space_of_a_wiki_before_the_title_in_its_h1_goes() -> None:
    head = f"<title>{TITLE} - Quay Team - Confluence</title>"
    assert title(head, f"<h1>Quay Team : {TITLE}</h1>") == TITLE


@pytest.mark.parametrize(
    "whole", ["Lake Herald - News of the lake", "Marlow | Life on the water", "Welcome to our site"]
)
def test_a_name_with_a_motto_or_a_welcome_is_no_title_beside_an_h1(whole: str) -> None:
    assert title(f"<title>{whole}</title>", f"<div><a href='/'>Marlow</a></div><h1>{TITLE}</h1>") == TITLE


@pytest.mark.parametrize("level", ["h1", "h2"])
def test_an_h1_that_leads_home_is_the_site_s_name_though_no_address_is_known(level: str) -> None:
    logo = "<h1><a href='/'>Lake Herald</a></h1>"
    assert title("<title>Lake Herald</title>", f"{logo}<{level}>{TITLE}</{level}>") == TITLE


def test_another_declared_title_is_the_page_s_where_the_title_element_is_a_name() -> None:
    head = f'<title>Lake Herald</title><meta property="og:title" content="{TITLE}">'
    assert title(head, "") == TITLE


@pytest.mark.parametrize("whole", ["湖日報", "ホーム"])
def test_a_japanese_h1_is_the_title_beside_a_name(whole: str) -> None:
    assert title(f"<title>{whole}</title>", "<h1>島への渡し船が九年ぶりに再開</h1>") == "島への渡し船が九年ぶりに再開"


FIRST, SECOND = PROSE.split("</p>")[:2]


@pytest.mark.parametrize("head", ["", "<title>Quay Notes</title>"])
@pytest.mark.parametrize("level", ["h2", "h3"])
def test_a_heading_below_a_paragraph_is_no_title(head: str, level: str) -> None:
    body = f"{FIRST}</p><{level}>What the engine costs</{level}>{SECOND}</p>"
    assert value(fields(head, body), "title") == (head[7:-8] or None)
    assert value(fields(head, f"<{level}>{TITLE}</{level}>{body}"), "title") == TITLE


def test_main_headings_below_a_paragraph_are_parts_of_the_text() -> None:
    body = f"{FIRST}</p><h1>What the engine costs</h1>{SECOND}</p><h1>Who pays for the paint</h1>{SECOND}</p>"
    assert value(fields("", body), "title") is None
    article = cleaner.clean(body)
    assert "What the engine costs" in article.body
    assert "Who pays for the paint" in article.body
    assert value(fields("", f"{FIRST}</p><h1>{TITLE}</h1>{SECOND}</p>"), "title") == TITLE  # below a standfirst
    declared = "<title>What the engine costs</title>"
    assert value(fields(declared, body), "title") == "What the engine costs"
