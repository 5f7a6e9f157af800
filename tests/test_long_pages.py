"""Pages that are longer than max_chars by what is no text, and pages packed by gzip."""

from __future__ import annotations

import gzip
import io
import time
from pathlib import Path

import pytest

import cleaner
from cleaner.errors import NotAPageError
from cleaner.read.bulk import shortened

FIRST = "The lamp at the end of the pier was lit again on Monday, after the keeper had found oil in the cellar."
LAST = "Nobody had asked where the oil came from, and the keeper, who knew, went home before the first boat was in."
LIMIT = 20_000
BULK = "iVBORw0KGgo" * 5_000


def page(before: str, *, head: str = "", html: str = "<html>") -> str:
    body = f"<article><h1>Lamp lit again</h1><p>{FIRST}</p>{before}<p>{LAST}</p></article>"
    return f"<!DOCTYPE html>{html}<head><title>Lamp lit again</title>{head}</head><body>{body}</body></html>"


def codes(article: cleaner.Article) -> list[str]:
    return [warning.code for warning in article.warnings]


@pytest.mark.parametrize(
    "long",
    [
        page(f'<img alt="Pier" src="data:image/png;base64,{BULK}">'),
        page(f"<img src='data:image/png;base64,{BULK}' srcset='data:image/png;base64,{BULK} 2x'>"),
        page(f'<p style="background:url(data:image/png;base64,{BULK})">{FIRST}</p>'),
        page("".join(f'<img src="data:image/gif;base64,{"R0lG" * 100}{i}">' for i in range(200))),
        page("", head=f"<style>.a{{color:red}} {BULK}</style>"),
        page("", head=f"<STYLE type='text/css'>.a > .b{{color:red}} <!-- {BULK}</STYLE >"),
        page("", head=f"<script>var a = '{BULK}</p>'</script>"),
        page("", head=f"<script>document.write('<style>'); var a = '{BULK}'</script>"),
        page("", html=f'<html data-all="{BULK * 3}">'),
        page(f"<div data-all='{BULK * 3}'>And the boats.</div>"),
    ],
)
def test_what_is_no_text_does_not_count(long: str) -> None:
    assert len(long) > LIMIT
    article = cleaner.clean(long, max_chars=LIMIT)
    assert (article.title, codes(article)) == ("Lamp lit again", [])
    assert article.body.startswith(FIRST)
    assert article.body.endswith(LAST)
    assert BULK[:50] not in article.body
    assert article.body == cleaner.clean(long).body


@pytest.mark.parametrize(
    "long",
    [
        page(f"<p>{FIRST}</p>" * 1_000),
        page(f'<div title="{"lamp > pier " * 5_000}'),
        page(f"<p>{FIRST}</p><div {'lamp ' * 20_000}"),
        page(f"<!-- {'lamp ' * 20_000}"),
    ],
)
def test_no_cut_falls_inside_a_tag(long: str) -> None:
    article = cleaner.clean(long, max_chars=LIMIT)
    assert "page-cut" in codes(article)
    assert article.body.startswith(FIRST)
    assert "lamp > pier" not in article.body
    assert "lamp lamp" not in article.body


def test_data_addresses_that_are_told_of_stay() -> None:
    text = f"<pre>src = data:image/png;base64,{'QUJD' * 100}</pre>"
    assert "QUJDQUJD" in cleaner.clean(page(f"{text}<img src='data:x/y;base64,{BULK}'>"), max_chars=LIMIT).body


def test_data_of_scripts_stays_where_there_is_room() -> None:
    data = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Lamp lit again"}</script>'
    plain = f"<script>var a = '{BULK}'</script>"
    html, _ = shortened(page("", head=data + plain), LIMIT)
    assert data in html
    assert BULK not in html


def test_pages_of_the_usual_length_stay_as_they_are() -> None:
    usual = page(f'<img src="data:image/png;base64,{"QUJD" * 500}">')
    assert shortened(usual, len(usual)) == (usual, False)
    assert cleaner.Page(html=usual).html is usual


@pytest.mark.parametrize(
    "part", ["<a '", "<a \"<b '", "<style>", "<!--", "<a =", "<script", 'data:x,"', "<a =\"'<b ='\""]
)
def test_it_takes_linear_time(part: str) -> None:
    def seconds(count: int) -> float:
        text = part * (count // len(part))
        start = time.perf_counter()
        shortened(text, count // 4)
        return time.perf_counter() - start

    seconds(10_000)
    assert min(seconds(800_000) for _ in range(2)) < 6 * max(seconds(200_000) for _ in range(3)) + 0.1


def test_a_page_that_was_read_in_part_is_told_to_be_cut(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page(f'<img src="data:image/png;base64,{BULK * 3}">' * 2), encoding="utf-8")
    assert "page-cut" in codes(cleaner.clean(tmp_path / "a.html", max_chars=LIMIT))


# gzip

HTML = page("<p>The boats had waited outside the whole night long.</p>")


def test_a_packed_page(tmp_path: Path) -> None:
    packed = gzip.compress(HTML.encode()[:50]) + gzip.compress(HTML.encode()[50:])
    (tmp_path / "page.html.gz").write_bytes(packed)
    expected = cleaner.clean(HTML.encode())
    assert expected.body
    for source in (packed, tmp_path / "page.html.gz", io.BytesIO(packed), bytearray(packed)):
        assert cleaner.clean(source) == expected
    assert cleaner.clean_text(gzip.compress(FIRST.encode())).body == FIRST


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (gzip.compress(HTML.encode())[:-20], "breaks off"),
        (b"\x1f\x8b", "breaks off"),
        (b"\x1f\x8b rest", "damaged"),
        (gzip.compress(b" " * 10_000_000), "bomb"),
        (gzip.compress(gzip.compress(HTML.encode())), "the bytes are gzip"),
        (gzip.compress(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "the bytes are PNG"),
    ],
)
def test_packed_bytes_that_are_no_page(data: bytes, said: str) -> None:
    with pytest.raises(NotAPageError, match=said):
        cleaner.clean(data, max_chars=100_000)


def test_a_long_packed_page_is_cut_as_a_plain_one() -> None:
    long = page("".join(f"<p>{FIRST} {i} {hash(str(i))}</p>" for i in range(3_000)))
    packed, plain = (cleaner.clean(data, max_chars=LIMIT) for data in (gzip.compress(long.encode()), long.encode()))
    assert packed == plain
    assert "page-cut" in codes(packed)
