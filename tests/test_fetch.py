"""fetch against a server that misbehaves; it stands on loopback, which allow_private=True permits."""

from __future__ import annotations

import gzip
import socket
import time
import zlib
from collections.abc import Iterator
from typing import Any

import pytest

from cleaner.errors import (
    ConnectionFailedError,
    ContentTypeError,
    FetchTimeoutError,
    StatusError,
    TooLargeError,
)
from cleaner.read import wire
from cleaner.read.fetch import Machine, fetch_with
from cleaner.read.fetch_options import FetchOptions

from .fetching import PAGE, SHORT, SOON, forget_environment, get
from .misbehaving_server import (
    Behaviour,
    Caller,
    MisbehavingServer,
    answer,
    cut_off,
    drip_body,
    drip_chunk_size,
    drip_head,
    empty_gzip_flood,
    flood,
    head,
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


# A page


def test_a_page_comes_with_its_address_status_headers_and_encoding(server: MisbehavingServer) -> None:
    url = server.on("/a", answer(PAGE, headers={"X-Kind": "Test"}))
    page = get(url)
    assert (page.html, page.text, page.url, page.status) == (PAGE, None, url, 200)
    assert page.headers["x-kind"] == "Test"
    assert (page.encoding, page.encoding_source, page.warnings) == ("utf-8", "header", ())


def test_plain_text_comes_as_text(server: MisbehavingServer) -> None:
    page = get(server.on("/a", answer("Bare words.", headers={"Content-Type": "text/plain; charset=utf-8"})))
    assert (page.html, page.text) == (None, "Bare words.")


def test_a_wrong_charset_is_left_to_decode(server: MisbehavingServer) -> None:
    body = "<p>Žluťoučký kůň přeskočil plot</p>".encode()
    url = server.on("/a", answer(body, headers={"Content-Type": "text/html; charset=ascii"}))
    assert get(url).encoding is not None
    page = get(url, encoding="utf-8")
    assert (page.html, page.encoding_source) == (body.decode(), "option")


def test_only_a_get_is_sent_and_says_who_asks(server: MisbehavingServer) -> None:
    url = server.on("/a", answer(PAGE))
    get(url)
    get(url, user_agent="reader/2")
    get(url, headers={"X-Key": "k"})
    assert [seen.headers["user-agent"].partition("/")[0] for seen in server.seen] == [
        "article-cleaner",
        "reader",
        "article-cleaner",
    ]
    assert server.seen[2].headers["x-key"] == "k"


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_a_compressed_page_is_inflated(server: MisbehavingServer, coding: str) -> None:
    body = gzip.compress(PAGE.encode()) if coding == "gzip" else zlib.compress(PAGE.encode())
    assert get(server.on("/a", answer(body, headers={"Content-Encoding": coding}))).html == PAGE


def test_a_chunked_page_is_joined(server: MisbehavingServer) -> None:
    chunks = b"".join(b"%x\r\n%c\r\n" % (1, c) for c in PAGE.encode()) + b"0\r\n\r\n"
    url = server.on("/a", lambda caller: caller.send(head(200, {"Transfer-Encoding": "chunked"}) + chunks))
    assert get(url).html == PAGE


def test_a_chunk_of_less_than_nothing_is_a_broken_connection(server: MisbehavingServer) -> None:
    url = server.on("/a", lambda c: c.send(head(200, {"Transfer-Encoding": "chunked"}) + b"-5\r\nlamps\r\n0\r\n\r\n"))
    with pytest.raises(ConnectionFailedError):
        get(url, retries=0)


# Time


@pytest.mark.parametrize("behaviour", [drip_body, drip_head, drip_chunk_size, silence])
def test_the_total_timeout_holds_against_a_drip(server: MisbehavingServer, behaviour: Behaviour) -> None:
    start = time.monotonic()
    with pytest.raises(FetchTimeoutError, match="total timeout") as caught:
        get(server.on("/a", behaviour), total_timeout=SHORT)
    assert time.monotonic() - start < SOON
    assert isinstance(caught.value, TimeoutError)
    assert caught.value.url == server.url("/a")


def test_the_read_timeout_ends_a_silence_and_is_tried_again(server: MisbehavingServer) -> None:
    with pytest.raises(FetchTimeoutError, match="read timeout"):
        get(server.on("/a", silence), read_timeout=0.1, retries=1)
    assert len(server.seen) == 2


def test_the_read_timeout_ends_a_silence_within_the_body(server: MisbehavingServer) -> None:
    def fall_silent(caller: Caller) -> None:
        caller.send(head(200, {}) + b"<p>Half")
        caller.is_over.wait()

    with pytest.raises(FetchTimeoutError, match="read timeout"):
        get(server.on("/a", fall_silent), read_timeout=0.1, retries=0)


def test_the_connect_timeout_ends_a_connection_that_never_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(host: str, port: int, seconds: float, *rest: object) -> socket.socket:
        tried.append(seconds)
        raise TimeoutError

    tried: list[float] = []
    monkeypatch.setattr(wire, "dial", never)
    with pytest.raises(FetchTimeoutError, match="connect timeout"):
        get("http://127.0.0.1:9/", connect_timeout=4.0, retries=1)
    assert tried == [4.0, 4.0]


def test_the_connect_timeout_ends_a_handshake_that_never_comes() -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:  # accepts in the kernel, then says nothing
        url = f"https://127.0.0.1:{mute.getsockname()[1]}/"
        with pytest.raises(FetchTimeoutError):
            get(url, connect_timeout=0.1, retries=0)


def test_a_slow_page_within_its_time_is_whole(server: MisbehavingServer) -> None:
    def slow(caller: Caller) -> None:
        caller.send(head(200, {"Content-Length": "3"}))
        caller.drip(b"abc")

    assert get(server.on("/a", slow), read_timeout=1.0).text == "abc"


# Size


def test_a_body_without_end_is_refused(server: MisbehavingServer) -> None:
    with pytest.raises(TooLargeError, match="max_bytes"):
        get(server.on("/a", flood), max_bytes=100_000)
    assert len(server.seen) == 1


def test_an_announced_size_is_refused_unread(server: MisbehavingServer) -> None:
    def big(caller: Caller) -> None:
        caller.send(head(200, {"Content-Length": "100001"}))
        caller.is_over.wait()

    with pytest.raises(TooLargeError):
        get(server.on("/a", big), max_bytes=100_000)


def test_a_body_of_just_the_limit_passes(server: MisbehavingServer) -> None:
    url = server.on("/a", answer("x" * 1000))
    assert len(get(url, max_bytes=1000).text or "") == 1000
    with pytest.raises(TooLargeError):
        get(url, max_bytes=999)


def test_a_gzip_bomb_is_refused(server: MisbehavingServer) -> None:
    bomb = gzip.compress(bytes(5_000_000))
    with pytest.raises(TooLargeError):
        get(server.on("/a", answer(bomb, headers={"Content-Encoding": "gzip"})), max_bytes=100_000)


def test_gzip_data_that_gives_nothing_out_is_refused(server: MisbehavingServer) -> None:
    with pytest.raises(TooLargeError):
        get(server.on("/a", empty_gzip_flood), max_bytes=1_000_000)


@pytest.mark.parametrize("coding", ["br", "gzip, gzip"])
def test_a_coding_that_was_not_asked_for_is_an_error(server: MisbehavingServer, coding: str) -> None:
    with pytest.raises(
        ConnectionFailedError, match=r"cannot be decompressed: .* was not asked for; try again later, or"
    ):
        get(server.on("/a", answer(b"\x0b\x02\x80abc\x03", headers={"Content-Encoding": coding})))
    assert "br" not in server.seen[0].headers["accept-encoding"]


# Bodies that end too early


@pytest.mark.parametrize(
    "behaviour",
    [
        cut_off(PAGE.encode()),
        lambda caller: caller.send(head(200, {"Transfer-Encoding": "chunked"}) + b"%x\r\n" % 1000 + PAGE.encode()),
        lambda caller: caller.send(
            head(200, {"Transfer-Encoding": "chunked"}) + b"%x\r\n%b\r\n" % (len(PAGE), PAGE.encode())
        ),
    ],
    ids=["content-length", "in a chunk", "between chunks"],
)
def test_a_body_cut_off_comes_with_a_warning_after_all_tries(server: MisbehavingServer, behaviour: Behaviour) -> None:
    page = get(server.on("/a", behaviour), retries=2)
    assert page.html == PAGE
    assert [w.code for w in page.warnings] == ["truncated-response"]
    assert len(server.seen) == 3


def test_gzip_data_cut_off_comes_with_a_warning(server: MisbehavingServer) -> None:
    packed = gzip.compress(bytes(range(32, 127)) * 20)[:-20]
    page = get(server.on("/a", answer(packed, headers={"Content-Encoding": "gzip"})), retries=0)
    assert page.warnings[0].code == "truncated-response"


def test_a_retry_that_brings_the_whole_body_leaves_no_warning(server: MisbehavingServer) -> None:
    page = get(server.on("/a", cut_off(b"<p>half"), answer(PAGE)))
    assert (page.html, page.warnings) == (PAGE, ())


def test_a_part_is_better_than_the_failure_after_it(server: MisbehavingServer) -> None:
    page = get(server.on("/a", cut_off(b"<p>half"), reset), retries=1)
    assert (page.html, [w.code for w in page.warnings]) == ("<p>half", ["truncated-response"])


def test_a_body_of_which_nothing_came_is_an_error(server: MisbehavingServer) -> None:
    with pytest.raises(ConnectionFailedError):
        get(server.on("/a", cut_off(b"")))


# Retries


def test_retry_after_is_waited_for(server: MisbehavingServer) -> None:
    url = server.on("/a", answer(status=429, headers={"Retry-After": "7"}), answer(PAGE))
    pauses: list[float] = []
    page = fetch_with(url, FetchOptions(allow_private=True), None, Machine(sleep=pauses.append))
    assert (page.html, pauses) == (PAGE, [7.0])


def test_the_pause_doubles(server: MisbehavingServer) -> None:
    pauses: list[float] = []
    url = server.on("/a", answer(status=503))
    with pytest.raises(StatusError, match="try again later") as caught:
        fetch_with(url, FetchOptions(allow_private=True, retries=3), None, Machine(sleep=pauses.append))
    assert (pauses, len(server.seen), caught.value.status) == ([0.5, 1.0, 2.0], 4, 503)


@pytest.mark.parametrize("options", [{"total_timeout": 5.0}, {}], ids=["over the total timeout", "over the cap"])
def test_no_retry_where_the_server_wants_too_long_a_pause(server: MisbehavingServer, options: dict[str, Any]) -> None:
    wanted = "6" if options else "50"
    with pytest.raises(StatusError, match=f"wait {wanted} seconds"):
        get(server.on("/a", answer(status=503, headers={"Retry-After": wanted}), answer(PAGE)), **options)
    assert len(server.seen) == 1


@pytest.mark.parametrize(
    ("header", "seconds", "said"), [("1", 1.0, "1 second;"), ("2", 2.0, "2 seconds;"), ("", None, "429;")]
)
def test_the_pause_that_a_server_wants_is_told(
    server: MisbehavingServer, header: str, seconds: float | None, said: str
) -> None:
    url = server.on("/a", answer(status=429, headers={"Retry-After": header}))
    with pytest.raises(StatusError, match=said) as caught:
        get(url, retries=0)
    assert caught.value.retry_after == seconds


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 501])
def test_other_errors_are_final(server: MisbehavingServer, status: int) -> None:
    with pytest.raises(StatusError, match=str(status)) as caught:
        get(server.on("/a", answer(PAGE, status=status)))
    assert (caught.value.status, len(server.seen)) == (status, 1)


def test_a_reset_connection_is_tried_again(server: MisbehavingServer) -> None:
    assert get(server.on("/a", reset, reset, answer(PAGE))).html == PAGE
    with pytest.raises(ConnectionFailedError):
        get(server.on("/b", reset))
    assert server.paths().count("/b") == 3


def test_a_closed_port_is_a_failed_connection() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(ConnectionFailedError, match="refused"):
        get(f"http://127.0.0.1:{port}/")


def test_a_name_that_does_not_exist_is_a_failed_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: Any, **kwargs: Any) -> Any:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    with pytest.raises(ConnectionFailedError, match="not known"):
        get("http://nowhere.example/")


# Media types


@pytest.mark.parametrize("media", ["image/png", "application/pdf", "application/json", "image/svg+xml", "video/mp4"])
def test_what_is_no_text_is_refused(server: MisbehavingServer, media: str) -> None:
    with pytest.raises(ContentTypeError, match=media.replace("+", r"\+")) as caught:
        get(server.on("/a", answer(b"\x89PNG", headers={"Content-Type": media})))
    assert (caught.value.content_type, caught.value.status, len(server.seen)) == (media, 200, 1)


@pytest.mark.parametrize("media", ["text/html", None])
def test_another_format_is_refused_whatever_the_header_says(server: MisbehavingServer, media: str | None) -> None:
    headers = {"Content-Type": media} if media else {}
    with pytest.raises(ContentTypeError, match="the bytes are PDF, not a page; extract") as caught:
        get(server.on("/a", answer(b"%PDF-1.7 x", headers=headers, html=False)))
    assert caught.value.content_type == (media or "")


def test_text_is_told_from_html_as_in_bytes_at_hand(server: MisbehavingServer) -> None:
    body = b"# Rain\n\nIt rained on Monday, and on Tuesday too.\n"
    for media in ("text/plain", "text/markdown", "text/html"):
        page = get(server.on(f"/{media}", answer(body, headers={"Content-Type": media}, html=False)))
        assert (page.text, page.html) == (body.decode(), None)
    assert [w.code for w in get(server.on("/empty", answer(b""))).warnings] == ["empty-input"]


@pytest.mark.parametrize("media", ["TEXT/HTML", "application/xhtml+xml", "text/xml", "application/atom+xml", None])
def test_html_xml_text_and_silence_are_accepted(server: MisbehavingServer, media: str | None) -> None:
    headers = {"Content-Type": media} if media else {}
    assert get(server.on("/a", answer(PAGE, headers=headers, html=False))).html == PAGE
