"""Both forms of folding say the same of every text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.judge.phrases import folding
from cleaner.judge.phrases.marks import FOLDED, MARKS

from .plain_modules import plain_module

PLAIN = plain_module("cleaner.judge.phrases.folding")
SIGNS = "".join(map(chr, FOLDED)) + MARKS.replace("-", "")
TEXTS = st.one_of(
    st.text("aB1 .!?\t\n_-[]x()©*`'\"", max_size=30),
    st.text("aÄ1ß 。！？」』”.\u00a0\u0345٣字ſⓐﬁộᾳ\u3000…½「カー゛\u3099Ａ｀①→[x]" + SIGNS, max_size=30),
    st.text(max_size=30),
)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("### Related:", "related"),
        ("» RELATED  \n stories …", "related stories"),
        ("`It’s`", "it's"),
        ("© 2026", "© 2026"),
        ("(c) 2026", "c) 2026"),
        ("[x] [x] Jà", "ja"),
        ("[x] done", "done"),
        ("« Ⓐ\u00adB ﬁ\u200bx »", "ab fix"),
        ("कि।", "कि"),
        ("আরও পড়ুনঃ", "আরও পড়ুন"),
        ("دیدگاه\u200cها", "دیدگاه ها"),
        ("ఫేస్\u200cబుక్", "ఫేస్బుక్"),
        ("കൂടുതൽ", "കൂടുതല"),
        ("കൂടുതല്\u200d", "കൂടുതല"),
        ("អានបន្ថែម៖ ម្រេច", "អានបន្ថែម: ម្រេច"),
        ("መለያዎች፦ ማር", "መለያዎች: ማር"),
        ("Աղբյուր՝ Տավուշ", "աղբյուր: տավուշ"),
        ("ΔΙΑΦΗΜΙΣΗ", "διαφημιση"),
        ("Διαφήμιση", "διαφημιση"),
        ("Διαφη\u0301μιση", "διαφημιση"),
        ("ΠΡΟΪΌΝΤΑ", "προϊοντα"),
        ("İLGİLİ YAZI", "ilgili yazi"),
        ("İlgili yazı", "ilgili yazi"),
        ("Oʻqing", "o'qing"),
        ("À lire aussi : Où", "a lire aussi : ou"),
        ("Źródło, Ještě, Đak", "zrodlo, jeste, dak"),
        ("e\u0301te\u0301", "ete"),
        ("Größe, naïve Æ, Thẻ", "grosse, naive æ, thẻ"),
        ("اقرأ أيضًا", "اقرا ایضا"),
        ("اقرا ايضا", "اقرا ایضا"),
        ("مــزيد", "مزید"),
        ("بیشتر بخوانید", "بیشتر بخوانید"),
        ("[More](https://example.com/a 'b') [news](/c)", "more](https://example.com/a 'b') news"),
        ("**Related:** a text", "related: a text"),
        ("…", ""),
        ("", ""),
        ("[Dele](javascript:void(0))", "dele"),
        ("[![](/a.jpg) Backup plan](/plan_(1))", "backup plan"),
    ],
)
def test_folded(text: str, folded: str) -> None:
    assert (folding.fold(text), PLAIN.fold(text)) == (folded, folded)


@given(TEXTS)
def test_both_fold_alike(text: str) -> None:
    assert folding.fold(text) == PLAIN.fold(text)


@given(st.text(st.one_of(st.characters(categories=["Zs", "Zl", "Zp", "Cc"]), st.sampled_from("aé")), max_size=12))
def test_no_white_space_but_single_spaces_is_left(text: str) -> None:
    folded = folding.fold(text)
    assert " ".join(folded.split()) == folded


@given(TEXTS)
def test_both_see_the_same_digits_and_sentences(text: str) -> None:
    assert folding.digits_alike(text) == PLAIN.digits_alike(text)
    for begin in range(len(text) + 1):
        assert folding.sentence_breaks(text, begin) == PLAIN.sentence_breaks(text, begin)


@given(TEXTS)
def test_how_a_text_begins_is_told_by_its_first_characters(text: str) -> None:
    for form in (folding, PLAIN):
        for start in range(len(text) + 1):
            head = form.opening(text, start)
            assert not head or head == folding.fold(text[start:])[: form.OPENING]


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("The post", "the "),
        ("The  post", ""),
        ("The -", ""),
        ("Also read", "also"),
        ("cafe au lait", "cafe"),
        ("cafe\u0301", ""),
        ("[a](b) c", ""),
        ("a]cd e", ""),
        ("Abc", "abc"),
        ("", ""),
        ("I`ll go", "i'll"),
        ("-abcde", ""),
    ],
)
def test_how_a_text_begins(text: str, head: str) -> None:
    assert (folding.opening(text, 0), PLAIN.opening(text, 0)) == (head, head)


@pytest.mark.parametrize(
    ("text", "breaks"),
    [
        ("One. Two!Three", [5, 9]),
        ("By J. Doe.", []),
        ("He said “No.” Then", [14]),
        ("字。」字", [3]),
        ("字。”字", [3, 3]),
        ("1. Two", []),
        ("Ends.", []),
    ],
)
def test_where_sentences_begin(text: str, breaks: list[int]) -> None:
    assert (folding.sentence_breaks(text, 0), PLAIN.sentence_breaks(text, 0)) == (breaks, breaks)
