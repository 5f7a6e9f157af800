"""What an answer to the question for a robots.txt means."""

from __future__ import annotations

import pytest

from cleaner.read.robots import allows, robots_url, rules_of

FORBID_ALL = b"User-agent: *\nDisallow: /"


def is_allowed(rules: str, path: str, agent: str = "article-cleaner/1") -> bool:
    return allows(rules_of(200, rules.encode()), agent, f"http://h{path}")


@pytest.mark.parametrize(
    ("status", "is_free"), [(200, False), (400, True), (404, True), (429, True), (500, False), (503, False)]
)
def test_the_status_counts_before_the_body(status: int, is_free: bool) -> None:
    assert allows(rules_of(status, FORBID_ALL), "article-cleaner/1", "http://h/a") is is_free
    assert allows(rules_of(status, b""), "article-cleaner/1", "http://h/a") is (status < 500)


@pytest.mark.parametrize(
    ("rule", "forbidden", "free"),
    [
        ("/a", ["/a", "/a/b", "/ab?c"], ["/", "/A", "/b/a"]),
        ("/a/", ["/a/", "/a/b"], ["/a"]),
        ("/*.php$", ["/a.php", "/a.php/b.php"], ["/a.php?b", "/a.html"]),
        ("/*?print=", ["/a?print=1", "/?a?print="], ["/a?b&print=1", "/print"]),
        ("/a*b*c", ["/abc", "/a-b-b-c-d"], ["/acb", "/ab"]),
        ("/a$", ["/a"], ["/a?b", "/ab"]),
        ("/a%2Ab", ["/a*b", "/a%2ab"], ["/aZZb"]),
        ("*/a", ["/a", "/b/a"], ["/b"]),
        ("/$", ["/", ""], ["/a"]),
        ("/a # all of it", ["/ab"], ["/b"]),
        ("/%61é", ["/a%C3%A9", "/aéb"], ["/é"]),
        ("", [], ["/"]),
        ("//[", [], ["/b"]),
        ("/" + "*a" * 200 + "b", [], ["/" + "a" * 5000]),
    ],
)
def test_what_a_path_means(rule: str, forbidden: list[str], free: list[str]) -> None:
    rules = f"User-agent: *\nDisallow: {rule}"
    assert [path for path in forbidden + free if not is_allowed(rules, path)] == forbidden


def test_the_longest_path_counts_and_of_two_the_friendlier() -> None:
    rules = "User-agent: *\nDisallow: /\nAllow: /news\nDisallow: /news/old\nAllow: /news/new\nDisallow: /news/new"
    assert [is_allowed(rules, path) for path in ("/a", "/news/a", "/news/old/a", "/news/new")] == [False, True] * 2


def test_the_groups_that_name_us_count_or_else_that_of_all() -> None:
    rules = (
        "Disallow: /\nUser-agent: Other\nUSER-AGENT : Article-Cleaner/2\rDisallow: /a\r\nSitemap: /s\nDisallow: /b\n\n"
        "User-agent: article-cleaner # us\nDisallow: /c\n\nUser-agent: *\nDisallow: /d\n"
    )
    paths = ("/a", "/b", "/c", "/d")
    assert [is_allowed(rules, path) for path in paths] == [False, False, False, True]
    assert [is_allowed(rules, path, "Mozilla/5.0 (compatible; other/1)") for path in paths] == [
        False,
        False,
        True,
        True,
    ]
    assert [is_allowed(rules, path, "cleaner") for path in paths] == [True, True, True, False]


def test_to_forbid_nothing_is_a_rule() -> None:
    rules = "User-agent: article-cleaner\nDisallow:\n\nUser-agent: *\nDisallow: /"
    assert [is_allowed(rules, "/a", agent) for agent in ("article-cleaner", "other")] == [True, False]


def test_a_name_may_be_repeated() -> None:
    rules = rules_of(200, b"User-agent: x\n" * 20_000 + b"Disallow: /a\n" * 15_000)
    assert [allows(rules, "x", f"http://h/{path}") for path in "ab"] == [False, True]


def test_what_is_no_text_is_skipped() -> None:
    rules = rules_of(200, b"\xef\xbb\xbfUser-agent: *\n\xff\xfe\0\nDisallow: /a\xff\nDisallow: /b")
    assert [allows(rules, "x", f"http://h/{path}") for path in "bc"] == [False, True]


def test_robots_txt_stands_at_the_root_of_the_same_host_and_port() -> None:
    assert robots_url("https://me@h:8443/a/b?c#d") == "https://me@h:8443/robots.txt"


@pytest.mark.parametrize(
    ("rule", "path", "forbidden"),
    [
        ("/a%2Fb", "/a/b", False),
        ("/a%2fb", "/a%2Fb/c", True),
        ("/a/b", "/a%2Fb", False),
        ("/%7Eann", "/~ann", True),
        ("/~ann", "/%7eann", True),
        ("/fähre", "/f%c3%a4hre", True),
        ("/f%C3%A4hre", "/fähre", True),
        ("/a%3Fb", "/a?b", False),
        ("/a?b", "/a?b=1", True),
        ("/a%2Ab", "/a*b", True),
        ("/a%2Ab", "/axb", False),
        ("/a*b", "/axb", True),
        ("/a%24", "/a$", True),
        ("/a%24", "/a", False),
        ("/a$", "/a", True),
        ("/a$", "/ab", False),
        ("/a b", "/a%20b", True),
        ("/100%", "/100%", True),
    ],
)
def test_paths_are_compared_as_they_are_encoded(rule: str, path: str, forbidden: bool) -> None:
    rules = rules_of(200, f"User-agent: *\nDisallow: {rule.replace(' ', '%20')}".encode())
    assert allows(rules, "article-cleaner", f"https://harbour.example{path}") is not forbidden
