"""Marks that tools set beside the headings of a page and behind its footnotes, as texts keep them: a wiki's '[edit]', a
manual's anchor, the arrow back to the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...blocks.words import holding
from ...patterns import pattern
from ...records import Block, Evidence, Strength
from ..evidence.self_links import SIGNS

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
"""The same as a link of Markdown."""
SELF_LINK = rf"\[[\s\u200b{re.escape(''.join(sorted(SIGNS)))}]*\]\(#[^()\s]*(?:\s\"[^\"]*\")?\)"
"""A link of Markdown to a place on the page itself that is a sign alone: evidence.self_links are those of HTML."""
EDITED = pattern(
    rf"\s?\[\s?(?:{EDIT}|{LINKED})(?:\s?\|\s?(?:{EDIT}|{LINKED}))?\s?\]$|(?<=\w)\s?¶$",
    re.IGNORECASE,
)
"""Such a mark at the end of a heading."""
BACK = pattern(rf"(?:\s?{SELF_LINK})+$|(?<=[.!?…)\]”\"»])(?:\s?↩[\ufe0e\ufe0f]?)+$")
"""At the end of a heading or a footnote."""
BEFORE = pattern(rf"(?<=#\s){SELF_LINK}\s?(?=\w)")
"""Before the words of a heading."""
ENDS, HERE = ("]", ")", "¶", "↩", "\ufe0e", "\ufe0f"), "](#"
"""With what such a mark ends, and what one in round brackets holds: saves most lines the patterns."""
LONGEST = 200
"""Code points of the longest heading, with the address in its mark, and of the longest link back."""


def without_mark(text: str) -> str:
    """The text of a heading without such marks."""
    if not text.rstrip().endswith(ENDS) and HERE not in text:
        return text
    for start, end in reversed(_marks(text)):
        text = text[:start] + text[end:]
    return text


def mark_evidence(blocks: Sequence[Block]) -> Iterator[Evidence]:
    """Evidence against such marks in the lines of a text, each with the space before it."""
    for block in holding(blocks, ENDS):
        for start, end in _marks(block.text) if block.node is None else ():
            rest = block.text[:start] + block.text[end:]
            part = (start, end) if rest.strip("# ") else (None, None)
            why = "A wiki or a manual sets it beside its headings and footnotes."
            yield Evidence(block.index, False, Strength.STRONG, "structure:mark", why, "template-residue", *part)


def _marks(text: str) -> list[tuple[int, int]]:
    """Where the marks of a line begin and end."""
    text = text.rstrip()
    linked = HERE in text
    found = []
    if linked and text.startswith("#") and (before := BEFORE.search(text, 0, LONGEST)) is not None:
        found.append(before.span())
    if text.endswith(ENDS) and (text[-1] != ")" or linked):
        behind = BACK.search(text, max(0, len(text) - LONGEST))
        if behind is None and len(text) <= LONGEST:
            behind = EDITED.search(text)
        if behind is not None and not (found and behind.start() < found[0][1]):
            found.append(behind.span())
    return found
