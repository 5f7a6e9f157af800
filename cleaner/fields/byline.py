"""The authors' names: which of those that a page declares and shows are its authors'."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from ..patterns import pattern
from ..records import Block, Found
from .candidates import Candidate, key
from .copyright import claimant
from .people.byline_lines import BEFORE, BESIDE, NEAR, bare_names, below_labels, from_lines, together
from .people.declared_names import DECLARED, OF_JSON, from_card, from_json, from_meta, joined
from .people.name_words import HOUSE
from .people.names import (
    AGENCY,
    AND,
    LEAD,
    NOT_SHOWN,
    is_capital,
    is_label_word,
    is_person,
    parts_of,
    split_names,
)
from .people.reporters import reporters_in
from .people.signature import name_by_place_and_date, name_in_emphasis
from .ranker import MARK
from .section_words import GENERIC, TOPICS
from .shown import Label, Visible, texts_that_start, words_of
from .structured import Structured
from .suffix import Site
from .thread import is_thread
from .title import is_article, is_product
from .title_types import NEWS_TYPES
from .weights import Weigher

BIOGRAPHY = pattern(r"[^.]{0,40}?\s(?:is|was|has|writes|covers|leads|works|ist|war|schreibt|arbeitet|est|es|è)\s")
"""How a text about a person goes on behind the name."""
UNSURE = frozenset(("byline", "first byline", "far byline", "name by a date", "name by the headline"))
"""Sources of names that may be other words: only a class name or a place calls them authors."""
CAPTION = "figcaption"
"""What the caption of a picture stands in: its names are those of who took it."""
READERS = ("comment", "review", "testimonial", "rating", "disqus")
"""How names begin of what readers wrote."""
BRACKETED = pattern(r"\s*[\[［【]([^\[\]［］【】]+)[\]］】]\s*")
"""How Japanese papers set who wrote, and for whom: '[山田太郎，港新聞]'."""
MOST_LABELS = 200
"""Labels at the headline whose names are compared with one another."""
LAST = 6
"""Lines at the end of a page that may hold the mark of copyright."""
CJK_NAME = pattern(r"[\u4e00-\u9fff]{2,3}|[가-힣]{3}")
"""A person's full name in Chinese or Korean: longer ones are rare, shorter are of accounts."""


def find_authors(
    facts: Structured,
    visible: Visible,
    blocks: Sequence[Block],
    url: str | None,
    site: Site,
    headline: int | None,
    title: str,
    weigher: Weigher,
) -> Found | None:
    """The names in the order of the page, or None; headline is the index of the title's block."""
    signals = _candidates(facts, visible, blocks, site, headline, title)
    candidates = [people for c in signals if c.value and (people := _people(c, site)).value]
    if any(_is_desk(c, site) for c in candidates):  # which says more than the name of its site
        candidates = [c for c in candidates if not all(_is_site(n, site) for n in c.value.split(MARK))]
    candidates = list(_declared_too(list(_whole(candidates))))
    found = weigher.choose(
        "authors of a thread" if is_thread(facts, visible, url) else "authors",
        [*candidates, *_parts(candidates)],
        group=lambda value: MARK.join(sorted(key(n) for n in value.split(MARK))),
        traits=_traits(facts, visible, blocks, site, headline),
    )
    if found is None:
        return None
    return Found(tuple(found.value.split(MARK)), found.where, found.confirmed, found.rejected)


def _candidates(
    facts: Structured, visible: Visible, blocks: Sequence[Block], site: Site, headline: int | None, title: str
) -> Iterator[Candidate]:
    yield from from_json(facts, site)
    if is_product(facts):
        return  # the people that it shows are its reviewers, and its other data name the shop
    yield from from_meta(facts, site)
    yield from_card(facts)
    for what in ("rel=author", "byline", "poster"):
        labels = visible.main(what) or _set_apart(visible, blocks, what, headline)
        labels = [x for x in labels if not blocks[x.block].inside(CAPTION)]
        yield from _from_labels(visible, what, labels, headline)
    yield from from_lines(visible, blocks, headline)
    yield from below_labels(visible, headline)
    if headline is not None:
        near = [x for x in visible.beside(headline, BEFORE, BESIDE) if x.block != headline]
        labelled = {x.block for x in visible.labels if x.what in ("rel=author", "byline")}
        labelled |= {x.block for x in visible.headings}
        yield from bare_names(near, labelled, blocks, site, title)
        signed = name_by_place_and_date(visible, headline)
        yield Candidate(
            signed or (name_in_emphasis(visible, blocks, headline) if is_article(facts) else ""), "signature"
        )
    yield from _from_site(facts, visible, site)


def _set_apart(visible: Visible, blocks: Sequence[Block], what: str, headline: int | None) -> list[Label]:
    """The labels of a kind right behind the headline in what is named as no part of the article, such as a menu, but
    nothing that readers wrote, where there is no other."""
    if headline is None or what == "poster":
        return []
    near = [x for x in visible.all(what) if 0 < x.block - headline <= BESIDE]
    return [x for x in near if not _is_readers(blocks[x.block])]


def _is_readers(block: Block) -> bool:
    """Whether a block stands in what is named readers' comments or reviews."""
    around = block.node.chain() if block.node is not None else ()
    return any(name.startswith(READERS) for node in around for name in node.names)


def _from_site(facts: Structured, visible: Visible, site: Site) -> Iterator[Candidate]:
    """Names that a person's own site has: in its title, or behind the mark of copyright."""
    for _, content in facts.all("og:site_name"):
        if is_person(content):
            yield Candidate(content, "name of the site")
    for name in visible.fronts.values():
        if is_person(name) and site.is_name(name):
            yield Candidate(name, "name of the site")
    for line in visible.lines[-LAST:]:
        name = claimant(line.text)
        if is_person(name):
            yield Candidate(name.strip(" .,"), "copyright line")


def _whole(candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """The candidates; those that are parts of a declared house's name with 'and' inside it are that house."""
    houses = {c.value: set(key(c.value).split()) for c in candidates if c.source in OF_JSON and _is_one(c.value)}
    for candidate in candidates:
        words = set(key(candidate.value).split())
        house = next((house for house, own in houses.items() if words <= own), None)
        yield candidate.replace(value=house, kind=candidate.source) if house else candidate


def _is_one(value: str) -> bool:
    """Whether a value is one name that has 'and' inside it."""
    return MARK not in value and AND.search(value) is not None


def _declared_too(candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """The candidates; several names of a label that are a declared list are as sure as one."""
    declared = {frozenset(map(key, c.value.split(MARK))) for c in candidates if c.source in DECLARED}
    for candidate in candidates:
        several = candidate.kind != candidate.source and candidate.source not in DECLARED
        same = several and frozenset(map(key, candidate.value.split(MARK))) in declared
        yield candidate.replace(kind=candidate.source) if same else candidate


def _parts(candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """A witness for each declared list of which another signal shows a part."""
    lists = [(c, frozenset(map(key, c.value.split(MARK)))) for c in candidates if c.value]
    for whole, names in lists:
        if len(names) > 1 and whole.source in DECLARED:
            part = next((c for c, some in lists if some < names and c.source not in DECLARED), None)
            if part is not None:
                yield Candidate(whole.value, f"{part.source} in part", "in part")


def _people(candidate: Candidate, site: Site) -> Candidate:
    """The candidate without topics, which are nobody, nor the site's own name where others stand beside it who are no
    agencies: 'Harbour Post with AFP' has two authors."""
    names = candidate.value.split(MARK)
    told = [n for n in names if not _is_topic(n)]
    others = [n for n in told if not _is_site(n, site)]
    people = told if all(map(AGENCY.fullmatch, others)) else others
    return candidate.replace(value=MARK.join(people)) if len(people) < len(names) else candidate


def _is_desk(candidate: Candidate, site: Site) -> bool:
    """Whether a candidate is the name of a desk or a team, such as 'Redaktion Hafenpost', rather than of the site."""
    name = candidate.value.split(MARK)[0]
    return not HOUSE.isdisjoint(key(name).split()) and not _is_site(name, site)


def _is_site(name: str, site: Site) -> bool:
    """Whether a name is the site's, perhaps with a word that many have behind it: 'Harbour Post News'."""
    head, _, last = key(name).rpartition(" ")
    return site.is_name(name) or (last in GENERIC and site.is_name(head))


def _is_topic(name: str) -> bool:
    """Whether a name is that of a section, 'Politics' or 'Nachrichten', rather than of people or their desk."""
    words = key(name)
    return words in TOPICS or (words in GENERIC and HOUSE.isdisjoint(words.split()))


def _from_labels(visible: Visible, what: str, labels: Sequence[Label], headline: int | None) -> Iterator[Candidate]:
    """Texts of the labels of one kind: those by the headline, else a lone one, such as below the body."""
    if what == "poster":
        labels = [x for x in labels if headline is None or x.block > headline]
        authored = {x.block for x in visible.main("rel=author")}
        # who edited the post stands in a box of the same kind
        labels = [x for x in labels if x.block in authored] or labels
        posters = (names for x in labels if (names := [n for n in split_names(x.text) if not is_label_word(n)]))
        yield joined(what, next(posters, []))
        return
    near = [x for x in labels if headline is not None and -BEFORE <= x.block - headline <= NEAR]
    if what == "byline" and visible.main("poster"):
        near = near[:1]  # the others are those of later posts
    if near:
        told = [(x.block, names) for x in near[:MOST_LABELS] if (names := _names_of_label(x))]
        lists = [names for block, names in told if not _goes_on(block, names, told)]
        if what == "byline" and any(is_person(n) for names in lists for n in names):
            lists = [people for names in lists if (people := [n for n in names if is_person(n)])]
        yield joined(what, [n for names in lists for n in names])
        yield joined(f"first {what}", _first_names(visible, near, lists))
    elif what == "rel=author":
        yield joined(f"far {what}", [n for x in labels[:1] for n in _names_of_label(x)])
    else:
        far = list(dict.fromkeys(n for x in labels for n in _names_of_label(x)))
        yield joined(f"far {what}", far if len(far) == 1 else [])


def _first_names(visible: Visible, near: Sequence[Label], lists: Sequence[list[str]]) -> list[str]:
    """The names of the first label, with those of the people in labels right behind it, which nothing but what parts
    names stands between."""
    first = lists[0] if lists else []
    alone = [names[0] for names in lists if len(names) == 1]
    lines = visible.beside(near[0].block, 0, 0)
    return together(alone, lines[0].text) if lines and len(first) == 1 and is_person(first[0]) else first


def _goes_on(block: int, names: list[str], told: Sequence[tuple[int, list[str]]]) -> bool:
    """Whether a label is one name and more words, or only its start, while another in its block is the name: 'Ann
    Example Ellery', or 'Ann' of 'Ann Exampleann@harbour.example'."""
    if len(names) > 1:
        return False
    one = f"{names[0]} "
    others = [f"{other} " for of, found in told if of == block for other in found if other != names[0] and " " in other]
    return any(one.startswith(other) or (other.startswith(one) and " " not in names[0]) for other in others)


def _names_of_label(label: Label) -> list[str]:
    """The names in a marked label, without dates and other parts."""
    if reporters := reporters_in(label.text):
        return list(reporters)
    bracketed = BRACKETED.fullmatch(label.text)
    for part in parts_of(bracketed[1] if bracketed else label.text):
        names = [n for n in split_names(part) if not is_label_word(n)]
        if label.what == "byline" and LEAD.match(part.strip()) is None:
            names = [n for n in names if is_capital(n) and not NOT_SHOWN.search(n)]
        if names:
            return names
    return []


def _traits(
    facts: Structured, visible: Visible, blocks: Sequence[Block], site: Site, headline: int | None
) -> Callable[[str], Iterator[str]]:
    """What speaks for or against names besides their witnesses."""
    article, news = is_article(facts), bool(facts.objects(NEWS_TYPES))
    near = "" if headline is None else " ".join(words_of(visible.beside(headline, BEFORE, NEAR)))
    all_lines = " ".join(words_of(visible.lines))

    def traits(value: str) -> Iterator[str]:
        """What speaks for or against the names in a value."""
        names = value.split(MARK)
        yield "of an article" if article else "of another page"
        if any(_is_site(n, site) for n in names):
            yield "the site's name, of news" if news else "the site's name"
        elif site.holds_name(names[0]):
            yield "with the site's name"
        if not HOUSE.isdisjoint(key(names[0]).split()):
            yield "a house"
        if CJK_NAME.fullmatch(names[0]):
            yield "a person"
        elif len(names[0].split()) == 1:
            yield "an account" if names[0].islower() or NOT_SHOWN.search(names[0]) else "one word"
        elif is_person(names[0]):
            yield "a person"
        if any(BIOGRAPHY.match(text, len(names[0])) for text in texts_that_start(blocks, names[0])):
            yield "with a biography"
        if all_lines.count(key(names[0])) > 1:
            yield "shown again"
        if all(key(n) in near for n in names):
            yield "shown by the headline"
        elif all(key(n) in all_lines for n in names):
            yield "shown elsewhere"

    return traits
