"""The type of a page that its builder tells: what it declares, and what its platform calls the elements around a text.

A manual, a help centre or a forum is built by one of some dozen programs, which name the element that a text stands in
alike on every site: what the model has to guess from words, and guesses worse in languages that it saw few pages of,
the platform says outright.
"""

from __future__ import annotations

from ..blocks.features import PageFacts
from ..records import Node

DOCUMENTATION, FORUM = "documentation", "forum"
THREADS = frozenset(("qapage", "discussionforumposting"))
"""Schema.org types, in lower case, of which a page that declares one is a thread, however it looks: 76 of 76 labelled
pages are, and a site of questions that is built as a blog has its answers in the markup of comments."""
GENERATORS = frozenset(
    "bikeshed bookdown docbook docfx docutils dokuwiki doxygen exdoc gi-docgen gitbook javadoc javadoc/classwriterimpl "
    "makeinfo mintlify natural pdoc respec rustdoc starlight texi2any xml2rfc".split()
)
"""First words of the generators, in lower case, that make manuals and references alone. Those that make blogs too, as
Docusaurus and MkDocs do, are told by names."""
NAMES = {
    DOCUMENTATION: frozenset(
        # Sphinx and its themes; MkDocs; Docusaurus; VitePress, VuePress; docsify, GitBook; ReadMe; Nextra; Starlight
        "documentwrapper rst-content bd-article #furo-main-content md-content__inner theme-doc-markdown plugin-docs "
        "docmainwrapper docscontainer vp-doc theme-default-content markdown-section rm-article rm-guides rm-reference "
        "nextra-content sl-markdown-content "
        # Javadoc, Doxygen, rustdoc, mdBook, pkgsite, YARD, TypeDoc, Documenter; Swagger, Redoc; DocBook; RFCs
        "class-declaration-page package-declaration-page module-declaration-page memdoc memdecls rustdoc docblock "
        "#mdbook-content documentation-content method_details_list tsd-panel tsd-typography #documenter-page "
        "#swagger-ui swagger-ui redoc-wrap refentry refsect1 rfcmarkup "
        # packages' pages; DokuWiki, Confluence; Intercom, Freshdesk, Help Scout, HubSpot, KnowledgeOwl
        "#tabpanel-readme dokuwiki #com-atlassian-confluence intercom-force-break fc-article-show #fullarticle "
        "kb-article hg-article-body".split()
    ),
    FORUM: frozenset(
        # XenForo, Discourse, phpBB, Invision, Simple Machines, Khoros; Stack Exchange, Question2Answer; Flarum, FluxBB;
        # issues
        "message-usercontent messagetext topic-body crawler-post section-viewtopic cpost ipscomment_content post_block "
        "ipsentry--post #forumposts lia-message-body js-post-body qa-post-content commentpost postmsg js-comment-body "
        "react-issue-comment timeline-discussion-body".split()
    ),
}
"""Own names of elements that a platform puts around a text of such a page. With TOGETHER they tell it of 80 of the 113
forums and of 28 of the 91 manuals of wcxb-dev, and of one page of the 2,062 others: a guide built as a manual."""
TOGETHER = {
    DOCUMENTATION: tuple(
        frozenset(names.split())
        for names in (
            "contentcontainer blocklist",  # Javadoc until version 8
            "article-body article-info",  # Zendesk
            "conceptual hasbreadcrumb",  # Microsoft Learn
            "conceptual show-breadcrumb",  # the same, from 2024 on
            "wiki-content #main-content",  # Confluence, as it is exported
            "project-description vertical-tabs__content",  # Python's package index
            "entry-content #repo-content-turbo-frame",  # a repository's page
            "markdown-body #readme",  # the same, until 2023
        )
    ),
    FORUM: tuple(
        frozenset(names.split())
        for names in (
            "postbody forumline",  # phpBB 2
            "alt1 #posts",  # vBulletin 3
            "postcontent restore",  # vBulletin 4
            "post_body #posts",  # MyBB
            "t_f #postlist",  # Discuz!
            "email-body #thread-content",  # HyperKitty
            "issuable-discussion merge-request",  # GitLab
        )
    ),
}
"""Names that tell it where all of them are around a text: each alone is found elsewhere."""


def declared_type(facts: PageFacts, text: Node | None) -> str | None:
    """The type of a page by its builder, or None where it does not tell; text is the element of its longest text."""
    names, types = _around(text)
    if not (THREADS.isdisjoint(facts.types) and THREADS.isdisjoint(types)):
        return FORUM
    for kind in (FORUM, DOCUMENTATION):
        if not NAMES[kind].isdisjoint(names) or any(some <= names for some in TOGETHER[kind]):
            return kind
    return DOCUMENTATION if facts.generator in GENERATORS else None


def _around(node: Node | None) -> tuple[set[str], set[str]]:
    """The names of an element and of all that it stands in, and the schema.org types of their microdata."""
    names: set[str] = set()
    types: set[str] = set()
    for outer in node.chain() if node is not None else ():
        names.update(outer.names)
        if "itemtype" in outer.attributes:
            types.add(outer.attributes["itemtype"].rstrip("/").rpartition("/")[2].lower())
    return names, types
