"""What is compiled and what is not give the same article, to the last character."""

from __future__ import annotations

import gc
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import FunctionType
from typing import Any

import pytest
from lxml import etree

from cleaner.blocks import walk
from cleaner.blocks.walking import DONE
from cleaner.records import Block, Node, Span

from .conftest import ROOT

SETS = ("wcxb-dev", "news", "mixed", "snippets")
Page = tuple[str, str | None]


def told(form: str, pages: Sequence[Page], wanted: str = "hashes") -> tuple[dict[str, Any], list[str]]:
    """What one form of the code is, and what it says of the pages; in a process of its own, outside the checkout."""
    given = "".join(json.dumps(page) + "\n" for page in pages)
    command = [sys.executable, "-I", "-W", "error", str(Path(__file__).with_name("twin.py")), form, wanted]
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    head, *lines = map(json.loads, done.stdout.splitlines())
    return head, lines


def hold_equal(pages: Sequence[Page]) -> None:
    compiled, ours = told("compiled", pages)
    if not compiled["compiled"]:
        pytest.skip("cleaner was installed without a compiler: there is one form only")
    plain, theirs = told("plain", pages)
    assert (plain["compiled"], plain["walk"]) == (False, "cleaner.blocks.walk")
    assert compiled["walk"] == "cleaner.blocks.fast_walk"
    differ = [page for page, one, other in zip(pages, ours, theirs, strict=True) if one != other]
    if differ:
        (_, ours), (_, theirs) = (told(form, differ[:1], "articles") for form in ("compiled", "plain"))
        assert ours == theirs, f"{len(differ)} pages differ, first {differ[0]}"


def test_all_fixtures() -> None:
    hold_equal([(str(path), None) for path in sorted((ROOT / "fixtures").glob("*/page.*"))])


def test_all_labelled_pages(data: Path) -> None:
    pages: list[Page] = []
    for name in SETS:
        for line in (data / name / "gold.jsonl").read_text(encoding="utf-8").strip().split("\n"):
            row = json.loads(line)
            pages.append((str(data / name / "pages" / f"{row['id']}.html.gz"), row.get("url")))
    hold_equal(pages)


WALKED = [
    walk.SAMPLE,
    "<p>",
    "<div>" * 300 + "deep" + "</div>" * 300 + "after",
    "<table><tr><td>a<td>b<p>c</table>x<svg><a xlink:href='q' href=r>s</a></svg><template>t</template>",
    "<svg><q:r></q:r><q:br/><p>t</p></svg><template><p><br></template>",
    "<p id='Y z' class='A' lang=de>x</p><p hidden style=''> \n </p>\t<p class>\u00a0</p><script> </script>\n",
    "<p class='A  b' id='X' data-z style='display:none' title=\"&quot;é\">1<!-- c -->2<?pi?>3<b/>4<script>5</script>6",
]


@pytest.mark.parametrize("html", WALKED)
def test_both_walks_say_the_same_of_a_page(html: str) -> None:
    fast_walk = pytest.importorskip("cleaner.blocks.fast_walk")
    root = etree.fromstring(html, etree.HTMLParser())
    assert walk._told(fast_walk.Walk(root)) == walk._told(walk.Walk(root))
    inner = root[-1]
    inner.tail = "outside"
    assert walk._told(fast_walk.Walk(inner)) == walk._told(walk.Walk(inner))


@pytest.mark.parametrize("html", WALKED)
def test_text_is_white_space_alone_however_a_walk_gives_it(html: str) -> None:
    fast_walk = pytest.importorskip("cleaner.blocks.fast_walk")
    for form in (walk.Walk, fast_walk.Walk):
        stepping = form(etree.fromstring(html, etree.HTMLParser()))
        while stepping.step() != DONE:
            some, whole = stepping.text(False), stepping.text(True)
            assert some == whole or (some == " " and whole.isspace())


XML = """<!DOCTYPE a [<!ENTITY x "said">]>
<a xmlns="http://www.w3.org/1999/xhtml" xmlns:q="urn:q" q:class="z" class="k">one &x; two<![CDATA[<three>]]> four
<q:b q:id="1" id="2">five</q:b>six<!-- c -->seven<?pi eight?>nine</a>"""


def test_both_walks_say_the_same_of_a_tree_of_the_callers() -> None:
    fast_walk = pytest.importorskip("cleaner.blocks.fast_walk")
    root = etree.fromstring(XML, etree.XMLParser(resolve_entities=False, strip_cdata=False))
    assert walk._told(fast_walk.Walk(root)) == walk._told(walk.Walk(root))


def test_a_walk_that_does_not_fit_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    fast_walk = pytest.importorskip("cleaner.blocks.fast_walk")
    chosen = walk._walker.__wrapped__
    assert chosen() is fast_walk.Walk
    monkeypatch.setattr(fast_walk, "BUILT_WITH", ("0.1", 1, 0))
    with pytest.warns(RuntimeWarning, match="Install cleaner again"):
        assert chosen() is walk.Walk


def test_a_walk_that_reads_otherwise_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    fast_walk = pytest.importorskip("cleaner.blocks.fast_walk")

    class Deaf(walk.Walk):
        def text(self, whole: bool) -> str | None:
            return None

    monkeypatch.setattr(fast_walk, "Walk", Deaf)
    with pytest.warns(RuntimeWarning, match="reads a page otherwise"):
        assert walk._walker.__wrapped__() is walk.Walk


def test_the_records_of_a_page_are_no_work_for_the_garbage_collector() -> None:
    if isinstance(Node.__init__, FunctionType):
        pytest.skip("cleaner was installed without a compiler: its records are objects as any others")
    node = Node("p", (), {}, None, 1, 0)
    assert not any(map(gc.is_tracked, (node, Span("link", 0, 1, "#", None, node), Block(0, "a", "p", node=node))))
