"""What a page says of itself besides its article: site, language, address, summary, image and tags."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from ..blocks.features import PageFacts
from ..patterns import pattern
from ..records import Block, Fields, Found, Node
from .body_parts import body_parts
from .candidates import Candidate, first, key, tidy
from .copyright import claimants
from .crumbs import is_front_page
from .section_words import GENERIC, TOPICS, UI_WORDS
from .shown import Visible, home_headings, labelled_images, rows_of
from .states import STATE, images_in, tags_in
from .structured import Structured, names_of
from .suffix import CJK, Cut, Site, cuts, is_site, site_of
from .title_types import HEADLINE_TYPES, NAMED_TYPES
from .weights import Weigher

SITE_META = ("og:site_name", "application-name", "al:iphone:app_name", "apple-mobile-web-app-title", "cre")
OWNERS = ("copyright", "dc.rights", "dcterms.rights", "publisher", "dc.publisher", "dcterms.publisher")
"""Names of meta elements that say whose a page is."""
SUMMARY_META = ("og:description", "description", "twitter:description", "dc.description")
LANGUAGE = pattern(r"^(?P<language>[a-z]{2,3})(?:[-_](?P<script>[a-z]{4}))?(?:[-_](?P<region>[a-z]{2}|\d{3}))?$", re.I)
RUNS_CODE = pattern(r"(?:javascript|vbscript|data|file|blob)\s*:", re.I)
"""How an address begins that leads to no page."""
LIKE_ADDRESS = pattern(r"(?:https?:)?//\S+$|\.{0,2}/\S*$")
"""An address rather than a name."""
MAX_SITE = 5
"""Words: the last part of a <title> that has more is rather the site's motto."""
NO_SITE = pattern(r"(?:19|20)\d\d|^[\W\d]+$|\b(?:page|seite|página|pagina|part|teil)\b|[!?…]$", re.IGNORECASE)
"""What a site's name hardly has, but a date, a count or a question does."""
MASTHEAD = 2
"""Lines at the start of a page among which the site's name stands: a link to skip it may be the first."""
HEADLINE = 12
"""Code points of a heading that is hardly the name of a page of the site."""
SPECIFIC = 2
"""Spaces between the words of a line that is hardly by chance a part of <title>."""
CLAIMED = "logo and copyright"
"""Source of a name that nothing but the logo and the mark of copyright tells."""
LAST = 8
"""Blocks at the end of a page among which the mark of copyright stands."""
TOP = 30
"""Blocks at the start of a page among which its logo stands."""
NOT_NAMED = pattern(
    r"^(?:site\s+)?logo(?:tipo|typ)?\b(?:\s+(?:of|for|von|der|des|de|du|di|da|van|the))*\s+|"
    r"\s*[-–—|(]?\s*(?:powered by\b.*|(?:site |website )?logo(?:tipo|typ)?\b.*|home(?:\s?page)?|(?:zur )?startseite|"
    r"accueil|inicio|hem|etusivu)\)?$",
    re.IGNORECASE,
)
"""What the words in place of a logo say besides the name."""
LATIN = pattern("[A-Za-zÀ-ɏ]")
MAX_TAGS = 30
"""Tags that are kept; a page with more lists its site's vocabulary."""
MAX_TAG = 60
"""Code points; a longer entry is a sentence."""
TAG_MARK = pattern(r"\s*[,;，、|]\s*")


def find_site_name(
    declared: Iterable[Candidate],
    facts: Structured,
    visible: Visible,
    blocks: Sequence[Block],
    site: Site,
    title: str,
    sections: Iterable[str],
    weigher: Weigher,
) -> Found | None:
    """The site's name, or None; declared are its site_names, site is what is known of it, title and sections are what
    the page's fields are."""
    names = [c for c in declared if not c.value.startswith(("http", "@", "www."))]
    taken = {key(title), *map(key, sections), *map(key, visible.crumbs)}
    claimed = claimants(block.text for block in blocks[-LAST:])
    shown = [*_shown_names(facts, visible, site, title, taken), *_logo_names(facts, blocks, site, taken, claimed)]
    return weigher.choose("site", [*names, *shown])


def _logo_names(
    facts: Structured, blocks: Sequence[Block], site: Site, taken: AbstractSet[str], claimed: AbstractSet[str]
) -> Iterator[Candidate]:
    """What the logo says in words, where <title>, the host or the mark of copyright says it too."""
    parts = {key(name) for part in cuts(facts.title or "") for name in (part.segment, part.tail, part.head)}
    parts.add(key((facts.title or "").partition(": ")[0]))
    for block in blocks[:TOP]:
        images = labelled_images(block)
        fronts = [span for span in block.spans if span.kind == "link" and is_front_page(span.value)]
        leads = bool(images and fronts)
        for front in fronts:
            name = " ".join(block.text[front.start : front.end].split())
            if key(name) in claimed and key(name) not in taken and _may_name_site(name):
                yield Candidate(name, CLAIMED)
        for image in images:
            if leads or _is_logo(image.node):
                name = NOT_NAMED.sub("", image.label or "").strip(" -–—|:,.")
                words = key(name)
                if words in taken or words in UI_WORDS or len(name.split()) > MAX_SITE or name.islower():
                    continue  # small letters are those of a file's name
                if words in parts or (words and site.is_host(name)):
                    yield Candidate(name, "logo")
                elif words in claimed:
                    yield Candidate(name, CLAIMED)


def _is_logo(image: Node | None) -> bool:
    """Whether an image, or what it stands in, is named so."""
    around = (image, image.parent) if image is not None else ()
    return any("logo" in name for node in around if node is not None for name in node.names)


def _shown_names(
    facts: Structured, visible: Visible, site: Site, title: str, taken: AbstractSet[str]
) -> Iterator[Candidate]:
    """Parts of <title>: the words of a link to the front page, such as the logo's; the host's; the last behind the
    title, or the first before it."""
    parts = cuts(facts.title or "")
    names = dict.fromkeys(name for part in parts for name in (part.segment, part.tail, part.head))
    if facts.title and not parts and key(facts.title) != key(title) and _may_name_site(facts.title):
        names[facts.title] = None
    for name in names:
        words = key(name)
        if words in visible.fronts and words not in UI_WORDS:
            yield Candidate(name, "<title> and the link to the front page")
        if site.is_host(name) and not f" {words} ".startswith(f" {key(title)} "):
            yield Candidate(name, "<title> and the address")
    words = key(title)
    behind = [parts[0].segment] if any(key(part.head) == words for part in parts) else []
    before = [parts[-1].head] if any(key(part.tail) == words for part in parts) else []
    for name in (*behind, *before):
        if _reads_as_site(name, site) and key(name) not in taken:
            yield Candidate(name, "<title> beside the title")


def _reads_as_site(text: str, site: Site) -> bool:
    """Whether a part at an end of a <title> is a site's name rather than its motto, a place or a topic: by the host, by
    the words of newspapers, or because no host can be written so."""
    if not _may_name_site(text) or NO_SITE.search(text):
        return False
    return is_site(text, site) or site.holds_name(text) or not LATIN.search(text)


def known_site(declared: Iterable[Candidate], url: str | None, given: str | None = None) -> Site:
    """What tells the site's name from a title or section: its site_names, the caller's, and the host."""
    return site_of([given, *(c.value for c in declared)], url)


def masthead(facts: Structured, visible: Visible, blocks: Sequence[Block], url: str | None) -> Iterator[Candidate]:
    """The site's name where it is one of the first lines of the page, or a link to its front page, and an end of
    <title>, and a heading is the rest: pages that declare no name have it there, older ones in an h1. On a page without
    headings a line is the rest, and the name may be a picture. Else an h1 that leads to the front page may tell it, or
    the mark of copyright.
    Where the page's owner is the whole of <title>, that is the name."""
    title = facts.title or ""
    if any(key(content) == key(title) for _, content in facts.all(*OWNERS)):
        yield Candidate(title, "<title> and the owner")
        return
    parts = cuts(title)
    tops = [line.words for line in visible.lines[:MASTHEAD]]
    headings = {key(heading.text) for heading in visible.headings}
    told = {text for text in headings if len(text) >= HEADLINE or CJK.search(text)}  # 'Shop' is no headline
    if parts and _names_manual(visible, parts, tops, told):
        yield Candidate(parts[0].segment, "<title> and the top of the page")
        return
    front, *rest = title.split(": ")
    ends = [(front, {key(": ".join(rest[place:])) for place in range(len(rest))})]
    if parts:
        ends.append((parts[0].segment, {key(part.head) for part in parts}))
        ends.append((parts[-1].head, {key(text) for part in parts for text in (part.tail, part.segment)}))
    shown = told if headings else {row for row in rows_of(visible.lines) if row.count(" ") >= SPECIFIC}
    names: list[tuple[int, str]] = []
    for name, others in ends:
        words = key(name)
        at_top = words in tops or words in visible.fronts or not headings
        if at_top and not shown.isdisjoint(others - {words, ""}) and _may_name_site(name):
            names.append((tops.index(words) if words in tops else MASTHEAD, name))
    if names:  # the title may follow it at once
        yield Candidate(min(names)[1], "<title> and the top of the page")
        return
    for heading in home_headings(visible, url):
        if _may_name_site(heading.text):
            yield Candidate(heading.text, "h1 that leads to the front page")
    claimed = claimants(block.text for block in blocks[-LAST:]) if parts else ()
    for name, _ in ends:
        if key(name) in claimed and _may_name_site(name):
            yield Candidate(name, "<title> and the mark of copyright")


def _names_manual(visible: Visible, parts: Sequence[Cut], tops: Sequence[str], told: AbstractSet[str]) -> bool:
    """Whether the last part of <title> names what the page is one of, as in a manual, whose pages have short names: the
    first heading says it and the next one the rest, or a line at the top does and a heading has the rest inside."""
    name = parts[0].segment
    words = key(name)
    heads = {key(part.head) for part in parts} - {words}
    if visible.headings and key(visible.headings[0].text) == words:
        found = next((key(heading.text) for heading in visible.headings[1:] if not heading.apart), "") in heads
    else:
        inside = words in tops and words not in told
        found = inside and any(f" {head} " in f" {text} " != f" {head} " for head in heads for text in told)
    return found and _may_name_site(name)


def _may_name_site(text: str) -> bool:
    """Whether a text is no label of menus and no common section, and has not too many words."""
    words = key(text)
    return len(text.split()) <= MAX_SITE and not (words in UI_WORDS or words in GENERIC or words in TOPICS)


def site_names(facts: Structured) -> Iterator[Candidate]:
    """The names that a page declares as its site's."""
    for name, content in facts.all(*SITE_META):
        yield Candidate(content, name)
    for thing in facts.objects(frozenset(("WebSite",))):
        for name in names_of(thing):
            yield Candidate(name, "json-ld WebSite")
    for thing in facts.json_ld:
        for name in names_of(thing.get("publisher")):
            yield Candidate(name, "json-ld publisher")
    for thing in facts.objects(frozenset(("Organization", "NewsMediaOrganization"))):
        for name in names_of(thing):
            yield Candidate(name, "json-ld organization")


def find_language(facts: Structured) -> Found | None:
    """The declared language as a BCP 47 tag, such as 'pt-BR', or None."""
    declared = [Candidate(facts.language or "", "html lang")]
    names = ("og:locale", "content-language", "language", "inlanguage", "dc.language")
    declared += [Candidate(content, f"meta {name}") for name, content in facts.all(*names)]
    return first(Candidate(language_tag(c.value) or "", c.source) for c in declared)


def language_tag(value: str) -> str | None:
    """The usual writing of a language tag ('pt_br' -> 'pt-BR'), or None where it is none."""
    match = LANGUAGE.match(value.strip())
    if match is None:
        return None
    parts = [match["language"].lower(), (match["script"] or "").title(), (match["region"] or "").upper()]
    return "-".join(p for p in parts if p)


def find_canonical_url(facts: Structured) -> Found | None:
    """The address that the page names as its own, absolute, or None."""
    declared = [Candidate(href, "link rel=canonical") for href in facts.links.get("canonical", ())]
    declared += [Candidate(content, "og:url") for _, content in facts.all("og:url")]
    return first(Candidate(facts.absolute(c.value) or "", c.source) for c in declared)


def find_description(facts: Structured) -> Found | None:
    """The page's own summary, or None."""
    declared = [Candidate(content, name) for name, content in facts.all(*SUMMARY_META)]
    declared += [
        Candidate(tidy(thing.get("description")), "json-ld description") for thing in facts.objects(HEADLINE_TYPES)
    ]
    return first(declared)


def find_image(facts: Structured, title: str) -> Found | None:
    """The absolute http(s) address of the lead image of the page with this title, or None."""
    names = ("og:image", "og:image:url", "og:image:secure_url")
    declared = [Candidate(content, name) for name, content in facts.all(*names)]
    for types in (HEADLINE_TYPES, NAMED_TYPES):
        for thing in facts.objects(types):
            declared += [Candidate(a, "json-ld image") for a in _addresses(thing.get("image"))]
    names = ("twitter:image", "twitter:image:src", "thumbnail")
    declared += [Candidate(content, name) for name, content in facts.all(*names)]
    found = first(Candidate(facts.absolute(c.value) or "", c.source) for c in declared if c.value)
    if found is not None:
        return found
    stated = (value for value in images_in(facts.stated(title)) if LIKE_ADDRESS.match(value))
    return first(Candidate(facts.absolute(value) or "", STATE) for value in stated)


def _addresses(image: object) -> Iterator[str]:
    """The addresses in a JSON-LD image: a str, an ImageObject, or a list of either."""
    for item in image if isinstance(image, list) else [image]:
        address = (item.get("url") or item.get("contentUrl")) if isinstance(item, dict) else item
        if isinstance(address, str) and address.strip():
            yield address.strip()


def find_licence(facts: Structured, visible: Visible) -> Found | None:
    """The licence that the page declares for its article, or None: an absolute address where there is one."""
    declared = [
        Candidate(value, "json-ld license")
        for types in (HEADLINE_TYPES, NAMED_TYPES)
        for thing in facts.objects(types)
        for value in _addresses(thing.get("license"))
    ]
    declared += [Candidate(href, "link rel=license") for href in facts.links.get("license", ())]
    declared += [Candidate(label.value or "", "rel=license") for label in visible.near("rel=license")]
    names = ("dcterms.license", "dc.rights.license", "license", "dcterms.rights", "dc.rights")
    declared += [Candidate(content, f"meta {name}") for name, content in facts.all(*names)]
    return first(Candidate(_address_or_name(c.value, facts), c.source) for c in declared)


def _address_or_name(value: str, facts: Structured) -> str:
    """The absolute address that a value is, or its words where it is none."""
    if LIKE_ADDRESS.match(value):
        return facts.absolute(value) or value
    return "" if RUNS_CODE.match(value.strip()) else tidy(value)


def find_tags(facts: Structured, visible: Visible, title: str) -> Found | None:
    """The tags of the first signal that has some, each once, or None; title is the page's."""
    keywords = [
        name
        for thing in facts.objects(HEADLINE_TYPES)
        for value in names_of(thing.get("keywords"))
        for name in TAG_MARK.split(value)
    ]
    meta = [t for _, content in facts.all("keywords", "news_keywords", "parsely-tags") for t in TAG_MARK.split(content)]
    for source, values in (
        ("article:tag", [t for _, content in facts.all("article:tag") for t in TAG_MARK.split(content)]),
        ("json-ld keywords", keywords),
        ("rel=tag", [x.text for x in visible.near("rel=tag")]),
        ("meta keywords", meta),
    ):
        if tags := _tags_of(values):
            return Found(tags, source)
    stated = _tags_of(t for name in tags_in(facts.stated(title)) for t in TAG_MARK.split(name))
    return Found(stated, STATE) if stated else None


def _tags_of(values: Iterable[str]) -> tuple[str, ...]:
    """Each of these tags once, as many as are kept, without those that are sentences."""
    tags: dict[str, str] = {}
    for tag in values:
        if key(tag) and len(tag) <= MAX_TAG:
            tags.setdefault(key(tag), tag.strip())
    return tuple(tags.values())[:MAX_TAGS]


def page_facts(facts: Structured, fields: Fields, url: str | None, *, strict: bool) -> PageFacts:
    """What the model may know of the page as a whole."""
    title = fields.get("title")
    bodies = _texts(facts, "articleBody")
    summaries = (*(content for _, content in facts.all(*SUMMARY_META)), *_texts(facts, "description"))
    return PageFacts(
        title=title.value if title else "",
        types=frozenset(name.lower() for types in facts.types for name in types),
        og_type=next((content.lower() for _, content in facts.all("og:type")), ""),
        generator=next((content.lower().split()[0].partition("/")[0] for _, content in facts.all("generator")), ""),
        url=url or "",
        head_title=facts.title or "",
        article_body=max(bodies, key=len, default=""),
        descriptions=tuple(dict.fromkeys(summaries)),
        parts=body_parts(facts),
        strict=strict,
    )


def _texts(facts: Structured, name: str) -> list[str]:
    """The strings that the page's JSON-LD objects have under a name."""
    return [text for thing in facts.json_ld if isinstance(text := thing.get(name), str)]
