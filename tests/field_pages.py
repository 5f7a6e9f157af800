"""Pages for the tests of fields: from a few lines of markup to what the finders take."""

from __future__ import annotations

from lxml import html

from cleaner.blocks.html import cut
from cleaner.blocks.text import cut_text
from cleaner.fields.find import find_fields, find_text_fields
from cleaner.fields.structured import Structured, read_structured
from cleaner.options import Options
from cleaner.records import Fields

URL = "https://www.harbour-post.example/world/africa/ferry-line-reopens"
TITLE = "Ferry line reopens after nine years of silence"


def declared(head: str, url: str | None = URL) -> Structured:
    """What a page with this head declares."""
    return read_structured(html.document_fromstring(f"<html><head>{head}</head><body><p>Text.</p></body></html>"), url)


def fields(
    head: str = "", body: str = "", *, url: str | None = URL, site: str | None = None, html_tag: str = "<html>"
) -> Fields:
    """The fields of a page with this head and body."""
    root = html.document_fromstring(f"{html_tag}<head>{head}</head><body>{body}<p>Some text of it.</p></body></html>")
    return find_fields(read_structured(root, url), cut(root), url, Options(site=site))


def text_fields(*lines: str, site: str | None = None) -> Fields:
    """The fields of a text of these paragraphs."""
    return find_text_fields(cut_text("\n\n".join(lines)), Options(site=site))


def value(found: Fields, name: str) -> object:
    """A field's value, or None where it was not found."""
    return found[name].value if name in found else None


def ld(text: str) -> str:
    """A JSON-LD script."""
    return f'<script type="application/ld+json">{text}</script>'
