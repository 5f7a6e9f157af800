"""Short lines between a text's title and its byline, date or buttons: sections, series, names, places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from ...blocks.words import brief, count_words, words_in
from ...patterns import pattern
from ...records import Block, Evidence, Strength
from ..phrases.marks import without_links
from ..places import Core
from .signs import ends_sentence

HEAD_LINES = 12
"""Lines below the title among which such lines stand."""
GAP = 2
"""Lines between two of them that may be known by their place: three are a standfirst in parts, or a list."""
LABEL_WORDS, LABEL_LENGTH = 5, 40
"""The most words and code points of such a line: a standfirst, which may end without a full stop, is longer."""
NAME_WORDS = range(2, 5)
"""Words of a name that stands below a standfirst."""
SMALL = 3
"""Letters of the longest word that stands in small letters in a name or a label: 'at', 'von'."""
MENU_LINES, MENU_WORDS, LONG_MENU = 6, 12, 40
"""The most lines above a title that nothing else knows, and the words of each: a text that begins with more, or with
longer ones, begins with something else; and the most lines between a page's <title> and the headline."""
ROW, ROW_WORDS = pattern(r"[^\d.,;:!?…()\"«»“”„]+"), 40
"""A line without the marks of a sentence, and its most words: a menu that became one line."""
PATH = pattern(r"\s*[^>»›/]{2,30}\s[>»›/]\s")
"""How a path begins."""
ARTICLE = frozenset(("audio-player", "byline", "date-line", "paywall", "post-meta", "read-time", "share-bar"))
"""Kinds of lines that stand below the title of an article; below that of a list or a product is nothing known."""
OF_SITE = frozenset(("breadcrumb", "login-prompt", "site-nav"))
"""Kinds of lines above the title that are the site's: what else stands there is too."""
DATED = frozenset(("date-line", "post-meta"))
"""Kinds of what stands below a byline: 'post-meta' is a date with what belongs to it."""
BY = frozenset("by von par por di door av af oleh autor text interview".split())
"""Words with which a byline begins."""
BY_WORDS, SIGNING_WORDS = 14, range(2, 7)
"""The most words of such a line, and words of one that begins with a name."""
SENTENCE_BREAK = pattern(r"\w{3}[.!?؟।]\s")
"""What stands in no line of this kind; fewer letters before a full stop are an abbreviation."""
SIGNED = 3
"""Lines between two of them of which the first is the author's name, and the others what the author is."""
ADDRESS = pattern(r"\s*\S+@\S+\.\w+\s*")
"""A line that is an address for mail."""
NUMBER = pattern(r"\s*\d{1,3}(?:[.,]?\d{1,3}){0,2}\s?[kKmM]?\s*")
"""A line that is one number: likes, comments, views."""
COUNT = pattern(
    r"[^\W\d_][^\s\d.,:()!?]*(?: [^\s\d.,:()!?]+)? ?"
    r"(?:[:：] ?\d[\d.,]*|\(\d[\d.,]*\)|\d[\d.,]* ?[^\s\d.,:()!?/]*)"
)
"""A line that counts readers or comments: 'Views: 845', 'Comment (12)', 'Read 1,204 times'."""
NUMBERS = 4
"""Numbers in a row that count what readers did; more of them are a table."""
COUNTED = frozenset(
    "audio-player comment-form comment-list counters date-line follow-us page-tools post-meta share-bar".split()
)
"""Kinds of lines beside which such a number stands."""
LONE_WORDS, HEADING_WORDS, PARAGRAPHS = 3, 8, 4
"""The most words of a name or a place, and of a subheading; lines of a body that has none."""
HEADINGS = frozenset(
    "abstract summary introduction overview background synopsis preface foreword prologue the einleitung einführung "
    "zusammenfassung vorwort überblick introducción resumen prólogo introdução resumo introduzione sommario premessa "
    "résumé présentation contexte avant-propos inleiding samenvatting voorwoord wstęp wprowadzenie streszczenie "
    "введение аннотация предисловие вступ анотація giriş özet úvod shrnutí bevezetés összefoglaló introducere rezumat "
    "inledning sammanfattning indledning innledning sammendrag johdanto tiivistelmä εισαγωγή περίληψη въведение uvod "
    "pendahuluan".split()
)
"""With what a heading begins that may stand alone in a text."""
CLOCK = pattern(r"\s*(?:[01]?\d|2[0-3])[:.h][0-5]\d(?: ?(?:[ap]\.?m\.?|uhr|h|hrs))?\s*", re.IGNORECASE)
"""A line that is an hour."""
LONGEST_COUNT = 12
"""Code points of such a line, and of one that is a number: a longer one is not asked."""
CLOCKS = 2
"""Hours that head the entries of a diary or a live report, at least."""
RECORDS = 3
"""Lines of a record among a date and the two lines before and after it."""
RECORD = pattern(r"[^\W\d_][^:：.!?]{1,30}[:：] ?\S.{0,60}")
"""A line of a record: a label, a colon and what belongs to it."""
WORD = pattern(r"[^\W\d_]+")
CASED = pattern("[a-zA-Z\u00c0-\u024f\u0370-\u058f\u1e00-\u1eff]")
"""Letters of Latin, Greek, Cyrillic and Armenian: other scripts have no capitals, or names without them."""
ENTRY = pattern(r"\s*(?:[-*+•#>|★☆]|\d{1,3}[.)])|.*(?:[:：,;?？…]|\d ?/ ?\d{1,3})\s*$")
"""How lines begin or end that are entries of a list, headings of Markdown, marks of a critic or the beginning of what
follows; four digits and a full stop are a year."""

TOLD_WORDS = 16
"""The most words of a line below a title that tells by whom, when and where it was written."""
WHOLE_DATE = pattern(
    r"(?<![\d.])(?:\d{1,2}(?P<mark>[./-]) ?\d{1,2}(?P=mark) ?(?:\d{4}|\d\d)|\d{4}(?P<dash>[./-])\d{1,2}(?P=dash)\d{1,2}"
    r"|\d{1,2}(?:\.|st|nd|rd|th|er|º|an|-го)?,? (?:de |d'|di |of |del )?[^\s\d,.]{2,14}[.,]? (?:del? )?(?:19|20)?\d\d"
    r"|[^\s\d,.]{3,14} \d{1,2}, (?:19|20)\d\d|(?:19|20)\d\d\.? (?:m\. )?[^\s\d,.]{3,14} \d{1,2})(?![\d.]\d|\d)"
)
"""A day, a month and a year, in whatever language: a word between the day and the year is a month."""
BEHIND_DATE = 3
"""Words behind a date, where nothing parts them from it: more of them go on with a sentence."""
APART = tuple(".,;|·•–—-/()")
"""What parts them."""
TOLD_PART = pattern(r"\s*[|·•]\s*")
"""What stands between the author, the category and the counts of a post."""
PART_WORDS = 4
"""The most words of one of these."""
MOST_TOLD = 2
"""Lines below a title that tell so: more of them are a list with dates."""


def head_evidence(blocks: Sequence[Block], gone: Mapping[int, str], core: Core) -> Iterator[Evidence]:
    """Evidence against a text's short lines between its title and what is known to stand between it and the body.

    gone are the lines that rules and fields remove, with their kinds.
    """
    if core.last < core.first or not blocks or blocks[0].node is not None:
        return
    titles = [i for i, kind in gone.items() if kind == "title-line" and i < core.first]
    if not titles:
        return
    title = min(titles)
    told = _told(blocks, gone, title, core)
    for index in told:
        why = "It tells by whom, when or where the text below the title was written."
        yield Evidence(index, False, Strength.STRONG, "structure:told", why, "post-meta")
    gone = {**gone, **dict.fromkeys(told, "post-meta")}
    known = [i for i in range(title, min(core.first, title + HEAD_LINES)) if i in gone]
    if any(gone[i] in ARTICLE for i in known) or any(gone.get(i) in OF_SITE for i in range(title)):
        yield from _above(blocks[:title], gone, MENU_LINES)
    if any(gone[i] in ARTICLE for i in range(max(titles), core.first) if i in gone):
        yield from _above(blocks[title : max(titles)], gone, LONG_MENU)
    for above, below in pairwise(known):
        for block in blocks[above + 1 : below]:
            if block.index not in gone and not words_in(block):
                why = "It is a mark that parted what stands between the title and the body."
                yield Evidence(block.index, False, Strength.WEAK, "structure:head", why, "template-residue")
        gap = [
            b for b in blocks[above + 1 : below] if b.index not in gone and words_in(b) and not NUMBER.fullmatch(b.text)
        ]
        signing = gap and gap[-1].index == below - 1 and gone[below] in DATED and _signs(gap[-1])
        if len(gap) > 1 and gone[below] in DATED and not _is_label(gap[0]):
            if len(gap) <= SIGNED and _is_full_name(gap[1]):
                gap = gap[1:]  # below the standfirst
            elif signing:
                gap = gap[-1:]  # below the standfirst and a caption
        if (
            not (signing and len(gap) == 1)
            and not _is_signed(gap)
            and (len(gap) > GAP or not all(_is_label(block) or _is_count(block.text) for block in gap))
        ):
            continue
        for block in gap:
            kind = "counters" if _is_count(block.text) else "byline" if signing else "section-label"
            why = "It is a name, label or count between the title and what stands above the body."
            yield Evidence(block.index, False, Strength.WEAK, "structure:head", why, kind)

    yield from _below_all(blocks, gone, core, known)


def _told(blocks: Sequence[Block], gone: Mapping[int, str], title: int, core: Core) -> list[int]:
    """The lines below the title that nothing else knows and that hold a date, or short parts with bars between them."""
    told: list[int] = []
    unknown = 0
    for block in blocks[title + 1 : min(core.first + 1, title + HEAD_LINES)]:
        if block.index in gone:
            continue
        if _is_told(block):
            told.append(block.index)
        elif unknown or block.index == core.first:
            break
        else:
            unknown += 1  # the standfirst
    return told if len(told) <= MOST_TOLD else []


def _is_told(block: Block) -> bool:
    """Whether a line is no sentence and holds a whole date near its end, or is counts and labels in a row."""
    text = without_links(block.text).strip()
    if words_in(block) > TOLD_WORDS or ends_sentence(text) or ENTRY.match(text):
        return False
    date = WHOLE_DATE.search(text)
    if date is not None:
        behind = TOLD_PART.split(text[date.end() :].strip())[0]
        return behind.startswith(APART) or len(behind.split()) <= BEHIND_DATE
    parts = TOLD_PART.split(text)
    return (
        len(parts) > 1
        and all(len(part.split()) <= PART_WORDS for part in parts)
        and any(":" in part or part[:1].isdigit() for part in parts)
    )


def _above(blocks: Sequence[Block], gone: Mapping[int, str], most: int) -> Iterator[Evidence]:
    """Evidence against the lines above the title, so many at most and no sentence: the site's menu and labels."""
    rest = [block for block in blocks if block.index not in gone]
    if len(rest) > most or not all(map(_may_be_above, rest)):
        return
    for block in rest:
        why = "It stands above the title, and is no sentence."
        yield Evidence(block.index, False, Strength.WEAK, "structure:head", why, "site-nav")


def _may_be_above(block: Block) -> bool:
    """Whether a line is no sentence: few words, or a row without its marks; a path may end in a title cut short."""
    if words_in(block) > MENU_WORDS:
        return words_in(block) <= ROW_WORDS and ROW.fullmatch(block.text) is not None
    return not ends_sentence(block.text) or PATH.match(block.text) is not None


def _below_all(
    blocks: Sequence[Block], gone: Mapping[int, str], core: Core, known: Sequence[int]
) -> Iterator[Evidence]:
    """Evidence against the name or place right above the body, below all that is known: no other line of the body is
    as short, so that it is no subheading."""
    lone = [block for block in blocks[known[-1] + 1 : core.first] if block.index not in gone]
    inside = [block for block in blocks[core.first : core.last + 1] if block.index not in gone]
    if not 0 < len(lone) <= GAP or len(inside) < PARAGRAPHS or not all(map(_is_lone, lone)):
        return
    if any(words_in(block) <= HEADING_WORDS and not ends_sentence(block.text) for block in inside):
        return
    for block in lone:
        why = "It is a name or a place between what stands above the body and its first paragraph."
        yield Evidence(block.index, False, Strength.WEAK, "structure:head", why, "byline")


def _is_lone(block: Block) -> bool:
    if ADDRESS.fullmatch(block.text):
        return True
    words = block.text.split()
    return _is_label(block) and len(words) <= LONE_WORDS and words[0].casefold() not in HEADINGS


def _is_label(block: Block) -> bool:
    """Whether a line is a name or a label: a few words, those of more than SMALL letters with capitals, or fewer in a
    script that has none."""
    text, count = block.text.strip(), words_in(block)
    if "](" in text:
        text = without_links(text)
        count = count_words(text)
    if len(text) > LABEL_LENGTH or count > LABEL_WORDS or ends_sentence(text) or ENTRY.match(text):
        return False
    if CASED.search(text) is None:
        return count <= LONE_WORDS and len(text) <= LABEL_LENGTH // 2
    found = WORD.findall(text)
    words = [word for word in found if len(word) > SMALL] or found
    return bool(words) and all(word[0].isupper() for word in words)


def _is_signed(gap: Sequence[Block]) -> bool:
    """Whether lines are a name and, behind a comma or below it, what its owner is: 'Ann Example, chief reporter'."""
    if not gap or len(gap) > SIGNED or any(ENTRY.match(block.text) for block in gap):
        return False
    name, _, rest = gap[0].text.strip().partition(",")
    if len(name.split()) not in NAME_WORDS or not _is_capital(name):
        return False
    told = [text for text in (rest, *(block.text for block in gap[1:])) if text]
    if any(len(text.split()) > LABEL_WORDS or ends_sentence(text) for text in told):
        return False
    return bool(rest) or not all(map(_is_label, gap))  # names alone in a row are a list


def _is_capital(name: str) -> bool:
    """Whether all words are letters, each with a capital."""
    return all(word[0].isupper() and word.replace("-", "").replace(".", "").isalpha() for word in name.split())


def _is_full_name(block: Block) -> bool:
    return words_in(block) in NAME_WORDS and CASED.search(block.text) is not None and _is_label(block)


def _signs(block: Block) -> bool:
    """Whether a line right above a date says who wrote the text: a name, alone, with a stop, or with what its owner is
    or works for; or whatever begins as bylines do."""
    text = block.text.strip()
    if ENTRY.match(text) or SENTENCE_BREAK.search(text):
        return False
    words = text.split()
    if words[0].casefold() in BY:
        return NAME_WORDS.start < len(words) <= BY_WORDS
    if CASED.search(text) is None:
        return len(words) in NAME_WORDS and _is_label(block)
    return len(words) in SIGNING_WORDS and all(map(_is_capital, words[:2])) and text[-1] != "!"


def _is_count(text: str) -> bool:
    """Whether a line is a word or two and one number behind them: what was counted, in whatever language."""
    return len(text) <= LABEL_LENGTH // 2 and COUNT.fullmatch(text.strip()) is not None


def number_evidence(blocks: Sequence[Block], gone: Mapping[int, str], core: Core) -> Iterator[Evidence]:
    """Evidence against numbers that stand alone outside a text's body, in a row beside buttons or a date."""
    if core.last < core.first or not blocks or blocks[0].node is not None:
        return
    numbers = {
        b.index
        for b in brief((*blocks[: core.first], *blocks[core.last + 1 :]), LONGEST_COUNT)
        if b.index not in gone and NUMBER.fullmatch(b.text)
    }
    for first in sorted(i for i in numbers if i - 1 not in numbers):
        end = first
        while end in numbers:
            end += 1
        above, below = gone.get(first - 1), gone.get(end)
        if end - first > NUMBERS or not (below in COUNTED or (above in COUNTED and above != "date-line")):
            continue
        for index in range(first, end):
            why = "It is a number alone beside buttons or a date."
            yield Evidence(index, False, Strength.WEAK, "structure:number", why, "counters")


def record_evidence(blocks: Sequence[Block], gone: Mapping[int, str]) -> Iterator[Evidence]:
    """Evidence for a date with its label among other lines of a record, 'Court: ...' and 'Judge: ...', of which nothing
    is known: what stands above an article is known."""
    for index, kind in gone.items():
        if kind != "date-line" or not 0 < index < len(blocks) - 1 or blocks[index].node is not None:
            continue
        if index - 1 in gone or index + 1 in gone:
            continue
        around = blocks[max(0, index - 2) : index + 3]
        if sum(RECORD.fullmatch(block.text.strip()) is not None for block in around) >= RECORDS:
            why = "It stands among lines of a record that tell what belongs to what."
            yield Evidence(index, True, Strength.STRONG, "structure:record", why)


def clock_evidence(blocks: Sequence[Block]) -> Iterator[Evidence]:
    """Evidence for the hours alone on lines of a text that head its entries: a sentence follows each of them."""
    if not blocks or blocks[0].node is not None:
        return
    clocks = [b.index for b in brief(blocks, LONGEST_COUNT) if CLOCK.fullmatch(b.text)]
    if len(clocks) < CLOCKS or not all(ends_sentence(b.text) for i in clocks for b in blocks[i + 1 : i + 2]):
        return
    for index in clocks if clocks[-1] + 1 < len(blocks) else ():
        why = "It is an hour that heads an entry: a sentence follows it and each other one."
        yield Evidence(index, True, Strength.STRONG, "structure:clock", why)
