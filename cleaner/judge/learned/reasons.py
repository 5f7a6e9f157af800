"""What it means, in words for people, that a feature moves a block's score down: pure literals.

A phrase says what such a move stands for as a rule: a forest may also move a score by a feature whose value says
little. Features that mean the same to a reader share a phrase, so that it is said once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

NAMED = "its elements are named like parts of the site"
WORDED = "its words are rare in bodies"
HEADED = "what heads it seldom heads a body"
GROUPED = "blocks built like it hold little long text"
LISTED = "few blocks are built like it, or too many"
SIZED = "pages of this size seldom have it in their body"
MADE = "pages made up like this seldom have it in their body"
LOCATED = "pages with such an address seldom have it in their body"
DECLARED = "pages that declare such a type seldom have it in their body"
EARLY = "it stands where a page's menus and boxes stand"
WITHIN_LONG = "the page's long text is over, or has not begun"
OPENED = "it stands away from the title"

ALONE: Mapping[str, str] = {
    # its own text
    "log_words": "it is short",
    "chars": "it is short",
    "linked": "most of it is links",
    "links": "the number of its links is unlike a body's",
    "word_length": "its words are unusually short or long",
    "sentences": "it has no sentences",
    "sentence_words": "it is not written in full sentences",
    "commas": "its commas are not those of prose",
    "ends_mark": "it does not end with a mark",
    "ends_stop": "it does not end like a sentence",
    "ends_colon": "it ends with a colon",
    "ends_dots": "it breaks off with dots",
    "upper_first": "its first letter is unlike a sentence's",
    "digit_first": "it begins with a digit",
    "symbol_first": "it begins with a sign",
    "digits": "much of it is digits",
    "upper": "much of it is capital letters",
    "all_upper": "it is all capital letters",
    "copyright": "it has a copyright sign",
    "bars": "bars or dots separate its parts",
    "question": "its questions are unlike a body's",
    "quotes": "nobody is quoted in it",
    "breaks": "its line breaks are unlike prose",
    # its markup
    "emphasised": "its bold or italic type is unlike a body's",
    "inlined": "most of it stands in marked-up pieces",
    "image": "its image is unlike a body's",
    "address": "it spells out a web address",
    "at": "it holds an @ sign",
    "dots": "it is cut short with dots",
    "href_length": "its links are unlike a body's",
    "anchor_link": "it links to a place on this page",
    "full_link": "its links are unlike a body's",
    "cells": "it is a row of a table",
    "hidden": "a browser does not show it",
    "tag": "its kind of element is rare in bodies",
    "depth": "it is nested unlike a body",
    "list_depth": "it stands in a list",
    "heading": "it is no heading, or one unlike a body's",
    "in_pre": "it is preformatted unlike a body",
    "in_figcaption": "it is a caption",
    # its place
    "index": EARLY,
    "place": EARLY,
    "words_before": EARLY,
    "long_before": WITHIN_LONG,
    "long_after": WITHIN_LONG,
    "from_h1": OPENED,
    "long_from_h1": OPENED,
    "from_title": OPENED,
    "long_from_title": OPENED,
    "is_title": "it repeats the title",
    "since_heading": "it stands away from a heading",
    "last_heading": "the heading above it is unlike a body's",
    "headings_before": "the body's headings are over, or have not begun",
    "h1s_before": "it stands before the main heading, or after another",
    "dates_before": "it stands before the date, or after many",
    "article_order": "it is not in the page's first article element",
    "articles": "the page is a list of several articles",
    "since_long": "no long text stands shortly before it",
    "until_long": "no long text follows it soon",
    # what is built like it
    "group_count": LISTED,
    "group_words": GROUPED,
    "group_long": GROUPED,
    "group_mean": "blocks built like it are short",
    "group_linked": "blocks built like it are mostly links",
    "repeats": "the page repeats it",
    "run_before": LISTED,
    "run_after": LISTED,
    # what the learned tables say
    "names_own": NAMED,
    "names_near": NAMED,
    "names_sum": NAMED,
    "names_low": NAMED,
    "names_high": NAMED,
    "names_inline": "what marks up its text is named like parts of the site",
    "word_mean": WORDED,
    "word_low": WORDED,
    "word_high": WORDED,
    "word_first": "it begins with a word that is rare in bodies",
    "phrase": "such a short text is rare in bodies",
    "head_phrase": HEADED,
    "head_words": HEADED,
    "main_head_phrase": HEADED,
    "main_head_words": HEADED,
    "opener_phrase": HEADED,
    "opener_words": HEADED,
    # what the page declares of its text
    "in_article_body": "it is not in the body that the page declares",
    "in_description": "it is not what the page's summary says",
    "from_description": "it stands away from what the page's summary says",
    # the page as a whole
    "p_strict": "the body is to be the article's text alone",
    "p_article_body": "the page declares another body",
}
"""Features that stand for themselves."""

AROUND: Mapping[str, str] = {
    "header": "it stands in a header",
    "footer": "it stands in a footer",
    "nav": "it stands in a navigation element",
    "aside": "it stands in an aside",
    "article": "it stands outside an article element",
    "main": "it stands outside the main element",
    "form": "it stands in a form",
    "section": "it stands outside a section element, or deep in one",
    "table": "it stands in a table",
    "ul": "it stands in a list",
    "figure": "it stands in a figure",
    "blockquote": "it stands in no quotation of the body",
    "button": "it stands in a button",
    "dl": "it stands in a list of terms",
}
"""in_TAG: how far up such an element stands."""

HOLDERS: Mapping[str, str] = {
    "parent": "its own element",
    "parent2": "the element around its own",
    "parent3": "the element two levels above its own",
    "parent4": "the element three levels above its own",
}
HELD: Mapping[str, str] = {
    "long": "{} holds little of the page's long text",
    "linked": "much of {} is links",
    "size": "the number of blocks in {} is unlike a body's",
    "mean": "the blocks in {} are short",
}
"""HOLDER_long and so on: what the innermost elements hold."""

CONTAINERS: Mapping[str, str] = {
    "c35": "much of the long text",
    "c60": "most of the long text",
    "c85": "nearly all of the long text",
}
CONTAINED: Mapping[str, str] = {
    "in": "it stands outside the element with {}",
    "distance": "it stands far from the element with {}",
}
"""CONTAINER_in, CONTAINER_distance: where it stands to the elements that hold a share of the long text."""

NEIGHBOURS: Mapping[str, str] = {
    "prev3": "three blocks before it",
    "prev2": "two blocks before it",
    "prev1": "right before it",
    "next1": "right after it",
    "next2": "two blocks after it",
    "next3": "three blocks after it",
}
BESIDE: Mapping[str, str] = {
    "words": "no long text stands {}",
    "linked": "links stand {}",
}
"""words_NEIGHBOUR, linked_NEIGHBOUR."""
NEAREST: Mapping[str, str] = {name: NEIGHBOURS[name] for name in ("prev1", "next1")}
NEXT_TO: Mapping[str, str] = {
    "tag": "the element {} is of a kind rare beside a body",
    "stop": "no sentence ends {}",
    "same_parent": "it does not share its element with what stands {}",
    "near": "what stands {} is named like parts of the site",
    "low": "what stands {} is named like parts of the site",
}
"""tag_NEAREST and so on."""

WINDOWS: Mapping[str, str] = {"2": "right around it", "8": "around it", "20": "in this part of the page"}
WITHIN: Mapping[str, str] = {
    "long": "few long paragraphs stand {}",
    "mass": "little long text stands {}",
    "linked": "many links stand {}",
}
"""long_withinWIDTH and so on."""

PAGES: Mapping[str, str] = {
    **dict.fromkeys("p_words p_blocks p_long_words p_longest p_long_count".split(), SIZED),
    **dict.fromkeys("p_long p_linked p_paragraphs p_hidden p_items p_h1 p_pre".split(), MADE),
    **dict.fromkeys("p_path_depth p_path_length p_path_digits p_path_dashes".split(), LOCATED),
    **dict.fromkeys(
        "p_og_article p_og_product p_og_site p_article p_newsarticle p_blogposting p_product p_discussionforumposting "
        "p_qapage p_itemlist p_collectionpage p_recipe p_faqpage p_organization p_webpage p_breadcrumblist "
        "p_techarticle".split(),
        DECLARED,
    ),
}
"""Features of the page as a whole: they move all its blocks alike."""


def _family(pattern: str, members: Mapping[str, str], sayings: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The names and phrases of features that come for each of some places; pattern joins place and question."""
    for member, place in members.items():
        for question, against in sayings.items():
            yield pattern.format(member, question), against.format(place)


REASONS: Mapping[str, str] = {
    **ALONE,
    **PAGES,
    **{f"in_{tag}": saying for tag, saying in AROUND.items()},
    **dict(_family("{0}_{1}", HOLDERS, HELD)),
    **dict(_family("{0}_{1}", CONTAINERS, CONTAINED)),
    **dict(_family("{1}_{0}", NEIGHBOURS, BESIDE)),
    **dict(_family("{1}_{0}", NEAREST, NEXT_TO)),
    **dict(_family("{1}_within{0}", WINDOWS, WITHIN)),
}
"""Every feature's phrases."""
"""Feature -> a clause without its stop, such as "it stands in a footer"."""
