"""The likeliest encoding of bytes that declare none and are no UTF-8; loaded for the first such page."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..patterns import pattern

HEAD_BYTES = 4096
"""Bytes searched for the language that the page declares."""

SAMPLE_BYTES = 65_536
"""Bytes of text shown to the detector: it takes some milliseconds, and more of them changed no answer."""

MIN_DETECT_BYTES = 6
"""Non-ASCII bytes below which detection is guessing (a lone 'é' or '©'): windows-1252 is the likeliest by far."""

_CANDIDATES: Mapping[str, str] = {
    "cp1252": "windows-1252",
    "cp1251": "windows-1251",
    "koi8_r": "koi8-r",
    "koi8_u": "koi8-u",
    "iso8859_5": "iso-8859-5",
    "cp866": "ibm866",
    "cp1253": "windows-1253",
    "cp1254": "windows-1254",
    "cp1255": "windows-1255",
    "cp1256": "windows-1256",
    "cp1250": "windows-1250",
    "iso8859_2": "iso-8859-2",
    "cp1257": "windows-1257",
    "cp874": "windows-874",
    "gb18030": "gb18030",
    "big5": "big5",
    "cp932": "shift_jis",
    "euc_jp": "euc-jp",
    "cp949": "euc-kr",
}
"""Codecs that the detector may answer -> names: those of the web's undeclared pages. Left free, it also answers
DOS and EBCDIC code pages."""

_CENTRAL_EUROPE = frozenset(
    {
        "cs",
        "sk",
        "pl",
        "hu",
        "hr",
        "sl",
        "ro",
        "Czech",
        "Slovak",
        "Polish",
        "Hungarian",
        "Croatian",
        "Slovene",
        "Romanian",
    }
)

_HOMES: Mapping[str, frozenset[str]] = {
    "cp1250": _CENTRAL_EUROPE,
    "iso8859_2": _CENTRAL_EUROPE,
    "cp1254": frozenset({"tr", "az", "ku", "Turkish"}),
    "cp1257": frozenset({"lt", "lv", "et", "Lithuanian", "Latvian", "Estonian"}),
}
"""Codecs that the detector confuses with windows-1252 -> the languages (codes of pages, names of the detector) that
are written with them. French and Spanish came out as windows-1250 without this."""

_LANG = pattern(rb"""<html\b[^>]*\slang\s*=\s*["']?([a-z]{2})\b""", re.IGNORECASE)
_PIECE = pattern(rb"[^<>\r\n]+")


def likeliest(data: bytes) -> str | None:
    """The encoding's name in the Encoding Standard; None where the bytes that are no ASCII are too few to tell."""
    sample = _sample(data)
    if len(sample) - len(sample.decode("ascii", "ignore")) < MIN_DETECT_BYTES:
        return None
    codec = _likeliest_codec(sample, _LANG.search(data[:HEAD_BYTES]))
    return None if codec is None else _CANDIDATES[codec]


def _likeliest_codec(sample: bytes, lang: re.Match[bytes] | None) -> str | None:
    """The detector's answer, one of _CANDIDATES, corrected where it confuses Latin encodings; None for no answer."""
    from charset_normalizer import from_bytes  # a few milliseconds that short samples can spare

    best = from_bytes(sample, cp_isolation=list(_CANDIDATES), preemptive_behaviour=False).best()
    if best is None or best.encoding not in _CANDIDATES:
        return None
    if best.encoding != "cp1252" and best.encoding not in _HOMES:
        return best.encoding
    language = lang.group(1).decode("ascii").lower() if lang else best.language
    if language in _HOMES.get(best.encoding, ()):
        return best.encoding
    # Without a declared language, windows-1252 stands: the detector's guess at one is weak for short texts.
    return next((codec for codec, homes in _HOMES.items() if lang and language in homes), "cp1252")


def _sample(data: bytes) -> bytes:
    """The pieces of text that hold a non-ASCII byte: scripts and markup would only drown them."""
    pieces: list[bytes] = []
    room = SAMPLE_BYTES
    for match in _PIECE.finditer(data):
        piece = match.group()
        if piece.isascii():
            continue
        if len(piece) > room:
            # A space is never the second byte of a character; elsewhere a cut could break one.
            piece = piece[: max(piece.rfind(b" ", 0, room), 0) or room]
        pieces.append(piece)
        room -= len(piece)
        if room <= 0 or len(piece) < len(match.group()):
            break
    return b"\n".join(pieces)
