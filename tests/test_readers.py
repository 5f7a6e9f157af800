"""Readers' comments: one string each, its own words; what stands around them is in the log."""

from __future__ import annotations

import pytest

from cleaner import clean, clean_text

TEXT = "".join(
    f"<p>The keeper of the {lamp} lamp wrote down every boat that came into the harbour, and what it carried, for more "
    f"than forty years, in a hand that all could read. Nobody asked him to do it, or paid for the ink.</p>"
    for lamp in ("north", "south", "east")
)
PROSE = [part.removesuffix("</p>") for part in TEXT.split("<p>")[1:]]
FIRST, MORE, SECOND = "I cross it every day, and the paint is fresh.", "Thank you all.", "Not on Sundays, I think."


def blog(name: str, said: str, inner: str = "") -> str:
    """A comment as WordPress writes it."""
    meta = (
        f'<footer class="comment-meta"><div class="comment-author vcard"><b class="fn">{name}</b> <span class="says">says:'
        '</span></div><div class="comment-metadata"><time>May 3, 2020 at 10:00</time></div></footer>'
    )
    reply = '<div class="reply"><a class="comment-reply-link" href="#r">Reply</a></div>'
    body = f'<article class="comment-body">{meta}<div class="comment-content">{said}</div>{reply}</article>'
    return f'<li class="comment" id="comment-{len(said)}">{body}{inner}</li>'


def plain(name: str, said: str, inner: str = "") -> str:
    """A comment whose words stand in no element of their own."""
    meta = f'<p class="comment__author">{name}</p><div class="posted-date">May 3, 2020</div>'
    return f'<div class="comment">{meta}{said}<button>Like</button></div>{inner}'


def stated(name: str, said: str, inner: str = "") -> str:
    """A comment in microdata."""
    about = f'<h4 itemprop="name">{name}</h4><time itemprop="dateCreated">May 3, 2020</time>'
    return f'<div itemprop="comment" itemscope itemtype="https://schema.org/Comment">{about}{said}</div>{inner}'


@pytest.mark.parametrize("made", [blog, plain, stated])
def test_a_comment_is_one_string_with_its_own_words(made: object) -> None:
    inner = made("Bob", f"<p>{SECOND}</p>")  # type: ignore[operator]
    comment = made("Anna", f"<p>{FIRST}</p><p>{MORE}</p>", f'<ol class="children">{inner}</ol>')  # type: ignore[operator]
    talk = f'<div id="comments"><h2 class="comments-title">2 Comments</h2><ol class="comment-list">{comment}</ol></div>'
    page = f"<html lang=en><body><article><h1>The lamps</h1>{TEXT}</article>{talk}</body></html>"
    found, without = clean(page, comments=True), clean(page)
    assert found.comments == (f"{FIRST}\n\n{MORE}", SECOND)
    assert found.body == without.body
    gone = [removal.text for removal in found.removed]
    assert "2 Comments" in gone
    assert sorted([*gone, FIRST, MORE, SECOND]) == sorted(removal.text for removal in without.removed)


def test_without_such_markup_a_line_is_a_comment() -> None:
    talk = f'<div id="comments"><h3>2 Comments</h3><p>{FIRST}</p><p>{SECOND}</p></div>'
    page = f"<html lang=en><body><article><h1>The lamps</h1>{TEXT}</article>{talk}</body></html>"
    assert clean(page, comments=True).comments == (FIRST, SECOND)


@pytest.mark.parametrize("parts", [("\n\n", "\n\n"), ("\n", "\n\n")])
def test_who_wrote_a_comment_of_a_text_is_no_comment(parts: tuple[str, str]) -> None:
    said = parts[1].join(parts[0].join(pair) for pair in (("Odo Example", FIRST), ("Ilse", SECOND)))
    article = clean_text("\n\n".join(("The keeper", *PROSE, "2 Comments", said)), comments=True)
    assert article.comments == (FIRST, SECOND)
    assert {"Odo Example", "Ilse"} <= {removal.text for removal in article.removed}
