"""Other extractors to compare with, where their packages are installed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

from ..blocks.html import cut
from ..errors import OptionError
from ..read.parse import parse
from ..write.text import render
from .dataset import LabelledPage
from .evaluate import Ask
from .tally import Answer

DECLARED = re.compile(rb"charset=[\"']?\s*([\w-]+)", re.I)
HEAD_BYTES = 4096
"""Bytes of a page in which it declares its encoding."""


NOWHERE = "https://example.org/"
"""The address of a page that has none, for a peer that asks for one."""
PACKAGES = {"readability": "readability-lxml", "newspaper": "newspaper4k"}
"""Where the package that is installed has another name than the module."""


def peer(name: str) -> Ask:
    """The extractor of that name. Raises OptionError where there is none or its package is not installed."""
    if name not in PEERS:
        raise OptionError(f"there is no peer {name!r}; the peers are {', '.join(PEERS)}", option="against")
    module, make = PEERS[name]
    try:
        return make(import_module(module))
    except ImportError as error:
        package = PACKAGES.get(name, module.partition(".")[0])
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


def _readability(module: Any) -> Ask:
    def ask(page: LabelledPage, data: bytes) -> Answer:
        document = module.Document(_decode(data), url=page.url)
        return Answer(render(cut(parse(document.summary()).root)), document.short_title())

    return ask


def _newspaper(module: Any) -> Ask:
    def ask(page: LabelledPage, data: bytes) -> Answer:
        found = module.article(page.url or NOWHERE, input_html=_decode(data))
        date = found.publish_date
        return Answer(found.text, found.title, None, ", ".join(found.authors), date.isoformat() if date else None)

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
    "readability": ("readability", _readability),
    "newspaper": ("newspaper", _newspaper),
    "justext": ("justext", _justext),
}
"""Name -> module and what makes an extractor of it."""
