"""The options of fetch."""

from __future__ import annotations

from typing import Any

import pytest

from cleaner.errors import OptionError
from cleaner.read.fetch import fetch
from cleaner.read.fetch_options import FetchOptions

from .fetching import forget_environment


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    forget_environment(monkeypatch)


def test_a_misspelt_option_is_a_type_error() -> None:
    with pytest.raises(OptionError, match="did you mean 'max_redirects'") as caught:
        fetch("http://example.org/", max_redirect=3)
    assert isinstance(caught.value, TypeError)
    with pytest.raises(OptionError, match="the options are connect_timeout"):
        fetch("http://example.org/", zzz=3)


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("connect_timeout", 0),
        ("total_timeout", float("inf")),
        ("read_timeout", "5"),
        ("retries", -1),
        ("max_bytes", 0),
        ("max_redirects", True),
        ("robots", "yes"),
        ("user_agent", b"x"),
        ("user_agent", "x\r\nX-Evil: 1"),
        ("encoding", 5),
        ("headers", {"a": 1}),
        ("headers", {"X-Secret": "a\r\nb"}),
        ("headers", {"X-Secret": "\u0142"}),
        ("headers", {"bad name:": "x"}),
        ("proxies", "http://proxy"),
        ("proxies", {"http": "http://"}),
    ],
)
def test_an_impossible_value_is_a_type_error(option: str, value: Any) -> None:
    with pytest.raises(OptionError) as caught:
        fetch("http://127.0.0.1:9/", allow_private=True, **{option: value})
    assert caught.value.option == option


def test_the_options_cannot_be_changed_from_outside() -> None:
    headers = {"a": "b"}
    options = FetchOptions(headers=headers)
    headers["a"] = "c"
    assert options.headers == {"a": "b"}
