"""Which addresses count as public."""

from __future__ import annotations

import socket
from typing import Any

import pytest

from cleaner.read.addresses import RefusedError, dial, is_public, resolve


@pytest.mark.parametrize(
    "address",
    ["8.8.8.8", "172.15.0.1", "172.32.0.1", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2002:808:808::1"],
)
def test_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "169.254.169.254",
        "172.16.0.1",
        "168.63.129.16",
        "192.0.0.8",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "224.0.0.251",
        "239.1.1.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::7f00:1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::10.0.0.1",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::1",
        "3fff::1",
        "4000::1",
        "fc00::1",
        "fe80::1",
        "fe80::1%eth0",
        "fec0::1",
        "ff02::1",
        "ff0e::1",
    ],
)
def test_not_public(address: str) -> None:
    assert not is_public(address)


def answers(monkeypatch: pytest.MonkeyPatch, *addresses: str) -> None:
    """None; every name has these addresses from now on."""

    def resolved(host: str, port: int, **kwargs: Any) -> Any:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in addresses]

    monkeypatch.setattr(socket, "getaddrinfo", resolved)


def test_only_permitted_addresses_are_left(monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, "10.0.0.1", "8.8.8.8")
    assert [address for _, address in resolve("mixed.example", 80, is_public)] == [("8.8.8.8", 80)]
    answers(monkeypatch, "10.0.0.1", "127.0.0.1")
    with pytest.raises(RefusedError) as caught:
        resolve("inner.example", 80, is_public)
    assert (caught.value.host, caught.value.address) == ("inner.example", "10.0.0.1")


def test_a_name_that_is_too_long_cannot_be_resolved() -> None:
    with pytest.raises(socket.gaierror):
        resolve("a" * 64 + ".example", 80, is_public)


def test_the_next_address_is_tried_where_one_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        answers(monkeypatch, "127.0.0.3", "127.0.0.1")
        with dial("two.example", port, 1.0, lambda address: True) as sock:
            assert sock.getpeername() == ("127.0.0.1", port)
        answers(monkeypatch, "127.0.0.3")
        with pytest.raises(ConnectionRefusedError):
            dial("one.example", port, 1.0, lambda address: True)
