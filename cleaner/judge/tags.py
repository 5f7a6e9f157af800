"""The tags of an article, read from the lists of tags that went: most pages declare none, and no text does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..patterns import pattern
from ..records import Block, Decision, Fields, Found
from .vouchers import LISTING

TAG_LIST = "tag-list"
"""The kind of the blocks that hold them."""
MOST, LONGEST = 12, 60
"""Tags of an article, for a list of more has those of the whole site; and code points of one: a longer entry is a
sentence."""
LINK = pattern(r"\[([^\[\]]+)\]\([^()]*\)")
"""A link of a Markdown text."""
LABEL = pattern(r"[^:：]{2,40}[:：]\s*(?=\S)")
"""What a list without links begins with: 'Tags: boats, piers'."""
BETWEEN = pattern(r"\s*[,;，、|#]\s*")
STRIPPED = " #,·"
"""What stands around a tag."""


def with_listed_tags(
    fields: Fields, blocks: Sequence[Block], decisions: Sequence[Decision], page_type: str | None
) -> Fields:
    """The fields of a page with the tags that its lists of tags show, where it declares none and is no list of others,
    whose cards show theirs."""
    if "tags" in fields or page_type in LISTING:
        return fields
    tags: dict[str, str] = {}
    for decision in decisions:
        if decision.kind == TAG_LIST and not decision.keep:
            for name in _names(blocks[decision.block]):
                tag = name.strip(STRIPPED)
                if tag and len(tag) <= LONGEST:
                    tags.setdefault(tag.casefold(), tag)
    if not 0 < len(tags) <= MOST:
        return fields
    return Fields({**fields, "tags": Found(tuple(tags.values()), "list of tags")})


def _names(block: Block) -> Iterator[str]:
    """What a list of tags names: its links, or what stands behind its label."""
    links = [block.text[span.start : span.end] for span in block.spans if span.kind == "link"]
    links = links or LINK.findall(block.text)
    if links:
        yield from links
    elif label := LABEL.match(block.text):
        yield from BETWEEN.split(block.text[label.end() :])
