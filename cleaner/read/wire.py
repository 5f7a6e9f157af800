"""urllib3 connections that go only to permitted addresses and never outlive a deadline.

requests and urllib3 limit the time of each single read, so a server that sends one byte a second, in the body,
the headers or the length of a chunk, could hold a reader for ever. Here every read from the socket gets what
is left of the total time, at most the read timeout; nothing above the socket needs to know.
"""

from __future__ import annotations

import http.client
import io
import socket
import time
from functools import partial
from typing import Any, cast

from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError

from ..frozen import Record
from .addresses import Permits, anywhere, dial


class Wire(Record):
    """What every connection of one fetch must obey."""

    deadline: float
    """When the fetch must be over, seconds of time.monotonic."""
    connect_timeout: float
    """Seconds for connecting to one address, and for the TLS handshake."""
    read_timeout: float
    """Seconds that the server may stay silent."""
    permits: Permits
    """Which numeric addresses may be connected to."""

    def remaining(self) -> float:
        """Seconds left until the deadline; 0 or less when it has passed."""
        return self.deadline - time.monotonic()

    def limit(self, seconds: float) -> float:
        """The seconds, or what is left until the deadline where that is less. Raises TimeoutError at the end."""
        remaining = self.remaining()
        if remaining <= 0:
            raise TimeoutError("the total timeout passed")
        return min(seconds, remaining)


class _TimedReader(io.RawIOBase):
    """The bytes of a socket, each read limited by the wire."""

    def __init__(self, sock: socket.socket, wire: Wire) -> None:
        self._sock = sock
        self._raw = sock.makefile("rb", buffering=0)
        self._wire = wire

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        self._sock.settimeout(self._wire.limit(self._wire.read_timeout))
        return self._raw.readinto(buffer)

    def close(self) -> None:
        self._raw.close()
        super().close()


class _TimedSocket:
    """The one method of a socket that http.client.HTTPResponse asks for."""

    def __init__(self, sock: socket.socket, wire: Wire) -> None:
        self._sock = sock
        self._wire = wire

    def makefile(self, mode: str) -> io.BufferedReader:
        """A buffered reader of the socket that obeys the wire."""
        return io.BufferedReader(_TimedReader(self._sock, self._wire))


def _response(wire: Wire, sock: socket.socket, *args: Any, **kwargs: Any) -> http.client.HTTPResponse:
    return http.client.HTTPResponse(cast(socket.socket, _TimedSocket(sock, wire)), *args, **kwargs)


class _WiredConnection(HTTPConnection):
    """A connection of urllib3's whose socket and reads obey the wire.

    Only the making of the socket is replaced, so Host, SNI and the check of the certificate still go by name.
    """

    def __init__(self, wire: Wire, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._wire = wire
        self.response_class = cast(Any, partial(_response, wire))

    def _new_conn(self) -> socket.socket:
        # A connection with a proxy goes to the proxy, which the caller chose and may well be private.
        permits = anywhere if self.proxy else self._wire.permits
        try:
            seconds = self._wire.limit(self._wire.connect_timeout)
            return dial(self._dns_host, self.port, seconds, permits, self.socket_options or ())
        except socket.gaierror as error:
            raise NameResolutionError(self.host, self, error) from error
        except TimeoutError as error:
            raise ConnectTimeoutError(self, "connecting took too long") from error
        except OSError as error:
            raise NewConnectionError(self, str(error)) from error


class _WiredTLSConnection(_WiredConnection, HTTPSConnection):
    """The same for https."""


def obey(manager: PoolManager, wire: Wire) -> None:
    """None; every connection that the manager makes from now on obeys the wire."""
    manager.pool_classes_by_scheme = cast(
        Any,
        {
            "http": partial(_pool, HTTPConnectionPool, _WiredConnection, wire),
            "https": partial(_pool, HTTPSConnectionPool, _WiredTLSConnection, wire),
        },
    )


def _pool(
    pool_class: type[HTTPConnectionPool], connection_class: type[_WiredConnection], wire: Wire, *args: Any, **kw: Any
) -> HTTPConnectionPool:
    pool = pool_class(*args, **kw)
    pool.ConnectionCls = cast(Any, partial(connection_class, wire))
    return pool
