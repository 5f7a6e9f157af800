"""Compressed bodies, and those that are not what they say."""

from __future__ import annotations

import gzip
import tracemalloc
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.read.inflate import InflateError, Inflater

PLAIN = bytes(range(256)) * 40
ZLIB = zlib.compress(PLAIN)
RAW = ZLIB[2:-4]
GZIP = gzip.compress(PLAIN)


def fed(data: bytes, coding: str, limit: int = 1_000_000, step: int = 1000) -> Inflater:
    """An inflater that got the data in pieces of that many bytes."""
    inflater = Inflater(coding, limit)
    for start in range(0, len(data), step):
        inflater.feed(data[start : start + step])
    return inflater


@pytest.mark.parametrize(
    ("data", "coding"),
    [
        (PLAIN, ""),
        (PLAIN, "identity"),
        (PLAIN, "utf-8"),
        (GZIP, "gzip"),
        (GZIP, " X-GZIP "),
        (GZIP, "identity, gzip"),
        (ZLIB, "deflate"),
        (RAW, "deflate"),
        (GZIP + b"\0", "gzip"),
        (GZIP + b"\0" * 7, "gzip"),
        (ZLIB + b"rest", "deflate"),
    ],
)
@pytest.mark.parametrize("step", [1, 2, 7, 100_000])
def test_plain_again(data: bytes, coding: str, step: int) -> None:
    inflater = fed(data, coding, step=step)
    assert bytes(inflater.body) == PLAIN
    assert inflater.whole
    assert not inflater.full


@given(st.lists(st.binary(max_size=50), min_size=1, max_size=4), st.integers(1, 60))
def test_gzip_members_are_joined(parts: list[bytes], step: int) -> None:
    inflater = fed(b"".join(gzip.compress(part) for part in parts), "gzip", step=step)
    assert (bytes(inflater.body), inflater.whole) == (b"".join(parts), True)


@pytest.mark.parametrize(("data", "coding"), [(GZIP, "gzip"), (ZLIB, "deflate"), (RAW, "deflate")])
def test_cut_off_is_not_whole(data: bytes, coding: str) -> None:
    assert not fed(data[:-5], coding).whole
    assert not fed(data[:1], coding).whole
    assert fed(b"", coding).whole


def test_a_second_member_cut_off_is_not_whole() -> None:
    assert not fed(GZIP + GZIP[:-9], "gzip").whole


@pytest.mark.parametrize(
    "data", [b"<p>plain though called gzip", GZIP[:60] + b"#" * 60 + GZIP[120:], GZIP[:-8] + b"\0" * 8]
)
def test_damaged_data_is_an_error(data: bytes) -> None:
    with pytest.raises(InflateError, match="damaged"):
        fed(data, "gzip")


@pytest.mark.parametrize("coding", ["br", "zstd", "compress", "gzip, br", "gzip, gzip"])
def test_a_coding_that_cannot_be_read_is_an_error(coding: str) -> None:
    with pytest.raises(InflateError, match="was not asked for"):
        Inflater(coding, 10)


@pytest.mark.parametrize("coding", ["", "gzip"])
def test_no_more_than_one_byte_over_the_limit_comes_out(coding: str) -> None:
    data = GZIP if coding else PLAIN
    assert fed(data, coding, limit=len(PLAIN)).full is False
    over = fed(data, coding, limit=99)
    assert (over.full, bytes(over.body)) == (True, PLAIN[:100])


def test_a_bomb_takes_no_more_memory_than_the_limit() -> None:
    bomb = gzip.compress(bytes(20_000_000))
    limit = 100_000
    tracemalloc.start()
    try:
        assert fed(bomb, "gzip", limit).full
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 5 * limit
