"""Declarative shadow trees are read as browsers show them."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.read.parse import parse

ROOT = '<template shadowrootmode="open">'


def text_of(html: str) -> list[str]:
    return [text.strip() for text in parse(html).root.itertext() if text.strip()]


@pytest.mark.parametrize(
    ("html", "order"),
    [
        (f"<x-a>{ROOT}<p>Weir</p><slot></slot><p>Foot</p></template><p>Light</p></x-a>", ["Weir", "Light", "Foot"]),
        (f"<x-a>{ROOT}<slot><p>Own</p></slot><p>Foot</p></template></x-a>", ["Own", "Foot"]),
        (f"<x-a>{ROOT}<slot>Own<p>Own</p></slot></template><p>Light</p><p>Two</p></x-a>", ["Light", "Two"]),
        (
            f'<x-a>{ROOT}<slot></slot><slot name="b"></slot></template><i slot="b">Late</i><p>Light</p></x-a>',
            ["Light", "Late"],
        ),
        (
            f"<x-a>{ROOT}<x-b>{ROOT}<p>Inner</p><slot></slot></template><p>Of b</p></x-b></template></x-a>",
            ["Inner", "Of b"],
        ),
        (f'<x-a><p slot="c">Left</p>{ROOT}<p>Weir</p></template></x-a>', ["Left", "Weir"]),
    ],
)
def test_shadow_tree_stands_with_its_slots_filled(html: str, order: list[str]) -> None:
    assert text_of(html) == order
    assert "template" not in {e.tag for e in parse(html).root.iter()}


def test_the_first_shadow_tree_of_a_host_counts() -> None:
    html = f"<x-a>{ROOT}<p>Weir</p><slot></slot></template>{ROOT}<p>Other</p><slot></slot></template><p>Light</p></x-a>"
    said = "The weir above the mill has held since spring, and the keeper says that it will hold for another winter."
    assert "Other" not in clean(f"<p>{said}</p>{html}<p>{said[::-1]}</p>").body
    root = parse(html).root
    assert len(root.findall(".//template")) == 1
    assert root.find(".//template/p").text == "Other"
    assert root.find(".//div/slot/p").text == "Light"


def test_other_templates_stay_hidden() -> None:
    tags = [e.tag for e in parse(f"<x-a>{ROOT}<p>Weir</p></template></x-a><template><p>Row</p></template>").root.iter()]
    assert tags.count("template") == 1


def test_body_in_a_shadow_tree_is_found() -> None:
    said = "The weir above the mill has held since spring, and the keeper says that it will hold for another winter."
    page = f"<html><body><x-a>{ROOT}<h1>The weir</h1><p>{said}</p><p>{said[::-1]}</p></template></x-a></body></html>"
    assert said in clean(page).body
