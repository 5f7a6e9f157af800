"""Which of a page's JSON-LD objects are about the page, and what they say of it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from cleaner.fields.structured import Structured
from cleaner.fields.subject import of_page

from .field_pages import TITLE, URL, fields, ld, value

HEADLINE = f"<h1>{TITLE}</h1><p>3 May 2026</p>"


def thing(kind: str, name: str, author: str, **more: Any) -> dict[str, Any]:
    return {"@type": kind, "headline": name, "author": {"@type": "Person", "name": author}, **more}


@pytest.mark.parametrize("kind", ["MedicalWebPage", "ItemPage", "AboutPage", "FAQPage", "APIReference"])
def test_a_page_of_any_type_names_its_author(kind: str) -> None:
    head = ld(json.dumps(thing(kind, TITLE, "Ann Example", datePublished="2026-05-03T10:00:00Z")))
    found = fields(head, HEADLINE)
    assert value(found, "authors") == ("Ann Example",)
    assert value(found, "date") == "2026-05-03T10:00:00Z"


@pytest.mark.parametrize("kind", ["Review", "ClaimReview", "CreativeWork", "PodcastEpisode", "Dataset"])
@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ({"headline": TITLE}, ("Ann Example",)),
        ({"headline": None, "name": TITLE}, ("Ann Example",)),
        ({"url": f"{URL}/#review"}, ("Ann Example",)),
        ({"mainEntityOfPage": {"@id": URL}}, ("Ann Example",)),
        ({"url": "https://www.harbour-post.example/another"}, None),
    ],
)
def test_a_work_that_is_the_page_names_its_author(
    kind: str, named: dict[str, Any], expected: tuple[str] | None
) -> None:
    head = ld(json.dumps(thing(kind, "Of a boat", "Ann Example") | named))
    assert value(fields(head, HEADLINE), "authors") == expected


@pytest.mark.parametrize("own", [{"headline": TITLE}, {"url": URL}])
def test_of_several_articles_the_page_s_own_is_asked_first(own: dict[str, str]) -> None:
    other = thing("NewsArticle", "Other article of the site", "Bo Muster", datePublished="2020-01-01")
    mine = thing("NewsArticle", "Of a boat", "Ann Example", datePublished="2026-05-03") | own
    found = fields(ld(json.dumps({"@graph": [other, mine]})), HEADLINE)
    assert value(found, "authors") == ("Ann Example",)
    assert value(found, "date") == "2026-05-03"


def test_facts_without_another_s_objects_are_the_same() -> None:
    facts = Structured(json_ld=(thing("NewsArticle", "Of a boat", "Ann Example"),))
    assert of_page(facts, TITLE, URL) is facts
    assert of_page(facts, "", None) is facts
