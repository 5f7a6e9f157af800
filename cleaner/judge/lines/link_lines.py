"""Lines of a Markdown text that are links and nothing else: rows above its body, and those whose addresses tell that
they are tags or buttons to share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...blocks.words import holding
from ...patterns import pattern
from ...records import Block, Evidence, Strength
from ..places import INSIDE, Core

LINK_LINE = pattern(
    r"\s*(?:(?:[-*+•]|\d{1,2}[.)]) +)?"
    r"(?:!?\[(?:[^\[\]!]|!(?!\[)|!?\[[^\[\]]*\]\([^()\s]*\))*\](?:\([^()]*\)|\[[^\[\]]*\])[\s|·•,/>»]*)+"
)
"""A line of Markdown that is links, or images in links, and what parts them."""
ADDRESS = pattern(r"\]\(\s*<?([^()\s<>]*)")
TAG = pattern(r"/(?:hash)?tags?/[^/]+/?$|[?&]tag=|/search/label/|/(?:schlagwort|etiquetas?|mots?-cles?)/[^/]+/?$")
"""The address of the page of a tag."""
LABEL = pattern(r"\s*[^\W\d_][^\[\]()!?:：]{2,30}[:：]\s*(?=\[)")
"""A label before such links."""
SHARE = pattern(
    r"mailto:\?|/sharer|/sharing/|/share(?:article)?(?:[/?]|$)|//share\.|/intent/(?:tweet|post)|"
    r"api\.whatsapp\.com/send|//wa\.me/\?|//t\.me/share|pinterest\.[a-z.]+/pin/create|reddit\.com/submit"
)
"""An address that sends the page to a network or by mail."""
SCRIPT = pattern(r"#?$|javascript:")
"""An address that leads nowhere: the button is a script's."""


def link_evidence(blocks: Sequence[Block], core: Core) -> Iterator[Evidence]:
    """Evidence against the lines of a Markdown text that are links alone: several in a row above its body; tags and
    buttons to share by their addresses, a tag alone on its line only outside the body."""
    bracketed = [block for block in holding(blocks, ("[",)) if block.node is None]
    linked = {block.index for block in bracketed if LINK_LINE.fullmatch(block.text)}
    for block in bracketed:
        place = block.index
        if place not in linked and not _is_labelled(block):
            continue
        addresses = [address.casefold() for address in ADDRESS.findall(block.text)]
        alone = len(addresses) == 1
        beside = place - 1 in linked or (place + 1 in linked and place + 1 < core.first)
        if any(map(SHARE.search, addresses)) and all(SHARE.search(a) or SCRIPT.match(a) for a in addresses):
            why = "Its links send the page to a network, or by mail."
            yield Evidence(place, False, Strength.STRONG, "structure:share-links", why, "share-bar")
        elif place not in linked:
            continue
        elif addresses and all(map(TAG.search, addresses)) and not (alone and core.place(place) == INSIDE):
            why = "Its links lead to the pages of tags."
            yield Evidence(place, False, Strength.STRONG, "structure:tag-links", why, "tag-list")
        elif place < core.first and beside:
            why = "It is one of several links in a row above the body."
            yield Evidence(place, False, Strength.WEAK, "structure:links", why, "site-nav")


def _is_labelled(block: Block) -> bool:
    """Whether a line is a label and links behind it."""
    label = LABEL.match(block.text) if "](" in block.text else None
    return label is not None and LINK_LINE.fullmatch(block.text, label.end()) is not None
