"""Both forms of counting say the same of every line."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cleaner.judge import line_signs

from .plain_modules import plain_module

PLAIN = plain_module("cleaner.judge.line_signs")
TEXTS = st.one_of(
    st.text("aB1_ .:!?,;|/>'\"()[]*\t\n", max_size=30),
    st.text("aÄß1²٣ ...…。！？؟।॥።։：”’»›«“„,،、，；·•←→❮❯字กຂﬀ\u2003\n", max_size=30),
    st.text(max_size=30),
)


@given(TEXTS)
def test_both_count_alike(text: str) -> None:
    for name in ("ends_sentence", "ends_lead_in", "ends_open", "capitals", "signs"):
        assert getattr(line_signs, name)(text) == getattr(PLAIN, name)(text), name


@given(st.text("129٣0./-:h月日a ", max_size=14))
def test_both_find_the_same_dates(text: str) -> None:
    assert line_signs.is_dated(text) == PLAIN.is_dated(text)


def test_what_is_counted() -> None:
    for form in (line_signs, PLAIN):
        assert form.signs("Ann Roe, 21 | Boats. Nets!” Ropes.") == (20, 2, 1, 1, 2, False)
        assert form.signs("字。字 go.x") == (5, 0, 0, 0, 0, True)
        assert form.capitals("The “Boats” of 3 islands and (Élan)") == 3 / 6
        assert form.capitals("字 12") == -1.0
        assert [form.ends_sentence(x) for x in ("It ends.”", "It ends._*", "It", "」", "")] == [True, True] + [
            False
        ] * 3
        assert [form.ends_lead_in(x) for x in ("He said:", "He said: ", "：»")] == [True, False, True]
        assert [form.ends_open(x) for x in ("And so...)", "And so…", "And so..", ".")] == [True, True, False, False]
        assert all(map(form.is_dated, ("1/2/99", "in 2026", "at 9h30", "5月", "3-11-2026, late", "12 1.2.2026")))
        assert not any(map(form.is_dated, ("", "12", "2126", "20261", "1.2", "9:300", "٣月", "123/4/99", "1/2/34567")))
