"""What the ranking of a text's first lines is taught: the questions that labelled pages ask, and the command."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from cleaner.fields.lines.candidates import COLUMNS, LINE, TEXT_TITLE
from cleaner.learn import commands
from cleaner.learn.dataset import LabelledPage, read_sets
from cleaner.learn.line_examples import page_texts
from cleaner.learn.rankers import cross_validate, held_out_scores
from cleaner.learn.texts import WRITTEN, WrittenText
from cleaner.learn.title_lines import title_questions
from cleaner.learn.weights import weight_of

from .labelled_pages import article, write_set


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = []
    for site in range(6):
        html, row = article(site, 0)
        made.append((html, {**row, "id": f"s{site}", "url": f"https://paper{site}.example/"}))
    return write_set(tmp_path_factory.mktemp("sets") / "papers", made)


@pytest.fixture(scope="module")
def pages(folder: Path) -> list[LabelledPage]:
    return read_sets([folder])


def test_each_text_asks_for_the_title_with_and_without_what_stands_above(pages: list[LabelledPage]) -> None:
    asked = list(title_questions(pages))
    texts = [(page, text) for page in pages for text in page_texts(page)]
    holding = [text for page, text in texts if text.kind in ("strings", "window") and page.gold["title"] in text.text]
    bodies = [text for _, text in texts if text.kind in ("gold", "short")]
    assert len(asked) == len(texts) + len(bodies) + 2 * len(holding)
    assert all(q.has_gold for q in asked[len(texts) : len(texts) + len(bodies)])
    assert not any(q.has_gold for q in asked[-len(holding) :])
    assert {(q.field, q.table, q.measured) for q in asked} == {(TEXT_TITLE, TEXT_TITLE, COLUMNS)}
    assert any(q.has_gold for q in asked)
    assert any(not q.has_gold for q in asked), "a body alone has lost its title"
    gold = {page.site: page.gold["title"] for page in pages}
    for question in asked:
        right = [one for one, is_right in zip(question.standing, question.right, strict=True) if is_right]
        assert [candidate.value for candidate, _, _ in right] == [gold[question.site]] * question.has_gold
        assert all(LINE in members for _, members, _ in right)


def test_what_stands_above_comes_from_other_sites(pages: list[LabelledPage]) -> None:
    kinds = [text.kind for page in pages for text in page_texts(page)]
    count = len(kinds) + kinds.count("gold") + kinds.count("short")
    asked = list(title_questions(pages))
    moved = asked[count : count + (len(asked) - count) // 2]
    own = {page.site: {line for t in page_texts(page) for line in t.text.split("\n")} for page in pages}
    strange = 0
    for question in moved:
        place = question.right.index(True)
        above = [candidate.value for candidate, _, _ in question.standing[:place]]
        assert above, "the title is never the first line"
        strange += any(value not in own[question.site] for value in above)
    assert strange > len(moved) / 2


def test_written_texts_ask_too() -> None:
    body = "The ferry left the quay at seven on Monday, for the first time since the storm broke its ramp."
    texts = [
        WrittenText("t1", "cy", f"Home\nThe ferry sails again\n{body}", title="The ferry sails again"),
        WrittenText("t2", "cy", f"Home\nContact\n{body}", title=""),
        WrittenText("t3", "cy", f"The ferry sails again\n{body}", body),
    ]
    asked = list(title_questions([], texts))
    assert [(q.site, q.set, q.has_gold) for q in asked] == [
        ("#cy", "written", True),
        ("#cy", "parts of written", True),
        ("#cy", "parts of written", False),
        ("#cy", "written", False),
    ]
    whole, titled, beheaded, untitled = (
        [one.value for (one, _, _), right in zip(q.standing, q.right, strict=True) if right] for q in asked
    )
    assert whole == titled == ["The ferry sails again"]
    assert beheaded == untitled == []
    assert [len(q.standing) for q in asked] == [3, 2, 1, 3], "the menu goes, then the title"
    assert weight_of(asked[0]) > weight_of(asked[1]) > 1, "there are few beside the forms of pages"


def test_written_texts_with_a_name_behind_their_title_as_pages_have_it(tmp_path: Path) -> None:
    made = []
    for site in range(6):
        html, row = article(site, 0)
        named = html.replace("</title>", f" - Port Wire {site}</title>")
        made.append((named, {**row, "id": f"s{site}", "url": f"https://paper{site}.example/"}))
    pages = read_sets([write_set(tmp_path / "named", made)])
    body = "The ferry left the quay at seven on Monday, for the first time since the storm broke its ramp."
    text = WrittenText("t1", "cy", f"Home\nThe ferry sails again\n{body}", title="The ferry sails again")
    (asked,) = [q for q in title_questions(pages, [text]) if q.set == "written with a suffix"]
    told = [one.value for (one, _, _), right in zip(asked.standing, asked.right, strict=True) if right]
    assert told == ["The ferry sails again"]
    assert any(one.value.startswith("The ferry sails again - Port Wire ") for one, _, _ in asked.standing)
    assert (asked.site, weight_of(asked) > 1) == ("#cy", True)


def test_the_same_pages_ask_the_same(pages: list[LabelledPage]) -> None:
    assert list(title_questions(pages)) == list(title_questions(pages))


def test_scores_are_those_of_sites_that_were_not_learned_from(pages: list[LabelledPage]) -> None:
    asked = list(title_questions(pages))
    scores = {
        field: (recall, precision) for field, _, recall, precision in held_out_scores(asked, cross_validate(asked))
    }
    assert scores.keys() == {TEXT_TITLE}
    assert min(scores[TEXT_TITLE]) > 0.5


def test_written_texts_leave_the_sites_in_their_folds(pages: list[LabelledPage]) -> None:
    def held_out(texts: list[WrittenText]) -> list[set[str]]:
        folds = cross_validate([*title_questions(pages), *title_questions([], texts)])
        return [{site for site in fold.sites if not site.startswith("#")} for fold in folds]

    texts = [
        WrittenText(
            f"t{lang}", lang, f"Home\nThe ferry sails again in {lang}", title=f"The ferry sails again in {lang}"
        )
        for lang in ("cy", "ga", "gd")
    ]
    assert held_out(texts) == held_out([])


def test_pages_that_share_text_with_the_cases_are_left_out(folder: Path, tmp_path: Path) -> None:
    cases = tmp_path / "cases"
    cases.mkdir()
    rows = [json.dumps({"id": p.id, "raw": "", "body": p.gold["body"]}) for p in read_sets([folder])]
    (cases / "text_cases.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
    out = io.StringIO()
    assert commands.run_train_fields([folder, cases], tmp_path / "own.json", out=out) == commands.DONE
    told = [line.rsplit(" papers ", 1)[0].strip() for line in out.getvalue().splitlines() if " papers " in line]
    assert told == ["authors", "title"]
    (folder / "text_cases.jsonl").write_bytes((cases / "text_cases.jsonl").read_bytes())
    try:
        assert commands.run_train_fields([folder], tmp_path / "own.json", out=out) == commands.DONE
    finally:
        (folder / "text_cases.jsonl").unlink()
    assert out.getvalue().count("\ntitle            papers ") == 2, "a set that holds cases is one to learn from"
    assert "text title" not in out.getvalue()
    assert commands.run_train_fields([folder], tmp_path / "own.json", out=out) == commands.DONE
    assert "text title       papers " in out.getvalue()
    assert "text title       written " not in out.getvalue()
    text = {"id": "t", "lang": "cy", "text": "Home\nThe ferry sails again", "title": "The ferry sails again"}
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / WRITTEN).write_text(json.dumps(text), encoding="utf-8")
    assert commands.run_train_fields([folder, tmp_path / "texts"], tmp_path / "own.json", out=out) == commands.DONE
    assert "text title       written " in out.getvalue()
