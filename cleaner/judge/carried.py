"""When the body that a page's scripts carry goes before what the page shows."""

from __future__ import annotations

from collections.abc import Sequence

from ..blocks.words import count_words, words_in
from ..records import Block
from .model import Opinion
from .vouchers import SURE

LITTLE = 25
"""Words: a page that shows fewer of a body is asked for what its scripts carry."""
TIMES = 3
"""How many times as many words as are shown a declared body has that is asked for too."""
LEAD_WORDS = 60
"""Words: of a page that shows fewer, a declared body so much longer is the body, whether it has them or not: they are a
lead, or a notice that the page needs a browser."""
CONTAINED = 0.5
"""Share of the shown words from which a body that has them is the same one."""


def is_asked_for(shown: int, declared: str) -> bool:
    """Whether so few words are shown that the scripts' body is asked for; declared is what the page declares."""
    return shown < LITTLE or (bool(declared) and _is_longer(declared, shown))


def goes_before(carried: Sequence[Block], shown: Sequence[Block], declared: str, opinion: Opinion | None) -> bool:
    """Whether the body that the scripts carry is taken in place of the one that is shown: where it has that too, or is
    declared and that is but a lead, or the model is not sure of that."""
    words = sum([words_in(block) for block in shown])
    text = _letters(" ".join([block.text for block in carried]))
    if sum([words_in(block) for block in shown if _letters(block.text) in text]) >= CONTAINED * words:
        return True
    if declared and _is_longer(declared, words):
        return words < LEAD_WORDS
    asked = {block.index for block in shown}
    return opinion is None or not any(
        p >= SURE for index, p in zip(opinion.blocks, opinion.probability, strict=True) if index in asked
    )


def _is_longer(declared: str, shown: int) -> bool:
    return count_words(declared) >= TIMES * shown


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
