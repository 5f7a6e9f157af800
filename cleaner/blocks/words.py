"""Lengths in words that mean the same in every script."""

from __future__ import annotations

from ..records import Block
from .scan import count_words

__all__ = ["count_words", "words_in"]


def words_in(block: Block) -> int:
    """How many words the block has, as count_words says; counted once where the block was cut."""
    return count_words(block.text) if block.words is None else block.words
