"""Other extractors to compare with, where their packages are installed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

from ..errors import OptionError
from .dataset import LabelledPage
from .evaluate import Ask
from .tally import Answer

DECLARED = re.compile(rb"charset=[\"']?\s*([\w-]+)", re.I)
HEAD_BYTES = 4096
"""Bytes of a page in which it declares its encoding."""


def peer(name: str) -> Ask:
    """The extractor of that name. Raises OptionError where there is none or its package is not installed."""
    if name not in PEERS:
        raise OptionError(f"there is no peer {name!r}; the peers are {', '.join(PEERS)}", option="against")
    module, make = PEERS[name]
    try:
        return make(import_module(module))
    except ImportError as error:
        package = module.partition(".")[0]
        raise OptionError(f"{name} is not installed; get it with: pip install {package}", option="against") from error


def _trafilatura(module: Any) -> Ask:
    def ask(page: LabelledPage, data: bytes) -> Answer:
        found = module.bare_extraction(data, url=page.url, include_comments=False, with_metadata=True)
        if not found:
            return Answer()
        section = next(iter(found.categories or ()), None)
        return Answer(found.text or "", found.title, section, found.author, found.date)

    return ask


def _resiliparse(module: Any) -> Ask:
    def ask(page: LabelledPage, data: bytes) -> Answer:
        text = module.extract_plain_text(_decode(data), main_content=True, alt_texts=False, links=False, comments=False)
        return Answer(text)

    return ask


def _justext(module: Any) -> Ask:
    stop_words = frozenset(word for language in module.get_stoplists() for word in module.get_stoplist(language))

    def ask(page: LabelledPage, data: bytes) -> Answer:
        paragraphs = module.justext(data, stop_words)
        return Answer("\n\n".join(p.text for p in paragraphs if not p.is_boilerplate))

    return ask


def _decode(data: bytes) -> str:
    """A fair decoding for peers that take str only: as declared, else UTF-8."""
    declared = DECLARED.search(data[:HEAD_BYTES])
    for encoding in ([declared[1].decode()] if declared else []) + ["utf-8"]:
        try:
            return data.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            continue
    return data.decode("utf-8", "replace")


PEERS: Mapping[str, tuple[str, Callable[[Any], Ask]]] = {
    "trafilatura": ("trafilatura", _trafilatura),
    "resiliparse": ("resiliparse.extract.html2text", _resiliparse),
    "justext": ("justext", _justext),
}
"""Name -> module and what makes an extractor of it."""
