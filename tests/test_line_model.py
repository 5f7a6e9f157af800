"""The model of lines: what it sees, how lines of one region vote together, and what it is sure of."""

from __future__ import annotations

import math
from array import array
from pathlib import Path

import pytest

from cleaner.blocks.features import Tables
from cleaner.blocks.text import cut_text
from cleaner.errors import ModelError
from cleaner.judge.built import builtin_rules
from cleaner.judge.decide import decide
from cleaner.judge.gather import known
from cleaner.judge.learned.forest import Forest
from cleaner.judge.lines.features import COLUMNS, GROUPS
from cleaner.judge.lines.model import Asked, _is_sure, ask_lines, builtin_line_model, in_body, joined, line_evidence
from cleaner.judge.lines.shape import lines_of
from cleaner.judge.match import Matcher
from cleaner.judge.model import Model
from cleaner.judge.vouchers import text_evidence
from cleaner.records import Evidence, Fields, Strength

LONG = "The harbour office keeps the book in which every lamp of the town is written down by hand."
MORE = "It is an old book, and the first of its four columns has been empty for sixty years now."


def asked(text: str, every: bool = True) -> Asked:
    blocks = cut_text(text)
    evidence, core = known(blocks, text_evidence(blocks), Fields({}), Matcher(builtin_rules()))
    return ask_lines(blocks, evidence, core, frozenset(), every=every)


def column(text: str, name: str) -> list[float]:
    return [round(value, 3) for value in asked(text).rows[COLUMNS.index(name) :: len(COLUMNS)]]


def test_every_feature_has_a_column_and_a_reason() -> None:
    assert len(set(COLUMNS)) == len(COLUMNS)
    assert set(GROUPS) == set(COLUMNS)
    assert len(asked(f"A\n\n{LONG}\n\nB").rows) == 3 * len(COLUMNS)


def test_what_a_line_looks_like() -> None:
    text = "- 12 May 2024\nWHO: a@b.example\n## Lamps, boats\n“Yes”"
    assert column(text, "marked") == [1, 0, 0, 0]
    assert column(text, "dated") == [1, 0, 0, 0]
    assert column(text, "heading") == [0, 0, 1, 0]
    assert column(text, "address") == [0, 1, 0, 0]
    assert column(text, "quoted") == [0, 0, 0, 1]
    assert column(text, "commas") == [0, 0, 0.5, 0]


def test_where_a_line_stands() -> None:
    text = f"One\n\n{LONG}\n\nTwo\n\nThree\n\n{MORE}\n\nFour"
    assert column(text, "to_long_before") == [40, 40, 1, 2, 3, 1]
    assert column(text, "to_long_after") == [1, 3, 2, 1, 40, 40]
    assert column(text, "place") == [-1, 0, 0, 0, 0, 1]
    assert column(text, "short_run") == [0, 3, 1, 1, 3, 0]


def test_what_is_known_around_it() -> None:
    text = f"{LONG}\n\n{MORE}\n\nOne\n\nLeave a Reply\n\nTwo"
    assert column(text, "to_gone_after")[:3] == [3, 2, 1]
    assert column(text, "comments_seen")[-1] == round(math.log1p(1), 3)
    assert column(text, "hit")[3] > 0


def test_markdown_is_seen_without_its_marks() -> None:
    (line,) = lines_of(cut_text("* [Home of the lamps](https://lamps.example/)"))
    assert (line.text, line.words) == ("Home of the lamps", 4)


def test_plain_paragraphs_inside_the_body_are_not_asked_about() -> None:
    told = asked(f"Title\n\n{LONG}\n\nHeading\n\n{MORE}", every=False)
    assert told.wanted == (True, False, True, False)
    assert len(told.rows) == 2 * len(COLUMNS)


def test_lines_of_a_region_vote_together() -> None:
    alone = in_body(array("d", [0.95] * 6 + [0.3] + [0.95] * 6))
    end = in_body(array("d", [0.95] * 6 + [0.3] * 7))
    assert alone[6] > 0.5 > end[-1]
    assert all(0 < p < 1 for p in alone + end)
    assert list(in_body(array("d"))) == []
    assert joined([-2.0] * 8)[4] < -2.0 < joined([4.0] * 4 + [-2.0] + [4.0] * 4)[4]


def test_long_texts_do_not_run_out_of_digits() -> None:
    found = in_body(array("d", [0.01] * 5_000 + [0.99] * 5_000 + [0.01] * 5_000))
    assert all(math.isfinite(p) for p in found)
    assert found[7_500] > 0.9 > 0.1 > found[14_000]


def test_a_model_for_other_features_is_refused() -> None:
    model = Model(COLUMNS[:-1], Tables(), Forest())
    with pytest.raises(ModelError, match="train it again"):
        list(line_evidence(model, asked(LONG)))


@pytest.mark.parametrize(
    ("row", "sure"),
    [
        ("| Lamps lit by hand | 88.0 | 97.7 |", False),
        ("| **Lamps** | **(1 204)** | | 12 % |", False),
        ("| Home | News | Harbour |", True),
        ("Harbour | 88.0 | News", True),
    ],
)
def test_rows_of_figures_stay(row: str, sure: bool) -> None:
    (line,) = lines_of(cut_text(row))
    assert _is_sure(line, -9.0) is sure


def test_it_speaks_only_against_lines_that_it_is_sure_of() -> None:
    forest = Forest.from_trees([{"tree_structure": {"leaf_value": -9.0}}])
    model = Model(COLUMNS, Tables(), forest)
    text = f"{LONG}\n\n{MORE}\n\nSource link\n\nOne\n\n***"
    said = list(line_evidence(model, asked(text)))
    assert [(e.block, e.keep, e.by) for e in said] == [(i, False, "model:lines") for i in (0, 1, 3)]
    assert said[2].kind == "source-credit"
    assert said[0].why.endswith(".")
    lenient = model.replace(body=Forest.from_trees([{"tree_structure": {"leaf_value": -1.0}}]))
    assert list(line_evidence(lenient, asked(text))) == []


def test_ours_is_for_our_features_and_reads_back_the_same(tmp_path: Path) -> None:
    ours = builtin_line_model()
    assert ours.columns == COLUMNS
    ours.save(tmp_path / "a")
    again = Model.load(tmp_path / "a")
    rows = array("f", [0.0] * len(COLUMNS) + [float(i) for i in range(len(COLUMNS))])
    assert again.body.scores(rows, len(COLUMNS)) == ours.body.scores(rows, len(COLUMNS))


def test_a_text_that_is_mostly_noise_is_not_given_up() -> None:
    blocks = cut_text("\n\n".join([LONG, *(f"{MORE} {n}" for n in range(9))]))
    against = [Evidence(b.index, False, Strength.WEAK, "model:lines", "It is.") for b in blocks[1:]]
    verdict = decide(blocks, [*text_evidence(blocks), *against])
    assert [d.keep for d in verdict.decisions] == [True] + [False] * 9
    assert verdict.warnings == ()
