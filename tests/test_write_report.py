"""The report: a line for each found field, warning and removal."""

from __future__ import annotations

from cleaner.article import Article
from cleaner.errors import warning
from cleaner.records import Fields, Found, Removal
from cleaner.write.report import MAX_TEXT, explain


def removal(text: str, kind: str = "ad-label", by: str = "rule:ads/label") -> Removal:
    return Removal(kind, text, 3, "main > p", by, "It labels an advertisement.")


def test_all_parts_in_order() -> None:
    found = {
        "title": Found("Rain", "json-ld headline", ("og:title", "<h1>"), (("News", "generic"),)),
        "authors": Found(("Ada", "Bo"), "meta author"),
    }
    article = Article(
        found=Fields(found),
        warnings=(warning("empty-input"),),
        removed=(removal("Advertisement"), removal("By Ada", "byline", "rule:byline")),
    )
    assert explain(article) == (
        "title: Rain — from json-ld headline; confirmed by og:title, <h1>; rejected: News (generic)\n"
        "authors: Ada, Bo — from meta author\n"
        "\n"
        "warning empty-input: The input holds no text at all.\n"
        "\n"
        "2 removed:\n"
        "ad-label  rule:ads/label  It labels an advertisement.  main > p  “Advertisement”\n"
        "byline    rule:byline     It labels an advertisement.  main > p  “By Ada”"
    )


def test_nothing_to_tell() -> None:
    assert explain(Article()) == "nothing was removed"


def test_long_text_is_cut_and_stays_on_its_line() -> None:
    text = explain(Article(removed=(removal("two\nlines " + "x" * 200),)))
    shown = text[text.index("“") + 1 : text.index("”")]
    assert shown.startswith("two lines xxx")
    assert shown.endswith("x…")
    assert len(shown) == MAX_TEXT
    assert len(text.splitlines()) == 2


def test_text_of_just_the_limit_is_whole() -> None:
    assert f"“{'x' * MAX_TEXT}”" in explain(Article(removed=(removal("x" * MAX_TEXT),)))


def test_control_characters_do_not_reach_the_terminal() -> None:
    assert "\x1b" not in explain(Article(removed=(removal("a\x1b[31mb", by="rule:\x1bx"),)))


def test_one_long_rule_does_not_widen_every_line() -> None:
    lines = explain(Article(removed=(removal("a", by="r" * 90), removal("b", by="s")))).splitlines()
    assert len(lines[2]) < 100


def test_nothing_that_turns_the_direction_of_a_line() -> None:
    text = explain(Article(removed=(removal("a \u202elamp\u202c \u2066of\u2069 the\x07 town"),)))
    assert "“a lamp of the town”" in text
