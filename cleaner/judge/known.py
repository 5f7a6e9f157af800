"""What the found fields say of blocks: a line that repeats the title is no paragraph of the body."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import pairwise, permutations

from ..blocks.features.measures import HEADINGS
from ..blocks.text import MARKDOWN
from ..blocks.words import count_words, words_in
from ..patterns import pattern
from ..records import Block, Evidence, Fields, Node, Strength
from .lines.signs import ends_sentence
from .match import keeps_words
from .phrases.folding import fold
from .places import AFTER, BEFORE, INSIDE, Core

FEWEST_LISTED = 2
"""Authors that a line names for it to be a list of them: one name alone may be a heading or who speaks."""
NAMES_APART = pattern(r"[,;،、/&|]|\s(?:and|und|et|y|e|i|en|og|och|ja|и|та|і|ve)\s")
"""What stands between two names."""
STANDFIRST_WORDS = 8
"""Words: a shorter description is a slogan, not the first lines of the article."""

SLACK = 2
"""Times as long as its folded form a text may be: longer ones are not compared."""
STANDFIRST_LEAST = 18
"""Words: of 768 titles of labelled pages 2 % have so many, of first lines of bodies without one 28 %."""
ONCE_MORE, TITLE_WORDS = 2, 5
"""Lines of a text that are its title, and words that it has at least, for the second one to go wherever it stands:
a verse comes back more often, and a heading is shorter."""
POST_WORDS = 25
"""Words of a page's line from which it is no title of the text but the text: what is posted on a network has no other
title. Of 2,266 labelled pages one has so long a title."""
REPLIES = (
    "re aw antw sv vs ynt odp rif отв ответ antwort respuesta reponse risposta resposta antwoord odpowiedz cevap yanit "
    "svar vastaus odpoved raspuns valasz відповідь отговор απαντηση 回复 回覆 返信 답변 رد".split()
)
"""What boards and mailing lists put before the title in the subject of a reply, folded."""
READ_ON = (
    "continue reading",
    "read the rest of",
    "weiterlesen",
    "continuer la lecture de",
    "continuar leyendo",
    "sigue leyendo",
)
"""What stands before the title of a text in the link that leads to its end, folded."""
SUBJECTS = 3
"""Lines within a page's body that are its title: of so many each is the subject of a post in a thread."""
HEADING = "# "
"""How a heading of the first level begins in a Markdown text."""
LONGEST_TITLE = 220
"""Code points of a title."""
BIO_WORDS = 6
"""Words that a sentence about an author has at least."""
BEHIND_NAME = (" ", ",")
"""What stands behind an author's name in such a sentence, or in a signature: 'Ann Roe, Harbour Post, Ellery'."""
BIO_LAST = 3
"""Blocks at the end of the body, and behind it, where a sentence that begins with an author's name is about them."""
BIO_ABOVE = 2
"""Blocks above such a sentence in which a line that is the author's name heads it."""
CARD_BLOCKS = 50
"""Blocks from an author's name to the end of a card at most: what holds more is no card."""
LEAST_SIGNED, MOST_SIGNED = 3, 20
"""Words of a line that says who wrote the text, at least and at most."""
BESIDE_NAME, BESIDE_LED = 9, 6
"""Words beside the names of such a line at most: of the date, of a label, of a place; without a date."""
LED = pattern(r"(?:\w+ )?(?:by|von|par|por|di|door|av|af|oleh):? $")
"""What stands before the first name of such a line that has no date, folded."""
ABBREVIATED = pattern(r"\.[A-Z]\.$")
"""The end of a line that is a degree rather than a sentence: 'By Ann Roe, M.D.'."""
MOST_JOINED = 8
"""Authors whose names are tried in pairs: a page can declare thousands, and pairs are quadratic."""
NUMBER = pattern(r"(?:[A-Z](?=\.)|\d)[\d.]*\s+")
"""What a manual's heading has before the title."""


def known_evidence(
    blocks: Sequence[Block], fields: Fields, core: Core, folded: list[str] | None = None
) -> list[Evidence]:
    """Evidence against the blocks that repeat the title, the section, the authors or the site's name; for the
    standfirst.

    folded are the texts of the blocks, folded, where they were.
    """
    titles = title_forms(fields) if not _is_guess(fields) else frozenset[str]()
    is_text = bool(blocks and blocks[0].node is None)
    if is_text:
        replies = {f"{lead} {mark}{title}" for title in titles for lead in READ_ON for mark in ("", '"')}
    else:
        replies = {f"{reply}: {title}" for title in titles for reply in REPLIES}
    section, site = fold(_value(fields, "section")), fold(_value(fields, "site"))
    sites = {site, site if " " in site else site.partition(".")[0]}
    authors = {fold(name) for name in (fields["authors"].value if "authors" in fields else ())}
    description = fold(_value(fields, "description"))
    standfirst = description if count_words(description) >= STANDFIRST_WORDS else ""
    joined = {fold(f"{a} {b}") for a, b in permutations(sorted(authors)[:MOST_JOINED], 2)}
    listed = authors if FEWEST_LISTED <= len(authors) <= MOST_JOINED else set[str]()
    known = frozenset((*titles, *replies, section, *sites, standfirst, *authors, *joined))
    longest = SLACK * max(map(len, (*known, ", ".join(listed))), default=0)
    lengths = frozenset([count_words(text) for text in known]) if not listed else None
    short = _short(blocks, max(longest, SLACK * LONGEST_TITLE) if is_text and titles else longest, lengths, folded)
    said = [b for b, text in short if len(b.text) <= SLACK * LONGEST_TITLE and (text in titles or text in replies)]
    repeats = sum([is_text or core.place(block.index) == INSIDE for block in said])
    found: list[Evidence] = []
    for block, text in short:
        if len(text) > longest:
            continue
        several = text not in known and _lists(block.text, listed)
        if not several and text not in known:
            continue
        place = core.place(block.index)
        if text in titles or text in replies:
            strength = _title_strength(block, place, repeats if text in titles else SUBJECTS)
            if strength is not None:
                why = "It repeats the title."
                found.append(Evidence(block.index, False, strength, "field:title", why, "title-line"))
        elif place == BEFORE and standfirst and text == standfirst and not block.hidden:
            why = "The page names it as its summary."
            found.append(Evidence(block.index, True, Strength.WEAK, "field:description", why))
        elif section and text == section and (place == BEFORE or (is_text and place == AFTER)):
            why = "It repeats the section."
            found.append(Evidence(block.index, False, Strength.STRONG, "field:section", why, "section-label"))
        elif (place in (BEFORE, AFTER) and (text in authors or text in joined)) or several:
            why = "It names the author."
            found.append(Evidence(block.index, False, Strength.STRONG, "field:authors", why, "byline"))
        elif (place == AFTER or (is_text and place == BEFORE)) and text in sites:
            why = "It names the site that the text is of."
            found.append(Evidence(block.index, False, Strength.STRONG, "field:site", why, "syndication-credit"))
    return found


def _short(
    blocks: Sequence[Block], longest: int, lengths: frozenset[int] | None, folded: list[str] | None
) -> list[tuple[Block, str]]:
    """The blocks that are not longer than so many code points, each with its folded text, where it has letters.

    Those of which their words show that the folded text has none of the lengths are left out, where these are given.
    """
    found: list[tuple[Block, str]] = []
    for block in blocks:
        if not block.text or len(block.text) > longest:
            continue
        if lengths is not None and block.words is not None and block.words not in lengths and keeps_words(block.text):
            continue
        text = fold(block.text) if folded is None else folded[block.index]
        if text:
            found.append((block, text))
    return found


def _lists(text: str, authors: Set[str]) -> bool:
    """Whether a line is the names of two or more authors and nothing else, wherever it stands."""
    names = {fold(name) for name in NAMES_APART.split(text)} if authors else set()
    return len(names) >= FEWEST_LISTED and names <= authors


def author_evidence(blocks: Sequence[Block], fields: Fields, vouchers: Sequence[Evidence]) -> list[Evidence]:
    """Evidence against sentences about an author at the end of a page's body: 'Ann Roe is a writer in Ellery.'"""
    found: list[Evidence] = []
    authors = fields["authors"].value if "authors" in fields else ()
    names = tuple({fold(name) + mark for name in authors if " " in name for mark in BEHIND_NAME})
    if not names:
        return found
    kept = sorted({e.block for e in vouchers if e.keep and blocks[e.block].text})
    if len(kept) <= BIO_LAST:
        return found
    for block in blocks[kept[-BIO_LAST] :]:
        if block.node is None or words_in(block) < BIO_WORDS or block.inside("blockquote"):
            continue
        if fold(block.text).startswith(names):
            found.append(_of_author(block, "It tells who the author is."))
            for above in blocks[max(0, block.index - BIO_ABOVE) : block.index]:
                if above.text and fold(above.text) + BEHIND_NAME[0] in names:
                    found.append(_of_author(above, "It names the author above what is told of them."))
    return found


def signed_evidence(blocks: Sequence[Block], fields: Fields, core: Core) -> list[Evidence]:
    """Evidence against lines of a page above the body, or first in it, that say who wrote the text, perhaps when, and
    nothing else: 'Von Ann Roe, 14.03.2024', 'Ann Roe (in Ellery) - Published on 14 March 2024', 'By Ann Roe, CNN'."""
    authors = fields["authors"].value if "authors" in fields else ()
    names = [folded for name in authors[:MOST_JOINED] if " " in (folded := fold(name))]
    years = {_value(fields, date).partition("-")[0] for date in ("date", "modified")} - {""}
    found: list[Evidence] = []
    for block in blocks[: core.first + 1] if names and core.last >= core.first else ():
        if not LEAST_SIGNED <= words_in(block) <= MOST_SIGNED:
            continue
        if ends_sentence(block.text) and not ABBREVIATED.search(block.text):
            continue
        dated = bool([year for year in years if year in block.text])
        text = fold(block.text)
        first = min([place for name in names if (place := text.find(name)) >= 0], default=-1)
        if first < 0 or not (dated or LED.match(text[:first])):
            continue
        rest = text
        for name in names:
            rest = rest.replace(name, "")
        if count_words(rest) <= (BESIDE_NAME if dated else BESIDE_LED):
            why = "It says who wrote the text and when." if dated else "It says who wrote the text."
            found.append(Evidence(block.index, False, Strength.STRONG, "field:authors", why, "byline"))
    return found


def trade_evidence(blocks: Sequence[Block], fields: Fields) -> list[Evidence]:
    """Evidence against a heading right below a higher one that is an author's name, in an element that holds no
    paragraph, such as a card: it says what the author does."""
    found: list[Evidence] = []
    authors = {fold(name) for name in (fields["authors"].value if "authors" in fields else ())}
    for above, block in pairwise(blocks) if authors else ():
        if above.tag in HEADINGS and block.tag in HEADINGS and above.tag < block.tag and fold(above.text) in authors:
            card = block.node.parent if block.node is not None else None
            if card is not None and _is_in(above, card) and not _holds_paragraph(blocks, above.index, card):
                found.append(_of_author(block, "It says below the author's name what the author does."))
    return found


def _holds_paragraph(blocks: Sequence[Block], first: int, card: Node) -> bool:
    """Whether one of the blocks in an element, of which this is the first, is a sentence or as long as one, or they are
    too many for a card."""
    for block in blocks[first : first + CARD_BLOCKS]:
        if not _is_in(block, card):
            return False
        if words_in(block) > MOST_SIGNED or ends_sentence(block.text):
            return True
    return first + CARD_BLOCKS < len(blocks)


def _is_in(block: Block, card: Node) -> bool:
    """Whether a block stands in an element."""
    return block.node is not None and card in block.node.chain()


def _of_author(block: Block, why: str) -> Evidence:
    return Evidence(block.index, False, Strength.CERTAIN, "field:authors", why, "author-bio")


def _is_guess(fields: Fields) -> bool:
    """Whether the title is a text's first line and nothing else, and longer than titles are: it may be a standfirst."""
    title = fields.get("title")
    if title is None or title.where != "first line" or title.confirmed:
        return False
    return count_words(title.value) >= STANDFIRST_LEAST


def title_forms(fields: Fields) -> frozenset[str]:
    """The title, folded, in each form in which the page may repeat it."""
    title = fold(_value(fields, "title"))
    forms = {title}
    if "title" in fields:
        for value, why in fields["title"].rejected:
            number = NUMBER.match(value)
            if "suffix" in why or (number and fold(value[number.end() :]) == title):
                forms.add(fold(value))
    return frozenset(forms - {""})


def _title_strength(block: Block, place: str, repeats: int) -> Strength | None:
    """How surely a line equal to the title is its repeat: inside the body it may be a heading or a verse."""
    is_heading = block.tag == MARKDOWN and block.text.startswith(HEADING)
    if block.node is None and words_in(block) == 1 and not is_heading:
        return None  # the first line of a text that is one word: a headword as likely as a title
    if block.node is not None and words_in(block) >= POST_WORDS:
        return None
    if place == BEFORE or block.inside("h1") or is_heading:
        return Strength.CERTAIN
    if place == AFTER:
        return Strength.STRONG
    if block.node is not None:
        return Strength.CERTAIN if repeats >= SUBJECTS else None
    return Strength.WEAK if repeats == ONCE_MORE and words_in(block) >= TITLE_WORDS else None


def _value(fields: Fields, name: str) -> str:
    found = fields.get(name)
    return found.value if found is not None else ""
