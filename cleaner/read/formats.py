"""What the input is by its own look: bytes of another format, and text that is HTML or not."""

from __future__ import annotations

import re
from collections import Counter

from ..frozen import Record
from ..patterns import pattern
from .decode import REPLACEMENT, utf16_without_mark

GZIP_MAGIC = b"\x1f\x8b"
"""How a gzip stream starts (RFC 1952)."""

HEAD_BYTES = 4096
"""Bytes of the beginning that are looked at."""

HEAD_CHARS = 65_536
"""Code points of the beginning that are looked at."""

MAX_CONTROL_SHARE = 0.1
"""Ratio 0..1 of control characters above which bytes are no text. Text of any encoding of the web has next to none;
a page damaged by a few NUL bytes stays below."""

MAX_CONTROL_SHARE_OTHER = 0.03
"""The same for bytes that are no UTF-8 either: random bytes have 0.11 and compressed ones about the same, but a small
page in brotli may well stay below 0.1; not one of the labelled pages begins with any."""

MAX_CONTROLS = 8
"""Control characters that even a short text may hold."""

MIN_TAGGED_SHARE = 0.5
"""Ratio 0..1 of paragraphs with a tag from which text that begins without one is HTML: notes and Markdown with the
odd tag stay below."""

FEWEST_BREAKS = 2
"""Breaks of lines by which text is HTML."""

_UNPACK = "decompress it first and give the page that it holds"
_EXTRACT = "extract its text with a tool for that format and give the text to clean_text"
_ONE_BY_ONE = "read the pages that it holds and give them one by one"
_NO_TEXT = "it holds no page; give the HTML that shows it"
_UNKNOWN = "decompress it first where it is compressed (brotli has no mark), else give the HTML that shows it"

_HEADER = (
    rb"(?:From|To|Subject|Date|Message-ID|Received|Return-Path|Delivered-To|DKIM-Signature|MIME-Version|Content-Type"
    rb"|Snapshot-Content-Location|X-[\w-]+): "
)
"""How the first line of a mail begins, and of a page saved as one."""

_SIGNATURES: tuple[tuple[bytes, str, str], ...] = (
    (rb"%PDF-\d", "PDF", _EXTRACT),
    (rb"\{\\rtf\d", "RTF", _EXTRACT),
    (rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Microsoft Office", _EXTRACT),
    (rb"\x89PNG\r\n\x1a\n", "PNG", _NO_TEXT),
    (rb"\xff\xd8\xff", "JPEG", _NO_TEXT),
    (rb"GIF8[79]a", "GIF", _NO_TEXT),
    (rb"II\*\x00|MM\x00\*", "TIFF", _NO_TEXT),
    (rb"\x00\x00\x01\x00", "ICO", _NO_TEXT),
    (rb"RIFF....WEBP", "WEBP", _NO_TEXT),
    (rb"RIFF....WAVE", "WAV", _NO_TEXT),
    (rb"RIFF....AVI ", "AVI", _NO_TEXT),
    (rb"\x00...ftypavif", "AVIF", _NO_TEXT),
    (rb"\x00...ftyp", "MP4", _NO_TEXT),
    (rb"ID3[\x02-\x04]|\xff\xfb", "MP3", _NO_TEXT),
    (rb"OggS\x00", "OGG", _NO_TEXT),
    (rb"fLaC\x00", "FLAC", _NO_TEXT),
    (rb"\x1aE\xdf\xa3", "WebM", _NO_TEXT),
    (rb"wOF[F2]", "WOFF", _NO_TEXT),
    (rb"OTTO\x00", "OpenType", _NO_TEXT),
    (rb"\x1f\x8b", "gzip", "decompress it first: gzip.decompress(data)"),
    (rb"\x28\xb5\x2f\xfd", "Zstandard", _UNPACK),
    (rb"BZh\d1AY&SY", "bzip2", "decompress it first: bz2.decompress(data)"),
    (rb"\xfd7zXZ\x00", "XZ", "decompress it first: lzma.decompress(data)"),
    (rb"7z\xbc\xaf\x27\x1c", "7z", _UNPACK),
    (rb"Rar!\x1a\x07", "RAR", _UNPACK),
    (rb"PK\x03\x04.{26,200}?mimetypeapplication/epub\+zip", "EPUB", _EXTRACT),
    (rb"PK\x03\x04.{26,4000}?word/", "DOCX", _EXTRACT),
    (rb"PK\x03\x04.{26,4000}?xl/", "XLSX", _EXTRACT),
    (rb"PK\x03\x04", "ZIP", _UNPACK),
    (rb".{257}ustar", "tar", _UNPACK),
    (rb"\x7fELF", "ELF", _NO_TEXT),
    (rb"\xca\xfe\xba\xbe", "Java class", _NO_TEXT),
    (rb"\x00asm", "WebAssembly", _NO_TEXT),
    (rb"SQLite format 3\x00", "SQLite", _ONE_BY_ONE),
    (rb"PAR1[\x00-\x1f]", "Parquet", _ONE_BY_ONE),
    (rb"WARC/1\.\d\r?\n", "WARC", _ONE_BY_ONE),
    (rb"%b(?:[^\r\n]+\r?\n)+?Content-Type: multipart/related\b" % _HEADER, "MHTML", _ONE_BY_ONE),
    (
        rb"%b[^\r\n]*\r?\n(?:[^\r\n]+\r?\n)*?"
        rb"(?:Content-Type: multipart/|Content-Transfer-Encoding: (?:quoted-printable|base64))" % _HEADER,
        "e-mail",
        "take the part that holds its text with Python's email package",
    ),
)
"""(pattern at the beginning, format, what to do next); the first that matches counts."""
_ANY_SIGNATURE = pattern(b"|".join(b"(?:%b)" % signature for signature, _, _ in _SIGNATURES), re.DOTALL)

# ESC (0x1B) stays: ISO-2022 encodings are made of it; so do tab, line feed, vertical tab, form feed and return.
_CONTROL = bytes([*range(0x00, 0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F])

_TAG_NAMES = (
    "a|abbr|acronym|address|article|aside|audio|b|bdi|bdo|big|blockquote|body|br|button|canvas|center|cite|code|data|"
    "dd|del|details|dfn|dialog|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|form|frameset|h[1-6]|head|"
    "header|hgroup|hr|html|i|iframe|img|input|ins|kbd|label|legend|li|link|main|mark|menu|meta|meter|nav|nobr|noscript|"
    "object|ol|option|p|picture|pre|progress|q|rp|rt|ruby|s|samp|script|section|select|small|source|span|strike|strong|"
    "style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|tt|u|ul|var|video|wbr|"
    "(?-i:[a-z]+(?:-[a-z0-9]+)+)"
)
"""The elements of HTML that a fragment is made of, and custom ones (always in lower case). '<string>' is none."""

_DOCUMENT = pattern(r"(?:\s|\ufeff|<!--.*?-->)*+<(?:!doctype\s+html|\?xml|(?:html|head|body)\b[^<]*>)", re.I | re.S)
_FEEDS = ("rss", "feed", "RDF", "urlset", "sitemapindex", "opml")
"""The roots of feeds and of other lists of pages."""
_FEED = pattern(
    r"(?:\s|\ufeff|<\?[^<>]*\?>|<!--.*?-->|<!DOCTYPE[^<>]*>)*+"
    rf"<(?:rdf:)?(?:{'|'.join(_FEEDS)})(?=[\s>])",
    re.S,
)
_CODE_SPAN = pattern(r"```.*?(?:```|\Z)|~~~.*?(?:~~~|\Z)|`[^`\n]*`", re.S)
_UNSEEN = pattern(r"<!--.*?(?:-->|\Z)|(<(script|style)\b[^<>]*>).*?(?:</\2\s*>|\Z)", re.I | re.S)
# Not after a quotation mark: there it is a literal of a program, or talk about a tag.
_TAG = pattern(rf"(?<![\"'`])<(/?)({_TAG_NAMES})(?![a-z0-9:@.-])([^<>]*)>", re.I)
_OTHER_LANGUAGE = pattern(
    r"^(?:#{1,6}\s|[ \t]*[-*+]\s|[ \t]*\d+\.\s|>\s|\|.*\|[ \t]*$|.*\]\(|.*[;{}][ \t]*$|#include|"
    r"[ \t]*(?:def|import|function|const|let|var|return|public|private|using|export)\b)",
    re.M,
)
"""A line of Markdown or of a program."""


_TOLD_OF = frozenset(("PDF", "GIF", "bzip2"))
"""Formats whose mark is a word."""
_OF_FILE = re.compile(r"[\x00-\x08\x0e-\x1f\ufffd]|\b\d+ \d+ obj\b")
"""What is in the source of such a file: bytes of no text, or an object of a PDF."""


class ForeignFormat(Record):
    """A format that is no page."""

    name: str
    """Such as 'PDF'."""
    advice: str
    """What to do next, half a sentence."""


def foreign_format(data: bytes, *, encoding_given: bool = False) -> ForeignFormat | None:
    """The format of bytes that are neither HTML nor text, or None.

    With encoding_given, only signatures count: the caller knows how to read what looks like no text.
    """
    head = data[:HEAD_BYTES]
    if _ANY_SIGNATURE.match(head):
        name, advice = next((n, a) for signature, n, a in _SIGNATURES if re.match(signature, head, re.DOTALL))
        return ForeignFormat(name, advice)
    if encoding_given or utf16_without_mark(head) or head.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        return None
    controls = len(head) - len(head.translate(None, _CONTROL))
    if controls <= MAX_CONTROLS:
        return None
    broken = head.decode("utf-8", "replace").count(REPLACEMENT)
    share = MAX_CONTROL_SHARE if broken <= 1 else MAX_CONTROL_SHARE_OTHER  # the end of the head may cut a character
    return ForeignFormat("binary data", _UNKNOWN) if controls > len(head) * share else None


def foreign_text(text: str) -> ForeignFormat | None:
    """The format of text that is the source of a file of another kind, read as if it were one, or None.

    A text that tells of such a format may begin with its mark.
    """
    head = text[:HEAD_BYTES]
    found = foreign_format(head.encode("utf-8", "replace"), encoding_given=True)
    if found is not None and found.name in _TOLD_OF and not _OF_FILE.search(head):
        return None
    return found


_FIRST_ATTRIBUTE = pattern(r"\s*<[a-zA-Z][\w:-]*\s+[\w:@.-]+\s*=")
"""A tag with an attribute at the very start; its end may be a megabyte away."""


def looks_like_html(text: str) -> bool:
    """Whether text is HTML, a whole page or a fragment, rather than prose, Markdown or a program that mentions tags.

    >>> looks_like_html("<p>One</p><p>Two</p>"), looks_like_html("Put it in a <p> tag.")
    (True, False)
    """
    if "<" not in text:
        return False
    head = text[:HEAD_CHARS]
    if _DOCUMENT.match(head) or (_FIRST_ATTRIBUTE.match(head) and ">" in text):
        return True
    # Opening tags of script and style stay as tags; what they hold is no text.
    head = _UNSEEN.sub(r"\1", _CODE_SPAN.sub(" ", head)).strip().lstrip("\ufeff")
    tags = list(_TAG.finditer(head))
    if not tags or len(_OTHER_LANGUAGE.findall(head)) >= len(tags):
        return False
    begins_with_tag = tags[0].start() == 0
    if begins_with_tag and (_is_paired(tags) or not _is_mention(head, tags[0])):
        return True
    return (_is_paired(tags) or _breaks_lines(head, tags)) and _tagged_share(head) >= MIN_TAGGED_SHARE


def is_feed(text: str) -> bool:
    """Whether markup is a feed (RSS, Atom) or another list of pages in XML: a sitemap, an outline."""
    return _FEED.match(text, 0, HEAD_CHARS) is not None


def is_feed_root(tag: str) -> bool:
    """Whether the root of a tree is that of a feed or of such a list; its tag may have a namespace."""
    return tag.rpartition("}")[2].rpartition(":")[2] in _FEEDS


def _is_paired(tags: list[re.Match[str]]) -> bool:
    """Whether an element both opens and closes."""
    counts = Counter((m.group(2).lower(), bool(m.group(1))) for m in tags)
    return any(closes and counts[name, False] for name, closes in counts)


def _breaks_lines(text: str, tags: list[re.Match[str]]) -> bool:
    """Whether lines are broken by tags, which nothing closes."""
    return len([tag for tag in tags if tag.group(2).lower() == "br" and not _is_mention(text, tag)]) >= FEWEST_BREAKS


def _is_mention(text: str, tag: re.Match[str]) -> bool:
    """Whether a sentence speaks of the tag, as in '<p> starts a paragraph'."""
    return not tag.group(3).strip() and re.match(r"\s[a-z]", text[tag.end() : tag.end() + 2]) is not None


def _tagged_share(text: str) -> float:
    """The share (0..1) of paragraphs that hold a tag."""
    paragraphs = [p for p in re.split(r"\n\s*\n", text) if p.strip()]
    return sum(_TAG.search(p) is not None for p in paragraphs) / len(paragraphs)
