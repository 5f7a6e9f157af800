"""A Page from whatever the caller holds. Nothing is fetched here, and the caller's object stays as it was.

Trees and responses are known by what they offer or where their class is from, so none of their libraries is imported.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Awaitable, Callable, Coroutine, Iterator, Mapping
from pathlib import Path
from typing import Any

from ..errors import InputError, NotAPageError, OptionError, ReadError, UnsupportedSourceError, warning
from ..frozen import EMPTY, Record
from ..options import Options
from ..records import Page, PageWarning
from .decode import decode, sanitize
from .exports import exported, exported_tree
from .formats import GZIP_MAGIC, ForeignFormat, foreign_format, foreign_text, is_feed, is_feed_root, looks_like_html
from .names import refuse_name

__all__ = ["looks_like_html", "read_bytes", "read_source", "read_text"]

MAX_BYTES_PER_CHAR = 4
"""Bytes: the most that a character takes in the encodings of the web, so reading this times max_chars is enough."""

PART = 1 << 20
"""Bytes or code points read at a time: Python makes room for as many as it asks for, whatever a file holds."""

BEYOND_CHARS = 2
"""Code points read beyond max_chars, to see that there are more: one may be a byte-order mark."""

FIRST_ERROR_STATUS = 400
"""HTTP status from which an answer is an error."""

_FEED = "it is a feed or a sitemap, not a page; read the pages that it lists and give them one by one"
_ACCEPTED = (
    "give HTML as a str, bytes, a pathlib.Path, an open file, a BeautifulSoup object, an lxml tree or an HTTP response"
)


class _Answer(Record):
    """What is known of a response beside its body."""

    status: int | None = None
    headers: Mapping[str, str] = EMPTY

    def warnings(self) -> tuple[PageWarning, ...]:
        if self.status is None or self.status < FIRST_ERROR_STATUS:
            return ()
        return (warning("http-status", f"({self.status})"),)


def read_source(source: object, url: str | None, options: Options, *, markup: bool | None = None) -> Page:
    """The page of a source: HTML as str or bytes, a path, an open file, a soup, an lxml tree, a response, or a Page.

    markup=True takes the input for HTML, False for text, None tells them apart by their look. url is the page's
    address; without it, that of a response counts. An open file is read from where it stands and left there.
    Raises UnsupportedSourceError, NotAPageError, ReadError, InputError for an address or a file's name in a str, or
    OptionError for an url that is no str.
    """
    if url is not None and not isinstance(url, str):
        raise OptionError(f"url takes a str or None, not {type(url).__name__}; give str(url)", option="url")
    if isinstance(source, Page):
        if markup is False and source.text is None:
            raise UnsupportedSourceError("the Page holds markup, not text; give it to cleaner.clean")
        return _read_page(source, url, options)
    if isinstance(source, str):
        if markup is not False:
            refuse_name(str(source).strip())
        return _read_str(str(source), url, options, markup)
    if isinstance(source, bytes | bytearray | memoryview):
        return _read_data(bytes(source), url, options, markup)
    if isinstance(source, os.PathLike):
        data = _read_path(source, options)
        return _read_data(data, url, options, markup, is_part=len(data) >= _byte_limit(options))
    is_soup = _is_from(source, "bs4")
    if is_soup or _is_from(source, "lxml"):
        if markup is False:
            raise UnsupportedSourceError(f"{type(source).__name__} holds markup, not text; give it to cleaner.clean")
        return _read_str(str(source), url, options, markup=True) if is_soup else _read_tree(source, url)
    if hasattr(source, "headers"):
        return _read_response(source, url, options, markup)
    if callable(getattr(source, "read", None)):
        return _read_file(source, url, options, markup)
    raise UnsupportedSourceError(_unsupported(source))


def read_text(text: object, url: str | None, options: Options) -> Page:
    """The page of text that somebody already extracted: a str, bytes, a path or an open file; tags in it are text.

    Raises as read_source does; a str is never taken for an address or a name.
    """
    return read_source(text, url, options, markup=False)


def _read_data(
    data: bytes, url: str | None, options: Options, markup: bool | None, *, is_part: bool = False, **said: Any
) -> Page:
    """The page of bytes that may be packed by gzip, with what read_bytes takes besides. Raises as read_bytes does, and
    NotAPageError for packed ones that are damaged."""
    if data.startswith(GZIP_MAGIC):
        from .unpack import unpacked

        data, is_part = unpacked(data, _byte_limit(options), is_part=is_part)
    return read_bytes(data, url, options, markup=markup, is_part=is_part, **said)


def read_bytes(
    data: bytes,
    url: str | None,
    options: Options,
    *,
    markup: bool | None = None,
    is_part: bool = False,
    status: int | None = None,
    headers: Mapping[str, str] | None = None,
) -> Page:
    """The page of bytes, with what an HTTP response said of them; header names are in lower case. is_part: there are
    more of them, which were not read.

    The media type text/plain makes it text unless markup says otherwise. Raises NotAPageError for bytes of another
    format and OptionError for an encoding that does not exist.
    """
    answer = _Answer(status, dict(headers or {}))
    foreign = foreign_format(data, encoding_given=options.encoding is not None)
    if foreign is not None:
        raise NotAPageError(f"the bytes are {foreign.name}, not a page", format=foreign.name, hint=foreign.advice)
    content_type = answer.headers.get("content-type")
    decoded = decode(data, content_type=content_type, given=options.encoding)
    if markup is None and (content_type or "").partition(";")[0].strip().lower() == "text/plain":
        markup = False
    page = _page(decoded.text, url, options, markup, is_part=is_part)
    return page.replace(
        encoding=decoded.encoding,
        encoding_source=decoded.source,
        status=answer.status,
        headers=answer.headers,
        warnings=(*answer.warnings(), *decoded.warnings, *page.warnings),
        utf8=(decoded.text, data) if decoded.is_utf8 and page.html is decoded.text else None,
    )


def _read_page(page: Page, url: str | None, options: Options) -> Page:
    """The page itself, or a copy with another address, or cut to max_chars. Raises InputError where it holds none."""
    if [page.html, page.text, page.tree].count(None) != 2:
        raise InputError("a Page holds exactly one of html, text and tree; make it with that one alone")
    _refuse_fields(page)
    page = page if url is None else page.replace(url=url)
    name = "text" if page.html is None else "html"
    text = getattr(page, name)
    if text is None:
        return page
    if not isinstance(text, str):
        raise InputError(f"the {name} of a Page is a str, not {type(text).__name__}; give bytes to clean")
    noticed: tuple[PageWarning, ...] = ()
    if page.encoding is None:  # what was decoded here is fit to parse
        text, noticed = sanitize(text)
    text, cut = _within(text, options, markup=name == "html")
    noticed = (*noticed, *cut)
    return page if text is getattr(page, name) else page.replace(**{name: text}, warnings=(*page.warnings, *noticed))


def _refuse_fields(page: Page) -> None:
    """None. Raises InputError where something else than a Page holds stands in one of the caller's."""
    for name in ("url", "encoding"):
        value = getattr(page, name)
        if not isinstance(value, str | None):
            raise InputError(f"the {name} of a Page is a str or None, not {type(value).__name__}")
    if not isinstance(page.headers, Mapping):
        raise InputError(f"the headers of a Page are a mapping of str to str, not {type(page.headers).__name__}")
    if not isinstance(page.warnings, tuple | list) or not all(isinstance(w, PageWarning) for w in page.warnings):
        raise InputError("the warnings of a Page are a tuple of PageWarning; leave them out")


def _read_str(text: str, url: str | None, options: Options, markup: bool | None, *, is_part: bool = False) -> Page:
    _refuse(foreign_text(text))
    clean, noticed = sanitize(text)
    page = _page(clean, url, options, markup, is_part=is_part)
    return page.replace(warnings=(*noticed, *page.warnings)) if noticed else page


def _page(text: str, url: str | None, options: Options, markup: bool | None, *, is_part: bool = False) -> Page:
    """The page of characters that are fit to parse: told to be HTML or text, and cut to max_chars.

    Raises NotAPageError for the markup of a feed, and for what another tool wrote of pages.
    """
    noticed: list[PageWarning] = []
    if not text or text.isspace():
        text, markup = "", markup is not False
        noticed.append(warning("empty-input"))
    if markup is not False and is_feed(text):
        raise NotAPageError(_FEED, format="feed")
    _refuse(exported(text, is_part=is_part))
    if markup is None:
        markup = looks_like_html(text)
        if not markup:
            noticed.append(warning("no-markup"))
    elif not markup and text.lstrip().startswith("<") and looks_like_html(text):
        noticed.append(warning("tags-in-text"))
    text, cut = _within(text, options, markup=markup, is_part=is_part)
    noticed[:0] = cut
    return Page(url=url, html=text if markup else None, text=None if markup else text, warnings=tuple(noticed))


def _refuse(foreign: ForeignFormat | None) -> None:
    """None. Raises NotAPageError where text has another format."""
    if foreign is not None:
        raise NotAPageError(f"the text is {foreign.name}, not a page", format=foreign.name, hint=foreign.advice)


def _within(text: str, options: Options, *, markup: bool, is_part: bool = False) -> tuple[str, tuple[PageWarning, ...]]:
    """The text in max_chars, and the warning page-cut where more of it was cut than what shows nothing, or the end was
    not read (is_part)."""
    is_cut = len(text) > options.max_chars or is_part
    if is_cut and markup:
        from .bulk import shortened, whole

        text, is_cut = shortened(text, options.max_chars)
        text = whole(text) if is_part else text
    else:
        text = text[: options.max_chars]
    return text, (warning("page-cut", f"({options.max_chars:,} characters)"),) if is_cut or is_part else ()


def _read_path(path: os.PathLike[Any], options: Options) -> bytes:
    try:
        name = os.fsdecode(path)
    except TypeError as error:
        raise UnsupportedSourceError(f"{type(path).__name__} gives no path: {error}") from error
    try:
        with Path(name).open("rb") as file:
            return b"".join(_parts(file.read, _byte_limit(options)))
    except FileNotFoundError as error:
        raise ReadError(f"there is no file {name!r} in {os.getcwd()!r}; check the name", path=name) from error
    except IsADirectoryError as error:
        raise ReadError(f"{name!r} is a folder; give the files in it one by one", path=name) from error
    except PermissionError as error:
        raise ReadError(f"{name!r} may not be read; ask for the right to read it", path=name) from error
    except (OSError, ValueError) as error:
        raise ReadError(f"{name!r} cannot be read: {error}; check the name and the disk", path=name) from error


def _read_file(file: Any, url: str | None, options: Options, markup: bool | None) -> Page:
    content = _drain(file, options)
    is_part = len(content) >= _byte_limit(options)
    if isinstance(content, str):
        return _read_str(content, url, options, markup, is_part=is_part)
    return _read_data(content, url, options, markup, is_part=is_part)


def _drain(file: Any, options: Options) -> str | bytes:
    """What an open file still holds, up to just above max_chars. Raises ReadError or InputError where it cannot."""
    name = str(getattr(file, "name", type(file).__name__))
    parts: list[Any] = []
    for part in _parts(lambda size: _read_part(file, size, name), _byte_limit(options)):
        if isinstance(part, Awaitable):
            _discard(part)
            raise UnsupportedSourceError(f"{name} is read asynchronously; give what `await file.read()` returns")
        if not isinstance(part, str | bytes):
            raise UnsupportedSourceError(f"{name}.read() gave {type(part).__name__}, not str or bytes; {_ACCEPTED}")
        parts.append(part)
    empty: str | bytes = "" if parts and isinstance(parts[0], str) else b""
    return empty.join(parts)


def _parts(read: Callable[[int], Any], limit: int) -> Iterator[Any]:
    """What is left, up to the limit: a pipe or a socket may give less than asked, so only nothing at all is the end."""
    while limit > 0 and (part := read(min(limit, PART))):
        yield part
        limit -= len(part)


def _read_part(file: Any, limit: int, name: str) -> Any:
    try:
        return file.read(limit)
    except UnicodeDecodeError as error:
        hint = "open it in binary mode, open(name, 'rb'), to have its encoding found"
        raise InputError(f"{name} is not written in {error.encoding}; {hint}") from error
    except OSError as error:
        raise ReadError(f"{name} cannot be read: {error}; open it for reading", path=name) from error
    except ValueError as error:
        raise InputError(f"{name} cannot be read: {error}; give it while it is open") from error


def _read_tree(tree: Any, url: str | None) -> Page:
    root = tree.getroot() if hasattr(tree, "getroot") else tree
    if root is None:
        return Page(url=url, html="", warnings=(warning("empty-input"),))
    if not isinstance(getattr(root, "tag", None), str):
        raise UnsupportedSourceError(f"{type(root).__name__} of lxml is no element; give the root of the page")
    if is_feed_root(root.tag):
        raise NotAPageError(_FEED, format="feed")
    _refuse(exported_tree(root.tag, [child.tag for child in root]))
    return Page(url=url, tree=root)


def _read_response(response: Any, url: str | None, options: Options, markup: bool | None) -> Page:
    """The page of a response of requests, httpx, Scrapy, urllib3 or urllib, or of what offers the same."""
    headers = _plain_headers(response.headers)
    statuses = (getattr(response, name, None) for name in ("status_code", "status"))
    status = next((value for value in statuses if isinstance(value, int)), None)
    if url is None:
        with contextlib.suppress(RuntimeError):  # httpx has no address for a response that answers no request
            url = str(getattr(response, "url", None) or "") or None
    return _read_data(_body(response, options), url, options, markup, status=status, headers=headers)


def _body(response: Any, options: Options) -> bytes:
    try:
        bodies = [getattr(response, name, None) for name in ("content", "body", "data")]
    except RuntimeError as error:
        hint = "call response.read() (or `await response.aread()`) before giving it"
        raise InputError(f"the response's body was not read or is gone: {error}; {hint}") from error
    except OSError as error:
        name = str(getattr(response, "url", type(response).__name__))
        raise ReadError(f"the body of {name} broke off: {error}; request it again", path=name) from error
    body = next((b for b in bodies if isinstance(b, bytes | bytearray)), None)
    if body is not None:
        return bytes(body)
    if not callable(getattr(response, "read", None)):
        raise UnsupportedSourceError(_unsupported(response))
    if _is_coroutine_function(response.read):
        hint = "give what `await response.read()` returns, and url=str(response.url)"
        raise InputError(f"the body of {type(response).__name__} must be awaited; {hint}")
    content = _drain(response, options)
    return content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content


def _plain_headers(headers: Any) -> dict[str, str]:
    """Names in lower case -> values as str. Scrapy's are bytes, and lists of them."""
    if not callable(getattr(headers, "items", None)):
        return {}
    plain: dict[str, str] = {}
    for name, value in headers.items():
        values = value if isinstance(value, list | tuple) else [value]
        key = _as_str(name).lower()
        joined = ", ".join(map(_as_str, values))
        plain[key] = f"{plain[key]}, {joined}" if key in plain else joined
    return plain


def _as_str(value: Any) -> str:
    return value.decode("latin-1") if isinstance(value, bytes) else str(value)


def _is_from(source: object, library: str) -> bool:
    """Whether the object's class, or one that it inherits from, is from the library."""
    return any(kind.__module__.partition(".")[0] == library for kind in type(source).__mro__)


def _byte_limit(options: Options) -> int:
    return (options.max_chars + BEYOND_CHARS) * MAX_BYTES_PER_CHAR


def _is_coroutine_function(read: Any) -> bool:
    from inspect import iscoroutinefunction  # as long to load as a small page takes to clean

    return iscoroutinefunction(read)


def _discard(awaitable: Any) -> None:
    """Nothing; a coroutine that nobody will await is closed, so that Python does not complain of it."""
    if isinstance(awaitable, Coroutine):
        awaitable.close()


def _unsupported(source: object) -> str:
    if isinstance(source, Awaitable):
        _discard(source)
        return f"{type(source).__name__} was not awaited; give what `await` returns"
    if source is None:
        return f"there is no page: None was given, perhaps by a download that failed; {_ACCEPTED}"
    if isinstance(source, list | tuple | set | frozenset):
        return f"a {type(source).__name__} is no page; call it once for each item, or {_ACCEPTED}"
    return f"{type(source).__name__} is no page; {_ACCEPTED}"
