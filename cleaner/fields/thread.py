"""Whether a page is a thread of a forum, whose author and date are those of its first post."""

from __future__ import annotations

from ..patterns import pattern
from .shown import Visible
from .structured import Structured

TYPES = frozenset(("DiscussionForumPosting", "QAPage"))
"""schema.org types of threads; a Question alone is one of the answered ones below an article or a shop's goods."""
ADDRESS = pattern(
    r"forum|community|discuss|thread|topic|(?<![a-z])boards?(?![a-z])|question|/t/|/r/|/comments/|stackexchange|stackoverflow|bbs"
)
"""What the address of a thread holds."""


def is_thread(facts: Structured, visible: Visible, url: str | None) -> bool:
    """Whether a page says so, or shows several people's posts at an address that does."""
    if facts.objects(TYPES):
        return True
    posters = {label.text for label in visible.labels if label.what in ("poster", "rel=author")}
    return len(posters) > 1 and ADDRESS.search(url or "") is not None
