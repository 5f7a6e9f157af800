"""What a corpus carries besides text: HTML told by its look, addresses, the form of the body, and packed by gzip."""

from __future__ import annotations

import gzip
import json
import tracemalloc
from pathlib import Path
from typing import Any

import pytest

import cleaner
from cleaner.cli import main

from .test_corpus import LONG, MORE, TEXT, run, write

PAGE = (
    '<!DOCTYPE html><html lang="en"><head><title>Ferry talks</title>'
    '<meta property="article:modified_time" content="2024-05-04T08:00:00Z">'
    '<meta name="description" content="Of a winter ferry."><meta property="og:image" content="/boat.jpg"></head>'
    f'<body><article><h1>Ferry talks</h1><p>{LONG} <a href="/more">More of it</a> is known.</p><p>{MORE}</p></article>'
    "<footer><p>Imprint</p></footer></body></html>"
)
URL = "https://harbour.example/news/ferry"


def test_html_and_text_are_told_apart_a_record_at_a_time(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    corpus = write(tmp_path / "c.jsonl", {"t": PAGE}, {"t": TEXT}, {"t": "www.harbour.example"})
    code, (page, text, name), err = run(capsys, "--jsonl", "t", corpus)
    assert (code, err) == (0, "")
    assert page["t"] == f"{LONG} More of it is known.\n\n{MORE}"
    assert page["cleaner"]["title"] == "Ferry talks"
    assert page["cleaner"]["warnings"] == []
    assert text["t"] == f"{LONG}\n\n{MORE}"
    assert "error" not in name["cleaner"]


def test_a_page_can_be_forced_to_be_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, (out,), _ = run(capsys, "--text", "--jsonl", "t", write(tmp_path / "c.jsonl", {"t": PAGE}))
    assert "tags-in-text" in out["cleaner"]["warnings"]


@pytest.mark.parametrize("style", ["text", "markdown", "html"])
def test_the_format_is_that_of_the_field(style: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    corpus = write(tmp_path / "c.jsonl", {"t": PAGE, "url": URL})
    code, (out,), _ = run(capsys, "--jsonl", "t", "--url-field", "url", "-f", style, corpus)
    article = cleaner.clean(PAGE, url=URL)
    assert code == 0
    assert out["t"] == {"text": article.body, "markdown": article.markdown, "html": article.html}[style]
    assert ("https://harbour.example/more" in out["t"]) is (style != "text")


@pytest.mark.parametrize(
    ("field", "record"),
    [
        ("url", {"url": URL}),
        ("metadata.url", {"metadata": {"url": URL, "n": 1}}),
        ("metadata.url", {"metadata.url": URL, "metadata": {"url": "https://other.example/"}}),
    ],
)
def test_an_address_of_a_record(
    field: str, record: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, (out,), err = run(
        capsys, "--jsonl", "t", "--url-field", field, write(tmp_path / "c.jsonl", {"t": PAGE, **record})
    )
    assert (out["cleaner"]["image"], err) == ("https://harbour.example/boat.jpg", "")
    assert {name: value for name, value in out.items() if name not in ("t", "cleaner")} == record


@pytest.mark.parametrize("given", [{}, {"url": None}, {"url": ""}, {"url": {"x": 1}}, {"url": 5}])
def test_a_record_without_an_address(given: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    corpus = write(tmp_path / "c.jsonl", {"t": PAGE, **given}, {"t": PAGE, **given})
    code, out, err = run(capsys, "--jsonl", "t", "--url-field", "url", corpus)
    assert (code, [record["cleaner"]["image"] for record in out]) == (0, [None, None])
    assert err.count("no address in 'url'") == 1
    assert run(capsys, "-q", "--jsonl", "t", "--url-field", "url", corpus)[2] == ""


def test_all_that_is_known_of_a_page_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, (out,), _ = run(capsys, "--jsonl", "t", write(tmp_path / "c.jsonl", {"t": PAGE}))
    said, article = out["cleaner"], cleaner.clean(PAGE)
    names = ("modified", "language", "description", "image", "canonical_url", "source_url", "licence", "page_type")
    assert {name: said[name] for name in names} == {name: getattr(article, name) for name in names}
    assert (said["modified"], said["language"]) == ("2024-05-04T08:00:00Z", "en")
    assert said["confidence"] == article.confidence
    assert said["version"] == cleaner.__version__


def test_the_url_field_belongs_to_a_corpus(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--url-field", "url", str(write(tmp_path / "c.jsonl", {}))]) == 2
    assert "--jsonl" in capsys.readouterr().err
    assert main(["--jsonl", "t", "--url-field", "", str(tmp_path / "c.jsonl")]) == 2


# gzip


def test_a_corpus_packed_by_gzip_is_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plain = write(tmp_path / "c.jsonl", *[{"id": i, "t": TEXT} for i in range(5)])
    lines = plain.read_bytes().splitlines(keepends=True)
    packed = tmp_path / "packed"
    packed.write_bytes(gzip.compress(b"".join(lines[:2])) + gzip.compress(b"".join(lines[2:])))
    assert run(capsys, "--jsonl", "t", packed) == run(capsys, "--jsonl", "t", plain)


@pytest.mark.parametrize(("size", "said"), [(-9, "breaks off"), (None, "damaged")])
def test_a_packed_corpus_that_is_broken(
    size: int | None, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    packed, whole = tmp_path / "c.jsonl.gz", write(tmp_path / "d.jsonl", {"t": TEXT})
    data = gzip.compress("".join(json.dumps({"id": i, "t": TEXT}) + "\n" for i in range(3)).encode())
    packed.write_bytes(data[:size] if size else data[:40] + b"\xff" * 20 + data[60:])
    code, out, err = run(capsys, "--jsonl", "t", packed, whole)
    assert code == 3
    assert out[-1]["t"].startswith(LONG)
    assert said in err
    assert len(err.splitlines()) == 1


def test_a_line_without_end_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cleaner.cli.lines.LONGEST", 10_000)
    packed = tmp_path / "c.jsonl.gz"
    packed.write_bytes(gzip.compress(json.dumps({"t": TEXT}).encode() + b"\n" + b" " * 10_000_000))
    code, out, err = run(capsys, "--jsonl", "t", packed)
    assert (code, len(out), len(err.splitlines())) == (3, 1, 1)
    assert f"{packed}:2: the line is longer than 10,000 bytes" in err


def test_memory_does_not_grow_with_a_packed_corpus(tmp_path: Path) -> None:
    def peak(records: int) -> int:
        packed = tmp_path / "c.jsonl.gz"
        with gzip.open(packed, "wt") as file:
            file.writelines(json.dumps({"t": TEXT, "other": f"{i:05} " * 5_000}) + "\n" for i in range(records))
        tracemalloc.start()
        main(["-q", "--jsonl", "t", "-o", str(tmp_path / "o.jsonl"), str(packed)])
        size = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return size

    peak(20)
    assert peak(200) < 1.5 * peak(20)
