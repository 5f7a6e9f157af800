"""The title in the line that feeds set below a text: 'The post Lamps go out appeared first on Port Wire.'

A feed's text begins with its body; its title stands nowhere else in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...patterns import pattern
from .kinds import MAX_TITLE

CREDITS = pattern(
    r"^(?:"
    r"the (?:post|article) (?P<en>.+?) (?:appeared first|first appeared) on|"
    r"der (?:beitrag|artikel) (?P<de>.+?) erschien (?:zuerst|als erstes) auf|"
    r"l[’']article (?P<fr>.+?) est apparu en premier sur|"
    r"(?:la entrada|el cargo) (?P<es>.+?) (?:se publicó|aparece|apareció) primero en|"
    r"o (?:post|conteúdo) (?P<pt>.+?) (?:apareceu|aparece) primeiro (?:em|no|na)|"
    r"(?:l[’']articolo|il post) (?P<it>.+?) (?:proviene da|sembra essere il primo su)|"
    r"het bericht (?P<nl>.+?) verscheen eerst op|"
    r"(?:artykuł|wpis) (?P<pl>.+?) pochodzi z serwisu|"
    r"(?:запись|сообщение) (?P<ru>.+?) (?:впервые появилась|появились сначала) на|"
    r"запис (?P<uk>.+?) спершу (?:з[’']явився )?на|"
    r"inlägget (?P<sv>.+?) dök först upp på|"
    r"indlægget (?P<da>.+?) blev først udgivet på|"
    r"innlegget (?P<nb>.+?) dukket først opp på|"
    r"artikkeli (?P<fi>.+?) julkaistiin ensimmäisen(?: kerran)?|"
    r"příspěvek (?P<cs>.+?) (?:pochází z|se nejdříve objevil na)|"
    r"článok (?P<sk>.+?) zobrazený najskôr|"
    r"articolul (?P<ro>.+?) apare prima dată în|"
    r"artikel (?P<id>.+?) pertama kali tampil pada|"
    r"bài viết (?P<vi>.+?) đã xuất hiện đầu tiên vào ngày|"
    r"το άρθρο (?P<el>.+?) εμφανίστηκε πρώτα στο|"
    r"публикацията (?P<bg>.+?) се появи първо на|"
    r"objava (?P<hr>.+?) pojavila se prvi puta na|"
    r"прича (?P<sr>.+?) се појавила прво на|"
    r"l[’']entrada (?P<ca>.+?) ha aparegut primer a|"
    r"ظهرت المقالة (?P<ar>.+?) أولاً على|"
    r"הפוסט (?P<he>.+?) הופיע לראשונה ב|"
    r"نوشته (?P<fa>.+?) اولین بار در|"
    r"投稿 (?P<ja>.+?) は .+ に最初に表示|"
    r"(?P<zh>.+?) 最先出现在 |"
    r"(?P<tr>.+?) yazısı ilk önce "
    r")",
    re.IGNORECASE,
)
"""How WordPress says it in each language: the title stands between the words."""
TAG = pattern(r"<[^<>]*>")
"""What is left of the link around it."""
QUOTES = "\"'“”„«»‘’ "
"""What may stand around the title."""


def syndicated_title(lines: Iterable[str]) -> str:
    """The title that one of the last lines of a text names, '' where none does."""
    for line in lines:
        credit = CREDITS.match(line.strip()) if len(line) <= 2 * MAX_TITLE else None
        title = (credit[credit.lastgroup or 0] if credit else "").strip(QUOTES)
        if title:
            return TAG.sub("", title).strip(QUOTES)
    return ""
