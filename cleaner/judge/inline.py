"""Noise inside a paragraph: what stands in brackets, and what is glued to its first or last sentence.

Only whole phrases count here (no pattern is searched), of kinds that stand in paragraphs, and only where the
paragraph goes on without them: the sentence around stays.
"""

from __future__ import annotations

import re

from ..patterns import pattern
from .phrases.folding import sentence_breaks
from .phrases.lookup import NOTE, Lookup
from .rules import Rule

KINDS = frozenset(
    (
        "ad-label",
        "comment-form",
        "follow-us",
        "image-credit",
        "newsletter-prompt",
        "paywall",
        "related-links",
        "source-credit",
        "syndication-credit",
    )
)
"""Kinds that stand glued to a sentence. Others have phrases that sentences end in too."""
BRACKETED = KINDS - {"paywall"} | {"share-bar", "read-time"}
"""Kinds that stand in brackets in the middle of a text."""
ROUND = BRACKETED - {"share-bar"}
"""Of these, kinds that stand in round ones too: '(like this)' and '(WhatsApp)' are words of the author."""
ASIDE = ROUND - {"ad-label", "image-credit"}
"""Of these, kinds that stand in round ones within a sentence: '(advertising)' and '(photo by Ann Example)' tell of what
is before them there."""
BRACKETS = pattern(
    r"\s?(?:\[([^\[\]\n]{2,160})\](?!\()|\(([^()\n]{2,160})\)|（([^（）\n]{2,100})）|【([^【】\n]{2,100})】)"
)
SLASHED, LONGEST_SIGN = pattern(r"(?<=[.!?”\"»)])\s*/([^/\s]{2,12})/$"), 18
"""The sign of an agency behind the last sentence, between strokes as Nordic papers set it: '/ritzau/'."""
SQUARE = (1, 4)
"""Its groups that are in square brackets."""
OPENERS = "[(（【"
GLUED = 3
"""Sentences at the end of a paragraph that may be noise."""
FEWEST = 10
"""Code points that a paragraph keeps at least."""
NOTE_WORDS = pattern(r"[^\W\d_]+(?:[ '’-][^\W\d_]+){1,6}")
"""The words of such a note, or more of them that go on with the sentence."""
LONGEST = 300
"""Code points of the longest noise that is glued to a sentence."""
LOOK_BACK = 16
"""Code points before brackets in which the last word before them ends: all would be copied for each pair of them."""

ADDRESS = pattern(r"\]\([^()\s]*\)")
"""Where a link of Markdown leads."""
MARKED = pattern(r"(?:[.!?…][\"'”’»)]{0,2}\s|[。！？]\s?)(?=(?:[*_]{1,3}\[?|\[[*_]{0,3})[^\W_])")
"""Between a sentence and one that begins with a mark of Markdown."""

Part = tuple[int, int, int]
"""First code point, one past the last, and number of the rule."""


def parts_of(text: str, rules: tuple[Rule, ...], lookup: Lookup, loose: bool = True) -> list[Part]:
    """The parts of a paragraph that are noise, each with its rule.

    loose is whether one may be a phrase that does not tell how it begins: else few sentences are looked at.
    """
    loose = loose or "]" in text  # the address of a link is no part of the folded text, but of one of its parts
    found: list[Part] = []
    for match in _brackets(text) if _opens(text) else ():
        inner = match[match.lastindex or 0]
        kinds = BRACKETED if match.lastindex in SQUARE else ASIDE if _is_within(text, match) else ROUND
        for rule in _fitting(inner, True, rules, lookup, kinds):
            if match.end() - match.start() < len(text):
                found.append((match.start(), match.end(), rule))
    if text.endswith("/") and (signed := SLASHED.search(text, max(0, len(text) - LONGEST_SIGN))):
        found += [(signed.start(), len(text), rule) for rule in _fitting(signed[1], True, rules, lookup, ROUND)]
    found += _notes(text, rules, lookup)
    for start in _breaks(text)[-GLUED:]:
        if start >= FEWEST and len(text) - start <= LONGEST and (loose or lookup.may_begin(text, start)):
            glued = _fitting(text[start:], loose, rules, lookup, KINDS)
            if glued:
                for rule in glued:
                    found.append((start, len(text), rule))
                break
    return found


def _is_within(text: str, match: re.Match[str]) -> bool:
    """Whether brackets stand in a sentence: words before them that end none, and small ones behind."""
    start = match.start()
    before = text[max(0, start - LOOK_BACK) : start].rstrip()
    if not before or before[-1] in ".!?:…":
        return False
    follows = text[match.end() : match.end() + 2].strip()[:1]
    return follows.islower() or follows in (",", ";")


def _notes(text: str, rules: tuple[Rule, ...], lookup: Lookup) -> list[Part]:
    """The notes of NOTE that stand behind a comma, each with it: ', opens new tab'."""
    found: list[Part] = []
    comma = text.find(", ")
    while comma >= 0:
        begin = comma + len(", ")
        words = NOTE_WORDS.match(text, begin) if lookup.may_note(text, begin) else None
        end = words.end() if words is not None else 0
        while end > begin:
            for number in _fitting(text[begin:end], False, rules, lookup, KINDS):
                if rules[number].id == NOTE:
                    found.append((comma, end, number))
                    end = begin
            end = text.rfind(" ", begin, end)
        comma = text.find(", ", begin)
    return found


def _opens(text: str) -> bool:
    """Whether one of OPENERS is in a text: seldom, and told faster than where."""
    return "[" in text or "(" in text or "（" in text or "【" in text


def _brackets(text: str) -> list[re.Match[str]]:
    """The matches of BRACKETS, which is tried where a bracket opens: at each character it takes forty times as long."""
    places: list[int] = []
    for opener in OPENERS:
        place = text.find(opener)
        while place >= 0:
            places.append(place)
            place = text.find(opener, place + 1)
    found: list[re.Match[str]] = []
    end = 0
    for place in sorted(places) if len(places) > 1 else places:
        if place < end:
            continue
        match = BRACKETS.match(text, place - 1 if place > end and text[place - 1].isspace() else place)
        if match is not None:
            found.append(match)
            end = match.end()
    return found


def _breaks(text: str) -> list[int]:
    """Where the sentences at the end of a paragraph begin, also with Markdown's mark of a link or of emphasis; none in
    the address of a link."""
    tail = _tail(text)
    found = sentence_breaks(text, tail)
    if "](" not in text:
        return found
    starts = {*found, *[match.end() for match in MARKED.finditer(text, tail)]}
    for match in ADDRESS.finditer(text, tail):
        starts.difference_update(range(match.start() + 1, match.end()))
    return sorted(starts)


def _tail(text: str) -> int:
    """Where to begin the search for ends of sentences: behind a letter or digit, for none reaches across one."""
    start = len(text) - LONGEST
    while start > 0 and not text[start - 1].isalnum():
        start -= 1
    return max(0, start)


def _fitting(part: str, loose: bool, rules: tuple[Rule, ...], lookup: Lookup, kinds: frozenset[str]) -> list[int]:
    """The rules that say by a phrase alone that the part is noise of one of the kinds; loose as for parts_of."""
    found: list[int] = []
    for number in lookup.inside(part, loose):
        if number not in found and rules[number].kind in kinds:
            found.append(number)
    return found


def stands_inside(rule: Rule) -> bool:
    """Whether a rule's phrases may be a part of a paragraph: it says by them alone, and surely, that they are noise."""
    if rule.kind not in KINDS | BRACKETED or rule.strength not in ("strong", "certain"):
        return False
    return not rule.has_markup and rule.near is None
