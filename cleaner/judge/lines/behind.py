"""What stands behind a text's body and is told by its form alone, in any language: arrows to the next post, files to
load, hashtags, and how to reach who sent it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from ...blocks.words import brief, words_in
from ...patterns import pattern
from ...records import Block, Evidence, Strength
from ..places import Core
from .signs import ends_sentence

LONGEST = 160
"""Code points of such a line at most."""
ARROW = pattern(
    r"\s*(?:[←⟵⬅◄◀]|[«‹](?=[^»›]*$)|<<+(?!.*>\s*$))[^\w<>]{0,3}\w.*|"
    r"[^<>]*\w[^\w<>]{0,3}(?:[→⟶➡►▶]|>>+)\s*|[^<>«‹]*\w[^\w<>«‹]{0,3}\s[»›]\s*"
)
"""A line that an arrow begins, or ends."""
QUOTED = "«»‹›"
"""Arrows that are quotation marks as well."""
ARROW_WORDS = 8
"""Words of a line with such an arrow at most: a quotation that goes on in the next line has more."""
FILE = pattern(
    r"[^.!?]*\w[^.!?]*[\[(](?:[^()\[\]]*[^\w()\[\]])?(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|zip|epub|hwpx?)\b"
    r"[^()\[\]]{0,24}[\])]\s*",
    re.IGNORECASE,
)
"""A line that ends with the format of a file, and how large it is: 'The rules (PDF, 0.4 MB)'."""
TAG = pattern(r"\s*#[^\W\d_][^#.!?:;()]{1,40}")
"""A hashtag alone on its line: '#harbour', '#old lamps'."""
TAG_WORDS = 4
MAIL = pattern(r"[^.!?@]{0,60}(?<![^\s:(/,;|<])[\w.+-]+@[\w-]+(?:\.[\w-]+)+[^\w@]{0,3}")
"""A line with an address for mail at its end."""
PHONE = pattern(
    r"(?:[^.!?\d]{1,60}[,;|(]\s*)?"
    r"(?:tele(?:f|ph)\w{0,4}|t[eé]l|tlf|tfno|phone|mobile?|mob|cell|gsm|cep|fax|faks|puh(?:elin)?|sími|telepon|телефон\w?|"
    r"тел|моб|факс|τηλ(?:[εέ]φωνο)?|電話(?:番号)?|电话|전화|هاتف|تلفن|تليفون|טלפון|โทร(?:ศัพท์)?|điện thoại|फ़?ोन|ফোন)"
    r"\s?[.:：/]{0,2}\s?[+(]?\d[\d ()/.+–-]{4,24}(?:[,;|/(]\s?[^.!?]{1,60})?\s*",
    re.IGNORECASE,
)
"""A line with a number that a word for the telephone introduces."""
LABEL_WORDS = 8
"""Words at most of the line above that says whose they are."""


def behind_evidence(blocks: Sequence[Block], gone: Collection[int], core: Core) -> Iterator[Evidence]:
    """Evidence against lines behind the body of a text for their form; gone are the lines that rules remove."""
    if core.last < core.first or not blocks or blocks[0].node is not None:
        return
    reached: list[int] = []
    for block in brief(blocks[core.last + 1 :], LONGEST):
        if block.index in gone:
            continue
        text = block.text
        if _is_arrow(text):
            why = "An arrow leads from it to another page."
            yield Evidence(block.index, False, Strength.STRONG, "structure:arrow", why, "post-navigation")
        elif "#" in text and TAG.fullmatch(text) and len(text.split()) <= TAG_WORDS:
            yield Evidence(block.index, False, Strength.STRONG, "structure:hashtag", "It is a hashtag.", "tag-list")
        elif text.rstrip().endswith((")", "]")) and FILE.fullmatch(text):
            why = "It is a file to load, with its format."
            yield Evidence(block.index, False, Strength.STRONG, "structure:file", why, "page-tools")
        elif ("@" in text and MAIL.fullmatch(text)) or PHONE.fullmatch(text):
            reached.append(block.index)
    for index in reached:
        why = "It is how to reach who sent the text."
        yield Evidence(index, False, Strength.WEAK, "structure:contact", why, "cta-promo")
        above = index - 1
        if above > core.last and above not in gone and above not in reached and _is_label(blocks[above]):
            why = "It says who is reached in the line below."
            yield Evidence(above, False, Strength.WEAK, "structure:contact", why, "cta-promo")


def _is_arrow(text: str) -> bool:
    """Whether a line begins or ends with an arrow, and is no quotation."""
    if ARROW.fullmatch(text) is None:
        return False
    ends = text.strip()
    quoted = ends[0] in QUOTED or ends[-1] in QUOTED
    return not quoted or (len(ends.split()) <= ARROW_WORDS and not ends_sentence(ends.strip(QUOTED)))


def _is_label(block: Block) -> bool:
    return words_in(block) <= LABEL_WORDS and not ends_sentence(block.text)
