"""The schema.org types of what a page is about: data only."""

from __future__ import annotations

HEADLINE_TYPES = frozenset(
    "Article NewsArticle BlogPosting ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle ReviewNewsArticle "
    "BackgroundNewsArticle TechArticle ScholarlyArticle LiveBlogPosting SocialMediaPosting DiscussionForumPosting "
    "Report AdvertiserContentArticle SatiricalArticle Recipe HowTo APIReference MedicalScholarlyArticle".split()
)
"""schema.org types whose headline or name is the page's."""
NEWS_TYPES = frozenset(t for t in HEADLINE_TYPES if t.endswith("NewsArticle"))
"""Those of news."""
PRODUCT_TYPES = frozenset(("Product", "ProductGroup"))
"""Those of things for sale."""
NAMED_TYPES = frozenset(
    "WebPage MedicalWebPage ItemPage AboutPage FAQPage Product Event JobPosting Course Question QAPage Book "
    "VideoObject".split()
)
"""Types that stand beside the article as often as for it."""
WORK_TYPES = frozenset("CreativeWork Review ClaimReview CriticReview PodcastEpisode Dataset".split())
"""Those that are more often of something on the page than of the page itself."""
