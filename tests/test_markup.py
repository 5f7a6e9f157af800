"""What rules ask of an element's attributes: all that a value holds is found in one pass, and only of its own key."""

from __future__ import annotations

import pytest

from cleaner.blocks.html import cut
from cleaner.judge.built import builtin_rules
from cleaner.judge.markup import HELD, MarkupIndex, holds, made_ids
from cleaner.judge.match import Matcher
from cleaner.judge.rules import ATTRIBUTE
from cleaner.read.parse import parse

RULES = tuple(builtin_rules())
ASKED = sorted({attribute.lower() for rule in RULES for attribute in rule.attributes})
INDEX = MarkupIndex(RULES)


def one_by_one(key: str, value: str) -> set[int]:
    """The numbers of the rules of which a test holds, each test asked by itself."""
    found = set()
    for number, rule in enumerate(RULES):
        for attribute in rule.attributes:
            test = ATTRIBUTE.fullmatch(attribute)
            assert test is not None
            if test[1].lower() == key and holds(test[2] or "", value.lower(), (test[3] or "").lower()):
                found.add(number)
    return found


@pytest.mark.parametrize("attribute", ASKED)
def test_an_attribute_is_asked_as_each_of_its_tests_asks(attribute: str) -> None:
    test = ATTRIBUTE.fullmatch(attribute)
    assert test is not None
    key, wanted = test[1].lower(), test[3] or ""
    for value in (wanted, wanted.upper(), f"{wanted} more", f"before-{wanted}-after", wanted[:-1], ""):
        assert set(INDEX.by_attributes({key: value})) == one_by_one(key, value)
    assert INDEX.by_attributes({key: f"{wanted} more"}) or test[2] != HELD


def test_the_id_of_a_reference_is_no_name_of_a_box() -> None:
    assert INDEX.by_names(("loginrequired",))
    assert not INDEX.by_names(("django.contrib.auth.middleware.loginrequired",))


def test_a_text_counts_in_the_attribute_that_a_rule_names_alone() -> None:
    assert INDEX.by_attributes({"href": "https://t.me/share/url?url=x"})
    assert not INDEX.by_attributes({"href": "/newsletter", "title": "https://t.me/share/url?url=x"})
    assert INDEX.by_attributes({"data-testid": "newsletter"})


def test_what_the_whole_page_is_named_tells_of_no_part() -> None:
    listed = "<ul><li><a href='/a'>Oak shelf</a></li><li><a href='/b'>Ash stool</a></li></ul>"
    blocks = cut(parse(f"<html class='sidebar'><body class='fixed-nav' data-testid='menu'>{listed}</body></html>").root)
    assert not Matcher(builtin_rules()).hits(blocks)
    blocks = cut(parse(f"<body><div class='fixed-nav'>{listed}</div></body>").root)
    assert {hit.block for hit in Matcher(builtin_rules()).hits(blocks)} == {0, 1}


def made(*sections: tuple[str, str], above: str = "") -> list[str]:
    """The ids that say nothing of sections, of which the id and the heading are given."""
    text = "<p>The lamps of the harbour are lit by hand.</p>"
    html = "".join(f"<section id='{name}'>{above}<h2>{head}</h2>{text}</section>" for name, head in sections)
    return sorted(name for node in made_ids(cut(parse(html).root), INDEX) for name in node.names)


LAMPS, ROPES = ("the-lamps", "The lamps"), ("ropes", "2. Ropes<a href='#ropes'>¶</a>")


def test_ids_that_are_made_from_headings_name_no_noise() -> None:
    assert made(LAMPS, ROPES, ("related-work", "3 Related work")) == ["#related-work"]
    assert made(LAMPS, ROPES, ("comments", "Comments"), ("navigation", "Navigation")) == ["#comments", "#navigation"]


def test_ids_that_templates_set_name_noise() -> None:
    assert made(("comments", "Comments"), ("related-posts", "Related posts"), ("newsletter", "Newsletter")) == []
    assert made(LAMPS, ("comments", "Comments"), ("lamps", "Ropes")) == []
    assert made(LAMPS, ROPES, ("comments", "12 answers")) == []
    assert made(LAMPS, ROPES, ("comments", "Comments"), above="<p>Above</p>") == []
