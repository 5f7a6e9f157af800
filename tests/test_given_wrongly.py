"""What is given in a wrong form is told in one of our errors, and never costs what is right."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import cleaner
from cleaner import errors
from cleaner.cli import main
from cleaner.cli.output import Exit

SAID = "The harbour council has invited the mayors of the outer islands to talks about a winter ferry."
TEXT = f"{SAID}\n\n{SAID.replace('invited', 'asked')}"


@pytest.mark.parametrize(
    ("page", "body"),
    [
        (cleaner.Page(text=f"{SAID} \ud800 {SAID}"), f"{SAID} \ufffd {SAID}"),
        (cleaner.Page(html=f"<p>{SAID}\0 {SAID}</p><p>{SAID} {SAID}</p>"), f"{SAID} {SAID}\n\n{SAID} {SAID}"),
    ],
)
def test_a_page_of_the_callers_is_made_fit_as_a_str_is(page: cleaner.Page, body: str) -> None:
    article = cleaner.clean(page)
    assert article.body == body
    assert article.body.encode()
    assert "null-bytes" in {warning.code for warning in article.warnings}


def test_the_headers_of_a_page_may_be_none() -> None:
    headers: Any = None
    assert cleaner.Page(html="<p>One</p>", headers=headers).headers == {}


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda given: cleaner.clean(cleaner.Page(html=given)), errors.InputError),
        (lambda given: cleaner.clean_text(cleaner.Page(html=given.decode())), errors.UnsupportedSourceError),
        (lambda given: cleaner.Cleaner(encoding=given.decode()), errors.OptionError),
        (lambda given: cleaner.clean(given.decode(), encoding="no-such"), errors.OptionError),
        (lambda given: cleaner.clean_text(given.decode(), encoding="no-such"), errors.OptionError),
        (lambda given: cleaner.Cleaner(drop="p[["), errors.OptionError),
        (lambda given: cleaner.Cleaner(cleaner.Options(keep=["p", "..a"])), errors.OptionError),
        (lambda given: cleaner.fetch("https://harbour.example/", {"User-Agent": given}), errors.OptionError),
        (lambda given: cleaner.builtin_rules().plus(None), errors.RuleError),
        (lambda given: cleaner.Options(favour="recall"), errors.OptionError),
    ],
)
def test_errors_are_ours(call: Any, error: type[Exception]) -> None:
    with pytest.raises(error) as caught:
        call(b"<p>One</p>")
    assert isinstance(caught.value, errors.CleanerError)


def test_an_option_that_is_nearly_one() -> None:
    options: Any = cleaner.Options
    with pytest.raises(errors.OptionError, match="did you mean 'favor'"):
        options(favour="recall")


def test_records_have_no_subclasses() -> None:
    base: Any = cleaner.Options
    with pytest.raises(TypeError, match="no subclasses"):
        type("More", (base,), {})


@pytest.mark.parametrize("first", ["GIF89a is a format", "%PDF-1.7 begins such a file", "BZh91AY&SY is its mark"])
def test_a_text_may_begin_with_the_mark_of_a_format(first: str) -> None:
    assert first in cleaner.clean_text(f"{TEXT}\n\n{first}, as everybody at the harbour knows.").body
    assert cleaner.clean_text(f"{first}, as everybody at the harbour knows.\n\n{TEXT}").body.endswith(TEXT)


@pytest.mark.parametrize("source", ["GIF89a\x01\x00\x02\ufffd", "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj"])
def test_the_source_of_such_a_file_is_no_text(source: str) -> None:
    with pytest.raises(errors.NotAPageError):
        cleaner.clean_text(source)


def test_a_corpus_that_was_cleaned_before_keeps_what_was_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = tmp_path / "1.jsonl", tmp_path / "2.jsonl"
    first.write_text(json.dumps({"text": TEXT, "cleaner": {"mine": 1}, "cleaner-2": 2}) + "\n")
    assert main(["--jsonl", "text", "-o", str(second), str(first)]) == Exit.FOUND
    record = json.loads(second.read_text())
    assert (record["cleaner"], record["cleaner-2"], record["text"]) == ({"mine": 1}, 2, TEXT)
    assert record["cleaner-3"]["warnings"] == []


def test_what_a_corpus_is_told_is_in_the_words_of_the_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    corpus = tmp_path / "1.jsonl"
    corpus.write_text(json.dumps({"text": "%PDF-1.7\n1 0 obj\n<< >>"}) + "\n")
    assert main(["--jsonl", "text", str(corpus)]) == Exit.FAILED
    assert "clean_text" not in capsys.readouterr().err


def test_a_file_is_no_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT)
    sources = [str(tmp_path / name) for name in ("a.txt", "b.txt")]
    assert main(["-o", str(tmp_path / "all.json"), *sources]) == Exit.USAGE
    assert "several sources need a folder" in capsys.readouterr().err
    assert not (tmp_path / "all.json").exists()
    assert main(["-o", f"{tmp_path}/all.json/", *sources]) == Exit.FOUND


class Own(str):
    """A str of a class of its own, as lxml's of XPath are."""

    __slots__ = ()

    def __str__(self) -> str:
        return "another"


def test_a_str_of_another_class_is_one() -> None:
    page, url = Own(f"<h1>Ferry</h1><p>{SAID}</p><p>{TEXT}</p>"), Own("https://harbour.example/ferry/a")
    plain = cleaner.clean(str.__str__(page), str.__str__(url), site="Harbour News")
    articles = [
        cleaner.clean(str.__str__(page), url, site=Own("Harbour News")),
        cleaner.clean(cleaner.Page(html=page, url=url), site=Own("Harbour News")),
        cleaner.clean(cleaner.Page(html=page), url=url, site=Own("Harbour News")),
    ]
    assert articles == [plain] * 3
    assert {type(article.url) for article in articles} == {str}
    assert cleaner.clean(cleaner.Page(text=Own(TEXT))).body == TEXT
    assert type(cleaner.Options(site=Own("Harbour News"), encoding=Own("utf-8")).site) is str


@pytest.mark.parametrize(
    "fields",
    [
        {"url": 1},
        {"url": b"x"},
        {"url": b""},
        {"encoding": b""},
        {"encoding": 1},
        {"headers": 1},
        {"headers": " "},
        {"warnings": None},
        {"warnings": ("no-body",)},
    ],
)
def test_what_no_page_holds(fields: dict[str, Any]) -> None:
    with pytest.raises(errors.InputError, match=f"the {next(iter(fields))} of a Page"):
        cleaner.clean(cleaner.Page(html="<p>One</p>", **fields))


@pytest.mark.parametrize("name", ["a\0b", "\ud800"])
def test_a_name_that_no_file_has(name: str) -> None:
    with pytest.raises(errors.ReadError):
        cleaner.Cleaner(model=Path(name))
    with pytest.raises(errors.ReadError):
        cleaner.Cleaner(weights=name)


def test_a_path_that_is_none() -> None:
    class Numbered:
        def __fspath__(self) -> Any:
            return 1

    with pytest.raises(errors.UnsupportedSourceError, match="Numbered gives no path"):
        cleaner.clean(Numbered())


@pytest.mark.parametrize("seconds", [10**400, 1e300])
def test_a_timeout_that_no_clock_holds(seconds: float) -> None:
    with pytest.raises(errors.OptionError, match="total_timeout takes seconds"):
        cleaner.fetch("https://harbour.example/", total_timeout=seconds)
