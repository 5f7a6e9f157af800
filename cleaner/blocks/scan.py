"""What is counted and looked for in the characters of a text. scan.pyx does the same in one pass, where it is compiled.

Two forms, since neither serves for both: a loop over characters takes fifty times as long in plain Python as these
expressions do, and they ten times as long as the loop does in C. tests/test_scan.py holds them equal.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from ..patterns import pattern
from .characters import INVISIBLE, JOINERS, MARKS, UNSPACED

PIECE = rf"[^\W_](?:(?!_)[\w{MARKS}{JOINERS}])*"
WORD = pattern(rf"{PIECE}(?:['’]{PIECE})*")
PER_WORD = 2
"""Characters of such a script that stand for one word: a Chinese word has 1.5 to 2 on average."""

SENTENCE_WORDS = 3
"""Words up to which a text is a label: it has no sentences."""
DIGITS_BY_CHARACTER = 400
"""Characters of a text below which superscripts and the like (²) count as digits."""
COPYRIGHT_CHARS = 6
"""Characters at the start of a text in which '(c)' is a copyright sign, not a list's third item."""
SENTENCE = pattern(r"[.!?。！？؟।]+(?:\s|$)|[。！？]")
COMMA = pattern("[,，、،;；]")
DIGIT = pattern(r"\d")
UPPER = pattern("[A-ZÀ-ÞА-Я]")
BAR = pattern("[|·•»]")
QUOTE = pattern('["“”„«»「」]')
CAPITALS, DIGITS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ", b"0123456789"
LINE_ENDS = pattern("[\r\u2028\u2029]")

WORDS_READ = 12
"""Words at each end of a text that word_tokens reads."""
END_CHARS = 120
"""Code points at each end of a long text that mostly hold so many: only those are taken apart."""
PHRASE_CHARS = 80
"""Characters up to which phrase_token reads a text."""
LETTERS = pattern(r"[^\W\d_]{2,}")
WORD_SIGNS = pattern(r"\w+")
NUMBERS = pattern(r"\d+")
NAME_PARTS = pattern(r"[a-z]{2,}|[^\W\d_a-z]{2,}")


def count_words(text: str) -> int:
    """How many words the text has; in scripts without spaces, two characters count as one word."""
    if text.isascii():
        return len(WORD.findall(text))
    unspaced = len(UNSPACED.findall(text))
    if not unspaced:
        return len(WORD.findall(text))
    return len(WORD.findall(UNSPACED.sub(" ", text))) + (unspaced + 1) // PER_WORD


def has_invisible(text: str) -> bool:
    """Whether a character of INVISIBLE is in the text."""
    return INVISIBLE.search(text) is not None


def has_line_ends(text: str) -> bool:
    """Whether a line may end in it in something else than a line feed alone."""
    return "\r" in text if text.isascii() else LINE_ENDS.search(text) is not None


def fold_space(text: str) -> str:
    """The text with each run of white space as one space, and none at its ends."""
    return " ".join(text.split())


def sign_columns(texts: Sequence[str], words: Sequence[int]) -> dict[str, array[float]]:
    """For each sign its column over some texts, which have so many words: counts, shares of characters, or 0 and 1."""
    pairs = list(zip(texts, words, strict=True))
    columns: dict[str, list[float]] = {
        "sentences": [len(SENTENCE.findall(text)) if count > SENTENCE_WORDS else 0 for text, count in pairs],
        "commas": [_count_commas(text) / (count or 1) for text, count in pairs],
        "digits": [_count_digits(text) / len(text) for text in texts],
        "upper": [_count_upper(text) / len(text) for text in texts],
        "all_upper": [text.isupper() for text in texts],
        "copyright": ["©" in text or "(c)" in text[:COPYRIGHT_CHARS] for text in texts],
        "bars": [text.count("|") if text.isascii() else len(BAR.findall(text)) for text in texts],
        "question": ["?" in text or "？" in text for text in texts],
        "quotes": ['"' in text if text.isascii() else QUOTE.search(text) is not None for text in texts],
        "breaks": [text.count("\n") for text in texts],
        "address": ["http" in text or "www." in text for text in texts],
        "at": ["@" in text for text in texts],
        "dots": ["..." in text or "…" in text for text in texts],
    }
    return {name: array("d", column) for name, column in columns.items()}


def _count_commas(text: str) -> int:
    return text.count(",") + text.count(";") if text.isascii() else len(COMMA.findall(text))


def _count_upper(text: str) -> int:
    return _count_ascii(text, CAPITALS) if text.isascii() else len(UPPER.findall(text))


def _count_digits(text: str) -> int:
    if text.isascii():
        return _count_ascii(text, DIGITS)
    if len(text) < DIGITS_BY_CHARACTER:
        return sum(map(str.isdigit, text))
    return len(DIGIT.findall(text))


def _count_ascii(text: str, wanted: bytes) -> int:
    """How many characters of a text of ASCII are wanted ones: what is left without them is counted far faster."""
    data = text.encode("ascii")
    return len(data) - len(data.translate(None, wanted))


def word_tokens(text: str) -> list[str]:
    """The words at both ends of a text that a table of words is asked about, in lower case."""
    begin, end = text.find(" ", END_CHARS), text.rfind(" ", 0, max(0, len(text) - END_CHARS))
    if 0 <= begin <= end:
        first, last = LETTERS.findall(text[:begin].lower()), LETTERS.findall(text[end:].lower())
        if min(len(first), len(last)) >= WORDS_READ:
            return first[:WORDS_READ] + last[-WORDS_READ:]
    words = LETTERS.findall(text.lower())
    return words if len(words) <= 2 * WORDS_READ else words[:WORDS_READ] + words[-WORDS_READ:]


def letters(text: str) -> list[str]:
    """All words of two letters or more, in lower case."""
    return LETTERS.findall(text.lower())


def phrase_token(text: str) -> str | None:
    """The whole text, folded and with digits as 0, where it is short; else None."""
    if len(text) > PHRASE_CHARS:
        return None
    return NUMBERS.sub("0", " ".join(WORD_SIGNS.findall(text.lower()))) or None


def name_parts(name: str) -> list[str]:
    """The words of a class name or id in lower case: runs of two letters or more, of a to z or of others."""
    return NAME_PARTS.findall(name)


def split_name(name: str) -> tuple[str, ...]:
    """The tokens of a class name or id: itself, and its words, each behind a '~', where it has more than one."""
    parts = name_parts(name)
    return (name, *["~" + part for part in parts]) if parts and parts != [name] else (name,)
