"""Dates that a reader sees: how they are written, which lines tell of publication, and where they stand."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cleaner
from cleaner.blocks.characters import UNACCENTED
from cleaner.fields.dates import months
from cleaner.fields.dates.calendars import from_ethiopic, from_solar
from cleaner.fields.dates.dateline import CHANGES, UPDATED, date_of_line, update_of_line
from cleaner.fields.dates.months import MONTHS
from cleaner.fields.dates.written_date import DATE_DIGITS, FORMS, HINT, HINT_DIGITS, written_dates
from cleaner.fields.words import has_digits

from .field_pages import TITLE, fields, ld, text_fields, value

HEADLINE = f"<h1>{TITLE}</h1>"
LEAD = (
    "The ferry between the two islands sailed again on Monday, to the cheers of some four hundred people on the quay."
)
BODY = f"<p>{LEAD}</p>"


def dates(text: str, *, day_first: bool | None = None) -> list[str]:
    return [w.iso for w in written_dates(text, day_first=day_first)]


def test_a_hidden_date_beside_a_byline_is_none_that_a_reader_sees() -> None:
    """Themes hide the time of the last change there; a page's own word of when it was published stands against it."""
    published = "<meta property='article:published_time' content='2022-02-16T07:53:25+00:00'>"
    hidden = "<span hidden><span class='post_date date updated'>27 September, 2023</span></span>"
    page = f"{published}<article>{HEADLINE}<div class=entry-meta>{hidden} By Ann Lee</div>{BODY}</article>"
    assert value(fields(page), "date") == "2022-02-16T07:53:25+00:00"


@pytest.mark.parametrize(
    "line",
    [
        "<span class=author>Ann Example</span><span class=post-date>March 4, 2026</span>",
        "<span class=author>Ann Example</span><time>March 4, 2026</time>",
        "<a class=category href=/isles>Islands</a><span class=published>March 4, 2026</span>",
        "<span>Published</span><span>March 4, 2026</span>",
        "<span class=date>March 4, 2026</span><span class=length>5 min read</span>",
        "<b class=by>Ann Example</b><b class=day>Mar 4, 2026</b><b class=talk>12 Comments</b>",
        "By Ann ExampleMarch 4, 2026",
    ],
)
def test_elements_that_touch_part_a_date_from_what_is_beside_it(line: str) -> None:
    assert value(fields(body=f"{HEADLINE}<div class=meta>{line}</div>{BODY}"), "date") == "2026-03-04"


def test_a_count_behind_the_year_without_a_space() -> None:
    assert dates("March 4, 20265 min read") == dates("4 de marzo de 202612 comentarios") == ["2026-03-04"]
    assert dates("March 4, 20265 boats") == dates("2026-03-045 min read") == []


def test_what_touches_a_year_leaves_the_names_beside_it_whole() -> None:
    dated = "<time class=published>1. November 2026</time><time class=updated>1. November 2026</time>"
    meta = f'<div class=meta>{dated}<span class=by> <a href="/author/tide_watcher">tide_watcher</a></span></div>'
    assert value(fields(body=f"{HEADLINE}{meta}{BODY}"), "authors") == ("tide_watcher",)


def test_a_month_behind_a_name_without_a_space() -> None:
    assert dates("Ann ExampleMarch 4, 2026") == ["2026-03-04"]
    assert dates("Иван ПримерМарта 4, 2026") == ["2026-03-04"]
    assert dates("AnnMARCH 4, 2026") == dates("ANNMARCH 4, 2026") == dates("Annmarch 4, 2026") == []
    assert [(w.start, w.end) for w in written_dates("Ann ExampleMay 4, 2026")] == [(11, 22)]


# -- what is looked at first


@given(st.text("129043 .月มé٣", max_size=12))
def test_what_may_be_a_date_has_the_digits_that_are_counted_first(text: str) -> None:
    assert HINT.search(text) is None or has_digits(text, HINT_DIGITS)


@given(st.lists(st.sampled_from(["1", "3", "2026", "2569", "26", "May", "gada", ".", "/", "-", " ", ","]), max_size=9))
def test_what_has_the_form_of_a_date_has_the_digits_of_one(parts: list[str]) -> None:
    text = "".join(parts)
    assert has_digits(text, DATE_DIGITS) or not any(form.search(text) for _, form in FORMS)


@given(st.sampled_from(CHANGES.split("|")), st.integers(0, 3), st.text("adeiulos ", max_size=2))
def test_grouped_words_of_a_change_are_found_as_they_are_alone(word: str, cut: int, behind: str) -> None:
    text = word[cut:].replace("?", "") + behind
    assert (UPDATED.search(text) is None) == (re.search(CHANGES, text) is None)


# -- how dates are written


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("3 fevrier 2026", "2026-02-03"),
        ("3 de marco de 2026", "2026-03-03"),
        ("3 pazdziernika 2026", "2026-10-03"),
        ("3 KASIM 2026", "2026-11-03"),
        ("3. Marz 2026", "2026-03-03"),
    ],
)
def test_a_month_without_its_accents(written: str, iso: str) -> None:
    assert dates(written) == [iso]


@pytest.mark.parametrize(
    "written",
    [
        "2026-05-03",
        "2026/5/3",
        "2026.05.03",
        "2026. 5. 3",
        "2026年5月3日",
        "2026년 5월 3일",
        "03.05.2026",
        "3. 5. 2026",
        "3 May 2026",
        "3rd of May, 2026",
        "May 3, 2026",
        "May 3rd 2026",
        "3. Mai 2026",
        "3 mai 2026",
        "3 de mayo de 2026",
        "3 maggio 2026",
        "3 de maio de 2026",
        "3 mei 2026",
        "3 maja 2026",
        "3 мая 2026",
        "3 Μαΐου 2026",
        "3 Mayıs 2026",
        "3 Mei 2026",
        "3 tháng 5 năm 2026",
        "3 مايو 2026",
        "3 مايو، 2026",
        "3 במאי 2026",
        "3 मई 2026",
        "3. svibnja 2026.",
        "3. мај 2026.",
        "3 май 2026 г.",
        "3. toukokuuta 2026",
        "2026. május 3.",
        "2026 m. gegužės 3 d.",
        "2026. gada 3. maijs",
        "3 de maig de 2026",
        "3 أيار 2026",
        "3 أيار/مايو 2026",
        "٣ مايو ٢٠٢٦",
        "৩ মে ২০২৬",
        "3 மே 2026",
        "3 ಮೇ 2026",
        "3 พฤษภาคม 2026",
        "３ May ２０２６",
        "3 Mai 2026",
        "3 Bealtaine 2026",
        "2026ko maiatzaren 3a",
        "2026ko maiatzak 3",
        "2026 оны 5 сарын 3",
        "2026 оны 05 дугаар сарын 03",
        "2026 жылғы 3 мамыр",
        "2026-yil 3-may",
        "3-май, 2026",
        "3 մայիս, 2026",
        "3 මැයි 2026",
        "ថ្ងៃទី ០៣ ខែ ឧសភា ឆ្នាំ ២០២៦",
        "៣ ឧសភា ២០២៦",
        "3 ພຶດສະພາ 2026",
        "၂၀၂၆ ခုနှစ်၊ မေလ ၃ ရက်",
        "မေ ၃၊ ၂၀၂၆",
        "3 ମଇ 2026",
        "3 Mejju 2026",
    ],
)
def test_a_date_in_many_languages(written: str) -> None:
    assert dates(f"({written})") == ["2026-05-03"]


@pytest.mark.parametrize(
    "written",
    [
        "3 พฤษภาคม พ.ศ. 2569",
        "3 พ.ค. 2569",
        "3 พ.ค. 69",
        "๓ พ.ค. ๒๕๖๙",
        "03/05/2569",
        "۱۳ اردیبهشت ۱۴۰۵",
        "۱۴۰۵/۰۲/۱۳",
        "令和8年5月3日",
        "令和８年５月３日",
        "2026年（令和8年）5月3日",
        "民國115年5月3日",
        "發布日期：115-05-03",
        "日期: 民國115/05/03",
        "ሚያዝያ 25 ቀን 2018 ዓ.ም",
    ],
)
def test_a_date_of_another_calendar(written: str) -> None:
    assert dates(f"เผยแพร่ {written}") == ["2026-05-03"]


def test_the_first_year_of_an_era_and_the_eras_before() -> None:
    assert dates("令和元年5月1日") == ["2019-05-01"]
    assert dates("平成30年4月2日") == ["2018-04-02"]


@pytest.mark.parametrize(
    ("year", "first"),
    [(1375, "1996-03-20"), (1384, "2005-03-21"), (1399, "2020-03-20"), (1400, "2021-03-21"), (1404, "2025-03-21")],
)
def test_the_first_day_of_iran_s_year_moves_with_its_leap_years(year: int, first: str) -> None:
    assert from_solar(year, 1, 1) == date.fromisoformat(first)
    assert from_solar(year - 1, 12, 29) in (
        date.fromisoformat(first) - timedelta(days=1),
        date.fromisoformat(first) - timedelta(days=2),
    )


def test_the_first_day_of_ethiopia_s_year_and_its_short_month() -> None:
    assert from_ethiopic(2014, 1, 1) == date(2021, 9, 11)
    assert from_ethiopic(2016, 1, 1) == date(2023, 9, 12)
    assert from_ethiopic(2015, 13, 6) == date(2023, 9, 11)
    for month, day in ((13, 7), (14, 1), (1, 0)):
        with pytest.raises(ValueError, match="Ethiopia"):
            from_ethiopic(2015, month, day)


@pytest.mark.parametrize(
    "written",
    [
        "۱۴۰۵/۰۷/۳۱",
        "۱۴۰۵/۱۳/۰۱",
        "١٤٤٥/٠٥/١٢",
        "1405/02/13",
        "3 Mai 2569",
        "令和8年13月3日",
        "電話115-05-03",
        "ሚያዝያ 31 ቀን 2018 ዓ.ም",
        "ሚያዝያ 25, 2018",
    ],
)
def test_what_is_no_date_of_another_calendar(written: str) -> None:
    assert dates(written) == []


def test_a_full_stop_behind_the_day_tells_croatian_from_polish() -> None:
    assert dates("3. listopada 2026.") == ["2026-10-03"]
    assert dates("3 listopada 2026") == ["2026-11-03"]


@pytest.mark.parametrize(
    "written",
    ["3/5/2026", "3-5-2026", "31 June 2026", "3 Bay 2026", "2026-13-01", "May 2026", "3 May", "1.3.05"],
)
def test_what_is_no_date_or_two(written: str) -> None:
    assert dates(written) == []


def test_months_that_start_like_a_word_before_months() -> None:
    assert dates("20 December 2025") == dates("20 de diciembre de 2025") == dates("20th of Dec, 2025") == ["2025-12-20"]


def test_the_weekday_tells_the_day_from_the_month() -> None:
    assert dates("Tue, 06/08/2010 - 14:20") == ["2010-06-08"]
    assert dates("Friday 06/08/2010") == ["2010-08-06"]
    assert dates("Mon, 06/08/2010") == []  # neither is a Monday
    assert dates("Tue, 13/08/2010") == ["2010-08-13"]
    assert dates("Tue, 06/08/2010", day_first=True) == ["2010-08-06"]
    assert dates("Tue, 00/08/2010") == dates("Tue, 06/00/2010") == dates("Tue, 00/00/2010") == []


def test_a_day_above_twelve_or_the_language_tells_the_order() -> None:
    assert dates("13/5/2026") == dates("5/13/2026") == ["2026-05-13"]
    assert dates("5/5/2026") == ["2026-05-05"]
    assert dates("3/5/2026", day_first=True) == ["2026-05-03"]
    assert dates("3/5/2026", day_first=False) == ["2026-03-05"]
    assert dates("13/5/2026", day_first=False) == ["2026-05-13"]


def test_dates_in_order_with_their_places() -> None:
    text = "3 May 2026 - 2026-05-04"
    assert [(w.iso, text[w.start : w.end]) for w in written_dates(text)] == [
        ("2026-05-03", "3 May 2026"),
        ("2026-05-04", "2026-05-04"),
    ]
    assert dates("2026 May 3, 2026") == ["2026-05-03"]


def test_the_names_of_months_are_in_lower_case() -> None:
    assert set(MONTHS.values()) == set(range(1, 13))
    assert all(name == name.lower() for name in MONTHS)


def test_no_name_means_two_months() -> None:
    for number, names in enumerate(months._NAMES, 1):
        spelt = f"{names} {names.translate(str.maketrans(UNACCENTED))}".replace("_", "\u00a0").split(" ")
        assert {MONTHS[name.replace("\u00a0", " ")] for name in spelt if name} == {number}


# -- lines that tell of publication


POSTED_BY_WORDPRESS = [
    "This entry was posted on Sunday, May 3rd, 2026 at 12:00 and is filed under Islands. You can follow any responses to "
    "this entry through the RSS 2.0 feed. You can leave a response, or trackback from your own site.",
    "This entry was posted in Islands and tagged boats on May 3, 2026 by quay_watcher.",
    "This post was written by Ann on 3 May 2026 and changed on 4 May 2026.",
    "this post was submitted on 03 May 2026",
    "Dieser Beitrag wurde am Sonntag, 3. Mai 2026 um 12:00 Uhr veröffentlicht und unter Inseln gespeichert.",
    "Dieser Artikel wurde am 3. Mai 2026 um 14:48 von Anna geschrieben und in die Kategorie Inseln eingeordnet.",
    "Cette entrée a été publiée le dimanche 3 mai 2026 à 12:00 et est classée dans Îles.",
    "Cet article a été publié dans Îles le 3 mai 2026 par anna.",
    "Esta entrada fue publicada el domingo, 3 de mayo de 2026 a las 12:00 y está archivada bajo Islas.",
    "Questo articolo è stato pubblicato in Isole il 3 maggio 2026 da anna.",
    "Esta entrada foi publicada em Ilhas em 3 de maio de 2026 por anna.",
    "Dit bericht werd geplaatst in Eilanden op 3 mei 2026 door anna.",
    "Detta inlägg publicerades i Öar den 3 maj, 2026 av anna.",
    "Dette indlæg blev udgivet i Øer den 3. maj 2026 af anna.",
    "Dette innlegget ble publisert i Øyer den 3. mai 2026 av anna.",
    "Ten wpis został opublikowany dnia 3 maja 2026 w kategorii Wyspy.",
    "Запись опубликована 3 мая 2026 в рубрике Острова.",
    "Tämä artikkeli julkaistiin kategoriassa Saaret 3. toukokuuta 2026 kirjoittajana anna.",
]


@pytest.mark.parametrize(
    "line",
    [
        "3 May 2026",
        "Sunday, May 3, 2026",
        "Sunday 3 May 2026",
        "By Ann Example on 3 May 2026",
        "Published: 3 May 2026, 10:15",
        "Posted on May 3, 2026 by Ann Example",
        "By Ann Example, 3 May 2026",
        "Discussion in 'Boats and Quays' started by quay_watcher, May 3, 2026.",
        "3 May 2026, 09:14 (This post was last changed: 5 May 2026 by the one who wrote it first)",
        "Par Ann Example, le 3 mai 2026",
        "Islands | 3 May 2026 | 5 min read",
        "3. Mai 2026 Redaktion Allgemein 3",
        "기사입력 2026-05-03 11:20",
        "发布时间：2026-05-03 09:26 来源：海港晚报",
        "Updated: 4 May 2026 | Published: 3 May 2026",
        "Published: 3 May 2026 | Updated: 4 May 2026",
        "Ann Example 3 May 2026",
        "So 03.05.26 | 14:07 Uhr",
        "海港晚报2026-05-03 07:48",
        "Updated May 4, 2026, 7:15 a.m. ET | Published May 3, 2026, 9:40 p.m. ET",
        "Stand: 04.05.2026, 10:31 Uhr Erstellt: 03.05.2026, 18:02 Uhr",
        "Harbour Review, volume 12. Received: 3 November 2025; Accepted: 2 February 2026; Published: 3 May 2026",
        "เผยแพร่: 3 พ.ค. 2569 17:30",
        "เผยแพร่: 3 พ.ค. 2569 17:30 ปรับปรุง: 4 พ.ค. 2569 08:05 โดย: วิมล ตัวอย่าง",
        "Published: 3 May 2026 Updated: 4 May 2026",
        "प्रकाशित 3 मई 2026",
        "Published on May 3, 2026 Updated on May 4, 2026",
        "May 3, 2026Updated on: May 4, 2026",
        "প্রকাশিত: ১০:৪৫ এএম, ৩ মে ২০২৬, রবিবার",
        "10:45 AM, 3 May 2026",
        "發布日期：2026-05-03",
        "Cyhoeddwyd 3 Mai 2026",
        "วันที่ 3 พฤษภาคม พ.ศ. 2569 เวลา 14:25 น.",
        "Autor: quay_watcher 3. Mai 2026 0 Kommentare",
        "By quay_watcher on May 3, 2026",
        "Submitted by quay_watcher on Sun, 05/03/2026 - 18:55",
        "Gespeichert von quay_watcher am 3. Mai 2026 - 18:55",
        "Von Anna am 03.05.2026, 11:51 | 0 Meinungen | Inseln",
        "Autor: quay_watcher | Artikel veröffentlicht am 03.05.2026",
        *POSTED_BY_WORDPRESS,
    ],
)
def test_a_line_about_publication(line: str) -> None:
    assert date_of_line(line) == "2026-05-03"


@pytest.mark.parametrize(
    "line",
    [
        "Updated: 3 May 2026",
        "Zuletzt aktualisiert am 3. Mai 2026",
        "2026年5月3日更新",
        "The exhibition closes on 3 May 2026",
        "Dieser Artikel wurde zuletzt am 3. Mai 2026 aktualisiert.",
        "Dieser Artikel wurde aktualisiert am 3. Mai 2026 und erstellt von Anna.",
        "By the end of 3 May 2026",
        "3 May 2026 was the day on which the ferry sailed again.",
        f"3 May 2026 {'word ' * 20}",
        f"3 May 2026 {'w' * 120}",
        "Yesterday",
    ],
)
def test_a_line_about_something_else(line: str) -> None:
    assert date_of_line(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "Updated: 3 May 2026",
        "2026年5月3日更新",
        "Published: 2 May 2026 | Updated: 3 May 2026",
        "Updated 3 May 2026",
        "Updated May 3, 2026, 7:15 a.m. ET | Published May 2, 2026, 9:40 p.m. ET",
        "2. května 2026 18:40, aktualizováno 3. května 2026 9:11",
        "2.5.2026 6:00 | Päivitetty 3.5.2026 9:45",
        "แก้ไข 3 พ.ค. 2569",
        "Last update: 3 May 2026",
        "do 2 mei 2026, 17:30 | Laatste update: zo 3 mei 2026, 19:02",
        "Published: 2 May 2026 Updated: 3 May 2026",
        "May 2, 2026 Updated May 3, 2026",
        "3 May 2026 updated | 2 May 2026",
        "Letzte Aktualisierung: 03.05.2026",
        "letzte Aktualisierung 03.05.26 A.E.",
        "Letzte Änderung am 3. Mai 2026",
        "Date of Last Revision: May 3, 2026",
        "Dernière modification : 3 mai 2026",
        "Última actualización: 3 de mayo de 2026",
        "Ultimo aggiornamento: 3 maggio 2026",
    ],
)
def test_the_date_of_a_change(line: str) -> None:
    assert update_of_line(line) == "2026-05-03"


@pytest.mark.parametrize("line", ["3 May 2026", "Updated daily", f"Updated: 3 May 2026 {'w' * 120}"])
def test_a_line_without_the_date_of_a_change(line: str) -> None:
    assert update_of_line(line) is None


# -- where they stand on a page


@pytest.mark.parametrize(
    "body",
    [
        f"{HEADLINE}<p>3 May 2026</p>{BODY}",
        f"<h2>Sunday, May 3, 2026</h2>{HEADLINE}{BODY}",
        f"{HEADLINE}<p>A lead.</p><p>By Ann Example, 3 May 2026</p>{BODY}",
        f"<p>2 May 2026</p>{HEADLINE}<p>3 May 2026</p>{BODY}",
        f"{HEADLINE}<p>Last updated:</p><p>4 May 2026</p><p>3 May 2026</p>{BODY}",
    ],
)
def test_a_shown_date_by_the_headline(body: str) -> None:
    found = fields(body=body)["date"]
    assert (found.value, found.where) == ("2026-05-03", "line at the headline")


@pytest.mark.parametrize(
    "body",
    [
        f"{HEADLINE}{BODY * 9}<p>3 May 2026</p>",
        f"<nav><p>3 May 2026</p></nav>{HEADLINE}{BODY}",
        f"<h1>How we left on 3 May 2026</h1>{BODY}",
        f"<p>3 May 2026</p>{BODY}",
    ],
)
def test_a_date_elsewhere_is_not_the_page_s(body: str) -> None:
    assert "date" not in fields(body=body)


def test_a_declared_date_comes_first_and_a_far_time_element_is_not_enough() -> None:
    shown, other = f"{HEADLINE}<p>3 May 2026</p>", f'{BODY * 20}<p><time datetime="2020-01-01">old</time></p>'
    listing = other.replace("</time>", '</time> and <time datetime="2020-01-02">old</time>')
    declared = '<meta property="article:published_time" content="2026-05-01">'
    assert value(fields(declared, shown), "date") == "2026-05-01"
    assert value(fields(body=f'{HEADLINE}<p><time datetime="2026-05-02">x</time></p>'), "date") == "2026-05-02"
    assert value(fields(body=shown + other), "date") == "2026-05-03"
    assert "date" not in fields('<meta property="og:type" content="website">', HEADLINE + f"<nav>{listing}</nav>")


def test_a_time_element_of_a_change_is_the_date_of_the_change() -> None:
    published = '<time class="entry-date published" datetime="2026-05-03">May 3</time>'
    updated = '<time class="updated" datetime="2026-05-04">May 4</time>'
    found = fields(body=f"{HEADLINE}<p>{published} {updated}</p>{BODY}")
    assert (value(found, "date"), found["modified"].value) == ("2026-05-03", "2026-05-04")
    assert found["modified"].where == "time element of a change"
    assert "modified" not in fields(body=f"{HEADLINE}<p>{published}</p>{BODY * 20}<p>{updated}</p>")


NEWS = '{{"@type":"NewsArticle","datePublished":"{}"}}'


@pytest.mark.parametrize(
    "shown",
    ["<p>Updated {}</p>", "<p>By Ann Example. Last updated: {}</p>", "<p>Updated:</p><p>{}</p>"],
)
@pytest.mark.parametrize("declared", ["2026-05-03T06:00:00Z", "2026-05-03"])
def test_a_time_element_behind_a_word_of_change_is_of_the_change(shown: str, declared: str) -> None:
    updated = "2026-05-03T09:10:00Z"
    found = fields(
        ld(NEWS.format(declared)), HEADLINE + shown.format(f"<time datetime='{updated}'>09.10</time>") + BODY
    )
    assert (value(found, "date"), value(found, "modified")) == (declared, updated)


def test_a_word_of_change_leads_to_the_next_time_element_alone() -> None:
    times = "<time datetime='2026-05-04'>4 May</time>. Published <time datetime='2026-05-03'>3 May</time>"
    found = fields(body=f"{HEADLINE}<p>Updated {times}</p>{BODY}")
    assert (value(found, "date"), value(found, "modified")) == ("2026-05-03", "2026-05-04")
    assert "modified" not in fields(body=f"{HEADLINE}<p>{'The list was updated. ' * 6} {times}</p>{BODY}")


@pytest.mark.parametrize(
    ("shown", "expected", "confirmed"),
    [
        ("2026-05-03T09:10:00Z", "2026-05-03T06:00:00Z", ()),
        ("2026-05-03", "2026-05-03T06:00:00Z", ("time element",)),
        ("2026-05-03T06:00Z", "2026-05-03T06:00:00Z", ("time element",)),
        ("2026-05-03T06:00:30", "2026-05-03T06:00:00Z", ("time element",)),
    ],
)
def test_a_declared_time_comes_before_another_that_is_shown(
    shown: str, expected: str, confirmed: tuple[str, ...]
) -> None:
    head = ld(NEWS.format("2026-05-03T06:00:00Z"))
    found = fields(head, f"{HEADLINE}<p><time datetime='{shown}'>x</time></p>{BODY}")["date"]
    assert (found.value, found.where, found.confirmed) == (expected, "json-ld datePublished", confirmed)


def test_the_same_moment_of_a_declared_time_may_have_its_zone() -> None:
    for declared in ("2026-05-03T06:00:00Z", "2026-05-03T08:00:00"):
        time = "<time datetime='2026-05-03T08:00:00+02:00'>x</time>"
        found = fields(ld(NEWS.format(declared)), f"{HEADLINE}<p>{time}</p>{BODY}")["date"]
        assert (found.value, found.confirmed) == ("2026-05-03T08:00:00+02:00", ("json-ld datePublished",))


def test_the_time_of_a_change_is_not_that_of_the_publication() -> None:
    head = ld('{"@type":"NewsArticle","datePublished":"2026-05-03","dateModified":"2026-05-03T09:10:00Z"}')
    assert value(fields(head, HEADLINE + BODY), "date") == "2026-05-03"


def test_a_labelled_date_below_the_body() -> None:
    found = fields('<meta property="og:type" content="article">', f"{HEADLINE}{BODY * 12}<p>Published: 3 May 2026</p>")
    assert value(found, "date") == "2026-05-03"


def test_the_address_confirms_a_date() -> None:
    body = f"{HEADLINE}<p>3 May 2026</p>{BODY}"
    found = fields(body=body, url="https://a.example/2026/05/03/ferry")["date"]
    assert (found.value, found.confirmed) == ("2026-05-03", ("address",))


def test_the_fullest_form_of_a_date_is_taken() -> None:
    head = '<meta property="article:published_time" content="2026-05-03T08:00:00+02:00">'
    found = fields(head, f"{HEADLINE}<p>3 May 2026</p>{BODY}")["date"]
    assert (found.value, found.confirmed) == ("2026-05-03T08:00:00+02:00", ("line at the headline",))


def test_a_menu_around_the_headline_is_none() -> None:
    body = f"<div class='top-menu'>{HEADLINE}<p>3 May 2026</p>{BODY}</div>"
    assert value(fields(f"<title>{TITLE}</title>", body), "date") == "2026-05-03"


def test_a_menu_around_the_only_headline_is_none_whatever_the_title_says() -> None:
    body = f"<div class='page page--nav'>{HEADLINE}<p>3 May 2026</p>{BODY}</div>"
    assert value(fields("<title>All ferries</title>", body), "date") == "2026-05-03"
    assert "date" not in fields("<title>All ferries</title>", f"{body}<h1>Another headline</h1>")


def test_a_heading_in_other_words_is_the_headline_where_there_is_no_h1() -> None:
    head = f'<meta property="og:title" content="{TITLE}">'
    body = f"<h2>Ferry line reopens after long years of silence</h2><p>3 May 2026</p>{BODY}"
    assert value(fields(head, body), "date") == "2026-05-03"
    assert "date" not in fields(head, f"<h2>Timetables of the summer</h2><p>3 May 2026</p>{BODY}")


def test_answered_questions_below_an_article_make_it_no_thread() -> None:
    asked = ld('{"@type": "FAQPage", "mainEntity": [{"@type": "Question", "name": "When does it sail?"}]}')
    rows = ("Posted on", "Nov 21, 2018", "Updated at", "Dec 10, 2025")
    row = "".join(f"<div>{x}</div>" for x in rows)
    found = fields(asked, HEADLINE + row + BODY)
    assert (value(found, "date"), value(found, "modified")) == ("2018-11-21", "2025-12-10")


def test_the_first_of_several_declared_dates_is_the_thread_s() -> None:
    posts = "".join(f"<div><meta itemprop='datePublished' content='2026-05-0{day}'>{BODY}</div>" for day in (3, 4, 5))
    shown = '<p><time datetime="2026-05-05">last post</time></p>'
    found = fields(body=f"{HEADLINE}{shown}{posts}", url="https://a.example/threads/ferry")
    assert value(found, "date") == "2026-05-03"


def test_the_date_of_a_byline_far_from_the_headline() -> None:
    body = f"{HEADLINE}{BODY * 20}<p class='byline'>written by Ann Example, published 3 May 2026, 06:00</p>"
    found = fields('<meta property="og:type" content="article">', body)["date"]
    assert (found.value, found.where) == ("2026-05-03", "far byline element")


def test_a_date_in_brackets_before_the_first_paragraph() -> None:
    text = f"{LEAD} {LEAD}"
    assert value(fields(body=f"{HEADLINE}<p>(3 May 2026) {text}</p>"), "date") == "2026-05-03"
    assert value(fields(body=f"{HEADLINE}<p><b>(Hafenstadt, 03.05.2026)</b> {text}</p>"), "date") == "2026-05-03"
    assert "date" not in fields(body=f"{HEADLINE}<p>(Ferries that sailed before 3 May 2026 had sails.) {text}</p>")
    assert "date" not in fields(body=f"{HEADLINE}{BODY * 20}<p>(3 May 2026) {text}</p>")


def test_the_date_of_the_only_byline_below_the_body() -> None:
    signed = "<p>By <a>Ann Example</a>|3 May 2026|Islands|0 Comments</p>"
    found = fields(body=f"{HEADLINE}{BODY * 20}{signed}")["date"]
    assert (found.value, found.where) == ("2026-05-03", "line below")
    assert "date" not in fields(body=f"{HEADLINE}{BODY * 20}{signed}{signed}")


@pytest.mark.parametrize(
    "foot",
    [
        *(f"<p class=postmetadata>{posted}</p>" for posted in POSTED_BY_WORDPRESS),
        "<div class=submitted>Gespeichert von <span class=username>quay_watcher</span> am 3. Mai 2026 - 18:55</div>",
        "<div class=asset-footer>Von Anna am 03.05.2026, 11:51 | 0 Meinungen | <a href=/inseln>Inseln</a></div>",
        "<p>Posted by quay_watcher on May 3, 2026 11:51 AM</p>",
        "<p>Autor: Anna | Artikel veröffentlicht am 03.05.2026</p>",
    ],
)
def test_when_a_post_was_published_is_said_below_it(foot: str) -> None:
    body = f"{HEADLINE}{BODY * 20}{foot}"
    assert value(fields(body=body), "date") == "2026-05-03"


def test_who_posted_several_times_below_the_text_wrote_comments() -> None:
    posts = "".join(f"<p>Posted by quay_watcher on May {day}, 2026 11:51 AM</p><p>Well said.</p>" for day in (3, 4))
    assert "date" not in fields(body=f"{HEADLINE}{BODY * 20}{posts}")


def test_the_time_of_a_change_before_that_of_publication_in_one_line() -> None:
    times = (
        "<time class='updated' datetime='2026-06-30'>30 June 2026</time>"
        "<time class='entry-date published' datetime='2026-05-03'>3 May 2026</time>"
    )
    assert value(fields(body=f"{HEADLINE}<div>{times} By Ann Example</div>{BODY}"), "date") == "2026-05-03"


@pytest.mark.parametrize("hours", ["@ 19:00 - 21:00", "7:00 pm – 9:30 pm", "von 19.30 bis 21.00 Uhr", "19h30 à 21h00"])
def test_a_date_with_hours_from_and_to_is_of_an_event(hours: str) -> None:
    day = "<span class='event-date'>3 May 2026</span>"
    assert "date" not in fields(body=f"{HEADLINE}<div class='schedule'>{day} {hours}</div>{BODY}")
    assert value(fields(body=f"{HEADLINE}<div class='schedule'>{day} {hours[:8]}</div>{BODY}"), "date") == "2026-05-03"


def test_a_date_at_the_end_of_a_row_of_what_is_told_of_a_post() -> None:
    row = "Leave a comment / Islands and boats / By Ann Example / 3 May 2026"
    assert date_of_line(row) == "2026-05-03"
    assert date_of_line(row.replace("/ Islands", "of a line that is too long for one part / Islands")) is None


def test_the_only_time_of_an_article_stands_anywhere_unless_it_is_of_a_change() -> None:
    head = '<meta property="og:type" content="article">'
    time = '<time datetime="2026-05-03T08:00:00Z">3 May</time>'
    found = fields(head, f"{HEADLINE}{BODY * 20}<aside><p>{time}</p></aside>")["date"]
    assert (found.value, found.where) == ("2026-05-03T08:00:00Z", "only time element")
    assert "date" not in fields(head, f"{HEADLINE}{BODY * 20}<aside><p>Last updated: {time}</p></aside>")


def test_the_language_tells_the_order_of_numbers() -> None:
    body = f"{HEADLINE}<p>3/5/2026</p>{BODY}"
    assert value(fields(body=body, html_tag='<html lang="vi">'), "date") == "2026-05-03"
    assert value(fields(body=body, html_tag='<html lang="en-GB">'), "date") == "2026-05-03"
    assert value(fields(body=body, html_tag='<html lang="en-US">'), "date") == "2026-03-05"
    assert "date" not in fields(body=body)


# -- text


@pytest.mark.parametrize(
    "lines",
    [
        (TITLE, "3 May 2026", LEAD),
        ("3 May 2026", TITLE, LEAD),
        (f"{TITLE} - Harbour Post", "3 May 2026", TITLE, LEAD),
        (TITLE, "By Ann Example", "Published: 3 May 2026", LEAD),
        (TITLE, LEAD, "3 May 2026", LEAD),
        (f"# {TITLE}", "*By [Ann Example](/ann)* · May 3, 2026 · 5 min read", LEAD),
        (LEAD, "3 May 2026", LEAD),
    ],
)
def test_date_of_a_text(lines: tuple[str, ...]) -> None:
    assert value(text_fields(*lines), "date") == "2026-05-03"


@pytest.mark.parametrize(
    "lines",
    [
        (TITLE, *[LEAD] * 9, "3 May 2026"),
        (TITLE, f"{LEAD} It will sail on 3 May 2026."),
    ],
)
def test_a_text_without_a_date_of_publication(lines: tuple[str, ...]) -> None:
    assert "date" not in text_fields(*lines)


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ("The fair opens on 31/5/2026.", "2026-05-03"),
        ("The fair opens on 5/31/2026.", "2026-03-05"),
        ("The fair opens on 5/31/2026 and closes on 30/6/2026.", None),
        ("The fair opens on 1/6/2026.", None),
    ],
)
def test_other_dates_of_the_page_tell_the_order_of_numbers(other: str, told: str | None) -> None:
    body = f"{HEADLINE}<p>3/5/2026</p>{BODY * 10}<p>{other}</p>"
    assert value(fields(body=body, html_tag='<html lang="en">'), "date") == told


def test_a_publication_that_moved_with_a_change_is_later_than_the_declared_one() -> None:
    moved = "2026-05-04T19:00:00Z"
    head = ld(f'{{"@type": "NewsArticle", "datePublished": "2026-05-03T08:00:00Z", "dateModified": "{moved}"}}')
    head += "".join(f'<meta property="article:{x}_time" content="{moved}">' for x in ("published", "modified"))
    assert value(fields(head, f"{HEADLINE}{BODY}"), "date") == "2026-05-03T08:00:00Z"


def test_the_date_of_a_house_s_own_set_of_meta_elements() -> None:
    assert value(fields('<meta name="hp.date" content="2026-05-03">'), "date") == "2026-05-03"
    assert value(fields('<meta name="hp.update" content="2026-05-03">'), "date") is None


def test_a_far_label_that_holds_a_change_too() -> None:
    both = "<p class=date>May 3, 2026. Updated: May 9, 2026</p>"
    article = ld('{"@type": "NewsArticle"}')
    assert value(fields(article, HEADLINE + BODY * 15 + both), "date") == "2026-05-03"


def test_the_date_beside_the_links_of_a_far_post_s_byline() -> None:
    post = "<p class=author><a href='/p/1'>Post</a> by <a class=username href='/u/5'>quay_watcher</a> » 03.05.2026, 05:42</p>"
    assert (
        value(fields(body=HEADLINE + "<ul>" + "<li>Tools of it</li>" * 15 + "</ul>" + post + BODY), "date")
        == "2026-05-03"
    )


def test_the_date_in_the_number_of_an_article() -> None:
    assert value(fields(url="https://post.example/news/article/A2026050314320005196"), "date") == "2026-05-03"
    assert value(fields(url="https://post.example/news/article/A2026050399320005196"), "date") is None
    archived = "https://archive.example/web/20260503143200/https://post.example/ferry"
    assert value(fields(url=archived), "date") is None


def test_a_date_in_a_line_of_the_heading_is_the_date_and_no_title() -> None:
    found = fields(body=f"<h1>{TITLE}<br><small>03.05.2026 • Harbours</small></h1>{BODY}", html_tag="<html lang=de>")
    assert value(found, "title") == TITLE
    assert value(found, "date") == "2026-05-03"
    second = fields(body=f"<h1>{TITLE}<br>Nine years later</h1>{BODY}")
    assert value(second, "title") == f"{TITLE} Nine years later"


def test_a_row_named_a_menu_in_an_article_holds_its_date() -> None:
    row = '<div class="item-nav"><div class="item-date">3 May 2026</div></div>'
    assert value(fields(body=f"<article>{row}{HEADLINE}</article>{BODY}"), "date") == "2026-05-03"
    assert "date" not in fields(body=f"{row}{HEADLINE}{BODY}")
    assert "date" not in fields(body=f'<div class="related"><article>{row}</article></div>{HEADLINE}{BODY}')


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/2026/05/03/ferry", "2026-05-03"),
        ("/2026-05/03/ferry", "2026-05-03"),
        ("/2026/05-03/ferry", "2026-05-03"),
        ("/202605/03/ferry", "2026-05-03"),
        ("/n-20260503-ferry", "2026-05-03"),
        ("/articles/194709-13-ways-to-moor-a-boat", None),
    ],
)
def test_a_date_in_an_address_is_no_number_before_another(path: str, expected: str | None) -> None:
    assert value(fields(url=f"https://post.example{path}"), "date") == expected


def test_day_and_month_in_figures_are_read_as_they_are_declared() -> None:
    declared = "2026-12-09T22:51:26+00:00"
    names = ("article:published_time", "article:modified_time")
    meta = "".join(f'<meta property="{name}" content="{declared}">' for name in names)
    shown = f'{HEADLINE}<p class="date">12.09.26</p>{BODY}'
    found = fields(meta, shown, url=None, html_tag='<html lang="en-US">')["date"]
    assert (found.value, found.rejected) == (declared, ())


def test_the_date_in_a_row_of_the_byline() -> None:
    byline = "<div id=byline>By Ann Example<br>Follow on Twitter<br>on May 3, 2026 at 4:51 PM</div>"
    assert value(fields(body=f"{HEADLINE}{byline}{BODY}", url=None), "date") == "2026-05-03"


def test_the_date_of_a_picture_is_not_the_page_s() -> None:
    picture = '<div itemscope itemtype="https://schema.org/ImageObject"><meta itemprop="datePublished" content="2019-04-02"></div>'
    assert value(fields(body=f"{HEADLINE}{picture}{BODY}", url=None), "date") is None


def test_times_of_change_of_several_days_are_those_of_a_list() -> None:
    days = "".join(f"<p>Updated <time datetime='2026-05-0{day}'>May {day}</time></p>" for day in (3, 4))
    found = fields('<meta property="og:type" content="website">', HEADLINE + days)
    assert {"date", "modified"}.isdisjoint(found)


@pytest.mark.parametrize(
    "line",
    [
        "Soumis par Ann Example le mar 19/05/2026 - 14:02",
        "Soumis par quay_watcher le mar 19/05/2026 - 14:02",
        "Gespeichert von Ann Example am Di., 19.05.2026 - 14:02",
        "Enviado por Ann Example el Mar, 19/05/2026 - 14:02",
        "Enviado por Ann Example em ter, 19/05/2026 - 14:02",
        "Inviato da Ann Example il Mar, 19/05/2026 - 14:02",
        "Ingediend door Ann Example op di, 19/05/2026 - 14:02",
    ],
)
def test_the_date_of_drupal_s_line(line: str) -> None:
    assert date_of_line(line) == "2026-05-19"


# -- what other elements than time hold for machines


@pytest.mark.parametrize(
    "element",
    [
        "<p>On <span itemprop='datePublished' content='2026-05-03T08:00:00Z'>3. Mai</span></p>",
        "<p itemprop='datePublished' content='2026-05-03T08:00:00Z'>yesterday</p>",
        "<p><time itemprop='datePublished' content='2026-05-03T08:00:00Z'>yesterday</time></p>",
        "<p>At <abbr class='published' itemprop='datePublished' title='2026-05-03T08:00:00Z'>8:00 AM</abbr></p>",
        "<p>At <abbr title='2026-05-03T08:00:00Z'>8:00 AM</abbr></p>",
        "<p>At <span class='dt-published' title='2026-05-03T08:00:00Z'>8:00 AM</span></p>",
    ],
)
def test_microdata_and_hcards_date_a_page_as_time_elements_do(element: str) -> None:
    assert value(fields(body=f"{HEADLINE}{element}{BODY}"), "date") == "2026-05-03T08:00:00Z"


def test_microdata_tells_of_a_change() -> None:
    change = "<p><span itemprop='dateModified' content='2026-05-04T09:00:00Z'>4 May</span></p>"
    published = "<p><span itemprop='datePublished' content='2026-05-03T08:00:00Z'>3 May</span></p>"
    found = fields('<meta property="og:type" content="article">', f"{HEADLINE}{published}{change}{BODY}")
    assert (value(found, "date"), value(found, "modified")) == ("2026-05-03T08:00:00Z", "2026-05-04T09:00:00Z")


@pytest.mark.parametrize(
    "element",
    [
        "<p><abbr title='Harbour Authority'>HA</abbr> met</p>",
        "<p class='published' title='May'>now</p>",
        "<li itemscope itemtype='https://schema.org/Comment'><span itemprop='datePublished' content='2026-05-03'>x</span></li>",
        "<p><span itemprop='price' content='2026-05-03'>x</span></p>",
    ],
)
def test_what_dates_something_else_dates_no_page(element: str) -> None:
    assert value(fields(body=f"{HEADLINE}{element}{BODY}"), "date") is None


@pytest.mark.parametrize(
    ("declared", "iso"),
    [("Mon, 3 May 2026 10:00:00 +99999999999999999", "2026-05-03"), ("3 May 99999999999999999999 10:00", None)],
)
def test_numbers_beyond_all_bounds_are_no_part_of_a_moment(declared: str, iso: str | None) -> None:
    assert value(fields(f'<meta property="article:published_time" content="{declared}">'), "date") == iso


# -- dates of what an article tells of


@pytest.mark.parametrize(
    "told",
    [
        "The bridge was opened on <time datetime='1932-03-19'>19 March 1932</time> after eight years of work.",
        "The bridge was opened on <time datetime='1932-03-19'>19 March 1932</time>.",
        "On <time datetime='1932-03-19'>19 March 1932</time> the bridge was opened to all carts and trams.",
        "It was a wet day. <time datetime='1932-03-19'>19 March 1932</time> saw the first tram on the bridge.",
        "Its plans were drawn in the town and published on <time datetime='1932-03-19'>19 March 1932</time> in a book "
        "of two hundred pages, of which nobody in the town has seen a copy since the great flood came.",
        "Die Brücke wurde am <time datetime='1932-03-19'>19. März 1932</time> nach acht Jahren eröffnet.",
        "Le pont fut ouvert au public le <time datetime='1932-03-19'>19 mars 1932</time>, sous la pluie.",
        "橋は<time datetime='1932-03-19'>1932年3月19日</time>に開通した。",
        "<b>When:</b> <time datetime='2024-06-01T19:00'>Saturday, 1 June, 7 pm</time>",
        "When: Saturday, 1 June 2024",
        "Doors open: <time datetime='2024-06-01T19:00'>1 June 2024</time>",
        "Wann: <time datetime='2024-06-01T19:00'>1. Juni 2024</time>",
        "Cuándo: <time datetime='2024-06-01T19:00'>1 de junio de 2024</time>",
        "Deadline: <time datetime='2024-06-01'>1 June 2024</time>",
        "日時：<time datetime='2024-06-01'>2024年6月1日</time>",
    ],
)
def test_a_day_that_a_sentence_or_a_label_of_events_tells_is_none_of_publication(told: str) -> None:
    assert value(fields(body=f"{HEADLINE}{BODY}<p>{told}</p>{BODY}", url=None), "date") is None


def test_a_label_of_events_may_stand_on_the_line_above() -> None:
    when = "<dl><dt>When</dt><dd><time datetime='2024-06-01T19:00'>1 June</time></dd></dl>"
    assert value(fields(body=f"{HEADLINE}{when}{BODY}", url=None), "date") is None


@pytest.mark.parametrize(
    "told",
    [
        "Posted by Ann Example on <time datetime='2024-06-01'>1 June 2024</time> in Boats and ferries.",
        "Published on <time datetime='2024-06-01'>1 June 2024</time>.",
        "This page was published on <time datetime='2024-06-01'>1 June 2024</time> by the people of the quay.",
        "By Ann Example, <time datetime='2024-06-01'>1 June 2024</time> – 3 comments, all of them kind.",
        "<time datetime='2024-06-01'>1 June 2024</time> – The council has voted for a new ferry to the island.",
        "HAFENSTADT, <time datetime='2024-06-01'>1 June 2024</time> (agency) The council has voted for it.",
        "Ann Example of the Harbour Post <time datetime='2024-06-01'>1 June 2024</time> 5 min read",
    ],
)
def test_a_day_in_a_line_about_the_article_is_its_own(told: str) -> None:
    assert value(fields(body=f"{HEADLINE}<p>{told}</p>{BODY}", url=None), "date") == "2024-06-01"


def test_a_date_of_publication_stands_beside_those_in_sentences() -> None:
    told = "<p>The bridge was opened on <time datetime='1932-03-19'>19 March 1932</time> after years of work.</p>"
    shown = "<p><time datetime='2024-06-01'>1 June 2024</time></p>"
    assert value(fields(body=f"{HEADLINE}{told}{BODY}{shown}", url=None), "date") == "2024-06-01"


# -- which number is the month


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en-US", "2024-03-05"),
        ("en_US", "2024-03-05"),
        ("en-PH", "2024-03-05"),
        ("en-GB", "2024-05-03"),
        ("en-NG", "2024-05-03"),
        ("en-Latn-GB", "2024-05-03"),
        ("de-AT", "2024-05-03"),
        ("en", None),
        ("en-CA", None),
    ],
)
def test_the_region_of_a_language_tells_which_number_is_the_month(language: str, expected: str | None) -> None:
    found = fields(body=f"{HEADLINE}<p>Published 03/05/2024</p>{BODY}", url=None, html_tag=f"<html lang='{language}'>")
    assert value(found, "date") == expected


def test_another_date_of_the_page_tells_it_before_the_region_of_english() -> None:
    """Many programs write en-US wherever their site is."""
    body = f"{HEADLINE}<p>Published 03/05/2024</p>{BODY}<p>Updated 19/05/2024</p>"
    assert value(fields(body=body, url=None, html_tag="<html lang='en-US'>"), "date") == "2024-05-03"


@pytest.mark.parametrize(
    ("lines", "published", "changed"),
    [
        (("Stand: 03.05.2024, 10:15 Uhr",), "2024-05-03", "2024-05-03"),
        (("Updated 10:15 AM EDT, Fri May 3, 2024",), "2024-05-03", "2024-05-03"),
        (("By Ann Example", "Last updated:", "3 May 2024"), "2024-05-03", "2024-05-03"),
        (("Published 2 May 2024 | Updated 3 May 2024",), "2024-05-02", "2024-05-03"),
        (("Updated 3 May 2024", "Published 2 May 2024"), "2024-05-02", "2024-05-03"),
        (("2 May 2024",), "2024-05-02", None),
        (("The list of lamps was last updated 3 May 2024.",), None, None),
    ],
)
def test_when_a_text_was_last_changed(lines: tuple[str, ...], published: str | None, changed: str | None) -> None:
    body = "The harbour office keeps the book in which every lamp of the town is written down by hand."
    article = cleaner.clean_text("\n\n".join(("The lamp on the pier burns again", *lines, body, body.upper())))
    assert (article.date, article.modified) == (published, changed)
