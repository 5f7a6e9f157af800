"""Addresses made absolute without urllib are what urllib makes of them."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.blocks.addresses import PLAIN, is_plain, resolver

PIECES = (*"http:// https:// // / . .. ./ ? # ; = a.example A:1 [ ] é | \\ @ %".split(), " ", "\n", "\t", "\x00")
ADDRESSES = st.lists(st.sampled_from(PIECES), max_size=7).map("".join)
BASES = st.sampled_from(
    "https://b.example/c/d HTTP://B.example b.example ftp://b.example/c https:///c http://[ //b.example".split()
)


def joined(base: str, address: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:
        return address


@given(BASES | ADDRESSES, ADDRESSES)
def test_an_address_is_joined_as_urllib_does_it(base: str, address: str) -> None:
    assert resolver(base)(address) == joined(base, address)


@given(ADDRESSES | ADDRESSES.map("https://a.example".__add__))
def test_a_plain_address_is_what_joining_gives(address: str) -> None:
    assert resolver(None)(address) == address
    if is_plain(address):
        assert urljoin("https://b.example/c/d", address) == urljoin("http://b.example", address) == address
        assert urlsplit(address).netloc


@pytest.mark.parametrize(
    "address", ["https://a.example", "http://a.example/b?c=/d&e?f#g?#h", "/", "/b", "/b//c?d", "/b;c", "/../b", "b"]
)
def test_what_is_joined_by_hand(address: str) -> None:
    assert resolver("https://b.example/x/y")(address) == urljoin("https://b.example/x/y", address)


def test_which_addresses_are_plain() -> None:
    assert is_plain("https://a.example/b?c#d")
    assert PLAIN.fullmatch("/b?c#d")
    assert not is_plain("/b?c#d")
    assert not any(map(is_plain, ("https://a.example/b?", "https:///b", "https://a.example/b c", "https://é.example")))
    assert not any(map(PLAIN.fullmatch, ("//b", "b", "/b;c", "#c", "/b#", "/b?#c", "")))
