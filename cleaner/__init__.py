"""cleaner: turns a scraped page, or text taken from one, into a clean article."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .article import Article
from .errors import CleanerError
from .options import Options
from .records import Found, Page, PageWarning, Removal, Section

if TYPE_CHECKING:
    from .judge.built import builtin_rules
    from .judge.model import Model
    from .judge.rules import Rule, RuleSet
    from .pipeline import Cleaner, clean, clean_text
    from .read.fetch import fetch

__version__ = "0.1.0"
__all__ = [
    "Article",
    "Cleaner",
    "CleanerError",
    "Found",
    "Model",
    "Options",
    "Page",
    "PageWarning",
    "Removal",
    "Rule",
    "RuleSet",
    "Section",
    "builtin_rules",
    "clean",
    "clean_text",
    "fetch",
]

_LAZY = {
    "Cleaner": "pipeline",
    "clean": "pipeline",
    "clean_text": "pipeline",
    "fetch": "read.fetch",
    "Model": "judge.model",
    "Rule": "judge.rules",
    "RuleSet": "judge.rules",
    "builtin_rules": "judge.built",
}
"""Where the names are that load more than records: requests, lxml and trafilatura come when they are used."""


def __getattr__(name: str) -> Any:
    if name not in _LAZY:
        raise AttributeError(f"module 'cleaner' has no attribute {name!r}")
    value = getattr(import_module(f".{_LAZY[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_LAZY})
