"""Errors travel: pools of processes hand them on, and wait for ever for one that cannot be made anew."""

from __future__ import annotations

import copy
import pickle

import pytest

from cleaner.errors import (
    CleanerError,
    ContentTypeError,
    FetchTimeoutError,
    InputError,
    ModelError,
    NotAPageError,
    OptionError,
    ReadError,
    RuleError,
    StatusError,
)

URL = "https://example.org/"


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize(
    "error",
    [
        CleanerError("It went wrong."),
        InputError("no page"),
        NotAPageError("no page", format="PDF"),
        OptionError("there is no option 'fvor'", option="fvor"),
        RuleError("it drops nothing", file="my.toml", rule="byline/mine"),
        ModelError("damaged", file="my.model"),
        ReadError("there is no file", path="page.html"),
        StatusError("the server answered 429", url=URL, status=429, retry_after=3.0, hint="ask more slowly"),
        FetchTimeoutError("the total timeout passed", url=URL),
        ContentTypeError("it is a film", url=URL, status=200, content_type="video/mp4"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_an_error_travels(error: CleanerError, protocol: int) -> None:
    for again in (pickle.loads(pickle.dumps(error, protocol)), copy.deepcopy(error), copy.copy(error)):
        assert type(again) is type(error)
        assert (str(again), again.args, vars(again)) == (str(error), error.args, vars(error))
