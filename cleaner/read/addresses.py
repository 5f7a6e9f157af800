"""Which addresses count as public, and a connection that goes nowhere else.

The guard sits where the socket is made: a name is resolved once, the answers are checked, and the socket
connects to the very address that was checked. A check made earlier would be undone by a name server that
answers differently the second time (DNS rebinding); a check of the peer after connecting would let a page
probe which ports of a private network are open.
"""

from __future__ import annotations

import contextlib
import socket
from collections.abc import Callable, Iterable
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import Any

GLOBAL_UNICAST = IPv6Network("2000::/3")
"""The only part of IPv6 that is handed out to the public (RFC 4291, 2.4)."""
DOCUMENTATION = IPv6Network("3fff::/20")
"""Set aside for examples by RFC 9637, which the ipaddress of older Pythons does not know."""
SPECIAL = (IPv4Network("192.0.0.0/24"), IPv4Network("192.88.99.0/24"), IPv4Network("168.63.129.16/32"))
"""Of special use by RFC 6890 and RFC 7526, in part public to the ipaddress of older Pythons; and the address of the
host that virtual machines of a cloud ask about themselves, public by its number alone."""
NAT64 = IPv6Network("64:ff9b::/96")
"""Its last 32 bits are an IPv4 address (RFC 6052)."""
IPV4_BITS = 0xFFFF_FFFF
"""Mask of the last 32 bits of an IPv6 address."""

Permits = Callable[[str], bool]
"""Says of a numeric address whether a connection to it is allowed."""

SocketOptions = Iterable[tuple[int, int, int | bytes]]
"""(level, name, value) as setsockopt takes them."""


class RefusedError(Exception):
    """A host without a permitted address. No OSError, so that urllib3 hands it through as it is."""

    def __init__(self, host: str, address: str) -> None:
        super().__init__(host, address)
        self.host = host
        """The name as it was asked for."""
        self.address = address
        """The first of its addresses, numeric."""


def is_public(address: str) -> bool:
    """Whether a numeric address can be reached from the public internet; False for multicast.

    An IPv6 address that carries an IPv4 one (mapped, 6to4, NAT64) is as public as what it carries.
    """
    ip = ip_address(address)
    if isinstance(ip, IPv6Address):
        carried = _carried(ip)
        if carried is not None:
            return is_public(str(carried))
        if ip not in GLOBAL_UNICAST or ip in DOCUMENTATION:
            return False
    elif any(ip in network for network in SPECIAL):
        return False
    return ip.is_global and not ip.is_multicast


def _carried(ip: IPv6Address) -> IPv4Address | None:
    """The IPv4 address inside an IPv6 one, or None."""
    if ip in NAT64:
        return IPv4Address(int(ip) & IPV4_BITS)
    return ip.ipv4_mapped or ip.sixtofour


def anywhere(address: str) -> bool:
    """True for every address: what allow_private=True permits."""
    return True


def resolve(host: str, port: int, permits: Permits) -> list[tuple[int, Any]]:
    """The permitted (family, socket address) pairs of a host, in the resolver's order.

    The resolver also reads the odd spellings (2130706433, 0x7f.1, 127.1), so they are checked as what they
    mean. Raises RefusedError where no address is permitted, socket.gaierror where there is none at all.
    """
    try:
        answers = socket.getaddrinfo(host.strip("[]"), port, type=socket.SOCK_STREAM)
    except UnicodeError as error:  # a label over 63 characters, which the idna codec refuses
        raise socket.gaierror(socket.EAI_NONAME, "not a host name") from error
    permitted: list[tuple[int, Any]] = [
        (family, address) for family, _, _, _, address in answers if permits(str(address[0]))
    ]
    if not permitted:
        raise RefusedError(host, str(answers[0][4][0]) if answers else "none")
    return permitted


def dial(host: str, port: int, timeout: float, permits: Permits, options: SocketOptions = ()) -> socket.socket:
    """A socket connected to a permitted address of the host; timeout in seconds for each address.

    Raises RefusedError, or the OSError of the last address that was tried.
    """
    failure = OSError("no address to connect to")
    for family, address in resolve(host, port, permits):
        with contextlib.ExitStack() as on_failure:
            sock = on_failure.enter_context(socket.socket(family, socket.SOCK_STREAM))
            for option in options:
                sock.setsockopt(*option)
            sock.settimeout(timeout)
            try:
                sock.connect(address)
            except OSError as error:
                failure = error
                continue
            on_failure.pop_all()
            return sock
    raise failure
