"""Images that stand alone: those of the body's text stay, once each; those of what goes do not."""

from __future__ import annotations

import pytest

from cleaner import Article, clean

TITLE = "The book of the harbour lamps"
TEXT = [
    f"<p>The keeper of the {lamp} lamp wrote down every boat that came into the harbour, and what it carried, for more "
    f"than forty years, in a hand that all could read. Nobody asked him to do it, or paid for the ink.</p>"
    for lamp in ("north", "south", "east", "west")
]
FIGURE = '<figure><img src="/{n}.jpg" alt="Pier"></figure>'
LAZY = '<img src="data:image/svg+xml,x" data-lazy-src="/{n}.jpg" alt="Pier">'
SCRIPTLESS = '<noscript><img src="/{n}.jpg" alt="Pier"></noscript>'
CAPTIONED = '<figure><img src="/{n}.jpg"><figcaption>The pier at dawn in May</figcaption></figure>'
RELATED = (
    '<aside class="related"><h4>Read more</h4><ul><li><a href="/q"><img src="/other.jpg">The pier burns</a></li>'
    '<li><a href="/w">Ann the boat is old</a></li></ul></aside>'
)


def article(*between: str, lead: str = "") -> Article:
    """An article whose paragraphs have something between them, and under its title."""
    parts = [text + after for text, after in zip(TEXT, (*between, "", "", ""), strict=False)]
    head = f"<head><title>{TITLE}</title></head>"
    page = f"<html>{head}<body><article><h1>{TITLE}</h1>{lead}{''.join(parts)}</article></body></html>"
    return clean(page, url="https://harbour.example/x")


@pytest.mark.parametrize(
    ("markup", "images"),
    [
        (FIGURE, ["a"]),
        (f"<figure>{LAZY}{SCRIPTLESS}</figure>", ["a"]),
        (f"<figure>{SCRIPTLESS}{LAZY}</figure>", ["a"]),
        (f"<figure>{SCRIPTLESS}</figure>", ["a"]),
        (f"<figure>{SCRIPTLESS.replace('/{n}', '/large')}{LAZY}</figure>", ["large"]),
        (CAPTIONED, ["a"]),
        (FIGURE + FIGURE.replace("{n}", "b"), ["a", "b"]),
        (
            f"<div class='gallery'>{FIGURE}{CAPTIONED.replace('{n}', 'b')}{FIGURE.replace('{n}', 'c')}</div>",
            list("abc"),
        ),
        (FIGURE + FIGURE, ["a"]),
        ('<amp-img src="/{n}.jpg" width="9" height="9" alt="Pier"></amp-img>', ["a"]),
        (f'<figure><amp-img src="/{{n}}.jpg"><p placeholder>Pier</p>{SCRIPTLESS}</amp-img></figure>', ["a"]),
        (f'<p>The pier <amp-img src="/{{n}}.jpg">{SCRIPTLESS}</amp-img> burned all of the night.</p>', ["a"]),
        ('<div class="wp-caption"><img src="/{n}.jpg"><p class="wp-caption-text">The pier</p></div>', ["a"]),
        (FIGURE + '<div class="ad">Advertisement</div>', ["a"]),
        (FIGURE + RELATED, ["a"]),
        (RELATED, []),
        ('<div class="ad"><img src="/{n}.jpg"></div>', []),
        ('<div><div><img src="/{n}.jpg"></div><p><a href="/ann">Ann Marl</a></p></div>', []),
    ],
)
def test_images_between_paragraphs(markup: str, images: list[str]) -> None:
    found = article(markup.replace("{n}", "a"))
    assert [found.markdown.count(f"](https://harbour.example/{name}.jpg)") for name in images] == [1] * len(images)
    assert found.markdown.count("![") == found.html.count("<img") == len(images)


def test_an_image_under_the_title_stays_and_one_behind_the_text_goes() -> None:
    assert "/lead.jpg" in article(lead='<figure><img src="/lead.jpg"></figure>').markdown
    assert "![" not in article("", "", "", '<div><img src="/banner.jpg"></div>').markdown
