"""read_source: a Page from whatever the caller holds, or an error that says what to do; the input stays as it was."""

from __future__ import annotations

import asyncio
import contextlib
import http.client
import io
import os
import pathlib
import subprocess
import sys
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer
from types import SimpleNamespace
from typing import Any
from urllib.request import urlopen

import bs4
import httpx
import lxml.etree
import lxml.html
import pytest
import requests
from hypothesis import event, given
from hypothesis import strategies as st

from cleaner.errors import InputError, NotAPageError, OptionError, ReadError, UnsupportedSourceError
from cleaner.options import Options
from cleaner.read.sources import read_bytes, read_source, read_text
from cleaner.records import Page

HTML = "<html><body><p>Größe</p></body></html>"
URL = "https://example.org/a"


def read(source: object, url: str | None = None, *, markup: bool | None = None, **options: Any) -> Page:
    return read_source(source, url, Options(**options), markup=markup)


def codes(page: Page) -> list[str]:
    return [w.code for w in page.warnings]


# Text and bytes


def test_str() -> None:
    assert read(HTML, URL) == Page(url=URL, html=HTML)


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
def test_bytes(kind: Callable[[bytes], object]) -> None:
    page = read(kind(HTML.encode()))
    assert page == Page(html=HTML, encoding="utf-8", encoding_source="detected")


def test_encoding_option_decodes() -> None:
    page = read("<p>где</p>".encode("koi8-r"), encoding="koi8-r")
    assert (page.html, page.encoding, page.encoding_source) == ("<p>где</p>", "koi8-r", "option")
    with pytest.raises(OptionError):
        read(b"<p>x</p>", encoding="no-such")


def test_text_without_tags_is_text() -> None:
    assert read("Just words.\nMore.").text == "Just words.\nMore."
    assert codes(read("Just words.")) == ["no-markup"]
    page = read(b"Just words.")
    assert (page.html, page.text) == (None, "Just words.")
    assert codes(page) == ["no-markup"]


@pytest.mark.parametrize(
    ("text", "is_told"), [(HTML, True), ("\n<p>One</p><p>Two</p>", True), ("Put <p> here.", False)]
)
def test_html_that_is_given_for_text_is_told(text: str, is_told: bool) -> None:
    assert ("tags-in-text" in codes(read_text(text, None, Options()))) is is_told
    assert "tags-in-text" not in codes(read(text))


def test_markup_forces_either_way() -> None:
    assert read("Just words.", markup=True) == Page(html="Just words.")
    assert read(HTML, markup=False).replace(warnings=()) == Page(text=HTML)
    assert read(HTML.encode(), markup=False).text == HTML


@pytest.mark.parametrize("source", ["", "  \n", b"", b"\xef\xbb\xbf", b"\0\0", io.BytesIO(), io.StringIO()])
def test_nothing_is_an_empty_page(source: object) -> None:
    page = read(source)
    assert (page.html, page.text) == ("", None)
    assert "empty-input" in codes(page)


def test_no_text_is_an_empty_text() -> None:
    page = read_text(" ", None, Options())
    assert (page.html, page.text, codes(page)) == (None, "", ["empty-input"])


def test_long_pages_are_cut() -> None:
    for source in ("<p>" + "ä" * 100, ("<p>" + "ä" * 100).encode(), io.StringIO("<p>" + "ä" * 100)):
        page = read(source, max_chars=20)
        assert page.html == "<p>" + "ä" * 17
        assert codes(page) == ["page-cut"]
    assert codes(read("<p>" + "ä" * 17, max_chars=20)) == []


def test_a_long_file_is_not_read_to_its_end(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(b"\xef\xbb\xbf" + "😀".encode() * 1000)
    page = read(path, max_chars=20, encoding="utf-8", markup=True)
    assert page.html == "😀" * 20
    assert codes(page) == ["page-cut"]
    with path.open("rb") as file:
        read(file, max_chars=20)
        assert file.tell() < 100
        with monkeypatch.context() as patch:
            patch.setattr(pathlib.Path, "open", lambda *_: contextlib.nullcontext(file))
            read(path, max_chars=20)
        assert file.tell() < 200


def test_a_page_may_be_as_long_as_one_likes(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(HTML)
    for source in (path, io.BytesIO(HTML.encode()), io.StringIO(HTML), HTML):
        assert read(source, max_chars=10**30).html == HTML


def test_characters_that_no_parser_takes_are_replaced() -> None:
    page = read("<p>a\0b\ud800</p>")
    assert page.html == "<p>ab\ufffd</p>"
    assert codes(page) == ["null-bytes"]
    assert codes(read(b"<p>a\0bc</p>")) == ["null-bytes"]


@pytest.mark.parametrize(
    "text", ["https://example.org/a?b=c", " http://example.org\n", "www.example.org/page", "example.org/news"]
)
def test_an_address_is_not_fetched(text: str) -> None:
    with pytest.raises(InputError, match=r"cleaner\.fetch"):
        read(text)
    assert read_text(text, None, Options()).text == text


@pytest.mark.parametrize(
    "text",
    [
        "page.html",
        "a/b/page.HTM",
        "notes.txt",
        "./page",
        "../x/page",
        "~/page",
        "C:\\page",
        "/a b/c.html",
        "a.pdf",
        "a/b.jsonl",
        "*.html",
    ],
)
def test_the_name_of_a_file_is_not_opened(text: str) -> None:
    with pytest.raises(InputError, match=r"pathlib\.Path"):
        read(text)
    assert read_text(text, None, Options()).text == text


def test_a_name_that_is_written_as_an_address_names_its_path() -> None:
    with pytest.raises(InputError, match=r"pathlib\.Path\('/a b\.html'\)"):
        read("file:///a%20b.html")


@pytest.mark.parametrize(
    "text",
    [
        "x" * 2000 + ".html",
        "See https://example.org for more.",
        "Read page.html first",
        "and/or",
        "It ended.\npage.html",
        "<a href=x.html>x.html",
    ],
)
def test_prose_is_neither_address_nor_name(text: str) -> None:
    page = read(text)
    assert (page.html or page.text) == text


# Files


def test_path(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(HTML.encode())
    assert read(path) == Page(html=HTML, encoding="utf-8", encoding_source="detected")
    assert read(path, URL).url == URL
    with os.scandir(tmp_path) as entries:
        assert read(next(entries)).html == HTML


def test_paths_that_cannot_be_read_say_what_to_do(tmp_path: pathlib.Path) -> None:
    missing = tmp_path / "missing.html"
    with pytest.raises(ReadError, match="no file") as caught:
        read(missing)
    assert caught.value.path == str(missing)
    with pytest.raises(ReadError, match="is a folder"):
        read(tmp_path)
    with pytest.raises(ReadError, match="cannot be read"):
        read(tmp_path / ("x" * 5000))
    with pytest.raises(ReadError, match="cannot be read"):
        read(pathlib.Path("a\0b"))


def test_path_without_permission(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(pathlib.Path, "open", refuse)
    with pytest.raises(ReadError, match="right to read"):
        read(tmp_path / "page.html")


def test_open_files() -> None:
    assert read(io.StringIO(HTML)) == Page(html=HTML)
    assert read(io.BytesIO(HTML.encode("cp1252")), encoding="cp1252").html == HTML
    half = io.StringIO("skip<p>Read</p>")
    half.seek(4)
    assert read(half).html == "<p>Read</p>"
    assert half.read() == ""
    assert not half.closed


def test_a_file_that_gives_little_at_a_time_is_read_whole() -> None:
    class Pipe(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            return super().read(3)

    assert read(Pipe(HTML.encode())).html == HTML


def test_files_that_cannot_be_read(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes("<p>Größe</p>".encode("cp1252"))
    with path.open(encoding="utf-8") as wrong, pytest.raises(InputError, match="'rb'"):
        read(wrong)
    closed = io.StringIO(HTML)
    closed.close()
    with pytest.raises(InputError, match="while it is open"):
        read(closed)
    with path.open("ab") as writer, pytest.raises(ReadError, match="open it for reading") as caught:
        read(writer)
    assert caught.value.path == str(path)
    with pytest.raises(UnsupportedSourceError, match="gave int"):
        read(SimpleNamespace(read=lambda size: 5))


@pytest.mark.filterwarnings("error")
def test_asynchronous_sources_teach_await() -> None:
    class Asynchronous:
        async def read(self, size: int) -> bytes:
            return b""

    with pytest.raises(UnsupportedSourceError, match="await"):
        read(Asynchronous())
    with pytest.raises(UnsupportedSourceError, match="await"):
        read(asyncio.sleep(0))


# Trees


@pytest.mark.parametrize("parser", ["html.parser", "lxml"])
def test_soup_and_tag(parser: str) -> None:
    soup = bs4.BeautifulSoup("<div><p class=a>One &lt;b&gt; &amp; two</p></div>", parser)
    before = str(soup)
    page = read(soup, URL)
    assert (page.html, page.url) == (before, URL)
    assert soup.p is not None
    assert read(soup.p).html == '<p class="a">One &lt;b&gt; &amp; two</p>'
    assert str(soup) == before
    assert read(bs4.BeautifulSoup("words", parser)).text is None


def test_lxml_trees_are_handed_on() -> None:
    root = lxml.html.fromstring(HTML)
    before = lxml.html.tostring(root)
    page = read(root, URL)
    assert (page.tree is root, page.url) == (True, URL)
    assert read(lxml.etree.ElementTree(root)).tree is root
    xhtml = lxml.etree.fromstring("<html xmlns='http://www.w3.org/1999/xhtml'><body/></html>")
    assert read(xhtml).tree is xhtml
    assert lxml.html.tostring(root) == before


def test_lxml_objects_that_are_no_elements() -> None:
    with pytest.raises(UnsupportedSourceError, match="root"):
        read(lxml.etree.Comment("x"))
    with pytest.raises(UnsupportedSourceError, match="no element"):
        read(lxml.etree.HTMLParser())
    assert codes(read(lxml.etree.ElementTree())) == ["empty-input"]


def test_strings_of_tree_libraries_are_strings() -> None:
    found = lxml.html.fromstring("<p>Some words.</p>").xpath("string()")
    assert read(found).text == "Some words."
    assert read(bs4.element.NavigableString("Some words.")).text == "Some words."


def test_trees_are_no_text() -> None:
    for tree in (lxml.html.fromstring(HTML), bs4.BeautifulSoup(HTML, "lxml")):
        with pytest.raises(UnsupportedSourceError, match=r"cleaner\.clean"):
            read_text(tree, None, Options())


# Responses


def requests_response(body: bytes, content_type: str, status: int = 200) -> requests.Response:
    response = requests.Response()
    response.status_code = status
    response.url = URL
    response.headers["Content-Type"] = content_type
    response._content = body
    return response


def httpx_response(body: bytes, content_type: str, status: int = 200) -> httpx.Response:
    return httpx.Response(
        status, content=body, headers={"Content-Type": content_type}, request=httpx.Request("GET", URL)
    )


def scrapy_response(body: bytes, content_type: str, status: int = 200) -> SimpleNamespace:
    headers = {b"Content-Type": [content_type.encode()], b"X-A": [b"1", b"2"]}
    return SimpleNamespace(body=body, headers=headers, url=URL, status=status)


@pytest.mark.parametrize("make", [requests_response, httpx_response, scrapy_response])
def test_responses(make: Callable[..., Any]) -> None:
    body = "<p>где</p>".encode("koi8-r")
    page = read(make(body, "text/html; charset=koi8-r"))
    assert (page.url, page.status, page.html) == (URL, 200, "<p>где</p>")
    assert (page.encoding, page.encoding_source) == ("koi8-r", "header")
    assert page.headers["content-type"] == "text/html; charset=koi8-r"
    assert codes(page) == []
    assert read(make(body, "text/html"), "https://example.org/b").url == "https://example.org/b"
    failed = read(make(b"<p>Gone</p>", "text/html", 404))
    assert (failed.status, codes(failed)) == (404, ["http-status"])
    assert codes(read(make(b"<p>Moved</p>", "text/html", 302))) == []
    assert read(scrapy_response(b"<p>x</p>", "text/html")).headers["x-a"] == "1, 2"


@pytest.mark.parametrize("make", [requests_response, httpx_response, scrapy_response])
def test_plain_text_responses_are_text(make: Callable[..., Any]) -> None:
    page = read(make(b"<p>as it is", "Text/Plain; charset=utf-8"))
    assert (page.html, page.text, codes(page)) == (None, "<p>as it is", ["tags-in-text"])
    assert read(make(b"<p>x</p>", "text/plain"), markup=True).html == "<p>x</p>"


def test_response_of_urllib() -> None:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = "<p>где</p>".encode("koi8-r")
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=koi8-r")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Nothing: the test's output stays clean."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.handle_request)
    thread.start()
    with urlopen(f"http://127.0.0.1:{server.server_port}/") as response:
        assert isinstance(response, http.client.HTTPResponse)
        page = read(response)
    thread.join()
    server.server_close()
    assert (page.html, page.status, page.encoding_source) == ("<p>где</p>", 200, "header")


def test_a_response_of_httpx_that_was_made_by_hand_has_no_address() -> None:
    page = read(httpx.Response(200, content=b"<p>x</p>"))
    assert (page.url, page.status, page.html) == (None, 200, "<p>x</p>")


def test_bodies_that_were_not_read_teach() -> None:
    unread = httpx.Response(200, content=iter([b"<p>x</p>"]), request=httpx.Request("GET", URL))
    with pytest.raises(InputError, match=r"response\.read"):
        read(unread)

    class Awaited:
        headers: dict[str, str] = {}  # noqa: RUF012
        content = object()

        async def read(self) -> bytes:
            return b""

    with pytest.raises(InputError, match=r"await response\.read\(\)"):
        read(Awaited())
    with pytest.raises(UnsupportedSourceError):
        read(SimpleNamespace(headers={}))


def test_a_body_that_breaks_off_is_a_read_error() -> None:
    class Broken:
        headers: dict[str, str] = {}  # noqa: RUF012
        url = URL

        @property
        def content(self) -> bytes:
            raise requests.exceptions.ConnectionError("gone")

    with pytest.raises(ReadError, match="request it again"):
        read(Broken())


def test_read_bytes_takes_what_a_fetch_knows() -> None:
    page = read_bytes(HTML.encode(), URL, Options(), status=500, headers={"content-type": "text/html; charset=utf-8"})
    assert (page.status, page.encoding_source, codes(page)) == (500, "header", ["http-status"])


# Pages, and what is no page


def test_a_page_is_handed_on() -> None:
    page = Page(html=HTML, url=URL)
    assert read(page) is page
    assert read(page, "https://example.org/b") == Page(html=HTML, url="https://example.org/b")


@pytest.mark.parametrize(
    ("source", "match"),
    [
        (None, "download that failed"),
        (5, "int is no page; give HTML"),
        (1.5, "float"),
        ({}, "dict"),
        ([HTML], "once for each"),
        (object(), "object is no page"),
    ],
)
def test_other_objects_teach(source: object, match: str) -> None:
    with pytest.raises(UnsupportedSourceError, match=match) as caught:
        read(source)
    assert isinstance(caught.value, TypeError)
    assert isinstance(caught.value, ValueError)


# Laws


@given(st.binary(max_size=300))
def test_bytes_make_a_page_or_are_of_another_format(data: bytes) -> None:
    try:
        page = read(data)
    except NotAPageError as error:
        event(error.format)
    else:
        assert (page.html is None) != (page.text is None)
        assert page == read(data)


@given(st.text(alphabet="<>/pbdiv \n\"'=`#-!a;{}"))
def test_any_text_makes_a_page(text: str) -> None:
    try:
        page = read(text)
    except InputError:
        assert "<" not in text
    else:
        assert (page.html is None) != (page.text is None)


@given(st.binary(max_size=100))
def test_the_callers_bytes_stay(data: bytes) -> None:
    buffer = bytearray(b"<p>" + data)
    read(buffer, markup=True)
    assert buffer == b"<p>" + data


def test_no_library_is_loaded_for_bytes() -> None:
    program = (
        "import sys; from cleaner.read.sources import read_source; from cleaner.options import Options;"
        "read_source(b'<p>x</p>', None, Options());"
        "sys.exit(any(name in sys.modules for name in ('bs4', 'requests', 'charset_normalizer', 'trafilatura')))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
