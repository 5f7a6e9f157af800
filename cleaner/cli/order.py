"""What the command line asks for, as records: no more is loaded for --help and --version."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from ..frozen import Record
from ..options import Options

FORMATS = ("text", "markdown", "html", "json", "jsonl")
"""Of the command's output."""
FIELD_FORMATS = ("text", "markdown", "html")
"""Of a field of a corpus."""
PARTS = ("title", "section", "body")
"""What can be asked for alone."""
STREAM = "-"
"""The name of standard input as a source, and of standard output as an output."""
RULE_FORMATS = ("text", "json")
"""Of the list of rules."""
RULES, TRAIN, EVAL, BENCH = "rules", "train", "eval", "bench"
"""The words of the other commands; a file of such a name is './rules'."""


class Style(Record):
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


class Order(Record, kw_only=True):
    """What the command line asks for."""

    sources: tuple[str, ...]
    """Files, addresses, and '-' for standard input."""
    options: Options
    """How pages are cleaned."""
    fetch: Mapping[str, Any] = MappingProxyType({"robots": False, "allow_private": False, "user_agent": None})
    """Keywords of cleaner.fetch."""
    markup: bool | None = None
    """True: sources are HTML; False: they are text; None: their look tells."""
    url: str | None = None
    """The address of the only source."""
    rules: tuple[str, ...] = ()
    """Names of rules files to add."""
    without: tuple[str, ...] = ()
    """Patterns of the rules to leave out."""
    model: str | None = None
    """Name of a model file; None: ours."""
    weights: str | None = None
    """Name of a file of weights of fields; None: ours."""
    style: Style = Style()
    """How articles are printed."""
    output: str | None = None
    """Name of a file or a folder; None: standard output."""
    quiet: bool = False
    """Leave the warnings of pages unsaid."""
    jsonl: str | None = None
    """The field of the records that the sources hold; None: each source is a page."""
    url_field: str | None = None
    """The field of the records that holds the page's address; None: none does."""
    written: str = "text"
    """What is written into the field: one of FIELD_FORMATS."""
    jobs: int = 1
    """Processes that clean at the same time."""


class Rules(Record, kw_only=True):
    """What `cleaner rules` asks for."""

    files: tuple[str, ...] = ()
    """Rules files to check; none: list ours."""
    format: str = "text"
    """One of RULE_FORMATS."""
    quiet: bool = False
    """Do not say that a file is in order."""


def plain_order(given: Sequence[str]) -> Order | None:
    """The order in arguments that are nothing but sources, which need no parser: it takes as long to make as a small
    page to clean. None where there is more to read."""
    is_plain = bool(given) and given[0] not in (RULES, TRAIN, EVAL, BENCH)
    if not is_plain or given.count(STREAM) > 1 or any(not w or (w.startswith("-") and w != STREAM) for w in given):
        return None
    return Order(sources=tuple(given), options=Options())
