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
    "antora apigen asciidoc asciidoctor bikeshed bookdown docbook docfx doctum docutils dokuwiki doxygen exdoc "
    "gi-docgen gitbook groff gtk-doc hevea javadoc latex2html makeinfo mintlify natural odoc pdoc phpdocumentor "
    "publican respec robodoc ronn ronn-ng rustdoc starlight texi2any xml2rfc".split()
)
"""First words of the generators, up to a slash, in lower case, that make manuals and references alone. Those that make
blogs too, as Docusaurus and MkDocs do, are told by names."""
AROUND_TEXT: Mapping[str, frozenset[str]] = {
    FORUM: frozenset(
        # XenForo, Discourse, phpBB, Invision, Simple Machines, Khoros; Stack Exchange, Question2Answer; Flarum, FluxBB;
        # issues, Bugzilla; Hacker News and its kin, Reddit, Zhihu, Tieba, Google Groups: some by tags of their own
        "message-usercontent messagetext topic-body crawler-post section-viewtopic cpost ipscomment_content post_block "
        "ipsentry--post #forumposts lia-message-body js-post-body qa-post-content commentpost postmsg js-comment-body "
        "react-issue-comment timeline-discussion-body bz_comment_text shreddit-post shreddit-comment answeritem "
        "d_post_content html-blob commtext toptext".split()
    ),
    DOCUMENTATION: frozenset(
        # Sphinx and its themes; MkDocs; Docusaurus; VitePress, VuePress; docsify, GitBook; ReadMe; Nextra; Starlight
        "documentwrapper rst-content bd-article #furo-main-content md-content__inner theme-doc-markdown plugin-docs "
        "docmainwrapper docscontainer vp-doc theme-default-content markdown-section rm-article rm-guides rm-reference "
        "nextra-content sl-markdown-content "
        # Javadoc, Doxygen, rustdoc, mdBook, pkgsite, YARD, TypeDoc, Documenter; Swagger, Redoc; DocBook; RFCs
        "class-declaration-page classusecontainer constantvaluescontainer allclassescontainer serializedformcontainer "
        "package-declaration-page module-declaration-page memdoc memberdecls rustdoc docblock "
        "#mdbook-content documentation-content method_details_list tsd-panel tsd-typography #documenter-page "
        "#swagger-ui swagger-ui redoc-wrap refentry refsect1 rfcmarkup "
        # pages of man; packages' pages; DokuWiki, Confluence; Intercom, Freshdesk, Help Scout, HubSpot, KnowledgeOwl
        "manual-text #tabpanel-readme dokuwiki #com-atlassian-confluence intercom-force-break fc-article-show "
        "#fullarticle kb-article hg-article-body".split()
    ),
    PRODUCT: frozenset(
        # Ids alone: there is one of each on a page, and cards on a shelf have class names that say the same.
        "#product-description #product_description #productdescription #tab-description".split()
    ),
}
"""Names around the longest text of a page, tags with a hyphen among them. With those of TOGETHER they tell it of 81 of
the 113 forums, 27 of the 91 manuals and 6 of the 119 goods of wcxb-dev (cross-validated), and of one page of all
others: a guide built as a manual."""
TOGETHER_AROUND_TEXT: Mapping[str, Together] = {
    FORUM: _sets(
        "postbody forumline",  # phpBB 2
        "#pagecontent postbody",  # phpBB 3 in its older style
        "postcolor post1",  # Invision until version 2
        "postcolor post2",
        "#quickmodform post",  # Simple Machines until version 1
        "#brd-main entry-content",  # PunBB
        "post_body tborder",  # MyBB until version 1.4
        "post-content post_inner",  # UBB.threads
        "alt1 #posts",  # vBulletin 3
        "postcontent restore",  # vBulletin 4
        "post_body #posts",  # MyBB
        "pcb #postlist",  # Discuz!: its text stands in a cell, which is no element of its own where its row is one
        "email-body #thread-content",  # HyperKitty
        "issuable-discussion merge-request",  # GitLab
        "usercontent itemdiscussion",  # Vanilla
        "usercontent itemcomment",
        "render-content view issue",  # Gitea, Forgejo
    ),
    DOCUMENTATION: _sets(
        "contentcontainer blocklist",  # Javadoc until version 8
        "contentcontainer circle",
        "contentcontainer overviewsummary",
        "contents textblock",  # Doxygen under a head of the project's own
        "contents fragment line",
        "contents directory",
        "#interface top",  # Haddock
        "#description doc",
        "#template #allmembers",  # Scaladoc
        "document sphinxsidebar",  # Sphinx where its text is short
        "method-description documentation-section",  # RDoc
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
        "#page_product_list",
        "collection-type-products view-list",
        "pagetype-categorypage",
        "post-type-archive-product",
        "tax-product_cat",
        "template-collection",
        "type-category multiple-columns-body",
    ),
    FORUM: _sets(
        "controller-issues action-show",
        "forumtopicpage",
        "page-topic",
        "pg_viewthread",
        "question-page",
        "single-topic",
    ),
    LISTING: _sets(
        "archive author",
        "archive category",
        "archive date",
        "archive post-type-archive-tribe_events",
        "archive tag",
        "author-template",
        "blog home",
        "collection-type-events view-list",
        "com_content view-archive",
        "com_content view-category",
        "com_content view-featured",
        "com_tags view-tag",
        "feed-view",
        "not-front page-search",
        "not-front page-taxonomy-term",
        "path-search",
        "path-taxonomy",
        "search search-results",
        "tag-template",
    ),
    PRODUCT: _sets(
        "catalog-product-view",
        "is-ctl-product",
        "#page_product_detail",
        "#product page-product",
        "collection-type-products view-item",
        "pagetype-productpage",
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
        COLLECTION: "#product-category collection-hero__title shopify-section--main-collection "
        "woocommerce-products-header__title xans-product-menupackage",
        LISTING: "archive-title",
        PRODUCT: "#product-product #product_detail #shopify-section-product-template #title_feature_div product-detail "
        "product-details-page product-detail-name product-info-main product-shop "
        "product-single__title product-title product__title product_title productview-title "
        "shopify-section--main-product ty-product-block type-product "
        "vtex-store-components-3-x-productnamecontainer xans-product-detail",
    }.items()
    for name in names.split()
}
"""Names of the first h1 of a page or of what holds it -> the type: right for 47 of 47."""
