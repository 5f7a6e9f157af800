"""Measures, against values worked out by hand."""

from __future__ import annotations

import pytest

from cleaner.learn.scores import calibration_error, norm, same_names, shingle_f1, shingle_pr, word_f1
from cleaner.learn.tally import Answer, Tally


def test_word_f1_counts_words_with_their_number() -> None:
    assert word_f1("A b b c", "a b c d") == (0.75, 0.75, 0.75)
    assert word_f1("", "") == word_f1(None, None) == (1.0, 1.0, 1.0)
    assert word_f1("x", "") == word_f1("", "x") == word_f1("x", "y") == (0.0, 0.0, 0.0)


def test_shingles_know_the_order() -> None:
    assert shingle_pr("a b c d e", "a b c d e") == (1.0, 1.0, True)
    assert shingle_pr("a b c d e f", "a b c d e") == (2 / 3, 1.0, False)
    assert shingle_pr("d c b a", "a b c d") == (0.0, 0.0, False)
    assert shingle_pr("", "a b") == (None, 0.0, False)
    assert shingle_pr("a b", "") == (0.0, None, False)
    assert shingle_pr("", "") == (1.0, 1.0, True)


def test_shingle_f1_is_that_of_the_means() -> None:
    pages = [shingle_pr("a b c d", "a b c d"), shingle_pr("", "a b c d")]
    assert shingle_f1(pages) == pytest.approx(2 / 3)
    assert shingle_f1([]) == 0.0


def test_fields_are_compared_by_their_words() -> None:
    assert norm("Rock &amp; Roll — live!") == norm("rock & roll LIVE") == "rock roll live"
    assert same_names("Ann Lee and Bo Ek", "bo ek, Ann Lee")
    assert not same_names("Ann Lee", "Ann Lee, Bo Ek")


def test_calibration_error_is_over_bins_and_not_over_pages() -> None:
    even = [(0.5, 1.0), (0.5, 0.0)] * 50
    assert calibration_error(even) == pytest.approx(0.0)
    assert calibration_error([(0.9, 0.6)] * 60) == pytest.approx(0.3)
    assert calibration_error([(0.9, 0.6)] * 49) is None


def test_a_tally_adds_up_what_the_gold_knows() -> None:
    tally = Tally()
    gold = {
        "id": "a",
        "body": "one two three four",
        "title": "T",
        "author": None,
        "date": "2026-01-31",
        "type": "forum",
    }
    answer = Answer("one two", "t!", author="Nobody", date="2026-01-31T08:00:00Z", page_type="forum", ms=3.0)
    assert tally.add({**gold, "with": ["one", "four"], "without": ["two", "ten"]}, answer) == pytest.approx(2 / 3)
    assert tally.add({"id": "b", "section": "News", "section_accept": ["World"]}, Answer(section="world")) is None
    figures = tally.summary()
    assert figures["pages"] == 2
    assert figures["body"] == {"f1": 0.6667, "precision": 1.0, "recall": 0.5, "shingle_f1": 0.0, "exact": 0}
    assert figures["types"]["forum"]["pages"] == figures["languages"]["?"]["pages"] == 1
    assert figures["snippets"] == {"f1": 0.5, "precision": 0.5, "recall": 0.5}
    assert figures["fields"]["title"] == {"recall": 1.0, "precision": 1.0, "n": 1, "invented": 0}
    assert figures["fields"]["date"]["recall"] == figures["fields"]["section"]["recall"] == 1.0
    assert figures["fields"]["author"]["invented"] == 1
    assert figures["page_type"] == {"accuracy": 1, "n": 1}
    assert figures["ms"] == {"mean": 3.0, "median": 3.0, "p99": 3.0}
    assert "calibration" not in figures
    assert "errors" not in figures


def test_a_tally_tells_how_far_confidence_can_be_trusted() -> None:
    tally = Tally()
    for number in range(60):
        right = number % 2
        tally.add({"id": "x", "body": "one"}, Answer("one" if right else "two", confidence=0.9 if right else 0.1))
    assert tally.summary()["calibration"] == {"error": 0.1, "f1_of_lowest_fifth": 0.0, "f1_of_highest_fifth": 1.0}


def test_an_answer_that_failed_counts_as_empty_and_is_named() -> None:
    tally = Tally()
    assert tally.add({"id": "a", "body": "one"}, Answer(error="ValueError: no")) == 0.0
    assert tally.summary()["errors"] == {"n": 1, "first": "a: ValueError: no"}
