"""Characters that count otherwise than others: those that nobody sees, and those of scripts without spaces."""

from __future__ import annotations

from ..patterns import pattern

UNSPACED = pattern(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
"""Scripts written without spaces: Thai, Lao, Burmese, Khmer, kana and Han."""

INVISIBLE = pattern("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u2060\ufeff]")
"""Control characters, zero-width space, word joiner and byte-order mark: nobody sees them. A soft hyphen may
be seen at the end of a line, and stays."""
