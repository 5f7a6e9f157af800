"""The section that a page declares; none where it declares none."""

from __future__ import annotations

import pytest

from cleaner.fields.section import section_key

from .field_pages import TITLE, URL, fields, ld, text_fields, value

ARTICLE = '{"@type":"NewsArticle","headline":"%s","articleSection":%s}'
HEADLINE = f"<h1>{TITLE}</h1>"


def section(head: str = "", body: str = HEADLINE, url: str | None = URL, site: str | None = None) -> object:
    return value(fields(head, body, url=url, site=site), "section")


def crumbs(*names: str) -> str:
    steps = ",".join(f'{{"@type":"ListItem","name":"{n}"}}' for n in names)
    return ld(f'{{"@type":"BreadcrumbList","itemListElement":[{steps}]}}')


@pytest.mark.parametrize(
    "head",
    [
        ld(ARTICLE % (TITLE, '"Islands"')),
        ld(ARTICLE % (TITLE, '["Islands","Ferries"]')),
        '<meta property="article:section" content="Islands">',
        '<meta name="parsely-section" content="Islands">',
        '<meta name="sailthru.category" content="Islands">',
        '<meta property="article:section" content="Regions/Islands">',
        crumbs("Home", "Regions", "Islands"),
        crumbs("Home", "Islands", TITLE),
    ],
)
def test_declared_sections(head: str) -> None:
    assert section(head) == "Islands"


@pytest.mark.parametrize(
    "body",
    [
        f'{HEADLINE}<p>In <a rel="category tag" href="/i">Islands</a></p>',
        f'<nav class="breadcrumbs"><a href="/">Home</a> › <a href="/i">Islands</a></nav>{HEADLINE}',
        f'<ol itemtype="https://schema.org/BreadcrumbList"><li>Start</li><li>Islands</li><li>{TITLE}</li></ol>{HEADLINE}',
        f'<ul aria-label="Breadcrumb"><li><a href="/i">Islands</a></li></ul>{HEADLINE}',
        f'<div class="post-category">Islands</div>{HEADLINE}',
        f'<article class="post type-post hentry category-islands">{HEADLINE}</article>',
    ],
)
def test_visible_sections(body: str) -> None:
    assert section(body=body) == "Islands"


def test_the_address_confirms_and_never_speaks_alone() -> None:
    url = "https://a.example/islands/a-page"
    assert section(url=url) is None
    found = fields(body=f"<p>Islands</p>{HEADLINE}", url=url)["section"]
    assert (found.value, found.confirmed) == ("Islands", ("address",))
    assert section(body=f"<p>Islands</p>{HEADLINE}", url="https://a.example/other/a-page") is None


def test_a_line_of_a_menu_is_no_witness() -> None:
    assert section(body=f"<nav><p>Islands</p></nav>{HEADLINE}", url="https://a.example/islands/a-page") is None


def test_a_title_suffix_needs_a_second_witness() -> None:
    head = f"<title>{TITLE} | Islands News | Harbour Post</title>"
    assert section(head, url=None) is None
    assert section(head, f'<p class="kicker">Islands</p>{HEADLINE}', url=None) == "Islands"


def test_the_site_s_name_is_refused() -> None:
    assert section('<meta property="article:section" content="Harbour Post">') is None
    head = '<meta property="og:site_name" content="Quay"><meta property="article:section" content="Quay">'
    assert section(head) is None
    assert section('<meta property="article:section" content="Quay">', site="Quay") is None


@pytest.mark.parametrize(
    "name",
    [
        *("Home", "Startseite", "Accueil", "Inicio", "ホーム", TITLE, "2024", "12345", "x" * 90),
        *(
            "Gérer mon abonnement",
            "Order Login",
            "Iniciar sesión(solapa activa)",
            "You're currently on",
            "Index du forum",
        ),
        *("Ann @ann", "News Home", "Sprachen", "Raksts"),
    ],
)
def test_what_cannot_be_a_section_is_refused(name: str) -> None:
    assert section(f'<meta property="article:section" content="{name}">') is None


def test_an_author_is_refused() -> None:
    head = '<meta name="author" content="Ann Example"><meta property="article:section" content="Ann Example">'
    assert section(head) is None


def test_a_byline_that_holds_the_section_names_no_author() -> None:
    byline = '<div class="byline">in <a class="x" rel="category" href="/i">Islands</a></div>'
    found = fields(body=f"{HEADLINE}{byline}")
    assert value(found, "section") == "Islands"
    assert "authors" not in found


def test_a_generic_name_only_where_nothing_better_is_declared() -> None:
    assert section('<meta property="article:section" content="News">') == "News"
    head = ld(ARTICLE % (TITLE, '["News","Islands"]')) + crumbs("Home", "News")
    assert section(head) == "Islands"
    assert ("News", "generic") in fields(head, HEADLINE)["section"].rejected


def test_a_generic_name_is_never_taken_from_the_address() -> None:
    assert (
        section(f"<title>{TITLE} | News</title>", f"<p>News</p>{HEADLINE}", url="https://a.example/news/a-page") is None
    )


def test_agreement_of_several_beats_one() -> None:
    head = '<meta property="article:section" content="Regions">' + crumbs("Home", "Islands")
    body = f'{HEADLINE}<a rel="category" href="/i">Islands</a>'
    found = fields(head, body)["section"]
    assert (found.value, found.where, found.confirmed) == ("Islands", "rel=category", ("json-ld breadcrumb",))
    assert ("Regions", "less support (article:section)") in found.rejected


def test_category_links_of_other_articles_are_not_ours() -> None:
    cards = "".join(
        f'<section><p>Card {n}</p><p><a rel="category" href="/c">Cat {n}</a></p></section>' for n in range(9)
    )
    assert section(body=f"{HEADLINE}{'<p>Body.</p>' * 9}{cards}") is None


def test_a_front_page_step_is_no_section() -> None:
    item = '{"name":"Sailing shop","item":"https://a.example/"}'
    assert section(ld(f'{{"@type":"BreadcrumbList","itemListElement":[{item}]}}')) is None


@pytest.mark.parametrize(
    "trail",
    [
        '<a href="/">Home</a> &gt; <a href="/i">Islands</a>',
        '<a href="/">Home</a> » <a href="/i">Islands</a> » Ferries again',
        'You are here: <a href="/">Home</a> &gt;&gt; <a href="/i">Islands</a> &gt;&gt; 正文',
        '<a href="/">首页</a> &gt; <a href="/i">Islands</a>',
        '现在位置：<a href="/index/index.html">首页</a> &gt; <a href="/i">Islands</a> &gt; 正文',
        '<a href="/">灯塔网首页</a> &gt; <a href="https://islands.a.example/">Islands</a> &gt; 正文',
        '<a href="/start/main.html">Home</a> &gt; <a href="../">Islands</a>',
        '<a href="/i">Islands</a> &gt; 正文',
    ],
)
def test_a_breadcrumb_is_told_by_its_shape(trail: str) -> None:
    assert section(body=f"<div>{trail}</div>{HEADLINE}", url=None) == "Islands"


@pytest.mark.parametrize(
    "links",
    [
        '<a href="/">Home</a> | <a href="/i">Islands</a>',
        '<a href="/a">Ferries</a> &gt; <a href="/i">Islands</a>',
        '<a href="/a">Home of the brave</a> &gt; <a href="/i">Islands</a>',
        '<a href="/">Home</a> Islands',
        '<a href="/">Home</a> &gt; <a href="/i">Islands</a> and more of it',
        '<a href="/i">Islands</a>',
    ],
)
def test_links_of_another_shape_are_no_breadcrumb(links: str) -> None:
    assert section(body=f"<div>{links}</div>{HEADLINE}", url=None) is None


@pytest.mark.parametrize(
    "steps",
    [
        f'<li><a href="/">Home</a></li><li>{TITLE}</li><li><a href="/edit">Edit this page</a></li>',
        '<li><a href="/">Home</a></li><li><a href="/posts">Posts</a></li>',
        '<li><a href="/">Home</a></li><li class="wy-breadcrumbs-aside"><a href="/x.rst">Edit on a Host</a></li>',
        '<li><a href="/">Home</a></li><li><a href="/h">Start</a></li><li class="active">Release Details</li>',
    ],
)
def test_the_page_itself_and_its_tools_are_no_section(steps: str) -> None:
    assert section(body=f'<ul class="breadcrumb">{steps}</ul>{HEADLINE}') is None


def test_the_column_that_an_authority_declares() -> None:
    assert section('<meta name="ColumnName" content="Islands">') == "Islands"


def test_a_byline_is_no_section() -> None:
    assert section('<meta property="article:section" content="By Ann Example">') is None


def test_world_and_world_news_are_one() -> None:
    assert section_key("World News") == section_key("world") == "world"


def test_a_page_that_declares_none_has_none() -> None:
    assert section(f"<title>{TITLE} - Harbour Post</title>") is None


# -- links to the folders above


def test_a_link_to_the_folder_above_names_the_section() -> None:
    url = "https://a.example/isles/ferry-line"
    near = f'<p><a href="/isles/">Islands</a></p>{HEADLINE}'
    found = fields(body=near, url=url)["section"]
    assert (found.value, found.where) == ("Islands", "link to the folder above")
    assert value(fields(body=near, url="https://a.example/news/ferry-line"), "section") is None
    for back in ("Back to Islands", "Voltar a Islands", "Terug naar Islands"):
        assert section(body=f'<p><a href="/isles/">{back}</a></p>{HEADLINE}', url=url) == "Islands"


def test_a_menu_s_link_to_the_folder_above_names_it_too() -> None:
    menu = '<nav><a href="/isles">Islands</a> <a href="/ropes">Ropes</a></nav>'
    url = "https://a.example/isles/2026/ferry-line"
    assert section(body=f"{menu}{HEADLINE}", url=url) == "Islands"
    assert section(body=f"{menu}{HEADLINE}", url="https://a.example/tides/ferry-line") is None
    long = '<nav><a href="/isles">All about the islands and their people</a></nav>'
    assert section(body=f"{long}{HEADLINE}", url=url) is None


@pytest.mark.parametrize("folder", ["en", "pt-br", "stable", "v2", "2024"])
def test_a_folder_of_a_language_or_version_is_no_section(folder: str) -> None:
    menu = f'<nav><a href="/{folder}/">Islands</a></nav>'
    assert section(body=f"{menu}{HEADLINE}", url=f"https://a.example/{folder}/ferry-line") is None


def test_a_link_with_a_query_leads_elsewhere_unless_it_asks_for_a_category() -> None:
    url = "https://a.example/blog/ferry-line"
    assert section(body=f'<p><a href="/blog?author=ann">Ann Example</a></p>{HEADLINE}', url=url) is None
    assert section(body=f'<p><a href="/blog?category=isles">Islands</a></p>{HEADLINE}', url=url) == "Islands"


def test_the_active_item_of_the_menu_is_confirmed_by_the_address() -> None:
    menu = '<nav><li class="active"><a href="isles.php">Islands</a></li><li>Ropes</li></nav>'
    assert section(body=f"{menu}{HEADLINE}", url="https://a.example/islands/ferry-line") == "Islands"
    assert section(body=f"{menu}{HEADLINE}", url="https://a.example/ferry-line") is None


# -- all sections


def test_all_sections_with_their_sources_the_breadcrumb_s_path_first() -> None:
    head = crumbs("Home", "Regions", "Islands", TITLE) + '<meta property="article:section" content="Ferries">'
    body = f'{HEADLINE}<a rel="category" href="/i">Islands</a>'
    found = value(fields(head, body, url="https://a.example/page"), "sections")
    assert isinstance(found, tuple)
    assert [(s.name, s.sources) for s in found] == [
        ("Regions", ("json-ld breadcrumb",)),
        ("Islands", ("json-ld breadcrumb", "rel=category")),
        ("Ferries", ("article:section",)),
    ]


@pytest.mark.parametrize(
    ("folder", "link", "name"),
    [
        ("isles", "Islands <span>▼</span>", "Islands"),
        ("isles", "▸ Islands ▾", "Islands"),
        ("isles", "Islands +", "Islands"),
        ("c++", "Visual C++", "Visual C++"),
        ("shop", "Shop now", None),
        ("laden", "Jetzt einkaufen", None),
        ("laden", "Mehr erfahren", None),
        ("about", "What we do", None),
        ("tides", "Browse all tides", "tides"),
        ("topics", "Browse All Categories", None),
        ("isles", "select", None),
        ("u/ann", "Ann Example", None),
        ("@ann", "Ann Example", None),
        ("~ann", "Ann Example", None),
        ("author/ann", "Ann Example", None),
    ],
)
def test_the_name_of_a_folder_in_a_menu(folder: str, link: str, name: str | None) -> None:
    menu = f'<nav><a href="/">Start</a> <a href="/{folder}/">{link}</a></nav>'
    assert section(f"<title>{TITLE}</title>", f"{menu}{HEADLINE}", url=f"https://a.example/{folder}/ferry-line") == name


def test_what_only_echoes_is_no_section_of_the_page_but_the_one_that_is_chosen() -> None:
    menu = '<nav><a href="/isles">Islands</a></nav>'
    found = fields(f"<title>{TITLE} | Tides</title>", f"{menu}{HEADLINE}", url="https://a.example/isles/ferry-line")
    assert found["section"].value == "Islands"
    assert [(s.name, s.sources) for s in found["sections"].value] == [("Islands", ("menu's link to the folder above",))]
    assert "sections" not in fields(f"<title>{TITLE} | Tides</title>", HEADLINE)


def test_the_section_of_a_text_is_all_of_its_sections() -> None:
    found = value(text_fields(f"{TITLE} | Sport", LEAD), "sections")
    assert isinstance(found, tuple)
    assert [(s.name, s.sources) for s in found] == [("Sport", ("suffix of the first line",))]


# -- text

LEAD = (
    "The ferry between the two islands sailed again on Monday, to the cheers of some four hundred people on the quay."
)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((f"{TITLE} | West Coast News", LEAD), "West Coast News"),
        ((f"{TITLE} - Politics | Harbour Post", LEAD), "Politics"),
        ((f"{TITLE} | Sport", LEAD), "Sport"),
        (("Remo Costero", TITLE, "3 May 2024", LEAD), "Remo Costero"),
        (("Islands Stories News", "Print", TITLE, LEAD), "Islands Stories News"),
        ((f"{TITLE} – Harbour Post", "Islands", TITLE, LEAD), "Islands"),
        (("Islands | hp | 11.2.2024 | 23:55", TITLE, LEAD), "Islands"),
        (("Islands2024.03.31 19:59", TITLE, LEAD), "Islands"),
        ((TITLE, "Islands", "2024-01-08 | 12:42", LEAD), "Islands"),
        ((f"Home » Islands » {TITLE}", TITLE, LEAD), "Islands"),
        ((TITLE, "by A | Category: Islands | Tags", LEAD), "Islands"),
        ((f"{TITLE} - Harbour Post Sport", LEAD), "Sport"),
        ((f"{TITLE} - Latest Sport News | Quay+Score", LEAD), "Sport"),
        (("Isles TV", "Kultur", TITLE, LEAD), "Kultur"),
        (("Thế giới", TITLE, LEAD), "Thế giới"),
        (("Thế giới", "Thứ ba, 12/9/2023, 06:15 (GMT+7)", TITLE, LEAD), "Thế giới"),
        (("Subscribe Log in", "Entrevista", TITLE, "Text: Ann Example", LEAD), "Entrevista"),
        (("Nachrichten | Islands", TITLE, LEAD), "Islands"),
        (("8. November 2021 | Islands", TITLE, LEAD), "Islands"),
        (("Home » Islands", TITLE, LEAD), "Islands"),
        (("Tides", "Islands", "Deaths", "Islands", TITLE, "3 May 2024", LEAD), "Islands"),
        (("TIDES", "ISLANDS", "DEATHS", "Islands", "3 May 2024", TITLE, LEAD), "Islands"),
        (
            ("当前位置：主页 > 海港财经 >", "渡轮停航九年后恢复通航两岛居民欢迎", "两岛之间的渡轮周一恢复通航。"),
            "海港财经",
        ),
        ((TITLE, *[LEAD] * 20, "FILED UNDER: Islands", "Leave a Reply"), "Islands"),
        ((LEAD, *[LEAD] * 20, "Posted under: Islands, Ropes"), "Islands"),
        (
            (
                TITLE,
                LEAD,
                "3 May 2024",
                "School of Ropes, Tides and Coastal Studies",
                "Ann Example, Isle University",
                LEAD,
            ),
            "School of Ropes, Tides and Coastal Studies",
        ),
        (("渡轮停航九年后恢复通航两岛居民欢迎_海港财经_海港网", "两岛之间的渡轮周一恢复通航。"), "海港财经"),
        ((TITLE, "होम / राज्य", "18 Apr 2023", LEAD), "राज्य"),
        ((f"{TITLE} - ข่าวท่าเรือ", "หน้าแรก / ข่าว / ท้องถิ่น", "3 May 2024", LEAD), "ท้องถิ่น"),
        ((TITLE, "صفحه اصلی » فرهنگ", "3 May 2024", LEAD), "فرهنگ"),
    ],
)
def test_section_of_a_text(lines: tuple[str, ...], expected: str) -> None:
    assert value(text_fields(*lines), "section") == expected


@pytest.mark.parametrize(
    "suffix",
    [
        "| Harbour Gazette",
        "| The Quay",
        "- quay.com",
        "– Hafenzeitung Online",
        "| Quay",
        "| Quay News",
        "- Quay 7 | Coast News, Tides, Ropes | Long Quay",
        "- a blog",
    ],
)
def test_a_site_s_name_is_no_section(suffix: str) -> None:
    assert "section" not in text_fields(f"{TITLE} {suffix}", LEAD)


@pytest.mark.parametrize(
    "lines",
    [
        ("Newsticker", TITLE, LEAD),
        ("Skip to:", TITLE, LEAD),
        (f"{TITLE} | Quay", "Special", "Tides and their tables", "All specials", TITLE, LEAD),
        (TITLE, "recommended by Ann Example", LEAD),
        (TITLE, "Ann Example", "3 May 2024", LEAD),
        (TITLE, "Posted on", "3 May 2024", LEAD),
        (TITLE, LEAD, "3 May 2024", "Edited by", "Ann Example", LEAD),
        ("Sign up now", TITLE, LEAD),
        ("Local", "Opinion", "Sport", TITLE, LEAD),
        (f"{TITLE} - Quay Sport", LEAD),
        (TITLE, *[LEAD] * 20, "Category: Islands", LEAD, "Category: Ropes"),
        (TITLE, LEAD, "Islands"),
        (TITLE, "By Ann Example", "2024-01-08 | 12:42", LEAD),
        (TITLE, "Por Ann Example", "8 de enero de 2024", LEAD),
        (TITLE, "本文へ移動", "3 May 2024", LEAD),
        (TITLE, "নিজস্ব প্রতিবেদক", "3 May 2024", LEAD),
        ("Before you start", TITLE, LEAD),
        ("Dear all,", TITLE, "3 May 2024", LEAD),
    ],
)
def test_lines_that_are_no_section(lines: tuple[str, ...]) -> None:
    assert "section" not in text_fields(*lines)


def test_the_given_site_decides() -> None:
    line = f"{TITLE} | West Coast News"
    assert "section" not in text_fields(line, LEAD, site="West Coast News")
    assert value(text_fields(line, LEAD, site="West Coast News"), "site") == "West Coast News"
    assert value(text_fields(line, LEAD, site="West Coast News"), "title") == TITLE


def test_a_suffix_with_the_words_of_a_paper_is_the_site() -> None:
    assert value(text_fields(f"{TITLE} - Harbour Gazette", LEAD), "site") == "Harbour Gazette"
    assert "site" not in text_fields(f"{TITLE} | Sport", LEAD)


def test_the_heading_above_a_breadcrumb_is_no_step_of_it() -> None:
    steps = '<ol><li><a href="/i">Islands</a></li></ol>'
    assert section(
        body=f'<nav class="breadcrumb"><h2 class="visually-hidden">Länkstig</h2>{steps}</nav>{HEADLINE}'
    ) == ("Islands")
    assert section(body=f'<nav class="breadcrumb"><h2>Pfadnavigation</h2></nav>{HEADLINE}') is None


@pytest.mark.parametrize("name", ["Política", "Société", "Gündem", "Łódź"])
def test_an_address_without_accents_confirms_a_kicker_and_takes_its_spelling(name: str) -> None:
    plain = {"Política": "politica", "Société": "societe", "Gündem": "gundem", "Łódź": "lodz"}[name]
    body = f'<p class="kicker">{name}</p>{HEADLINE}'
    found = fields(body=body, url=f"https://a.example/{plain}/ferry")["section"]
    assert (found.value, found.confirmed) == (name, ("address",))
    assert section(body=body, url="https://a.example/else/ferry") is None


def test_a_writer_s_own_blog_is_no_section() -> None:
    steps = '<a href="/">Home</a> » <a href="/blog">Tales</a> » <a href="/blog/4">ann.example\'s blog</a>'
    trail = f'<div class="breadcrumb">{steps}</div>{HEADLINE}'
    assert section(body=trail, url="https://a.example/tales/ferry") == "Tales"


def test_a_link_to_the_front_page_names_no_section() -> None:
    logo = "<div class=logo><a href='/'>Quay Notes</a></div>"
    head = f"<title>{TITLE} - Quay Notes</title>"
    assert value(fields(head, f"{logo}<h1>{TITLE}</h1>", url=None), "section") is None


def test_a_link_by_the_headline_to_the_page_of_a_category_names_the_section() -> None:
    link = "<p class=txt><a href='/category/harbours'>Harbours</a></p>"
    assert value(fields(body=f"{link}<h1>{TITLE}</h1>", url=None), "section") == "Harbours"
    other = link.replace("category", "files")
    assert value(fields(body=f"{other}<h1>{TITLE}</h1>", url=None), "section") is None


def test_a_section_in_a_line_with_the_date() -> None:
    line = "<div class=top>Harbours | 3.5.2026 | 9:45</div>"
    address = "https://www.post.example/harbours/2026/ferry"
    assert value(fields(body=f"{line}<h1>{TITLE}</h1>", url=address), "section") == "Harbours"


def test_block_themes_link_categories_as_tags() -> None:
    posted = "<p>3 May 2026</p><p>by</p><p>Ann</p><p>in</p>"
    names = '<div class="taxonomy-{} wp-block-post-terms"><a href="/c/islands/" rel="tag">Islands</a></div>'
    assert section(body=HEADLINE + posted + names.format("category")) == "Islands"
    assert section(body=HEADLINE + posted + names.format("post_tag")) is None


@pytest.mark.parametrize(
    "words",
    [
        "검색",
        "Pesquisar",
        "Μενού",
        "تسجيل الدخول",
        "Leave a comment",
        "Sortieren nach",
        "打印",
        "Today’s Paper",
        "カテゴリー：",
    ],
)
def test_what_a_button_says_is_no_section(words: str) -> None:
    assert section(body=f"<p class='category-label'>{words}</p>{HEADLINE}") is None
    assert section(body=f"<p class='category-label'>Islands</p>{HEADLINE}") == "Islands"


def test_what_stands_between_the_title_and_the_site_s_name_needs_the_address_alone() -> None:
    head = f"<title>{TITLE} | World | Harbour Post</title>"
    assert section(head, HEADLINE) == "World"
    assert section(head, HEADLINE, url="https://harbour-post.example/a/ferry") is None
    assert section(f"<title>{TITLE} | World | A fresh wind</title>", HEADLINE) is None


def test_ghost_files_a_post_under_its_first_tag() -> None:
    card = '<meta name="twitter:label2" content="Filed under"><meta name="twitter:data2" content="Islands, Boats">'
    assert section(card, f'<p><a href="/tag/islands/">Islands</a></p>{HEADLINE}') == "Islands"
    assert section(card, HEADLINE) is None


@pytest.mark.parametrize(
    "label", ["Drobečková navigace", "Fil d’Ariane", "Brotkrumen", "Хлебные крошки", "パンくずリスト"]
)
def test_a_breadcrumb_is_labelled_in_other_languages(label: str) -> None:
    links = '<a href="/">Quay</a><a href="/x/9">Islands</a>'
    assert section(body=f'<nav aria-label="{label}">{links}</nav>{HEADLINE}') == "Islands"


def test_joomla_has_the_category_in_a_genre() -> None:
    label = '<dd class="category-name">Category: <a href="/i" itemprop="genre">Islands</a></dd>'
    tools = "<p>Print</p><p>Email</p><p>Details</p><p>Written by Ann Example</p>"
    assert section(body=f"{HEADLINE}{tools}<dl>{label}</dl>") == "Islands"
    assert section(body=f'{HEADLINE}<p>A film: <span itemprop="genre">Drama</span></p>') is None


def test_what_leads_to_a_category_goes() -> None:
    assert section(body=f'{HEADLINE}<p class="cat">in Islands</p>') == "Islands"
    assert section(body=f'{HEADLINE}<p class="category">Kategorie: Islands</p>') == "Islands"
    assert section(body=f'{HEADLINE}<p class="category">Thema: Islands</p>') == "Islands"
    assert section(body=f'{HEADLINE}<p class="category">› Islands ·</p>') == "Islands"
    assert section(body=f'{HEADLINE}<p class="category">Inland</p>') == "Inland"
    assert section(body=f'{HEADLINE}<p class="category">In Depth</p>') == "In Depth"


def test_a_short_name_of_a_category() -> None:
    assert section(body=f'<a class="article-cat" href="/i">Islands</a>{HEADLINE}') == "Islands"


def test_a_section_with_its_news_is_the_section() -> None:
    head = '<meta property="article:section" content="Dünya">'
    link = '<a href="/world">Dünya Haberleri</a>'
    crumbs = f'<nav><ul><li>{link}</li></ul></nav><div class="breadcrumb"><a href="/">Haberler</a> {link}</div>'
    assert section(head, f"{crumbs}{HEADLINE}") == "Dünya"


def test_home_in_one_language_is_a_section_in_another() -> None:
    assert section('<meta property="article:section" content="Domov">', HEADLINE) == "Domov"
    crumbs = '<div class="breadcrumb"><span>Domov</span> / <a href="/x/9">Islands</a></div>'
    assert section(body=f"{crumbs}{HEADLINE}") == "Islands"


def test_joomla_s_k2_has_the_category_below_the_text() -> None:
    label = (
        '<div class="itemCategory"><span>Published in</span> <a href="/itemlist/category/5-islands">Islands</a></div>'
    )
    text = "".join(f"<p>The {n} boats lay at the pier.</p>" for n in ("old", "new", "red", "blue", "small", "great"))
    assert section(body=f"{HEADLINE}{text}{label}") == "Islands"


def test_movable_type_links_categories_as_tags() -> None:
    label = '<ul><li class="entry-category"><a href="/i" rel="tag">Islands</a></li></ul>'
    text = "".join(f"<p>The {n} boats lay at the pier.</p>" for n in ("old", "new", "red", "blue", "small", "great"))
    assert section(body=f"{HEADLINE}{text}{label}") == "Islands"


MANUAL_MENU = (
    '<nav><ul class="current"><li class="toctree-l1 current"><a class="current" href="#">Ropes</a>'
    '<ul><li class="toctree-l2"><a href="{0}">Splicing a rope</a></li></ul></li>'
    '<li class="toctree-l1"><a href="knots.html">Knots</a></li></ul></nav>'
)


@pytest.mark.parametrize("address", ["#splicing-a-rope", "ropes.html#splicing-a-rope", "splicing.html"])
def test_what_the_menu_of_a_manual_has_below_the_page_is_no_section(address: str) -> None:
    body = f"{MANUAL_MENU.format(address)}<h1>Ropes</h1><h2>Splicing a rope<a href='#splicing-a-rope'>¶</a></h2>"
    assert value(fields("<title>Ropes</title>", body), "section") is None


def test_the_active_item_of_a_menu_within_its_list_is_a_section() -> None:
    body = f'<nav><ul><li class="active"><a href="/islands">Islands</a></li></ul></nav><p>Islands</p>{HEADLINE}'
    assert section(body=body) == "Islands"


@pytest.mark.parametrize("address", ["rope.html#whips", "whips.html"])
def test_an_entry_of_a_manual_s_table_of_contents_is_no_section(address: str) -> None:
    entry = f'<dl class="toc"><dt><span class="section"><a href="{address}">1.1. Whipping an end</a></span></dt></dl>'
    assert section(body=f"{HEADLINE}{entry}<h2>1.1. Whipping an end</h2>") is None


@pytest.mark.parametrize("words", ["Prev", "戻る", "Précédent"])
def test_what_leads_through_a_manual_is_no_section(words: str) -> None:
    assert section(body=f'<ul class="breadcrumb"><li><a href="rope.html">{words}</a></li></ul>{HEADLINE}') is None


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("Read / Write / Once", None),
        ("File → Import → Lamps", None),
        ("Home / Islands / Ferries", "Ferries"),
        (f"Post > Islands > {TITLE}", "Islands"),
    ],
)
def test_a_path_below_the_headline_is_a_breadcrumb_where_it_starts_or_ends_as_one(path: str, expected: str) -> None:
    text = "The ferry line to the outer islands was shut nine years ago, and nobody has missed it since."
    assert value(text_fields(TITLE, text, path, text), "section") == expected


@pytest.mark.parametrize("name", ["Facebook", "E-mail", "My account", "Back to results"])
def test_what_shares_a_page_or_leads_to_an_account_is_no_section(name: str) -> None:
    assert section(body=f'<ul class="category"><li>{name}</li></ul>{HEADLINE}') is None


def test_what_leads_back_names_the_folder_in_front_of_it() -> None:
    link = '<p><a href="/islands/">島のニュースへ戻る</a></p>'
    assert section(body=f"{link}{HEADLINE}", url="https://a.example/islands/a-page") == "島のニュース"


@pytest.mark.parametrize("words", ["Aktuelle Seite", "現在のページ", "最新"])
def test_what_says_that_a_page_is_this_one_is_no_section(words: str) -> None:
    assert section(body=f'<ul class="breadcrumb"><li>{words}</li></ul>{HEADLINE}') is None


def test_the_last_step_that_an_h1_says_is_the_page() -> None:
    head = f"<title>Test of ferries | Quay</title>{crumbs('Home', 'Islands', TITLE)}"
    found = fields(f'{head}<meta property="og:title" content="Test of ferries">', HEADLINE, url=None)
    assert [each.name for each in value(found, "sections")] == ["Islands"]  # type: ignore[attr-defined]
    head = f"<title>{TITLE}</title>{crumbs('Home', 'Islands')}"
    assert section(head, f"<h1>/ Islands</h1>{HEADLINE}") == "Islands"


def test_what_labels_a_breadcrumb_ends_in_a_colon() -> None:
    trail = '<div class="breadcrumb"><div>Dies ist Ihr Ort:</div><ul><li><a href="/i">Islands</a></li></ul></div>'
    assert section(body=trail + HEADLINE) == "Islands"
    assert section(body=trail.replace('<li><a href="/i">Islands</a></li>', "") + HEADLINE) is None


def test_a_breadcrumb_that_leads_to_the_page_and_below_it_is_its_tabs() -> None:
    steps = '<li><a href="{0}">Code</a></li><li><a href="{0}/log">Log</a></li><li><a href="{0}/safety">Safety</a></li>'
    trail = f'<ol class="breadcrumbs">{steps}</ol>{HEADLINE}'
    assert section(body=trail.format("/ann/ferries"), url="https://a.example/ann/ferries") is None
    assert section(body=trail.format("/ann/ferries"), url="https://a.example/ann/other") == "Safety"


@pytest.mark.parametrize(
    ("slug", "label", "expected"),
    [
        ("en", "", None),
        ("en-gb", "", None),
        ("kuestenschutz", '<a href="?cat=2" rel="tag">Küstenschutz</a>', "Küstenschutz"),
        ("harbour-2", '<a href="/tag/harbour" rel="tag">harbour</a>', "harbour"),
        ("u-k", '<a href="/tag/uk" rel="tag">U.K.</a>', "U.K."),
        ("formula-1", '<a href="/tag/cars" rel="tag">Cars</a>', "Formula 1"),
    ],
)
def test_a_post_class_is_spelled_as_shown_and_no_language(slug: str, label: str, expected: str | None) -> None:
    text = "<p>It sails at noon.</p>" * 8
    body = f'<div class="post hentry category-{slug}">{HEADLINE}{text}<p>{label}</p></div>'
    assert section(body=body) == expected


@pytest.mark.parametrize("words", ["Zur Liste »Inseln«", "Back to our islands", "Retour aux îles"])
def test_a_link_back_to_a_list_is_no_category(words: str) -> None:
    body = f'<p><a href="/shop/category/islands">{words}</a></p>{HEADLINE}'
    assert section(body=body, url="https://a.example/shop/ferry") is None


@pytest.mark.parametrize(
    "about",
    [
        "<h3>Datum: 3.5.2024, Rubrik: Islands</h3>",
        "<p>Catégorie : Islands | Ann Example</p>",
        "<dl><dt>Datum</dt><dd>3.5.2024</dd><dt>Kategorie</dt><dd><a>Islands</a></dd><dt>Tags</dt><dd>Rope</dd></dl>",
    ],
)
def test_what_a_line_by_the_headline_calls_a_category(about: str) -> None:
    assert section(body=f"{HEADLINE}{about}") == "Islands"
    assert section(body=HEADLINE + "<p>It sails at noon.</p>" * 9 + about) is None


def test_a_meta_element_of_outbrain_names_the_section() -> None:
    assert section('<meta name="outbrainsection" content="Islands">') == "Islands"


def test_a_wiki_may_be_the_section_where_there_is_no_better() -> None:
    assert section(crumbs("Home", "Wiki", TITLE)) == "Wiki"
    assert section(crumbs("Home", "Wiki", "Islands", TITLE)) == "Islands"


def test_what_is_shown_behind_the_title_does_not_hide_the_section_between() -> None:
    head = f"<title>{TITLE} | Islands | Quay</title>"
    body = f"<h1>{TITLE} <span>Members</span></h1>"
    assert section(head, body, url="https://quay.example/islands/ferry") == "Islands"
    assert section(head, body, url="https://quay.example/ropes/ferry") is None


def test_the_folder_of_an_author_is_no_section() -> None:
    body = f'<p><a href="/ann-example/blog">Tides and ropes</a></p>{HEADLINE}<p class="byline">By Ann Example</p>'
    assert section(body=body, url="https://a.example/ann-example/blog/ferry") is None
    assert section(body=body.replace("ann-", "quay-"), url="https://a.example/quay-example/blog/ferry") is not None


def test_the_site_s_name_behind_the_title_and_above_it_is_no_section() -> None:
    menu = "<ul><li>Sport</li><li>Islands</li></ul><header>Diario del Puerto</header>"
    found = fields(f"<title>{TITLE} - Diario del Puerto</title>", f"{menu}<h1>{TITLE}</h1>", url=None)
    assert (value(found, "site"), value(found, "section")) == ("Diario del Puerto", None)


@pytest.mark.parametrize("whole", ["Food, Drink & Travel", "Life/Style"])
def test_a_section_with_marks_in_its_name_is_one(whole: str) -> None:
    assert section(ld(ARTICLE % (TITLE, f'"{whole}"'))) == whole


def numbered(*steps: tuple[object, str]) -> str:
    items = ",".join(f'{{"@type":"ListItem","position":{place},"name":"{name}"}}' for place, name in steps)
    return ld(f'{{"@type":"BreadcrumbList","itemListElement":[{items}]}}')


@pytest.mark.parametrize(
    "steps",
    [
        ((3, "Islands"), (1, "Home"), (2, "Regions")),
        (('"4"', TITLE), ('"3"', "Islands"), ('"2"', "Regions"), ('"1"', "Home")),
    ],
)
def test_the_steps_of_a_path_stand_in_the_order_of_their_numbers(steps: tuple[tuple[object, str], ...]) -> None:
    found = fields(numbered(*steps), HEADLINE)
    assert value(found, "section") == "Islands"
    assert [each.name for each in found["sections"].value] == ["Regions", "Islands"]


def test_the_steps_of_a_path_stay_as_they_stand_where_one_has_no_number() -> None:
    assert section(numbered((3, "Regions"), ('"x"', "Islands"))) == "Islands"


def test_a_breadcrumb_of_rdfa_needs_no_name() -> None:
    trail = (
        "<ol vocab='https://schema.org/' typeof='BreadcrumbList'><li><a href='/'>Home</a></li>"
        "<li><a href='/islands'>Islands</a></li></ol>"
    )
    assert section(body=f"{trail}{HEADLINE}") == "Islands"
