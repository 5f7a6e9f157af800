"""What an element's tag says of how it is cut: whether it breaks a block, frames one, marks words or shows nothing."""

from __future__ import annotations

from .elements import INLINE, OF_MATHJAX, SKIPPED, is_known, local_name

SPANS = {
    "b": "strong", "strong": "strong", "i": "em", "em": "em", "cite": "em", "dfn": "em", "var": "em",
    "code": "code", "kbd": "code", "samp": "code", "tt": "code", "del": "del", "s": "del", "strike": "del",
    "sub": "sub", "sup": "sup",
}  # fmt: skip
FRAMES = frozenset(
    "ul ol li dl dt dd blockquote table tr td th pre figure figcaption h1 h2 h3 h4 h5 h6 menu dir".split()
)
DECLARING = frozenset(("meta", "title", "link", "script", "base", "html"))
"""Elements that declare something of the page: all but html are skipped."""
AMP_IMAGE = "amp-img"
"""An image of an AMP page: what is in it stands in for it where scripts are off, or until it is loaded."""
TAGS_KNOWN = 1024
"""Tags that are remembered: HTML has some 140."""


class Tag:
    """What is known of all elements with a tag."""

    __slots__ = (
        "declares", "hides", "is_br", "is_button", "is_cell", "is_frame", "is_image", "is_inline", "is_input",
        "is_link", "is_loose", "is_math", "is_pre", "is_script", "is_skipped", "is_time", "is_whole", "name", "quotes",
        "span",
    )  # fmt: skip

    def __init__(self, raw: str) -> None:
        self.name: str = local_name(raw)
        self.is_br: bool = self.name == "br"
        self.is_inline: bool = self.is_br or self.name in INLINE or self.name.startswith(OF_MATHJAX)
        self.is_button: bool = self.name == "button"
        self.is_loose: bool = self.is_button or not is_known(raw)
        self.is_script: bool = self.name == "script"
        self.is_skipped: bool = self.name in SKIPPED
        self.is_frame: bool = self.name in FRAMES
        self.is_input: bool = self.name == "input"
        self.is_cell: bool = self.name in ("td", "th")
        self.is_pre: bool = self.name == "pre"
        self.is_image: bool = self.name in ("img", AMP_IMAGE)
        self.is_whole: bool = self.name == AMP_IMAGE
        self.is_link: bool = self.name == "a"
        self.is_math: bool = self.name == "math"
        self.is_time: bool = self.name == "time"
        self.quotes: bool = self.name == "q"
        self.hides: bool = self.name == "noscript"
        self.declares: bool = self.name in DECLARING
        self.span: str | None = SPANS.get(self.name)


_TAGS: dict[str, Tag] = {}
"""Tag as lxml has it -> what is known of it: a plain dict in place of lru_cache, as in fields/marks.py."""


def tag_of(raw: str) -> Tag:
    """What is known of the elements with a tag, as lxml has it."""
    known = _TAGS.get(raw)
    if known is None:
        if len(_TAGS) >= TAGS_KNOWN:
            _TAGS.clear()
        known = _TAGS[raw] = Tag(raw)
    return known
