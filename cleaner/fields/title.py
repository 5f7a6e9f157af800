"""The headline of a page, without the site's name or section."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..frozen import Record
from ..patterns import pattern
from ..records import Block, Found
from .candidates import PART, Candidate, key, tidy
from .crumbs import is_front_page
from .empty_title import EMPTY_TITLE, above_text, name_before, with_main_heading, without_empty
from .shown import Heading, Visible, home_headings, rows_of, words_of_main
from .structured import Structured
from .suffix import CJK, WEAK_MARKS, Cut, Site, cuts
from .title_measures import SITE_NAME, slug_words, title_measures
from .title_types import HEADLINE_TYPES, NAMED_TYPES, PRODUCT_TYPES
from .weights import Weigher

META = {
    "og:title": "og:title",
    "twitter:title": "twitter:title",
    "headline": "meta title",
    "parsely-title": "meta title",
    "sailthru.title": "meta title",
    "dc.title": "meta title",
    "dcterms.title": "meta title",
    "title": "meta title",
}
PRICES = frozenset(("product:price:amount", "og:price:amount", "pricecurrency"))
"""Names of meta elements that a page has which sells something."""
OF_HEAD = ("<title>", "og:title")
"""Sources that have the site's name beside the title."""
LIKE = 0.5
"""Share of words (0..1): an h1 that has more of a declared title's is another wording of it."""
ALIKE = 0.8
"""The same for h2 and h3, which are mostly other things."""
FIRST = 3
"""Headings below h1 that may be the title though nothing speaks for them."""
CUTS = 2
"""Places from the end at which an h1 is parted."""
SPACE = pattern(r"\s+")
"""What may part a title of Chinese, Japanese or Korean signs from a section or a site, where the page shows the title
alone."""
ANSWER = pattern(r"(?:re|aw|sv|vs|antw|odp|rif|res|ynt|отв)\s*:\s+", re.IGNORECASE)
"""What forums set before the title of a thread's answers."""
THREAD = pattern(
    r"(?:.{1,80} (?:::|•|-|\|) )?(?:view topic|thema anzeigen|voir le sujet|ver tema|leggi argomento|vedi argomento|"
    r"exibir tópico|ver tópico|bekijk onderwerp|onderwerp bekijken|zobacz temat|wyświetl temat|просмотр темы|"
    r"перегляд теми|başlık görüntüleniyor|zobrazit téma|téma megtekintése|vezi subiect|visa ämne|vis emne|"
    r"トピックを表示|查看主题|檢視主題) - (?=.)",
    re.IGNORECASE,
)
"""What boards of phpBB set before the title of a thread, the board's own name first."""
LABELLED = pattern(
    r"(?:threads?|thema|topic|subject|sujet|discussions?|hilo|tema|tópico|discussione|onderwerp|temat|тема|konu|téma|"
    r"ämne|tråd|emne|aihe|ketju|θέμα|المو?ضوع|主题|主題|トピック|스레드|"
    r"collection|kollektion|sammlung|colección|coleção|collezione|collectie|kolekcja|kolekce|коллекция|koleksiyon|"
    r"コレクション|컬렉션|系列)\s?[:：]\s*",
    re.IGNORECASE,
)
"""What boards and shops write before a thread's or a shelf's name in its h1, shown or for screen readers."""
BRACKETED = pattern(r"\s+\[([^\[\]]+)\]$")
"""What wikis set behind the title of a page: their name."""
NUMBERED = pattern(r"(?:\d{1,3}(?:\.\d{1,3})*\.?|[A-Z](?:\.\d{1,3})+\.?)\s+(?=\D)")
"""The number that a manual sets before a heading: '28.3 Products of Polynomials'."""
OF_MANUAL = pattern(r"\s+\((?!.*(?<!\d)(?:19|20)\d\d(?!\d)).+\)$")
"""What Texinfo and Javadoc set behind the title of a page: the manual's name; a year belongs to the title."""
DOXYGEN, GTK_DOC = "doxygen", "gtk-doc"
"""Generators of manuals, as they name themselves: one sets the project's name before each title, the other behind it,
with a colon between."""
PAGE_ID = pattern(r"[a-z0-9_.-]*[:_][a-z0-9_:.-]*")
"""A page's place in a wiki, 'boats:engine_room', which its <title> has where nobody set another."""
SPACED = " : "
"""What help centres set before their name."""
ISSUE = pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")
"""What a paper's name has behind it in the <title> of an archive: the number and the date of an issue."""
COLON = ": "
"""What newspapers of the 1990s set between their name, the section and the title."""
TOLD = 2
"""Spaces in a line, or in an address, that is hardly by chance what stands behind the colon or a mark of <title>."""
SPECIFIC = 3
"""Words: fewer may stand at the end of a title, or in an h1, by chance."""


class Shows(Record):
    """What lines of a page say, as keys, by which the title is told in what is declared."""

    anchors: frozenset[str] = frozenset()
    """Lines and declared titles."""
    mains: frozenset[str] = frozenset()
    """Headings of the first level."""
    headings: frozenset[str] = frozenset()
    """Headings of any level."""
    lines: frozenset[str] = frozenset()
    """Lines of its main part, and headings."""
    address: str = ""
    """The last segment of the page's address."""
    title: str = ""
    """Its <title>, if nothing on the page tells the title better, as an h1 does, and it is no front page, whose <title>
    may be a name and a motto."""
    shared: str = ""
    """Its og:title."""
    name: str = ""
    """What stands before the mark of its <title> and reads as the site's name."""


def find_title(
    facts: Structured, visible: Visible, blocks: Sequence[Block], url: str | None, site: Site, weigher: Weigher
) -> Found | None:
    """The title with its witnesses, or None where the page has none; url is the page's address, where known."""
    home = home_headings(visible, url)
    if home:
        visible = visible.replace(headings=tuple(h.replace(apart=h.apart or h in home) for h in visible.headings))
    given = list(_declared(facts))
    headed = with_main_heading(facts, visible, blocks, site)
    declared = without_empty(given, facts, headed, blocks, url, site)
    visible = headed if len(declared) < len(given) else visible
    empty = dict.fromkeys(c.value for c in given if c not in declared)
    if facts.title and all(c.source != "<title>" for c in declared):
        facts = facts.replace(title=None)
    visible = visible.replace(headings=_without_space(_without_subtitles(visible.headings, declared, site), declared))
    headings = [h for h in visible.headings if h.level == 1 or not h.apart]
    if not any(key(c.value) for c in declared):
        headings = above_text(headings, blocks)
    heads = {key(h.text) for h in headings}
    heads |= {key(h.text[number.end() :]) for h in headings if (number := NUMBERED.match(h.text))}
    lines = heads | words_of_main(visible.lines)
    if not headings:
        lines |= rows_of(visible.lines)
    mains = {key(h.text) for h in headings if h.level == 1 and not h.apart}
    anchors = lines | {key(c.value) for c in declared} | _turned(declared)
    told = is_front_page(url) or any(h.level == 1 and not site.is_name(h.text) for h in headings)
    whole = "" if told else facts.title or ""
    before = "" if told or headings else name_before(whole, blocks)
    slug = key(slug_words(url))
    told_others = key(next((c.value for c in declared if c.source == "og:title"), ""))
    shows = Shows(
        frozenset(anchors), frozenset(mains), frozenset(heads), frozenset(lines), slug, key(whole), told_others, before
    )
    read = [_read(c, shows, site) for c in declared]
    shared = next((r.value for c, r in zip(declared, read, strict=True) if c.source == "og:title"), "")
    read = [_without_kicker(c, shared) for c in read]
    shown = [_without_kicker(c, shared) for c in _shown(headings, read, site)]
    candidates = [*shown, *read, *_parts(declared, headings)]
    measures = title_measures(facts, visible, site, url, read)
    table = "title" if is_article(facts) else "title of another page"

    def choose(among: list[Candidate]) -> Found | None:
        return weigher.choose(
            table,
            among,
            traits=lambda value: (SITE_NAME,) if site.is_name(value) else (),
            spelling=lambda value: float(not value.isupper()),
            measures=measures,
        )

    found = choose(candidates)
    if found and site.is_name(found.value) and not is_front_page(url):
        others = [c for c in candidates if not site.is_name(c.value)]
        if any(not c.kind.startswith(PART) for c in others if c.value):
            found = choose(others)
        elif not site.is_name(facts.title or ""):
            found = choose([c for c in others if c.source in OF_HEAD and not site.holds_name(c.value)]) or found
    if found and empty:
        found = found.replace(rejected=(*found.rejected, *((value, EMPTY_TITLE) for value in empty)))
    return found


def _without_subtitles(headings: tuple[Heading, ...], declared: list[Candidate], site: Site) -> tuple[Heading, ...]:
    """The headings, an h1 without a kicker or subtitle inside where the rest is declared, with or without a suffix."""
    told = {key(c.value) for c in declared} | {key(part.head) for c in declared for part in cuts(c.value)}
    found = []
    for heading in headings:
        same = [p for p in heading.parts if key(p).count(" ") >= TOLD and key(p) in told and not site.is_name(p)]
        if same and told.isdisjoint((key(heading.text), key(heading.whole))):
            heading = heading.replace(text=max(same, key=len))
        found.append(heading)
    return tuple(found)


def _without_space(headings: tuple[Heading, ...], declared: list[Candidate]) -> tuple[Heading, ...]:
    """The headings, an h1 without what stands before a colon in it and behind the rest in what is declared, as wikis
    set the name of the space."""
    parts = [part for heading in headings if heading.level == 1 for part in cuts(heading.text) if part.mark == ":"]
    if not parts:
        return headings
    heads = {(key(part.head), key(part.segment)) for candidate in declared for part in cuts(candidate.value)}
    turned = {f"{part.head} : {part.tail}": part.tail for part in parts if (key(part.tail), key(part.head)) in heads}
    return tuple([h.replace(text=turned.get(h.text, h.text)) for h in headings])


def is_article(facts: Structured) -> bool:
    """Whether a page declares itself an article."""
    return bool(facts.objects(HEADLINE_TYPES)) or "article" in facts.meta.get("og:type", ())


def is_product(facts: Structured) -> bool:
    """Whether a page declares itself a thing for sale, and no article about it."""
    if any(v.startswith("product") for v in facts.meta.get("og:type", ())):
        return True
    sold = facts.objects(PRODUCT_TYPES) or not PRICES.isdisjoint(facts.meta)
    return bool(sold) and not facts.objects(HEADLINE_TYPES)


def _declared(facts: Structured) -> Iterator[Candidate]:
    """What the markup declares, suffixes and all."""
    for types, source in ((HEADLINE_TYPES, "json-ld headline"), (NAMED_TYPES, "json-ld name")):
        for thing in facts.objects(types):
            yield Candidate(tidy(thing.get("headline")) or tidy(thing.get("name")), source)
    for name, content in facts.all(*META):
        yield Candidate(content, META[name])
    if facts.title:
        yield _without_project(facts, facts.title)


def _turned(declared: list[Candidate]) -> set[str]:
    """What is declared before a name in one place and behind it in another, as keys: '<title> : Board' and
    'Board - <title>'. What stands on the same side of both may be the first half of a title."""
    parts = [part for candidate in declared for part in cuts(candidate.value)]
    heads = {key(part.head) for part in parts}
    return {tail for part in parts if (tail := key(part.tail)) in heads and tail.count(" ") >= TOLD}


def _without_project(facts: Structured, title: str) -> Candidate:
    """The <title> of a page, without the project's name where a generator of manuals set one."""
    head, _, tail = title.partition(COLON)
    generators = [content.lower() for _, content in facts.all("generator")] if tail else []
    if any(name.startswith(DOXYGEN) for name in generators):
        return Candidate(tail, "<title> without its prefix", "<title>")
    if any(name.startswith(GTK_DOC) for name in generators):
        return Candidate(head, "<title> without its suffix", "<title>")
    return Candidate(title, "<title>")


def _shown(headings: list[Heading], declared: list[Candidate], site: Site) -> Iterator[Candidate]:
    """The headings that may be the title, trusted by their likeness to what is declared."""
    targets = {frozenset(key(c.value).split()) for c in declared if c.value}
    told = frozenset().union(*targets)
    shortest = min(map(len, targets), default=0)
    known = {key(c.value) for c in declared}
    mains = {key(h.text) for h in headings if h.level == 1 and not h.apart and not site.is_name(h.text)}
    for heading in headings:
        text = heading.whole if key(heading.whole) in known else heading.text
        label = LABELLED.match(text)
        if label and key(text[label.end() :]) in known:
            text = text[label.end() :]
        words = frozenset(key(text).split())
        least = LIKE if heading.level == 1 else ALIKE
        most = len(words & told) / max(1, min(len(words), shortest))  # no target has more of them than all together
        like = max(_likeness(words, t) for t in targets) if most > least else 0.0
        if heading.level == 1:
            lone = len(mains) == 1 and not heading.apart and len(words) >= SPECIFIC
            kind = "h1 like a declared title" if like > LIKE else "only h1" if lone else "another h1"
            yield Candidate(text, "h1", f"{kind}, apart" if heading.apart else kind)
        elif like > ALIKE:
            yield Candidate(text, f"h{heading.level}", "named heading" if heading.named else "heading")


def _likeness(words: frozenset[str], target: frozenset[str]) -> float:
    """The share (0..1) of the shorter one's words that both have."""
    return len(words & target) / max(1, min(len(words), len(target)))


def _parts(declared: list[Candidate], headings: list[Heading]) -> Iterator[Candidate]:
    """What may be the title and no rule tells: parts of what is declared and of h1, and the first other headings."""
    for candidate in declared:
        if candidate.source in OF_HEAD:
            kind = PART + candidate.source
            for part in cuts(candidate.value):
                for text in (part.head, part.tail, part.segment):
                    yield Candidate(text, candidate.source, kind)
            yield Candidate(candidate.value, candidate.source, kind)
    for heading in [h for h in headings if h.level > 1][:FIRST]:
        yield Candidate(heading.text, f"h{heading.level}", f"{PART}the headings")
    for heading in headings:
        if heading.level == 1:
            yield Candidate(heading.whole, "h1", f"{PART}h1")
            for part in cuts(heading.text)[:CUTS]:
                yield Candidate(part.head, "h1", f"{PART}h1")
                yield Candidate(part.tail, "h1", f"{PART}h1")


def _without_kicker(candidate: Candidate, shared: str) -> Candidate:
    """The candidate, or what is shared of it where it is a kicker and then that: og:title seldom has a kicker."""
    words, whole = key(shared), key(candidate.value)
    if len(words.split()) >= SPECIFIC and whole.endswith(f" {words}"):
        return Candidate(shared, f"{candidate.source} without its kicker", candidate.kind or candidate.source)
    return candidate


def _read(candidate: Candidate, shows: Shows, site: Site) -> Candidate:
    """The candidate without a site's or section's name, where one can be told: what an h1 says rather than what stands
    in any other line, for a short head may be that of one of the page's parts."""
    text, source = candidate.value, candidate.source
    if topic := THREAD.match(text):
        return Candidate(text[topic.end() :], f"{source} without its prefix", source)
    answer = ANSWER.match(text)
    asked = text[answer.end() :] if answer else ""
    if asked and not shows.anchors.isdisjoint((key(asked), *(key(part.head) for part in cuts(asked)))):
        return _read(Candidate(asked, source), shows, site).replace(kind=source)
    behind = BRACKETED.search(text)
    if behind and site.is_name(behind[1]):
        head = text[: behind.start()]
        if shows.mains and PAGE_ID.fullmatch(head):
            return Candidate("", source)
        return _read(Candidate(head, source), shows, site).replace(kind=source)
    manual = OF_MANUAL.search(text) if source == "<title>" else None
    if manual and key(text[: manual.start()]) in shows.headings:
        return Candidate(text[: manual.start()], f"{source} without its suffix", source)
    parts = cuts(text)
    for part in (*[part for part in parts if key(part.head) in shows.mains], *reversed(parts)):
        if key(part.head) in shows.anchors and not site.is_name(part.head):
            return Candidate(part.head, f"{source} without its suffix", source)
    behind_site = len(parts) > 1 and site.is_name(parts[-1].head)  # 'Quay Notes » Blog Archive » Ferry sails'
    for part in parts:
        longer = behind_site or len(key(part.tail)) > len(key(part.head)) or ISSUE.search(part.head) is not None
        words = key(part.tail)
        told = (longer and words in shows.anchors) or (words == shows.address and words.count(" ") >= TOLD)
        if told and not site.is_name(part.tail):
            return Candidate(part.tail, f"{source} without its prefix", source)
    for space in reversed(list(SPACE.finditer(text))) if CJK.search(text) else ():
        head = text[: space.start()]
        if key(head) in shows.anchors and not site.is_name(head):
            return Candidate(head, f"{source} without its suffix", source)
    is_whole = key(text) in shows.lines  # what the page shows in one line is not a title and a name
    if len(parts) == 1 and (
        _is_name_before(parts[0].head, parts[0].tail, text, shows, site)
        or _is_name_before_mark(parts[0], text, shows, site)
    ):
        return Candidate(parts[0].tail, f"{source} without its prefix", source)
    named = bool(parts) and site.holds_name(parts[0].segment)
    if named or (parts and source == "<title>" and not is_whole and parts[0].mark not in WEAK_MARKS):
        return _read(Candidate(parts[0].head, source), shows, site)
    return _without_colon(candidate, shows, site)


def _is_name_before(head: str, tail: str, text: str, shows: Shows, site: Site) -> bool:
    """Whether a text is <title> and no line, and begins with the site's name, behind which the words of a title
    stand."""
    return (
        tail.count(" ") >= TOLD
        and (COLON not in tail or key(head) == shows.name)
        and key(text) == shows.title
        and key(text) not in shows.lines
        and (site.is_name(head) or key(head) == shows.name)
        and not site.is_name(tail)
    )


def _is_name_before_mark(part: Cut, text: str, shows: Shows, site: Site) -> bool:
    """Whether a text is what others are told of the page, and no line of it, and has the site's name before its only
    mark and the words of a title behind it; those of a front page may be a motto."""
    return (
        part.mark not in WEAK_MARKS
        and part.tail.count(" ") >= TOLD
        and shows.address != ""
        and key(text) == shows.shared
        and key(text) not in shows.lines
        and site.is_name(part.head)
        and not site.holds_name(part.tail)
    )


def _without_colon(candidate: Candidate, shows: Shows, site: Site) -> Candidate:
    """The candidate without the site's name behind its last colon, or before the first where the page shows the rest:
    'Harbour Post: Ferry sails'. A front page's title goes on with a motto."""
    text, source = candidate.value, candidate.source
    head = text.rpartition(SPACED)[0]
    if head and source == "<title>" and key(head) in shows.lines and not site.is_name(head):
        return Candidate(head, f"{source} without its suffix", candidate.kind or source)
    if source == "<title>" and key(text) not in shows.lines:
        steps = text.split(COLON)
        for place in range(1, len(steps)):
            tail = COLON.join(steps[place:])
            if (tail.count(" ") >= TOLD or CJK.search(tail)) and key(tail) in shows.lines:
                return Candidate(tail, f"{source} without its prefix", candidate.kind or source)
    head, _, tail = text.partition(COLON)
    shown = " " in tail and key(tail) in shows.anchors and site.is_name(head)
    if shown or _is_name_before(head, tail, text, shows, site):
        return Candidate(tail, f"{source} without its prefix", candidate.kind or source)
    head, _, tail = text.rpartition(COLON)
    if head and site.is_name(tail):
        return Candidate(head, f"{source} without its suffix", candidate.kind or source)
    return candidate
