"""The encodings of the web and the names that pages call them by.

After the table of the Encoding Standard (https://encoding.spec.whatwg.org/#names-and-labels), with the codecs of
Python that decode alike. Only letters and digits of a label count here, so 'UTF_8', 'utf-8' and 'utf8' are one
entry; the standard's 220 labels fold to those below.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from ..frozen import Record
from ..patterns import pattern


class Encoding(Record):
    """An encoding and the codecs that read it."""

    name: str
    """Name of the Encoding Standard, in lower case."""
    codecs: tuple[str, ...]
    """Codecs of Python, the best first; a later one knows characters that an earlier one lacks."""
    single_byte: bool
    """Whether each byte is one character, so that almost any bytes decode without an error."""


SINGLE_BYTE: Mapping[str, tuple[str, str]] = {
    "ibm866": ("cp866", "866 cp866 csibm866"),
    "iso-8859-2": ("iso8859_2", "csisolatin2 iso-ir-101 iso_8859-2:1987 l2 latin2"),
    "iso-8859-3": ("iso8859_3", "csisolatin3 iso-ir-109 iso_8859-3:1988 l3 latin3"),
    "iso-8859-4": ("iso8859_4", "csisolatin4 iso-ir-110 iso_8859-4:1988 l4 latin4"),
    "iso-8859-5": ("iso8859_5", "csisolatincyrillic cyrillic iso-ir-144 iso_8859-5:1988"),
    "iso-8859-6": (
        "iso8859_6",
        "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6-e iso-8859-6-i iso-ir-127 "
        "iso_8859-6:1987",
    ),
    "iso-8859-7": (
        "iso8859_7",
        "csisolatingreek ecma-118 elot_928 greek greek8 iso-ir-126 iso_8859-7:1987 sun_eu_greek",
    ),
    "iso-8859-8": (
        "iso8859_8",
        "csiso88598e csisolatinhebrew hebrew iso-8859-8-e iso-ir-138 iso_8859-8:1988 visual",
    ),
    "iso-8859-8-i": ("iso8859_8", "csiso88598i logical"),
    "iso-8859-10": ("iso8859_10", "csisolatin6 iso-ir-157 l6 latin6"),
    "iso-8859-13": ("iso8859_13", "latin7"),
    "iso-8859-14": ("iso8859_14", "latin8"),
    "iso-8859-15": ("iso8859_15", "csisolatin9 l9 latin9"),
    "iso-8859-16": ("iso8859_16", "latin10"),
    "koi8-r": ("koi8_r", "cskoi8r koi koi8"),
    "koi8-u": ("koi8_u", "koi8-ru"),
    "macintosh": ("mac_roman", "csmacintosh mac x-mac-roman macroman"),
    "windows-874": ("cp874", "dos-874 iso-8859-11 tis-620 cp874"),
    "windows-1250": ("cp1250", "cp1250 x-cp1250"),
    "windows-1251": ("cp1251", "cp1251 x-cp1251"),
    # x-user-defined is windows-1252 in a meta (HTML Standard); elsewhere it is for scripts, never for pages.
    "windows-1252": (
        "cp1252",
        "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso_8859-1:1987 l1 latin1 "
        "us-ascii x-cp1252 x-user-defined",
    ),
    "windows-1253": ("cp1253", "cp1253 x-cp1253"),
    "windows-1254": ("cp1254", "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso_8859-9:1989 l5 latin5 x-cp1254"),
    "windows-1255": ("cp1255", "cp1255 x-cp1255"),
    "windows-1256": ("cp1256", "cp1256 x-cp1256"),
    "windows-1257": ("cp1257", "cp1257 x-cp1257"),
    "windows-1258": ("cp1258", "cp1258 x-cp1258"),
    "x-mac-cyrillic": ("mac_cyrillic", "x-mac-ukrainian maccyrillic"),
}
"""Name -> (codec, further labels) of the encodings of one byte a character."""

MULTI_BYTE: Mapping[str, tuple[str, str]] = {
    "utf-8": ("utf-8", "unicode-1-1-utf-8 unicode20utf8 x-unicode20utf8 utf8mb4"),
    "gbk": ("gb18030", "chinese csgb2312 csiso58gb231280 gb2312 gb_2312-80 iso-ir-58 x-gbk cp936 euc-cn"),
    "gb18030": ("gb18030", ""),
    "big5": ("big5hkscs cp950", "big5-hkscs cn-big5 csbig5 x-x-big5 cp950"),
    "euc-jp": ("euc_jp euc_jis_2004", "cseucpkdfmtjapanese x-euc-jp"),
    "iso-2022-jp": ("iso2022_jp_2 iso2022_jp_ext", "csiso2022jp"),
    "shift_jis": ("cp932 shift_jis_2004", "csshiftjis ms932 ms_kanji sjis windows-31j x-sjis cp932"),
    "euc-kr": (
        "cp949",
        "cseuckr csksc56011987 iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ks_c_5601 ksc5601 windows-949 cp949 uhc",
    ),
    "utf-16le": ("utf-16-le", "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16"),
    "utf-16be": ("utf-16-be", "unicodefffe"),
    # The standard replaces pages of these by one U+FFFD, to keep scripts from hiding in them; here nothing is run,
    # and the text is worth having. The UTF-32 ones are no longer part of it at all.
    "iso-2022-kr": ("iso2022_kr", "csiso2022kr"),
    "hz-gb-2312": ("hz", "hz"),
    "utf-32le": ("utf-32-le", "utf-32"),
    "utf-32be": ("utf-32-be", ""),
}
"""Name -> (codecs, further labels) of the encodings of several bytes a character."""

_NO_LABEL = pattern(r"[^a-z0-9]+")


def _key(label: str) -> str:
    return _NO_LABEL.sub("", label.lower())


@lru_cache(maxsize=1)
def _table() -> Mapping[str, Encoding]:
    table: dict[str, Encoding] = {}
    for group, single_byte in ((SINGLE_BYTE, True), (MULTI_BYTE, False)):
        for name, (codecs, labels) in group.items():
            encoding = Encoding(name, tuple(codecs.split()), single_byte)
            table.update({_key(label): encoding for label in (name, *labels.split())})
    return table


def find_encoding(label: str) -> Encoding | None:
    """The encoding of a label as a page or a server writes it; None for a label that is not known."""
    return _table().get(_key(label))
