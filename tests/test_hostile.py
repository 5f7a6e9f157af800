"""Pages made to be slow: they come out right, and the tests end. How long they take is for 'cleaner bench'."""

from __future__ import annotations

import pytest

import cleaner

PARAGRAPH = (
    "The harbour office keeps a book in which every lamp of the town is written down by hand, "
    "and nobody has counted the lamps since the last of the keepers left."
)
BODY = f"<p>{PARAGRAPH}</p>" * 3
WORDS = "word " * 1_000_000
CASES = {
    "deep": (BODY + "<div>" * 100_000 + f"<p>{PARAGRAPH} End.</p>", " End."),
    "deep inline": (f"{BODY}<p>{PARAGRAPH}" + "<b>" * 100_000 + " End." + "</b>" * 100_000, " End."),
    "siblings": (f"{BODY}<p>" + "<br>" * 1_000_000 + f"{PARAGRAPH} End.", " End."),
    "empty siblings": (BODY + "<p>" * 1_000_000 + f"{PARAGRAPH} End.", " End."),
    "one text": (f"{BODY}<p>{WORDS}{PARAGRAPH} End.", " End."),
    "one attribute": (f"{BODY}<p title='{'a' * 10_000_000}'>{PARAGRAPH} End.", " End."),
    "many names": (f"{BODY}<p class='{'a b ' * 1_000_000}'>{PARAGRAPH} End.", " End."),
}


@pytest.mark.parametrize("name", CASES)
def test_a_hostile_page_keeps_its_text(name: str) -> None:
    html, end = CASES[name]
    article = cleaner.clean(html, max_chars=20_000_000)
    assert article.body.startswith(PARAGRAPH)
    assert article.body.endswith(end)
    assert ("tree-cut" in [w.code for w in article.warnings]) == name.startswith("deep")
    assert not article.removed
