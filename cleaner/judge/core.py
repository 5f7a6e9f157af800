"""Where the body surely is: from its first to its last paragraph that is vouched for and is no known noise."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence, Set
from itertools import accumulate, pairwise

from ..blocks.words import count_words, words_in
from ..records import STRONG, WEAK, Block, Evidence, Hit
from .lines.signs import ends_sentence
from .match import Matcher, is_linked
from .phrases.folding import fold
from .places import AFTER, INSIDE, Core
from .prose import SAID_WORDS, is_asked, is_prose
from .rules import Rule
from .structure import BODY_WORDS

CORE_WORDS = 12
"""Words: a paragraph of at least so many marks where the body begins or ends."""
SLACK = 2
"""Times as long as its folded form a text may be."""
TAIL_SHARE = 0.3
"""A line that only stands after a body (a comment form's title) ends it if at most this share of the
sure words follows."""
TAIL_KINDS = frozenset(("comment-form", "comment-list", "comment-policy", "related-links", "report-error", "tag-list"))
"""Kinds of which a line ends a text's body too where its rule has it above and below a body, and never inside: the
teasers below 'Most read' are paragraphs as well, and so is the note on an author below a list of tags. By all but such
lists 7 % less noise is left of 770 labelled pages as text, and 12 of 36,899 lines of bodies more are lost; by these 19
of 13,758 lines of noise more went from texts in 78 languages, and none of a body."""
TALK_SHARE = 0.8
"""The same for the heading of readers' comments whose dates or buttons follow: comments are often longer than the
text."""
TALK_HEADS = frozenset(("comment-list/count", "comment-list/heading"))
"""Rules for such a heading."""
TALK_KINDS, TALK_MARKS = frozenset(("comment-list", "comment-form", "date-line")), 3
"""Kinds of lines that readers' comments bring with them, and how many must follow."""
HEAD_SHARE = 0.25
"""A byline, or several in a row, begins the body if one paragraph of at most this share of the sure words precedes it,
a standfirst, and no other byline follows before the next: that would be a list."""
BLOG_FORM = frozenset(("comment-form/notice",))
"""Rules for what the form of a blog's comments says, and no forum's: where it stands in a text, they may be however
long if their dates or buttons stand close below their heading."""
FIRST_MARKS, MOST_BETWEEN = 5, 4
"""How many of those are looked at, and the most sure paragraphs between two: a count of comments may stand above the
text too."""
NONE_YET = -1
"""Below all indexes of blocks."""
HEAD_LINES = 16
"""Lines of a text in which its title may stand again, above the body."""
HEAD_KINDS = frozenset(
    ("byline", "date-line", "post-meta", "read-time", "counters", "share-bar", "page-tools", "paywall")
)
"""Kinds of lines that part a text's standfirst from its body, where they stand between its first two paragraphs."""


def find_core(
    blocks: Sequence[Block],
    vouchers: Sequence[Evidence],
    matcher: Matcher,
    hits: Sequence[Hit],
    titles: frozenset[str] = frozenset(),
    folded: list[str] | None = None,
) -> Core:
    """The first and last block that are surely body: vouched paragraphs that no rule knows as noise.

    titles are the forms of the title, folded: a long headline is no paragraph. folded are the texts of the blocks,
    folded, where they were.
    """
    known = suspects(hits, matcher)
    longest = SLACK * max(map(len, titles), default=0)
    vouched = {e.block for e in vouchers if e.keep}
    sure = _sure(blocks, vouched - known, longest, titles, CORE_WORDS, folded)
    prose = {i: words for i, words in sure.items() if blocks[i].node is not None or is_prose(blocks[i].text, words)}
    sure = prose or sure
    if not sure and blocks and blocks[0].node is None:  # all paragraphs are short: one that asks may be the site's own
        sure = {
            i: words
            for i, words in _sure(blocks, vouched - known, longest, titles, SAID_WORDS, folded).items()
            if ends_sentence(blocks[i].text) and not is_asked(blocks[i].text)
        }
    if not sure:
        return Core()
    first = _first(blocks, sure, matcher, hits, titles)
    total = sum(sure.values())
    openers = _blocks_of(_opens_tail if blocks[0].node is not None else _ends_text, matcher, hits)
    places = sorted(sure)
    threads = _threads(blocks, matcher, hits, places)
    reached = [0, *accumulate([sure[i] for i in places])]
    last = places[-1]
    for opener in openers:
        passed = bisect_left(places, opener)
        share = threads.get(opener, TAIL_SHARE)
        if reached[passed] < BODY_WORDS:
            share = min(share, TALK_SHARE)
        if passed and total - reached[passed] <= share * total:
            last = places[passed - 1]
            break
    if blocks[0].node is None:
        notices = set(_blocks_of(_is_notice, matcher, hits))
        last = max([place for place in places if place <= last and place not in notices], default=last)
    return Core(first, max(first, last))


def _sure(
    blocks: Sequence[Block], vouched: Set[int], longest: int, titles: Set[str], fewest: int, folded: list[str] | None
) -> dict[int, int]:
    """The vouched blocks of so many words that are neither headings, links nor the title, with their words."""
    sure = {}
    for b in blocks:
        if b.index not in vouched:
            continue
        words = _length(b)
        if words < fewest or (b.frames and b.inside("h1")) or is_linked(b):
            continue
        if len(b.text) > longest or (fold(b.text) if folded is None else folded[b.index]) not in titles:
            sure[b.index] = words
    return sure


def _threads(blocks: Sequence[Block], matcher: Matcher, hits: Sequence[Hit], places: Sequence[int]) -> dict[int, float]:
    """The lines of a text that head readers' comments, since the dates of several, or their buttons, follow: with the
    share of the sure words that may follow them; places are the sure paragraphs."""
    if not blocks or blocks[0].node is not None:
        return {}
    marks = sorted({h.block for h in hits if h.start is None and matcher.rules[h.rule].kind in TALK_KINDS})
    heads = {h.block for h in hits if h.start is None and matcher.rules[h.rule].id in TALK_HEADS}
    is_blog = bool(heads) and bool(_blocks_of(_is_blog_form, matcher, hits))
    threads: dict[int, float] = {}
    for head in heads:
        follow = marks[bisect_right(marks, head) :]
        if len(follow) >= TALK_MARKS:
            passed = [bisect_left(places, mark) for mark in (head, *follow[:FIRST_MARKS])]
            apart = max([after - before for before, after in pairwise(passed)])
            threads[head] = 1.0 if is_blog and apart <= MOST_BETWEEN else TALK_SHARE
    return threads


def _length(block: Block) -> int:
    """Its words; the addresses of Markdown's links are none."""
    if block.node is not None or "]" not in block.text or "](" not in block.text:  # most have no bracket
        return words_in(block)
    return count_words(fold(block.text))


def suspects(hits: Sequence[Hit], matcher: Matcher) -> set[int]:
    """The blocks that a rule knows as noise, wherever they stand."""
    return set(_blocks_of(_is_strong, matcher, hits))


def _blocks_of(asked: Callable[[Rule], bool], matcher: Matcher, hits: Sequence[Hit]) -> list[int]:
    """The blocks that are hit as a whole by a rule of which a question holds; in order, as the hits are."""
    holds = matcher.answers(asked)
    found: list[int] = []
    last = NONE_YET
    for hit in hits:
        if hit.block != last and holds[hit.rule] and hit.start is None:
            last = hit.block
            found.append(last)
    return found


def _is_strong(rule: Rule) -> bool:
    return not rule.keep and rule.weight >= STRONG


def _is_notice(rule: Rule) -> bool:
    """Whether what a rule knows weakly stands behind a body and never inside: the last lines of that kind end none."""
    return not rule.keep and rule.weight == WEAK and AFTER in rule.place and INSIDE not in rule.place


def _first(
    blocks: Sequence[Block], sure: Mapping[int, int], matcher: Matcher, hits: Sequence[Hit], titles: frozenset[str]
) -> int:
    """The first paragraph of the body: what precedes a byline, or in a text its repeated title, is a standfirst."""
    most = HEAD_SHARE * sum(sure.values())
    places = sorted(sure)
    first = places[0]
    heads = _blocks_of(_ends_head, matcher, hits)
    if blocks[first].node is None:
        repeats = [b.index for b in blocks[:HEAD_LINES] if b.index > first and fold(b.text) in titles]
        if repeats and sum(words for i, words in sure.items() if i < repeats[-1]) <= most:
            return min((i for i in sure if i > repeats[-1]), default=first)
        between = range(first + 1, places[1] if len(places) > 1 else first)
        if not heads and any(h.block in between and h.start is None and _is_head(matcher, h) for h in hits):
            return places[1] if sure[first] <= most else first
    before = [words for i, words in sure.items() if heads and i < heads[0]]
    if len(before) == 1 and before[0] <= most:
        begin = min(i for i in sure if i >= heads[0])
        above = [head for head in heads if head < begin]
        first = begin if len(above) == above[-1] - above[0] + 1 else first
    return first


def _is_head(matcher: Matcher, hit: Hit) -> bool:
    rule = matcher.rules[hit.rule]
    return rule.kind in HEAD_KINDS and rule.weight >= STRONG and rule.has_wording and rule.near is None


def _ends_head(rule: Rule) -> bool:
    return rule.kind == "byline" and rule.weight >= STRONG and rule.place == ("before",) and rule.has_wording


def _is_blog_form(rule: Rule) -> bool:
    return rule.id in BLOG_FORM


def _opens_tail(rule: Rule) -> bool:
    if not _is_sure_of_words(rule):
        return False
    return rule.place == (AFTER,) or (rule.kind == "comment-list" and _is_around(rule))


def _ends_text(rule: Rule) -> bool:
    return _opens_tail(rule) or (_is_sure_of_words(rule) and rule.kind in TAIL_KINDS and _is_around(rule))


def _is_sure_of_words(rule: Rule) -> bool:
    return rule.weight >= STRONG and rule.has_wording and rule.near is None


def _is_around(rule: Rule) -> bool:
    """Whether a rule is of what stands behind a body, and never inside."""
    return INSIDE not in rule.place and AFTER in rule.place
