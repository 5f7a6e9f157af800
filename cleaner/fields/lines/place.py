"""Which of a text's first lines is its title: one above a byline or date, a heading, one below a menu or a breadcrumb,
or the first that reads as one."""

from __future__ import annotations

from collections.abc import Sequence

from ...patterns import pattern
from ..candidates import key
from ..dates.written_date import written_dates
from ..people.names import is_byline, is_person
from ..section_words import UI_WORDS
from ..suffix import cuts
from .kinds import (
    CRUMB,
    FULL_STOP,
    MAX_TITLE,
    MIN_WORDS,
    NO_TITLE,
    NOISE,
    NUMBER,
    SENTENCE_BREAK,
    SENTENCE_END,
    is_dated,
    is_figures,
    is_label,
    is_menu_row,
    is_meta,
    is_paragraph,
    is_path,
    is_start,
    is_topic,
    is_ui,
    size,
    steps_of,
)
from .title import repeat_of, run_in

CLUSTER, ABOVE_SIGNED = 4, 6
"""Lines between two dates or bylines of one text, and lines above these that may be its title."""
TITLE_AND_STANDFIRST = 2
"""Lines there that are a title and its standfirst; more are rather titles of others above it."""
CAPTION_LONGER = 1
"""Words more than the shortest title has: a longer line above another is rather the title than its kicker."""
MENU = 3
"""Labels in a row at the top that are a menu."""
STEP_WORDS = 3
"""The most words of a step of a breadcrumb of two steps: a longer part is rather one of a title."""
PART = pattern(r"\s*[|·•]\s*")
"""What stands between the author, the date and the counts of a text."""
LABELS_ABOVE = 5
"""Lines among which one may be signed: labels stand above it."""
NEXT = 3
"""Lines below a row of sections or a banner among which what it stands above is looked for."""
ROW_WORDS, CAPITAL_SHARE = 5, 0.6
"""Words of a row of sections, at least, and the share of them that begins with a capital."""
STEM, COMING_AGAIN, OFTENER = 4, 0.4, 2
"""Letters by which a word is known again whatever its ending, the share of a title's words that are, and how many times
as often they are as those of a menu."""
LISTED, FEWEST_LISTED = 5, 3
"""Lines that are looked at for a list of amounts, and how many of them have one."""
AMOUNT = pattern(r"(?:\(?[\d½¼¾⅓⅔⅛][\d½¼¾⅓⅔⅛.,/⁄–-]*+\s?){1,4}\(?[^\W\d_]|[^\W\d].*\s\d+\s?[^\W\d]{1,10}$")
"""What begins or ends with an amount: '200 g flour', 'Milk: 25 cl'."""
AMOUNT_LENGTH = 100
"""The most code points of such an entry."""
RECORD = pattern(r"[^\W\d_][^\W_]*(?: [^\W_]+){0,2} ?[:：] ?\S")
"""How a line begins that tells what belongs to what."""
ABBREVIATED = pattern(r"(?:\b[^\W\d_]\.|…|\.\.\.|……)[\"'”’»)]*$")
"""The end of a line that ends in a full stop and no sentence, as 'U.S.' does, or in one that is left open."""
MOST_WORDS = 25
"""Words of a title that ends so."""
OPEN_ENDS = frozenset(
    "the a and der das dem des eine einen einem einer und le la les un une et el los las y il gli de di du del het een "
    "och og".split()
)
"""Words in small letters in which no title ends: a noun, a name or what is counted stands behind them."""
GOES_ON = pattern(r"[^\W\d_]+ |[,.;:!?)»”’] ?[^\W_]")
"""How a line begins that goes on with the sentence of the one above, where no letter of it is a capital."""
CRUMB_WORDS = 6
"""Words of a headline by which it is known again in a breadcrumb."""
TWIN_BELOW = 8
"""Lines below a page's <title> among which its headline comes back."""
SHORT, FAR_BELOW = -1, 1
"""Words that a title has less than the fewest that tell one, and lines that its subtitle stands below it at most."""
TOPIC_AND_TITLE = 2
"""Lines above a body that are a section's name and a title of few words."""


def marked_place(lines: list[str], marked: list[int]) -> int | None:
    """Index of the title's line among headings of Markdown's first level: the first of a title's length, or the only
    one; else as in a text without them."""
    long = next((i for i in marked if size(lines[i])[0] >= 0), None)
    if long is not None:
        return long
    is_title = len(marked) == 1 and key(lines[marked[0]]) not in UI_WORDS | NOISE
    return marked[0] if is_title else _title_place(lines)


def place_below_menu(lines: list[str], open_to: list[int]) -> int | None:
    """Index of the title's line below a menu: above the dates and bylines nearest to the body; else the first line, the
    page's <title>, where it reads as one. None where neither is one."""
    if not (is_ui(lines[0]) or is_topic(lines[0])) and repeat_of(lines[0], lines[1:]) is not None:
        return 0
    signs = [i for i, line in enumerate(lines) if is_byline(line) or (is_dated(line) and written_dates(line))]
    while len(signs) > 1 and signs[-1] - signs[-2] <= CLUSTER:
        signs.pop()
    run: list[int] = []
    for place in reversed(range(max(1, signs[-1] - ABOVE_SIGNED), signs[-1]) if signs else ()):
        line = lines[place]
        if place in open_to and _is_title_like(line) and not (is_ui(line) or is_topic(line) or is_person(line)):
            run.append(place)
        elif run:
            break
    if run:
        return run[1] if 1 < len(run) <= TITLE_AND_STANDFIRST else run[0]
    return 0 if 0 in open_to and _is_title_like(lines[0]) else None


def place_among(lines: list[str], open_to: list[int]) -> int | None:
    """Index of the title's line among those at some places, as if there were no others; None where there is none."""
    place = _title_place([lines[i] for i in open_to])
    return None if place is None else open_to[place]


def _title_place(lines: list[str]) -> int | None:
    """Index of the title's line, or None where the body comes first."""
    if not lines:
        return None
    if (twin := _twin_place(lines)) is not None:
        return twin
    if (last := _place_below_crumbs(lines)) is not None:
        return last
    if (signed := _signed_place(lines)) is not None:
        return signed
    if len(lines) < 2:
        return 0 if run_in(lines[0]) else None
    if _ends_as_title(lines):
        return 0
    if is_paragraph(lines[0]):
        return 0 if run_in(lines[0]) else None
    if is_start(CRUMB.split(lines[0])[0]) and is_path(lines[0]) and _is_short_title(lines[1:]):
        return 1
    if _is_defined(lines):
        return 0
    for place, line in enumerate(lines):
        if is_paragraph(line) or (FULL_STOP.search(line) and size(line)[0] >= 0):
            break
        if place and (_is_list_of_amounts(lines[place:]) or _is_record(lines[place:])):
            break
        below = lines[place + 1 :]
        if not _is_title_like(line) or _is_short_path(line, below):
            continue
        if is_cut(lines, place):
            break
        if not (_is_row_above(line, below) or _is_banner(line, below) or _is_strange(line, below)):
            return 0 if _is_above_subtitle(lines, place) else place + _caption_above(lines[place : place + 3])
    if _is_short_below_topic(lines):
        return 1
    if not (is_other(lines[0]) or _is_menu(lines) or is_cut(lines, 0)):
        first = cuts(lines[0])[-1].head if cuts(lines[0]) else lines[0]
        if key(first) not in UI_WORDS | NOISE and not SENTENCE_END.search(first) and not first.startswith("#"):
            return 0
    return None


def _twin_place(lines: list[str]) -> int | None:
    """Index of the line that a page's <title> became, below labels at most, where the headline in it comes back; one of
    two sentences only where its other copy is signed."""
    for place, line in enumerate(lines[:LABELS_ABOVE]):
        heads = {key(cut.head) for cut in cuts(line) if size(cut.head)[0] >= 0}
        below = range(place + 1, min(place + 1 + TWIN_BELOW, len(lines))) if heads else ()
        twin = next((other for other in below if key(lines[other]) in heads), None)
        if twin is not None:
            signed = any(map(_signs, lines[twin + 1 : twin + 2]))
            return None if is_other(line) or (is_paragraph(line) and not signed) else place
    return None


def _place_below_crumbs(lines: list[str]) -> int | None:
    """Index of the headline in which a breadcrumb without marks ends, however it was cut: 'Home Harbour The pier is
    open again'."""
    for place, line in enumerate(lines[:LABELS_ABOVE]):
        if not is_start(line.split()[0]):
            continue
        words = f" {key(line)} "
        for below, other in enumerate(lines[place + 1 : place + 1 + NEXT], place + 1):
            begin = " ".join(key(other).split()[:CRUMB_WORDS])
            if _is_title_like(other) and f" {begin} " in words:
                return below
    return None


def is_cut(lines: list[str], place: int) -> bool:
    """Whether a line is cut out of a sentence, as where links have lines of their own, or verses: the next one goes on
    with it, and where it is of few words the one below that too."""
    line, below, after = (*lines[place : place + 3], "", "")[:3]
    if not below:
        return False
    goes_on = line.split()[-1] in OPEN_ENDS
    if not goes_on and (size(below)[0] > 0 or after[:1].islower()) and not line[:1].islower():
        begin = GOES_ON.match(below)
        goes_on = begin is not None and begin.group().islower()
    return goes_on and not (_signs(below) or PART.search(below) or len(steps_of(below)) > 1)


def _ends_as_title(lines: list[str]) -> bool:
    """Whether the first line ends in an abbreviation or in dots, and the body begins with the second."""
    line = lines[0]
    ends = ABBREVIATED.search(line) is not None and not SENTENCE_BREAK.search(line) and len(line.split()) <= MOST_WORDS
    return ends and is_paragraph(lines[1]) and len(lines[1]) > len(line) and not (is_other(line) or is_ui(line))


def _is_above_subtitle(lines: list[str], place: int) -> bool:
    """Whether the first line is a title of few words, and a longer line below it only its subtitle: nothing signs it,
    and it is no name of a section."""
    first = lines[0]
    if not 0 < place <= FAR_BELOW or not SHORT <= size(first)[0] < 0 or any(map(_signs, lines[place + 1 : place + 3])):
        return False
    return _may_be_short(first) and not (cuts(first) or is_person(first))


def _is_short_below_topic(lines: list[str]) -> bool:
    """Whether a section's name stands first, and only a title of few words between it and the body."""
    if len(lines) <= TOPIC_AND_TITLE or not is_topic(lines[0]) or not is_paragraph(lines[TOPIC_AND_TITLE]):
        return False
    return _may_be_short(lines[1]) and not is_person(lines[1])


def _signs(line: str) -> bool:
    """Whether a line is a byline or holds a date."""
    return is_byline(line) or is_dated(line)


def signs_twice(lines: Sequence[str], place: int) -> bool:
    """Whether a byline stands at a place, with a date in it or below: the title is above it, however short."""
    return is_byline(lines[place]) and any(written_dates(line) for line in lines[place : place + 2])


def _signed_place(lines: list[str]) -> int | None:
    """Index of the first line or, below labels alone, of a later one that stands directly above a date or byline."""
    for place, line in enumerate(lines[:LABELS_ABOVE]):
        unlike = place and (is_person(line) or (NUMBER.search(line) and size(line)[0] < 0))
        if _is_signed(lines[place:]) and (not unlike or signs_twice(lines, place + 1)):
            return place
        if not (is_label(line) or is_ui(line) or is_path(line)):
            break
    return None


def _is_signed(lines: list[str]) -> bool:
    """Whether the first line stands directly above a date or byline, as a title does whatever its shape."""
    if len(lines) < 2 or not (is_byline(lines[1]) or (is_told(lines[1]) and written_dates(lines[1]))):
        return False
    first = lines[0]
    if is_other(first) or is_ui(first) or len(first) > MAX_TITLE or SENTENCE_BREAK.search(first):
        return False
    if size(first)[0] >= 0:
        return True
    if signs_twice(lines, 1):
        return not is_topic(first)
    body = next((line for line in lines[2:] if size(line)[0] >= 0 and not is_meta(line)), "")
    return (is_paragraph(body) or SENTENCE_BREAK.search(body) is not None or body[:1].isdigit()) and not is_topic(first)


def is_told(line: str) -> bool:
    """Whether a line is a date with what belongs to it, or short parts with bars between them."""
    if is_meta(line):
        return True
    parts = PART.split(line)
    return len(parts) > 1 and all(len(part.split()) <= MIN_WORDS for part in parts)


def is_among_amounts(lines: list[str], place: int) -> bool:
    """Whether a line is an entry of a list such as '200 g flour', 'Milk: 25 cl' or '2 onions'."""
    if len(lines[place]) > AMOUNT_LENGTH or not AMOUNT.match(lines[place]):
        return False
    return _has_amounts(lines[max(0, place - FEWEST_LISTED + 1) : place + FEWEST_LISTED])


def _is_list_of_amounts(lines: list[str]) -> bool:
    """Whether the first lines are such a list: the body begins there."""
    entries = lines[:LISTED]
    if len(entries) < FEWEST_LISTED or any(len(line) > AMOUNT_LENGTH for line in entries):
        return False
    if not AMOUNT.match(entries[0]) or any(is_dated(line) or is_other(line) for line in entries):
        return False
    return _has_amounts(entries)


def _has_amounts(entries: list[str]) -> bool:
    """Whether as many of some lines as a list has begin or end with an amount."""
    return sum(AMOUNT.match(entry) is not None for entry in entries) >= FEWEST_LISTED


def _is_record(lines: list[str]) -> bool:
    """Whether the first lines tell what belongs to what, as 'Place: Quay Street': no title has a row of them below."""
    return len(lines) >= FEWEST_LISTED and all(RECORD.match(line) is not None for line in lines[:FEWEST_LISTED])


def is_other(line: str) -> bool:
    """Whether a line is a date, byline or the like, a menu, figures, or leads to the text."""
    return is_meta(line) or NO_TITLE.match(line) is not None or is_menu_row(line) or is_figures(line)


def _may_be_short(line: str) -> bool:
    """Whether a line of few words may be a title: it tells of no text, is no button, section's name or sentence."""
    return not (is_other(line) or is_ui(line) or is_topic(line) or SENTENCE_END.search(line))


def _is_short_title(lines: list[str]) -> bool:
    """Whether the first line, below a breadcrumb at the very top, is a title of a few words: no longer one follows."""
    if not _may_be_short(lines[0]) or is_paragraph(lines[0]):
        return False
    return len(lines) == 1 or not _is_title_like(lines[1])


def _is_defined(lines: list[str]) -> bool:
    """Whether the first line is a few words with which the first paragraph begins, as an encyclopedia's does; a title
    between them would make it a label or a place."""
    words = key(lines[0])
    if not words or not _may_be_short(lines[0]):
        return False
    at = next((i for i, line in enumerate(lines) if i and is_paragraph(line)), 0)
    return key(lines[at]).startswith(f"{words} ") and not any(map(_is_title_like, lines[1:at]))


def _is_short_path(line: str, below: list[str]) -> bool:
    """Whether a line is a breadcrumb of two steps from within the site: a longer title stands below it, or below what
    tells of the text."""
    steps = steps_of(line)
    under = next((text for text in below[:2] if _is_title_like(text)), "")
    if len(steps) < 2 or not under:
        return False
    return all(len(step.split()) <= STEP_WORDS for step in steps) and len(under.split()) > len(line.split())


def _is_row_above(line: str, below: list[str]) -> bool:
    """Whether a line is names of sections in a row: one of them, or a path that begins with one, stands below it, and
    the title below that."""
    words = line.split()
    if not all(word[:1].isupper() for word in words):
        return False
    for place, text in enumerate(below[:NEXT], 1):
        steps = steps_of(text)
        if (is_label(text) or len(steps) > 1) and key(steps[0]) in map(key, words):
            return any(map(_is_title_like, below[place : place + 2]))
    return False


def _is_banner(line: str, below: list[str]) -> bool:
    """Whether a line is the site's, above a menu or a breadcrumb: the title, of which it says nothing, stands below
    that."""
    steps = steps_of(below[0]) if below else []
    if not (below and is_menu_row(below[0])) and (len(steps) < 2 or not is_start(steps[0]) or is_person(steps[-1])):
        return False
    words, under = key(line), below[1 : 1 + NEXT]
    return any(map(_is_title_like, under)) and not any(key(text) in words for text in (steps[-1], *under))


def _is_strange(line: str, below: Sequence[str]) -> bool:
    """Whether a line is names in a row of which fewer words come again than of one below it: a menu above the title."""
    words = line.split()
    if len(words) < ROW_WORDS or not line.replace(" ", "").isalpha() or CAPITAL_SHARE * len(words) > _capitals(words):
        return False
    for place, text in enumerate(below[:NEXT]):
        rest = " ".join(map(key, below[place + 1 :]))
        if _is_title_like(text) and (share := _coming_again(text, rest)) > COMING_AGAIN:
            return share >= OFTENER * _coming_again(line, rest)
    return False


def _capitals(words: Sequence[str]) -> int:
    return sum(word[:1].isupper() for word in words)


def _coming_again(line: str, text: str) -> float:
    """Share of a line's long words whose beginnings a text holds."""
    stems = [word[:STEM] for word in key(line).split() if len(word) >= STEM]
    return sum(f" {stem}" in text for stem in stems) / (len(stems) or 1)


def _is_menu(lines: list[str]) -> bool:
    """Whether the text begins with a menu: labels in a row."""
    return len(lines) > MENU and all(map(is_label, lines[:MENU]))


def _is_title_like(line: str) -> bool:
    return size(line)[0] >= 0 and not (SENTENCE_END.search(line) or is_other(line))


def _caption_above(lines: list[str]) -> bool:
    """Whether the first line is a caption or kicker: few words, then a longer line, then a date or byline."""
    if len(lines) < 3 or not _is_title_like(lines[1]) or not (is_dated(lines[2]) or is_byline(lines[2])):
        return False
    few = size(lines[0])[0] <= CAPTION_LONGER and not cuts(lines[0])
    return few and len(lines[0]) <= len(lines[1]) < MAX_TITLE // 2
