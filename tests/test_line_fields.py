"""Title and section of texts whose first line was a page's <title>."""

from __future__ import annotations

import pytest

import cleaner
from cleaner.fields.candidates import key
from cleaner.fields.lines.kinds import is_like_menu
from cleaner.fields.menu_words import MENU_ENTRIES

from .field_pages import text_fields, value

BODY = """The harbour office keeps the book in which every lamp of the town is written down by hand.

It is an old book, and the first of its four columns has been empty for sixty years now.

Nobody remembers what the column was for, and the clerk who drew it left no note behind."""


@pytest.mark.parametrize(
    ("line", "title", "section"),
    [
        ("Ann Example, 1931-2018 | Obituaries | Port Wire", "Ann Example, 1931-2018", "Obituaries"),
        ("A ferry for the island after ten years - Region - Port Wire", "A ferry for the island after ten years", None),
        ("Přístav má po letech nové lampy - Regiony - Port Wire", "Přístav má po letech nové lampy", "Regiony"),
        ("เปิดท่าเรือแห่งใหม่ริมแม่น้ำ - ข่าวท่าเรือไทย", "เปิดท่าเรือแห่งใหม่ริมแม่น้ำ", None),
        ("הפנס שבקצה הרציף דולק שוב – בלי שמן ובלי רעש", "הפנס שבקצה הרציף דולק שוב – בלי שמן ובלי רעש", None),
        ("הפנס שבקצה הרציף דולק שוב – ידיעות הנמל", "הפנס שבקצה הרציף דולק שוב", None),
        (
            "등대의 새 등불이 십 년 만에 켜졌다 < 문화 < 기사본문 - 항구신문",
            "등대의 새 등불이 십 년 만에 켜졌다",
            "문화",
        ),
        ("The lamp of the pier burns again < Culture < Home - Port Wire", "The lamp of the pier burns again", None),
        (
            "Hafen gewinnt nach Rückstand im Derby – 3:2 gegen Neustadt",
            "Hafen gewinnt nach Rückstand im Derby – 3:2 gegen Neustadt",
            None,
        ),
    ],
)
def test_what_stands_behind_the_title(line: str, title: str, section: str | None) -> None:
    article = cleaner.clean_text(f"{line}\n\n{BODY}")
    assert article.title == title
    assert section is None or article.section == section


@pytest.mark.parametrize(
    "note",
    [
        "Cronista, escreve às quartas-feiras neste espaço",
        "Periodista y escritor, escribe los lunes en esta columna",
        "Columnist, schrijft elke maandag op deze plek",
    ],
)
def test_a_note_on_the_writer_of_a_column_is_no_title(note: str) -> None:
    assert cleaner.clean_text(
        f"Helena Exemplo\n\n{note}\n\nA fila do farol velho\n\n26/06/2024 04h00\n\n{BODY}"
    ).title == ("A fila do farol velho")


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("Posted in Ropes on August 30, 2017 by Ann Example", "Ropes"),
        ("Veröffentlicht in Seile am 3. Mai 2024 von Anna Beispiel", "Seile"),
        ("Αρχική > Καράβια", "Καράβια"),
        ("Posted in the hope that somebody reads it", None),
    ],
)
def test_lines_that_name_the_section(line: str, section: str | None) -> None:
    article = cleaner.clean_text(f"The lamp at the end of the pier - Port Wire\n\n{line}\n\n{BODY}")
    assert article.section == section


@pytest.mark.parametrize(
    ("steps", "section"),
    [
        ("Foren\n>\nHandwerk\n>\nSeile und Knoten", "Seile und Knoten"),
        ("Foorumit\n»\nKäsityöt\n»\nOmpelukoneet", "Ompelukoneet"),
        ("Crafts\nSewing machines\n>\nRopes and knots", None),
    ],
)
def test_steps_of_a_path_with_its_marks_on_lines_of_their_own(steps: str, section: str | None) -> None:
    head = f"Threads\nMembers\nRules\n{steps}\nThe lamp on the pier goes out after rain\n3 May 2024, 10:31"
    lines = BODY.replace("\n\n", "\n")
    assert cleaner.clean_text(f"{head}\n{lines}").section == section


@pytest.mark.parametrize("line", ["Saltar para o conteúdo", "Skip to main content", "Время на прочтение 4 мин"])
def test_what_leads_to_the_text_is_no_title(line: str) -> None:
    assert (
        cleaner.clean_text(f"{line}\n\nNotice no. 14 of the harbour\n\n{BODY}").title == "Notice no. 14 of the harbour"
    )


@pytest.mark.parametrize("line", ["Skip to content", "Перейти к содержимому", "Rekte al la enhavo"])
def test_what_leads_to_the_text_is_no_section(line: str) -> None:
    title = "The lamp on the pier goes out after rain"
    assert cleaner.clean_text(f"{line}\n\n{title}\n\n{BODY}").section is None
    assert cleaner.clean_text(f"{line}\n\nRopes\n\n{title}\n\n{BODY}").section == "Ropes"


def test_a_short_title_below_a_breadcrumb() -> None:
    assert cleaner.clean_text(f"Home » Recipes\n\nBean soup\n\n{BODY}").title == "Bean soup"


@pytest.mark.parametrize("under", ["Regio", "Regio > Meer"])
def test_a_menu_above_a_name_that_it_holds_is_no_title(under: str) -> None:
    title = "De lamp op de pier gaat uit na regen"
    article = cleaner.clean_text(f"Sport Regio Cultuur Familieberichten Vacatures\n\n{under}\n\n{title}\n\n{BODY}")
    assert article.title == title
    title = "Sport And Regio In The Harbour"
    assert cleaner.clean_text(f"{title}\n\nSport\n\n3 May 2024\n\n{BODY}").title == title


def test_a_title_below_a_breadcrumb_from_within_the_site() -> None:
    lines = ("Harbour Forums > Lamps", "The lamp on the pier goes out after rain", "Started by Ann", BODY)
    assert cleaner.clean_text("\n\n".join(lines)).title == "The lamp on the pier goes out after rain"
    lines = ("Rope > Chain", "Why", BODY)
    assert cleaner.clean_text("\n\n".join(lines)).title == "Rope > Chain"


def test_the_words_that_a_first_paragraph_explains_are_the_title() -> None:
    body = f"Pier lamps are lamps that stand on a pier. {BODY}"
    assert cleaner.clean_text(f"Pier lamps\n\nTalk\n\nRead\n\nEdit\n\n{body}").title == "Pier lamps"


@pytest.mark.parametrize(
    "menu",
    [
        "Home News Sport Weather Opinion",
        "News | Sport | What's On | Jobs | Weather",
        "Strona główna Wiadomości Sport Kultura Praca",
        "Главная Новости Спорт Культура Контакты",
        "মেনু প্রচ্ছদ জাতীয় রাজনীতি খেলা",
        "首页 新闻 国内 国际 财经",
        "Lamp News new | past | comments | ask | show | submit",
        "მთავარი პოლიტიკა საზოგადოება სპორტი",
    ],
)
def test_a_menu_in_one_line_is_no_title(menu: str) -> None:
    title = "A ferry for the island after ten years"
    assert cleaner.clean_text(f"{menu}\n\n{title}\n\n5 May 2024\n\n{BODY}").title == title


def test_names_in_a_row_of_which_no_word_comes_again_are_no_title() -> None:
    title = "The old book and its empty column"
    assert cleaner.clean_text(f"Village Sundries Oddments Classifieds Register\n\n{title}\n\n{BODY}").title == title


def test_the_headline_below_a_breadcrumb_that_lost_its_marks() -> None:
    title = "A ferry for the island after ten long years without one"
    crumbs = "Home Port Wire A ferry for the island after ten long..."
    assert cleaner.clean_text(f"{crumbs}\n\nPort Wire\n\n{title}\n\n5 May 2024\n\n{BODY}").title == title


def test_a_menu_that_was_glued_together_is_no_title() -> None:
    assert cleaner.clean_text(f"HomeNewsSportOpinionContact\n\n{BODY}").title is None


@pytest.mark.parametrize(
    "title", ["World health fund moves its office to the island", "Sport helps, says the keeper of the lamp"]
)
def test_a_title_may_name_sections(title: str) -> None:
    assert cleaner.clean_text(f"{title}\n\n5 May 2024\n\n{BODY}").title == title


@pytest.mark.parametrize(
    "above",
    [
        ("Log in Sign up", "Asked 9 years, 2 months ago", "Modified 3 years ago"),
        ("« All Events", "This event has passed."),
        ("Be among the first 25 applicants", "Start your application"),
    ],
)
def test_a_button_above_the_title_is_no_title(above: tuple[str, ...]) -> None:
    lines = (*above, "Who lights the lamp on the pier?", BODY)
    assert cleaner.clean_text("\n\n".join(lines)).title == "Who lights the lamp on the pier?"


def test_a_headline_that_a_rule_takes_for_a_pointer_may_be_the_title() -> None:
    article = cleaner.clean_text(f"Recommended: ten lamps for the pier\n\n{BODY}")
    assert article.title == "Recommended: ten lamps for the pier"


@pytest.mark.parametrize(
    "label",
    [
        "ویب ڈیسک",
        "செய்திப்பிரிவு",
        "संवाददाता",
        "Συντακτική ομάδα",
        "Don't know",
        "Play episode",
        "Ara",
        "მთავარი პოლიტიკა საზოგადოება სპორტი",
        "Հեղինակ՝ Անի Օրինակ",
    ],
)
def test_a_desk_a_button_or_a_menu_is_no_section(label: str) -> None:
    body = (
        "The harbour council has asked the islands what a ferry would cost them, and the islands have answered.\n\n"
        "Nobody has read the answers yet, for the clerk who keeps the key of the letter box is at sea."
    )
    for lines in (
        f"{label}\n\nA ferry for the outer islands\n\n5 May 2024",
        f"A ferry for the outer islands\n\n{label}\n\n5 May 2024",
    ):
        assert cleaner.clean_text(f"{lines}\n\n{body}").section is None


def test_the_title_in_the_head_that_a_reader_for_crawlers_writes() -> None:
    head = (
        "Title: The lamp on the pier goes out - Port Wire\n\nURL Source: https://port.example/lamp\n\nMarkdown Content:"
    )
    article = cleaner.clean_text(f"{head}\n{BODY}")
    assert (article.title, article.body) == ("The lamp on the pier goes out", BODY)


@pytest.mark.parametrize(
    "told", ["On mending a lamp - by Ann Example - The Slow Pier", "On mending a lamp | The Slow Pier"]
)
def test_the_title_that_such_a_reader_has_left_in_the_head_alone(told: str) -> None:
    head = f"Title: {told}\n\nURL Source: https://pier.example/lamp\n\nMarkdown Content:"
    below = "### Letter no. 73, in which the gutters win\n\n[Ann Example](https://pier.example/@ann) Jun 09, 2024"
    article = cleaner.clean_text(f"{head}\n{below}\n\n{BODY}")
    assert article.title == "On mending a lamp"
    assert article.body.startswith("### Letter no. 73")
    shown = cleaner.clean_text(f"{head}\n# How the gutters of the pier were won\n\n{below}\n\n{BODY}")
    assert shown.title == "How the gutters of the pier were won"


@pytest.mark.parametrize(
    ("credit", "title"),
    [
        ("The post Lamps go out appeared first on Port Wire.", "Lamps go out"),
        ("Der Beitrag Lampen am Hafen erschien zuerst auf Hafenblatt.", "Lampen am Hafen"),
        ("Запись Фонари погасли впервые появилась на Портовый вестник.", "Фонари погасли"),
        ("ظهرت المقالة مصابيح الميناء أولاً على صحيفة الميناء.", "مصابيح الميناء"),
    ],
)
def test_the_title_in_the_credit_below_the_text_of_a_feed(credit: str, title: str) -> None:
    article = cleaner.clean_text(f"{BODY}\n\n{credit}")
    assert (article.title, article.body) == (title, BODY)


@pytest.mark.parametrize("above", ["Kultur", "Bliv abonnent\n\nKultur"])
def test_a_short_title_below_labels_and_above_a_byline(above: str) -> None:
    article = cleaner.clean_text(f"{above}\n\nBogbussen kører videre\n\nAf Anna Eksempel\n\n3. maj 2024\n\n{BODY}")
    assert article.title == "Bogbussen kører videre"


@pytest.mark.parametrize(
    ("above", "section"),
    [
        ("[Home](https://port.example/) > [Ropes](https://port.example/ropes)", "Ropes"),
        ("[Sign in](#) [Join](#)\n\n[Ropes](https://port.example/ropes)", "Ropes"),
        ("1. [Home](https://port.example/)\n2. [Ropes](https://port.example/ropes)", "Ropes"),
        ("Home\n\nRopes\n\nContact us", None),
    ],
)
def test_sections_of_links_and_entries_of_menus(above: str, section: str | None) -> None:
    article = cleaner.clean_text(f"{above}\n\n# The lamp on the pier goes out\n\n3 May 2024\n\n{BODY}")
    assert article.section == section


@pytest.mark.parametrize(
    ("behind", "section"),
    [
        ("Island | Hafenbote", "Island"),
        ("Kreis Nordstadt | Hafenbote", None),
        ("Old town | Hafenbote", "Old town"),
        ("HVW | Hafenbote", None),
        ("All about our ropes | Hafenbote", None),
        ("Island - Hafenbote", None),
    ],
)
def test_a_word_or_two_between_the_title_and_the_last_part(behind: str, section: str | None) -> None:
    assert cleaner.clean_text(f"The lamp at the end of the pier goes out | {behind}\n\n{BODY}").section == section


def test_what_stands_between_the_title_and_the_site_s_name_goes_before_the_menu_s_last_entry() -> None:
    title = "Boere op Vlei plant weer rooibos ná sewe droë jare | Landbou | Vlakteblad"
    assert cleaner.clean_text(f"Teken in\n\nNuus\n\nSport\n\n{title}\n\n12 Junie 2024\n\n{BODY}").section == "Landbou"


def test_the_author_below_the_title_is_no_section_where_the_verb_stands_behind_the_name() -> None:
    head = (
        "Innlent\n\nSundlaugin í víkinni opnuð á ný eftir fjögur ár\n\nJóna Dæmi Hafnardóttir skrifar\n\n14. mars 2024"
    )
    assert cleaner.clean_text(f"{head}\n\n{BODY}").section == "Innlent"


def test_a_byline_with_a_dash_is_no_section() -> None:
    head = "إعادة افتتاح سوق النحاسين بعد ترميمه\n\nكتب - سامي العلي\n\nالأحد 12 مارس 2023 - 10:15 ص"
    assert cleaner.clean_text(f"{head}\n\n{BODY}").section is None


def test_a_step_of_a_path_that_is_the_title_cut_short_is_no_section() -> None:
    title = "The lamp on the pier goes out after rain"
    for path in ("Home › Ropes › The lamp on the pier", "Home > The lamp on the pier"):
        article = cleaner.clean_text(f"{path}\n\n{title}\n\n3 May 2024\n\n{BODY}")
        assert article.section == ("Ropes" if "Ropes" in path else None)


@pytest.mark.parametrize(
    "title",
    ["할머니의 우산을 고치다", "കുട്ടനാട്ടിൽ കൊയ്ത്ത് വൈകുന്നു", "కొత్త వంతెనపై రాకపోకలు ప్రారంభం"],
)
def test_three_long_words_are_a_title_where_words_are_joined(title: str) -> None:
    article = cleaner.clean_text(f"വാർത്ത\n\n{title}\n\nസ്വന്തം ലേഖകൻ\n\n{BODY}")
    assert article.title == title


def test_a_line_with_a_date_and_an_hour_is_no_title() -> None:
    title = "港口的旧灯塔"
    body = "港务局的账本里，镇上每一盏灯都用手写着。\n\n那是一本旧账本，第一栏已经空了六十年。"
    assert cleaner.clean_text(f"{title}\n\n原创 沈晓岚 港口手记 2024-03-12 07:30 山东\n\n{body}").title == title


def test_a_name_below_the_title_is_no_section_in_a_script_without_capitals() -> None:
    head = "अर्थ\n\nमुस्ताङका स्याउ किसान बजार खोज्दै\n\nरमेश गुरुङ\n\nप्रकाशित: २०८१ असोज १२, १०:३०"
    assert cleaner.clean_text(f"{head}\n\n{BODY}").section == "अर्थ"


@pytest.mark.parametrize("button", ["O mnie", "Über mich", "Write", "Open navigation menu"])
def test_a_page_about_the_author_is_no_section(button: str) -> None:
    assert (
        cleaner.clean_text(f"{button}\n\nThe lamp at the end of the pier\n\nBy Ann Example\n\n{BODY}").section is None
    )


def test_the_category_at_the_end_of_a_line_with_a_date() -> None:
    title = "The lamp at the end of the pier"
    line = "Opublikowano 12.05.2024 przez Ann w kategorii Liny"
    assert cleaner.clean_text(f"{title}\n\n{line}\n\n{BODY}").section == "Liny"
    assert cleaner.clean_text(f"{title}\n\nZwycięzca w kategorii Liny\n\n{BODY}").section is None


def test_a_short_title_above_a_byline_and_a_calling() -> None:
    head = "Nordland\n\nFerja mangler mannskap\n\nAv Sissel Eksempel\n\nJournalist\n\nPublisert: 12.03.2025 07:10"
    article = cleaner.clean_text(f"{head}\n\n{BODY}")
    assert (article.title, article.section) == ("Ferja mangler mannskap", "Nordland")


def test_a_short_title_below_a_menu_and_above_what_says_when_and_who() -> None:
    head = "Rezepte\n\nSauerteig ohne Waage\n\nVeröffentlicht am 12. Februar 2023 von Friederike\n\nKategorie: Brot"
    assert cleaner.clean_text(f"{head}\n\n{BODY}").title == "Sauerteig ohne Waage"


def test_a_name_of_an_account_above_the_title_is_no_section() -> None:
    assert cleaner.clean_text(f"quietmaple\n\nThe lamp at the end of the pier goes out\n\n{BODY}").section is None


def test_the_title_in_the_credit_of_a_feed_is_without_its_link() -> None:
    credit = 'The post <a href="https://port.example/x">Otters move in</a> appeared first on Port Wire.'
    assert cleaner.clean_text(f"{BODY}\n\n{credit}").title == "Otters move in"


def test_the_category_between_strokes() -> None:
    title = "How we moved a bakery 40 miles"
    assert cleaner.clean_text(f"{title}\n\nMarch 3, 2024 / in Stories / by Ann\n\n{BODY}").section == "Stories"


@pytest.mark.parametrize(
    "note", ["Réservé aux abonnés", "Continua após a publicidade", "Listen to this article", "Annons"]
)
def test_a_note_between_the_label_and_the_title(note: str) -> None:
    head = "Skip to content\n\nMenu\n\nLog in\n\nRopes\n\n{}\n\nThe lamp at the end of the pier goes out\n\n5 May 2024"
    assert cleaner.clean_text(f"{head.format(note)}\n\n{BODY}").section == "Ropes"
    assert cleaner.clean_text(f"{head.format('Contact')}\n\n{BODY}").section is None


def test_steps_of_a_path_as_lines() -> None:
    head = "E-paper\n\nOur town\n\nHome\n\n{}\n\nThe lamp at the end of the pier goes out\n\n5 May 2024\n\n"
    for steps in ("Zarn", "Quay\n\nZarn"):
        assert cleaner.clean_text(head.format(steps) + BODY).section == "Zarn"
    assert cleaner.clean_text(head.format("Boats\n\nQuay\n\nZarn") + BODY).section is None


def test_a_label_above_the_title_of_a_whole_page_is_a_known_one_or_stands_twice() -> None:
    menu = "\n\n".join(f"{place} {thing}" for place in "Quay Pier Dock Port Isle".split() for thing in "abcdefghijklmn")
    head = f"{menu}\n\nHome\n\n{{}}\n\nThe lamp goes out at the end of the pier\n\n5 May 2024"
    for label, section in (("Zarn", None), ("Politics", "Politics")):
        assert cleaner.clean_text(f"{head.format(label)}\n\n{BODY}").section == section
    for again in ("Zarn", "» zarn:", "Za\u00adrn"):
        assert cleaner.clean_text(f"{head.format('Zarn')}\n\n{BODY}\n\n{again}").section == "Zarn"


def test_a_label_below_the_front_page_of_any_language_is_the_section() -> None:
    head = "Башкы бет\n\nКоом\n\nЫсык-Көлдө балык чарбасы ачылды\n\n12.03.2025"
    assert cleaner.clean_text(f"{head}\n\n{BODY}").section == "Коом"


@pytest.mark.parametrize("above", ["$ 88,40 € 95,61", "FTSE 100 8,214.30 ▲ 0.41% 12.4", "Osta 9°C 12°C 14°C"])
def test_figures_are_no_title(above: str) -> None:
    title = "The lamp on the pier goes out after rain"
    assert cleaner.clean_text(f"{above}\n\n{title}\n\n5 May 2024\n\n{BODY}").title == title


def test_a_title_that_names_figures() -> None:
    title = "6 schöne Lampen am Kai 12 & 14"
    assert cleaner.clean_text(f"{title}\n\n5 May 2024\n\n{BODY}").title == title


def test_steps_with_a_mark_that_points_back_are_no_title() -> None:
    title = "Не горит лампа на пирсе"
    path = "Список форумов ‹ Ремонт ‹ Лампы на пирсе"
    assert cleaner.clean_text(f"{path}\n\n{title}\n\n5 мая 2024\n\n{BODY}").title == title


def test_a_short_title_above_a_date_and_a_caption_or_an_amount() -> None:
    caption = "The lamp of the pier. Source: Port Wire"
    assert (
        cleaner.clean_text(f"Lamp sleeps outdoors\n\n5 May 2024\n\n{caption}\n\n{BODY}").title == "Lamp sleeps outdoors"
    )
    assert cleaner.clean_text(f"Bean soup\n\n5 May 2024\n\n400 g of white beans\n\n{BODY}").title == "Bean soup"


def test_a_short_title_above_a_date_between_bars() -> None:
    lines = ("Bean soup", "Ann's Kitchen · 5 May 2024", "Have you cooked it? Send a photo of yours", BODY)
    assert cleaner.clean_text("\n\n".join(lines)).title == "Bean soup"


def test_a_title_of_two_sentences_that_comes_back_above_a_date() -> None:
    title = (
        "The footbridge over the brook is closed until March. The people of Northtown now walk three miles round a day"
    )
    head = (f"{title} - Port Wire", "Menu", "Log in", "Home » News » Northtown", title)
    assert cleaner.clean_text("\n\n".join([*head, "Published: 3 May 2024, 10:11", BODY])).title == title


def test_a_title_that_is_a_heading_of_the_second_level() -> None:
    title = "The lamp on the pier goes out after the rain of March"
    lines = (f"{title} – Harbour – Port Wire", "Log in", "Latest", f"## {title}", BODY)
    assert cleaner.clean_text("\n\n".join(lines)).title == title


def test_a_banner_above_a_breadcrumb_is_no_title() -> None:
    title = "The lamp on the pier goes out after rain"
    lines = ("port.example | Platform of the Harbour", "Home / The Harbour / News", "Press release", title, BODY)
    assert cleaner.clean_text("\n\n".join(lines)).title == title
    lines = (f"{title} - Port Wire", f"Home / {title}", "Why nobody repairs the old lamp on the hill", BODY)
    assert cleaner.clean_text("\n\n".join(lines)).title == title


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Port | Island | The Cape | Culture | Deaths", "5 May 2024"),
        ("Port Wire Live >> News >> Tides >> Deaths >> Listen Live", "5 May 2024"),
        ("Acuèlh - Actualitat - Societat - Cultura - Lenga - Sosten", "5 May 2024"),
        ("About | Before & After | Lamps", "5 May 2024"),
        ("tin roof diaries\n\nmending a house that was never square\n\nAbout | Rooms | Lamps", ""),
        ("Tides Deaths Ropes Things To Do\n\nHarbour Ropes\n\nRopes", "5 May 2024"),
        ("Ropes » Knots and Splices\n\nNo. 1204573", ""),
    ],
)
def test_menus_mottos_and_paths_above_the_title(above: str, below: str) -> None:
    title = "The lamp on the pier goes out after rain"
    assert cleaner.clean_text(f"{above}\n\n{title}\n\n{below}\n\n{BODY}").title == title


def test_a_name_behind_the_desk_is_no_breadcrumb() -> None:
    title = "Carteiro do cais reforma-se e leva a campainha"
    head = "Minho\n\nDesporto\n\nNecrologia\n\nMinho"
    below = "Redação / Carla Brandão\n\n5 de maio de 2024\n\nO carteiro do cais na última volta"
    assert cleaner.clean_text(f"{head}\n\n{title}\n\n{below}\n\n{BODY}").title == title


def test_the_label_behind_the_login_below_a_menu_is_the_section() -> None:
    head = "Voorpagina\n\nFamilieberichten\n\nPuzzels\n\nInloggen\n\nWaterkant"
    title = "The lamp on the pier goes out after rain"
    assert cleaner.clean_text(f"{head}\n\n{title}\n\n5 May 2024\n\n{BODY}").section == "Waterkant"


MENU = (
    "Home|News|Boats for sale this week|The lighthouse shop is open|Harbour|Lamps|Ropes|Ferries|Weather|Tides|Sport|"
    "Rowing|Culture|Letters|Shop|Contact|Jobs|Archive|Log in|Search|Charts|Pilots|Islands|North|South|Today"
).split("|")
HEADLINE = "The last lamp of the pier is lit by hand"


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ([*MENU, HEADLINE, "By Ann Example", "3 May 2024"], HEADLINE),
        ([*MENU, HEADLINE, "It burns until somebody puts it out.", "Share", "3 May 2024, 10:31"], HEADLINE),
        ([*MENU, HEADLINE, f"{'On the end of the long pier ' * 5}", "By Ann Example"], HEADLINE),
        ([f"{HEADLINE} - Port Wire", *MENU, "Lamps", HEADLINE, "Nobody asked."], HEADLINE),
        ([f"{HEADLINE} - Port Wire", *MENU, "Nobody asked."], HEADLINE),
        ([*MENU, HEADLINE, "Nobody asked."], None),
        ([*MENU, "2 May 2024", "Four boats are sold on Monday", *MENU[4:13], HEADLINE, "By Ann Example"], HEADLINE),
    ],
)
def test_the_title_below_the_menu_of_a_page(above: list[str], title: str | None) -> None:
    assert cleaner.clean_text("\n".join([*above, BODY])).title == title


def test_who_wrote_and_when_stands_below_the_title_below_a_menu() -> None:
    article = cleaner.clean_text("\n".join([*MENU, HEADLINE, "By Ann Example", "3 May 2024", BODY]))
    assert (article.authors, article.date) == (("Ann Example",), "2024-05-03")


def test_a_poem_is_no_menu() -> None:
    poem = [f"And so the lamp number {number} went out" for number in range(40)]
    article = cleaner.clean_text("\n".join([HEADLINE, "By Ann Example", *poem, BODY]))
    assert (article.title, article.authors) == (HEADLINE, ("Ann Example",))


@pytest.mark.parametrize(
    "entries",
    [
        ("200 g rye flour, sifted twice by somebody else", "2 onions", "½ cup of milk"),
        ("2 1/2 cups rye flour", "1 (14-ounce) can of condensed milk from the mainland", "salt", "3 tbsp oil"),
        ("Whole milk from the island 200 ml", "Rye flour 300 g", "Salt 1 pinch"),
    ],
)
def test_entries_with_amounts_are_no_title(entries: tuple[str, ...]) -> None:
    method = "Stir the flour into the milk until no fog is left in the bowl, then wait for an hour."
    article = cleaner.clean_text("\n\n".join(("Fog Soup", "Ingredients", *entries, "Method", method)))
    assert (article.title, article.section) == ("Fog Soup", None)
    assert all(entry in article.body for entry in entries)


def test_figures_of_markets_are_no_entries() -> None:
    lines = ("BTC/USDT", "83,300.00", "BIST 100", "1,801.40", "Harbour opens eleven new berths in a year", "3 May 2026")
    body = "The harbour opened eleven berths this year, more than in any year before it, the council said."
    assert cleaner.clean_text("\n\n".join((*lines, body))).title == "Harbour opens eleven new berths in a year"


SAID = "The harbour council has invited the mayors of the outer islands to talks about a winter ferry."


@pytest.mark.parametrize("kicker", [(), ("Politics",), ("Klimawandel",), ("Local News",)])
@pytest.mark.parametrize("title", ["Dental Care", "Backup Strategy", "The Best Lamps for 2026", "Streit ums Feuerholz"])
@pytest.mark.parametrize("rest", ["MIGRATION – Probleme auf den Inseln", SAID])
def test_what_a_byline_and_a_date_sign_is_the_title(kicker: tuple[str, ...], title: str, rest: str) -> None:
    article = cleaner.clean_text("\n\n".join((*kicker, title, "By Ann Example", "3 May 2026", rest, SAID)))
    assert article.title == title


def test_what_is_signed_stands_above_no_menu_however_short_the_lines_are() -> None:
    rows = "\n\n".join(f"Lamp {n}\n\n{n} pieces" for n in range(1, 40))
    text = f"Opinion\n\nMore Lamps for All\n\nBy Ann Example\n\n3 May 2026\n\n{rows}\n\n{SAID}\n\n{SAID.replace('winter', 'night')}"
    assert cleaner.clean_text(text).title == "More Lamps for All"


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Backup Strategy | Die Küstenzeitung", "Backup Strategy"),
        ("Streit ums Feuerholz | Le Quai Libre", "Streit ums Feuerholz"),
        ("Harbour Post | Backup Strategy", "Harbour Post | Backup Strategy"),
    ],
)
def test_a_bar_ends_a_title_of_few_words(line: str, title: str) -> None:
    assert cleaner.clean_text(f"{line}\n\n{SAID}").title == title


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Nikki Hale to Resign as Ambassador to the U.N.", "Nikki Hale to Resign as Ambassador to the U.N."),
        ("Alles hat seine Zeit auf dem Pier…", "Alles hat seine Zeit auf dem Pier…"),
        ("Gardening in a Warming World", "Gardening in a Warming World"),
        ("It rained on the pier.", None),
    ],
)
def test_a_first_line_that_ends_in_an_abbreviation_or_dots(line: str, title: str | None) -> None:
    assert cleaner.clean_text(f"{line}\n\n{SAID} {SAID}").title == title


def test_a_title_of_three_words_above_its_subtitle() -> None:
    below = "Five things that nobody tells you about the south"
    assert cleaner.clean_text(f"Pier Travel Guide\n\n{below}\n\n{SAID}").title == "Pier Travel Guide"
    assert cleaner.clean_text(f"Pier Travel Guide\n\n{below}\n\nBy Ann Example\n\n{SAID}").title == below


def test_below_the_name_of_a_section_few_words_are_the_title() -> None:
    assert cleaner.clean_text(f"Opinion\n\nWinter ferries\n\n{SAID} {SAID}").title == "Winter ferries"


@pytest.mark.parametrize(
    ("line", "below"),
    [
        ("The harbour office has asked the", "Island Council to pay for the lamps that it has lit since May."),
        ("Nearly all that the harbour office pays for", "new lamps on the northern pier goes to one old smithy."),
        ("Das Hafenamt bittet seit Jahren um eine", "Antwort der Inseln, die auf ihre Lampen warten."),
    ],
)
def test_a_line_cut_out_of_a_sentence_is_no_title(line: str, below: str) -> None:
    article = cleaner.clean_text(f"{line}\n{below}\n\n{SAID}\n\n{SAID}")
    assert article.title is None
    assert line in article.body


@pytest.mark.parametrize("below", ["recommended by Ann Example", "iLamp tells when each of the lamps goes out", SAID])
def test_what_stands_below_a_title_goes_on_with_nothing(below: str) -> None:
    assert cleaner.clean_text(f"The five best lamps of May\n\n{below}\n\n{SAID}").title == "The five best lamps of May"


HEADLINE = "The lamp at the end of the pier is lit again"


@pytest.mark.parametrize(
    "head",
    [
        ["Harbours", f"{HEADLINE} | Harbours | Port Wire", HEADLINE],
        [f"{HEADLINE} - Port Wire", "Port Wire", "Lamps, boats and the sea", "12 May 2024", HEADLINE],
        [f"{HEADLINE} — port/wire", "port wire > Harbours > Lamps", HEADLINE],
        [HEADLINE, "By Ann Example", "# pier # lamp # harbour"],
        ["Harbours", f"{HEADLINE} in 2015.", "12 May 2024, 10:31"],
    ],
)
def test_the_title_among_labels_banners_and_tags(head: list[str]) -> None:
    article = cleaner.clean_text("\n\n".join([*head, BODY]))
    assert article.title is not None
    assert article.title.startswith(HEADLINE)


def test_rows_of_a_record_are_no_title() -> None:
    lines = ["Keeper of lamps", "Place: the pier and the quay", "Pay: a boat a year", "Hours: all nights of the year"]
    assert cleaner.clean_text("\n\n".join([*lines, BODY])).title == "Keeper of lamps"


SIGNED_BODY = (
    "The council met on Monday in the old hall and spoke for three hours about the ferry to Cape Muster.",
    "It closed at noon, and nobody asked for more.",
)


@pytest.mark.parametrize("date", ["3 May 2026", "Published on Sunday, 3 May 2026, 10:15"])
def test_a_name_right_above_the_date_is_the_author_s(date: str) -> None:
    found = text_fields("The bridge closes again next week", f"Ann Example\n{date}", *SIGNED_BODY)
    assert (value(found, "authors"), value(found, "date")) == (("Ann Example",), "2026-05-03")


@pytest.mark.parametrize(
    "head",
    [
        "Cape Muster\n3 May 2026",
        "Old Council\n3 May 2026",
        "Sports Corner\n3 May 2026",
        "Ann Example\nHarbour, 3 May 2026",
        "Ann Example\n3 May 2026\nBo Muster\n4 May 2026",
        "Ann Example\nIslands\n3 May 2026",
    ],
)
def test_what_stands_above_a_date_and_is_not_surely_the_author_s_name(head: str) -> None:
    assert "authors" not in text_fields("The bridge closes again next week", head, *SIGNED_BODY)


def test_the_site_s_name_above_the_date_is_no_author() -> None:
    lines = ("The bridge closes again next week", "Harbour Example\n3 May 2026", *SIGNED_BODY)
    assert "authors" not in text_fields(*lines, site="Harbour Example")


@pytest.mark.parametrize(
    "above",
    [
        ("Αρχική", "Πολιτική", "Ελλάδα", "Ροή ειδήσεων", "ΕΛΛΑΔΑ", "07.03.2023 | 13:18"),
        ("Home", "Boats", "Quays", "Ropes", "Quays", "3 May 2026, 11:35", "Read: 2 317"),
        ("Home", "Boats", "Quays", "Ropes", "Quays", "3 May 2026, 11:35", "2 min read"),
    ],
)
def test_a_label_of_the_menu_again_above_the_headline_and_what_tells_of_it(above: tuple[str, ...]) -> None:
    article = cleaner.clean_text("\n".join((*above, HEADLINE, BODY)))
    assert (article.title, article.section) == (HEADLINE, above[4])


def test_the_last_entry_of_a_menu_above_what_tells_of_the_headline_is_no_section() -> None:
    lines = ("Home", "Boats", "Quays", "Ropes", "Sails", "3 May 2026, 11:35", "Read: 2 317", HEADLINE, BODY)
    assert cleaner.clean_text("\n".join(lines)).section is None


@pytest.mark.parametrize(
    "menu",
    [
        "Studies   Research   Harbour life   Admissions",
        "Hem Recept Bröd Mjuka kakor Småkakor Om mig Samarbeta",
        "Αρχική Ελλάδα Ευρώπη Συμβουλές Σχετικά με μένα Επικοινωνία",
        "首页 学校要闻 校园新闻 媒体理工 人物风采 专题报道",
        "मुखपृष्ठ कहानी कविता आलोचना संस्मरण पुस्तक समीक्षा हमारे बारे में",
    ],
)
def test_a_menu_whose_entries_nothing_parts_is_no_title(menu: str) -> None:
    title = "Three days on the island that is never in a hurry"
    article = cleaner.clean_text(f"{menu}\n\n{title} - Rope & Lamp\n\nBy Ann Example\n\n3 May 2024\n\n{BODY}")
    assert article.title == title


def test_the_entries_of_menus_are_kept_as_they_are_compared() -> None:
    assert [entry for entry in MENU_ENTRIES if key(entry) != entry or not entry] == []


def test_a_line_longer_than_titles_is_asked_for_no_menu() -> None:
    assert is_like_menu("Home News Sport Contact")
    assert not is_like_menu("Home News Sport Contact " * 20)  # a text of a million words may be one line


def test_a_title_of_words_that_menus_have() -> None:
    title = "How to write a (good) newsletter with AI"
    assert cleaner.clean_text(f"{title}\n\nBy Ann Example\n\n{BODY}").title == title


@pytest.mark.parametrize(
    ("above", "section"),
    [
        (["Home News Sport Culture Contact", "Knots"], "Knots"),  # apart from a menu in one line
        (["Jesteś tutaj: Wiadomości › Region"], "Region"),
        (["Home / Football / League 3"], "League 3"),
        (["REDACCIÓN / NORTHTOWN"], None),
        (["Home News Sport Culture Contact", "Knots", "12 May 2024"], "Knots"),
        (
            ["Vés al contingut", "La revista Números anteriors Entrevistes", "Entrevistes"],
            "Entrevistes",
        ),  # which holds it
        (["Vés al contingut", "La revista Números anteriors Entrevistes", "Nusos"], None),
        (["УКР РУС ENG"], None),
        (["Home > Harbour > Lamps > The lamp on the pier after rain"], "Lamps"),  # the title in other words
    ],
)
def test_labels_and_paths_above_the_title(above: list[str], section: str | None) -> None:
    title = "The lamp on the pier goes out after rain"
    lines = [*above, title, "By Ann Example", "3 May 2024"]
    assert cleaner.clean_text("\n\n".join([*lines, BODY])).section == section


def test_a_byline_right_below_the_title_is_no_section() -> None:
    title = "A biblioteca itinerante volta a percorrer as aldeias da serra"
    assert cleaner.clean_text(f"{title}\n\npor Lusa\n\n6 Outubro 2021, 17:21\n\n{BODY}").section is None


def test_the_name_of_a_site_behind_a_chinese_title() -> None:
    body = "守灯人每天晚上都要走到码头的尽头，把那盏老灯点亮，然后在本子上写下时间和天气。" * 3
    for suffix in ("-临川理工大学新闻网", " - 花友论坛"):
        article = cleaner.clean_text(f"码头尽头的老灯为什么在雨后总是熄灭？{suffix}\n\n{body}\n\n{body}")
        assert article.title == "码头尽头的老灯为什么在雨后总是熄灭？"


def test_what_stands_above_alone_is_no_part_of_the_title() -> None:
    """The name of a blog, in its first line and in its page's <title>; it could be any words."""
    menu = "Start Knitting Garden Days Contact"
    article = cleaner.clean_text(
        f"Under the rowan tree\n{menu}\nSocks and songs – Under the rowan tree\n8 May 2024\n\n{BODY}"
    )
    assert article.title == "Socks and songs"


@pytest.mark.parametrize(
    ("lines", "section"),
    [
        (["Sign In / Register", "News > Island News", "The lamp on the pier goes out"], "Island News"),
        (["Log in / Join", "The lamp on the pier goes out"], None),
        (["Home", "About", "Walks by county", "The lamp on the pier goes out"], None),
        (["Home", "Walks by county", "The lamp on the pier goes out"], "Walks by county"),
        (["Home", "Newsroom", "Press Release", "The lamp on the pier goes out"], "Press Release"),
        (["The lamp on the pier goes out", "by Ann Example / News Team • May 5, 2024 • 1.4K views"], None),
        (["The lamp goes out again | Local News", "by Ann Example / News Desk • May 5, 2024"], "Local News"),
    ],
)
def test_rows_of_accounts_entries_behind_others_and_teams_name_no_section(
    lines: list[str], section: str | None
) -> None:
    dated = [*lines, "Posted on 2 March 2024 by Ann Example"]
    assert cleaner.clean_text("\n".join([*dated, BODY])).section == section


@pytest.mark.parametrize("said", ["Ilse Example", "", "Photo of Ilse Example"])
@pytest.mark.parametrize("date", ["Mar 4, 2026·5 min read", "5 min read | 4 March 2026", "Mar 4, 2026"])
def test_who_wrote_a_text_stands_between_a_picture_and_a_date(said: str, date: str) -> None:
    head = f"# The lamp on the pier goes out\n\n![{said}](https://port.example/i.png)\n\nIlse Example\n\n{date}"
    article = cleaner.clean_text(f"{head}\n\n{BODY}")
    assert (article.authors, article.body) == (("Ilse Example",), BODY)
