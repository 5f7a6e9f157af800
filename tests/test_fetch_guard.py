"""Nothing that is not public is connected to, and no password is shown."""

from __future__ import annotations

import shutil
import socket
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

from cleaner.errors import (
    BlockedAddressError,
    ConnectionFailedError,
    FetchTimeoutError,
    InvalidURLError,
    RedirectError,
    StatusError,
)
from cleaner.read.fetch import fetch, fetch_with
from cleaner.read.fetch_options import FetchOptions

from .fetching import PAGE, SHORT, forget_environment, get, only, resolver
from .misbehaving_server import (
    Behaviour,
    MisbehavingServer,
    answer,
    drip_body,
    drip_head,
    redirect,
    reset,
    silence,
)


@pytest.fixture
def server() -> Iterator[MisbehavingServer]:
    with MisbehavingServer() as running:
        yield running


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    forget_environment(monkeypatch)


# Addresses


def test_userinfo_is_used_but_never_shown(server: MisbehavingServer) -> None:
    server.on("/b", answer(PAGE))
    server.on("/a", answer(status=404))
    with pytest.raises(StatusError) as caught:
        get(server.url("/a").replace("//", "//me:secret@"))
    assert "authorization" in server.seen[0].headers
    assert "secret" not in f"{caught.value!r} {caught.value.url}"
    assert get(server.url("/b").replace("//", "//me:secret@")).url == server.url("/b")
    with pytest.raises(RedirectError) as redirected:
        get(server.on("/c", redirect("ftp://me:secret@example.org/")))
    assert "secret" not in str(redirected.value)


@pytest.mark.parametrize(
    "url", ["ftp://me:secret@h/", "http://me:sec/secret@h/", "me:secret@host", "http://me:secret@"]
)
def test_an_invalid_address_keeps_its_password_too(url: str) -> None:
    with pytest.raises(InvalidURLError) as caught:
        fetch(url)
    assert "sec" not in str(caught.value)
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "www.example.org", "", "http://", "http://a:b/", "http://a b/", 5]
)
def test_what_is_no_address_is_refused(url: Any) -> None:
    with pytest.raises(InvalidURLError):
        fetch(url)


def test_an_ipv6_literal_works() -> None:
    if not socket.has_ipv6:
        pytest.skip("no IPv6 here")
    try:
        with MisbehavingServer("::1") as server:
            assert get(server.on("/a", answer(PAGE))).html == PAGE
            assert server.seen[0].headers["host"] == f"[::1]:{server.port}"
            with pytest.raises(BlockedAddressError, match="::1"):
                fetch(server.url("/a"))
    except OSError as error:
        if isinstance(error, BlockedAddressError | ConnectionFailedError):
            raise
        pytest.skip("no IPv6 loopback here")


# The guard


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "2130706433", "0177.0.0.1", "0x7f.1", "127.1", "0", "[::1]", "[::ffff:127.0.0.1]"],
)
def test_an_address_that_is_not_public_is_refused_in_every_spelling(server: MisbehavingServer, host: str) -> None:
    with pytest.raises(BlockedAddressError, match="allow_private") as caught:
        fetch(f"http://{host}:{server.port}/")
    assert server.connections == 0
    assert host in str(caught.value)


def test_a_redirect_into_a_private_network_is_refused(server: MisbehavingServer) -> None:
    with MisbehavingServer("127.0.0.2") as private:
        url = server.on("/a", redirect(private.on("/secret", answer(PAGE))))
        with pytest.raises(BlockedAddressError, match=r"127\.0\.0\.2") as caught:
            fetch_with(url, FetchOptions(), None, only("127.0.0.1"))
        assert caught.value.url == private.url("/secret")
        assert private.connections == 0
        assert fetch_with(url, FetchOptions(), None, only("127.0.0.1", "127.0.0.2")).html == PAGE


def test_a_robots_txt_in_a_private_network_is_not_asked_for(server: MisbehavingServer) -> None:
    with MisbehavingServer("127.0.0.2") as private:
        server.on("/robots.txt", redirect(private.url("/robots.txt")))
        with pytest.raises(BlockedAddressError):
            fetch_with(server.url("/a"), FetchOptions(robots=True), None, only("127.0.0.1"))
        assert private.connections == 0


def test_the_address_that_was_checked_is_the_one_connected_to(
    server: MisbehavingServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_up = resolver(monkeypatch, rebind=["127.0.0.1", "127.0.0.2"])
    url = server.url("/a", host="rebind.example")
    with MisbehavingServer("127.0.0.2", server.port) as private:
        private.on("/a", answer("secret"))
        server.on("/a", answer(PAGE))
        assert fetch_with(url, FetchOptions(), None, only("127.0.0.1")).html == PAGE
        assert looked_up == ["rebind.example"]
        assert server.seen[0].headers["host"] == f"rebind.example:{server.port}"
        with pytest.raises(BlockedAddressError):  # the second answer, on a connection of its own
            fetch_with(url, FetchOptions(), None, only("127.0.0.1"))
        assert private.connections == 0


def test_a_name_that_changes_between_hops_is_refused(
    server: MisbehavingServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolver(monkeypatch, rebind=["127.0.0.1", "127.0.0.2"])
    server.on("/a", redirect("/b"))
    with MisbehavingServer("127.0.0.2", server.port) as private:
        with pytest.raises(BlockedAddressError):
            fetch_with(server.url("/a", host="rebind.example"), FetchOptions(), None, only("127.0.0.1"))
        assert private.connections == 0


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("no openssl to make a certificate with")
    file = tmp_path_factory.mktemp("tls") / "both.pem"
    made = f"req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -keyout {file}.key -out {file}"
    names = ["-subj", "/CN=safe.example", "-addext", "subjectAltName=DNS:safe.example"]
    subprocess.run([openssl, *made.split(), *names], check=True, capture_output=True)
    return file


def test_the_certificate_is_checked_for_the_name(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    resolver(monkeypatch, safe=["127.0.0.1"], other=["127.0.0.1"])
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, f"{certificate}.key")
    asked_for: list[str | None] = []
    context.sni_callback = lambda sock, name, context: asked_for.append(name)
    session = requests.Session()
    session.verify = str(certificate)
    with MisbehavingServer(context=context) as server:
        server.on("/a", answer(PAGE))
        machine = only("127.0.0.1")
        url = server.url("/a", host="safe.example")
        assert fetch_with(url, FetchOptions(), session, machine).html == PAGE
        assert asked_for == ["safe.example"]
        with pytest.raises(ConnectionFailedError, match="certificate"):
            fetch_with(server.url("/a", host="other.example"), FetchOptions(), session, machine)
        with pytest.raises(ConnectionFailedError, match="certificate"):
            fetch_with(url, FetchOptions(), None, machine)
        assert (len(server.seen), server.connections) == (1, 3)
        with pytest.raises(BlockedAddressError):
            fetch(url, session)
        server.on("/a", drip_body)
        with pytest.raises(FetchTimeoutError, match="total timeout"):
            fetch_with(url, FetchOptions(total_timeout=SHORT), session, machine)


# Proxies


@pytest.mark.parametrize("set_up", ["option", "session", "environment"])
def test_a_proxy_may_be_private_but_not_what_it_is_asked_for(
    server: MisbehavingServer, monkeypatch: pytest.MonkeyPatch, set_up: str
) -> None:
    resolver(monkeypatch, public=["127.0.0.9"], private=["10.0.0.1"])
    server.on("http://public.example/a", answer(PAGE))
    session = requests.Session()
    options = FetchOptions()
    if set_up == "option":
        options = FetchOptions(proxies={"http": server.url("")})
    elif set_up == "session":
        session.proxies = {"http": server.url("")}
    else:
        monkeypatch.setenv("http_proxy", server.url(""))
    machine = only("127.0.0.9")
    assert fetch_with("http://public.example/a", options, session, machine).html == PAGE
    with pytest.raises(BlockedAddressError, match=r"10\.0\.0\.1"):
        fetch_with("http://private.example/a", options, session, machine)
    assert server.paths() == ["http://public.example/a"]


def test_a_host_that_only_the_proxy_knows_cannot_be_checked(
    server: MisbehavingServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def resolve(host: str, *args: Any, **kwargs: Any) -> Any:
        if host == "127.0.0.1":
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (host, args[0]))]
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    server.on("http://inner.example/a", answer(PAGE))
    proxies = {"http": server.url("")}
    with pytest.raises(BlockedAddressError, match="cannot be resolved here"):
        fetch("http://inner.example/a", proxies=proxies)
    assert get("http://inner.example/a", proxies=proxies).html == PAGE


def test_the_total_timeout_holds_through_a_proxy(server: MisbehavingServer) -> None:
    server.on("http://127.0.0.9/a", drip_head)
    with pytest.raises(FetchTimeoutError, match="total timeout"):
        get("http://127.0.0.9/a", proxies={"http": server.url("")}, total_timeout=SHORT)


@pytest.mark.parametrize("behaviour", [silence, reset, answer(status=502)])
def test_the_password_of_a_proxy_is_not_shown(server: MisbehavingServer, behaviour: Behaviour) -> None:
    server.on("127.0.0.9:443", behaviour)
    proxies = {"https": server.url("").replace("//", "//me:secret@")}
    with pytest.raises((ConnectionFailedError, FetchTimeoutError)) as caught:
        get("https://127.0.0.9/", proxies=proxies, total_timeout=SHORT, retries=0)
    assert "secret" not in str(caught.value)
    assert "proxy-authorization" in server.seen[0].headers
