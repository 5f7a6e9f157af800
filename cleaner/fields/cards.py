"""The fields of a page that lists others: what its cards show is of the pages they lead to, not of the list."""

from __future__ import annotations

from ..records import Fields, Found, Section

LISTS = frozenset(("collection", "listing"))
"""Types of pages that list others."""
OF_CARDS = ("authors", "date", "modified", "section")
"""Fields that cards show: on 20 of 216 labelled lists they gave a date or an author, and none was the list's own."""
DECLARING = ("json-ld ", "meta ", "another meta ", "twitter card", "address")
"""How the names of signals begin that speak for the page as a whole where it comes to authors and dates."""
LABELS = frozenset(("<title> suffix", "address", "category label", "kicker", "line at the headline", "rel=category"))
"""Signals of a section that cards show, and those that only echo it."""


def without_cards(fields: Fields, page_type: str | None) -> Fields:
    """The fields of a page of this type: of a list those that only its cards show are left out."""
    if page_type not in LISTS:
        return fields
    kept = {name: found for name, found in fields.items() if name not in OF_CARDS or _is_declared(name, found)}
    if "sections" in kept:
        declared = tuple([x for x in kept["sections"].value if not LABELS.issuperset(x.sources)])
        kept.pop("sections")
        if declared:
            kept["sections"] = _told_by(declared)
    return Fields(kept)


def _is_declared(name: str, found: Found) -> bool:
    """Whether more than the cards of a list tells what was found."""
    sources = (found.where, *found.confirmed)
    if name == "section":
        return not LABELS.issuperset(sources)
    return any(source.removeprefix("changed: ").startswith(DECLARING) for source in sources)


def _told_by(sections: tuple[Section, ...]) -> Found:
    """The sections as found, with all that tells of them."""
    return Found(sections, ", ".join(dict.fromkeys(source for each in sections for source in each.sources)))
