"""The benchmark: it measures what clean does, and says what it measured. No time is tested."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

import cleaner
from cleaner.cli import main
from cleaner.errors import ReadError
from cleaner.learn import bench as benchmark
from cleaner.learn.stages import CleanedByStage

from .conftest import ROOT

PAGES = [ROOT / "fixtures" / name / "page.html" for name in ("html-source-link", "wordpress-jetpack")]


def test_the_stages_are_those_of_clean() -> None:
    by_stage = CleanedByStage()
    for path in PAGES:
        ours, theirs = by_stage.clean(path.read_bytes()), cleaner.clean(path)
        assert (ours.body, ours.title, ours.removed) == (theirs.body, theirs.title, theirs.removed)
    assert all(seconds > 0 for seconds in by_stage.seconds.values())
    assert len(by_stage.seconds) == 11


def test_pages_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "two.html.gz").write_bytes(gzip.compress(b"<p>two"))
    (tmp_path / "one.html").write_bytes(b"<p>one")
    (tmp_path / "notes.txt").write_bytes(b"notes")
    assert benchmark.pages_in(tmp_path) == [b"<p>two", b"<p>one"]
    with pytest.raises(ReadError, match="no page"):
        benchmark.pages_in(tmp_path / "none")


def test_an_engine_that_fails_is_counted() -> None:
    def fails(page: bytes) -> None:
        if page == b"bad":
            raise ValueError

    figures = benchmark.timed(fails, [b"good", b"bad", b"good"])
    assert figures["failed"] == 1
    assert figures["mean"] >= 0


def test_sized_pages_hold_what_they_say() -> None:
    page = benchmark.page_of(50_000)
    assert 50_000 <= len(page) < 51_000
    assert benchmark.sized(20_000)["ms"] > 0
    assert benchmark.page_shaped("siblings", 3).count(b"<p></p>") == 3
    assert benchmark.page_shaped("letters in one attribute", 9).count(b"<p title='aaaaaaaaa'>") == 1
    for name, (before, thing, _, after) in benchmark.SHAPES.items():
        assert f"{before}{thing * 3}{after}".encode() in benchmark.page_shaped(name, 3)


def test_bench_prints_tables_or_json(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(benchmark, "SIZES", (5_000,))
    monkeypatch.setattr(benchmark, "STARTS", 1)
    monkeypatch.setattr(benchmark, "SHAPES", {"siblings": ("", "<p></p>", 100, "")})
    for number, path in enumerate(PAGES):
        (tmp_path / f"{number}.html").write_bytes(path.read_bytes())
    assert main(["bench", "--against", "trafilatura", "--json", str(tmp_path)]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["pages"] == 2
    assert list(found["engines"]) == ["cleaner", "lxml-parse", "trafilatura"]
    assert [size["bytes"] >= 5_000 for size in found["sizes"]] == [True]
    assert [part["count"] for part in found["shapes"]["siblings"]] == [50, 100]
    monkeypatch.setattr(benchmark, "SIZES", ())
    monkeypatch.setattr(benchmark, "SHAPES", {})
    monkeypatch.setattr(benchmark, "start_up", lambda: found["start"])
    assert main(["bench", "--against", "", "--every", "2", str(tmp_path)]) == 0
    out = capsys.readouterr().out
    assert out.startswith("1 pages")
    assert "lxml-parse" in out
    assert "trafilatura" not in out


def test_bench_with_wrong_arguments(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["bench"]) == 2
    assert "one DIR or more" in capsys.readouterr().err
    assert main(["bench", "--against", "nobody", str(PAGES[0].parent)]) == 2
    assert "there is no peer 'nobody'" in capsys.readouterr().err
    assert main(["bench", str(tmp_path)]) == 3
