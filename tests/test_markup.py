"""What rules ask of an element's attributes: all that a value holds is found in one pass, and only of its own key."""

from __future__ import annotations

import pytest

from cleaner.judge.built import builtin_rules
from cleaner.judge.markup import HELD, MarkupIndex, holds
from cleaner.judge.rules import ATTRIBUTE

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
