"""What a list shows on its cards, and a product in its reviews, is of others and not of the page."""

from __future__ import annotations

import cleaner
from cleaner.fields.others import own_fields
from cleaner.records import Fields, Found, Section

LIST = Fields(
    {
        "title": Found("Islands", "h1"),
        "authors": Found(("Ann Example",), "byline", ("link to a person",)),
        "date": Found("2026-05-03", "line at the headline", ("date element",)),
        "section": Found("Ferries", "rel=category", ("category label",)),
        "sections": Found((Section("Ferries", ("rel=category", "address")),), "rel=category, address"),
    }
)


def test_what_is_shown_of_others_is_no_field_of_the_page() -> None:
    assert set(own_fields(LIST, "listing")) == {"title"}
    assert set(own_fields(LIST, "product")) == {"title", "section", "sections"}
    assert set(own_fields(LIST, "service")) == {"title", "date", "section", "sections"}
    assert own_fields(LIST, "article") == LIST
    assert own_fields(LIST, None) == LIST


def test_what_a_list_declares_stays() -> None:
    regions = Section("Regions", ("breadcrumb", "category label"))
    declared = {
        "authors": Found(("Ann Example",), "byline", ("json-ld author",)),
        "date": Found("2026-05-03", "changed: meta og:updated_time"),
        "section": Found("Regions", "breadcrumb"),
        "sections": Found((regions, Section("Ferries", ("kicker",))), "breadcrumb, category label, kicker"),
    }
    found = own_fields(Fields({**LIST, **declared}), "collection")
    assert {name: found[name] for name in ("authors", "date", "section")} == {
        name: declared[name] for name in ("authors", "date", "section")
    }
    assert found["sections"] == Found((regions,), "breadcrumb, category label")


def test_a_category_of_a_blog_has_no_author() -> None:
    card = (
        "<article class='post'><h2 class='entry-title'><a href='/{0}'>The {0} ferry sails again</a></h2>"
        "<p class='meta'>By <a rel='author' href='/author/ann'>Ann Example</a>, {0} May 2026</p>"
        "<p>Some four hundred people cheered on the quay when the ferry sailed again.</p></article>"
    )
    cards = "".join(card.format(day) for day in range(3, 12))
    page = f"<body class='archive category'><main><h1>Islands</h1>{cards}</main></body>"
    article = cleaner.clean(f"<html lang='en'><title>Islands</title>{page}</html>")
    assert (article.page_type, article.authors, article.date) == ("listing", (), None)
