"""Lengths in words that mean the same in every script; and the blocks that are short, or hold a sign."""

from __future__ import annotations

from collections.abc import Sequence

from ..records import Block
from .characters import SOUNDS
from .scan import count_words

__all__ = ["brief", "count_words", "exceeds", "holding", "words_in"]

SOUND_WORDS = 2
"""Words as they are counted for one of Thai, Lao, Burmese and Khmer, which has four letters and vowels in the mean."""


def words_in(block: Block) -> int:
    """How many words the block has, as count_words says; counted once where the block was cut."""
    return count_words(block.text) if block.words is None else block.words


def brief(blocks: Sequence[Block], most: int) -> list[Block]:
    """The blocks of so many code points at most: most questions about a text's lines are about those."""
    return [block for block in blocks if len(block.text) <= most]


def holding(blocks: Sequence[Block], signs: tuple[str, ...]) -> list[Block]:
    """The blocks whose text has one of some signs in it: most other questions are about those."""
    found = []
    for block in blocks:
        for sign in signs:
            if sign in block.text:
                found.append(block)
                break
    return found


def exceeds(text: str, words: int, most: int) -> bool:
    """Whether a text of so many words has more than a bound that was set for scripts with spaces."""
    return words > most and (words > most * SOUND_WORDS or SOUNDS.search(text) is None)
