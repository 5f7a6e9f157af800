"""What looks like noise of a kind and is content stays, between two paragraphs and behind the last one."""

from __future__ import annotations

import pytest

import cleaner

FIRST = "The harbour office keeps the book in which every lamp of the town is written down by hand."
SECOND = "It is an old book, and the first of its four columns has been empty for sixty years now."
BODY = f"{FIRST}\n\n{SECOND}\n\n{SECOND} {FIRST}"

INSIDE = {
    "comment-form": "- State that the e-mail address will not be published before you ask for it.",
    "comment-list": "Reader: I have seen the book, and it is green.",
    "source-credit": "Source: Harbour Statistics 2024, table 7",
    "syndication-credit": "The novels were originally published in 2013 and 2014, and are now in one volume.",
    "share-bar": "- Share this timeline with your vendors and partners before the first of May",
    "related-links": "Related papers",
    "newsletter-prompt": "The newsletter of the harbour has four thousand readers, and none of them pays for it.",
    "paywall": "Subscribers pay nine crowns a month, and the paper says that it cannot live without them.",
    "login-prompt": "Log in as keeper and create a new user for each lamp.",
    "cookie-consent": "Bake the cookies for twelve minutes, and let them cool on the sheet.",
    "ad-label": "Werbung nervt.",
    "byline": "By Tuesday the lamps were lit again.",
    "date-line": "Update 2019-01-26: the clerk has found the second book, and it is empty too.",
    "read-time": "1 min",
    "breadcrumb": "Open Start » Control Panel » Lamps",
    "tag-list": "Keywords: lamps, harbours, books, columns, clerks",
    "post-navigation": "Next steps",
    "copyright": "The licence says that the above copyright notice shall be included in all copies.",
    "toc": "In this article, you will find the three lamps that count:",
    "page-tools": "- Print and digital graphic design.",
    "app-promo": "The lamp app is in the App Store and on Google Play, and it has no users at all.",
    "donation-prompt": "The charity asks for nine crowns a month for each lamp.",
    "affiliate-disclaimer": "A shop must say whether its links are affiliate links, the court ruled.",
    "counters": "3-3",
    "report-error": "Correction: an earlier version of this text called the book red.",
    "site-nav": "Skip to the fourth chapter where you know the harbour.",
    "template-residue": "printf('%s has {0} lamps', name);",
    "image-credit": "The photo shows the pier in March, before the storm.",
    "follow-us": "Follow the quay to its end, and turn left at the lamp.",
    "author-bio": "The keeper lives in the town with a dog and two cats.",
}

WORDS = (
    "Photo: the pier in 2018. Why start there?",
    "Photo: who took the one of the storm? That was his sister.",
    "Crédit photo : c'est écrit « anonyme » sous la troisième. Pourquoi ?",
    "圖片：你第一張登上報紙的照片是甚麼？",
    "De quoi s'agit-il ?",
    "“Subscribe to our newsletter! Get the latest posts delivered right to your inbox.”",
    '* "Get the latest news straight to your inbox"',
    "「関連記事はこちら」を減らす",
)
"""Questions, and lines that quote what noise says."""

BEHIND = {
    "see also": "See also:\n\nThe second book of lamps, 1911",
    "further reading": "Further reading\n\nA. Olsen, Lamps and harbours, 1934",
    "sources": "Sources:\n\nHarbour Statistics 2024\n\nTown Archive, box 9",
    "next steps": "Next steps\n\n- Find the clerk\n- Ask for the key",
    "correction": "Correction: an earlier version of this text called the book red.",
    "keywords": "Keywords: lamps, harbours, books",
    "signature": "Ann Example",
}


@pytest.mark.parametrize("kind", INSIDE)
def test_between_two_paragraphs(kind: str) -> None:
    line = INSIDE[kind]
    assert line in cleaner.clean_text(f"{BODY}\n\n{line}\n\n{BODY}").body.split("\n\n")


@pytest.mark.parametrize("name", BEHIND)
def test_behind_the_last_paragraph(name: str) -> None:
    text = f"{BODY}\n\n{BEHIND[name]}"
    assert [(r.text, r.by) for r in cleaner.clean_text(text).removed] == []


@pytest.mark.parametrize("kind", INSIDE)
def test_in_html(kind: str) -> None:
    paragraphs = "".join(f"<p>{p}</p>" for p in [*BODY.split("\n\n"), INSIDE[kind], *BODY.split("\n\n")])
    article = cleaner.clean(f"<html><body><article><h1>The lamp book</h1>{paragraphs}</article></body></html>")
    assert INSIDE[kind].lstrip("- ") in article.body


def test_labels_of_a_recipe_stay_among_buttons() -> None:
    recipe = [
        "Prep Time 10 minutes",
        "Servings 4",
        "Ingredients",
        "2 tins of beans",
        "1 onion",
        "Instructions",
        "Notes",
    ]
    head, foot = ["Print Recipe", "Soup of the pier", "By Ann Example"], ["Leave a Comment", "Comment *"]
    steps = [
        "1. Soften the onion in oil for 8 minutes.",
        "2. Add the beans and wait.",
        recipe[-1],
        "It keeps for a week.",
    ]
    card = ["Print", head[1], *recipe[:3], "1x", "2x", "3x", *recipe[3:5], "Cook Mode", recipe[5], *steps]
    body = cleaner.clean_text("\n".join([*head, FIRST, SECOND, *card, *foot])).body.split("\n\n")
    assert [line for line in recipe if line not in body] == []


@pytest.mark.parametrize("line", WORDS)
def test_questions_and_quotations_between_two_paragraphs(line: str) -> None:
    assert line in cleaner.clean_text(f"{BODY}\n\n{line}\n\n{BODY}").body.split("\n\n")
