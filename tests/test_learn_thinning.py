"""Thinned copies: parts of a labelled page, with its labels, and with features of their own."""

from __future__ import annotations

import dataclasses

import pytest

pytest.importorskip("numpy")

from cleaner.learn.dataset import read_set
from cleaner.learn.examples import Example, prepare
from cleaner.learn.thinning import thinned

from .labelled_pages import write_news


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> list[Example]:
    folder = write_news(tmp_path_factory.mktemp("sets") / "news", sites=4)
    return [e for page in read_set(folder) if (e := prepare(page))]


def test_a_copy_is_a_part_of_its_page(examples: list[Example]) -> None:
    parts = [(e, copy) for e in examples if (copy := thinned(e, 0.5, 0.3))]
    assert len(parts) > len(examples) / 2
    for page, copy in parts:
        places = [page.blocks.index(block) for block in copy.blocks]
        assert places == sorted(places)
        assert 3 <= len(places) < len(page.blocks)
        assert copy.inside == tuple(page.inside[i] for i in places if page.inside is not None)
        assert copy.words == tuple(page.words[i] for i in places)
        assert copy.matrix.shape == (len(places), len(page.columns))


def test_noise_goes_by_whole_boxes(examples: list[Example]) -> None:
    for page in examples:
        copy = thinned(page, 1.0, 0.0)
        assert copy is not None
        assert page.inside is not None
        body = [b for b, inside in zip(page.blocks, page.inside, strict=True) if inside]
        assert [b for b in copy.blocks if b in body] == body
        assert all(b in body or any(x.node is b.node for x in body) for b in copy.blocks)


def test_shares_are_of_what_is_left(examples: list[Example]) -> None:
    page = examples[0]
    copy = thinned(page, 1.0, 0.0)
    assert copy is not None
    column = page.columns.index("log_words")
    assert float(copy.matrix[:, column].max()) == float(page.matrix[:, column].max())
    assert any(set(copy.matrix[:, i].tolist()) - set(page.matrix[:, i].tolist()) for i in range(len(page.columns)))


def test_a_page_and_its_chances_always_come_to_the_same(examples: list[Example]) -> None:
    for page in examples:
        first, again = thinned(page, 0.4, 0.4), thinned(page, 0.4, 0.4)
        assert (first and first.blocks) == (again and again.blocks)
    copies = {
        tuple(b.index for b in c.blocks) for p in examples[:1] for x in (0.3, 0.5, 0.7) if (c := thinned(p, x, x))
    }
    assert len(copies) > 1


def test_the_same_page_or_next_to_nothing_is_no_copy(examples: list[Example]) -> None:
    assert thinned(examples[0], 0.0, 0.0) is None
    assert thinned(dataclasses.replace(examples[0], inside=(True,) * len(examples[0].blocks)), 0.0, 1.0) is None
