"""The frame of a newsletter as text: words with their addresses, and the postal address of who sent it."""

from __future__ import annotations

import pytest

import cleaner

TITLE = "Harbour shut until spring"
BODY = (
    "The ferry between the two islands sailed again on Monday, to the cheers of some four hundred people on the quay.",
    "Its captain said that the old engine had been mended over the winter by two men who had never seen one before.",
    "From now on it will sail twice a day, at eight and at six, and on Sundays once, as it did before the storm came.",
)


def cleaned(*lines: str) -> cleaner.Article:
    return cleaner.clean_text("\n\n".join(lines))


@pytest.mark.parametrize(
    "line",
    [
        "View this email in your browser (https://mail.example/v?u=1&id=2)",
        "View web version: https://mail.example/v",
        "View in browser <https://mail.example/v>",
        "View this email in your browser\nhttps://mail.example/v",
        "Im Browser ansehen: https://mail.example/v",
        "Voir dans le navigateur ( https://mail.example/v )",
    ],
)
def test_the_head_goes_with_its_address(line: str) -> None:
    article = cleaned(line, TITLE, *BODY)
    assert (article.title, article.body) == (TITLE, "\n\n".join(BODY))
    assert cleaned(line, *BODY).title is None


@pytest.mark.parametrize(
    "line",
    [
        "Unsubscribe https://mail.example/u",
        "Update your preferences https://mail.example/p",
        "Abmelden: https://mail.example/u",
        "Se désabonner https://mail.example/u",
        "Want to change how you receive these emails?\nYou can update your preferences ( https://mail.example/p ) or "
        "unsubscribe from this list ( https://mail.example/u ).",
        "Our mailing address is:\nHarbour Works Ltd\n12 Quay Street\nEllerby, EL1 2AB\n\nUnsubscribe https://mail.example/u",
        "Our mailing address is:\n\nHarbour Works Ltd\n\n12 Quay Street, Ellerby",
        "Unsere Postanschrift lautet:\n\nHafenwerke GmbH\n\nKai 12, 20000 Ellerby",
    ],
)
def test_the_foot_goes(line: str) -> None:
    assert cleaned(TITLE, *BODY, line).body == "\n\n".join(BODY)


@pytest.mark.parametrize(
    "line",
    [
        "Tickets: https://port.example/tickets",
        "https://port.example/tickets",
        "The timetable is at https://port.example/timetable for all who want it.",
    ],
)
def test_other_addresses_stay(line: str) -> None:
    assert line in cleaned(TITLE, *BODY, line).body


def test_what_is_no_postal_address_stays() -> None:
    more = "The harbour office is open from nine to five on all days but Sundays, and the clerk will show you the book."
    assert more in cleaned(TITLE, *BODY, "Our mailing address is:", more, *BODY[:1]).body


def test_without_the_rule_the_lines_stay() -> None:
    rules = cleaner.builtin_rules().without("newsletter-prompt/mail", "template-residue/page-number")
    text = "\n\n".join((TITLE, *BODY, "Unsubscribe https://mail.example/u"))
    assert "Unsubscribe" in cleaner.Cleaner(rules=rules).clean_text(text).body
