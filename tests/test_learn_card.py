"""The model card: what it says of data, method and figures."""

from __future__ import annotations

from typing import Any

from cleaner.learn.card import UNKNOWN, model_card

BODY = {"f1": 0.9, "precision": 0.9, "recall": 0.9, "shingle_f1": 0.8, "exact": 0.25}
GROUP = {"pages": 7, **BODY}


def card(**changes: Any) -> dict[str, Any]:
    sets = {
        "wcxb-dev": {"pages": 1497, "learned": 1497, "sites": 1200, "convention": "wcxb"},
        "own": {"pages": 12, "learned": 0, "sites": 3, "convention": "strict"},
    }
    scores = {
        "wcxb-dev": {
            "pages": 1497,
            "body": BODY,
            "types": {"article": GROUP, "forum": GROUP},
            "languages": {"?": GROUP},
            "page_type": {"accuracy": 0.88, "n": 1497},
        },
        "own": {"pages": 12, "snippets": {"f1": 0.95, "precision": 0.9, "recall": 1.0}},
    }
    made = {
        "cleaner": "1.0",
        "lightgbm": "4.0",
        "hash": "abc123",
        "sets": sets,
        "scores": scores,
        "recipe": {"folds": 5},
    }
    return {**made, **changes}


def test_the_data_is_named_with_its_licence() -> None:
    text = model_card(card())
    (line,) = (line for line in text.split("\n") if line.startswith("| wcxb-dev | 1497 |"))
    assert "M. Foley, 2026, [CC-BY-4.0](https://creativecommons.org/" in line
    assert line.split(" | ")[1:5] == ["1497", "1497", "1200", "wcxb"]
    assert f"| own | 12 | 0 | 3 | strict | {UNKNOWN} |" in text
    assert "`abc123`" in text


def test_a_set_of_the_same_name_is_not_taken_for_the_public_one() -> None:
    sets = {"news": {"pages": 5, "learned": 5, "sites": 5, "convention": "strict"}}
    assert f"| news | 5 | 5 | 5 | strict | {UNKNOWN} |" in model_card(card(sets=sets))


def test_the_figures_are_there_by_type_and_the_method_with_its_numbers() -> None:
    text = model_card(card())
    assert "| wcxb-dev | 0.900 | 0.800 | 0.250 | 0.880 | - |" in text
    assert "| forum | 7 | 0.900 | 0.800 | 0.250 |" in text
    assert "Language, wcxb-dev" not in text
    assert "own: F1 0.950." in text
    assert "5 folds" in text
    assert "weigh 3 times" in text
    assert text.index("## Data") < text.index("## Method") < text.index("## Figures") < text.index("## Limits")
