"""What a server said: its body read within the limits, its status judged, and made a Page."""

from __future__ import annotations

from collections.abc import Mapping

from urllib3 import BaseHTTPResponse
from urllib3.exceptions import ProtocolError

from ..errors import ContentTypeError, NotAPageError, StatusError, TooLargeError, warning
from ..frozen import Record
from ..options import Options
from ..records import Page
from .inflate import InflateError, Inflater
from .retries import seconds_of
from .sources import read_bytes
from .wire import Wire

PIECE = 16 * 1024
"""Bytes read at a time: what urllib3 itself takes from a socket."""
NEXT_STEPS: Mapping[int, str] = {
    401: "pass a Session with a login",
    403: "the site refuses us; pass a Session or headers that it accepts",
    404: "check the address",
    410: "the page is gone for good; drop the address",
    429: "too many requests; ask this site more slowly",
    451: "the page is withheld for legal reasons; drop the address",
}
"""What to do about an HTTP status; for others, see refuse_error."""


class Wanted(Record):
    """What an answer may be: a page, or a robots.txt."""

    max_bytes: int
    """The largest body, before and after decompression."""
    is_page: bool
    """A page must be HTML or text and not be too large; of a robots.txt the start is enough."""


class Answer(Record):
    """What a server said, read as far as it is wanted."""

    url: str
    """The address that was asked, without user name and password."""
    status: int
    """HTTP status."""
    headers: Mapping[str, str]
    """HTTP headers, names in lower case."""
    body: bytes = b""
    """The decompressed body; b'' of a redirect or an error, which is not read."""
    is_cut: bool = False
    """Whether the body ends before the end that the server announced."""

    _aside = frozenset(("body",))


def check_media_type(answer: Answer) -> None:
    """None. Raises ContentTypeError where the answer is neither HTML, XML nor text; one that says nothing passes."""
    media = _media_type(answer)
    if not media or media.startswith("text/") or media in ("application/xhtml+xml", "application/xml"):
        return
    if media.startswith("application/") and media.endswith("+xml"):
        return
    why, hint = f"it is {media!r}, neither HTML nor text", "give the address of the page that shows it"
    raise ContentTypeError(why, url=answer.url, status=answer.status, content_type=media, hint=hint)


def _media_type(answer: Answer) -> str:
    return answer.headers.get("content-type", "").partition(";")[0].strip().lower()


def read_body(answer: Answer, raw: BaseHTTPResponse, wanted: Wanted, wire: Wire) -> Answer:
    """The answer with its body, or with the part of it that came.

    Raises TooLargeError; InflateError for a damaged body; a urllib3 HTTPError where nothing came or time is over.
    """
    announced = answer.headers.get("content-length", "")
    if wanted.is_page and announced.isdecimal() and float(announced) > wanted.max_bytes:
        raise _too_large(answer, wanted)
    inflater = Inflater(answer.headers.get("content-encoding", ""), wanted.max_bytes)
    received = 0
    is_cut = False
    try:
        for piece in raw.stream(PIECE, decode_content=False):
            received += len(piece)
            inflater.feed(piece)
            # Compressed bytes are counted too: a gzip stream may go on for ever without giving anything out.
            if inflater.full or received > wanted.max_bytes:
                if wanted.is_page:
                    raise _too_large(answer, wanted)
                return answer.replace(body=bytes(inflater.body[: wanted.max_bytes]))
    except ProtocolError as error:
        # Of a chunk that breaks off, the part that came hangs on the error.
        part = getattr(error.__cause__, "partial", b"")
        inflater.feed(part if isinstance(part, bytes) else b"")
        if not inflater.body or wire.remaining() <= 0:
            raise
        is_cut = True
    except ValueError as error:  # the size of a chunk is below 0, and http.client reads no such number of bytes
        raise ProtocolError("the size of a chunk cannot be", error) from error
    if not inflater.whole:
        if not inflater.body:
            raise InflateError("its compressed data was cut off")
        is_cut = True
    return answer.replace(body=bytes(inflater.body), is_cut=is_cut)


def _too_large(answer: Answer, wanted: Wanted) -> TooLargeError:
    hint = "raise max_bytes if that much is really wanted"
    why = f"it is larger than {wanted.max_bytes} bytes"
    return TooLargeError(why, url=answer.url, status=answer.status, hint=hint)


def refuse_error(answer: Answer) -> None:
    """None. Raises StatusError, with what to do next, where the status is 400 or more."""
    if answer.status < 400:
        return
    otherwise = "the server is in trouble; try again later" if answer.status >= 500 else "check the request"
    step = NEXT_STEPS.get(answer.status, otherwise)
    seconds = seconds_of(answer.headers.get("retry-after"))
    wait = f" and asks to wait {seconds:.0f} second{'s' * (f'{seconds:.0f}' != '1')}" if seconds else ""
    why = f"the server answered {answer.status}{wait}"
    raise StatusError(why, url=answer.url, status=answer.status, retry_after=seconds, hint=step)


def page_of(answer: Answer, encoding: str | None) -> Page:
    """The answer as a page, told to be HTML or text just as bytes with these headers are.

    Raises ContentTypeError where the bytes are of another format, whatever the header says of them.
    """
    options = Options(encoding=encoding, max_chars=max(len(answer.body), 1))
    try:
        page = read_bytes(answer.body, answer.url, options, status=answer.status, headers=answer.headers)
    except NotAPageError as error:
        media = _media_type(answer)
        why = str(error).removesuffix(f"; {error.hint}")
        raise ContentTypeError(
            why, url=answer.url, status=answer.status, content_type=media, hint=error.hint
        ) from error
    if not answer.is_cut:
        return page
    return page.replace(warnings=(warning("truncated-response", f"{len(answer.body)} bytes came."), *page.warnings))
