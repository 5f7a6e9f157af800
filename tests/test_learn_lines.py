"""Training the model of lines: texts made of pages, lines labelled, cases for testing left out, one command."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from cleaner.cli import main
from cleaner.errors import CleanerError, ReadError
from cleaner.judge.built import builtin_rules
from cleaner.judge.lines import breaks
from cleaner.judge.lines.features import COLUMNS
from cleaner.judge.match import Matcher
from cleaner.judge.model import Model
from cleaner.learn import commands
from cleaner.learn.dataset import LabelledPage, read_sets
from cleaner.learn.line_card import line_card
from cleaner.learn.line_examples import WRITTEN_WEIGHT, TextExample, page_examples, page_texts, written_example
from cleaner.learn.lines import GROWTH, LineScore, WholeScore, train_lines
from cleaner.learn.texts import WRITTEN, WrittenText, read_texts

from .conftest import ROOT
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
    strings = next(text.text for text in news if text.kind == "strings").split("\n")
    assert pages[0].gold["title"] in strings
    assert all(line == line.strip() != "" for line in strings)
    shop = pages[-1]
    assert [text.kind for text in page_texts(shop)] == ["gold", "short"]
    loose = replace(shop, gold={**shop.gold, "type": "service"})
    assert [text.kind for text in page_texts(loose)].count("window") == 1
    assert page_texts(replace(pages[0], gold={"body": None})) == []


def test_lines_are_labelled_by_the_gold(pages: list[LabelledPage]) -> None:
    matcher = Matcher(builtin_rules())
    body = pages[0].gold["body"]
    text = f"Menu of lanterns\n\n{body}\n\nAll rights reserved, x"
    example = written_example(WrittenText("t", "en", text, body), matcher)
    assert example is not None
    assert example.inside.tolist() == [False, *([True] * len(body.split("\n\n"))), False]
    assert example.known.tolist()[-1]
    assert example.rows.shape == (len(example.inside), len(COLUMNS))
    assert (example.site, example.language, example.loose) == ("#en", "en", False)
    assert written_example(WrittenText("t", "en", " \n ", ""), matcher) is None


def test_lines_of_pages_know_where_they_are_from(pages: list[LabelledPage]) -> None:
    (gold, *_) = page_examples(pages[0], Matcher(builtin_rules()))
    assert (gold.kind, gold.site, gold.language, gold.loose) == ("gold", pages[0].site, "en", False)
    assert gold.inside.all()
    assert page_examples(pages[-1], Matcher(builtin_rules()))[0].loose


def test_weights() -> None:
    inside = np.array([True] * 80 + [False] * 5)
    kinds = ("byline", *([None] * 84))
    words = np.array([3] * 84 + [0])
    example = TextExample("s", "en", True, "window", np.zeros((85, 1)), inside, words, kinds, inside * 1.0)
    assert example.weights()[[0, 1, 80, 84]].tolist() == [0.0, 0.25, 0.5, 0.0]
    assert replace(example, kind="gold").weights()[[0, 1, 80]].tolist() == [1.0, 1.0, 2.0]
    strict = replace(example, loose=False)
    assert strict.weights()[[0, 1, 80]].tolist() == [0.5, 0.5, 1.0]
    assert replace(strict, kind="written").weights()[80] == WRITTEN_WEIGHT


def test_long_lines_count_more_in_texts_that_are_all_of_a_page() -> None:
    inside = np.array([True, True, False, False])
    words = np.array([4, 16, 1, 9])
    example = TextExample("s", "en", False, "page", np.zeros((4, 1)), inside, words, (None,) * 4, inside * 1.0)
    assert example.whole_weights().tolist() == pytest.approx([2 / 3, 4 / 3, 1 / 2, 3 / 2])
    assert example.weights().tolist() == [1.0] * 4
    nothing = replace(example, words=np.zeros(4, dtype=int))
    assert nothing.whole_weights().tolist() == [0.0] * 4


def test_scores_of_texts_that_are_all_of_a_page_are_of_words() -> None:
    inside = np.array([True, False, False])
    words = np.array([9, 3, 6])
    example = TextExample("s", "en", False, "page", np.zeros((3, 1)), inside, words, (None,) * 3, inside * 1.0)
    score = WholeScore()
    score.add(example, np.array([True, True, True]), np.array([True, True, False]))
    score.add(example, np.array([False, True, True]), np.array([False, False, False]))
    assert score.summary() == {
        "texts": 2,
        "precision_before": 0.25,
        "recall_before": 0.5,
        "f1_before": 0.3333,
        "precision_after": 0.375,
        "recall_after": 0.5,
        "f1_after": 0.4286,
    }


def test_scores_count_what_goes_and_what_is_lost() -> None:
    example = TextExample(
        "s",
        "en",
        False,
        "window",
        np.zeros((5, 1)),
        np.array([True, True, False, False, False]),
        np.array([9, 9, 9, 9, 0]),
        (None, None, "byline", None, None),
        np.array([1.0, 1.0, 0.0, 0.0, 0.0]),
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
    both = train_lines(pages, growth=SMALL, whole_growth=SMALL, folds=2, say=said.append)
    again = train_lines(pages[::-1], growth=SMALL, whole_growth=SMALL, folds=2)
    for one, two in zip(both, again, strict=True):
        assert one is not None
        assert two is not None
        one.save(tmp_path / "a")
        two.save(tmp_path / "b")
        assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    one, whole, ends = both
    assert ends is not None
    assert ends.card["breaks"]["ends"] > len(pages)
    assert f"{ends.card['breaks']['recall']:.1%} are found" in line_card(ends.card).replace("\n", " ")
    assert whole.body.to_bytes() != one.body.to_bytes()
    assert said == ["fold 1 of 2 is trained and asked", "fold 2 of 2 is trained and asked", "line ends are learned"]
    scores = one.card["scores"]
    assert scores["strict: gold"]["noise"] == 0
    assert scores["strict: window"]["removed"] > scores["strict: window"]["removed_by_rules"]
    assert "language: en" in scores
    assert not {"strict: page", "strict: markdown"} & scores.keys(), "the model of lines learns from neither"
    assert one.card["whole"] == whole.card["whole"]
    assert {"strict: page", "strict: markdown", "strict: strings"} == one.card["whole"].keys()
    assert one.card["whole"]["strict: page"]["texts"] == sum(page.set == "news" for page in pages)
    card = line_card(one.card)
    assert "| strict: markdown |" in card
    assert "| strict: window |" in card
    assert one.card["hash"] in card


def test_pages_of_one_site_cannot_be_held_out(pages: list[LabelledPage]) -> None:
    with pytest.raises(CleanerError, match="two sites"):
        train_lines([p for p in pages if p.site == pages[0].site], growth=SMALL)


def test_pages_that_share_text_with_cases_are_left_out(pages: list[LabelledPage], tmp_path: Path) -> None:
    case = {"id": "t1", "body": "Another text.\n\n" + pages[0].gold["body"].split("\n\n")[1]}
    (tmp_path / "text_cases.jsonl").write_text(json.dumps(case) + "\n", encoding="utf-8")
    model, _, _ = train_lines(pages, [tmp_path], growth=SMALL, whole_growth=SMALL, folds=2)
    assert sum(model.card["pages"].values()) == len(pages) - 1


def test_one_command(sets: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cleaner.learn.lines.GROWTH", SMALL)
    monkeypatch.setattr("cleaner.learn.lines.WHOLE_GROWTH", SMALL)
    out, err = io.StringIO(), io.StringIO()
    assert commands.run_train_lines(sets, tmp_path / "text.model", out=out, err=err) == 0
    assert Model.load(tmp_path / "text.model").columns == COLUMNS
    assert Model.load(tmp_path / "text-whole.model").columns == COLUMNS
    assert Model.load(tmp_path / "text-breaks.model").columns == breaks.COLUMNS
    assert (tmp_path / "text.model.md").read_text(encoding="utf-8") in out.getvalue()


def test_written_texts_are_learned_from_too(sets: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cleaner.learn.lines.GROWTH", SMALL)
    monkeypatch.setattr("cleaner.learn.lines.WHOLE_GROWTH", SMALL)
    body = "The lantern on the pier was lit again, and two boats came in before the fog did."
    row = {"id": "t1", "lang": "en", "text": f"Lanterns\n{body}\nAlso on the pier", "body": body}
    head = {"id": "t3", "lang": "ga", "text": f"Lanterns\n{body}", "title": "Lanterns"}
    rows = [row, row | {"id": "t2", "lang": "cy", "title": "Lanterns"}, head]
    (tmp_path / WRITTEN).write_text("\n".join(map(json.dumps, rows)) + "\n", encoding="utf-8")
    with_them, without = tmp_path / "a", tmp_path / "b"
    out = io.StringIO()
    assert commands.run_train_lines([*sets, tmp_path], with_them, out=out, err=io.StringIO()) == 0
    assert commands.run_train_lines(sets, without, out=io.StringIO(), err=io.StringIO()) == 0
    card = Model.load(with_them).card
    assert (card["written"], card["languages"]) == (2, 2)
    assert card["scores"]["strict: written"]["noise"] == 4
    assert card["hash"] != Model.load(without).card["hash"]

    def hashed(*rows: dict[str, str]) -> str:
        (tmp_path / WRITTEN).write_text("\n".join(map(json.dumps, rows)) + "\n", encoding="utf-8")
        commands.run_train_lines([*sets, tmp_path], tmp_path / "c", out=io.StringIO(), err=io.StringIO())
        return str(Model.load(tmp_path / "c").card["hash"])

    assert hashed(row, row | {"id": "t2", "lang": "cy"}) == card["hash"], "titles are none of what it learns"
    assert hashed(row | {"body": "Lanterns"}, rows[1]) != card["hash"]
    assert "Written texts: 2, in 2 languages." in out.getvalue()


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("[", "one JSON object"),
        ("[]", "of str: id, lang and text"),
        ('{"id": "t", "lang": "en", "text": 1, "body": "A"}', "of str"),
        ('{"id": "t", "lang": "en", "text": "A"}', "body, title or both"),
        ('{"id": "t", "lang": "en", "title": "A", "body": "A"}', "id, lang and text"),
        ('{"id": "t", "lang": "en", "text": "A", "title": "A", "section": "B"}', "body, title or both"),
    ],
)
def test_rows_that_are_no_written_texts(row: str, why: str, tmp_path: Path) -> None:
    path = tmp_path / WRITTEN
    path.write_text(f"\n{row}\n", encoding="utf-8")
    with pytest.raises(ReadError, match=rf"labelled_texts\.jsonl:2: .*{why}"):
        read_texts(path)
    with pytest.raises(ReadError, match="cannot be read"):
        read_texts(tmp_path / "gone")


def test_the_texts_that_were_written_for_it() -> None:
    texts = read_texts(ROOT / "fixtures" / "labelled-texts" / WRITTEN)
    assert len({text.id for text in texts}) == len(texts)
    assert len({text.lang for text in texts if text.body is not None}) >= 60
    for text in texts:
        words = " ".join(text.text.split())
        said = [*(text.body or "").split("\n"), text.title or ""]
        assert all(" ".join(line.split()) in words for line in said), text.id
    titled = [text for text in texts if text.title is not None]
    assert (len(titled), len({text.lang for text in titled})) >= (1200, 60)
    assert len(titled) / 20 < sum(not text.title for text in titled) < len(titled) / 5


def test_what_makes_no_sense(sets: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["train", "--text", "--folds", "x", "-o", str(tmp_path / "m"), str(sets[0])]) == 2
    assert main(["train", "--text", "-o", str(tmp_path / "none" / "m"), str(sets[0])]) == 3
    assert "no folder" in capsys.readouterr().err
