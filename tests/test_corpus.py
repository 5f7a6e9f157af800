"""A corpus in JSONL: one field cleaned, all else untouched, faults as records; and what went as a diff."""

from __future__ import annotations

import bz2
import errno
import io
import json
import os
import sys
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cleaner
from cleaner.cli import main
from cleaner.cli.record import members
from cleaner.write.diff import diff

LONG = "The harbour council has invited the mayors of the three outer islands to talks about a winter ferry."
MORE = "They will meet on Friday in the old customs house, which has stood empty since the spring of last year."
TEXT = f"{LONG}\n\n{MORE}\n\nSource link\n\nLeave a Reply\n"


def write(path: Path, *lines: object) -> Path:
    path.write_text("\n".join(x if isinstance(x, str) else json.dumps(x) for x in lines) + "\n", encoding="utf-8")
    return path


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, list[dict[str, Any]], str]:
    code = main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return int(code), [json.loads(line) for line in out.splitlines()], err


def test_one_field_is_cleaned_and_the_others_stay(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = {"id": 7, "text": TEXT, "title": None, "tags": ["é", 1.5, {"deep": True}]}
    code, (out,), err = run(capsys, "--jsonl", "text", write(tmp_path / "corpus.jsonl", record))
    assert (code, err) == (0, "")
    said = out.pop("cleaner")
    assert list(out) == list(record)
    assert out == {**record, "text": f"{LONG}\n\n{MORE}"}
    assert [(r["kind"], r["text"], r["where"]) for r in said["removed"]] == [
        ("source-credit", "Source link", "line 5"),
        ("comment-form", "Leave a Reply", "line 7"),
    ]


def test_what_the_text_says_of_itself_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = f"Talks about a winter ferry\n\nBy Ann Example\n\n3 May 2024\n\n{LONG}\n\n{MORE}\n\nTags: ferries, winter"
    said = run(capsys, "--jsonl", "text", write(tmp_path / "c.jsonl", {"text": text}))[1][0]["cleaner"]
    told = {name: said[name] for name in ("title", "section", "site", "authors", "date", "tags")}
    assert told == {
        "title": "Talks about a winter ferry",
        "section": None,
        "site": None,
        "authors": ["Ann Example"],
        "date": "2024-05-03",
        "tags": ["ferries", "winter"],
    }


def test_what_is_not_cleaned_is_left_as_it_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    others = ['"n": 1e400', '"": -0.10', '"big":1.00000000000000000001', '"a\\"b" : {"x":[ ]}', '"e": "\\u00e9\\ud800"']
    line = "{" + ", ".join([*others[:3], f'"text": {json.dumps(TEXT)}', *others[3:]]) + " }"
    main(["--jsonl", "text", str(write(tmp_path / "c.jsonl", line, "{}", line.replace('"text"', '"te"')))])
    one, none, other = capsys.readouterr().out.splitlines()
    said = [other.replace('" : ', '":').replace(": ", ":") for other in others]
    before, after = ",".join(said[:3]), ",".join(said[3:])
    assert one.startswith(f'{{{before},"text":"{LONG[:20]}')
    assert f'",{after},"cleaner":{{"title"' in one
    assert none.startswith('{"cleaner":{"error"')
    assert other.startswith(f'{{{before},"te":{json.dumps(TEXT)},{after},"cleaner":{{"error"')


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(st.text(), VALUES, max_size=5), st.sampled_from([None, 1]), st.booleans())
def test_members_are_those_of_the_record(record: dict[str, Any], indent: int | None, ascii_alone: bool) -> None:
    text = json.dumps(record, indent=indent, ensure_ascii=ascii_alone)
    assert {name: json.loads(value) for name, value in members(text).items()} == record


def test_a_bad_line_becomes_a_record_with_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    corpus = write(
        tmp_path / "c.jsonl", "no json", {"id": 1}, {"text": 5}, "[]", "", {"text": TEXT}, '{"text": "\\ud800"}'
    )
    code, out, err = run(capsys, "--jsonl", "text", corpus)
    assert code == 3
    assert [record["cleaner"].get("error", {}).get("line") for record in out] == [1, 2, 3, 4, None, None]
    assert out[1]["id"] == 1
    messages = [record["cleaner"].get("error", {}).get("message", "") for record in out]
    assert messages[1] == "the record has no field 'text'; it has id"
    assert messages[2] == "the field 'text' holds a number, not text"
    assert "not an array" in messages[3]
    assert out[2] == {"text": 5, "cleaner": out[2]["cleaner"]}
    assert out[4]["text"].startswith(LONG)
    assert f"{corpus}:1: not a record" in err


def test_a_record_that_is_no_utf8_is_one_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "c.jsonl"
    path.write_bytes(b'{"text": "caf\xe9"}\n' + json.dumps({"text": TEXT}).encode() + b"\n")
    code, out, _ = run(capsys, "--jsonl", "text", path)
    assert code == 3
    assert "error" in out[0]["cleaner"]
    assert out[1]["text"].startswith(LONG)


def test_a_record_that_is_nested_too_deeply_is_no_record(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, (out,), _ = run(capsys, "--jsonl", "text", write(tmp_path / "c.jsonl", "[" * 100_000 + "]" * 100_000))
    assert out["cleaner"]["error"]["type"] == "InputError"


def test_html_in_a_field_that_is_taken_for_text_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = f"<article><h1>Ferry</h1><p>{LONG}</p></article>"
    _, (out,), _ = run(capsys, "--text", "--jsonl", "page", write(tmp_path / "c.jsonl", {"page": page}))
    assert out["cleaner"]["warnings"] == ["tags-in-text"]


def test_html_in_a_field(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = f"<article><h1>Ferry</h1><p>{LONG}</p><p>{MORE}</p></article><footer><p>Imprint</p></footer>"
    _, (out,), _ = run(capsys, "--html", "--jsonl", "page", write(tmp_path / "c.jsonl", {"page": page}))
    assert out["page"] == f"{LONG}\n\n{MORE}"


def test_standard_input_and_a_file_of_output(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    stdin = io.TextIOWrapper(io.BytesIO((json.dumps({"t": TEXT}) + "\n").encode() * 3))
    monkeypatch.setattr(sys, "stdin", stdin)
    assert main(["--jsonl", "t", "-o", str(tmp_path / "out.jsonl"), "-"]) == 0
    assert len((tmp_path / "out.jsonl").read_text().splitlines()) == 3


@pytest.mark.parametrize(
    "extra",
    [
        ["--explain"],
        ["--diff"],
        ["--only", "body"],
        ["--format", "json"],
        ["--url", "https://example.org/"],
        ["--encoding", "latin-1"],
    ],
)
def test_what_makes_no_sense_with_a_corpus(
    extra: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(capsys, "--jsonl", "text", *extra, write(tmp_path / "c.jsonl", {"text": TEXT}))[0] == 2
    assert run(capsys, "--jsonl", "", tmp_path / "c.jsonl")[0] == 2
    assert run(capsys, "--jsonl", "cleaner", tmp_path / "c.jsonl")[0] == 2
    assert run(capsys, "--jsonl", "text", "https://example.org/")[0] == 2


def test_a_corpus_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "--jsonl", "text", tmp_path / "none.jsonl")
    assert (code, out) == (3, [])
    assert "cannot be read" in err


def test_a_corpus_that_is_not_there_costs_no_other(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    corpus = write(tmp_path / "c.jsonl", {"text": TEXT})
    code, out, err = run(capsys, "--jsonl", "text", tmp_path / "none.jsonl", corpus)
    assert (code, len(out), len(err.splitlines())) == (3, 1, 1)


def test_of_several_corpora_the_worst_comes_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    full, empty = write(tmp_path / "f.jsonl", {"text": TEXT}), write(tmp_path / "e.jsonl", {"text": ""})
    bad = write(tmp_path / "b.jsonl", {"text": TEXT}, "no record")
    assert [run(capsys, "--jsonl", "text", *sources)[0] for sources in ([full], [full, empty], [empty, bad, full])] == [
        0,
        1,
        3,
    ]


def test_a_corpus_that_breaks_off_costs_no_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Broken(io.BytesIO):
        def readinto(self, buffer: object) -> int:
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    whole, broken = (write(tmp_path / name, {"text": TEXT}) for name in ("c.jsonl", "b.jsonl"))
    opened = Path.open
    monkeypatch.setattr(Path, "open", lambda path, *mode: Broken() if path == broken else opened(path, *mode))
    code, out, err = run(capsys, "--jsonl", "text", broken, whole)
    assert (code, len(out), len(err.splitlines())) == (3, 1, 1)
    assert f"{broken}: the corpus cannot be read" in err


def test_a_packed_corpus_is_one_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    packed = tmp_path / "c.jsonl.bz2"
    packed.write_bytes(bz2.compress(write(tmp_path / "c.jsonl", *[{"text": TEXT}] * 50).read_bytes()))
    code, out, err = run(capsys, "--jsonl", "text", packed)
    assert (code, out, len(err.splitlines())) == (3, [], 1)
    assert "bunzip2 -c" in err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (json.dumps([{"text": TEXT}] * 9, indent=2), "this is an array, not a record a line; try jq -c '.[]'"),
        ("[" + ",\n ".join([json.dumps({"text": TEXT})] * 9) + "]", "this is an array"),
        ("\ufeff[\n{}\n]", "this is an array"),
        (
            json.dumps({"text": TEXT}, indent=2),
            "this is an object over several lines, not a record a line; try jq -c . ",
        ),
    ],
)
def test_json_over_several_lines_is_one_error(
    text: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    corpus = tmp_path / "c.json"
    corpus.write_text(text, encoding="utf-8")
    code, out, err = run(capsys, "--jsonl", "text", corpus)
    assert (code, out, len(err.splitlines())) == (3, [], 1)
    assert said in err


def test_comments_that_were_asked_for_are_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    remark = "I rowed to work since March and will miss it."
    page = f'<article><p>{LONG}</p><p>{MORE}</p></article><div id="comments"><ol class="comment-list"><li class="comment"><p>{remark}</p></li></ol></div>'
    corpus = write(tmp_path / "c.jsonl", {"page": page})
    _, (out,), _ = run(capsys, "--html", "--comments", "--jsonl", "page", corpus)
    assert out["cleaner"]["comments"] == [remark]
    _, (out,), _ = run(capsys, "--html", "--jsonl", "page", corpus)
    assert "comments" not in out["cleaner"]


def test_memory_does_not_grow_with_the_corpus(tmp_path: Path) -> None:
    def peak(records: int) -> int:
        lines = ({"id": i, "text": TEXT, "other": f"{i:05} " * 5_000} for i in range(records))
        corpus = write(tmp_path / "c.jsonl", *lines)
        tracemalloc.start()
        main(["-q", "--jsonl", "text", "-o", str(tmp_path / "o.jsonl"), str(corpus)])
        size = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return size

    peak(20)  # what is loaded and compiled once
    assert peak(200) < 1.5 * peak(20)


def test_a_diff_shows_what_went() -> None:
    article = cleaner.clean_text(TEXT)
    shown = diff(article, TEXT, "a.txt").split("\n")
    assert shown[:2] == ["--- a.txt", "+++ a.txt (cleaned)"]
    assert [line for line in shown[2:] if line.startswith(("-", "+"))] == ["-Source link", "-Leave a Reply"]
    assert diff(cleaner.clean_text(f"{LONG}\n\n{MORE}"), f"{LONG}\n\n{MORE}", "a.txt") == ""


def test_a_diff_shows_a_cut_inside_a_line() -> None:
    text = f"{LONG}\n\n{MORE} Source link\n"
    shown = diff(cleaner.clean_text(text), text, "a.txt").split("\n")
    assert [line for line in shown[2:] if line.startswith(("-", "+"))] == [f"-{MORE} Source link", f"+{MORE}"]


def test_a_diff_shows_a_cut_in_a_paragraph_whose_words_line_ends_break() -> None:
    first = (
        "The keeper of the lamps has met once more on Tuesday evening to de-\ncide whether the pier stays open until"
    )
    text = f"{first} nine\nor until ten, as it did before the gales.\n\n{LONG}\n\n{first} May… [+2345 chars]\n"
    article = cleaner.clean_text(text)
    assert "to decide whether" in article.body
    shown = diff(article, text, "a.txt").split("\n")
    gone = [line for line in shown[2:] if line.startswith("-")]
    assert gone == [f"-{line}" for line in f"{first} May… [+2345 chars]".split("\n")]
    assert [line[-12:] for line in shown[2:] if line.startswith("+")] == ["n until May…"]


def test_a_diff_of_a_page_on_one_line_shows_what_went_alone() -> None:
    text = f"{LONG} {MORE} Share on Facebook Leave a Reply Cancel reply"
    shown = diff(cleaner.clean_text(text), text, "a.txt").split("\n")
    assert [line for line in shown[2:] if line.startswith(("-", "+"))] == [f"-{text}", f"+{LONG} {MORE}"]


def test_a_diff_looks_past_characters_that_nobody_sees(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(tmp_path / "a.txt", f"Lea\u200bve a Reply\n{LONG}\n{MORE}")
    assert main(["--diff", str(path)]) == 0
    shown = capsys.readouterr().out.split("\n")
    assert [line for line in shown[2:] if line.startswith(("-", "+"))] == ["-Leave a Reply"]


def test_a_diff_on_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.replace("\n", "\r\n").encode())
    assert main(["--diff", str(path)]) == 0
    out = capsys.readouterr().out
    assert [line for line in out.split("\n")[2:] if line.startswith(("-", "+"))] == ["-Source link", "-Leave a Reply"]
    page = tmp_path / "a.html"
    page.write_text(f"<p>{LONG}</p>")
    assert main(["--diff", str(page)]) == 3
    assert "--explain" in capsys.readouterr().err
    assert main(["--diff", "--explain", str(path)]) == 2
    capsys.readouterr()
    path.write_bytes(b"")
    assert main(["--diff", str(path)]) == 1
    out, err = capsys.readouterr()
    assert (out, "empty-input" in err) == ("", True)
