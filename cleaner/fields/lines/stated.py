"""The fields that the front matter of a text, or the header of a mail, states."""

from __future__ import annotations

from collections.abc import Mapping

from ...blocks.front_matter import FrontMatter
from ...patterns import pattern
from ...records import Found, Section
from ..date import find_dates_in_lines, iso
from ..page import language_tag
from ..people.names import is_surely_person, split_names

WEB = pattern(r"https?://\S+$")


def stated_fields(front: FrontMatter) -> Mapping[str, Found]:
    """The fields by their names, under whatever name generators of sites and extractors of text state each."""
    section = front.first("section", "category", "categories")
    tags = [
        tag.strip() for name in ("tags", "keywords") for value in front.values.get(name, ()) for tag in value.split(",")
    ]
    senders = filter(is_surely_person, front.values.get("sender", ()))
    names = (*front.values.get("authors", ()), *front.values.get("author", ()), *senders)
    licence = front.first("license", "licence") or ""
    found = {
        "title": front.first("title"),
        "section": section,
        "sections": (Section(section, (front.where,)),) if section else (),
        "authors": tuple(dict.fromkeys(name for value in names for name in split_names(value))),
        "date": _dated(front, "date", "published", "pubdate", "publishdate", "published_at"),
        "modified": _dated(front, "lastmod", "modified", "updated", "last_modified_at"),
        "site": front.first("sitename", "site_name", "site"),
        "language": language_tag(front.first("language", "lang", "locale") or ""),
        "canonical_url": _address(front.first("canonical_url", "canonical", "url")),
        "description": front.first("description", "summary", "excerpt"),
        "image": _address(front.first("image", "cover", "thumbnail")),
        "tags": tuple(dict.fromkeys(tag for tag in tags if tag)),
        "licence": _address(licence) if ":" in licence else licence,
    }
    return {name: Found(value, front.where) for name, value in found.items() if value}


def _dated(front: FrontMatter, *names: str) -> str | None:
    """The first of some dates that the front matter states, in ISO 8601."""
    stated = front.first(*names) or ""
    written = None if iso(stated) else find_dates_in_lines([stated])[0]
    return iso(stated) or (written.value if written else None)


def _address(stated: str | None) -> str | None:
    """An address of the web, or None."""
    return stated if stated and WEB.match(stated) else None
