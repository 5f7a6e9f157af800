"""What the model sees of a page: one row of numbers a block. A feature is a column; their order is fixed.

Counts are of words (blocks.words.count_words), shares are 0 to 1, distances are in blocks or, between
elements, in levels. What holds for the whole page begins with 'p_' and is the same in every row. Every
feature that reads words has a twin that does not, so that a language without training pages loses
little. The time is linear in the text, the blocks and the elements, however deep they nest.
"""

from __future__ import annotations

from ..scan import phrase_token, word_tokens
from .columns import features
from .inputs import NAME, WORD, KnownTokens, PageFacts, Tables
from .lexicon import Lexicon, lexicon_of
from .measures import LONG, Columns, Measures, measure
from .names import Names, name_tokens
from .page_tokens import known_tokens, page_tokens, page_words
from .tokens import token_columns
from .words import Words

__all__ = [
    "LONG",
    "NAME",
    "WORD",
    "Columns",
    "KnownTokens",
    "Lexicon",
    "Measures",
    "Names",
    "PageFacts",
    "Tables",
    "Words",
    "features",
    "known_tokens",
    "lexicon_of",
    "measure",
    "name_tokens",
    "page_tokens",
    "page_words",
    "phrase_token",
    "token_columns",
    "word_tokens",
]
