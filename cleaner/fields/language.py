"""The language of a page: what it declares, unless its text is plainly in another one.

Templates declare the language that their maker works in. A text is told by its script, and where that is Latin by the
commonest words; where neither is sure, the declaration stands.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..patterns import pattern
from ..records import Block, Found
from .stop_words import LANGUAGES_OF, LANGUAGES_OF_WORD, LATIN, LATIN_LANGUAGES, LETTERS, SAME, SCRIPTS
from .suffix import CJK
from .words import fold

PARAGRAPH = 80
"""Code points: shorter blocks are menus and labels, which are often in another language."""
DENSE = 0.4
"""What PARAGRAPH and FEWEST_LETTERS are multiplied by for scripts whose signs are syllables or words."""
SAMPLE = 1_200
"""Code points of paragraphs that are looked at."""
FEWEST_LETTERS = 200
"""Letters: fewer say nothing."""
MAIN_SCRIPT = 0.6
"""Share of the letters that are of the text's script."""
KANA = 0.1
"""Share of kana among the letters of a Japanese text, and of the letters of one language among those of its script."""
FEW = 0.02
COMMON = 0.15
"""Share of a text's words that are common words of its language (.25 to .5 in the labelled sets)."""
CLEARLY = 1.5
"""How many times more of them there are than of any other language's."""
OF_SCRIPT = {name: pattern(f"[{ranges}]+") for name, ranges in SCRIPTS.items()}
OF_OTHER_SCRIPTS = frozenset().union(*LANGUAGES_OF.values())
ASCII_LETTERS = bytes(code for code in range(128) if chr(code).isalpha())
DENSE_SCRIPTS = ("kana", "han", "hangul")
WHERE = "text"


def check_language(declared: Found | None, blocks: Sequence[Block]) -> Found | None:
    """The declared language, or that of the text where it is another one or none is declared."""
    told = language_of_text(_sample(blocks), _base(declared.value) if declared else "")
    if told is None or (declared and _is(_base(declared.value), told)):
        return declared
    rejected = ((declared.value, f"{declared.where}, but the text is not"),) if declared else ()
    return Found(told, WHERE, (), rejected)


def language_of_text(text: str, declared: str = "") -> str | None:
    """The language of a text, or None where it is not sure; declared is the one that needs no proof."""
    plain = _plain_letters(text)
    if plain >= max(FEWEST_LETTERS, MAIN_SCRIPT * len(text)):  # so are those of Latin, which need not be counted
        return _by_words(fold(text).split(), declared)
    letters = {LATIN: _letters(LATIN, text)}
    if letters[LATIN] < MAIN_SCRIPT * len(text.replace(" ", "")):
        letters = {name: _letters(name, text) for name in SCRIPTS}
    total = sum(letters.values())
    dense = sum(letters.get(name, 0) for name in DENSE_SCRIPTS)
    if total < FEWEST_LETTERS * (DENSE if dense > MAIN_SCRIPT * total else 1.0):
        return None
    if letters.get("kana", 0) > KANA * total:
        return "ja"
    script = max(letters, key=lambda name: letters[name])
    if letters[script] < MAIN_SCRIPT * total:
        return None
    if script == LATIN:
        return _by_words(fold(text).split(), declared)
    languages = LANGUAGES_OF[script]
    if declared in languages:
        return declared
    own = (name for name in languages if sum(map(text.count, LETTERS.get(name, ""))) > FEW * total)
    return next(own, languages[0])


def _by_words(words: Sequence[str], declared: str) -> str | None:
    """The language whose common words are most of these, clearly more than those of any other."""
    counts: dict[str, int] = {}
    for word in words:
        for language in LANGUAGES_OF_WORD.get(word, ()):
            counts[language] = counts.get(language, 0) + 1
    best = max(counts, key=counts.__getitem__, default="")
    if not best or counts[best] < COMMON * len(words):
        return None
    if _is(declared, best):
        return declared
    known = SAME.get(declared, declared)
    if declared and known not in LATIN_LANGUAGES and known not in OF_OTHER_SCRIPTS:
        return None  # a language that we cannot tell
    others = [times for language, times in counts.items() if language != best]
    return best if counts[best] > CLEARLY * max(others, default=0) else None


def _plain_letters(text: str) -> int:
    """The letters of ASCII in a text: what is left without them is counted far faster."""
    data = text.encode("ascii", "ignore")
    return len(data) - len(data.translate(None, ASCII_LETTERS))


def _letters(script: str, text: str) -> int:
    """The letters of a script in a text."""
    return sum(map(len, OF_SCRIPT[script].findall(text)))


def _sample(blocks: Sequence[Block]) -> str:
    """The first paragraphs that are shown."""
    parts: list[str] = []
    length = 0
    for block in blocks:
        size = len(block.text)
        enough = size >= PARAGRAPH or (
            size >= PARAGRAPH * DENSE and not block.text.isascii() and CJK.search(block.text) is not None
        )
        if enough and not block.hidden:
            parts.append(block.text[: SAMPLE - length])
            length += len(parts[-1])
            if length >= SAMPLE:
                break
    return " ".join(parts)


def _base(tag: str) -> str:
    return tag.partition("-")[0]


def _is(declared: str, told: str) -> bool:
    """Whether two codes mean one language, as far as the text tells."""
    return SAME.get(declared, declared) == SAME.get(told, told)
