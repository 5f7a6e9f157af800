"""An Article from decided blocks: what stays is rendered, what goes is logged, nothing is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from .article import Article
from .blocks.addresses import Resolve, resolver
from .blocks.text import JOINED
from .blocks.trim import finish
from .blocks.words import count_words
from .errors import warning
from .options import Options
from .patterns import pattern
from .records import Block, Decision, Fields, Found, Page, PageWarning, Removal
from .write.address import WEB_SCHEMES, safe_address
from .write.text import render

if TYPE_CHECKING:
    from .judge.model import Opinion

SHORT_BODY = 25
"""Words: a shorter body brings the warning short-body."""
LONG_WORD = 40
"""Code points: a body of more than SHORT_BODY such words need not be counted."""
MISREAD_LETTERS = "ÂÃÐÑâ"
"""What the first byte of such a letter or mark is read as."""
MISREAD = pattern(
    f"[{MISREAD_LETTERS}](?:[€‚„…\\xa1-\\xaa\\xac-\\xba\\xbc-\\xbf]|(?<=[ÂÃ])[\\xa0\\xab\\xbb†‡ˆ‰Š‹Œ•˜™š›œžŸ])"
)
"""A letter or a mark in UTF-8 whose bytes were read as those of Latin-1 or Windows-1252, less what is invisible."""
FEWEST_SIGNS = 3
"""So many of them are no chance: a text may speak of one."""
REFERENCE = pattern(
    r"&(?:#\d{2,7}|#x[0-9A-Fa-f]{2,6}|amp|quot|apos|lt|gt|nbsp|[lr][sd]quo|hellip|[mn]dash|[A-Za-z](?:uml|acute|grave|circ)|"
    r"szlig|[Cc]cedil|[Nn]tilde|euro|pound|copy|[lr]aquo|bull|middot);"
)
"""A character as HTML writes it."""
FENCED = pattern(r"```.*?(?:```|\Z)", re.S)
"""Code of Markdown."""
CREDITS = ("source-credit", "syndication-credit")
"""The kinds whose link becomes article.source_url, in the order of trust."""


def assemble(
    page: Page,
    blocks: Sequence[Block],
    fields: Fields,
    decisions: Sequence[Decision],
    options: Options,
    *,
    base_url: str | None = None,
    warnings: Sequence[PageWarning] = (),
    opinion: Opinion | None = None,
    comments: Sequence[Sequence[int]] | None = None,
) -> Article:
    """The article of a page whose blocks are decided; fields are as found, addresses absolute. comments are the indexes
    of the blocks of each reader's comment; None where they are not asked for."""
    resolve = resolver(base_url)
    content = tuple([finish(blocks[d.block], d.cuts, resolve) for d in decisions if d.keep])
    if content and content[0].tag == JOINED:
        content = _rejoined(content)
    body = render(content)
    removed = _removed(blocks, decisions)
    said = {index for comment in comments or () for index in comment}
    found = _found(page, fields)
    values = {name: found[name].value for name in found if name != "encoding"}
    return Article(
        **values,
        body=body,
        url=page.url,
        source_url=_source_url(blocks, decisions, resolve),
        comments=None if comments is None else tuple(["\n\n".join([blocks[i].text for i in c]) for c in comments]),
        warnings=(*warnings, *_body_warnings(page, body)),
        removed=tuple([r for r in removed if r.block not in said] if said else removed),
        found=found,
        encoding=page.encoding,
        page_type=opinion.page_type if opinion else None,
        confidence=opinion.confidence if opinion and body else None,
        content=content,
    )


def _rejoined(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Parts of one line: those that stood side by side are one paragraph, as they were."""
    found: list[Block] = []
    last = -1
    for block in blocks:
        if found and block.index == last + 1:
            found[-1] = found[-1].replace(text=f"{found[-1].text} {block.text}", words=None)
        else:
            found.append(block)
        last = block.index
    return tuple(found)


def _removed(blocks: Sequence[Block], decisions: Sequence[Decision]) -> list[Removal]:
    """The log: all of the text of the blocks that go, and the parts that were cut from the others."""
    found: list[Removal] = []
    for decision in decisions:
        if decision.keep and not decision.cuts:
            continue
        block = blocks[decision.block]
        if decision.keep:
            for cut in decision.cuts:
                text = block.text[cut.start : cut.end]
                found.append(Removal(cut.kind, text, block.index, block.where, cut.by, cut.why, cut.start, cut.end))
        elif block.text:
            kind = decision.kind or "other"
            found.append(Removal(kind, block.text, block.index, block.where, decision.by, decision.why))
    return found


def _found(page: Page, fields: Fields) -> Fields:
    """The found fields, and how the encoding was found."""
    if page.encoding is None or page.encoding_source is None:
        return fields
    return Fields({**fields, "encoding": Found(page.encoding, page.encoding_source)})


def _source_url(blocks: Sequence[Block], decisions: Sequence[Decision], resolve: Resolve) -> str | None:
    """The address of the last link in a removed credit, source credits first."""
    for kind in CREDITS:
        for decision in reversed(decisions):
            if decision.kind != kind and not decision.cuts:
                continue
            block = blocks[decision.block]
            parts = [(0, len(block.text))] if decision.kind == kind else []
            parts += [(cut.start, cut.end) for cut in decision.cuts if cut.kind == kind]
            for start, end in parts:
                spans = [s for s in block.spans if s.kind == "link" and start <= s.start and s.end <= end]
                links = [address for s in spans if (address := safe_address(s.value, WEB_SCHEMES))]
                if links:
                    return resolve(links[-1])
    return None


def _body_warnings(page: Page, body: str) -> Iterator[PageWarning]:
    if not body:
        if not any(w.code == "empty-input" for w in page.warnings):
            yield warning("no-body")
    elif len(body) < SHORT_BODY * LONG_WORD and count_words(body) < SHORT_BODY:
        yield warning("short-body")
    if not body.isascii() and _is_misread(body):
        yield warning("misread-text")
    if page.text is not None and "&" in body and _is_escaped(body):
        yield warning("escaped-text")


def _is_escaped(body: str) -> bool:
    """Whether a text holds characters as HTML writes them, and not only in code."""
    return len(REFERENCE.findall(FENCED.sub("", body))) >= FEWEST_SIGNS


def _is_misread(body: str) -> bool:
    """Whether a text holds signs of a wrong encoding: the expression is asked only where one of the letters stands."""
    signs = 0
    for letter in MISREAD_LETTERS:
        at = body.find(letter)
        while at >= 0:
            signs += MISREAD.match(body, at) is not None
            if signs >= FEWEST_SIGNS:
                return True
            at = body.find(letter, at + 1)
    return False
