"""What the command writes: data to standard output or files, messages to standard error, an exit code."""

from __future__ import annotations

import contextlib
import io
import os
import re
import sys
from collections.abc import Mapping, Sequence
from enum import IntEnum
from pathlib import Path
from typing import Protocol, Self, TextIO
from urllib.parse import unquote, urlsplit

from ..errors import CleanerError, OptionError
from ..frozen import Record
from ..patterns import pattern
from .order import STREAM, Style
from .render import joined, unobeyed
from .written import ENCODING, ERRORS, MAX_NAME, WriteError, Written

EXTENSIONS = {"text": ".txt", "markdown": ".md", "html": ".html", "json": ".json", "jsonl": ".jsonl"}
"""The end of a file's name, by format."""
OTHER_ENDINGS = {".text": ".txt", ".markdown": ".md", ".htm": ".html", ".ndjson": ".jsonl"}
"""What else such a name may end in."""
FOREIGN_ENDINGS = frozenset(".csv .docx .epub .odt .parquet .pdf .rtf .tei .tsv .xhtml .xml .yaml .yml".split())
"""How names end of files in formats that are not written."""
WORDS_HERE: Mapping[str, str] = {
    "allow_private=True": "--allow-private",
    "robots=True": "--robots",
    "raise connect_timeout or check the host": "check the host and try again later",
    "read_timeout": "--timeout",
    "total_timeout": "--timeout",
    "max_bytes": "--max-bytes",
    "try a Session with the site's cookies, or a higher max_redirects": "find the page's address in a browser",
    "pass a Session with a login": "save the page in a browser where you are logged in, and give that file",
    "pass a Session or headers that it accepts": "try another --user-agent",
    "pass a Session whose verify names its CA": "name the file of its CA in REQUESTS_CA_BUNDLE",
    "give the text to clean_text": "give cleaner the text",
    "or the text in it to clean_text": "or the text in it",
    "parse each line with json.loads, and give the page or text that a field of it holds": (
        "name the field of each line that holds the page or text: --jsonl FIELD"
    ),
    "parse it with json.loads, and give the page or text that a field of it holds": (
        "write an object a line, and name the field that holds the page or text: --jsonl FIELD"
    ),
    "read it with Python's csv module, and give the page or text that a column holds": (
        "write its rows as JSON, an object a line, and name the field that holds the page or text: --jsonl FIELD"
    ),
    "gzip.decompress(data)": "gunzip",
    "bz2.decompress(data)": "bunzip2",
    "lzma.decompress(data)": "unxz",
}
"""What the library's hints advise, and what that is for the command."""

_ADDRESS = pattern(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_NOT_IN_NAME = pattern(r"[^\w.]+")


class Exit(IntEnum):
    """How the command ended; of several sources, the highest comes out."""

    FOUND = 0
    """A body was found, or all rules that were checked do as their examples say."""
    NOTHING = 1
    """No body was found, 'cleaner rules check' found something wrong, or a floor of --gate is not held."""
    USAGE = 2
    """The command line, a selector or a rules file is wrong."""
    FAILED = 3
    """Something could not be read, fetched, decoded or written."""
    INTERRUPTED = 130
    """Ctrl-C, as shells count it: 128 and the number of SIGINT."""
    BROKEN_PIPE = 141
    """The reader of our output left, as shells count it: 128 and the number of SIGPIPE."""


class Outcome(Record):
    """What came of a source, or of a record in one."""

    exit: Exit
    """How it went."""
    messages: tuple[str, ...]
    """What to say of it."""
    text: str | None
    """What to write; None: nothing, not even an empty file."""


def is_address(source: str) -> bool:
    """Whether a source is an address, of whatever scheme, and not a file's name."""
    return bool(_ADDRESS.match(source))


def labelled(label: str, text: str) -> str:
    """The text behind what it is about, unless it begins with that already."""
    return text if text.startswith(f"{label}: ") else f"{label}: {text}"


def of_command(error: CleanerError) -> str:
    """The message of an error, its hint in the words of the command; what happened, and where, stays as it is."""
    hint = error.hint
    for theirs, ours in WORDS_HERE.items():
        hint = hint.replace(theirs, ours)
    return str(error).removesuffix(error.hint) + hint


def say(message: str) -> None:
    """None; the message stands on standard error, as one line that no terminal obeys."""
    line = unobeyed(" ".join(message.split()))
    if sys.stderr is not None:  # print would take None for standard output
        with contextlib.suppress(OSError):  # nobody listens, which is no reason to end
            print(f"cleaner: {line}", file=sys.stderr, flush=True)


def stdout() -> TextIO:
    """Standard output, from now on in UTF-8. Raises WriteError where it is closed."""
    if sys.stdout is None:
        raise WriteError("standard output is closed; name a file with -o")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding=ENCODING, errors=ERRORS, newline="\n")
    return sys.stdout


class Output(Protocol):
    """Where articles go; a context, at whose end files are whole, or gone where an error or an interrupt ends it."""

    def __enter__(self) -> Self: ...

    def __exit__(self, kind: type[BaseException] | None, *rest: object) -> None: ...

    def put(self, place: int, text: str) -> None:
        """None; the text of the source at that place is written. Raises WriteError, or OSError for stdout."""


def output_for(name: str | None, sources: Sequence[str], style: Style) -> Output:
    """The output of a name: standard output for None or '-', else a file or a folder.

    It is a folder where one is there already, where the name ends in a slash, and where there are several sources
    whose format is not jsonl. A folder that is missing is made. Raises OptionError where a source would be
    overwritten or a file stands where a folder is needed, and WriteError where the folder cannot be made.
    """
    if name is None or name == STREAM:
        return _Stream(stdout(), sources, style)
    path = Path(name)
    fits_one_file = len(sources) == 1 or style.format == "jsonl"
    if fits_one_file and not path.is_dir() and not name.endswith(("/", os.sep)):
        _spare_sources([path], sources)
        return _OneFile(path)
    if path.suffix in EXTENSIONS.values() and not path.is_dir() and not name.endswith(("/", os.sep)):
        raise OptionError(
            f"-o {name}: several sources need a folder (end its name in a slash), or -f jsonl for one file",
            option="output",
        )
    if path.exists() and not path.is_dir():
        raise OptionError(f"-o {name}: a file, where a folder is needed; choose another name", option="output")
    paths = [path / own for own in file_names(sources, EXTENSIONS[style.format])]
    _spare_sources(paths, sources)
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteError(f"the folder {name!r} cannot be made: {error.strerror}; check the name") from error
    return _Folder(paths)


class _Stream:
    """All articles on standard output, each under a line that names its source where there are several."""

    def __init__(self, file: TextIO, sources: Sequence[str], style: Style) -> None:
        self.file = file
        self.sources = sources
        self.style = style
        self.count = 0
        """Articles written so far."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *rest: object) -> None:
        """None; what was written is with its reader already."""

    def put(self, place: int, text: str) -> None:
        if len(self.sources) > 1:
            is_last = place == len(self.sources) - 1
            text = joined(text, self.sources[place], self.style, is_first=self.count == 0, is_last=is_last)
        self.count += 1
        self.file.write(text)
        self.file.flush()  # who reads along sees each page of a long batch as it comes


class _OneFile:
    """All articles in one file, one after the other; where none is written it stays as it was."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.file: Written | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *rest: object) -> None:
        """None; the file takes its name, unless an error is on its way. Raises WriteError."""
        if self.file is not None:
            if kind is None:
                self.file.keep()
            else:
                self.file.drop()

    def put(self, place: int, text: str) -> None:
        """None; the text stands behind what was put before. Raises WriteError."""
        if self.file is None:
            self.file = Written(self.path)
        self.file.write(text)


class _Folder:
    """Each article in the file of its place."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self.paths = paths

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *rest: object) -> None:
        """None; each file was whole when it was put."""

    def put(self, place: int, text: str) -> None:
        """None; the file of that place holds the text. Raises WriteError."""
        with _OneFile(self.paths[place]) as output:
            output.put(place, text)


def file_names(sources: Sequence[str], extension: str) -> list[str]:
    """A file name for each source, no two the same even where letter case does not count.

    >>> file_names(["a/page.html", "b/Page.html", "https://example.org/news/rain.html?id=1", "-"], ".txt")
    ['page.txt', 'Page-2.txt', 'example.org-news-rain.txt', 'stdin.txt']
    """
    names: list[str] = []
    taken: set[str] = set()
    counts: dict[str, int] = {}
    for source in sources:
        stem = _stem(source)[:MAX_NAME] or "page"
        unique, known = stem, stem.casefold()
        while unique.casefold() in taken:
            counts[known] = counts.get(known, 1) + 1
            unique = f"{stem}-{counts[known]}"
        taken.add(unique.casefold())
        names.append(unique + extension)
    return names


def _stem(source: str) -> str:
    """What a file for the source should be called, without its extension."""
    if source == STREAM:
        return "stdin"
    if not is_address(source):
        name = Path(source)
        return Path(name.stem if name.suffix.lower() == ".gz" else name).stem
    parts = urlsplit(source)
    path = unquote(parts.path).rstrip("/")
    words = f"{parts.netloc.rpartition('@')[2]}{path.removesuffix(Path(path).suffix)}"
    return _NOT_IN_NAME.sub("-", words).strip("-.")


def _spare_sources(paths: Sequence[Path], sources: Sequence[str]) -> None:
    """None. Raises OptionError where one of the files to write is a source."""
    inputs = {_identity(Path(s)) for s in sources if s != STREAM and not is_address(s)} - {None}
    for path in paths:
        if inputs and _identity(path) in inputs:
            raise OptionError(
                f"-o: {str(path)!r} is a source and would be overwritten; choose another name", option="output"
            )


def _identity(path: Path) -> tuple[int, int] | None:
    """What tells a file from all others, however it is named; None where it is not there."""
    try:
        stat = path.stat()
    except (OSError, ValueError):
        return None
    return stat.st_dev, stat.st_ino
