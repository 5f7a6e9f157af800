"""Lines of Markdown that are links alone."""

from __future__ import annotations

import pytest

import cleaner

TITLE = "# The lamp at the end of the pier"
BODY = (
    "The harbour office keeps the book in which every lamp of the town is written down by hand.\n\n"
    "It is an old book, and the first of its four columns has been empty for sixty years now.\n\n"
    "Nobody remembers what the column was for, and the clerk who drew it left no note behind."
)
TAGS = "[#lamps](https://port.example/tag/lamps/) [Harbour](https://port.example/tag/harbour/)"
SHARE = "[Drop it on Mastodon](https://share.port.example/?text=x) · [To a friend](mailto:?subject=x) · [Copy](#)"


def gone(*parts: str) -> dict[str, str]:
    return {r.text.strip(): r.by for r in cleaner.clean_text("\n\n".join([TITLE, *parts])).removed}


@pytest.mark.parametrize(("line", "by"), [(TAGS, "structure:tag-links"), (SHARE, "structure:share-links")])
def test_where_the_links_of_a_line_lead_tells_what_it_is(line: str, by: str) -> None:
    assert gone(BODY, line)[line] == by
    assert gone(BODY, line, BODY.upper())[line] == by


@pytest.mark.parametrize(
    "line",
    [
        "[The keeper's diary](https://port.example/diary)",
        "[#lamps](https://port.example/tag/lamps/)",
        "[Write to the keeper](mailto:keeper@port.example)",
        "See [lamps](https://port.example/tag/lamps/) and [harbour](https://port.example/tag/harbour/).",
    ],
)
def test_other_links_among_the_paragraphs_stay(line: str) -> None:
    assert line not in gone(BODY, line, BODY.upper())


def test_a_tag_alone_below_the_body_goes() -> None:
    line = "* [lamps](/tags/lamps)"
    assert gone(BODY, line)[line] == "structure:tag-links"


def test_links_in_a_row_above_the_body() -> None:
    menu = ["[Harbour](https://port.example/harbour)", "[Lamps](https://port.example/lamps)"]
    found = {r.text.strip(): r.kind for r in cleaner.clean_text("\n\n".join([*menu, TITLE, BODY])).removed}
    assert {found.get(line) for line in menu} == {"site-nav"}


@pytest.mark.parametrize(
    "line",
    [
        "Share this page: [LinkedIn](https://www.linkedin.com/sharing/share-offsite/?url=x) [X](https://x.com/share)",
        "Weitersagen: [Facebook](https://www.facebook.com/sharer.php?u=x) | [Mail](mailto:?subject=x)",
    ],
)
def test_a_label_may_stand_before_links_to_share(line: str) -> None:
    assert gone(BODY, line, BODY.upper())[line] == "structure:share-links"


@pytest.mark.parametrize(
    "line",
    [
        "Share this: [the lamp](https://port.example/lamp) [the pier](https://x.com/share)",
        "Whoever has seen the keeper of the lamp should let the harbour know: [by mail](mailto:?subject=x)",
    ],
)
def test_a_sentence_before_links_stays(line: str) -> None:
    assert line not in gone(BODY, line, BODY.upper())
