"""The lead image of a page that declares none: the first of its body."""

from __future__ import annotations

from time import perf_counter

import pytest

from cleaner import Article, clean

PROSE = "".join(
    f"<p>The {name} between the two islands sailed again on Monday, to the cheers of some four hundred people.</p>"
    for name in ("ferry", "barge", "cutter", "schooner")
)
URL = "https://quay.example/n/ferry"
PIER = '<figure><img src="/pier.jpg" alt="The pier"><figcaption>The pier in May.</figcaption></figure>'


def page(body: str, head: str = "") -> Article:
    article = f"<article><h1>The ferry sails again</h1>{body}{PROSE}</article>"
    return clean(f"<html lang=en><head><title>The ferry sails again</title>{head}</head><body>{article}", URL)


def test_the_first_image_of_the_body_is_the_page_s() -> None:
    found = page(PIER)
    assert found.image == "https://quay.example/pier.jpg"
    assert found.found["image"].where == "first image of the body"
    assert found.image in found.markdown


@pytest.mark.parametrize(
    "image",
    [
        '<img src="/dot.jpg" width=16 height=16 alt="">',
        '<img src="/line.jpg" width=600 height=20 alt="">',
        '<img src="/dot.jpg" width="32px" alt="">',
        '<img src="/site-logo.png" alt="Quay">',
        '<img src="/a.jpg" class="icon" alt="">',
        '<span class="avatar"><img src="/ann.jpg" alt="Ann"></span>',
        '<img src="/img/blank.gif" alt="">',
        '<img src="/img/emoji/wave.png" alt="wave">',
    ],
)
def test_an_icon_a_logo_and_what_is_tiny_are_passed_over(image: str) -> None:
    beside = f"<p>The crew {image} of the ferry has painted all of its cabins red and white this winter.</p>"
    assert page(beside).image is None
    assert page(beside + PIER).image == "https://quay.example/pier.jpg"


@pytest.mark.parametrize(
    "row",
    [
        '<p><a href="https://ci.example/b"><img src="https://shields.example/v/build.svg" alt="build"></a></p>',
        '<p><a href="/ci"><img src="/a1b2c3" alt="build"></a> <a href="/pkg"><img src="/d4e5f6" alt="version"></a></p>',
    ],
)
def test_a_linked_drawing_and_a_row_of_badges_are_passed_over(row: str) -> None:
    assert page(row).image is None
    assert page(row + PIER).image == "https://quay.example/pier.jpg"
    photograph = '<p><a href="/large"><img src="/quay.jpg" alt="The quay"></a> <a href="/b"><img src="/b.jpg"></a></p>'
    assert page(photograph).image == "https://quay.example/quay.jpg"


def test_many_badges_take_no_long_time() -> None:
    row = "".join(f'<a href="/{i}"><img src="/{i}.svg"></a>' for i in range(6_000))
    begin = perf_counter()
    assert page(f"<p>{row}</p>{PIER}").image == "https://quay.example/pier.jpg"
    assert perf_counter() - begin < 2.5


@pytest.mark.parametrize("size", ["", "width=800 height=500", 'width="100%"', 'width="auto" height="auto"'])
def test_an_image_of_any_other_size_serves(size: str) -> None:
    assert page(PIER.replace("<img", f"<img {size}")).image == "https://quay.example/pier.jpg"


def test_a_declared_image_comes_first() -> None:
    head = '<meta property="og:image" content="https://quay.example/declared.jpg">'
    assert page(PIER, head).image == "https://quay.example/declared.jpg"


def test_an_image_that_is_not_in_the_body_is_none() -> None:
    assert page('<footer><img src="/sponsor.jpg" alt="Sponsor"></footer>').image is None
    assert page("").image is None
