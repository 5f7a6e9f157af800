"""Training: the same pages give the same file, held-out sites stay unseen, and the model is as good as its trees."""

from __future__ import annotations

import io
import sys
from array import array
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from lightgbm import Booster

from cleaner import Cleaner
from cleaner.blocks.features import Tables
from cleaner.errors import CleanerError, ReadError
from cleaner.judge.learned.selection import sigmoid
from cleaner.judge.model import Model
from cleaner.learn import bodies, commands, train
from cleaner.learn.bodies import fit_bodies, guess
from cleaner.learn.dataset import fingerprint, fold_of, read_sets
from cleaner.learn.evaluate import load_folds, our_ask, save_folds
from cleaner.learn.examples import Example, prepare
from cleaner.learn.forests import BODY, CONFIDENCE, TYPES, Growth, grow, planted, predict
from cleaner.learn.pagewise import calibrate
from cleaner.learn.tables import TokenSums
from cleaner.options import Options

from .labelled_pages import article, write_news, write_set, write_shops

Array = np.ndarray[Any, np.dtype[Any]]

SMALL = train.Recipe(
    folds=3,
    body=replace(BODY, rounds=12, leaves=4, least_rows=3, ridge=0.1, rate=0.3),
    types=replace(TYPES, rounds=8, leaves=3, least_rows=2, ridge=0.1, rate=0.3),
    confidence=replace(CONFIDENCE, rounds=8, leaves=3, least_rows=2, ridge=0.1),
)
"""Quick to grow, and enough for pages that one template made."""


@pytest.fixture(scope="module")
def sets(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("sets")
    return [write_news(folder / "news"), write_shops(folder / "wcxb-shops")]


@pytest.fixture(scope="module")
def trained(sets: list[Path]) -> train.Trained:
    return train.train(read_sets(sets), SMALL)


def test_the_same_pages_give_the_same_file(sets: list[Path], trained: train.Trained, tmp_path: Path) -> None:
    again = train.train(read_sets(sets[::-1])[::-1], SMALL)
    for name, model in (("a", trained.model), ("b", again.model)):
        model.save(tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_bodies_of_unseen_sites_are_found(trained: train.Trained) -> None:
    assert trained.scores["news"]["body"]["f1"] > 0.95
    assert trained.scores["wcxb-shops"]["body"]["f1"] > 0.9
    assert trained.scores["news"]["page_type"]["accuracy"] == trained.scores["wcxb-shops"]["page_type"]["accuracy"] == 1


def test_no_model_is_asked_about_a_site_that_it_saw(sets: list[Path], trained: train.Trained) -> None:
    held = trained.sites_held_out()
    sites = {page.site for page in read_sets(sets)}
    assert set().union(*held) == sites
    assert sum(map(len, held)) == len(sites)
    fold = fold_of(sites, SMALL.folds, train.FOLD_SEED)
    assert all(fold[site] == number for number, group in enumerate(held) for site in group)


def test_a_site_is_trained_on_in_all_folds_but_its_own(sets: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[set[str]] = []

    def spy(examples, sums, how, copies):  # type: ignore[no-untyped-def]
        assert copies
        seen.append({example.page.site for example in (*examples, *copies)})
        return fit_bodies(examples, sums, how, copies)

    monkeypatch.setattr(train, "fit_bodies", spy)
    held = train.train(read_sets(sets), SMALL).sites_held_out()
    *folds, whole = seen
    assert all(not group & known and group | known == whole for group, known in zip(held, folds, strict=True))


def test_no_page_is_learned_with_tables_that_saw_its_site(sets: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[tuple[Tables, set[str]]] = []
    used: list[tuple[str, Tables]] = []
    tables, rows = TokenSums.tables, Example.rows

    def spy_tables(self: TokenSums, sites: Collection[str]) -> Tables:
        made.append((tables(self, sites), set(sites)))
        return made[-1][0]

    def spy_rows(self: Example, table: Tables) -> object:
        used.append((self.page.site, table))
        return rows(self, table)

    monkeypatch.setattr(TokenSums, "tables", spy_tables)
    monkeypatch.setattr(Example, "rows", spy_rows)
    examples = [e for page in read_sets(sets) if (e := prepare(page))]
    fit_bodies(examples, _sums(sets), SMALL.body)
    seen = [sites for site, table in used for made_table, sites in made if made_table is table and site in sites]
    assert len(used) == len(examples)
    assert seen == []


def test_the_model_says_what_its_trees_say(sets: list[Path]) -> None:
    examples = [e for page in read_sets(sets) if (e := prepare(page))]
    sums = TokenSums((e.page.site, e.counts) for e in examples if e.counts)
    fit = fit_bodies(examples, sums, SMALL.body)
    forest = planted(fit.booster)
    for example in examples[:5]:
        rows = example.rows(fit.tables)
        ours = [sigmoid(score) for score in forest.scores(array("f", rows.ravel().tolist()), rows.shape[1])]
        assert ours == pytest.approx(predict(fit.booster, rows).tolist(), abs=1e-5)


def test_training_and_cleaning_see_the_same_page(sets: list[Path], trained: train.Trained) -> None:
    page = read_sets(sets)[0]
    example = prepare(page)
    assert example is not None
    article = Cleaner(model=trained.model).clean(page.read(), page.url)
    assert "All rights reserved" not in article.body
    assert article.page_type == "article"
    assert article.confidence is not None
    assert article.confidence > 0.8
    fit = fit_bodies([example, *(e for p in read_sets(sets)[1:] if (e := prepare(p)))], _sums(sets), SMALL.body)
    asked = guess(fit, example, Options().beta, strict=True)
    kept = [b.text for b, selected in zip(example.blocks, asked.selected, strict=True) if selected]
    assert article.body == "\n\n".join(kept)


def _sums(sets: list[Path]) -> TokenSums:
    examples = [e for page in read_sets(sets) if (e := prepare(page))]
    return TokenSums((e.page.site, e.counts) for e in examples if e.counts)


def test_the_model_file_knows_what_it_was_made_of(sets: list[Path], trained: train.Trained, tmp_path: Path) -> None:
    trained.model.save(tmp_path / "m.model")
    card = Model.load(tmp_path / "m.model").card
    assert card["hash"] == fingerprint(read_sets(sets))
    assert card["sets"]["news"] == {"pages": 24, "learned": 24, "sites": 12, "convention": "strict"}
    assert card["sets"]["wcxb-shops"]["convention"] == "wcxb"
    assert card["scores"] == trained.scores
    assert card["recipe"]["folds"] == SMALL.folds


def test_pages_without_a_body_are_asked_about_but_not_learned_from(sets: list[Path], tmp_path: Path) -> None:
    html, row = article(99, 0)
    strings = {"with": row["with"], "without": row["without"]}
    extra = write_set(tmp_path / "strings", [(html, strings)] * 3)
    trained = train.train(read_sets([*sets, extra]), SMALL)
    assert trained.scores["strings"]["snippets"]["f1"] == 1.0
    assert "body" not in trained.scores["strings"]
    assert trained.model.card["sets"]["strings"]["learned"] == 0


def test_an_empty_page_is_not_learned_from_but_counts(sets: list[Path], tmp_path: Path) -> None:
    extra = write_set(tmp_path / "empty", [("<html></html>", {"body": text}) for text in ("", "One", "Two", "Three")])
    trained = train.train(read_sets([*sets, extra]), SMALL)
    assert trained.scores["empty"]["body"]["f1"] == 0.25
    assert len(trained.held_out) == 36


def test_each_convention_is_told_apart(sets: list[Path], trained: train.Trained) -> None:
    loose = [h for h in trained.held_out if h.example.page.loose]
    strict = [h for h in trained.held_out if not h.example.page.loose]
    assert {(h.own.row["p_strict"], h.strict.row["p_strict"]) for h in loose} == {(0.0, 1.0)}
    assert {(h.own.row["p_strict"], h.strict.row["p_strict"]) for h in strict} == {(1.0, 1.0)}
    place = loose[0].example.columns.index("p_strict")
    assert {float(h.example.matrix[0, place]) for h in loose} == {0.0}
    assert {float(h.example.matrix[0, place]) for h in strict} == {1.0}
    assert "p_strict" in trained.model.columns
    assert "p_strict" not in trained.model.page_columns


def test_a_strict_page_weighs_more(sets: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    sums: list[float] = []

    def spy(how: Growth, rows: Array, targets: Array, weights: Array) -> Booster:
        sums.append(float(weights.sum()))
        return grow(how, rows, targets, weights)

    monkeypatch.setattr(bodies, "grow", spy)
    for folder in sets:
        examples = [e for page in read_sets([folder]) if (e := prepare(page))][:4]
        fit_bodies(examples, _sums(sets), SMALL.body)
    assert sums == pytest.approx([4 * bodies.STRICT_WEIGHT, 4])


def test_sets_of_one_type_teach_words_only_where_there_are_no_others(sets: list[Path]) -> None:
    examples = [e for page in read_sets(sets) if (e := prepare(page))]
    assert bodies.fit_types(examples)[1].weights
    mixed = [replace(e, page=replace(e.page, set="both")) for e in examples]
    foreign = [
        replace(e, page=replace(e.page, set="foreign"), text_words=frozenset({"word:fremd"}))
        for e in examples
        if e.page.page_type == "article"
    ]
    tokens, words = bodies.fit_types([*mixed, *foreign])
    assert (tokens.names, words.names) == (("article", "product"),) * 2
    assert words.weights
    assert "word:fremd" not in words.weights


def test_pages_of_one_type_teach_no_types(tmp_path: Path) -> None:
    trained = train.train(read_sets([write_news(tmp_path / "news", sites=4, pages=1)]), SMALL)
    assert trained.model.types == {}
    assert "page_type" not in trained.scores["news"]


def test_one_site_is_too_few(tmp_path: Path) -> None:
    folder = write_news(tmp_path / "news", sites=1)
    with pytest.raises(CleanerError, match="at least two sites, not 1"):
        train.train(read_sets([folder]), SMALL)


def test_without_lightgbm_it_says_what_to_install(sets: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "lightgbm", None)
    with pytest.raises(CleanerError, match=r"article-cleaner\[train\]"):
        train.train(read_sets(sets), SMALL)


def test_each_page_is_judged_by_a_model_that_never_saw_it(
    sets: list[Path], trained: train.Trained, tmp_path: Path
) -> None:
    held = trained.sites_held_out()
    unsure = trained.folds[1].replace(confidence=None)  # known by it
    save_folds([trained.folds[0], unsure, trained.folds[2]], held, tmp_path)
    assert [set(model.card["held_out"]) for model in load_folds(tmp_path)] == held
    ask = our_ask(Options(), folds=tmp_path)
    assert {page.site for page in read_sets(sets) if ask(page, page.read()).confidence is None} == held[1]
    with pytest.raises(CleanerError, match="no models of cross-validation"):
        load_folds(tmp_path / "none")


def test_the_command_writes_model_card_and_folds(
    sets: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(train, "Recipe", lambda: SMALL)
    out, err = io.StringIO(), io.StringIO()
    code = commands.run_train(sets, tmp_path / "own.model", out=out, err=err, folds=tmp_path / "folds")
    assert code == commands.DONE
    assert Model.load(tmp_path / "own.model").columns
    assert (tmp_path / "own.model.md").read_text(encoding="utf-8").startswith("# Model card\n")
    assert len(load_folds(tmp_path / "folds")) == SMALL.folds
    assert "news (24 pages)" in out.getvalue()
    assert "fold 3 of 3" in err.getvalue()
    with pytest.raises(ReadError, match="no folder"):
        commands.run_train(sets, tmp_path / "no" / "own.model", out=out, err=err)


def test_a_calibration_is_as_good_as_the_pages() -> None:
    points = calibrate((i / 200, (i / 200) ** 2 + (0.1 if i % 2 else -0.1)) for i in range(200))
    inner = [y for x, y in points if 0.45 < x < 0.55]
    assert inner
    assert all(y == pytest.approx(0.25, abs=0.06) for y in inner)
    assert calibrate([]) == ()
    assert calibrate([(0.5, 1.0)] * 3) == ((0.5, 1.0),)


def test_a_calibration_ascends_where_the_pages_do_not() -> None:
    points = calibrate((i / 200, abs(i - 60) / 200) for i in range(200))
    assert [x for x, _ in points] == sorted({x for x, _ in points})
    assert [y for _, y in points] == sorted(y for _, y in points)
