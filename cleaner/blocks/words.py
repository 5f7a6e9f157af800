"""Text as readers see it: what is invisible, and lengths in words that mean the same in every script."""

from __future__ import annotations

from ..patterns import pattern
from ..records import Block

WORD = pattern(r"[^\W_]+(?:['’][^\W_]+)*")
UNSPACED = pattern(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
"""Scripts written without spaces: Thai, Lao, Burmese, Khmer, kana and Han."""
PER_WORD = 2
"""Characters of such a script that stand for one word: a Chinese word has 1.5 to 2 on average."""

INVISIBLE = pattern("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u2060\ufeff]")
"""Control characters, zero-width space, word joiner and byte-order mark: nobody sees them. A soft hyphen may
be seen at the end of a line, and stays."""


def count_words(text: str) -> int:
    """How many words the text has; in scripts without spaces, two characters count as one word."""
    if text.isascii():
        return len(WORD.findall(text))
    unspaced = len(UNSPACED.findall(text))
    if not unspaced:
        return len(WORD.findall(text))
    return len(WORD.findall(UNSPACED.sub(" ", text))) + (unspaced + 1) // PER_WORD


def words_in(block: Block) -> int:
    """How many words the block has, as count_words says; counted once where the block was cut."""
    return count_words(block.text) if block.words is None else block.words
