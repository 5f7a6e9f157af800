"""Noise inside a paragraph goes by span, and the sentence around it stays."""

from __future__ import annotations

import re

import pytest

import cleaner
from cleaner.judge.inline import LONGEST, _tail
from cleaner.judge.phrases.folding import sentence_breaks
from cleaner.judge.rules import Rule

FIRST = "The harbour council has invited the mayors of the outer islands to talks about a winter ferry."
SECOND = "They will meet on Friday in the old customs house, which has stood empty since last spring."
BODY = f"{SECOND}\n\n{SECOND} {FIRST}"


@pytest.mark.parametrize(
    ("line", "left", "kind"),
    [
        (f"{FIRST} Source link", FIRST, "source-credit"),
        (f"{FIRST}Source link", FIRST, "source-credit"),
        (f"{FIRST} (Photo: Ann Example)", FIRST, "image-credit"),
        (f"{FIRST} /ritzau/", FIRST, "source-credit"),
        (f"{FIRST} «Sì». Leggi anche: Le barche", f"{FIRST} «Sì».", "related-links"),
        (f"{FIRST} [Advertisement] {SECOND}", f"{FIRST} {SECOND}", "ad-label"),
        (f"{FIRST} Also read: Boats come back to the north", FIRST, "related-links"),
        (f"{FIRST} (Also read: Boats come back) {SECOND}", f"{FIRST} {SECOND}", "related-links"),
        (f"{FIRST} Lesen Sie auch: Die Boote kommen zurück", FIRST, "related-links"),
        (f"{FIRST} Subscribe to our newsletter for more news.", FIRST, "newsletter-prompt"),
        (f"{FIRST} The post Ferry talks appeared first on Harbour News.", FIRST, "syndication-credit"),
        (
            "港口议会已邀请外岛市长参加关于冬季渡轮的会谈。原文链接",
            "港口议会已邀请外岛市长参加关于冬季渡轮的会谈。",
            "source-credit",
        ),
        (
            "市議会は離島の市長を会談に招いた。関連記事:フェリー再開へ",
            "市議会は離島の市長を会談に招いた。",
            "related-links",
        ),
        (f"{FIRST} 【広告】 {SECOND}", f"{FIRST} {SECOND}", "ad-label"),
        (f"{FIRST} A report, opens new tab, says so.", f"{FIRST} A report, says so.", "related-links"),
        (f"Lampex (LMP.O), opens in a new tab said it. {FIRST}", f"Lampex (LMP.O) said it. {FIRST}", "related-links"),
        (f"Der Bericht (öffnet in neuem Fenster) des Amts. {FIRST}", f"Der Bericht des Amts. {FIRST}", "related-links"),
        (f"Le rapport, s’ouvre dans un nouvel onglet. {FIRST}", f"Le rapport. {FIRST}", "related-links"),
    ],
)
def test_the_part_goes(line: str, left: str, kind: str) -> None:
    article = cleaner.clean_text(f"{BODY}\n\n{line}")
    assert article.body == f"{BODY}\n\n{left}"
    (removal,) = article.removed
    assert removal.kind == kind
    assert removal.start is not None
    assert line[removal.start : removal.end] == removal.text


@pytest.mark.parametrize(
    "glued",
    [
        "[Sign up for our free harbour newsletter here](https://port.example/letters.html).",
        "[Subscribe to our weekly newsletter](https://port.example/letters)",
        "**[Also read: Boats come back to the north](https://port.example/boats)**",
        "**Also read:** [Boats come back to the north](https://port.example/boats.v2/north)",
        "_Lesen Sie auch: [Die Boote kommen zurück](https://port.example/boote)_",
        "[See our guide to the best lamps](https://port.example/lamps)",
    ],
)
def test_the_part_is_a_link_of_markdown(glued: str) -> None:
    line = f"He said [so](https://port.example/so.html). {FIRST}"
    article = cleaner.clean_text(f"{BODY}\n\n{line} {glued}")
    assert article.body == f"{BODY}\n\n{line}"
    (removal,) = article.removed
    assert removal.text == glued


@pytest.mark.parametrize(
    "line",
    [
        f"{FIRST} [The whole report](https://port.example/report.pdf) is here.",
        f"{FIRST} [They mended nine boats](https://port.example/nine). {SECOND}",
        f"{FIRST} He said: [Read more](https://port.example/more) books.",
        f"{FIRST} **Nobody** read the newsletter.",
        "She told us where to [sign up for the newsletter](https://port.example/letter) of the harbour.",
        f"{FIRST} *Also read* is what they call it.",
    ],
)
def test_links_of_the_authors_stay(line: str) -> None:
    assert cleaner.clean_text(f"{BODY}\n\n{line}\n\n{BODY}").body == f"{BODY}\n\n{line}\n\n{BODY}"


@pytest.mark.parametrize(
    "line",
    [
        f"{FIRST} More.",
        f"{FIRST} Don't miss: the view from the tower at sunset.",
        f"{FIRST} Photo by photo, she rebuilt the story of the pier.",
        f"The lamp shop, which closed in May, opens new tabs for all. {FIRST}",
        f"A lamp, external links to others, and ropes. {FIRST}",
        f"{FIRST} (See page 4)",
        f"{FIRST} He said: Read more books.",
        f"{FIRST} It was printed in [The Harbour News](https://news.example/) on Monday.",
        "He asked for the source. Nobody had one, and the mayor, Mr. J. Source, was away.",
        "The ad (advertisement is the longer word) hung there for a year.",
        f"{FIRST} Ropes that hang in a bow (like this) dry sooner, says a note (WhatsApp) of the pier. {SECOND}",
    ],
)
def test_what_only_looks_like_it_stays(line: str) -> None:
    assert cleaner.clean_text(f"{BODY}\n\n{line}").body == f"{BODY}\n\n{line}"


def test_code_is_left_alone() -> None:
    page = (
        f"<article><p>{FIRST}</p><pre>print('Done at last.') [Advertisement] and so on</pre><p>{SECOND}</p></article>"
    )
    assert "[Advertisement]" in cleaner.clean(page).body


def test_html_loses_it_too() -> None:
    page = f"<article><h1>Ferry</h1><p>{SECOND}</p><p>{FIRST} {SECOND}</p><p>{FIRST} Source link</p></article>"
    assert cleaner.clean(page).body.endswith(FIRST)


@pytest.mark.parametrize("gap", ["", " ", '"' * (LONGEST + 1), " " * LONGEST])
def test_the_search_at_the_end_finds_what_a_search_of_all_finds(gap: str) -> None:
    text = FIRST * 4 + gap + SECOND[:40] * 5
    for size in range(200, len(text)):
        part = text[:size]
        ends = sentence_breaks(part, 0)
        near = sentence_breaks(part, _tail(part))
        assert near == ends[len(ends) - len(near) :]
        assert not [end for end in ends if len(part) - end <= LONGEST and end not in near]


@pytest.mark.parametrize(
    "said",
    [
        "He worked in communications (advertising) before he bought the boat that he sails today.",
        "The posters (Werbung) hung on the pier for years before anybody read them.",
        "The picture (photo by Ann Example) shows the pier before the storm and the mill behind it.",
    ],
)
def test_brackets_within_a_sentence_are_the_authors(said: str) -> None:
    assert said in cleaner.clean_text(f"The lamp is lit again at six each evening.\n\n{said}\n\nNobody knew why.").body


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<p>The pier was opened on <time>19 March 1932</time> after eight years of work.</p>", None),
        ("<p>As <span class=author>Ann Example</span> wrote in <time>1813</time>, it leaned.</p>", None),
        ("<p>The work was done on <time>3 May 1940</time>.</p>", None),
        ("<p><span class=date>3 May 1940</span> was the day on which the work was done.</p>", None),
        ("<p>See <a class=related href=/x>our report on the tunnel</a> for the whole story.</p>", None),
        ("<ul><li><time>1932</time>: The pier is opened by the mayor.</li></ul>", None),
        ("<p><b>When:</b> <time>Saturday, 3 May</time></p>", None),
        ("<p>埠頭は<time>1932年</time>に開かれた。</p>", None),
        (
            "<table><tr><td>Opened<td><time>3 May 1932</time><tr><td>Closed<td><time>9 May 1960</time></table>",
            "Opened\t3 May 1932\nClosed\t9 May 1960",
        ),
    ],
)
def test_a_part_of_a_sentence_stays_whatever_its_element_is_called(markup: str, words: str | None) -> None:
    body = cleaner.clean(f"<article><p>{SECOND} {FIRST}</p>{markup}<p>{FIRST} {SECOND}</p></article>").body
    wanted = words or re.sub("<[^>]*>", "", markup)
    assert body.split("\n\n")[1].removeprefix("- ") == wanted


def test_a_rule_of_the_user_s_cuts_a_part_of_a_sentence_too() -> None:
    rule = Rule(id="other/sponsor", kind="other", why="It names a sponsor.", names=("sponsor",))
    page = f"<p>{SECOND} {FIRST}</p><p>The pier <b class=sponsor>of the Salt Company</b> was opened in May.</p>"
    held = cleaner.Cleaner(rules=cleaner.builtin_rules().plus([rule]))
    assert held.clean(f"<article>{page}<p>{FIRST}</p></article>").body.split("\n\n")[1] == "The pier was opened in May."


@pytest.mark.parametrize(
    "markup",
    [
        "<span class=edit-link>[edit]</span>",
        "<span class=caption>The pier in May</span>",
        "<span class=photo-credit>Ann Example</span>",
        "<time>3 May 2026</time>",
    ],
)
def test_what_stands_beside_a_sentence_goes(markup: str) -> None:
    page = f"<article><p>{SECOND} {FIRST}</p><p>{FIRST} {markup} {SECOND}</p><p>{FIRST}</p></article>"
    assert cleaner.clean(page).body.split("\n\n")[1] == f"{FIRST} {SECOND}"


def test_tags_in_a_line_that_says_little_else_are_tags() -> None:
    links = ", ".join(f"<a rel=tag href=/{tag}>{tag}</a>" for tag in ("Boats", "Piers", "Lamps"))
    page = f"<article><p>{SECOND} {FIRST}</p><p>{FIRST}</p><p>Filed in {links}.</p></article>"
    assert cleaner.clean(page).tags == ("Boats", "Piers", "Lamps")
