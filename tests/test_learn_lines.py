"""Training the model of lines: texts made of pages, lines labelled, cases for testing left out, one command."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from cleaner.cli import main
from cleaner.errors import CleanerError
from cleaner.judge.built import builtin_rules
from cleaner.judge.lines.features import COLUMNS
from cleaner.judge.match import Matcher
from cleaner.judge.model import Model
from cleaner.learn import commands
from cleaner.learn.dataset import LabelledPage, read_sets
from cleaner.learn.line_card import line_card
from cleaner.learn.lines import GROWTH, LineScore, TextExample, line_example, page_texts, train_lines
from cleaner.learn.texts import Text

from .labelled_pages import write_news, write_shops

SMALL = replace(GROWTH, rounds=10, leaves=4, least_rows=3, ridge=0.1, rate=0.3)


@pytest.fixture(scope="module")
def sets(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("sets")
    return [write_news(folder / "news", sites=6), write_shops(folder / "wcxb-shops", sites=4)]


@pytest.fixture(scope="module")
def pages(sets: list[Path]) -> list[LabelledPage]:
    return read_sets(sets)


def test_a_page_becomes_several_texts(pages: list[LabelledPage]) -> None:
    news = page_texts(pages[0])
    assert [text.kind for text in news][:5] == ["gold", "short", "window", "window", "window"]
    assert news[0].text == pages[0].gold["body"]
    assert page_texts(pages[0]) == news
    assert [text.kind for text in page_texts(pages[-1])].count("window") == 1
    assert page_texts(replace(pages[0], gold={"body": None})) == []


def test_lines_are_labelled_by_the_gold(pages: list[LabelledPage]) -> None:
    matcher = Matcher(builtin_rules())
    body = pages[0].gold["body"]
    example = line_example(pages[0], Text("window", f"Menu of lanterns\n\n{body}\n\nAll rights reserved, x"), matcher)
    assert example is not None
    assert example.inside.tolist() == [False, *([True] * len(body.split("\n\n"))), False]
    assert example.known.tolist()[-1]
    assert example.rows.shape == (len(example.inside), len(COLUMNS))
    assert line_example(pages[0], Text("window", " \n "), matcher) is None


def test_weights() -> None:
    page = LabelledPage("a", "b", None, {}, "s", True, Path("x"))
    inside = np.array([True] * 80 + [False] * 5)
    known = np.array([True] + [False] * 84)
    example = TextExample(page, "window", np.zeros((85, 1)), inside, np.array([3] * 84 + [0]), known)
    assert example.weights()[[0, 1, 80, 84]].tolist() == [0.0, 0.25, 0.5, 0.0]
    assert replace(example, kind="gold").weights()[[0, 1, 80]].tolist() == [0.5, 0.5, 1.0]
    strict = replace(example, page=replace(page, loose=False))
    assert strict.weights()[[0, 1, 80]].tolist() == [0.5, 0.5, 1.0]


def test_scores_count_what_goes_and_what_is_lost() -> None:
    page = LabelledPage("a", "b", None, {}, "s", False, Path("x"))
    example = TextExample(
        page,
        "window",
        np.zeros((5, 1)),
        np.array([True, True, False, False, False]),
        np.array([9, 9, 9, 9, 0]),
        np.array([False, False, True, False, False]),
    )
    score = LineScore()
    score.add(example, np.array([-9.0, 9.0, 9.0, -9.0, -9.0]))
    assert score.summary() == {
        "noise": 2,
        "body": 2,
        "removed_by_rules": 0.5,
        "removed": 1.0,
        "lost_by_rules": 0.0,
        "lost_by_model": 0.5,
    }


def test_the_same_pages_give_the_same_model(pages: list[LabelledPage], tmp_path: Path) -> None:
    said: list[str] = []
    one = train_lines(pages, growth=SMALL, folds=2, say=said.append)
    two = train_lines(pages[::-1], growth=SMALL, folds=2)
    one.save(tmp_path / "a")
    two.save(tmp_path / "b")
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    assert said == ["fold 1 of 2 is trained and asked", "fold 2 of 2 is trained and asked"]
    scores = one.card["scores"]
    assert scores["strict: gold"]["noise"] == 0
    assert scores["strict: window"]["removed"] > scores["strict: window"]["removed_by_rules"]
    assert "language: en" in scores
    card = line_card(one.card)
    assert "| strict: window |" in card
    assert one.card["hash"] in card


def test_pages_of_one_site_cannot_be_held_out(pages: list[LabelledPage]) -> None:
    with pytest.raises(CleanerError, match="two sites"):
        train_lines([p for p in pages if p.site == pages[0].site], growth=SMALL)


def test_pages_that_share_text_with_cases_are_left_out(pages: list[LabelledPage], tmp_path: Path) -> None:
    case = {"id": "t1", "body": "Another text.\n\n" + pages[0].gold["body"].split("\n\n")[1]}
    (tmp_path / "text_cases.jsonl").write_text(json.dumps(case) + "\n", encoding="utf-8")
    model = train_lines(pages, [tmp_path], growth=SMALL, folds=2)
    assert sum(model.card["pages"].values()) == len(pages) - 1


def test_one_command(sets: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cleaner.learn.lines.GROWTH", SMALL)
    out, err = io.StringIO(), io.StringIO()
    assert commands.run_train_lines(sets, tmp_path / "text.model", out=out, err=err) == 0
    assert Model.load(tmp_path / "text.model").columns == COLUMNS
    assert (tmp_path / "text.model.md").read_text(encoding="utf-8") in out.getvalue()


def test_what_makes_no_sense(sets: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["train", "--text", "--folds", "x", "-o", str(tmp_path / "m"), str(sets[0])]) == 2
    assert main(["train", "--text", "-o", str(tmp_path / "none" / "m"), str(sets[0])]) == 3
    assert "no folder" in capsys.readouterr().err
