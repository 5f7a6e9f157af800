"""What a page declares of its type outweighs what it looks like, where it can be relied upon."""

import pytest

from cleaner.blocks.features import PageFacts
from cleaner.blocks.html import cut
from cleaner.judge.declared_types import type_of
from cleaner.read.parse import parse

H1 = "<h1>Oak serving board</h1><p>Cut from one piece."


@pytest.mark.parametrize(
    ("html", "kind"),
    [
        (f"<body class='postid-4 single-product'>{H1}", "product"),
        (f"<body class='archive category category-news'>{H1}", "listing"),
        (f"<body class='archive'>{H1}", "article"),
        (f"<body class='category'>{H1}", "article"),
        (f"<body><ul class='single-product'><li>{H1}", "article"),
        ("<body><h1 class='product_title entry-title'>Oak</h1><p>Cut from one piece.", "product"),
        ("<body><div class='product__title'><h1>Oak</h1></div><p>Cut from one piece.", "product"),
        ("<body><h1>Oak</h1><h2 class='product_title'>Beech</h2>", "article"),
        ("Cut from one piece.", "article"),
    ],
)
def test_names_of_the_body_and_of_the_first_heading_tell(html: str, kind: str) -> None:
    assert type_of(cut(parse(html).root), PageFacts(), "article") == kind


@pytest.mark.parametrize(
    ("facts", "likeliest", "kind"),
    [
        (PageFacts(types=frozenset(("webpage", "qapage"))), "article", "forum"),
        (PageFacts(types=frozenset(("softwareapplication",))), "documentation", "service"),
        (PageFacts(types=frozenset(("product",))), "article", "article"),
        (PageFacts(og_type="product"), "article", "product"),
        (PageFacts(og_type="product"), "collection", "collection"),
        (PageFacts(og_type="product.group"), "listing", "collection"),
        (PageFacts(og_type="article"), "service", "service"),
    ],
)
def test_declared_types_tell(facts: PageFacts, likeliest: str, kind: str) -> None:
    assert type_of(cut(parse(f"<body>{H1}").root), facts, likeliest) == kind
    assert type_of((), facts, likeliest) == kind
