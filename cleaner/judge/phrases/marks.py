"""What phrases and entries are compared without: kinds of quotes and dashes, marks at either end, addresses of
Markdown's links."""

from __future__ import annotations

import re
import unicodedata

from ...blocks.characters import COLONS, UNACCENTED
from ...blocks.characters import MARKS as SPACED_MARKS
from ...patterns import pattern

FOLDED = str.maketrans(
    {"ⓒ": "©"}
    | dict.fromkeys("\u00ad\u200b\u200c\u200d", "")
    | dict(zip("ൺൻർൽൾൿ", "ണനരലളക", strict=True))
    | {"\u0d4d": ""}
    | dict.fromkeys("’‘‚‛`´ʼʻ′", "'")
    | dict.fromkeys("“”„‟«»″「」『』《》", '"')
    | dict.fromkeys("‐‑‒–—―−", "-")
    | dict.fromkeys(COLONS, ":")
    | dict(zip("άέήίόύώΐΰΆΈΉΊΌΎΏ", "αεηιουωϊϋαεηιουω", strict=True))
    | dict.fromkeys("\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0640", "")
    | dict(zip("أإآٱيىك", "اااایی\u06a9", strict=True))
    | UNACCENTED
)
"""Quotes, dashes and colons of one kind, and letters without the accents that many leave out: Greek and French
capitals have none ('ΔΙΑΦΗΜΙΣΗ', 'A LIRE AUSSI'), keyboards lack them ('Articulos relacionados', 'Citeste si'), and
Turkish capitals have a dot on another i ('İLGİLİ', 'DEVAMI'). Arabic's vowel signs and the hamza on an alef are left
out as often, and keyboards for Arabic and for Persian and Urdu have another yeh and kaf. What nobody sees goes, and
with it the vowel killer of Malayalam: some write both for a letter that others have by itself (ല്\u200d and ൽ)."""
MARKS = (
    f"{SPACED_MARKS}\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
    "\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u1056-\u1059\u17b4-\u17d3"
)
"""Vowel signs and accents, which Python's \\w leaves out: they end words in Hindi, Thai, Burmese, Khmer and others."""
START = pattern(rf"^(?:\[x\]|(?![©{MARKS}])[\W_])+", re.IGNORECASE)
END = pattern(rf"(?:[^\w{MARKS}]|_)+$")
SPACE = pattern(r"\s+")
ASCII_MARKS = "".join(chr(code) for code in range(128) if not chr(code).isalnum())
"""What START and END take away from a text of ASCII."""
TICKED = "x]"
"""What is left of a ticked box, '[x]', once marks are taken away."""
MARKDOWN_LINK = pattern(r"!?\[([^\[\]]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+\"[^\"]*\")?\)")
"""A link or an image; its address may hold brackets, as 'javascript:void(0)' does."""
NON_JOINER = pattern("(?<=[\u0620-\u06ff])\u200c+(?=[\u0620-\u06ff])")
ENTRY_EDGE = " .:*_#-+•▪·・()0123456789"
"""Marks and numbers at the ends of a line that are no part of its words."""


def without_joints(text: str) -> str:
    """The text with a space for each zero-width non-joiner between letters of Arabic's script: Persian is written with
    either ('دیدگاه\u200cها', 'دیدگاه ها')."""
    return NON_JOINER.sub(" ", text)


def unified(text: str) -> str:
    """The text in small letters, with all that FOLDED and Unicode's compatibility forms (NFKC) take for one as one."""
    if "\u200c" in text:
        text = without_joints(text)
    text = unicodedata.normalize("NFKC", text.translate(FOLDED)).casefold()
    return text.translate(FOLDED)  # what it composed too


def without_links(text: str) -> str:
    """The text with Markdown's links and images as their words, images in links too."""
    if "](" in text:
        text = MARKDOWN_LINK.sub(r"\1", text)
    return MARKDOWN_LINK.sub(r"\1", text) if "](" in text else text


def entry_name(text: str) -> str:
    """What an entry of a table of contents, or the subheading that it names, says without a number before it and marks
    at its ends; cheaper than folding."""
    return without_links(text).strip(ENTRY_EDGE).casefold()
