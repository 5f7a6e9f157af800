"""What makes a line of a text a paragraph, and a label a sentence."""

from __future__ import annotations

from ..patterns import pattern
from .lines.signs import ends_sentence

PROSE_WORDS = 35
"""Words: a line of so many is a paragraph though it ends as no sentence does; the longest headlines have 30."""
SENTENCE_WORDS = 8
"""Words: a shorter line that ends as a sentence does may still be a title or a label."""
COLONS = (":", "：")
"""How a line ends that leads to what follows."""
QUESTION = ("?", "？", "؟", ";")
"""How a question ends."""
SAID_WORDS = 5
"""Words of a sentence that may be the last of a body; buttons and notes of tools have fewer."""
LONG_WORDS, SAID_LENGTH = 3, 30
"""Words, and code points of the line: languages with long words, such as Telugu, say in so many what others say in
SAID_WORDS."""

STATED_WORDS, STATED = 3, pattern(r"[^\W\d_]{2}[.。।۔։።]['\"”’»)]*\s*$")
"""Words of a line that states something, and how it ends: behind an abbreviation of a letter or two none does."""
FULL_STOP = pattern(r"[.。｡．۔।።։။។]['\"”’»)\]]*\s*$(?<!\.\.\.)")
"""How a sentence ends that states something; headlines ask or call out at most, or are cut short."""
DETERMINED = pattern(
    r"(?i:the|this|these|that|he|she|it|they|we|his|her|its|their|el|la|los|las|o|os|um|le|les|il|lo|gli|ce|cet|cette|este|esta"
    r"|questo|questa|der|die|das|dies(?:e[rs]?)?|er|sie|es|de|het|dit|deze|den|det|denne|dette|han|hon|hun)\s"
)
"""How a clause begins that has a subject, and a sentence of its own."""
CLAUSE_WORDS, SMALL_WORDS = 4, 3
"""Words of a clause at least, and those in lower case of one that begins with no article or pronoun."""
SUBJECT, SUBJECT_WORDS = pattern(r"(?i:he|she|it|they|we)\s"), 3
"""Who does something in a clause, which may then be shorter, and its words at least."""
DATED = pattern(r"\d{4}|\d[.:]\d\d")
OF_CREDITS = pattern(r"(?i:\b(?:by|article|story|post|piece|permission|republished|reprinted|reporting|editing)\b)|;")
"""What dates and credits go on with."""
VERB = pattern(
    r"(?i:by|(?:last |first )?(?:published|updated|posted|released|edited|written|reviewed)|reporting)\s"
    r"(?!.*\bbeen\b).*?\s(?:had|has|have|will|would|was|were|is|are|can|could|may|might|must|did|does)\s"
)
"""A finite verb in a sentence that begins as an English label does."""
BARE = pattern(r"(?i:by|von|par|por|per|di|door|deur|av|af|nga|от|од)\s+")
"""A preposition that is all of a byline's label."""
STAFF = pattern(
    r"(?i:staff|editor|desk|team|reda[ckz]|report|[ck]orresp|corrisp|journalis|giornalis|periodis|agen|редак|корр)"
)
"""Words of those who sign in small letters."""
JOINING = frozenset(("with", "from", "avec", "pour", "para", "für", "voor"))
"""Small words of a byline that are as long as others of its language."""
SHORT = 3
"""Letters of the particles in names."""
JOINED = (",", ";", ":", "，", "；", "：", "、")
"""How a sentence goes on behind a part of it."""
CLOSED = pattern(r"[.!?…。！？।۔]['\"”’»)\]]*")
"""How one ends behind its last part."""
LEAST_AROUND = 3
"""Words of a sentence around its parts."""


def is_prose(text: str, words: int) -> bool:
    """Whether a line is a paragraph rather than a title, a label or an entry of a list."""
    return words >= PROSE_WORDS or (words >= SENTENCE_WORDS and ends_sentence(text))


def is_said(text: str, words: int) -> bool:
    """Whether a line is a paragraph or a sentence, however short."""
    said = words >= SAID_WORDS or (words >= LONG_WORDS and len(text) >= SAID_LENGTH)
    return is_prose(text, words) or (said and ends_sentence(text))


def is_stated(text: str, words: int) -> bool:
    """Whether a line of a few words ends in a full stop, as no button and few titles do."""
    return words >= STATED_WORDS and STATED.search(text) is not None


def is_asked(text: str) -> bool:
    """Whether a line is a question."""
    return text.rstrip().endswith(QUESTION)


def is_part(text: str, start: int, end: int, beside: int) -> bool:
    """Whether inline markup is around a part of a sentence, such as the day or the name that it tells of, and not
    around what stands beside one or is put into it in brackets: 'It was opened on [3 May 1932] after years of work.'

    beside is how many words stand in the text beside all such parts.
    """
    if text[start] == "[" and text[end - 1] == "]":
        return False
    before, after = text[:start].strip(), text[end:].strip()
    if not after:
        return before.endswith(":")
    if after.startswith(":") and not before:
        return True
    if beside < LEAST_AROUND or not ends_sentence(text):
        return False
    if CLOSED.fullmatch(after):
        return not ends_sentence(before)
    if after.startswith(JOINED) or after[0].islower():
        return True
    return after[0].isalpha() and not after[0].isupper() and before[-1:].isalpha()  # a script without capitals


def goes_on(text: str) -> bool:
    """Whether a line that begins as a label does goes on with a clause: 'Published in 1952, the novel sold well.'"""
    if FULL_STOP.search(text) is None or DETERMINED.match(text):
        return False
    if _names_nobody(text):
        return True
    rest = text.partition(", ")[2]
    words = rest.split()
    if len(words) >= SUBJECT_WORDS and SUBJECT.match(rest):
        return True
    if len(words) >= CLAUSE_WORDS and not OF_CREDITS.search(rest):
        if DETERMINED.match(rest):
            return True
        if sum([word[0].islower() for word in words]) >= SMALL_WORDS and not DATED.search(rest):
            return True
    return VERB.match(text) is not None


def _names_nobody(text: str) -> bool:
    """Whether a sentence that begins as a byline does goes on in small letters: 'By night the harbour sleeps.'"""
    label = BARE.match(text)
    if label is None or STAFF.search(text):
        return False
    named = text[label.end() :].partition(",")[0].split()
    if not named:
        return False
    small = [word for word in named if len(word) > SHORT and word.islower() and word not in JOINING]
    return named[0].islower() or bool(small)
