"""Small labelled sets for tests of learning: pages that we make up, in the format of 'cleaner train'."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

WORDS = [
    "harbour",
    "council",
    "bridge",
    "winter",
    "market",
    "lantern",
    "village",
    "morning",
    "teacher",
    "garden",
    "river",
    "engine",
    "letter",
    "window",
    "basket",
    "captain",
    "forest",
    "candle",
    "mirror",
    "pepper",
    "saddle",
    "thunder",
    "wagon",
    "orchard",
    "copper",
    "meadow",
    "pilot",
    "ribbon",
    "shelter",
    "timber",
]
SHOP = ("price", "size", "colour", "delivery", "material", "warranty")


def sentence(chance: random.Random, words: int = 14) -> str:
    """A sentence of made-up order."""
    return " ".join(chance.choice(WORDS) for _ in range(words)).capitalize() + "."


def article(site: int, number: int) -> tuple[str, dict[str, Any]]:
    """The HTML of an article among menus and teasers, and its row of gold."""
    chance = random.Random(f"{site}/{number}")
    title = sentence(chance, 6)[:-1]
    paragraphs = [" ".join(sentence(chance) for _ in range(3)) for _ in range(chance.randint(3, 6))]
    menu = "".join(f"<li><a href='/{word}'>{word.title()}</a></li>" for word in chance.sample(WORDS, 6))
    teasers = "".join(f"<p class='teaser-text'><a href='/x'>{sentence(chance, 9)}</a></p>" for _ in range(4))
    text = "".join(f"<p>{p}</p>" for p in paragraphs)
    html = (
        f"<html lang='en'><head><title>{title}</title></head><body class='hash{site:04x}'><nav class='menu'>"
        f"<ul>{menu}</ul></nav><main><h1>{title}</h1><p class='byline'>By Ann Example</p>"
        f"<div class='article-body'>{text}</div><div class='related'>{teasers}</div></main>"
        f"<footer class='site-footer'><p>All rights reserved, {WORDS[site % len(WORDS)]} press</p></footer></body>"
    )
    row = {"title": title, "body": "\n\n".join(paragraphs), "type": "article", "lang": "en", "author": "Ann Example"}
    return html, {**row, "with": [paragraphs[0][:20]], "without": ["All rights reserved"]}


def product(site: int, number: int) -> tuple[str, dict[str, Any]]:
    """The HTML of a product's page, and its row of gold."""
    chance = random.Random(f"shop {site}/{number}")
    name = " ".join(chance.sample(WORDS, 3)).title()
    pitch = " ".join(sentence(chance, 8) for _ in range(2))
    facts = [f"{key.title()}: {chance.choice(WORDS)}" for key in SHOP]
    html = (
        f"<html lang='en'><head><title>{name}</title></head><body><nav class='menu'><ul><li><a href='/'>Home</a></li>"
        f"</ul></nav><div class='product'><h1>{name}</h1><div class='product-description'><p>{pitch}</p><ul>"
        + "".join(f"<li>{fact}</li>" for fact in facts)
        + "</ul></div></div><footer class='site-footer'><p>All rights reserved</p></footer></body></html>"
    )
    return html, {"title": name, "body": "\n".join([pitch, *facts]), "type": "product"}


def write_set(folder: Path, pages: Iterable[tuple[str, Mapping[str, Any]]]) -> Path:
    """The folder, with a set of these pages in it; a row without an id or url gets them by its place."""
    (folder / "pages").mkdir(parents=True)
    rows = []
    for number, (html, row) in enumerate(pages):
        whole = {"id": f"p{number:03}", "url": f"https://site{number}.example/news/{number}", **row}
        rows.append(json.dumps(whole))
        (folder / "pages" / f"{whole['id']}.html.gz").write_bytes(gzip.compress(html.encode()))
    (folder / "gold.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return folder


def write_news(folder: Path, sites: int = 12, pages: int = 2) -> Path:
    """The folder, with a set of articles in it, some pages a site."""
    made = []
    for site in range(sites):
        for number in range(pages):
            html, row = article(site, number)
            address = f"https://www.paper{site}.example/{number}"
            made.append((html, {**row, "id": f"s{site}-{number}", "url": address}))
    return write_set(folder, made)


def write_shops(folder: Path, sites: int = 12) -> Path:
    """The folder, with a set of products in it, one a site."""
    made = []
    for site in range(sites):
        html, row = product(site, 0)
        made.append((html, {**row, "id": f"shop{site}", "url": f"https://shop{site}.example/item"}))
    return write_set(folder, made)
