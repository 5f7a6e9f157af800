"""What the tests of fetch share: fetches without pauses, machines of their own, and a resolver that obeys."""

from __future__ import annotations

import socket
from typing import Any

import pytest
import requests

from cleaner.read.fetch import Machine, fetch_with
from cleaner.read.fetch_options import FetchOptions
from cleaner.records import Page

PAGE = "<title>Ferry</title><p>The ferry to Skara leaves at nine."
SHORT = 0.3
"""Seconds that a test waits for a timeout."""
SOON = 3.0
"""Seconds within which every timeout must have struck, on a busy machine too."""


def forget_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """None; the proxies and passwords of this machine's user play no part in the test."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv("NETRC", "/nonexistent")


def get(url: str, session: requests.Session | None = None, **options: Any) -> Page:
    """fetch with private addresses permitted and no pause between tries."""
    chosen = FetchOptions.of({"allow_private": True, **options})
    return fetch_with(url, chosen, session, Machine(sleep=lambda seconds: None))


def only(*addresses: str) -> Machine:
    """A machine on which these addresses count as public, and no others."""
    return Machine(sleep=lambda seconds: None, permits=lambda address: address in addresses)


def resolver(monkeypatch: pytest.MonkeyPatch, **names: list[str]) -> list[str]:
    """The names looked up so far; each name has a list of addresses, of which the last one repeats."""
    looked_up: list[str] = []
    genuine = socket.getaddrinfo

    def resolve(host: str, *args: Any, **kwargs: Any) -> Any:
        looked_up.append(host)
        waiting = names.get(host.partition(".")[0])
        if waiting:
            host = waiting.pop(0) if len(waiting) > 1 else waiting[0]
        return genuine(host, *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    return looked_up
