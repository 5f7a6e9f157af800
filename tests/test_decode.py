"""decode: the declared encoding where the bytes agree, else what they show; nothing in the bytes raises."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.errors import OptionError
from cleaner.read.decode import decode, sanitize, utf16_without_mark
from cleaner.read.labels import MULTI_BYTE, SINGLE_BYTE, find_encoding

RUSSIAN = "Сегодня в городе открылась новая библиотека, где каждый может бесплатно взять книги."
CHINESE = "今天城市里开了一家新图书馆，每个居民都可以免费借书和听讲座。"
JAPANESE = "今日、街に新しい図書館が開館しました。誰でも無料で本を借りることができます。"
KOREAN = "오늘 도시에 새로운 도서관이 문을 열었습니다. 모든 주민은 책을 빌릴 수 있습니다."
CZECH = "Dnes byla ve městě otevřena nová knihovna, kde si každý může zdarma půjčit knihy."
FRENCH = "Aujourd’hui, une bibliothèque a été inaugurée à côté de la mairie ; chaque élève y est invité."
SPANISH = "Hoy abrió en la ciudad una biblioteca donde cada niño podrá pedir libros; ¿cuándo? Mañana también."


def codes(data: bytes, content_type: str | None = None, given: str | None = None) -> list[str]:
    return [w.code for w in decode(data, content_type=content_type, given=given).warnings]


def found(data: bytes, content_type: str | None = None, given: str | None = None) -> tuple[str, str, str]:
    decoded = decode(data, content_type=content_type, given=given)
    return decoded.text, decoded.encoding, decoded.source


# Labels


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("UTF-8", "utf-8"),
        (" utf8 ", "utf-8"),
        ("latin-1", "windows-1252"),
        ("ISO-8859-1", "windows-1252"),
        ("us-ascii", "windows-1252"),
        ("ANSI_X3.4-1968", "windows-1252"),
        ("x-user-defined", "windows-1252"),
        ("iso-8859-9", "windows-1254"),
        ("TIS-620", "windows-874"),
        ("iso-8859-11", "windows-874"),
        ("gb2312", "gbk"),
        ("GB_2312-80", "gbk"),
        ("gb18030", "gb18030"),
        ("big5-hkscs", "big5"),
        ("ks_c_5601-1987", "euc-kr"),
        ("windows-949", "euc-kr"),
        ("Shift_JIS", "shift_jis"),
        ("x-sjis", "shift_jis"),
        ("windows-31j", "shift_jis"),
        ("x-euc-jp", "euc-jp"),
        ("utf-16", "utf-16le"),
        ("unicodefffe", "utf-16be"),
        ("logical", "iso-8859-8-i"),
        ("visual", "iso-8859-8"),
        ("koi8-ru", "koi8-u"),
        ("x-mac-ukrainian", "x-mac-cyrillic"),
        ("iso_8859-2:1987", "iso-8859-2"),
    ],
)
def test_labels_mean_what_browsers_take_them_for(label: str, name: str) -> None:
    encoding = find_encoding(label)
    assert encoding is not None
    assert encoding.name == name


@pytest.mark.parametrize("label", ["", "utf-9", "unknown", "none", "utf-7", "idna"])
def test_other_labels_are_unknown(label: str) -> None:
    assert find_encoding(label) is None


def test_no_label_stands_for_two_encodings_and_every_codec_exists() -> None:
    for name, (codecs, labels) in {**SINGLE_BYTE, **MULTI_BYTE}.items():
        for label in (name, *labels.split()):
            encoding = find_encoding(label)
            assert encoding is not None, label
            assert encoding.name == name, label
        for codec in codecs.split():
            assert "a".encode(codec).decode(codec) == "a"


# The order of declarations


def test_option_beats_mark_header_and_meta() -> None:
    data = b'\xef\xbb\xbf<meta charset="utf-8">\xe9'
    text, encoding, source = found(data, "text/html; charset=utf-8", given="windows-1251")
    assert (encoding, source) == ("windows-1251", "option")
    assert text.endswith("й")


def test_mark_beats_header_and_is_dropped() -> None:
    data = b"\xef\xbb\xbfcaf\xc3\xa9"
    assert found(data, "text/html; charset=windows-1251") == ("café", "utf-8", "bom")


@pytest.mark.parametrize("encoding", ["utf-16le", "utf-16be", "utf-32le", "utf-32be"])
def test_marks_of_wide_encodings(encoding: str) -> None:
    data = "\ufeff<p>für 猫</p>".encode(encoding.replace("le", "-le").replace("be", "-be"))
    assert found(data) == ("<p>für 猫</p>", encoding, "bom")


def test_little_endian_page_that_begins_with_nul_is_not_utf32() -> None:
    assert found("\ufeff\0x".encode("utf-16-le")) == ("x", "utf-16le", "bom")


def test_header_beats_meta() -> None:
    data = '<meta charset="windows-1252">привет'.encode("windows-1251")
    text, encoding, source = found(data, "text/html; charset=windows-1251")
    assert (encoding, source) == ("windows-1251", "header")
    assert text.endswith("привет")
    assert codes(data, "text/html; charset=windows-1251") == []


@pytest.mark.parametrize(
    "content_type",
    [
        "text/html; charset=koi8-r",
        'text/html;charset="KOI8-R"',
        "text/html; Charset = 'koi8-r' ; x=1",
        "charset=koi8-r",
    ],
)
def test_header_is_read_as_servers_write_it(content_type: str) -> None:
    assert found("привет".encode("koi8-r"), content_type) == ("привет", "koi8-r", "header")


@pytest.mark.parametrize(
    "head",
    [
        "<meta charset=windows-1251>",
        "<META CHARSET='Windows-1251' />",
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
        "<meta content='text/html;charset=windows-1251' http-equiv=content-type>",
        '<?xml version="1.0" encoding="windows-1251"?><html>',
        '<meta charset="no-such"><meta charset="cp1251">',
        "<!-- <meta charset=utf-8> --><meta charset=windows-1251>",
        '<p title="<meta charset=utf-8>"><meta charset=windows-1251>',
        '<meta name="x" content="charset=utf-8"><meta charset=windows-1251>',
        "<!--" + "x" * 1500 + "--><meta charset=windows-1251>",
    ],
)
def test_declaration_in_the_page(head: str) -> None:
    text, encoding, source = found((head + "где").encode("windows-1251"))
    assert (encoding, source) == ("windows-1251", "meta")
    assert text == head + "где"


def test_declaration_far_down_does_not_count() -> None:
    data = ("<p>" * 2000 + "<meta charset=koi8-r>").encode()
    assert decode(data).encoding == "utf-8"


def test_utf16_in_a_meta_means_utf8() -> None:
    assert found(b"<meta charset=utf-16>h\xc3\xa9") == ("<meta charset=utf-16>hé", "utf-8", "meta")


def test_utf16_in_a_header_over_plain_bytes_is_not_believed() -> None:
    assert found(b"<p>plain</p>", "text/html; charset=utf-16") == ("<p>plain</p>", "utf-8", "detected")


def test_header_of_utf16_holds_and_the_bytes_give_the_order() -> None:
    data = "<p>größer</p>".encode("utf-16-be")
    assert found(data, "text/html; charset=utf-16") == ("<p>größer</p>", "utf-16be", "header")


def test_given_utf16_heeds_the_mark() -> None:
    assert found("\ufeffgrün".encode("utf-16-be"), given="utf-16") == ("grün", "utf-16be", "option")


# Codecs


def test_undefined_bytes_of_windows_code_pages_are_control_characters() -> None:
    assert found(b"\x81\x8d\x93x", given="latin-1") == ("\x81\x8d“x", "windows-1252", "option")
    assert codes(b"\x81\x8d\x93x", given="latin-1") == []


def test_undefined_bytes_above_are_decode_errors() -> None:
    assert found(b"\xe1\xaa", given="windows-1253")[0] == "α\ufffd"
    assert codes(b"\xe1\xaa", given="windows-1253") == ["decode-errors"]


def test_a_second_codec_knows_what_the_first_lacks() -> None:
    data = "①".encode("euc_jis_2004")
    assert found(data, given="euc-jp")[0] == "①"
    assert codes(data, given="euc-jp") == []


def test_python_codecs_outside_the_web_can_be_given() -> None:
    assert found("é".encode("cp437"), given="cp437") == ("é", "cp437", "option")


@pytest.mark.parametrize("name", ["no-such", "", "hex", "rot13", "idna", "a\0b"])
def test_unknown_option_teaches(name: str) -> None:
    with pytest.raises(OptionError, match="utf-8") as caught:
        decode(b"x", given=name)
    assert caught.value.option == "encoding"


# What the bytes show


def test_ascii_takes_the_declared_name() -> None:
    assert found(b"plain") == ("plain", "utf-8", "detected")
    assert found(b"plain", "text/html; charset=iso-8859-1") == ("plain", "windows-1252", "header")
    assert codes(b"plain") == []


def test_undeclared_utf8_needs_no_warning() -> None:
    assert found("naïve 猫".encode()) == ("naïve 猫", "utf-8", "detected")
    assert codes("naïve 猫".encode()) == []


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        (RUSSIAN, "cp1251", "windows-1251"),
        (RUSSIAN, "koi8_r", "koi8-r"),
        (RUSSIAN, "iso8859_5", "iso-8859-5"),
        (CHINESE, "gb18030", "gb18030"),
        (JAPANESE, "cp932", "shift_jis"),
        (JAPANESE, "euc_jp", "euc-jp"),
        (JAPANESE, "iso2022_jp", "iso-2022-jp"),
        (KOREAN, "cp949", "euc-kr"),
        (CZECH, "cp1250", "windows-1250"),
        (FRENCH, "cp1252", "windows-1252"),
        (SPANISH, "cp1252", "windows-1252"),
    ],
)
def test_undeclared_encodings_are_detected(text: str, codec: str, name: str) -> None:
    page = f"<html><title>{text}</title><script>var a = 1;</script><p>{text}</p>"
    assert found(page.encode(codec)) == (page, name, "detected")
    assert codes(page.encode(codec)) == ["encoding-guessed"]


def test_declared_language_settles_latin_encodings() -> None:
    czech = ("<html lang=cs>" + CZECH).encode("cp1250")
    french = ("<html lang='fr-CA'>" + FRENCH).encode("cp1252")
    romanian = "Astăzi în oraş s-a deschis o bibliotecă nouă pentru toţi".encode("cp1250")
    estonian = "Täna avati linnas uus raamatukogu, kus iga õpilane võib küsida šokolaadi ja köögis süüa".encode(
        "cp1257"
    )
    assert decode(czech).encoding == "windows-1250"
    assert decode(french).encoding == "windows-1252"
    assert decode(romanian).encoding == "windows-1252"
    assert decode(b"<html lang=ro>" + romanian).encoding == "windows-1250"
    assert decode(estonian).encoding == "windows-1252"
    assert decode(b"<html lang=et>" + estonian).encoding == "windows-1257"


def test_text_is_found_in_a_page_of_scripts() -> None:
    page = "<script>" + "let a = 1;\n" * 20_000 + f"</script><p>{RUSSIAN}</p>"
    assert decode(page.encode("cp1251")).text == page


def test_a_few_bytes_are_taken_for_windows_1252() -> None:
    assert found(b"caf\xe9 \xa9 2024") == ("café © 2024", "windows-1252", "default")
    assert codes(b"caf\xe9 \xa9 2024") == ["encoding-guessed"]


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark(codec: str) -> None:
    data = "<html><p>Straße und Ā</p>".encode(codec)
    assert found(data) == ("<html><p>Straße und Ā</p>", codec.replace("16-", "16"), "detected")
    assert utf16_without_mark(b"plain") is None
    assert utf16_without_mark(b"\0" * 40) is None


# Declarations that are wrong


@pytest.mark.parametrize("label", ["iso-8859-1", "windows-1252", "iso-8859-15", "windows-1251", "gbk", "shift_jis"])
def test_utf8_declared_as_something_else_stays_utf8(label: str) -> None:
    text = "Ça va déjà: “été”, naïve, 猫"
    assert found(text.encode(), f"text/html; charset={label}") == (text, "utf-8", "detected")
    assert codes(text.encode(), f"text/html; charset={label}") == ["encoding-conflict"]


def test_one_utf8_letter_disproves_latin_but_not_gbk() -> None:
    assert found("café".encode(), "text/html; charset=latin1")[0] == "café"
    data = "模".encode("gbk")
    assert data.decode("utf-8") != "模"
    assert found(data, "text/html; charset=gbk") == ("模", "gbk", "header")


def test_meta_that_fits_beats_a_header_that_does_not() -> None:
    data = ("<meta charset=windows-1251>" + RUSSIAN).encode("cp1251")
    text, encoding, source = found(data, "text/html; charset=utf-8")
    assert (encoding, source) == ("windows-1251", "meta")
    assert text.endswith(RUSSIAN)
    assert codes(data, "text/html; charset=utf-8") == ["encoding-conflict"]


def test_utf8_that_is_not_is_detected() -> None:
    data = ("<meta charset=utf-8>" + RUSSIAN).encode("cp1251")
    assert found(data)[1:] == ("windows-1251", "detected")
    assert codes(data) == ["encoding-conflict"]


@pytest.mark.parametrize("content_type", [None, "text/html; charset=utf-8", "text/html; charset=iso-8859-1"])
def test_slightly_damaged_utf8_stays_utf8(content_type: str | None) -> None:
    data = "“Déjà vu” – naïve".encode() + b" \xe9 end"
    text, encoding, _ = found(data, content_type)
    assert (text, encoding) == ("“Déjà vu” – naïve \ufffd end", "utf-8")
    assert "decode-errors" in codes(data, content_type)


def test_slightly_damaged_gbk_stays_gbk() -> None:
    data = (CHINESE * 10).encode("gbk") + b"\xff end"
    text, encoding, source = found(data, "text/html; charset=gb2312")
    assert (encoding, source) == ("gbk", "header")
    assert text == CHINESE * 10 + "\ufffd end"
    assert codes(data, "text/html; charset=gb2312") == ["decode-errors"]


def test_slightly_damaged_single_byte_page_keeps_its_header() -> None:
    data = "Σήμερα άνοιξε στην πόλη μια νέα βιβλιοθήκη, где читают. ".encode("cp1253", "ignore") * 5 + b"\xaa"
    assert found(data, "text/html; charset=windows-1253")[1:] == ("windows-1253", "header")
    mixed = RUSSIAN.encode("cp1251") * 3 + b"\x98"
    assert found(mixed, "text/html; charset=windows-1251")[1:] == ("windows-1251", "header")


def test_too_little_to_detect_leaves_the_declaration() -> None:
    data = "中".encode("gbk") + b"\xff end"
    assert found(data, "text/html; charset=gbk") == ("中\ufffd end", "gbk", "header")
    assert codes(data, "text/html; charset=gbk") == ["decode-errors"]


@pytest.mark.parametrize(("text", "codec"), [("für 猫", "utf-8"), (CHINESE, "gbk"), (JAPANESE, "cp932")])
def test_a_sequence_cut_at_the_end_is_no_error(text: str, codec: str) -> None:
    data = text.encode(codec)[:-1]
    assert found(data, f"text/html; charset={codec}")[0] == text[:-1]
    assert codes(data, f"text/html; charset={codec}") == []


def test_replacement_characters_of_the_page_itself_are_no_errors() -> None:
    assert codes("fine \ufffd é".encode()) == []
    damaged = decode("fine \ufffd ééééé".encode() + b"\xff.")
    assert [w.message for w in damaged.warnings if "(1 in utf-8)" in w.message]


# NUL and surrogates


def test_nul_characters_go_with_a_warning() -> None:
    assert found(b"a\0b")[0] == "ab"
    assert codes(b"a\0b") == ["null-bytes"]


def test_surrogates_of_a_given_codec_are_replaced() -> None:
    assert found(b"a+2AA-b", given="utf-7")[0] == "a\ufffdb"


def test_surrogates_are_joined_or_replaced() -> None:
    text, warnings = sanitize("a\ud83d\ude00b\udc00c\0é")
    assert text == "a😀b\ufffdcé"
    assert [w.code for w in warnings] == ["null-bytes"]


@pytest.mark.parametrize("text", ["", "plain", "für 猫 😀", "tab\tline\n\x0b\x81"])
def test_sound_text_is_not_touched(text: str) -> None:
    assert sanitize(text) == (text, ())


# Laws

CONTENT_TYPES = (
    st.none()
    | st.text(max_size=30)
    | st.sampled_from([f"text/html; charset={name}" for name in (*SINGLE_BYTE, *MULTI_BYTE)])
)
FRAGMENTS = st.sampled_from(
    [b"<meta charset=", b"gb2312>", b"utf-16>", b"<!--", b"\xef\xbb\xbf", b"\xff\xfe", b"\0", b"\x1b$B", b"~{", b"\xe9",
     "é猫😀".encode(), "где".encode("cp1251"), b"<?xml encoding='big5'?>", b"http-equiv=content-type content=", b'"']
)  # fmt: skip
DATA = st.binary(max_size=200) | st.lists(FRAGMENTS | st.binary(max_size=6), max_size=12).map(b"".join)


@settings(max_examples=400, deadline=None)
@given(data=DATA, content_type=CONTENT_TYPES)
def test_no_bytes_raise_and_the_answer_is_stable(data: bytes, content_type: str | None) -> None:
    decoded = decode(data, content_type=content_type)
    assert decoded == decode(data, content_type=content_type)
    assert "\0" not in decoded.text
    decoded.text.encode("utf-8")
    assert find_encoding(decoded.encoding) is not None
    assert decoded.source in ("bom", "header", "meta", "detected", "default")


@settings(max_examples=200, deadline=None)
@given(data=DATA, name=st.sampled_from([*SINGLE_BYTE, *MULTI_BYTE, "cp437", "utf-7"]))
def test_no_bytes_raise_in_a_given_encoding(data: bytes, name: str) -> None:
    decoded = decode(data, given=name)
    assert decoded.source == "option"
    decoded.text.encode("utf-8")


@given(st.text(alphabet=st.characters(exclude_characters="\0\ufeff", exclude_categories=["Cs"])))
def test_declared_utf8_comes_back(text: str) -> None:
    assert decode(text.encode(), content_type="text/html; charset=utf-8").text == text


@given(st.text(alphabet=st.characters() | st.sampled_from("\0\ud83d\ude00")))
def test_sanitize_once_is_enough(text: str) -> None:
    clean, _ = sanitize(text)
    clean.encode("utf-8")
    assert sanitize(clean) == (clean, ())


def test_utf8_loads_no_detector() -> None:
    program = (
        "import sys; from cleaner.read.decode import decode; decode('é'.encode());"
        "sys.exit(any(name in sys.modules for name in ('charset_normalizer', 'bs4', 'requests')))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
