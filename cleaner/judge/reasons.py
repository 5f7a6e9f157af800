"""What a feature's contribution to a score means, in words for people: pure literals and one look-up.

Every feature has two phrases, for a move down (a reason to remove) and for a move up (one to keep). A
phrase says what such a move stands for as a rule: a forest may also move a score by a feature whose value
says little. Features that mean the same to a reader share a phrase, so that it is said once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

Phrases = tuple[str, str]
"""What to say of a move down, and of a move up."""

NAMED: Phrases = ("its elements are named like parts of the site", "its elements are named like a body")
WORDED: Phrases = ("its words are rare in bodies", "its words are common in bodies")
HEADED: Phrases = ("what heads it seldom heads a body", "what heads it often heads a body")
GROUPED: Phrases = ("blocks built like it hold little long text", "blocks built like it hold much long text")
LISTED: Phrases = ("few blocks are built like it, or too many", "as many blocks are built like it as in a body")
SIZED: Phrases = ("pages of this size seldom have it in their body", "pages of this size often have it in their body")
MADE: Phrases = (
    "pages made up like this seldom have it in their body",
    "pages made up like this often have it in their body",
)
LOCATED: Phrases = (
    "pages with such an address seldom have it in their body",
    "pages with such an address often have it in their body",
)
DECLARED: Phrases = (
    "pages that declare such a type seldom have it in their body",
    "pages that declare such a type often have it in their body",
)
EARLY: Phrases = ("it stands where a page's menus and boxes stand", "it stands where a page's body stands")
WITHIN_LONG: Phrases = ("the page's long text is over, or has not begun", "it stands within the page's long text")
OPENED: Phrases = ("it stands away from the title", "it stands where a body follows the title")

ALONE: Mapping[str, Phrases] = {
    # its own text
    "log_words": ("it is short", "it is long"),
    "chars": ("it is short", "it is long"),
    "linked": ("most of it is links", "little or none of it is links"),
    "links": ("the number of its links is unlike a body's", "the number of its links is like a body's"),
    "word_length": ("its words are unusually short or long", "its words are as long as in prose"),
    "sentences": ("it has no sentences", "it has sentences"),
    "sentence_words": ("it is not written in full sentences", "its sentences are as long as in prose"),
    "commas": ("its commas are not those of prose", "it has commas as prose has"),
    "ends_mark": ("it does not end with a mark", "it ends with a mark"),
    "ends_stop": ("it does not end like a sentence", "it ends like a sentence"),
    "ends_colon": ("it ends with a colon", "its end fits a body"),
    "ends_dots": ("it breaks off with dots", "it does not break off with dots"),
    "upper_first": ("its first letter is unlike a sentence's", "it begins like a sentence"),
    "digit_first": ("it begins with a digit", "it does not begin with a digit"),
    "symbol_first": ("it begins with a sign", "it begins with a letter or digit"),
    "digits": ("much of it is digits", "little of it is digits"),
    "upper": ("much of it is capital letters", "its capital letters are as rare as in prose"),
    "all_upper": ("it is all capital letters", "it is not all capital letters"),
    "copyright": ("it has a copyright sign", "it has no copyright sign"),
    "bars": ("bars or dots separate its parts", "no bars or dots separate its parts"),
    "question": ("its questions are unlike a body's", "its questions are like a body's"),
    "quotes": ("nobody is quoted in it", "somebody is quoted in it"),
    "breaks": ("its line breaks are unlike prose", "its line breaks are like a body's"),
    # its markup
    "emphasised": ("its bold or italic type is unlike a body's", "its bold or italic type is like a body's"),
    "inlined": ("most of it stands in marked-up pieces", "little of it stands in marked-up pieces"),
    "image": ("its image is unlike a body's", "its image is like a body's"),
    "address": ("it spells out a web address", "it spells out no web address"),
    "at": ("it holds an @ sign", "it holds no @ sign"),
    "dots": ("it is cut short with dots", "it is not cut short with dots"),
    "href_length": ("its links are unlike a body's", "its links are like a body's"),
    "anchor_link": ("it links to a place on this page", "it links to no place on this page"),
    "full_link": ("its links are unlike a body's", "its links are like a body's"),
    "cells": ("it is a row of a table", "its table is like a body's"),
    "hidden": ("a browser does not show it", "a browser shows it"),
    "tag": ("its kind of element is rare in bodies", "its kind of element is common in bodies"),
    "depth": ("it is nested unlike a body", "it is nested like a body"),
    "list_depth": ("it stands in a list", "it stands in no list, or in one like a body's"),
    "heading": ("it is no heading, or one unlike a body's", "it is a heading"),
    "in_pre": ("it is preformatted unlike a body", "it is preformatted text or fits with it"),
    "in_figcaption": ("it is a caption", "it is no caption"),
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
    "is_title": ("it repeats the title", "it does not repeat the title"),
    "since_heading": ("it stands away from a heading", "it follows a heading as a body does"),
    "last_heading": ("the heading above it is unlike a body's", "the heading above it is like a body's"),
    "headings_before": ("the body's headings are over, or have not begun", "headings stand before it as in a body"),
    "h1s_before": ("it stands before the main heading, or after another", "it follows the main heading"),
    "dates_before": ("it stands before the date, or after many", "it follows the date as a body does"),
    "article_order": ("it is not in the page's first article element", "it is in the page's first article element"),
    "articles": ("the page is a list of several articles", "the page holds one article"),
    "since_long": ("no long text stands shortly before it", "long text stands shortly before it"),
    "until_long": ("no long text follows it soon", "long text follows it soon"),
    # what is built like it
    "group_count": LISTED,
    "group_words": GROUPED,
    "group_long": GROUPED,
    "group_mean": ("blocks built like it are short", "blocks built like it are long"),
    "group_linked": ("blocks built like it are mostly links", "blocks built like it are not links"),
    "repeats": ("the page repeats it", "the page says it once"),
    "run_before": LISTED,
    "run_after": LISTED,
    # what the learned tables say
    "names_own": NAMED,
    "names_near": NAMED,
    "names_sum": NAMED,
    "names_low": NAMED,
    "names_high": NAMED,
    "names_inline": ("what marks up its text is named like parts of the site", "what marks up its text fits a body"),
    "word_mean": WORDED,
    "word_low": WORDED,
    "word_high": WORDED,
    "word_first": ("it begins with a word that is rare in bodies", "it begins with a word that is common in bodies"),
    "phrase": ("such a short text is rare in bodies", "such a short text is common in bodies"),
    "head_phrase": HEADED,
    "head_words": HEADED,
    "main_head_phrase": HEADED,
    "main_head_words": HEADED,
    "opener_phrase": HEADED,
    "opener_words": HEADED,
    # what the page declares of its text
    "in_article_body": ("it is not in the body that the page declares", "the page declares it as body"),
    "in_description": ("it is not what the page's summary says", "the page's summary says it too"),
    "from_description": ("it stands away from what the page's summary says", "it follows what the summary says"),
    # the page as a whole
    "p_strict": ("the body is to be the article's text alone", "the body may hold more than the article's text"),
    "p_article_body": ("the page declares another body", "the page declares a body of its own"),
}
"""Features that stand for themselves."""

AROUND: Mapping[str, Phrases] = {
    "header": ("it stands in a header", "it stands in no header"),
    "footer": ("it stands in a footer", "it stands in no footer"),
    "nav": ("it stands in a navigation element", "it stands in no navigation element"),
    "aside": ("it stands in an aside", "it stands in no aside"),
    "article": ("it stands outside an article element", "it stands in an article element"),
    "main": ("it stands outside the main element", "it stands in the main element"),
    "form": ("it stands in a form", "it stands in no form"),
    "section": ("it stands outside a section element, or deep in one", "it stands in a section element"),
    "table": ("it stands in a table", "it stands in no table, or in one like a body's"),
    "ul": ("it stands in a list", "it stands in no list, or in one like a body's"),
    "figure": ("it stands in a figure", "it stands in no figure"),
    "blockquote": ("it stands in no quotation of the body", "it stands in a quotation"),
    "button": ("it stands in a button", "it stands in no button"),
    "dl": ("it stands in a list of terms", "it stands in no list of terms"),
}
"""in_TAG: how far up such an element stands."""

HOLDERS: Mapping[str, str] = {
    "parent": "its own element",
    "parent2": "the element around its own",
    "parent3": "the element two levels above its own",
    "parent4": "the element three levels above its own",
}
HELD: Mapping[str, Phrases] = {
    "long": ("{} holds little of the page's long text", "{} holds much of the page's long text"),
    "linked": ("much of {} is links", "little of {} is links"),
    "size": ("the number of blocks in {} is unlike a body's", "the number of blocks in {} is like a body's"),
    "mean": ("the blocks in {} are short", "the blocks in {} are long"),
}
"""HOLDER_long and so on: what the innermost elements hold."""

CONTAINERS: Mapping[str, str] = {
    "c35": "much of the long text",
    "c60": "most of the long text",
    "c85": "nearly all of the long text",
}
CONTAINED: Mapping[str, Phrases] = {
    "in": ("it stands outside the element with {}", "it stands in the element with {}"),
    "distance": ("it stands far from the element with {}", "it stands close to or in the element with {}"),
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
BESIDE: Mapping[str, Phrases] = {
    "words": ("no long text stands {}", "long text stands {}"),
    "linked": ("links stand {}", "text that is not links stands {}"),
}
"""words_NEIGHBOUR, linked_NEIGHBOUR."""
NEAREST: Mapping[str, str] = {name: NEIGHBOURS[name] for name in ("prev1", "next1")}
NEXT_TO: Mapping[str, Phrases] = {
    "tag": ("the element {} is of a kind rare beside a body", "the element {} is of a kind common in bodies"),
    "stop": ("no sentence ends {}", "a sentence ends {}"),
    "same_parent": ("it does not share its element with what stands {}", "it shares its element with what stands {}"),
    "near": ("what stands {} is named like parts of the site", "what stands {} is named like a body"),
    "low": ("what stands {} is named like parts of the site", "what stands {} is not named like parts of the site"),
}
"""tag_NEAREST and so on."""

WINDOWS: Mapping[str, str] = {"2": "right around it", "8": "around it", "20": "in this part of the page"}
WITHIN: Mapping[str, Phrases] = {
    "long": ("few long paragraphs stand {}", "long paragraphs stand {}"),
    "mass": ("little long text stands {}", "much long text stands {}"),
    "linked": ("many links stand {}", "few links stand {}"),
}
"""long_withinWIDTH and so on."""

PAGES: Mapping[str, Phrases] = {
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


def reason(column: str, moved: float) -> str:
    """What it means for people that a feature moved a block's score down (moved below 0) or up.

    A clause without its stop, such as "it stands in a footer". Raises KeyError for an unknown feature.
    """
    against, in_favour = REASONS[column]
    return against if moved < 0 else in_favour


def _family(pattern: str, members: Mapping[str, str], sayings: Mapping[str, Phrases]) -> Iterator[tuple[str, Phrases]]:
    """The names and phrases of features that come for each of some places; pattern joins place and question."""
    for member, place in members.items():
        for question, (against, in_favour) in sayings.items():
            yield pattern.format(member, question), (against.format(place), in_favour.format(place))


REASONS: Mapping[str, Phrases] = {
    **ALONE,
    **PAGES,
    **{f"in_{tag}": phrases for tag, phrases in AROUND.items()},
    **dict(_family("{0}_{1}", HOLDERS, HELD)),
    **dict(_family("{0}_{1}", CONTAINERS, CONTAINED)),
    **dict(_family("{1}_{0}", NEIGHBOURS, BESIDE)),
    **dict(_family("{1}_{0}", NEAREST, NEXT_TO)),
    **dict(_family("{1}_within{0}", WINDOWS, WITHIN)),
}
"""Every feature's phrases."""
