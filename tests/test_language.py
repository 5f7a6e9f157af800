"""The language of a page: its declaration, unless the text is plainly in another one."""

from __future__ import annotations

import pytest

from cleaner.fields.language import language_of_text

from .field_pages import fields

ENGLISH = (
    "The ferry between the two islands sailed again on Monday, to the cheers of some four hundred people who had been "
    "waiting on the quay since the morning. It had not left the harbour for nine years, and there are those who said "
    "that it never would, whatever the mayors of both have promised."
)
GERMAN = (
    "Die Fähre zwischen den beiden Inseln ist am Montag wieder gefahren, und auf dem Kai standen die Leute, die seit "
    "dem Morgen auf sie gewartet hatten. Neun Jahre lang war sie nicht aus dem Hafen gekommen, und viele haben nicht "
    "mehr daran geglaubt, dass es noch einmal dazu kommt."
)
FRENCH = (
    "Le bac entre les deux îles est reparti lundi sous les applaudissements de quatre cents personnes qui l'attendaient "
    "sur le quai depuis le matin. Il n'était pas sorti du port pendant neuf ans, et dans les deux villages plus "
    "personne ne croyait que cela serait encore possible un jour avec ce bateau."
)
RUSSIAN = "Паром между двумя островами снова вышел в море в понедельник, и на пристани его ждали люди с утра. " * 4
UKRAINIAN = "Пором між двома островами знову вийшов у море, і на причалі його чекали люди. Її капітан усміхався. " * 4
CHINESE = "两座岛屿之间的渡轮星期一再次启航，码头上从早上开始就有许多人在等候它的归来。" * 8
JAPANESE = "二つの島を結ぶフェリーは月曜日に再び出航し、岸壁では朝から多くの人々が待っていた。" * 8
HINDI = "दोनों द्वीपों के बीच की नौका सोमवार को फिर चली और घाट पर सुबह से लोग उसका इंतज़ार कर रहे थे। " * 6
PERSIAN = "کشتی میان دو جزیره روز دوشنبه دوباره به راه افتاد و مردم از صبح چشم به راه آن بودند و گفتند چه خوب. " * 5
XHOSA = (
    "Isikhephe esiphakathi kweziqithi ezibini siphinde sahamba ngoMvulo, abantu abamalunga namakhulu amane bebesilinde "
    "emazibukweni ukususela kusasa. Besingazange siphume ezibukweni iminyaka elithoba, kwaye abaninzi bebengasakholelwa "
    "ukuba siya kuphinda sihambe. Ukapteni uthe uyavuya kakhulu kuba umsebenzi wakhe uqala ngokutsha namhlanje."
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        (GERMAN, "de"),
        (FRENCH, "fr"),
        (RUSSIAN, "ru"),
        (UKRAINIAN, "uk"),
        (CHINESE, "zh"),
        (JAPANESE, "ja"),
        (HINDI, "hi"),
        (PERSIAN, "fa"),
        (XHOSA, None),
        (f"{ENGLISH} {CHINESE}"[150:350], None),
        ("The ferry of the two islands", None),
        ("4711 " * 300, None),
        ("", None),
    ],
)
def test_the_language_of_a_text(text: str, language: str | None) -> None:
    assert language_of_text(text) == language


@pytest.mark.parametrize(
    ("declared", "text", "language", "where"),
    [
        ("en-GB", ENGLISH, "en-GB", "html lang"),
        ("en-US", GERMAN, "de", "text"),
        ("en", UKRAINIAN, "uk", "text"),
        ("bg", RUSSIAN, "bg", "html lang"),
        ("zh-Hant-TW", CHINESE, "zh-Hant-TW", "html lang"),
        ("nb", ENGLISH, "en", "text"),
        ("xh", ENGLISH, "xh", "html lang"),
        ("en", XHOSA, "en", "html lang"),
        ("en", "Kurz.", "en", "html lang"),
        ("", FRENCH, "fr", "text"),
    ],
)
def test_the_text_corrects_a_template(declared: str, text: str, language: str, where: str) -> None:
    menu = "<nav><p>Startseite</p><p>Nachrichten aus der Stadt</p></nav>"
    found = fields(body=f"{menu}<p>{text}</p>", html_tag=f'<html lang="{declared}">')["language"]
    assert (found.value, found.where) == (language, where)


def test_what_the_text_is_not_is_told() -> None:
    found = fields(body=f"<p>{GERMAN}</p>", html_tag='<html lang="en">')["language"]
    assert found.rejected == (("en", "html lang, but the text is not"),)


def test_a_hidden_notice_says_nothing() -> None:
    hidden = f"<div hidden><p>{ENGLISH}</p></div>"
    assert "language" not in fields(body=hidden)


def test_short_paragraphs_of_chinese_say_enough() -> None:
    paragraph = "<p>停航九年的岛际渡轮周一恢复通航，约四百名居民清晨到码头迎接第一班船，孩子们唱起了老歌。</p>"
    found = fields(body=f"<p>当前位置</p>{paragraph * 3}")["language"]
    assert (found.value, found.where) == ("zh", "text")
    assert "language" not in fields(body=paragraph)
