"""The command: what it prints where, what it writes, and how it ends."""

from __future__ import annotations

import gc
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import cleaner
from cleaner.cli import help_text, main
from cleaner.cli.arguments import read_arguments
from cleaner.cli.learning import COMMANDS
from cleaner.cli.order import Style, plain_order
from cleaner.cli.output import MAX_NAME, file_names
from cleaner.cli.parser import HELP_WIDTH, Parser
from cleaner.cli.render import rendered

from .conftest import ROOT
from .fetching import forget_environment
from .misbehaving_server import MisbehavingServer, answer, silence

FIRST = (
    "The ferry to Skara leaves at nine again, because the harbour master found a second crew on Monday, and the "
    "islanders who had been rowing to work since March were the first to hear of it."
)
SECOND = (
    "Nobody had counted on so quick an end to the matter; the council, which had already ordered a bus, will now have "
    "it wait at the pier for those who arrive with the late boat."
)
BODY = f"{FIRST}\n\n{SECOND}"
TITLE = "Fähre fährt wieder"
PAGE = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{TITLE}</title>
<meta property="og:title" content="{TITLE}"><meta property="article:section" content="Harbour"></head>
<body><article><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p><p class="promo">Buy the new harbour mug today.</p>
</article><div id="comments"><h3>2 Comments</h3></div></body></html>"""
TEXT = f"{TITLE}\n\n{BODY}\n\nLeave a Comment\n"
PLAIN = f"{TITLE}\n[Harbour]\n\n{BODY}\n"
DROP = ("--drop", ".promo")

RULES = """[[rule]]
id = "cta-promo/mug"
kind = "cta-promo"
why = "It sells a mug."
phrases = ["Buy the new harbour mug today"]
drops = ["Buy the new harbour mug today."]
keeps = ["Buy a ticket."]
"""

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory, with a page and a text in it."""
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "rules.toml").write_text(RULES, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command in this process: (exit code, standard output, standard error)."""

    def call(*arguments: str | Path) -> tuple[int, str, str]:
        code = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return int(code), out, err

    return call


@pytest.fixture
def stdin(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Puts bytes into standard input."""
    return lambda data: monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="ascii"))


def process(*arguments: str, folder: Path, **options: Any) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **options.pop("env", {})}
    environment.pop("PYTHONUNBUFFERED", None)  # what is left in the buffer at the end is part of the tests
    command = [sys.executable, "-m", "cleaner", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, check=False, timeout=60, **options)


# Formats


def test_text(run: Run) -> None:
    assert run(*DROP, "page.html") == (0, PLAIN, "")


def test_markdown(run: Run) -> None:
    code, out, _ = run(*DROP, "-f", "markdown", "page.html")
    assert (code, out) == (0, f"# {TITLE}\n\n_Harbour_\n\n{BODY}\n")


def test_html(run: Run) -> None:
    code, out, _ = run(*DROP, "--format", "html", "page.html")
    head = f"<h1>{TITLE}</h1>\n<p><em>Harbour</em></p>\n"
    assert (code, out) == (0, f"{head}<p>{FIRST}</p>\n<p>{SECOND}</p>\n")


def test_json(run: Run) -> None:
    code, out, _ = run(*DROP, "--format=json", "page.html")
    article = cleaner.clean(PAGE.encode(), drop=".promo")
    assert code == 0
    assert json.loads(out) == {"source": "page.html", **json.loads(article.to_json())}
    assert out.startswith("{\n  ")
    assert out.endswith("}\n")
    assert TITLE in out


def test_json_of_several_sources_is_an_array(run: Run) -> None:
    code, out, err = run("-q", "--format", "json", "page.html", "missing.html", "text.txt")
    records = json.loads(out)
    assert [record["source"] for record in records] == ["page.html", "missing.html", "text.txt"]
    assert [record.get("title") for record in records] == [TITLE, None, TITLE]
    assert records[1]["error"]["type"] == "ReadError"
    assert records[1]["error"]["path"] == "missing.html"
    assert (code, len(err.splitlines())) == (3, 1)


def test_jsonl_is_a_line_for_each_source(run: Run) -> None:
    code, out, _ = run("--format", "jsonl", "missing.html", "page.html")
    failed, found = (json.loads(line) for line in out.splitlines())
    assert code == 3
    assert set(failed) == {"source", "error"}
    assert (found["source"], found["title"], found["section"]) == ("page.html", TITLE, "Harbour")
    assert ": " not in out.splitlines()[1].partition('"body"')[0]


def test_one_failed_source_is_a_record_too(run: Run) -> None:
    code, out, _ = run("--format", "json", "missing.html")
    assert (code, json.loads(out)["source"]) == (3, "missing.html")


@pytest.mark.parametrize(
    ("only", "style", "expected"),
    [
        ("title", "text", f"{TITLE}\n"),
        ("section", "text", "Harbour\n"),
        ("body", "text", f"{BODY}\n"),
        ("title", "markdown", f"# {TITLE}\n"),
        ("section", "markdown", "_Harbour_\n"),
        ("body", "markdown", f"{BODY}\n"),
        ("title", "html", f"<h1>{TITLE}</h1>\n"),
        ("section", "html", "<p><em>Harbour</em></p>\n"),
        ("body", "html", f"<p>{FIRST}</p>\n<p>{SECOND}</p>\n"),
        ("title", "jsonl", f'{{"source":"page.html","title":"{TITLE}"}}\n'),
    ],
)
def test_only(run: Run, only: str, style: str, expected: str) -> None:
    assert run(*DROP, "--only", only, "--format", style, "page.html") == (0, expected, "")


def test_only_a_line_is_a_line_for_each_source_even_where_there_is_none(run: Run) -> None:
    code, out, _ = run("-q", "--only", "section", "text.txt", "page.html")
    assert (code, out) == (0, "\nHarbour\n")


def test_comments_follow_the_body(run: Run, folder: Path) -> None:
    said = "I have waited for this since the last winter, thank you very much to all of the crew!"
    listed = f'<ol class="comment-list"><li class="comment">{said}</li></ol></div></body>'
    (folder / "page.html").write_text(PAGE.replace("</div></body>", listed), encoding="utf-8")
    _, without, _ = run(*DROP, "page.html")
    _, text, _ = run(*DROP, "--comments", "page.html")
    _, markdown, _ = run(*DROP, "--comments", "-f", "markdown", "page.html")
    assert without == PLAIN
    assert text.startswith(f"{PLAIN}\n[Comments]\n\n")
    assert said in text
    assert "\n\n## Comments\n\n" in markdown
    assert said in markdown


def test_explain_prints_a_line_for_each_removal_in_place_of_the_article(run: Run) -> None:
    code, out, _ = run(*DROP, "--explain", "page.html")
    assert code == 0
    assert re.search(r"(?m) .*drop.*“Buy the new harbour mug today\.”$", out)
    assert re.search(r"(?m)^comment-list +rule:comment-list/", out)
    assert FIRST not in out


# Sources


@pytest.mark.parametrize(
    ("sources", "looks"), [(("page.html",), False), (("page.html", "text.txt"), True), (("--jsonl", "t", "c"), True)]
)
def test_the_collector_starts_behind_the_first_page(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, sources: tuple[str, ...], looks: bool
) -> None:
    (folder / "c").write_text(json.dumps({"t": TEXT}), encoding="utf-8")
    started: list[bool] = []
    monkeypatch.setattr(gc, "isenabled", lambda: False)
    monkeypatch.setattr(gc, "freeze", lambda: None)
    monkeypatch.setattr(gc, "enable", lambda: started.append(True))
    assert run(*sources)[0] == 0
    assert bool(started) is looks


def test_stdin_is_bytes_whose_encoding_is_found(run: Run, stdin: Callable[[bytes], None]) -> None:
    stdin(PAGE.replace("utf-8", "iso-8859-1").encode("latin-1"))
    code, out, _ = run("--only", "title", "-")
    assert (code, out) == (0, f"{TITLE}\n")


def test_text_is_told_from_html(run: Run) -> None:
    assert run("text.txt") == (0, f"{TITLE}\n\n{BODY}\n", "")


def test_forced_text_keeps_tags(run: Run, folder: Path) -> None:
    (folder / "page.html").write_text(f"{TITLE}\n\n{FIRST}\n\n<p>{SECOND}</p>", encoding="utf-8")
    code, out, err = run("--text", "page.html")
    assert (code, out, err) == (0, f"{TITLE}\n\n{FIRST}\n\n<p>{SECOND}</p>\n", "")


def test_forced_html_takes_text_for_html(run: Run) -> None:
    _, out, err = run("--html", "--only", "body", "text.txt")
    assert FIRST in out
    assert f"\n\n{SECOND}" not in out
    assert "no-markup" not in err


def test_encoding_and_url(run: Run, folder: Path) -> None:
    page = PAGE.replace("utf-8", "utf-16").replace("<p>The", '<p><a href="/a">See</a> the')
    (folder / "page.html").write_bytes(page.encode("koi8-u", "ignore"))
    code, out, _ = run("--encoding", "koi8-u", "--url", "https://example.org/x/", "-f", "json", "page.html")
    article = json.loads(out)
    assert (code, article["encoding"], article["url"]) == (0, "koi8-u", "https://example.org/x/")
    _, out, _ = run("--encoding", "koi8-u", "--url", "https://example.org/x/", "-f", "html", "page.html")
    assert 'href="https://example.org/a"' in out


def test_several_sources_are_named(run: Run) -> None:
    code, out, _ = run(*DROP, "-q", "page.html", "text.txt")
    assert (code, out) == (0, f"==> page.html <==\n{PLAIN}\n==> text.txt <==\n{TITLE}\n\n{BODY}\n")


def test_several_sources_are_named_in_a_comment_that_they_cannot_close(run: Run, folder: Path) -> None:
    (folder / "page.html").rename(folder / "a-->b.html")
    _, out, _ = run("-q", "--only", "title", "-f", "html", "a-->b.html", "text.txt")
    title = f"<h1>{TITLE}</h1>\n"
    assert out == f"<!-- a--&gt;b.html -->\n{title}\n<!-- text.txt -->\n{title}"


def test_a_name_that_a_terminal_would_obey_is_escaped(run: Run, folder: Path) -> None:
    (folder / "text.txt").rename(folder / "\x1b[31m.txt")
    _, out, _ = run("-q", "\x1b[31m.txt", "page.html")
    assert out.startswith("==> \\x1b[31m.txt <==\n")
    _, out, _ = run("-q", "-f", "markdown", "\x1b[31m.txt", "page.html")
    assert "\x1b" not in out
    (folder / "\x1b[31m.txt").write_text(f"{BODY}\n\nShare this article\n")
    _, out, _ = run("-q", "--diff", "\x1b[31m.txt")
    assert out.startswith("--- \\x1b[31m.txt\n")


def test_others_go_on_and_the_worst_code_comes_out(run: Run, folder: Path) -> None:
    (folder / "empty.html").write_bytes(b"")
    code, out, err = run("missing.html", *DROP, "page.html", "empty.html")
    assert code == 3
    assert PLAIN in out
    assert "cleaner: missing.html: there is no file" in err
    assert "cleaner: empty.html: empty-input: " in err
    assert run("empty.html", "page.html")[0] == 1


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [("a.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "PDF"), ("a.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "PNG")],
)
def test_what_is_no_page_fails(run: Run, folder: Path, name: str, content: bytes, message: str) -> None:
    (folder / name).write_bytes(content)
    code, out, err = run(name)
    assert (code, out) == (3, "")
    assert message in err


@pytest.mark.parametrize("source", ["www.harbour.example", "harbour.example/news"])
def test_an_address_without_its_scheme_teaches(run: Run, source: str) -> None:
    code, _, err = run(source)
    assert (code, len(err.splitlines())) == (3, 1)
    assert "if it is an address, put 'https://' in front of it" in err


def test_what_another_tool_wrote_is_no_page(run: Run, folder: Path) -> None:
    (folder / "a.json").write_text('{"text": "It rains."}')
    (folder / "a.jsonl").write_text('{"text": "It rains."}\n' * 2)
    (folder / "a.csv").write_text("id,text\n1,It rains.\n")
    code, _, err = run("--text", "a.json", "a.jsonl", "a.csv")
    lines = err.splitlines()
    assert (code, len(lines)) == (3, 3)
    assert all(line.endswith("--jsonl FIELD") for line in lines)


def test_advice_is_in_the_commands_words(run: Run, folder: Path) -> None:
    (folder / "page.html.bz2").write_bytes(b"BZh91AY&SY rest")
    (folder / "page.pdf").write_bytes(b"%PDF-1.7")
    _, _, err = run("page.html.bz2", "page.pdf", ".")
    assert "decompress it first: bunzip2" in err
    assert "give cleaner the text" in err
    assert "clean_text" not in err
    assert "Path(" not in err


@pytest.mark.parametrize("source", ["missing.html", ".", "a\0b"])
def test_what_cannot_be_read_fails_with_one_line(run: Run, source: str) -> None:
    code, out, err = run(source)
    assert (code, out, len(err.splitlines())) == (3, "", 1)


def test_empty_file_has_no_body(run: Run, folder: Path) -> None:
    (folder / "empty.html").write_bytes(b"")
    code, out, err = run("empty.html")
    assert (code, out) == (1, "")
    assert err.startswith("cleaner: empty.html: empty-input: ")


def test_quiet_leaves_errors(run: Run, folder: Path) -> None:
    (folder / "empty.html").write_bytes(b"")
    assert run("-q", "empty.html") == (1, "", "")
    assert run("--quiet", "missing.html")[2].startswith("cleaner: missing.html: ")


def test_options_stand_anywhere_and_end_at_two_dashes(run: Run, folder: Path) -> None:
    (folder / "-q").write_text(PAGE, encoding="utf-8")
    code, out, err = run("text.txt", "--only", "title", "page.html", "--quiet", "--", "-q")
    assert (code, out, err) == (0, f"{TITLE}\n" * 3, "")


def test_file_called_rules(run: Run, folder: Path) -> None:
    (folder / "page.html").rename(folder / "rules")
    assert run(*DROP, "./rules")[1] == PLAIN


def test_a_fault_of_ours_costs_one_page_only(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(article: cleaner.Article, source: str, style: Style) -> str:
        if source == "text.txt":
            raise ZeroDivisionError
        return rendered(article, source, style)

    monkeypatch.setattr("cleaner.cli.run.rendered", faulty)
    code, out, err = run("-q", "-f", "jsonl", "text.txt", "page.html")
    assert code == 3
    assert ["error" in json.loads(line) for line in out.splitlines()] == [True, False]
    assert re.search(r"text\.txt: a fault of cleaner.*ZeroDivisionError.*\(test_cli\.py:\d+\)$", err)


# The web


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Any:
    forget_environment(monkeypatch)
    with MisbehavingServer() as server:
        yield server


def test_address_is_fetched(run: Run, server: MisbehavingServer) -> None:
    url = server.on("/news/rain.html", answer(PAGE))
    code, out, err = run("--allow-private", "--user-agent", "Rowing/1", *DROP, url)
    assert (code, out, err) == (0, PLAIN, "")
    assert server.seen[0].headers["user-agent"] == "Rowing/1"
    _, out, _ = run("--allow-private", "--format", "json", url.replace("http", "HTTP"))
    assert json.loads(out)["url"].endswith("/news/rain.html")


def test_fetched_text_is_taken_as_told(run: Run, server: MisbehavingServer) -> None:
    url = server.on("/a", answer(PAGE, headers={"Content-Type": "text/plain; charset=utf-8"}, html=False))
    assert "<p>" in run("--allow-private", url)[1]
    assert run("--allow-private", "--html", *DROP, url)[1] == PLAIN
    url = server.on("/b", answer(PAGE))
    assert "<p>" in run("--allow-private", "--text", url)[1]


def test_given_url_is_the_pages(run: Run, server: MisbehavingServer) -> None:
    url = server.on("/a", answer(PAGE))
    _, out, _ = run("--allow-private", "--url", "https://example.org/b", "-f", "json", url)
    assert json.loads(out)["url"] == "https://example.org/b"


def test_encoding_of_a_fetched_page(run: Run, server: MisbehavingServer) -> None:
    url = server.on("/a", answer(PAGE.encode("latin-1")))
    assert run("--allow-private", "--encoding", "latin-1", "--only", "title", url) == (0, f"{TITLE}\n", "")


def test_failed_fetches(run: Run, server: MisbehavingServer) -> None:
    missing, slow = server.on("/missing", answer("no", 404)), server.on("/slow", silence)
    code, out, err = run("--allow-private", "--timeout", "0.2", "-f", "jsonl", missing, slow)
    records = [json.loads(line) for line in out.splitlines()]
    assert code == 3
    assert [record["error"]["type"] for record in records] == ["StatusError", "FetchTimeoutError"]
    assert records[0]["error"]["status"] == 404
    assert err.startswith(f"cleaner: {missing}: ")
    assert err.count(missing) == 1
    assert "raise --timeout" in err


def test_robots_are_asked(run: Run, server: MisbehavingServer) -> None:
    server.on("/robots.txt", answer("User-agent: *\nDisallow: /"))
    url = server.on("/a", answer(PAGE))
    assert run("--allow-private", url)[0] == 0
    assert run("--allow-private", "--robots", url)[0] == 3


def test_private_address_is_refused_in_the_commands_words(run: Run, server: MisbehavingServer) -> None:
    code, _, err = run(server.url("/"))
    assert code == 3
    assert "--allow-private" in err
    assert not server.seen


def test_password_of_an_address_is_not_shown(run: Run) -> None:
    code, out, err = run("-f", "jsonl", "http://me:secret@127.0.0.1:9/a")
    assert code == 3
    assert "secret" not in out + err


def test_other_schemes_fail(run: Run) -> None:
    code, _, err = run("ftp://example.org/a")
    assert code == 3
    assert "only http and https" in err


# Files


def test_output_file(run: Run, folder: Path) -> None:
    assert run(*DROP, "-o", "out.txt", "page.html") == (0, "", "")
    assert (folder / "out.txt").read_bytes() == PLAIN.encode()


def test_the_end_of_the_output_names_the_format(run: Run, folder: Path) -> None:
    run(*DROP, "-o", "out.MD", "page.html")
    assert (folder / "out.MD").read_text(encoding="utf-8").startswith(f"# {TITLE}")
    run(*DROP, "-o", "out.json", "page.html")
    assert json.loads((folder / "out.json").read_text(encoding="utf-8"))["title"] == TITLE
    for more in (("--explain",), ("--format", "text")):
        run(*more, "-o", "out.html", "page.html")
        assert not (folder / "out.html").read_text(encoding="utf-8").startswith("<")


@pytest.mark.parametrize("name", ["out.xml", "out.CSV", "new.pdf"])
def test_an_output_in_a_format_that_is_not_written_teaches(run: Run, folder: Path, name: str) -> None:
    code, out, err = run("-o", name, "page.html")
    assert (code, out) == (2, "")
    assert "the formats are text, markdown" in err
    assert run("-o", name, "-f", "html", "page.html")[0] == 0
    assert run("-o", f"{name}.d/", "page.html")[0] == 0
    (folder / f"d.{name}").mkdir()
    assert run("-o", f"d.{name}", "page.html")[0] == 0
    assert (folder / name).read_text(encoding="utf-8").startswith("<")


def test_output_dash_is_stdout(run: Run) -> None:
    assert run(*DROP, "-o", "-", "page.html")[1] == PLAIN


def test_output_file_stays_where_the_page_fails(run: Run, folder: Path) -> None:
    (folder / "out.txt").write_text("old")
    assert run("-o", "out.txt", "missing.html")[0] == 3
    assert (folder / "out.txt").read_text() == "old"


def test_jsonl_of_several_sources_is_one_file(run: Run, folder: Path) -> None:
    (folder / "all.jsonl").write_text("old")
    assert run("-q", "-o", "all.jsonl", "-f", "jsonl", "page.html", "missing", "text.txt")[:2] == (3, "")
    lines = (folder / "all.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["source"] for line in lines] == ["page.html", "missing", "text.txt"]


@pytest.mark.parametrize(
    ("style", "extension"),
    [("text", "txt"), ("markdown", "md"), ("html", "html"), ("json", "json"), ("jsonl", "jsonl")],
)
def test_output_folder_by_its_slash(run: Run, folder: Path, style: str, extension: str) -> None:
    assert run("-o", "new/deep/", "-f", style, "page.html")[0] == 0
    assert [path.name for path in (folder / "new/deep").iterdir()] == [f"page.{extension}"]


def test_output_folder_of_several_sources(run: Run, folder: Path) -> None:
    code, out, _ = run(*DROP, "-q", "-o", "new", "page.html", "missing.html", "text.txt", "./page.html")
    assert (code, out) == (3, "")
    assert sorted(path.name for path in (folder / "new").iterdir()) == ["page-2.txt", "page.txt", "text.txt"]
    assert (folder / "new/page-2.txt").read_text("utf-8") == PLAIN


def test_output_folder_that_is_there(run: Run, folder: Path) -> None:
    (folder / "there").mkdir()
    assert run("-o", "there", "-f", "json", "missing.html")[0] == 3
    assert json.loads((folder / "there/missing.json").read_text())["error"]["type"] == "ReadError"


@pytest.mark.parametrize(
    "arguments",
    [
        ("-o", "./text.txt", "text.txt"),
        ("-o", ".", "text.txt", "page.html"),
        ("-o", "./", "-f", "html", "page.html"),
        ("-f", "jsonl", "-o", "text.txt", "text.txt", "page.html"),
    ],
)
def test_no_source_is_overwritten(run: Run, folder: Path, arguments: tuple[str, ...]) -> None:
    code, _, err = run(*arguments)
    assert code == 2
    assert "would be overwritten" in err
    assert (folder / "text.txt").read_text("utf-8") == TEXT
    assert (folder / "page.html").read_text("utf-8") == PAGE


def test_output_that_cannot_be_written(run: Run, folder: Path) -> None:
    code, _, err = run("-o", "no/such/folder.txt", "page.html")
    assert code == 3
    assert re.fullmatch(r"cleaner: 'no/such/folder.txt' cannot be written: .*\n", err)
    (folder / "file").write_text("")
    assert run("-o", "file/", "page.html")[0] == 2
    assert run("-o", "file", "page.html", "text.txt")[0] == 2
    assert run("-o", "file/below/", "page.html")[0] == 3


def test_file_names() -> None:
    sources = [
        "a/b.html",
        "b.txt",
        "B",
        "b-2.html",
        "-",
        "https://u:p@Example.org/%C3%A4/x%20y.php?q=1",
        "http://h/",
        "/",
    ]
    names = file_names(sources, ".md")
    assert names == ["b.md", "b-2.md", "B-3.md", "b-2-2.md", "stdin.md", "Example.org-ä-x-y.md", "h.md", "page.md"]
    assert len(file_names([f"https://h/{'x' * 500}"], "")[0]) == MAX_NAME
    assert all("/" not in name for name in file_names(["http://h/..%2F..%2Fetc", "http://h/a\\b"], ".txt"))


# Rules


def test_own_rules(run: Run) -> None:
    assert run("--rules", "rules.toml", "page.html") == (0, PLAIN, "")
    _, out, _ = run("--rules", "rules.toml", "--without", "cta-promo/*", "--explain", "page.html")
    assert "cta-promo/mug" not in out


def test_weights_of_ones_own(run: Run, folder: Path) -> None:
    shipped = json.loads((ROOT / "cleaner" / "data" / "fields.json").read_text(encoding="utf-8"))
    shipped["section"] = dict.fromkeys(shipped["section"], -9.0)
    (folder / "own.json").write_text(json.dumps(shipped), encoding="utf-8")
    assert run("--only", "section", "page.html")[1] == "Harbour\n"
    assert run("--only", "section", "--weights", "own.json", "page.html")[1] == "\n"
    code, _, err = run("--weights", "missing.json", "page.html")
    assert (code, "missing.json: the weights cannot be read" in err) == (3, True)


def test_without(run: Run) -> None:
    _, out, _ = run("--without", "comment-*", "--explain", "page.html")
    assert "rule:comment-list/" not in out
    code, _, err = run("--without", "nothing/*", "page.html")
    assert code == 2
    assert "nothing/*" in err


@pytest.mark.parametrize(("content", "code"), [(None, 3), (b"[[rule]]\n", 2), (b"rule = [", 2), (b"\xff", 2)])
def test_rules_that_cannot_be_used(run: Run, folder: Path, content: bytes | None, code: int) -> None:
    if content is not None:
        (folder / "bad.toml").write_bytes(content)
    found, out, err = run("--rules", "bad.toml", "page.html")
    assert (found, out, len(err.splitlines())) == (code, "", 1)
    assert err.startswith("cleaner: bad.toml: ")


def test_list_of_rules(run: Run) -> None:
    rules = list(cleaner.builtin_rules())
    code, out, err = run("rules")
    lines = out.splitlines()
    assert (code, err, len(lines)) == (0, "", len(rules))
    assert re.split(" {2,}", lines[0], maxsplit=3) == [rules[0].id, rules[0].kind, rules[0].strength, rules[0].why]
    code, out, _ = run("rules", "--format", "json")
    assert code == 0
    assert [set(rule) for rule in json.loads(out)] == [{"id", "kind", "strength", "why"}] * len(rules)


def test_check_of_good_rules(run: Run) -> None:
    code, out, err = run("rules", "check", "rules.toml")
    assert (code, out, err) == (0, "", "cleaner: rules.toml: 1 rule, all as their examples say\n")
    assert run("rules", "check", "-q", "rules.toml") == (0, "", "")


def test_check_of_html_examples_and_neighbours_of_ours(run: Run, folder: Path) -> None:
    near = RULES.replace("phrases =", 'near = "comment-list"\nphrases =').replace(
        '["Buy the new harbour mug today."]', '["<p>Buy the new harbour mug today.</p><p>5 Comments</p>"]'
    )
    (folder / "near.toml").write_text(near)
    assert run("rules", "check", "near.toml")[:2] == (0, "")


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        (
            'drops = ["Buy the new',
            'drops = ["Sell the old',
            "cta-promo/mug: does not match 'Sell the old harbour mug today.'",
        ),
        ("Buy a ticket.", "Buy the new harbour mug today!", "cta-promo/mug: matches 'Buy the new harbour mug today!'"),
        ('kind = "cta-promo"', 'kind = "mugs"', "cta-promo/mug: there is no kind 'mugs'; "),
        ("[[rule]]", "[[rule", "not valid TOML: "),
        (RULES, "", "no [[rule]] table stands in it"),
        (
            "phrases =",
            'patterns = ["^Painted Every"]\nphrases =',
            "cta-promo/mug: the pattern '^Painted Every' can never match",
        ),
        (RULES, RULES + RULES, "cta-promo/mug: two rules have this id"),
    ],
)
def test_check_of_bad_rules(run: Run, folder: Path, old: str, new: str, line: str) -> None:
    (folder / "rules.toml").write_text(RULES.replace(old, new))
    code, out, err = run("rules", "check", "rules.toml")
    assert (code, err) == (1, "")
    assert out.startswith(f"rules.toml: {line}")
    assert len(out.splitlines()) == 1


def test_check_of_several_files(run: Run, folder: Path) -> None:
    (folder / "bad.toml").write_text("[")
    code, out, err = run("rules", "check", "missing.toml", "bad.toml", "rules.toml")
    assert (code, len(out.splitlines()), len(err.splitlines())) == (3, 1, 2)
    assert err.startswith("cleaner: missing.toml: ")


# Usage


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "no SOURCE was given"),
        (("",), "a SOURCE is empty"),
        (("-", "-"), "only once"),
        (("--fromat", "json", "a"), "no option '--fromat'; did you mean '--format'?"),
        (("--fromat=json", "a"), "no option '--fromat'; did you mean '--format'?"),
        (("--forma", "json", "a"), "did you mean '--format'?"),
        (("-x", "a"), "no option '-x'"),
        (("--json", "a"), "did you mean '--format json'?"),
        (("--format", "jsn", "a"), "did you mean 'json'?"),
        (("--only", "titel", "a"), "did you mean 'title'?"),
        (("--only", "x", "a"), "'x' is none of title, section, body"),
        (("a", "--format"), "-f/--format: expected one argument"),
        (("--html", "--text", "a"), "not allowed with"),
        (("--timeout", "0", "a"), "seconds above 0, not '0'"),
        (("--timeout", "inf", "a"), "seconds above 0, not 'inf'"),
        (("--timeout", "soon", "a"), "seconds above 0, not 'soon'"),
        (("--url", "https://example.org/", "a", "b"), "--url is the address of one page"),
        (("--url", "example.org", "a"), "--url takes an address"),
        (("-o", "", "a"), "-o takes the name"),
        (("--explain", "--format", "json", "a"), "--explain prints a report as text"),
        (("--explain", "--only", "body", "a"), "--explain prints a report as text"),
        (("--drop", "p..x", "page.html"), "'p..x' is not a CSS selector"),
        (("--drop", "svg|p", "page.html"), "'svg|p' is not a CSS selector"),
        (("--keep", " ", "page.html"), "keep takes CSS selectors"),
        (("--encoding", "utf-88", "page.html"), "no encoding 'utf-88'"),
        (("rules", "chek", "a"), "no command 'chek'"),
        (("rules", "check"), "takes one FILE or more"),
        (("rules", "--format", "html"), "'html' is none of text, json"),
        (("rules", "--fromat", "json"), "did you mean '--format'?"),
    ],
)
def test_usage_errors(run: Run, arguments: tuple[str, ...], message: str) -> None:
    code, out, err = run(*arguments)
    assert (code, out, len(err.splitlines())) == (2, "", 1)
    assert err.startswith("cleaner: ")
    assert message in err


@pytest.mark.parametrize("wrong", [("--encoding", "utf-88"), ("--keep", "p..x")])
def test_usage_errors_come_before_any_page(run: Run, wrong: tuple[str, str]) -> None:
    code, out, err = run(*wrong, "missing.html", "page.html")
    assert (code, out, len(err.splitlines())) == (2, "", 1)


def test_options_reach_their_places() -> None:
    given = "--comments --drop .a --drop .b --keep p --site S --second-opinion --favor 2 --convention wcxb "
    given += "--encoding koi8-r --max-chars 9 --robots --timeout 5 a"
    order = read_arguments(given.split())
    assert not isinstance(order, str)
    expected = cleaner.Options(
        comments=True,
        drop=(".a", ".b"),
        keep=("p",),
        site="S",
        second_opinion=True,
        favor=2.0,
        convention="wcxb",
        encoding="koi8-r",
        max_chars=9,
    )
    unset = cleaner.Options()
    assert not [name for name in unset._fields if getattr(expected, name) == getattr(unset, name)]  # each has one
    assert getattr(order, "options", None) == expected
    fetch = {"robots": True, "allow_private": False, "user_agent": None, "total_timeout": 5.0, "read_timeout": 5.0}
    assert getattr(order, "fetch", None) == fetch


@pytest.mark.parametrize("given", [["a.html"], ["-"], ["a.html", "-", "https://harbour.example/b", "c d"]])
def test_sources_alone_need_no_parser(given: list[str]) -> None:
    assert plain_order(given) == read_arguments(given)


@pytest.mark.parametrize(
    "given", [[], [""], ["-", "-"], ["a.html", "-q"], ["--help"], ["rules"], ["rules", "check"], ["eval", "x"]]
)
def test_all_else_needs_one(given: list[str]) -> None:
    assert plain_order(given) is None


def test_help(run: Run) -> None:
    assert run("--help") == (0, help_text(), "")
    assert run("rules", "--help")[1] == help_text()
    assert max(map(len, help_text().splitlines())) <= HELP_WIDTH
    assert not re.search(r"(?m)[ \t]$", help_text())


def test_help_is_the_same_on_every_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    before = help_text()
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert help_text() == before


def test_help_examples_are_understood() -> None:
    examples = help_text().partition("examples:\n")[2].splitlines()
    commands = [line.rpartition("| ")[2].strip().removeprefix("cleaner ").replace("'", "") for line in examples]
    assert len(commands) > 5
    for command in commands:
        read_arguments(command.split())


def test_version(run: Run) -> None:
    assert run("--version") == (0, f"cleaner {cleaner.__version__}\n", "")


def test_interrupt(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*arguments: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("cleaner.cli.run.rendered", interrupt)
    assert run("page.html") == (130, "", "")


def test_messages_are_lines_that_no_terminal_obeys(run: Run) -> None:
    _, _, err = run("\x1b[31mred\nline")
    assert "\x1b" not in err
    assert len(err.splitlines()) == 1


def test_closed_streams(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert run("-")[2].startswith("cleaner: -: standard input is closed; ")
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", None)
        assert main(["page.html"]) == 3
        assert main(["-o", "out.txt", "page.html"]) == 0
    assert run("--version")[2] == "cleaner: standard output is closed; name a file with -o\n"
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stderr", None)
        assert run("text.txt", "missing.txt", "--only", "title") == (3, f"{TITLE}\n", "")


# As a process


def test_output_is_utf8_whatever_the_locale(folder: Path) -> None:
    env = {"LANG": "C", "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = process("--only", "title", "page.html", folder=folder, env=env, capture_output=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{TITLE}\n".encode(), b"")


def test_start_is_light(folder: Path) -> None:
    code = (
        "import sys; from cleaner.cli import main; main(['--version']); "
        "print([m for m in ('lxml', 'requests', 'trafilatura', 'bs4', 'cleaner.pipeline') if m in sys.modules])"
    )
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    out = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True).stdout
    assert out.splitlines() == [f"cleaner {cleaner.__version__}", "[]"]


@pytest.mark.skipif(os.name != "posix", reason="pipes break in another way elsewhere")
def test_broken_pipe_is_quiet(folder: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with open(writer, "wb") as pipe:
        done = process("rules", folder=folder, stdout=pipe, stderr=subprocess.PIPE)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_full_disk_is_one_message(folder: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = process("rules", folder=folder, stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 3
    assert done.stderr.startswith(b"cleaner: standard output cannot be written: ")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("train", "pages"), "takes -o MODEL"),
        (("train", "pages", "-o", "m", "--text", "--fields"), "takes --text or --fields"),
        (("eval",), "takes one DIR or more"),
        (("eval", "--every", "0", "pages"), "a whole number from 1"),
        (("eval", "--convention", "wcxp", "pages"), "did you mean 'wcxb'"),
        (("eval", "--agains", "x", "pages"), "did you mean '--against'"),
    ],
)
def test_learning_with_wrong_arguments(
    words: tuple[str, ...], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(list(words)) == 2
    assert message in capsys.readouterr().err


def test_training_checks_its_output_before_it_begins(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for output, message in (
        (tmp_path, "is no file that can be written"),
        (tmp_path / "no" / "m", "there is no folder"),
    ):
        assert main(["train", str(tmp_path), "-o", str(output)]) == 3
        assert message in capsys.readouterr().err


def test_a_file_that_cannot_be_written_is_not_taken_for_standard_output(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object, **__: object) -> int:
        (tmp_path / "none" / "m").write_text("x")
        return 0

    monkeypatch.setattr("cleaner.learn.commands.run_train", fail)
    assert main(["train", str(tmp_path), "-o", "m"]) == 3
    assert "none/m' cannot be written: No such file" in capsys.readouterr().err.replace("\\", "/")


def test_every_option_of_the_learning_commands_is_explained() -> None:
    part = help_text().partition("\ntrain, eval and bench:\n")[2].partition("\nexit codes:\n")[0]
    for add_arguments, _ in COMMANDS.values():
        parser = Parser(add_help=False)
        add_arguments(parser)
        for name in (a.option_strings[-1] for a in parser._actions):
            assert name in part or name in ("--output", "--fields", "--text", "--model"), name


def test_a_link_that_leads_nowhere_is_a_page_that_cannot_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.html").symlink_to(tmp_path / "none.html")
    assert main(["bench", str(tmp_path)]) == 3
    assert "a.html' cannot be read: No such file" in capsys.readouterr().err


def test_the_usage_names_every_option_of_the_learning_commands() -> None:
    usage = help_text().partition("\n\n")[0]
    for word, (add_arguments, _) in COMMANDS.items():
        lines = re.findall(rf"cleaner {word} (.*?)(?=\n *cleaner |\Z)", usage, re.DOTALL)
        parser = Parser(add_help=False)
        add_arguments(parser)
        for action in parser._actions:
            named = any(
                re.search(rf"(?<![\w-]){name}(?![\w-])", line) for name in action.option_strings for line in lines
            )
            assert named, (word, action.option_strings)


def test_learning_from_a_folder_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["eval", str(tmp_path / "none")]) == 3
    assert "none" in capsys.readouterr().err
    assert main(["train", "--help"]) == 0
