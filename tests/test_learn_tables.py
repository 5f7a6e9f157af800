"""Token tables: what is learned, what stays out, and that a site never sees its own labels."""

from __future__ import annotations

import pytest

from cleaner.blocks.html import cut
from cleaner.blocks.words import count_words
from cleaner.learn import tables
from cleaner.learn.tables import Table, TokenCounts, TokenSums, count_tokens
from cleaner.read.parse import parse

PAGE = (
    "<body class='{0}'><div class='story-body'><p>The river rose and the harbour closed at noon.</p></div>"
    "<div class='related-box'><p>Read more stories</p></div></body>"
)


def counted(site: str) -> TokenCounts:
    blocks = [b for b in cut(parse(PAGE.format("h" + site)).root) if b.text]
    words = [float(count_words(b.text)) for b in blocks]
    return count_tokens(blocks, words, ["river" in b.text for b in blocks])


SITES = [f"site{i}" for i in range(14)]


def sums() -> TokenSums:
    return TokenSums((site, counted(site)) for site in SITES)


def test_tokens_of_bodies_score_above_those_of_noise() -> None:
    learned = sums().tables(SITES)
    assert learned.names["story-body"] > 0.5 > -0.5 > learned.names["related-box"]
    assert learned.names["~related"] < 0
    assert learned.words["river"] > 0 > learned.words["stories"]
    assert learned.phrases["read more stories"] < 0


def test_names_that_few_sites_have_stay_out() -> None:
    learned = sums().tables(SITES)
    assert not [name for name in learned.names if name.startswith("hsite")]
    assert "story-body" not in sums().tables(SITES[: tables.TABLES[0].sites - 1]).names
    assert "story-body" in sums().tables(SITES[: tables.TABLES[0].sites]).names


def test_the_pages_of_one_site_count_as_one_witness() -> None:
    one = TokenSums(("same", counted("same")) for _ in range(20)).tables(["same"])
    assert not one.names
    assert not one.words
    assert not one.phrases


def test_tables_are_of_the_chosen_sites_alone() -> None:
    odd = "<body><div class='story-body'><p>Buy now and save.</p></div><p class='text'>The river rose again.</p></body>"
    blocks = [b for b in cut(parse(odd).root) if b.text]
    strange = count_tokens(blocks, [4.0, 4.0], [False, True])
    both = TokenSums([*((site, counted(site)) for site in SITES), *((f"odd{i}", strange) for i in range(14))])
    assert both.tables(SITES) == sums().tables(SITES)
    assert both.tables([f"odd{i}" for i in range(14)]).names["story-body"] < 0


def test_a_table_keeps_its_most_useful_entries_and_short_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = sums().tables(SITES)
    monkeypatch.setattr(tables, "TABLES", (Table(6, 2, 0.02), *tables.TABLES[1:]))
    small = sums().tables(SITES)
    assert len(small.names) == 2 < len(whole.names)
    assert set(small.names.items()) <= set(whole.names.items())
    assert all(score == round(score, 2) != 0 for score in whole.names.values())


def test_the_order_of_pages_does_not_matter() -> None:
    turned = TokenSums((site, counted(site)) for site in reversed(SITES)).tables(SITES)
    assert list(turned.names.items()) == list(sums().tables(SITES).names.items())
