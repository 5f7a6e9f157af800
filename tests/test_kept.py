"""What the caller keeps loses nothing to our rules or model; of several elements the innermost one decides."""

from __future__ import annotations

import pytest

from cleaner import Article, clean

TEXT = "".join(
    f"<p>The keeper of the {lamp} lamp wrote down every boat that came into the harbour, and what it carried, for more "
    f"than forty years, in a hand that all could read. Nobody asked him to do it, or paid for the ink.</p>"
    for lamp in ("north", "south")
)
CAPTION = '<figure><img src="a.jpg"><figcaption>A boat on the lake at dawn. Photo: Bob Ray</figcaption></figure>'
DATED = '<p class="byline">By Ann Marl, <time datetime="2020-05-03">May 3, 2020</time></p>'
BADGE = "<p>The lamp <span class='mw-editsection'>[edit]</span> was lit by the <b>old keeper</b> of the pier.</p>"


def article(markup: str, **options: object) -> Article:
    page = f"<html lang=en><body><article><h1>The lamps</h1>{TEXT}{markup}{TEXT.replace('lamp', 'boat')}</article></body></html>"
    return clean(page, **options)


@pytest.mark.parametrize(
    ("markup", "keep", "there"),
    [
        (CAPTION, "figcaption", "A boat on the lake at dawn. Photo: Bob Ray"),
        (CAPTION, "article", "A boat on the lake at dawn. Photo: Bob Ray"),
        (BADGE, "article", "The lamp [edit] was lit"),
        (BADGE, ".mw-editsection", "The lamp [edit] was lit"),
        (DATED, ".byline", "By Ann Marl, May 3, 2020"),
    ],
)
def test_what_is_kept_is_not_cut(markup: str, keep: str, there: str) -> None:
    assert there not in article(markup).body
    found = article(markup, keep=[keep])
    assert there in found.body
    assert there not in [removal.text for removal in found.removed]


def test_of_a_line_that_goes_the_kept_words_stay_and_the_others_go() -> None:
    found = article(DATED, keep=["time"])
    assert "\n\nMay 3, 2020\n\n" in found.body
    assert "Ann Marl" not in found.body
    assert any("By Ann Marl" in removal.text for removal in found.removed)


def test_a_drop_that_is_nearer_still_drops() -> None:
    found = article(BADGE, keep=["article"], drop=["b"])
    assert "The lamp [edit] was lit by the of the pier." in found.body
    found = article(DATED, keep=["time"], drop=[".byline"])
    assert "\n\nMay 3, 2020\n\n" in found.body
