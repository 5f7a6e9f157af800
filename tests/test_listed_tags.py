"""Tags that no field declares, read from the lists of tags that went."""

from __future__ import annotations

import pytest

import cleaner

BODY = [
    "The harbour office keeps a book in which every lamp of the town is written down by hand.",
    "It is an old book, and the first of its four columns has been empty for sixty years now.",
    "Nobody remembers what the column was for, and the clerk who drew it left no note behind.",
]
PAGE = "<h1>The lamp book</h1>" + "".join(f"<p>{line}</p>" for line in BODY)
TEXT = "\n\n".join(["The lamp book", *BODY])


@pytest.mark.parametrize(
    "tags",
    [
        '<div class="post-tags"><a href="/tag/lamps">Lamps</a> <a href="/tag/old-books">Old books</a></div>',
        '<ul class="tags"><li><a href="/t/1">#Lamps</a><li><a href="/t/2">Old books</a><li><a href="/t/1">lamps</a></ul>',
        "<p>Tags: Lamps, Old books</p>",
    ],
)
def test_tags_of_a_page(tags: str) -> None:
    article = cleaner.clean(PAGE + tags)
    assert article.tags == ("Lamps", "Old books")
    assert article.found["tags"].where == "list of tags"
    assert article.body == "\n\n".join(BODY)
    declared = cleaner.clean(f'<meta property="article:tag" content="Town">{PAGE}{tags}')
    assert declared.tags == ("Town",)


@pytest.mark.parametrize("tags", ["Tags: Lamps, Old books", "Tags: [Lamps](/tag/lamps), [Old books](/tag/old-books)"])
def test_tags_of_a_text(tags: str) -> None:
    article = cleaner.clean_text(f"{TEXT}\n\n{tags}")
    assert article.tags == ("Lamps", "Old books")
    assert cleaner.clean_text(TEXT).tags == ()


def test_the_tags_of_a_whole_site_are_none_of_the_article() -> None:
    many = "".join(f'<a href="/tag/{n}">Lamp {n}</a> ' for n in range(40))
    article = cleaner.clean(f'{PAGE}<div class="post-tags">{many}</div>')
    assert (article.tags, article.body) == ((), "\n\n".join(BODY))


def test_a_list_of_articles_has_no_tags_of_its_own() -> None:
    card = (
        '<article class="post"><h2><a href="/{0}">Lamp {0} of the town is lit</a></h2><p>{1}</p><div class="post-tags">'
    )
    cards = "".join(card.format(n, BODY[n % 3]) + '<a href="/tag/lamps">Lamps</a></div></article>' for n in range(12))
    article = cleaner.clean(f'<body class="archive category"><h1>Lamps</h1><main>{cards}</main></body>')
    assert (article.page_type in ("listing", "collection"), article.tags) == (True, ())
