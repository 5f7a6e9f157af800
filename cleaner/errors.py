"""What can go wrong, as exceptions; and what a page can suffer from, as coded warnings.

CleanerError
├── InputError (ValueError)          the source is no page
│   ├── UnsupportedSourceError       (TypeError too) an object that offers nothing to read
│   └── NotAPageError                bytes of an image, a PDF, an archive, a feed, ...
├── OptionError (TypeError)          an option that does not exist or cannot have that value
├── RuleError (ValueError)           a rules file that cannot be used
├── ModelError (ValueError)          a model file that cannot be used
├── ReadError (OSError)              a file that cannot be read
├── WriteError (OSError)             output that cannot be written (of the command, in cli.output)
└── FetchError (OSError)             a page that could not be fetched
    ├── InvalidURLError (ValueError)
    ├── BlockedAddressError          an address that is not public
    ├── RobotsError                  robots.txt forbids it
    ├── ConnectionFailedError        no connection, or one that broke
    ├── FetchTimeoutError (TimeoutError)
    ├── RedirectError                too many redirects, or one that leads nowhere
    ├── StatusError                  an HTTP status of 400 or more
    ├── TooLargeError                more than the allowed bytes
    └── ContentTypeError             not HTML or text
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from .records import PageWarning

WARNINGS: Mapping[str, str] = {
    "empty-input": "The input holds no text at all.",
    "no-body": "No body was found; the title and other fields may still be right.",
    "short-body": "The body is under 25 words: perhaps a stub, a listing or a page that needs scripts.",
    "no-markup": "The input does not look like HTML, so it was cleaned as already-extracted text.",
    "tags-in-text": "The input was to be cleaned as text, and looks like HTML: its tags are in the body.",
    "encoding-guessed": "No encoding was declared; it was detected from the bytes.",
    "encoding-conflict": "The declared encoding does not fit the bytes; another one was used.",
    "decode-errors": "Some bytes are not valid in the encoding and became U+FFFD.",
    "misread-text": "The text holds signs such as 'Ã©' for 'é': it was read in a wrong encoding before it came here.",
    "text-truncated": "The text was cut before it came here: it ends in a mark such as '[+2345 chars]' or '(more…)'.",
    "escaped-text": "The text holds signs such as '&#8217;' for '’': it was HTML, and html.unescape decodes it.",
    "null-bytes": "NUL characters were taken out, or lone surrogates replaced.",
    "page-cut": "The page is longer than max_chars; the rest was not read.",
    "tree-cut": "The markup is nested too deeply for the parser; its innermost levels were flattened.",
    "page-truncated": "The markup ends in the middle; the page may not be whole.",
    "bad-json-ld": "A JSON-LD script is not valid JSON and was not used.",
    "body-from-script": "The page shows no body, or little of it; this one was read from the data of its scripts.",
    "model-skipped": "The page has too many blocks for the model; its structure decided.",
    "second-opinion-skipped": "The page is too large for the second opinion; it was left out.",
    "second-opinion-failed": "The second opinion raised an error; it was left out.",
    "rule-refused": "A rule would have removed over half of the page's text and was not applied.",
    "truncated-response": "The server sent fewer bytes than it announced.",
    "http-status": "The server answered with an error status; the page may be an error page.",
}
"""Each warning's code and its meaning."""


def warning(code: str, detail: str = "") -> PageWarning:
    """The PageWarning of a code, its message followed by the detail. Raises KeyError for an unknown code."""
    return PageWarning(code, f"{WARNINGS[code]} {detail}".rstrip())


class CleanerError(Exception):
    """The root of all errors that cleaner raises."""

    def __init__(self, message: str = "", *, hint: str = "") -> None:
        super().__init__(f"{message}; {hint}" if hint else message)
        self.hint = hint
        """What to do next, where that stands apart: the end of the message."""

    def __reduce__(self) -> tuple[Any, ...]:
        """How pickle and copy make it anew: of what it holds, since its constructor takes more than args."""
        return type(self).__new__, (type(self),), {**vars(self), "args": self.args}


class InputError(CleanerError, ValueError):
    """The source cannot be a page."""


class UnsupportedSourceError(InputError, TypeError):
    """The source is of a type that offers nothing to read."""


class NotAPageError(InputError):
    """The bytes are of another format, such as an image or a PDF."""

    def __init__(self, message: str, *, format: str, hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.format = format
        """Name of the format that was recognised, such as 'PDF'."""


class OptionError(CleanerError, TypeError):
    """An option that does not exist, or a value that it cannot have."""

    def __init__(self, message: str, *, option: str) -> None:
        super().__init__(message)
        self.option = option
        """The option's name as given."""


class RuleError(CleanerError, ValueError):
    """A rule or a rules file that cannot be used."""

    def __init__(self, message: str, *, file: str | None = None, rule: str | None = None) -> None:
        place = ": ".join(p for p in (file, rule) if p)
        super().__init__(f"{place}: {message}" if place else message)
        self.message = message
        """What is wrong, without the place."""
        self.file = file
        """The file's name, where the rule came from a file."""
        self.rule = rule
        """The rule's id, where one rule is at fault."""


class ModelError(CleanerError, ValueError):
    """A model file that is damaged, of another version, or asks for features that are not there."""

    def __init__(self, message: str, *, file: str | None = None) -> None:
        super().__init__(f"{file}: {message}" if file else message)
        self.file = file
        """The file's name, where the model came from a file."""


class ReadError(CleanerError, OSError):
    """A file that cannot be read."""

    def __init__(self, message: str, *, path: str, hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.path = path
        """The file's name as given."""


class FetchError(CleanerError, OSError):
    """A page that could not be fetched; str(error) says what to do next."""

    def __init__(self, message: str, *, url: str, status: int | None = None, hint: str = "") -> None:
        super().__init__(f"{url or 'the address'}: {message}", hint=hint)
        self.url = url
        """The address that failed: after a redirect, the one redirected to."""
        self.status = status
        """The HTTP status, where the server answered."""


class InvalidURLError(FetchError, ValueError):
    """Not an http or https address."""


class BlockedAddressError(FetchError):
    """The host's address is not public; allow_private=True permits it."""


class RobotsError(FetchError):
    """The site's robots.txt forbids the page for our user agent."""


class ConnectionFailedError(FetchError):
    """No connection could be made, or it broke before the page was whole."""


class FetchTimeoutError(FetchError, TimeoutError):
    """The connect, read or total timeout passed."""


class RedirectError(FetchError):
    """More redirects than allowed, a loop, or one to an address that is no page."""


class StatusError(FetchError):
    """The server answered with a status of 400 or more."""

    def __init__(
        self, message: str, *, url: str, status: int | None = None, retry_after: float | None = None, hint: str = ""
    ) -> None:
        super().__init__(message, url=url, status=status, hint=hint)
        self.retry_after = retry_after
        """Seconds after which it may be asked again, where the server says so."""


class TooLargeError(FetchError):
    """The page, decompressed, is larger than allowed."""


class ContentTypeError(FetchError):
    """The server sent something else than HTML or text."""

    def __init__(self, message: str, *, url: str, status: int | None = None, content_type: str, hint: str = "") -> None:
        super().__init__(message, url=url, status=status, hint=hint)
        self.content_type = content_type
        """The media type that the server named."""


def meant(given: str, known: Iterable[str]) -> str:
    """'; did you mean ...?' where something known is like what was given, else ''."""
    from difflib import get_close_matches  # few make mistakes, and it takes long to load

    near = get_close_matches(given, known, n=1)
    return f"; did you mean {near[0]!r}?" if near else ""
