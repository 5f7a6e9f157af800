"""Redirects, robots.txt and what goes along from hop to hop."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import requests

from cleaner.errors import (
    RedirectError,
    RobotsError,
)
from cleaner.read.answers import Answer
from cleaner.read.fetch import _Visit, fetch

from .fetching import PAGE, SOON, forget_environment, get
from .misbehaving_server import (
    Behaviour,
    Caller,
    MisbehavingServer,
    answer,
    head,
    redirect,
)


@pytest.fixture
def server() -> Iterator[MisbehavingServer]:
    with MisbehavingServer() as running:
        yield running


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    forget_environment(monkeypatch)


# Redirects


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed(server: MisbehavingServer, status: int) -> None:
    server.on("/dir/b%C3%A9", answer(PAGE))
    page = get(server.on("/dir/a", redirect("bé".encode().decode("latin-1"), status)))
    assert (page.html, page.url) == (PAGE, server.url("/dir/b%C3%A9"))


def test_a_loop_of_redirects_ends(server: MisbehavingServer) -> None:
    server.on("/b", redirect("/a"))
    with pytest.raises(RedirectError, match="loop"):
        get(server.on("/a", redirect("/b")), max_redirects=4)
    assert len(server.seen) == 5


def test_too_many_redirects_end(server: MisbehavingServer) -> None:
    for n in range(5):
        server.on(f"/{n}", redirect(f"/{n + 1}"))
    server.on("/5", answer(PAGE))
    assert get(server.url("/0"), max_redirects=5).html == PAGE
    with pytest.raises(RedirectError, match="too many") as caught:
        get(server.url("/0"), max_redirects=4)
    assert caught.value.url == server.url("/4")


def test_a_page_may_redirect_to_itself_with_a_cookie(server: MisbehavingServer) -> None:
    url = server.on("/a", redirect("/a", headers={"Set-Cookie": "seen=yes"}), answer(PAGE))
    assert get(url).html == PAGE
    assert server.seen[1].headers["cookie"] == "seen=yes"


@pytest.mark.parametrize(
    "location", ["file:///etc/passwd", "ftp://example.org/", "https://", "http://[::1/", "data:,x"]
)
def test_a_redirect_to_no_page_is_an_error(server: MisbehavingServer, location: str) -> None:
    with pytest.raises(RedirectError, match="no http or https address") as caught:
        get(server.on("/a", redirect(location)))
    assert caught.value.status == 302


def test_a_redirect_to_nowhere_is_an_error(server: MisbehavingServer) -> None:
    with pytest.raises(RedirectError, match="without saying where"):
        get(server.on("/a", answer(status=302)))


def test_the_body_of_a_redirect_is_not_read(server: MisbehavingServer) -> None:
    def long_farewell(caller: Caller) -> None:
        caller.send(head(302, {"Location": "/b"}))
        caller.is_over.wait()

    server.on("/b", answer(PAGE))
    assert get(server.on("/a", long_farewell), read_timeout=1.0).html == PAGE


def test_credentials_stay_with_the_first_site(server: MisbehavingServer) -> None:
    server.on("/own", redirect(server.url("/other", host="127.0.0.2")))
    session = requests.Session()
    session.auth = ("me", "secret")
    session.cookies.set("token", "t")
    with MisbehavingServer("127.0.0.2", server.port) as other:
        other.on("/other", answer(PAGE))
        get(server.on("/a", redirect("/own")), session, headers={"X-Plain": "1"})
        assert [("authorization" in s.headers, "cookie" in s.headers) for s in server.seen] == [(True, True)] * 2
        assert {"authorization", "cookie"}.isdisjoint(other.seen[0].headers)
        assert other.seen[0].headers["x-plain"] == "1"
        get(server.url("/a"), headers={"Authorization": "Bearer b", "Cookie": "c=d"})
        assert server.seen[3].headers["cookie"] == "c=d"
        assert {"authorization", "cookie"}.isdisjoint(other.seen[1].headers)


def test_a_client_certificate_stays_with_the_first_site(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[object, object]] = []

    def arrive(visit: _Visit, url: str, wanted: object) -> Answer:
        seen.append((visit.home.cert, visit.away.cert))
        return Answer(url, 200, {}, PAGE.encode())

    monkeypatch.setattr("cleaner.read.fetch._arrive", arrive)
    session = requests.Session()
    session.cert = ("client.pem", "client.key")
    fetch("https://harbour.example/", session)
    assert seen == [(session.cert, None)]


# robots.txt


@pytest.mark.parametrize(
    ("robots", "is_allowed"),
    [
        (answer("User-agent: *\nDisallow: /a", html=False), False),
        (answer("\ufeffUser-agent: article-cleaner\nDisallow: /\n\nUser-agent: *\nDisallow:"), False),
        (answer("User-agent: *\nDisallow: //[\nDisallow: /b"), True),
        (answer("User-agent: other\nDisallow: /"), True),
        (answer(status=404), True),
        (answer(status=403), True),
        (answer(status=500), False),
        (answer("#" * 512_000 + "\nUser-agent: *\nDisallow: /"), True),
    ],
    ids=["all", "us, after a BOM", "other path", "other agent", "404", "403", "500", "beyond 500 KiB"],
)
def test_robots_txt_is_obeyed_on_request(server: MisbehavingServer, robots: Behaviour, is_allowed: bool) -> None:
    server.on("/robots.txt", robots)
    url = server.on("/a", answer(PAGE))
    if is_allowed:
        assert get(url, robots=True, max_bytes=100).html == PAGE
    else:
        with pytest.raises(RobotsError, match=r"robots\.txt"):
            get(url, robots=True)
        assert "/a" not in server.paths()
    assert get(url).html == PAGE


def test_robots_txt_is_asked_once_a_host_and_follows_redirects(server: MisbehavingServer) -> None:
    server.on("/robots.txt", redirect("/rules"))
    server.on("/rules", answer("User-agent: *\nDisallow: /b"))
    with pytest.raises(RobotsError) as caught:
        get(server.on("/a", redirect("/b")), robots=True)
    assert server.paths() == ["/robots.txt", "/rules", "/a"]
    assert caught.value.url == server.url("/b")


# The caller's session


def test_a_session_is_used_and_left_as_it_was(server: MisbehavingServer) -> None:
    server.on("/robots.txt", answer("User-agent: mine\nDisallow: /"))
    session = requests.Session()
    session.headers.update({"User-Agent": "mine/1", "X-Key": "k", "Accept-Encoding": "br"})
    session.cookies.set("a", "b")
    before = (dict(session.headers), session.cookies.get_dict(), dict(session.adapters), session.auth)
    get(server.on("/a", answer(PAGE, headers={"Set-Cookie": "new=1"})), session, headers={"X-More": "m"})
    sent = server.seen[0].headers
    assert (sent["user-agent"], sent["x-key"], sent["x-more"], sent["cookie"]) == ("mine/1", "k", "m", "a=b")
    assert sent["accept-encoding"] == "gzip, deflate"
    assert (dict(session.headers), session.cookies.get_dict(), dict(session.adapters), session.auth) == before
    assert session.get(server.url("/a"), timeout=SOON).text == PAGE
    with pytest.raises(RobotsError):
        get(server.url("/a"), session, robots=True)
