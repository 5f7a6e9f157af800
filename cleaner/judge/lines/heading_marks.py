"""Marks that tools set behind the headings of a page, as texts keep them: a wiki's '[edit]', a manual's anchor."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...patterns import pattern
from ...records import Block, Evidence, Strength

EDIT = (
    r"edit|edit source|bearbeiten|quelltext bearbeiten|modifier|modifier le code|modifier le wikicode|editar|"
    r"editar código|editar el código|editar a fonte|editar código-fonte|modifica|modifica wikitesto|modifica sorgente|"
    r"bewerken|brontekst bewerken|edytuj|edytuj kod|править|править код|правка|редагувати|редагувати код|ред\.|"
    r"рэдагаваць|правіць|редактиране|редактиране на кода|уреди|уреди извор|уреди код|uredi|uredi kod|uredi kodo|"
    r"uredi izvor|redigera|redigera wikitext|rediger|rediger wikikode|rediger kilde|redigér|muokkaa|"
    r"muokkaa wikitekstiä|szerkesztés|forrásszöveg szerkesztése|editovat|editovat zdroj|upraviť|upraviť zdroj|"
    r"modificare|modificare sursă|επεξεργασία|επεξεργασία κώδικα|değiştir|kaynağı değiştir|redaktə|mənbəni redaktə et|"
    r"muuda|muuda lähteteksti|labot|labot pirmkodu|redaguoti|redaguoti vikitekstą|breyta|breyta frumkóða|edita|"
    r"modifica el codi|aldatu|aldatu iturburu kodea|golygu|golygu cod|athraigh|編集|ソースを編集|编辑|编辑源代码|編輯|"
    r"編輯原始碼|编辑本段|편집|원본 편집|تحرير|عدل|عدل المصدر|ویرایش|ویرایش مبدأ|ترمیم|עריכה|עריכת קוד מקור|sửa|"
    r"sửa mã nguồn|sunting|sunting sumber|แก้ไข|แก้ไขต้นฉบับ|संपादित करें|स्रोत संपादित करें|সম্পাদনা|"
    r"উৎস সম্পাদনা|தொகு|மூலத்தைத் தொகு|మార్చు|మూలపాఠ్యాన్ని సవరించు|തിരുത്തുക|hariri|hariri chanzo|wysig|wysig bron|"
    r"baguhin|խմբագրել|რედაქტირება|өңдеу|tahrirlash"
)
"""What the editions of Wikipedia, and what other wikis that run MediaWiki say."""
LINKED = rf"\[(?:{EDIT})\]\([^()]*\)"
BEHIND = pattern(
    rf"\s?\[\s?(?:{EDIT}|{LINKED})(?:\s?\|\s?(?:{EDIT}|{LINKED}))?\s?\]$"
    r"|\s?\[[\s¶#§🔗\u200b]*\]\(#[^()\s]*(?:\s\"[^\"]*\")?\)$|(?<=\w)\s?¶$",
    re.IGNORECASE,
)
"""Such a mark at the end of a line."""
ENDS, HERE = ("]", ")", "¶"), "](#"
"""With what it ends, and what one in round brackets holds: saves most lines the pattern."""
LONGEST = 200
"""Code points of the longest heading, with the address in its mark."""


def without_mark(text: str) -> str:
    """The text without such a mark at its end."""
    return BEHIND.sub("", text) if _may_end_so(text) else text


def _may_end_so(text: str) -> bool:
    return text.endswith(ENDS) and (text[-1] != ")" or HERE in text)


def mark_evidence(blocks: Sequence[Block]) -> Iterator[Evidence]:
    """Evidence against the marks behind the headings of a text, each with the space before it."""
    for block in blocks:
        text = block.text.rstrip()
        if block.node is not None or len(text) > LONGEST or not _may_end_so(text):
            continue
        mark = BEHIND.search(text)
        if mark is not None:
            part = (mark.start(), len(text)) if text[: mark.start()].strip("# ") else (None, None)
            why = "A wiki or a manual sets it behind its headings."
            yield Evidence(block.index, False, Strength.STRONG, "structure:mark", why, "template-residue", *part)
