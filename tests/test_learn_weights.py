"""Learning the weights of the fields' signals: what is asked, what the gold teaches, and the command."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from cleaner.errors import OptionError, ReadError
from cleaner.fields.candidates import Candidate
from cleaner.fields.weights import Weigher, builtin_weigher
from cleaner.learn import commands
from cleaner.learn.dataset import read_sets
from cleaner.learn.evaluate import load_field_folds, our_ask
from cleaner.learn.rankers import RANKED, cross_validate, held_out_scores, learn_fields, save_learned
from cleaner.learn.weights import Question, answer, fit, learn_weights, questions
from cleaner.options import Options

from .labelled_pages import article, write_set


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Articles with a byline and a date, of which a meta element always names another."""
    made = []
    for site in range(12):
        html, row = article(site, 0)
        html = html.replace("</head>", f'<meta name="author" content="Meta Name{"abcdefghijkl"[site]}"></head>')
        html = html.replace("By Ann Example</p>", "By Ann Example</p><p>3 May 2026</p>")
        made.append((html, {**row, "id": f"s{site}", "url": f"https://paper{site}.example/", "date": "2026-05-03"}))
    return write_set(tmp_path_factory.mktemp("sets") / "papers", made)


def question(*rows: tuple[str, bool], gold: bool = True, site: str = "a") -> Question:
    """A question whose candidates have one signal each."""
    return Question("date", "date", site, "own", tuple((n,) for n, _ in rows), tuple(r for _, r in rows), gold)


def test_the_questions_of_a_page(pages: Path) -> None:
    asked = list(questions(read_sets([pages])))
    tables = {(q.field, q.table) for q in asked}
    assert tables == {("title", "title of another page"), ("authors", "authors"), ("date", "date")}
    first = next(q for q in asked if q.field == "authors")
    by_signal = dict(zip((names[0] for names in first.names), first.right, strict=True))
    assert by_signal["meta author"] is False
    assert any(first.right)
    assert first.has_gold


def test_a_signal_that_is_right_is_learned_to_be_trusted() -> None:
    asked = [question(("good", True), ("bad", False)) for _ in range(20)]
    weights = fit(asked)
    assert weights["good"] > 0 > weights["bad"]
    assert answer(question(("bad", False), ("good", True)), weights) == 1


def test_where_the_gold_has_none_a_signal_is_learned_to_be_doubted() -> None:
    asked = [question(("bad", False), gold=False) for _ in range(30)] + [question(("good", True)) for _ in range(30)]
    weights = fit(asked)
    assert answer(question(("bad", False)), weights) is None
    assert answer(question(("good", True)), weights) == 0
    assert answer(question(), weights) is None


def test_the_same_questions_give_the_same_weights_and_leave_other_tables(pages: Path) -> None:
    asked = list(questions(read_sets([pages])))
    tables = learn_weights(asked)
    assert tables == learn_weights(asked)
    assert tables["section"] == builtin_weigher().tables["section"]
    assert tables["authors"]["byline"] > tables["authors"]["meta author"]


def test_scores_are_those_of_sites_that_were_not_learned_from(pages: Path) -> None:
    asked = list(questions(read_sets([pages])))
    found = held_out_scores(asked, cross_validate(asked))
    scores = {field: (recall, precision) for field, _, recall, precision in found}
    assert scores == {"authors": (1.0, 1.0), "date": (1.0, 1.0), "title": (1.0, 1.0)}


def test_the_command_writes_what_the_fields_read(pages: Path, tmp_path: Path) -> None:
    out = io.StringIO()
    assert commands.run_train_fields([pages], tmp_path / "fields.json", out=out) == commands.DONE
    written = json.loads((tmp_path / "fields.json").read_text(encoding="utf-8"))
    assert written.keys() == builtin_weigher().tables.keys()
    assert "authors          papers       recall 1.000 precision 1.000" in out.getvalue()
    assert Weigher.load(tmp_path / "fields.json").rankers == {}, "too few pages for trees"
    with pytest.raises(ReadError, match="no folder"):
        commands.run_train_fields([pages], tmp_path / "no" / "fields.json", out=out)


def test_trees_learn_what_sums_cannot_tell(tmp_path: Path) -> None:
    asked = [q for page in range(120) for q in _either_or(page)]
    learned = learn_fields(asked)
    assert all(q.right[learned.answer(q) or 0] for q in asked)
    assert not all(q.right[answer(q, learned.tables["authors"]) or 0] for q in asked)
    save_learned(learned, tmp_path / "one.json")
    save_learned(learn_fields(asked), tmp_path / "two.json")
    assert (tmp_path / "one.model").read_bytes() == (tmp_path / "two.model").read_bytes()
    read = Weigher.load(tmp_path / "one.json").rankers["authors"]
    assert (read.own, read.signals, read.least) == (
        learned.rankers["authors"].own,
        read.signals,
        RANKED["authors"].least,
    )
    assert read.forest == learned.rankers["authors"].forest


def _either_or(page: int) -> Iterator[Question]:
    """Two pages of a site on which either signal is right where it is of two words, so that no weight tells which."""
    for turn, values in enumerate((("Ann Example", "Ann"), ("Ann", "Ann Example"))):
        signals = ("meta author", "json-ld author")
        standing = tuple((Candidate(v, s), {s: Candidate(v, s)}, ()) for v, s in zip(values, signals, strict=True))
        names = tuple((s,) for s in signals)
        right = (turn == 0, turn == 1)
        yield Question("authors", "authors", f"site{page}", "own", names, right, True, standing, ((), ()))


def test_each_page_s_fields_are_found_by_what_never_saw_it(pages: Path, tmp_path: Path) -> None:
    folder = tmp_path / "folds"
    assert commands.run_train_fields([pages], tmp_path / "fields.json", out=io.StringIO(), folds=folder) == 0
    folds = load_field_folds(folder)
    sites = {page.site for page in read_sets([pages])}
    assert sorted(site for held, _ in folds for site in held) == sorted(sites)
    index = folder / "fields-0.json"
    tables = json.loads(index.read_text(encoding="utf-8"))
    tables["date"] = dict.fromkeys(tables["date"], -9.0)
    index.write_text(json.dumps(tables), encoding="utf-8")
    ask = our_ask(Options(), folds=folder)
    undated = {page.site for page in read_sets([pages]) if ask(page, page.read()).date is None}
    assert undated == folds[0][0]


def test_weights_do_not_take_the_place_of_rankers(pages: Path, tmp_path: Path) -> None:
    with pytest.raises(OptionError, match=r"cannot end in \.model"):
        commands.run_train_fields([pages], tmp_path / "fields.model", out=io.StringIO())


def test_options_of_the_model_are_refused() -> None:
    from cleaner.cli.learning import learn

    with pytest.raises(OptionError, match="no --loose"):
        learn(["train", "pages", "-o", "fields.json", "--fields", "--loose", "pages"])
