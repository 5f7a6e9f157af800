"""The headline of a page or text, without the names that stand around it."""

from __future__ import annotations

import pytest

from cleaner.fields.suffix import cuts, site_of

from .field_pages import TITLE, fields, ld, text_fields, value


def title(head: str = "", body: str = "") -> object:
    return value(fields(head, body), "title")


@pytest.mark.parametrize(
    "whole",
    [
        f"{TITLE} | West Coast News",
        f"{TITLE} - Harbour Post",
        f"{TITLE} – Shipping – Harbour Post",
        f"{TITLE} — Harbour Post",
        f"{TITLE} » Ships",
        f"{TITLE} ‹ Ships",
        f"{TITLE} · Ships",
        f"{TITLE} :: Ships",
        f"{TITLE}｜Ships",
        f"Harbour Post | {TITLE}",
    ],
)
def test_title_element_is_parted_where_the_h1_ends(whole: str) -> None:
    found = fields(f"<title>{whole}</title>", f"<h1>{TITLE}</h1>")["title"]
    assert found.value == TITLE
    assert found.confirmed == (
        "<title> without its prefix" if whole.startswith("Harbour") else "<title> without its suffix",
    )


def test_title_element_alone_loses_its_last_part() -> None:
    assert title(f"<title>{TITLE} | Harbour Post</title>") == TITLE


def test_a_colon_or_hyphen_inside_words_parts_nothing() -> None:
    whole = "Anti-fouling paint : what it does to well-kept harbours"
    assert title(f"<title>{whole}</title>") == whole


def test_og_title_loses_the_known_site_only() -> None:
    assert title(f'<meta property="og:title" content="{TITLE} - Harbour Post">') == TITLE
    kept = f"{TITLE} - a short history"
    assert title(f'<meta property="og:title" content="{kept}">') == kept


def test_og_title_loses_the_site_s_name_before_it_where_no_heading_has_the_rest() -> None:
    whole = "Quaywork - ann/ropelib: A library for ropes and knots"
    head = f'<title>{whole}</title><meta property="og:title" content="{whole}">'
    site = '<meta property="og:site_name" content="Quaywork">'
    for body in ("<h1>ropelib</h1>", "<h2>Install</h2>"):
        found = fields(head + site, body, url="https://code.example/ann/ropelib")
        assert value(found, "title") == "ann/ropelib: A library for ropes and knots"
    assert value(fields(head + site, url="https://code.example/"), "title") == whole


def test_agreement_beats_a_lone_h1_of_the_site() -> None:
    head = f'<title>{TITLE}</title><meta property="og:title" content="{TITLE}">'
    assert title(head, "<h1>Harbour Post</h1><h2>Latest</h2>") == TITLE


def test_a_lone_h1_beats_one_search_title() -> None:
    article = '<meta property="og:type" content="article">'
    assert title(f"{article}<title>Ferry news 2024</title>", f"<h1>{TITLE}</h1>") == TITLE


def test_what_is_no_article_is_called_by_its_title_rather_than_by_a_slogan() -> None:
    head = "<title>Ferry tickets and timetables | Harbour Post</title>"
    slogan = "<h1>Sail with us to the islands, any day that you like</h1>"
    assert title(head, slogan) == "Ferry tickets and timetables"
    assert title(f"<title>{TITLE} - Harbour Post</title>", f"<h1>{TITLE} again</h1>") == f"{TITLE} again"


def test_the_visible_spelling_is_taken() -> None:
    head = f'<meta property="og:title" content="{TITLE.upper()}!">' + ld(
        f'{{"@type":"NewsArticle","headline":"{TITLE.lower()}"}}'
    )
    found = fields(head, f"<h1>{TITLE}</h1>")["title"]
    assert (found.value, found.where, set(found.confirmed)) == (TITLE, "h1", {"og:title", "json-ld headline"})


def test_an_h1_like_a_declared_title_beats_what_is_declared() -> None:
    head = f'<meta property="og:title" content="{TITLE} at sea"><title>{TITLE} at sea</title>'
    head += ld(f'{{"@type":"NewsArticle","headline":"{TITLE} at sea"}}')
    assert title(head, f"<h1>{TITLE} again</h1>") == f"{TITLE} again"
    assert title(head, f"<nav><h1>{TITLE} again</h1></nav>") == f"{TITLE} at sea"


def test_an_h1_in_a_menu_weighs_less() -> None:
    head = f'<meta property="og:title" content="{TITLE}"><title>{TITLE}</title>'
    assert title(head, "<nav><h1>Open the menu of all our pages</h1></nav>") == TITLE


def test_a_marked_kicker_in_the_heading_goes() -> None:
    assert title("", f'<h1><span class="kicker">Islands</span> <span>{TITLE}</span></h1>') == TITLE


def test_a_kicker_before_the_shared_title_goes() -> None:
    head = f'<meta property="og:title" content="{TITLE}"><title>Islands: {TITLE}</title>'
    assert title(head, f"<h1>Islands: {TITLE}</h1>") == TITLE


@pytest.mark.parametrize("label", ["Thread: ", "Thema: ", "Konu: ", "Collection: ", "コレクション：", "Sujet : "])
def test_what_boards_and_shops_write_before_a_name_is_no_part_of_it(label: str) -> None:
    head = f"<title>{TITLE} - Harbour Post</title>"
    assert title(head, f"<h1>{label}{TITLE}</h1>") == TITLE
    assert title(head, f"<h1><span class='visually-hidden'>{label}</span>{TITLE}</h1>") == TITLE
    assert title("", f"<h1>{label}{TITLE}</h1>") == f"{label}{TITLE}"


def test_a_heading_that_a_block_breaks_is_one() -> None:
    assert (
        title("", "<h1><div>Ferry line reopens</div><div>after nine years</div></h1>")
        == "Ferry line reopens after nine years"
    )


@pytest.mark.parametrize("mark", ["¶", "#", "§", "🔗"])
def test_a_heading_s_link_to_itself_is_no_part_of_it(mark: str) -> None:
    assert title("", f'<h1>{TITLE}<a class="headerlink" href="#top">{mark}</a></h1>') == TITLE
    assert title("", "<h1>Writing to the quay in C#</h1>") == "Writing to the quay in C#"


def test_an_ideographic_space_is_a_space() -> None:
    assert title("", "<h1>渡し船　九年ぶりに再開</h1>") == "渡し船 九年ぶりに再開"


def test_what_lost_is_told_with_its_reason() -> None:
    head = '<meta property="og:site_name" content="Quay &amp; Tide"><title>Quay &amp; Tide</title>'
    found = fields(head, f"<h1>{TITLE}</h1>")["title"]
    assert found.rejected == (("Quay & Tide", "the site's name"),)


def test_no_title_no_key() -> None:
    assert "title" not in fields()


def test_the_site_s_name_is_the_title_of_its_front_page() -> None:
    assert title("<title>Harbour Post</title>") == "Harbour Post"


def test_cuts_are_the_last_first() -> None:
    found = [(c.head, c.mark, c.segment) for c in cuts("A b - C d | E f")]
    assert found == [("A b - C d", "|", "E f"), ("A b", "-", "C d")]
    assert [c.segment for c in cuts("渡轮恢复通航_海港新闻_海港网")] == ["海港网", "海港新闻"]


@pytest.mark.parametrize("name", ["Harbour Post", "harbour-post.example", "The Harbour Post", "HarbourPost"])
def test_the_host_tells_the_site_s_name(name: str) -> None:
    assert site_of((), "https://www.harbour-post.example/a").is_name(name)


def test_a_word_of_the_name_is_not_the_name() -> None:
    site = site_of(("Harbour Post",), "https://www.harbour-post.example/a")
    assert not site.is_name("Harbour")
    assert not site.is_name("Post")
    assert site.holds_name("News of the Harbour Post today")
    assert site_of((), "https://harbourpost.example").holds_name("All of HarbourPost24")
    assert not site_of((), "https://harbourpost.example").holds_name("All of it")


# -- text

LEAD = (
    "The ferry between the two islands sailed again on Monday, to the cheers of some four hundred people on the quay."
)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((f"{TITLE} | West Coast News", LEAD), TITLE),
        ((f"{TITLE} - harbourpost.com", LEAD), TITLE),
        ((f"{TITLE} | Islands | Harbour Post", LEAD), TITLE),
        ((f"{TITLE} * Harbour Post * by A Writer", TITLE, LEAD), TITLE),
        ((TITLE, LEAD), TITLE),
        (("Islands", TITLE, LEAD), TITLE),
        (("[Skip to main content](#main)", "* [Home](/)", f"# {TITLE}", LEAD), TITLE),
        (("Harbour Post reports from the quay", f"# **{TITLE}** #", LEAD), TITLE),
        (("Por Ann Example de la Torre", TITLE, LEAD), TITLE),
        (("Writing to the quay in C#", LEAD), "Writing to the quay in C#"),
        (("Advertisement", "12.03.2024", TITLE, LEAD), TITLE),
        (("3 March 2024, 10:15", TITLE, LEAD), TITLE),
        (("Home » Islands » Ferries", TITLE, LEAD), TITLE),
        (("By Ann Example", TITLE, LEAD), TITLE),
        (
            ("渡轮停航九年后恢复通航两岛居民欢迎_海港网", "两岛之间的渡轮周一恢复通航。"),
            "渡轮停航九年后恢复通航两岛居民欢迎",
        ),
        ((f"{TITLE} – and nobody was late", LEAD), f"{TITLE} – and nobody was late"),
        ((f"{TITLE} - what is next?", LEAD), f"{TITLE} - what is next?"),
        ((f"{TITLE} in 2026", LEAD, TITLE, LEAD), f"{TITLE} in 2026"),
        ((f"Harbour Post - {TITLE}", TITLE, LEAD), TITLE),
        (("Ropes – Harbour Post", "Ropes", LEAD), "Ropes"),
        (("Ropes | Harbour Post", LEAD), "Ropes"),
        (
            (
                "Winter 2024: old ferry sails to its isles again – Isles",
                "Skip to content",
                "The old ferry sails again",
                LEAD,
            ),
            "The old ferry sails again",
        ),
        (("The ferry sails again.", "By Ann Example", LEAD), "The ferry sails again."),
        (("And then the ferry sailed on…", "3 March 2024", LEAD), "And then the ferry sailed on…"),
        (("Best ropes of 2026", "By Ann Example", LEAD), "Best ropes of 2026"),
        (
            ("最新出炉渡轮报告：2024年两岛渡轮恢复通航", "发布时间：2024-03-08", "两岛之间的渡轮周一恢复通航。"),
            "最新出炉渡轮报告：2024年两岛渡轮恢复通航",
        ),
        (("Knots and ropes", "3 March 2024 · by Ann Example · in Ropes", LEAD), "Knots and ropes"),
        (("Posted on 3 March 2024 in the ropes corner", TITLE, LEAD), TITLE),
        (("© Ann Example / Harbour Pictures Ltd", TITLE, LEAD), TITLE),
        (("Photo: Ann Example of Harbour Pictures", TITLE, LEAD), TITLE),
        (("You are here: Home » Ferries between the isles", TITLE, LEAD), TITLE),
        (
            ("The ferry at the quay", f"{TITLE} and all the isles cheer", "3 March 2024", LEAD),
            f"{TITLE} and all the isles cheer",
        ),
        (("Ropes", "A rope is made of strands that are laid together in turns.", LEAD), "Ropes"),
        ((f"{TITLE} - “never again”", LEAD), f"{TITLE} - “never again”"),
        ((f"{TITLE} - “we never gave up hope of it” | Harbour Post", LEAD), f"{TITLE} - “we never gave up hope of it”"),
    ],
)
def test_title_of_a_text(lines: tuple[str, ...], expected: str) -> None:
    assert value(text_fields(*lines), "title") == expected


def test_a_title_whose_line_break_was_lost() -> None:
    assert value(text_fields(f"{TITLE} | Harbour Post {LEAD} {LEAD}"), "title") == TITLE


@pytest.mark.parametrize(
    "lines",
    [
        (LEAD, "It was built in 1961."),
        ("Advertisement", LEAD),
        ("## How to splice a rope", LEAD),
        ("Ropes are made of strands.", LEAD),
        ("Posted on 3 March 2024", LEAD),
        ("3 March 2024 · by Ann Example · in Ropes", LEAD),
        (),
    ],
)
def test_a_text_without_a_title_line_has_none(lines: tuple[str, ...]) -> None:
    assert "title" not in text_fields(*lines)


def test_a_line_below_that_is_no_other_wording_of_the_title() -> None:
    for below in ("Ferries sailed in all the winters before", f"Home › Isles › {TITLE} once more"):
        assert value(text_fields(TITLE, below, LEAD), "title") == TITLE
    first = f"{TITLE} – Harbour Post", f"The {TITLE.lower()}, and the isles are glad. (Photo: Ann Example)"
    assert value(text_fields(*first, LEAD), "title") == TITLE
    long = (
        "The old line is open, and the ferry reopens the harbour after more than nine years of deep silence on the quay"
    )
    assert value(text_fields(f"{TITLE} – Harbour Post", long, LEAD), "title") == TITLE
    assert value(text_fields(TITLE, "3 March 2024", f"Two: {TITLE} at last", LEAD), "title") == TITLE


def test_the_first_line_that_a_headline_follows_is_one_of_its_forms() -> None:
    page = f"{TITLE} after nine years – Harbour Post"
    found = text_fields(page, "Skip to content", TITLE, LEAD)["title"]
    assert (found.value, found.where) == (TITLE, "line below the first")
    assert page in dict(found.rejected)


def test_where_a_text_s_title_stood() -> None:
    found = text_fields(f"{TITLE} - Harbour Post", TITLE, LEAD)["title"]
    assert (found.where, found.confirmed) == ("first line without its suffix", ("line below it",))


def test_a_space_parts_chinese_titles_where_the_page_shows_the_title_alone() -> None:
    name = "两座岛屿之间的渡轮时隔九年再次启航"
    head = f"<title>{name} 港口新闻_海港晚报</title>"
    assert title(head, f"<div class='title'>{name}</div>") == name
    assert title(head, "<div class='title'>另一条消息</div>") == f"{name} 港口新闻"


def test_what_is_too_long_for_a_title_is_not_parted() -> None:
    assert cuts(f"{TITLE} | {'Harbour Post ' * 90}") == ()
    assert [cut.segment for cut in cuts(f"{TITLE} | Harbour Post")] == ["Harbour Post"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ["# Harbour Dues Calculator", "Work out what your boat pays for a week at the pier"],
            "Harbour Dues Calculator",
        ),
        (["# Quay", "Work out what your boat pays for a week at the pier"], "Quay"),
        (["# Quay", "# Work out what your boat pays"], "Work out what your boat pays"),
        ([f"**{TITLE}**"], TITLE),
    ],
)
def test_a_heading_of_markdown_is_the_title_whatever_its_length(lines: list[str], expected: str) -> None:
    assert value(text_fields(*lines, LEAD), "title") == expected


@pytest.mark.parametrize(
    ("name", "host"),
    [
        ("Eski Şehirler", "eskisehirler.example"),
        ("Süddeutsche Post", "sueddeutsche-post.example"),
        ("Süddeutsche Post", "suddeutschepost.example"),
        ("La Crónica", "lacronica.example"),
        ("Głos Łodzi", "gloslodzi.example"),
        ("Skærgård", "skaergaard.example"),
    ],
)
def test_the_host_tells_a_name_with_other_letters(name: str, host: str) -> None:
    assert site_of((), f"https://www.{host}/a").is_name(name)
    assert not site_of((), "https://www.else.example/a").is_name(name)


def test_the_site_s_name_before_a_colon_goes_where_the_page_shows_the_rest() -> None:
    head = f"<title>Harbour Post: {TITLE}</title>"
    assert title(head, f"<h1>Harbour Post</h1><h3>{TITLE}</h3>") == TITLE
    assert title(f"<title>{TITLE}: Harbour Post</title>") == TITLE
    motto = "Harbour Post: News of the whole coast"
    front = fields(f"<title>{motto}</title>", "<p>Ferries</p>", url="https://www.harbour-post.example/")
    assert value(front, "title") == motto


def test_the_mark_of_an_answer_goes_where_the_thread_is_named() -> None:
    head = f"<title>Re: {TITLE} - Quay Forum</title>"
    assert title(head, f"<h2><a href='/t'>{TITLE}</a></h2><h3>Re: {TITLE}</h3>") == TITLE
    assert title("<title>Re: Quay</title>", "<h1>Re: Quay</h1>") == "Re: Quay"


@pytest.mark.parametrize(
    ("whole", "body"),
    [
        (f"The Quay Book: {TITLE}", f"<h1><a href='/'>The Quay Book</a></h1><h2>Notes</h2><h3>{TITLE}</h3>"),
        (f"Quay Book » Blog Archive » {TITLE}", f"<h1>Quay Book</h1><h2>{TITLE}</h2>"),
        (
            "Marginal Quay Notes » Blog Archive » The quay is shut",
            "<h1>Marginal Quay Notes</h1><h2>The quay is shut</h2>",
        ),
        (f"{TITLE} - Ships - Quay Book", f"<a href='#c'>Skip</a><h1>Quay Book</h1><h2>{TITLE}</h2>"),
    ],
)
def test_the_name_of_the_site_at_the_top_of_the_page_is_no_title(whole: str, body: str) -> None:
    found = fields(f"<title>{whole}</title>", body)
    assert value(found, "title") == (TITLE if TITLE in whole else "The quay is shut")
    assert "section" not in found


def test_the_name_of_the_site_at_the_top_of_the_page_is_no_section() -> None:
    found = fields(f"<title>{TITLE} | The Quay</title>", f"<header>The Quay</header><h1>{TITLE}</h1>")
    assert "section" not in found
    assert found["title"].value == TITLE


@pytest.mark.parametrize("whole", [f"The Quay: {TITLE}", f"The Quay - {TITLE}", f"{TITLE} - The Quay"])
def test_a_page_laid_out_by_tables_has_its_title_in_a_cell_of_several_rows(whole: str) -> None:
    cell = f"<b>Ships</b><br><font size=5>{TITLE}</font><br>By Ann Example<br>Tuesday, May 5, 2009"
    found = fields(f"<title>{whole}</title>", f"<table><tr><td><img src=top.gif></td><td>{cell}</td></tr></table>")
    assert [value(found, name) for name in ("title", "authors", "date")] == [TITLE, ("Ann Example",), "2009-05-05"]


def test_a_page_of_the_site_does_not_make_the_rest_of_the_title_its_name() -> None:
    assert title("<title>The Quay Book - Shop</title>", "<h1>The Quay Book</h1><h2>Shop</h2>") == "The Quay Book"


@pytest.mark.parametrize(
    "before", ["Quay Board :: View topic - ", "Quay Board • Thema anzeigen - ", "Просмотр темы - "]
)
def test_what_a_board_sets_before_the_title_of_a_thread_goes(before: str) -> None:
    assert title(f"<title>{before}Lamps: out</title>", "<p>Lamps: out</p>") == "Lamps: out"


def test_a_title_is_not_cut_to_the_heading_of_a_part_of_the_page() -> None:
    head = "<title>Ferries – of the islands - Quay Notes</title>"
    assert (
        title(
            head,
            "<h1>Ferries – of the islands</h1><h3>From Quay Notes</h3><h2><span class='mw-headline'>Ferries</span></h2>",
        )
        == "Ferries – of the islands"
    )


def test_a_title_that_the_page_shows_whole_is_not_cut() -> None:
    line = "Ferries – of the islands"
    assert title(f"<title>{line}</title>", f"<h5><a href='/t'>{line}</a></h5><p>Any.</p>") == line
    assert title(f"<title>{line}</title>", "<p>Any.</p>") == "Ferries"


@pytest.mark.parametrize(
    "whole", ["Lamps out of order : Quay Support", "Quay Manual: Lamps out of order", "Lamps out of order - Quay Notes"]
)
def test_a_line_that_the_page_shows_is_told_from_the_name_around_it(whole: str) -> None:
    assert title(f"<title>{whole}</title>", "<h2>2.1 The rest</h2><p>Lamps out of order</p>") == "Lamps out of order"


def test_a_word_behind_a_colon_is_not_told() -> None:
    assert title("<title>Quay Manual: Lamps</title>", "<h2>Lamps</h2><p>Lamps</p>") == "Quay Manual: Lamps"


def test_the_site_and_the_section_before_colons_go_where_the_page_shows_the_rest() -> None:
    line = f"<table><tr><td><font size=5><b>{TITLE}</b></font></td></tr></table>"
    assert value(fields(f"<title>Quay Times: Local News: {TITLE}</title>", line, url=None), "title") == TITLE


def test_an_h1_that_is_the_site_s_logo_is_no_title() -> None:
    head = f"<title>Quay Council - Council News - {TITLE}</title>"
    body = f'<p>Skip</p><p>:::</p><p>Map</p><h1><a href="/">Quay Council</a></h1><h3>{TITLE}</h3>'
    assert value(fields(head, body), "title") == TITLE


def test_a_fullwidth_slash_parts_a_japanese_title_from_the_name_of_the_site() -> None:
    title = "県産米の新品種の名称を決定しました"
    head, logo = f"<title>{title}／南野県</title>", '<p><a href="/"><img src="a.png" alt="南野県"></a></p>'
    found = fields(head, f"{logo}<h1>{title}</h1>")
    assert (value(found, "title"), value(found, "site")) == (title, "南野県")


def test_the_name_of_a_blog_before_a_spaced_colon_is_no_title() -> None:
    body = "<h1><a href='/quay/'>埠頭を歩きたい</a></h1><h2>潮風の日記</h2><p>2011年05月04日</p><h3>弘前の喫茶店と氷砂糖の午後</h3>"
    found = fields("<title>埠頭を歩きたい : 弘前の喫茶店と氷砂糖の午後</title>", body, url=None)
    assert value(found, "title") == "弘前の喫茶店と氷砂糖の午後"


def test_the_issue_of_a_paper_before_the_title_goes() -> None:
    head, line = f"<title>Quay Times, No 11 (482), 17 March 2001 - {TITLE[:23]}</title>", f"<h2>{TITLE[:23]}</h2>"
    assert value(fields(head, line, url=None), "title") == TITLE[:23]


def test_what_stands_before_a_name_in_one_place_and_behind_it_in_another_is_the_title() -> None:
    head = f"<title>{TITLE} : BoringFerries</title><meta property=og:title content='b/BoringFerries - {TITLE}'>"
    body = "<h1><a href=/b/BoringFerries/>BoringFerries</a></h1>"
    assert (
        title(head, f"{body}<p><a href=/b/BoringFerries/1>{TITLE}</a> <span>Long (self.BoringFerries)</span>") == TITLE
    )


def test_what_comes_back_on_the_same_side_of_a_name_does_not_part_a_title() -> None:
    whole = "Ferry sails at dawn - A captain remembers"
    head = f"<title>{whole} | Harbour Post</title><meta property=og:title content='{whole}'>"
    assert title(head, f"<h1>{whole}</h1>") == whole


def test_the_h1_that_leads_home_is_no_title_beside_one_of_the_page() -> None:
    heads = '<h1><a href="/">Quay Wiki of Lamps</a></h1><h3>Tools</h3><h1>The lamp at the end</h1>'
    assert title("<title>Quay Wiki of Lamps</title>", heads) == "The lamp at the end"
    home = value(fields("<title>Quay Wiki of Lamps</title>", heads, url="https://www.quay.example/"), "title")
    assert home == "Quay Wiki of Lamps"


def test_a_wiki_sets_its_name_in_brackets_behind_a_page_or_its_place() -> None:
    heads = '<h1><a href="/doku.php?id=start">Quay Wiki</a></h1><h1>Lamp TSB-16</h1>'
    assert title("<title>boats:lamp [Quay Wiki]</title>", heads) == "Lamp TSB-16"
    assert title("<title>Lamp TSB-16 [Quay Wiki]</title>", heads) == "Lamp TSB-16"


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        ("Ropes | Boatyard 4 manual", "<h1>Boatyard 4 manual</h1><h2>Ropes</h2>", "Ropes"),
        ("rope_ends - The Boatyard Book", "<h1>The Boatyard Book</h1><main><h1>rope_ends</h1></main>", "rope_ends"),
        (
            "rope_ends - Boatyard version 4",
            "<p>Boatyard version 4</p><h1>The part rope_ends</h1>",
            "The part rope_ends",
        ),
        ("Harbour Post | Ferry sails", "<h1>Ferry sails</h1><h2>By the sea</h2>", "Ferry sails"),
    ],
)
def test_a_manual_s_name_above_the_name_of_its_page(head: str, body: str, expected: str) -> None:
    assert title(f"<title>{head}</title>", body) == expected


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        ("Rope ends (The Boatyard Manual)", "<h2>Rope ends</h2>", "Rope ends"),
        ("Rope ends (March 2026)", "<h2>Rope ends</h2>", "Rope ends (March 2026)"),
        ("Boatyard: the book of ropes (Index - B)", "", "Boatyard: the book of ropes (Index - B)"),
    ],
)
def test_what_stands_in_brackets_behind_a_title(head: str, body: str, expected: str) -> None:
    assert title(f"<title>{head}</title>", body) == expected


def test_a_soft_hyphen_in_a_heading_parts_no_word_and_is_not_given() -> None:
    shown = TITLE.replace("silence", "si\u00adlence")
    found = fields(f"<title>{TITLE} | Harbour Post</title>", f"<h1>{shown}</h1><p>It sailed.</p>")
    assert found["title"].value == TITLE
    assert "<title> without its suffix" in found["title"].confirmed
    assert value(text_fields(shown, f"{LEAD} {LEAD}"), "title") == TITLE


def test_the_address_tells_the_title_from_the_site_s_name_before_it() -> None:
    whole = "www.quay.example - Berths and Tides"
    head = f'<title>{whole}</title><meta property="og:title" content="{whole}">'
    found = fields(head, url="https://www.quay.example/chronicle/berths-and-tides/")
    assert value(found, "title") == "Berths and Tides"


def test_the_owner_of_a_page_is_its_title_on_the_front_page_alone() -> None:
    head = '<title>Rowing Club</title><meta name="copyright" content="Rowing Club"><meta name="title" content="Dates">'
    body = "<h3>Main menu</h3><h2>Dates of May</h2>"
    assert value(fields(head, body, url="https://quay.example/dates-of-may"), "title") == "Dates of May"
    assert value(fields(head, body, url="https://quay.example/"), "title") == "Rowing Club"


def test_a_button_in_the_heading_is_no_part_of_it() -> None:
    head = "<title>lamp - Rust</title>"
    found = fields(head, "<h1>Crate lamp<button>Copy item path</button></h1><p>It burns.</p>")
    assert value(found, "title") == "Crate lamp"


@pytest.mark.parametrize(
    ("generator", "whole", "title"),
    [
        ("Doxygen 1.9.4", "Lamplib: Member List", "Member List"),
        ("GTK-Doc V1.33.1 (XML mode)", "Oil Surfaces: Lamplib: Light: A Library", "Oil Surfaces"),
        ("Paper 3", "Lamplib: Member List", "Lamplib: Member List"),
    ],
)
def test_a_generator_of_manuals_sets_the_project_s_name(generator: str, whole: str, title: str) -> None:
    head = f'<meta name="generator" content="{generator}"><title>{whole}</title>'
    assert value(fields(head, "<p>All of them burn oil, and all of them are trimmed by hand.</p>"), "title") == title


@pytest.mark.parametrize("number", ["28.3", "4.", "A.12"])
def test_a_manual_s_name_goes_though_the_heading_is_numbered(number: str) -> None:
    head = "<title>Trimming the Wick (The Lampkeeper (version 2.1))</title>"
    found = fields(head, f"<h3>{number} Trimming the Wick</h3><p>A wick that was cut straight burns.</p>")
    assert value(found, "title") == "Trimming the Wick"


def test_a_title_in_capitals_is_written_as_elsewhere() -> None:
    head = f'<title>{TITLE} | Harbour Post</title><meta property="og:title" content="{TITLE}">'
    found = fields(head, f"<h1>{TITLE.upper()}</h1>")["title"]
    assert found.value == TITLE
    assert "h1" in (found.where, *found.confirmed)


def test_a_title_that_is_in_capitals_everywhere_stays_so() -> None:
    whole = TITLE.upper()
    assert title(f"<title>{whole} | Harbour Post</title>", f"<h1>{whole}</h1>") == whole


@pytest.mark.parametrize("name", ["Harbour Post | ", "Harbour Post - ", "Harbour Post: ", "The Harbour Post » "])
@pytest.mark.parametrize("body", ["", "<h1>Harbour Post</h1>"])
def test_the_site_s_name_before_the_title_goes_though_nothing_shows_the_rest(name: str, body: str) -> None:
    whole = f"{name}{TITLE}"
    assert title(f'<title>{whole}</title><meta property="og:title" content="{whole}">', body) == TITLE


def test_a_title_that_begins_with_the_site_s_name_stays_where_a_line_shows_it() -> None:
    whole = f"Harbour Post: {TITLE}"
    assert title(f"<title>{whole}</title>", f"<p>{whole}</p>") == whole


def test_the_motto_of_a_front_page_is_no_title() -> None:
    head = "<title>Harbour Post - All news of the islands</title>"
    found = fields(head, url="https://www.harbour-post.example/")
    assert value(found, "title") == "Harbour Post"


def test_what_says_the_same_on_all_pages_is_no_title() -> None:
    whole = "Harbour Post - All news of the islands"
    head = f'<title>{whole}</title><meta property="og:title" content="{whole}">'
    assert title(head, f"<h1>{TITLE}</h1>") == TITLE


def test_the_mark_of_copyright_tells_the_site_s_name_before_the_title() -> None:
    found = fields(
        f"<title>Harbour Post | {TITLE}</title>",
        "<footer><p>© 2026 Harbour Post. All rights reserved.</p></footer>",
        url="https://quay.example/a-page",
    )
    assert (value(found, "title"), value(found, "site")) == (TITLE, "Harbour Post")


@pytest.mark.parametrize(
    "h1",
    [
        f"{TITLE} <small class='sub'>The mayor promises help</small>",
        f"{TITLE}<br>The mayor promises help",
        f"<b>Shipping</b> {TITLE}",
        f"Shipping<br>{TITLE}",
        f"{TITLE} <a href='/edit'>[edit]</a>",
        f"<div>{TITLE}</div> <div>The mayor promises help</div>",
    ],
)
def test_a_kicker_or_subtitle_inside_the_h1_goes_where_the_rest_is_declared(h1: str) -> None:
    assert title(f"<title>{TITLE} | Harbour Post</title>", f"<h1>{h1}</h1>") == TITLE


def test_an_h1_keeps_what_is_declared_with_it_and_what_only_the_site_is_called() -> None:
    whole = f"{TITLE} The mayor promises help"
    h1 = f"<h1>{TITLE} <b>The mayor promises help</b></h1>"
    assert title(f"<title>{whole} | Harbour Post</title>", h1) == whole
    head = '<title>The Quay of Berths</title><meta property="og:site_name" content="The Quay of Berths">'
    assert title(head, "<h1>Welcome to <b>The Quay of Berths</b></h1>") == "Welcome to The Quay of Berths"
