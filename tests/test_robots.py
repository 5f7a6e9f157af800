"""What an answer to the question for a robots.txt means."""

from __future__ import annotations

import pytest

from cleaner.read.robots import robots_url, rules_of

FORBID_ALL = b"User-agent: *\nDisallow: /"


@pytest.mark.parametrize(
    ("status", "is_allowed"), [(200, False), (400, True), (404, True), (429, True), (500, False), (503, False)]
)
def test_the_status_counts_before_the_body(status: int, is_allowed: bool) -> None:
    assert rules_of(status, FORBID_ALL).can_fetch("article-cleaner/1", "http://h/a") is is_allowed
    assert rules_of(status, b"").can_fetch("article-cleaner/1", "http://h/a") is (status < 500)


def test_a_line_that_breaks_the_parser_is_skipped() -> None:
    rules = rules_of(200, b"User-agent: *\nDisallow: //[\nDisallow: /a\xff\nDisallow: /b")
    assert [rules.can_fetch("x", f"http://h/{path}") for path in "bc"] == [False, True]


def test_robots_txt_stands_at_the_root_of_the_same_host_and_port() -> None:
    assert robots_url("https://me@h:8443/a/b?c#d") == "https://me@h:8443/robots.txt"
