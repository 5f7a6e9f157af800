"""Page types from tokens: what the linear model says, and that it learns what tells types apart."""

from __future__ import annotations

import math

import pytest

from cleaner.judge.learned.type_tokens import LEAST_LOG, WORDS, TypeTokens
from cleaner.learn.type_tokens import LEAST_SITES, fit_type_tokens

WEIGHTS = {"label:reply": [-1.0, 2.0], "og:article": [20.0, 0.0]}
TOKENS = TypeTokens.weighing(("article", "forum"), (0.0, -1.0), WEIGHTS)


def test_log_probabilities_of_types() -> None:
    plain = TOKENS.columns({"name:unknown"})
    assert math.exp(plain["t_article"]) + math.exp(plain["t_forum"]) == pytest.approx(1)
    assert plain["t_forum"] - plain["t_article"] == pytest.approx(-1)
    replied = TOKENS.columns({"label:reply"})
    assert replied["t_forum"] - replied["t_article"] == pytest.approx(2)


def test_features_of_words_are_others_than_those_of_tokens() -> None:
    tokens, words = TOKENS.columns({"label:reply"}), TOKENS.columns({"label:reply"}, WORDS)
    assert not tokens.keys() & words.keys()
    assert list(tokens.values()) == list(words.values())
    assert words["w_forum"] > words["w_article"]


def test_weights_come_back_as_they_were_given() -> None:
    assert TOKENS.weights == WEIGHTS
    assert TypeTokens().weights == {}


def test_a_type_is_never_out_of_the_question() -> None:
    assert TOKENS.columns({"og:article"})["t_forum"] == LEAST_LOG


def test_types_that_were_not_learned_are_unlikely() -> None:
    assert TOKENS.columns({"label:reply"})["t_product"] == LEAST_LOG
    assert set(TypeTokens().columns({"label:reply"}).values()) == {LEAST_LOG}


def _pages(sites: int) -> list[tuple[str, set[str], str]]:
    """A forum and an article of each site; 'name:x' stands on both, 'label:once' on a single site."""
    pages = []
    for number in range(sites):
        pages.append((f"site{number}", {"label:reply", "name:x"}, "forum"))
        pages.append((f"site{number}", {"og:article", "name:x"}, "article"))
    pages[0][1].add("label:once")
    return pages


def test_what_tells_types_apart_is_learned() -> None:
    learned = fit_type_tokens(_pages(2 * LEAST_SITES))
    assert learned.names == ("article", "forum")
    assert learned.weights["label:reply"][1] > 0 > learned.weights["label:reply"][0]
    assert abs(learned.weights["name:x"][0]) < 0.05
    assert "label:once" not in learned.weights
    assert learned == fit_type_tokens(_pages(2 * LEAST_SITES))


def test_types_of_few_sites_teach_nothing() -> None:
    assert fit_type_tokens(_pages(LEAST_SITES - 1)) == TypeTokens()
    assert fit_type_tokens([(site, tokens, "article") for site, tokens, _ in _pages(2 * LEAST_SITES)]) == TypeTokens()
