"""Bylines: the labels before names in many languages, and which lines and labels of a page are one."""

from __future__ import annotations

import json

import pytest
from lxml import html

from cleaner.blocks.html import cut
from cleaner.fields.find import find_fields
from cleaner.fields.people.names import is_label_word, is_person, names_in_line, split_names
from cleaner.fields.structured import read_structured
from cleaner.fields.weights import Weigher, builtin_weigher
from cleaner.options import Options

from .field_pages import TITLE, fields, ld, text_fields, value

HEADLINE = f"<h1>{TITLE}</h1>"
LEAD = (
    "The ferry between the two islands sailed again on Monday, to the cheers of some four hundred people on the quay."
)
BODY = f"<p>{LEAD}</p>"
FAR = BODY * 14
ENTRIES = "".join(
    f"<tr><th>{label}</th><td>{told}</td></tr>"
    for label, told in (
        *(("Genre", "Drama"), ("Length", "90 minutes"), ("Directed by", "Cy Pattern"), ("Music by", "Bo Muster")),
        *(("Studio", "Quay Films"), ("Written by", "Ann Example"), ("Language", "English"), ("Country", "Iceland")),
    )
).join(("<table>", "</table>"))


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Example",
        "by Ann Example | Harbour Post",
        "Written by Ann Example",
        "Words by Ann Example",
        "Von Ann Example",
        "Par Ann Example, le 3 mai 2026",
        "Par Ann Example le 3 mai 2026",
        "Por Ann Example",
        "Di Ann Example",
        "Door Ann Example",
        "Oleh Ann Example",
        "Author: Ann Example",
        "Autorin: Ann Example",
        "Συντάκτης: Ann Example - 18 Ιουνίου 2026, 10:00",
        "Автор: Ann Example",
        "Tác giả: Ann Example",
        "By Ann Example, 3 May 2026",
        "By Ann Example, Harbour News",
        "by Ann Example December 23, 2016 at 7:18am",
        "Posted on January 22, 2026 by Ann Example",
        "Von Ann Example, RADIO HAFENSTADT",
        "Von Ann Example, veröffentlicht am 3. Mai 2026",
        "By Ann Example Published: 3 May 2026",
        "Author: Ann Example (guest post), speaker at the harbour school",
        "Erstellt von Ann Example am Dienstag 6. Mai 2026",
        "Posted by Ann Example at 12:53",
        "By Ann Example, 10:15 pm",
        "Gönderen Ann Example",
        "Diposting oleh Ann Example",
        "Eingestellt von Ann Example",
        "Publicada por Ann Example",
        "Napsala Ann Example",
        "Пише: Ann Example",
        "Autor: Ann Example / 3. svibnja 2026. u 08:05",
        "de Ann Example, marți, 3 mai 2026, 10:30",
        "An analysis by Ann Example",
        "Ein Kommentar von Ann Example",
        "Door onze verslaggever Ann Example",
        "Par notre correspondante Ann Example",
        "Words: Ann Example / Pictures: Bo Muster",
        "Text: Ann Example Foto: Bo Muster",
        "Penulis: Ann Example | Editor: Bo Muster",
        "Haber: Ann Example - Kamera: Bo Muster",
        "Story by Ann Example; illustrations by Bo Muster; translated by Cy Pattern",
        "3 May 2026 17:30 by Ann Example",
        "By Ann ExamplePhoto by Bo Muster",
        "Par Ann ExampleTraduit de l'anglais par Bo Muster",
        "Door onze verslaggeefster Ann Example",
        "Haber: Ann Example/ANKARA, (AA)",
        "By Ann Example on 03-may-2026",
        "By Ann Example 3 hours ago",
        "Von Ann Example vor 3 Stunden",
        "By Ann Example 2–3 minutes",
        "Аутор: Ann Example",
        "Пишува: Ann Example, 3 мај 2026, 12:48",
        "Parengė Ann Example",
        "Подготовила Ann Example",
        "Szöveg: Ann Example • Fotó: Bo Muster",
        "Besedilo: Ann Example",
        "Ni: Ann Example - Mayo 3, 2026 - 12:00am",
        "Text und Fotos: Ann Example",
        "Text och bild: Ann Example",
        "Texto y fotos: Ann Example",
        "Teksti ja kuvat: Ann Example",
        "Text/Foto: Ann Example",
        "Posted by Ann Example at 9:12 PM in Boats | Permalink",
        "gan Ann Example",
        "Deur Ann Example",
        "ရေးသားသူ Ann Example",
        "ដោយ៖ Ann Example",
        "ໂດຍ Ann Example",
        "ጸሐፊ፦ Ann Example",
        "Awdur: Ann Example",
        "Gespeichert von Ann Example am So, 03.05.2026 - 18:55",
        "Soumis par Ann Example le 13/05/2026 - 18:55",
        "Enviado por Ann Example el 13/05/2026 - 18:55",
        "Inviato da Ann Example il 13/05/2026 - 18:55",
        "Ingezonden door Ann Example op zo, 13/05/2026 - 18:55",
        "Wysłane przez Ann Example dnia 3 maja 2026",
    ],
)
def test_a_line_that_is_a_byline(line: str) -> None:
    assert names_in_line(line) == ("Ann Example",)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("作者：沈晓岚", ("沈晓岚",)),
        ("（美浜支局・沢田智也）", ("沢田智也",)),
        ("執筆者：沈晓岚", ("沈晓岚",)),
        ("작성자: 윤서아", ("윤서아",)),
        ("লিখেছেন মৌসুমী নমুনা", ("মৌসুমী নমুনা",)),
        ("द्वारा मीनाक्षी दुबे", ("मीनाक्षी दुबे",)),
        ("نشر بواسطة رنا الخازن", ("رنا الخازن",)),
        ("نوشته شده توسط مینا نمونه", ("مینا نمونه",)),
        ("נכתב על ידי נועה שביט", ("נועה שביט",)),
        ("เขียนโดย สมใจ ตัวอย่าง", ("สมใจ ตัวอย่าง",)),
        ("Опубликовал Иван Пример", ("Иван Пример",)),
        ("Публикувано от Иван Пример", ("Иван Пример",)),
        ("Γράφτηκε από Άννα Δείγμα", ("Άννα Δείγμα",)),
        ("Vložil: Jan Vzor", ("Jan Vzor",)),
        ("Dodane przez Anna Przykład", ("Anna Przykład",)),
        ("Escrit per Anna Mostra", ("Anna Mostra",)),
        ("Ein Beitrag von Anna Muster", ("Anna Muster",)),
        ("文/沈晓岚", ("沈晓岚",)),
        ("بقلم رنا الخازن", ("رنا الخازن",)),
        ("מאת: נועה שביט", ("נועה שביט",)),
        ("लेखक: मीनाक्षी दुबे", ("मीनाक्षी दुबे",)),
        ("By Ann Example and Bo van der Muster", ("Ann Example", "Bo van der Muster")),
        ("By ANN EXAMPLE, BO DE LA CRUZ AND CY O'PATTERN", ("ANN EXAMPLE", "BO DE LA CRUZ", "CY O'PATTERN")),
        ("Di ANNA ESEMPIO E BO D'ARCO", ("ANNA ESEMPIO", "BO D'ARCO")),
        ("By Mary E. Example", ("Mary E. Example",)),
        ("By Mary E Example", ("Mary E Example",)),
        ("Par Jean d'Exemple et Bo van 't Muster", ("Jean d'Exemple", "Bo van 't Muster")),
        ("Autor: Jan Vzor ml., Eva Příkladová", ("Jan Vzor ml", "Eva Příkladová")),
        ("Autor: Jan Vzor a Eva Příkladová", ("Jan Vzor", "Eva Příkladová")),
        ("Szerző: Minta Anna és Példa Béla", ("Minta Anna", "Példa Béla")),
        ("מאת: נועה שביט ואורי דוגמה", ("נועה שביט", "אורי דוגמה")),
        ("بقلم: رنا الخازن ومحمد المثال", ("رنا الخازن", "محمد المثال")),
        ("بقلم: رنا وليد الخازن", ("رنا وليد الخازن",)),
        ("نویسنده: مینا نمونه و رضا مثالی", ("مینا نمونه", "رضا مثالی")),
        ("โดย: สมใจ ตัวอย่าง", ("สมใจ ตัวอย่าง",)),
        ("מאת: נועה שביט פורסם: 03.05.2026, 09:32", ("נועה שביט",)),
        ("Par Jeanne Exemple avec AFP", ("Jeanne Exemple", "AFP")),
        ("By Ann Example with Agencies", ("Ann Example",)),
        ("Von Erika Muster mit Agenturen", ("Erika Muster",)),
        ("By Ann Example with Reuters", ("Ann Example", "Reuters")),
        ("〔記者沈曉嵐／台北報導〕", ("沈曉嵐",)),
        ("윤서아 기자", ("윤서아",)),
        ("여수, 목포 윤서아 기자 yoon@harbour.example", ("윤서아",)),
        ("(여수=항구뉴스) 윤서아 기자", ("윤서아",)),
        ("By Ann Example with Bo Muster", ("Ann Example", "Bo Muster")),
        ("ავტორი: ნინო მაგალითი", ("ნინო მაგალითი",)),
        ("采写：海港报记者 沈晓岚 林小舟", ("沈晓岚", "林小舟")),
        ("作者：未知 责任编辑：沈晓岚", ()),
        ("05.02.2020 - Redaktion: Ann Example (Pressesprecherin)", ("Ann Example",)),
        ("기자명 윤서아 기자 yoon@harbour.example", ("윤서아",)),
        ("লেখক: মাহবুব আলম, ঝালকাঠি প্রতিনিধি", ("মাহবুব আলম",)),
        ("Gan Wei Ming", ()),
        ("By Ann Example ir visuomenės fakulteto profesorius", ("Ann Example",)),
        ("By Ann Example, Head of Marketing and Community Development", ("Ann Example",)),
        ("By Ann Example, Master Gardener & Garden Educator", ("Ann Example",)),
        ("By Ann Example, Editor and Bo Muster", ("Ann Example", "Bo Muster")),
        ("By Mahua Das and Le Van Anh", ("Mahua Das", "Le Van Anh")),
        ("By Ann Example, Contributor", ("Ann Example",)),
        ("By Ann Example5 minute Read", ("Ann Example",)),
        ("By Ann Example, surgeon, Quay Health", ("Ann Example",)),
        ("This post was written by Ann Example, Head of Boats", ("Ann Example",)),
        ("Dieser Beitrag wurde verfasst von Erika Muster", ("Erika Muster",)),
        ("Cet article a été rédigé par Jeanne Exemple", ("Jeanne Exemple",)),
    ],
)
def test_names_of_a_line(line: str, names: tuple[str, ...]) -> None:
    assert names_in_line(line) == names


@pytest.mark.parametrize(
    "line",
    [
        "By Tuesday",
        "By Tuesday Morning",
        "By Tuesday the ferry had sailed",
        "By Ann Example. The ferry sailed again",
        "Von Bergen nach Oslo",
        "By",
        "Text Messages Abound",
        "recommended by Ann Example",
        "de la mer au port",
        "De Ann Example",
        "취재 기자",
        "Tuesday by Tuesday",
        "Text-Messages Abound Again",
        "Na Starym Mieście",
        f"By Ann Example {'and Bo Muster ' * 9}",
    ],
)
def test_a_line_that_only_starts_like_one(line: str) -> None:
    assert names_in_line(line) == ()


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("Por", []),
        ("作者：沈晓岚", ["沈晓岚"]),
        ("بقلم رنا الخازن", ["رنا الخازن"]),
        ("Author Ann Example", ["Ann Example"]),
        ("Redaktion Hafenpost", ["Redaktion Hafenpost"]),
        ("Redaktion: Ann Example", ["Ann Example"]),
        ("윤서아 기자", ["윤서아"]),
        ("Ann Example, Staff Writer", ["Ann Example"]),
        ("Του Γιώργου Παραδείγματος", ["Γιώργου Παραδείγματος"]),
        ("Staff Writer", ["Staff Writer"]),
        ("Ann ExampleJournalist", ["Ann Example"]),
        ("De Voorbeeld", ["De Voorbeeld"]),
        ("Nga Ann Example", ["Ann Example"]),
        ("durch Ann Example", ["Ann Example"]),
        ("Na Ann Example", ["Ann Example"]),
        ("كتبت- سارة المثال", ["سارة المثال"]),
        ("Rechtsanwältin Ann Example", ["Ann Example"]),
        ("Ann Example teksti, Bo Muster kuvat", ["Ann Example"]),
        ("山本 (", ["山本"]),
        ("Redaktion", ["Redaktion"]),
        ("Ann Example Staff Writer", ["Ann Example"]),
        ("Harbour Contributor", ["Harbour Contributor"]),
        ("TikTok", []),
        ("CC BY 4.0", []),
        ("佚名", []),
        ("Harbour Lines, Inc.", ["Harbour Lines, Inc"]),
        ("Ann Example, Harbour Lines, Inc.", ["Ann Example", "Harbour Lines, Inc"]),
    ],
)
def test_the_label_in_a_marked_byline_goes(marked: str, names: list[str]) -> None:
    assert list(split_names(marked)) == names


@pytest.mark.parametrize(
    "body",
    [
        f"{HEADLINE}<div>By <a href='/u/1'>Ann Example</a>, 3 May 2026</div>{BODY}",
        f"{HEADLINE}<div class='author'><div>Por</div> <a href='/ann'>Ann Example</a></div>{BODY}",
        f"{HEADLINE}{FAR}<p class='author'>Ann Example</p>",
        f"{HEADLINE}<p class='author'><a href='/'>Ann Example</a></p>{BODY}",
        f"<article>{HEADLINE}{FAR}<footer><span class='author'>Author Ann Example</span> Tags</footer></article>",
        f"{HEADLINE}{FAR}<div class='post-footer'>Posted by <a rel='author' href='/ann'>Ann Example</a></div>",
    ],
)
def test_visible_authors(body: str) -> None:
    assert value(fields(body=body), "authors") == ("Ann Example",)


def test_the_only_byline_below_the_text_names_an_account() -> None:
    row = "<p>Von Anna am 03.05.2026, 11:51 | 0 Meinungen | <a href=/inseln>Inseln</a></p>"
    assert value(fields(body=f"{HEADLINE}{FAR}{row}"), "authors") == ("Anna",)
    assert "authors" not in fields(body=f"{HEADLINE}{FAR}{row}{row}")


PERSON = '<script type="application/ld+json">{"@type":"BlogPosting","author":{"@type":"Person","name":"%s"}}</script>'


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ann Example, Senior Reporter at the Quay", ("Ann Example",)),
        ("By Ann Example, M.D. Medically reviewed by Bo Muster", ("Ann Example",)),
        ("Ann Example in Islands", ()),
        ("By Ann Example in Islands", ("Ann Example",)),
        ("ByAnn Example", ("Ann Example",)),
        ("Byron Example", ()),
        ("Von Ann Example (ae) 3. Mai 2026", ("Ann Example",)),
        ("来源：海港晚报 作者：沈晓岚 编辑：林远", ("沈晓岚",)),
        ("海港晚报记者 沈晓岚 林远", ("沈晓岚", "林远")),
        ("Jóna Dæmi Hafnardóttir skrifar", ("Jóna Dæmi Hafnardóttir",)),
        ("Hver sem er skrifar", ()),
        ("በ ሰላማዊት ደርቤ", ("ሰላማዊት ደርቤ",)),
        ("በ መርከብ", ()),
        ("ໂດຍ ຄຳຫຼ້າ", ("ຄຳຫຼ້າ",)),
        ("Kitba ta’ Graziella Eżempju", ("Graziella Eżempju",)),
        ("লেখকঃ করিম উদ্দিন", ("করিম উদ্দিন",)),
    ],
)
def test_others_and_roles_in_a_byline_are_no_authors(line: str, names: tuple[str, ...]) -> None:
    assert names_in_line(line) == names


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Ann Example", True),
        ("Bo van der Muster", True),
        ("A. J. Example", True),
        ("Ann", False),
        ("Travel Tips Editor", False),
        ("Share this page", False),
        ("Latest News", False),
        ("By Ann Example", False),
        ("Ann Example 2", False),
        ("HomeOffice Desks", False),
        ("Ann McExample", True),
        ("沈晓岚", False),
        ("Mahua Das", True),
        ("Das Boot", False),
        ("Quay Media", False),
        ("United Harbours", False),
        ("Text Size", False),
        ("Case Study", False),
        ("Email This", False),
    ],
)
def test_the_shape_of_a_person_s_name(text: str, is_one: bool) -> None:
    assert is_person(text) is is_one


@pytest.mark.parametrize(
    "body",
    [
        f"{HEADLINE}<p>Ann Example</p><p>3 May 2026</p>{BODY}<p>Ann Example is a reporter of the islands.</p>",
        f"{HEADLINE}<p>3 May 2026 · <a href='/authors/ann-example'>Ann Example</a></p>{BODY}",
        f"{HEADLINE}<p><a href='/people/ann'>Ann Example</a></p>{BODY}",
    ],
)
def test_a_name_without_a_label(body: str) -> None:
    assert value(fields(body=body), "authors") == ("Ann Example",)


def test_a_heading_by_a_date_is_no_name() -> None:
    head = '<meta property="og:type" content="article">'
    assert "authors" not in fields(head, f"<h3>Island Passenger Service</h3>{HEADLINE}<p>3 May 2026</p>{BODY}")
    found = fields(head, f"<p>Ann Example</p>{HEADLINE}<p>3 May 2026</p>{BODY}")
    assert value(found, "authors") == ("Ann Example",)


def test_the_site_is_no_author_beside_people() -> None:
    head = PERSON.replace('{"@type":"Person","name":"%s"}', '["Ann Example","Harbour Post"]')
    assert value(fields(head, HEADLINE), "authors") == ("Ann Example",)


def test_words_of_the_title_are_no_name() -> None:
    assert "authors" not in fields(body=f"{HEADLINE}<p>Ferry Line</p><p>3 May 2026</p>{BODY}")


def test_a_lone_name_by_the_headline_is_not_enough() -> None:
    assert "authors" not in fields(body=f"{HEADLINE}<p>Harbour Tales</p>{BODY}")


@pytest.mark.parametrize(
    "body",
    [
        "<noscript><div itemprop='author'>quay_7</div><p>Post</p><div itemprop='author'>tide</div></noscript>",
        "<h4 class='message-name'>quay_7</h4><p>Post.</p><h4 class='message-name'>tide</h4><p>Reply.</p>",
        "<dl class='postprofile'><dt>quay_7</dt></dl><p>Post.</p><dl class='postprofile'><dt>tide</dt></dl><p>Reply.</p>",
    ],
)
def test_the_author_of_a_thread_is_who_wrote_its_first_post(body: str) -> None:
    found = fields(body=f"{HEADLINE}{body}", url="https://forum.example/threads/ferry.7")
    assert value(found, "authors") == ("quay_7",)


def test_another_object_names_the_author_where_the_first_names_the_site() -> None:
    site = {"@type": "NewsArticle", "headline": TITLE, "author": [{"@type": "Person", "name": "Harbour Post"}]}
    recipe = {"@type": "Recipe", "name": "Bean soup", "author": {"@type": "Person", "name": "Ann Example"}}
    name = '<meta property="og:site_name" content="Harbour Post">'
    assert fields(f"{name}{ld(json.dumps(site))}{ld(json.dumps(recipe))}", f"{HEADLINE}{BODY}")["authors"].value == (
        "Ann Example",
    )
    assert fields(f"{name}{ld(json.dumps(site))}", f"{HEADLINE}{BODY}")["authors"].value == ("Harbour Post",)


def test_accounts_and_addresses_in_json_ld() -> None:
    assert value(fields(PERSON % "quay_7", HEADLINE), "authors") == ("quay_7",)
    assert "authors" not in fields(PERSON % "ann@a.example", HEADLINE)


def test_a_twitter_card_names_the_author() -> None:
    card = '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ann Example">'
    head = f'<meta property="og:type" content="article">{card}<meta name="author" content="Ann Example">'
    found = fields(head, HEADLINE)["authors"]
    assert (found.value, found.where, found.confirmed) == (("Ann Example",), "meta author", ("twitter card",))
    time = '<meta name="twitter:label1" content="Time to read"><meta name="twitter:data1" content="Ann Example">'
    assert "authors" not in fields(time, HEADLINE)


def test_a_declared_list_of_which_a_part_is_shown() -> None:
    head = PERSON.replace('{"@type":"Person","name":"%s"}', '["Ann Example","Bo Muster"]')
    found = fields(head, f"{HEADLINE}<p class='byline'>Ann Example</p>{BODY}")["authors"]
    assert found.value == ("Ann Example", "Bo Muster")
    assert {found.where, *found.confirmed} == {"json-ld author", "byline in part"}


@pytest.mark.parametrize(
    "body",
    [
        f"{HEADLINE}{FAR}<p>By Ann Example</p>",
        f"{HEADLINE}{FAR}<p class='author'>Ann Example</p><p class='author'>Bo Muster</p>",
        f"{HEADLINE}{FAR}<footer><span class='author'>Ann Example</span></footer>",
        f"{HEADLINE}{FAR}<div class='page-footer'><span class='author'>Ann Example</span></div>",
        f"{HEADLINE}<article class='comment'><footer class='author'>Ann Example</footer></article>",
        f"<p>By Ann Example</p>{BODY}",
        f"{HEADLINE}{FAR}<div class='testimonial'><p>It worked.</p><p class='author'>Ann Example</p></div>",
        f"{HEADLINE}{FAR}<figure class='oembed oembed_video'><span class='author'>by Ann Example</span></figure>",
        f"{HEADLINE}{BODY}{ENTRIES}{FAR}",
    ],
)
def test_names_elsewhere_are_not_the_author_s(body: str) -> None:
    assert "authors" not in fields(body=body)


@pytest.mark.parametrize(
    "lines",
    [
        (TITLE, "By Ann Example", LEAD),
        (f"{TITLE} - Harbour Post", TITLE, "by Ann Example", LEAD),
        (TITLE, "Posted on January 22, 2026 by Ann Example", LEAD),
        (f"# {TITLE}", "*By [Ann Example](/ann)* · March 14, 2026", LEAD),
        ("Por Ann Example", TITLE, LEAD),
    ],
)
def test_authors_of_a_text(lines: tuple[str, ...]) -> None:
    found = text_fields(*lines)
    assert (value(found, "authors"), value(found, "title")) == (("Ann Example",), TITLE)


def test_a_byline_below_the_start_of_the_body_is_somebody_else_s() -> None:
    assert "authors" not in text_fields(TITLE, LEAD, "By Ann Example")


def test_two_names_behind_a_label_are_as_sure_as_one() -> None:
    found = fields(body=f"{HEADLINE}<p>Por Ana Ejemplo y Bo Muestra</p>{BODY}")["authors"]
    assert (found.value, found.where) == (("Ana Ejemplo", "Bo Muestra"), "line at the headline")


def test_reporters_with_lines_of_their_own_stand_together() -> None:
    lines = "<p>윤서아 기자</p><p>yoon@harbour.example</p><p>한지우 기자</p>"
    assert value(fields(body=f"{HEADLINE}{lines}{BODY}"), "authors") == ("윤서아", "한지우")


def test_a_name_that_stands_twice_without_a_space() -> None:
    assert split_names("Ann ExampleAnn Example") == ("Ann Example",)
    assert split_names("Walla Walla") == ("Walla Walla",)


@pytest.mark.parametrize("text", ["name", "H", "L'AUTEUR", "Insights from", "Post", "Super User"])
def test_what_names_nobody(text: str) -> None:
    assert split_names(text) == ()


@pytest.mark.parametrize("name", ["Jean d'Exemple", "Bo van 't Muster", "María José Ejemplo de la Muestra"])
def test_a_name_with_small_words_is_a_person_s(name: str) -> None:
    assert is_person(name)


def test_a_house_beside_a_person_leaves_declared_authors_people() -> None:
    person, house = '{"@type": "Person", "name": "Ann Example"}', '{"@type": "Organization", "name": "Harbour Wire"}'
    found = fields(ld(f'{{"@type": "NewsArticle", "author": [{person}, {house}]}}'), f"{HEADLINE}{BODY}")["authors"]
    assert (found.value, found.where) == (("Ann Example", "Harbour Wire"), "json-ld author")


@pytest.mark.parametrize("name", ["沈晓岚", "윤서아"])
def test_a_chinese_or_korean_name_is_one_word_and_whole(name: str) -> None:
    declared = ld(f'{{"@type": "NewsArticle", "author": {{"@type": "Person", "name": "{name}"}}}}')
    assert value(fields(declared, f"{HEADLINE}{BODY}"), "authors") == (name,)


def test_a_name_in_bold_behind_the_last_paragraph_signs_the_article() -> None:
    article = '<meta property="og:type" content="article">'
    signed = f"{HEADLINE}{FAR}<p><strong>Ann Example</strong></p>"
    found = fields(article, signed)["authors"]
    assert (found.value, found.where) == (("Ann Example",), "signature")
    assert "authors" not in fields(article, f"{signed}{BODY}")
    assert "authors" not in fields(article, f"{HEADLINE}{BODY}<h3><b>Ann Example</b></h3><p>More.</p>")


def test_who_reviews_a_product_is_no_author_of_it() -> None:
    review = f"<div><span class='review-author'>Ann Example</span> <time datetime='2026-05-03'>3 May</time>{BODY}</div>"
    found = fields(ld('{"@type": "Product", "name": "Kettle"}'), f"<h1>Kettle</h1><p>Of clay.</p>{review}")
    assert "authors" not in found
    assert "date" not in found


def test_a_capital_de_leads_to_two_names_only_in_a_marked_byline() -> None:
    assert list(split_names("De Anca Exemplu și Radu Model")) == ["Anca Exemplu", "Radu Model"]
    assert list(split_names("De Luca")) == ["De Luca"]


def test_a_place_behind_names_is_nobody() -> None:
    found = fields(body=f"{HEADLINE}<p>ANN EXAMPLE y BO MUSTER | Puerto Nuevo</p><p>3 May 2026</p>{BODY}")
    assert "Puerto Nuevo" not in (value(found, "authors") or ())


def test_the_label_of_a_post_may_be_glued() -> None:
    post = "<div class='post'><p class='author'>%s<strong><a href='u'>%s</a></strong> » 3 May 2026</p>%s</div>"
    box = "<dl class='postprofile'><dt><a class='username' href='u'>quay_7</a></dt><dd>Posts: 12</dd></dl>"
    for label in ("Postby ", "Beitragvon ", "Postautor: "):
        body = box + post % (label, "quay_7", BODY) + post % (label, "Ann Example", BODY)
        found = fields(body=f"<h2>{TITLE}</h2>{body}", url="https://a.example/viewtopic.php?forum=7")
        assert value(found, "authors") == ("quay_7",)


def test_a_thread_starts_below_its_h1_though_its_first_post_repeats_the_title() -> None:
    posts = "".join(
        f"<li><span class='date'>{day}.05.2026, 19:22</span><a class='username' href='u'>{name}</a>"
        f"<dl><dt>Posts</dt><dd>211</dd><dt>Place</dt><dd>Quay</dd></dl>{repeated}<blockquote>{LEAD}</blockquote></li>"
        for day, name, repeated in (("03", "quay_7", f"<h2>{TITLE}</h2>"), ("04", "tide", ""))
    )
    found = fields(
        f"<title>{TITLE}</title>", f"<h1>Thread: {TITLE}</h1><ol>{posts}</ol>", url="https://a.example/thread.php?t=7"
    )
    assert (value(found, "authors"), value(found, "date")) == (("quay_7",), "2026-05-03")


def test_the_foot_of_an_article_in_microdata_holds_its_byline() -> None:
    foot = "<div class='footer'><p>03.05.2026 <span class='news-list-author'>Von: Ann Example</span></p></div>"
    item = f"<div itemscope itemtype='http://schema.org/Article'><div>{HEADLINE}</div>{foot}{BODY}</div>"
    assert value(fields(body=item), "authors") == ("Ann Example",)


@pytest.mark.parametrize("topic", ["Politics", "Nachrichten", "منوعات"])
def test_a_topic_is_no_author(topic: str) -> None:
    declared = ld(f'{{"@type": "NewsArticle", "author": {{"@type": "Person", "name": "{topic}"}}}}')
    assert "authors" not in fields(declared, f"{HEADLINE}<p class='byline'>{topic}</p>{BODY}")
    assert value(fields(PERSON % "News Desk", HEADLINE), "authors") == ("News Desk",)


def test_the_credit_in_a_picture_s_caption_is_no_byline() -> None:
    credit = "<figure><figcaption>The quay <span class=author>Bo Muster</span></figcaption></figure>"
    assert value(fields(body=HEADLINE + credit + BODY), "authors") is None


def test_the_site_stays_an_author_beside_an_agency() -> None:
    site = "<meta property=og:site_name content='Harbour Post'>"
    head = site + ld('{"@type": "NewsArticle", "author": [{"name": "Harbour Post"}, {"name": "AFP"}]}')
    line = "<p class=byline>By Harbour Post with AFP</p>"
    assert value(fields(head, HEADLINE + line + BODY), "authors") == ("Harbour Post", "AFP")


def test_a_button_marked_as_an_author_s_is_nobody() -> None:
    poster = "<div class=username>Get in touch</div><div class=username>Ann Example</div>"
    assert value(fields(body=HEADLINE + poster + BODY), "authors") == ("Ann Example",)
    label = "<p class=author>Veröffentlicht</p>"
    assert value(fields(body=HEADLINE + label + BODY), "authors") is None


def signed_by(end: str) -> tuple[object, object]:
    """The authors and the date of an article that ends so."""
    found = fields(body=HEADLINE + f"<p>{LEAD} {LEAD}</p>" * 14 + end)
    return value(found, "authors"), value(found, "date")


@pytest.mark.parametrize(
    "end",
    [
        "<p>Hafenstadt, den 3. Mai 2026</p><p>Ann Example</p>",
        "<p>Ann Example</p><p>Hafenstadt, 3. Mai 2026</p>",
        "<p>Port-Neuf, le 3 mai 2026</p><p><i>Ann Example</i></p>",
    ],
)
def test_a_place_a_date_and_a_name_behind_the_body_sign_it(end: str) -> None:
    assert signed_by(end) == (("Ann Example",), "2026-05-03")


@pytest.mark.parametrize(
    "end",
    [
        "<p>Freitag, 3. Mai 2026</p><p>Ann Example</p>",
        "<p>Updated, 3 May 2026</p><p>Ann Example</p>",
        "<p>Harbour, 3 May 2026</p><p>Ann Example</p><p>Quay, 9 May 2026</p><p>Bo Muster</p>",
        "<p>Latest stories</p><p>Harbour, 3 May 2026</p><p>Ann Example</p>",
    ],
)
def test_what_signs_nothing(end: str) -> None:
    assert signed_by(end) == (None, None)


def test_reporters_of_a_chinese_agency_stand_in_the_first_paragraph() -> None:
    wire = "<p>海港社新城5月3日电（记者沈晓岚、林小舟）两座岛屿之间的渡轮周一恢复航行，码头上聚集了约四百人。</p>"
    assert value(fields(body=f"<h1>渡轮九年后复航</h1>{wire}"), "authors") == ("沈晓岚", "林小舟")


def test_a_name_behind_a_date_and_a_dash() -> None:
    line = "<p>03.05.2026 - Ann Example</p>"
    assert value(fields(body=HEADLINE + line + BODY), "authors") == ("Ann Example",)


def test_a_desk_is_told_rather_than_its_site() -> None:
    head = "<meta property=og:site_name content='Harbour Post'><meta name=author content='Harbour Post'>"
    article = ld('{"@type": "NewsArticle", "author": {"@type": "Person", "name": "Harbour Post Newsroom"}}')
    assert value(fields(head + article, HEADLINE + "<p>Harbour Post</p>" + BODY), "authors") == (
        "Harbour Post Newsroom",
    )


def test_a_declared_list_that_is_shown_whole_is_as_sure_as_one_name() -> None:
    names = "Ann Example", "Bo Muster"
    root = html.document_fromstring(
        ld('{"@type": "NewsArticle", "author": [{"name": "Ann Example"}, {"name": "Bo Muster"}]}')
        + f"<h1>{TITLE}</h1><p class=byline>By {names[0]} and {names[1]}</p>{BODY}"
    )
    bylines = {"doubt": -1.0, "byline": 2.0, "byline, several": -2.0}
    weigher = Weigher({**builtin_weigher().tables, "authors": bylines})
    found = find_fields(read_structured(root, None), cut(root), None, Options(), weigher)
    assert value(found, "authors") == names


def test_a_link_to_all_that_somebody_wrote_is_nobody() -> None:
    links = "<a href='/yazarlar/ann'>Ann Example</a> <a href='/yazarlar/ann'>Yazarın Tüm Yazıları</a>"
    assert value(fields(body=f"<div class='author-box'>{links}</div>{HEADLINE}{BODY}"), "authors") == ("Ann Example",)


def test_a_place_in_the_element_around_the_name_is_no_part_of_it() -> None:
    place = "<div class='sinadura'><span class='egilea'>Ann Example</span> <span>Getaria</span></div>"
    assert value(fields(body=f"{HEADLINE}{place}{BODY}"), "authors") == ("Ann Example",)


def test_an_address_glued_to_a_name_does_not_shorten_it() -> None:
    glued = "<div class='byline'><span class='byline__name'>Af Ann Example</span><span>ann@harbour.example</span></div>"
    assert value(fields(body=f"{HEADLINE}{glued}{BODY}"), "authors") == ("Ann Example",)


def test_a_day_is_nobody() -> None:
    assert is_label_word("সোমবার")
    assert is_label_word("Monday")
    assert not is_label_word("মাহবুব আলম")


def test_whom_a_paper_is_cited_by_are_its_authors() -> None:
    head = "".join(f'<meta name="citation_author" content="{name}">' for name in ("Example, Ann", "Bo van der Muster"))
    shown = f"{HEADLINE}<ul><li>Ann Example <span>Port Institute</span></li><li>Bo van der Muster</li></ul>{BODY}"
    assert value(fields(head, shown), "authors") == ("Ann Example", "Bo van der Muster")


def test_a_place_named_after_the_author_is_nobody() -> None:
    byline = '<div class="story-author"><span class="contributor-name">রেজাউল করিম</span> <span class="author-location">নাটোর</span></div>'
    assert value(fields(body=f"{HEADLINE}{byline}{BODY}"), "authors") == ("রেজাউল করিম",)


def test_what_leads_to_a_day_is_no_name() -> None:
    line = "<p>Publicat de Ann Example la Dum, 30/08/2015 - 13:22</p>"
    assert value(fields(body=f"{HEADLINE}{line}{BODY}"), "authors") == ("Ann Example",)


@pytest.mark.parametrize("name", ["Thu Hằng", "Nguyễn Thu Hà", "Sun Weihua", "Mo Example"])
def test_a_name_that_begins_as_a_day_is_cut_short_is_a_name(name: str) -> None:
    shown = f'<div class="date">Thu, 06/01/2025</div><div class="author">{name}</div>'
    assert value(fields(body=f"{HEADLINE}{shown}{BODY}"), "authors") == (name,)


def test_a_calling_behind_a_name_is_no_part_of_it() -> None:
    names = ("Ann Example Journalist", "Bo Muster Fotograf")
    shown = "".join(f'<div class="byline"><address class="name">{name}</address></div>' for name in names)
    declared = (
        '<meta property="article:author" content="Ann Example"><meta property="article:author" content="Bo Muster">'
    )
    assert value(fields(declared, f"{HEADLINE}{shown}{BODY}"), "authors") == ("Ann Example", "Bo Muster")


def test_who_took_a_picture_has_not_written_the_page() -> None:
    picture = (
        '<div itemscope itemtype="https://schema.org/ImageObject">'
        '<meta itemprop="author" content="Ben Beispiel | The Quay Post | Pier Images"></div>'
    )
    byline = '<a rel="author" href="/ann-example">Ann Example</a>'
    head = '<meta name="author" content="Ann Example">'
    assert value(fields(head, f"<h1>{TITLE}</h1>{byline}{picture}"), "authors") == ("Ann Example",)


def test_the_folder_of_all_that_somebody_wrote_is_no_section() -> None:
    byline = '<h4 class="writer-name"><a href="/ann-example/">Ann Example</a></h4>'
    found = fields(body=f"<h1>{TITLE}</h1>{byline}", url="https://tales.example/ann-example/2026/05/ferry-line")
    assert (value(found, "authors"), value(found, "section"), value(found, "sections")) == (
        ("Ann Example",),
        None,
        None,
    )


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("05/13/2026 11:00 AM PST BY Ann Example", ("Ann Example",)),
        ("3 May 2026 11:00 CET by Ann Example", ("Ann Example",)),
        ("3 May 2026 11:00 BY ANN EXAMPLE", ("ANN EXAMPLE",)),
    ],
)
def test_a_byline_behind_the_date_with_its_zone(line: str, expected: tuple[str, ...]) -> None:
    assert value(fields(body=f"<h1>{TITLE}</h1><p>{line}</p>"), "authors") == expected


def test_whom_a_sentence_links_has_not_written_it() -> None:
    sentence = 'The harp of <a href="/person/reed/">Reed</a> was played on the ferry by a man whom nobody knew at all.'
    assert value(fields(body=f"<h1>{TITLE}</h1><p>{sentence}</p>"), "authors") is None


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<div class=byline>[山田太郎，港新聞]</div>", "山田太郎"),
        ("<div class=author>Written by Ann Example in Boats on 3 May 2026 at 08:34 PM</div>", "Ann Example"),
        ("<p>By Ann Example in Boats on 3 May 2026</p>", "Ann Example"),
        ('<nav class="pst-by"><a rel="author" href="/ann">Ann Example</a></nav>', "Ann Example"),
        ('<div class="meta--reviews"><div class="byline">by Ann Example</div></div>', "Ann Example"),
        ('<ul><li class="post-assistAuthor">Ann Example</li></ul>', "Ann Example"),
    ],
)
def test_bylines_as_real_papers_mark_them_up(markup: str, expected: str) -> None:
    assert value(fields(body=f"{HEADLINE}{markup}{BODY}"), "authors") == (expected,)


def test_a_request_is_no_byline() -> None:
    assert names_in_line("Por favor, active JavaScript para buscar") == ()
    assert names_in_line("Por Ana Ejemplo") == ("Ana Ejemplo",)


@pytest.mark.parametrize(("link", "expected"), [("People", None), ("Our Team", None), ("lampfan", ("lampfan",))])
def test_a_link_to_all_people_names_nobody(link: str, expected: tuple[str] | None) -> None:
    body = f'{HEADLINE}<p><a href="/users/people.html">{link}</a></p>{BODY}'
    found = fields(body=body)
    assert (found["authors"].value if "authors" in found else None) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Soumis par Ann Example le mar 19/05/2026 - 14:02",
        "Gespeichert von Ann Example am Di., 19.05.2026 - 14:02",
        "Enviado por Ann Example el Mar, 19/05/2026 - 14:02",
        "Enviado por Ann Example em ter, 19/05/2026 - 14:02",
        "Inviato da Ann Example il Mar, 19/05/2026 - 14:02",
        "Ingediend door Ann Example op di, 19/05/2026 - 14:02",
    ],
)
def test_who_wrote_by_drupal_s_line(line: str) -> None:
    assert names_in_line(line) == ("Ann Example",)


def test_the_short_name_of_a_day_may_be_a_person_s() -> None:
    assert names_in_line("By Ann Sam, 19/05/2026") == ("Ann Sam",)
    assert names_in_line("By Ann Le Mar, 19/05/2026") == ("Ann Le Mar",)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann ExampleSenior Writer", ("Ann Example",)),
        ("Ann ExampleThe Coast Daily", ("Ann Example",)),
        ("Ann ExampleCoast Daily", ("Ann Example",)),
        ("Ann ExampleBo Muster", ("Ann Example", "Bo Muster")),
        ("Ann McKayBo MacDonaldCy Pattern", ("Ann McKay", "Bo MacDonald", "Cy Pattern")),
        ("Ann VanderMuster", ("Ann VanderMuster",)),
        ("Ann VanderMuster Example", ("Ann VanderMuster Example",)),
        ("Ann MusterSon", ("Ann MusterSon",)),
        ("AnnMaria Example", ("AnnMaria Example",)),
    ],
)
def test_what_the_markup_parts_and_nothing_else(text: str, names: tuple[str, ...]) -> None:
    assert split_names(text) == names


def test_spans_of_a_byline_without_a_space_between_them() -> None:
    for behind in ("Senior Writer", "The Coast Daily"):
        label = f"<div class='author'><span>Ann Example</span><span>{behind}</span></div>"
        assert value(fields(body=HEADLINE + label + BODY), "authors") == ("Ann Example",)


@pytest.mark.parametrize("mark", ["", ", ", " and "])
def test_links_to_those_who_wrote_together(mark: str) -> None:
    label = f"<div class='author'><a href='/p/1'>Ann Example</a>{mark}<a href='/p/2'>Bo Muster</a></div>"
    assert value(fields(body=HEADLINE + label + BODY), "authors") == ("Ann Example", "Bo Muster")


@pytest.mark.parametrize("behind", [", photos by <a href='/p/2'>Bo Muster</a>", " <a href='/p/2'>Coast Daily</a>"])
def test_links_to_others_than_those_who_wrote(behind: str) -> None:
    label = f"<div class='author'><a href='/p/1'>Ann Example</a>{behind}</div>"
    assert value(fields(body=HEADLINE + label + BODY), "authors") == ("Ann Example",)


def test_a_first_name_that_is_also_a_word_before_names() -> None:
    assert names_in_line("By Ann Example, Bo Muster & Di Pattern") == ("Ann Example", "Bo Muster", "Di Pattern")
    assert names_in_line("By Di Pattern and Bo Muster") == ("Di Pattern", "Bo Muster")
    assert names_in_line("By Di Pattern, 3 May 2026") == ("Di Pattern",)
    assert is_person("Di Pattern")
    assert not is_person("Di Redazione")
    assert split_names("Di Redazione") == ("Redazione",)
    assert names_in_line("Di Anna Esempio") == names_in_line("di Anna Esempio") == ("Anna Esempio",)


@pytest.mark.parametrize(
    ("content", "names"),
    [
        ("Example, Ann", ("Ann Example",)),
        ("Example, Ann M.", ("Ann M. Example",)),
        ("van der Muster, Bo", ("Bo van der Muster",)),
        ("De Muster, Bo", ("Bo De Muster",)),
        ("Example, Ann; Muster, Bo", ("Ann Example", "Bo Muster")),
        ("Ann Example, Bo Muster", ("Ann Example", "Bo Muster")),
        ("Ann Example; Muster, Bo", ("Ann Example", "Bo Muster")),
        ("Example, PhD", ("Example",)),
        ("Example, Reuters", ("Example",)),
        ("Example, Editor", ("Example",)),
    ],
)
def test_a_declared_name_with_the_family_s_first(content: str, names: tuple[str, ...]) -> None:
    assert value(fields(f'<meta name="author" content="{content}">', HEADLINE + BODY), "authors") == names
    assert (
        value(fields(ld(json.dumps({"@type": "NewsArticle", "author": {"name": content}})), HEADLINE + BODY), "authors")
        == names
    )


@pytest.mark.parametrize(
    ("named", "names"),
    [
        ("José Muestra y Quintal", ("José Muestra y Quintal",)),
        ("Maria da Mostra e Quintal", ("Maria da Mostra e Quintal",)),
        ("Ana Muestra y Bo Ejemplo", ("Ana Muestra", "Bo Ejemplo")),
        ("ANA MOSTRA E BO EXEMPLO", ("ANA MOSTRA", "BO EXEMPLO")),
        ("Ana Muestra y EFE", ("Ana Muestra", "EFE")),
        ("Ana Muestra y Agencias", ("Ana Muestra", "Agencias")),
        ("Ann Example et al.", ("Ann Example",)),
        ("Ann Example, Bo Muster, et al", ("Ann Example", "Bo Muster")),
        ("Ann Example & Team", ("Ann Example",)),
        ("Team Ellery", ("Team Ellery",)),
        ("Bo Muster, Jr.", ("Bo Muster Jr",)),
        ("Bo Muster, III and Ann Example", ("Bo Muster III", "Ann Example")),
        ("Bo Muster, Sr. Director of Boats", ("Bo Muster",)),
    ],
)
def test_a_name_is_cut_where_another_begins(named: str, names: tuple[str, ...]) -> None:
    assert split_names(named) == names


def test_a_family_s_name_of_two_words_in_a_line() -> None:
    assert names_in_line("Por José Muestra y Quintal") == ("José Muestra y Quintal",)
    assert names_in_line("Por Amor y Odio") == ()


def test_the_site_behind_a_declared_name_is_no_part_of_it() -> None:
    head = '<meta property="og:site_name" content="Harbour Post"><meta name="author" content="Ann Example - %s">'
    assert value(fields(head % "Harbour Post", HEADLINE + BODY), "authors") == ("Ann Example",)


HOUSES = (
    ("Quay and Leisure Editors", "GovernmentOrganization"),
    ("Boat and Rope Administration", "GovernmentOrganization"),
    ("Muster & Muster", "Corporation"),
    ("Q&A", "LocalBusiness"),
    ("Boats & Culture Desk", "Organization"),
)


@pytest.mark.parametrize(("name", "kind"), HOUSES)
def test_a_declared_house_has_one_name(name: str, kind: str) -> None:
    head = ld(json.dumps({"@type": "NewsArticle", "author": {"@type": kind, "name": name}}))
    line = f"<p class='author'>{name.replace('&', '&amp;')}</p>"
    assert value(fields(head, f"{HEADLINE}{line}{BODY}"), "authors") == (name,)


def test_people_that_are_declared_as_one_house_are_people() -> None:
    author = {"@type": "Organization", "name": "Ann Example and Bo Muster"}
    head = ld(json.dumps({"@type": "NewsArticle", "author": author}))
    body = f"{HEADLINE}<p>By Ann Example and Bo Muster</p>{BODY}"
    assert value(fields(head, body), "authors") == ("Ann Example", "Bo Muster")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ann Example for Harbour Post", ("Ann Example",)),
        ("By ANN EXAMPLE FOR HARBOURONLINE", ("ANN EXAMPLE",)),
        ("By Ann Example of Harbour Post", ("Ann Example",)),
        ("By Ann Example of the Quay", ("Ann Example",)),
        ("By Ann Example The Harbour Agency", ("Ann Example",)),
        ("By Ann Example in Ellery and Bo Muster in Quaytown", ("Ann Example", "Bo Muster")),
        ("By Ann Example and Bo Muster for Harbour Post", ("Ann Example", "Bo Muster")),
        ("By Ann Example for the love of boats", ()),
        ("By Reserve Bank of Ellery", ()),
        ("文／沈晓岚", ("沈晓岚",)),
        ("撰文／沈晓岚", ("沈晓岚",)),
        ("글 윤서아", ("윤서아",)),
        ("글·사진 윤서아", ("윤서아",)),
        ("글 더보기", ()),
    ],
)
def test_a_house_or_a_place_behind_a_name_in_a_line(line: str, names: tuple[str, ...]) -> None:
    assert names_in_line(line) == names


def test_a_declared_name_may_have_small_words() -> None:
    assert split_names("Reserve Bank of Ellery Post") == ("Reserve Bank of Ellery Post",)
