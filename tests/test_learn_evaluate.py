"""Evaluation: extractors are asked, timed and compared; cases, rules, the worst pages and the gate."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cleaner.errors import OptionError, ReadError
from cleaner.judge.built import builtin_rules
from cleaner.judge.rules import Rule, RuleSet
from cleaner.learn import commands
from cleaner.learn.cases import measure_pages, measure_texts
from cleaner.learn.commands import EvalOrder, run_eval
from cleaner.learn.dataset import LabelledPage, fingerprint, read_set
from cleaner.learn.evaluate import measure
from cleaner.learn.gate import Gate, read_gates
from cleaner.learn.peers import peer
from cleaner.learn.report import case_lines, diff_lines, set_lines
from cleaner.learn.rules import measure_rules
from cleaner.learn.tally import Answer
from cleaner.options import Options

from .labelled_pages import article, write_news, write_set


def perfect(page: LabelledPage, data: bytes) -> Answer:
    return Answer(page.gold["body"], title=page.gold["title"])


@pytest.fixture
def ours(monkeypatch: pytest.MonkeyPatch) -> list[Options]:
    """Our extractor, replaced by one that is always right; the options that it was made with."""
    seen: list[Options] = []

    def make(options: Options, model: Path | None = None, folds: Path | None = None) -> Any:
        seen.append(options)
        return perfect

    monkeypatch.setattr(commands, "our_ask", make)
    return seen


def run(dirs: list[Path], **order: Any) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    code = run_eval(dirs, EvalOrder(options=Options(), **order), out=out, err=err)
    return code, out.getvalue(), err.getvalue()


def test_an_extractor_that_fails_is_a_result(tmp_path: Path) -> None:
    pages = list(read_set(write_news(tmp_path / "news", sites=2, pages=1)))

    def ask(page: LabelledPage, data: bytes) -> Answer:
        if page.id == "s1-0":
            raise ValueError("no such luck")
        return perfect(page, data)

    measured = measure(pages, "lucky", ask)
    assert measured.figures["body"]["f1"] == 0.5
    assert measured.figures["errors"] == {"n": 1, "first": "s1-0: ValueError: no such luck"}
    assert measured.figures["ms"]["mean"] >= 0


def test_the_first_page_is_warmed_up(tmp_path: Path) -> None:
    pages = list(read_set(write_news(tmp_path / "news", sites=2, pages=1)))
    asked: list[str] = []

    def ask(page: LabelledPage, data: bytes) -> Answer:
        asked.append(page.id)
        return perfect(page, data)

    assert measure(pages, "x", ask).figures["pages"] == 2
    assert asked == ["s0-0", "s0-0", "s1-0"]


def test_the_worst_pages_are_kept(tmp_path: Path) -> None:
    pages = list(read_set(write_news(tmp_path / "news", sites=5, pages=1)))
    share = {page.id: number for number, page in enumerate(pages)}

    def ask(page: LabelledPage, data: bytes) -> Answer:
        body = page.gold["body"]
        return Answer(body[: len(body) * share[page.id] // 5])

    worst = measure(pages, "x", ask, worst=3).worst
    assert [item.page.id for item in worst] == ["s0-0", "s1-0", "s2-0"]
    assert worst[0].f1 == 0.0 < worst[1].f1 < worst[2].f1


def test_eval_prints_tables_with_peers_in_the_same_run(tmp_path: Path, ours: list[Options]) -> None:
    folder = write_news(tmp_path / "news", sites=2)
    code, out, err = run([folder], against=("trafilatura",))
    assert (code, err) == (commands.DONE, "")
    assert "news (4 pages, asked for the strict convention)" in out
    head, first, second = out.split("\n")[1:4]
    assert head.split()[:3] == ["F1", "P", "R"]
    assert "ms" in head
    assert first.split()[:2] == ["cleaner", "1.000"]
    assert second.split()[0] == "trafilatura"
    assert len(second.split()) == len(first.split())


def test_eval_json_holds_what_the_tables_show(tmp_path: Path, ours: list[Options]) -> None:
    folder = write_news(tmp_path / "news", sites=2)
    _, out, _ = run([folder], json=True, worst=1, rules=True)
    found = json.loads(out)
    (one,) = found["sets"]
    assert one["set"] == "news"
    assert one["hash"] == fingerprint(read_set(folder))
    assert one["engines"]["cleaner"]["body"]["f1"] == one["worst"][0]["f1"] == 1.0
    assert set(found["rules"]) == {rule.id for rule in builtin_rules()}


def test_each_set_may_be_asked_in_its_own_convention(tmp_path: Path, ours: list[Options]) -> None:
    folders = [write_news(tmp_path / name, sites=1) for name in ("news", "wcxb-dev")]
    run(folders)
    assert [options.convention for options in ours] == ["strict", "strict"]
    ours.clear()
    _, out, _ = run(folders, own_convention=True)
    assert [options.convention for options in ours] == ["strict", "wcxb"]
    assert "asked for the wcxb convention" in out
    ours.clear()
    run(folders, own_convention=True, loose=("news",))
    assert [options.convention for options in ours] == ["wcxb", "strict"]


def test_every_kth_page(tmp_path: Path, ours: list[Options]) -> None:
    _, out, _ = run([write_news(tmp_path / "news", sites=3)], every=4)
    assert "news (2 pages" in out


def test_a_peer_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(OptionError, match=r"no peer 'nobody'; the peers are trafilatura"):
        peer("nobody")
    monkeypatch.setitem(__import__("sys").modules, "justext", None)
    with pytest.raises(OptionError, match="pip install justext"):
        peer("justext")


@pytest.mark.parametrize("name", ["trafilatura", "resiliparse", "justext"])
def test_peers_give_bodies(tmp_path: Path, name: str) -> None:
    pytest.importorskip(name)
    said = " ".join(["She said that it was not the first time that the old bridge had been closed for the winter."] * 4)
    html = f"<html lang='en'><body><main><h1>A bridge</h1><p>{said}</p><p>{said}</p></main></body></html>"
    (page,) = read_set(write_set(tmp_path / "news", [(html, {"body": said})]))
    assert said in peer(name)(page, page.read()).body


def test_a_diff_shows_what_is_missing_and_what_is_too_much() -> None:
    gold = "One line.\n\nTwo lines.\n\nThree lines.\n\nFour lines.\n\nFive lines."
    body = "Share this\n\nOne line\n\nTwo lines.\n\nThree lines.\n\nFour lines."
    assert list(diff_lines(gold, body)) == [
        "  + Share this",
        "    One line.",
        "    ... 2 lines as they must be",
        "    Four lines.",
        "  - Five lines.",
    ]
    assert list(diff_lines("same", "same")) == ["    same"]
    (long,) = diff_lines("word " * 100, "")
    assert len(long) < 160


def test_groups_are_shown_where_there_are_several(tmp_path: Path) -> None:
    html, row = article(1, 1)
    rows = [{**row, "lang": "en"}, {**row, "lang": "de", "type": "forum"}]
    pages = list(read_set(write_set(tmp_path / "mixed", [(html, r) for r in rows])))
    lines = list(set_lines("mixed", [measure(pages, "x", perfect)]))
    assert any(line.split()[:3] == ["F1", "by", "type"] for line in lines)
    assert any(line.split() == ["de", "1", "1.000"] for line in lines)
    lines = list(set_lines("mixed", [measure(pages[:1], "x", perfect)]))
    assert not any("F1 by" in line for line in lines)


TEXT_CASE = {
    "id": "t1",
    "raw": "A long morning\n\nThe harbour closed at noon because the river rose.\n\nLeave a Reply",
    "title": "A long morning",
    "section": None,
    "body": "The harbour closed at noon because the river rose.",
    "removed": [{"text": "Leave a Reply", "kind": "comment-form"}],
    "trap": ["harbour closed"],
}


def test_text_cases_count_noise_content_and_traps(tmp_path: Path) -> None:
    path = tmp_path / "text_cases.jsonl"
    path.write_text(json.dumps(TEXT_CASE), encoding="utf-8")

    class Result:
        def __init__(self, body: str, title: str | None = None, section: str | None = None) -> None:
            self.body, self.title, self.section = body, title, section

    right = measure_texts(path, lambda raw: Result(TEXT_CASE["body"], "A long morning"))  # type: ignore[arg-type, return-value]
    assert (right.perfect, right.failures) == (1, [])
    wrong = measure_texts(path, lambda raw: Result("Leave a reply", section="Reply"))  # type: ignore[arg-type, return-value]
    figures = wrong.summary()
    assert figures["gone"] == figures["stayed"] == figures["perfect"] == 0
    assert figures["traps"] == {"broken": 1, "of": 1}
    assert [failure[1] for failure in figures["failures"]] == ["left", "lost", "trap", "field", "field"]
    assert figures["kinds"] == {"comment-form": {"gone": 0, "of": 1}}
    content = figures["must_stay"]
    assert figures["languages"] == {"?": {"gone": 0, "of": 1, "stayed": 0, "content": content}}
    told = [line.split() for line in case_lines("cases", figures)]
    assert ["comment-form", "1", "0.000"] in told
    assert ["?", "1", "0.000", str(content), "0.000"] in told


def test_a_line_that_also_stands_in_the_body_is_left_only_where_it_is_left_too_often(tmp_path: Path) -> None:
    case = {
        "id": "t",
        "raw": "x",
        "body": "Read on\n\nThe harbour closed.",
        "removed": [{"text": "Read on", "kind": "cta"}],
    }
    path = tmp_path / "text_cases.jsonl"
    path.write_text(json.dumps({**case, "title": None, "section": None}), encoding="utf-8")

    class Result:
        title = section = None

        def __init__(self, body: str) -> None:
            self.body = body

    once = measure_texts(path, lambda raw: Result("Read on\n\nThe harbour closed."))  # type: ignore[arg-type, return-value]
    twice = measure_texts(path, lambda raw: Result("Read on\n\nThe harbour closed.\n\nRead on"))  # type: ignore[arg-type, return-value]
    assert (once.perfect, twice.perfect) == (1, 0)


def test_page_cases_read_the_page_of_another_set(tmp_path: Path) -> None:
    write_news(tmp_path / "news", sites=1, pages=1)
    noise = tmp_path / "noise"
    noise.mkdir()
    case = {
        "id": "h1",
        "page": "news/s0-0",
        "must_go": [{"text": "All rights reserved", "kind": "copyright"}],
        "must_stay": ["harbour"],
    }
    (noise / "html_cases.jsonl").write_text(json.dumps(case), encoding="utf-8")
    seen: list[bytes] = []

    def body_of(page: LabelledPage) -> str:
        seen.append(page.read())
        return "Harbour\n\nAll rights reserved"

    score = measure_pages(noise / "html_cases.jsonl", body_of)
    assert b"All rights reserved" in seen[0]
    assert (score.stayed, score.failures) == (1, [("h1", "left", "copyright", "all rights reserved")])


def test_cases_are_found_in_their_folder(tmp_path: Path) -> None:
    (tmp_path / "text_cases.jsonl").write_text(json.dumps(TEXT_CASE), encoding="utf-8")
    code, out, _ = run([tmp_path])
    assert code == commands.DONE
    assert out.startswith("text_cases.jsonl: 1 of 1 cases perfect, noise gone 1.000 of 1")


def test_rules_are_counted_on_content_and_on_noise(tmp_path: Path) -> None:
    html = (
        "<body><main><p>The council met in the morning and closed the bridge for winter.</p><p>Leave a Reply</p>"
        "<p>The captain said that the timber would not burn. <i class='wet'>Wet</i></p></main>"
        "<p>Leave a Reply</p></body>"
    )
    said = "The council met in the morning and closed the bridge for winter."
    body = f"{said}\n\nLeave a Reply\n\nThe captain said that the timber would not burn. Wet"
    pages = [(html, {"body": text}) for text in (body, said, None)]
    rules = RuleSet([Rule(id="other/idle", kind="other", why="It is idle.", phrases=("Nobody",)), REPLY, PART])
    hits = measure_rules(read_set(write_set(tmp_path / "forum", pages)), rules)
    assert list(hits) == ["comment-form/reply", "other/part", "other/idle"]
    assert hits["comment-form/reply"].as_dict() == {
        "content": {"blocks": 1, "words": 3},
        "noise": {"blocks": 3, "words": 9},
        "pages": ["forum/p000"],
    }
    assert hits["other/part"].as_dict() == {
        "content": {"blocks": 1, "words": 1},
        "noise": {"blocks": 1, "words": 1},
        "pages": ["forum/p000"],
    }
    assert hits["other/idle"].noise_blocks == 0


def test_the_place_of_a_rule_is_seen_from_the_gold(tmp_path: Path) -> None:
    html = "<p>{0}</p><p>The council met in the morning.</p><p>{0}</p><p>It closed the bridge.</p><p>{0}</p>"
    html = html.format("Follow us")
    page = (html, {"body": "The council met in the morning. It closed the bridge."})
    pages = list(read_set(write_set(tmp_path / "news", [page])))
    for place, count in (("before", 1), ("inside", 1), ("after", 1)):
        rule = Rule(id="other/x", kind="other", why="It is asked for.", phrases=("Follow us",), place=(place,))
        assert measure_rules(pages, RuleSet([rule]))["other/x"].noise_blocks == count


REPLY = Rule(id="comment-form/reply", kind="comment-form", why="It heads a form.", phrases=("Leave a Reply",))
PART = Rule(id="other/part", kind="other", why="It is marked.", names=("wet",), scope="own")


def test_the_gate_holds_floors_and_ceilings_of_these_pages_alone(tmp_path: Path, ours: list[Options]) -> None:
    folder = write_news(tmp_path / "news", sites=2)
    known = fingerprint(read_set(folder))
    gate = {"set": "news", "hash": known, "convention": "strict", "floors": {"body.f1": 0.99}, "ceilings": {}}
    path = tmp_path / "gate.json"
    path.write_text(json.dumps([gate]), encoding="utf-8")
    assert run([folder], gate=path)[0] == commands.DONE
    path.write_text(json.dumps([{**gate, "floors": {"body.f1": 1.1}}]), encoding="utf-8")
    code, _, err = run([folder], gate=path)
    assert code == commands.WORSE
    assert err == "news (strict): body.f1 is 1.0, below 1.1\n"
    path.write_text(json.dumps([{**gate, "hash": "other", "floors": {"body.f1": 1.1}}]), encoding="utf-8")
    code, _, err = run([folder], gate=path)
    assert code == commands.WORSE
    assert err == "news (strict): its pages are not those that the gate knows; measure them anew\n"
    path.write_text(json.dumps([gate, {**gate, "set": "others", "hash": "other"}]), encoding="utf-8")
    assert run([folder], gate=path)[0] == commands.DONE
    path.write_text(json.dumps([{**gate, "set": "others"}, {**gate, "convention": "wcxb"}]), encoding="utf-8")
    code, _, err = run([folder], gate=path)
    assert code == commands.WORSE
    assert "nothing was checked" in err
    with pytest.raises(OptionError, match="all pages"):
        run([folder], gate=path, every=2)


def test_a_gate_says_what_is_worse_or_missing() -> None:
    gate = Gate(
        "news", "abc", "strict", floors={"body.f1": 0.9, "snippets.f1": 0.9}, ceilings={"calibration.error": 0.03}
    )
    assert gate.failures({"body": {"f1": 0.9}, "snippets": {"f1": 1}, "calibration": {"error": 0.03}}) == []
    assert gate.failures({"body": {"f1": 0.89}, "calibration": {"error": 0.04}}) == [
        "news (strict): body.f1 is 0.89, below 0.9",
        "news (strict): there is no figure snippets.f1",
        "news (strict): calibration.error is 0.04, above 0.03",
    ]


@pytest.mark.parametrize("content", ["", "{}", '[{"set": "x"}]', '[{"sets": 1}]', "[3]"])
def test_a_gate_that_cannot_be_read(tmp_path: Path, content: str) -> None:
    path = tmp_path / "gate.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ReadError, match="quality gate"):
        read_gates(path)
    with pytest.raises(ReadError, match="quality gate"):
        read_gates(tmp_path / "none.json")


def test_options_reach_the_cleaner(tmp_path: Path, ours: list[Options]) -> None:
    folder = write_news(tmp_path / "news", sites=1)
    order = EvalOrder(options=Options(favor="precision"))
    run_eval([folder], replace(order, own_convention=True), out=io.StringIO(), err=io.StringIO())
    assert ours[0] == Options(favor="precision")
