"""The section that a page declares, such as 'World' or 'West Bank News'; none where it declares none.

No single signal is right often enough, so each gives candidates whose weights add up (candidates.choose). Signals
that only echo, such as a segment of the address, can confirm but never speak alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from ..patterns import pattern
from ..records import Block, Found, Section
from .candidates import Candidate, key
from .crumbs import is_root, items_of, step_name, steps_above
from .people.byline_lines import AUTHOR_PAGE
from .people.names import is_byline
from .section_words import BACK, BACK_BEHIND, CALL, CALLED, CALLS, GENERIC, LEADS_BACK, LED, MENU_WORDS, TOOL, WIDGETS
from .shown import Label, Visible
from .states import STATE, sections_in
from .structured import NAMES_KNOWN, Structured, names_of
from .suffix import CJK, Site, cuts, plain_spellings
from .visible import MAX_LABEL
from .weights import Weigher

NEAR: Mapping[str, int] = {
    "rel=category": 8,
    "itemprop=articleSection": 8,
    "category": 4,
    "kicker": 2,
    "line": 3,
}
"""Blocks between the headline and a label of each kind that belongs to it."""
MAX_FOLDER_WORDS = 4
"""Words of a link that names a folder; one of more describes it."""
NEAR_PARENT = 6
"""Blocks between the headline and a link to the folder above the page that is the article's."""
EDGE = " <>«»‹›←→|/·:：#"
"""Marks around the name of a section: of a list, of a path, or of a hashtag."""
UNFOLDS = "▲△▴▵▶▷▸▹►▻▼▽▾▿◀◁◂◃◄◅⌃⌄˄˅⏷⏵⯆⯈☰≡✕✓↓↑⇒→+＋"
"""What a menu sets beside an entry that unfolds."""
SEVERAL_PLUS = "++"
"""How the name of a language ends, of which no sign unfolds anything."""
SPECIFIC = 3
"""Words: fewer may start a title by chance ('Formula 1')."""
META_SECTION = pattern(
    r"(?:^|^outbrain|[^a-z])(?:section|sections|category|categories|rubrik|ressort|rubrique|taxonomy)\d?$|^columnname$"
)
"""Names of meta elements that carry a section: 'parsely-section', 'sailthru.category', 'lp:section', ..."""
LATIN = pattern("[0-9a-zß-ɏ ]+")
"""Words of Latin letters, in lower case."""
NEWS_BEHIND = pattern(r" (?:news|haberleri|xəbərləri)$")
"""What some sites write behind the name of a section, in the words of candidates.key."""
FILED = "filed under"
"""The label of a Twitter card's data that leads to the section, as Ghost writes it, in the words of candidates.key."""
LIST_MARK = pattern(r"\s*[;>]\s*|\s+/\s+|,\s*")
"""What stands between the sections of a list or path."""
PATH_MARK = pattern(r"\s*[;/>]\s*|,\s*")
"""The same in a meta element, where a path may be written as in an address."""
ENUMERATION = pattern(r"[^,;/>&]+(?:,[^,;/>&]+)+,? & [^,;/>&]+")
"""One section that is named by several things."""
POST_CLASS = "category-"
AGAIN = pattern(r"-\d$")
"""What WordPress adds to a slug that something else has already."""
SHOWN_SLUGS = ("rel=category", "rel=tag", "category")
"""Labels that spell the name of a slug."""
OWN_BLOG = pattern(r"['’]s blog$", re.IGNORECASE)
"""What Drupal names a writer's own pages by."""
BESIDE_DATE = pattern(r"\s*[|•·]\s*\d.*$")
"""What stands behind a section in a line: its date, 'Harbour | 3.5.2026'."""
CATEGORY_PAGE = pattern(
    r"/(?:categor(?:y|ies|ia|ias|ie|ies)|catégories?|kategori(?:e|en|a|er)?|sections?|rubri(?:k|que|ek|ca)s?|ressort)/[^/?#]",
    re.IGNORECASE,
)
"""The address of the page of a section."""
OF_PERSON = pattern(r"/(?:u|~)/[^/]|/~\w")
"""How the folder of all that one person wrote begins besides AUTHOR_PAGE."""
CODE = pattern(r"\d{3}|^\W*\d+\W*$|https?:|[{}<=\"“”]")
"""Dates, numbers, addresses and templates: no section."""
LANGUAGE = pattern("(?:en|de|fr|es|pt|nl|pl|ru|ja|zh|ko|sv|da|fi|hu|ro|tr|el|he|fa)(?: [a-z]{2})?")
"""The code of a language, where it is no other short name ('IT', 'EU', 'CS'), in the words of candidates.key."""
SENTENCE_END, SENTENCE = pattern(r"[.!?।。؟…]$"), 5
"""What ends a sentence, and its words: names of sections that end in an abbreviation have fewer."""
PERMALINK = " ¶#§"
"""What manuals write behind a heading, linked to it."""
FURTHER = ", further"
"""What marks the second and later values of one signal."""
BREADCRUMBS = frozenset(("BreadcrumbList",))
ECHOES = frozenset(("address", "<title> suffix", "<title> between", "line at the headline", "kicker"))
"""Signals that confirm a section and hardly ever name one alone."""
WEAK = ECHOES - {"kicker"} | {"menu's link to the folder above", "active item of the menu"}
"""Signals that are no declaration of the page itself."""
OF_FOLDER = WEAK | {"link to the folder above"}
"""Signals that name the folder of the page, which may be that of all that its author wrote."""
VALUES_KNOWN = 256
"""Values that are remembered: each is asked about for the section and for all sections."""


def find_sections(
    facts: Structured,
    visible: Visible,
    blocks: Sequence[Block],
    url: str | None,
    headline: int | None,
    reader: SectionReader,
    weigher: Weigher,
) -> tuple[Found | None, Found | None]:
    """The section with its witnesses, and all sections that the page declares; each None where it declares none.

    headline is the index of the title's block.
    """
    paths = _paths(facts, visible, reader.title)
    given = list(_candidates(facts, visible, blocks, url, headline, paths, reader.authors))
    given += _in_title(facts, reader)
    best = _best(given, reader, weigher)
    if best is None and (stated := next(sections_in(facts.stated(reader.title)), None)):
        given.append(Candidate(stated, STATE))
        best = _best(given, reader, weigher)
    return best, _all(given, paths, reader, weigher)


def _best(given: list[Candidate], reader: SectionReader, weigher: Weigher) -> Found | None:
    """The best supported section; a generic name only where there is no other."""
    refuse = reader.refuse
    candidates = [c for c in given if not (c.source in ECHOES and _is_generic(c.value))]
    generic = [c for c in candidates if _is_generic(c.value)]
    found = weigher.choose(
        "section", candidates, refuse=refuse, group=_group, spelling=_spelling, traits=_traits
    ) or weigher.choose("section", generic, refuse=refuse, group=_group, spelling=_spelling)
    if found is None or _is_generic(found.value):
        return found
    why = {c.value: "generic" for c in generic if refuse(c.value) is None}
    if not why:
        return found
    return found.replace(rejected=tuple((value, why.get(value, reason)) for value, reason in found.rejected))


def _all(given: list[Candidate], paths: list[list[str]], reader: SectionReader, weigher: Weigher) -> Found | None:
    """All sections that the page declares: a breadcrumb's steps in order, then the others by their support.

    What only echoes (ECHOES, a menu) names none by itself, but is told as a further source.
    """
    groups: dict[str, dict[str, Candidate]] = {}
    for candidate in given:
        if key(candidate.value) and reader.refuse(candidate.value) is None:
            groups.setdefault(_group(candidate.value), {}).setdefault(candidate.source, candidate)
    weights = weigher.tables["section"]
    declared = [members for members in groups.values() if not members.keys() <= WEAK]
    trail = [_group(step) for steps in paths for step in reversed(steps)]
    declared.sort(key=lambda members: -sum(weights.get(source, 0.0) for source in members))
    declared.sort(key=lambda members: _place(members, trail))
    sections = tuple(_section(members) for members in declared)
    sources = dict.fromkeys(source for section in sections for source in section.sources)
    return Found(sections, ", ".join(sources)) if sections else None


def _place(members: Mapping[str, Candidate], trail: list[str]) -> int:
    """The place of a section in the breadcrumb from the root; behind all steps where it is none."""
    name = _group(next(iter(members.values())).value)
    return trail.index(name) if name in trail else len(trail)


def _section(members: Mapping[str, Candidate]) -> Section:
    sources = dict.fromkeys(source.removesuffix(FURTHER) for source in members)
    return Section(next(iter(members.values())).value, tuple(sources))


def _traits(value: str) -> Iterator[str]:
    """What speaks for or against a section besides its witnesses."""
    if _is_generic(value):
        yield "generic"


@lru_cache(maxsize=VALUES_KNOWN)
def _is_generic(value: str) -> bool:
    return section_key(value) in GENERIC or key(value) in GENERIC


def section_key(value: str) -> str:
    """The words of a section without a closing 'news': 'World' and 'World News' are one, as are 'Spor Haberleri'."""
    return NEWS_BEHIND.sub("", key(value))


@lru_cache(maxsize=VALUES_KNOWN)
def _group(value: str) -> str:
    """What the spellings of one section have in common: addresses write 'societe' for 'société'."""
    words = section_key(value)
    return words if words.isascii() or not LATIN.fullmatch(words) else plain_spellings(words)[0]


def _spelling(value: str) -> float:
    """A word with its accents is the better spelling."""
    return float(not key(value).isascii())


class SectionReader:
    """Says what cannot be a section of this page."""

    def __init__(
        self,
        site: Site,
        title: str,
        authors: tuple[str, ...],
        fronts: Container[str] = (),
        places: Container[str] = (),
    ) -> None:
        self.site = site
        self.fronts = fronts
        """The words of links to the front page (Visible.fronts)."""
        self.places = places
        """Those of links to a place on a page (Visible.places)."""
        self.title = title
        self.words = key(title)
        self.authors = {key(a) for a in authors}
        self.told: dict[str, str | None] = {}
        """What refuse said: it is asked of each value for the section and for all sections."""

    def refuse(self, value: str) -> str | None:
        """Why value cannot be the section, or None."""
        if value not in self.told:
            self.told[value] = self._why_not(value)
        return self.told[value]

    def _why_not(self, value: str) -> str | None:
        words = key(value)
        if len(value) > MAX_LABEL:
            return "too long"
        if self.site.is_name(value):
            return "the site's name"
        if words in self.fronts:
            return "a link to the front page"
        if value.rstrip(PERMALINK) in self.places:
            return "a link to a place on the page"
        if words in MENU_WORDS or words in WIDGETS or words in CALLS or TOOL.search(words) or CALL.fullmatch(words):
            return "a word of the site's menu"
        if "@" in value:
            return "an account"
        if words == self.words or (len(words.split()) >= SPECIFIC and self.words.startswith(words)):
            return "the title"
        if (words in self.authors and not _is_generic(value)) or OWN_BLOG.search(value):
            return "an author"
        if is_byline(value):
            return "a byline"
        if SENTENCE_END.search(value) and len(words.split()) >= SENTENCE:
            return "a sentence"
        if CODE.search(value) or LANGUAGE.fullmatch(words) or not words or (len(words) == 1 and not CJK.search(words)):
            return "a number or code"
        return None


def _candidates(
    facts: Structured,
    visible: Visible,
    blocks: Sequence[Block],
    url: str | None,
    headline: int | None,
    paths: list[list[str]],
    authors: Iterable[str],
) -> Iterator[Candidate]:
    yield from _declared(facts)
    for steps, source in zip(paths, _path_sources(facts), strict=True):  # the nearest step first
        yield from _graded(steps, source)
    if headline is not None:
        yield from _labels(visible, headline)
        yield from _category_links(visible, blocks, headline)
        yield from _called_categories(visible, blocks, headline)
    yield from _parents(visible, headline, authors)
    for name in _post_categories(visible):
        yield Candidate(name, "post class")
    for segment in _segments(url):
        yield Candidate(segment, "address")


def _post_categories(visible: Visible) -> Iterator[str]:
    """The categories that WordPress' post classes name, as the page shows them where it does; in the order of the
    alphabet, so that none is first."""
    slugs = [name.removeprefix(POST_CLASS) for name in visible.post_names if name.startswith(POST_CLASS)]
    shown: dict[str, str] = {}
    for what in SHOWN_SLUGS if slugs else ():
        for label in visible.all(what):
            for words in plain_spellings(key(label.text)):
                shown.setdefault(words.replace(" ", "-"), label.text)
    for slug in slugs:
        yield shown.get(slug) or shown.get(AGAIN.sub("", slug)) or _from_slug(slug)


def _in_title(facts: Structured, reader: SectionReader) -> Iterator[Candidate]:
    """The parts of <title> behind a mark; that between the title and the site's name is mostly the section."""
    parts = cuts(facts.title or "")
    behind_title = next((i for i, part in enumerate(parts) if _is_title(key(part.head), reader.words)), 0)
    between = behind_title == 1 and reader.site.is_name(parts[0].segment)
    for i, part in enumerate(parts):
        yield Candidate(part.segment, "<title> between" if between and i == 1 else "<title> suffix")


def _is_title(words: str, title: str) -> bool:
    """Whether words are those of the title, or what it begins with where a mark is shown behind it: 'Members'."""
    return words == title or (len(words.split()) >= SPECIFIC and title.startswith(f"{words} "))


def _declared(facts: Structured) -> Iterator[Candidate]:
    """What JSON-LD and meta elements name as the section."""
    for thing in facts.json_ld:
        values = (v for name in names_of(thing.get("articleSection")) for v in _of_list(name))
        yield from _graded(values, "json-ld articleSection")
    for number in ("1", "2"):
        if FILED in map(key, facts.meta.get(f"twitter:label{number}", ())):
            for content in facts.meta.get(f"twitter:data{number}", ()):
                # the first tag may be no section: it needs a second witness
                yield Candidate(LIST_MARK.split(content)[0], f"meta section{FURTHER}")
    for name, contents in facts.meta.items():
        source = _source_of(name)
        for content in contents if source else ():
            parts = PATH_MARK.split(content)
            yield from _graded(parts[::-1] if "/" in content else parts, source)


def _of_list(text: str) -> list[str]:
    """The sections of a list; 'Food, Drink & Travel' is one."""
    return [text] if ENUMERATION.fullmatch(text) else LIST_MARK.split(text)


@lru_cache(maxsize=NAMES_KNOWN)
def _source_of(name: str) -> str:
    """The signal that a meta element of this name gives, or ''."""
    if name in ("article:section", "og:section", "og:article:section", "articlesection"):
        return "article:section"
    return "meta section" if META_SECTION.search(name) else ""


def _paths(facts: Structured, visible: Visible, title: str) -> list[list[str]]:
    """The steps above the page of each breadcrumb, the nearest one first: those in JSON-LD, then the shown one."""
    mains = {key(h.text) for h in visible.headings if h.level == 1 and not h.apart}
    if key(title) in mains:
        mains = set()  # another h1 may be that of the section
    paths = []
    for thing in facts.objects(BREADCRUMBS):
        steps = [step_name(item) for item in items_of(thing) if not is_root(item)]
        paths.append(steps_above(steps, title, mains))
    return [*paths, steps_above(list(visible.crumbs), title, mains)]


def _path_sources(facts: Structured) -> list[str]:
    return [*("json-ld breadcrumb" for _ in facts.objects(BREADCRUMBS)), "breadcrumb"]


def _labels(visible: Visible, headline: int) -> Iterator[Candidate]:
    """Labels and lines around the headline: category links, kickers."""
    labelled: set[int] = set()
    for what, reach in NEAR.items():
        labels = visible.all(what)
        near = [x for x in labels if abs(x.block - headline) <= reach]
        if not near and what == "rel=category":
            near = _last_resort(labels, headline)
        nearest = min((abs(x.block - headline) for x in near), default=0)
        for label in near:
            if abs(label.block - headline) == nearest:
                source = "category label" if what == "category" else what
                labelled.add(label.block)
                yield Candidate(LED.sub("", label.text).strip(EDGE), source)
    for line in visible.beside(headline, NEAR["line"], NEAR["line"]):
        beside = line.block != headline and line.block not in labelled  # no second witness
        if beside and not line.aside and len(line.text) <= MAX_LABEL:
            name = BESIDE_DATE.sub("", line.text) if line.text[-1:].isdigit() else line.text
            yield Candidate(name, "line at the headline")


def _category_links(visible: Visible, blocks: Sequence[Block], headline: int) -> Iterator[Candidate]:
    """The names of links by the headline that lead to the page of a section by their address; where there are none,
    of those that are marked as categories below the body, in one group only."""
    lines = [line.block for line in visible.beside(headline, NEAR["category"], NEAR["category"]) if not line.aside]
    near = [name for block in lines for name in _names_of_category_pages(blocks[block])]
    below = [label for label in _last_resort(visible.all("category"), headline) if not near]
    for block in dict.fromkeys(label.block for label in below):
        near += _names_of_category_pages(blocks[block])
    for name in near:
        yield Candidate(name, "category label")


def _called_categories(visible: Visible, blocks: Sequence[Block], headline: int) -> Iterator[Candidate]:
    """What lines by the headline call a category, or a list of terms there."""
    for line in visible.beside(headline, NEAR["rel=category"], NEAR["rel=category"]):
        text = line.text
        if blocks[line.block].tag == "dt" and line.block + 1 < len(blocks) and blocks[line.block + 1].tag == "dd":
            text = f"{text.rstrip(EDGE)}: {blocks[line.block + 1].text}"
        called = CALLED.search(text) if ":" in text or "：" in text else None
        if called:
            yield Candidate(called["name"].strip(EDGE), "category label")


def _names_of_category_pages(block: Block) -> list[str]:
    """The names of a block's links that lead to the page of a section by their address."""
    links = [s for s in block.spans if s.kind == "link" and s.value and CATEGORY_PAGE.search(s.value)]
    names = [block.text[span.start : span.end].strip() for span in links]
    return [name for name in names if len(name) <= MAX_LABEL and not LEADS_BACK.match(name)]


def _parents(visible: Visible, headline: int | None, authors: Iterable[str]) -> Iterator[Candidate]:
    """The names of links to the folders above the page, the nearest folder first; none that has an author's name."""
    own = {words.replace(" ", mark) for author in authors for words in plain_spellings(author) for mark in ("-", "")}
    names: dict[str, Counter[str]] = {}
    for link in visible.parents:
        folder = link.value or ""
        if not own.isdisjoint(folder.split("/")) or OF_PERSON.match(folder) or AUTHOR_PAGE.match(folder):
            continue
        name = _name_of_folder(link.text)
        if len(name.split()) > MAX_FOLDER_WORDS:
            continue
        if headline is not None and not link.apart and abs(link.block - headline) <= NEAR_PARENT:
            yield Candidate(name, "link to the folder above")
        names.setdefault(folder, Counter())[name] += 1
    for folder in sorted(names, key=len, reverse=True):
        yield Candidate(max(names[folder], key=names[folder].__getitem__), "menu's link to the folder above")
    for label in visible.all("active"):
        yield Candidate(label.text, "active item of the menu")


def _name_of_folder(text: str) -> str:
    """What a link to a folder names it, without the words that lead there; a call to an act is as it is."""
    name = _without_marks(text)
    return name if CALL.fullmatch(key(name)) else _without_marks(BACK_BEHIND.sub("", BACK.sub("", name)))


def _without_marks(text: str) -> str:
    """The words of a link, without the marks around them and those of a menu that unfolds."""
    return text.strip(EDGE) if text.endswith(SEVERAL_PLUS) else text.strip(EDGE + UNFOLDS)


def _last_resort(labels: Sequence[Label], headline: int) -> list[Label]:
    """Category links below the body, where there is one group of them only."""
    below = [x for x in labels if x.block > headline and not x.apart]
    return below if len({x.block for x in below}) == 1 else []


def _graded(values: Iterator[str] | list[str], source: str) -> Iterator[Candidate]:
    """Candidates of one signal's values, each further one less trusted."""
    seen: set[str] = set()
    first = True
    for value in values:
        name = value.strip(" :|>-")
        if key(name) and key(name) not in seen:
            seen.add(key(name))
            yield Candidate(name, source if first else f"{source}{FURTHER}")
            first = first and _is_generic(name)


def _from_slug(slug: str) -> str:
    """Words of a slug with capitals: 'health-topics' -> 'Health Topics'."""
    words = unquote(slug).replace("-", " ").replace("_", " ")
    return words.title() if words.isascii() else words


def _segments(url: str | None) -> list[str]:
    """The path segments of the address above the page itself, as words, the nearest first."""
    try:
        path = urlsplit(url or "").path
    except ValueError:
        return []
    return [_from_slug(s) for s in path.split("/")[:-1] if s][::-1]
