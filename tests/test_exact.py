"""Which phrases a text is as a whole: both forms say the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.judge.phrases.exact import Exact

from .plain_modules import plain_module

FORMS = (Exact, plain_module("cleaner.judge.phrases.exact").Exact)
PHRASES = st.lists(st.text("abé中\U0001f600 ", min_size=1, max_size=3), min_size=1, max_size=300)


def test_whose_phrase_a_text_is() -> None:
    for form in FORMS:
        exact = form([(3, b"share this\nread more"), (5, b"teilen\nread more"), (8, "ещё\n続きを読む".encode())])
        assert exact.found("read more") == [3, 5]
        assert exact.found("続きを読む") == [8]
        assert exact.found("teilen") == [5]
        assert exact.found("read") is None
        assert exact.found("read more\nteilen") is None
        assert exact.found("") is None


def test_no_text_is_a_phrase_where_there_are_none() -> None:
    for form in FORMS:
        assert form([]).found("") is None
        assert form([]).found("read more") is None


@given(st.lists(PHRASES, max_size=5), st.text("abé中\U0001f600 ", max_size=4))
def test_the_owners_of_a_phrase(owned: list[list[str]], text: str) -> None:
    lines = [(2 * number, "\n".join(phrases).encode()) for number, phrases in enumerate(owned)]
    owners = [2 * number for number, phrases in enumerate(owned) for phrase in phrases if phrase == text]
    for form in FORMS:
        exact = form(lines)
        ready = exact.tables() if form is Exact else b""
        for same in (exact, form(lines, memoryview(ready)) if ready else exact):
            assert same.found(text) == (owners or None)


def test_tables_of_something_else_are_refused() -> None:
    ready = Exact([(1, b"one\ntwo")]).tables()
    for wrong in (b"\0", ready[:-1], ready + b"\0") if ready else ():
        with pytest.raises(ValueError, match="no tables"):
            Exact([(1, b"one\ntwo")], memoryview(wrong))
