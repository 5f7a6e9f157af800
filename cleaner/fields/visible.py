"""What a reader sees of the fields: headings, labels, breadcrumbs, bylines and times, in one pass over blocks."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter

from ..blocks.features.measures import HEADINGS as LEVELS
from ..patterns import pattern
from ..records import Block, Node, Span
from .candidates import key
from .crumbs import (
    PAGE,
    Step,
    folder_among,
    folder_of,
    folders_of,
    is_front_page,
    is_home,
    is_place,
    is_tab_bar,
    is_trail,
    names_of_trail,
    read_steps,
)
from .dates.date_labels import POSTED
from .dates.dateline import MAX_LINE as MAX_DATED
from .dates.dateline import is_of_event, is_update_label
from .dates.told_times import is_in_sentence
from .dates.written_date import HINT, HINT_DIGITS
from .marks import (
    ACTIVE,
    ASIDE,
    AUTHOR,
    BREADCRUMB,
    BYLINE,
    CATEGORY,
    DATE,
    HEADLINE,
    KICKER,
    MENU,
    NONE,
    OTHER,
    PAGE_WIDE,
    POST,
    POSTER,
    SECTION,
    TAGS,
    marks_of_all,
    own_marks,
)
from .shown import HEADINGS, Heading, Label, Line, Visible
from .structured import PARTS
from .words import fold, has_digits

NEAR = 3
"""Elements: how far from a block's own element a name still tells of it."""
MAX_LABEL = 80
"""Code points: longer texts are no label (the longest section of the labelled sets has 61)."""
OPEN_MENU = 12
"""Blocks around a headline that stands in a menu which are taken as outside of it."""
MAX_LINE = 200
"""Code points: longer texts are no title."""
LONGEST_HEADING, MOST_PARTS = 400, 40
"""Code points of a heading that is looked at for a subtitle within it, and its parts."""
BESIDE = "-aside"
"""How the name of an element of a breadcrumb ends that is no step of it, such as the link to a manual's source."""
BLOCK_LABELS = (
    (CATEGORY, "category"),
    (KICKER, "kicker"),
    (BYLINE, "byline"),
    (TAGS, "tags"),
    (POSTER, "poster"),
    (DATE, "date"),
    (AUTHOR, "rel=author"),
)
"""Marks of an element that make its whole block a label, and what it is called."""
SPAN_LABELS = (
    (CATEGORY, "category"),
    (SECTION, "category"),
    (KICKER, "kicker"),
    (BYLINE, "byline"),
    (POSTER, "poster"),
    (DATE, "date"),
)
"""The same for an inline element."""
OF_BLOCKS = CATEGORY | KICKER | BYLINE | TAGS | POSTER | DATE | AUTHOR
OF_SPANS = CATEGORY | SECTION | KICKER | BYLINE | POSTER | DATE
"""All marks of BLOCK_LABELS and of SPAN_LABELS."""
OF_NEAR = OF_BLOCKS | ACTIVE
"""Marks for which the elements near a block are looked at."""
ELSEWHERE = MENU | OTHER
"""Marks of what is not the page's main part."""
OF_CHANGE = frozenset(("updated", "modified", "date-modified", "entry-modified", "date-updated", "dt-updated"))
"""Names of a time element that tells when the page was changed, if only when it was published."""
DATES_OF_PAGE = frozenset(("datePublished", "dateCreated", "dateModified"))
"""Names of microdata that hold a moment."""
OF_PARTS = frozenset(name.lower() for name in PARTS)
"""Types of microdata of things on a page, which have dates of their own."""
HCARD_DATES = frozenset(("published", "updated", "dt-published", "dt-updated"))
"""Class names of elements whose title is a moment."""
MOMENT = pattern(r"\s*\d{4}-\d\d-\d\d")
"""How a moment begins."""
YEAR_BEFORE = pattern(r"(?<!\d)(?:19|20)\d\d$")
YEAR_LENGTH = 5
"""What a text ends with that ends in a year, and how many code points of it tell."""
LINKED_AS_TAGS = frozenset(("taxonomy-category", "entry-category"))
"""What WordPress' block themes and Movable Type name the element that holds links to a post's categories, each with
rel=tag."""
ANSWERS = frozenset(("dd", "td"))
"""Elements whose label is an element above."""
UNKNOWN = -1
"""In place of the marks of an element that was not looked at."""
HEADING_PARTS = HEADLINE | KICKER
"""Marks that tell the parts of one heading from each other."""


def read_visible(blocks: Sequence[Block], url: str | None = None, title: str = "") -> Visible:
    """The visible side of the fields of a page's blocks; url is its address and title its <title>, where known."""
    visible = _read(blocks, _Reader(url))
    words = key(title)
    shown = [h for h in visible.headings if h.level == 1 and not blocks[h.block].hidden]
    same = [h for h in shown if words and key(h.text) and key(h.text) in words] or (shown if len(shown) == 1 else [])
    if same and all(h.apart for h in same):  # a menu that is never closed, or a name that does not mean one
        return _read(blocks, _Reader(url, around_headline=same[0].block))
    return visible


def _read(blocks: Sequence[Block], reader: _Reader) -> Visible:
    reader.read_all(blocks)
    trails = [steps for steps in reader.crumbs.values() if not is_tab_bar(steps, reader.page)]
    steps: list[Step] = max(trails, key=len, default=[])
    return Visible(
        tuple(reader.headings.values()),
        tuple(reader.labels),
        names_of_trail(steps),
        reader.post_names,
        tuple(reader.lines),
        tuple(reader.dated),
        reader.fronts,
        tuple(reader.parents),
        reader.places,
    )


class _Reader:
    """What the pass has met so far."""

    def __init__(self, url: str | None, around_headline: int | None = None) -> None:
        self.around_headline = around_headline
        self.page = folder_of((url or "").partition("?")[0])
        self.folders = folders_of(url)
        self.parents: list[Label] = []
        self.headings: dict[int, Heading] = {}
        self.labels: list[Label] = []
        self.crumbs: dict[Node, list[Step]] = {}
        self.post_names: tuple[str, ...] = ()
        self.lines: list[Line] = []
        self.dated: list[int] = []
        self.fronts: dict[str, str] = {}
        self.places: set[str] = set()
        self.behind_time = 0
        """Where the last time element of the block ends."""
        self.own: array[int]
        """The marks of each element, by its index, UNKNOWN before it is looked at."""
        self.inherited: array[int]
        """The marks of each with all that enclose it."""
        self.named: dict[tuple[str, ...], int] = {}
        """What the names of elements say: a third of the elements have names that others had not."""

    def read_all(self, blocks: Sequence[Block]) -> None:
        """None; takes from the blocks of a page what they show of the fields."""
        unknown = array("i", [UNKNOWN]) * _count_elements(blocks)
        self.own, self.inherited = unknown, unknown[:]
        for block in blocks:
            if block.node is not None and block.text:
                self.read(block, block.node)

    def read(self, block: Block, node: Node) -> None:
        """None; takes from the block what it shows of the fields."""
        around = self.around(node)
        elsewhere = around & ELSEWHERE != 0 and not (around & DATE and self._dates_article(node, around))
        if block.frames:
            self._heading(block, node, block.hidden or elsewhere or around & ASIDE != 0)
        if self.around_headline is not None and abs(block.index - self.around_headline) <= OPEN_MENU:
            elsewhere = False
            around &= ~(ELSEWHERE | ASIDE)
        apart = block.hidden or elsewhere or around & ASIDE != 0
        unseen = [span for span in block.spans if span.kind == "hidden"]
        text = "" if block.hidden or elsewhere else _line_of(_without(block.text, unseen) if unseen else block.text)
        if text:
            if has_digits(text, HINT_DIGITS) and HINT.search(text):  # the day may stand in the line before
                self.dated.append(len(self.lines))
                text = text if unseen else _behind_years(text, block.spans)
            self.lines.append(Line(text, fold(text), block.index, apart))
        from_front = bool(block.spans) and self._links(block, apart or around & MENU != 0)
        may_be_trail = from_front or (bool(block.spans) and block.text.endswith(PAGE))
        if around & BREADCRUMB or (may_be_trail and is_trail(block)):
            trail = [n for n in node.chain() if self.marks(n) & BREADCRUMB] or [node]
            if [name for name in trail[0].names if name.endswith(BESIDE)]:
                return
            known = self.crumbs.setdefault(trail[-1], [])
            if known or not _is_label_of_trail(block):
                known.extend(read_steps(block))
            return
        count = len(self.labels)
        self.behind_time = 0
        if around & OF_NEAR and len(block.text) <= MAX_LABEL:
            self._block(block, self._near(node), around, apart)
        value = _moment(node) if node.attributes else ""
        if value:
            self._add_moment(block.text, block, node, value, apart, False)
        for span in block.spans:
            if span.node is not None:
                first = len(self.labels)
                hidden = bool(unseen) and _is_within(span, unseen)
                self._span(block, span, span.node, apart or hidden)
                if hidden and not elsewhere:
                    self.labels[first:] = [label.replace(hidden=True) for label in self.labels[first:]]
        if around & OTHER:
            self.labels[count:] = [label for label in self.labels[count:] if label.what != "time"]
        if block.hidden and not elsewhere:
            self.labels[count:] = [label.replace(hidden=True) for label in self.labels[count:]]

    def _dates_article(self, node: Node, around: int) -> bool:
        """Whether an element with the date stands in what is named a menu, but in one of an article, as Iran's agencies
        name the row above the headline."""
        if around & (DATE | ELSEWHERE) != DATE | MENU:
            return False
        article: Node | None = node
        while article is not None and article.tag != "article":
            article = article.parent
        return article is not None and not self.around(article) & ELSEWHERE

    def _links(self, block: Block, apart: bool) -> bool:
        """Whether the first link of a block leads to the front page; takes what its links name."""
        first = True
        from_front = False
        for span in block.spans:
            if span.kind == "link" and span.start < span.end:
                if is_front_page(span.value):
                    name = " ".join(block.text[span.start : span.end].split())
                    if not from_front:  # behind the site's own, a channel on a host of its own is none
                        self.fronts.setdefault(key(name), name)
                    from_front = from_front or first
                elif first and is_home(block.text[span.start : span.end]):
                    from_front = True
                elif span.value and "#" in span.value and is_place(span.value):
                    self.places.add(" ".join(block.text[span.start : span.end].split()))
                elif self.folders and span.value:
                    folder = folder_among(span.value, self.folders)
                    name = " ".join(block.text[span.start : span.end].split()) if folder else ""
                    if folder and len(name) <= MAX_LABEL:
                        self.parents.append(Label(name, "parent", block.index, folder, apart))
                first = False
        return from_front

    def marks(self, node: Node) -> int:
        """What the element's own names, role and tag say of it."""
        found = self.own[node.index]
        if found == UNKNOWN:
            named = self.named.get(node.names)
            if named is None:
                named = self.named[node.names] = marks_of_all(node.names)
            found = own_marks(node, named)
            self.own[node.index] = found
            if found & POST and not self.post_names:
                self.post_names = node.names
        return found

    def around(self, node: Node) -> int:
        """The marks of the element and all that enclose it."""
        path: list[Node] = []
        found = UNKNOWN
        step: Node | None = node
        while step is not None and found == UNKNOWN:
            found = self.inherited[step.index]
            if found == UNKNOWN:
                path.append(step)
            step = step.parent
        found = max(found, NONE)
        while path:
            step = path.pop()
            found |= self.marks(step)
            self.inherited[step.index] = found
        return found

    def _near(self, node: Node) -> int:
        """The marks of the element and of those near around it; the active item of a menu holds others in its list."""
        near = NONE
        step: Node | None = node
        count = 0
        own = True
        while step is not None and count < NEAR and step.tag not in PAGE_WIDE:
            near |= self.marks(step) if own else self.marks(step) & ~ACTIVE
            own = own and step.tag != "li"
            step = step.parent
            count += 1
        return near

    def _heading(self, block: Block, node: Node, apart: bool) -> None:
        frame = None
        for each in block.frames:
            if each.kind in HEADINGS:
                frame = each
        if frame is None:
            return
        text = whole = " ".join(block.text[: _end_of_title(block)].split())
        old = self.headings.get(frame.id)
        if old is not None and node.tag == "button":  # it copies the heading's address, or folds what is below
            return
        if old is not None:  # a block inside the heading broke it in two
            parts = (*old.parts, old.whole, whole) if old.level == 1 and len(old.parts) < MOST_PARTS else old.parts
            self.headings[frame.id] = old.replace(text=f"{old.text} {text}", whole=f"{old.whole} {whole}", parts=parts)
            return
        headline = kicker = None
        for span in block.spans:
            marks = self.marks(span.node) & HEADING_PARTS if span.node is not None else NONE
            headline = span if marks & HEADLINE else headline
            kicker = span if marks & KICKER else kicker
        if headline is not None:
            text = " ".join(block.text[headline.start : headline.end].split())
        elif kicker is not None and kicker.end < len(block.text):
            text = " ".join(block.text[kicker.end :].split())
        named = headline is not None or self._near(node) & HEADLINE != 0
        level = int(frame.kind[1])
        edges = _edges(block) if level == 1 else ()
        self.headings[frame.id] = Heading(text, whole, level, block.index, apart, named, edges)

    def _block(self, block: Block, near: int, around: int, apart: bool) -> None:
        """Takes a block whose element or one near it is marked."""
        if around & MENU and near & ACTIVE:
            self._add(block, "active", True)
        if near & OF_BLOCKS:
            for mark, what in BLOCK_LABELS:
                if near & mark:
                    self._add(block, what, apart)

    def _span(self, block: Block, span: Span, node: Node, apart: bool) -> None:
        attributes = node.attributes
        rel = itemprop = ""
        if attributes:
            value = _moment(node)
            if value:
                before = block.text[: span.start]
                if is_of_event(before) or is_in_sentence(before, block.text[span.end :]):
                    return
                if not span.start and block.tag in ANSWERS and is_of_event(self._above(block)):
                    return
                led = self._is_led_by_change(block, span)
                self._add_moment(block.text[span.start : span.end], block, node, value, apart, led)
                return
            rel = attributes.get("rel", "")
            itemprop = attributes.get("itemprop", "")
        if (rel or itemprop) and self._declared(block, span, rel.lower().split(), itemprop.lower().split(), apart):
            return
        marks = self.marks(node)
        if block.tag == "dt":  # an entry of a manual's table of contents, or the kind of thing that it defines
            marks &= ~(SECTION | CATEGORY)
        if marks & OF_SPANS:
            for mark, what in SPAN_LABELS:
                if marks & mark:
                    self._add_span(block, span, what, apart)

    def _add_moment(self, text: str, block: Block, node: Node, value: str, apart: bool, of_change: bool) -> None:
        """Takes the words of an element that holds a moment for machines."""
        self.labels.append(Label(text, "time", block.index, value, apart))
        if of_change or (node.attributes or {}).get("itemprop") == "dateModified" or OF_CHANGE.intersection(node.names):
            self.labels.append(Label(text, "time of change", block.index, value, apart))

    def _is_led_by_change(self, block: Block, span: Span) -> bool:
        """Whether the words before a time element, in its block or else on the line above, say that it is of a
        change."""
        if len(block.text) > MAX_DATED:
            return False  # a paragraph
        before = block.text[self.behind_time : span.start] if span.start else self._above(block)
        self.behind_time = span.end
        return is_update_label(before)

    def _above(self, block: Block) -> str:
        """The line right above a block, or ''."""
        if not self.lines:
            return ""
        above = self.lines[-1] if self.lines[-1].block < block.index else self.lines[-2:][0]
        return above.text if above.block == block.index - 1 else ""

    def _declared(self, block: Block, span: Span, rel: list[str], itemprop: list[str], apart: bool) -> bool:
        """Whether the words of an inline element's rel or itemprop say what it is; takes it where they do."""
        if "category" in rel:
            self._add_span(block, span, "rel=category", apart)
        elif "tag" in rel:
            around = span.node.parent if span.node is not None else None
            of_category = around is not None and not LINKED_AS_TAGS.isdisjoint(around.names)
            self._add_span(block, span, "rel=category" if of_category else "rel=tag", apart)
        elif "author" in rel or "author" in itemprop:
            self._add_span(block, span, "rel=author", apart)
        elif "license" in rel:
            self.labels.append(Label(block.text[span.start : span.end], "rel=license", block.index, span.value, apart))
        elif "articlesection" in itemprop or ("genre" in itemprop and self._is_in_category(span)):
            self._add_span(block, span, "itemprop=articleSection", apart)
        else:
            return False
        return True

    def _is_in_category(self, span: Span) -> bool:
        """Whether what stands around an inline element is named a category, as Joomla has it around the 'genre'."""
        around = span.node.parent if span.node is not None else None
        return around is not None and self.marks(around) & CATEGORY != 0

    def _add_span(self, block: Block, span: Span, what: str, apart: bool) -> None:
        text = " ".join(block.text[span.start : span.end].split())
        if text and len(text) <= MAX_LABEL:
            self.labels.append(Label(text, what, block.index, None, apart))

    def _add(self, block: Block, what: str, apart: bool) -> None:
        links = [s for s in block.spans if s.kind == "link" and s.start < s.end]
        if what in ("byline", "rel=author") and links and links[0].start > 0:
            links = []  # words before the first link: the label of a byline
        for span in links:
            self._add_span(block, span, what, apart)
        if not links:
            self.labels.append(Label(" ".join(block.text.split()), what, block.index, None, apart))


def _moment(node: Node) -> str:
    """What an element says for machines of when the page was published or changed; '' for nothing: a time element,
    microdata, or the hCard of blogs."""
    attributes = node.attributes or {}
    value = attributes.get("datetime", "") if node.tag == "time" else ""
    if value:
        return value.strip()
    itemprop = attributes.get("itemprop", "")
    if itemprop.startswith("date") and itemprop in DATES_OF_PAGE and not _is_of_part(node):
        value = attributes.get("content") or attributes.get("datetime") or attributes.get("title") or ""
    elif "title" in attributes and (node.tag == "abbr" or not HCARD_DATES.isdisjoint(node.names)):
        value = attributes["title"]
    return value.strip() if MOMENT.match(value) else ""


def _is_of_part(node: Node) -> bool:
    """Whether an element of microdata tells of a thing on the page, such as a comment."""
    step: Node | None = node
    while step is not None:
        itemtype = (step.attributes or {}).get("itemtype")
        if itemtype:
            return itemtype.rstrip("/").rpartition("/")[2].lower() in OF_PARTS
        step = step.parent
    return False


def _line_of(text: str) -> str:
    """The words of a block that is short enough for a line, or the start of a paragraph that tells when the page was
    published: in the sentence of WordPress, or before its text, '(Hafenstadt, 3. Mai 2026)'; else ''."""
    if len(text) <= MAX_LINE:
        return text
    if text[0] == "(":
        words = text[: text.find(")") + 1]
        return words if len(words) <= MAX_LABEL and HINT.search(words) else ""
    return text[:MAX_LINE] if POSTED.match(text) else ""


def _without(text: str, unseen: Sequence[Span]) -> str:
    """The text of a block less its hidden parts, which are in their order."""
    ends = [0, *[span.end for span in unseen]]
    starts = [*[span.start for span in unseen], len(text)]
    shown = [text[end:start] for end, start in zip(ends, starts, strict=True)]
    return " ".join("".join(shown).split())


def _behind_years(text: str, spans: Sequence[Span]) -> str:
    """A line with a space behind each year that the edge of an element parts from a number: 'May 3, 2026' and '5 min'
    touch where a style sheet parts them."""
    for place in sorted({place for span in spans for place in (span.start, span.end)}, reverse=True):
        if text[place : place + 1].isdigit() and YEAR_BEFORE.search(text[max(0, place - YEAR_LENGTH) : place]):
            text = f"{text[:place]} {text[place:]}"
    return text


def _is_within(span: Span, unseen: Sequence[Span]) -> bool:
    """Whether inline markup is in one of the hidden parts of its block, which are in their order."""
    place = bisect_right(unseen, span.start, key=attrgetter("start")) - 1
    if place < 0:
        return False
    part = unseen[place]
    return span.end <= part.end


def _count_elements(blocks: Iterable[Block]) -> int:
    """One more than the greatest index of the elements of blocks and what encloses them."""
    last = -1
    for block in blocks:
        if block.node is not None:
            last = max(last, block.node.index)
        for span in block.spans:
            if span.node is not None:
                last = max(last, span.node.index)
    return last + 1


def _is_label_of_trail(block: Block) -> bool:
    """Whether a block is a heading without links, such as the 'You are here' above a breadcrumb."""
    for frame in block.frames:
        if frame.kind in LEVELS:
            return not block.spans
    return False


def _end_of_title(block: Block) -> int:
    """Where the title of a heading ends: before a line of its own that holds the date."""
    end = _end_of_words(block)
    line = block.text.find("\n")
    if 0 < line < end and has_digits(block.text[line:], HINT_DIGITS) and HINT.search(block.text, line):
        return line
    return end


def _edges(block: Block) -> tuple[str, ...]:
    """What stands before and behind each edge of a block's inline elements and each of its line breaks."""
    text = block.text
    if len(text) > LONGEST_HEADING or len(block.spans) > MOST_PARTS:
        return ()
    places = [place for place, char in enumerate(text) if char == "\n"]
    places += [place for span in block.spans for place in (span.start, span.end)]
    found = [" ".join(part.split()) for place in sorted(set(places)) for part in (text[:place], text[place:])]
    return tuple([part for part in found if part])


def _end_of_words(block: Block) -> int:
    """Where a heading's words end: before a link of a mere mark, such as the '¶' that leads to the heading itself."""
    end = len(block.text)
    for span in reversed(block.spans):
        if span.kind == "link" and span.end == end and span.start < end and not key(block.text[span.start : end]):
            end = span.start
    return end
