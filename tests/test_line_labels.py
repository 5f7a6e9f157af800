"""Lines of a text that are several known labels in one."""

from __future__ import annotations

import pytest

import cleaner
from cleaner.blocks.text import cut_text
from cleaner.judge.built import builtin_rules
from cleaner.judge.lines.labels import label_evidence
from cleaner.judge.match import Matcher
from cleaner.judge.places import Core

BODY = "\n\n".join(
    [
        "The harbour office keeps the book in which every lamp of the town is written down by hand.",
        "It is an old book, and the first of its four columns has been empty for sixty years now.",
        "Nobody remembers what the column was for, and the clerk who drew it left no note behind.",
    ]
)


def kind_of(line: str, text: str) -> str | None:
    return {r.text.strip(): r.kind for r in cleaner.clean_text(text).removed}.get(line)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Share on FacebookShare on LinkedInCopy link", "share-bar"),
        ("[Share on X](https://x.example/share?url=a)[Share on LinkedIn](https://l.example/share?url=a)", "share-bar"),
        ("Guidelines | FAQ | Lists | Security | Legal | Contact", "site-nav"),
        ("Lamps | Ropes | Boats | Keepers | Piers", None),
        ("Log in Register", "login-prompt"),
        ("Print|Save article|Copy link", "page-tools"),
        ("Drucken Teilen Merkliste", "page-tools"),
        ("Print the plan and Share", None),
        ("print share", None),
        ("FacebookXWhatsAppTelegram", "share-bar"),
        ("PaylaşTweetlePinle", "share-bar"),
        ("HarbourOld lampsNorthtown", None),  # a glued place in each of two words
        ("HarbourLampsNorthtown", "tag-list"),
        ("ГаваньНовостиФонариМол", "tag-list"),
        ("JavaScript TypeScript", None),
        ("Lamps   Ropes   Old boats   Keepers", "site-nav"),
        ("Lamps\tRopes\tOld boats", "site-nav"),
        ("灯塔 绳索 旧船 守灯人", "site-nav"),
        ("Lamps   3   4   0", None),  # a row of a table
        ("Lamps   and whatever else was left on the pier   Ropes", None),
        ("Lamps  Ropes", None),
    ],
)
def test_labels_in_a_row(line: str, kind: str | None) -> None:
    assert kind_of(line, f"{BODY}\n\n{line}") == kind


def test_labels_in_the_body_stay() -> None:
    assert kind_of("Log in Register", f"{BODY}\n\nLog in Register\n\n{BODY}") is None


def test_one_label_is_for_the_rules() -> None:
    by = {r.text.strip(): r.by for r in cleaner.clean_text(f"{BODY}\n\nSave article").removed}
    assert by["Save article"].startswith("rule:")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Spread it: Facebook Viber Email", "share-bar"),
        ("QQ空间 新浪微博 微信 打印", "share-bar"),
        ("Comparteix a Facebook Comparteix a X Envia per correu", "share-bar"),
        ("שתפו בפייסבוק שתפו בוואטסאפ", "share-bar"),
        ("The lamps of the pier, the lamps of Facebook and X", None),
        ("Facebook and the harbour office", None),
        ("Facebook, Viber and Email are names of networks.", None),
        ("灯塔 绳索 旧船 守灯人", "site-nav"),
        ("灯塔 > 绳索 > 旧船 > 守灯人", None),
    ],
)
def test_rows_that_no_rule_knows(line: str, kind: str | None) -> None:
    blocks = cut_text(f"{BODY}\n\n{line}")
    found = label_evidence(blocks, {}, Core(0, 2), Matcher(builtin_rules()))
    assert [e.kind for e in found] == ([kind] if kind else [])
