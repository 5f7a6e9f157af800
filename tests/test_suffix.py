"""Where a line may be parted into a title and what stands behind it."""

from __future__ import annotations

import pytest

import cleaner
from cleaner.fields.suffix import cuts


@pytest.mark.parametrize(
    ("line", "heads"),
    [
        ("The lamp is out | Harbour Post", ["The lamp is out"]),
        ("News » The lamp is out", ["News"]),
        ("« The lamp is out » | Harbour Post", ["« The lamp is out »"]),
        ("« The lamp is out » : the keeper speaks", []),
        ("The lamp (and the boat | the pier) is out", []),
    ],
)
def test_none_in_brackets_or_a_quotation(line: str, heads: list[str]) -> None:
    assert [cut.head for cut in cuts(line)] == heads


def test_a_title_that_begins_with_a_quotation() -> None:
    title = "« Lanp lan se premye zanmi mwen » : yon ti koze ak gadyen an"
    body = (
        "Gadyen an rete nan kay la depi trant lane, epi li limen lanp lan chak swa anvan solèy la kouche nan lanmè a."
    )
    assert cleaner.clean_text(f"{title}\n\n{body}\n\n{body.upper()}").title == title
