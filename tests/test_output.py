"""Files of output: whole under their names, or not there; messages in the words of the command."""

from __future__ import annotations

import errno
import json
import os
import stat
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

import cleaner
from cleaner.cli import main
from cleaner.cli.output import file_names

from .conftest import ROOT
from .fetching import forget_environment
from .misbehaving_server import MisbehavingServer, answer
from .test_cli import PAGE, TEXT, TITLE, Run, folder, run  # noqa: F401 - fixtures

posix = pytest.mark.skipif(os.name != "posix", reason="devices and pipes are named otherwise elsewhere")


@pytest.fixture
def interrupted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C comes while the second article is made."""
    from cleaner.pipeline import Cleaner

    clean, count = Cleaner.clean, [0]

    def interrupt(self: Cleaner, page: cleaner.Page) -> cleaner.Article:
        count[0] += 1
        if count[0] == 2:
            raise KeyboardInterrupt
        return clean(self, page)

    monkeypatch.setattr(Cleaner, "clean", interrupt)


def names(folder: Path) -> list[str]:  # noqa: F811
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize(
    "arguments", [("--jsonl", "t", "c.jsonl"), ("-f", "jsonl", "page.html", "text.txt")], ids=["corpus", "pages"]
)
@pytest.mark.usefixtures("interrupted")
def test_an_interrupt_leaves_an_earlier_file(run: Run, folder: Path, arguments: tuple[str, ...]) -> None:  # noqa: F811
    (folder / "c.jsonl").write_text(json.dumps({"t": TEXT}) + "\n" + json.dumps({"t": TEXT}) + "\n")
    (folder / "out.jsonl").write_text("old")
    before = names(folder)
    assert run("-o", "out.jsonl", *arguments)[0] == 130
    assert (folder / "out.jsonl").read_text() == "old"
    assert names(folder) == before


@pytest.mark.usefixtures("interrupted")
def test_an_interrupt_leaves_whole_files_in_a_folder(run: Run, folder: Path) -> None:  # noqa: F811
    assert run("-o", "new/", "page.html", "text.txt")[0] == 130
    assert names(folder / "new") == ["page.txt"]


def test_a_failure_leaves_an_earlier_file(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: F811
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    (folder / "out.txt").write_text("old")
    before = names(folder)
    monkeypatch.setattr(os, "replace", fail)
    code, _, err = run("-o", "out.txt", "page.html")
    assert (code, (folder / "out.txt").read_text(), names(folder)) == (3, "old", before)
    assert "'out.txt' cannot be written: No space left" in err


def test_a_file_that_cannot_be_replaced_is_written_over(
    run: Run,  # noqa: F811
    folder: Path,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.EBUSY, "Device or resource busy")

    (folder / "out.txt").write_text("old")
    before = names(folder)
    monkeypatch.setattr(os, "replace", fail)
    assert run("-o", "out.txt", "page.html")[0] == 0
    assert (folder / "out.txt").read_text("utf-8").startswith(TITLE)
    assert names(folder) == before


@posix
def test_a_file_that_is_there_keeps_its_rights_and_its_link(run: Run, folder: Path) -> None:  # noqa: F811
    (folder / "real.txt").write_text("old")
    (folder / "real.txt").chmod(0o640)
    (folder / "out.txt").symlink_to("real.txt")
    assert run("-o", "out.txt", "page.html")[0] == 0
    assert (folder / "out.txt").is_symlink()
    assert (folder / "real.txt").read_text("utf-8").startswith(TITLE)
    assert stat.S_IMODE((folder / "real.txt").stat().st_mode) == 0o640
    umask = os.umask(0o027)
    try:
        run("-o", "fresh.txt", "page.html")
    finally:
        os.umask(umask)
    assert stat.S_IMODE((folder / "fresh.txt").stat().st_mode) == 0o640


@posix
def test_a_pipe_with_a_name_is_written_as_it_is(run: Run, folder: Path) -> None:  # noqa: F811
    os.mkfifo(folder / "pipe")
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append((folder / "pipe").read_text("utf-8")))
    reader.start()
    assert run("-f", "jsonl", "-q", "-o", "pipe", "page.html", "text.txt")[0] == 0
    reader.join()
    assert [json.loads(line)["title"] for line in read[0].splitlines()] == [TITLE, TITLE]
    assert stat.S_ISFIFO((folder / "pipe").stat().st_mode)


@posix
def test_a_device_is_written_as_it_is(folder: Path) -> None:  # noqa: F811
    with (folder / "out.txt").open("wb") as out:
        command = [sys.executable, "-m", "cleaner", "--only", "title", "-o", "/dev/stdout", "page.html"]
        subprocess.run(command, cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=out, check=True)
    assert (folder / "out.txt").read_text("utf-8") == f"{TITLE}\n"
    assert main(["-o", os.devnull, str(folder / "page.html")]) == 0
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


def test_a_packed_page_gives_its_name_without_the_end() -> None:
    assert file_names(["a/page.html.gz", "page.GZ", "b.gz"], ".txt") == ["page.txt", "page-2.txt", "b.txt"]


# Messages


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Any:
    forget_environment(monkeypatch)
    with MisbehavingServer() as server:
        yield server


def test_the_users_own_address_stays_as_it_is(run: Run, server: MisbehavingServer) -> None:  # noqa: F811
    url = server.url("/?robots=True&read_timeout=1")
    _, out, err = run("-f", "json", url)
    assert err.count(url) == 1
    assert err.endswith("which is not public; --allow-private permits it\n")
    error = json.loads(out)["error"]
    assert error["message"] in err
    assert (error["url"], "hint" in error) == (url, False)


def test_a_page_that_is_too_large_names_the_option(run: Run, server: MisbehavingServer) -> None:  # noqa: F811
    url = server.on("/a", answer(PAGE))
    code, _, err = run("--allow-private", "--max-bytes", "100", url)
    assert code == 3
    assert "larger than 100 bytes; raise --max-bytes" in err
    assert run("--allow-private", "--max-bytes", "100000", url)[0] == 0
    assert run("--max-bytes", "0", url)[0] == 2


def test_redirects_without_end_advise_what_can_be_done(run: Run, server: MisbehavingServer) -> None:  # noqa: F811
    from .misbehaving_server import redirect

    _, _, err = run("--allow-private", server.on("/a", redirect("/a")))
    assert "max_redirects" not in err
    assert "Session" not in err
    assert "find the page's address in a browser" in err


def test_a_record_that_is_no_page_is_told_in_the_commands_words(run: Run, folder: Path) -> None:  # noqa: F811
    (folder / "c.jsonl").write_text(json.dumps({"t": "%PDF-1.7\n1 0 obj clean_text"}) + "\n")
    _, out, err = run("--jsonl", "t", "c.jsonl")
    message = json.loads(out)["cleaner"]["error"]["message"]
    assert "give cleaner the text" in message
    assert message in err
