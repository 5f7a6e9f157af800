"""Whether a date is one that an article tells of, within a sentence."""

from __future__ import annotations

from ...patterns import pattern
from ..candidates import key
from ..people.names import is_byline
from ..suffix import CJK
from .date_labels import LABELS, POSTED, TELLING
from .dateline import MAX_LINE, UPDATED

SENTENCE_END = pattern(r"[.!?…][\"'”’»)]*\s+(?=\S)")
CLOSING = pattern(r"[.!?…。](?:[\"'”’»)\]]|\[\d+\])*\s*$")
"""What a paragraph ends with."""
LEAST_BEFORE, LEAST_LOW = 3, 2
"""Words of a sentence before the date within it, and how many of them are written small, one of which is no label."""
LEAST_BEHIND = 4
"""Words of a sentence that begins with the date and what leads to it: 'On 3 May the bridge was opened'."""


def is_in_sentence(before: str, behind: str) -> bool:
    """Whether a date stands within a sentence of prose: words stand before it and behind it, or before it and a full
    stop behind it; none of publication or change, and no byline."""
    if not key(before) or not behind.strip() or not (key(behind) or CLOSING.match(behind.strip())):
        return False
    whole = f"{before} {behind}"
    words = before.split()
    if key(words[0]) in TELLING or POSTED.match(whole) or (len(whole) <= MAX_LINE and UPDATED.search(whole.lower())):
        return False
    closed = CLOSING.search(behind) is not None
    if CJK.search(before):
        return (
            closed and before.rstrip()[-1:].isalpha() and not any(label in before for label in LABELS if len(label) > 1)
        )
    ends = list(SENTENCE_END.finditer(before))
    sentence = before[ends[-1].end() :] if ends else before
    words = sentence.split()
    if len(whole) <= MAX_LINE and any(key(word) in TELLING for word in words):
        return False
    if all(key(word) in LABELS for word in words):  # the sentence begins with the date
        return closed and bool(words or ends) and _low_words(behind) >= LEAST_BEHIND
    low = [word for word in words if word[0].islower()]
    return len(words) >= LEAST_BEFORE and len(low) >= LEAST_LOW and _low_words(sentence) > 0 and not is_byline(sentence)


def _low_words(text: str) -> int:
    """How many words are written small and lead to no date."""
    return sum([word[0].islower() and key(word) not in LABELS for word in text.split()])
