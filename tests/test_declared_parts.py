"""What a page declares of its body piece by piece, and which blocks say it."""

from __future__ import annotations

import json

import pytest

import cleaner
from cleaner.blocks.html import cut
from cleaner.fields.body_parts import MOST_CHARACTERS, MOST_PARTS, body_parts
from cleaner.fields.structured import read_structured
from cleaner.judge.evidence.declared_parts import MOST_BLOCKS, says_part
from cleaner.read.parse import parse

STORY = "<p>The turnips of the allotment behind the brewery are never larger than a fist, and nobody minds.</p>" * 3


def parts_of(*declared: object) -> tuple[str, ...]:
    scripts = "".join(f'<script type="application/ld+json">{json.dumps(thing)}</script>' for thing in declared)
    return body_parts(read_structured(parse(f"<html><head>{scripts}</head><body></body></html>").root, None))


def told(html: str, *parts: str) -> list[str]:
    blocks = cut(parse(html).root)
    return [block.text for block, holds in zip(blocks, says_part(blocks, parts), strict=True) if holds]


@pytest.mark.parametrize(
    ("declared", "parts"),
    [
        (
            {"@type": "Recipe", "recipeIngredient": ["1 egg", "2  <b>leeks</b>", "salt &amp; oil"]},
            "1 egg|2 leeks|salt & oil",
        ),
        ({"@type": "Recipe", "ingredients": "1 egg\n2 leeks\r\n\n"}, "1 egg|2 leeks"),
        ({"@type": ["Thing", "Recipe"], "recipeInstructions": "Boil it.<br/>Wait.<p>Eat.</p>"}, "Boil it.|Wait.|Eat."),
        ({"@type": "Recipe", "recipeInstructions": ["Boil.", {"text": "Wait.", "url": "/x"}]}, "Boil.|Wait."),
        (
            {
                "@type": "Recipe",
                "recipeInstructions": [
                    {"@type": "HowToSection", "name": "Brine", "itemListElement": [{"text": "Boil."}]},
                    {"@type": "HowToStep", "name": "Wait", "text": "Wait a day."},
                ],
            },
            "Brine|Boil.|Wait|Wait a day.",
        ),
        ({"@type": "HowTo", "name": "How to wait", "step": {"itemListElement": {"text": "Sit."}}}, "Sit."),
        (
            {
                "@type": "FAQPage",
                "mainEntity": [
                    {"@type": "Question", "name": "Why?", "acceptedAnswer": {"text": "<p>So.</p><p>And so.</p>"}},
                    {"@type": "Question", "name": "Who?", "acceptedAnswer": [{"text": "He."}, {"text": "She."}]},
                ],
            },
            "Why?|So.|And so.|Who?|He.|She.",
        ),
        ({"@type": "QAPage", "mainEntity": {"@type": "Question", "name": "Why?"}}, ""),
        ({"@type": "Recipe", "recipeIngredient": [1, None, {"a": 1}], "recipeInstructions": 7}, ""),
        ({"@type": "FAQPage", "mainEntity": None}, ""),
        ({"@type": "Recipe", "recipeIngredient": ["1 egg", "1 egg"]}, "1 egg"),
    ],
)
def test_the_declared_pieces(declared: object, parts: str) -> None:
    assert "|".join(parts_of(declared)) == parts


def test_no_page_declares_more_than_is_looked_at() -> None:
    many = [f"{number} eggs" for number in range(3 * MOST_PARTS)]
    assert parts_of({"@type": "Recipe", "recipeIngredient": many}) == tuple(many[:MOST_PARTS])
    long = ["word " * 10_000, "egg " * 30_000, "salt"]
    assert [len(part) for part in parts_of({"@type": "Recipe", "recipeIngredient": long})] == [
        49_999,
        MOST_CHARACTERS - 50_001,
    ]
    nested: object = "end"
    for _ in range(300):
        nested = {"itemListElement": [nested]}
    assert parts_of({"@type": "Recipe", "recipeInstructions": nested}) == ("end",)


@pytest.mark.parametrize(
    ("html", "parts", "said"),
    [
        ("<ul><li>½ tsp Salt,</li><li>Print</li></ul>", ["1/2 tsp salt"], ["½ tsp Salt,"]),
        ("<p>200 g flour</p><p>300 g flour</p>", ["200g flour"], ["200 g flour"]),
        ("<div><b>2</b><p>cups</p><p>rye</p></div><p>cups</p>", ["2 cups rye"], ["2", "cups", "rye"]),
        ("<p>2</p><p>cups</p><p>oats</p>", ["2 cups rye"], []),
        ("<p>a</p>" * (MOST_BLOCKS + 1), ["a" * (MOST_BLOCKS + 1)], []),
        ("<p>It took nine days in its pit.</p>", ["It took nine days in its pit. Then it rang."], ["It took nine days in its pit."]),
        ("<p>nine days</p>", ["It took nine days in its pit."], []),
        ("<nav><a href='/s'>Salt</a></nav>", ["Salt"], []),
        ("<nav><a href='/s'>Salt</a></nav><p>Salt</p>", ["Salt"], ["Salt"]),
        ("<ul><li><a href='/s'>Salt</a></li></ul>", ["Salt"], ["Salt"]),
        ("<a href='#1'>Who pays?</a><h3>Who pays?</h3>", ["Who pays?"], ["Who pays?"]),
        ("<h3><a href='#1'>Who pays?</a></h3>", ["Who pays?"], ["Who pays?"]),
        ("<p hidden>The parish.</p>", ["The parish."], ["The parish."]),
        ("<p hidden>The parish.</p><p>The parish.</p>", ["The parish."], ["The parish."]),
        ("<p>...</p><p>1 egg</p>", ["1 egg", "..."], ["1 egg"]),
        ("<p>1 egg</p>", [], []),
    ],
)  # fmt: skip
def test_blocks_that_say_a_piece(html: str, parts: list[str], said: list[str]) -> None:
    assert told(html, *parts) == said


def test_only_one_of_two_like_blocks_is_shown() -> None:
    blocks = cut(parse("<p hidden>The parish.</p><p>The parish.</p>").root)
    assert says_part(blocks, ["The parish."]) == [False, True]
    blocks = cut(parse("<a href='#1'>Who pays?</a><h3>Who pays?</h3>").root)
    assert says_part(blocks, ["Who pays?"]) == [False, True]


def test_a_list_is_declared_with_most_of_it() -> None:
    items = "<li>1 egg</li><li>2 leeks</li><li>1 large orange, peeled</li><li><a href='/buy'>Buy</a></li>"
    declared = ["1 egg", "2 leeks", "1 orange"]
    assert told(f"<ul>{items}</ul><p>Print</p>", *declared) == ["1 egg", "2 leeks", "1 large orange, peeled"]
    assert told(f"<ul>{items}</ul>", "1 egg") == ["1 egg"]
    others = "<li>Another entry</li>" * 9
    assert told(f"<ul>{items}{others}</ul>", *declared) == ["1 egg", "2 leeks"]


def test_elements_that_are_marked_as_pieces() -> None:
    html = "<ul><li itemprop='recipeIngredient'>1 egg</li><li itemprop='name'>Ann</li></ul>"
    assert told(html) == ["1 egg"]
    assert told("<div itemprop='recipeInstructions'><ol><li>Boil.</li></ol></div><p>Print</p>") == ["Boil."]
    deep = "<div itemprop='recipeInstructions'><div><div><div><p>Sponsored</p></div></div></div></div>"
    assert told(deep) == []


def test_the_removal_log_and_the_body_follow_it() -> None:
    recipe = {"@type": "Recipe", "name": "Turnips", "recipeIngredient": ["4 small turnips", "1 beetroot"]}
    box = "<aside class='widget-area sidebar'><h3>You buy</h3><ul><li>4 small turnips</li><li>1 beetroot</li></ul></aside>"
    script = f'<script type="application/ld+json">{json.dumps(recipe)}</script>'
    page = f"<html><head><title>Turnips</title>{{}}</head><body><article>{STORY}</article>{box}</body></html>"
    assert "4 small turnips" not in cleaner.clean(page.format("")).body
    body = cleaner.clean(page.format(script)).body
    assert body.endswith("You buy\n\n4 small turnips\n1 beetroot")
