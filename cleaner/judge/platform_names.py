"""What the programs that build pages call the elements around a text, by the type of page: data only.

A manual, a help centre, a forum or a shop is built by one of some dozen programs, which name the same elements alike on
every site: what the model has to guess from words, and guesses worse in languages that it saw few pages of, they say
outright. Names are class names and, with a leading '#', ids, in lower case.
"""

from __future__ import annotations

from collections.abc import Mapping

COLLECTION, DOCUMENTATION, FORUM = "collection", "documentation", "forum"
LISTING, PRODUCT, SERVICE = "listing", "product", "service"
Together = tuple[frozenset[str], ...]
"""Names of which a page has all of one set: each alone is found elsewhere."""


def _sets(*names: str) -> Together:
    return tuple(frozenset(some.split()) for some in names)


GENERATORS = frozenset(
    "bikeshed bookdown docbook docfx docutils dokuwiki doxygen exdoc gi-docgen gitbook javadoc javadoc/classwriterimpl "
    "makeinfo mintlify natural pdoc respec rustdoc starlight texi2any xml2rfc".split()
)
"""First words of the generators, in lower case, that make manuals and references alone. Those that make blogs too, as
Docusaurus and MkDocs do, are told by names."""
AROUND_TEXT: Mapping[str, frozenset[str]] = {
    FORUM: frozenset(
        # XenForo, Discourse, phpBB, Invision, Simple Machines, Khoros; Stack Exchange, Question2Answer; Flarum, FluxBB;
        # issues
        "message-usercontent messagetext topic-body crawler-post section-viewtopic cpost ipscomment_content post_block "
        "ipsentry--post #forumposts lia-message-body js-post-body qa-post-content commentpost postmsg js-comment-body "
        "react-issue-comment timeline-discussion-body".split()
    ),
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
}
"""Names around the longest text of a page. With those of TOGETHER they tell it of 80 of the 113 forums and of 28 of the
91 manuals of wcxb-dev, and of one page of the 2,062 others: a guide built as a manual."""
TOGETHER_AROUND_TEXT: Mapping[str, Together] = {
    FORUM: _sets(
        "postbody forumline",  # phpBB 2
        "alt1 #posts",  # vBulletin 3
        "postcontent restore",  # vBulletin 4
        "post_body #posts",  # MyBB
        "t_f #postlist",  # Discuz!
        "email-body #thread-content",  # HyperKitty
        "issuable-discussion merge-request",  # GitLab
    ),
    DOCUMENTATION: _sets(
        "contentcontainer blocklist",  # Javadoc until version 8
        "article-body article-info",  # Zendesk
        "conceptual hasbreadcrumb",  # Microsoft Learn
        "conceptual show-breadcrumb",  # the same, from 2024 on
        "wiki-content #main-content",  # Confluence, as it is exported
        "project-description vertical-tabs__content",  # Python's package index
        "entry-content #repo-content-turbo-frame",  # a repository's page
        "markdown-body #readme",  # the same, until 2023
    ),
}
"""The same, where several are around it."""
OF_BODY: Mapping[str, Together] = {
    COLLECTION: _sets(
        "catalog-category-view",
        "#category page-category",
        "post-type-archive-product",
        "tax-product_cat",
        "template-collection",
    ),
    FORUM: _sets("forumtopicpage", "page-topic", "question-page", "single-topic"),
    LISTING: _sets(
        "archive author",
        "archive category",
        "archive date",
        "archive tag",
        "blog home",
        "com_content view-category",
        "com_content view-featured",
        "path-search",
        "search search-results",
    ),
    PRODUCT: _sets(
        "catalog-product-view",
        "is-ctl-product",
        "#product page-product",
        "product-template-default",
        "single-product",
        "template-product",
    ),
    SERVICE: _sets("collection-type-page", "single-tribe_events"),
}
"""Names of the <body> of a page: right for 67 of 71 labelled pages."""
OF_HEADLINE: Mapping[str, str] = {
    name: kind
    for kind, names in {
        COLLECTION: "#product-category collection-hero__title woocommerce-products-header__title",
        LISTING: "archive-title",
        PRODUCT: "#product-product product-detail product-detail-name product-info-main product-shop "
        "product-single__title product-title product__title product_title productview-title type-product",
    }.items()
    for name in names.split()
}
"""Names of the first h1 of a page or of what holds it -> the type: right for 47 of 47."""
