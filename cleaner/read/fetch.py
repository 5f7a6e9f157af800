"""A page from the web: with time limits, size limits, retries, and no way into private networks.

The work is parted so: urls (is it an address at all), addresses and wire (where a connection may go, and how long it
may take), answers and inflate (how large it may become), retries (when to try again), robots. Here is the order of it
all. requests prepares what is sent; redirects are followed here, hop by hop, so that each one is checked.
"""

from __future__ import annotations

import socket
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from requests.cookies import RequestsCookieJar, merge_cookies
from requests.utils import default_user_agent, select_proxy
from urllib3.exceptions import HTTPError, ReadTimeoutError
from urllib3.util import parse_url

from ..errors import (
    BlockedAddressError,
    ConnectionFailedError,
    FetchError,
    FetchTimeoutError,
    InvalidURLError,
    OptionError,
    RedirectError,
    RobotsError,
)
from ..frozen import Record
from ..records import Page
from .addresses import Permits, RefusedError, anywhere, is_public, resolve
from .answers import Answer, Wanted, check_media_type, page_of, read_body, refuse_error
from .fetch_options import FetchOptions
from .inflate import ACCEPT_ENCODING, InflateError
from .retries import RETRIED_STATUSES, pause, seconds_of
from .robots import MAX_ROBOTS_BYTES, Rules, allows, robots_url, rules_of
from .urls import checked, redacted, redirected, shares_login
from .wire import Wire, obey

ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,text/*;q=0.8,*/*;q=0.1"
"""What we would rather have; sent unless the session names its own."""
REDIRECTS = frozenset({301, 302, 303, 307, 308})
"""HTTP statuses whose Location is followed."""
CREDENTIALS = ("Authorization", "Cookie")
"""Request headers that no other site than the first one gets."""


class Machine(Record):
    """What a fetch takes from the machine it runs on; tests put others in their place."""

    sleep: Callable[[float], None] = time.sleep
    """Waits that many seconds before a retry."""
    permits: Permits = is_public
    """Which numeric addresses may be connected to, unless allow_private=True permits all."""


class _Failure(Record):
    """Why one try brought no answer."""

    error: FetchError
    """What to raise in the end."""
    cause: Exception
    """What it came from."""
    may_pass: bool
    """Whether another try may help."""


@dataclass(slots=True)
class _Visit:
    """One fetch: its limits, its sessions, and what it learned so far."""

    site: str
    """The address that the caller named."""
    options: FetchOptions
    machine: Machine
    wire: Wire
    adapter: HTTPAdapter
    home: requests.Session
    """For the site that the caller named."""
    away: requests.Session
    """For any other site that it redirects to: the same without credentials."""
    rules: dict[str, Rules] = field(default_factory=dict)
    """What each robots.txt says, by its address."""


def fetch(url: str, session: requests.Session | None = None, **options: Any) -> Page:
    """The page at an address, decoded; options are the fields of FetchOptions.

    Of a session its headers, cookies, auth, proxies, verify, cert and trust_env are used. They are copied: the
    session is neither changed nor closed, and cookies set meanwhile end with the fetch. Its adapters and hooks are
    not used, because the guard and the time limits live in ours. As with requests, the proxies of the environment
    (HTTPS_PROXY, ...) count unless session.trust_env is False.

    Addresses that are not public are refused on every hop, at the moment of connecting. With a proxy the connection
    goes to the proxy, wherever that is; the page's host is then resolved here and checked beforehand, but the proxy
    may resolve it to something else and must do its own guarding. Through a SOCKS proxy the total timeout is looked
    at between pieces only.

    A body that ends too early, even after retries, comes back with the warning truncated-response. Raises a
    FetchError, which says what to do next, or OptionError.
    """
    return fetch_with(url, FetchOptions.of(options), session, Machine())


def fetch_with(url: str, options: FetchOptions, session: requests.Session | None, machine: Machine) -> Page:
    """What fetch returns, on a given machine."""
    site = checked(url)
    if session is not None and not isinstance(session, requests.Session):
        raise OptionError(
            f"session is a requests.Session, not {type(session).__name__}; set headers on one", option="session"
        )
    wire = Wire(
        deadline=time.monotonic() + options.total_timeout,
        connect_timeout=options.connect_timeout,
        read_timeout=options.read_timeout,
        permits=anywhere if options.allow_private else machine.permits,
    )
    home, away = _own_session(session, options), _own_session(session, options)
    _forget_credentials(away)
    with closing(_WiredAdapter(wire)) as adapter:
        visit = _Visit(site, options, machine, wire, adapter, home, away)
        answer = _arrive(visit, site, Wanted(options.max_bytes, is_page=True))
    refuse_error(answer)
    return page_of(answer, options.encoding)


class _WiredAdapter(HTTPAdapter):
    """The adapter of requests whose connections obey the wire."""

    def __init__(self, wire: Wire) -> None:
        super().__init__()
        self._wire = wire
        obey(self.poolmanager, wire)

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
        manager = super().proxy_manager_for(proxy, **kwargs)
        if not proxy.lower().startswith("socks"):
            obey(manager, self._wire)
        return manager


def _own_session(given: requests.Session | None, options: FetchOptions) -> requests.Session:
    """A session of our own with the caller's settings and the options' headers."""
    own = requests.Session()
    if given is not None:
        own.headers.update(given.headers)
        jar = given.cookies
        own.cookies = jar.copy() if isinstance(jar, RequestsCookieJar) else merge_cookies(RequestsCookieJar(), jar)
        own.auth, own.verify, own.cert, own.trust_env = given.auth, given.verify, given.cert, given.trust_env
        own.proxies = dict(given.proxies)
    if own.headers.get("Accept") in (None, "*/*"):
        own.headers["Accept"] = ACCEPT
    if own.headers.get("User-Agent") in (None, default_user_agent()):
        own.headers["User-Agent"] = _default_user_agent()
    own.headers.update(options.headers)
    if options.user_agent:
        own.headers["User-Agent"] = options.user_agent
    own.headers["Accept-Encoding"] = ACCEPT_ENCODING  # inflate can read no other
    return own


def _default_user_agent() -> str:
    try:
        return f"article-cleaner/{version('article-cleaner')}"
    except PackageNotFoundError:  # run from a checkout
        return "article-cleaner"


def _forget_credentials(session: requests.Session) -> None:
    """None; the session loses its login, its certificate and every cookie that is bound to no site."""
    session.auth = session.cert = None
    for name in CREDENTIALS:
        session.headers.pop(name, None)
    for cookie in [c for c in session.cookies if not c.domain]:
        session.cookies.clear(cookie.domain, cookie.path, cookie.name)


def _arrive(visit: _Visit, url: str, wanted: Wanted) -> Answer:
    """The last answer of a chain of redirects."""
    seen: list[str] = []
    while True:
        if wanted.is_page and visit.options.robots:
            _obey_robots(visit, url)
        answer = _answer(visit, url, wanted)
        if answer.status not in REDIRECTS:
            return answer
        location = answer.headers.get("location")
        if not location:
            why, hint = "it redirects without saying where to", "open it in a browser to find the page's address"
            raise RedirectError(why, url=answer.url, status=answer.status, hint=hint)
        seen.append(url)
        if len(seen) > visit.options.max_redirects:
            # A page may redirect to itself once it has set a cookie, so a repeat alone is no error.
            why = "the redirects run in a loop" if len(set(seen)) < len(seen) else "there are too many redirects"
            hint = "try a Session with the site's cookies, or a higher max_redirects"
            raise RedirectError(f"{why} ({len(seen)})", url=answer.url, status=answer.status, hint=hint)
        url = redirected(url, location, answer.status)


def _answer(visit: _Visit, url: str, wanted: Wanted) -> Answer:
    """The answer to one request, tried again where that may help; cut off only if no try brought it whole."""
    partial: Answer | None = None
    retry = 0
    while True:
        outcome = _outcome(visit, url, wanted)
        if isinstance(outcome, Answer):
            partial = outcome if outcome.is_cut else partial
            may_pass = outcome.is_cut or outcome.status in RETRIED_STATUSES
            seconds = pause(retry, seconds_of(outcome.headers.get("retry-after")))
        else:
            may_pass = outcome.may_pass
            seconds = pause(retry)
        if not may_pass or retry == visit.options.retries or seconds is None or seconds >= visit.wire.remaining():
            break
        visit.machine.sleep(seconds)
        retry += 1
    if isinstance(outcome, Answer):
        return outcome
    if partial is not None:
        return partial
    raise outcome.error from outcome.cause


def _outcome(visit: _Visit, url: str, wanted: Wanted) -> Answer | _Failure:
    """What one try brought. Raises a FetchError where the answer itself is not wanted."""
    try:
        return _once(visit, url, wanted)
    except FetchError:
        raise
    # The errors of requests are OSErrors, and so is a missing file of certificates.
    except (RefusedError, InflateError, HTTPError, OSError) as error:
        return _failure(error, redacted(url), visit.wire)


def _once(visit: _Visit, url: str, wanted: Wanted) -> Answer:
    """The answer to one request, its body read only where it is wanted."""
    session = visit.home if shares_login(visit.site, url) else visit.away
    request = session.prepare_request(requests.Request("GET", url))
    sent_to = request.url or url
    proxies = dict(visit.options.proxies)
    # Given None, requests lets REQUESTS_CA_BUNDLE win over what the session says.
    verify = None if session.verify is True else session.verify
    settings: dict[str, Any] = dict(session.merge_environment_settings(sent_to, proxies, True, verify, None))
    if select_proxy(sent_to, settings["proxies"]):
        _check_behind_proxy(sent_to, visit.wire)
    timeout = (visit.wire.limit(visit.options.connect_timeout), visit.wire.limit(visit.options.read_timeout))
    # Not session.send: it reads the whole body of a redirect, however long that is.
    with closing(visit.adapter.send(request, timeout=timeout, **settings)) as response:
        for own in (visit.home, visit.away):
            own.cookies.update(response.cookies)
        headers = {name.lower(): value for name, value in response.headers.items()}
        answer = Answer(redacted(sent_to), response.status_code, headers)
        if answer.status in REDIRECTS or answer.status >= 400:
            return answer
        if wanted.is_page:
            check_media_type(answer)
        return read_body(answer, response.raw, wanted, visit.wire)


def _check_behind_proxy(url: str, wire: Wire) -> None:
    """None. Raises RefusedError where a host, as resolved here, has no permitted address."""
    if wire.permits is anywhere:
        return
    host = parse_url(url).host or ""
    try:
        resolve(host, 0, wire.permits)
    except socket.gaierror as error:
        why, hint = "the host cannot be resolved here, so not be checked", "allow_private=True leaves that to the proxy"
        raise BlockedAddressError(why, url=redacted(url), hint=hint) from error


def _failure(error: Exception, url: str, wire: Wire) -> _Failure:
    """The typed error for what went wrong in one try."""
    if isinstance(error, RefusedError):
        why, hint = (
            f"{error.host} has the address {error.address}, which is not public",
            "allow_private=True permits it",
        )
        return _Failure(BlockedAddressError(why, url=url, hint=hint), error, may_pass=False)
    if isinstance(error, requests.exceptions.InvalidHeader):
        raise OptionError("a header's name or value cannot be sent; check headers", option="headers") from error
    if isinstance(error, requests.exceptions.InvalidProxyURL):
        raise OptionError("the proxy's address cannot be used; check proxies", option="proxies") from error
    if isinstance(error, requests.exceptions.InvalidURL):
        return _Failure(InvalidURLError("the address cannot be used; check it", url=url), error, may_pass=False)
    if wire.remaining() <= 0:
        why, hint = "the total timeout passed", "raise total_timeout or try again later"
        return _Failure(FetchTimeoutError(why, url=url, hint=hint), error, may_pass=False)
    if isinstance(error, requests.ConnectTimeout):
        why, hint = "no connection within the connect timeout", "raise connect_timeout or check the host"
        return _Failure(FetchTimeoutError(why, url=url, hint=hint), error, may_pass=True)
    if isinstance(error, requests.Timeout | ReadTimeoutError):
        why, hint = "the server fell silent for longer than the read timeout", "raise read_timeout or try again later"
        return _Failure(FetchTimeoutError(why, url=url, hint=hint), error, may_pass=True)
    if isinstance(error, requests.exceptions.SSLError):
        why, hint = (
            f"no safe connection ({_reason(error)})",
            "check the host, or pass a Session whose verify names its CA",
        )
        return _Failure(ConnectionFailedError(why, url=url, hint=hint), error, may_pass=False)
    if isinstance(error, InflateError):
        why, hint = f"the body cannot be decompressed: {error}", "try again later, or fetch the page by other means"
        return _Failure(ConnectionFailedError(why, url=url, hint=hint), error, may_pass=True)
    why, hint = f"the connection failed ({_reason(error)})", "check the host and try again later"
    return _Failure(ConnectionFailedError(why, url=url, hint=hint), error, may_pass=True)


def _reason(error: BaseException) -> str:
    """The innermost reason in words: the outer ones repeat addresses, perhaps with a password."""
    inner = error.__cause__ or error.__context__
    while inner is not None:
        error, inner = inner, inner.__cause__ or inner.__context__
    return getattr(error, "strerror", None) or str(error) or type(error).__name__


def _obey_robots(visit: _Visit, url: str) -> None:
    """None. Raises RobotsError where the host's robots.txt forbids the address for our user agent."""
    place = robots_url(url)
    if place not in visit.rules:
        answer = _arrive(visit, place, Wanted(MAX_ROBOTS_BYTES, is_page=False))
        visit.rules[place] = rules_of(answer.status, answer.body)
    agent = str(visit.home.headers["User-Agent"])
    if not allows(visit.rules[place], agent, url):
        hint = "ask the site's owner, or fetch without robots=True"
        raise RobotsError(f"{redacted(place)} forbids it to {agent!r}", url=redacted(url), hint=hint)
