"""What the addresses of links above a title tell: breadcrumbs in Markdown, and the name that leads to the front page."""

from __future__ import annotations

import pytest

import cleaner
from cleaner.fields.lines.links import front_names, host_of, path_above

TITLE = "The lamp on the pier goes out after rain"
BODY = """The column of dates begins in March, and whoever kept it wrote small.

It is an old book, and the first of its four columns has been empty for sixty years now.

Nobody remembers what the column was for, and the clerk who drew it left no note behind."""
WIRE = "https://portwire.example"


def _above(*steps: tuple[str, str], between: str = " ") -> str:
    return between.join(f"[{words}]({WIRE}{address})" for words, address in steps)


NEWS = (("News", "/news/"), ("Coast News", "/news/coast-news/"))
BOATS = (("Forums", "/"), ("Small boats", "/forums/small-boats.4/"))


@pytest.mark.parametrize(
    ("above", "path"),
    [
        (_above(*NEWS), ["News", "Coast News"]),
        (f"1. {_above(NEWS[0])}\n2. {_above(NEWS[1])}", ["News", "Coast News"]),
        (f"1. {_above(('Etusivu', '/'))}\n2. {_above(('Saaret', '/saaret'))}\n3. {TITLE}", ["Saaret"]),
        (f"* {_above(('Diễn đàn', '/'))}\n* {_above(('Thuyền', '/f/thuyen.4/'))}", ["Thuyền"]),
        (f"* {_above(('Log in', '/login'))}\n* {_above(BOATS[0])}\n* {_above(BOATS[1])}", ["Small boats"]),
        (_above(("Home", "/"), ("Ropes", "/ropes"), between=" » "), ["Ropes"]),
        (_above(("Trang chủ", "/"), ("Tin tức - Sự kiện", "/tin"), between=" / "), ["Tin tức - Sự kiện"]),
        (f"{_above(('Docs', '/docs/'))} / {TITLE}", []),
        (f"{_above(('Docs', '/docs/'), ('Ropes', '/docs/ropes/'), between=' / ')} / {TITLE}", ["Docs", "Ropes"]),
        (_above(*NEWS, (TITLE, "/news/coast-news/lamp")), ["News", "Coast News"]),
        (f"{_above(*NEWS)}\n[Share]({WIRE}/news/coast-news/lamp#share)\n3 May 2024", ["News", "Coast News"]),
    ],
)
def test_addresses_that_go_on_from_one_another_are_a_breadcrumb(above: str, path: list[str]) -> None:
    assert path_above(above.split("\n"), TITLE) == path


@pytest.mark.parametrize(
    "above",
    [
        _above(("News", "/news"), ("Sport", "/sport")),
        _above(("Home", "/"), ("Team", "/team")),
        f"* {_above(('Home', '/'))}\n* {_above(('Team', '/team/'))}",
        _above(("Home", "/"), ("Sport", "/sport/"), ("Football", "/sport/football/"), ("Rugby", "/sport/rugby/")),
        "\n".join(f"* {_above(step)}" for step in (("Sport", "/sport/"), *NEWS)),
        "\n".join(f"* {_above(step)}" for step in (("Home", "/"), *NEWS, ("Sport", "/sport/"))),
        _above(("Members", "/members/"), ("mo", "/members/mo.4/")),
        _above(("Tags", "/tags/"), ("Ropes", "/tags/ropes/")),
        _above(("Shop", "/shop/"), ("Cart", "/shop/cart/")),
        _above(("2024", "/2024/"), ("May", "/2024/05/")),
        f"[Share](#share) [Ropes]({WIRE}/news/ropes/)",
        f"[News]({WIRE}/news/) [Ropes](https://other.example/news/ropes/)",
        "[A letter](mailto:ann@portwire.example) [Print](javascript:void)",
        "[Odd](https://[portwire/) [Odder](https://[portwire/ropes/)",
    ],
)
def test_menus_people_and_tags_are_no_breadcrumb(above: str) -> None:
    assert path_above(above.split("\n"), TITLE) == []


def test_the_path_in_order_is_the_sections() -> None:
    article = cleaner.clean_text(f"{_above(*NEWS)}\n\n# {TITLE}\n\n3 May 2024\n\n{BODY}")
    assert (article.section, [str(section) for section in article.sections]) == ("Coast News", ["News", "Coast News"])
    menu = "\n".join(f"* [Entry {letter}]({WIRE}/{letter}/)" for letter in "abcdefghijklmnopqrst")
    article = cleaner.clean_text(f"{menu}\n1. {_above(NEWS[0])}\n2. {_above(NEWS[1])}\n# {TITLE}\n\n{BODY}")
    assert [str(section) for section in article.sections] == ["News", "Coast News"]


@pytest.mark.parametrize("address", ["/author/ann-bell/", "/members/ann.4/"])
def test_a_link_to_a_person_above_the_title_is_no_section(address: str) -> None:
    for words, section in (("Ann Bell", None), ("Ropes", "Ropes")):
        above = _above((words, address if section is None else "/ropes/"))
        assert cleaner.clean_text(f"{above}\n\n# {TITLE}\n\n3 May 2024\n\n{BODY}").section == section


def test_the_name_that_leads_to_the_front_page() -> None:
    lines = [f"[![Port Wire]({WIRE}/logo.png)]({WIRE}/)", _above(("Home", "/"), ("Ropes", "/ropes"))]
    assert host_of(lines) == "portwire.example"
    assert front_names(lines, "portwire.example") == ["Port Wire"]
    assert front_names(lines, "news.portwire.example") == ["Port Wire"]
    assert front_names(lines, "wire.example") == []
    assert host_of(lines[:1]) == ""


def test_the_name_that_leads_to_the_front_page_is_the_site() -> None:
    menu = f"[![Port Wire]({WIRE}/logo.png)]({WIRE}/)\n\n* {_above(('Sport', '/sport'))}"
    assert cleaner.clean_text(f"{menu}\n\n# {TITLE}\n\n3 May 2024\n\n{BODY}").site == "Port Wire"
    menu = f"[Sister paper]({WIRE}/)\n\n* {_above(('Sport', '/sport'))}"
    assert cleaner.clean_text(f"{menu}\n\n# {TITLE}\n\n3 May 2024\n\n{BODY}").site is None


def test_a_suffix_that_begins_with_the_site_s_name_is_the_site() -> None:
    menu = "[Harbour College](https://www.hc.example/) [Apply](https://www.hc.example/apply)"
    head = f"{menu}\n\n[Campus life](https://news.hc.example/campus)\n\n# {TITLE} | Harbour College News"
    article = cleaner.clean_text(f"{head}\n\n3 May 2024\n\n{BODY}")
    assert (article.title, article.section, article.site) == (TITLE, "Campus life", "Harbour College News")
