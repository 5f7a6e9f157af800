"""What stands behind a text's body and is told by its form, in any language: arrows to the next post, files to load,
tags, and how to reach who sent it; and the titles below the word 'Related', which may head a part of the body too."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from ...blocks.words import brief, words_in
from ...patterns import pattern
from ...records import Block, Evidence, Strength
from ..places import Core
from ..prose import COLONS
from .forms import is_heading
from .link_lines import LINK_LINE
from .signs import ends_sentence

LONGEST = 160
"""Code points of such a line at most."""
ARROW = pattern(
    r"\s*(?:[←⟵⬅◄◀]|[«‹](?=[^»›]*$)|<<+(?!.*>\s*$))[^\w<>]{0,3}\w.*|"
    r"[^<>]*\w[^\w<>]{0,3}(?:[→⟶➡►▶]|>>+)\s*|[^<>«‹]*\w[^\w<>«‹]{0,3}\s[»›]\s*"
)
"""A line that an arrow begins, or ends."""
BREAK = pattern(r"[.!?؟।] +\S|[。！？]\S")
"""What stands between two sentences."""
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
SENDER = pattern(r"SOURCE:?\s+[^\W\d_a-z][^!?;:…]*[^!?;:….,]")
"""The last line of a press release, as wires send it: 'SOURCE Harbour Works Ltd'."""
SENDER_WORDS = 10
ROW_WORDS, ROW_LENGTH = 8, 80
"""Words and code points of a line of tags at most."""
FEWEST_TAGS = 2
"""Tags in a row at least, on a line or several: one is as likely a name."""
TOLD_SHARE = 0.6
"""Share of the words of a row of tags that the text above has, whatever their ending."""
STEM, SMALL = 4, 3
"""Letters by which such a word is known again, and of the small words that stand in sentences, and in no tag."""
TAGS = pattern(r"[^\W\d_][^.!?:;()\"“”„«»…。\d]*[^.!?:;()\"“”„«»…。\d,،、]")
"""A line of tags has no mark of a sentence, no number, and no comma at its end, as a greeting has."""
WORD = pattern(r"[^\W\d_][\w'’-]*")

RELATED = pattern(r"\s*(?:#{1,6} |\*\*|__)?related:?(?:\*\*|__)?\s*", re.IGNORECASE)
"""What heads titles of other articles or a part of the body: its equals in other languages are the first alone."""
RELATED_COUNT, TITLE_WORDS = range(2, 13), range(3, 21)
"""Titles below it that end a text, and the words of each that is no link."""
TITLE = pattern(r"[\w\"'“„«「《『【¿¡(][^\n]*[^:：,،、;\s]\s*")
"""How a title begins and ends."""


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
        elif SENDER.fullmatch(text.strip()) and len(text.split()) <= SENDER_WORDS:
            why = "It says who sent the press release."
            yield Evidence(block.index, False, Strength.STRONG, "structure:sender", why, "source-credit")
        elif ("@" in text and MAIL.fullmatch(text)) or PHONE.fullmatch(text):
            reached.append(block.index)
    for index in reached:
        why = "It is how to reach who sent the text."
        yield Evidence(index, False, Strength.WEAK, "structure:contact", why, "cta-promo")
        above = index - 1
        if above > core.last and above not in gone and above not in reached and is_heading(blocks[above]):
            why = "It says who is reached in the line below."
            yield Evidence(above, False, Strength.WEAK, "structure:contact", why, "cta-promo")


def tag_row_evidence(blocks: Sequence[Block], gone: Collection[int], core: Core) -> Iterator[Evidence]:
    """Evidence against tags right behind the body of a text that nothing introduces: names and words of what it tells,
    in a row between the last paragraph and known noise; gone are the lines that rules remove."""
    if core.last < core.first or not blocks or blocks[0].node is not None:
        return
    if blocks[core.last].text.rstrip().endswith(COLONS):
        return
    row: list[Block] = []
    for block in blocks[core.last + 1 :]:
        if block.index in gone or not _may_be_tags(block):
            break
        row.append(block)
    end = core.last + 1 + len(row)
    words = [word for block in row for word in WORD.findall(block.text.casefold())]
    if max(len(row), len(words)) < FEWEST_TAGS or end not in gone:
        return
    said = " ".join([block.text for block in blocks[: core.last + 1]]).casefold()
    known = sum([word[:STEM] in said if len(word) > STEM else word in said for word in words])
    if known < TOLD_SHARE * len(words):
        return
    for block in row:
        why = "It is one of several names of what the text tells, below it."
        yield Evidence(block.index, False, Strength.WEAK, "structure:tags", why, "tag-list")


def related_evidence(blocks: Sequence[Block], gone: Collection[int]) -> Iterator[Evidence]:
    """Evidence against the word 'Related' and what is below it, where that is titles or links alone and ends a text;
    gone are the lines that rules remove."""
    if not blocks or blocks[0].node is not None:
        return
    row: list[Block] = []
    for block in reversed(blocks[1:]):
        if block.index in gone:
            continue
        if RELATED.fullmatch(block.text) and len(row) in RELATED_COUNT:
            for each in (block, *reversed(row)):
                why = "It is the title of another article, below a word that says so, or this word."
                yield Evidence(each.index, False, Strength.STRONG, "structure:related", why, "related-links")
        if len(row) == RELATED_COUNT.stop or not _may_be_title(block):
            return
        row.append(block)


def _may_be_title(block: Block) -> bool:
    """Whether a line is a link and nothing else, or may be the title of another article."""
    text = block.text
    if LINK_LINE.fullmatch(text):
        return True
    if len(text) > LONGEST or words_in(block) not in TITLE_WORDS or text.lstrip()[0].islower():
        return False
    return TITLE.fullmatch(text) is not None and not ends_sentence(text)


def _may_be_tags(block: Block) -> bool:
    """Whether a line is of few words, none of them a small one, and has no mark of a sentence."""
    text = block.text.strip()
    if len(text) > ROW_LENGTH or words_in(block) > ROW_WORDS or TAGS.fullmatch(text) is None or ends_sentence(text):
        return False
    return not any(len(word) <= SMALL and word.isascii() and not word.isupper() for word in text.split())


def _is_arrow(text: str) -> bool:
    """Whether a line begins or ends with an arrow, and is no quotation or paragraph."""
    if ARROW.fullmatch(text) is None or BREAK.search(text):
        return False
    ends = text.strip()
    quoted = ends[0] in QUOTED or ends[-1] in QUOTED
    return not quoted or (len(ends.split()) <= ARROW_WORDS and not ends_sentence(ends.strip(QUOTED)))
