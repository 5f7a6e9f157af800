"""What noise can be, and what a page can be: the names that rules, models, logs and articles share."""

from __future__ import annotations

from collections.abc import Mapping

KINDS: Mapping[str, str] = {
    "ad-label": "a label of an advertisement",
    "affiliate-disclaimer": "a note on paid links or sponsors",
    "app-promo": "a prompt to install an app",
    "audio-player": "the label or controls of a player",
    "author-bio": "a box about the author",
    "breadcrumb": "the path of sections to this page",
    "byline": "who wrote it",
    "comment-form": "the form to write a comment",
    "comment-list": "readers' comments, their count or heading",
    "comment-policy": "rules for commenting",
    "cookie-consent": "a notice about cookies or consent",
    "copyright": "a copyright or licence line",
    "counters": "numbers of views, shares or votes",
    "cta-promo": "a prompt to buy, try or contact",
    "date-line": "when it was published or updated",
    "disclaimer": "a legal or site-wide notice",
    "donation-prompt": "a request for money",
    "follow-us": "a prompt to follow on a network",
    "image-credit": "a caption or credit of an image",
    "login-prompt": "a prompt to log in or register",
    "newsletter-prompt": "a prompt to subscribe",
    "page-tools": "print, save, font size and the like",
    "paywall": "a notice that the rest is for subscribers",
    "post-meta": "a line that joins date, author, category or counts",
    "post-navigation": "links to the next and previous page",
    "read-time": "how long reading takes",
    "related-links": "links to other articles",
    "report-error": "a prompt to report a mistake",
    "section-label": "the name of the section",
    "share-bar": "buttons to share",
    "site-nav": "menus, header and footer of the site",
    "source-credit": "a bare credit or link to the source",
    "syndication-credit": "where it first appeared",
    "tag-list": "the tags or topics",
    "template-residue": "what a template or script left behind",
    "title-line": "the title or a repeat of it",
    "toc": "the table of contents",
    "other": "not part of the body, of no kind that has a name here",
}
"""Each kind of removal, and what it is in a few words."""
TELLING = ("byline", "date-line", "section-label", "breadcrumb", "title-line", "related-links", "tag-list", "toc")
"""Kinds of lines above a body that tell of the text or where it is: a title may look like one, or hold one."""
PAGE_TYPES = ("article", "collection", "documentation", "forum", "listing", "product", "service")
"""What a page can be: the types of the WCXB benchmark."""
