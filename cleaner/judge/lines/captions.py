"""Captions of pictures above the body of a text and between its paragraphs, told by the credits behind them or by the
picture above them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...blocks.words import holding, words_in
from ...patterns import pattern
from ...records import Block, Evidence, Strength
from ..places import Core
from ..prose import is_prose, is_said, is_stated
from .signs import ends_sentence

CREDIT = "image-credit"
"""The kind of lines, and of parts of lines, that say whose a picture is."""
HEAD_LINES = 14
"""Lines below the title among which the caption stands."""
CAPTION_WORDS = 26
"""The most words of one: a paragraph with a credit glued to it has more."""
SENTENCE_BREAK = pattern(r"\w{2}[.!?。！？؟।]['\"”’»)]*\s")
"""Where a second sentence begins: two of them are as likely a standfirst."""
SENTENCE_WORDS, QUOTES = range(5, CAPTION_WORDS + 1), "\"'“„«‘–—-"
"""Words of a caption among the paragraphs, and how none begins: what somebody says."""
PICTURE = pattern(r"\s*(?:!\[(?P<said>[^\]]*)\]\([^()]*\)|\[\s*!\[(?P<linked>[^\]]*)\]\([^()]*\)\s*\]\([^()]*\))\s*")
EMPHASISED = pattern(r"\s*([*_])(?![*_\s])[^*_]+(?<!\s)\1\s*")
"""A picture on a line of its own in Markdown, linked or not, and a line that is emphasised as a whole: the caption of
one."""
UNMARKED, UNMARKED_WORDS = pattern(r"[^\W\d_a-z][^.!?:;。！？।|\[\]#*_]*[^\W_][\"'”’»)]?"), range(3, 15)
"""A caption below one that is not emphasised and no sentence, and its words."""
SUBHEADING = pattern(r"#{2,6} \S")
"""A subheading of Markdown: where a text has one, a line without such a mark is none."""
NUMBER = pattern(r"\d{1,2}")
"""The number of a picture on a line of its own, above its caption."""
CREDITED = pattern(r"\s*(?:[(\[|]|©|[^\W\d_]{2,}\s?[:：/])")
"""How a line begins that says whose a picture is, and not only who somebody is."""
BRACKETED = pattern(r"[^\W\d][^.!?。؟।]*[^\s.!?。؟।:] ?\([^\W\d_][^()\d.!?:]{1,28}\)\s*$")
"""The end of a caption of no sentence with whose picture it is in brackets, in whatever language."""
LABELLED = pattern(r"\s*[^\W\d_]{3,16}:\s")
"""How a line begins that lists who was there: a picture's place stands there in capitals at most."""
SIGNED = pattern(
    r"\w{3}[.!?»”\"]\s?(?:(?P<who>[^\W\d_][^.!?:;,/|()\"»]{1,40}?)(?<!['’]s)(?<!['’]s\s)\s?/\s?(?P<house>[^\W\d_][^.!?:;,|()]{1,40})"
    r"|[|]\s?(?P<paper>[^\W\d_][^.!?:;,/|()]{2,30}))$"
)
"""How a caption ends that says whose its picture is without a label: '... on the pier. Ann Example / Port Wire'."""
IN_BRACKETS = pattern(
    r"\w{2}[.!?»”\"]\s?\((?:(?P<mark>[*_])[^\W\d_][^()*_:/]{1,40}[:/] ?[^()*_]{2,50}(?P=mark)"
    r"|[A-Z]{2,5}(?: [A-Z][\w'’-]+){0,3}: [A-Z][\w'’.-]+(?: [\w'’.-]+){0,3} [A-Z][\w'’.-]+"
    r"|[A-Z][\w'’.-]+(?: [\w'’.-]+){0,2} [A-Z][\w'’.-]+ ?/ ?(?:[A-Z]{2,6}(?: News| Sports?| Photos?)?"
    r"|(?:The )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2} (?:Press|News|Media|Images|Pictures|Photos|Times|Post|Radio)))\)$"
)
"""A caption whose house and photographer are in brackets behind its sentence: emphasised, as sites print them in
whatever language, or after a broadcaster's initials: '(PWN North Quay: Ann Example)'; or the name stands first:
'(Ann Example/PWN)'."""
POINTERS = "▲△◀▶"
KOREAN = pattern(rf"[{POINTERS}]\s*\S.*(?:기자|제공|연합뉴스|뉴시스|뉴스1)\s*[.]?$")
"""A Korean caption: a mark that points to the picture, and at the end who took or gave it."""
SLASHED = pattern(r"[\w)»”\"]{2}\.\s?/\s?(?P<who>[^\W\d_][^!?:;,/|()\"»]{2,40})$")
"""How a caption ends in papers in Spanish: a stop, a stroke, and who took or gave the picture."""
POINTED = ("▲", "△")
HAN = pattern(r"[▲△]\s*[^\s▲△](?=.*[\u4e00-\u9fff])[^\uac00-\ud7af\u3040-\u30ff▲△。！？]{2,60}[。]?$")
"""A caption in Chinese: a mark that points to the picture above it, and one sentence."""
MARKS = ("/", "|", ")", *POINTERS)
"""What a caption that is signed has in it, one of these at least."""
SMALL_WORDS = frozenset("de del la las los y e da do dos".split())
"""Words in a name that begin with a small letter."""
SIGNED_WORDS, WHO_WORDS, HOUSE_LETTERS = 40, 4, 3
"""The most words of such a caption, and of the name in it; letters of a house that is no abbreviation, at least."""
BELOW = 2
"""Lines of the body that a caption has below it at least."""
BESIDE = frozenset("ad-label audio-player byline counters date-line page-tools post-meta read-time share-bar".split())
"""Kinds of the lines below the title beside which it stands; behind the title itself stands the standfirst."""


def caption_evidence(
    blocks: Sequence[Block], evidence: Sequence[Evidence], gone: Mapping[int, str], core: Core
) -> Iterator[Evidence]:
    """Evidence against the sentence above a credit, or before one on its line, among what stands above the body; and
    against the one between a paragraph and a credit, or with whose picture it is at its end.

    gone are the lines that rules and fields remove, with their kinds.
    """
    if core.last - core.first < BELOW or blocks[0].node is not None:
        return
    head = set(_in_head(blocks, evidence, gone, core))
    head.update(_below_pictures(blocks, gone))
    head.update(block.index for block in holding(blocks, MARKS) if block.index not in gone and _is_signed(block))
    head.update(_pointed(blocks, gone))
    head.update(_numbered(blocks, gone, core))
    inside = (
        i for i, kind in gone.items() if kind == CREDIT and core.first < i - 1 and i < core.last and i - 1 not in gone
    )
    for index in sorted(head.union(i - 1 for i in inside if _is_captioned(*blocks[i - 2 : i + 1]))):
        why = "It tells what a picture shows: whose that is stands behind it."
        yield Evidence(index, False, Strength.STRONG, "structure:caption", why, CREDIT)


def _in_head(
    blocks: Sequence[Block], evidence: Sequence[Evidence], gone: Mapping[int, str], core: Core
) -> Iterator[int]:
    """The captions between the title and the body."""
    title = min((i for i, kind in gone.items() if kind == "title-line" and i < core.last), default=None)
    if title is None:
        return
    glued = {e.block for e in evidence if e.kind == CREDIT and e.start and e.end == len(blocks[e.block].text)}
    standfirst = title + 1 < core.first and title + 1 not in gone
    for block in blocks[title + 1 : min(core.last - BELOW + 1, title + HEAD_LINES)]:
        index = block.index
        if index in gone or words_in(block) > CAPTION_WORDS:
            continue
        if index < core.first and BRACKETED.search(block.text) and not LABELLED.match(block.text):
            yield index
            continue
        above, below = gone.get(index - 1), gone.get(index + 1)
        if not (above in BESIDE and below == CREDIT) and not (index in glued and {above, below} & BESIDE):
            continue
        if SENTENCE_BREAK.search(block.text.strip(), 0, _credit(block, evidence)):
            continue
        if index > core.first and block.text.strip()[0] in QUOTES:
            continue
        if index in glued or standfirst or ends_sentence(block.text):
            yield index


def _below_pictures(blocks: Sequence[Block], gone: Mapping[int, str]) -> Iterator[int]:
    """The captions right below pictures in Markdown: lines that are emphasised as a whole, or say again what the
    picture is said to show; and those of no sentence above a paragraph, in a text whose subheadings are marked."""
    marked = any(SUBHEADING.match(block.text) for block in holding(blocks, ("## ",)))
    for above in holding(blocks[:-1], ("![",)):
        picture, below = PICTURE.fullmatch(above.text), blocks[above.index + 1]
        if picture is None or below.index in gone or words_in(below) > SIGNED_WORDS:
            continue
        said = (picture["said"] or picture["linked"] or "").strip()
        if EMPHASISED.fullmatch(below.text) or below.text.strip() == said != "":
            yield below.index
        elif marked and words_in(below) in UNMARKED_WORDS and UNMARKED.fullmatch(below.text.strip()):
            after = blocks[below.index + 1 : below.index + 2]
            if after and is_prose(after[0].text, words_in(after[0])):
                yield below.index


def _numbered(blocks: Sequence[Block], gone: Mapping[int, str], core: Core) -> Iterator[int]:
    """The numbers of pictures among the paragraphs, and the captions between them and a credit."""
    for credit, kind in gone.items():
        number, caption = credit - 2, credit - 1
        if kind != CREDIT or not core.first < number < core.last or {number, caption} & gone.keys():
            continue
        if NUMBER.fullmatch(blocks[number].text.strip()) and words_in(blocks[caption]) <= CAPTION_WORDS:
            yield from (number, caption)


def _pointed(blocks: Sequence[Block], gone: Mapping[int, str]) -> Iterator[int]:
    """The captions in Chinese that a mark begins, where no line beside them has one: such lines are a list."""
    for block in holding(blocks[1:], POINTED):
        if block.text[0] not in POINTED or block.index in gone or HAN.fullmatch(block.text.strip()) is None:
            continue
        beside = (blocks[i].text[:1] for i in (block.index - 1, block.index + 1) if i < len(blocks))
        if not any(mark and mark in POINTED for mark in beside):
            yield block.index


def _is_signed(block: Block) -> bool:
    """Whether a line is a caption with whose picture it is at its end: names, which capitals tell in most scripts."""
    text = block.text.strip()
    if text[0] in POINTERS:
        return KOREAN.fullmatch(text) is not None
    if words_in(block) > SIGNED_WORDS:
        return False
    if text.endswith(")"):
        return IN_BRACKETS.search(text) is not None
    slashed = SLASHED.search(text) if "./" in text or ". /" in text else None
    if slashed is not None:
        names = [name for name in slashed["who"].split() if name not in SMALL_WORDS]
        return len(names) <= WHO_WORDS and bool(names) and all(name[0].isupper() for name in names)
    found = SIGNED.search(text) if "/" in text or "|" in text else None
    if found is None:
        return False
    if found["paper"] is not None:
        return found["paper"].isupper()
    who, house = found["who"].split(), found["house"]
    named = len(who) <= WHO_WORDS and who[0][0].isupper() and who[-1][0].isupper()
    return named and house[0].isupper() and (len(house) >= HOUSE_LETTERS or house.isupper())


def _is_captioned(above: Block, caption: Block, credit: Block) -> bool:
    """Whether a line between a paragraph and a credit is a caption: one sentence, and the credit says that it is one.

    Of such lines of 769 pages 50 were captions, and five were text.
    """
    text, words = caption.text.strip(), words_in(caption)
    if words not in SENTENCE_WORDS or not is_stated(text, words) or SENTENCE_BREAK.search(text) or text[0] in QUOTES:
        return False
    return is_said(above.text, words_in(above)) and CREDITED.match(credit.text) is not None


def _credit(block: Block, evidence: Sequence[Evidence]) -> int:
    """Where the credit glued to a line begins, less the stop before it; its end where there is none."""
    starts = [e.start for e in evidence if e.block == block.index and e.kind == CREDIT and e.start]
    return max(0, min(starts, default=len(block.text) + 2) - 2)
