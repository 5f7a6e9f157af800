"""Texts that were cut before they came here, and say so at their end."""

from __future__ import annotations

import pytest

import cleaner

from .test_line_addressed import BODY, TITLE


@pytest.mark.parametrize(
    ("end", "kept"),
    [
        ("The council will meet again until the… [+2345 chars]", "The council will meet again until the…"),
        ("The council will meet again until the... [2345 chars]", "The council will meet again until the..."),
        ("The council will meet again…[+1,234 chars]", "The council will meet again…"),
        ("The council will meet again. (more…)", "The council will meet again."),
        ("(more…)", ""),
        ("(mehr …)", ""),
    ],
)
def test_the_mark_goes_and_is_told(end: str, kept: str) -> None:
    article = cleaner.clean_text("\n\n".join((TITLE, *BODY, end)))
    assert article.body == "\n\n".join((*BODY, kept)).strip()
    assert [w.code for w in article.warnings] == ["text-truncated"]
    assert article.removed[-1].text.strip() in end


@pytest.mark.parametrize("end", ["It has [40 chars] at most.", "He said more (more than once...)", "(more)"])
def test_other_ends_are_none(end: str) -> None:
    article = cleaner.clean_text("\n\n".join((TITLE, *BODY, end, BODY[0][::-1])))
    assert end in article.body
    assert not article.warnings
