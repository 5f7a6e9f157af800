"""A local HTTP server that does what a test tells it, wrong things above all."""

from __future__ import annotations

import contextlib
import socket
import ssl
import struct
import threading
import zlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import TracebackType

BACKLOG = 32
"""Connections that may wait to be accepted."""
DRIP_SECONDS = 0.05
"""Between two bytes of a dripping answer."""
RESET_ON_CLOSE = struct.pack("ii", 1, 0)
"""SO_LINGER that makes close send RST."""
MEGABYTE = 1_000_000
"""Bytes in a piece of an endless body."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A request as it came in."""

    target: str
    """What stood after GET."""
    headers: Mapping[str, str]
    """Request headers, names in lower case."""


Behaviour = Callable[["Caller"], None]
"""What to do with a caller; the connection is closed afterwards."""


@dataclass(slots=True)
class Caller:
    """One connection, after its request was read."""

    sock: socket.socket
    seen: Seen
    is_over: threading.Event
    """Set when the server closes."""

    def send(self, data: bytes) -> None:
        """None; the bytes are on their way. Raises OSError where the caller has gone."""
        self.sock.sendall(data)

    def drip(self, data: Iterable[int]) -> None:
        """None; the bytes are sent one by one until they, the caller or the server end."""
        for byte in data:
            if self.is_over.wait(DRIP_SECONDS):
                return
            self.send(bytes([byte]))


def answer(
    body: bytes | str = b"", status: int = 200, *, headers: Mapping[str, str] | None = None, html: bool = True
) -> Behaviour:
    """A behaviour that sends one ordinary answer."""
    data = body.encode() if isinstance(body, str) else body

    def behave(caller: Caller) -> None:
        caller.send(head(status, {"Content-Length": str(len(data)), **(headers or {})}, html=html) + data)

    return behave


def head(status: int, headers: Mapping[str, str], *, html: bool = True) -> bytes:
    """The status line and headers, up to and with the empty line; of HTML unless the headers say otherwise."""
    lines = {"Content-Type": "text/html; charset=utf-8"} if html else {}
    lines |= {"Connection": "close", **headers}
    fields = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    return f"HTTP/1.1 {status} -\r\n{fields}\r\n".encode("latin-1")


def redirect(location: str, status: int = 302, headers: Mapping[str, str] | None = None) -> Behaviour:
    """A behaviour that redirects."""
    return answer(b"moved", status, headers={"Location": location, **(headers or {})})


def silence(caller: Caller) -> None:
    """Never answers."""
    caller.is_over.wait()


def drip_body(caller: Caller) -> None:
    """Sends a body without end, slowly."""
    caller.send(head(200, {}))
    caller.drip(iter(lambda: ord("x"), None))


def drip_head(caller: Caller) -> None:
    """Sends a header without end, slowly."""
    caller.send(b"HTTP/1.1 200 OK\r\nX-Long: ")
    caller.drip(iter(lambda: ord("x"), None))


def drip_chunk_size(caller: Caller) -> None:
    """Sends the length of a chunk without end, slowly."""
    caller.send(head(200, {"Transfer-Encoding": "chunked"}))
    caller.drip(iter(lambda: ord("0"), None))


def flood(caller: Caller) -> None:
    """Sends a body without end, fast."""
    caller.send(head(200, {}))
    while not caller.is_over.is_set():
        caller.send(b"x" * MEGABYTE)


def empty_gzip_flood(caller: Caller) -> None:
    """Sends gzip data without end from which nothing comes out."""
    packer = zlib.compressobj(wbits=31)
    caller.send(head(200, {"Content-Encoding": "gzip"}) + packer.compress(b""))
    caller.send(packer.flush(zlib.Z_SYNC_FLUSH))
    empty_block = b"\x00\x00\x00\xff\xff"  # a stored block of no bytes
    while not caller.is_over.is_set():
        caller.send(empty_block * 100_000)


def reset(caller: Caller) -> None:
    """Breaks the connection before a word."""
    caller.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET_ON_CLOSE)


def cut_off(body: bytes, missing: int = 1000) -> Behaviour:
    """A behaviour that announces more bytes than it sends."""

    def behave(caller: Caller) -> None:
        caller.send(head(200, {"Content-Length": str(len(body) + missing)}) + body)

    return behave


@dataclass
class MisbehavingServer:
    """A server on loopback; each path has a list of behaviours, of which the last one repeats."""

    host: str = "127.0.0.1"
    given_port: int = 0
    """The port to listen on; 0: any that is free."""
    context: ssl.SSLContext | None = None
    """Speak TLS with it."""
    behaviours: dict[str, list[Behaviour]] = field(default_factory=dict)
    seen: list[Seen] = field(default_factory=list)
    """Every request, in order."""
    connections: int = 0
    """How many were accepted."""
    is_over: threading.Event = field(default_factory=threading.Event)

    def __enter__(self) -> MisbehavingServer:
        family = socket.AF_INET6 if ":" in self.host else socket.AF_INET
        self._listener = socket.socket(family, socket.SOCK_STREAM)
        self._listener.bind((self.host, self.given_port))
        self._listener.listen(BACKLOG)
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.is_over.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)  # wakes accept
        self._listener.close()
        self._thread.join()

    @property
    def port(self) -> int:
        """The port that it listens on."""
        return int(self._listener.getsockname()[1])

    def on(self, path: str, *behaviours: Behaviour) -> str:
        """The address of a path that from now on behaves so, one behaviour a request."""
        self.behaviours[path] = list(behaviours)
        return self.url(path)

    def url(self, path: str = "/", host: str | None = None) -> str:
        """The address of a path, on another name of this host if given."""
        host = host or self.host
        return f"http{'s' if self.context else ''}://{f'[{host}]' if ':' in host else host}:{self.port}{path}"

    def paths(self) -> list[str]:
        """What was asked for, in order."""
        return [seen.target for seen in self.seen]

    def _accept(self) -> None:
        while not self.is_over.is_set():
            try:
                sock, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            threading.Thread(target=self._serve, args=(sock,), daemon=True).start()

    def _serve(self, plain: socket.socket) -> None:
        with contextlib.suppress(OSError), contextlib.ExitStack() as stack:
            stack.enter_context(plain)
            sock = plain if self.context is None else stack.enter_context(self._wrapped(plain))
            seen = _read_request(sock)
            if seen is None:
                return
            self.seen.append(seen)
            waiting = self.behaviours.get(seen.target) or [answer(b"no such page", 404)]
            behave = waiting.pop(0) if len(waiting) > 1 else waiting[0]
            behave(Caller(sock, seen, self.is_over))

    def _wrapped(self, plain: socket.socket) -> ssl.SSLSocket:
        if self.context is None:
            raise ValueError("no TLS context was given")
        return self.context.wrap_socket(plain, server_side=True)


def _read_request(sock: socket.socket) -> Seen | None:
    """The request; None where the caller left before it was whole."""
    with sock.makefile("rb") as stream:
        line = stream.readline().decode("latin-1").split(" ")
        if len(line) < 2:
            return None
        headers = {}
        while (row := stream.readline().decode("latin-1").strip()) != "":
            name, _, value = row.partition(":")
            headers[name.lower()] = value.strip()
        return Seen(line[1], headers)
