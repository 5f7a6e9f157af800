"""Fields that pages of some types show of others: a list on its cards, a product in reviews, a service in praise."""

from __future__ import annotations

from collections.abc import Mapping

from ..records import Fields, Found

OF_CARDS = ("authors", "date", "modified", "section", "sections")
"""Fields that cards show: on 20 of 216 labelled lists they gave a date or an author, and none was the list's own."""
OF_OTHERS: Mapping[str, tuple[str, ...]] = {
    "collection": OF_CARDS,
    "listing": OF_CARDS,
    "product": ("authors", "date", "modified"),
    "service": ("authors",),
}
"""For each type of page the fields that count only where more than what it shows tells of them: products show who
reviewed or made them, services whom they served. What services show as a date is their own on one page of five."""
DECLARING = ("json-ld ", "meta ", "another meta ", "twitter card", "address")
"""How the names of signals begin that speak for the page as a whole where it comes to authors and dates."""
LABELS = frozenset(("<title> suffix", "address", "category label", "kicker", "line at the headline", "rel=category"))
"""Signals of a section that cards show, and those that only echo it."""


def own_fields(fields: Fields, page_type: str | None) -> Fields:
    """The fields of a page of this type without those that it only shows of others."""
    doubtful = OF_OTHERS.get(page_type or "", ())
    kept = {name: found for name, found in fields.items() if name not in doubtful or _is_declared(name, found)}
    if "sections" in doubtful and "sections" in kept:
        declared = tuple([x for x in kept["sections"].value if not LABELS.issuperset(x.sources)])
        sources = dict.fromkeys(source for each in declared for source in each.sources)
        kept["sections"] = Found(declared, ", ".join(sources))
    return Fields(kept)


def _is_declared(name: str, found: Found) -> bool:
    """Whether more than what a page shows of others tells what was found."""
    if name == "sections":
        return not all(LABELS.issuperset(section.sources) for section in found.value)
    sources = (found.where, *found.confirmed)
    if name == "section":
        return not LABELS.issuperset(sources)
    return any(source.removeprefix("changed: ").startswith(DECLARING) for source in sources)
