"""Bytes of other formats are named, and HTML is told from prose, Markdown and programs."""

from __future__ import annotations

import gzip
import io
import random
import zipfile

import pytest

from cleaner.errors import NotAPageError
from cleaner.options import Options
from cleaner.read.sources import looks_like_html, read_source
from cleaner.records import Page

HTML = "<html><body><p>Words</p></body></html>"


def read(source: object, *, markup: bool | None = None) -> Page:
    return read_source(source, None, Options(), markup=markup)


def archive(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name in names:
            file.writestr(name, "application/epub+zip" if name == "mimetype" else "x")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "PNG"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "JPEG"),
        (b"GIF89a\1\0\1\0", "GIF"),
        (b"RIFF\x24\0\0\0WEBPVP8 ", "WEBP"),
        (archive("a.txt"), "ZIP"),
        (archive("[Content_Types].xml", "word/document.xml"), "DOCX"),
        (archive("[Content_Types].xml", "xl/workbook.xml"), "XLSX"),
        (archive("mimetype", "OEBPS/word/a.xhtml"), "EPUB"),
        (gzip.compress(gzip.compress(HTML.encode())), "gzip"),
        (b"Rar!\x1a\x07\x01\0", "RAR"),
        (b"7z\xbc\xaf\x27\x1c\0\4", "7z"),
        (b"\0\0\0\x20ftypisom\0\0\2\0", "MP4"),
        (b"ID3\3\0\0\0\0\0\0", "MP3"),
        (b"OggS\0\2\0\0", "OGG"),
        (b"wOFF\0\1\0\0", "WOFF"),
        (b"wOF2\0\1\0\0", "WOFF"),
        (b"\x7fELF\2\1\1\0", "ELF"),
        (b"SQLite format 3\0\x10\0", "SQLite"),
        (b"PAR1\x15\4\x15\x10", "Parquet"),
        (b"{\\rtf1\\ansi Hello}", "RTF"),
        (b"WARC/1.0\r\nWARC-Type: response", "WARC"),
        (b"From: <Saved by Blink>\r\nSubject: Rain\r\nContent-Type: multipart/related;\r\n\tboundary=x", "MHTML"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x", "MHTML"),
        (b"Snapshot-Content-Location: https://h/\nContent-Type: multipart/related; boundary=x\n\n--x", "MHTML"),
        (b"Subject: Rain\nFrom: ann@port.example\nContent-Type: multipart/alternative; boundary=x\n\n--x", "e-mail"),
        (b"Received: from x\n by y\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPGI+", "e-mail"),
        (bytes(range(256)) * 4, "binary data"),
        (b"\0" * 64, "binary data"),
        *((random.Random(seed).randbytes(400), "binary data") for seed in range(8)),  # what brotli looks like
    ],
)
def test_bytes_of_other_formats_are_named(data: bytes, name: str) -> None:
    with pytest.raises(NotAPageError, match=name) as caught:
        read(data)
    assert caught.value.format == name
    with pytest.raises(NotAPageError):
        read(io.BytesIO(data), markup=True)


@pytest.mark.parametrize(
    "data",
    [
        b"GIF is a format. <p>x</p>",
        b"Convert WEBP files",
        b"PAR1 is a name",
        b"From: <Saved by Blink>\n\nWhat stands after this is Content-Type: multipart/related",
        b"<p>one \x01 control \x02 character</p>",
        "<p>breit</p>".encode("utf-16"),
        "<html>breit</html>".encode("utf-16-le"),
        "日本の図書館".encode("iso2022_jp") * 9,
        b"\x1b[1mbold\x1b[0m words of a terminal",
        b"From: Ann\nSubject: Rain\n\nIt rains.\nContent-Type: multipart/mixed",
    ],
)
def test_text_is_not_taken_for_another_format(data: bytes) -> None:
    page = read(data)
    assert page.html or page.text


@pytest.mark.parametrize(
    "feed",
    [
        "<?xml version='1.0'?><rss version='2.0'><channel><title>Harbour</title></channel></rss>",
        '\n<?xml version="1.0"?>\n<!-- made by hand --><feed xmlns="http://www.w3.org/2005/Atom"></feed>',
        "<urlset><url><loc>https://port.example/</loc></url></urlset>",
    ],
)
def test_a_feed_is_no_page(feed: str) -> None:
    for source in (feed, feed.encode()):
        with pytest.raises(NotAPageError, match="feed or a sitemap") as caught:
            read(source)
        assert caught.value.format == "feed"
    assert read(feed, markup=False).text == feed
    assert read("<?xml version='1.0'?><html><body><p>One</p></body></html>").html


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("%PDF-1.7\n1 0 obj", "PDF"),
        ("{\\rtf1 Rain}", "RTF"),
        ("Subject: x\nContent-Type: multipart/related\n\nx", "MHTML"),
    ],
)
def test_the_source_of_another_format_is_no_text(text: str, name: str) -> None:
    for markup in (None, True, False):
        with pytest.raises(NotAPageError, match=f"the text is {name}") as caught:
            read(text, markup=markup)
        assert caught.value.format == name
    assert read(f"A {text}").text


RECORD = '{"title": "Rain", "text": "It rains on the pier.\\nIt will stop."}'
DOC = '<doc sitename="Port" title="Rain" date="2026-03-04">\n  <main>\n    <p>It rains.</p>\n  </main>\n</doc>'
TEI = '<TEI xmlns="http://www.tei-c.org/ns/1.0">\n  <teiHeader/><text><body><p>It rains.</p></body></text>\n</TEI>'


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (RECORD, "JSON"),
        (f"\ufeff\n {RECORD}\n", "JSON"),
        ('{\n  "title": {"rendered": "Rain"},\n  "content": {"rendered": "<p>It rains.</p>"}\n}', "JSON"),
        (f"[{RECORD}, {RECORD}]", "JSON"),
        ('["It rains.", "It will stop."]', "JSON"),
        (f"{RECORD}\n{RECORD}\n\n{RECORD}\n", "NDJSON"),
        ('id,url,text\n1,https://port.example/,"It rains,\nand rains."\n2,https://port.example/b,Sun\n', "CSV"),
        (DOC, "trafilatura's XML"),
        (f"<?xml version='1.0' encoding='UTF-8'?>\n{DOC}", "trafilatura's XML"),
        (TEI, "TEI"),
        (f"<?xml version='1.0'?>\n{TEI}", "TEI"),
    ],
)
def test_what_another_tool_wrote_of_pages_is_no_page(text: str, name: str) -> None:
    for markup in (None, True, False):
        for source in (text, text.encode(), io.StringIO(text)):
            with pytest.raises(NotAPageError, match=f"the text is {name}") as caught:
                read(source, markup=markup)
            assert caught.value.format == name
            assert caught.value.hint


@pytest.mark.parametrize(
    "text",
    [
        f"{RECORD}\n\nThis is what the server answers.",
        f"The server answers:\n\n{RECORD}",
        f"```json\n{RECORD}\n```",
        '{"title": "Rain", and so on}',
        "[Rain](https://port.example/rain) fell on the pier.",
        "[1]",
        "[]",
        "{}",
        '"Rain" is what he said.',
        "[" * 99_999,
        '["a' * 9_999,
        "Rain,wind,hail\nsun,snow,fog",
        "title,text\nIt rains, and rains, and rains.\n",
        "url,title",
        "<p>&lt;TEI&gt; is the root.</p>",
        "<doc>A tag of Java's own.</doc>",
    ],
)
def test_text_that_is_not_all_of_it_data_is_text(text: str) -> None:
    page = read(text)
    assert page.html or page.text


def test_lines_of_records_that_were_cut_are_records() -> None:
    text = f"{RECORD}\n" * 20
    with pytest.raises(NotAPageError, match="NDJSON"):
        read_source(io.BytesIO(text.encode()), None, Options(max_chars=90))


def test_signatures_alone_count_where_the_encoding_is_given() -> None:
    data = b"\x01\x02\x03" * 20 + b"words"
    with pytest.raises(NotAPageError):
        read(data)
    assert read_source(data, None, Options(encoding="cp437")).encoding == "cp437"
    with pytest.raises(NotAPageError):
        read_source(b"%PDF-1.7", None, Options(encoding="cp437"))


# HTML or not


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html><title>x</title>",
        "\ufeff\n<!-- saved --> <!doctype HTML>",
        "<html><p>x",
        "<?xml version='1.0'?><html xmlns='x'/>",
        "<body class=a>Words",
        "<p>One</p><p>Two</p>",
        "<p>One<p>Two",
        "<div>Cut off",
        '<div class="post"><h1>Title</h1>',
        "  <article>\n\nA paragraph.\n\nAnother paragraph.\n\n</article>",
        "<P>Upper</P>",
        "\ufeff<p>One<p>Two",
        "<div> one\n\ntwo\n\nthree\n\nfour\n\nfive\n\nsix</div>",
        "<p> spaces around </p>",
        "<my-app><slot>x</slot></my-app>",
        "Hello <b>world</b>",
        "A field of a feed with <a href='https://example.org'>a link</a>.",
        "Intro<br><p>One</p>\n<p>Two</p>",
        "<div>x</div><script>" + "if (a) {\n  b();\n}\n" * 50 + "</script>",
        "<h2>Head</h2>\n<ul>\n<li>One</li>\n<li>Two</li>\n</ul>",
        "<!-- comment --><p>x</p>",
        "One.<br>Two.<br><br>Three.",
        "One.<BR/>\nTwo.<BR/>\nThree.",
        "<img src=a.png>",
    ],
)
def test_html_is_known(text: str) -> None:
    assert looks_like_html(text)
    assert read(text).html == text


@pytest.mark.parametrize(
    "text",
    [
        "No tags at all.",
        "use the <p> tag",
        "Use the <p> tag for paragraphs and <br> for a line break.",
        "<p> starts a paragraph in HTML.",
        "Write `<b>bold</b>` to get bold.",
        'The string "<div>x</div>" is what it prints.',
        "# Title\n\nA paragraph with a break<br>\nand more.\n\n- one\n- two",
        "# Title\n\nH<sub>2</sub>O is water.\n\n## More\n\n- one\n- two\n\n1. three",
        "```html\n<p>One</p>\n<p>Two</p>\n```",
        "A paragraph.\n\nAnother one with <i>one</i> tag.\n\nA third one.\n\nA fourth one.",
        "#include <vector>\nstd::vector<int> a;\nint main() { return 0; }",
        "let page = '<p>x</p>';\ndocument.write(page);",
        "import React from 'react';\n\nexport default function App() {\n  return (\n    <div>Hi</div>\n  );\n}",
        "def f(a: dict[str, int]) -> None:\n    if a < b and c > d:\n        print('<p>')",
        "if a <b and c> d then",
        "List<String> names = new ArrayList<>();",
        "From: John <john@example.org>\nTo: A <a@example.org>, <b@example.org>",
        "I <3 you. See <https://example.org>.",
        "&lt;p&gt;escaped&lt;/p&gt;",
        "1 < 2 > 0",
        "Some write <br> and some write <br/> at the end of a line.",
        "| a | b |\n| --- | --- |\n| one<br>two | three<br>four |",
        "<PROJECT-NAME>_VERSION\n\nThe version of <PROJECT-NAME>.",
        "<string> is no tag of HTML </string>",
    ],
)
def test_other_text_is_not_html(text: str) -> None:
    assert not looks_like_html(text)
    assert read(text).text == text


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("<script " * 8000, False),
        ("<!--" * 16_000, False),
        ("`<" * 30_000, False),
        ("<p " * 20_000, False),
        ("<a" + " '" * 30_000, False),
        ("\n" * 60_000 + "<p>", True),
    ],
)
def test_hostile_text_is_told_in_one_look(text: str, markup: bool) -> None:
    """A look that were quadratic would take minutes here."""
    assert looks_like_html(text) is markup


def test_a_tag_whose_end_is_far_away_is_markup() -> None:
    assert looks_like_html('<p title="' + "x" * 1_000_000 + '">text</p>')
    assert not looks_like_html("<p title= is how an attribute begins")


def test_many_comments_before_a_page_are_read_once() -> None:
    """The pattern that looks for XML behind them once tried all ways to part them."""
    page = "<!--a-->" * 100 + "<p>The lamp on the pier is lit by hand each evening.</p>"
    assert read_source(page, None, Options()).html == page
