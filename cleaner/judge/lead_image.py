"""The lead image of a page that declares none: the first of its body that is no icon, logo or portrait."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from ..blocks.addresses import WEB, Resolve
from ..patterns import pattern
from ..records import Block, Decision, Fields, Found, Span

WHERE = "first image of the body"
NO_LEADS = frozenset(
    "logo logos icon icons favicon avatar avatars gravatar emoji emojis emoticon emoticons smiley smilies smileys "
    "badge badges spacer author-image author-photo".split()
)
"""Names of images, and parts of their addresses, that show nothing of the article."""
STANDING_IN = frozenset(("blank", "transparent", "pixel", "placeholder", "loading", "loader", "clear", "dot", "1x1"))
"""Names of files that stand in for an image."""
PART = pattern(r"[\W_]+")
DRAWN = ".svg"
PHOTOGRAPHS = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif")
"""How the names of files end that hold a drawing, as badges are, and those that may hold a photograph."""
AROUND = 2
"""Elements around an image whose names tell of it too."""


def with_lead_image(
    fields: Fields, blocks: Sequence[Block], decisions: Sequence[Decision], resolve: Resolve, page_type: str | None
) -> Fields:
    """The fields of a page with the first image that its body shows, where it declares none and is no forum, whose
    readers have images of their own."""
    if "image" in fields or page_type == "forum":
        return fields
    for decision in decisions:
        block = blocks[decision.block]
        for span in _images(block) if decision.keep else ():
            if not any(cut.start <= span.start < cut.end for cut in decision.cuts):
                address = resolve(span.value or "")
                if _is_absolute(address) and not _is_sign(span):
                    return Fields({**fields, "image": Found(address, WHERE)})
    return fields


def _is_absolute(address: str) -> bool:
    """Whether an address is one of the web, with a host."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in WEB and parts.netloc != ""


def _images(block: Block) -> list[Span]:
    """The images of a block, less badges, with which projects show what state they are in: drawings that are linked,
    without words, or several linked ones in a paragraph whose names tell of no photograph."""
    images = [span for span in block.spans if span.kind == "image"]
    if not images or block.text.strip() or not any(span.kind == "link" for span in block.spans):
        return images
    in_row = block.tag == "p" and len(images) > 1
    paths = [(span.value or "").partition("?")[0].lower() for span in images]
    return [
        span
        for span, path in zip(images, paths, strict=True)
        if not path.endswith(DRAWN) and (not in_row or path.endswith(PHOTOGRAPHS))
    ]


def _is_sign(image: Span) -> bool:
    """Whether an image is an icon, a logo, a portrait of who writes, or too small to show anything."""
    node = image.node
    if node is not None and "width" in node.attributes:  # those of few pixels have it (blocks.images.is_small)
        return True
    around = [step for step, _ in zip(node.chain(), range(1 + AROUND), strict=False)] if node is not None else []
    if any(not NO_LEADS.isdisjoint((name, *PART.split(name))) for step in around for name in step.names):
        return True
    try:
        path = urlsplit(image.value or "").path
    except ValueError:
        return True
    name = path.lower().rpartition("/")[2].partition(".")[0]
    return name in STANDING_IN or not NO_LEADS.isdisjoint(PART.split(path.lower()))
