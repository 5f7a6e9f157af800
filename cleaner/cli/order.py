"""What the command line asks for, as records: no more is loaded for --help and --version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..options import Options

FORMATS = ("text", "markdown", "html", "json", "jsonl")
"""Of the command's output."""
PARTS = ("title", "section", "body")
"""What can be asked for alone."""


@dataclass(frozen=True, slots=True)
class Style:
    """In which shape an article is printed."""

    format: str = "text"
    """One of FORMATS."""
    only: str | None = None
    """One of PARTS; None: all of them."""
    explain: bool = False
    """The report of what was found and removed, in place of the article."""
    diff: bool = False
    """A unified diff of a text's lines, in place of the article."""

    @property
    def is_json(self) -> bool:
        """Whether an article is one JSON object, and an error too."""
        return self.format in ("json", "jsonl")


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What the command line asks for."""

    sources: tuple[str, ...]
    """Files, addresses, and '-' for standard input."""
    options: Options
    """How pages are cleaned."""
    fetch: Mapping[str, Any]
    """Keywords of cleaner.fetch."""
    markup: bool | None
    """True: sources are HTML; False: they are text; None: their look tells."""
    url: str | None
    """The address of the only source."""
    rules: tuple[str, ...]
    """Names of rules files to add."""
    without: tuple[str, ...]
    """Patterns of the rules to leave out."""
    model: str | None
    """Name of a model file; None: ours."""
    style: Style
    """How articles are printed."""
    output: str | None
    """Name of a file or a folder; None: standard output."""
    quiet: bool
    """Leave the warnings of pages unsaid."""
    jsonl: str | None = None
    """The field of the records that the sources hold; None: each source is a page."""
