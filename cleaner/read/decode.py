"""Text from bytes: the encoding that the page declares where the bytes agree, else the one they show.

The order is that of browsers (https://html.spec.whatwg.org/#determining-the-character-encoding): the caller's
option, a byte-order mark, the HTTP header, a meta element or XML declaration. Then the bytes themselves are asked,
because a declaration is often an untouched default: UTF-8 that is declared as Latin-1 stays UTF-8 here.
Nothing in the bytes raises an error; only an option that names no encoding does.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from functools import lru_cache

from ..errors import OptionError, warning
from ..frozen import Record
from ..patterns import pattern
from ..records import PageWarning
from .labels import Encoding, find_encoding

HEAD_BYTES = 4096
"""Bytes searched for a declaration. The standard asks for 1024; pages with long comments put theirs later."""

MAX_BAD_SHARE = 0.2
"""Ratio 0..1 of broken among non-ASCII sequences up to which a page is damaged UTF-8. Other encodings give well over
half: a Latin letter is never followed by its continuation byte, and GBK fits by chance for one pair in seven."""

MAX_BAD_SHARE_DECLARED = 0.01
"""Ratio 0..1 of broken among non-ASCII characters up to which a declared encoding other than UTF-8 is believed."""

MIN_PROOF_BYTES = 8
"""Continuation bytes that prove UTF-8 against a declaration other than windows-1252. A few GBK words are valid UTF-8
by chance; eight such pairs in a row have odds of 1 in 10 million."""

MIN_NUL_SHARE = 0.2
"""Ratio 0..1 of NUL bytes from which a page is UTF-16: markup alone makes it about a half."""

MIN_NULS = 2
"""NUL bytes below which they are damage, however short the page."""

NUL_SIDES = 4
"""How many times more NUL bytes one half of the byte pairs has in UTF-16."""

REPLACEMENT = "\ufffd"

_BOMS: tuple[tuple[bytes, str], ...] = (
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32le"),
    (codecs.BOM_UTF32_BE, "utf-32be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16le"),
    (codecs.BOM_UTF16_BE, "utf-16be"),
)

_CHARSET = pattern(r"""charset\s*=\s*["']?\s*([^\s"';,]+)""", re.IGNORECASE)
_NAMING = b"charset"
"""What a meta element has that names an encoding."""
_XML_DECLARATION = pattern(rb"""\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"'>]+)["']""")
_MARKUP = pattern(rb"<!--.*?(?:-->|\Z)|<([a-z/!?][^\s/>\"']*)((?:\"[^\"]*\"|'[^']*'|[^>\"'])*+)>", re.I | re.S)
_ATTRIBUTE = pattern(r"""(?<![^\s/>="'])([^\s/>="']+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")


class Decoded(Record):
    """Text and how it was had from its bytes."""

    text: str
    """The characters, without a byte-order mark, NUL and lone surrogates."""
    encoding: str
    """WHATWG name in lower case, such as 'utf-8' or 'shift_jis'; a codec's name where an option asked for another."""
    source: str
    """'option', 'bom', 'header', 'meta', 'detected' or 'default'."""
    warnings: tuple[PageWarning, ...]
    """encoding-guessed, encoding-conflict, decode-errors, null-bytes."""
    is_utf8: bool = False
    """Whether the bytes are the text in UTF-8, no more and no less."""


class _Claim(Record):
    """An encoding and who names it."""

    encoding: Encoding
    source: str


def decode(data: bytes, *, content_type: str | None = None, given: str | None = None) -> Decoded:
    """The text of the bytes, its encoding, where that came from, and warnings.

    content_type is the HTTP header as sent; given is an encoding that the caller insists on. A sequence that the end
    of the data cuts is dropped; broken ones become U+FFFD. Raises OptionError where given names no encoding.
    """
    claims = _claims(data, content_type, given)
    if claims and _is_final(claims[0]):
        chosen = claims[0]
        text, bad = _read(data, chosen.encoding)
    else:
        chosen, text, bad = _choose(data, claims)
    warnings = []
    if claims and claims[0].encoding.codecs != chosen.encoding.codecs:
        says = f"({claims[0].source} says {claims[0].encoding.name}, used {chosen.encoding.name})"
        warnings.append(warning("encoding-conflict", says))
    elif chosen.source in ("detected", "default") and chosen.encoding.name != "utf-8":
        warnings.append(warning("encoding-guessed", f"({chosen.encoding.name})"))
    if bad:
        warnings.append(warning("decode-errors", f"({bad} in {chosen.encoding.name})"))
    whole = text
    text = text.removeprefix("\ufeff")
    # Only a codec that an option asks for makes lone surrogates; looking for them takes as long as decoding.
    # A NUL of the text is one of the bytes in every encoding of the web, and found there ten times as fast.
    is_rough = chosen.source == "option" or (0 in data and "\0" in text)
    text, noticed = sanitize(text) if is_rough else (text, ())
    is_utf8 = chosen.encoding.name == "utf-8" and not bad and text is whole and _ends(data, text)
    return Decoded(text, chosen.encoding.name, chosen.source, (*warnings, *noticed), is_utf8)


def _ends(data: bytes, text: str) -> bool:
    """Whether the bytes of a text in UTF-8 end with its last character, not with the beginning of another."""
    return data.endswith(text[-1:].encode("utf-8", "replace"))


def sanitize(text: str) -> tuple[str, tuple[PageWarning, ...]]:
    """The text without what no parser takes, and the warning null-bytes if there was any.

    NUL goes, for libxml2 ends a text at it. Halves of a surrogate pair are joined (JSON that was decoded by hand
    leaves them), lone ones become U+FFFD.
    """
    clean = text.replace("\0", "") if "\0" in text else text
    if not clean.isascii():
        try:
            clean.encode("utf-16-le")  # finds halves as any encoding does, four times as fast as UTF-8
        except UnicodeEncodeError:
            clean = clean.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return (text, ()) if clean is text else (clean, (warning("null-bytes"),))


def utf16_without_mark(data: bytes) -> str | None:
    """'utf-16le' or 'utf-16be' where the NUL bytes show one, else None."""
    head = data[:HEAD_BYTES]
    if head.count(0) < max(MIN_NULS, len(head) * MIN_NUL_SHARE):
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if min(even, odd) * NUL_SIDES > max(even, odd):
        return None
    return "utf-16be" if even > odd else "utf-16le"


def _known(label: str) -> Encoding:
    encoding = find_encoding(label)
    assert encoding is not None, label
    return encoding


def _is_final(claim: _Claim) -> bool:
    """Whether the bytes have no say: the caller's word, or a mark that no other encoding begins with."""
    return claim.source == "option" or claim.encoding.name.startswith(("utf-16", "utf-32"))


def _claims(data: bytes, content_type: str | None, given: str | None) -> list[_Claim]:
    """What is said about the encoding, the most trusted first. Raises OptionError for a given one that is unknown."""
    marked = next((name for mark, name in _BOMS if data.startswith(mark)), None)
    if marked == "utf-32le" and len(data) % 4:
        marked = "utf-16le"
    if given is not None:
        encoding = _option(given)
        # 'utf-16' means "see the mark" to Python and little-endian to the web.
        swapped = encoding.name == "utf-16le" and marked == "utf-16be"
        return [_Claim(_known("utf-16be") if swapped else encoding, "option")]
    if marked is not None:
        return [_Claim(_known(marked), "bom")]
    wide = utf16_without_mark(data)
    claims = []
    header = _CHARSET.search(content_type) if content_type else None
    in_header = find_encoding(header.group(1)) if header else None
    if in_header is not None and in_header.name.startswith(("utf-16", "utf-32")):
        # UTF-16 without NUL bytes would be a page without one ASCII character, markup included.
        in_header = _known(wide) if wide else in_header if 0 in data else None
    if in_header is not None:
        claims.append(_Claim(in_header, "header"))
    elif wide is not None:
        return [_Claim(_known(wide), "detected")]
    in_page = _declared_in(data[:HEAD_BYTES])
    if in_page is not None:
        claims.append(_Claim(in_page, "meta"))
    return claims


def _option(given: str) -> Encoding:
    """The encoding that an option names: of the web, or any other of Python's."""
    encoding = find_encoding(given)
    if encoding is not None:
        return encoding
    try:
        b"\xff".decode(given, "replace")
        name = codecs.lookup(given).name
    except (LookupError, ValueError) as error:
        hint = "take one such as 'utf-8', 'windows-1252' or 'shift_jis', or leave it out to have it found"
        raise OptionError(f"there is no encoding {given!r}; {hint}", option="encoding") from error
    return Encoding(name, (name,), single_byte=False)


def _declared_in(head: bytes) -> Encoding | None:
    """The encoding that a meta element or an XML declaration names; None where neither names a known one."""
    found = next((e for e in map(find_encoding, filter(None, _labels_in(head))) if e is not None), None)
    # A meta that could be read as ASCII cannot stand in UTF-16 (the standard says UTF-8).
    return _known("utf-8") if found is not None and found.name.startswith(("utf-16", "utf-32")) else found


def _labels_in(head: bytes) -> Iterator[str | None]:
    """What the meta elements and the XML declaration name, in the order of trust."""
    # Where a tag or quotation is still open at the end, each '<' before it is tried up to there: 4 ms for some pages.
    for match in _MARKUP.finditer(head) if _NAMING in head.lower() else ():
        if match.group(1) is not None and match.group(1).lower() == b"meta":
            yield _meta_label(match.group(2).decode("latin-1"))
    xml = _XML_DECLARATION.match(head)
    if xml:
        yield xml.group(1).decode("latin-1")


def _meta_label(attributes: str) -> str | None:
    values: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(attributes):
        values.setdefault(match.group(1).lower(), match.group(2) or match.group(3) or match.group(4) or "")
    if "charset" in values:
        return values["charset"]
    if values.get("http-equiv", "").strip().lower() != "content-type":
        return None
    match_content = _CHARSET.search(values.get("content", ""))
    return match_content.group(1) if match_content else None


def _choose(data: bytes, claims: list[_Claim]) -> tuple[_Claim, str, int]:
    """The first claim that fits the bytes, else what they show; with the text and the number of broken places."""
    utf8 = _known("utf-8")
    text, bad = _read(data, utf8)
    if claims and claims[0].encoding.name == utf8.name and not bad:
        return claims[0], text, bad
    is_utf8 = not text.isascii()
    if bad:
        good = len(text) - len(text.encode("ascii", "ignore")) - bad
        is_utf8 = good > 0 and bad <= (good + bad) * MAX_BAD_SHARE
    for claim in claims:
        if claim.encoding.name == utf8.name:
            if is_utf8 or not bad:
                return claim, text, bad
        elif not (is_utf8 and _proves_utf8(data, text, claim.encoding)):
            its_text, its_bad = _read(data, claim.encoding)
            high = len(its_text) - len(its_text.encode("ascii", "ignore"))
            if its_bad <= high * MAX_BAD_SHARE_DECLARED:
                return claim, its_text, its_bad
    if is_utf8 or (data.isascii() and b"\x1b$" not in data):
        return _Claim(utf8, "detected"), text, bad
    found = _detect(data)
    if found.source == "default":
        # A damaged page in what it declares is likelier than one in windows-1252.
        found = next((claim for claim in claims if claim.encoding.name != utf8.name), found)
    return found, *_read(data, found.encoding)


def _proves_utf8(data: bytes, text: str, claimed: Encoding) -> bool:
    """Whether bytes that read as UTF-8 disprove the claimed encoding."""
    if claimed.name == "windows-1252":
        return True
    return len(data) - len(text) >= MIN_PROOF_BYTES


def _read(data: bytes, encoding: Encoding) -> tuple[str, int]:
    """The text in that encoding, and how many places of it are broken."""
    if encoding.single_byte:
        text = codecs.charmap_decode(data, "strict", _characters(encoding.codecs[0]))[0]
        return text, text.count(REPLACEMENT)
    for codec in encoding.codecs:
        try:
            # Not final: a sequence that the end of the data cuts is no error.
            return codecs.getincrementaldecoder(codec)("strict").decode(data), 0
        except UnicodeError:
            continue
    text = data.decode(encoding.codecs[0], "replace")
    genuine = data.count(REPLACEMENT.encode()) if encoding.name == "utf-8" else 0
    return text, text.count(REPLACEMENT) - genuine


@lru_cache(maxsize=64)
def _characters(codec: str) -> str:
    """The 256 characters of a codec. Where Python leaves a byte of 0x80 to 0x9F undefined it is the control character
    of that number, as in the standard; another undefined byte is U+FFFD."""
    characters = []
    for number in range(256):
        try:
            characters.append(bytes([number]).decode(codec))
        except UnicodeDecodeError:
            characters.append(chr(number) if number < 0xA0 else REPLACEMENT)
    return "".join(characters)


def _detect(data: bytes) -> _Claim:
    """The likeliest encoding of bytes that are not UTF-8; windows-1252 where they are too few to tell."""
    if b"\x1b$" in data and not _read(data, _known("iso-2022-jp"))[1]:
        return _Claim(_known("iso-2022-jp"), "detected")
    from .detect import likeliest

    found = likeliest(data)
    return _Claim(_known("windows-1252"), "default") if found is None else _Claim(_known(found), "detected")
