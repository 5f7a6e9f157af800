"""Reading labelled sets: rows and their faults, sites, folds and the hash."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cleaner.errors import ReadError
from cleaner.learn.dataset import fingerprint, fold_of, read_set, read_sets, site_of

from .labelled_pages import article, write_news, write_set


def test_a_set_is_read_as_it_lies_there(tmp_path: Path) -> None:
    html, row = article(1, 1)
    pages = list(read_set(write_set(tmp_path / "news", [(html, {**row, "id": "a", "url": "https://a.example/1"})])))
    assert [(p.set, p.id, p.site, p.page_type, p.loose) for p in pages] == [("news", "a", "a", "article", False)]
    assert pages[0].gold["body"] == row["body"]
    assert pages[0].read() == html.encode()


def test_sets_named_after_wcxb_follow_its_convention(tmp_path: Path) -> None:
    folders = [write_news(tmp_path / name, sites=1, pages=1) for name in ("wcxb-dev", "news")]
    assert [p.loose for p in read_sets(folders)] == [True, False]
    assert [p.loose for p in read_sets(folders, loose=["news"])] == [False, True]
    assert [p.loose for p in read_sets(folders, loose=[])] == [False, False]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("[1]", "a row is one JSON object"),
        ("{", "a row is one JSON object"),
        ('{"body": "x"}', "id must be"),
        ('{"id": "../x"}', "id must be"),
        ('{"id": "x", "body": 3}', "body must be a str or null"),
        ('{"id": "x", "with": "y"}', "with must be a list of str"),
        ('{"id": "x", "without": [1]}', "without must be a list of str"),
        ('{"id": "x", "type": "blog"}', "no page type 'blog'"),
        ('{"id": "x"}\n{"id": "x"}', "stands twice"),
    ],
)
def test_a_bad_row_is_named_with_its_line(tmp_path: Path, line: str, message: str) -> None:
    (tmp_path / "gold.jsonl").write_text("\n" + line, encoding="utf-8")
    with pytest.raises(ReadError, match=message) as caught:
        list(read_set(tmp_path))
    assert f"gold.jsonl:{2 + line.count(chr(10))}" in str(caught.value)
    assert caught.value.path.endswith("gold.jsonl")


def test_what_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"a set is a folder with gold\.jsonl"):
        list(read_set(tmp_path))
    (tmp_path / "gold.jsonl").write_text(json.dumps({"id": "gone"}), encoding="utf-8")
    (page,) = read_set(tmp_path)
    with pytest.raises(ReadError, match="page 'gone'"):
        page.read()
    (tmp_path / "pages").mkdir()
    page.path.write_bytes(b"no gzip")
    with pytest.raises(ReadError, match="page 'gone'"):
        page.read()


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("https://www.example.com/a", "example"),
        ("https://blog.example.co.uk/a", "example"),
        ("https://example.de", "example"),
        ("https://co.uk.example.org", "example"),
        ("https://t3n.de/x", "t3n"),
        ("https://news.t3n.de/x", "t3n"),
        ("http://localhost:8000/x", "localhost"),
        ("http://192.0.2.7/x", "192.0.2.7"),
        ("http://[broken", "#a"),
        (None, "#a"),
        ("", "#a"),
    ],
)
def test_sites(url: str | None, site: str) -> None:
    assert site_of(url, "snippets__a") == site


def test_two_copies_of_a_page_without_an_address_are_of_one_site() -> None:
    assert site_of(None, "wcxb__0042") == site_of("", "0042") != site_of("", "0043")


def test_the_hash_is_of_the_pages_and_not_of_their_order(tmp_path: Path) -> None:
    folder = write_news(tmp_path / "news", sites=2)
    pages = list(read_set(folder))
    known = fingerprint(pages)
    assert fingerprint(pages[::-1]) == known
    assert fingerprint(pages[1:]) != known
    assert fingerprint(read_set(folder, loose=True)) != known
    pages[0].path.write_bytes(pages[1].path.read_bytes())
    assert fingerprint(pages) != known


def test_the_hash_knows_the_gold(tmp_path: Path) -> None:
    html, row = article(1, 1)
    first, second = (write_set(tmp_path / n / "news", [(html, {**row, "title": n})]) for n in ("a", "b"))
    assert fingerprint(read_set(first)) != fingerprint(read_set(second))


def test_folds_are_even_and_known_by_the_seed_alone() -> None:
    sites = [f"site{i}" for i in range(23)]
    fold = fold_of(sites, 5, "seed")
    assert fold == fold_of(reversed(sites * 2), 5, "seed")
    assert fold != fold_of(sites, 5, "other")
    sizes = [list(fold.values()).count(n) for n in range(5)]
    assert max(sizes) - min(sizes) <= 1
