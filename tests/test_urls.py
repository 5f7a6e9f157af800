"""Addresses that lead somewhere, and those that must not tell."""

from __future__ import annotations

import pytest

from cleaner.read.urls import checked, redacted, shares_login


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("http://me:pw@h/p?q=a@b#c@d", "http://h/p?q=a@b#c@d"),
        ("http://h/@me", "http://h/@me"),
        ("http://a@b@h/", "http://h/"),
        ("http:\\\\me:pw@h", "http:\\\\h"),
        ("me:pw@h", "h"),
        ("http://h/", "http://h/"),
    ],
)
def test_redacted(url: str, shown: str) -> None:
    assert redacted(url) == shown


@pytest.mark.parametrize(
    "url", ["http://h", "HTTPS://h:8/p", "http://[::1]:8/", "http://me:pw@h/", "http://köln.example"]
)
def test_checked_gives_the_address_back(url: str) -> None:
    assert checked(f" {url}\n") == url


@pytest.mark.parametrize(
    ("url", "is_shared"),
    [
        ("http://h/b", True),
        ("http://H:80/b", True),
        ("https://h/b", True),
        ("https://h:8443/b", False),
        ("http://h:81/b", False),
        ("http://sub.h/b", False),
        ("http://other/b", False),
    ],
)
def test_a_login_goes_to_the_same_place_or_a_safer_way_to_it(url: str, is_shared: bool) -> None:
    assert shares_login("http://h/a", url) is is_shared


def test_a_login_never_goes_from_https_to_http() -> None:
    assert not shares_login("https://h/a", "http://h/a")
